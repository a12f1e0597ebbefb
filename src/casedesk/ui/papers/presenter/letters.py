"""What the form of letters offers, shows and prints."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol

from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.letter_items import ReceivedItem, items_of
from casedesk.domain.operators import Operator
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.payments import Payment
from casedesk.domain.sentences import Sentence, say
from casedesk.services.letter_facts import LetterOptions
from casedesk.services.letters import CASE_LETTERS, LetterService, LetterWish, PrintedLetter
from casedesk.services.paper_images import PageImage, page_images
from casedesk.ui.looks import Text
from casedesk.ui.work import Progress, Tasks

FIELDS: Final[dict[PaperKind, frozenset[str]]] = {
    PaperKind.DEMAND_LETTER: frozenset({"pay_by"}),
    PaperKind.BREACH_NOTICE: frozenset(),
    PaperKind.DOCUMENT_RECEIPT: frozenset({"items", "giver", "relation"}),
    PaperKind.PAYMENT_RECEIPT: frozenset({"payment"}),
    PaperKind.STATEMENT: frozenset({"first", "last"}),
    PaperKind.SETTLEMENT_REQUEST: frozenset(),
    PaperKind.HANDOVER_LIST: frozenset({"why"}),
}
"""What can be chosen for each kind of letter."""


@dataclass(frozen=True)
class LetterChoice:
    """What the form says; days are None where nothing, or nothing readable, is written."""

    kind: PaperKind = PaperKind.DEMAND_LETTER
    language: str = "zh"
    copies: int = 1
    reason: str = ""
    pay_by: date | None = None
    first: date | None = None
    last: date | None = None
    payment_id: int | None = None
    items: str = ""
    """One document a line."""
    giver: str = ""
    relation: str = ""
    why: str = ""


class LetterView(Protocol):
    """What the presenter asks of the dialog."""

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Offer the payments that can have a receipt."""

    def show_pages(self, pages: Sequence[PageImage], caution: Text = "") -> None:
        """Show the letter as it would be printed, and what to think of before it goes out."""

    def show_hint(self, text: Text) -> None:
        """Tell what is still to be written before there is a page."""

    def show_problem(self, text: Text) -> None:
        """Tell what stands in the way."""

    def show_printed(self, letter: PrintedLetter) -> None:
        """Bring the letter to where it was asked for."""


@dataclass
class LettersPresenter:
    """Serves the form for one case."""

    service: LetterService
    actor: Operator
    tasks: Tasks
    case_id: int
    case_name: Text = ""
    pdf: bytes = b""
    _view: LetterView | None = field(default=None, repr=False)

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """Return the letters that can be written."""
        return CASE_LETTERS

    def attach(self, view: LetterView) -> None:
        """Begin to serve a dialog."""
        self._view = view
        self.tasks.run(
            lambda _p: self.service.payments(self.actor, self.case_id),
            view.show_payments,
            self._failed,
            owner=self,
            key="payments",
        )

    def name(self, choice: LetterChoice) -> Sentence:
        """Name the letter that is chosen."""
        return PAPER_NAMES[choice.kind]

    def preview(self, choice: LetterChoice, width: int) -> None:
        """Draw the letter; what it lacks is told in place of it."""
        view = self._view
        if view is None:
            return

        lacking = _lacking(choice)
        if lacking is not None:
            self.tasks.run(lambda _p: lacking, view.show_hint, self._failed, owner=self, key="preview")
            return

        def draw(_progress: Progress) -> tuple[tuple[PageImage, ...], Text]:
            wish = self._wish(choice)
            self.pdf = self.service.preview(self.actor, wish).content
            return page_images(self.pdf, width), self.service.caution(self.actor, wish) or ""

        self.tasks.run(draw, lambda drawn: view.show_pages(*drawn), self._failed, owner=self, key="preview")

    def print(self, choice: LetterChoice) -> None:
        """Print and register the letter; where to was asked before."""
        view = self._view
        if view is not None:
            self.tasks.run(
                lambda _p: self.service.print(self.actor, self._wish(choice), choice.copies, choice.reason),
                view.show_printed,
                self._failed,
                name=say("Drawing papers"),
                owner=self,
            )

    def problem(self, choice: LetterChoice) -> Sentence | None:
        """Return why the letter cannot be printed yet."""
        if (lacking := _lacking(choice)) is not None:
            return lacking
        try:
            self._wish(choice)
        except BadInputError as problem:
            return problem.sentence
        return None

    def _wish(self, choice: LetterChoice) -> LetterWish:
        known = FIELDS[choice.kind]
        items: tuple[ReceivedItem, ...] = items_of(choice.items) if "items" in known else ()
        options = LetterOptions(
            pay_by=choice.pay_by if "pay_by" in known else None,
            first_on=choice.first if "first" in known else None,
            last_on=choice.last if "last" in known else None,
            payment_id=choice.payment_id if "payment" in known else None,
            items=items,
            giver=choice.giver,
            relation=choice.relation,
            reason=choice.why,
        )
        return LetterWish(choice.kind, (self.case_id,), choice.language, options)

    def _failed(self, error: CaseDeskError) -> None:
        if self._view is not None:
            self._view.show_problem(error.sentence)


def _lacking(choice: LetterChoice) -> Sentence | None:
    """Return what nobody can have written yet when the kind was only just chosen."""
    if choice.kind is PaperKind.DOCUMENT_RECEIPT and not choice.items.strip():
        return say("Write what was handed in, one document a line; the page appears then.")
    if choice.kind is PaperKind.PAYMENT_RECEIPT and choice.payment_id is None:
        return say("This case has no confirmed payment; there is nothing to give a receipt for.")
    return None
