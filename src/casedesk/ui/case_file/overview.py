"""Head and right pane of a case file: facts, balance, next step, light, counters; knows no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from casedesk.domain.case_files import CaseFile
from casedesk.domain.debts import Debt, bucket
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.limitation import Limitation, LimitationLight
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats
from casedesk.ui.case_file.value_facts import origin_lines
from casedesk.ui.case_looks import (
    STEP_ICONS,
    STEP_NAMES,
    balance_parts,
    flag_mark,
    linked_mark,
    overdue_text,
    status_mark,
)
from casedesk.ui.looks import Mark, Part, Text, Tone
from casedesk.ui.tag_looks import tag_mark

_LIGHTS = {
    LimitationLight.GREEN: (Tone.OK, say("Green")),
    LimitationLight.AMBER: (Tone.WARN, say("Amber")),
    LimitationLight.RED: (Tone.BLOCK, say("Red")),
    LimitationLight.EXPIRED: (Tone.BLOCK, say("Expired")),
}
_INSTALMENT_LOOKS = {
    InstalmentState.KEPT: (Tone.OK, "check"),
    InstalmentState.PARTLY: (Tone.INFO, "clock"),
    InstalmentState.UPCOMING: (Tone.NEUTRAL, "clock"),
    InstalmentState.DUE_TODAY: (Tone.ACCENT, "bell"),
    InstalmentState.IN_GRACE: (Tone.WARN, "warning"),
    InstalmentState.BROKEN: (Tone.WARN, "warning"),
}


@dataclass(frozen=True)
class KeyFact:
    """One of the facts in the head; ``is_optional`` ones go first when the window is narrow."""

    label: Text
    value: Text
    is_optional: bool = False


@dataclass(frozen=True)
class StepCard:
    """The next step: icon, day and kind, note and marks."""

    icon: str
    head: Text
    note: Text = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class LightCard:
    """The limitation light with its ground."""

    tone: Tone
    head: Text
    until: Text
    ground: tuple[Text, ...]
    """From which event it runs, and what else moved its end."""


@dataclass(frozen=True)
class CounterLine:
    """One limit and what of it is used."""

    label: Text
    used: int
    limit: int


@dataclass(frozen=True)
class Overview:
    """Everything around the timeline."""

    name: str
    marks: tuple[Mark, ...]
    facts: tuple[KeyFact, ...]
    parts: tuple[Part, ...]
    as_of: Text
    total: str
    ground: Text
    origin: tuple[Text, ...]
    """Where the figures of the debt come from."""
    step: StepCard
    light: LightCard | None
    counters: tuple[CounterLine, ...]
    is_open: bool
    is_held: bool


def overview_of(file: CaseFile) -> Overview:
    """Return what head and right pane show."""
    case = file.case
    marks = [status_mark(case.status), *(flag_mark(each) for each in file.flags)]
    marks.extend(tag_mark(each) for each in file.tags)
    if file.linked:
        marks.append(linked_mark(len(file.linked)))
    return Overview(
        name=file.debtor.person.name,
        marks=tuple(marks),
        facts=tuple(_facts(file)),
        parts=tuple(balance_parts(case.debt)),
        as_of=say("as of {day}", day=case.debt.as_of),
        total=formats.money(case.debt.balance),
        ground=_ground(file),
        origin=origin_lines(file.origins.get("debt"), file.today),
        step=_step(file),
        light=_light(file),
        counters=tuple(_counters(file)),
        is_open=case.status.is_open,
        is_held=case.status.value == "on_hold",
    )


def _facts(file: CaseFile) -> list[KeyFact]:
    case = file.case
    days = case.debt.days_past_due(file.today)
    phones = file.debtor.phones
    recall: Text = formats.NOTHING
    if case.recall_on is not None:
        left = formats.formats().left(case.recall_on, file.today)
        recall = say("{day} · {left}", day=case.recall_on, left=left)
    return [
        KeyFact(say("Balance ¥"), formats.money(case.debt.balance)),
        KeyFact(say("Overdue"), overdue_text(days, bucket(days))),
        *_clients_count(case.debt),
        KeyFact(say("Mobile"), phones[0].number if phones else formats.NOTHING),
        KeyFact(say("Client"), file.client.short_name),
        KeyFact(say("Contract"), case.debt.contract_no or formats.NOTHING, is_optional=True),
        KeyFact(say("Recall"), recall),
        KeyFact(say("Staff"), file.operator_name(case.operator_id) or formats.NOTHING),
    ]


def _clients_count(debt: Debt) -> list[KeyFact]:
    """Return days past due and bucket as the client counted them in its list, which may differ from ours."""
    if debt.client_dpd is None and not debt.client_bucket:
        return []
    days = formats.NOTHING if debt.client_dpd is None else str(debt.client_dpd)
    told = say("{days} days · {bucket}", days=days, bucket=debt.client_bucket or formats.NOTHING)
    return [KeyFact(say("Client's count"), told, is_optional=True)]


def _ground(file: CaseFile) -> Text:
    """Say what was handed over, against which the balance can be checked."""
    return say("Handed over with {amount} yuan", amount=file.case.debt.assigned_amount)


def _step(file: CaseFile) -> StepCard:
    step = file.case.next_step
    marks = _plan_marks(file)
    if step is None:
        return StepCard("minus", say("No next step is set"), marks=tuple(marks))
    if step.due_on < file.today:
        late = formats.formats().left(step.due_on, file.today)
        marks.insert(0, Mark(Tone.WARN, "warning", late))
    head = say("{day} {what}", day=formats.formats().prose_day(step.due_on), what=STEP_NAMES[step.kind])
    return StepCard(STEP_ICONS[step.kind], head, step.note, tuple(marks))


def _plan_marks(file: CaseFile) -> list[Mark]:
    """Return how the next instalment of a running plan stands."""
    due = file.plan.next_due if file.plan is not None else None
    if due is None:
        return []
    tone, icon = _INSTALMENT_LOOKS[due.state]
    text: Sentence = say(
        "Instalment {number}: {amount}, {state}",
        number=due.instalment.no,
        amount=due.missing,
        state=due.state.label,
    )
    return [Mark(tone, icon, text)]


def _light(file: CaseFile) -> LightCard | None:
    state = file.limitation
    if state is None:
        return None
    tone, word = _LIGHTS[state.light]
    limitation = state.limitation
    if state.days_left >= 0:
        head = say("{light} · {days} days left", light=word, days=state.days_left)
    else:
        head = say("{light} · {days} days ago", light=word, days=-state.days_left)
    lines = [_light_ground(limitation), *_light_notes(limitation)]
    if state.light is LimitationLight.EXPIRED:
        lines.append(state.light.label)
    if limitation.is_provisional:
        lines.append(say("Provisional: no calendar of that year yet"))
    return LightCard(tone, head, say("until {day}", day=limitation.ends_on), tuple(lines))


def _light_ground(limitation: Limitation) -> Text:
    """Say from which event the three years run."""
    if limitation.since is None:
        return say("Ground: overdue since {day}", day=limitation.counted_from)
    return say("Ground: {day} {event}", day=limitation.since.on, event=limitation.since.kind.label)


def _light_notes(limitation: Limitation) -> Iterator[Text]:
    """Tell what moved or caps the end, so that the day can be checked."""
    if limitation.is_capped:
        yield say("Twenty years from the first overdue day are the longest.")
    if limitation.due_on is not None:
        yield say("{day} is a day of rest; it ends on the next workday.", day=limitation.due_on)


def _counters(file: CaseFile) -> list[CounterLine]:
    counters = file.counters
    return [
        CounterLine(say("Effective calls today"), counters.calls_today, counters.calls_limit),
        CounterLine(say("Visits today"), counters.visits_today, counters.visits_limit),
        CounterLine(say("Visits in 30 days"), counters.visits_period, counters.period_limit),
    ]
