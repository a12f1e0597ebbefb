"""Statements to clients: every confirmed entry is billed once, by the rate of its day."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from casedesk.domain.cases import Case
from casedesk.domain.commissions import CommissionRate
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.services.booking import NewPayment
from casedesk.services.commissions import CommissionService
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService

MONTH = (date(2026, 11, 1), date(2026, 11, 20))


@pytest.fixture
def commissions(desk: Desk) -> CommissionService:
    return CommissionService(desk)


@pytest.fixture
def case(lend: Callable[..., Case]) -> Case:
    return lend()


def pay(desk: Desk, actor: Operator, case: Case, amount: str, *, is_confirmed: bool = True) -> int:
    new = NewPayment(case.id, Money.of(amount), date(2026, 11, 10), is_confirmed=is_confirmed)
    return PaymentService(desk).record(actor, new).id


def agree(commissions: CommissionService, actor: Operator, case: Case, percent: str = "18") -> CommissionRate:
    return commissions.save_rate(actor, CommissionRate(case.client_id, date(2026, 1, 1), Decimal(percent)))


def test_that_a_statement_bills_what_was_confirmed_and_only_once(
    commissions: CommissionService, desk: Desk, administrator: Operator, case: Case
) -> None:
    agree(commissions, administrator, case)
    pay(desk, administrator, case, "1000")
    claimed = pay(desk, administrator, case, "300", is_confirmed=False)
    made, _pdf = commissions.make(administrator, case.client_id, MONTH)
    assert (made.received, made.commission, made.payments) == (Money.of(1000), Money.of(180), 1)
    with pytest.raises(RefusedError):
        commissions.make(administrator, case.client_id, MONTH)
    payments = PaymentService(desk)
    payments.confirm(administrator, payments.get(administrator, claimed))
    later, _pdf = commissions.make(administrator, case.client_id, (date(2026, 11, 20), date(2026, 11, 20)))
    assert (later.received, later.commission) == (Money.of(300), Money.of(54))


def test_that_a_payment_taken_back_after_it_was_billed_is_given_back_on_the_next_statement(
    commissions: CommissionService, desk: Desk, administrator: Operator, case: Case
) -> None:
    rate = agree(commissions, administrator, case)
    paid = pay(desk, administrator, case, "1000")
    commissions.make(administrator, case.client_id, MONTH)
    commissions.save_rate(administrator, replace(rate, percent=Decimal(5)))
    payments = PaymentService(desk)
    payments.reverse(administrator, payments.get(administrator, paid), "bounced")
    draft = commissions.preview(administrator, case.client_id, MONTH)
    assert (draft.received, draft.commission) == (Money.of(-1000), Money.of(-180))


def test_that_nothing_is_billed_without_an_agreed_rate(
    commissions: CommissionService, desk: Desk, administrator: Operator, case: Case
) -> None:
    pay(desk, administrator, case, "1000")
    assert commissions.preview(administrator, case.client_id, MONTH).unrated == 1
    with pytest.raises(RefusedError):
        commissions.make(administrator, case.client_id, MONTH)


def test_that_the_statement_is_a_kept_paper_that_masks_names(
    commissions: CommissionService, desk: Desk, administrator: Operator, case: Case
) -> None:
    agree(commissions, administrator, case)
    pay(desk, administrator, case, "1234.56")
    made, pdf = commissions.make(administrator, case.client_id, MONTH)
    assert commissions.paper(administrator, made) == pdf
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        (paper,) = shelves.papers.all(shelves.papers.table.c.kind == PaperKind.CLIENT_STATEMENT)
        debtor = shelves.people.get(case.debtor_id)
    assert (paper.subject, paper.file_sha256) == (made.statement_no, made.file_sha256)
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf)))
    assert "1,234.56" in text
    assert "222.22" in text
    assert debtor.name not in text


def test_that_a_second_rate_of_one_day_and_age_is_refused(
    commissions: CommissionService, administrator: Operator, case: Case
) -> None:
    agree(commissions, administrator, case)
    with pytest.raises(BadInputError):
        agree(commissions, administrator, case, "20")
    bucket = CommissionRate(case.client_id, date(2026, 1, 1), Decimal(20), "M4")
    commissions.save_rate(administrator, bucket)
    assert len(commissions.rates(administrator, case.client_id)) == 2


@pytest.mark.parametrize(
    "days",
    [(date(2026, 11, 20), date(2026, 11, 1)), (date(2026, 11, 1), date(2027, 1, 1))],
)
def test_that_days_out_of_order_or_to_come_are_refused(
    commissions: CommissionService, administrator: Operator, case: Case, days: tuple[date, date]
) -> None:
    with pytest.raises(BadInputError):
        commissions.preview(administrator, case.client_id, days)


def test_that_only_who_bills_clients_sees_what_is_billed(
    commissions: CommissionService, hire: Callable[..., Operator], case: Case
) -> None:
    with pytest.raises(NoRightError):
        commissions.preview(hire(Role.COLLECTOR), case.client_id, MONTH)


def test_that_the_lines_go_into_a_workbook(
    commissions: CommissionService, desk: Desk, administrator: Operator, case: Case, tmp_path: Path
) -> None:
    agree(commissions, administrator, case)
    pay(desk, administrator, case, "1000")
    target = tmp_path / "lines.xlsx"
    headers = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    assert commissions.export(administrator, case.client_id, MONTH, target, headers) == 1
    rows = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    assert rows[1][6:] == [1000.0, 18.0, 180.0]
