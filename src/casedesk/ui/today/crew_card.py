"""One crew on the departure board, with what can be done about it."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from casedesk.domain.sentences import say
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.today.day_strip import DayStrip
from casedesk.ui.today.presenter.cards import KEYS, VERBS, Card, CardAct, turn_name
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import CREW_LETTERS, Chip, CrewBadge

_ICONS: Final = {
    CardAct.CALL: "phone",
    CardAct.SAFE: "check",
    CardAct.ARRIVED: "pin",
    CardAct.DONE: "arrow-right",
    CardAct.BACK: "home",
    CardAct.SET_OUT: "walk",
    CardAct.RECORD: "pencil",
}
_COLUMNS: Final = 2
_LETTERS: Final = {getattr(Qt.Key, f"Key_{key}"): act for act, key in KEYS.items() if len(key) == 1}


class CrewCard(QWidget):
    """Shows a crew; the chosen card and those in alarm show their buttons."""

    acted = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self._can_act, self._is_current = True, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._badge, self._chip, self._strip = CrewBadge(parent=self), Chip(parent=self), DayStrip(self)
        self._names, self._where, self._carried = _Cut(self), _Cut(self), _Cut(self)
        self._due, self._advice, self._expected = QLabel(self), QLabel(self), QLabel(self)
        self._names.setProperty("type", "strong")
        for label in (self._where, self._due, self._carried, self._expected, self._advice):
            label.setProperty("type", "small")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._advice.setWordWrap(True)
        self._buttons = QGridLayout()
        self._lay_out()
        self._made: tuple[CardAct, ...] = ()

    def show_card(self, card: Card, *, can_act: bool) -> None:
        """Show how the crew stands now."""
        self.card, self._can_act = card, can_act
        self._badge.set_number(card.row.crew.index)
        self._names.setText(card.names)
        self._chip.set_mark(card.mark)
        self._where.setText(shown(card.where))
        self._due.setText(shown(card.due))
        self._carried.setText(shown(card.carried))
        self._expected.setText(shown(card.expected))
        self._advice.setText(shown(card.advice))
        self._advice.setVisible(bool(card.advice))
        self._strip.set_strip(card.strip, has_hours=card.is_alarm)
        self._tint()
        self._make_buttons()
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """Return everything the card says, for screen readers."""
        if self.card is None:
            return ""
        card = self.card
        letter = CREW_LETTERS[card.row.crew.index % len(CREW_LETTERS)]
        told = (card.mark.text, card.where, card.due, card.expected, card.carried, card.advice)
        head = tr("Crew {letter}").format(letter=letter)
        return ", ".join([head, card.names, *(shown(each) for each in told if each)])

    def set_current(self, *, is_current: bool) -> None:
        """Show the buttons of the chosen card."""
        self._is_current = is_current
        self._make_buttons()
        self.update()

    def can(self, act: CardAct) -> bool:
        """Tell whether something can be done about this crew now."""
        return self._can_act and self.card is not None and act in self.card.acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act by letter, or open the details with Enter."""
        act = _LETTERS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.card is not None:
            act = CardAct.DETAILS if CardAct.DETAILS in self.card.acts else CardAct.SET_OUT
        if act is not None and self.can(act):
            self.acted.emit(act)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the card."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Open the details."""
        if self.can(CardAct.DETAILS):
            self.acted.emit(CardAct.DETAILS)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this card is chosen."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground, the mark of the chosen card and the line below."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        is_alarm = self.card is not None and self.card.is_alarm
        token = "status.block.bg" if is_alarm else "surface.base"
        painter.fillRect(rect, theme.color(token))
        if self._is_current:
            ink = theme.color("status.block.solid" if is_alarm else "accent.base")
            painter.fillRect(QRectF(0, 0, theme.px(3), rect.height()), ink)
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), theme.color("line.default"))
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(12), theme.px(10))
        column.setSpacing(theme.px(6))
        head, second, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, second, foot):
            row.setSpacing(theme.px(8))
            column.addLayout(row)
        head.addWidget(self._badge)
        head.addWidget(self._names, 1)
        head.addWidget(self._chip)
        second.addWidget(self._where, 1)
        second.addWidget(self._due)
        foot.addWidget(self._carried, 1)
        foot.addWidget(self._expected)
        column.insertWidget(2, self._strip)
        column.addWidget(self._advice)
        self._buttons.setHorizontalSpacing(theme.px(6))
        self._buttons.setVerticalSpacing(theme.px(6))
        column.addLayout(self._buttons)

    def _tint(self) -> None:
        """Set the inks: red words on a red ground, quiet ones elsewhere."""
        is_alarm = self.card is not None and self.card.is_alarm
        for label in (self._where, self._carried, self._expected):
            _set_tone(label, "" if is_alarm else "secondary")
        _set_tone(self._due, "block" if is_alarm else "secondary")
        _set_tone(self._advice, "block" if is_alarm else "warn")

    def _make_buttons(self) -> None:
        """Offer what can be done, the first thing first; only where it helps, to keep the board calm."""
        card = self.card
        wanted: tuple[CardAct, ...] = ()
        if card is not None and self._can_act and (self._is_current or card.is_alarm):
            wanted = tuple(each for each in card.acts if each is not CardAct.DETAILS)
            wanted = wanted if self._is_current else wanted[:_COLUMNS]
        if wanted == self._made:
            return
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, act in enumerate(wanted):
            self._buttons.addWidget(self._button(act, place == 0), place // _COLUMNS, place % _COLUMNS)
        self._made = wanted
        if had_focus:
            self.setFocus()

    def _button(self, act: CardAct, is_first: bool) -> Button:  # noqa: FBT001 - a place
        text = shown(VERBS[act])
        if act is CardAct.CALL and self.card is not None and self.card.row.crew.names:
            text = shown(say("Call {name}", name=turn_name(self.card.row)))
        kind = "primary" if is_first and (self.card is None or self.card.is_alarm) else "secondary"
        button = Button(text, kind, _ICONS[act], KEYS[act], dense=True, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.acted.emit(act))
        return button


class _Cut(QLabel):
    """A line that ends in an ellipsis where there is no room; the tip has it whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Keep the whole text and show what fits."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown_now = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown_now)
        self.setToolTip(self._whole if shown_now != self._whole else "")


def _set_tone(label: QLabel, tone: str) -> None:
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)
