"""Prints as the program does, in a process of its own that knows the server from its environment.

``bytes FILE`` hands the file to the queue, ``pages FILE`` draws its pages through Qt, ``run FILE FILE …``
sends one paper after another as a run does; what was refused is told on stdout.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import PaperKind
from casedesk.domain.print_runs import RunJob
from casedesk.ui.widgets.paper_printer import deliver, draw
from casedesk.ui.widgets.printer_sink import PrinterSink
from casedesk.ui.work import Progress


def main(way: str, names: list[str]) -> None:
    """Print the files on the queue of the private server."""
    application = QApplication([])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPrinterName("casedesk")
    assert printer.outputFormat() is QPrinter.OutputFormat.NativeFormat, "Qt found no queue"
    for number, name in enumerate(names, start=1):
        content = Path(name).read_bytes()
        try:
            if way == "pages":
                draw(content, printer, Progress())
            elif way == "bytes":
                deliver(content, printer, Progress())
            else:
                job = RunJob(1, number, PaperKind.AGREEMENT, f"XY-{number}", 1, done_at=datetime.now(UTC))
                PrinterSink(printer).send(job, content)
        except CaseDeskError as problem:
            sys.stdout.write(f"{number}: {problem}\n")
    application.quit()


main(sys.argv[1], sys.argv[2:])
