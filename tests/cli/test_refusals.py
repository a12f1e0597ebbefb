"""Bad input and refused wishes are told in a sentence, with one document and the right code."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk import assets
from casedesk.domain.case_lists import CaseQuery
from casedesk.services import offices
from casedesk.services.cases import CaseService
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD

CARS = assets.resource("samples", "car-loans-2026-11.csv")


@pytest.fixture
def ask(run: Run, folder: Path) -> Run:
    return lambda *argv: run("--data", folder, "--json", *argv)


@pytest.fixture
def case_no(folder: Path) -> str:
    """Return the number of some open case of the practice office."""
    office = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        actor = OperatorService(office.desk).sign_in("P001", PASSWORD)
        rows = CaseService(office.desk).list(actor, CaseQuery())
        return next(each.case_no for each in rows if each.status.is_open)
    finally:
        office.close()


@pytest.mark.parametrize("content", [b"", b"no table at all", b"%PDF-1.7", b"PK\x03\x04broken"])
def test_that_a_file_that_is_no_list_is_bad_input(ask: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    ran = ask("import", path, "--client", "远帆消金")
    assert ran.code == ran.document["code"] == 4


def test_that_a_missing_file_is_bad_input(ask: Run, tmp_path: Path) -> None:
    assert ask("import", tmp_path / "nowhere.xlsx", "--client", "远帆消金").code == 4


def test_that_a_dry_run_makes_no_case(ask: Run) -> None:
    before = len(ask("cases", "--limit", 1000).document)
    ran = ask("import", CARS, "--client", "驰行车贷", "--dry-run")
    assert ran.code == 0
    assert ran.document["new"] > 0
    assert len(ask("cases", "--limit", 1000).document) == before


def test_that_a_dry_run_adds_no_client(ask: Run) -> None:
    for _time in range(2):
        ran = ask("import", CARS, "--client", "新来的公司", "--dry-run")
        assert ran.code == 0
        assert ran.document["new"] > 0
        assert "would be added" in ran.err


def test_that_rows_that_cannot_be_taken_refuse_the_whole_list(ask: Run, tmp_path: Path) -> None:
    head, first, second, *_rest = CARS.read_text(encoding="gb18030").splitlines()
    path = tmp_path / "cars.csv"
    path.write_text(f"{head}\n{first}\n{first}\n{second}\n", encoding="utf-8")
    whole = ask("import", path, "--client", "驰行车贷")
    assert whole.code == 3
    assert whole.document["new"] == 0
    assert whole.document["rejected"] > 0
    assert any(each["severity"] == "block" for each in whole.document["findings"])
    rest = ask("import", path, "--client", "驰行车贷", "--skip-bad")
    assert rest.code == 0
    assert rest.document["new"] == rest.document["rows"] - rest.document["rejected"]


def test_that_the_same_list_twice_makes_nothing_new(ask: Run) -> None:
    assert ask("import", CARS, "--client", "驰行车贷", "--skip-bad").code == 0
    again = ask("import", CARS, "--client", "驰行车贷", "--skip-bad")
    assert (again.code, again.document["new"], again.document["changed"]) == (0, 0, 0)
    assert again.document["unchanged"] == again.document["rows"] - again.document["rejected"]
    assert "nothing to import" in again.err
    assert {"known"} <= {each["code"] for each in again.document["findings"]}


def test_that_planning_needs_a_case_a_time_and_people_that_are_there(ask: Run, case_no: str) -> None:
    at = ["--start", "2030-01-08T10:00"]
    crew = ["--crew", "C001,C002"]
    assert ask("visit", "plan", "no such case", *at, *crew).code == 4
    assert ask("visit", "plan", case_no, "--start", "tomorrow", *crew).code == 4
    assert ask("visit", "plan", case_no, *at, "--crew", "C001,Nobody").code == 4
    assert ask("visit", "plan", case_no, *at, *crew, "--minutes", 2000).code == 4


def test_that_a_collector_whose_exam_lapsed_is_named_by_the_gate(ask: Run, case_no: str) -> None:
    ran = ask("visit", "plan", case_no, "--start", "2030-01-08T10:00", "--crew", "C001,C004")
    assert ran.code == 3
    assert "CREW-QUAL" in {each["rule"] for each in ran.document["findings"]}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"--total": "much"}, 4),
        ({"--total": "-5"}, 4),
        ({"--first": "soon"}, 4),
        ({"--total": "99999999"}, 3),
        ({"--waive": "99999999"}, 3),
        ({"--down": "5000"}, 3),
    ],
)
def test_that_impossible_terms_make_no_agreement(
    ask: Run, case_no: str, tmp_path: Path, changed: dict[str, str], code: int
) -> None:
    terms = {
        "--total": "1000",
        "--instalments": "3",
        "--first": "2030-01-08",
        "--pdf": str(tmp_path / "a.pdf"),
    }
    ran = ask("agreement", "new", case_no, *(each for pair in (terms | changed).items() for each in pair))
    assert ran.code == ran.document["code"] == code
    assert not (tmp_path / "a.pdf").exists()


def test_that_a_paper_that_cannot_be_written_is_bad_input(ask: Run, case_no: str, tmp_path: Path) -> None:
    terms = ["--total", "1000", "--instalments", "3", "--first", "2030-01-08"]
    ran = ask("agreement", "new", case_no, *terms, "--pdf", tmp_path / "missing" / "a.pdf")
    assert ran.code == 4
    assert "a.pdf" in ran.document["error"]


def test_that_an_unknown_agreement_is_bad_input(ask: Run, tmp_path: Path) -> None:
    for verb in (["approve"], ["sign", "--on", "2026-01-01"], ["print", "--pdf", tmp_path / "a.pdf"]):
        assert ask("agreement", verb[0], "XY0", *verb[1:]).code == 4


def test_that_a_case_number_of_two_clients_asks_for_the_client(ask: Run, tmp_path: Path) -> None:
    for client in ("驰行车贷", "远帆消金"):
        assert ask("import", CARS, "--client", client, "--skip-bad").code == 0
    both = [each["case_no"] for each in ask("cases", "--limit", 1000).document]
    twice = next(each for each in both if both.count(each) == 2)
    at = ["--start", "2030-01-08T10:00", "--crew", "C001,C002"]
    unclear = ask("visit", "plan", twice, *at)
    assert unclear.code == 4
    assert f"驰行车贷:{twice}" in unclear.document["error"]
    clear = ask("visit", "plan", f"驰行车贷:{twice}", *at)
    assert clear.code in (0, 3)
    assert "findings" in clear.document


def test_that_lists_can_be_read_without_json(run: Run, folder: Path) -> None:
    cases = run("--data", folder, "cases", "--limit", 3)
    assert len(cases.out.splitlines()) == 4
    taken = run("--data", folder, "import", CARS, "--client", "驰行车贷", "--skip-bad")
    assert "new case(s) were made" in taken.out
    checked = run("--data", folder, "import", CARS, "--client", "驰行车贷", "--dry-run")
    assert "more finding(s)" in checked.out
