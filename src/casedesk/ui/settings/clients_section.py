"""The register of clients."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from casedesk.domain.clients import Client
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.looks import Mark
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.clients import ClientsPresenter, Row
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import ChipRow
from casedesk.ui.widgets.client_dialog import ClientDialog
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("short_name", say("Short name"), 120, Kind.BOLD),
    Column("name", say("Full name"), 190, stretches=True),
    Column("kind", say("Kind"), 172),
    Column("mandate", say("Mandate"), 140, Kind.CHIP),
    Column("mandate_no", say("Contract no."), 130, Kind.SECONDARY),
    Column("payee", say("Account"), 84, Kind.CHIP),
    Column("cap", say("Cost cap"), 84, is_right=True),
    Column("hotline", say("Hotline"), 120, Kind.SECONDARY),
]
_ID, _CLIENT = len(COLUMNS), len(COLUMNS) + 1


class ClientsSection(SectionWidget):
    """Shows who hands cases over and until when; Enter edits."""

    sumChips: ChipRow
    editButton: Button
    addButton: Button
    table: TableView

    def __init__(self, presenter: ClientsPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_clients", self)
        self.setFocusProxy(self.table)
        self._presenter = presenter
        self.table.setup(COLUMNS, tasks, identity=_ID)
        self._empty = EmptyState()
        self._empty.acted.connect(self.add)
        self.table.set_empty(self._empty)
        self._add = action(tr("Add a client…"), self.add, "", "building", self)
        self.addButton.clicked.connect(self.add)
        self.editButton.clicked.connect(self.edit)
        self.table.opened.connect(lambda _row: self.edit())
        self.table.current_changed.connect(lambda row: self.editButton.setEnabled(row is not None))
        presenter.attach(self)
        self.retranslate_ui()

    def load(self) -> None:
        """Read the register anew."""
        self._presenter.load()

    def new_actions(self) -> list[QAction]:
        """Offer to add a client."""
        return [self._add]

    def status_text(self) -> str:
        """Count the rows."""
        return tr("%n client(s)", self.table.table.rowCount())

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._add.setText(tr("Add a client…"))
        self._empty.set_texts(
            "building",
            say("No client yet"),
            say("Cases are imported for a client; add the first one here."),
            say("Add a client…"),
            "Ctrl+N",
        )

    def show_clients(self, rows: list[Row], sums: list[Mark]) -> None:
        """Show the table and what needs attention."""
        self.table.show_rows(rows)
        self.sumChips.set_marks(sums)
        self.editButton.setEnabled(bool(rows))
        self.status_changed.emit()

    def add(self) -> None:
        """Ask for a new client."""
        self._run(None)

    def edit(self) -> None:
        """Edit the current client."""
        row = self.table.current_row()
        if row is not None:
            self._run(row[_CLIENT])

    def _run(self, client: Client | None) -> None:
        dialog = ClientDialog(self._presenter.editor(client), self)
        dialog.exec()
        if dialog.told is not None:
            self.say_done(dialog.told)
            self.table.select_identity(dialog.client.id)
            self.load()
        dialog.deleteLater()
