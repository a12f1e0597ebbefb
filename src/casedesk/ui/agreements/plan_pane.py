"""The middle of the builder: the options of an offer as tabs, the schedule of one, its proof."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.offers import MOST_OPTIONS
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.agreements.plan_columns import COLUMNS, laid_out
from casedesk.ui.agreements.presenter.ports import OptionsState, QuoteState
from casedesk.ui.agreements.proof_box import ProofBox
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.fields import DateEdit, FieldBox

forms.register(CountTabs, ProofBox)

_ROW: Final = 24
_HEAD: Final = 28
_NO: Final = 11
"""Place of the instalment's number behind the columns."""
_MARGIN: Final = 12
_DAY_FIELD: Final = 150


class PlanPane(QWidget):
    """Shows one option's schedule; Enter or F2 on a row asks to edit it."""

    row_wanted = Signal(int)
    option_chosen = Signal(int)
    option_added = Signal()
    option_removed = Signal()
    valid_changed = Signal(object)

    optionRow: QWidget
    optionTabs: CountTabs
    validUntil: FieldBox
    removeButton: Button
    addButton: Button
    schedule: TableView
    proofs: ProofBox
    hint: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("agreement_plan", self)
        self._options: OptionsState | None = None
        self._to_date: Text = ""
        self._laid: list[ColumnPlace] = []
        self._quote: QuoteState | None = None
        self._rows: list[tuple[object, ...]] = []
        self._last = DateEdit()
        self.validUntil.set_field(self._last)
        self.schedule.setup(COLUMNS, identity=_NO)
        self.schedule.set_row_height(_ROW)
        self.schedule.set_hidden_columns(["running", "state", "paid", "rest"])
        self.schedule.opened.connect(self._ask_row)
        edit = QShortcut(QKeySequence("F2"), self.schedule, self._ask_current)
        edit.setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Ctrl+D"), self, self._add)
        self.optionTabs.chosen.connect(lambda key: self.option_chosen.emit(int(key)))
        self.addButton.clicked.connect(self._add)
        self.removeButton.clicked.connect(self.option_removed)
        self._last.day_changed.connect(self._tell_last)
        theme.changed.connect(self._fit_schedule)
        self._fit_schedule()
        self.retranslate_ui()

    @property
    def quote(self) -> QuoteState | None:
        """Return the last quote that made a schedule."""
        return self._quote

    def show_quote(self, quote: QuoteState) -> None:
        """Show schedule and proofs; impossible terms leave the old schedule."""
        if quote.rows:
            self._quote = quote
            self._take(quote)
            self._fit_schedule()
        self.proofs.set_state(quote.proofs)
        self._to_date = quote.to_date
        self._show_hint()

    def show_options(self, state: OptionsState) -> None:
        """Show the options' tabs; a single one that may not be joined by others needs none."""
        self._options = state
        is_many = len(state.tabs) > 1
        self.optionRow.setVisible(is_many or state.can_add)
        pairs = [(str(place), text, None) for place, text in enumerate(state.tabs)]
        self.optionTabs.set_tabs(pairs, str(state.current))
        self.addButton.setVisible(state.can_add)
        self.addButton.setEnabled(len(state.tabs) < MOST_OPTIONS)
        self.removeButton.setVisible(state.can_remove)
        self.validUntil.setVisible(is_many)
        blocker = QSignalBlocker(self._last)
        if not self._last.hasFocus():
            self._last.set_day(state.valid_until)
        blocker.unblock()
        self._last.setReadOnly(not state.can_edit)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say below the schedule how the plans compare, or how far a signed one has come."""
        lines = list(self._options.comparison) if self._options is not None else []
        lines += [self._to_date] if self._to_date else []
        self.hint.setText("\n".join(shown(each) for each in lines))
        self.hint.setVisible(bool(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width out."""
        super().resizeEvent(event)
        if self._quote is not None and event.size().width() != event.oldSize().width():
            self._take(self._quote)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.optionTabs.setAccessibleName(tr("Options of the offer"))
        self.validUntil.set_label(say("Offer valid until"))

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_last"):
            self.retranslate_ui()

    def _take(self, quote: QuoteState) -> None:
        """Show the rows in columns that fit the pane."""
        wanted, rows = laid_out(quote, self.width() - 2 * theme.px(_MARGIN))
        if wanted != self._laid:
            self._laid = wanted
            self.schedule.set_column_layout(wanted)
        if rows != self._rows:
            self._rows = rows
            self.schedule.show_rows(rows)

    def _add(self) -> None:
        if self.addButton.isVisibleTo(self) and self.addButton.isEnabled():
            self.option_added.emit()

    def _tell_last(self) -> None:
        day: date | None = self._last.day()
        wrong = say("no such day") if day is None else ""
        self.validUntil.set_message(Tone.BLOCK if wrong else None, wrong)
        if day is not None:
            self.valid_changed.emit(day)

    def _ask_current(self) -> None:
        row = self.schedule.current_row()
        if row is not None:
            self._ask_row(row)

    def _ask_row(self, row: Sequence[object]) -> None:
        number = row[_NO]
        if isinstance(number, int) and number >= 0:
            self.row_wanted.emit(number)

    def _fit_schedule(self) -> None:
        self.validUntil.setMaximumWidth(theme.px(_DAY_FIELD))
        rows = self.schedule.table.rowCount()
        self.schedule.setMaximumHeight(theme.px(_HEAD) + rows * theme.px(_ROW) + 2)
