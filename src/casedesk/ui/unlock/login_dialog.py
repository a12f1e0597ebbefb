"""The sign-in window."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from casedesk.domain.operators import Operator
from casedesk.ui.icons import app_icon
from casedesk.ui.texts import tr
from casedesk.ui.unlock.first_run_dialog import fit_to_screen
from casedesk.ui.unlock.login_pane import LoginPane
from casedesk.ui.unlock.presenter.ports import Door
from casedesk.ui.work import Tasks


class LoginDialog(QDialog):
    """Lets one person in; ``operator`` holds the person after ``accepted``."""

    language_chosen = Signal(str)

    def __init__(
        self, door: Door, tasks: Tasks, office_name: str, last: str = "", parent: QWidget | None = None
    ) -> None:
        """Prepare the window; ``last`` is the badge number of who signed in here last."""
        super().__init__(parent)
        self.operator: Operator | None = None
        self.setWindowIcon(app_icon())
        self.pane = LoginPane(door, tasks, office_name, last, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pane)
        self.pane.signed_in.connect(self._entered)
        self.pane.language_chosen.connect(self.language_chosen)
        self._retranslate()
        fit_to_screen(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _entered(self, operator: Operator) -> None:
        self.operator = operator
        self.accept()

    def _retranslate(self) -> None:
        self.setWindowTitle(tr("CaseDesk — sign in"))
