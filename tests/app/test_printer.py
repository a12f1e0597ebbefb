"""Paper leaves the program page by page, as the very bytes that were stored."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casedesk.app import printer as printer_module
from casedesk.app.entrance import print_asked
from casedesk.app.printer import PrinterError, draw, print_pdf


def pages(*sizes: tuple[float, float]) -> bytes:
    """Return a PDF with a black square at the upper left of every page."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=True)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(36, height - 108, 72, 72, fill=1)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


A4 = (595.28, 841.89)


@pytest.fixture
def paper(tmp_path: Path, qtbot: QtBot) -> QPrinter:
    """Give a printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def darkness(path: Path, page: int, left: int, top: int, side: int) -> float:
    """Return how dark a square of a printed page is, measured in points from its upper left."""
    with pypdfium2.PdfDocument(path) as document:
        picture = document[page].render(scale=1).to_pil().convert("L")
        found = picture.crop((left, top, left + side, top + side)).resize((1, 1)).getpixel((0, 0))
    assert isinstance(found, int)
    return 255 - found


def test_that_every_page_is_printed_where_it_stands(paper: QPrinter, tmp_path: Path) -> None:
    draw(pages(A4, A4, A4), paper)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) == 3
        assert [round(each) for each in document[0].get_size()] == [595, 842]
    for page in range(3):
        assert darkness(tmp_path / "out.pdf", page, 46, 46, 52) > 250
        assert darkness(tmp_path / "out.pdf", page, 120, 120, 52) < 5


def test_that_a_printer_that_takes_nothing_is_told(paper: QPrinter, tmp_path: Path) -> None:
    paper.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(PrinterError, match="not ready"):
        draw(pages(A4), paper)


@pytest.mark.parametrize("is_accepted", [True, False])
def test_that_the_person_chooses_the_printer_or_calls_it_off(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, is_accepted: bool
) -> None:
    asked: list[QPrinter] = []
    drawn: list[bytes] = []

    def answer(dialog: QPrintDialog) -> int:
        asked.append(dialog.printer())
        return int(is_accepted)

    near = QWidget()
    qtbot.addWidget(near)
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    monkeypatch.setattr(printer_module, "draw", lambda pdf, _printer: drawn.append(pdf))
    assert print_pdf(b"%PDF-", 2, near) is is_accepted
    assert asked[0].copyCount() == 2
    assert asked[0].pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert drawn == ([b"%PDF-"] if is_accepted else [])


def test_that_the_printing_parts_are_loaded_when_they_are_needed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_module, "print_pdf", lambda pdf, copies, _near: (pdf, copies) == (b"x", 2))
    near = QWidget()
    qtbot.addWidget(near)
    assert print_asked(b"x", 2, near)
