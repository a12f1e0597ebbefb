"""What the departure board is built from, and what every page tells of late crews."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from casedesk.app.bench import Bench
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import OutingState
from casedesk.domain.sentences import Sentence, say
from casedesk.services.offices import OpenOffice
from casedesk.ui.looks import Tone
from casedesk.ui.main_window import MainWindow
from casedesk.ui.widgets.chips import CREW_LETTERS
from casedesk.ui.widgets.top_bar import Segment
from casedesk.ui.work import Tasks

if TYPE_CHECKING:
    from casedesk.services.board import LateCrew
    from casedesk.ui.today.road_side import RoadParts
    from casedesk.ui.widgets.departing import DepartPresenter

_MINUTE_MS = 60_000
_BOARD_PAGE = "today"
_FIRST_MS = 1200
"""The first page is shown before anybody is looked for."""


def parts(bench: Bench) -> "RoadParts":
    """Build what the board on Today needs."""
    from casedesk.services.board import BoardService
    from casedesk.services.operators import OperatorService
    from casedesk.services.outings import OutingService
    from casedesk.services.visit_weeks import WeekReader
    from casedesk.ui.today.presenter.board import BoardPresenter
    from casedesk.ui.today.presenter.way import WayPresenter
    from casedesk.ui.today.road_side import RoadParts

    desk, actor, tasks = bench.desk, bench.actor, bench.tasks
    board, outings = BoardService(desk), OutingService(desk)

    def way() -> WayPresenter:
        names = {seat.operator_id: seat.name for seat in OperatorService(desk).seats()}
        return WayPresenter(
            board, outings, WeekReader(desk), actor, tasks, zone=desk.zone, now=desk.now, names=names
        )

    return RoadParts(BoardPresenter(board, outings, actor, tasks, desk.now), lambda: departing(bench), way)


def departing(bench: Bench) -> "DepartPresenter":
    """Build what the dialog of a departure asks."""
    from casedesk.services.departures import DepartureService
    from casedesk.services.outings import OutingService
    from casedesk.ui.widgets.departing import DepartPresenter

    desk = bench.desk
    return DepartPresenter(
        DepartureService(desk), OutingService(desk), bench.actor, bench.tasks, zone=desk.zone, now=desk.now
    )


class RoadWatch(QObject):
    """Looks each minute, and after each change, whether a crew is late; tells it on every page."""

    def __init__(
        self,
        window: MainWindow,
        office: OpenOffice,
        actor: Operator,
        tasks: Tasks,
        tell: Callable[[Segment | None], None],
    ) -> None:
        super().__init__(window)
        self._window, self._office, self._actor, self._tasks = window, office, actor, tasks
        self._tell = tell
        self._told: frozenset[tuple[int, OutingState]] = frozenset()
        self._key = ""
        window.page_shown.connect(self._came)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.look)
        if actor.may(Right.VIEW_CASES):
            self._minute.start()
            QTimer.singleShot(_FIRST_MS, self, self.look)

    def look(self) -> None:
        """Ask who is late, off the windows' thread."""
        from casedesk.services.board import BoardService  # after the first page is shown

        if self._actor.may(Right.VIEW_CASES):
            service = BoardService(self._office.desk)
            self._tasks.run(
                lambda _progress: service.late(self._actor),
                self._found,
                lambda _error: None,
                owner=self,
                key="late",
            )

    def _found(self, late: "tuple[LateCrew, ...]") -> None:
        """Tell the gravest in the status line; each crew that has just become late in a banner too."""
        if not late:
            self._told = frozenset()
            self._tell(None)
            return
        first = late[0]
        self._tell(Segment("warning", _words(first), Tone.BLOCK, lambda: self._go(first.outing_id)))
        now = frozenset((each.outing_id, each.state) for each in late)
        if now - self._told and self._key != _BOARD_PAGE:
            fresh = next(each for each in late if (each.outing_id, each.state) not in self._told)
            self._window.show_banner(
                Tone.BLOCK, _words(fresh), say("To the board"), lambda: self._go(fresh.outing_id)
            )
        self._told = now

    def _came(self, key: str) -> None:
        self._key = key

    def _go(self, outing_id: int) -> None:
        self._window.show_page(_BOARD_PAGE, ("board", outing_id))


def _words(late: "LateCrew") -> Sentence:
    letter = CREW_LETTERS[late.crew_index % len(CREW_LETTERS)]
    if late.state is OutingState.HELP:
        return say("Crew {letter} asks for help", letter=letter)
    if late.state is OutingState.OVERDUE:
        return say("Crew {letter} overdue {minutes} min", letter=letter, minutes=late.minutes)
    return say("Crew {letter} late {minutes} min", letter=letter, minutes=late.minutes)
