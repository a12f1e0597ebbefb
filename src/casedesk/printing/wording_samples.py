"""The proof print: each family's papers with invented data, drawn in memory before a text is kept."""

from collections.abc import Callable, Mapping

import pypdfium2

from casedesk.printing.agreement_samples import sample_agreement_print
from casedesk.printing.agreement_samples import sample_values as agreement_values
from casedesk.printing.letter_samples import sample_letters, sample_offer
from casedesk.printing.pages import PDFIUM
from casedesk.printing.visit_samples import sample_visit_print
from casedesk.printing.visit_wording import VisitWording
from casedesk.printing.wording import Wording
from casedesk.printing.wording_families import PaperWording, bundled_wording, family_of

_SECTIONED: dict[str, Callable[[VisitWording], bytes]] = {
    "letters": sample_letters,
    "offer": sample_offer,
}


def sample_values(name: str) -> Mapping[str, str]:
    """Return examples of what names in braces become; nothing for papers that name their facts elsewhere."""
    wording = bundled_wording(name)
    return agreement_values(wording) if isinstance(wording, Wording) else {}


def sample_print(name: str, wording: PaperWording, *, is_whole: bool = True) -> bytes:
    """Return the papers of a wording as one PDF; ``is_whole`` also draws them at their barest.

    Whatever the drawing raises is the reason why the wording must not be kept.
    """
    family = family_of(name)
    if isinstance(wording, Wording):
        return sample_agreement_print(wording, is_whole=is_whole)
    if not isinstance(wording, VisitWording):
        raise TypeError(name)
    if family == "visit":
        return sample_visit_print(wording, is_whole=is_whole)
    return _SECTIONED[family](wording)


_WATERMARK: float = 14
"""Letters taller than this are the watermark, which may reach over the edge."""


def overrun_page(pdf: bytes) -> int:
    """Return the number of the first page on which a letter lies outside the paper, or 0."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in range(len(document)):
                if _runs_over(document[number]):
                    return number + 1
        finally:
            document.close()
    return 0


def _runs_over(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    text = page.get_textpage()
    for place in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(place)
        is_outside = left < 0 or right > width or bottom < 0 or top > height
        if is_outside and top - bottom <= _WATERMARK and text.get_text_range(place, 1).strip():
            return True
    return False
