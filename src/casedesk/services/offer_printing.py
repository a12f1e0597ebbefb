"""The offer sheet's paper: live previews, and final prints whose copies are registered."""

from casedesk.domain.errors import RefusedError
from casedesk.domain.offers import OfferSheet, OfferStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.sentences import say
from casedesk.printing.letter_values import LetterSubject, OfferPaper
from casedesk.printing.letters_offer import offer_pdf
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.services.agreement_life import required
from casedesk.services.desk import Desk
from casedesk.services.letter_readers import addressed
from casedesk.services.offers import require_clean_options
from casedesk.services.paper_register import (
    Kept,
    PrintedCopies,
    frame_of,
    newest_seal,
    next_numbers,
    nothing_more,
    register_copies,
    require_copies,
)
from casedesk.storage.shelves import Shelves


class OfferPrinting:
    """Turns sheets of offers into paper."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(self, actor: Operator, offer: OfferSheet) -> PrintedVisitPaper:
        """Return one copy of the sheet as it would be printed, marked as a draft."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._drawn(shelves, actor, offer, ())

    def print(
        self,
        actor: Operator,
        offer: OfferSheet,
        *,
        copies: int = 2,
        reason: str = "",
        kept: Kept = nothing_more,
    ) -> tuple[OfferSheet, PrintedVisitPaper]:
        """Keep the final sheet and register each copy; a second print needs a reason."""
        wanted, is_again = require_copies(copies), offer.status is OfferStatus.PRINTED
        why = required(reason) if is_again else reason.strip()
        with self._desk.work("offer.printed", actor, Right.PRINT_PAPERS) as work:
            printed = offer if is_again else offer.moved_on(OfferStatus.PRINTED)
            if printed.is_lapsed(self._desk.today()):
                raise RefusedError(
                    say(
                        "The offer {number} held until {day}; make a new one.",
                        number=offer.offer_no,
                        day=offer.valid_until,
                    ),
                )
            require_clean_options(self._desk, work, printed)
            kind, number = PaperKind.OFFER_SHEET, offer.offer_no
            numbers = next_numbers(work, kind, number, wanted, is_again=is_again)
            sheet = self._drawn(work, actor, printed, numbers)
            done = PrintedCopies(
                kind,
                number,
                sheet.content,
                numbers,
                sheet.pages_per_copy,
                sheet.text_digest,
                case_id=offer.case_id,
                revision=offer.revision,
                seal=newest_seal(work),
                reason=why,
            )
            papers = register_copies(work, self._desk, actor, done)
            stored: OfferSheet = work.offer_sheets.save(printed)
            digest = papers[0].file_sha256
            kept(work, digest)
            work.about(number, offer.case_id, status=str(stored.status), sha256=digest, copies=wanted)
            work.commit()
        return stored, sheet

    def papers(self, actor: Operator, offer: OfferSheet) -> list[Paper]:
        """Return the registered copies of a sheet, oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: list[Paper] = shelves.papers.all(shelves.papers.table.c.subject == offer.offer_no)
            return found

    def _drawn(
        self, shelves: Shelves, actor: Operator, offer: OfferSheet, numbers: tuple[int, ...]
    ) -> PrintedVisitPaper:
        case = shelves.cases.get(offer.case_id)
        client = shelves.clients.get(case.client_id)
        contract = client.mandate.contract_no if client.mandate else actor.credentials.authorisation_no
        debtor = shelves.people.get(case.debtor_id)
        subject = addressed(self._desk, shelves, LetterSubject(case, client, debtor, contract))
        frame = frame_of(
            self._desk,
            shelves,
            actor,
            PaperKind.OFFER_SHEET,
            offer.offer_no,
            language=offer.options[0].terms.language,
            case_no=case.case_no,
            numbers=numbers,
        )
        return offer_pdf(frame, OfferPaper(subject, offer))
