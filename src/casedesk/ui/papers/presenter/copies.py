"""The copies that are out or not accounted for, and the steps that are possible for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, Protocol

from casedesk.domain import paper_life
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.paper_life import STATE_NAMES, PaperState
from casedesk.domain.papers import (
    ANSWER_NAMES,
    ENDING_NAMES,
    PAPER_NAMES,
    Paper,
    PaperAnswer,
    PaperEnding,
    PaperKind,
)
from casedesk.domain.sentences import Sentence, say
from casedesk.services.operators import OperatorService
from casedesk.services.paper_custody import CarriedPaper, PaperCustody
from casedesk.services.visit_papers import VISIT_KINDS
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
OUT, OPEN = "out", "open"
PAPER = 10
"""Place of the copy in a row; its key stands before it."""

_LOOKS: Final = {
    PaperState.IN_OFFICE: (Tone.LINE, "folder"),
    PaperState.OUT: (Tone.WARN, "walk"),
    PaperState.LATE: (Tone.BLOCK, "clock"),
    PaperState.SIGNED: (Tone.OK, "agreement"),
    PaperState.REFUSED: (Tone.WARN, "ban"),
    PaperState.SPOILED: (Tone.WARN, "trash"),
    PaperState.RETURNED: (Tone.OK, "check"),
    PaperState.HANDED_OVER: (Tone.OK, "check"),
    PaperState.DESTROYED: (Tone.NEUTRAL, "trash"),
    PaperState.LOST: (Tone.BLOCK, "warning"),
    PaperState.SCANNED: (Tone.INFO, "qr"),
    PaperState.CHECKED: (Tone.OK, "circle-check"),
}


class Act(StrEnum):
    """What can be done with copies."""

    TAKE = "take"
    SIGNED = "signed"
    REFUSED = "refused"
    SPOILED = "spoiled"
    CLEAR = "clear"
    RETURNED = "returned"
    HANDED_OVER = "handed_over"
    DESTROYED = "destroyed"
    LOST = "lost"
    CHECK = "check"
    AGAIN = "again"


NEEDS_NOTE: Final = frozenset({Act.SPOILED, Act.CLEAR, Act.DESTROYED, Act.LOST})
NEEDS_DAY: Final = frozenset({PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE})
"""Letters from whose arrival days begin to count."""
_REPRINTED: Final = frozenset({PaperKind.AGREEMENT, PaperKind.OFFER_SHEET, *VISIT_KINDS})
"""What is printed again under its own number; a letter is written anew."""
_ANSWERS: Final = {Act(each.value): each for each in PaperAnswer}
_ENDINGS: Final = {Act(each.value): each for each in PaperEnding}


class CopiesView(Protocol):
    """What the presenter asks of the pane."""

    def show_copies(self, rows: Sequence[Row], note: Sentence) -> None:
        """Show the copies."""

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer who may take papers."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""


@dataclass
class CopiesPresenter:
    """Serves the lists of copies."""

    custody: PaperCustody
    operators: OperatorService
    actor: Operator
    tasks: Tasks
    today: Callable[[], date]
    scope: str = OUT
    after: Callable[[], None] = lambda: None
    """Is told of every change."""
    after_count: Callable[[], None] = lambda: None
    """Is told of new counts."""
    counts: dict[str, int] = field(default_factory=dict)
    _view: CopiesView | None = field(default=None, repr=False)

    @property
    def may_change(self) -> bool:
        """Tell whether this person hands papers out and takes them back."""
        return self.actor.may(Right.PRINT_PAPERS)

    def attach(self, view: CopiesView) -> None:
        """Begin to serve a pane."""
        self._view = view
        view.show_people([(each.operator_id, each.name) for each in self.operators.seats()])

    def show(self, scope: str) -> None:
        """Look at what is out, or at every copy without an end."""
        self.scope = scope
        self.load()

    def load(self) -> None:
        """Read the copies."""
        scope = self.scope

        def read() -> tuple[CarriedPaper, ...]:
            is_out = scope == OUT
            return self.custody.papers_out(self.actor) if is_out else self.custody.unaccounted(self.actor)

        self.tasks.run(lambda _p: read(), self._came, self._failed, owner=self, key="copies")

    def count(self) -> None:
        """Count both lists for the tabs."""

        def read() -> dict[str, int]:
            out = len(self.custody.papers_out(self.actor))
            return {OUT: out, OPEN: len(self.custody.unaccounted(self.actor))}

        self.tasks.run(lambda _p: read(), self._counted, self._failed, owner=self, key="counts")

    def possible(self, papers: Sequence[Paper]) -> tuple[Act, ...]:
        """Return the steps that every one of these copies may take now, in the order of its life."""
        if not papers or not self.may_change:
            return ()
        return tuple(act for act in Act if all(_is_possible(act, each, self.actor) for each in papers))

    def issue(self, paper_ids: Sequence[int], carrier_id: int, due_back_on: date | None) -> None:
        """Hand copies out."""
        told = say("Handed out: %n paper(s).", count=len(paper_ids))
        self._do(lambda: self.custody.issue(self.actor, paper_ids, carrier_id, due_back_on), told)

    def act(self, act: Act, paper_ids: Sequence[int], note: str = "", on: date | None = None) -> None:
        """Write down an answer, of a day if told, or an end."""
        if act in _ANSWERS:
            answer = _ANSWERS[act]
            told = say("{ending}: %n paper(s).", count=len(paper_ids), ending=ANSWER_NAMES[answer])
            self._do(lambda: self.custody.answer(self.actor, paper_ids, answer, note, on), told)
        elif act in _ENDINGS:
            ending = _ENDINGS[act]
            told = say("{ending}: %n paper(s).", count=len(paper_ids), ending=ENDING_NAMES[ending])
            self._do(lambda: self.custody.end(self.actor, paper_ids, ending, note), told)
        elif act is Act.CLEAR:
            told = say("The answer was taken back.")
            self._do(lambda: self.custody.take_answer_back(self.actor, paper_ids[0], note), told)

    def _do(self, work: Callable[[], object], told: Sentence) -> None:
        def done(_papers: object) -> None:
            if self._view is not None:
                self._view.tell(told)
            self.load()
            self.after()

        self.tasks.run(lambda _p: work(), done, self._failed, owner=self)

    def _came(self, copies: tuple[CarriedPaper, ...]) -> None:
        if self._view is not None:
            out = sum(each.is_out for each in copies)
            note = say("%n paper(s), {out} of them out", count=len(copies), out=out)
            today = self.today()
            self._view.show_copies([_row(each, today) for each in copies], note)

    def _counted(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self.after_count()

    def _failed(self, error: CaseDeskError) -> None:
        if self._view is not None:
            self._view.show_error(error)


def _is_possible(act: Act, paper: Paper, actor: Operator) -> bool:
    now = datetime.now(UTC)
    try:
        if act is Act.TAKE:
            paper_life.issued(paper, actor.id, now, None)
            return not paper_life.is_out(paper)
        if act in _ANSWERS:
            paper_life.answered(paper, _ANSWERS[act], now, "-")
        elif act in _ENDINGS:
            paper_life.ended(paper, _ENDINGS[act], now, "-")
        elif act is Act.CLEAR:
            paper_life.unanswered(paper)
        elif act is Act.AGAIN:
            is_gone = paper.answer is PaperAnswer.SPOILED or paper.ending is PaperEnding.LOST
            return is_gone and paper.kind in _REPRINTED
        else:
            paper_life.checked(paper, actor.id, now)
    except CaseDeskError:
        return False
    return True


def _row(each: CarriedPaper, today: date) -> Row:
    paper, moment = each.paper, formats.formats().moment
    return (
        PAPER_NAMES[paper.kind],
        paper.subject,
        each.debtor or "—",
        paper.copy_no,
        moment(paper.printed_at),
        each.carrier if each.is_out else "—",
        moment(paper.carried_at) if paper.carried_at and each.is_out else "—",
        paper.due_back_on if each.is_out else None,
        _state(paper, today),
        paper.id,
        paper,
    )


def _state(paper: Paper, today: date) -> Mark:
    state = paper_life.state_of(paper, today)
    tone, icon = _LOOKS[state]
    name: Sentence = STATE_NAMES[state]
    note = paper.answer_note if state in {PaperState.REFUSED, PaperState.SPOILED} else ""
    return Mark(tone, icon, say("{state}: {note}", state=name, note=note) if note else name)
