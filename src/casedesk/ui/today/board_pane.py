"""The right side of Today: the departure board, the closing list and the next day."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import formats
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.today.crew_card import CrewCard
from casedesk.ui.today.pane_line import LineButton
from casedesk.ui.today.presenter.board import BoardShown
from casedesk.ui.today.presenter.cards import CardAct, PaneLine, joined
from casedesk.ui.widgets.panels import EmptyState, SectionHead

W = TypeVar("W", bound=QWidget)
_EMPTY_HEIGHT = 132


class BoardPane(QScrollArea):
    """Holds the cards and lines; up and down go through all of them."""

    acted = Signal(object, object)
    opened = Signal(object)
    set_out_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "side")
        self._cards: list[CrewCard] = []
        self._closing: list[LineButton] = []
        self._tomorrow: list[LineButton] = []
        self._can_act = True
        self._least = 0
        self._shown: BoardShown | None = None
        self._inside = QWidget(self)
        self._inside.setProperty("surface", "base")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._heads = [SectionHead(parent=self._inside) for _each in range(3)]
        self._empty = EmptyState(self._inside)
        self._empty.setFixedHeight(theme.px(_EMPTY_HEIGHT))
        self._fill()
        self.setWidget(self._inside)
        self.retranslate_ui()

    def set_rights(self, *, can_act: bool) -> None:
        """Show without buttons to those who may only look."""
        self._can_act = can_act

    def set_least(self, width: int) -> None:
        """Take at least this width, and more where a card's buttons need it."""
        self._least = width
        self._widen()

    def show_board(self, board: BoardShown) -> None:
        """Show everything anew; the chosen card stays chosen."""
        self._shown = board
        chosen = self._chosen_key()
        _fit(self._cards, len(board.cards), self._new_card)
        for widget, card in zip(self._cards, board.cards, strict=True):
            widget.show_card(card, can_act=self._can_act)
        _fit(self._closing, len(board.closing), self._new_line)
        _fit(self._tomorrow, len(board.tomorrow), self._new_line)
        for lines, texts in ((self._closing, board.closing), (self._tomorrow, board.tomorrow)):
            for button, line in zip(lines, texts, strict=True):
                button.show_line(line)
        self._empty.setVisible(not board.cards)
        self._fill()
        self._show_heads(board)
        self._choose(chosen)
        self._widen()

    def _widen(self) -> None:
        """Leave room for the widest card beside the scroll bar, so that nothing is cut off at its right."""
        needed = max((each.minimumSizeHint().width() for each in self._cards), default=0)
        needed += self.verticalScrollBar().sizeHint().width() + theme.px(2)
        self.setMinimumWidth(max(self._least, min(needed, theme.pane("board")[2])))

    def show_crew(self, outing_id: int) -> None:
        """Put the keyboard on the card of a way, else on the first one."""
        wanted = [each for each in self._cards if each.card and each.card.key[0] == outing_id]
        target = next(iter(wanted or self._cards), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> CrewCard | None:
        """Return the card that the keyboard is on."""
        focus = self.focusWidget()
        return next((each for each in self._cards if each is focus or each.isAncestorOf(focus)), None)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        self.setAccessibleName(tr("Departure board"))
        self._empty.set_texts(
            "walk", say("Nobody is out"), say("Crews with visits today appear here; G lets one set out.")
        )
        if self._shown is not None:
            self.show_board(self._shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the first card or line."""
        super().focusInEvent(event)
        target = next(iter(self._stops()), None)
        if target is not None:
            target.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through cards and lines with the arrows; G lets a crew set out."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._go(step)
        elif event.key() == Qt.Key.Key_G and not event.modifiers():
            self.set_out_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_empty"):
            self.retranslate_ui()

    def _stops(self) -> Sequence[QWidget]:
        return [*self._cards, *self._closing, *self._tomorrow]

    def _go(self, step: int) -> None:
        stops, focus = self._stops(), self.focusWidget()
        here = next((n for n, each in enumerate(stops) if each is focus or each.isAncestorOf(focus)), -1)
        place = min(max(here + step, 0), len(stops) - 1)
        if stops:
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(stops[place], 0, theme.px(8))

    def _new_card(self) -> CrewCard:
        card = CrewCard(self._inside)
        card.acted.connect(lambda act: self._act(card, act))
        card.entered.connect(lambda: self._mark(card))
        card.show()
        return card

    def _new_line(self) -> LineButton:
        button = LineButton(PaneLine("", ""), self._inside)
        button.clicked.connect(lambda: self.opened.emit(button.line))
        button.show()
        return button

    def _act(self, card: CrewCard, act: CardAct) -> None:
        if card.card is not None:
            self.acted.emit(card.card.row, act)

    def _mark(self, chosen: CrewCard) -> None:
        for each in self._cards:
            each.set_current(is_current=each is chosen)
        self._widen()  # the chosen card shows more buttons

    def _chosen_key(self) -> tuple[int, tuple[int, ...]] | None:
        card = self.chosen()
        return card.card.key if card is not None and card.card is not None and self._has_focus() else None

    def _has_focus(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def _choose(self, key: tuple[int, tuple[int, ...]] | None) -> None:
        """Keep the chosen crew chosen, also where setting out gave its card another key."""
        if key is None:
            return
        found = [each for each in self._cards if each.card and each.card.key == key]
        found = found or [each for each in self._cards if each.card and each.card.key[1] == key[1]]
        if found and self.chosen() is not found[0]:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Put everything into the column in its order."""
        wanted: list[QWidget] = [self._heads[0], *self._cards, self._empty]
        wanted += [self._heads[1], *self._closing, self._heads[2], *self._tomorrow]
        for place, widget in enumerate(wanted):
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
        while self._column.count() > len(wanted):
            self._column.takeAt(self._column.count() - 1)
        self._column.addStretch(1)

    def _show_heads(self, board: BoardShown) -> None:
        parts = [say("%n out", count=board.out)]
        parts += [say("%n late", count=board.alarms)] if board.alarms else []
        self._heads[0].set_title(say("Departure board"), None, joined(parts))
        done, total = board.closed
        self._heads[1].set_title(say("Before closing"), None, f"{done} / {total}")
        shapes = formats.formats()
        head = say("Next day: {day}", day=shapes.prose_day(board.next_day))
        self._heads[2].set_title(shown(head), None, say("%n visit(s)", count=board.next_visits))


def _fit(widgets: list[W], number: int, new: Callable[[], W]) -> None:
    """Make or drop widgets until there are so many."""
    while len(widgets) > number:
        old = widgets.pop()
        old.hide()
        old.deleteLater()
    while len(widgets) < number:
        widgets.append(new())
