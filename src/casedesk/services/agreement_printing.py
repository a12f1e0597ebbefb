"""The agreement's paper: live previews, draft prints, final prints that are kept for ever."""

from dataclasses import dataclass, replace

from casedesk.domain.agreement_gate import require_clean
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.schedules import make_schedule
from casedesk.domain.sentences import say
from casedesk.printing.agreement import AgreementPaper, PrintedPaper, agreement_pdf
from casedesk.services.agreement_papers import paper_of
from casedesk.services.agreement_quotes import verdict_about
from casedesk.services.agreements import required, tell
from casedesk.services.desk import Desk
from casedesk.storage import files
from casedesk.storage.unit_of_work import UnitOfWork

PDF = "application/pdf"
NO_NUMBER = "—"
"""Stands on the preview of terms that are not stored yet."""
_MOST_COPIES = 9


@dataclass(frozen=True)
class Print:
    """One print to be kept: what was described, under which digest, how often and why."""

    paper: AgreementPaper
    digest: str
    copies: int
    reason: str


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

    def print(
        self, actor: Operator, agreement: Agreement, *, copies: int | None = None, reason: str = ""
    ) -> tuple[Agreement, PrintedPaper]:
        """Keep the final paper by its digest and register each copy; a second print needs a reason."""
        number = _possible(copies or agreement.terms.copies)
        is_again = agreement.status is AgreementStatus.PRINTED
        why = required(reason) if is_again else reason.strip()
        with self._desk.work("agreement.printed", actor, Right.PRINT_PAPERS) as work:
            printed = agreement if is_again else agreement.moved_on(AgreementStatus.PRINTED)
            printed = replace(printed, terms=replace(printed.terms, copies=number))
            require_clean(verdict_about(self._desk, work, printed), printed.agreement_no)
            described = paper_of(self._desk, work, printed, actor, is_draft=False)
            paper = agreement_pdf(described)
            digest = files.keep(work.connection, paper.content, PDF, self._desk.now())
            self._register(work, actor, Print(described, digest, number, why))
            stored: Agreement = work.agreements.save(printed)
            tell(work, stored, sha256=digest, copies=number, reason=why)
        return stored, paper

    def _drawn(self, actor: Operator, agreement: Agreement, copy_no: int) -> PrintedPaper:
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            described = paper_of(self._desk, shelves, agreement, actor, is_draft=True, copy_no=copy_no)
        return agreement_pdf(described)

    def _register(self, work: UnitOfWork, actor: Operator, done: Print) -> None:
        seal = done.paper.newest_seal
        if seal is None:
            raise RefusedError(say("The audit log is empty; nothing can be printed before its first entry."))
        for copy_no in range(1, done.copies + 1):
            work.papers.add(
                Paper(
                    kind=PaperKind.AGREEMENT,
                    subject=done.paper.agreement.agreement_no,
                    case_id=done.paper.case.id,
                    copy_no=copy_no,
                    copies=done.copies,
                    file_sha256=done.digest,
                    seal_seq=seal.seq,
                    seal=seal.seal,
                    printed_at=self._desk.now(),
                    printed_by=actor.id,
                    reason=done.reason,
                ),
            )


def _possible(copies: int) -> int:
    if not 1 <= copies <= _MOST_COPIES:
        raise BadInputError(say("Print between 1 and {most} copies.", most=_MOST_COPIES))
    return copies
