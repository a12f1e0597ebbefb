"""The lower part of the second step: what holds for every row of the list."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from casedesk.domain.debts import ProductKind
from casedesk.ui import forms
from casedesk.ui.importing.column_lines import WholeCard
from casedesk.ui.importing.words import PRODUCTS
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import IconButton
from casedesk.ui.widgets.chips import FilterChip
from casedesk.ui.widgets.fields import DateEdit, FieldBox


class WholePane(QWidget):
    """Asks for product and days of this list, and for values that every row has in common."""

    productBox: FieldBox
    dayRow: QWidget
    assignedBox: FieldBox
    recallBox: FieldBox
    constantRow: QWidget
    constantBox: FieldBox
    valueBox: FieldBox
    setButton: IconButton
    constantList: QWidget
    constantsLayout: QVBoxLayout
    withheldLabel: QLabel

    constant_given = Signal(str, str)
    defaults_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_whole", self)
        self._products = self.productBox.edit(QComboBox)
        self._fields, self._value = self.constantBox.edit(QComboBox), self.valueBox.edit(QLineEdit)
        self._products.activated.connect(lambda _place: self._tell())
        for day in (self.assignedBox, self.recallBox):
            day.edit(DateEdit).day_changed.connect(self._tell)
        self.setButton.clicked.connect(self._give)
        self._value.returnPressed.connect(self._give)
        self.show_words()

    def show_card(self, card: WholeCard) -> None:
        """Show what every row has in common and what the mandate holds back."""
        chosen = self._fields.currentData()
        self._fields.clear()
        for key, name in card.open_fields:
            self._fields.addItem(shown(name), key)
        self._fields.setCurrentIndex(max(0, self._fields.findData(chosen)))
        self.constantRow.setVisible(bool(card.open_fields))
        while (item := self.constantsLayout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key, text in card.constants:
            chip = FilterChip(text)
            chip.removed.connect(lambda key=key: self.constant_given.emit(key, ""))
            self.constantsLayout.addWidget(chip)
        self.constantList.setVisible(bool(card.constants))
        self.withheldLabel.setText(shown(card.withheld))
        self.withheldLabel.setVisible(bool(card.withheld))

    def show_days(self, *, asks_assigned: bool, asks_recall: bool) -> None:
        """Ask for days only where no column tells them."""
        self.assignedBox.setVisible(asks_assigned)
        self.recallBox.setVisible(asks_recall)
        self.dayRow.setVisible(asks_assigned or asks_recall)

    def clear(self) -> None:
        """Forget what was given for the last list."""
        self._products.setCurrentIndex(0)
        self._value.clear()
        for box in (self.assignedBox, self.recallBox):
            box.edit(DateEdit).set_day(None)

    def show_words(self) -> None:
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

    def defaults(self) -> tuple[ProductKind | None, date | None, date | None]:
        """Return what was given for the whole list: product, day of assignment and of recall."""
        days = [box.edit(DateEdit).day() for box in (self.assignedBox, self.recallBox)]
        return self.product(), days[0], days[1]

    def _tell(self) -> None:
        self.defaults_changed.emit(self.defaults())

    def _give(self) -> None:
        """Give every row the value, if one is typed."""
        value = self._value.text().strip()
        if value:
            self._value.clear()
            self.constant_given.emit(self._fields.currentData() or "", value)
