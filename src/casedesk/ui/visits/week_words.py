"""What the visits page says about what it shows: its days, sums and marks, and the visit that is chosen."""

from datetime import date
from zoneinfo import ZoneInfo

from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit, WeekPlan
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.presenter.subjects import WeekShown
from casedesk.ui.visits.presenter.times import DAY, LIST, MONTH, Times
from casedesk.ui.visits.presenter.words import crew_letter, day_words


def time_words(times: Times, shown_now: WeekShown) -> tuple[str, str]:
    """Return the heading of what is shown, and the short text behind it."""
    first, last = times.shown
    known = formats.formats()
    if times.view == DAY:
        plan = next((each for each in shown_now.week.days if each.day == first), None)
        name = shown(plan.name) if plan is not None and plan.name is not None else ""
        return shown(day_words(first, plan.kind if plan else None)), name or _week_number(first)
    if times.view == MONTH:
        return known.month(first), ""
    if times.view == LIST:
        days = tr("%n day(s)", (last - first).days + 1)
        return span_words(first, last), days
    return span_words(first, last), _week_number(first)


def span_words(first: date, last: date) -> str:
    """Return days in a row as a heading."""
    known = formats.formats()
    if known.is_chinese:
        end = f"{last.day}日" if last.month == first.month else known.short_day(last)
        return f"{known.short_day(first)} – {end}"
    begin = str(first.day) if last.month == first.month else known.short_day(first)
    return f"{begin} – {known.short_day(last)}"


def _week_number(day: date) -> str:
    return tr("week {number}").format(number=day.isocalendar().week)


def today_words(view: str) -> str:
    """Return the word of the button that leads to now."""
    words = {DAY: tr("Today"), MONTH: tr("This month")}
    return words.get(view, tr("This week"))


def sum_words(shown_now: WeekShown) -> str:
    """Return how many visits are shown and what came of them."""
    if shown_now.month is not None:
        days = shown_now.month.own_days
        return tr("This month {all} visits · {held} held").format(
            all=sum(each.visits for each in days), held=sum(each.held for each in days)
        )
    week = shown_now.agenda
    text = (
        tr("{all} visits · {held} held · {met} met the debtor")
        if shown_now.listed is not None
        else tr("This week {all} visits · {held} held · {met} met the debtor")
    )
    return text.format(all=len(week.visits), held=week.held, met=week.met)


def status_words(planned: PlannedVisit | None, count: int, zone: ZoneInfo) -> str:
    """Return who is chosen, when and with which crew, before the number of visits."""
    week = tr("%n visit(s) shown", count)
    if planned is None:
        return week
    day = planned.visit.starts_at.astimezone(zone).date()
    place = f"{formats.formats().prose_day(day)} {formats.formats().time(planned.visit.starts_at)}"
    crew = tr("crew {letter}").format(letter=crew_letter(planned.crew.index))
    return f"<b>{planned.person_name}</b> {place} {crew} · {week}"


def marks_of(shown_now: WeekShown) -> list[Mark]:
    """Return the chips for what is blocked, to note or provisional; none when all is well."""
    month, marks = shown_now.month, []
    if month is not None:
        blocked = sum(each.blocked for each in month.own_days)
        warned = sum(each.warned for each in month.own_days)
        plans = [each.plan for each in month.own_days]
    else:
        blocked, warned = shown_now.agenda.blocked, shown_now.agenda.warned
        plans = list(shown_now.agenda.days)
    if blocked:
        marks.append(Mark(Tone.BLOCK, "circle-x", say("Blocked or clash {number}", number=blocked)))
    if warned:
        marks.append(Mark(Tone.WARN, "warning", say("To note {number}", number=warned)))
    years = sorted({each.day.year for each in plans if each.is_provisional})
    if years:
        marks.append(Mark(Tone.NEUTRAL, "info", say("{year} provisional", year=str(years[0]))))
    return marks


def count_of(shown_now: WeekShown, zone: ZoneInfo) -> int:
    """Count the visits that are shown."""
    if shown_now.month is not None:
        return sum(each.visits for each in shown_now.month.own_days)
    if shown_now.times.view == DAY:
        day = shown_now.times.day
        return sum(each.visit.starts_at.astimezone(zone).date() == day for each in shown_now.week.visits)
    return len(week_of(shown_now).visits)


def week_of(shown_now: WeekShown) -> WeekPlan:
    """Return the days that the view looks at."""
    return shown_now.agenda if shown_now.times.view == LIST else shown_now.week
