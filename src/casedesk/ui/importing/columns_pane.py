"""The second step: which column means what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QWidget

from casedesk.domain.debts import ProductKind
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.importing.lines import ColumnCard
from casedesk.ui.importing.words import PRODUCTS
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("number", say("No."), 44, Kind.NUMBER),
    Column("header", say("Header in the file"), 150),
    Column("target", say("Goes to"), 170),
    Column("origin", say("Why"), 110, Kind.SECONDARY),
    Column("samples", say("First values"), 260, Kind.SECONDARY, is_sortable=False, stretches=True),
]
_POSITION = 5


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
    hintLabel: QLabel
    samplesLabel: QLabel
    wholeHead: QLabel
    productBox: FieldBox
    assignedBox: FieldBox
    recallBox: FieldBox

    column_selected = Signal(int)
    target_chosen = Signal(int)
    defaults_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_columns", self)
        self._targets = self.targetBox.edit(QComboBox)
        self._targets.setMaxVisibleItems(18)
        self._products = self.productBox.edit(QComboBox)
        self._labels: list[str] = []
        self._targets.activated.connect(self._chosen)
        self._products.activated.connect(lambda _place: self.defaults_changed.emit())
        for box in (self.assignedBox, self.recallBox):
            box.edit(DateEdit).day_changed.connect(self.defaults_changed)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([theme.px(900), theme.pane("preview")[1]])
        self.show_products()

    def setup(self, tasks: Tasks) -> None:
        """Make the list of columns ready."""
        self.table.setup(COLUMNS, tasks, is_dense=True, identity=_POSITION)
        self.table.current_changed.connect(self._selected)
        self.table.opened.connect(lambda _row: self.choose())

    def choose(self) -> None:
        """Open the list of fields for the current column."""
        self._targets.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._targets.showPopup()

    def show_columns(self, rows: Sequence[Row], targets: Sequence[tuple[str, Text]]) -> None:
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
        if card is None:
            return
        self.headerLabel.setText(card.header or tr("(no header)"))
        self.placeLabel.setText(shown(card.place))
        self.hintLabel.setText(shown(card.hint))
        self.samplesLabel.setText(tr("Values: {values}").format(values=tr(", ").join(card.samples) or "—"))
        self._targets.setCurrentIndex(card.target)

    def show_missing(self, text: Text) -> None:
        """Say which fields no column feeds yet."""
        self.bannerPlace.setVisible(bool(text))
        if text:
            self.banner.show_text(Tone.WARN, text)

    def show_defaults(self, *, asks_assigned: bool, asks_recall: bool) -> None:
        """Ask for days only where no column tells them."""
        self.assignedBox.setVisible(asks_assigned)
        self.recallBox.setVisible(asks_recall)

    def clear_defaults(self) -> None:
        """Forget what was given for the last list."""
        self._products.setCurrentIndex(0)
        for box in (self.assignedBox, self.recallBox):
            box.edit(DateEdit).set_day(None)

    def show_products(self) -> None:
        """Offer the products in the present language."""
        place = max(0, self._products.currentIndex())
        self._products.clear()
        self._products.addItem(tr("As the file says"), None)
        for kind, name in PRODUCTS.items():
            self._products.addItem(shown(name), kind)
        self._products.setCurrentIndex(place)

    def product(self) -> ProductKind | None:
        """Return the product that holds for the whole list."""
        kind = self._products.currentData()
        return ProductKind(kind) if kind else None

    def _selected(self, row: Row | None) -> None:
        if row is not None:
            self.column_selected.emit(row[_POSITION])

    def _chosen(self, place: int) -> None:
        """Send the column there and go back to the list."""
        self.target_chosen.emit(place)
        QTimer.singleShot(0, self.table.setFocus)
