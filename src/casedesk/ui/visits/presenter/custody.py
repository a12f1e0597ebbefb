"""What the register of carried papers shows and writes down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import ENDING_NAMES, PAPER_NAMES, PaperEnding
from casedesk.domain.sentences import Sentence, say
from casedesk.services.operators import OperatorService
from casedesk.services.paper_custody import CarriedPaper, PaperCustody
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
PAPER_ID, COPY = 7, 2
OUT, DAY = "out", "day"
_ENDING_LOOKS = {
    PaperEnding.HANDED_OVER: (Tone.OK, "check"),
    PaperEnding.RETURNED: (Tone.OK, "check"),
    PaperEnding.DESTROYED: (Tone.NEUTRAL, "trash"),
    PaperEnding.LOST: (Tone.BLOCK, "warning"),
}


class CustodyView(Protocol):
    """What the presenter asks of the dialog."""

    def show_copies(self, rows: Sequence[Row], note: Sentence) -> None:
        """Show the copies."""

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer who may take papers."""

    def show_problem(self, text: Text) -> None:
        """Tell what stands in the way."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""

    def show_register(self, pdf: bytes) -> None:
        """Bring the register to where it was asked for."""


@dataclass
class CustodyPresenter:
    """Serves the register: what is out, or everything of a day."""

    custody: PaperCustody
    operators: OperatorService
    actor: Operator
    tasks: Tasks
    day: date
    scope: str = OUT
    _view: CustodyView | None = field(default=None, repr=False)

    @property
    def may_change(self) -> bool:
        """Tell whether this person hands papers out."""
        return self.actor.may(Right.PRINT_PAPERS)

    def attach(self, view: CustodyView) -> None:
        """Begin to serve a dialog."""
        self._view = view
        people = [(each.operator_id, each.name) for each in self.operators.seats()]
        view.show_people(people)
        self.load()

    def show(self, *, scope: str | None = None, day: date | None = None) -> None:
        """Look at what is out, or at a day."""
        self.scope, self.day = scope or self.scope, day or self.day
        self.load()

    def load(self) -> None:
        """Read the copies."""
        scope, day = self.scope, self.day

        def read() -> tuple[CarriedPaper, ...]:
            is_out = scope == OUT
            return self.custody.papers_out(self.actor) if is_out else self.custody.of_day(self.actor, day)

        self.tasks.run(lambda _p: read(), self._came, self._failed, owner=self, key="copies")

    def issue(self, paper_ids: Sequence[int], carrier_id: int) -> None:
        """Hand copies out."""
        told = say("Handed out: %n paper(s).", count=len(paper_ids))
        self._do(lambda: self.custody.issue(self.actor, paper_ids, carrier_id), told)

    def end(self, paper_ids: Sequence[int], ending: PaperEnding, note: str) -> None:
        """Write down what became of copies."""
        told = say("{ending}: %n paper(s).", count=len(paper_ids), ending=ENDING_NAMES[ending])
        self._do(lambda: self.custody.end(self.actor, paper_ids, ending, note), told)

    def register(self, language: str) -> None:
        """Print the register of the day."""
        view, day = self._view, self.day
        if view is not None:
            self.tasks.run(
                lambda _p: self.custody.print_register(self.actor, day, language).content,
                view.show_register,
                self._failed,
                owner=self,
            )

    def _do(self, work: object, told: Sentence) -> None:
        view = self._view
        if view is None or not callable(work):
            return

        def done(_papers: object) -> None:
            view.tell(told)
            self.load()

        self.tasks.run(lambda _p: work(), done, self._failed, owner=self)

    def _came(self, copies: tuple[CarriedPaper, ...]) -> None:
        if self._view is not None:
            out = sum(each.is_out for each in copies)
            note = say("%n paper(s), {out} of them out", count=len(copies), out=out)
            self._view.show_copies([_row(each) for each in copies], note)

    def _failed(self, error: CaseDeskError) -> None:
        if self._view is not None:
            self._view.show_problem(error.sentence)


def _row(each: CarriedPaper) -> Row:
    paper, moment = each.paper, formats.formats().moment
    return (
        PAPER_NAMES[paper.kind],
        paper.subject,
        paper.copy_no,
        f"{moment(paper.printed_at)}",
        each.carrier,
        moment(paper.carried_at) if paper.carried_at else "",
        _state(each),
        paper.id,
    )


def _state(each: CarriedPaper) -> Mark:
    ending = each.paper.ending
    if ending is not None:
        tone, icon = _ENDING_LOOKS[ending]
        note = each.paper.ending_note
        name = ENDING_NAMES[ending]
        return Mark(tone, icon, say("{state}: {note}", state=name, note=note) if note else name)
    if each.is_out:
        return Mark(Tone.WARN, "walk", say("Out"))
    return Mark(Tone.LINE, "folder", say("In the office"))
