"""A printer as the place where the papers of a run go, one print job a paper."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from casedesk.domain.print_runs import RunJob
from casedesk.domain.sentences import say
from casedesk.ui.widgets.paper_printer import PrinterError, draw
from casedesk.ui.work import Progress


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
        draw(content, self._printer, Progress())
        state = self._printer.printerState()
        if state in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
            raise self._gone()

    def _require_there(self) -> None:
        """Ask the system again: a printer may be switched off or unplugged between two papers."""
        if self._printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            return
        if self.name not in QPrinterInfo.availablePrinterNames():
            raise self._gone()

    def _gone(self) -> PrinterError:
        return PrinterError(
            say(
                "The printer {name} does not answer. This paper was not printed; what is printed stays "
                "printed. See to the printer and go on with the run.",
                name=self.name,
            )
        )
