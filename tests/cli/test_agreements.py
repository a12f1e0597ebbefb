"""Agreements by commands: every term, approvals with the client's letter, releases, lists."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.cli.test_main_path import CLIENT, SAMPLE, commands, next_workday, prepare, today
from tests.conftest import PASSPHRASE, PASSWORD

from casedesk.domain.money import Money, total
from casedesk.domain.operators import Role
from casedesk.domain.policies import TermPolicy
from casedesk.services import offices
from casedesk.services.operators import OperatorService
from casedesk.services.policies import PolicyService

__all__ = ["commands"]


@pytest.fixture
def ask(commands: Run, tmp_path: Path) -> Run:
    taken = commands("import", SAMPLE, "--client", CLIENT, "--kind", "consumer_finance", "--skip-bad")
    assert taken.code == 0, taken.err
    prepare(tmp_path / "office")
    return commands


def case_of(ask: Run, number: int) -> tuple[str, Money]:
    row = ask("cases", "--limit", 10).document[number]
    return row["case_no"], Money.parse(row["balance"])


def drafted(ask: Run, case_no: str, amount: Money, *more: object) -> dict[str, Any]:
    made = ask("agreement", "new", case_no, "--total", amount.yuan, *more)
    assert made.code == 0, made.err
    document: dict[str, Any] = made.document
    return document


def test_that_every_way_of_paying_can_be_asked_for(ask: Run, tmp_path: Path) -> None:
    case_no, balance = case_of(ask, 0)
    first = next_workday() + timedelta(days=20)
    plain = ["--first", first, "--shift", "none"]
    by_amount = drafted(ask, case_no, balance, *plain, "--each", "3000", "--interval", "biweekly")
    assert {each["amount"] for each in by_amount["schedule"][:-1]} == {"3000.00"}
    days = ",".join(str(first + timedelta(days=30 * each)) for each in range(3))
    own = drafted(ask, case_no, balance, "--own-days", days, "--shift", "none", "--balloon", "500")
    assert [each["due_on"] for each in own["schedule"]] == days.split(",")
    assert own["schedule"][-1]["amount"] == "500.00"
    moved = first + timedelta(days=2)
    edited = drafted(
        ask, case_no, balance, *plain, "--instalments", 4, "--edit", f"1=100@{moved}", "--absorber", "next"
    )
    assert edited["schedule"][0]["amount"] == "100.00"
    assert edited["schedule"][0]["due_on"] == str(moved)
    running = drafted(
        ask, case_no, balance, *plain, "--instalments", 3, "--running-rate", "6", "--day-count", 365,
        "--down", "200", "--pdf", tmp_path / "draft.pdf",
    )  # fmt: skip
    assert Decimal(running["interest"]) > 0
    assert Decimal(running["to_pay"]) == Decimal(running["total"]) + Decimal(running["interest"])
    assert total(Money.parse(each["amount"]) for each in running["schedule"]) == Money.parse(
        running["to_pay"]
    )
    assert running["pages"] >= 1


def test_that_an_approval_is_registered_with_its_letter_and_shown(ask: Run, tmp_path: Path) -> None:
    case_no, balance = case_of(ask, 1)
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7 invented letter")
    waived = Money.of(10)
    made = drafted(
        ask, case_no, balance - waived, "--instalments", 3, "--first", next_workday() + timedelta(days=20),
        "--waive", "10", "--approval-no", "HYJM-7", "--approver", "Manager Li", "--approved-on", today(),
        "--approval-until", "2099-12-31", "--approval-file", letter, "--cure", 10,
    )  # fmt: skip
    told = ask("agreement", "show", made["agreement_no"]).document
    assert told["approval_no"] == "HYJM-7"
    assert total(Money.parse(each) for each in told["waived"].values()) == waived
    assert all(each["holds"] for each in told["proof"])
    assert told["signers"][0]["role"] == "debtor"
    assert told["signers"][0]["name"].endswith("*")
    assert ask("--operator", "S001", "agreement", "approve", made["agreement_no"]).code == 0
    listed = ask("agreements", "--state", "approved").document
    assert [each["agreement_no"] for each in listed] == [made["agreement_no"]]
    assert ask("agreements", "--state", "signed").document == []
    assert ask("agreement", "void", made["agreement_no"], "--reason", "drafted twice").code == 0
    assert ask("agreements", "--state", "void").document[0]["status"] == "void"


def test_that_a_limit_is_released_by_command(ask: Run, tmp_path: Path) -> None:
    office = offices.open_office(tmp_path / "office", passphrase=PASSPHRASE)
    try:
        administrator = OperatorService(office.desk).sign_in("A001", PASSWORD)
        PolicyService(office.desk).save(administrator, TermPolicy(Role.ADMINISTRATOR, most_months=2))
    finally:
        office.close()
    case_no, balance = case_of(ask, 2)
    number = drafted(ask, case_no, balance, "--instalments", 6, "--first", next_workday())["agreement_no"]
    blocked = ask("agreement", "approve", number)
    assert blocked.code == 3
    assert "POL-MONTHS" in blocked.err
    reason = ["--rule", "POL-MONTHS", "--reason", "the employer confirmed the wages"]
    assert ask("agreement", "release", number, *reason).code == 3
    assert ask("--operator", "S001", "agreement", "release", number, *reason).code == 0
    assert ask("--operator", "S001", "agreement", "approve", number).code == 0


WRONG: list[tuple[list[str], int]] = [
    (["--instalments", "601"], 3),
    (["--each", "0"], 3),
    (["--instalments", "3", "--edit", "x=1"], 4),
    (["--instalments", "3", "--edit", "1="], 4),
    (["--instalments", "3", "--edit", "1=5@soon"], 4),
    (["--instalments", "3", "--running-rate", "much"], 4),
    (["--instalments", "3", "--running-rate", "101"], 3),
    (["--own-days", "tomorrow"], 4),
    (["--instalments", "3", "--waive-part", "rent=5"], 4),
    (["--instalments", "3", "--waive-part", "fees=99999999"], 3),
    (["--instalments", "3", "--approver", "Li"], 4),
    (["--instalments", "3", "--approval-no", "A-1", "--approval-file", "/nowhere/letter.pdf"], 4),
    (["--instalments", "3", "--approval-no", "A-1", "--approver", "Li", "--approval-date", "2026-01-05"], 4),
]


def test_that_impossible_options_are_told_by_exit_code(ask: Run) -> None:
    case_no, _balance = case_of(ask, 0)
    terms = ["--total", "100", "--first", next_workday()]
    ran = [(changed, ask("agreement", "new", case_no, *terms, *changed)) for changed, _code in WRONG]
    assert [(changed, each.code) for changed, each in ran] == WRONG
    assert all(each.err.strip() for _changed, each in ran)
    assert ask("agreements").document == []
