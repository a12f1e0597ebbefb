"""Fields with their label above and their message below; edits for money, days and passwords."""

from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import Property, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.ui import formats, icons
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.month_view import MonthView

W = TypeVar("W", bound=QWidget)
_MESSAGE_ICONS: Final = {Tone.BLOCK: "circle-x", Tone.WARN: "warning", Tone.OK: "check", Tone.INFO: "info"}
_MESSAGE_TONES: Final = {Tone.BLOCK: "block", Tone.WARN: "warn", Tone.OK: "ok", Tone.INFO: "secondary"}
_STATES: Final = {Tone.BLOCK: "error", Tone.WARN: "warn"}


def _redress(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class FieldBox(QWidget):
    """A labelled field: ``set_field`` puts an edit in; errors and warnings stand below it.

    Forms set ``label``, ``unit`` and ``fieldKind``: line, money, date, password, combo or text.
    """

    unmask_asked = Signal()

    def __init__(self, label: Text = "", field: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field: QWidget | None = None
        self._kind = "line"
        self._label, self._unit = QLabel(self), QLabel(self)
        self._message_icon, self._message = QLabel(self), QLabel(self)
        self._label.setProperty("tone", "secondary")
        for part in (self._label, self._unit, self._message):
            part.setProperty("type", "small")
        self._unit.setProperty("tone", "tertiary")
        self._message.setWordWrap(True)
        self._message_icon.setFixedHeight(theme.px(18))
        self.unmask = Button(tr("Show…"), "link", parent=self)
        self.unmask.hide()
        self.unmask.clicked.connect(self.unmask_asked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(4))
        self._grid.setVerticalSpacing(theme.px(3))
        self._grid.addWidget(self._label, 0, 0, 1, 2)
        self._grid.addWidget(self._message_icon, 2, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._message, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_label(label)
        self.set_message()
        self.set_field(field or QLineEdit())

    def edit(self, kind: type[W]) -> W:
        """Return the edit inside as the kind it is."""
        if not isinstance(self.field, kind):
            reason = f"the field is a {type(self.field).__name__}, not a {kind.__name__}"
            raise TypeError(reason)
        return self.field

    def _get_label(self) -> str:
        return self._label.text()

    def _get_unit(self) -> str:
        return self._unit.text()

    def _get_kind(self) -> str:
        return self._kind

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        unit = self._unit.text()
        self.set_field(_KINDS[kind]())
        self.set_unit(unit)

    def set_field(self, field: QWidget) -> None:
        """Put another edit into the box."""
        field.setParent(self)
        if self.field is not None:
            self.setTabOrder(self.field, field)
            self._grid.removeWidget(self.field)
            self.field.hide()
            self.field.deleteLater()
        self.field = field
        self._grid.addWidget(field, 1, 0, 1, 2)
        self._label.setBuddy(field)
        _name(field, self._label.text())
        field.installEventFilter(self)
        self.setFocusProxy(field)

    def set_label(self, label: Text) -> None:
        """Set the label, which is also the field's spoken name."""
        self._label.setText(shown(label))
        self._label.setVisible(bool(label))
        if self.field is not None:
            _name(self.field, shown(label))

    def set_unit(self, unit: Text) -> None:
        """Show a unit inside the field's right end."""
        self._unit.setText(shown(unit))
        if isinstance(self.field, QLineEdit):
            self.field.setTextMargins(0, 0, theme.px(20) if unit else 0, 0)
        self._place()

    label = Property(str, _get_label, set_label)
    unit = Property(str, _get_unit, set_unit)
    fieldKind = Property(str, _get_kind, _set_kind)

    def set_message(self, tone: Tone | None = None, text: Text = "") -> None:
        """Show a sentence below: BLOCK is an error, WARN may go on, OK praises, INFO explains."""
        is_shown = tone is not None and bool(text)
        self._message.setVisible(is_shown)
        self._message_icon.setVisible(is_shown)
        if tone is not None:
            self._message.setText(shown(text))
            self._message.setProperty("tone", _MESSAGE_TONES.get(tone, "secondary"))
            token = f"status.{tone}.text" if tone in _STATES or tone is Tone.OK else "text.secondary"
            drawing = icons.pixmap(_MESSAGE_ICONS.get(tone, "info"), token, 14, self.devicePixelRatioF())
            self._message_icon.setPixmap(drawing)
            _redress(self._message)
        if self.field is not None:
            inner = self.field.edit if isinstance(self.field, PasswordEdit) else self.field
            inner.setProperty("state", _STATES.get(tone, "") if tone and is_shown else "")
            inner.setAccessibleDescription(shown(text))
            _redress(inner)

    def set_masked(self, text: str, *, can_unmask: bool = True) -> None:
        """Show a masked value that cannot be edited, with a way to ask for the whole."""
        if isinstance(self.field, QLineEdit):
            self.field.setReadOnly(True)
            self.field.setText(text)
            self.field.setTextMargins(0, 0, theme.px(52) if can_unmask else 0, 0)
        self.unmask.setVisible(can_unmask)
        self._place()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep unit and link at the field's right end."""
        if watched is self.field and event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _place(self) -> None:
        if self.field is None:
            return
        edge = self.field.geometry()
        for part in (self._unit, self.unmask):
            size = part.sizeHint()
            left = edge.right() - size.width() - theme.px(8)
            part.setGeometry(
                QRect(left, edge.center().y() - size.height() // 2 + 1, size.width(), size.height())
            )
            part.raise_()
        self._unit.setVisible(bool(self._unit.text()))


class MoneyEdit(QLineEdit):
    """An exact amount; separators are set on leaving, ``amount`` is ``None`` while it cannot be read."""

    amount_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.textEdited.connect(lambda _text: self.amount_changed.emit())

    def amount(self) -> Money | None:
        """Return the amount written here, ``None`` when empty or not an amount."""
        if not self.text().strip():
            return None
        try:
            return Money.parse(self.text())
        except BadInputError:
            return None

    def set_amount(self, amount: Money | None) -> None:
        """Show an amount without telling."""
        self.setText("" if amount is None else formats.money(amount))

    def is_readable(self) -> bool:
        """Tell whether the field is empty or holds an amount."""
        return not self.text().strip() or self.amount() is not None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Set thousands separators and two decimals."""
        amount = self.amount()
        if amount is not None and not self.isReadOnly():
            self.set_amount(amount)
        super().focusOutEvent(event)


class DateEdit(QLineEdit):
    """A day typed as ``2026-05-09`` (also ``20260509`` or ``5-9``) or picked from a month."""

    day_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.months = MonthView()
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("surface", "panel")
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(*([theme.px(8)] * 4))
        column.addWidget(self.months)
        self._opener = QAction(self)
        self._opener.triggered.connect(self.open_months)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(lambda _text: self.day_changed.emit())
        self.months.day_chosen.connect(self._picked)
        theme.changed.connect(self._adjust)
        self._adjust()

    def day(self) -> date | None:
        """Return the day written here, ``None`` when empty or not a day."""
        return read_day(self.text(), formats.formats().today())

    def set_day(self, day: date | None) -> None:
        """Show a day without telling."""
        self.setText("" if day is None else day.isoformat())

    def is_readable(self) -> bool:
        """Tell whether the field is empty or holds a day."""
        return not self.text().strip() or self.day() is not None

    def open_months(self) -> None:
        """Open the month below the field."""
        day = self.day() or formats.formats().today()
        self.months.show_month(day, chosen=day)
        self._popup.adjustSize()
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()
        self.months.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the month with Alt+Down; step a day with Up and Down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        day = self.day()
        if step == 1 and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_months()
        elif step and day is not None and not self.isReadOnly():
            self._picked(date.fromordinal(day.toordinal() + step))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the day in full."""
        day = self.day()
        if day is not None:
            self.set_day(day)
        super().focusOutEvent(event)

    def _picked(self, day: date) -> None:
        self._popup.hide()
        self.set_day(day)
        self.day_changed.emit()

    def _adjust(self) -> None:
        self._opener.setIcon(icons.icon("calendar", "text.secondary", 16))
        self._opener.setText(tr("Pick a day (Alt+↓)"))
        self.setPlaceholderText(tr("YYYY-MM-DD"))


def read_day(text: str, today: date) -> date | None:
    """Return the day of ``2026-05-09``, ``20260509``, ``2026/5/9`` or, in this year, ``5-9``."""
    digits = text.strip().replace("/", "-").replace(".", "-")
    if len(digits) == 8 and digits.isascii() and digits.isdigit():  # noqa: PLR2004 - yyyymmdd
        digits = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    parts = digits.split("-")
    if len(parts) == 2:  # noqa: PLR2004 - month and day
        parts.insert(0, str(today.year))
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None


class PasswordEdit(QWidget):
    """A hidden entry with an eye; a note below tells when capitals are locked."""

    text_changed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.returnPressed.connect(self.entered)
        self._eye = QAction(self)
        self._eye.triggered.connect(self._toggle)
        self.edit.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._note_icon, self.note = QLabel(self), QLabel(tr("Caps Lock is on"), self)
        self.note.setProperty("type", "small")
        self.note.setProperty("tone", "warn")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(4))
        foot.addWidget(self._note_icon)
        foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self.edit)
        column.addLayout(foot)
        self.setFocusProxy(self.edit)
        self._show_caps(is_locked=False)
        theme.changed.connect(self._adjust)
        self._adjust()

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        if self.edit.echoMode() is QLineEdit.EchoMode.Normal:
            self._toggle()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Notice locked capitals by the letters that come."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text, is_shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_CapsLock:
                self._show_caps(is_locked=self.note.isHidden())
            elif text.isalpha() and text.isascii():
                self._show_caps(is_locked=text.isupper() != is_shift)
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _show_caps(self, *, is_locked: bool) -> None:
        self.note.setText(tr("Caps Lock is on"))
        self.note.setVisible(is_locked)
        self._note_icon.setVisible(is_locked)

    def _toggle(self) -> None:
        is_hidden = self.edit.echoMode() is QLineEdit.EchoMode.Password
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password)
        self._adjust()

    def _adjust(self) -> None:
        is_hidden = self.edit.echoMode() is QLineEdit.EchoMode.Password
        self._eye.setIcon(icons.icon("eye-off" if is_hidden else "eye", "text.secondary", 16))
        self._eye.setText(tr("Show the characters") if is_hidden else tr("Hide the characters"))
        self._note_icon.setPixmap(icons.pixmap("warning", "status.warn.text", 14, self.devicePixelRatioF()))


def _name(field: QWidget, label: str) -> None:
    """Name a field to a screen reader, which meets what is inside of an entry with an eye."""
    field.setAccessibleName(label)
    if isinstance(field, PasswordEdit):
        field.edit.setAccessibleName(label)


_KINDS: Final[dict[str, type[QWidget]]] = {
    "line": QLineEdit,
    "money": MoneyEdit,
    "date": DateEdit,
    "password": PasswordEdit,
    "combo": QComboBox,
    "text": QPlainTextEdit,
}
