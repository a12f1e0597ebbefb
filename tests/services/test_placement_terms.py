"""A placement after its import: prolonged, paused, resumed, given back, each with a reason in the log."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.services.list_samples import Lists, lists

from casedesk.domain.cases import CaseStatus
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.visits import VisitStatus
from casedesk.services.placement_terms import PlacementTerms
from casedesk.services.today import TodayService
from casedesk.services.visits import PlanRequest, VisitService

__all__ = ["lists"]

START = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


@pytest.fixture
def terms(lists: Lists) -> PlacementTerms:
    return PlacementTerms(lists.desk)


@pytest.fixture
def plan(lists: Lists, collectors: tuple[Operator, Operator]) -> Callable[..., Any]:
    """Return a function that plans a visit on a case."""
    crew = tuple(each.id for each in collectors)

    def plan_visit(case_no: str = "A001", starts_at: datetime = START) -> Any:
        request = PlanRequest(lists.case(case_no).id, starts_at, crew)  # type: ignore[arg-type]
        return VisitService(lists.desk).plan(lists.actor, request)

    return plan_visit


def test_that_the_list_tells_open_cases_and_what_is_owed_on_them(lists: Lists, terms: PlacementTerms) -> None:
    placement = lists.take({}, {}, {"剩余本金": 300, "委案金额": 320}).placement
    with lists.desk.work("case.changed", lists.actor, Right.EDIT_CASES) as work:
        case = work.cases.save(replace(lists.case("A001"), status=CaseStatus.RETURNED))
        work.about(case.case_no, case.id)
        work.commit()
    (row,) = terms.rows(lists.actor, lists.client.id)
    assert (row.number, row.client, row.taken_by) == (placement.number, "河岳消金", "Ada Admin")
    assert (row.cases, row.open_cases, row.balance) == (3, 2, Money.of(440))
    assert (row.rows_read, row.rows_taken, row.recall_on) == (3, 3, date(2027, 3, 31))
    assert terms.find(lists.actor, placement.number) == terms.get(lists.actor, placement.id) == row
    assert terms.rows(lists.actor, 99) == []
    with pytest.raises(NotFoundError, match="no placement X"):
        terms.find(lists.actor, "X")


def test_that_an_extension_moves_the_recall_of_placement_and_open_cases(
    lists: Lists, terms: PlacementTerms
) -> None:
    placement = lists.take({}, {}).placement
    change = terms.extend(lists.actor, placement.id, date(2027, 6, 30), "client wrote on Monday")
    assert (change.cases, change.placement.recall_on) == (2, date(2027, 6, 30))
    assert lists.case("A002").recall_on == date(2027, 6, 30)
    entry = lists.newest_entry()
    assert (entry.action, entry.summary["cases"]) == ("placement.extended", 2)
    assert entry.summary["reason"] == "client wrote on Monday"
    with pytest.raises(BadInputError, match="must lie after"):
        terms.extend(lists.actor, placement.id, date(2027, 6, 30), "again")


def test_that_a_withdrawal_returns_the_cases_and_calls_their_visits_off(
    lists: Lists, terms: PlacementTerms, plan: Callable[..., Any]
) -> None:
    placement = lists.take({}, {}).placement
    visit = plan()
    change = terms.withdraw(lists.actor, placement.id, "client ends the mandate")
    assert (change.cases, change.called_off) == (2, (visit.visit_no,))
    assert change.placement.status is PlacementStatus.WITHDRAWN
    assert {each.status for each in lists.all("cases")} == {CaseStatus.RETURNED}
    (stored,) = lists.all("visits")
    assert (stored.status, stored.called_off_reason) == (VisitStatus.CALLED_OFF, "client ends the mandate")
    with pytest.raises(BlockedError):
        plan()
    with pytest.raises(RefusedError, match="went back"):
        terms.extend(lists.actor, placement.id, date(2028, 1, 1), "x")


def test_that_a_pause_holds_the_cases_and_a_resumption_lets_them_stand_where_they_stood(
    lists: Lists, terms: PlacementTerms, plan: Callable[..., Any]
) -> None:
    placement = lists.take({}, {}, {}).placement
    with lists.desk.work("case.changed", lists.actor, Right.EDIT_CASES) as work:
        work.cases.save(replace(lists.case("A002"), status=CaseStatus.DISPUTE))
        work.cases.save(replace(lists.case("A003"), status=CaseStatus.ON_HOLD))
        work.about("A002")
        work.commit()
    visit = plan()
    paused = terms.pause(lists.actor, placement.id, date(2026, 12, 24), "client asks to wait")
    assert (paused.cases, paused.called_off) == (2, (visit.visit_no,))
    assert {each.status for each in lists.all("cases")} == {CaseStatus.ON_HOLD}
    with pytest.raises(BlockedError):
        plan()
    with pytest.raises(RefusedError, match="paused already"):
        terms.pause(lists.actor, placement.id, None, "twice")
    resumed = terms.resume(lists.actor, placement.id)
    assert (resumed.cases, resumed.placement.status) == (2, PlacementStatus.OPEN)
    stood = {each.case_no: each.status for each in lists.all("cases")}
    assert stood == {"A001": CaseStatus.ACTIVE, "A002": CaseStatus.DISPUTE, "A003": CaseStatus.ON_HOLD}
    assert lists.all("import_changes") == []
    with pytest.raises(RefusedError, match="not paused"):
        terms.resume(lists.actor, placement.id)


def test_that_a_visit_under_way_is_told_and_not_called_off(
    lists: Lists, terms: PlacementTerms, plan: Callable[..., Any]
) -> None:
    placement = lists.take({}).placement
    visit = plan()
    with lists.desk.work("visit.begun", lists.actor, Right.RECORD_VISITS) as work:
        work.visits.save(visit.begun())
        work.commit()
    change = terms.withdraw(lists.actor, placement.id, "client ends the mandate")
    assert (change.called_off, change.under_way) == ((), (visit.visit_no,))


def test_that_no_visit_is_planned_behind_the_recall(lists: Lists, plan: Callable[..., Any]) -> None:
    lists.take({"预计退案日": "2026-11-24"})
    with pytest.raises(BlockedError):
        plan()


def test_that_a_recall_brought_forward_by_a_file_calls_visits_behind_it_off(
    lists: Lists, plan: Callable[..., Any]
) -> None:
    lists.take({}, {})
    visit = plan()
    taken = lists.take({"预计退案日": "2026-11-24"}, {}, name="next.xlsx")
    assert taken.called_off == (visit.visit_no,)
    (stored,) = lists.all("visits")
    assert stored.status is VisitStatus.CALLED_OFF


def test_that_coming_recalls_stand_on_todays_list(lists: Lists) -> None:
    lists.take({"预计退案日": "2026-11-28"}, {"预计退案日": "2026-12-15"})
    found = [each for each in TodayService(lists.desk).items(lists.actor) if each.group == "recall"]
    assert [each.number for each in found] == ["A001"]
    assert "2026-11-28" in found[0].what.in_english()


@pytest.mark.parametrize("verb", ["extend", "withdraw", "pause", "resume"])
def test_that_terms_need_the_right_and_a_reason(
    lists: Lists, terms: PlacementTerms, hire: Callable[..., Operator], verb: str
) -> None:
    placement = lists.take({}).placement
    given: dict[str, Any] = {"extend": (date(2027, 6, 30),), "pause": (None,)}.get(verb, ())
    with pytest.raises(NoRightError):
        getattr(terms, verb)(hire(Role.COLLECTOR), placement.id, *given, "why")
    if verb != "resume":
        with pytest.raises(BadInputError, match="reason"):
            getattr(terms, verb)(lists.actor, placement.id, *given, " ")
