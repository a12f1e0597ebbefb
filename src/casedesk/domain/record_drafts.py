"""A visit record while it is being written: everything may still be missing."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from casedesk.domain.cases import NextStep, StepKind
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.people import Relation
from casedesk.domain.sentences import say
from casedesk.domain.visit_records import (
    Ability,
    ConductPoint,
    DefaultReason,
    HandOut,
    IdentityCheck,
    IncidentKind,
    MeetingPlace,
    NewContactData,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude, Visit, VisitOutcome, VisitRecord

_LONGEST_NIGHT: Final = timedelta(hours=4)
"""A crew that leaves at an earlier hour than it came has passed midnight, but not a whole night."""


@dataclass(frozen=True)
class RecordDraft:
    """What stands on the form; days and clocks are the office's own."""

    day: date | None = None
    arrived: time | None = None
    left: time | None = None
    travel_minutes: int | None = None
    is_address_valid: bool | None = None
    outcome: VisitOutcome = VisitOutcome.MET_DEBTOR
    met: Relation | None = None
    met_where: MeetingPlace | None = None
    identity_check: IdentityCheck | None = None
    has_entered_home: bool = False
    entry_consent_by: str = ""
    attitude: Attitude | None = None
    reason: DefaultReason | None = None
    default_reason: str = ""
    summary: str = ""
    ability: Ability | None = None
    was_debt_disclosed: bool = False
    promise_amount: Money | None = None
    promise_due_on: date | None = None
    agreement_no: str = ""
    voucher_no: str = ""
    hand_outs: tuple[HandOut, ...] = ()
    new_data: tuple[NewContactData, ...] = ()
    recording_ref: str = ""
    no_recording_reason: str = ""
    signs: tuple[VulnerableSign, ...] = ()
    incident_kind: IncidentKind = IncidentKind.NONE
    incident: str = ""
    conduct: tuple[ConductPoint, ...] = ()
    cost: Money | None = None
    step: StepKind | None = None
    """None takes the step that follows from the outcome."""
    step_due_on: date | None = None
    step_note: str = ""
    came: tuple[int, ...] = ()
    """Operator ids of who was there; empty means the planned crew."""

    @property
    def next_step(self) -> NextStep | None:
        """Return the step somebody chose, None where the one by the outcome is to be taken."""
        if self.step is None or self.step_due_on is None:
            return None
        return NextStep(self.step, self.step_due_on, self.step_note.strip())

    def times(self, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
        """Return arrival and leaving in UTC, None while one is missing; a short night may lie between."""
        if self.day is None or self.arrived is None or self.left is None:
            return None
        came = datetime.combine(self.day, self.arrived, zone)
        went = datetime.combine(self.day, self.left, zone)
        if went < came and went + timedelta(days=1) - came <= _LONGEST_NIGHT:
            went += timedelta(days=1)
        return came.astimezone(UTC), went.astimezone(UTC)

    def record(self, zone: ZoneInfo) -> VisitRecord:
        """Return the record that the form means; raise BadInputError while day or times are missing."""
        times = self.times(zone)
        if times is None:
            raise BadInputError(say("Write down the day and when the crew came and left."))
        return VisitRecord(
            arrived_at=times[0],
            left_at=times[1],
            outcome=self.outcome,
            met_relation=self.met,
            is_address_valid=self.is_address_valid,
            has_entered_home=self.has_entered_home,
            entry_consent_by=self.entry_consent_by.strip() if self.has_entered_home else "",
            attitude=self.attitude,
            default_reason=self.default_reason.strip(),
            summary=self.summary.strip(),
            recording_ref=self.recording_ref.strip(),
            no_recording_reason=self.no_recording_reason.strip(),
            incident=self.incident.strip(),
            was_debt_disclosed=self.was_debt_disclosed,
            promise_amount=self.promise_amount,
            promise_due_on=self.promise_due_on,
            agreement_no=self.agreement_no.strip(),
            voucher_no=self.voucher_no.strip(),
            met_where=self.met_where,
            identity_check=self.identity_check,
            reason=self.reason,
            ability=self.ability,
            hand_outs=self.hand_outs,
            new_data=self.new_data,
            signs=self.signs,
            incident_kind=self.incident_kind,
            conduct=self.conduct,
            travel_minutes=self.travel_minutes,
            cost=self.cost,
            came=self.came,
        )


def planned_draft(visit: Visit, zone: ZoneInfo) -> RecordDraft:
    """Return a form that supposes the visit went as planned, to be corrected from the paper."""
    starts, ends = visit.starts_at.astimezone(zone), visit.ends_at.astimezone(zone)
    return RecordDraft(
        starts.date(), starts.time(), ends.time(), outcome=VisitOutcome.MET_DEBTOR, met=Relation.SELF
    )


def without_what_nobody_said(draft: RecordDraft) -> RecordDraft:
    """Return the draft without what only a talk can bring, for a visit at which nobody talked."""
    return replace(
        draft,
        met=None,
        met_where=None,
        identity_check=None,
        has_entered_home=False,
        entry_consent_by="",
        attitude=None,
        reason=None,
        default_reason="",
        ability=None,
        was_debt_disclosed=False,
        promise_amount=None,
        promise_due_on=None,
        agreement_no="",
        voucher_no="",
    )
