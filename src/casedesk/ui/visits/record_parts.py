"""Parts of the record form: heads that fold, grids of ticks, and choices that answer to one key."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, TypeVar

from PySide6.QtCore import Property, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from casedesk.domain.sentences import Sentence, say
from casedesk.ui import icons
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.fields import FieldBox

Choice = TypeVar("Choice", bound=StrEnum)
NOT_SAID: Final = say("Not said")
_KEYS: Final = "123456789abcdefghijklmnopqrstuvwxyz"
_HEAD: Final = 30
_GO_ON: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def fill_choices(combo: QComboBox, choices: Iterable[tuple[Text, Any]], none: Text | None = NOT_SAID) -> None:
    """Offer choices, each behind the digit or letter that chooses it."""
    chosen = combo.currentData()
    combo.clear()
    if none is not None:
        combo.addItem(f"0  {shown(none)}", None)
    for key, (words, value) in zip(_KEYS, choices, strict=False):
        combo.addItem(f"{key}  {shown(words)}", value)
    choose(combo, chosen)


def choose(combo: QComboBox, value: object) -> None:
    """Choose a value; one that is not offered leaves the first."""
    found = [at for at in range(combo.count()) if combo.itemData(at) == value]
    combo.setCurrentIndex(found[0] if found else 0)


def chosen(combo: QComboBox, kind: type[Choice]) -> Choice | None:
    """Return the chosen member; Qt hands enumerations of text back as plain text."""
    value = combo.currentData(Qt.ItemDataRole.UserRole)
    return None if value is None else kind(value)


def line_of(field: FieldBox) -> str:
    """Return what stands in a line."""
    return field.edit(QLineEdit).text().strip()


class FoldHead(QWidget):
    """The head of a section: Space, a click or Right and Left unfold and fold what stands below."""

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QWidget | None = None
        self._is_open = True
        self._arrow, self._title, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("type", "strong")
        self._note.setProperty("type", "small")
        self._note.setProperty("tone", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self._arrow)
        row.addWidget(self._title)
        row.addWidget(self._note, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._adjust)
        self._adjust()

    def _get_title(self) -> str:
        return self._title.text()

    def _set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    title = Property(str, _get_title, _set_title)

    @property
    def is_open(self) -> bool:
        """Tell whether the section is unfolded."""
        return self._is_open

    def attach(self, body: QWidget, *, is_open: bool) -> None:
        """Take the section that is folded."""
        self._body = body
        self.set_open(is_open=is_open)

    def set_note(self, note: Text) -> None:
        """Say beside the title what the folded section holds."""
        self._note.setText(shown(note))

    def set_open(self, *, is_open: bool) -> None:
        """Unfold or fold."""
        self._is_open = is_open
        if self._body is not None:
            self._body.setVisible(is_open)
        self._adjust()
        self.toggled.emit(is_open)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn over."""
        self.set_open(is_open=not self._is_open)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over with Space, open with Right, fold with Left."""
        if event.key() == Qt.Key.Key_Space:
            self.set_open(is_open=not self._is_open)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.set_open(is_open=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar, with a ring while it has the keys."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface.raised"))
        painter.setPen(theme.color("line.default"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.setPen(theme.color("accent.base"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _adjust(self) -> None:
        self.setFixedHeight(theme.px(_HEAD))
        name = "chevron-down" if self._is_open else "chevron-right"
        self._arrow.setPixmap(icons.pixmap(name, "text.secondary", 14, self.devicePixelRatioF()))


class TickGrid(QWidget):
    """Alternatives of which any number hold, side by side."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[StrEnum, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(2))

    def set_choices(self, names: Mapping[Any, Sentence], columns: int) -> None:
        """Offer alternatives in so many columns."""
        for place, (key, words) in enumerate(names.items()):
            box = QCheckBox(shown(words), self)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[key] = box
            self._grid.addWidget(box, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def set_ticked(self, keys: Iterable[StrEnum]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def ticked(self, kind: type[Choice]) -> tuple[Choice, ...]:
        """Return what is ticked, in the order of the paper."""
        return tuple(kind(key) for key, box in self._boxes.items() if box.isChecked())

    def keys(self) -> tuple[str, ...]:
        """Return what is ticked as text, in the order of the paper."""
        return tuple(str(key) for key, box in self._boxes.items() if box.isChecked())


class EnterWalk(QObject):
    """Lets Enter go on to the next field; in notes Shift+Enter starts a new line."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host

    def watch(self, parts: Sequence[QWidget]) -> None:
        """Take more fields in."""
        for each in parts:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _GO_ON and is_plain and not _is_popped_up(watched):
            next_one = QApplication.focusWidget()
            if next_one is not None:
                next_one.focusNextChild()
            return True
        return super().eventFilter(watched, event)


def fields_in(host: QWidget) -> list[QWidget]:
    """Return everything in a form that takes keys."""
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, FoldHead)
    return [each for kind in kinds for each in host.findChildren(kind)]


def _is_popped_up(watched: QObject) -> bool:
    return isinstance(watched, QComboBox) and watched.view().isVisible()


def align_row(form: QWidget, edge: Qt.AlignmentFlag) -> None:
    """Put what stands side by side in a form's rows (named ``row…``) at one edge."""
    for line in form.findChildren(QHBoxLayout):
        for at in range(line.count() if line.objectName().startswith("row") else 0):
            item = line.itemAt(at)
            if item is not None:
                item.setAlignment(edge)
