"""The form of letters: every change redraws the page, nothing untrue can be printed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.errors import BadInputError
from casedesk.domain.letter_items import ReceivedItem, items_of
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.papers import PaperKind
from casedesk.domain.payments import Payment
from casedesk.services.booking import NewPayment
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.letters import CASE_LETTERS, LetterService, PrintedLetter
from casedesk.services.paper_images import PageImage
from casedesk.services.payments import PaymentService
from casedesk.ui.looks import Text, Tone
from casedesk.ui.papers.letter_dialog import LetterDialog
from casedesk.ui.papers.presenter.letters import FIELDS, LetterChoice, LettersPresenter
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.work import InlineTasks


@dataclass
class View:
    pages: Sequence[PageImage] = ()
    problems: list[Text] = field(default_factory=list)
    hints: list[Text] = field(default_factory=list)
    caution: Text = ""
    printed: list[PrintedLetter] = field(default_factory=list)
    payments: Sequence[Payment] | None = None

    def show_payments(self, payments: Sequence[Payment]) -> None:
        self.payments = payments

    def show_pages(self, pages: Sequence[PageImage], caution: Text = "") -> None:
        self.pages, self.caution = pages, caution

    def show_hint(self, text: Text) -> None:
        self.hints.append(text)

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
    presenter.preview(LetterChoice(PaperKind.DOCUMENT_RECEIPT, items="；原件"), 300)
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


def test_that_a_letter_of_which_nothing_is_written_yet_gets_a_hint_and_no_warning(
    presenter: LettersPresenter, view: View
) -> None:
    for kind in (PaperKind.DOCUMENT_RECEIPT, PaperKind.PAYMENT_RECEIPT):
        presenter.preview(LetterChoice(kind), 300)
        assert presenter.problem(LetterChoice(kind)) is not None
    assert len(view.hints) == 2
    assert view.problems == []


def test_that_a_debtor_whom_nobody_may_contact_gets_only_a_necessary_letter(
    presenter: LettersPresenter, view: View, desk: Desk, administrator: Operator
) -> None:
    CaseService(desk).raise_flag(administrator, presenter.case_id, FlagKind.DO_NOT_CONTACT, "本人来电要求")
    presenter.preview(LetterChoice(), 300)
    assert view.pages
    assert desk.today().isoformat() in str(view.caution)
    presenter.preview(LetterChoice(PaperKind.STATEMENT), 300)
    assert view.caution == ""


@pytest.fixture
def dialog(
    desk: Desk, administrator: Operator, lend: Callable[..., Case], tasks: ThreadTasks, qtbot: QtBot
) -> Iterator[Callable[..., LetterDialog]]:
    made: list[LetterDialog] = []
    near = QWidget()
    qtbot.addWidget(near)

    def opened(kind: PaperKind = PaperKind.DEMAND_LETTER, **fields: object) -> LetterDialog:
        presenter = LettersPresenter(LetterService(desk), administrator, tasks, lend(**fields).id, "HY-1")
        shown = LetterDialog(presenter, tasks, near, kind)
        made.append(shown)
        shown.show()
        return shown

    yield opened
    for each in made:
        each.close()


def test_that_the_form_opens_calmly_and_warns_only_after_a_choice(
    dialog: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    shown = dialog(status=CaseStatus.RETURNED)
    qtbot.waitUntil(shown.banner.isVisible)
    assert shown.banner.tone is Tone.INFO
    assert shown.pageLabel.text() == ""
    assert not shown.printButton.isEnabled()
    shown.kindField.edit(QComboBox).setCurrentIndex(CASE_LETTERS.index(PaperKind.BREACH_NOTICE))
    qtbot.waitUntil(lambda: shown.banner.tone is Tone.WARN)
    assert shown.pageLabel.text() == ""


def test_that_no_page_is_counted_where_no_letter_can_be_written(
    dialog: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    shown = dialog()
    qtbot.waitUntil(lambda: shown.pageLabel.text() != "")
    assert not shown.banner.isVisible()
    shown.kindField.edit(QComboBox).setCurrentIndex(CASE_LETTERS.index(PaperKind.DOCUMENT_RECEIPT))
    qtbot.waitUntil(lambda: shown.pageLabel.text() == "")
    assert (shown.preview.page_count(), shown.banner.tone) == (0, Tone.INFO)
    shown.itemsField.edit(QPlainTextEdit).setPlainText("身份证；复印件；1")
    qtbot.waitUntil(lambda: shown.preview.page_count() > 0)
    assert shown.printButton.isEnabled()


def test_that_a_second_receipt_from_the_form_keeps_the_number_and_asks_why(
    *,
    dialog: Callable[..., LetterDialog],
    qtbot: QtBot,
    desk: Desk,
    administrator: Operator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = dialog()
    presenter, combo = shown._presenter, shown.paymentField.edit(QComboBox)
    payment = PaymentService(desk).record(
        administrator, NewPayment(presenter.case_id, Money.of(500), desk.today(), voucher_no="V-1")
    )
    presenter.attach(shown)
    qtbot.waitUntil(lambda: combo.count() == 1)
    shown.kindField.edit(QComboBox).setCurrentIndex(CASE_LETTERS.index(PaperKind.PAYMENT_RECEIPT))
    assert shown.reasonField.isVisibleTo(shown)
    choice = shown._choice()
    assert (choice.kind, choice.payment_id) == (PaperKind.PAYMENT_RECEIPT, payment.id)
    assert isinstance(choice.kind, PaperKind)
    monkeypatch.setattr(shown._delivery, "send", lambda _content: None)
    presenter.print(choice)
    qtbot.waitUntil(lambda: bool(shown._number))
    first = shown._number
    qtbot.waitUntil(lambda: PaymentService(desk).get(administrator, payment.id).receipt_no == first)
