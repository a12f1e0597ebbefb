"""Which steps a case may take from where it stands, and why the others are closed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.cases import FLAG_NAMES, STATUS_NAMES, Case, CaseStatus, FlagKind
from casedesk.domain.limitation import LimitationLight
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say


class CaseStep(StrEnum):
    """A step that a person takes with a case by hand."""

    RESUME = "resume"
    TO_VISIT = "to_visit"
    VERIFY = "verify"
    HOLD = "hold"
    STOP = "stop"
    LEGAL = "legal"
    KEEP = "keep"
    SETTLE = "settle"
    RETURN = "return"


STEP_TITLES: Final[dict[CaseStep, Sentence]] = {
    CaseStep.RESUME: say("Take up again"),
    CaseStep.TO_VISIT: say("Put down for a visit"),
    CaseStep.VERIFY: say("Check payments"),
    CaseStep.HOLD: say("Hold the case"),
    CaseStep.STOP: say("Stop all contact"),
    CaseStep.LEGAL: say("Hand to legal"),
    CaseStep.KEEP: say("Retain the case"),
    CaseStep.SETTLE: say("Settle the case"),
    CaseStep.RETURN: say("Return to the client"),
}
STEP_EFFECTS: Final[dict[CaseStep, Sentence]] = {
    CaseStep.RESUME: say("Work goes on in the state that agreement and promises give it."),
    CaseStep.TO_VISIT: say("The case waits in the calendar's tray."),
    CaseStep.VERIFY: say("Someone checks with the bank or the client what was paid."),
    CaseStep.HOLD: say("No work until a day on which somebody looks again; visits are blocked."),
    CaseStep.STOP: say("A flag that blocks calls, messages and visits; letters stay possible."),
    CaseStep.LEGAL: say("A lawyer decides what comes next; visits warn."),
    CaseStep.KEEP: say("The client leaves the case here longer than agreed at first."),
    CaseStep.SETTLE: say("The case is closed as paid; it cannot be worked any more."),
    CaseStep.RETURN: say("The case goes back and is closed; it cannot be worked any more."),
}
STATUS_OF: Final[dict[CaseStep, CaseStatus]] = {
    CaseStep.TO_VISIT: CaseStatus.TO_VISIT,
    CaseStep.VERIFY: CaseStatus.VERIFY,
    CaseStep.HOLD: CaseStatus.ON_HOLD,
    CaseStep.LEGAL: CaseStatus.LEGAL,
    CaseStep.KEEP: CaseStatus.KEPT,
    CaseStep.SETTLE: CaseStatus.SETTLED,
    CaseStep.RETURN: CaseStatus.RETURNED,
}
NEEDS_REASON: Final = frozenset({CaseStep.HOLD, CaseStep.STOP, CaseStep.LEGAL, CaseStep.RETURN})
_RESTING: Final = frozenset(
    {CaseStatus.ON_HOLD, CaseStatus.LEGAL, CaseStatus.KEPT, CaseStatus.VERIFY, CaseStatus.TO_VISIT}
)
_NO_VISIT: Final = (FlagKind.DECEASED, FlagKind.DO_NOT_CONTACT, FlagKind.DISPUTE)


@dataclass(frozen=True)
class Standing:
    """Where a case stands, with everything that may close a step."""

    case: Case
    flags: frozenset[FlagKind] = frozenset()
    kept_agreement: str = ""
    """Number of the signed agreement that is being kept."""
    visit_no: str = ""
    """Number of a visit that is planned or under way."""
    claimed: Money | None = None
    """What the debtor says was paid and nobody confirmed yet."""
    paused_placement: str = ""
    """Number of the case's placement while the client has paused it."""
    light: LimitationLight | None = None


@dataclass(frozen=True)
class StepState:
    """Whether a step is open; ``reason`` says why not, ``asks`` what an open one has to be told."""

    step: CaseStep
    reason: Sentence | None = None
    asks: Sentence | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the step may be taken."""
        return self.reason is None


def steps_of(standing: Standing) -> tuple[StepState, ...]:
    """Return every step, open or closed, in the order in which they are offered."""
    return tuple(state_of(each, standing) for each in CaseStep)


def state_of(step: CaseStep, standing: Standing) -> StepState:
    """Tell whether a step is open from here."""
    case = standing.case
    if not case.status.is_open:
        closed = say(
            "Case {case_no} is closed ({state}) and cannot be worked any more.",
            case_no=case.case_no,
            state=STATUS_NAMES[case.status],
        )
        return StepState(step, closed)
    if STATUS_OF.get(step) is case.status:
        return StepState(step, say("The case is in this state already."))
    reason = _CLOSED_BY[step](standing) if step in _CLOSED_BY else None
    return StepState(step, reason, _asks(step, standing) if reason is None else None)


def _asks(step: CaseStep, standing: Standing) -> Sentence | None:
    owed = standing.case.debt.balance
    if step is CaseStep.SETTLE and not owed.is_zero:
        return say(
            "{amount} yuan are still owed. Write where the client confirms that the case is settled.",
            amount=owed,
        )
    if step is CaseStep.LEGAL and standing.light is LimitationLight.EXPIRED:
        return say("The limitation period has ended: legal review only, no threat of suit. Write the reason.")
    if step is CaseStep.STOP:
        return say("Write who asked for it, when and how.")
    return say("Write the reason; it is kept in the log.") if step in NEEDS_REASON else None


def _resume(standing: Standing) -> Sentence | None:
    status = standing.case.status
    if status is CaseStatus.DISPUTE:
        return say("The dispute holds the case. Clear its flag once the client has checked it.")
    if status not in _RESTING:
        return say("The case is being worked ({state}).", state=STATUS_NAMES[status])
    if standing.paused_placement:
        return say(
            "The client paused placement {number}. Resume the placement; its cases follow.",
            number=standing.paused_placement,
        )
    return None


def _to_visit(standing: Standing) -> Sentence | None:
    if standing.kept_agreement:
        return _rests(standing)
    if standing.case.status in {CaseStatus.ON_HOLD, CaseStatus.LEGAL}:
        return say(
            "The case rests ({state}). Take it up again first.", state=STATUS_NAMES[standing.case.status]
        )
    for kind in _NO_VISIT:
        if kind in standing.flags:
            return say("The flag “{flag}” stops visits.", flag=FLAG_NAMES[kind])
    return None


def _stop(standing: Standing) -> Sentence | None:
    if FlagKind.DO_NOT_CONTACT in standing.flags:
        return say("All contact is stopped already.")
    return None


def _legal(standing: Standing) -> Sentence | None:
    if standing.kept_agreement:
        return _rests(standing)
    if FlagKind.DISPUTE in standing.flags:
        return say("A dispute is open. The client checks it before anything goes to legal.")
    return None


def _settle(standing: Standing) -> Sentence | None:
    if standing.claimed is not None:
        return say(
            "A payment of {amount} yuan waits for the bank. Confirm or reject it first.",
            amount=standing.claimed,
        )
    return _leave(standing)


def _leave(standing: Standing) -> Sentence | None:
    """Keep a case that a crew is to visit or has left for."""
    if standing.visit_no:
        return say("Visit {number} stands on the calendar. Call it off first.", number=standing.visit_no)
    return None


def _rests(standing: Standing) -> Sentence:
    return say(
        "Case {case_no} rests while agreement {agreement_no} is kept.",
        case_no=standing.case.case_no,
        agreement_no=standing.kept_agreement,
    )


_CLOSED_BY: Final[dict[CaseStep, Callable[[Standing], Sentence | None]]] = {
    CaseStep.RESUME: _resume,
    CaseStep.TO_VISIT: _to_visit,
    CaseStep.STOP: _stop,
    CaseStep.LEGAL: _legal,
    CaseStep.SETTLE: _settle,
    CaseStep.RETURN: _leave,
}
