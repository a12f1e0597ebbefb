"""The office's limits for terms, and the lending rates that cap private lenders."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms, messages
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.terms import RECORD, Row, TermsPresenter
from casedesk.ui.settings.terms_dialogs import LimitForm, RateForm
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_LIMITS = [
    Column("role", say("Role"), 110, Kind.BOLD),
    Column("client", say("Client"), 110),
    Column("waived", say("Most waived"), 92, Kind.NUMBER),
    Column("principal", say("Principal too"), 84),
    Column("months", say("Months"), 64, Kind.NUMBER),
    Column("down", say("Least down"), 84, Kind.NUMBER),
    Column("least", say("Least instalment"), 112, Kind.NUMBER),
    Column("note", say("Note"), 120, Kind.SECONDARY, stretches=True),
]
_RATES = [
    Column("day", say("Published on"), 104, Kind.DAY),
    Column("rate", say("One-year LPR"), 104, Kind.NUMBER),
    Column("cap", say("Cap for private loans"), 132, Kind.NUMBER),
    Column("source", say("Who says so"), 180, Kind.CHIP),
    Column("note", say("Note"), 160, Kind.SECONDARY, stretches=True),
]


class TermsSection(SectionWidget):
    """Two tables; Enter edits, Del removes after a question."""

    addLimitButton: Button
    editLimitButton: Button
    removeLimitButton: Button
    limitTable: TableView
    addRateButton: Button
    editRateButton: Button
    removeRateButton: Button
    rateTable: TableView

    def __init__(self, presenter: TermsPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_terms", self)
        self.setFocusProxy(self.limitTable)
        self._presenter = presenter
        self.limitTable.setup(_LIMITS, tasks, identity=len(_LIMITS))
        self.rateTable.setup(_RATES, tasks, identity=len(_RATES))
        self._no_limits = EmptyState()
        self.limitTable.set_empty(self._no_limits)
        self._remove = action("", self._remove_current, "Del", "trash", self)
        self.addAction(self._remove)
        for button, act in (
            (self.addLimitButton, lambda: self._edit_limit(is_new=True)),
            (self.editLimitButton, lambda: self._edit_limit(is_new=False)),
            (self.removeLimitButton, self._remove_limit),
            (self.addRateButton, lambda: self._edit_rate(is_new=True)),
            (self.editRateButton, lambda: self._edit_rate(is_new=False)),
            (self.removeRateButton, self._remove_rate),
        ):
            button.clicked.connect(act)
            button.setVisible(presenter.may_change)
        if presenter.may_change:
            self.limitTable.opened.connect(lambda _row: self._edit_limit(is_new=False))
            self.rateTable.opened.connect(lambda _row: self._edit_rate(is_new=False))
            self._no_limits.acted.connect(lambda: self._edit_limit(is_new=True))
        self._remove.setEnabled(presenter.may_change)
        presenter.attach(self)
        self.retranslate_ui()

    def load(self) -> None:
        """Read both tables anew."""
        self._presenter.load()

    def status_text(self) -> str:
        """Count the rows."""
        return tr("{limits} limits, {rates} lending rates").format(
            limits=self.limitTable.table.rowCount(), rates=self.rateTable.table.rowCount()
        )

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self._remove.setText(tr("Remove"))
        self._no_limits.set_texts(
            "check",
            say("No limits yet"),
            say("Without limits the law and the client's approval alone bind an agreement."),
            say("New limit…") if self._presenter.may_change else "",
        )

    def show_terms(self, limits: Sequence[Row], rates: Sequence[Row]) -> None:
        """Show both tables."""
        self.limitTable.show_rows(list(limits))
        self.rateTable.show_rows(list(rates))
        for button in (self.editLimitButton, self.removeLimitButton):
            button.setEnabled(bool(limits))
        self.status_changed.emit()

    def _edit_limit(self, *, is_new: bool) -> None:
        row = self.limitTable.current_row()
        if not is_new and row is None:
            return
        form = LimitForm(None if is_new or row is None else row[RECORD], self._presenter.clients, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self._presenter.save_limit(form.policy)
        form.deleteLater()

    def _edit_rate(self, *, is_new: bool) -> None:
        row = self.rateTable.current_row()
        if not is_new and row is None:
            return
        form = RateForm(None if is_new or row is None else row[RECORD].rate, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self._presenter.add_rate(form.rate)
        form.deleteLater()

    def _remove_current(self) -> None:
        if self.rateTable.hasFocus():
            self._remove_rate()
        elif self.limitTable.hasFocus():
            self._remove_limit()

    def _remove_limit(self) -> None:
        row = self.limitTable.current_row()
        if row is not None and messages.confirm(
            self,
            say("Remove this limit?"),
            say("From now on it stops no agreement; those already released stay as they are."),
            say("Remove limit"),
        ):
            self._presenter.remove_limit(row[RECORD])

    def _remove_rate(self) -> None:
        row = self.rateTable.current_row()
        if row is None:
            return
        if row[RECORD].is_bundled or messages.confirm(
            self,
            say("Remove the lending rate of {day}?", day=row[RECORD].rate.valid_from),
            say("The rate before it, or the bundled one of that day, counts again."),
            say("Remove rate"),
        ):
            self._presenter.remove_rate(row[RECORD])
