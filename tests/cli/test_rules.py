"""``rules check`` on the practice office: what fails now, and what a pack file would change."""

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Ran, Run

from casedesk import assets
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD


@pytest.fixture
def ask(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command on the practice office as one of its people."""
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)

    def ask_as(badge: str, *argv: object) -> Ran:
        return run(*argv, "--data", folder, "--operator", badge)

    return ask_as


def _pack(folder: Path, **changes: str) -> Path:
    text = assets.resource("rules", "cn-2026.toml").read_text(encoding="utf-8")
    for name, new in changes.items():
        text = re.sub(rf"(?m)^{name} = .*$", new, text, count=1)
    path = folder / "cn-new.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_that_the_document_names_the_pack_and_every_visit_that_fails(ask: Run) -> None:
    ran = ask("S001", "rules", "check", "--json")
    document = ran.document
    assert document["pack"]["id"] == "cn-2026"
    assert ran.code == (3 if document["failing"] else 0)
    assert all(each["blocks"] for each in document["failing"])


def test_that_a_stricter_pack_names_the_visits_it_would_block(ask: Run, tmp_path: Path) -> None:
    before = len(ask("S001", "rules", "check", "--json").document["failing"])
    path = _pack(tmp_path, version="version = 2", crew_min="crew_min = 3")
    ran = ask("S001", "rules", "check", "--pack", path, "--json")
    assert ran.code == 3
    assert len(ran.document["failing"]) > before
    assert any("CREW-MIN" in [one["rule"] for one in each["blocks"]] for each in ran.document["failing"])
    assert all("*" in each["person"] for each in ran.document["failing"])
    told = ask("S001", "rules", "check", "--pack", path)
    assert "CREW-MIN" in told.out
    assert ask("S001", "rules", "check", "--json").document["pack"]["version"] == 1, "nothing was taken in"


def test_that_more_room_of_a_pack_is_told_line_by_line(ask: Run, tmp_path: Path) -> None:
    path = _pack(tmp_path, version="version = 2", visits_per_day="visits_per_day = 3")
    looser = ask("S001", "rules", "check", "--pack", path, "--json").document["loosenings"]
    assert [(each["name"], each["before"], each["after"]) for each in looser] == [
        ("visits_per_day", "1", "3")
    ]
    assert "visits_per_day: more room, 1 → 3" in ask("S001", "rules", "check", "--pack", path).out
    assert ask("S001", "rules", "check", "--json").document["loosenings"] == []


def test_that_a_pack_with_a_mistake_is_refused_with_its_line(ask: Run, tmp_path: Path) -> None:
    path = _pack(tmp_path, crew_min="crew_min = -1")
    ran = ask("S001", "rules", "check", "--pack", path, "--json")
    assert ran.code == 4
    assert re.search(r"line \d+", ran.document["error"])
    assert ask("S001", "rules", "check", "--pack", tmp_path / "missing.toml").code == 4


def test_that_packs_of_other_countries_are_sound_too(ask: Run) -> None:
    for name in ("us-regf", "uk-conc7", "au-accc", "ie-cca46"):
        ran = ask("S001", "rules", "check", "--pack", assets.resource("rules", f"{name}.toml"), "--json")
        assert ran.code in {0, 3}
        assert ran.document["pack"]["id"] == name


def test_that_an_auditor_sees_no_cases_here(ask: Run) -> None:
    assert ask("V001", "rules", "check").code == 3
