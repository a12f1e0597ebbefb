"""Where a paper goes once it is made: a printer or a file, chosen before anything is registered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.services.paper_images import save_paper
from casedesk.ui.looks import Text
from casedesk.ui.texts import tr
from casedesk.ui.widgets.paper_printer import chosen_printer, print_paper
from casedesk.ui.work import Tasks

Target = QPrinter | Path


class Delivery:
    """Asks where to, and brings the bytes there without holding up the window."""

    def __init__(
        self,
        near: QWidget,
        tasks: Tasks,
        tell: Callable[[Text], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        self._near, self._tasks, self._tell, self._failed = near, tasks, tell, failed
        self.target: Target | None = None

    def ask_printer(self, _name: str = "") -> bool:
        """Ask for a printer; tell whether one was chosen."""
        self.target = chosen_printer(self._near)
        return self.target is not None

    def ask_file(self, name: str) -> bool:
        """Ask for a file; tell whether one was named."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self._near.window(), tr("Save as PDF"), f"{name}.pdf", tr("PDF files (*.pdf)")
        )
        path = Path(chosen) if chosen else None
        self.target = path.with_suffix(".pdf") if path is not None and not path.suffix else path
        return self.target is not None

    def send(self, pdf: bytes) -> None:
        """Bring a paper to where it was asked for."""
        target, self.target = self.target, None
        if isinstance(target, Path):
            self._tasks.run(
                lambda _p: save_paper(target, pdf),
                lambda _none: self._tell(say("Saved as {file}.", file=target.name)),
                self._failed,
            )
        elif target is not None:
            print_paper(
                pdf, target, self._tasks, lambda _none: self._tell(say("Sent to the printer.")), self._failed
            )
