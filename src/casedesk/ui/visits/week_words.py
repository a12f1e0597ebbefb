"""What the visits page says about a week: its days, its sums, its marks and the visit that is chosen."""

from datetime import date
from zoneinfo import ZoneInfo

from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit, WeekPlan
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import tr
from casedesk.ui.visits.presenter.words import crew_letter


def week_words(first: date, last: date) -> str:
    """Return the days of a week as its heading."""
    known = formats.formats()
    if known.is_chinese:
        end = f"{last.day}日" if last.month == first.month else known.short_day(last)
        return f"{known.short_day(first)} – {end}"
    return (
        f"{first.day} – {known.short_day(last)}"
        if last.month == first.month
        else (f"{known.short_day(first)} – {known.short_day(last)}")
    )


def sum_words(week: WeekPlan) -> str:
    """Return how many visits a week has and what came of them."""
    return tr("This week {all} visits · {held} held · {met} met the debtor").format(
        all=len(week.visits), held=week.held, met=week.met
    )


def status_words(planned: PlannedVisit | None, count: int, zone: ZoneInfo) -> str:
    """Return who is chosen, when and with which crew, before the number of visits."""
    week = tr("%n visit(s) this week", count)
    if planned is None:
        return week
    day = planned.visit.starts_at.astimezone(zone).date()
    place = f"{formats.formats().prose_day(day)} {formats.formats().time(planned.visit.starts_at)}"
    crew = tr("crew {letter}").format(letter=crew_letter(planned.crew.index))
    return f"<b>{planned.person_name}</b> {place} {crew} · {week}"


def week_marks(week: WeekPlan) -> list[Mark]:
    """Return the chips for what is blocked and what is to note; none when all is well."""
    marks = []
    if week.blocked:
        marks.append(Mark(Tone.BLOCK, "circle-x", say("Blocked or clash {number}", number=week.blocked)))
    if week.warned:
        marks.append(Mark(Tone.WARN, "warning", say("To note {number}", number=week.warned)))
    return marks
