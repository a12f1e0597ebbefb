"""One box finds everybody by whatever is known, on both databases alike, and tells who looked for numbers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql
from tests.conftest import PASSPHRASE

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, Party, Person, Phone, Relation
from casedesk.domain.search_hits import HitKind
from casedesk.domain.search_queries import Why
from casedesk.services import doctor
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.doctor import State
from casedesk.services.offices import OpenOffice
from casedesk.services.search import SearchService
from casedesk.storage import search_index

ID_NO = "330106199003071234"


@pytest.fixture
def service(desk: Desk) -> SearchService:
    return SearchService(desk)


@pytest.fixture
def find(service: SearchService, supervisor: Operator) -> Callable[[str], list[tuple[str, str]]]:
    """Return a function that gives titles and first reasons of what is found."""

    def found(text: str) -> list[tuple[str, str]]:
        return [(hit.title, str(hit.reasons[0].why)) for hit in service.find(supervisor, text)]

    return found


@pytest.fixture
def lend_to(lend: Callable[..., Case]) -> Callable[..., Case]:
    """Return a function that stores a case of a named debtor."""

    def stored(name: str, **person: object) -> Case:
        return lend(person={"name": name, **person})

    return stored


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (
            "张三丰",
            ("张三丰", "张三", "三丰", "張三豐", "zhangsanfeng", "zhangsan", "zhang san feng", "sanfeng"),
        ),
        ("张三丰", ("zsf", "zs", "zhangsf", "zsanf", "zhsf", "zhangsanf", "ZhangSF", "ｚｓｆ", "zsan")),
        ("張三豐", ("张三丰", "張三", "zsf")),
        ("欧阳娜娜", ("ouyangnn", "oynn", "欧阳", "ouyang", "oyn")),
        ("吕布", ("lvbu", "lubu", "lyubu", "lb")),
        ("陈䶮", ("陈䶮", "䶮", "chenyan", "cy")),
        ("𬱟明", ("𬱟明", "𬱟", "weiming", "wm")),
        ("John Smith", ("john", "smith", "John Smith", "js", "johns")),
        ("阿卜杜·热合曼", ("阿卜杜热合曼", "阿卜杜·热", "热合曼", "abodureheman")),
    ],
)
def test_that_a_name_is_found_by_characters_and_pinyin(
    lend_to: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
    name: str,
    typed: tuple[str, ...],
) -> None:
    lend_to(name)
    lend_to("钱默")
    for text in typed:
        assert [title for title, _why in find(text)] == [name], text


@pytest.mark.parametrize(
    ("name", "surname", "common"),
    [
        ("单雄信", "shan", "dan"),
        ("仇英", "qiu", "chou"),
        ("曾巩", "zeng", "ceng"),
        ("解缙", "xie", "jie"),
        ("查良镛", "zha", "cha"),
        ("区寄", "ou", "qu"),
        ("朴树", "piao", "pu"),
        ("盖叫天", "ge", "gai"),
        ("尉迟恭", "yuchi", "yuchi"),
        ("万俟卨", "moqi", "moqi"),
        ("任盈盈", "ren", "ren"),
    ],
)
def test_that_a_surname_is_found_by_its_own_reading_and_the_common_one(
    lend_to: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
    name: str,
    surname: str,
    common: str,
) -> None:
    lend_to(name)
    assert find(surname) == find(common) == [(name, Why.PINYIN)]


def test_that_numbers_are_found_by_their_end_and_whole(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
) -> None:
    case = lend_to("孙默", document_no=ID_NO)
    with desk.work("case.changed", administrator, Right.IMPORT) as work:
        stored = work.cases.get(case.id)
        work.cases.save(replace(stored, debt=replace(stored.debt, card_no="6228480000005678")))
        work.commit()
    for text in ("137", "00137", "154 0000 0137", "15400000137", "１５４００００0137"):
        assert ("孙默", Why.PHONE) in find(text), text
    for text in ("1234", ID_NO, "33010619900307 1234"):
        assert find(text) == [("孙默", Why.DOCUMENT)], text
    for text in ("5678", "6228480000005678", "6228 4800 0000 5678"):
        assert find(text) == [(case.case_no, Why.CARD)], text
    assert find("37") == find("x") == find("") == []


def test_that_case_and_contract_numbers_are_found_by_any_part(
    desk: Desk,
    administrator: Operator,
    lend: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
) -> None:
    case = lend(case_no="QX-77/AB31（2026）", person={"name": "孙默"})
    with desk.work("case.changed", administrator, Right.IMPORT) as work:
        stored = work.cases.get(case.id)
        work.cases.save(replace(stored, debt=replace(stored.debt, contract_no="ZD9K8M7W")))
        work.commit()
    for number, why in (("qx77ab312026", Why.CASE_NO), ("zd9k8m7w", Why.CONTRACT_NO)):
        for start in range(len(number) - 2):
            for end in range(start + 3, len(number) + 1):
                assert (case.case_no, why) in find(number[start:end]), number[start:end]
    assert find("QX-77/AB31") == find("ＱＸ７７ab31") == [(case.case_no, Why.CASE_NO)]
    assert find("9k7") == []


def test_that_addresses_and_employers_are_found_by_words(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
) -> None:
    case = lend_to("孙默", employer="杭州云启网络科技有限公司")
    with desk.work("case.changed", administrator, Right.IMPORT) as work:
        work.addresses.add(Address(case.debtor_id, "浙江省杭州市西湖区文三路138号翠苑小区3幢2单元501室"))
        work.commit()
    for text in (
        "西湖区",
        "西湖",
        "文三路",
        "文三路138号",
        "文三路13",
        "翠苑小区",
        "杭州市西湖区",
        "文三路138号501室",
    ):
        assert find(text) == [("孙默", Why.ADDRESS)], text
    for text in ("云启", "云启网络", "杭州云启网络科技有限公司"):
        assert find(text) == [("孙默", Why.EMPLOYER)], text
    assert find("文三路139号") == find("西湖区文二路") == []


def test_that_several_words_must_all_be_found(
    lend_to: Callable[..., Case], service: SearchService, supervisor: Operator
) -> None:
    wanted = lend_to("孙默", document_no=ID_NO)
    lend_to("孙默")
    lend_to("钱默", document_no="330106199003075678")
    (hit,) = service.find(supervisor, "孙默 1234")
    assert (hit.id, [each.why for each in hit.reasons]) == (wanted.debtor_id, [Why.NAME, Why.DOCUMENT])
    assert [hit.id for hit in service.find(supervisor, "sm 东湖区 1234")] == [wanted.debtor_id]
    (named,) = service.find(supervisor, f"sunm {wanted.case_no}")
    assert named.cases[0].id == wanted.id
    assert service.find(supervisor, "孙默 9999") == ()


def test_that_common_words_are_followed_until_somebody_has_both(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    service: SearchService,
    supervisor: Operator,
) -> None:
    wanted = lend_to("孙默")
    with desk.work("people.added", administrator, Right.IMPORT) as work:
        work.people.add_many([Person(f"孙{chr(0x4E00 + number)}") for number in range(350)])
        keys = [each.id for each in work.people.all()]
        work.addresses.add_many([Address(key, "远山市北岭区一路") for key in keys[:300]])
        work.commit()
    assert [hit.id for hit in service.find(supervisor, "孙 东湖区")] == [wanted.debtor_id]
    assert len(service.find(supervisor, "孙 北岭区", 20)) == 20


def test_that_people_lead_to_their_cases_the_open_one_first(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    service: SearchService,
    supervisor: Operator,
) -> None:
    first = lend_to("孙默")
    with desk.work("case.added", administrator, Right.IMPORT) as work:
        debt = Debt(ProductKind.CREDIT_CARD, "K-1", first.debt.owed, desk.today(), first.debt.owed.total)
        second = work.cases.add(Case("ZZ-1", first.client_id, first.placement_id, first.debtor_id, debt))
        returned = replace(debt, contract_no="K-2")
        third = work.cases.add(
            Case("ZZ-2", first.client_id, first.placement_id, first.debtor_id, returned, CaseStatus.RETURNED)
        )
        friend = work.people.add(Person("钱默"))
        work.parties.add(Party(first.id, friend.id, Relation.FRIEND))
        work.phones.add(Phone(friend.id, "15400009999"))
        work.commit()
    (hit,) = service.find(supervisor, "孙默")
    assert [case.id for case in hit.cases] == [second.id, first.id, third.id]
    (contact,) = service.find(supervisor, "9999")
    assert (contact.title, contact.cases[0].debtor, contact.cases[0].relation) == (
        "钱*",
        "孙默",
        Relation.FRIEND,
    )


def test_that_answers_show_long_numbers_by_their_last_digits_only(
    lend_to: Callable[..., Case], service: SearchService, supervisor: Operator
) -> None:
    lend_to("孙默", document_no=ID_NO)
    for text in (ID_NO, "15400000137"):
        told = repr(service.find(supervisor, text))
        assert text[-4:] in told
        assert text not in told


def test_that_a_search_by_a_whole_number_is_written_down_once_and_masked(
    desk: Desk, lend_to: Callable[..., Case], service: SearchService, supervisor: Operator, auditor: Operator
) -> None:
    lend_to("孙默", document_no=ID_NO)
    for text in ("0137", ID_NO[-6:], "孙默", ID_NO, ID_NO, "154 0000 0137"):
        service.find(supervisor, text)
    CaseService(desk).list(supervisor, CaseQuery(text="15400000138"))
    entries = [each for each in AuditService(desk).entries(auditor) if each.action == "search.logged"]
    assert sorted(each.subject for each in entries) == ["154****0137", "154****0138", "330106********1234"]
    assert {each.operator for each in entries} == {supervisor.name}


def test_that_searching_needs_the_right_to_see_cases(
    hire: Callable[..., Operator], service: SearchService
) -> None:
    for role in Role:
        actor = hire(role)
        if not actor.may(Right.VIEW_CASES):
            with pytest.raises(CaseDeskError):
                service.find(actor, "孙默")


def test_that_changes_and_removals_are_found_at_once_and_undone_ones_never(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    find: Callable[[str], list[tuple[str, str]]],
) -> None:
    case = lend_to("孙默")
    with desk.work("x", administrator, Right.IMPORT) as work:
        work.people.save(replace(work.people.get(case.debtor_id), name="周默"))
    assert find("周默") == []
    with desk.work("x", administrator, Right.IMPORT) as work:
        work.people.save(replace(work.people.get(case.debtor_id), name="周默"))
        (phone,) = work.phones.all(work.phones.table.c.person_id == case.debtor_id)
        work.phones.remove(phone)
        work.commit()
    assert find("孙默") == find("0137") == []
    assert find("周默") == [("周默", Why.NAME)]


def test_that_a_merged_record_leads_to_the_one_that_is_kept(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    service: SearchService,
    supervisor: Operator,
) -> None:
    case = lend_to("孙默")
    with desk.work("x", administrator, Right.IMPORT) as work:
        work.people.add(Person("孙墨", merged_into=case.debtor_id))
        work.commit()
    (hit,) = service.find(supervisor, "孙墨")
    assert (hit.id, hit.kind, hit.title) == (case.debtor_id, HitKind.PERSON, "孙默")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("欧阳", "AC"),
        ("ouyang", "AC"),
        ("oynn", "A"),
        ("oynana", "A"),
        ("ouyn", "A"),
        ("oyang", "C"),
        ("ozm", ""),
        ("sm", "B"),
        ("sunm", "B"),
        ("東湖區", "ABC"),
        ("文汇路8号", "ABC"),
        ("文汇路9号", ""),
        ("北岭", ""),
        ("云启", "B"),
        ("1234", "B"),
        ("0137", "ABC"),
        ("孙 1234", "B"),
    ],
)
def test_that_the_filter_of_the_list_finds_what_the_search_finds(
    desk: Desk, lend: Callable[..., Case], supervisor: Operator, text: str, wanted: str
) -> None:
    people: dict[str, dict[str, object]] = {
        "A": {"name": "欧阳娜娜"},
        "B": {"name": "孙默", "document_no": ID_NO, "employer": "杭州云启网络科技有限公司"},
        "C": {"name": "欧阳"},
    }
    for letter, person in people.items():
        lend(case_no=letter * 8, person=person)
    rows = CaseService(desk).list(supervisor, CaseQuery(text=text))
    assert sorted(row.case_no[0] for row in rows) == sorted(wanted)
    found = SearchService(desk).find(supervisor, text)
    assert sorted(hit.cases[0].case_no[0] for hit in found) == sorted(wanted)


def test_that_those_who_owe_stand_before_those_who_are_only_known(
    desk: Desk,
    administrator: Operator,
    lend_to: Callable[..., Case],
    service: SearchService,
    supervisor: Operator,
) -> None:
    case = lend_to("钱默")
    with desk.work("x", administrator, Right.IMPORT) as work:
        for number in range(4):
            friend = work.people.add(Person(f"孙{chr(0x4E00 + number)}"))
            work.parties.add(Party(case.id, friend.id, Relation.FRIEND))
        work.commit()
    lend_to("孙默")
    assert [hit.title for hit in service.find(supervisor, "孙", 3)] == ["孙默", "孙*", "孙*"]


def test_that_the_doctor_sees_a_lost_index_and_mends_it(
    tmp_path: Path, open_office: OpenOffice, lend_to: Callable[..., Case]
) -> None:
    lend_to("孙默")
    with open_office.desk.database.engine.begin() as connection:
        found = connection.execute(sql("SELECT term, doc FROM search_terms WHERE term = 'n孙默'")).one()
        search_index.strike(connection, "people", [(found.doc >> 3, ("孙默", "", ""))])
    open_office.close()
    folder, name = tmp_path / "office", "Search"
    checks = {str(each.name): each for each in doctor.examine(folder, PASSPHRASE)}
    assert checks[name].state is State.PROBLEM
    doctor.mend_search(folder, PASSPHRASE)
    checks = {str(each.name): each for each in doctor.examine(folder, PASSPHRASE)}
    assert checks[name].state is State.OK
