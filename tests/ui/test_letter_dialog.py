"""The form of letters: every change redraws the page, nothing untrue can be printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError
from casedesk.domain.letter_items import ReceivedItem, items_of
from casedesk.domain.operators import Operator
from casedesk.domain.papers import PaperKind
from casedesk.domain.payments import Payment
from casedesk.services.desk import Desk
from casedesk.services.letters import CASE_LETTERS, LetterService, PrintedLetter
from casedesk.services.paper_images import PageImage
from casedesk.ui.looks import Text
from casedesk.ui.papers.presenter.letters import FIELDS, LetterChoice, LettersPresenter
from casedesk.ui.work import InlineTasks


@dataclass
class View:
    pages: Sequence[PageImage] = ()
    problems: list[Text] = field(default_factory=list)
    printed: list[PrintedLetter] = field(default_factory=list)
    payments: Sequence[Payment] | None = None

    def show_payments(self, payments: Sequence[Payment]) -> None:
        self.payments = payments

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        self.pages = pages

    def show_problem(self, text: Text) -> None:
        self.problems.append(text)

    def show_printed(self, letter: PrintedLetter) -> None:
        self.printed.append(letter)


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(desk: Desk, administrator: Operator, lend: Callable[..., Case], view: View) -> LettersPresenter:
    made = LettersPresenter(LetterService(desk), administrator, InlineTasks(), lend().id, "HY-1")
    made.attach(view)
    return made


def test_that_every_letter_knows_what_can_be_chosen() -> None:
    assert set(FIELDS) == set(CASE_LETTERS)


def test_that_a_preview_shows_pages_and_registers_nothing(
    presenter: LettersPresenter, view: View, desk: Desk
) -> None:
    before = desk.revision()
    presenter.preview(LetterChoice(), 300)
    assert view.pages
    assert view.payments == ()
    assert desk.revision() == before


def test_that_what_cannot_be_written_is_told_instead(presenter: LettersPresenter, view: View) -> None:
    presenter.preview(LetterChoice(PaperKind.SETTLEMENT_REQUEST), 300)
    presenter.preview(LetterChoice(PaperKind.DOCUMENT_RECEIPT), 300)
    presenter.preview(LetterChoice(pay_by=date(2020, 1, 1)), 300)
    assert len(view.problems) == 3
    assert not view.pages
    assert presenter.problem(LetterChoice(PaperKind.DOCUMENT_RECEIPT)) is not None
    assert presenter.problem(LetterChoice()) is None


def test_that_printing_hands_the_letter_over_once(presenter: LettersPresenter, view: View) -> None:
    presenter.print(LetterChoice(copies=2))
    (letter,) = view.printed
    assert [each.copy_no for each in letter.papers] == [1, 2]


def test_that_documents_are_read_as_they_are_typed() -> None:
    found = items_of("身份证；复印件；1\n\nBank slip, original, 2 pages, 2026 March\n<b>工资单</b>")
    assert found == (
        ReceivedItem("身份证"),
        ReceivedItem("Bank slip", is_original=True, sheets=2, note="2026 March"),
        ReceivedItem("<b>工资单</b>"),
    )
    for wrong in ("", "；原件", "回单；0", "\n".join("x" * 41)):
        with pytest.raises(BadInputError):
            items_of(wrong)
