"""What stands on the papers of a visit, gathered and masked beforehand by whoever prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case, Flag
from casedesk.domain.clients import Client
from casedesk.domain.compliance import RulePack, Verdict
from casedesk.domain.money import Money
from casedesk.domain.offices import Office
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.people import AddressKind, Relation
from casedesk.domain.visits import Visit
from casedesk.printing.agreement_facts import AuditSeal
from casedesk.printing.visit_wording import VisitWording

INTERNAL = frozenset(
    {
        PaperKind.VISIT_SHEET,
        PaperKind.VISIT_BRIEF,
        PaperKind.GATE_SHEET,
        PaperKind.REGISTER,
        PaperKind.RECORD_FORM,
    }
)
"""Papers that come back to the office; they carry a watermark with name and time."""


@dataclass(frozen=True)
class PaperFrame:
    """What every page carries: kind, numbers, copies, who printed it when, and the newest seal of the log.

    ``printed_at`` is aware and is shown in the office's zone; ``is_draft`` marks a preview.
    """

    kind: PaperKind
    subject: str
    office: Office
    printed_at: datetime
    printed_by: str
    language: str = "zh"
    case_no: str = ""
    copies: tuple[int, ...] = (1,)
    """Numbers of the copies, each drawn as pages of its own."""
    newest_seal: AuditSeal | None = None
    is_draft: bool = False
    wording: VisitWording | None = None
    """The office's own texts; None prints the bundled ones."""

    @property
    def is_internal(self) -> bool:
        """Tell whether the paper comes back."""
        return self.kind in INTERNAL

    @property
    def is_private(self) -> bool:
        """Tell whether strangers may find it, so that it must not even name the office by itself."""
        return self.kind is PaperKind.NOT_MET_CARD


@dataclass(frozen=True)
class Visitor:
    """One of the crew with what is shown at the door."""

    name: str
    badge_no: str
    letter_no: str = ""
    letter_until: date | None = None


@dataclass(frozen=True)
class Told:
    """One person of the case and what may be said to them: ``key`` names the text."""

    name: str
    relation: Relation
    key: str


@dataclass(frozen=True)
class Offer:
    """A prepared agreement in one line."""

    agreement_no: str
    status: AgreementStatus
    total: Money
    count: int
    amount: Money
    first_on: date
    down: Money


@dataclass(frozen=True)
class PastEvent:
    """One thing that happened; ``words`` names texts and ``values`` are printed as they are."""

    on: date
    kind: str
    words: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class VisitSubject:
    """One visit with everything its papers may say; names, phones and address are as they are shown."""

    visit: Visit
    case: Case
    client: Client
    person_name: str
    relation: Relation
    address: str
    place_kind: AddressKind
    visitors: tuple[Visitor, ...]
    verdict: Verdict
    pack: RulePack
    has_full_address: bool = False
    verified_on: date | None = None
    phones: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    told: tuple[Told, ...] = ()
    offers: tuple[Offer, ...] = ()
    history: tuple[PastEvent, ...] = ()
    place_note: str = ""
    """What is known of the place: a gate, a dog, a porter."""
    goal: str = ""
    round_no: int = 1
    staff: Mapping[int, str] = field(default_factory=dict)
    """Names of colleagues by key."""


@dataclass(frozen=True)
class Refusal:
    """A visit that stays off a sheet, and the rules that keep it off."""

    visit_no: str
    starts_at: datetime
    rules: tuple[str, ...]


@dataclass(frozen=True)
class CrewSheet:
    """A crew's day: its visits in the order of the road."""

    day: date
    visitors: tuple[Visitor, ...]
    visits: tuple[VisitSubject, ...]
    refused: tuple[Refusal, ...] = ()
    vehicle: str = ""
    carried: tuple[tuple[PaperKind, int], ...] = ()
    """Other papers printed for these visits: kind and how many."""


@dataclass(frozen=True)
class RegisterLine:
    """One copy in the register."""

    paper: Paper
    carrier: str = ""
