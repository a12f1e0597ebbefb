"""What every page is built from."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from casedesk.app.key_hints import KeyHints
from casedesk.domain.operators import Operator
from casedesk.services.desk import Desk
from casedesk.services.offices import OpenOffice
from casedesk.ui.main_window import MainWindow
from casedesk.ui.tasks import ThreadTasks

Print = Callable[[bytes, int, QWidget], bool]


@dataclass(frozen=True)
class Bench:
    """Everything that pages are built from."""

    office: OpenOffice
    actor: Operator
    tasks: ThreadTasks
    print_pdf: Print
    window: MainWindow
    hints: KeyHints

    @property
    def desk(self) -> Desk:
        """Return the desk of the open office."""
        return self.office.desk
