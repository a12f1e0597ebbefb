"""Plans side by side, amendments and what the builder shows of them."""

import re
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.agreement_pages import shown_page, written

from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.agreements import Agreement
from casedesk.domain.cases import Case
from casedesk.domain.instalment_states import InstalmentState
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Role
from casedesk.domain.schedules import Interval, RestDayShift
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.ui.agreements.choice_box import ChoiceBox
from casedesk.ui.agreements.page import AgreementsPage
from casedesk.ui.agreements.plan_columns import laid_out
from casedesk.ui.agreements.presenter.looks import instalment_mark
from casedesk.ui.agreements.presenter.ports import AgreementServices
from casedesk.ui.agreements.presenter.states import Act
from casedesk.ui.agreements.presenter.telling import quote_state
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.fields import MoneyEdit

Lend = Callable[..., Case]
UPCOMING = instalment_mark(InstalmentState.UPCOMING)


@pytest.fixture
def database_url() -> None:
    """Keep the windows' tests on one database; the services are tested on both."""


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def page(desk: Desk, clerk: Operator, qtbot: QtBot) -> AgreementsPage:
    return shown_page(desk, clerk, qtbot)


def drafted_in_three(page: AgreementsPage, case: Case, qtbot: QtBot) -> None:
    """Put 12, 6 and 3 parts side by side."""
    page.open(("draft", case.id))
    for number in (6, 3):
        qtbot.mouseClick(page.builder.middle.addButton, Qt.MouseButton.LeftButton)
        written(page, qtbot, "number", str(number))
        qtbot.waitUntil(lambda wanted=number: page.builder.middle.schedule.table.rowCount() == wanted + 1)


def tabs_of(page: AgreementsPage) -> list[str]:
    state = page.builder.middle._options
    assert state is not None
    return [shown(each) for each in state.tabs]


def test_that_a_stored_sheet_shows_every_plan_without_opening_its_tab(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    drafted_in_three(page, lend(), qtbot)
    page.builder.do_save()
    wanted = tabs_of(page)
    assert [re.findall(r"\d+", each)[-1] for each in wanted] == ["12", "6", "3"]
    assert page.building.option_no == 3
    assert page.builder.middle.hint.text().count("\n") == 3
    page.building.open_offer(page.building.opened.offer.id)  # type: ignore[union-attr]
    assert tabs_of(page) == wanted
    handed: list[bytes] = []
    page.building.paper.when_drawn(handed.append)
    text = pypdfium2.PdfDocument(handed[0])[0].get_textpage().get_text_range()
    assert "方案三" in text


def test_that_the_amount_of_another_plan_never_stays_in_the_field_in_hand(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    drafted_in_three(page, lend(), qtbot)
    each = page.builder.terms.each.edit(MoneyEdit)
    each.setFocus()
    qtbot.waitUntil(each.hasFocus)
    page.building.choose_option(0)
    assert page.building.quote is not None
    assert each.amount() == page.building.quote.schedule[0].amount
    assert each.selectedText() == each.text()


def test_that_a_plan_put_beside_another_begins_without_its_rows_set_by_hand(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    page.building.edit_row(RowEdit(3, Money.of(1000)), Absorber.LAST)
    qtbot.mouseClick(page.builder.middle.addButton, Qt.MouseButton.LeftButton)
    assert page.building.form.edits == ()
    page.building.choose_option(0)
    assert page.building.form.edits == (RowEdit(3, Money.of(1000)),)


def test_that_impossible_terms_name_their_field_and_mark_rows_and_paper_as_not_following(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    written(page, qtbot, "penalty", "99999")
    qtbot.waitUntil(lambda: not page.builder.mainButton.isEnabled())
    before = page.builder.previewSide.previewNote.text()
    assert page.builder.reasonLabel.text().startswith(tr("Penalty"))
    told = shown(say("the rows still show the terms of before"))
    assert told in page.builder.middle.proofs.accessibleDescription()
    assert before.endswith(page.builder.reasonLabel.text())
    assert not page.builder.can(Act.PRINT_DRAFT)
    handed: list[bytes] = []
    page.building.paper.when_drawn(handed.append)
    assert handed == []
    written(page, qtbot, "penalty", "0")
    qtbot.waitUntil(page.builder.mainButton.isEnabled)
    page.building.paper.when_drawn(handed.append)
    assert len(handed) == 1
    qtbot.waitUntil(lambda: page.builder.previewSide.previewNote.text() != before)


def test_that_a_draft_is_opened_with_the_keys_in_its_first_term(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    page.builder.do_save()
    page.go_up()
    qtbot.waitUntil(page.table.hasFocus)
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is not None
    page.open(("open", opened.agreement.id))
    penalty = page.builder.terms.penalty.field
    assert penalty is not None
    qtbot.waitUntil(penalty.hasFocus)


def signed_by(services: AgreementServices, clerk: Operator, boss: Operator, draft: Agreement) -> Agreement:
    ready = services.steps.approve(boss, services.steps.submit(clerk, draft))
    printed, _paper = services.printing.print(clerk, ready)
    copies = tuple(each.id for each in services.lists.papers(clerk, printed))
    return services.steps.sign(clerk, printed, services.quotes.today, copies)


def test_that_an_amendment_goes_on_with_the_old_terms_and_names_what_it_replaces(  # noqa: PLR0917 - fixtures
    page: AgreementsPage, lend: Lend, desk: Desk, clerk: Operator, supervisor: Operator, qtbot: QtBot
) -> None:
    case = lend()
    services = AgreementServices(desk)
    terms = replace(
        services.quotes.basis(clerk, case.id).terms,
        instalments=9,
        interval=Interval.WEEKLY,
        shift=RestDayShift.NONE,
        language="en",
        grace_days=1,
        copies=3,
    )
    old = signed_by(services, clerk, supervisor, services.steps.draft(clerk, case.id, terms))
    page.open(("replace", old.id))
    form = page.builder.terms.form()
    assert (form.number, form.interval, form.shift) == (9, Interval.WEEKLY, RestDayShift.NONE)
    assert (form.language, form.grace_days, form.copies) == ("en", 1, 3)
    assert form.first_on == old.terms.first_on
    assert old.agreement_no in page.title()
    written(page, qtbot, "number", "20")
    page.builder.do_save()
    assert old.agreement_no in page.context()
    opened = page.building.opened
    assert opened is not None
    assert opened.agreement is not None
    new = signed_by(services, clerk, supervisor, opened.agreement)
    page.open(("open", old.id))
    assert page.builder.state is not None
    steps = page.builder.state.steps
    assert [each.place for each in steps] == ["done"] * 5 + ["over"]
    assert all(each.note for each in steps)
    assert new.agreement_no in shown(steps[-1].note)


def test_that_only_fen_that_do_not_divide_are_called_a_remainder(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))

    def tells(note: Sentence) -> bool:
        return shown(note) in page.builder.middle.proofs.accessibleDescription()

    assert tells(say("remainder {rest} in the last", rest=Money(4)))
    written(page, qtbot, "each", "2000")
    qtbot.waitUntil(lambda: tells(say("last instalment {amount}", amount=Money.of("325.80"))))
    written(page, qtbot, "balloon", "5000")
    qtbot.waitUntil(lambda: tells(say("last instalment {amount}", amount=Money.of(5000))))


def test_that_remarks_can_be_read_in_a_narrow_schedule_and_choices_end_in_an_ellipsis(
    page: AgreementsPage, lend: Lend, qtbot: QtBot
) -> None:
    page.open(("draft", lend().id))
    table = page.builder.middle.schedule
    wide = str(table.table.row(0)[1])
    quote = quote_state(page.building.quote, page.building.opened, "zh")  # type: ignore[arg-type]
    marked = replace(quote, rows=tuple((*row[:2], UPCOMING, *row[3:]) for row in quote.rows))
    narrow, wider = laid_out(marked, theme.px(500)), laid_out(marked, theme.px(1200))
    assert [row[1] for row in wider[1]] == [row[1] for row in quote.rows]
    assert [row[1] for row in narrow[1][:-1]] == list(quote.short_days)
    assert narrow[1][-1] == marked.rows[-1]
    assert wide.startswith(quote.short_days[0])
    box = page.builder.terms.order.edit(ChoiceBox)
    box.setMaximumWidth(60)
    qtbot.waitUntil(lambda: box.toolTip() == box.currentText())
