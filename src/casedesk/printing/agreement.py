"""The repayment agreement as a PDF: all copies, every page numbered, coded and sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from casedesk.domain.errors import RefusedError
from casedesk.domain.money import total
from casedesk.domain.sentences import say
from casedesk.printing.agreement_body import Numbering, parties, plain_clauses, title
from casedesk.printing.agreement_closing import closing
from casedesk.printing.agreement_facts import AgreementPaper, AuditSeal, Facts, Signatory, tidy
from casedesk.printing.agreement_frame import draw_blank_mark, draw_foot, draw_head
from casedesk.printing.agreement_tables import stored_proof
from casedesk.printing.fonts import DRAWING, require_printable
from casedesk.printing.layout import Placed, Slab, paginated
from casedesk.printing.pen import Pen

__all__ = ["AgreementPaper", "AuditSeal", "PrintedPaper", "Signatory", "agreement_pdf", "text_digest"]


@dataclass(frozen=True)
class PrintedPaper:
    """A finished PDF; ``pages`` counts all copies, ``text_digest`` is the text's and not the file's."""

    content: bytes
    pages: int
    pages_per_copy: int
    sha256: str
    text_digest: str


def agreement_pdf(paper: AgreementPaper) -> PrintedPaper:
    """Set and draw the agreement; equal papers give equal bytes.

    Raises MissingCharacterError for a text no bundled font can show, RefusedError when the schedule
    does not add up to the agreed total.
    """
    _require_sums(paper)
    facts = Facts(paper)
    slabs = _slabs(facts)
    digest = _digest(facts, slabs)
    said = (_digested(facts, slabs), tidy(paper.printed_by), *map(tidy, paper.visitors))
    require_printable("".join(said).replace("\n", ""))
    pages = paginated(slabs)
    with DRAWING:
        content = _drawn(facts, pages, digest)
    copies = _copies(paper)
    return PrintedPaper(content, len(pages) * len(copies), len(pages), sha256(content).hexdigest(), digest)


def text_digest(paper: AgreementPaper) -> str:
    """Return the SHA-256 of the agreement's text; the same for every copy and reprint of a revision."""
    facts = Facts(paper)
    return _digest(facts, _slabs(facts))


def _slabs(facts: Facts) -> list[Slab]:
    numbering = Numbering(facts)
    clauses = plain_clauses(facts, numbering)
    return [title(facts), *parties(facts), *clauses, *stored_proof(facts), *closing(facts, numbering)]


def _digested(facts: Facts, slabs: Sequence[Slab]) -> str:
    agreement = facts.paper.agreement
    numbers = (agreement.agreement_no, str(agreement.revision), facts.paper.case.case_no)
    head = (facts.wording.version, *map(tidy, numbers))
    return "\n".join((*head, *(slab.text for slab in slabs if slab.text)))


def _digest(facts: Facts, slabs: Sequence[Slab]) -> str:
    return sha256(_digested(facts, slabs).encode("utf-8", "surrogatepass")).hexdigest()


def _copies(paper: AgreementPaper) -> Sequence[int]:
    if paper.copy_no is not None:
        return (paper.copy_no,)
    return paper.numbers or range(1, paper.agreement.terms.copies + 1)


def _drawn(facts: Facts, pages: Sequence[Sequence[Placed]], digest: str) -> bytes:
    paper = facts.paper
    pen = Pen(
        title=f"{facts.wording.title} {paper.agreement.agreement_no}",
        subject=f"{facts.label('case_no')} {paper.case.case_no}",
        author=paper.office.name,
        language=facts.wording.language,
        made_at=paper.printed_at,
    )
    pen.copies = max(paper.agreement.terms.copies, *_copies(paper))
    for number, placed in enumerate(pages, start=1):
        pen.begin_body(number, len(pages))
        for each in placed:
            each.slab.paint(pen, each.top)
        draw_blank_mark(pen, facts, placed[-1].bottom)
        pen.end_body()
    for copy in _copies(paper):
        pen.copy = copy
        for number, placed in enumerate(pages, start=1):
            pen.begin_page(number, len(pages))
            draw_head(pen, facts, digest)
            pen.place_body()
            if number == 1:
                pen.bookmark(facts.label("copy", copy=copy, copies=pen.copies), placed[0].top)
            for each in placed:
                if each.slab.bookmark:
                    pen.bookmark(each.slab.bookmark, each.top, level=1)
            draw_foot(pen, facts, digest)
            pen.end_page()
    return pen.finished()


def _require_sums(paper: AgreementPaper) -> None:
    """Refuse a schedule whose proof line would be untrue."""
    running = total(row.to_interest for row in paper.agreement.schedule)
    agreed = paper.agreement.terms.total.total + running
    planned = total(row.amount for row in paper.agreement.schedule)
    if planned != agreed:
        raise RefusedError(
            say(
                "The instalments of agreement {number} add up to {planned}, not to {agreed}; "
                "make the schedule again.",
                number=paper.agreement.agreement_no,
                planned=planned,
                agreed=agreed,
            )
        )
