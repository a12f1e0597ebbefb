"""Painted parts of the door: step list, cards to choose, icons, notes below fields."""

from typing import Final

from PySide6.QtCore import Property, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from casedesk.ui import paint
from casedesk.ui.icons import paint_icon
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.unlock.presenter.ports import Note
from casedesk.ui.widgets.banner import announce

_NOTE_ICONS: Final = {Tone.OK: "check", Tone.BLOCK: "circle-x", Tone.WARN: "warning", Tone.INFO: "info"}
_WRAP: Final = (
    int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
)


class Picture(QWidget):
    """An icon in a form: ``iconName``, ``iconTone`` (a token) and ``iconSide`` in design pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token, self._side = "info", "text.secondary", 16
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon in another colour."""
        self._name, self._token = name, token
        self.update()

    def _get_name(self) -> str:
        return self._name

    def _set_name(self, name: str) -> None:
        self._name = name

    def _get_token(self) -> str:
        return self._token

    def _set_token(self, token: str) -> None:
        self._token = token

    def _get_side(self) -> int:
        return self._side

    def set_side(self, side: int) -> None:
        """Show it in another size."""
        self._side = side
        self.updateGeometry()

    iconName = Property(str, _get_name, _set_name)
    iconTone = Property(str, _get_token, _set_token)
    iconSide = Property(int, _get_side, set_side)

    def sizeHint(self) -> QSize:
        """Return the square."""
        return QSize(theme.px(self._side), theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the icon."""
        painter = QPainter(self)
        paint_icon(painter, QRectF(0, 0, theme.px(self._side), theme.px(self._side)), self._name, self._token)
        painter.end()


class FieldNote(QWidget):
    """One line below a field: icon and words in a tone; it keeps its room when it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self.label = Picture(self), QLabel(self)
        self._picture.set_side(14)
        self.label.setProperty("type", "small")
        self.label.setWordWrap(True)
        self._row = QHBoxLayout(self)
        column = QVBoxLayout()
        self._nudge = column
        column.addWidget(self._picture)
        column.addStretch(1)
        self._row.addLayout(column)
        self._row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignTop)
        self._note: Note | None = None
        theme.changed.connect(self._adjust)
        self.show_note(None)

    def show_note(self, note: Note | None) -> None:
        """Show another note; a new problem is spoken as well."""
        text = shown(note.text) if note else ""
        if note and note.tone is Tone.BLOCK and text != self.label.text():
            announce(self, text)
        self._note = note
        self.label.setText(text)
        self._picture.setVisible(note is not None)
        self._adjust()

    def _adjust(self) -> None:
        tone = self._note.tone if self._note else Tone.NEUTRAL
        token = f"status.{tone}.text"
        self._picture.set_icon(_NOTE_ICONS.get(tone, "info"), token)
        self.label.setStyleSheet(f"color: {theme.color(token).name()};")
        self._row.setContentsMargins(theme.px(1), theme.px(3), 0, 0)
        self._nudge.setContentsMargins(0, theme.px(2), 0, 0)
        self._row.setSpacing(theme.px(4))
        self.setMinimumHeight(theme.px(22))


class StepList(QWidget):
    """The steps of the first run on the dark rail: done, now, to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Text, ...] = ()
        self._now = 0

    def set_steps(self, steps: tuple[Text, ...], now: int) -> None:
        """Show the names and mark the present one, counted from 0."""
        self._steps, self._now = steps, now
        place = tr("Step {number} of {count}: {name}")
        name = shown(steps[now]) if steps else ""
        self.setAccessibleName(place.format(number=now + 1, count=len(steps), name=name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row of 44 design pixels for each step."""
        return QSize(theme.px(216), theme.px(44) * len(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the rows."""
        painter = QPainter(self)
        for number, text in enumerate(self._steps):
            self._paint_step(painter, number, shown(text))
        painter.end()

    def _paint_step(self, painter: QPainter, number: int, text: str) -> None:
        height, is_now = theme.px(44), number == self._now
        row = QRectF(0, number * height, self.width(), height)
        ink = theme.color("text.onNavSelected" if is_now else "text.onNav")
        if is_now:
            painter.fillRect(row, theme.color("surface.navSelected"))
            painter.fillRect(QRectF(0, row.top(), theme.px(3), height), theme.color("surface.navMark"))
        side = theme.px(22)
        ring = QRectF(theme.px(22), row.top() + (height - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(ink if is_now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if number < self._now:
            inner = theme.px(14)
            box = QRectF(ring.center().x() - inner / 2, ring.center().y() - inner / 2, inner, inner)
            paint_icon(painter, box, "check", ink)
        else:
            color = theme.color("surface.nav") if is_now else ink
            font = theme.font("small", bold=is_now)
            paint.draw_text(painter, ring, str(number + 1), font, color, paint.CENTER)
        place = QRectF(theme.px(56), row.top(), self.width() - theme.px(64), height)
        paint.draw_text(painter, place, text, theme.font("base", bold=is_now), ink)


class ChoiceCard(QAbstractButton):
    """One of several ways: a round mark, a title, a line of text and a chip at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: Text = ""
        self._text: Text = ""
        self._mark: Mark | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_texts(self, title: Text, text: Text, mark: Mark | None = None) -> None:
        """Show another title, text and chip."""
        self._title, self._text, self._mark = title, text, mark
        self.setAccessibleName(shown(title))
        spoken = (shown(text), shown(mark.text) if mark else "")
        self.setAccessibleDescription(". ".join(part for part in spoken if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a usual width and the height that goes with it."""
        width = max(self.width(), theme.px(480))
        return QSize(theme.px(480), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the height for the present width."""
        return QSize(theme.px(300), self.heightForWidth(max(self.width(), theme.px(300))))

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that long texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the title and the wrapped text."""
        return theme.px(12 + 20 + 4 + 13) + self._text_height(width)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Ask for another height when the width has changed."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint card, mark and texts."""
        painter = QPainter(self)
        self._paint_card(painter)
        is_on, left, top = self.isChecked(), theme.px(42), theme.px(12)
        room = float(self.width() - left - theme.px(14))
        if self._mark:
            width = paint.chip_width(self._mark)
            paint.draw_chip(
                painter, self.width() - width - theme.px(14), top + theme.px(10), self._mark, width
            )
            room -= width + theme.px(12)
        ink = "text.primary" if self.isEnabled() else "text.disabled"
        title = QRectF(left, top, room, theme.px(20))
        paint.draw_text(painter, title, shown(self._title), theme.font("strong"), theme.color(ink))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text.secondary"))
        height = self._text_height(self.width())
        rect = QRect(left, top + theme.px(24), self.width() - left - theme.px(14), height)
        painter.drawText(rect, _WRAP, shown(self._text))
        side = theme.px(16)
        self._paint_radio(painter, QRectF(theme.px(15), top + theme.px(2), side, side), is_on=is_on)
        painter.end()

    def _paint_card(self, painter: QPainter) -> None:
        rect, radius = QRectF(self.rect()), theme.px(6)
        is_on = self.isChecked()
        fill = "accent.soft" if is_on else "surface.hover" if self.underMouse() else "surface.base"
        if not self.isEnabled():
            fill = "surface.raised"
        paint.box(painter, rect, theme.color(fill), theme.color("line.default"), radius)
        if is_on or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus.ring" if self.hasFocus() else "accent.base"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_radio(self, painter: QPainter, rect: QRectF, *, is_on: bool) -> None:
        painter.setPen(QPen(theme.color("accent.base" if is_on else "line.strong"), 1.3))
        painter.setBrush(theme.color("surface.base"))
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent.base"))
            dot = rect.width() * 0.25
            painter.drawEllipse(rect.adjusted(dot, dot, -dot, -dot))

    def _text_height(self, width: int) -> int:
        room = max(theme.px(120), width - theme.px(42 + 14))
        metrics = QFontMetrics(theme.font("small"))
        return metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAP, shown(self._text)).height()


class PersonCard(QAbstractButton):
    """One person at the sign-in: first letter on a disc, name, role, a tick when chosen."""

    def __init__(self, name: str, role: Text, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._note = role, note
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{name}, {shown(role)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(theme.px(380), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card."""
        painter = QPainter(self)
        is_on, rect, radius = self.isChecked(), QRectF(self.rect()), theme.px(4)
        fill = "accent.soft" if is_on else "surface.hover" if self.underMouse() else "surface.base"
        paint.box(painter, rect, theme.color(fill), theme.color("line.default"), radius)
        if is_on or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus.ring" if self.hasFocus() else "accent.base"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        side = theme.px(26)
        disc = QRectF(theme.px(13), (self.height() - side) / 2, side, side)
        draw_disc(painter, disc, self.text(), is_on_soft=is_on)
        left = theme.px(49)
        self._paint_words(painter, QRectF(left, 0, self.width() - left - theme.px(40), self.height()))
        if is_on:
            mark = theme.px(16)
            box = QRectF(self.width() - theme.px(28), (self.height() - mark) // 2, mark, mark)
            paint_icon(painter, box, "check", "accent.base")
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        primary, secondary = theme.color("text.primary"), theme.color("text.secondary")
        used = paint.draw_text(painter, rect, self.text(), theme.font("strong"), primary) + theme.px(10)
        small = theme.font("small")
        used += paint.draw_text(painter, rect.adjusted(used, 0, 0, 0), shown(self._role), small, secondary)
        if self._note:
            rest = rect.adjusted(used + theme.px(10), 0, 0, 0)
            paint.draw_text(painter, rest, self._note, small, theme.color("text.tertiary"))


def draw_disc(painter: QPainter, rect: QRectF, name: str, *, is_on_soft: bool) -> None:
    """Draw a disc with the first letter of a name."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface.selected" if is_on_soft else "accent.soft"))
    painter.drawEllipse(rect)
    letter = name.strip()[:1].upper()
    paint.draw_text(
        painter, rect, letter, theme.font("small", bold=True), theme.color("accent.softText"), paint.CENTER
    )
