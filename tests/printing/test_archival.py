"""Papers are kept for years: PDF/A-2b, told by an independent validator, by qpdf and by poppler."""

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from PIL import ImageCms
from tests.printing import visit_samples
from tests.printing.agreement_samples import GUARANTORS, PRINTED_AT, bare_paper, card_paper, paper, terms
from tests.printing.pdfa_check import failures_of

from casedesk.domain.papers import PaperKind
from casedesk.printing.agreement import agreement_pdf
from casedesk.printing.archival import srgb_profile
from casedesk.printing.recovery import RecoverySheet, recovery_sheet
from casedesk.printing.visit_brief import brief_pdf
from casedesk.printing.visit_letters import authorisation_pdf, card_pdf, notice_pdf, slip_pdf

SHEET = RecoverySheet("和衡 & <信用>", tuple(f"{each:05}" for each in range(12)), "HF-1", PRINTED_AT)
PAPERS: dict[str, Callable[[], bytes]] = {
    "agreement": lambda: agreement_pdf(paper()).content,
    "draft": lambda: agreement_pdf(bare_paper()).content,
    "card": lambda: agreement_pdf(card_paper(guarantors=GUARANTORS)).content,
    "english": lambda: agreement_pdf(paper(terms(12, language="en"))).content,
    "brief": lambda: brief_pdf(visit_samples.frame(PaperKind.VISIT_BRIEF), visit_samples.subject()).content,
    "notice": lambda: (
        notice_pdf(visit_samples.frame(PaperKind.VISIT_NOTICE), visit_samples.subject()).content
    ),
    "card left": lambda: (
        card_pdf(visit_samples.frame(PaperKind.NOT_MET_CARD), visit_samples.subject()).content
    ),
    "authorisation": lambda: (
        authorisation_pdf(visit_samples.frame(PaperKind.AUTHORISATION), visit_samples.subject()).content
    ),
    "slip": lambda: slip_pdf(visit_samples.frame(PaperKind.DEBTOR_SLIP), visit_samples.subject()).content,
    "recovery": lambda: recovery_sheet(SHEET, language="zh"),
    "recovery in English": lambda: recovery_sheet(SHEET, language="en"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_that_a_paper_is_pdf_a_2b_and_has_equal_bytes_each_time(name: str) -> None:
    content = PAPERS[name]()
    assert failures_of(content) == []
    assert PAPERS[name]() == content


def test_that_the_validator_finds_what_is_missing() -> None:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(PAPERS["agreement"]())) as document:
        del document.Root.OutputIntents
        document.save(buffer)
    assert any("COLO" in each or "colo" in each for each in failures_of(buffer.getvalue()))


def test_that_qpdf_and_poppler_accept_an_archived_paper(tmp_path: Path) -> None:
    qpdf, pdftotext = shutil.which("qpdf"), shutil.which("pdftotext")
    if qpdf is None or pdftotext is None:
        pytest.skip("qpdf and poppler are not installed")
    path = tmp_path / "paper.pdf"
    path.write_bytes(PAPERS["agreement"]())
    subprocess.run([qpdf, "--check", path], check=True, capture_output=True)
    said = subprocess.run(
        [pdftotext, path, "-"], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    assert "分期还款协议书" in said.stdout
    assert said.stderr == ""


def test_that_properties_and_metadata_say_the_same() -> None:
    with pikepdf.open(io.BytesIO(PAPERS["agreement"]())) as document:
        told, info = document.open_metadata(), document.docinfo
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "B")
        assert told["dc:title"] == str(info["/Title"]) == "分期还款协议书 XY20260507-003"
        assert told["xmp:CreateDate"] == "2026-05-07T08:20:00+00:00"
        assert str(info["/CreationDate"]) == "D:20260507082000+00'00'"
        assert str(document.Root.Lang) == "zh-CN"
        assert told["pdf:Producer"] == str(info["/Producer"])


def test_that_every_face_is_embedded_as_a_subset() -> None:
    with pikepdf.open(io.BytesIO(PAPERS["card"]())) as document:
        fonts = [font for page in document.pages for font in page.resources.Font.values()]
        assert fonts
        for font in fonts:
            assert str(font.BaseFont)[1:8].endswith("+")
            assert len(font.FontDescriptor.FontFile2.read_bytes()) < 600_000


def test_that_another_moment_gives_other_bytes_and_the_same_text_digest() -> None:
    first, later = paper(), paper(printed_at=PRINTED_AT + timedelta(hours=1))
    assert agreement_pdf(first).content != agreement_pdf(later).content
    assert agreement_pdf(first).text_digest == agreement_pdf(later).text_digest


def test_that_names_with_markup_do_not_break_the_metadata() -> None:
    office = replace(paper().office, name='<b>&amp;"]]>')
    content = agreement_pdf(paper(office=office)).content
    assert failures_of(content) == []
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.open_metadata()["dc:creator"] == ['<b>&amp;"]]>']


def test_that_the_colour_profile_is_srgb_as_an_independent_library_reads_it() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB"
    theirs = ImageCms.createProfile("sRGB")
    from PIL import Image

    steps = Image.new("RGB", (256, 3))
    steps.putdata(
        [
            (a if row == 0 else 90, a if row == 1 else 40, a if row == 2 else 7)
            for row in range(3)
            for a in range(256)
        ]
    )
    turned = ImageCms.profileToProfile(steps, ours, theirs)
    assert turned is not None
    pairs = zip(steps.tobytes(), turned.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2
