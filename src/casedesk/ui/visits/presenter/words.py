"""Words and marks for visits: verdicts, findings, places and states."""

from collections.abc import Mapping
from datetime import date, datetime

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.compliance import Finding, Severity, Verdict
from casedesk.domain.months import OTHERS, DayMarks
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_states import VisitState, state_of
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import OUTCOME_NAMES, PURPOSE_NAMES, STATUS_NAMES, PlannedVisit, TrayItem
from casedesk.domain.workdays import DayKind
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.visits.presenter.times import DAY, LIST, MONTH, WEEK

TONES: dict[Severity, Tone] = {
    Severity.BLOCK: Tone.BLOCK,
    Severity.WARN: Tone.WARN,
    Severity.INFO: Tone.INFO,
    Severity.PASS: Tone.OK,
}
ICONS: dict[Severity, str] = {
    Severity.BLOCK: "circle-x",
    Severity.WARN: "warning",
    Severity.INFO: "info",
    Severity.PASS: "check",
}
SEVERITY_NAMES: dict[Severity, Sentence] = {
    Severity.BLOCK: say("Block"),
    Severity.WARN: say("Warning"),
    Severity.INFO: say("Remark"),
    Severity.PASS: say("Pass"),
}
CREW_LETTERS = "甲乙丙丁戊己"


def crew_letter(index: int) -> str:
    """Return the letter on a crew's badge."""
    return CREW_LETTERS[index % len(CREW_LETTERS)]


def said(texts: Mapping[str, str]) -> str:
    """Return a rule pack's text in the language in use."""
    language = "zh" if formats.formats().is_chinese else "en"
    return texts.get(language) or texts.get("en", "")


def severity_mark(severity: Severity, *, is_released: bool = False) -> Mark:
    """Return the chip of a severity; a released block says so."""
    if is_released:
        return Mark(Tone.WARN, "users", say("Released"))
    return Mark(TONES[severity], ICONS[severity], SEVERITY_NAMES[severity])


STATE_LOOKS: dict[VisitState, tuple[Tone, str]] = {
    VisitState.HELD: (Tone.OK, "check"),
    VisitState.REFUSED: (Tone.WARN, "ban"),
    VisitState.NOT_MET: (Tone.NEUTRAL, "minus"),
}
"""How lists keep apart what came of a visit."""


def status_mark(planned: PlannedVisit) -> Mark:
    """Return the chip of a visit's state, with the outcome once it was held."""
    visit = planned.visit
    if visit.record is not None:
        tone, icon = STATE_LOOKS.get(state_of(visit), (Tone.NEUTRAL, "minus"))
        return Mark(tone, icon, OUTCOME_NAMES[visit.record.outcome])
    tones = {VisitStatus.UNDER_WAY: Tone.ACCENT, VisitStatus.PLANNED: Tone.LINE}
    icons = {VisitStatus.UNDER_WAY: "walk", VisitStatus.PLANNED: "calendar"}
    tone = tones.get(visit.status, Tone.NEUTRAL)
    return Mark(tone, icons.get(visit.status, "clock"), STATUS_NAMES[visit.status])


def verdict_mark(planned: PlannedVisit, *, is_clash: bool) -> Mark:
    """Return the chip of a planned visit's verdict."""
    verdict = planned.visit.verdict
    if is_clash:
        return Mark(Tone.BLOCK, "circle-x", say("Clash"))
    if verdict is not None and verdict.override is not None:
        return severity_mark(Severity.BLOCK, is_released=True)
    return severity_mark(planned.severity)


def day_words(day: date, kind: DayKind | None = None) -> Text:
    """Return a day in prose with its mark of rest or make-up work."""
    if kind is DayKind.MAKEUP_WORKDAY:
        return say("{day} (on)", day=formats.formats().prose_day(day))
    if kind is DayKind.HOLIDAY:
        return say("{day} (off)", day=formats.formats().prose_day(day))
    return formats.formats().prose_day(day)


def span_words(starts_at: datetime, ends_at: datetime) -> str:
    """Return the hours of a visit on the office's clock."""
    known = formats.formats()
    return f"{known.time(starts_at)}–{known.time(ends_at)}"


def title_of(finding: Finding, titles: Mapping[str, Mapping[str, str]]) -> str:
    """Return a finding's rule by its title, or by its id where the pack has changed since."""
    return said(titles[finding.rule]) if finding.rule in titles else finding.rule


def counts_of(verdict: Verdict) -> Sentence:
    """Return how many checks blocked, warned, remarked and passed."""
    found = {each: len(verdict.of(each)) for each in Severity}
    return say(
        "{all} checks: {blocked} blocked, {warned} warnings, {remarked} remarks, {passed} passed.",
        all=len(verdict.findings),
        blocked=found[Severity.BLOCK],
        warned=found[Severity.WARN],
        remarked=found[Severity.INFO],
        passed=found[Severity.PASS],
    )


def wish_words(item: TrayItem, local: datetime) -> tuple[Sentence, ...]:
    """Say what a time on the office's clock has against the wishes that came with a request."""
    found: list[Sentence] = []
    if item.earliest_on is not None and local.date() < item.earliest_on:
        found.append(say("Earlier than wished: from {day}", day=formats.formats().day(item.earliest_on)))
    if item.due_on is not None and local.date() > item.due_on:
        found.append(say("Later than wished: by {day}", day=formats.formats().day(item.due_on)))
    begins_early = item.day_from is not None and local.time() < item.day_from
    begins_late = item.day_until is not None and local.time() >= item.day_until
    if begins_early or begins_late:
        found.append(say("Outside the hours that suit the debtor: {hours}", hours=hours_words(item)))
    return tuple(found)


def hours_words(item: TrayItem) -> str:
    """Return the hours that suit the debtor, empty where nobody said any."""
    if item.day_from is None and item.day_until is None:
        return ""
    first = f"{item.day_from:%H:%M}" if item.day_from else ""
    last = f"{item.day_until:%H:%M}" if item.day_until else ""
    return f"{first}–{last}"


APPOINTED: dict[AppointmentState, Sentence] = {
    AppointmentState.PROPOSED: say("time proposed"),
    AppointmentState.AGREED: say("time agreed"),
    AppointmentState.DECLINED: say("time declined"),
}


def spoken(planned: PlannedVisit, *, is_clash: bool = False) -> Sentence:
    """Return a visit as a screen reader says it: day, time, person, crew, state, verdict, marks."""
    visit, known = planned.visit, formats.formats()
    told: list[Sentence] = [
        say(
            "{day} {hours}, {name}, {district}, {purpose}, crew {letter}, {state}, {verdict}",
            day=known.prose_day(known.local(visit.starts_at).date()),
            hours=span_words(visit.starts_at, visit.ends_at),
            name=planned.person_name,
            district=planned.district,
            purpose=PURPOSE_NAMES[visit.purpose],
            letter=crew_letter(planned.crew.index),
            state=status_mark(planned).text,
            verdict=verdict_mark(planned, is_clash=is_clash).text,
        ),
        *extras(planned),
    ]
    whole = told[0]
    for each in told[1:]:
        whole = say("{told}, {more}", told=whole, more=each)
    return whole


def extras(planned: PlannedVisit) -> list[Sentence]:
    """Return what the small marks of a visit mean."""
    visit, found = planned.visit, []
    if visit.appointment is not None:
        found.append(APPOINTED[visit.appointment.state])
    if visit.is_pinned:
        found.append(say("pinned"))
    if planned.is_release_pending:
        found.append(say("release asked for"))
    return found


def spoken_draft(draft: PlannedVisit, reason: str, *, is_chosen: bool) -> Sentence:
    """Return a proposed visit as a screen reader says it."""
    visit, known = draft.visit, formats.formats()
    return say(
        "Proposed: {day} {hours}, {name}, crew {letter}, {choice}. {reason}",
        day=known.prose_day(known.local(visit.starts_at).date()),
        hours=span_words(visit.starts_at, visit.ends_at),
        name=draft.person_name,
        letter=crew_letter(draft.crew.index),
        choice=say("taken") if is_chosen else say("left out"),
        reason=reason,
    )


def spoken_day(marks: DayMarks) -> Sentence:
    """Return a day of the month as a screen reader says it."""
    day = day_words(marks.day, marks.plan.kind)
    if not marks.visits:
        return say("{day}: no visits", day=day)
    return say(
        "{day}: {visits} visits, {held} held, {blocked} blocked, {warned} to note; {crews}",
        day=day,
        visits=marks.visits,
        held=marks.held,
        blocked=marks.blocked,
        warned=marks.warned,
        crews="、".join(
            f"{'＋' if index == OTHERS else crew_letter(index)} {count}" for index, count in marks.crews
        ),
    )


_MOVING: tuple[tuple[str, Sentence], ...] = (
    ("Shift+↑↓←→", say("move by 10 min or a day")),
    ("Ctrl+Shift+↑↓", say("longer or shorter")),
    ("Ctrl+Shift+←→", say("other crew")),
    ("Ins", say("place from the tray")),
    ("Del", say("back to the tray")),
    ("P", say("pin")),
)
_MOVING_BY_CREWS: tuple[tuple[str, Sentence], ...] = (
    ("Shift+↑↓", say("move by 10 min")),
    ("Shift+←→", say("other crew")),
    ("Ctrl+Shift+↑↓", say("longer or shorter")),
    ("Ins", say("place from the tray")),
    ("Del", say("back to the tray")),
    ("P", say("pin")),
)


def hints_of(view: str, *, may_plan: bool, may_record: bool) -> list[tuple[str, Sentence]]:
    """Return the keys that work in a view for somebody with these rights."""
    if view == MONTH:
        return [("←→↑↓", say("choose a day")), ("Enter", say("open the day")), *_TURNING[MONTH], *_VIEWING]
    hints: list[tuple[str, Sentence]] = [("←→↑↓", say("choose a visit")), ("Enter", say("see the gate"))]
    if view == LIST:
        hints = [("↑↓", say("choose a visit")), ("Enter", say("see the gate"))]
    elif may_plan:
        hints += _MOVING_BY_CREWS if view == DAY else _MOVING
    if may_record:
        hints += [("G", say("set out")), ("R", say("record"))]
    hints += [*_VIEWING, *_TURNING[view]]
    return hints if view == LIST else [*hints, ("Q", say("quiet hours"))]


_VIEWING: list[tuple[str, Sentence]] = [("D W M L", say("day, week, month, list"))]
_TURNING: dict[str, list[tuple[str, Sentence]]] = {
    DAY: [("T", say("today")), ("PgUp PgDn", say("other day"))],
    WEEK: [("T", say("today")), ("PgUp PgDn", say("week"))],
    MONTH: [("T", say("today")), ("PgUp PgDn", say("other month"))],
    LIST: [("T", say("today"))],
}
