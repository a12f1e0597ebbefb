"""Requests and visits from the command line, from the wish to the calling off."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from tests.cli.conftest import Ran, Run

from casedesk.services import offices
from casedesk.services.practice_staff import PASSPHRASE, PASSWORD


@pytest.fixture
def ask(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command on the practice office as one of its people."""
    monkeypatch.setenv("CASEDESK_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("CASEDESK_PASSWORD", PASSWORD)

    def ask_as(badge: str, *argv: object) -> Ran:
        return run(*argv, "--data", folder, "--operator", badge, "--json")

    return ask_as


def placeable(ask: Run, folder: Path) -> tuple[str, str]:
    """Return the number of a case without visits and requests, and a good start for it."""
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    from casedesk.domain.operators import SYSTEM, Right
    from casedesk.services.visit_requests import VisitRequestService
    from casedesk.services.visits import VisitService

    visits, asked = VisitService(opened.desk), VisitRequestService(opened.desk)
    taken = {each.request.case_id for each in asked.lines(SYSTEM)}
    items = [each for each in visits.tray(SYSTEM).items if each.is_placeable and each.case_id not in taken]
    day = opened.desk.today() + timedelta(days=30)
    while opened.desk.calendar.kind_of(day).value != "workday":
        day += timedelta(days=1)
    with opened.desk.reading(SYSTEM, Right.VIEW_CASES) as shelves:
        clients = {each.id: each.short_name for each in shelves.clients.all()}
        case = shelves.cases.get(items[0].case_id)
    opened.close()
    return f"{clients[case.client_id]}:{case.case_no}", f"{day}T10:00"


def test_that_a_visit_goes_from_request_to_plan_to_move_to_calling_off(ask: Run, folder: Path) -> None:
    case, start = placeable(ask, folder)
    asked = ask("C001", "visit", "request", case, "--goal", "plan", "--hours", "14:00-18:00")
    assert asked.code == 0
    number = asked.document["request_no"]
    assert number.startswith("Q")
    assert asked.document["hours"] == ["14:00", "18:00"]
    listed = ask("S001", "visit", "requests", "--status", "pending").document["requests"]
    assert number in [each["request_no"] for each in listed]
    assert ask("C001", "visit", "approve", number).code == 3, "a collector decides nothing"
    approved = ask("S001", "visit", "approve", number, "--opinion", "go")
    assert approved.code == 0
    assert approved.document["status"] == "approved"
    assert ask("S001", "visit", "refuse", number, "--opinion", "late").code == 3
    crew = ("--crew", "C001,C002")
    planned = ask("P001", "visit", "plan", case, "--start", start, *crew, "--request", number)
    assert planned.code == 0
    visit = planned.document["visit_no"]
    day = start[:10]
    rows = ask("P001", "visits", "--from", day, "--to", day).document["visits"]
    assert visit in [each["visit_no"] for each in rows]
    assert all(each["person"].endswith("*") for each in rows)
    moved = ask("P001", "visit", "move", visit, "--start", f"{day}T15:00", "--minutes", "30")
    assert moved.code == 0
    assert ask("P001", "visit", "move", visit, "--start", f"{day}T23:00").code == 3
    assert ask("P001", "visit", "cancel", visit, "--reason", "the debtor is ill").code == 0
    assert ask("P001", "visit", "cancel", visit, "--reason", "again").code == 3
    again = ask("S001", "visit", "requests", "--status", "approved").document["requests"]
    assert number in [each["request_no"] for each in again]


@pytest.mark.parametrize(
    "argv",
    [
        ("visit", "approve", "Q20000101-01"),
        ("visit", "cancel", "V20000101-001", "--reason", "x"),
        ("visit", "move", "V20000101-001", "--minutes", "30"),
        ("visit", "move", "V20000101-001"),
        ("visit", "request", "no such case"),
        ("visits", "--from", "yesterday"),
        ("visits", "--from", "2026-01-02", "--to", "2026-01-01"),
    ],
)
def test_that_what_does_not_exist_or_makes_no_sense_is_bad_input(ask: Run, argv: tuple[str, ...]) -> None:
    assert ask("S001", *argv).code == 4


def test_that_hours_must_be_readable(ask: Run, folder: Path) -> None:
    case, _start = placeable(ask, folder)
    request = partial(ask, "C001", "visit", "request", case)
    for hours in ("early", "14:00", "18:00-14:00"):
        assert request("--hours", hours).code == 4
