"""The agreement's paper: live previews, draft prints, final prints that are kept for ever."""

from collections.abc import Callable
from dataclasses import replace

from casedesk.domain.agreement_gate import require_clean
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.errors import RefusedError
from casedesk.domain.masks import mask_address, mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.schedules import make_schedule
from casedesk.domain.sentences import say
from casedesk.printing.agreement import PrintedPaper, agreement_pdf
from casedesk.printing.agreement_facts import AgreementPaper
from casedesk.services.agreement_life import required, tell
from casedesk.services.agreement_papers import paper_of
from casedesk.services.agreement_quotes import signers_about, verdict_about
from casedesk.services.desk import Desk
from casedesk.services.paper_register import (
    Kept,
    PrintedCopies,
    next_numbers,
    nothing_more,
    register_copies,
    require_copies,
)
from casedesk.services.signing import signing_state_of
from casedesk.storage.unit_of_work import UnitOfWork

NO_NUMBER = "—"
"""Stands on the preview of terms that are not stored yet."""


class AgreementPrinting:
    """Turns agreements into paper."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(
        self, actor: Operator, case_id: int, terms: Terms, stored: Agreement | None = None
    ) -> PrintedPaper:
        """Return one copy of the paper that these terms would print, watermarked as a draft."""
        schedule = make_schedule(terms.for_schedule, self._desk.calendar)
        base = stored or Agreement(NO_NUMBER, case_id, terms, schedule, drafted_by=actor.id)
        return self._drawn(actor, replace(base, terms=terms, schedule=schedule), copy_no=1)

    def draft_paper(self, actor: Operator, agreement: Agreement) -> PrintedPaper:
        """Return one copy of the stored agreement's paper, watermarked as a draft."""
        return self._drawn(actor, agreement, copy_no=1)

    def write_draft(
        self, actor: Operator, agreement: Agreement, put: Callable[[bytes], None], reason: str = ""
    ) -> PrintedPaper:
        """Give a draft's paper out of the office's records, and write down that it left them.

        Document numbers, phones and addresses are masked, unless a reason is given by somebody who may
        see them in full.
        """
        is_in_full = bool(reason.strip())
        with self._desk.work("agreement.draft_written", actor, Right.DRAFT_AGREEMENTS) as work:
            if is_in_full:
                actor.require(Right.UNMASK)
            described = paper_of(self._desk, work, agreement, actor, is_draft=True, copy_no=1)
            paper = agreement_pdf(described if is_in_full else _masked(described))
            put(paper.content)
            told = {"reason": mask_text(reason.strip())} if is_in_full else {}
            tell(work, agreement, sha256=paper.sha256, in_full=is_in_full, **told)
        return paper

    def print(
        self,
        actor: Operator,
        agreement: Agreement,
        *,
        copies: int | None = None,
        reason: str = "",
        kept: Kept = nothing_more,
    ) -> tuple[Agreement, PrintedPaper]:
        """Keep the final paper by its digest and register each copy; a second print needs a reason.

        Copies printed again go on counting and take the places of the first ones; the text says another
        number of originals only where more are printed at once than it named before. A revision has one
        text: where today's is another (more originals, other wording, another address), it is the next
        revision, the copies of the one before are worth nothing, and none of them may be signed.
        """
        wanted = require_copies(copies or agreement.terms.copies)
        is_again = agreement.status is AgreementStatus.PRINTED
        why = required(reason) if is_again else reason.strip()
        with self._desk.work("agreement.printed", actor, Right.PRINT_PAPERS) as work:
            printed = agreement if is_again else agreement.moved_on(AgreementStatus.PRINTED)
            subject = printed.agreement_no
            numbers = next_numbers(work, PaperKind.AGREEMENT, subject, wanted, is_again=is_again)
            originals = max(wanted, printed.terms.copies) if is_again else wanted
            signers = signers_about(work, work.cases.get(printed.case_id), self._desk.today(), printed.terms)
            printed = replace(
                printed,
                terms=replace(printed.terms, copies=originals),
                signers=tuple(each.key for each in signers),
            )
            require_clean(verdict_about(self._desk, work, printed), subject)
            described = paper_of(self._desk, work, printed, actor, is_draft=False, numbers=numbers)
            if described.newest_seal is None:
                raise RefusedError(
                    say("The audit log is empty; nothing can be printed before its first entry.")
                )
            paper = agreement_pdf(described)
            if is_again and _says_something_else(work, printed, paper):
                printed = replace(printed, revision=printed.revision + 1)
                paper = agreement_pdf(replace(described, agreement=printed))
            done = PrintedCopies(
                kind=PaperKind.AGREEMENT,
                subject=subject,
                content=paper.content,
                numbers=numbers,
                pages=paper.pages_per_copy,
                text_digest=paper.text_digest,
                case_id=printed.case_id,
                revision=printed.revision,
                seal=described.newest_seal,
                reason=why,
            )
            register_copies(work, self._desk, actor, done)
            stored: Agreement = work.agreements.save(printed)
            kept(work, paper.sha256)
            told = {"revision": stored.revision} if stored.revision != agreement.revision else {}
            tell(work, stored, sha256=paper.sha256, copies=wanted, reason=mask_text(why), **told)
        return stored, paper

    def _drawn(self, actor: Operator, agreement: Agreement, copy_no: int) -> PrintedPaper:
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            described = paper_of(self._desk, shelves, agreement, actor, is_draft=True, copy_no=copy_no)
        return agreement_pdf(described)


def _masked(paper: AgreementPaper) -> AgreementPaper:
    """Return a paper on which numbers, phones and addresses of persons are masked."""
    beside = tuple(replace(each, address=mask_address(each.address)) for each in paper.guarantors)
    address = mask_address(paper.debtor_address)
    return replace(paper, masks_identity=True, debtor_address=address, guarantors=beside)


def _says_something_else(work: UnitOfWork, agreement: Agreement, paper: PrintedPaper) -> bool:
    """Tell whether copies with another text are out; raise RefusedError where one of them is signed."""
    copies = signing_state_of(work, agreement)
    others = [
        each
        for each in (*copies.signed, *copies.open)
        if each.text_digest and each.text_digest != paper.text_digest
    ]
    signed = next((each for each in others if each in copies.signed), None)
    if signed is not None:
        raise RefusedError(
            say(
                "Copy {copy} of agreement {number} is signed, and its text would no longer be the same "
                "(originals, wording, or somebody's data changed since). Complete the copies that are out, "
                "or make the agreement void and print a new one.",
                copy=signed.copy_no,
                number=agreement.agreement_no,
            )
        )
    return bool(others)
