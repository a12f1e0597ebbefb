"""Words with counts of which one is chosen: views of a list, kinds of a history."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from casedesk.ui import formats, paint
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme

_EDGE: Final = 10
_GAP: Final = 6
_MORE: Final = 84
"""Room for the word that opens the tabs without a place."""


class CountTabs(QWidget):
    """Tabs on a line, or pills when the form sets ``pills``; arrows move, a click chooses.

    Tabs that find no room stand in a menu at the end; the chosen one is always seen.
    """

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[tuple[str, Text, int | None]] = []
        self._current = ""
        self._hovered = -1
        self._is_pills = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Views"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def _get_pills(self) -> bool:
        return self._is_pills

    def _set_pills(self, is_pills: bool) -> None:  # noqa: FBT001 - a property of forms
        self._is_pills = is_pills
        self.updateGeometry()

    pills = Property(bool, _get_pills, _set_pills)

    def set_tabs(self, tabs: Sequence[tuple[str, Text, int | None]], current: str) -> None:
        """Show key, word and count of each tab and mark the current one."""
        self._tabs, self._current = list(tabs), current
        named = next((self._words(tab) for tab in self._tabs if tab[0] == current), "")
        self.setAccessibleDescription(named)
        self.updateGeometry()
        self.update()

    def current(self) -> str:
        """Return the key of the chosen tab."""
        return self._current

    def sizeHint(self) -> QSize:
        """Return room for all tabs."""
        return QSize(
            round(sum(rect.width() for rect in self._rects())), theme.px(28 if self._is_pills else 36)
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for one tab; a narrow bar cuts the last ones."""
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the words, the chosen one marked."""
        painter = QPainter(self)
        rects = self._places()
        for number, rect in rects.items():
            tab = self._tabs[number]
            is_on = tab[0] == self._current
            (self._paint_pill if self._is_pills else self._paint_line)(
                painter, rect, is_on=is_on, number=number
            )
            self._paint_words(painter, rect, tab, is_on=is_on)
        if hidden := len(self._tabs) - len(rects):
            more = ("", tr("{number} more").format(number=hidden), None)
            self._paint_words(painter, self._more_rect(), more, is_on=False)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tab that was hit."""
        number = self._at(event.position().x())
        if event.button() is Qt.MouseButton.RightButton:
            return
        if number >= 0:
            self._choose(number)
        elif self._more_rect().contains(event.position()):
            self._open_more()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tab under the pointer, of the chosen one by keyboard."""
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        number = self._at(event.pos().x()) if is_mouse else -1
        key = self._tabs[number][0] if number >= 0 else self._current
        self.menu_asked.emit(
            key, event.globalPos() if is_mouse else self.mapToGlobal(self.rect().bottomLeft())
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hovered tab."""
        number = self._at(event.position().x())
        if number != self._hovered:
            self._hovered = number
            self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        """Forget the hovered tab."""
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the tab before or after."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        keys = [key for key, _text, _count in self._tabs]
        if step is None or self._current not in keys:
            super().keyPressEvent(event)
            return
        self._choose((keys.index(self._current) + step) % len(keys))

    def _choose(self, number: int) -> None:
        key = self._tabs[number][0]
        if key != self._current:
            self._current = key
            self.setAccessibleDescription(self._words(self._tabs[number]))
            self.update()
            self.chosen.emit(key)

    def _at(self, x: float) -> int:
        return next((n for n, rect in self._places().items() if rect.left() <= x < rect.right()), -1)

    def _places(self) -> dict[int, QRectF]:
        """Return where the tabs stand that find room; the chosen one takes the last place if need be."""
        rects, room = self._rects(), self.width()
        if not rects or rects[-1].right() <= room:
            return dict(enumerate(rects))
        room -= theme.px(_MORE)
        fitting = [number for number, rect in enumerate(rects) if rect.right() <= room]
        keys = [key for key, _text, _count in self._tabs]
        chosen = keys.index(self._current) if self._current in keys else -1
        if chosen >= 0 and chosen not in fitting:
            while fitting and sum(rects[n].width() for n in (*fitting, chosen)) > room:
                fitting.pop()
            fitting.append(chosen)
        placed, left = {}, 0.0
        for number in fitting:
            placed[number] = QRectF(left, 0, rects[number].width(), rects[number].height())
            left += rects[number].width() + theme.px(2)
        return placed

    def _more_rect(self) -> QRectF:
        places = self._places()
        if len(places) == len(self._tabs):
            return QRectF()
        left = max((rect.right() for rect in places.values()), default=0.0)
        return QRectF(left, 0, theme.px(_MORE), self.height())

    def _open_more(self) -> None:
        menu, places = QMenu(self), self._places()
        for number, tab in enumerate(self._tabs):
            if number not in places:
                menu.addAction(self._words(tab), partial(self._choose, number))
        menu.exec(self.mapToGlobal(self._more_rect().bottomLeft().toPoint()))

    def _words(self, tab: tuple[str, Text, int | None]) -> str:
        count = "" if tab[2] is None else f" {formats.number(tab[2])}"
        return f"{shown(tab[1])}{count}"

    def _rects(self) -> list[QRectF]:
        """Return the place of each tab; room is kept for the bold word."""
        rects, left = [], 0.0
        height = self.height()
        for _key, text, count in self._tabs:
            width = paint.text_width(shown(text), theme.font("strong")) + 2 * theme.px(_EDGE)
            if count is not None:
                width += paint.text_width(formats.number(count), theme.font("small")) + theme.px(_GAP)
            rects.append(QRectF(left, 0, round(width), height))
            left += round(width) + theme.px(2)
        return rects

    def _paint_line(self, painter: QPainter, rect: QRectF, *, is_on: bool, number: int) -> None:
        if is_on:
            line = QRectF(rect.left() + theme.px(4), rect.bottom() - 2, rect.width() - theme.px(8), 2)
            painter.fillRect(line, theme.color("accent.base"))
        if number == self._hovered and not is_on:
            painter.fillRect(rect.adjusted(0, theme.px(4), 0, -theme.px(4)), theme.color("surface.hover"))
        if is_on and self.hasFocus():
            paint.draw_focus(painter, rect.adjusted(0, theme.px(3), 0, -theme.px(3)))

    def _paint_pill(self, painter: QPainter, rect: QRectF, *, is_on: bool, number: int) -> None:
        if is_on:
            fill, line = theme.color("accent.soft"), theme.color("accent.softLine")
            paint.box(painter, rect.adjusted(0, 1, 0, -1), fill, line, theme.px(4))
        elif number == self._hovered:
            paint.box(painter, rect.adjusted(0, 1, 0, -1), theme.color("surface.hover"), None, theme.px(4))
        if is_on and self.hasFocus():
            paint.draw_focus(painter, rect)

    def _paint_words(
        self, painter: QPainter, rect: QRectF, tab: tuple[str, Text, int | None], *, is_on: bool
    ) -> None:
        font = theme.font("base", bold=is_on)
        ink = theme.color("text.primary" if is_on else "text.secondary")
        left = rect.left() + theme.px(_EDGE)
        inner = QRectF(left, rect.top(), rect.right() - left, rect.height())
        left += paint.draw_text(painter, inner, shown(tab[1]), font, ink) + theme.px(_GAP)
        if tab[2] is not None:
            inner.setLeft(left)
            color = theme.color("text.secondary" if is_on else "text.tertiary")
            paint.draw_text(painter, inner, formats.number(tab[2]), theme.font("small"), color)
