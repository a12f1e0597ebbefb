"""A whole import is taken back in one step; what people have since worked on stays and is told."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import PASSPHRASE
from tests.services.list_samples import Lists, lists

from casedesk.domain.cases import CaseStatus
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Right, Role
from casedesk.domain.people import Address, Phone
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.reconciliation import Acceptance, Choice
from casedesk.domain.road_terms import HoldOut
from casedesk.domain.visit_requests import VisitRequest
from casedesk.domain.visits import VisitPurpose
from casedesk.services import offices
from casedesk.services.import_journal import line_of
from casedesk.services.import_undo import ImportUndoService, UndoPlan
from casedesk.storage.shelves import Shelves

__all__ = ["lists"]

_NOT_COMPARED = ("placements", "import_profiles", "counters", "sign_ins", "ledger_entries")


def undo(lists: Lists, placement_id: int) -> UndoPlan:
    return ImportUndoService(lists.desk).undo(lists.actor, placement_id, "wrong file")


def change_case(lists: Lists, case_no: str = "A001", **fields: Any) -> None:
    with lists.desk.work("case.changed", lists.actor, Right.EDIT_CASES) as work:
        case = work.cases.save(replace(lists.case(case_no), **fields))
        work.about(case.case_no, case.id)
        work.commit()


def test_that_an_untouched_first_import_is_gone_without_a_trace(lists: Lists) -> None:
    before = lists.whole(*_NOT_COMPARED)
    placement = lists.take({}, {}, {}).placement
    plan = undo(lists, placement.id)
    assert (plan.removed, plan.kept) == (3, ())
    assert lists.whole(*_NOT_COMPARED) == before
    (stored,) = lists.all("placements")
    assert (stored.status, stored.note) == (PlacementStatus.UNDONE, "wrong file")
    entry = lists.newest_entry()
    assert (entry.action, entry.subject) == ("placement.undone", placement.number)
    assert (entry.summary["removed"], entry.summary["kept_cases"]) == (3, 0)


def test_that_a_reconciled_file_goes_back_to_what_was(lists: Lists) -> None:
    lists.take({}, {}, {})
    change_case(lists, "A002", note="我们的备注")
    before = lists.whole(*_NOT_COMPARED)
    changes = (
        {"剩余本金": 150, "手机号码": "13911112222", "单位名称": "郑州新厂", "预计退案日": "2027-05-31"},
        {"备注": "再次", "联系人1姓名": "赵大伟", "家庭地址": "河南省郑州市金水区花园路1号"},
        {"委案编号": "B900"},
    )
    placement = lists.take(*changes, name="next.xlsx", accept=Acceptance.everything()).placement
    plan = undo(lists, placement.id)
    assert (plan.removed, plan.restored, plan.reopened, plan.kept) == (1, 3, 1, ())
    assert lists.whole(*_NOT_COMPARED) == before


def test_that_the_preview_tells_what_the_undo_does(lists: Lists) -> None:
    lists.take({}, {})
    placement = lists.take({"备注": "再次"}, {}, {}, name="next.xlsx").placement
    before = lists.whole()
    plan = ImportUndoService(lists.desk).preview(lists.actor, placement.id)
    assert lists.whole() == before
    assert undo(lists, placement.id) == replace(plan, placement=lists.all("placements")[-1])


def test_that_cases_people_worked_on_stay_and_are_named(lists: Lists) -> None:
    placement = lists.take({}, {}, {}).placement
    change_case(lists, "A001", note="我们的备注")
    case = lists.case("A002")
    with lists.desk.work("phone.added", lists.actor, Right.EDIT_CASES) as work:
        work.phones.add(Phone(case.debtor_id, "13712345678"))
        work.about(case.case_no, case.id)
        work.commit()
    plan = undo(lists, placement.id)
    assert plan.removed == 1
    told = {each.case_no: each.why.in_english() for each in plan.kept}
    assert "worked on the case" in told["A001"]
    assert "data of its people" in told["A002"]
    assert [each.case_no for each in lists.all("cases")] == ["A001", "A002"]
    assert lists.newest_entry().summary["kept"] == ["A001", "A002"]
    names = {each.id for each in lists.all("people")}
    assert {each.person_id for each in lists.all("phones")} <= names


def test_that_cases_with_a_request_or_a_lot_stay(lists: Lists) -> None:
    placement = lists.take({}, {}, {}).placement
    first, second = lists.case("A001"), lists.case("A002")
    with lists.desk.work("visit.requested", lists.actor, Right.REQUEST_VISITS) as work:
        door = work.addresses.first(work.addresses.table.c.person_id == first.debtor_id)
        door = door or work.addresses.add(Address(first.debtor_id, "澜江市东湖区文汇路 8 号"))
        now, today = lists.desk.now(), lists.desk.today()
        purpose = VisitPurpose.FIRST_VISIT
        work.visit_requests.add(VisitRequest("Q1", first.id, door.id, purpose, lists.actor.id, now))
        work.hold_outs.add(HoldOut(second.id, today, today, is_held=True))
        work.about("Q1", first.id)
        work.commit()
    plan = undo(lists, placement.id)
    assert plan.removed == 1
    assert {each.case_no for each in plan.kept} == {"A001", "A002"}


def test_that_a_changed_value_edited_since_stays(lists: Lists) -> None:
    lists.take({}, {})
    placement = lists.take({"备注": "新的备注"}, {"备注": "新的备注"}, name="next.xlsx").placement
    change_case(lists, "A001", recall_on=date(2027, 1, 15))
    plan = undo(lists, placement.id)
    assert [each.case_no for each in plan.kept] == ["A001"]
    assert (lists.case("A001").note, lists.case("A002").note) == ("新的备注", "首次委案")


def test_that_only_the_newest_import_of_a_case_restores_it(lists: Lists) -> None:
    first = lists.take({}, {}).placement
    start = lists.whole(*_NOT_COMPARED)
    second = lists.take({"备注": "第二次"}, {}, name="second.xlsx").placement
    third = lists.take({"备注": "第三次"}, {}, name="third.xlsx").placement
    plan = ImportUndoService(lists.desk).preview(lists.actor, second.id)
    assert plan.restored == 0
    assert third.number in plan.kept[0].why.in_english()
    undo(lists, third.id)
    assert undo(lists, second.id).kept == ()
    assert lists.whole(*_NOT_COMPARED) == start
    plan = undo(lists, first.id)
    assert (plan.removed, plan.kept) == (2, ())
    assert lists.all("people") == []


def test_that_an_edit_between_two_imports_survives_the_undo_of_both(lists: Lists) -> None:
    lists.take({})
    second = lists.take({"备注": "第二次"}, name="second.xlsx").placement
    change_case(lists, recall_on=date(2027, 1, 15))
    third = lists.take({"备注": "第三次"}, name="third.xlsx").placement
    undo(lists, third.id)
    plan = undo(lists, second.id)
    assert [each.case_no for each in plan.kept] == ["A001"]
    assert (lists.case().note, lists.case().recall_on) == ("第二次", date(2027, 1, 15))


def test_that_what_was_added_to_a_known_debtor_goes_and_he_stays(lists: Lists) -> None:
    lists.take({})
    before = lists.whole(*_NOT_COMPARED)
    linked = {"委案编号": "B1", "合同编号": "HTB", "手机号码": "13800001234"}
    placement = lists.take({}, linked, name="b.xlsx").placement
    assert "13800001234" in {each.number for each in lists.all("phones")}
    undo(lists, placement.id)
    assert lists.whole(*_NOT_COMPARED) == before


def test_that_a_decided_kept_value_stays(lists: Lists) -> None:
    lists.take({})
    change_case(lists, note="我们的备注")
    choices = {(2, "recall_on"): Choice.OURS}
    change = {"备注": "再次", "预计退案日": "2027-05-31"}
    placement = lists.take(change, name="next.xlsx", accept=Acceptance(choices=choices)).placement
    assert len(lists.all("kept_values")) == 2
    undo(lists, placement.id)
    assert lists.all("kept_values") == []


def test_that_an_import_is_undone_once_with_a_reason_and_the_right(lists: Lists, hire: Any) -> None:
    placement = lists.take({}).placement
    service = ImportUndoService(lists.desk)
    with pytest.raises(BadInputError, match="reason"):
        service.undo(lists.actor, placement.id, " ")
    with pytest.raises(NoRightError):
        service.undo(hire(Role.COLLECTOR), placement.id, "x")
    undo(lists, placement.id)
    with pytest.raises(RefusedError, match="already"):
        undo(lists, placement.id)


def test_that_an_undone_file_can_be_imported_again(lists: Lists) -> None:
    path = lists.write({}, {})
    placement = lists.service.take(lists.actor, lists.check_file(path)).placement
    undo(lists, placement.id)
    again = lists.check_file(path)
    assert again.new == 2
    lists.service.take(lists.actor, again)
    assert len(lists.all("cases")) == 2


def test_that_each_change_is_proved_by_the_digest_in_the_entry(lists: Lists) -> None:
    lists.take({}, {})
    taken = lists.take({"备注": "一"}, {"剩余本金": 1}, name="next.xlsx")
    digest = hashlib.sha256()
    for each in lists.all("import_changes"):
        digest.update(line_of(each.noun, each.record_id, each.before))
    assert digest.hexdigest() == taken.placement.journal_sha256
    assert lists.newest_entry().summary["journal_sha256"] == digest.hexdigest()


_CELLS = st.fixed_dictionaries(
    {},
    optional={
        "剩余本金": st.sampled_from([1, 150, 99.5]),
        "备注": st.sampled_from(["", "再次", "首次委案"]),
        "单位名称": st.sampled_from(["", "郑州新厂"]),
        "预计退案日": st.sampled_from(["", "2027-05-31", "2026-12-01"]),
        "手机号码": st.sampled_from(["", "13911112222"]),
        "家庭地址": st.sampled_from(["河南省郑州市金水区花园路1号", ""]),
        "联系人1姓名": st.sampled_from(["赵大伟", ""]),
        "联系人1手机": st.sampled_from(["15812345678", ""]),
        "联系人1关系": st.sampled_from(["配偶", "同事"]),
        "身份证号": st.sampled_from(["11010519491231002X"]),
        "逾期天数": st.sampled_from([31, 60]),
    },
)
_EDITS = st.lists(
    st.tuples(
        st.sampled_from(["A001", "A002", "A003"]),
        st.fixed_dictionaries(
            {},
            optional={
                "note": st.sampled_from(["", "我们的", "再次"]),
                "recall_on": st.sampled_from([None, date(2027, 5, 31)]),
                "status": st.sampled_from([CaseStatus.TO_VISIT, CaseStatus.RETURNED]),
            },
        ),
    ),
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits=_EDITS, rows=st.lists(_CELLS, min_size=1, max_size=4), theirs=st.booleans())
def test_that_import_and_undo_leave_everything_as_it_was(
    lists: Lists, edits: list[tuple[str, dict[str, Any]]], rows: list[dict[str, Any]], *, theirs: bool
) -> None:
    if not lists.all("cases"):
        lists.take({}, {}, {})
    for case_no, fields in edits:
        change_case(lists, case_no, **fields)
    before = lists.whole(*_NOT_COMPARED)
    run = lists.check(*rows)
    choices = {(row.row, each.key): Choice.THEIRS for row in run.changed for each in row.differences}
    accept = replace(Acceptance.everything(), choices=choices if theirs else {})
    if not run.rows_to_write(accept):
        return
    plan = undo(lists, lists.service.take(lists.actor, run, accept=accept, skip_bad=True).placement.id)
    assert plan.kept == ()
    assert lists.whole(*_NOT_COMPARED) == before


_KILLED = """
import sys
from pathlib import Path
from casedesk.services import offices
from casedesk.services.placements import PlacementService
office = offices.open_office(Path(sys.argv[1]), passphrase=sys.argv[3])
desk = office.desk
from casedesk.storage.shelves import Shelves
with desk.database.reading() as connection:
    actor = Shelves(connection).operators.first()
service = PlacementService(desk)
preview = service.inspect(actor, Path(sys.argv[2]), client_id=1)
run = service.check(actor, preview, preview.mapping, 1)
def report(done, total, what):
    if what is not None and what.text == sys.argv[4] and done == total:
        print("now", flush=True)
        sys.stdin.read()
service.take(actor, run, progress=report)
"""


@pytest.mark.parametrize("database_url", ["sqlcipher"], indirect=True)
@pytest.mark.parametrize("when", ["Storing cases", "Writing"])
def test_that_a_killed_import_leaves_the_office_as_it_was(
    lists: Lists, open_office: offices.OpenOffice, tmp_path: Path, when: str
) -> None:
    lists.take({}, {})
    before = lists.whole()
    path = lists.write({"备注": "再次"}, {}, {"委案编号": "B900"}, name="next.xlsx")
    folder = tmp_path / "office"
    open_office.close()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(folder), str(path), PASSPHRASE, when],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert killed.stdout is not None
    assert killed.stdout.readline().strip() == b"now"
    killed.kill()
    killed.wait()
    again = offices.open_office(folder, passphrase=PASSPHRASE)
    try:
        with again.desk.database.reading() as connection:
            assert len(Shelves(connection).placements.all()) == 1
        after = replace(lists, desk=again.desk).whole()
        assert after == before
    finally:
        again.close()
