"""Creating an office without a window."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import PASSPHRASE, PASSWORD

from casedesk.cli import session


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)


@pytest.mark.usefixtures("secrets")
def test_that_an_office_is_created_and_opens(run: Run, tmp_path: Path) -> None:
    folder, sheet = tmp_path / "office", tmp_path / "recovery.pdf"
    made = run("--data", folder, "--json", "init", "--office", "青禾", "--admin", "Ada", "--recovery", sheet)
    assert made.code == 0
    assert made.document == {
        "office": "青禾",
        "folder": str(folder),
        "administrator": "Ada",
        "badge_no": "A001",
        "recovery_sheet": str(sheet),
    }
    assert sheet.read_bytes().startswith(b"%PDF")
    assert run("--data", folder, "--json", "cases").document == []
    assert run("--data", folder, "--json", "audit", "verify").document["intact"] is True


@pytest.mark.usefixtures("secrets")
def test_that_the_default_folder_is_the_platforms(run: Run, tmp_path: Path) -> None:
    assert run("init", "--office", "Lantern Office").code == 0
    assert (tmp_path / "default" / "office.db").is_file()


@pytest.mark.usefixtures("secrets")
def test_that_a_second_office_in_a_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("--data", tmp_path / "o", "init", "--office", "First").code == 0
    again = run("--data", tmp_path / "o", "--json", "init", "--office", "Second")
    assert again.code == again.document["code"] == 3


@pytest.mark.usefixtures("secrets")
def test_that_no_recovery_sheet_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("--data", tmp_path / "o", "init", "--office", "First")
    assert "recovery sheet" in ran.err


@pytest.mark.usefixtures("secrets")
@pytest.mark.parametrize("place", ["missing/recovery.pdf", "taken.pdf"])
def test_that_a_place_that_cannot_take_the_sheet_makes_no_office(
    run: Run, tmp_path: Path, place: str
) -> None:
    (tmp_path / "taken.pdf").write_text("taken", encoding="utf-8")
    ran = run("--data", tmp_path / "o", "init", "--office", "First", "--recovery", tmp_path / place)
    assert ran.code == 4
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(("weak", "code"), [("CASEDESK_PASSPHRASE", 3), ("CASEDESK_PASSWORD", 4)])
@pytest.mark.usefixtures("secrets")
def test_that_weak_secrets_make_no_office(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weak: str, code: int
) -> None:
    monkeypatch.setenv(weak, "short")
    assert run("--data", tmp_path / "o", "init", "--office", "First").code == code
    assert not (tmp_path / "o" / "office.db").exists()


def test_that_a_script_without_secrets_makes_no_office(run: Run, tmp_path: Path) -> None:
    ran = run("--data", tmp_path / "o", "init", "--office", "First")
    assert ran.code == 5
    assert "CASEDESK_PASSPHRASE" in ran.err


def typing(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Sit at a terminal and type the answers; the terminal is the machine's edge."""
    left = iter(answers)
    monkeypatch.setattr(session, "is_at_terminal", lambda: True)
    monkeypatch.setattr(session.getpass, "getpass", lambda _prompt, **_stream: next(left))


def test_that_secrets_are_asked_twice_at_a_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "o"
    typing(monkeypatch, PASSPHRASE, "something else")
    assert run("--data", folder, "init", "--office", "First").code == 4
    assert not folder.exists()
    typing(monkeypatch, PASSPHRASE, PASSPHRASE, PASSWORD, PASSWORD)
    assert run("--data", folder, "init", "--office", "First").code == 0
    typing(monkeypatch, PASSPHRASE, PASSWORD)
    assert run("--data", folder, "cases").code == 0


@pytest.mark.usefixtures("secrets")
def test_that_a_server_can_hold_the_office(run: Run, tmp_path: Path, database_url: str | None) -> None:
    server = ["--database", database_url] if database_url else []
    folder = tmp_path / "o"
    assert run("--data", folder, "init", "--office", "First", *server).code == 0
    assert (folder / "office.db").exists() is (database_url is None)
    assert run("--data", folder, "--json", "audit", "verify").document["intact"] is True
