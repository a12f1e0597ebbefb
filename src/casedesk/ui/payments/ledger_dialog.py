"""The dialog that shows a case's ledger with the balance of any day."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text, Tone
from casedesk.ui.payments.presenter.case_ledger import CaseLedgerPresenter, Told
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_SIZE: Final = (1120, 640)
_ID: Final = 8
_COLUMNS = [
    Column("recorded", say("Entered on"), 92, Kind.DAY, is_sortable=False),
    Column("counts", say("Takes effect"), 100, Kind.DAY, is_sortable=False),
    Column("what", say("Why it changed"), 150, Kind.CHIP, is_sortable=False),
    Column("change", say("Change (yuan)"), 112, Kind.MONEY, is_sortable=False),
    Column("balance", say("Balance (yuan)"), 116, Kind.MONEY, is_sortable=False),
    Column("note", say("Of what"), 180, is_sortable=False, stretches=True),
    Column("voucher", say("Voucher"), 96, Kind.SECONDARY, is_sortable=False),
    Column("by", say("Recorded by"), 86, is_sortable=False),
]

Statement = Callable[[QWidget, int], None]
"""Opens the form of statements about a case."""


class LedgerDialog(QDialog):
    """Entries with the balance after each, and both balances of the day that is asked for."""

    headLabel: QLabel
    whoLabel: QLabel
    dayField: FieldBox
    shownCard: QFrame
    shownTotal: QLabel
    shownParts: QLabel
    knownCard: QFrame
    knownTotal: QLabel
    knownParts: QLabel
    table: TableView
    statementButton: Button
    closeButton: Button

    def __init__(
        self,
        near: QWidget,
        presenter: CaseLedgerPresenter,
        tasks: Tasks,
        who: Text,
        statement: Statement | None = None,
    ) -> None:
        super().__init__(near.window())
        forms.load("case_ledger_dialog", self)
        self.setWindowTitle(tr("Ledger of the case"))
        self._presenter, self._statement = presenter, statement
        self.whoLabel.setText(shown(who))
        self.table.setup(_COLUMNS, tasks, identity=_ID)
        empty = EmptyState()
        empty.set_texts("yuan", say("No entry"), "")
        self.table.set_empty(empty)
        self._day = DateEdit()
        self.dayField.set_field(self._day)
        self._day.set_day(presenter.today)
        self._day.day_changed.connect(self._choose)
        self.statementButton.setVisible(statement is not None and presenter.may_print)
        self.statementButton.clicked.connect(self._write)
        QShortcut(QKeySequence("Ctrl+P"), self, self._write)
        self.closeButton.clicked.connect(self.accept)
        for button in (self.statementButton, self.closeButton):
            button.setAutoDefault(False)
        take_room(self, *_SIZE)
        presenter.attach(self)
        self._day.setFocus()

    def show_lines(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the entries."""
        self.table.show_rows(rows)

    def show_day(self, shown: Told, known: Told, *, do_differ: bool) -> None:
        """Show both balances; where they differ, the hint below the day tells so."""
        self._fill(self.shownTotal, self.shownParts, shown)
        self._fill(self.knownTotal, self.knownParts, known)
        told = say("Later entries changed this day.") if do_differ else ""
        self.dayField.set_message(Tone.WARN if do_differ else None, told)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    @staticmethod
    def _fill(total: QLabel, parts: QLabel, told: Told) -> None:
        total.setText(shown(told.total))
        parts.setText(shown(told.parts))

    def _choose(self) -> None:
        self._presenter.choose(self._day.day())

    def _write(self) -> None:
        if self._statement is not None and self._presenter.may_print:
            self._statement(self, self._presenter.case_id)
