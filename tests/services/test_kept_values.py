"""A client's value beside ours is shown with its origin, and a person decides."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.services.list_samples import Lists, lists

from casedesk.domain.errors import ConflictError, RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Right
from casedesk.domain.reconciliation import Acceptance, Choice, KeptDecision
from casedesk.services.kept_values import KeptValueService

__all__ = ["lists"]

CHANGE = {
    "备注": "再次委案 13812345678",
    "剩余本金": 200,
    "单位名称": "郑州新厂",
    "身份证号": "410202200009101761",
}


@pytest.fixture
def kept(lists: Lists) -> KeptValueService:
    """Return the service after a file whose values differ from what was entered here."""
    lists.take({})
    case, person = lists.case(), lists.debtor()
    debt = replace(case.debt, owed=replace(case.debt.owed, principal=Money.of(70)))
    with lists.desk.work("case.changed", lists.actor, Right.EDIT_CASES) as work:
        work.cases.save(replace(case, note="我们的备注", debt=debt, recall_on=date(2027, 1, 1)))
        paid = debt.owed - case.debt.owed
        work.enter(BalanceChange(case.id, LedgerKind.BY_HAND, case.debt.as_of, paid))
        work.people.save(replace(person, employer="本人自述单位"))
        work.about(case.case_no, case.id)
        work.commit()
    lists.take(CHANGE | {"预计退案日": "2027-05-31"}, name="next.xlsx")
    return KeptValueService(lists.desk)


def line(lists: Lists, service: KeptValueService, field: str) -> Any:
    found = service.of_case(lists.actor, lists.case().id)
    return next(each for each in found if each.value.field == field)


def test_that_a_kept_value_is_shown_masked_with_its_origin(lists: Lists, kept: KeptValueService) -> None:
    found = {each.value.field: each for each in kept.of_case(lists.actor, lists.case().id)}
    assert set(found) == {"note", "owed", "employer", "recall_on"}
    owed = found["owed"]
    assert (owed.ours, owed.theirs) == (Money.of(90), Money.of(220))
    assert (owed.placement, owed.file_name, owed.row) == ("WA20261123-002", "next.xlsx", 2)
    assert (owed.day, owed.by, owed.is_open) == (date(2026, 11, 23), "Ada Admin", True)
    assert found["note"].theirs == "再次委案 138****5678"
    assert found["note"].value.value == ""
    assert (found["employer"].ours, found["employer"].theirs) == ("本人***", "郑州***")
    assert (found["recall_on"].ours, found["recall_on"].theirs) == (date(2027, 1, 1), date(2027, 5, 31))


@pytest.mark.parametrize("field", ["note", "owed", "employer", "recall_on"])
def test_that_an_adopted_value_is_ours(lists: Lists, kept: KeptValueService, field: str) -> None:
    value = line(lists, kept, field).value
    kept.adopt(lists.actor, value.id, value.version)
    ours = {
        "note": lists.case().note,
        "owed": lists.case().debt.owed.principal,
        "employer": lists.debtor().employer,
        "recall_on": lists.case().recall_on,
    }
    theirs = {
        "note": CHANGE["备注"],
        "owed": Money.of(200),
        "employer": "郑州新厂",
        "recall_on": date(2027, 5, 31),
    }
    assert ours[field] == theirs[field]
    assert line(lists, kept, field).value.decision is KeptDecision.ADOPTED
    entry = lists.newest_entry()
    assert (entry.action, entry.summary["field"]) == ("kept_value.adopted", field)
    assert "13812345678" not in entry.body
    assert "郑州新厂" not in entry.body


def test_that_a_dismissed_value_stays_in_the_file_of_the_case(lists: Lists, kept: KeptValueService) -> None:
    value = line(lists, kept, "note").value
    kept.dismiss(lists.actor, value.id, value.version, "ours is newer")
    assert lists.case().note == "我们的备注"
    shown = kept.of_case(lists.actor, lists.case().id)
    assert shown[-1].value.decision is KeptDecision.DISMISSED
    assert lists.newest_entry().summary["reason"] == "ours is newer"


def test_that_a_value_is_decided_once(lists: Lists, kept: KeptValueService) -> None:
    value = line(lists, kept, "note").value
    with pytest.raises(ConflictError):
        kept.dismiss(lists.actor, value.id, value.version + 1)
    kept.dismiss(lists.actor, value.id, value.version)
    with pytest.raises(RefusedError, match="already"):
        kept.adopt(lists.actor, value.id, value.version + 1)


def test_that_another_debtor_can_be_adopted_later(lists: Lists) -> None:
    lists.take({})
    other = {"身份证号": "11010519491231002X", "客户姓名": "王五", "手机号码": "13911112222"}
    lists.take(other, name="next.xlsx")
    service = KeptValueService(lists.desk)
    (one,) = service.of_case(lists.actor, lists.case().id)
    assert (one.ours, one.theirs) == ("陈* 410202********1761", "王* 110105********002X")
    service.adopt(lists.actor, one.value.id, one.value.version)
    assert lists.debtor().name == "王五"
    numbers = [each.number for each in lists.all("phones") if each.person_id == lists.debtor().id]
    assert numbers == ["13911112222"]
    (party,) = [each for each in lists.all("parties") if each.relation == "self"]
    assert party.person_id == lists.debtor().id


def test_that_a_refused_phone_address_or_person_can_be_adopted_later(lists: Lists) -> None:
    lists.take({})
    change = {
        "手机号码": "13911112222",
        "家庭地址": "河南省郑州市金水区花园路1号",
        "联系人1姓名": "赵大伟",
        "联系人1关系": "配偶",
    }
    run = lists.check(change)
    choices = {(2, each.key): Choice.OURS for each in run.changed[0].differences}
    lists.service.take(lists.actor, run, accept=Acceptance(choices=choices))
    assert "赵大伟" not in {each.name for each in lists.all("people")}
    assert {each.decision for each in lists.all("kept_values")} == {KeptDecision.DISMISSED}
    with lists.desk.work("kept_value.opened", lists.actor, Right.EDIT_CASES) as work:
        for each in work.kept_values.all():
            work.kept_values.save(replace(each, decision=KeptDecision.OPEN))
        work.about("A001")
        work.commit()
    service = KeptValueService(lists.desk)
    for each in service.of_case(lists.actor, lists.case().id):
        service.adopt(lists.actor, each.value.id, each.value.version)
    assert "赵大伟" in {each.name for each in lists.all("people")}
    assert "13911112222" in {each.number for each in lists.all("phones")}
    assert "金水区" in {each.district for each in lists.all("addresses")}
