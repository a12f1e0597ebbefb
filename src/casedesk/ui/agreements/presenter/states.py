"""What an agreement in each state shows on its rail and lets each person do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from casedesk.domain.agreements import RUNNING, STATUS_NAMES, Agreement, AgreementStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper, PaperAnswer
from casedesk.domain.sentences import Sentence, say
from casedesk.services.agreement_lists import AgreementEvent
from casedesk.ui import formats
from casedesk.ui.looks import Text


class Act(StrEnum):
    """Something a person can do to an agreement here."""

    PRINT_DRAFT = "print_draft"
    SAVE = "save"
    SUBMIT = "submit"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    PRINT = "print"
    PRINT_AGAIN = "print_again"
    SIGN = "sign"
    RECORD = "record"
    VOID = "void"
    CHOOSE = "choose"
    AMEND = "amend"
    CHANGES = "changes"
    CLOSE_REFUSED = "close_refused"
    NOTIFIED = "notified"
    POSTPONE = "postpone"
    CONFIRM_BASIS = "confirm_basis"
    VERSIONS = "versions"


MAIN_ACTS: Final = {
    AgreementStatus.DRAFT: Act.SUBMIT,
    AgreementStatus.PENDING: Act.APPROVE,
    AgreementStatus.APPROVED: Act.PRINT,
    AgreementStatus.PRINTED: Act.SIGN,
    AgreementStatus.SIGNED: Act.RECORD,
    AgreementStatus.BROKEN: Act.RECORD,
}
"""The act of Ctrl+Enter in each state."""

_OFFERED: Final[Mapping[AgreementStatus, tuple[Act, ...]]] = {
    AgreementStatus.DRAFT: (Act.PRINT_DRAFT, Act.SAVE, Act.SUBMIT, Act.VOID),
    AgreementStatus.PENDING: (Act.PRINT_DRAFT, Act.SEND_BACK, Act.APPROVE, Act.VOID),
    AgreementStatus.APPROVED: (Act.PRINT_DRAFT, Act.PRINT, Act.VOID),
    AgreementStatus.PRINTED: (Act.PRINT_AGAIN, Act.SIGN, Act.VOID),
    AgreementStatus.SIGNED: (Act.RECORD, Act.AMEND, Act.VOID),
    AgreementStatus.BROKEN: (Act.RECORD, Act.AMEND, Act.VOID),
    AgreementStatus.DONE: (),
    AgreementStatus.VOID: (),
    AgreementStatus.REPLACED: (),
}
_RIGHTS: Final = {
    Act.SAVE: Right.DRAFT_AGREEMENTS,
    Act.SUBMIT: Right.DRAFT_AGREEMENTS,
    Act.SEND_BACK: Right.APPROVE_AGREEMENTS,
    Act.APPROVE: Right.APPROVE_AGREEMENTS,
    Act.PRINT: Right.PRINT_PAPERS,
    Act.PRINT_AGAIN: Right.PRINT_PAPERS,
    Act.SIGN: Right.DRAFT_AGREEMENTS,
    Act.RECORD: Right.RECORD_PAYMENTS,
    Act.VOID: Right.DRAFT_AGREEMENTS,
    Act.CHOOSE: Right.DRAFT_AGREEMENTS,
    Act.AMEND: Right.DRAFT_AGREEMENTS,
    Act.CLOSE_REFUSED: Right.DRAFT_AGREEMENTS,
    Act.NOTIFIED: Right.DRAFT_AGREEMENTS,
    Act.POSTPONE: Right.APPROVE_AGREEMENTS,
    Act.CONFIRM_BASIS: Right.APPROVE_AGREEMENTS,
}
_LACKING: Final = {
    Act.APPROVE: say("A supervisor approves it"),
    Act.SEND_BACK: say("A supervisor sends it back"),
    Act.RECORD: say("A clerk or supervisor records payments"),
    Act.POSTPONE: say("A supervisor gives more time"),
    Act.CONFIRM_BASIS: say("A supervisor confirms the basis"),
}
_CHECKED: Final = (Act.SUBMIT, Act.APPROVE, Act.PRINT, Act.PRINT_AGAIN)


@dataclass(frozen=True)
class RailStep:
    """One step of the rail: its word, its place (done, current, next, exit, over), who and when."""

    text: Text
    place: str
    note: Text = ""


@dataclass(frozen=True)
class BuilderState:
    """Everything about an agreement that is not its terms."""

    number: str
    debtor: str
    case_no: str
    client: str
    steps: tuple[RailStep, ...]
    offered: tuple[Act, ...]
    main: Act | None
    can_edit: bool
    reasons: Mapping[Act, Text] = field(default_factory=dict)
    """Why an offered act cannot be done now."""
    note: Text = ""
    """Why it was sent back or made void."""
    basis: Text = ""
    """What changed in the debt that the agreement rests on."""
    replaces: str = ""
    """The number of the agreement whose place it takes."""
    is_printed: bool = False
    """Whether the paper on show is the one that was printed."""


def offered_acts(status: AgreementStatus, *, is_stored: bool) -> tuple[Act, ...]:
    """Return what can be done in a state; what is not stored cannot be made void."""
    return tuple(each for each in _OFFERED[status] if is_stored or each is not Act.VOID)


def reasons_against(
    acts: Sequence[Act], actor: Operator, agreement: Agreement | None, problem: Text
) -> dict[Act, Text]:
    """Return why acts cannot be done: a right that is missing, four eyes, terms that do not hold."""
    is_own = agreement is not None and _is_own_waiver(actor, agreement)
    found = reasons_for(acts, actor, problem, is_own_waiver=is_own)
    is_signed = agreement is not None and agreement.signed_on is not None
    if is_signed and Act.VOID in acts and not actor.may(Right.APPROVE_AGREEMENTS):
        found[Act.VOID] = say("A supervisor makes a signed agreement void")
    return found


def reasons_for(
    acts: Sequence[Act], actor: Operator, problem: Text, *, is_own_waiver: bool
) -> dict[Act, Text]:
    """Return why acts cannot be done to an agreement or a sheet."""
    found: dict[Act, Text] = {}
    for act in acts:
        right = _RIGHTS.get(act)
        if right is not None and not actor.may(right):
            found[act] = _LACKING.get(act, say("Your role does not include this"))
        elif act is Act.APPROVE and is_own_waiver:
            found[act] = say("It waives part of the debt and is yours: another person approves it")
        elif act in _CHECKED and problem:
            found[act] = problem
    return found


def _is_own_waiver(actor: Operator, agreement: Agreement) -> bool:
    return agreement.drafted_by == actor.id and not agreement.terms.waiver.amounts.is_zero


def rail(
    agreement: Agreement | None,
    status: AgreementStatus,
    history: Sequence[AgreementEvent],
    papers: Sequence[Paper],
    successor: str = "",
) -> tuple[RailStep, ...]:
    """Return the steps of an agreement's life with who took them and when, and what took its place."""
    if status is AgreementStatus.REPLACED:
        taken = zip(_NAMES[:_RUNS], _notes(agreement, history, papers)[:_RUNS], strict=True)
        done = tuple(RailStep(name, "done", note) for name, note in taken)
        return (*done, RailStep(STATUS_NAMES[status], "over", _by(successor)))
    if status is AgreementStatus.VOID:
        return (
            *_taken(agreement, history, papers),
            RailStep(STATUS_NAMES[status], "over", _who(history, "agreement.voided")),
        )
    notes = _notes(agreement, history, papers)
    place = _PLACES[status]
    steps = [
        RailStep(name, "done" if number < place else "current" if number == place else "next", notes[number])
        for number, name in enumerate(_NAMES)
    ]
    is_broken, is_done = status is AgreementStatus.BROKEN, status is AgreementStatus.DONE
    steps.append(RailStep(STATUS_NAMES[AgreementStatus.DONE], "current" if is_done else "next"))
    breach = _breach_note(agreement) if is_broken else ""
    steps.append(RailStep(STATUS_NAMES[AgreementStatus.BROKEN], "current" if is_broken else "exit", breach))
    return tuple(steps)


_NAMES: Final = (
    STATUS_NAMES[AgreementStatus.DRAFT],
    STATUS_NAMES[AgreementStatus.PENDING],
    STATUS_NAMES[AgreementStatus.APPROVED],
    STATUS_NAMES[AgreementStatus.PRINTED],
    say("Signed"),
    STATUS_NAMES[AgreementStatus.SIGNED],
)
_RUNS: Final = 5
"""The place from which a signed plan runs."""
_PLACES: Final = {
    AgreementStatus.DRAFT: 0,
    AgreementStatus.PENDING: 1,
    AgreementStatus.APPROVED: 2,
    AgreementStatus.PRINTED: 3,
    AgreementStatus.SIGNED: _RUNS,
    AgreementStatus.BROKEN: 6,
    AgreementStatus.DONE: 6,
}


def _taken(
    agreement: Agreement | None, history: Sequence[AgreementEvent], papers: Sequence[Paper]
) -> tuple[RailStep, ...]:
    """Return the steps that were taken before the end; one that was sent back was handed in all the same."""
    told = {each.action for each in history}
    was_signed = agreement is not None and agreement.signed_on is not None
    was_approved = agreement is not None and agreement.approved_at is not None
    was_printed = was_signed or bool(papers)
    reached = (
        True,
        was_approved or "agreement.submitted" in told,
        was_approved,
        was_printed,
        was_signed,
    )
    notes = _notes(agreement, history, papers)
    return tuple(
        RailStep(name, "done", note)
        for name, note, was_there in zip(_NAMES, notes, reached, strict=False)
        if was_there
    )


def _by(successor: str) -> Text:
    return say("by {number}", number=successor) if successor else ""


def _notes(
    agreement: Agreement | None, history: Sequence[AgreementEvent], papers: Sequence[Paper]
) -> tuple[Text, ...]:
    if agreement is None:
        return ("",) * len(_NAMES)
    rows = sum(1 for each in agreement.schedule if each.no)
    return (
        _who(history, "agreement.revised") or _who(history, "agreement.drafted"),
        _who(history, "agreement.submitted"),
        _who(history, "agreement.approved"),
        paper_note(papers),
        _signed_note(agreement, papers),
        _running_note(agreement, rows),
    )


def _running_note(agreement: Agreement, rows: int) -> Text:
    """Say how many instalments run, or through which day nothing counts as missed."""
    days = formats.formats()
    until = agreement.grace_until
    if until is not None and agreement.status in RUNNING and until >= days.today():
        return say("more time until {day}", day=days.near_day(until, days.today()))
    return say("%n instalment(s)", count=rows)


def _breach_note(agreement: Agreement | None) -> Text:
    """Say how far a breach has gone: reminded of in writing, or the whole rest due."""
    if agreement is None:
        return ""
    days = formats.formats()
    if agreement.accelerated_on is not None:
        return say("rest due {day}", day=days.near_day(agreement.accelerated_on, days.today()))
    if agreement.noticed_on is not None:
        return say("notice arrived {day}", day=days.near_day(agreement.noticed_on, days.today()))
    return ""


def paper_note(papers: Sequence[Paper]) -> Text:
    """Say how many copies the last print has and what became of them."""
    if not papers:
        return ""
    refused = sum(each.answer is PaperAnswer.REFUSED for each in papers)
    carried = [each for each in papers if each.carried_at is not None and each.ended_at is None]
    out = sum(each.answer is None for each in carried)
    last = papers[-1].copies
    if refused:
        return say("%n copies, {refused} refused", count=last, refused=refused)
    if out:
        return say("%n copies, {out} carried out", count=last, out=out)
    return say("%n copies", count=last)


def _signed_note(agreement: Agreement, papers: Sequence[Paper]) -> Text:
    """Say when it was signed and whether the scan of it was held against the text."""
    if agreement.signed_on is None:
        return ""
    day = formats.formats().day(agreement.signed_on)
    if agreement.checked_at is not None:
        return say("{day}, scan checked", day=day)
    if any(each.scanned_at is not None for each in papers):
        return say("{day}, scan not checked", day=day)
    return say("{day}, not scanned", day=day)


def _who(history: Sequence[AgreementEvent], action: str) -> str:
    event = next((each for each in reversed(history) if each.action == action), None)
    if event is None:
        return ""
    shapes = formats.formats()
    is_today = shapes.local(event.at).date() == shapes.today()
    when = shapes.time(event.at) if is_today else f"{shapes.local(event.at):%m-%d}"
    return f"{event.operator} {when}"


def sent_back_note(agreement: Agreement | None) -> Sentence | str:
    """Return why an agreement was sent back or made void."""
    if agreement is None or not agreement.note:
        return ""
    if agreement.status is AgreementStatus.DRAFT:
        return say("Sent back: {reason}", reason=agreement.note)
    if agreement.status is AgreementStatus.VOID:
        return say("Void: {reason}", reason=agreement.note)
    return ""
