"""The register of papers beside the list of the staff."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from casedesk.domain.credentials import PAPER_NAMES, PaperKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.services.staff_papers import PaperLine
from casedesk.ui import forms, messages
from casedesk.ui.editing import Editor
from casedesk.ui.settings.presenter.register import (
    PaperDraft,
    RegisterPresenter,
    Row,
    day_name,
)
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_COLUMNS: Final = [
    Column("state", say("State"), 104, Kind.CHIP),
    Column("name", say("Name"), 96, Kind.BOLD),
    Column("badge", say("Badge"), 72, Kind.SECONDARY),
    Column("paper", say("Kind of paper"), 120),
    Column("until", say("Good until"), 110),
    Column("days", say("Days left"), 88, Kind.NUMBER),
    Column("number", say("Number"), 120, Kind.SECONDARY, stretches=True),
]


class StaffRegister(QWidget):
    """Every paper of everybody who goes out, gravest first; Enter renews."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TableView(self)
        self.table.setAccessibleName(tr("Register of papers"))
        self._empty = EmptyState()
        self._presenter: RegisterPresenter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)

    def use(self, presenter: RegisterPresenter, tasks: Tasks) -> None:
        """Take what leads it."""
        self._presenter = presenter
        self.table.setup(_COLUMNS, tasks, identity=len(_COLUMNS))
        self.table.set_empty(self._empty)
        self.table.opened.connect(lambda _row: self.renew())
        presenter.attach(self)

    def show_register(self, rows: list[Row], total: int) -> None:
        """Show the lines."""
        self._empty.set_texts(
            "check", say("Nothing ends in this time"), say("All papers are good; look further ahead.")
        )
        self.table.show_rows(rows)
        self.setAccessibleDescription(tr("%n paper(s)", total))
        self.changed.emit()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def renew(self) -> None:
        """Ask for the new day of the current paper."""
        row = self.table.current_row()
        if row is None:
            return
        line: PaperLine = row[-1]
        dialog = PaperDialog(self._presenter.editor(line), line, self)
        dialog.exec()
        if dialog.told is not None:
            messages.toast(self, dialog.told)
            self._presenter.load()
        dialog.deleteLater()


forms.register(StaffRegister)


class PaperDialog(EditDialog):
    """Asks for the new day of one paper, and for the number of an authorisation."""

    headLabel: QLabel
    whoLabel: QLabel
    dayBox: FieldBox
    numberBox: FieldBox
    nowLabel: QLabel

    def __init__(self, editor: Editor[PaperDraft], line: PaperLine, parent: QWidget) -> None:
        super().__init__("staff_paper_dialog", parent)
        self._line = line
        self.numberBox.setVisible(line.kind is PaperKind.AUTHORISATION)
        self.tie({"day": self.dayBox, "number": self.numberBox}, editor)
        self.retranslate_ui()
        self.dayBox.setFocus()

    def retranslate_ui(self) -> None:
        """Name paper and person."""
        title = shown(PAPER_NAMES[self._line.kind])
        self.setWindowTitle(title)
        self.headLabel.setText(title)
        self.whoLabel.setText(f"{self._line.person.name} {self._line.person.badge_no}")
        self.dayBox.set_label(day_name(self._line.kind))
        until = self._line.standing.until
        self.nowLabel.setVisible(until is not None)
        if until is not None:
            self.nowLabel.setText(shown(say("Until now good through {day}.", day=until)))
        super().retranslate_ui()
