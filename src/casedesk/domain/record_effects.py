"""What follows from the record of a visit: contact, flags, address and the next step, as tables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.contacts import ContactResult
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import (
    DefaultReason,
    Delivery,
    HandOutKind,
    IncidentKind,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude, VisitOutcome, VisitRecord

CONTACT_RESULTS: Final[dict[VisitOutcome, ContactResult]] = {
    VisitOutcome.MET_DEBTOR: ContactResult.TALKED,
    VisitOutcome.MET_FAMILY: ContactResult.LEFT_WORD,
    VisitOutcome.MET_COLLEAGUE: ContactResult.LEFT_WORD,
    VisitOutcome.REFUSED: ContactResult.REFUSED,
}
"""What a visit means as a contact attempt; every other outcome reached nobody."""

WRONG_PLACE: Final = frozenset(
    {
        VisitOutcome.NO_SUCH_ADDRESS,
        VisitOutcome.DEMOLISHED,
        VisitOutcome.MOVED_AWAY,
        VisitOutcome.WRONG_ADDRESS,
    },
)
"""Outcomes that prove the address wrong."""

STEPS: Final[dict[VisitOutcome, tuple[StepKind, int]]] = {
    VisitOutcome.MET_DEBTOR: (StepKind.CALL, 7),
    VisitOutcome.MET_FAMILY: (StepKind.CALL, 3),
    VisitOutcome.MET_COLLEAGUE: (StepKind.CALL, 3),
    VisitOutcome.NOBODY: (StepKind.VISIT, 7),
    VisitOutcome.NO_SUCH_ADDRESS: (StepKind.VERIFY, 1),
    VisitOutcome.DEMOLISHED: (StepKind.VERIFY, 1),
    VisitOutcome.REFUSED: (StepKind.LETTER, 1),
    VisitOutcome.MOVED_AWAY: (StepKind.VERIFY, 1),
    VisitOutcome.STOPPED_AT_GATE: (StepKind.VISIT, 7),
    VisitOutcome.WRONG_ADDRESS: (StepKind.VERIFY, 1),
    VisitOutcome.DECEASED: (StepKind.LEGAL, 1),
    VisitOutcome.IN_PRISON: (StepKind.LEGAL, 1),
    VisitOutcome.IN_HOSPITAL: (StepKind.REVIEW, 1),
}
"""What comes next by what was found, and in how many days; what weighs more stands in ``REASONS``."""

GRAVE_SIGNS: Final = frozenset({VulnerableSign.DISTRESS, VulnerableSign.SUICIDE_RISK})
REPORTABLE: Final = frozenset(
    {
        IncidentKind.CONFLICT,
        IncidentKind.POLICE,
        IncidentKind.INJURY,
        IncidentKind.MEDIA,
        IncidentKind.DATA_LEAK,
        IncidentKind.ENTRY,
        IncidentKind.DISCLOSURE,
    },
)
"""Incidents the client must hear of at once (GB/T 45251-2025, 5.7)."""

_OFFERS: Final = frozenset({HandOutKind.AGREEMENT, HandOutKind.OFFER})
_ACCEPTED: Final = frozenset({Delivery.SIGNED_FOR, Delivery.TAKEN})
_PROMISING: Final = frozenset({CaseStatus.TO_VISIT, CaseStatus.ACTIVE, CaseStatus.PROMISE, CaseStatus.BROKEN})


@dataclass(frozen=True)
class StepReason:
    """Why something else than the outcome decides what comes next."""

    says: Sentence
    holds: Callable[[VisitRecord], bool]
    step: StepKind
    days: int


def _has_incident(record: VisitRecord) -> bool:
    return record.incident_kind is not IncidentKind.NONE or bool(record.incident.strip())


def _has_grave_sign(record: VisitRecord) -> bool:
    return bool(GRAVE_SIGNS & set(record.signs))


def _is_disputed(record: VisitRecord) -> bool:
    return record.reason is DefaultReason.DISPUTED


def _has_offer(record: VisitRecord) -> bool:
    taken = any(each.kind in _OFFERS and each.delivery in _ACCEPTED for each in record.hand_outs)
    return taken and record.outcome is VisitOutcome.MET_DEBTOR


def _is_hostile(record: VisitRecord) -> bool:
    return record.attitude is Attitude.HOSTILE and record.outcome in CONTACT_RESULTS


REASONS: Final = (
    StepReason(say("Signs of great distress"), _has_grave_sign, StepKind.REVIEW, 0),
    StepReason(say("An incident"), _has_incident, StepKind.REVIEW, 1),
    StepReason(say("The debt is disputed"), _is_disputed, StepKind.VERIFY, 1),
    StepReason(say("An offer was taken"), _has_offer, StepKind.SIGN, 3),
    StepReason(say("Hostile"), _is_hostile, StepKind.LETTER, 1),
)
"""What weighs more than the outcome, the heaviest first; a promise stands between dispute and offer."""

_FLAGS: Final[tuple[tuple[FlagKind, Callable[[VisitRecord], bool]], ...]] = (
    (FlagKind.DECEASED, lambda record: record.outcome is VisitOutcome.DECEASED),
    (FlagKind.VULNERABLE, lambda record: bool(record.signs) or record.outcome is VisitOutcome.IN_HOSPITAL),
    (FlagKind.COMPLAINT, lambda record: record.incident_kind is IncidentKind.COMPLAINT),
    (FlagKind.DISPUTE, _is_disputed),
    (
        FlagKind.STAFF_SAFETY,
        lambda record: record.incident_kind in {IncidentKind.CONFLICT, IncidentKind.INJURY},
    ),
    (FlagKind.COOL_DOWN, lambda record: record.outcome is VisitOutcome.REFUSED or _has_grave_sign(record)),
)
"""Which marks a record puts on the case."""


@dataclass(frozen=True)
class Effects:
    """Everything that storing a record brings about in the case."""

    contact: ContactResult
    has_reached: bool
    is_address_valid: bool | None
    flags: tuple[FlagKind, ...]
    rests_until: date | None
    """Last day of the rest after a refusal or great distress."""
    step: NextStep
    why: Sentence | None
    """Why the step is not the outcome's own."""
    is_reportable: bool


def effects_of(record: VisitRecord, came_on: date, cool_down_days: int) -> Effects:
    """Return what follows from a record; the days of rest come from the rule pack."""
    flags = tuple(kind for kind, holds in _FLAGS if holds(record))
    rests = FlagKind.COOL_DOWN in flags and cool_down_days > 0
    rests_until = came_on + timedelta(days=cool_down_days) if rests else None
    step, why = step_after(record, came_on)
    if rests_until is not None and step.kind is StepKind.VISIT and step.due_on <= rests_until:
        step = NextStep(step.kind, rests_until + timedelta(days=1))
    return Effects(
        contact=CONTACT_RESULTS.get(record.outcome, ContactResult.NO_ANSWER),
        has_reached=record.outcome in CONTACT_RESULTS,
        is_address_valid=False if record.outcome in WRONG_PLACE else record.is_address_valid,
        flags=tuple(each for each in flags if each is not FlagKind.COOL_DOWN or rests),
        rests_until=rests_until,
        step=step,
        why=why,
        is_reportable=record.incident_kind in REPORTABLE,
    )


def step_after(record: VisitRecord, came_on: date) -> tuple[NextStep, Sentence | None]:
    """Return what comes next and why where it is not the outcome's own; no case is left without a step."""
    if record.outcome is not VisitOutcome.DECEASED:
        for each in REASONS:
            if each.step is StepKind.SIGN and record.promise_due_on is not None:
                break
            if each.holds(record):
                return NextStep(each.step, came_on + timedelta(days=each.days)), each.says
        if record.promise_due_on is not None:
            return NextStep(StepKind.AWAIT_PAYMENT, record.promise_due_on), say("A promise")
    kind, days = STEPS[record.outcome]
    return NextStep(kind, came_on + timedelta(days=days)), None


def status_after(case: Case, record: VisitRecord) -> CaseStatus:
    """Return where the case stands after the visit; only cases in plain collection move by themselves."""
    if case.status not in _PROMISING:
        return case.status
    if record.promise_amount is not None:
        return CaseStatus.PROMISE
    return CaseStatus.ACTIVE if case.status is CaseStatus.TO_VISIT else case.status


def flags_to_raise(
    effects: Effects, acting: tuple[Flag, ...], case_id: int, note: str, came_on: date
) -> tuple[Flag, ...]:
    """Return the marks that do not act yet; a rest is lengthened by a new one, never cut short."""
    raised = []
    for kind in effects.flags:
        until = effects.rests_until if kind is FlagKind.COOL_DOWN else None
        same = [each for each in acting if each.kind is kind]
        is_covered = any(
            each.until_on is None or (until is not None and each.until_on >= until) for each in same
        )
        if not is_covered:
            raised.append(Flag(case_id, kind, note, came_on, until_on=until))
    return tuple(raised)
