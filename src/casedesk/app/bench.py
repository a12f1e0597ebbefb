"""What every page is built from."""

from dataclasses import dataclass

from casedesk.app.key_hints import KeyHints
from casedesk.app.list_layouts import ListLayouts
from casedesk.app.printer import Print
from casedesk.domain.operators import Operator
from casedesk.services.desk import Desk
from casedesk.services.offices import OpenOffice
from casedesk.ui.main_window import MainWindow
from casedesk.ui.tasks import ThreadTasks


@dataclass(frozen=True)
class Bench:
    """Everything that pages are built from."""

    office: OpenOffice
    actor: Operator
    tasks: ThreadTasks
    print_pdf: Print
    window: MainWindow
    hints: KeyHints
    layouts: ListLayouts

    @property
    def desk(self) -> Desk:
        """Return the desk of the open office."""
        return self.office.desk
