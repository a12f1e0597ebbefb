"""``casedesk sheets`` and ``casedesk ics`` on a practice office."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from tests.cli.conftest import Run

from casedesk.services.offices import OpenOffice
from casedesk.services.visit_calendar import CalendarWish, VisitCalendar
from casedesk.services.visit_papers import VisitPapers
from casedesk.storage.shelves import Shelves


@pytest.fixture
def day(office: OpenOffice) -> str:
    """Return the first day from today on that has visits which can be printed."""
    desk = office.desk
    with desk.database.reading() as connection:
        administrator = Shelves(connection).operators.first()
    assert administrator is not None
    for ahead in range(10):
        wanted = desk.today() + timedelta(days=ahead)
        if VisitPapers(desk).crews(administrator, wanted):
            office.close()
            return wanted.isoformat()
    raise AssertionError("the practice office plans visits for the next days")


def test_that_a_day_s_sheets_are_written_and_registered(
    run: Run, folder: Path, day: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = run("sheets", "--date", day, "--out", out, "--data", folder, "--reason", "a second set", "--json")
    assert done.code == 0, done.err
    sheets = done.document["sheets"]
    assert sheets
    assert {each["file"] for each in sheets} == {each.name for each in out.iterdir()}
    assert all((out / each["file"]).read_bytes().startswith(b"%PDF") for each in sheets)
    again = run("sheets", "--date", day, "--out", out, "--data", folder)
    assert again.code == 3
    assert "Give a reason" in again.err
    more = run("sheets", "--date", day, "--out", out, "--data", folder, "--reason", "rained on", "--json")
    assert [each["copies"][0] for each in more.document["sheets"]] == [
        each["copies"][0] + 1 for each in sheets
    ]


def test_that_an_empty_day_and_a_bad_folder_are_told(run: Run, folder: Path, tmp_path: Path) -> None:
    empty = run("sheets", "--date", "2031-01-01", "--out", tmp_path / "x", "--data", folder)
    assert empty.code == 4
    assert "nothing to print" in empty.err
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    assert run("sheets", "--date", "2031-01-01", "--out", file, "--data", folder).code == 4
    assert run("sheets", "--date", "31.1.", "--out", tmp_path / "x", "--data", folder).code == 4


def test_that_a_calendar_holds_the_person_s_own_visits_and_no_names(
    run: Run, folder: Path, office: OpenOffice, tmp_path: Path
) -> None:
    desk = office.desk
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        collector = shelves.operators.first(shelves.operators.table.c.badge_no == "C001")
        names = [each.name for each in shelves.people.all()]
        numbers = [each.case_no for each in shelves.cases.all()]
    assert collector is not None
    own = VisitCalendar(desk).events(collector, CalendarWish())
    office.close()
    out = tmp_path / "own.ics"
    done = run("ics", "--out", out, "--data", folder, "--operator", "C001", "--json")
    assert done.code == 0, done.err
    assert done.document == {"file": "own.ics", "visits": len(own)}
    text = str(Calendar.from_ical(out.read_bytes()).to_ical(), "utf-8").replace("\r\n ", "")
    assert len(own) > 3
    assert not [each for each in names + numbers if each in text]
    assert run("ics", "--out", tmp_path / "no" / "x.ics", "--data", folder).code == 4
    order = ("--from", "2026-12-01", "--to", "2026-11-01")
    assert run("ics", "--out", out, *order, "--data", folder).code == 4
