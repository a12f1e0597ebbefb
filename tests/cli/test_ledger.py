"""Single payments and any day's balance by commands."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_payments import ask, case

from casedesk.domain.cases import Case

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
    assert ask("payment", "reverse", key, "--reason", "Not ours").document["reverses"] == key
    told = ask("balance", number, "--entries").document
    assert told["shown"]["total"] == before
    assert [each["kind"] for each in told["entries"]][-2:] == ["payment", "reversal"]
    assert ask("payment", "reverse", key, "--reason", "Again").code == 3


def test_that_a_claim_waits_for_its_confirmation(ask: Run, number: str) -> None:
    claimed = ask("payment", "add", number, "--amount", "5", "--claimed").document
    assert (claimed["status"], claimed["applied"]) == ("claimed", None)
    assert ask("payment", "confirm", claimed["id"]).document["status"] == "confirmed"


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


def test_that_a_quote_to_settle_needs_a_plan_that_runs(ask: Run, number: str) -> None:
    refused = ask("balance", number, "--payoff")
    assert refused.code == 3, refused.err
    assert "Traceback" not in refused.err
