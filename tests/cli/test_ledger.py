"""Single payments and any day's balance by commands."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_payments import ask, case

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import Case
from casedesk.domain.money import Money
from casedesk.domain.operators import SYSTEM, Right
from casedesk.services import offices
from casedesk.services.practice_staff import PASSPHRASE

__all__ = ["ask", "case"]


@pytest.fixture
def number(case: tuple[Case, str, str]) -> str:
    return case[0].case_no


def test_that_a_payment_is_added_receipted_and_reversed(ask: Run, number: str, tmp_path: Path) -> None:
    before = ask("balance", number).document["shown"]["total"]
    picture = tmp_path / "voucher.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\nx")
    added = ask("payment", "add", number, "--amount", "123.45", "--voucher", "PZ-77", "--picture", picture)
    assert added.code == 0, added.err
    assert (added.document["amount"], added.document["status"]) == ("123.45", "confirmed")
    again = ask("payment", "add", number, "--amount", "123.45", "--voucher", "PZ-77")
    assert (again.code, "--again" in again.err) == (3, True)
    key = added.document["id"]
    assert ask("payment", "receipt", key).document["receipt_no"].startswith("SJ")
    assert ask("balance", number).document["shown"]["total"] != before
    reversed_ = ask("payment", "reverse", key, "--reason", "Not ours")
    assert (reversed_.document["reverses"], "Receipt SJ" in reversed_.err) == (key, True)
    told = ask("balance", number, "--entries").document
    assert told["shown"]["total"] == before
    assert [each["kind"] for each in told["entries"]][-2:] == ["payment", "reversal"]
    assert ask("payment", "reverse", key, "--reason", "Again").code == 3


def test_that_a_claim_waits_for_its_confirmation(ask: Run, number: str) -> None:
    claimed = ask("payment", "add", number, "--amount", "5", "--claimed").document
    assert (claimed["status"], claimed["applied"]) == ("claimed", None)
    assert ask("payment", "confirm", claimed["id"]).document["status"] == "confirmed"


@pytest.mark.parametrize("claimed", [(), ("--claimed",)])
def test_that_more_than_is_owed_is_refused_until_it_is_said_to_be_meant(
    ask: Run, number: str, claimed: tuple[str, ...]
) -> None:
    before = ask("balance", number).document["shown"]["total"]
    much = ("payment", "add", number, "--amount", "99999999.99", *claimed)
    asked = much
    if claimed:
        asked = ("payment", "confirm", str(ask(*much).document["id"]))
    refused = ask(*asked)
    assert (refused.code, "--more-than-owed" in refused.err) == (3, True)
    assert ask("balance", number).document["shown"]["total"] == before
    booked = ask(*asked, "--more-than-owed")
    assert booked.code == 0, booked.err
    assert Money.parse(booked.document["left_over"]) == Money.of("99999999.99") - Money.parse(before)
    assert ask("balance", number).document["shown"]["total"] == "0.00"


def test_that_more_than_all_debts_of_a_person_is_refused_too(ask: Run, number: str) -> None:
    refused = ask("payment", "add", number, "--amount", "99999999.99", "--spread")
    assert (refused.code, "--more-than-owed" in refused.err) == (3, True)


def test_that_a_day_before_the_case_came_has_no_balance(ask: Run, number: str) -> None:
    told = ask("balance", number, "--as-of", "2001-01-01").document
    assert (told["shown"], told["known"]) == (None, None)


@pytest.mark.parametrize(
    "more",
    [
        ("balance", "{case}", "--as-of", "yesterday"),
        ("balance", "{case}", "--as-of", "9999-12-31"),
        ("balance", "{case}", "--as-of", "2099-12-31"),
        ("statement", "{case}", "--to", "2099-12-31", "--pdf", "never.pdf"),
        ("balance", "no such case"),
        ("payment", "add", "{case}", "--amount", "0"),
        ("payment", "add", "{case}", "--amount", "1.234"),
        ("payment", "add", "{case}", "--amount", "1", "--picture", "missing.png"),
        ("payment", "reverse", "999999", "--reason", "x"),
    ],
)
def test_that_what_cannot_be_is_refused_with_a_sentence(ask: Run, number: str, more: tuple[str, ...]) -> None:
    refused = ask(*(each.format(case=number) for each in more))
    assert refused.code in {3, 4, 5}, refused.err
    assert "Traceback" not in refused.err


@pytest.mark.parametrize("verb", [("confirm",), ("receipt",), ("reverse", "--reason", "x")])
def test_that_a_payment_nobody_recorded_is_named_as_it_was_typed(ask: Run, verb: tuple[str, ...]) -> None:
    refused = ask("payment", *verb, "1234567")
    assert (refused.code, "1234567" in refused.err) == (4, True)


def test_that_a_quote_to_settle_needs_a_plan_that_runs(ask: Run, number: str) -> None:
    refused = ask("balance", number, "--payoff")
    assert refused.code == 3, refused.err
    assert "Traceback" not in refused.err


def test_that_the_amount_that_settles_a_plan_is_told_and_booked(ask: Run, folder: Path) -> None:
    number, agreement_no = _plan_of(folder, is_accelerated=False)
    told = ask("balance", number, "--payoff")
    assert told.code == 0, told.err
    payoff = told.document["payoff"]
    assert payoff["agreement_no"] == agreement_no
    assert Money.parse(payoff["amount"]) > Money.of(0)
    both = ask("payment", "add", number, "--payoff", "--amount", "5")
    assert both.code not in {0, 3}, "an amount of one's own is no payoff"
    booked = ask("payment", "add", number, "--payoff")
    assert booked.code == 0, booked.err
    assert (booked.document["amount"], booked.document["left_over"]) == (payoff["amount"], "0.00")
    assert ask("agreement", "show", agreement_no).document["status"] == "done"
    assert ask("balance", number, "--payoff").code == 3, "no plan runs any more"


def test_that_of_an_accelerated_plan_the_whole_balance_settles_it(ask: Run, folder: Path) -> None:
    number, agreement_no = _plan_of(folder, is_accelerated=True)
    told = ask("balance", number, "--payoff").document
    assert (told["payoff"]["amount"], told["payoff"]["saved"]) == (told["shown"]["total"], "0.00")
    booked = ask("payment", "add", number, "--payoff")
    assert booked.code == 0, booked.err
    assert ask("balance", number).document["shown"]["total"] == "0.00"
    assert ask("agreement", "show", agreement_no).document["status"] == "done"


def _plan_of(folder: Path, *, is_accelerated: bool) -> tuple[str, str]:
    """Return case and number of a plan of the practice office that runs, or whose whole rest is due."""
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        with office.desk.work("agreement.accelerated", SYSTEM, Right.DRAFT_AGREEMENTS) as work:
            status = AgreementStatus.BROKEN if is_accelerated else AgreementStatus.SIGNED
            plan = work.agreements.all(work.agreements.table.c.status == status)[0]
            if is_accelerated and plan.accelerated_on is None:
                plan = work.agreements.save(replace(plan, accelerated_on=office.desk.today()))
                work.about(plan.agreement_no, plan.case_id)
                work.commit()
            return work.cases.get(plan.case_id).case_no, plan.agreement_no
    finally:
        office.close()
