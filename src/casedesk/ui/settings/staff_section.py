"""The register of staff."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.looks import Mark
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.staff import Row, StaffPresenter
from casedesk.ui.settings.staff_dialog import StaffDialog, StaffPasswordDialog
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.chips import ChipRow
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("name", say("Name"), 84, Kind.BOLD, stretches=True),
    Column("badge", say("Badge"), 64, Kind.SECONDARY),
    Column("role", say("Role"), 84),
    Column("active", say("Standing"), 84, Kind.CHIP),
    Column("id", say("Work ID until"), 124, Kind.CHIP),
    Column("authorisation", say("Authorised until"), 124, Kind.CHIP),
    Column("training", say("Trained until"), 124, Kind.CHIP, tip=say("Training counts from its day on.")),
    Column("exam", say("Exam until"), 124, Kind.CHIP),
    Column("pledge", say("Pledge"), 84, Kind.CHIP),
]
_ID, _PERSON = len(COLUMNS), len(COLUMNS) + 1
_ACTIVE, _EVERYBODY = "active", "everybody"


class StaffSection(SectionWidget):
    """Shows who works here and what their papers are worth; Enter edits."""

    whose: SegmentedControl
    sumChips: ChipRow
    passwordButton: Button
    editButton: Button
    addButton: Button
    table: TableView

    def __init__(self, presenter: StaffPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_staff", self)
        self.setFocusProxy(self.table)
        self._presenter = presenter
        self.table.setup(COLUMNS, tasks, identity=_ID)
        self._add = action(tr("Add a person…"), self.add, "", "user", self)
        self._password = action(tr("New password…"), self.new_password, "", "key", self)
        self.addButton.clicked.connect(self.add)
        self.editButton.clicked.connect(self.edit)
        self.passwordButton.clicked.connect(self.new_password)
        self.table.opened.connect(lambda _row: self.edit())
        self.table.current_changed.connect(lambda _row: self._adjust())
        self.whose.chosen.connect(lambda key: presenter.show_left(is_shown=key == _EVERYBODY))
        presenter.attach(self)
        self.retranslate_ui()
        self._adjust()

    def load(self) -> None:
        """Read the register anew."""
        self._presenter.load()

    def new_actions(self) -> list[QAction]:
        """Offer to add a person."""
        return [self._add]

    def own_actions(self) -> list[QAction]:
        """Offer a new password for the current person."""
        return [self._password]

    def status_text(self) -> str:
        """Count the rows."""
        return tr("%n person(s)", self.table.table.rowCount())

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._add.setText(tr("Add a person…"))
        self._password.setText(tr("New password…"))
        self.whose.set_options([(_ACTIVE, say("On staff")), (_EVERYBODY, say("With those who left"))])
        self.whose.set_value(_EVERYBODY if self._presenter.shows_left else _ACTIVE)

    def show_staff(self, rows: list[Row], sums: list[Mark]) -> None:
        """Show the table and what needs attention."""
        self.table.show_rows(rows)
        self.sumChips.set_marks(sums)
        self._adjust()
        self.status_changed.emit()

    def add(self) -> None:
        """Ask for a new person."""
        self._run(StaffDialog(self._presenter.editor(None), self))

    def edit(self) -> None:
        """Edit the current person."""
        person = self._current()
        if person is not None:
            self._run(StaffDialog(self._presenter.editor(person), self))

    def new_password(self) -> None:
        """Ask for a new password for the current person."""
        person = self._current()
        if person is not None:
            self._run(StaffPasswordDialog(self._presenter.password_editor(person), person, self))

    def _run(self, dialog: EditDialog) -> None:
        dialog.exec()
        if dialog.told is not None:
            self.say_done(dialog.told)
            self.load()
        dialog.deleteLater()

    def _current(self) -> Operator | None:
        row = self.table.current_row()
        return row[_PERSON] if row is not None else None

    def _adjust(self) -> None:
        has_row = self._current() is not None
        self.editButton.setEnabled(has_row)
        self.passwordButton.setEnabled(has_row)
        self._password.setEnabled(has_row)
