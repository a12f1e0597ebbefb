"""What binds a human binds in every case and on every record of theirs, whatever was typed where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.list_samples import Lists, lists
from tests.services.visit_samples import DAY, Filed, add_client, at

from casedesk.domain.cases import Flag, FlagKind
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Party, Person, Phone, Reachability, Relation
from casedesk.domain.reconciliation import Acceptance
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.people import PeopleService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage import ready
from casedesk.storage.flags import flags_of_cases

__all__ = ["lists"]

Files = Callable[..., Filed]
OF_HUMANS = {
    FlagKind.DECEASED: "OBJ-HEIR",
    FlagKind.DO_NOT_CONTACT: "CASE-STOP",
    FlagKind.COOL_DOWN: "VISIT-COOL",
    FlagKind.VULNERABLE: "OBJ-VULN",
    FlagKind.REPRESENTED: "OBJ-REPRESENTED",
    FlagKind.STAFF_SAFETY: "CREW-SAFETY",
}
OF_CASES = {
    FlagKind.DISPUTE: "ORG-DISPUTE",
    FlagKind.COMPLAINT: "ORG-COMPLAINT",
    FlagKind.HARDSHIP: "OBJ-VULN",
}


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Files:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def contacts(desk: Desk) -> ContactService:
    return ContactService(desk)


def store(desk: Desk, actor: Operator, shelf: str, *values: object) -> list[object]:
    with desk.work("test.stored", actor, Right.MANAGE_OFFICE) as work:
        stored = [getattr(work, shelf).add(each) for each in values]
        work.about("test")
        work.commit()
    return stored


def found(verdict: Verdict) -> set[str]:
    return {each.rule for each in verdict.findings if each.severity is not Severity.PASS}


def call(filed: Filed, **fields: object) -> NewContact:
    base = NewContact(
        filed.case.id, filed.person.id, Channel.CALL, Direction.OUTGOING, ContactResult.NO_ANSWER
    )
    return replace(base, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("has_twin", [False, True])
def test_that_what_binds_the_human_binds_in_every_case(
    *,
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    contacts: ContactService,
    has_twin: bool,
) -> None:
    here = file_case()
    person = here.person
    if has_twin:
        (person,) = store(desk, administrator, "people", replace(person, id=0, version=0))  # type: ignore[assignment]
    there, stranger = file_case(person), file_case()
    raised = [Flag(here.case.id, kind, "noted", desk.today()) for kind in (*OF_HUMANS, *OF_CASES)]
    store(desk, administrator, "flags", *raised)
    visits = VisitService(desk)
    crew = tuple(each.id for each in collectors)
    wanted = [PlanRequest(each.case.id, at("10:00"), crew) for each in (here, there, stranger)]
    own, other, strange = (found(visits.check(administrator, each)) for each in wanted)
    rules = set(OF_HUMANS.values())
    assert rules | set(OF_CASES.values()) <= own
    assert rules <= other
    assert not other & {OF_CASES[FlagKind.DISPUTE], OF_CASES[FlagKind.COMPLAINT]}
    assert not strange & (rules | set(OF_CASES.values()))
    told = found(contacts.check(administrator, call(there)))
    assert {"CASE-STOP", "OBJ-HEIR", "OBJ-REPRESENTED"} <= told
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        planned = [
            Visit(
                "",
                each.case.id,
                each.person.id,
                each.home.id,
                VisitPurpose.FIRST_VISIT,
                at("10:00"),
                40,
                crew,
            )
            for each in (here, there, stranger)
        ]
        assert Gate(desk).judge_many(shelves, planned) == [
            Gate(desk).judge(shelves, each) for each in planned
        ]


def test_that_the_tray_holds_back_every_case_of_a_human_who_may_not_be_visited(
    desk: Desk, file_case: Files, administrator: Operator
) -> None:
    here = file_case()
    (twin,) = store(desk, administrator, "people", replace(here.person, id=0, version=0))
    there, stranger = file_case(twin), file_case()
    for kind in (FlagKind.DECEASED, FlagKind.DISPUTE):
        store(desk, administrator, "flags", Flag(here.case.id, kind, "noted", desk.today()))
    held = {each.case_id: each.held for each in VisitService(desk).tray(administrator).items}
    assert str(held[here.case.id]) == str(held[there.case.id]) == "Deceased"
    assert held[stranger.case.id] is None


def test_that_a_dispute_holds_back_its_own_case_only(
    desk: Desk, file_case: Files, administrator: Operator
) -> None:
    here = file_case()
    there = file_case(here.person)
    store(desk, administrator, "flags", Flag(here.case.id, FlagKind.DISPUTE, "noted", desk.today()))
    held = {each.case_id: each.held for each in VisitService(desk).tray(administrator).items}
    assert (str(held[here.case.id]), held[there.case.id]) == ("Dispute", None)


def test_that_a_visit_to_another_door_counts_for_the_debtor_that_day(
    *,
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    filed, guarantor, stranger = file_case(), file_case(), file_case()
    further = file_case(filed.person)
    store(
        desk,
        administrator,
        "parties",
        Party(filed.case.id, guarantor.person.id, Relation.GUARANTOR),
        Party(filed.case.id, stranger.person.id, Relation.GUARANTOR),
    )
    visits = VisitService(desk)
    crew = tuple(each.id for each in collectors)

    def blocks(case: Filed, clock: str, door: Filed, day: date = DAY) -> set[str]:
        wanted = PlanRequest(case.case.id, at(clock, day), crew, address_id=door.home.id)
        return {each.rule for each in visits.check(administrator, wanted).blocks}

    visits.plan(administrator, PlanRequest(filed.case.id, at("10:00"), crew, address_id=guarantor.home.id))
    for case, door in (
        (filed, filed),
        (further, further),
        (filed, stranger),
        (guarantor, guarantor),
        (filed, guarantor),
    ):
        assert blocks(case, "14:00", door) == {"FREQ-VISIT-DAY"}
        assert blocks(case, "14:00", door, DAY + timedelta(days=1)) == set()
    assert blocks(stranger, "14:00", stranger) == set()
    many = [file_case() for _ in range(45)]
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        planned = [
            Visit(
                "",
                each.case.id,
                each.person.id,
                each.home.id,
                VisitPurpose.FIRST_VISIT,
                at("14:00"),
                40,
                crew,
            )
            for each in (filed, guarantor, stranger, *many)
        ]
        together = Gate(desk).judge_many(shelves, planned)
        assert together == [Gate(desk).judge(shelves, each) for each in planned]
    assert [verdict.is_allowed for verdict in together[:3]] == [False, False, True]


def lose(contacts: ContactService, actor: Operator, clock: Clock, filed: Filed, days_ago: int) -> None:
    """Call the debtor three times in vain on a day before the sample's."""
    clock.moment = at("11:00", DAY - timedelta(days=days_ago))
    for _ in range(3):
        contacts.log(actor, call(filed))
        clock.moment += timedelta(minutes=5)


def may_ask_others(
    desk: Desk, actor: Operator, filed: Filed, friend: Person, crew: tuple[Operator, Operator]
) -> bool:
    """Tell whether a friend may be approached on the sample's day: the same at the door as on the phone."""
    there = replace(filed.home, id=0, version=0, person_id=friend.id)
    (door,) = store(desk, actor, "addresses", there)
    wanted = PlanRequest(
        filed.case.id,
        at("10:00"),
        tuple(each.id for each in crew),
        address_id=door.id,  # type: ignore[attr-defined]
    )
    at_door = "OBJ-CONTACT-WHEN" not in {each.rule for each in VisitService(desk).check(actor, wanted).blocks}
    asked = ContactService(desk).check(actor, call(filed, person_id=friend.id, at=at("10:00")))
    on_phone = "OBJ-CONTACT-WHEN" not in {each.rule for each in asked.blocks}
    assert at_door is on_phone
    return at_door


@pytest.fixture
def friend(desk: Desk, administrator: Operator) -> Person:
    (made,) = store(desk, administrator, "people", Person("A friend", born_on=date(1960, 1, 1)))
    assert isinstance(made, Person)
    return made


@pytest.mark.parametrize(("days_ago", "is_lost"), [(1, True), (29, True), (31, False), (400, False)])
def test_that_lost_contact_is_not_shown_by_calls_of_long_ago(
    *,
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    contacts: ContactService,
    clock: Clock,
    friend: Person,
    days_ago: int,
    is_lost: bool,
) -> None:
    filed = file_case()
    store(desk, administrator, "parties", Party(filed.case.id, friend.id, Relation.FRIEND))
    lose(contacts, administrator, clock, filed, days_ago)
    clock.moment = at("09:00")
    assert may_ask_others(desk, administrator, filed, friend, collectors) is is_lost


@pytest.mark.parametrize(
    "word",
    [
        {"direction": Direction.INCOMING, "result": ContactResult.TALKED},
        {"direction": Direction.INCOMING, "channel": Channel.MESSAGE, "result": ContactResult.DELIVERED},
        {"channel": Channel.MESSAGE, "result": ContactResult.TALKED},
        {"channel": Channel.IN_PERSON, "result": ContactResult.TALKED},
    ],
)
def test_that_any_word_of_the_debtor_begins_the_count_of_failed_calls_anew(
    *,
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    contacts: ContactService,
    clock: Clock,
    friend: Person,
    word: dict[str, object],
) -> None:
    filed = file_case()
    (twin,) = store(desk, administrator, "people", replace(filed.person, id=0, version=0))
    other = file_case(twin)
    store(desk, administrator, "parties", Party(filed.case.id, friend.id, Relation.FRIEND))
    lose(contacts, administrator, clock, filed, 5)
    clock.moment = at("12:00", DAY - timedelta(days=4))
    assert may_ask_others(desk, administrator, filed, friend, collectors)
    contacts.log(administrator, call(other, **word))
    assert not may_ask_others(desk, administrator, filed, friend, collectors)
    lose(contacts, administrator, clock, filed, 2)
    assert may_ask_others(desk, administrator, filed, friend, collectors)


def test_that_one_usable_number_on_any_record_of_the_debtor_keeps_others_out(
    *,
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    friend: Person,
    clock: Clock,
) -> None:
    filed = file_case()
    (twin,) = store(desk, administrator, "people", replace(filed.person, id=0, version=0))
    clock.moment = at("09:00")
    store(desk, administrator, "parties", Party(filed.case.id, friend.id, Relation.FRIEND))
    store(desk, administrator, "phones", Phone(filed.person.id, "15400000137", status=Reachability.INVALID))
    assert may_ask_others(desk, administrator, filed, friend, collectors)
    store(desk, administrator, "phones", Phone(twin.id, "15400000138", status=Reachability.VALID))  # type: ignore[attr-defined]
    assert not may_ask_others(desk, administrator, filed, friend, collectors)


@pytest.fixture
def twins(desk: Desk, administrator: Operator, file_case: Files) -> tuple[tuple[Filed, Phone], ...]:
    """Return cases of one human: one client's, another client's, and that of a second record; one number."""
    first = file_case()
    (twin,) = store(desk, administrator, "people", replace(first.person, id=0, version=0))
    assert isinstance(twin, Person)
    (client,) = store(desk, administrator, "clients", Client("Chengling Bank", "Chengling"))
    assert isinstance(client, Client)
    elsewhere = visit_samples.file_case(desk, administrator, client, first.person)
    second = file_case(twin)
    phones = store(
        desk, administrator, "phones", *(Phone(each, "15400000137") for each in (first.person.id, twin.id))
    )
    own, other = (each for each in phones if isinstance(each, Phone))
    return (first, own), (elsewhere, own), (second, other)


def test_that_a_number_is_dialled_six_times_a_day_whoever_has_it(
    *,
    desk: Desk,
    administrator: Operator,
    contacts: ContactService,
    file_case: Files,
    twins: tuple[tuple[Filed, Phone], ...],
) -> None:
    stranger = file_case()
    (shared,) = store(desk, administrator, "phones", Phone(stranger.person.id, "15400000137"))
    (own,) = store(desk, administrator, "phones", Phone(stranger.person.id, "15400000138"))
    assert isinstance(shared, Phone)
    assert isinstance(own, Phone)
    for place in range(6):
        filed, phone = twins[place % 3]
        contacts.log(administrator, call(filed, phone_id=phone.id))
    for filed, phone in (*twins, (stranger, shared)):
        seventh = contacts.check(administrator, call(filed, phone_id=phone.id))
        assert [each.rule for each in seventh.blocks] == ["FREQ-CALL-ATTEMPT"]
    for filed, _ in twins:
        assert not contacts.check(administrator, call(filed)).is_allowed
    assert contacts.check(administrator, call(stranger, phone_id=own.id)).is_allowed
    assert contacts.check(administrator, call(stranger)).is_allowed


def test_that_leaving_out_the_number_wins_no_attempt(
    *, administrator: Operator, contacts: ContactService, twins: tuple[tuple[Filed, Phone], ...]
) -> None:
    for place in range(6):
        contacts.log(administrator, call(twins[place % 3][0]))
    for filed, phone in twins:
        for wanted in (call(filed), call(filed, phone_id=phone.id)):
            verdict = contacts.check(administrator, wanted)
            assert [each.rule for each in verdict.blocks] == ["FREQ-CALL-ATTEMPT"]


def test_that_effective_calls_count_over_all_cases_of_the_human_whichever_the_client(
    *, administrator: Operator, contacts: ContactService, twins: tuple[tuple[Filed, Phone], ...]
) -> None:
    for filed, phone in twins:
        contacts.log(administrator, call(filed, phone_id=phone.id, result=ContactResult.TALKED))
    for filed, phone in twins:
        fourth = call(filed, phone_id=phone.id, result=ContactResult.TALKED)
        verdict = contacts.check(administrator, fourth)
        assert [each.rule for each in verdict.blocks] == ["FREQ-CALL-VOICE"]


def stopped_friend(
    desk: Desk, actor: Operator, contacts: ContactService, filed: Filed, number: str = ""
) -> Person:
    """Take somebody without an identity number into a case, who then asks to be left alone."""
    people = PeopleService(desk)
    added = people.add_person(actor, filed.case.id, Person("Third One"), Relation.FRIEND, "from the contract")
    if number:
        people.save_phone(actor, filed.case.id, Phone(added.id, number))
    asked = call(filed, person_id=added.id, direction=Direction.INCOMING, result=ContactResult.ASKED_TO_STOP)
    contacts.log(actor, asked)
    return added


def is_stopped(contacts: ContactService, actor: Operator, filed: Filed, person: Person) -> bool:
    blocks = contacts.check(actor, call(filed, person_id=person.id)).blocks
    return "OBJ-CONTACT-STOP" in {each.rule for each in blocks}


@pytest.mark.parametrize("name", ["Third One", "Somebody Else"])
def test_that_a_stop_follows_the_number_into_every_case(
    *, desk: Desk, administrator: Operator, contacts: ContactService, file_case: Files, name: str
) -> None:
    here, there = file_case(), file_case()
    stopped_friend(desk, administrator, contacts, here, "15400000137")
    people = PeopleService(desk)
    again = people.add_person(
        administrator, there.case.id, Person(name), Relation.PARENT, "from the contract"
    )
    assert not is_stopped(contacts, administrator, there, again)
    people.save_phone(administrator, there.case.id, Phone(again.id, "15400000138"))
    assert not is_stopped(contacts, administrator, there, again)
    people.save_phone(administrator, there.case.id, Phone(again.id, "15400000137"))
    assert is_stopped(contacts, administrator, there, again)


def test_that_a_stop_follows_the_name_within_its_case(
    *, desk: Desk, administrator: Operator, contacts: ContactService, file_case: Files
) -> None:
    here, there = file_case(), file_case()
    stopped_friend(desk, administrator, contacts, here)
    people = PeopleService(desk)
    relation, note = Relation.PARENT, "from the contract"
    again = people.add_person(administrator, here.case.id, Person(" third one "), relation, note)
    other = people.add_person(administrator, here.case.id, Person("Fourth One"), relation, note)
    namesake = people.add_person(administrator, there.case.id, Person("Third One"), relation, note)
    assert is_stopped(contacts, administrator, here, again)
    assert not is_stopped(contacts, administrator, here, other)
    assert not is_stopped(contacts, administrator, there, namesake)


def test_that_a_stop_reaches_the_records_that_were_there_before_it(
    *, desk: Desk, administrator: Operator, contacts: ContactService, file_case: Files
) -> None:
    here, there = file_case(), file_case()
    people = PeopleService(desk)
    twin = people.add_person(administrator, there.case.id, Person("T. One"), Relation.FRIEND, "contract")
    people.save_phone(administrator, there.case.id, Phone(twin.id, "15400000137"))
    people.save_phone(administrator, there.case.id, Phone(there.person.id, "15400000137"))
    stopped_friend(desk, administrator, contacts, here, "15400000137")
    assert is_stopped(contacts, administrator, there, twin)
    assert not is_stopped(contacts, administrator, there, there.person)


def test_that_a_stop_binds_whoever_a_list_brings_again(lists: Lists) -> None:
    lists.take({}, {})
    first = lists.case("A001")
    (friend,) = (each for each in lists.all("parties") if each.case_id == first.id and not each.relation.owes)
    asked = NewContact(
        first.id, friend.person_id, Channel.CALL, Direction.INCOMING, ContactResult.ASKED_TO_STOP
    )
    ContactService(lists.desk).log(lists.actor, asked)
    row = {"委案编号": "B001", "合同编号": "HT900", "客户姓名": "吴明", "身份证号": "510104198812120013"}
    rows = [
        row | {"手机号码": "13811110000", "联系人1姓名": "何某", "联系人1手机": "15892693719"},
        {**row, "委案编号": "B002", "合同编号": "HT901", "联系人1手机": "13911110000"},
    ]
    lists.take({}, {}, *rows, name="next.xlsx", accept=Acceptance.everything())
    stopped = {
        no: [
            each.is_contact_stopped
            for each in lists.all("parties")
            if each.case_id == lists.case(no).id and each.relation is Relation.FRIEND
        ]
        for no in ("A001", "A002", "B001", "B002")
    }
    assert stopped == {"A001": [True], "A002": [False], "B001": [True], "B002": [False]}


def test_that_papers_and_board_tell_the_danger_that_another_case_knows(
    desk: Desk, file_case: Files, administrator: Operator
) -> None:
    here = file_case()
    there, stranger = file_case(here.person), file_case()
    store(
        desk,
        administrator,
        "flags",
        Flag(here.case.id, FlagKind.STAFF_SAFETY, "a dog", desk.today()),
        Flag(here.case.id, FlagKind.DISPUTE, "the sum", desk.today()),
    )
    debtors = {each.case.id: each.case.debtor_id for each in (here, there, stranger)}
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        known = flags_of_cases(shelves, debtors)
    assert [each.kind for each in known[here.case.id]] == [FlagKind.STAFF_SAFETY, FlagKind.DISPUTE]
    assert [each.kind for each in known[there.case.id]] == [FlagKind.STAFF_SAFETY]
    assert known[stranger.case.id] == []


@pytest.mark.parametrize("database_url", ["sqlcipher"], indirect=True)
def test_that_one_verdict_does_not_read_everything_that_is_planned(
    desk: Desk,
    file_case: Files,
    administrator: Operator,
    collectors: tuple[Operator, Operator],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filed = file_case()
    plans: list[str] = []
    fetch = ready.fetched

    def explained(connection: Connection, statement: str, parameters: Any) -> Any:
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        plans.extend(str(each[-1]) for each in steps)
        return fetch(connection, statement, parameters)

    monkeypatch.setattr(ready, "fetched", explained)
    request = PlanRequest(filed.case.id, at("10:00"), tuple(each.id for each in collectors))
    VisitService(desk).check(administrator, request)
    assert any("visits" in each for each in plans)
    assert not [each for each in plans if "visits" in each and ("SCAN" in each or "ix_visits_status" in each)]
