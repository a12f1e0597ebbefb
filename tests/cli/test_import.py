"""The next month's file at the command line: compared, accepted by group, taken back; placements."""

from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import Run
from tests.services.list_samples import ROW

CLIENT = ("--client", "远帆消金")


def write(path: Path, *changes: dict[str, object]) -> Path:
    book = openpyxl.Workbook()
    book.active.append(list(ROW))
    for number, change in enumerate(changes, start=1):
        told = ROW | {"委案编号": f"CLI{number:03d}"} | change
        book.active.append([told[header] for header in ROW])
    book.save(path)
    return path


@pytest.fixture
def ask(run: Run, folder: Path) -> Run:
    return lambda *argv: run("--data", folder, "--json", *argv)


@pytest.fixture
def taken(ask: Run, tmp_path: Path) -> str:
    """Return the number of a placement with two cases."""
    ran = ask("import", write(tmp_path / "a.xlsx", {}, {}), *CLIENT)
    assert ran.code == 0
    assert (ran.document["new"], ran.document["changed"], ran.document["missing"]) == (2, 0, 0)
    number: str = ran.document["placement"]
    return number


def test_that_the_next_file_is_compared_and_told_in_numbers(ask: Run, taken: str, tmp_path: Path) -> None:
    path = write(tmp_path / "b.xlsx", {"剩余本金": 500, "委案金额": 520}, {"委案编号": "CLI900"})
    dry = ask("import", path, *CLIENT, "--dry-run").document
    assert (dry["new"], dry["changed"], dry["unchanged"], dry["missing"]) == (1, 1, 0, 1)
    assert dry["placement"] == ""
    only = ask("import", path, *CLIENT, "--accept", "changed")
    assert (only.code, only.document["new"], only.document["changed"]) == (0, 0, 1)
    rest = ask("import", path, *CLIENT, "--accept", "new,changed,missing").document
    assert (rest["new"], rest["changed"], rest["unchanged"], rest["returned"]) == (1, 0, 1, 1)
    again = ask("import", path, *CLIENT)
    assert (again.code, again.document["unchanged"], again.document["new"]) == (0, 2, 0)


def test_that_an_import_is_taken_back(ask: Run, taken: str, tmp_path: Path) -> None:
    path = write(tmp_path / "b.xlsx", {"备注": "再次"}, {}, {"委案编号": "CLI900"})
    number = ask("import", path, *CLIENT).document["placement"]
    dry = ask("import", "undo", number, "--dry-run").document
    done = ask("import", "undo", number, "--reason", "wrong month")
    assert done.code == 0
    assert dry == done.document
    assert (done.document["removed"], done.document["restored"], done.document["kept"]) == (1, 1, [])
    assert ask("import", "undo", number).code == 3
    assert ask("import", "undo", "nothing").code == 4


def test_that_rejected_rows_are_written_for_the_client(ask: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", {}, {"身份证号": "12"})
    back = tmp_path / "back.xlsx"
    assert ask("import", path, *CLIENT, "--rejected", back, "--skip-bad").code == 0
    told = list(openpyxl.load_workbook(back).active.iter_rows(values_only=True))
    assert len(told) == 2
    assert told[1][-2] == 3


def test_that_columns_are_kept_and_found_under_a_name(ask: Run, tmp_path: Path) -> None:
    assert ask("import", write(tmp_path / "a.xlsx", {}), *CLIENT, "--profile", "monthly").code == 0
    path = write(tmp_path / "b.xlsx", {"备注": "再次"})
    assert ask("import", path, *CLIENT, "--profile", "monthly").document["changed"] == 1


@pytest.mark.parametrize(
    "told",
    [
        ("import", "a.xlsx"),
        ("import", "a.xlsx", "b.xlsx", *CLIENT),
        ("import", "a.xlsx", *CLIENT, "--accept", "everything"),
        ("placement", "extend", "X", "--recall", "soon"),
    ],
)
def test_that_a_command_that_makes_no_sense_is_usage(ask: Run, told: tuple[str, ...]) -> None:
    assert ask(*told).code == 2


def test_that_placements_are_listed_prolonged_paused_and_given_back(ask: Run, taken: str) -> None:
    row = next(each for each in ask("placements").document if each["number"] == taken)
    assert (row["client"], row["open_cases"], row["balance"], row["status"]) == (
        "远帆消金",
        2,
        "240.00",
        "open",
    )
    assert ask("placement", "extend", taken, "--recall", "2099-06-30").code == 4
    longer = ask("placement", "extend", taken, "--recall", "2099-06-30", "--reason", "client wrote")
    assert (longer.code, longer.document["cases"]) == (0, 2)
    assert ask("placement", "pause", taken, "--reason", "client asks").document["status"] == "paused"
    assert ask("placement", "resume", taken).document["cases"] == 2
    back = ask("placement", "withdraw", taken, "--reason", "mandate ends")
    assert (back.document["status"], back.document["cases"]) == ("withdrawn", 2)
    assert ask("placement", "withdraw", taken, "--reason", "twice").code == 3
