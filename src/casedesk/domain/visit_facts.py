"""Everything the gate looks at when it judges one visit, gathered beforehand into one frozen value."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.appointments import Appointment
from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Mandate
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.crews import Absence
from casedesk.domain.instalment_states import WEEKENDS, InstalmentState, states
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Credentials
from casedesk.domain.people import AddressKind, LawfulSource, Reachability, Relation
from casedesk.domain.schedules import Instalment
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Consent, VisitPurpose, VisitRecord
from casedesk.domain.workdays import OfficeCalendar

FAILED_CALLS = frozenset(
    {ContactResult.NO_ANSWER, ContactResult.OUT_OF_SERVICE, ContactResult.WRONG_NUMBER},
)
"""Results of a call that did not reach the person."""


@dataclass(frozen=True)
class StaffFact:
    """One person who could stand in a crew."""

    operator_id: int
    name: str
    credentials: Credentials
    is_active: bool = True


@dataclass(frozen=True)
class BookedVisit:
    """Another visit that counts against the limits, or that holds a crew."""

    visit_id: int
    visit_no: str
    person_id: int
    starts_at: datetime
    ends_at: datetime
    crew: tuple[int, ...]
    district: str = ""
    is_held: bool = False
    """Whether it was held; its times are then the real ones."""
    debtor_id: int = 0
    """Whose case it is about, whoever was visited."""

    def overlaps(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Tell whether this visit shares a moment with that span."""
        return self.starts_at < ends_at and starts_at < self.ends_at


@dataclass(frozen=True)
class CallFact:
    """One outgoing call to the debtor, or a talk with him of any other kind."""

    at: datetime
    result: ContactResult

    @property
    def has_failed(self) -> bool:
        """Tell whether nobody was reached."""
        return self.result in FAILED_CALLS


@dataclass(frozen=True)
class ContactFact:
    """One contact with the human about any case; held visits are not among them."""

    at: datetime
    channel: Channel
    direction: Direction
    is_effective: bool = False
    """Whether there was a conversation."""
    phone_id: int | None = None


@dataclass(frozen=True)
class AgreementFact:
    """The case's newest signed agreement and what has been paid since it was signed."""

    agreement_no: str
    status: AgreementStatus
    schedule: tuple[Instalment, ...] = ()
    paid: Money = ZERO
    grace_days: int = 3
    grace_until: date | None = None

    def missed_on(self, today: date, calendar: OfficeCalendar = WEEKENDS) -> date | None:
        """Return the due day of the first instalment missed beyond its grace, None while it is kept."""
        for each in states(
            self.schedule,
            self.paid,
            today,
            self.grace_days,
            calendar=calendar,
            grace_until=self.grace_until,
        ):
            if each.state is InstalmentState.BROKEN:
                return each.instalment.due_on
        return None


@dataclass(frozen=True)
class TargetFact:
    """Whom the crew is to see; ``person_ids`` are all records that carry the same identity number."""

    person_ids: frozenset[int]
    relation: Relation = Relation.SELF
    born_on: date | None = None
    is_contact_stopped: bool = False


@dataclass(frozen=True)
class PlaceFact:
    """Where the crew is to go."""

    kind: AddressKind = AddressKind.HOME
    source: LawfulSource | None = None
    status: Reachability = Reachability.UNKNOWN
    verified_on: date | None = None
    district: str = ""
    text: str = ""


@dataclass(frozen=True)
class CaseFact:
    """What stands in the file of the case."""

    status: CaseStatus
    client: str
    mandate: Mandate | None
    recall_on: date | None = None
    flags: tuple[Flag, ...] = ()
    agreement: AgreementFact | None = None
    preference: str = ""
    debtor_phones: tuple[Reachability, ...] = ()
    calls: tuple[CallFact, ...] = ()
    """Outgoing calls to the debtor and every talk with him, oldest first."""
    debtor_ids: frozenset[int] = frozenset()
    """All records that carry the debtor's identity number."""

    def flagged(self, kind: FlagKind, day: date) -> Flag | None:
        """Return the flag of a kind that acts on a day, None when there is none."""
        return next((each for each in self.flags if each.kind is kind and each.acts_on(day)), None)


@dataclass(frozen=True)
class VisitFacts:
    """One plan with everything the rules may ask; changing the time or the crew is a ``replace``."""

    starts_at: datetime
    minutes: int
    zone: ZoneInfo
    purpose: VisitPurpose
    case: CaseFact
    target: TargetFact
    place: PlaceFact
    crew: tuple[int, ...]
    staff: tuple[StaffFact, ...]
    calendar: OfficeCalendar
    booked: tuple[BookedVisit, ...] = ()
    """Visits of the person over all cases, and of the crew, around the day."""
    consent: Consent | None = None
    workplace_approved_by: int | None = None
    workplace_approver: str = ""
    """The name of whoever approved."""
    note: str = ""
    visit_id: int = 0
    """The visit itself when it is already stored, so that it does not count against itself."""
    record: VisitRecord | None = None
    """What happened, once the visit is over; start and minutes are then the real ones."""
    planned_at: datetime | None = None
    """When a recorded visit was to start."""
    appointment: Appointment | None = None
    """The newest word about this very start."""
    request: RequestStatus | None = None
    """Where the request stands that the visit came of; None where nobody asked for it in writing."""
    absences: tuple[Absence, ...] = ()
    """Of the crew's people, around the day."""
    contacts: tuple[ContactFact, ...] = ()
    """Contacts with the human in the last 31 days over all cases."""

    @cached_property
    def ends_at(self) -> datetime:
        """Return when the crew is to leave."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def is_workplace(self) -> bool:
        """Tell whether the crew goes to where the person works."""
        return self.place.kind is AddressKind.WORK

    @cached_property
    def local_start(self) -> datetime:
        """Return the start in the office's zone."""
        return self.starts_at.astimezone(self.zone)

    @cached_property
    def local_end(self) -> datetime:
        """Return the end in the office's zone."""
        return self.ends_at.astimezone(self.zone)

    @cached_property
    def day(self) -> date:
        """Return the office's day on which the visit starts."""
        return self.local_start.date()

    @property
    def consent_covers(self) -> bool:
        """Tell whether the debtor agreed to exactly this time."""
        return self.consent is not None and self.consent.covers(self.starts_at, self.ends_at)

    @cached_property
    def members(self) -> tuple[StaffFact, ...]:
        """Return the crew's people, in the crew's order."""
        known = {each.operator_id: each for each in self.staff}
        return tuple(known[each] for each in self.crew if each in known)

    @cached_property
    def of_person(self) -> tuple[BookedVisit, ...]:
        """Return the other visits to the same human."""
        return tuple(
            each
            for each in self.booked
            if each.person_id in self.target.person_ids and each.visit_id != self.visit_id
        )

    @cached_property
    def of_human(self) -> tuple[BookedVisit, ...]:
        """Return the other visits to this human or the debtor, and to anybody about a case of theirs."""
        humans = self.target.person_ids | self.case.debtor_ids
        return tuple(
            each
            for each in self.booked
            if (each.person_id in humans or each.debtor_id in humans) and each.visit_id != self.visit_id
        )

    @cached_property
    def of_crew(self) -> tuple[BookedVisit, ...]:
        """Return the other visits that one of the crew goes to."""
        mine = set(self.crew)
        return tuple(each for each in self.booked if mine & set(each.crew) and each.visit_id != self.visit_id)

    def flagged(self, kind: FlagKind) -> Flag | None:
        """Return the case's flag of a kind that acts on the day of the visit."""
        return self.case.flagged(kind, self.day)

    def day_of(self, moment: datetime) -> date:
        """Return the office's day of a moment."""
        return moment.astimezone(self.zone).date()
