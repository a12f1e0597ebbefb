"""Buttons with an icon, a word and a key cap; segments; icon buttons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from casedesk.ui import icons, paint
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

_INKS: Final = {
    "primary": "text.onAccent",
    "danger": "status.block.text",
    "link": "text.link",
    "toast": "text.onTooltip",
}
_HEIGHTS: Final = {"large": 36, "dense": 26}
_EDGES: Final = {"link": 2, "dense": 10, "large": 16}
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Button(QPushButton):
    """A push button of a kind: primary, secondary, quiet, danger, link, toast; dense or large.

    Forms set ``kind``, ``dense``, ``large``, ``iconName`` and ``keyHint`` as properties.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        icon: str = "",
        key: str = "",
        *,
        dense: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)  # Enter in a field must not press the first button, which is Cancel
        self._icon, self._key = icon, key
        self.setProperty("kind", kind)
        self.setProperty("dense", dense)
        self.setProperty("large", large)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_kind(self, kind: str) -> None:
        """Change the kind and dress the button anew."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)

    def _get_icon(self) -> str:
        return self._icon

    def _set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def _get_key(self) -> str:
        return self._key

    def _set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    iconName = Property(str, _get_icon, _set_icon)
    keyHint = Property(str, _get_key, _set_key)

    def sizeHint(self) -> QSize:
        """Return room for icon, word and key cap."""
        height = next((height for name, height in _HEIGHTS.items() if self.property(name)), 30)
        if self.property("kind") == "link":
            height = 24
        return QSize(round(self._content_width() + 2 * self._edge() + 2), theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size hint: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter too, which Qt does in dialogs only."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.isAutoRepeat() and event.modifiers() in _PLAIN:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the frame by the style and the content by hand."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_content(painter)
        painter.end()

    def _edge(self) -> int:
        for name in ("dense", "large"):
            if self.property(name):
                return theme.px(_EDGES[name])
        return theme.px(_EDGES.get(str(self.property("kind")), 12))

    def _is_bold(self) -> bool:
        return bool(self.property("kind") == "primary")

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return theme.color("text.disabled")
        return theme.color(_INKS.get(str(self.property("kind")), "text.primary"))

    def _content_width(self) -> float:
        width = (
            paint.text_width(self.text(), theme.font("base", bold=self._is_bold())) if self.text() else 0.0
        )
        width += theme.px(16) if self._icon else 0
        width += theme.px(6) if self._icon and self.text() else 0
        width += paint.key_width(self._key) + theme.px(6) if self._key else 0
        return float(width + (theme.px(18) if self.menu() else 0))

    def _paint_content(self, painter: QPainter) -> None:
        ink, middle, gap = self._ink(), self.height() / 2, theme.px(6)
        left = max(1.0, (self.width() - self._content_width()) / 2)
        if self._icon:
            is_calm = self.isEnabled() and self.property("kind") == "quiet"
            left += paint.draw_icon(painter, left, middle, self._icon, "text.secondary" if is_calm else ink)
            left += gap if self.text() else 0
        font = theme.font("base", bold=self._is_bold())
        rect = QRectF(left, 0, self.width() - left, self.height())
        left += paint.draw_text(painter, rect, self.text(), font, ink) + gap
        if self._key:
            is_plain = self.isEnabled() and str(self.property("kind")) not in _INKS
            line = theme.color("line.default") if is_plain else ink
            text = theme.color("text.tertiary") if is_plain else ink
            left += paint.draw_key(painter, left, middle, self._key, text, line)
        if self.menu():
            paint.draw_icon(painter, left, middle, "chevron-down", ink, 12)


class IconButton(QToolButton):
    """A button that is only an icon; its name is spoken and shown as the tooltip."""

    def __init__(self, icon: str = "", name: str = "", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setAutoRaise(True)
        if icon:
            self.set_icon(icon)
        if name:
            self.set_name(name)
        theme.changed.connect(self._adjust)
        self._adjust()

    def set_icon(self, icon: str, token: str = "text.secondary") -> None:
        """Show another icon."""
        icons.put(self, icon, token, self._size)

    def set_name(self, name: str, key: str = "") -> None:
        """Set the spoken name and the tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)

    def _adjust(self) -> None:
        side = theme.px(self._size + 12)
        self.setFixedSize(side, side)


class _Segment(QAbstractButton):
    def __init__(self, text: Text, parent: "SegmentedControl") -> None:
        super().__init__(parent)
        self.said = text
        self.setCheckable(True)
        self.setAccessibleName(shown(text))

    def sizeHint(self) -> QSize:
        """Return room for the word in bold."""
        text = shown(self.said)
        return QSize(round(paint.text_width(text, theme.font("strong"))) + theme.px(24), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the word, filled when chosen."""
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), theme.color("accent.soft"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.color("surface.hover"))
        ink = theme.color("accent.softText" if self.isChecked() else "text.primary")
        font = theme.font("base", bold=self.isChecked())
        paint.draw_text(painter, QRectF(self.rect()), shown(self.said), font, ink, paint.CENTER)
        painter.end()


class SegmentedControl(QWidget):
    """Two to six words of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, Text]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, Text]]) -> None:
        """Show other words: pairs of key and text."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._keys = [key for key, _ in options]
        for number, (_, text) in enumerate(options):
            button = _Segment(text, self)
            self._group.addButton(button, number)
            self._row.addWidget(button)
            button.setChecked(number == 0)

    def value(self) -> str:
        """Return the key of the chosen word."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""

    def set_value(self, key: str) -> None:
        """Choose a word without telling."""
        self._group.button(self._keys.index(key)).setChecked(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint frame and dividing lines."""
        painter = QPainter(self)
        paint.box(
            painter, QRectF(self.rect()), theme.color("surface.base"), theme.color("line.strong"), theme.px(4)
        )
        painter.setPen(theme.color("line.default"))
        for button in self._group.buttons()[1:]:
            painter.drawLine(button.x() - 1, 1, button.x() - 1, self.height() - 2)
        painter.end()


class NavButton(QToolButton):
    """One page of the rail: icon, word below it and a badge of open items."""

    def __init__(self, icon: str = "", text: Text = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self.said = icon, text
        self._count, self._is_alert = 0, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_badge(self, count: int, *, is_alert: bool = False) -> None:
        """Show a number of open items, tinted red only when they block."""
        self._count, self._is_alert = count, is_alert
        self.update()

    def sizeHint(self) -> QSize:
        """Return the fixed size of the rail's items."""
        return QSize(theme.px(76), theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the whole item."""
        painter = QPainter(self)
        is_on = self.isChecked()
        if is_on or self.underMouse():
            painter.fillRect(self.rect(), theme.color("surface.navSelected" if is_on else "surface.navHover"))
        if is_on:
            painter.fillRect(0, 0, theme.px(3), self.height(), theme.color("surface.navMark"))
        ink = theme.color("text.onNavSelected" if is_on else "text.onNav")
        side, text = theme.px(20), shown(self.said)
        top = theme.px(9) if text else (self.height() - side) // 2
        icons.paint_icon(painter, QRectF((self.width() - side) // 2, top, side, side), self._drawing, ink)
        rect = QRectF(0, theme.px(31), self.width(), theme.px(18))
        paint.draw_text(painter, rect, text, theme.font("small", bold=is_on), ink, paint.CENTER)
        if self._count:
            self._paint_badge(painter)
        if self.hasFocus():
            painter.setPen(theme.color("focus.onNav"))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        text = str(self._count) if self._count < 1000 else "999+"  # noqa: PLR2004 - what fits
        font = theme.font("micro", bold=True)
        width = max(theme.px(18), paint.text_width(text, font) + theme.px(10))
        rect = QRectF(self.width() / 2 + theme.px(4), theme.px(6), width, theme.px(16))
        fill = "badge.alertBg" if self._is_alert else "surface.navSelected"
        ink = "badge.alertText" if self._is_alert else "text.onNavSelected"
        line = None if self._is_alert or not self.isChecked() else theme.color("surface.nav")
        paint.box(painter, rect, theme.color(fill), line, theme.px(8))
        paint.draw_text(painter, rect, text, font, theme.color(ink), paint.CENTER)
