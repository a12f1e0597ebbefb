"""Sends the very bytes of a PDF to a printer that the person chooses."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.printing.pages import rasters

_FINEST = 2480
"""Pixels across an A4 page at 300 dots per inch; finer printers scale."""


class PrinterError(CaseDeskError):
    """The printer took no pages (exit code 1)."""


def print_pdf(pdf: bytes, copies: int, near: QWidget) -> bool:
    """Ask for a printer and print; return False when the person called it off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    dialog = QPrintDialog(printer, near)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    draw(pdf, printer)
    return True


def draw(pdf: bytes, printer: QPrinter) -> None:
    """Draw every page onto a printer that is set up; raise PrinterError when it takes none."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError(say("The printer is not ready. Nothing was printed; check it and try again."))
    try:
        sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        width = min(round(sheet.width()), _FINEST)
        for number, page in enumerate(rasters(pdf, width)):
            if number:
                printer.newPage()
            shape = QImage.Format.Format_RGB32
            picture = QImage(page.pixels, page.width, page.height, page.width * 4, shape)
            painter.drawImage(sheet, picture)
    finally:
        painter.end()
