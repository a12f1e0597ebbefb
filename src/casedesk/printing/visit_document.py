"""A visit's paper as a PDF: every copy, every page numbered, coded and sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from casedesk.printing.fonts import DRAWING, require_printable
from casedesk.printing.layout import Placed, Slab, paginated
from casedesk.printing.pen import Pen
from casedesk.printing.visit_frame import draw_foot, draw_head
from casedesk.printing.visit_text import PaperText
from casedesk.printing.visit_wording import printable


@dataclass(frozen=True)
class PrintedVisitPaper:
    """A finished PDF; ``pages`` counts all copies, ``text_digest`` is the text's and not the file's."""

    content: bytes
    pages: int
    pages_per_copy: int
    sha256: str
    text_digest: str


def drawn(text: PaperText, slabs: Sequence[Slab], *, revision: int = 0) -> PrintedVisitPaper:
    """Set and draw a paper; equal papers give equal bytes, another revision another digest."""
    frame = text.frame
    numbered = printable(f"{frame.subject} {revision}" if revision else frame.subject)
    said = "\n".join((text.wording.version, numbered, *(slab.text for slab in slabs if slab.text)))
    require_printable(said.replace("\n", ""))
    digest = sha256(said.encode("utf-8")).hexdigest()
    pages = paginated(slabs)
    with DRAWING:
        content = _content(text, pages, digest)
    count = len(pages) * len(frame.copies)
    return PrintedVisitPaper(content, count, len(pages), sha256(content).hexdigest(), digest)


def _content(text: PaperText, pages: Sequence[Sequence[Placed]], digest: str) -> bytes:
    frame = text.frame
    title = text.text(f"title.{frame.kind}")
    pen = Pen(
        title=f"{title} {printable(frame.subject)}",
        subject=title,
        author="" if frame.is_private else printable(frame.office.name),
        language=text.wording.language,
        made_at=frame.printed_at,
    )
    pen.copies = max(frame.copies)
    for copy in frame.copies:
        pen.copy = copy
        for number, placed in enumerate(pages, start=1):
            pen.begin_page(number, len(pages))
            draw_head(pen, text, digest)
            if number == 1:
                pen.bookmark(f"{title} {copy}", placed[0].top if placed else 0)
            for each in placed:
                each.slab.paint(pen, each.top)
            draw_foot(pen, text, digest)
            pen.end_page()
    return pen.finished()
