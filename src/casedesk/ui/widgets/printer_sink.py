"""A printer as the place where the papers of a run go, one print job a paper."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from casedesk.domain.print_runs import RunJob
from casedesk.ui.widgets.cups_queue import gone
from casedesk.ui.widgets.paper_printer import deliver
from casedesk.ui.work import Progress

_BROKEN = frozenset({QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error})


class PrinterSink:
    """Hands papers to one printer; raises PrinterError once it has vanished or reports a fault."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    @property
    def name(self) -> str:
        """Name the printer."""
        return self._printer.printerName()

    def send(self, job: RunJob, content: bytes) -> None:
        """Print one paper with all its copies."""
        self._require_there()
        self._printer.setDocName(f"{job.subject} {job.file_sha256[:8]}")
        deliver(content, self._printer, Progress())
        if self._printer.printerState() in _BROKEN:
            raise gone(self._printer)

    def _require_there(self) -> None:
        """Ask the system again: a printer may be switched off or unplugged between two papers."""
        is_file = self._printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
        if is_file:
            return
        info = QPrinterInfo.printerInfo(self.name)
        if info.isNull() or info.state() in _BROKEN:
            raise gone(self._printer)
