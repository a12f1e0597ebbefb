"""The one place where a printed sheet becomes a registered copy with its number, its pages and its seal.

Numbers of copies go on over every reprint and revision of a subject and are never given twice: the code on
a page names subject and copy, so that a scan finds exactly one copy.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.papers import PAPER_NAMES, Paper, PaperKind
from casedesk.domain.sentences import say
from casedesk.printing.agreement_facts import AuditSeal
from casedesk.printing.visit_values import PaperFrame
from casedesk.services.desk import Desk
from casedesk.services.wordings import paper_wording_for
from casedesk.storage import audit, files
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

PDF: Final = "application/pdf"
MOST_COPIES: Final = 9
"""Nobody prints more of one paper in one go; a typing error would fill the tray."""


Kept = Callable[[UnitOfWork, str], None]
"""Is called with the unit of work and the file's digest just before the copies become true."""


def nothing_more(_work: UnitOfWork, _digest: str) -> None:
    """Add nothing to the registration of copies."""


@dataclass(frozen=True)
class PrintedCopies:
    """One drawn paper about to be registered: what it is, the file, and what its codes say."""

    kind: PaperKind
    subject: str
    content: bytes
    """The PDF with every copy, as it goes to the printer."""
    numbers: tuple[int, ...]
    """Numbers that stand on the copies, as ``next_numbers`` gave them."""
    pages: int
    """Pages of one copy."""
    text_digest: str
    case_id: int | None = None
    visit_id: int | None = None
    revision: int = 0
    seal: AuditSeal | None = None
    reason: str = ""
    """Why it was printed again."""
    carrier_id: int | None = None
    """Operator who takes the copies at once."""
    due_back_on: date | None = None


def register_copies(work: UnitOfWork, desk: Desk, actor: Operator, done: PrintedCopies) -> tuple[Paper, ...]:
    """Keep the file by its digest and add one row a copy; refuse numbers that another desk took meanwhile.

    The caller commits and tells the log; nothing is kept before that.
    """
    if newest_copy(work, done.kind, done.subject) >= done.numbers[0]:
        raise ConflictError(
            say("{paper} was printed at another desk just now. Print it again.", paper=done.subject), {}
        )
    now = desk.now()
    digest = files.keep(work.connection, done.content, PDF, now)
    return tuple(
        work.papers.add(
            Paper(
                kind=done.kind,
                subject=done.subject,
                case_id=done.case_id,
                copy_no=number,
                copies=done.numbers[-1],
                file_sha256=digest,
                seal_seq=done.seal.seq if done.seal else 0,
                seal=done.seal.seal if done.seal else "",
                printed_at=now,
                printed_by=actor.id,
                reason=done.reason.strip(),
                visit_id=done.visit_id,
                carried_by=done.carrier_id,
                carried_at=now if done.carrier_id is not None else None,
                due_back_on=done.due_back_on if done.carrier_id is not None else None,
                revision=done.revision,
                pages=done.pages,
                text_digest=done.text_digest,
            )
        )
        for number in done.numbers
    )


def next_numbers(
    shelves: Shelves, kind: PaperKind, subject: str, copies: int = 1, *, is_again: bool = False
) -> tuple[int, ...]:
    """Return the numbers of the next copies; raise RefusedError for a reprint that has no reason."""
    require_copies(copies)
    newest = newest_copy(shelves, kind, subject)
    if newest and not is_again:
        raise RefusedError(
            say(
                "{paper} of {number} was printed before, up to copy {copy}. Give a reason to print it again.",
                paper=PAPER_NAMES[kind],
                number=subject,
                copy=newest,
            )
        )
    return tuple(range(newest + 1, newest + copies + 1))


def require_copies(copies: int) -> int:
    """Return a sane number of copies, or raise BadInputError."""
    if not 1 <= copies <= MOST_COPIES:
        raise BadInputError(say("Print between 1 and {most} copies.", most=MOST_COPIES))
    return copies


def newest_copy(shelves: Shelves, kind: PaperKind, subject: str) -> int:
    """Return the number of a paper's newest copy, 0 before the first."""
    table = shelves.papers.table.c
    found = shelves.papers.all(table.kind == kind, table.subject == subject)
    return max((each.copy_no for each in found), default=0)


def newest_seal(shelves: Shelves) -> AuditSeal | None:
    """Return the seal that stands on whatever is printed now; None in an office without an entry."""
    newest = audit.newest(shelves.connection)
    return AuditSeal(newest.seq, newest.seal) if newest.seq else None


def frame_of(
    desk: Desk,
    shelves: Shelves,
    actor: Operator,
    kind: PaperKind,
    subject: str,
    *,
    language: str = "zh",
    case_no: str = "",
    numbers: Sequence[int] = (),
) -> PaperFrame:
    """Return the frame of a paper: copies, who prints it when, and the seal; a preview without numbers."""
    is_draft = not numbers
    return PaperFrame(
        kind=kind,
        subject=subject,
        office=desk.office,
        printed_at=desk.now(),
        printed_by=actor.name,
        language=language,
        case_no=case_no,
        copies=tuple(numbers) or (1,),
        newest_seal=None if is_draft else newest_seal(shelves),
        is_draft=is_draft,
        wording=paper_wording_for(shelves, kind, language),
    )
