"""The dialog in which statements to clients are looked at and made."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QStackedWidget, QWidget

from casedesk.domain.clients import Client
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.clients import ClientService
from casedesk.services.commissions import CommissionService
from casedesk.services.desk import Desk
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.payments.presenter.statements import (
    BUCKETS,
    LINES,
    MADE,
    RATES,
    DraftShown,
    StatementsPresenter,
)
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

forms.register(CountTabs)

_VIEWS: Final = (LINES, RATES, MADE)
_SIZE: Final = (1080, 620)
_RATE_ID, _MADE_ID = 4, 6
_COLUMNS = [
    Column("day", say("Paid on"), 92, Kind.DAY),
    Column("debtor", say("Debtor"), 84, Kind.BOLD),
    Column("case", say("Case no."), 116, Kind.SECONDARY),
    Column("contract", say("Contract no."), 130, Kind.SECONDARY, stretches=True),
    Column("age", say("Ageing"), 64),
    Column("amount", say("Received (yuan)"), 124, Kind.MONEY),
    Column("percent", say("Rate"), 72, is_right=True),
    Column("commission", say("Commission (yuan)"), 136, Kind.MONEY),
    Column("remark", say("Remark"), 110),
]
_RATE_COLUMNS = [
    Column("from", say("Holds from"), 110, Kind.DAY),
    Column("age", say("Age of the debt"), 130),
    Column("percent", say("Commission"), 110, is_right=True),
    Column("note", say("Note"), 160, stretches=True),
]
_MADE_COLUMNS = [
    Column("number", say("Number"), 140, Kind.BOLD, stretches=True),
    Column("from", say("From"), 100, Kind.DAY),
    Column("until", say("Until"), 100, Kind.DAY),
    Column("lines", say("Lines"), 70, Kind.NUMBER),
    Column("received", say("Received (yuan)"), 130, Kind.MONEY),
    Column("commission", say("Commission (yuan)"), 140, Kind.MONEY),
]


class StatementsDialog(QDialog):
    """Three views of one client: what would be billed, its rates, and the statements made."""

    tabs: CountTabs
    clientField: FieldBox
    firstField: FieldBox
    lastField: FieldBox
    views: QStackedWidget
    linesTable: TableView
    ratesPane: QWidget
    ratesTable: TableView
    fromField: FieldBox
    ageField: FieldBox
    percentField: FieldBox
    addRateButton: Button
    removeRateButton: Button
    madeTable: TableView
    sumLabel: QLabel
    noteLabel: QLabel
    exportButton: Button
    makeButton: Button
    openButton: Button
    closeButton: Button

    def __init__(self, presenter: StatementsPresenter, tasks: Tasks, near: QWidget) -> None:
        super().__init__(near.window())
        forms.load("client_statements_dialog", self)
        self.setWindowTitle(tr("Statements to clients"))
        self._presenter = presenter
        self._view = LINES
        self._can_make = False
        self._delivery = Delivery(self, tasks, self.tell, self.show_error)
        self._build_tables(tasks)
        self._build_fields()
        self._connect()
        self._show(LINES)
        take_room(self, *_SIZE)
        presenter.attach(self)
        self.clientField.edit(QComboBox).setFocus()

    def show_clients(self, clients: Sequence[Client]) -> None:
        """Offer the clients; the first one is shown."""
        box = self.clientField.edit(QComboBox)
        box.clear()
        for each in clients:
            box.addItem(each.short_name, each.id)

    def show_draft(self, shown_now: DraftShown) -> None:
        """Show what would be billed."""
        self.linesTable.show_rows(shown_now.rows)
        self.sumLabel.setText(shown(shown_now.sums))
        self.noteLabel.setText(shown(shown_now.note))
        self._can_make = shown_now.can_make
        self._show(self._view)

    def show_rates(self, rows: Sequence[Row]) -> None:
        """Show the client's rates."""
        self.ratesTable.show_rows(rows)

    def show_made(self, rows: Sequence[Row]) -> None:
        """Show the statements that were made."""
        self.madeTable.show_rows(rows)

    def turn_to(self, view: str) -> None:
        """Show a view; where a rate is to be entered the keyboard is on it."""
        self._show(view)
        if view == RATES:
            self.percentField.edit(QLineEdit).setFocus()

    def deliver(self, pdf: bytes) -> None:
        """Bring a paper to where it was asked for."""
        self._delivery.send(pdf)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def _build_tables(self, tasks: Tasks) -> None:
        self.linesTable.setup(_COLUMNS, tasks)
        self.ratesTable.setup(_RATE_COLUMNS, tasks, identity=_RATE_ID)
        self.madeTable.setup(_MADE_COLUMNS, tasks, identity=_MADE_ID)
        for table, head, text in (
            (self.linesTable, say("Nothing waits to be billed"), say("Choose another client or later days.")),
            (
                self.ratesTable,
                say("No rate is agreed"),
                say("Enter the client's rate below."),
            ),
            (self.madeTable, say("No statement was made"), say("Look at the lines first, then make one.")),
        ):
            empty = EmptyState()
            empty.set_texts("yuan", head, text)
            table.set_empty(empty)

    def _build_fields(self) -> None:
        self.clientField.set_field(QComboBox())
        self.ageField.set_field(QComboBox())
        for each in BUCKETS:
            self.ageField.edit(QComboBox).addItem(each or tr("Every age"), each)
        self.percentField.set_unit("%")
        for field, day in zip((self.firstField, self.lastField), self._presenter.days, strict=True):
            field.set_field(DateEdit())
            field.edit(DateEdit).set_day(day)
        self.fromField.set_field(DateEdit())
        self.fromField.edit(DateEdit).set_day(self._presenter.days[0])

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show)
        self.clientField.edit(QComboBox).currentIndexChanged.connect(self._chosen)
        for field in (self.firstField, self.lastField):
            field.edit(DateEdit).editingFinished.connect(self._chosen)
        self.addRateButton.clicked.connect(self._add_rate)
        self.removeRateButton.clicked.connect(self._remove_rate)
        self.exportButton.clicked.connect(self._export)
        self.makeButton.clicked.connect(self._make)
        self.openButton.clicked.connect(self._again)
        self.madeTable.opened.connect(lambda _row: self._again())
        self.closeButton.clicked.connect(self.accept)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)

    def _chosen(self) -> None:
        days = self._days()
        if days is not None:
            self._presenter.choose(self.clientField.edit(QComboBox).currentData(), days)

    def _days(self) -> tuple[date, date] | None:
        first_on, last_on = (each.edit(DateEdit).day() for each in (self.firstField, self.lastField))
        return None if first_on is None or last_on is None else (first_on, last_on)

    def _show(self, view: str) -> None:
        self._view = view
        self.tabs.set_tabs(
            [
                (LINES, say("To bill"), None),
                (RATES, say("Rates"), None),
                (MADE, say("Statements made"), None),
            ],
            view,
        )
        self.views.setCurrentIndex(_VIEWS.index(view))
        is_lines = view == LINES
        for part in (self.sumLabel, self.noteLabel, self.exportButton, self.makeButton):
            part.setVisible(is_lines)
        self.makeButton.setEnabled(self._can_make)
        self.openButton.setVisible(view == MADE)

    def _add_rate(self) -> None:
        self._presenter.add_rate(
            self.fromField.edit(DateEdit).day(),
            self.ageField.edit(QComboBox).currentData(),
            self.percentField.edit(QLineEdit).text(),
        )

    def _remove_rate(self) -> None:
        row = self.ratesTable.current_row()
        if row is None:
            self.tell(say("Choose a rate first."))
        else:
            self._presenter.remove_rate(row[_RATE_ID])

    def _make(self) -> None:
        question = say("Make the statement?")
        detail = say("Its lines are billed then and stand on no other statement.")
        named = self.clientField.edit(QComboBox).currentText()
        is_sure = messages.confirm(self, question, detail, say("Make"), is_danger=False)
        if is_sure and self._delivery.ask_file(named):
            self._presenter.make()

    def _again(self) -> None:
        row = self.madeTable.current_row()
        if row is None:
            self.tell(say("Choose a statement first."))
        elif self._delivery.ask_file(self._presenter.number_of(row[_MADE_ID])):
            self._presenter.again(row[_MADE_ID])

    def _export(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window(), tr("Save as workbook"), "", tr("Workbooks (*.xlsx)")
        )
        if chosen:
            heads = (
                say("Paid on"), say("Case no."), say("Contract no."), say("Debtor"), say("Voucher"),
                say("Ageing"), say("Received (yuan)"), say("Rate"), say("Commission (yuan)"),
            )  # fmt: skip
            self._presenter.export(Path(chosen).with_suffix(".xlsx"), [shown(each) for each in heads])


def show_statements(desk: Desk, actor: Operator, tasks: Tasks, near: QWidget) -> None:
    """Open the dialog over a page."""
    presenter = StatementsPresenter(CommissionService(desk), ClientService(desk), actor, tasks)
    dialog = StatementsDialog(presenter, tasks, near)
    dialog.exec()
    dialog.deleteLater()
