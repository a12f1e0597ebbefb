"""Decides what the departure board shows and stores what is heard; knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol, TypeVar

from casedesk.domain.boards import Board, BoardRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import CheckInKind, Outing, rungs_of
from casedesk.domain.sentences import Sentence, say
from casedesk.services.board import BoardService
from casedesk.services.outings import OutingService, Word
from casedesk.ui.looks import Text
from casedesk.ui.today.presenter.cards import (
    Card,
    CardAct,
    PaneLine,
    card_of,
    closing_line,
    rung_words,
    tomorrow_lines,
    whose_turn,
)
from casedesk.ui.work import Tasks

T = TypeVar("T")


@dataclass(frozen=True)
class BoardShown:
    """Everything the right side of Today shows."""

    cards: tuple[Card, ...]
    out: int
    alarms: int
    closing: tuple[PaneLine, ...]
    closed: tuple[int, int]
    """How many points of the closing list are done, of how many."""
    next_day: date
    next_visits: int
    tomorrow: tuple[PaneLine, ...]


@dataclass(frozen=True)
class CallSheet:
    """Whom to call about a crew, and the number once it was asked for."""

    row: BoardRow
    operator_id: int
    name: str
    number: str
    """In full; who saw it is written down."""
    advice: Text
    ladder: tuple[Sentence, ...]
    """Everybody to be called, in order."""
    step: int
    """The place on the ladder that it is the turn of; -1 while nothing is wrong."""


class BoardView(Protocol):
    """What the board must be able to do."""

    def show_board(self, board: BoardShown) -> None:
        """Show crews, closing list and the next day."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def show_call(self, sheet: CallSheet) -> None:
        """Show whom to call and take down what was said."""

    def show_way(self, row: BoardRow) -> None:
        """Show everything that was heard of a crew."""

    def ask_set_out(self, visit_id: int) -> None:
        """Ask what is needed for a departure."""

    def told(self, text: Sentence) -> None:
        """Tell what was stored."""

    def go(self, page: str, argument: object) -> None:
        """Open another page."""


class BoardPresenter:
    """Loads the board, keeps it true with the clock, and takes down words."""

    def __init__(
        self,
        board: BoardService,
        outings: OutingService,
        actor: Operator,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        self._service, self._outings = board, outings
        self._actor, self._tasks, self._now = actor, tasks, now
        self._board: Board | None = None
        self._view: BoardView

    @property
    def may_watch(self) -> bool:
        """Tell whether this person may take down words."""
        return self._actor.may(Right.WATCH_ROAD)

    @property
    def may_set_out(self) -> bool:
        """Tell whether this person may let a crew leave."""
        return self._actor.may(Right.WATCH_ROAD)

    def attach(self, view: BoardView) -> None:
        """Take the widget that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the board anew."""
        self._run(lambda: self._service.board(self._actor), self._loaded)

    def tick(self) -> None:
        """Show the board as it stands by now, without reading it."""
        if self._board is not None:
            self._loaded(self._board.at(self._now()))

    def act(self, row: BoardRow, act: CardAct) -> None:
        """Do one thing about a crew."""
        outing = row.outing
        match act:
            case CardAct.SET_OUT:
                self._view.ask_set_out(row.visits[0].visit.id if row.visits else 0)
            case CardAct.DETAILS if outing is not None:
                self._view.show_way(row)
            case CardAct.RECORD if row.missing:
                self._view.go("visits", ("tool", "record", row.missing[0].visit.id))
            case CardAct.CALL if outing is not None:
                self.call(row)
            case CardAct.BACK if outing is not None:
                self.back(outing, row)
            case CardAct.SAFE | CardAct.ARRIVED | CardAct.DONE if outing is not None:
                self.say(outing, Word(_KINDS[act]))

    def call(self, row: BoardRow, operator_id: int = 0) -> None:
        """Show the number of the leader, or of another member; the service writes down who looked."""
        outing = row.outing
        if outing is None:
            return
        chosen = operator_id or whose_turn(row)
        name = next((each.name for each in row.members if each.operator_id == chosen), "")
        ladder = rungs_of(outing)
        step = ladder.index(row.standing.rung) if row.standing and row.standing.rung in ladder else -1
        words = tuple(rung_words(row, each) for each in ladder)
        sheet = CallSheet(row, chosen, name, "", card_of(row, self._now()).advice, words, step)
        self._run(
            lambda: self._outings.number_of(self._actor, outing.id, chosen),
            lambda number: self._view.show_call(replace(sheet, number=number)),
            lambda error: self._without_number(sheet, error),
        )

    def say(self, outing: Outing, word: Word) -> None:
        """Take down a word."""
        self._run(
            lambda: self._outings.say_word(self._actor, outing.id, word),
            lambda _stored: self._stored(_TOLD[word.kind]),
        )

    def back(self, outing: Outing, row: BoardRow) -> None:
        """Note that a crew is in the office again."""

        def told(stored: Outing) -> None:
            missing = sum(
                each.visit.record is None for each in row.visits if each.visit.id in stored.visit_ids
            )
            if missing:
                self._stored(say("The crew is back; %n record(s) are still to be written.", count=missing))
            else:
                self._stored(say("The crew is back."))

        self._run(lambda: self._outings.back(self._actor, outing.id), told)

    def left(self, outing: Outing) -> None:
        """Tell of a departure that was stored, and read anew."""
        self._stored(say("The crew is out; expected back {time}.", time=outing.due_back_at))

    def open_line(self, line: PaneLine) -> None:
        """Open the place of a line."""
        if line.target is not None:
            self._view.go(*line.target)

    def row_of(self, outing_id: int) -> BoardRow | None:
        """Return the crew of a way."""
        rows = self._board.rows if self._board else ()
        return next((each for each in rows if each.outing is not None and each.outing.id == outing_id), None)

    def _without_number(self, sheet: CallSheet, error: CaseDeskError) -> None:
        """Show the ladder also where no number is kept; the problem is told too."""
        self._view.show_call(replace(sheet, advice=error.sentence))

    def _loaded(self, board: Board) -> None:
        self._board = board
        now = self._now()
        done = sum(each.is_done for each in board.closing)
        shown = BoardShown(
            cards=tuple(card_of(each, now) for each in board.rows),
            out=board.out,
            alarms=len(board.alarms),
            closing=tuple(closing_line(each) for each in board.closing),
            closed=(done, len(board.closing)),
            next_day=board.tomorrow.day,
            next_visits=board.tomorrow.visits,
            tomorrow=tomorrow_lines(board.tomorrow),
        )
        self._view.show_board(shown)

    def _stored(self, text: Sentence) -> None:
        self._view.told(text)
        self.load()

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[CaseDeskError], None] | None = None,
    ) -> None:
        self._tasks.run(lambda _progress: work(), done, failed or self._view.show_error, owner=self)


_KINDS = {
    CardAct.SAFE: CheckInKind.SAFE,
    CardAct.ARRIVED: CheckInKind.ARRIVED,
    CardAct.DONE: CheckInKind.DONE,
}
_TOLD: dict[CheckInKind, Sentence] = {
    CheckInKind.SAFE: say("Written down: heard, safe."),
    CheckInKind.ARRIVED: say("Written down: arrived at the door."),
    CheckInKind.DONE: say("Written down: left the door."),
    CheckInKind.NO_ANSWER: say("Written down: no answer. Call the next on the list."),
    CheckInKind.RAISED: say("Written down: the next person was told."),
    CheckInKind.HELP: say("Written down: the crew asks for help. Call 110 and the supervisor."),
}
