"""The case file: everything known about one case, as one value whose personal data is masked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from casedesk.domain.agreements import Agreement
from casedesk.domain.audit import AuditEntry
from casedesk.domain.case_states import StepState
from casedesk.domain.cases import Case, CaseStatus, Flag
from casedesk.domain.clients import Client
from casedesk.domain.complaints import Complaint
from casedesk.domain.contacts import ContactAttempt, Promise, PromiseState
from casedesk.domain.limitation import Limitation, LimitationLight
from casedesk.domain.money import Money
from casedesk.domain.own_fields import OwnField
from casedesk.domain.papers import Paper
from casedesk.domain.payments import Payment
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.placements import Placement
from casedesk.domain.plan_standings import PlanStanding
from casedesk.domain.record_sheets import RecordNotes
from casedesk.domain.sentences import Sentence
from casedesk.domain.tags import Tag
from casedesk.domain.visits import Visit


@dataclass(frozen=True)
class PersonInCase:
    """One person of a case with phones and addresses; a debtor may stand in it without a party."""

    person: Person
    relation: Relation
    party: Party | None = None
    phones: tuple[Phone, ...] = ()
    addresses: tuple[Address, ...] = ()

    @property
    def is_stopped(self) -> bool:
        """Tell whether this person asked to be left alone."""
        return self.party is not None and self.party.is_contact_stopped


@dataclass(frozen=True)
class Counters:
    """What of the limits is used for the debtor, over all cases (visits) or the client's cases (calls)."""

    calls_today: int = 0
    calls_limit: int = 0
    visits_today: int = 0
    visits_limit: int = 0
    visits_period: int = 0
    period_limit: int = 0


@dataclass(frozen=True)
class LimitationState:
    """Until when the claim can be sued for, and how pressing that is."""

    limitation: Limitation
    light: LimitationLight
    days_left: int


@dataclass(frozen=True)
class LinkedCase:
    """Another case of the same person."""

    id: int
    case_no: str
    client: str
    balance: Money
    status: CaseStatus


@dataclass(frozen=True)
class Origin:
    """Where a value comes from: a client's file and row, or who typed it here and in which audit entry."""

    file_name: str
    placement: str
    row: int | None
    who: str
    at: datetime | None
    entry: int = 0
    changed_by: str = ""
    changed_at: datetime | None = None
    changed_in: int = 0
    """The audit entry of the newest change since."""


@dataclass(frozen=True)
class ListTouch:
    """What one of the client's lists did to a case: brought it, or changed the named fields."""

    placement: str
    file_name: str
    at: datetime
    who: str
    row: int | None = None
    """The row that brought the case; None for a list that came later."""
    fields: tuple[Sentence, ...] = ()
    is_undone: bool = False

    @property
    def has_brought(self) -> bool:
        """Tell whether the case came with this list."""
        return self.row is not None


@dataclass(frozen=True)
class CaseFile:
    """One case with its people and its whole history, seen on the day ``today``."""

    case: Case
    client: Client
    placement: Placement | None
    today: date
    people: tuple[PersonInCase, ...]
    """The debtor first."""
    flags: tuple[Flag, ...] = ()
    """Only those that act."""
    contacts: tuple[ContactAttempt, ...] = ()
    visits: tuple[Visit, ...] = ()
    records: Mapping[int, RecordNotes] = field(default_factory=dict)
    """What is to be noticed about the records of visits, by the visit's id."""
    payments: tuple[Payment, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    agreed_at: Mapping[str, datetime] = field(default_factory=dict)
    """When work on each agreement began, by its number."""
    papers: tuple[Paper, ...] = ()
    promises: tuple[Promise, ...] = ()
    promise_states: Mapping[int, PromiseState] = field(default_factory=dict)
    lists: tuple[ListTouch, ...] = ()
    """What the client's lists did to the case, oldest first."""
    audit: tuple[AuditEntry, ...] = ()
    """Newest first, without entries that only repeat what stands in the other lists."""
    operators: Mapping[int, str] = field(default_factory=dict)
    counters: Counters = Counters()
    limitation: LimitationState | None = None
    linked: tuple[LinkedCase, ...] = ()
    plan: PlanStanding | None = None
    complaints: tuple[Complaint, ...] = ()
    """What somebody objected to, answered or not."""
    """How the running agreement is kept."""
    steps: tuple[StepState, ...] = ()
    """Every step that a person may take, the closed ones with the reason."""
    tags: tuple[Tag, ...] = ()
    own: tuple[tuple[OwnField, str], ...] = ()
    """The fields of the office's own with what they hold, masked."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where values come from, by ``phone:7``, ``address:7``, ``person:7``, ``case`` and ``debt``."""

    @property
    def debtor(self) -> PersonInCase:
        """Return the debtor."""
        return self.people[0]

    def operator_name(self, operator_id: int | None) -> str:
        """Return a colleague's name, empty when unknown."""
        return self.operators.get(operator_id, "") if operator_id is not None else ""

    def person(self, person_id: int) -> PersonInCase | None:
        """Return a person of the case by key."""
        return next((each for each in self.people if each.person.id == person_id), None)
