"""The list of taken payment files; a file is taken back from here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.payments.presenter.files import FilesPresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_COLUMNS = [
    Column("at", say("Taken at"), 130),
    Column("number", say("Number"), 124, Kind.BOLD),
    Column("name", say("File"), 180, stretches=True),
    Column("client", say("Client"), 96),
    Column("source", say("Source"), 120),
    Column("state", say("State"), 92, Kind.CHIP),
    Column("posted", say("Posted"), 76, Kind.NUMBER),
    Column("amount", say("Amount (yuan)"), 116, Kind.MONEY),
    Column("recorded", say("Recorded"), 84, Kind.NUMBER),
    Column("waiting", say("Waiting"), 76, Kind.NUMBER),
    Column("dismissed", say("Dismissed"), 86, Kind.NUMBER),
    Column("by", say("Taken by"), 90, Kind.SECONDARY),
]


class FilesPane(QWidget):
    """Lists the files with what came of their lines."""

    fileList: TableView
    filesFoot: QWidget
    noteLabel: QLabel
    backButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("payments_files", self)
        self._empty = EmptyState()

    def attach(self, presenter: FilesPresenter, tasks: Tasks) -> None:
        """Join the pane to what decides about it."""
        self._presenter = presenter
        self.fileList.setup(_COLUMNS, tasks, identity=len(_COLUMNS))
        self.fileList.set_empty(self._empty)
        self.fileList.current_changed.connect(self._chosen)
        self.backButton.clicked.connect(self.take_back)
        presenter.attach(self)
        self.retranslate_ui()
        self._chosen(None)

    def show_files(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the taken files."""
        self.fileList.show_rows(rows)
        self._chosen(self.fileList.current_row())

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def take_back(self) -> None:
        """Ask why the chosen file is taken back."""
        file = self._presenter.current
        if file is None or not self._presenter.can_take_back:
            return
        head = say("Take {file} back?", file=file.number)
        text = say("Every payment that it posted is reversed; its waiting lines leave the tray.")
        reason = ask_reason(self, head, text, say("Take back"), is_danger=True)
        if reason:
            self._presenter.take_back(reason)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._empty.set_texts("document", say("No file was taken yet"), say("Press Ctrl+O to import one."))

    def _chosen(self, row: Row | None) -> None:
        self._presenter.show(row)
        self.filesFoot.setVisible(row is not None)
        self.backButton.setEnabled(self._presenter.can_take_back)
