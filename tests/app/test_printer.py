"""Papers from the door and the settings leave page by page, as the very bytes that were made."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casedesk.app.printer import printing
from casedesk.domain.errors import CaseDeskError
from casedesk.ui import messages
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.widgets.cups_queue import PrinterError
from casedesk.ui.widgets.paper_printer import draw
from casedesk.ui.work import Progress


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
    draw(pages(A4, A4, A4), paper, Progress())
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) == 3
        assert [round(each) for each in document[0].get_size()] == [595, 842]
    for page in range(3):
        assert darkness(tmp_path / "out.pdf", page, 46, 46, 52) > 250
        assert darkness(tmp_path / "out.pdf", page, 120, 120, 52) < 5


def test_that_a_printer_that_takes_nothing_is_told(paper: QPrinter, tmp_path: Path) -> None:
    paper.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(PrinterError, match="not ready"):
        draw(pages(A4), paper, Progress())


@pytest.mark.parametrize("is_accepted", [True, False])
def test_that_the_person_chooses_the_printer_or_calls_it_off(
    *, qtbot: QtBot, tasks: ThreadTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_accepted: bool
) -> None:
    asked: list[int] = []

    def answer(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        asked.append(printer.copyCount())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return int(is_accepted)

    near = QWidget()
    qtbot.addWidget(near)
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    assert printing(tasks)(pages(A4, A4), 2, near) is is_accepted
    qtbot.waitUntil(lambda: not tasks.is_busy(), timeout=20_000)
    assert asked == [2]
    assert (tmp_path / "out.pdf").exists() is is_accepted


def test_that_a_printer_that_fails_later_is_told(
    qtbot: QtBot, tasks: ThreadTasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return 1

    near = QWidget()
    qtbot.addWidget(near)
    told: list[CaseDeskError] = []
    monkeypatch.setattr(QPrintDialog, "exec", answer)
    monkeypatch.setattr(messages, "show_error", lambda error, _near: told.append(error))
    assert printing(tasks)(pages(A4), 1, near)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "not ready" in str(told[0])
