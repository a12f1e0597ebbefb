"""How each kind of paper of a run is printed: the same services that print it alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from casedesk.domain.agreement_gate import require_clean
from casedesk.domain.agreements import STATUS_NAMES, AgreementStatus
from casedesk.domain.errors import RefusedError
from casedesk.domain.offers import OFFER_NAMES, OfferStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.print_runs import PrintRun, RunJob
from casedesk.domain.sentences import Sentence, say
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import verdict_about
from casedesk.services.desk import Desk
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import require_clean_options
from casedesk.services.paper_register import Kept
from casedesk.services.visit_papers import VISIT_KINDS, PaperWish, PrintJob, VisitPapers, require_going


@dataclass(frozen=True)
class RunTask:
    """One paper of a run about to be printed; ``kept`` writes the job in the same transaction."""

    desk: Desk
    actor: Operator
    run: PrintRun
    job: RunJob
    kept: Kept


def print_task(task: RunTask) -> None:
    """Draw one paper and register its copies; raise whatever printing it alone would raise."""
    printer = _PRINTERS.get(task.job.kind)
    if printer is None:
        raise RefusedError(say("{kind} is not printed in runs.", kind=PAPER_NAMES[task.job.kind]))
    printer(task)


def require_printable(desk: Desk, actor: Operator, kind: PaperKind, target_id: int) -> None:
    """Raise what would keep a paper from being printed now; nothing is kept or registered."""
    if kind not in RUN_KINDS:
        raise RefusedError(say("{kind} is not printed in runs.", kind=PAPER_NAMES[kind]))
    if kind in _LETTERS:
        LetterService(desk).preview(actor, LetterWish(kind, (target_id,)))
        return
    with desk.reading(actor, Right.PRINT_PAPERS) as shelves:
        if kind is PaperKind.AGREEMENT:
            agreement = shelves.agreements.get(target_id)
            require_clean(verdict_about(desk, shelves, agreement), agreement.agreement_no)
        if kind is PaperKind.OFFER_SHEET:
            require_clean_options(desk, shelves, shelves.offer_sheets.get(target_id))


def require_current(desk: Desk, actor: Operator, kind: PaperKind, target_id: int) -> None:
    """Raise what keeps a paper from going out that was drawn and kept before: it may hold no longer."""
    with desk.reading(actor, Right.PRINT_PAPERS) as shelves:
        if kind is PaperKind.AGREEMENT:
            agreement = shelves.agreements.get(target_id)
            if agreement.status is not AgreementStatus.PRINTED:
                raise _outdated(kind, agreement.agreement_no, STATUS_NAMES[agreement.status])
        if kind is PaperKind.OFFER_SHEET:
            offer = shelves.offer_sheets.get(target_id)
            if offer.status is not OfferStatus.PRINTED:
                raise _outdated(kind, offer.offer_no, OFFER_NAMES[offer.status])
            if offer.is_lapsed(desk.today()):
                raise RefusedError(
                    say(
                        "The offer {number} held until {day}; make a new one.",
                        number=offer.offer_no,
                        day=offer.valid_until,
                    )
                )
        if kind in VISIT_KINDS or kind is PaperKind.VISIT_SHEET:
            require_going([shelves.visits.get(target_id)])
    require_printable(desk, actor, kind, target_id)


def _outdated(kind: PaperKind, number: str, status: Sentence) -> RefusedError:
    return RefusedError(
        say(
            "{kind} {number} is {status} by now; the copies kept for it are not printed. Enter them as "
            "destroyed in the register of papers.",
            kind=PAPER_NAMES[kind],
            number=number,
            status=status,
        )
    )


def _agreement(task: RunTask) -> None:
    with task.desk.reading(task.actor, Right.PRINT_PAPERS) as shelves:
        agreement = shelves.agreements.get(task.job.target_id)
    is_again = agreement.status is AgreementStatus.PRINTED
    copies = task.run.copies if is_again else max(task.run.copies, agreement.terms.copies)
    AgreementPrinting(task.desk).print(
        task.actor, agreement, copies=copies, reason=task.run.reason, kept=task.kept
    )


def _letter(task: RunTask) -> None:
    wish = LetterWish(task.job.kind, (task.job.target_id,), task.run.language)
    LetterService(task.desk).print(
        task.actor, wish, copies=task.run.copies, reason=task.run.reason, kept=task.kept
    )


def _offer(task: RunTask) -> None:
    with task.desk.reading(task.actor, Right.PRINT_PAPERS) as shelves:
        offer = shelves.offer_sheets.get(task.job.target_id)
    OfferPrinting(task.desk).print(
        task.actor, offer, copies=task.run.copies, reason=task.run.reason, kept=task.kept
    )


def _of_visit(task: RunTask) -> None:
    wish = PaperWish(task.job.kind, (task.job.target_id,))
    _print_visit(task, wish)


def _sheet(task: RunTask) -> None:
    """Print the sheet of the crew whose first visit the job names, over all its visits of the day."""
    papers, first = VisitPapers(task.desk), task.job.target_id
    with task.desk.reading(task.actor, Right.PRINT_PAPERS) as shelves:
        day = task.desk.day_of(shelves.visits.get(first).starts_at)
    crew = next((each for each in papers.crews(task.actor, day) if first in each.visit_ids), None)
    if crew is None:
        raise RefusedError(
            say("The visits of sheet {number} are over or called off.", number=task.job.subject)
        )
    _print_visit(task, PaperWish(PaperKind.VISIT_SHEET, crew.visit_ids))


def _print_visit(task: RunTask, wish: PaperWish) -> None:
    run = task.run
    job = PrintJob((wish,), language=run.language, reason=run.reason)
    VisitPapers(task.desk).print(task.actor, job, kept=task.kept)


_LETTERS: Final = frozenset(
    {
        PaperKind.DEMAND_LETTER,
        PaperKind.BREACH_NOTICE,
        PaperKind.STATEMENT,
        PaperKind.SETTLEMENT_REQUEST,
    }
)
_PRINTERS: Final[dict[PaperKind, Callable[[RunTask], None]]] = {
    PaperKind.AGREEMENT: _agreement,
    PaperKind.OFFER_SHEET: _offer,
    PaperKind.VISIT_SHEET: _sheet,
    **dict.fromkeys(_LETTERS, _letter),
    **dict.fromkeys(VISIT_KINDS, _of_visit),
}
RUN_KINDS: Final = frozenset(_PRINTERS)
"""What runs can print."""
