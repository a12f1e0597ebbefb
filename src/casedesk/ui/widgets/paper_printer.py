"""Sends the very bytes of a paper to a printer, page by page and off the UI thread."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.services.paper_images import PageImage, pages_one_by_one
from casedesk.ui.widgets.cups_queue import PrinterError, spool, takes_bytes
from casedesk.ui.work import Progress, Tasks

_FINEST: Final = 2480
"""Pixels across an A4 page at 300 dots an inch; finer printers scale."""
_BYTES_PER_PIXEL: Final = 4


def picture(page: PageImage) -> QImage:
    """Return a rendered page as an image that owns its pixels."""
    stride = page.width * _BYTES_PER_PIXEL
    return QImage(page.pixels, page.width, page.height, stride, QImage.Format.Format_RGB32).copy()


def chosen_printer(near: QWidget, copies: int = 1) -> QPrinter | None:
    """Ask for a printer; return None when the person called it off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, near.window())
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_paper(
    pdf: bytes,
    printer: QPrinter,
    tasks: Tasks,
    done: Callable[[None], None],
    failed: Callable[[CaseDeskError], None],
) -> None:
    """Print every page with progress; cancelling stops before the next page."""
    tasks.run(lambda progress: deliver(pdf, printer, progress), done, failed, name=say("Printing"))


def deliver(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Queue the very bytes where the printer takes them, else draw the pages."""
    if takes_bytes(printer):
        spool(pdf, printer)
    else:
        draw(pdf, printer, progress)


def draw(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Draw every page onto a printer that is set up; raise PrinterError when it takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError(say("The printer is not ready. Nothing was printed; check it and try again."))
    try:
        sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        width = min(round(sheet.width()), _FINEST)
        for number, count, page in pages_one_by_one(pdf, width):
            progress.step(number - 1, count, say("Page {page} of {pages}", page=number, pages=count))
            if number > 1:
                printer.newPage()
            painter.drawImage(sheet, picture(page))
    finally:
        painter.end()
