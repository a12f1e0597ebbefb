"""Acts on many cases at once, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.case_samples import TODAY, make_case

from casedesk.domain.bulk import Assign, BulkPreview, GiveBack, PutTags, SetStep, TakeTags, WhyLeftOut, ranges
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus, NextStep, StepKind
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.tags import Tag
from casedesk.services.bulk import BulkService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.tags import TagService
from casedesk.services.undoing import UndoService
from casedesk.storage import audit

SOON = NextStep(StepKind.CALL, TODAY + timedelta(days=3), "again")
ALL = CaseQuery()


@pytest.fixture
def bulk(desk: Desk) -> BulkService:
    return BulkService(desk)


@pytest.fixture
def ids(desk: Desk) -> list[int]:
    """Store seven cases: four active, one held, one on plan, one settled."""
    states = {5: CaseStatus.ON_HOLD, 6: CaseStatus.ON_PLAN, 7: CaseStatus.SETTLED}
    return [
        make_case(desk, number, status=states.get(number, CaseStatus.ACTIVE)).case.id
        for number in range(1, 8)
    ]


def newest(desk: Desk) -> audit.AuditEntry:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def counts(preview: BulkPreview) -> dict[WhyLeftOut, int]:
    return {each.why: each.number for each in preview.left_out}


def test_that_nothing_is_written_before_the_preview_is_confirmed(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    before = newest(desk).seq
    seen = bulk.preview(supervisor, ALL, Assign((supervisor.id,)))
    assert (seen.asked, seen.changing, counts(seen)) == (7, 6, {WhyLeftOut.CLOSED: 1})
    assert seen.left_out[0].examples == ("HY-2604-0007",)
    assert newest(desk).seq == before


def test_that_an_assignment_is_one_entry_and_one_undo(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    service, act = CaseService(desk), Assign((supervisor.id,))
    before = newest(desk).seq
    seen = bulk.preview(supervisor, ALL, act)
    assert bulk.apply(supervisor, ALL, act, seen) == seen
    entry = newest(desk)
    assert (entry.seq, entry.action, entry.subject) == (
        before + 1,
        "case.assigned",
        "HY-2604-0001 … HY-2604-0006",
    )
    assert (entry.summary["cases"], entry.summary["left_out"]) == (6, 1)
    assert {row.operator for row in service.list(supervisor, ALL) if row.status.is_open} == {supervisor.name}
    assert entry.summary["dealt"] == f"{supervisor.name} × 6: {ranges(ids[:6])}"
    assert entry.summary["before"] == f"—: {ranges(ids[:6])}"
    UndoService(desk).undo(supervisor)
    assert {row.operator for row in service.list(supervisor, ALL)} == {""}


def test_that_cases_are_dealt_out_evenly(
    bulk: BulkService, ids: list[int], supervisor: Operator, collectors: tuple[Operator, Operator], desk: Desk
) -> None:
    act = Assign(tuple(each.id for each in collectors))
    seen = bulk.preview(supervisor, ALL, act)
    assert [share.number for share in seen.shares] == [3, 3]
    bulk.apply(supervisor, ALL, act, seen)
    rows = CaseService(desk).list(supervisor, ALL)
    assert sorted(row.operator for row in rows).count(collectors[0].name) == 3
    again = bulk.preview(supervisor, ALL, act)
    assert (again.changing, counts(again)[WhyLeftOut.SAME_OPERATOR]) == (0, 6)
    with pytest.raises(RefusedError):
        bulk.apply(supervisor, ALL, act, again)


def test_that_tags_are_put_on_and_taken_off_and_come_back(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    tags, undo = TagService(desk), UndoService(desk)
    court, soon = tags.add(supervisor, Tag("Court")), tags.add(supervisor, Tag("Soon"))
    tags.put(supervisor, ids[0], [court.id])
    act = PutTags((court.id, soon.id))
    seen = bulk.preview(supervisor, CaseQuery(case_ids=tuple(ids[:3])), act)
    assert (seen.asked, seen.changing) == (3, 3)
    bulk.apply(supervisor, CaseQuery(case_ids=tuple(ids[:3])), act, seen)
    assert dict(tags.counted(supervisor)) == {court: 3, soon: 3}
    undo.undo(supervisor)
    assert dict(tags.counted(supervisor)) == {court: 1, soon: 0}
    undo.redo(supervisor)
    off = TakeTags((court.id,))
    seen = bulk.preview(supervisor, ALL, off)
    assert (seen.changing, counts(seen)) == (3, {WhyLeftOut.NOT_TAGGED: 4})
    bulk.apply(supervisor, ALL, off, seen)
    assert dict(tags.counted(supervisor)) == {court: 0, soon: 3}
    undo.undo(supervisor)
    assert dict(tags.counted(supervisor)) == {court: 3, soon: 3}


def test_that_a_next_step_passes_over_held_and_closed_cases(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    act = SetStep(SOON)
    seen = bulk.preview(supervisor, ALL, act)
    assert (seen.changing, counts(seen)) == (5, {WhyLeftOut.ON_HOLD: 1, WhyLeftOut.CLOSED: 1})
    bulk.apply(supervisor, ALL, act, seen)
    steps = [row.next_step for row in CaseService(desk).list(supervisor, ALL)]
    assert steps.count(SOON) == 5
    with pytest.raises(BadInputError):
        bulk.preview(supervisor, ALL, SetStep(replace(SOON, due_on=TODAY - timedelta(days=1))))


def test_that_cases_are_returned_with_a_reason_and_can_come_back(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    with pytest.raises(BadInputError):
        bulk.preview(supervisor, ALL, GiveBack(" "))
    act = GiveBack("mandate ended, call 13812345678")
    seen = bulk.preview(supervisor, ALL, act)
    assert counts(seen) == {WhyLeftOut.ON_PLAN: 1, WhyLeftOut.CLOSED: 1}
    bulk.apply(supervisor, ALL, act, seen)
    assert "13812345678" not in newest(desk).body
    rows = CaseService(desk).list(supervisor, CaseQuery(statuses=(CaseStatus.RETURNED,)))
    assert [row.next_step for row in rows] == [None] * 5
    UndoService(desk).undo(supervisor)
    assert CaseService(desk).count(supervisor, CaseQuery(statuses=(CaseStatus.RETURNED,))) == 0


def test_that_what_changed_since_the_preview_stops_the_act(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    act = Assign((supervisor.id,))
    seen = bulk.preview(supervisor, ALL, act)
    make_case(desk, 9)
    with pytest.raises(RefusedError):
        bulk.apply(supervisor, ALL, act, seen)


def test_that_a_cancelled_act_leaves_everything_as_it_was(
    bulk: BulkService, ids: list[int], supervisor: Operator, desk: Desk
) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if total and done == total:
            raise StopError

    act = Assign((supervisor.id,))
    seen, before = bulk.preview(supervisor, ALL, act), newest(desk).seq
    with pytest.raises(StopError):
        bulk.apply(supervisor, ALL, act, seen, stop)
    assert newest(desk).seq == before
    assert {row.operator for row in CaseService(desk).list(supervisor, ALL)} == {""}


def test_that_who_may_not_edit_may_not_act_on_many(
    bulk: BulkService, ids: list[int], auditor: Operator
) -> None:
    with pytest.raises(NoRightError):
        bulk.preview(auditor, ALL, Assign((1,)))
