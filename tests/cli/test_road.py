"""Crews set out, are heard of and come back from the command line."""

from datetime import UTC, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from casedesk.domain.cases import CaseStatus
from casedesk.domain.operators import Operator
from casedesk.domain.visits import Visit
from casedesk.services import offices, practice_staff
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.practice_staff import PASSPHRASE
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage.shelves import Shelves

pytestmark = pytest.mark.usefixtures("still_clock")
NOON = datetime.combine(datetime.now(UTC).date(), time(4), UTC)


class Still(datetime):
    """A clock that stands at noon in the office, so that visits of today can be planned at any hour."""

    @classmethod
    def now(cls, tz: object = None) -> "Still":  # type: ignore[override]
        return cls.fromtimestamp(NOON.timestamp(), tz or UTC)  # type: ignore[arg-type]


@pytest.fixture
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casedesk.services.desk.datetime", Still)


def planned(folder: Path) -> Visit:
    """Plan one visit for the afternoon by the practice office's first crew."""
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        desk: Desk = opened.desk
        administrator = _sign_in(desk, practice_staff.ADMINISTRATOR.badge_no)
        with desk.database.reading() as connection:
            shelves = Shelves(connection)
            staff = {each.badge_no: each.id for each in shelves.operators.all()}
            cases = [each for each in shelves.cases.all() if each.status is CaseStatus.TO_VISIT]
        crew = (staff["S001"], staff["K001"])
        service = VisitService(desk)
        for hours, case in product((1, 3, 5), cases[:3]):
            request = PlanRequest(case.id, NOON + timedelta(hours=hours), crew)
            if service.check(administrator, request).is_allowed:
                return service.plan(administrator, request)
    finally:
        opened.close()
    raise AssertionError("the practice office has a case to visit")


def _sign_in(desk: Desk, badge_no: str) -> Operator:
    return OperatorService(desk).sign_in(badge_no, practice_staff.PASSWORD)


def test_that_a_crew_sets_out_checks_in_and_comes_back(folder: Path, run: Run) -> None:
    visit = planned(folder)
    out = run(
        "visit", "depart", visit.visit_no, "--back", "19:30", "--recorder", "07",
        "--data", folder, "--operator", "K001", "--json",
    )  # fmt: skip
    assert (out.code, out.err) == (0, "")
    assert out.document["visits"] == [visit.visit_no]
    board = run("board", "--data", folder, "--operator", "K001", "--json")
    row = next(each for each in board.document["crews"] if each["recorder_no"] == "07")
    assert row["state"] == "on_road"
    assert "*" in row["visits"][0]["person"]
    word = run(
        "visit", "checkin", visit.visit_no, "--kind", "arrived",
        "--data", folder, "--operator", "K001", "--json",
    )  # fmt: skip
    assert word.document["kind"] == "arrived"
    again = run("visit", "depart", visit.visit_no, "--back", "19:00", "--data", folder, "--operator", "K001")
    assert again.code == 3
    back = run("visit", "return", "S001", "--data", folder, "--operator", "K001", "--json")
    assert back.document["records_missing"] == [visit.visit_no]
    told = run("board", "--data", folder, "--operator", "K001")
    assert "back" in told.out
    gone = run("visit", "return", "S001", "--data", folder, "--operator", "K001")
    assert gone.code == 4


@pytest.mark.parametrize("times", [("25:00", None), ("17:00", "soon")])
def test_that_times_nobody_can_read_are_bad_input(
    folder: Path, run: Run, times: tuple[str, str | None]
) -> None:
    visit = planned(folder)
    more = ("--at", times[1]) if times[1] else ()
    ran = run(
        "visit", "depart", visit.visit_no, "--back", times[0], *more, "--data", folder, "--operator", "K001"
    )
    assert ran.code == 4
