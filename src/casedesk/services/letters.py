"""Letters, receipts and statements: previews, and prints that are numbered, kept and registered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.payments import Payment, PaymentStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.letters_accounts import statement_pdf
from casedesk.printing.letters_client import handover_list_pdf, settlement_request_pdf
from casedesk.printing.letters_demand import breach_notice_pdf, demand_letter_pdf
from casedesk.printing.letters_receipts import document_receipt_pdf, payment_receipt_pdf
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_values import PaperFrame
from casedesk.services.desk import Desk
from casedesk.services.letter_facts import LetterFacts, LetterOptions
from casedesk.services.letter_readers import stopped_since
from casedesk.services.paper_register import (
    Kept,
    PrintedCopies,
    frame_of,
    next_numbers,
    nothing_more,
    register_copies,
)
from casedesk.services.receipts import with_receipt_no
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

CASE_LETTERS: Final = (
    PaperKind.DEMAND_LETTER,
    PaperKind.BREACH_NOTICE,
    PaperKind.DOCUMENT_RECEIPT,
    PaperKind.PAYMENT_RECEIPT,
    PaperKind.STATEMENT,
    PaperKind.SETTLEMENT_REQUEST,
    PaperKind.HANDOVER_LIST,
)
"""Letters about cases, in the order in which they are offered."""

_PREFIXES: Final[Mapping[PaperKind, str]] = {PaperKind.HANDOVER_LIST: "YJ"}
_PREFIX: Final = "WS"
_TO_DEBTORS: Final = frozenset({PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE})
"""Letters by which the office itself turns to a debtor."""
_NO_NUMBER: Final = "—"


@dataclass(frozen=True)
class LetterWish:
    """One letter: its kind, the case it is about, or several for a handover list."""

    kind: PaperKind
    case_ids: tuple[int, ...]
    language: str = "zh"
    options: LetterOptions = field(default_factory=LetterOptions)


@dataclass(frozen=True)
class PrintedLetter:
    """A letter that was printed under its number, and its registered copies."""

    number: str
    printed: PrintedVisitPaper
    papers: tuple[Paper, ...]


class LetterService:
    """Writes letters from the records."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def payments(self, actor: Operator, case_id: int) -> tuple[Payment, ...]:
        """Return the payments of a case that can have a receipt, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.payments.table.c
            found = shelves.payments.all(
                table.case_id == case_id,
                table.status == PaymentStatus.CONFIRMED,
                order=(table.paid_on.desc(), table.id.desc()),
            )
        gone = {each.reverses_id for each in found}
        return tuple(each for each in found if each.reverses_id is None and each.id not in gone)

    def preview(self, actor: Operator, wish: LetterWish) -> PrintedVisitPaper:
        """Return one copy marked as a preview; nothing is numbered, kept or registered."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            cases = _cases(shelves, wish)
            frame = frame_of(
                self._desk,
                shelves,
                actor,
                wish.kind,
                _NO_NUMBER,
                language=wish.language,
                case_no=_shown(cases),
            )
            return self._drawn(shelves, actor, wish, cases, frame)

    def caution(self, actor: Operator, wish: LetterWish) -> Sentence | None:
        """Return what to think of before a letter goes out that may be written; most need no thought."""
        if wish.kind not in _TO_DEBTORS:
            return None
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            since = [stopped_since(self._desk, shelves, each) for each in _cases(shelves, wish)]
        days = [each for each in since if each is not None]
        if not days:
            return None
        return say("All contact is stopped since {day}; only a necessary letter may go out.", day=min(days))

    def print(
        self,
        actor: Operator,
        wish: LetterWish,
        copies: int = 1,
        reason: str = "",
        kept: Kept = nothing_more,
    ) -> PrintedLetter:
        """Print a letter under its number and register it; a payment's second receipt needs a reason."""
        with self._desk.work("paper.printed", actor, Right.PRINT_PAPERS) as work:
            cases = _cases(work, wish)
            number = self._number(work, actor, wish)
            is_again = bool(reason.strip())
            numbers = next_numbers(work, wish.kind, number, copies, is_again=is_again)
            frame = frame_of(
                self._desk,
                work,
                actor,
                wish.kind,
                number,
                language=wish.language,
                case_no=_shown(cases),
                numbers=numbers,
            )
            printed = self._drawn(work, actor, wish, cases, frame)
            papers = register_copies(
                work,
                self._desk,
                actor,
                PrintedCopies(
                    wish.kind,
                    number,
                    printed.content,
                    numbers,
                    printed.pages_per_copy,
                    printed.text_digest,
                    case_id=cases[0].id if len(cases) == 1 else None,
                    seal=frame.newest_seal,
                    reason=reason,
                ),
            )
            kept(work, papers[0].file_sha256)
            self._tell(work, number, cases, papers, reason)
            work.commit()
        return PrintedLetter(number, printed, papers)

    def _number(self, work: UnitOfWork, actor: Operator, wish: LetterWish) -> str:
        """Return the letter's own number; a payment keeps the one that whoever keeps the money gave it."""
        if wish.kind is not PaperKind.PAYMENT_RECEIPT:
            return next_number(work.connection, _PREFIXES.get(wish.kind, _PREFIX), self._desk.today())
        payment = LetterFacts(self._desk, work, actor, wish.options).chosen_payment()
        if not payment.receipt_no:
            actor.require(Right.RECORD_PAYMENTS)
        return with_receipt_no(work, self._desk, payment).receipt_no

    def _drawn(
        self, shelves: Shelves, actor: Operator, wish: LetterWish, cases: list[Case], frame: PaperFrame
    ) -> PrintedVisitPaper:
        facts = LetterFacts(self._desk, shelves, actor, wish.options)
        case = cases[0]
        drawers: dict[PaperKind, Callable[[], PrintedVisitPaper]] = {
            PaperKind.DEMAND_LETTER: lambda: demand_letter_pdf(frame, facts.demand(case)),
            PaperKind.BREACH_NOTICE: lambda: breach_notice_pdf(frame, facts.breach(case)),
            PaperKind.DOCUMENT_RECEIPT: lambda: document_receipt_pdf(frame, facts.documents(case)),
            PaperKind.PAYMENT_RECEIPT: lambda: payment_receipt_pdf(frame, facts.payment(case)),
            PaperKind.STATEMENT: lambda: statement_pdf(frame, facts.account(case)),
            PaperKind.SETTLEMENT_REQUEST: lambda: settlement_request_pdf(frame, facts.settlement(case)),
            PaperKind.HANDOVER_LIST: lambda: handover_list_pdf(frame, facts.handover(cases)),
        }
        return drawers[wish.kind]()

    def _tell(
        self, work: UnitOfWork, number: str, cases: list[Case], papers: tuple[Paper, ...], reason: str
    ) -> None:
        told: dict[str, object] = {
            "kind": papers[0].kind.value,
            "sha256": papers[0].file_sha256,
            "copies": len(papers),
        }
        if len(cases) > 1:
            told["cases"] = len(cases)
        if reason.strip():
            told["reason"] = mask_text(reason.strip())
        work.about(number, cases[0].id if len(cases) == 1 else None, **told)


def _shown(cases: list[Case]) -> str:
    return cases[0].case_no if len(cases) == 1 else ""


def _cases(shelves: Shelves, wish: LetterWish) -> list[Case]:
    """Return the cases of a letter; only a handover list speaks of several."""
    if wish.kind not in CASE_LETTERS:
        raise BadInputError(say("This paper is not a letter about a case."))
    if not wish.case_ids or (len(wish.case_ids) > 1 and wish.kind is not PaperKind.HANDOVER_LIST):
        raise BadInputError(say("Choose one case for this letter."))
    return [shelves.cases.get(each) for each in wish.case_ids]
