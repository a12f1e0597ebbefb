"""The board beside the list: what the presenter decides is shown here, in the pane and in dialogs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from casedesk.domain.boards import BoardRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.services.outings import Word
from casedesk.ui import messages
from casedesk.ui.today.board_pane import BoardPane
from casedesk.ui.today.presenter.board import BoardPresenter, BoardShown, CallSheet
from casedesk.ui.today.presenter.way import WayPresenter
from casedesk.ui.widgets.departing import DepartPresenter

_MINUTE_MS = 60_000


@dataclass(frozen=True)
class RoadParts:
    """What the board is made of; dialogs get fresh presenters."""

    board: BoardPresenter
    depart: Callable[[], DepartPresenter]
    way: Callable[[], WayPresenter]


class RoadSide(QObject):
    """Joins pane, dialogs and presenter; the board moves on with every minute."""

    shown = Signal(object)

    def __init__(
        self, page: QWidget, pane: BoardPane, parts: RoadParts, go: Callable[[str, object], None]
    ) -> None:
        super().__init__(page)
        self._page, self._pane, self._parts, self._go = page, pane, parts, go
        self._wanted: int | None = None
        pane.set_rights(can_act=parts.board.may_watch)
        pane.acted.connect(parts.board.act)
        pane.opened.connect(parts.board.open_line)
        pane.set_out_asked.connect(self.ask_set_out)
        parts.board.attach(self)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(parts.board.tick)
        self._minute.start()

    def load(self) -> None:
        """Read the board anew."""
        self._parts.board.load()

    def tick(self) -> None:
        """Show the board as it stands by now."""
        self._parts.board.tick()

    def point_at(self, outing_id: int) -> None:
        """Put the keyboard on a crew, at once or when the board has been read."""
        self._wanted = outing_id
        if self._parts.board.row_of(outing_id) is not None:
            self._point()

    def show_board(self, board: BoardShown) -> None:
        """Show crews, closing list and the next day."""
        self._pane.show_board(board)
        self.shown.emit(board)
        if self._wanted is not None:
            self._point()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self._page)

    def show_call(self, sheet: CallSheet) -> None:
        """Show whom to call and take down what was said, once the answer with the number is through."""
        QTimer.singleShot(0, self, lambda: self._call(sheet))

    def show_way(self, row: BoardRow) -> None:
        """Show everything that was heard of a crew."""
        from casedesk.ui.today.way_dialog import WayDialog  # noqa: PLC0415 - loaded when first opened

        dialog = WayDialog(self._parts.way(), row, self._page.window())
        dialog.exec()
        dialog.deleteLater()
        self.load()

    def ask_set_out(self, visit_id: int = 0) -> None:
        """Ask what is needed for a departure."""
        from casedesk.ui.widgets.set_out_dialog import SetOutDialog  # noqa: PLC0415 - as above

        if not self._parts.board.may_set_out:
            return
        dialog = SetOutDialog(self._parts.depart(), visit_id, self._page.window())
        dialog.exec()
        stored = dialog.stored
        dialog.deleteLater()
        if stored is not None:
            self._parts.board.left(stored)
            self.point_at(stored.id)

    def told(self, text: Sentence) -> None:
        """Tell what was stored; facts of the road are not undone."""
        messages.toast(self._page, text)

    def go(self, page: str, argument: object) -> None:
        """Open another page."""
        self._go(page, argument)

    def _call(self, sheet: CallSheet) -> None:
        from casedesk.ui.today.call_dialog import CallDialog  # noqa: PLC0415 - loaded with the first call

        outing = sheet.row.outing
        if outing is None:
            return

        def say(word: Word) -> None:
            self._parts.board.say(outing, word)

        dialog = CallDialog(sheet, say, self._page.window())
        dialog.exec()
        other = dialog.other
        dialog.deleteLater()
        if other:
            self._parts.board.call(sheet.row, other)

    def _point(self) -> None:
        if self._wanted is not None:
            self._pane.show_crew(self._wanted)
            self._wanted = None
