"""Proposals from the command line: one JSON document, and planned only when asked to."""

from pathlib import Path

import pytest
from tests.cli.conftest import Ran, Run

from casedesk.services.practice_staff import PASSPHRASE, PASSWORD


@pytest.fixture
def ask(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command on the practice office as one of its people."""
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)

    def ask_as(badge: str, *argv: object) -> Ran:
        return run(*argv, "--data", folder, "--operator", badge)

    return ask_as


def test_that_a_proposal_is_one_document_and_is_planned_only_when_accepted(ask: Run) -> None:
    words = ("visits", "plan", "--days", "3", "--seconds", "2")
    proposed = ask("P001", *words, "--json")
    assert proposed.code == 0
    document = proposed.document
    assert len(document["days"]) == 3
    assert document["drafts"]
    assert "planned" not in document
    assert all(each["why"] and each["person"].count("*") for each in document["drafts"])
    again = ask("P001", *words, "--json").document
    assert len(again["drafts"]) == len(document["drafts"]), "nothing was stored"
    accepted = ask("P001", *words, "--accept", "--json").document
    assert len(accepted["planned"]) == len(accepted["drafts"])
    assert accepted["skipped"] == []
    placed = {each["case_no"] for each in accepted["drafts"]}
    rest = ask("P001", *words, "--json").document
    assert not placed & {each["case_no"] for each in rest["drafts"]}


def test_that_a_proposal_is_told_in_words_too(ask: Run) -> None:
    told = ask("P001", "visits", "plan", "--days", "1", "--seconds", "1")
    assert told.code == 0
    assert "proposed" in told.out


def test_that_nobody_plans_without_the_right_or_for_no_days(ask: Run) -> None:
    assert ask("V001", "visits", "plan", "--days", "1").code == 3
    assert ask("P001", "visits", "plan", "--days", "0").code == 2
    assert ask("P001", "visits", "plan", "--days", "400").code == 4
