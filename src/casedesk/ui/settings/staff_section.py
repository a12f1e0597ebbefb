"""The register of staff."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.crews import FailingVisit
from casedesk.ui import forms, messages
from casedesk.ui.looks import Mark
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.register import AHEAD
from casedesk.ui.settings.presenter.staff import Row, StaffPresenter
from casedesk.ui.settings.staff_dialog import StaffDialog, StaffPasswordDialog
from casedesk.ui.settings.staff_register import StaffRegister
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
_PEOPLE, _PAPERS = "people", "papers"


class StaffSection(SectionWidget):
    """Shows who works here and what their papers are worth; Enter edits."""

    views: SegmentedControl
    aheadControl: SegmentedControl
    stack: QStackedWidget
    register: StaffRegister
    renewButton: Button
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
        if presenter.register is not None:
            self.register.use(presenter.register, tasks)
            self.renewButton.clicked.connect(self.register.renew)
            self.register.changed.connect(self.status_changed)
            self.views.chosen.connect(self._show_view)
            self.aheadControl.chosen.connect(presenter.register.look_ahead)
        self.retranslate_ui()
        self._show_view(_PEOPLE)
        self._adjust()

    def load(self) -> None:
        """Read people and papers anew."""
        self._presenter.load()
        if self._presenter.register is not None:
            self._presenter.register.load()

    def new_actions(self) -> list[QAction]:
        """Offer to add a person."""
        return [self._add]

    def own_actions(self) -> list[QAction]:
        """Offer a new password for the current person."""
        return [self._password]

    def status_text(self) -> str:
        """Count the rows."""
        if self.stack.currentWidget() is self.register:
            return tr("%n paper(s)", self.register.table.table.rowCount())
        return tr("%n person(s)", self.table.table.rowCount())

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._add.setText(tr("Add a person…"))
        self._password.setText(tr("New password…"))
        self.whose.set_options([(_ACTIVE, say("On staff")), (_EVERYBODY, say("With those who left"))])
        self.views.set_options([(_PEOPLE, say("Staff list")), (_PAPERS, say("Papers that end"))])
        self.aheadControl.set_options([(key, name) for key, (name, _days) in AHEAD.items()])
        if self._presenter.register is not None:
            self.aheadControl.set_value(self._presenter.register.ahead)
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
        if person is not None and self._run(StaffDialog(self._presenter.editor(person), self)):
            self._presenter.look_for_failing(person, self._tell_failing)

    def new_password(self) -> None:
        """Ask for a new password for the current person."""
        person = self._current()
        if person is not None:
            self._run(StaffPasswordDialog(self._presenter.password_editor(person), person, self))

    def _show_view(self, key: str) -> None:
        """Show the people, or the register of their papers."""
        is_register = key == _PAPERS
        self.views.set_value(key)
        self.views.setVisible(self._presenter.register is not None)
        self.stack.setCurrentWidget(self.register if is_register else self.table)
        self.aheadControl.setVisible(is_register)
        self.renewButton.setVisible(is_register)
        for part in (self.whose, self.passwordButton, self.editButton, self.sumChips):
            part.setVisible(not is_register)
        self.status_changed.emit()

    def _run(self, dialog: EditDialog) -> bool:
        """Let a dialog run; tell whether it stored something."""
        dialog.exec()
        is_stored = dialog.told is not None
        if dialog.told is not None:
            self.say_done(dialog.told)
            self.load()
        dialog.deleteLater()
        return is_stored

    def _tell_failing(self, failing: Sequence[FailingVisit]) -> None:
        """Name the planned visits that somebody else must go to now."""
        if failing:
            head = say("%n planned visit(s) fail the gate now", count=len(failing))
            numbers = ", ".join(each.visit.visit_no for each in failing)
            messages.inform(self, head, say("Give them another crew: {numbers}", numbers=numbers))

    def _current(self) -> Operator | None:
        row = self.table.current_row()
        return row[_PERSON] if row is not None else None

    def _adjust(self) -> None:
        has_row = self._current() is not None
        self.editButton.setEnabled(has_row)
        self.passwordButton.setEnabled(has_row)
        self._password.setEnabled(has_row)
