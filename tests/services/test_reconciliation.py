"""A client's next file beside the office: what changed is told, what was entered here stays."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.conftest import Clock
from tests.services.list_samples import Lists, fates, lists

from casedesk.domain.cases import CaseStatus
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.intake import IntakeField, Target
from casedesk.domain.money import Money
from casedesk.domain.operators import Right
from casedesk.domain.people import Reachability
from casedesk.domain.reconciliation import Acceptance, Choice, Fate, KeptDecision, RowGroup
from casedesk.services.clients import ClientService
from casedesk.services.payments import NewPayment, PaymentService

__all__ = ["lists"]


def edit(lists: Lists, case_no: str = "A001", **fields: Any) -> None:
    """Change a case as somebody at the desk would."""
    case = lists.case(case_no)
    with lists.desk.work("case.changed", lists.actor, Right.EDIT_CASES) as work:
        work.cases.save(replace(case, **fields))
        work.about(case.case_no, case.id)
        work.commit()


def edit_person(lists: Lists, case_no: str = "A001", **fields: Any) -> None:
    person = lists.debtor(case_no)
    with lists.desk.work("person.changed", lists.actor, Right.EDIT_CASES) as work:
        work.people.save(replace(person, **fields))
        work.about("A001", lists.case(case_no).id)
        work.commit()


def test_that_rows_are_sorted_into_new_changed_unchanged_and_missing(lists: Lists) -> None:
    lists.take({}, {}, {})
    run = lists.check({}, {"剩余本金": 150, "委案金额": 170}, {"委案编号": "B900"})
    assert run.counts == {RowGroup.NEW: 1, RowGroup.CHANGED: 1, RowGroup.UNCHANGED: 1, RowGroup.MISSING: 1}
    assert [each.case_no for each in run.drafts] == ["B900"]
    assert [each.case_no for each in run.changed] == ["A002"]
    assert [each.case_no for each in run.unchanged] == ["A001"]
    assert [(each.case_no, each.seen_in, each.seen_row) for each in run.missing] == [
        ("A003", "WA20261123-001", 4)
    ]


def test_that_each_change_is_told_field_by_field_with_both_values_masked(lists: Lists) -> None:
    lists.take({})
    (row,) = lists.check({"剩余本金": 150, "手机号码": "13911112222", "单位名称": "郑州新厂"}).changed
    told = {each.label.in_english(): (each.old, each.new, each.fate) for each in row.differences}
    assert told["Principal"] == (Money.of(100), Money.of(150), Fate.APPLIED)
    assert told["Employer"] == ("开封***", "郑州***", Fate.APPLIED)
    added = [each for each in row.differences if each.fate is Fate.ADDED]
    gone = [each for each in row.differences if each.fate is Fate.GONE]
    assert [each.new for each in added] == ["139****2222"]
    assert [each.old for each in gone] == ["187****6848"]
    assert row.name == "陈*"


def test_that_an_accepted_change_is_written_with_its_origin(lists: Lists) -> None:
    lists.take({})
    change = {"剩余本金": 150, "手机号码": "13911112222", "预计退案日": "2027-05-31", "单位名称": "郑州新厂"}
    taken = lists.take(change, name="next.xlsx")
    case = lists.case()
    assert (taken.new, taken.changed, taken.kept) == (0, 1, 0)
    assert (case.debt.balance, case.recall_on) == (Money.of(170), date(2027, 5, 31))
    assert lists.debtor().employer == "郑州新厂"
    numbers = {each.number: (each.placement_id, each.source_row) for each in lists.all("phones")}
    assert numbers["13911112222"] == (taken.placement.id, 2)
    assert "18773546848" in numbers
    (said,) = lists.all("client_rows")
    assert said.placement_id == taken.placement.id


def test_that_the_same_file_twice_changes_nothing_and_says_so(lists: Lists) -> None:
    path = lists.write({}, {"逾期天数": 60})
    lists.service.take(lists.actor, lists.check_file(path))
    before = lists.whole()
    again = lists.check_file(path)
    assert again.counts[RowGroup.UNCHANGED] == 2
    assert again.is_nothing_new
    with pytest.raises(RefusedError, match="all 2 row"):
        lists.service.take(lists.actor, again)
    assert lists.whole() == before


def test_that_a_file_that_was_reconciled_twice_changes_nothing_either(lists: Lists) -> None:
    lists.take({}, {})
    edit(lists, note="我们的备注")
    path = lists.write({"备注": "再次委案", "剩余本金": 180}, {"手机号码": "13911112222"}, name="next.xlsx")
    lists.service.take(lists.actor, lists.check_file(path))
    assert lists.check_file(path).is_nothing_new


def test_that_days_past_due_that_grew_with_time_are_no_change(lists: Lists, clock: Clock) -> None:
    lists.take({"逾期天数": 30})
    since = lists.case().debt.past_due_from
    clock.moment += timedelta(days=30)
    assert not lists.check({"逾期天数": 60}).changed
    assert not lists.check({"逾期天数": 61}).changed
    (row,) = lists.check({"逾期天数": 90}).changed
    assert fates(row) == {"dpd": Fate.APPLIED}
    lists.take({"逾期天数": 60, "预计退案日": "2027-06-30"}, name="next.xlsx")
    case = lists.case()
    assert (case.debt.client_dpd, case.debt.past_due_from) == (60, since)


def test_that_ours_stays_where_the_client_said_nothing_new(lists: Lists) -> None:
    lists.take({})
    edit(lists, note="我们的备注", recall_on=date(2027, 1, 1))
    assert not lists.check({}).changed


def test_that_a_value_entered_here_is_never_overwritten_but_kept_beside(lists: Lists) -> None:
    lists.take({})
    edit(lists, note="我们的备注")
    edit_person(lists, employer="本人自述单位")
    change = {"备注": "再次委案", "单位名称": "郑州新厂", "预计退案日": "2027-05-31"}
    run = lists.check(change)
    assert fates(run.changed[0]) == {"note": Fate.KEPT, "employer": Fate.KEPT, "recall_on": Fate.APPLIED}
    taken = lists.service.take(lists.actor, run)
    assert (lists.case().note, lists.debtor().employer) == ("我们的备注", "本人自述单位")
    kept = {each.field: each for each in lists.all("kept_values")}
    assert kept["note"].value == '"再次委案"'
    assert {each.decision for each in kept.values()} == {KeptDecision.OPEN}
    assert {(each.placement_id, each.source_row) for each in kept.values()} == {(taken.placement.id, 2)}
    assert taken.kept == 2


def test_that_a_person_may_choose_whose_value_holds(lists: Lists) -> None:
    lists.take({})
    edit(lists, note="我们的备注")
    run = lists.check({"备注": "再次委案", "预计退案日": "2027-05-31"})
    choices = {(2, "note"): Choice.THEIRS, (2, "recall_on"): Choice.OURS}
    lists.service.take(lists.actor, run, accept=Acceptance(choices=choices))
    case = lists.case()
    assert (case.note, case.recall_on) == ("再次委案", date(2027, 3, 31))
    (kept,) = lists.all("kept_values")
    assert (kept.field, kept.decision) == ("recall_on", KeptDecision.DISMISSED)


def test_that_a_balance_reduced_by_payments_here_stands_against_the_clients(lists: Lists) -> None:
    lists.take({})
    case = lists.case()
    PaymentService(lists.desk).record(lists.actor, NewPayment(case.id, Money.of(50), lists.desk.today()))
    assert not lists.check({}).changed
    (row,) = lists.check({"剩余本金": 90, "委案金额": 120}).changed
    (owed,) = {each.key: each for each in row.differences if each.key == "owed"}.values()
    assert owed.fate is Fate.KEPT
    assert owed.reason is not None
    assert "Payments of 50.00" in owed.reason.in_english()
    lists.take({"剩余本金": 90, "委案金额": 120}, name="next.xlsx")
    assert lists.case().debt.balance == Money.of(70)


def test_that_the_balance_after_our_payments_is_no_conflict(lists: Lists) -> None:
    lists.take({})
    case = lists.case()
    PaymentService(lists.desk).record(lists.actor, NewPayment(case.id, Money.of(20), lists.desk.today()))
    owed = lists.case().debt.owed
    change = {"剩余本金": owed.principal.yuan, "逾期利息": owed.interest.yuan}
    assert not lists.check(change).changed


OTHER = {"身份证号": "11010519491231002X", "客户姓名": "王五"}


def test_that_a_debtor_who_becomes_another_person_is_a_question(lists: Lists) -> None:
    lists.take({})
    run = lists.check(OTHER)
    assert fates(run.changed[0])["debtor"] is Fate.KEPT
    lists.service.take(lists.actor, run)
    assert lists.debtor().name == "陈轩"
    assert [each.field for each in lists.all("kept_values")] == ["debtor_id"]


def test_that_a_person_may_take_the_other_debtor_over(lists: Lists) -> None:
    lists.take({})
    accept = Acceptance(choices={(2, "debtor"): Choice.THEIRS})
    lists.take(OTHER, name="next.xlsx", accept=accept)
    assert (lists.debtor().name, lists.debtor().document_no) == ("王五", "11010519491231002X")
    (party,) = [each for each in lists.all("parties") if each.relation == "self"]
    assert party.person_id == lists.debtor().id


def test_that_missing_cases_go_back_only_when_that_is_accepted(lists: Lists) -> None:
    lists.take({}, {})
    lists.take({"备注": "再次委案"}, name="next.xlsx")
    assert lists.case("A002").status is CaseStatus.ACTIVE
    run = lists.check({"备注": "三次委案"})
    taken = lists.service.take(lists.actor, run, accept=Acceptance.everything())
    assert taken.returned == 1
    assert lists.case("A002").status is CaseStatus.RETURNED
    assert lists.case("A002").next_step is None
    assert not lists.check({"备注": "三次委案"}).missing


def test_that_a_case_that_went_back_and_comes_again_is_a_question(lists: Lists) -> None:
    lists.take({}, {})
    lists.take({}, name="next.xlsx", accept=Acceptance.everything())
    path = lists.write({"备注": "y"}, {}, name="third.xlsx")
    run = lists.check_file(path)
    assert fates(run.changed[1]) == {"status": Fate.KEPT}
    lists.service.take(lists.actor, run)
    assert lists.case("A002").status is CaseStatus.RETURNED
    assert lists.check_file(path).is_nothing_new
    run = lists.check({}, {"备注": "x"}, name="fourth.xlsx")
    accept = Acceptance(choices={(3, "status"): Choice.THEIRS})
    lists.service.take(lists.actor, run, accept=accept)
    assert lists.case("A002").status is CaseStatus.ACTIVE


def test_that_groups_and_rows_can_be_left_out(lists: Lists) -> None:
    lists.take({}, {}, {})
    changes = ({"备注": "一"}, {"备注": "二"}, {"委案编号": "B900"})
    run = lists.check(*changes)
    accept = Acceptance(frozenset({RowGroup.CHANGED}), left_out=frozenset({3}))
    assert run.rows_to_write(accept) == 1
    taken = lists.service.take(lists.actor, run, accept=accept)
    assert (taken.new, taken.changed) == (0, 1)
    assert (lists.case("A001").note, lists.case("A002").note) == ("一", "首次委案")
    assert [each.case_no for each in lists.check(*changes).changed] == ["A002"]


def test_that_a_case_changed_between_check_and_import_is_not_overwritten(lists: Lists) -> None:
    lists.take({}, {})
    run = lists.check({"备注": "一", "预计退案日": "2027-05-31"}, {"备注": "二"})
    edit(lists, note="刚写的备注")
    taken = lists.service.take(lists.actor, run)
    case = lists.case()
    assert (case.note, case.recall_on) == ("刚写的备注", date(2027, 5, 31))
    assert [(each.row, each.case_no) for each in taken.outrun] == [(2, "A001")]
    assert "ours stays" in taken.outrun[0].why.in_english()
    assert [each.field for each in lists.all("kept_values")] == ["note"]


def test_that_a_difference_that_nobody_saw_is_not_taken(lists: Lists) -> None:
    lists.take({})
    slow = lists.check({"备注": "一"}, name="slow.xlsx")
    lists.take({"预计退案日": "2027-05-31"}, name="fast.xlsx")
    taken = lists.service.take(lists.actor, slow)
    assert taken.changed == 0
    assert "Nothing of this row was taken" in taken.outrun[0].why.in_english()
    assert (lists.case().note, lists.case().recall_on) == ("首次委案", date(2027, 5, 31))


def test_that_another_clients_debtor_is_not_changed_by_this_ones_file(lists: Lists) -> None:
    lists.take({})
    mandate = Mandate("WT-2", date(2026, 1, 1), date(2027, 12, 31))
    new = Client("云山银行", "云山", ClientKind.BANK, mandate=mandate)
    bank = ClientService(lists.desk).add(lists.actor, new)
    run = lists.check({"委案编号": "Y1"}, client=bank)
    lists.service.take(lists.actor, run)
    (row,) = lists.check({"单位名称": "郑州新厂"}).changed
    assert fates(row) == {"employer": Fate.KEPT}


def test_that_people_beside_the_debtor_are_compared_by_name(lists: Lists) -> None:
    lists.take({})
    (row,) = lists.check({"联系人1手机": "15812345678", "联系人1关系": "配偶"}).changed
    told = {each.key.split(":")[0]: each.fate for each in row.differences}
    assert told == {"relation": Fate.APPLIED, "phone of 1": Fate.ADDED, "phone of 1 gone": Fate.GONE}
    lists.take({"联系人1姓名": "赵大伟", "联系人1手机": "15812345678"}, name="next.xlsx")
    names = {each.name for each in lists.all("people")}
    assert {"熊思雨", "赵大伟"} <= names
    assert len(lists.all("parties")) == 3


def test_that_an_empty_cell_tells_nothing(lists: Lists) -> None:
    lists.take({})
    assert not lists.check({"单位名称": "", "备注": "", "预计退案日": "", "手机号码": ""}).changed


def test_that_a_recall_brought_forward_calls_off_visits_behind_it(lists: Lists) -> None:
    lists.take({})
    taken = lists.take({"预计退案日": "2026-12-01"}, name="next.xlsx")
    assert taken.called_off == ()
    assert lists.case().recall_on == date(2026, 12, 1)


def test_that_the_entry_tells_the_sums_and_the_digest_of_the_journal(lists: Lists) -> None:
    lists.take({}, {})
    taken = lists.take({"备注": "一", "剩余本金": 130}, name="next.xlsx")
    entry = lists.newest_entry()
    assert entry.action == "placement.imported"
    assert (entry.summary["changed"], entry.summary["missing"], entry.summary["new"]) == (1, 1, 0)
    assert entry.summary["journal_sha256"] == taken.placement.journal_sha256 != ""
    assert len(lists.all("import_changes")) == 2
    for secret in ("陈轩", "410202200009101761", "18773546848", "解放路", "熊思雨"):
        assert secret not in entry.body


def test_that_it_is_told_who_last_touched_a_field(lists: Lists) -> None:
    lists.take({})
    edit(lists, note="我们的备注")
    (row,) = lists.check({"备注": "再次委案", "剩余本金": 130}).changed
    touches = dict(
        zip((each.key for each in row.differences), lists.service.touches(lists.actor, row), strict=True)
    )
    assert touches["note"] is not None
    assert (touches["note"].by, touches["note"].what) == ("Ada Admin", "case.changed")
    assert touches["owed"] is not None
    assert touches["owed"].what == "placement.imported"


def test_that_a_stopped_phone_stays_stopped_though_the_file_names_it(lists: Lists) -> None:
    lists.take({})
    (phone, *_rest) = lists.all("phones")
    with lists.desk.work("phone.changed", lists.actor, Right.EDIT_CASES) as work:
        work.phones.save(replace(phone, status=Reachability.STOP))
        work.about("A001")
        work.commit()
    lists.take({"备注": "一"}, name="next.xlsx")
    assert next(each for each in lists.all("phones") if each.id == phone.id).status is Reachability.STOP


def test_that_rejected_rows_leave_as_a_workbook_with_their_reasons(lists: Lists, tmp_path: Path) -> None:
    run = lists.check({}, {"身份证号": "12"}, {"客户姓名": ""})
    content = lists.service.rejected(lists.actor, run)
    path = tmp_path / "back.xlsx"
    path.write_bytes(content)
    told = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    assert told[0][:2] == ("委案编号", "客户姓名")
    assert told[0][-2:] == ("Row in the file", "Why it was not taken")
    assert [row[-2] for row in told[1:]] == [3, 4]
    assert "客户姓名" in told[2][-1]
    entry = lists.newest_entry()
    assert (entry.action, entry.summary["rows"]) == ("placement.rejected_exported", 2)
    with pytest.raises(RefusedError, match="No row was rejected"):
        lists.service.rejected(lists.actor, lists.check({}))


def test_that_every_correction_of_the_columns_is_a_revision_of_its_profile(lists: Lists) -> None:
    lists.take({})
    path = lists.write({}, {}, name="next.xlsx")
    preview = lists.service.inspect(lists.actor, path, client_id=lists.client.id)
    assert preview.profile == "list.xlsx"
    mapping = preview.mapping.with_target(10, Target(IntakeField.DETAIL))
    run = lists.service.check(lists.actor, preview, mapping, lists.client.id)
    taken = lists.service.take(lists.actor, run)
    found = {(each.name, each.revision): each.id for each in lists.all("import_profiles")}
    assert set(found) == {("list.xlsx", 1), ("list.xlsx", 2)}
    assert taken.placement.profile_id == found["list.xlsx", 2]


def test_that_the_columns_of_another_kind_of_list_are_not_taken_for_this_one(
    lists: Lists, tmp_path: Path
) -> None:
    lists.take({})
    book = openpyxl.Workbook()
    book.active.append(["案件号", "姓名", "证件号码", "欠款总额", "手机"])
    book.active.append(["X1", "陈轩", "410202200009101761", 5, "18773546848"])
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(BadInputError, match="not those of this file"):
        lists.service.inspect(
            lists.actor, tmp_path / "other.xlsx", client_id=lists.client.id, profile="list.xlsx"
        )
