"""Home visits: planned, under way, held or called off, and the record of what happened."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from casedesk.domain.appointments import Appointment
from casedesk.domain.cases import NextStep
from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.errors import RefusedError
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
from casedesk.domain.witnesses import RecordCheck


class VisitPurpose(StrEnum):
    """Why somebody goes there."""

    FIRST_VISIT = "first_visit"
    VERIFY_ADDRESS = "verify_address"
    LOST_CONTACT = "lost_contact"
    BROKEN_PROMISES = "broken_promises"
    LOW_WILLINGNESS = "low_willingness"
    SIGN_AGREEMENT = "sign_agreement"
    DELIVER_LETTER = "deliver_letter"
    AGREED_TALK = "agreed_talk"


class VisitStatus(StrEnum):
    """Where a visit stands."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    HELD = "held"
    CALLED_OFF = "called_off"

    @property
    def counts(self) -> bool:
        """Tell whether the visit counts against the limits per day and period."""
        return self in {VisitStatus.PLANNED, VisitStatus.UNDER_WAY, VisitStatus.HELD}


class VisitOutcome(StrEnum):
    """Whom or what the crew met."""

    MET_DEBTOR = "met_debtor"
    MET_FAMILY = "met_family"
    MET_COLLEAGUE = "met_colleague"
    NOBODY = "nobody"
    NO_SUCH_ADDRESS = "no_such_address"
    DEMOLISHED = "demolished"
    REFUSED = "refused"
    MOVED_AWAY = "moved_away"
    STOPPED_AT_GATE = "stopped_at_gate"
    WRONG_ADDRESS = "wrong_address"
    DECEASED = "deceased"
    IN_PRISON = "in_prison"
    IN_HOSPITAL = "in_hospital"


class Attitude(StrEnum):
    """How the person met behaved."""

    COOPERATIVE = "cooperative"
    NEUTRAL = "neutral"
    HOSTILE = "hostile"


@dataclass(frozen=True)
class Consent:
    """The debtor's agreement to a time or place: who agreed, when, how it is proved."""

    ref: str
    given_by: str
    given_on: date
    proof: str
    agreed_from: datetime | None = None
    """Start of the agreed time, aware UTC; None where only a place was agreed."""
    agreed_until: datetime | None = None

    def covers(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Tell whether the agreed time holds the whole visit."""
        if self.agreed_from is None or self.agreed_until is None:
            return False
        return self.agreed_from <= starts_at and ends_at <= self.agreed_until


@dataclass(frozen=True)
class VisitRecord:
    """What happened, written from the crew's paper; times are aware UTC."""

    arrived_at: datetime
    left_at: datetime
    outcome: VisitOutcome
    met_relation: Relation | None = None
    is_address_valid: bool | None = None
    has_entered_home: bool = False
    entry_consent_by: str = ""
    attitude: Attitude | None = None
    default_reason: str = ""
    """What the debtor said of the reason, in words."""
    summary: str = ""
    recording_ref: str = ""
    no_recording_reason: str = ""
    handed_out: str = ""
    """What older records say of papers handed over, in words; newer ones list them in ``hand_outs``."""
    incident: str = ""
    was_debt_disclosed: bool = False
    promise_amount: Money | None = None
    promise_due_on: date | None = None
    agreement_no: str = ""
    voucher_no: str = ""
    met_where: MeetingPlace | None = None
    identity_check: IdentityCheck | None = None
    reason: DefaultReason | None = None
    ability: Ability | None = None
    hand_outs: tuple[HandOut, ...] = ()
    new_data: tuple[NewContactData, ...] = ()
    signs: tuple[VulnerableSign, ...] = ()
    incident_kind: IncidentKind = IncidentKind.NONE
    conduct: tuple[ConductPoint, ...] = ()
    """Points of conduct that were kept."""
    travel_minutes: int | None = None
    """Minutes on the way to the door."""
    cost: Money | None = None
    """Fares, parking, tolls and the like of this visit."""
    written_by: int = 0
    """Operator who wrote it down."""
    written_at: datetime | None = None
    """When it was first stored; None in records of before."""
    amended_at: datetime | None = None
    """When a visitor's correction was last taken over."""
    next_step: NextStep | None = None
    """What was to come next when it was written."""
    verdict: Verdict | None = None
    """What the rules said about the visit as it really was."""
    came: tuple[int, ...] = ()
    """Operator ids of who was there; empty means the planned crew."""

    @property
    def minutes(self) -> int:
        """Return the whole minutes at the door."""
        return (self.left_at - self.arrived_at) // timedelta(minutes=1)

    @property
    def stored_at(self) -> datetime | None:
        """Return when it was written, for older records when the rules were asked about it."""
        if self.written_at is not None:
            return self.written_at
        return self.verdict.checked_at if self.verdict is not None else None


@dataclass(frozen=True)
class Visit:
    """One visit to one person at one address by a crew of two or three."""

    visit_no: str
    case_id: int
    person_id: int
    address_id: int
    purpose: VisitPurpose
    starts_at: datetime
    minutes: int
    crew: tuple[int, ...]
    """Operator ids, the leader first."""
    status: VisitStatus = VisitStatus.PLANNED
    consent: Consent | None = None
    workplace_approved_by: int | None = None
    note: str = ""
    verdict: Verdict | None = None
    record: VisitRecord | None = None
    called_off_reason: str = ""
    appointments: tuple[Appointment, ...] = ()
    """Every word about a time, the newest last."""
    request_id: int | None = None
    is_pinned: bool = False
    """Whether the planner must leave it where it is."""
    checked: RecordCheck | None = None
    """The supervisor's check, which locks the record."""
    id: int = 0
    version: int = 0

    @property
    def ends_at(self) -> datetime:
        """Return when the crew plans to leave the door."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def counted_at(self) -> datetime:
        """Return when the visit counts: when the crew came, until then when it is planned."""
        return self.starts_at if self.record is None else self.record.arrived_at

    @property
    def counted_minutes(self) -> int:
        """Return how long the visit counts: the real minutes at the door, until then the planned ones."""
        return self.minutes if self.record is None else self.record.minutes

    @property
    def counted_crew(self) -> tuple[int, ...]:
        """Return who was there, until the record says so who is planned to go."""
        return self.crew if self.record is None else self.record.came or self.crew

    @property
    def severity(self) -> Severity | None:
        """Return how the stored verdict looks: a released block counts as a warning; None without one."""
        if self.verdict is None:
            return None
        worst = self.verdict.worst
        return Severity.WARN if worst is Severity.BLOCK and self.verdict.is_allowed else worst

    @property
    def appointment(self) -> Appointment | None:
        """Return the newest word about this very start, None where nobody spoke of it."""
        said = [each for each in self.appointments if each.starts_at == self.starts_at]
        return said[-1] if said else None

    def overlaps(self, other: "Visit") -> bool:
        """Tell whether the two visits share a moment."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at

    def moved_to(self, starts_at: datetime, *, crew: tuple[int, ...] | None = None) -> "Visit":
        """Return this visit at another time, perhaps with another crew; held visits stay."""
        if self.status is not VisitStatus.PLANNED:
            raise RefusedError(
                say("Visit {visit_no} is no longer planned and cannot be moved.", visit_no=self.visit_no),
            )
        return replace(self, starts_at=starts_at, crew=crew or self.crew, verdict=None)

    def with_verdict(self, verdict: Verdict) -> "Visit":
        """Return this visit with what the gate said about it."""
        return replace(self, verdict=verdict)

    def begun(self) -> "Visit":
        """Return this visit as under way."""
        if self.status is not VisitStatus.PLANNED:
            raise RefusedError(
                say("Visit {visit_no} is no longer planned and cannot begin.", visit_no=self.visit_no),
            )
        return replace(self, status=VisitStatus.UNDER_WAY)

    def called_off(self, reason: str) -> "Visit":
        """Return this visit called off; it then counts against no limit."""
        if self.status in {VisitStatus.HELD, VisitStatus.CALLED_OFF}:
            raise RefusedError(
                say("Visit {visit_no} is over and cannot be called off.", visit_no=self.visit_no),
            )
        return replace(self, status=VisitStatus.CALLED_OFF, called_off_reason=reason)

    def recorded(self, record: VisitRecord) -> "Visit":
        """Return this visit as held, with its record; a second record is refused."""
        if self.record is not None or self.status is VisitStatus.CALLED_OFF:
            raise RefusedError(
                say("Visit {visit_no} cannot be recorded again.", visit_no=self.visit_no),
            )
        return replace(self, status=VisitStatus.HELD, record=record)

    def amended(self, record: VisitRecord) -> "Visit":
        """Return this visit with a corrected record; a checked one is locked for ever."""
        if self.record is None:
            raise RefusedError(say("Visit {visit_no} has no record yet.", visit_no=self.visit_no))
        self.require_unlocked()
        return replace(self, record=record)

    def checked_by(self, check: RecordCheck) -> "Visit":
        """Return this visit with its record locked; a second check is refused."""
        if self.record is None:
            raise RefusedError(say("Visit {visit_no} has no record yet.", visit_no=self.visit_no))
        self.require_unlocked()
        return replace(self, checked=check)

    def require_unlocked(self) -> None:
        """Raise RefusedError once the supervisor has checked the record."""
        if self.checked is not None:
            raise RefusedError(
                say(
                    "The record of visit {visit_no} was checked and is locked. Add to it instead.",
                    visit_no=self.visit_no,
                ),
            )
