"""What stands on letters, receipts and statements, gathered beforehand by whoever prints."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.instalment_states import InstalmentStanding
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.letter_items import ReceivedItem
from casedesk.domain.money import Money
from casedesk.domain.offers import OfferSheet
from casedesk.domain.payments import Payment
from casedesk.domain.people import Person


@dataclass(frozen=True)
class LetterSubject:
    """The case that a letter is about; letters to the debtor name the debtor in full and nobody else."""

    case: Case
    client: Client
    debtor: Person
    authorisation_no: str = ""
    reader: Person | None = None
    """Who receives what asks for payment in the debtor's place."""
    reads_as: str = ""
    """``guardian`` or ``representative``, where there is such a reader."""

    def greeting(self, plain: str) -> str:
        """Return the name of the text that greets: the plain one, or the one that names the reader too."""
        return f"{plain}_{self.reads_as}" if self.reader else plain

    @property
    def reader_name(self) -> str:
        """Return the reader's name, empty where the debtor reads it."""
        return self.reader.name if self.reader else ""


@dataclass(frozen=True)
class OfferPaper:
    """Plans side by side for one debtor."""

    subject: LetterSubject
    offer: OfferSheet


@dataclass(frozen=True)
class DemandLetter:
    """What is owed on a day and until when payment is asked for."""

    subject: LetterSubject
    owed: Components
    as_of: date
    pay_by: date
    days_overdue: int = 0
    agreement_no: str = ""
    """A repayment agreement about the same debt, if one is signed."""
    missed_on: date | None = None
    """Since when a payment of that agreement is missing; what is owed is then what it has made due."""


@dataclass(frozen=True)
class BreachNotice:
    """The written reminder that an agreement's clause on acceleration asks for."""

    subject: LetterSubject
    agreement: Agreement
    as_of: date
    missed: tuple[InstalmentStanding, ...]
    arrears: Money
    rest: Money
    """Everything that would fall due at once."""
    waived: Money
    """The waiver that would no longer apply."""
    cure_days: int


@dataclass(frozen=True)
class DocumentReceipt:
    """What was handed in, by whom and when."""

    subject: LetterSubject
    items: tuple[ReceivedItem, ...]
    giver: str
    relation: str
    received_on: date


@dataclass(frozen=True)
class PaymentReceipt:
    """One payment that has arrived at the client's; ``balance`` is what is owed after it."""

    subject: LetterSubject
    payment: Payment
    balance: Money | None = None


@dataclass(frozen=True)
class SettlementRequest:
    """A debt that our records show as settled."""

    subject: LetterSubject
    paid: Money
    payments: int
    last_paid_on: date | None
    balance: Money
    agreement_no: str = ""


@dataclass(frozen=True)
class AccountLine:
    """One change of a balance and what was owed after it."""

    day: date
    kind: LedgerKind
    change: Components
    balance: Components
    note: str = ""


@dataclass(frozen=True)
class StatementOfAccount:
    """The account of one case from a day to a day."""

    subject: LetterSubject
    first_on: date
    last_on: date
    opening: Components
    lines: tuple[AccountLine, ...]
    closing: Components


@dataclass(frozen=True)
class HandoverRow:
    """One case that goes back; the debtor's name is masked."""

    case_no: str
    debtor: str
    reason: str
    balance: Money
    papers: int = 0
    note: str = ""


@dataclass(frozen=True)
class HandoverList:
    """Cases whose papers go back to the client."""

    client: Client
    rows: tuple[HandoverRow, ...]
    handed_on: date
