"""What the dialog of papers shows and prints: a day's crews, or one visit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.services.paper_images import PageImage, page_images
from casedesk.services.visit_papers import (
    VISIT_KINDS,
    CrewDay,
    PaperWish,
    PrintedJob,
    PrintJob,
    VisitPapers,
    with_all_kinds,
)
from casedesk.ui.looks import Text
from casedesk.ui.work import Progress, Tasks

DAY_KINDS = (PaperKind.VISIT_SHEET, *(each for each in VISIT_KINDS if each is not PaperKind.GATE_SHEET))
"""What is printed for a whole day, in the order it is offered."""

OVER_KINDS = (PaperKind.GATE_SHEET, PaperKind.RECORD_FORM)
USUAL_DAY = (PaperKind.VISIT_SHEET,)
USUAL_VISIT = (PaperKind.VISIT_BRIEF, PaperKind.DEBTOR_SLIP, PaperKind.NOT_MET_CARD)
_NOTHING = say("Choose at least one crew and one paper.")


@dataclass(frozen=True)
class Choice:
    """What the form says."""

    crews: tuple[int, ...] = ()
    """Places of the ticked crews."""
    kinds: tuple[PaperKind, ...] = ()
    current_crew: int = 0
    current_kind: PaperKind = PaperKind.VISIT_SHEET
    language: str = "zh"
    copies: int = 1
    address_reason: str = ""
    reason: str = ""
    is_issued: bool = False


class PapersView(Protocol):
    """What the presenter asks of the dialog."""

    def show_day(self, day: date) -> None:
        """Name the day that is looked at."""

    def show_crews(self, crews: Sequence[CrewDay]) -> None:
        """Offer the crews of a day, all ticked."""

    def show_pages(self, name: Sentence, pages: Sequence[PageImage]) -> None:
        """Show a paper."""

    def show_before(self, count: int) -> None:
        """Tell how many of the papers were printed before."""

    def show_problem(self, text: Text) -> None:
        """Tell what stands in the way."""

    def show_printed(self, job: PrintedJob) -> None:
        """Bring the paper to where it was asked for, and tell what was left out."""


@dataclass
class PapersPresenter:
    """Serves the dialog for a day, or for the one visit named."""

    service: VisitPapers
    actor: Operator
    tasks: Tasks
    day: date
    visit_id: int | None = None
    visit_name: Text = ""
    is_over: bool = False
    """Whether the visit named was held or called off: then only what tells of it is printed."""
    crews: tuple[CrewDay, ...] = ()
    pdf: bytes = b""
    _width: int = 0
    _view: PapersView | None = field(default=None, repr=False)
    _work: Progress | None = field(default=None, repr=False)

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """Return what is offered."""
        if self.is_over:
            return OVER_KINDS
        return DAY_KINDS if self.visit_id is None else VISIT_KINDS

    @property
    def usual_kinds(self) -> tuple[PaperKind, ...]:
        """Return what is ticked at first."""
        if self.is_over:
            return OVER_KINDS[:1]
        return USUAL_DAY if self.visit_id is None else USUAL_VISIT

    @property
    def may_name_doors(self) -> bool:
        """Tell whether this person may put full addresses on paper."""
        return self.actor.may(Right.UNMASK)

    def attach(self, view: PapersView) -> None:
        """Begin to serve a dialog."""
        self._view = view
        if self.visit_id is not None:
            self.crews = (CrewDay((), (), (self.visit_id,)),)
            view.show_crews(self.crews)
        else:
            wanted = self.day
            self.tasks.run(
                lambda _p: self.service.next_day(self.actor, wanted), self._begin, self._failed, owner=self
            )

    def show_day(self, day: date) -> None:
        """Read who goes out on a day."""
        self.day = day
        self.tasks.run(
            lambda _p: self.service.crews(self.actor, day), self._came, self._failed, owner=self, key="crews"
        )

    def preview(self, choice: Choice, width: int) -> None:
        """Draw the paper that is pointed at."""
        self._width = width
        wish = self._pointed(choice)
        if wish is None or self._view is None:
            return
        view, name = self._view, PAPER_NAMES[wish.kind]

        def draw(_progress: Progress) -> tuple[PageImage, ...]:
            self.pdf = self.service.preview(self.actor, wish, choice.language).content
            return page_images(self.pdf, width)

        self.tasks.run(
            draw, lambda pages: view.show_pages(name, pages), self._failed, owner=self, key="preview"
        )

    def render(self, name: Sentence, width: int) -> None:
        """Show the paper again at another width."""
        if self.pdf and self._view is not None and width != self._width:
            self._width, view, pdf = width, self._view, self.pdf
            self.tasks.run(
                lambda _p: page_images(pdf, width),
                lambda pages: view.show_pages(name, pages),
                owner=self,
                key="preview",
            )

    def count_before(self, choice: Choice) -> None:
        """Tell how much of the choice was printed before."""
        wishes, view = self.wishes(choice), self._view
        if view is not None:
            self.tasks.run(
                lambda _p: self.service.printed_before(self.actor, wishes),
                view.show_before,
                self._failed,
                owner=self,
                key="before",
            )

    def wishes(self, choice: Choice) -> tuple[PaperWish, ...]:
        """Return what would be printed."""
        chosen = [self.crews[each] for each in choice.crews if each < len(self.crews)]
        ordered = [each for each in self.kinds if each in choice.kinds]
        return with_all_kinds(chosen, ordered)

    def problem(self, choice: Choice) -> Sentence | None:
        """Return why nothing can be printed yet."""
        return None if self.wishes(choice) else _NOTHING

    def print(self, choice: Choice) -> None:
        """Draw and register everything; where to was asked before."""
        job = PrintJob(
            self.wishes(choice),
            choice.language,
            choice.copies,
            choice.reason,
            choice.address_reason if self.may_name_doors else "",
            choice.is_issued,
        )
        view = self._view
        if view is not None:
            self._work = self.tasks.run(
                lambda progress: self.service.print(self.actor, job, progress),
                view.show_printed,
                self._failed,
                name=say("Drawing papers"),
                owner=self,
            )

    def stop(self) -> None:
        """Stop the drawing; nothing is registered then."""
        if self._work is not None:
            self._work.cancel()

    def _pointed(self, choice: Choice) -> PaperWish | None:
        if not self.crews:
            return None
        crew = self.crews[min(choice.current_crew, len(self.crews) - 1)]
        if choice.current_kind is PaperKind.VISIT_SHEET:
            return PaperWish(PaperKind.VISIT_SHEET, crew.visit_ids)
        return PaperWish(choice.current_kind, crew.visit_ids[:1])

    def _begin(self, day: date) -> None:
        if self._view is not None:
            self._view.show_day(day)
        self.show_day(day)

    def _came(self, crews: tuple[CrewDay, ...]) -> None:
        self.crews, self.pdf = crews, b""
        if self._view is not None:
            self._view.show_crews(crews)

    def _failed(self, error: CaseDeskError) -> None:
        if self._view is not None:
            self._view.show_problem(error.sentence)
