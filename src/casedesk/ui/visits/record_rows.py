"""Rows of the record that may be many: papers handed over, new phones and addresses."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from casedesk.domain.people import LawfulSource
from casedesk.domain.record_words import DELIVERY_NAMES, HAND_OUT_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import Delivery, HandOut, HandOutKind, NewContactData
from casedesk.ui.case_looks import SOURCE_NAMES
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.record_parts import choose, chosen, fill_choices
from casedesk.ui.widgets.button import Button, IconButton

V = TypeVar("V")
_KINDS = ((say("Phone"), True), (say("Address"), False))
_OFFERED = tuple(each for each in Delivery if each is not Delivery.POSTED_UP)


class Row(QWidget, Generic[V]):
    """One line with a button that takes it away."""

    removed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(theme.px(8))

    def close_line(self) -> None:
        """Put the button at the end."""
        button = IconButton("x", tr("Take this row away"), 14, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.removed)
        self.line.addWidget(button)

    def combo(self, width: int, name: Sentence) -> QComboBox:
        """Add choices."""
        combo = QComboBox(self)
        combo.setMinimumWidth(theme.px(width))
        combo.setAccessibleName(shown(name))
        combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.line.addWidget(combo, 1)
        return combo

    def edit(self, name: Sentence, stretch: int = 1) -> QLineEdit:
        """Add a line to type into."""
        edit = QLineEdit(self)
        edit.setPlaceholderText(shown(name))
        edit.setAccessibleName(shown(name))
        edit.textEdited.connect(lambda _text: self.changed.emit())
        self.line.addWidget(edit, stretch)
        return edit


class _HandOutRow(Row[HandOut]):
    """What, which copy, how, to whom."""

    def __init__(self, parent: QWidget, value: HandOut, copies: Sequence[str]) -> None:
        super().__init__(parent)
        self._note = value.note
        self._kind = self.combo(120, say("Paper"))
        fill_choices(self._kind, [(words, key) for key, words in HAND_OUT_NAMES.items()], none=None)
        self._copy = self.combo(120, say("Copy no."))
        self._copy.setEditable(True)
        self._copy.addItems(["", *copies])
        line = self._copy.lineEdit()
        assert line is not None
        line.setPlaceholderText(tr("Copy no."))
        line.textEdited.connect(lambda _text: self.changed.emit())
        self._how = self.combo(120, say("How"))
        fill_choices(self._how, [(DELIVERY_NAMES[key], key) for key in _OFFERED], none=None)
        self._who = self.edit(say("Receiver"))
        self.close_line()
        choose(self._kind, value.kind)
        choose(self._how, value.delivery)
        self._copy.setCurrentText(value.paper_no)
        self._who.setText(value.receiver)

    def value(self) -> HandOut:
        """Return what stands here."""
        return HandOut(
            chosen(self._kind, HandOutKind) or HandOutKind.OTHER,
            chosen(self._how, Delivery) or Delivery.TAKEN,
            self._who.text().strip(),
            self._copy.currentText().strip(),
            self._note,
        )


class _NewDataRow(Row[NewContactData]):
    """Phone or address, the value, where it comes from."""

    def __init__(self, parent: QWidget, value: NewContactData) -> None:
        super().__init__(parent)
        self._kind = self.combo(90, say("Kind"))
        fill_choices(self._kind, list(_KINDS), none=None)
        self._value = self.edit(say("Number or address"), 2)
        self._source = self.combo(150, say("Lawful source"))
        fill_choices(self._source, [(words, key) for key, words in SOURCE_NAMES.items()], none=None)
        self._note = self.edit(say("Note"))
        self.close_line()
        choose(self._kind, value.is_phone)
        choose(self._source, value.source)
        self._value.setText(value.value)
        self._note.setText(value.note)

    def value(self) -> NewContactData:
        """Return what stands here."""
        return NewContactData(
            self._value.text().strip(),
            bool(self._kind.currentData()),
            chosen(self._source, LawfulSource) or LawfulSource.DEBTOR,
            self._note.text().strip(),
        )


class _Rows(QWidget):
    """Rows one below the other, and a button for one more."""

    changed = Signal()
    row_added = Signal(QWidget)

    def __init__(self, parent: QWidget | None, verb: Sentence) -> None:
        super().__init__(parent)
        self._rows: list[Row[HandOut] | Row[NewContactData]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        column.addLayout(self._column)
        self.plus = Button(shown(verb), dense=True, parent=self)
        self.plus.setAutoDefault(False)
        self.plus.clicked.connect(self.add_one)
        column.addWidget(self.plus, 0, Qt.AlignmentFlag.AlignLeft)

    def add_one(self) -> None:
        """Add an empty row and go there."""
        raise NotImplementedError

    def put(self, row: Row[HandOut] | Row[NewContactData]) -> None:
        """Show a row."""
        self._rows.append(row)
        self._column.addWidget(row)
        row.removed.connect(lambda: self._drop(row))
        row.changed.connect(self.changed)
        self.row_added.emit(row)

    def clear(self) -> None:
        """Take every row away."""
        for each in tuple(self._rows):
            self._drop(each)

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def _drop(self, row: Row[HandOut] | Row[NewContactData]) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()


class HandOutRows(_Rows):
    """The papers handed over, refused or left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, say("Add a paper"))
        self._copies: tuple[str, ...] = ()

    def set_copies(self, copies: Sequence[str]) -> None:
        """Offer the printed copies that were carried to this visit."""
        self._copies = tuple(copies)

    def set_values(self, values: Sequence[HandOut]) -> None:
        """Show these rows and no others."""
        self.clear()
        for each in values:
            self.put(_HandOutRow(self, each, self._copies))

    def values(self) -> tuple[HandOut, ...]:
        """Return the rows."""
        return tuple(each.value() for each in self._rows if isinstance(each, _HandOutRow))

    def add_one(self) -> None:
        """Add a row for the debtor's slip."""
        row = _HandOutRow(self, HandOut(HandOutKind.SLIP, Delivery.TAKEN), self._copies)
        self.put(row)
        row.findChildren(QComboBox)[0].setFocus()
        self.changed.emit()


class NewDataRows(_Rows):
    """Phones and addresses learned at the visit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, say("Add a phone or address"))

    def set_values(self, values: Sequence[NewContactData]) -> None:
        """Show these rows and no others."""
        self.clear()
        for each in values:
            self.put(_NewDataRow(self, each))

    def values(self) -> tuple[NewContactData, ...]:
        """Return the rows in which something stands."""
        read = (each.value() for each in self._rows if isinstance(each, _NewDataRow))
        return tuple(each for each in read if each.value)

    def add_one(self) -> None:
        """Add a row for a phone."""
        row = _NewDataRow(self, NewContactData("", is_phone=True, source=LawfulSource.DEBTOR))
        self.put(row)
        row.findChildren(QComboBox)[0].setFocus()
        self.changed.emit()
