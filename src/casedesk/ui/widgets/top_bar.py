"""The parts of the top bar and the status line: search box, operator, status segments."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme


class SearchButton(QPushButton):
    """Looks like a search field; opens the search popup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        """Return the usual width of the box."""
        return QSize(theme.px(340), theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the icon and the key are still seen."""
        return QSize(theme.px(160), theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the box."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, theme.color("surface.base"), theme.color("line.strong"), theme.px(4))
        side, edge = theme.px(16), theme.px(10)
        paint_icon(painter, QRectF(edge, (rect.height() - side) // 2, side, side), "search", "text.secondary")
        key = paint.key_width("Ctrl+K")
        left = edge + side + theme.px(6)
        inner = QRectF(left, 0, rect.width() - left - key - 2 * edge, rect.height())
        hint = tr("Name, pinyin, last digits, case or agreement number")
        paint.draw_text(painter, inner, hint, theme.font(), theme.color("text.tertiary"))
        paint.draw_key(painter, rect.right() - key - edge + 4, rect.center().y(), "Ctrl+K")
        painter.end()


class UserBadge(QPushButton):
    """Who is at the desk, and in which role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._role: Text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_operator(self, name: str, role: Text) -> None:
        """Show another operator."""
        self._name, self._role = name, role
        self.setAccessibleName(f"{name} {shown(role)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for name and role."""
        name = paint.text_width(self._name, theme.font("strong"))
        role = paint.text_width(shown(self._role), theme.font("small"))
        return QSize(round(name + role) + theme.px(34), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint icon, name and role."""
        painter = QPainter(self)
        side, rect = theme.px(16), QRectF(self.rect())
        paint_icon(painter, QRectF(0, (rect.height() - side) // 2, side, side), "user", "text.secondary")
        rect.setLeft(side + theme.px(6))
        width = paint.draw_text(painter, rect, self._name, theme.font("strong"), theme.color("text.primary"))
        rect.setLeft(rect.left() + width + theme.px(6))
        paint.draw_text(painter, rect, shown(self._role), theme.font("small"), theme.color("text.secondary"))
        painter.end()


@dataclass(frozen=True)
class Segment:
    """One statement at the right of the status line; a click acts."""

    icon: str
    text: Text
    tone: Tone | None = None
    act: Callable[[], None] | None = None


class StatusSegment(QAbstractButton):
    """A painted segment of the status line."""

    def __init__(self, segment: Segment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segment = segment
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(shown(segment.text))
        if segment.act is not None:
            self.clicked.connect(segment.act)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return room for icon and words."""
        width = paint.text_width(shown(self._segment.text), theme.font("small"))
        return QSize(round(width) + theme.px(20 + (18 if self._segment.icon else 0)), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the dividing line, icon and words."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        painter.setPen(theme.color("line.default"))
        painter.drawLine(0, theme.px(6), 0, self.height() - theme.px(6))
        tone = self._segment.tone
        left = float(theme.px(10))
        if self._segment.icon:
            ink = paint.tone_ink(tone) if tone else theme.color("text.secondary")
            left += paint.draw_icon(painter, left, rect.center().y(), self._segment.icon, ink, 14)
            left += theme.px(4)
        is_grave = tone in (Tone.BLOCK, Tone.WARN)
        ink = paint.tone_colors(tone)[1] if tone and is_grave else theme.color("text.secondary")
        words = rect.adjusted(left, 0, 0, 0)
        paint.draw_text(painter, words, shown(self._segment.text), theme.font("small"), ink)
        painter.end()


class StatusLine(QWidget):
    """The lowest line: counts and sums at the left, segments at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setProperty("type", "small")
        self._segments: list[StatusSegment] = []
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.label)
        self._row.addStretch(1)
        self.setProperty("surface", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.changed.connect(self._adjust)
        self._adjust()

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show these statements at the right."""
        for old in self._segments:
            self._row.removeWidget(old)
            old.deleteLater()
        self._segments = [StatusSegment(segment, self) for segment in segments]
        for new in self._segments:
            self._row.addWidget(new)

    def _adjust(self) -> None:
        self.setFixedHeight(theme.px(26))
        self._row.setContentsMargins(theme.px(12), 1, theme.px(8), 0)
