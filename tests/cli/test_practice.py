"""The demonstration, the self-test, and a log that somebody changed."""

from pathlib import Path

import pytest
from sqlalchemy import text
from tests.cli.conftest import Run

from casedesk.cli.commands import PageReport, Windows
from casedesk.services import offices
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD


def test_that_the_demonstration_does_the_main_job(run: Run, tmp_path: Path) -> None:
    folder, papers = tmp_path / "demo", tmp_path / "papers"
    ran = run("--data", folder, "--json", "demo", "--cases", 60, "--seed", 7, "--out", papers)
    assert ran.code == 0, ran.err
    told = ran.document
    assert told["import"]["new"] > 0
    assert told["visit"]["visit_no"].startswith("V")
    assert told["visit"]["verdict"] != "block"
    assert told["audit"]["intact"] is True
    pdf = Path(told["agreement"]["pdf"])
    assert pdf.parent == papers
    assert pdf.read_bytes().startswith(b"%PDF")
    assert {each["role"] for each in told["operators"]} == {
        "administrator", "supervisor", "planner", "collector", "clerk", "auditor",
    }  # fmt: skip
    offices.open_office(folder, passphrase=told["passphrase"]).close()


def test_that_the_demonstration_replaces_no_office(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("--data", folder, "demo", "--cases", 5).code == 3
    assert run("--data", folder, "cases").code == 0
    monkeypatch.setenv("CASEDESK_DATA", str(tmp_path / "data" / "CaseDesk"))
    folders = [run("--json", "demo", "--cases", 10).document["folder"] for _time in range(2)]
    assert folders == [str(tmp_path / "data" / f"casedesk-practice{end}") for end in ("", "-2")]


def test_that_the_window_opens_on_the_practice_office(run: Run, tmp_path: Path) -> None:
    opened: list[Path] = []

    def window(folder: Path) -> int:
        opened.append(folder)
        offices.open_office(folder, passphrase=PASSPHRASE).close()
        return 0

    windows = Windows(open_window=window)
    ran = run("--data", tmp_path / "demo", "demo", "--cases", 10, windows=windows)
    assert ran.code == 0
    assert opened == [tmp_path / "demo"]
    assert PASSWORD in ran.out


def test_that_an_impossible_number_of_cases_is_bad_input(run: Run, tmp_path: Path) -> None:
    assert run("--data", tmp_path / "demo", "demo", "--cases", 2_000_000).code == 4
    assert not (tmp_path / "demo").exists()


def test_that_the_self_test_reports_every_page(run: Run) -> None:
    seen: list[Path] = []

    def pages(folder: Path) -> list[PageReport]:
        seen.append(folder)
        offices.open_office(folder, passphrase=PASSPHRASE).close()
        return [PageReport("cases", is_ok=True), PageReport("visits", is_ok=False, detail="KeyError")]

    ran = run("--json", "self-test", windows=Windows(open_pages=pages))
    assert ran.code == 1
    assert ran.document["pages"][1] == {"page": "visits", "ok": False, "detail": "KeyError"}
    assert not seen[0].exists()
    good = Windows(open_pages=lambda _folder: [PageReport("cases", is_ok=True)])
    assert run("self-test", windows=good).code == 0


def test_that_a_program_without_windows_cannot_test_them(run: Run) -> None:
    ran = run("--json", "self-test")
    assert ran.code == ran.document["code"] == 1


def test_that_a_changed_log_is_told_with_its_number(run: Run, folder: Path, tmp_path: Path) -> None:
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    with office.desk.database.engine.connect() as connection, connection.begin():
        connection.execute(text("DROP TRIGGER audit_entries_no_update"))
        connection.execute(text("UPDATE audit_entries SET body = replace(body, 'S', 'T') WHERE seq = 7"))
    office.close()
    ran = run("--data", folder, "--json", "audit", "verify")
    assert (ran.code, ran.document["intact"], ran.document["first_bad"]) == (1, False, 7)
    plain = run("--data", folder, "audit", "verify")
    assert "NOT intact: entry 7" in plain.out
    assert run("--data", folder, "audit", "export", tmp_path / "log.jsonl").code == 1


def test_that_an_export_needs_a_place_and_a_right(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("--data", folder, "audit", "export", tmp_path / "missing" / "log.jsonl").code == 4
    assert run("--data", folder, "--operator", "C001", "audit", "export", tmp_path / "log.jsonl").code == 3
    assert run("--data", folder, "--operator", "V001", "audit", "export", tmp_path / "log.jsonl").code == 0


def test_that_the_doctor_names_what_is_in_order(run: Run, folder: Path) -> None:
    ran = run("--data", folder, "--json", "doctor")
    states = {each["check"]: each["state"] for each in ran.document["checks"]}
    assert ran.code == 0, [each for each in ran.document["checks"] if each["state"] == "problem"]
    assert states["Database"] == states["Schema"] == states["Fonts"] == "ok"
    assert "✓ Schema" in run("--data", folder, "doctor").out


def test_that_the_doctor_tells_what_to_do(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEDESK_PASSPHRASE", "some other passphrase")
    ran = run("--data", folder, "--json", "doctor")
    assert (ran.code, ran.document["ok"]) == (1, False)
    office = next(each for each in ran.document["checks"] if each["check"] == "Office")
    assert office["state"] == "problem"
    assert "recovery sheet" in office["todo"]
