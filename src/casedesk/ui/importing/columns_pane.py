"""The second step: which column means what, and what holds for the whole list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QStackedWidget, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.importing.column_lines import (
    POSITION,
    SIGNS,
    UNITS,
    ColumnCard,
    ColumnRows,
    ProfileCard,
    WholeCard,
)
from casedesk.ui.importing.lazy import LazyPanes
from casedesk.ui.importing.whole_pane import WholePane
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("number", say("No."), 44, Kind.NUMBER),
    Column("header", say("Header in the file"), 150),
    Column("target", say("Goes to"), 170),
    Column("form", say("Unit"), 84, Kind.SECONDARY),
    Column("origin", say("Why"), 104, Kind.SECONDARY),
    Column("samples", say("First values"), 230, Kind.SECONDARY, is_sortable=False, stretches=True),
]


_WHOLE = "whole"


class ColumnsPane(QWidget):
    """Lists the columns; Enter on one chooses its field at the right."""

    bannerPlace: QWidget
    banner: Banner
    splitter: QSplitter
    table: TableView
    side: QWidget
    headerLabel: QLabel
    placeLabel: QLabel
    targetBox: FieldBox
    formRow: QWidget
    unitBox: FieldBox
    signBox: FieldBox
    hintLabel: QLabel
    samplesLabel: QLabel
    wholePlace: QStackedWidget
    profilePlace: QWidget
    profileBox: FieldBox
    profileLabel: QLabel

    column_selected = Signal(int)
    target_chosen = Signal(int)
    form_chosen = Signal(int, int)
    constant_given = Signal(str, str)
    profile_chosen = Signal(str)
    defaults_changed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_columns", self)
        self._targets = self.targetBox.edit(QComboBox)
        self._targets.setMaxVisibleItems(18)
        self._units, self._signs = self.unitBox.edit(QComboBox), self.signBox.edit(QComboBox)
        self._profiles = self.profileBox.edit(QComboBox)
        self._labels: list[str] = []
        self._lower: LazyPanes[str] = LazyPanes(self.wholePlace, {_WHOLE: self._make_whole})
        self._connect()
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([theme.px(900), theme.pane("preview")[1]])
        self.show_words()
        self.table.setup(COLUMNS, tasks, is_dense=True, identity=POSITION)
        self.table.current_changed.connect(self._selected)
        self.table.opened.connect(lambda _row: self.choose())
        QTimer.singleShot(0, self, lambda: self._lower.show(_WHOLE))

    def choose(self) -> None:
        """Open the list of fields for the current column."""
        if self.targetBox.isEnabled():
            self._targets.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._targets.showPopup()

    def show_columns(self, rows: ColumnRows, targets: Sequence[tuple[str, Text]]) -> None:
        """Show every column and offer the fields."""
        labels = [shown(text) for _, text in targets]
        if labels != self._labels:
            self._labels = labels
            self._targets.clear()
            self._targets.addItems(labels)
        self.table.show_rows(rows)

    def show_column(self, card: ColumnCard | None) -> None:
        """Show one column at the right."""
        for part in (self.headerLabel, self.placeLabel, self.targetBox, self.hintLabel, self.samplesLabel):
            part.setVisible(card is not None)
        self.formRow.setVisible(card is not None and card.form is not None)
        if card is None:
            return
        self.headerLabel.setText(card.header or tr("(no header)"))
        self.placeLabel.setText(shown(card.place))
        self.hintLabel.setText(shown(card.hint))
        self.samplesLabel.setText(tr("Values: {values}").format(values=tr(", ").join(card.samples) or "—"))
        self._targets.setCurrentIndex(card.target)
        self.targetBox.setEnabled(not card.is_withheld)
        if card.form is not None:
            self._units.setCurrentIndex(UNITS.index(card.form.unit))
            self._signs.setCurrentIndex(SIGNS.index(card.form.negative))

    def show_profile(self, card: ProfileCard) -> None:
        """Show under which name the columns are kept, and what will be saved."""
        self._profiles.clear()
        for key, name in card.names:
            self._profiles.addItem(shown(name), key)
        self._profiles.setCurrentIndex(max(0, self._profiles.findData(card.chosen)))
        self.profileLabel.setText(shown(card.told))

    def show_missing(self, text: Text) -> None:
        """Say which fields no column feeds yet."""
        self.bannerPlace.setVisible(bool(text))
        if text:
            self.banner.show_text(Tone.WARN, text)

    def show_words(self) -> None:
        """Offer units and signs in the present language."""
        for box, words in ((self._units, UNITS), (self._signs, SIGNS)):
            place = max(0, box.currentIndex())
            box.clear()
            box.addItems([shown(each.label) for each in words])
            box.setCurrentIndex(place)
        self._lower.tell(_WHOLE, "words", WholePane.show_words)

    @property
    def whole(self) -> WholePane:
        """Return the part about the whole list, built if it was not yet."""
        pane = self._lower.pane(_WHOLE)
        assert isinstance(pane, WholePane)
        return pane

    def show_whole(self, card: WholeCard) -> None:
        """Show what every row has in common and what the mandate holds back."""
        self._lower.tell(_WHOLE, "card", lambda pane: pane.show_card(card))

    def show_defaults(self, *, asks_assigned: bool, asks_recall: bool) -> None:
        """Ask for days only where no column tells them."""
        asked = {"asks_assigned": asks_assigned, "asks_recall": asks_recall}
        self._lower.tell(_WHOLE, "days", lambda pane: pane.show_days(**asked))

    def clear_defaults(self) -> None:
        """Forget what was given for the last list."""
        self._lower.tell(_WHOLE, "clear", WholePane.clear)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes round."""
        return [self.table, self.targetBox, self.whole.productBox, self.profileBox]

    def _connect(self) -> None:
        self._targets.activated.connect(self._chosen)
        for box in (self._units, self._signs):
            box.activated.connect(self._form_chosen)
        self._profiles.activated.connect(
            lambda place: self.profile_chosen.emit(self._profiles.itemData(place) or "")
        )

    def _make_whole(self) -> WholePane:
        """Build the lower part, a moment after the upper one is painted."""
        pane = WholePane()
        pane.constant_given.connect(self.constant_given)
        pane.defaults_changed.connect(self.defaults_changed)
        return pane

    def _selected(self, row: Row | None) -> None:
        if row is not None and row[POSITION] is not None:
            self.column_selected.emit(row[POSITION])

    def _chosen(self, place: int) -> None:
        """Send the column there and go back to the list."""
        self.target_chosen.emit(place)
        QTimer.singleShot(0, self.table.setFocus)

    def _form_chosen(self, _place: int) -> None:
        self.form_chosen.emit(self._units.currentIndex(), self._signs.currentIndex())
