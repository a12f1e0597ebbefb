"""The agreement's words and look against committed ones.

``CASEDESK_REWRITE_EXPECTED=1 python -m pytest tests/printing/test_agreement_look.py`` writes them anew;
look at the pictures and at the texts' difference before you commit them.
"""

import os
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.printing.agreement_samples import GUARANTORS, bare_paper, card_paper, paper, terms

from casedesk.printing.agreement import AgreementPaper, agreement_pdf

EXPECTED = Path(__file__).parent / "expected"
DOTS_PER_INCH = 40
GREYS = 16
SAMPLES: dict[str, AgreementPaper] = {
    "loan-3-draft": paper(terms(3), is_draft=True),
    "loan-12": paper(),
    "loan-12-masked": paper(masks_identity=True),
    "loan-12-two-guarantors": paper(terms(12, copies=4), guarantors=GUARANTORS),
    "card-60": card_paper(),
    "bare-draft": bare_paper(),
    "english-12": paper(terms(12, language="en")),
    "english-60-guarantor-draft": paper(terms(60, language="en"), guarantors=GUARANTORS[:1], is_draft=True),
}


def texts_and_picture(content: bytes) -> tuple[str, Image.Image]:
    """Return the pages' texts parted by rules, and the pages beside one another as a small picture."""
    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
        pages = [page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil() for page in document]
    picture = Image.new("L", (sum(page.width for page in pages), pages[0].height), 255)
    left = 0
    for page in pages:
        picture.paste(page, (left, 0))
        left += page.width
    return "\n==========\n".join(texts) + "\n", picture


def differing_share(ours: Image.Image, theirs: Image.Image) -> float:
    """Return which part of the picture differs by more than the smoothing of another renderer."""
    difference = ImageChops.difference(ours, theirs).histogram()
    return sum(difference[64:]) / (ours.width * ours.height)


@pytest.mark.parametrize("name", SAMPLES)
def test_that_the_agreement_looks_as_it_was_accepted(name: str) -> None:
    printed = agreement_pdf(replace(SAMPLES[name], copy_no=1))
    text, picture = texts_and_picture(printed.content)
    words, look = EXPECTED / f"{name}.txt", EXPECTED / f"{name}.png"
    if os.environ.get("CASEDESK_REWRITE_EXPECTED"):
        EXPECTED.mkdir(exist_ok=True)
        words.write_text(text, encoding="utf-8", newline="\n")
        picture.quantize(GREYS).save(look, optimize=True)
    assert text == words.read_text(encoding="utf-8")
    assert printed.pages == text.count("\n==========\n") + 1
    with Image.open(look) as accepted:
        assert accepted.size == picture.size
        assert differing_share(picture, accepted.convert("L")) < 0.002
