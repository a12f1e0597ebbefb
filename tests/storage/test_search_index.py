"""The index says what the records say: after every change, every undone change, and on both databases."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text
from tests.storage.conftest import KEY, sealer

from casedesk.domain.operators import Operator
from casedesk.domain.people import Address, Person, Phone
from casedesk.domain.search_terms import document_of
from casedesk.storage import search_index
from casedesk.storage.database import Database, open_database
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

NAMES = st.sampled_from(
    ["张三丰", "欧阳娜娜", "単", "陈䶮", "𬱟明", "John O'Neil", "阿卜杜·热合曼", "吕 布", "·", "A"]
)
DOCUMENTS = st.sampled_from(["", "330106199003071234", "33010619900307123X", "H1234567（8）", "12"])
EMPLOYERS = st.sampled_from(["", "杭州云启网络科技有限公司", "自由职业", "上海"])
PLACES = st.sampled_from(
    ["浙江省杭州市西湖区文三路138号翠苑小区3幢", "街道 8 号", "……", "12", "文新街道益乐路"]
)
NUMBERS = st.sampled_from(["15400000137", "0571-88885566-12", "400-000-0137", "1", "１３９"])
STEP = st.tuples(st.sampled_from(["add", "many", "save", "remove", "raw", "undone"]), st.integers(0, 99))
VALUES = st.tuples(NAMES, DOCUMENTS, EMPLOYERS, PLACES, NUMBERS)


def terms(connection: Connection) -> list[tuple[str, int]]:
    """Return the whole index."""
    found = connection.execute(text("SELECT term, doc FROM search_terms"))
    return sorted({(row[0], row[1]) for row in found})


def expected(work: UnitOfWork) -> list[tuple[str, int]]:
    """Return the terms of all records, made without any database."""
    held = [("people", each.id, (each.name, each.document_no, each.employer)) for each in work.people.all()]
    held += [("phones", each.id, (each.number,)) for each in work.phones.all()]
    held += [("addresses", each.id, (each.text,)) for each in work.addresses.all()]
    return sorted(
        {
            (term, document_of(search_index.KINDS[table], key))
            for table, key, values in held
            for term in search_index.terms_of(table, values).split()
        }
    )


def rebuilt(work: UnitOfWork) -> list[tuple[str, int]]:
    """Return what the index would be if it were built anew."""
    search_index.rebuild(work.connection)
    return terms(work.connection)


class Changing:
    """Does one random step after the other to people, phones and addresses."""

    def __init__(self, database: Database, clerk: Operator) -> None:
        self._database, self._clerk = database, clerk

    def work(self) -> UnitOfWork:
        return UnitOfWork(self._database, "sample.changed", self._clerk, desk="front")

    def step(self, kind: str, pick: int, values: tuple[str, str, str, str, str]) -> None:
        """Do one step in a unit of work of its own."""
        name, document, employer, place, number = values
        person = Person(name, document_no=document, employer=employer)
        with self.work() as work:
            known = work.people.all()
            chosen = known[pick % len(known)]
            if kind == "add":
                added = work.people.add(person)
                work.phones.add(Phone(added.id, number))
                work.addresses.add(Address(added.id, place))
            elif kind == "many":
                work.people.add_many([person, replace(person, name="李四")])
                work.addresses.add_many([Address(chosen.id, place)])
                work.phones.add_many([Phone(chosen.id, number), Phone(chosen.id, "15400000138")])
            elif kind in {"save", "undone"}:
                work.people.save(replace(person, id=chosen.id, version=chosen.version))
                for phone in work.phones.all()[:2]:
                    work.phones.save(replace(phone, number=number))
            elif kind == "remove":
                for shelf in (work.phones, work.addresses):
                    for each in shelf.all()[: pick % 3]:
                        shelf.remove(each)  # type: ignore[arg-type]
            else:
                self._raw(work, chosen.id, place)
            if kind != "undone":
                work.commit()

    def _raw(self, work: UnitOfWork, person_id: int, place: str) -> None:
        keys = [each.id for each in work.addresses.all()]
        with search_index.following(work.connection, "addresses", keys):
            work.connection.execute(
                text("UPDATE addresses SET text = :place WHERE person_id = :person"),
                {"place": place, "person": person_id},
            )
            work.connection.execute(text("DELETE FROM addresses WHERE id % 5 = 0"))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.tuples(STEP, VALUES), min_size=1, max_size=12))
def test_that_an_index_kept_up_is_the_one_built_anew(
    database: Database, clerk: Operator, steps: list[tuple[tuple[str, int], tuple[str, str, str, str, str]]]
) -> None:
    changing = Changing(database, clerk)
    with changing.work() as work:
        work.people.add(Person("钱默"))
        work.commit()
    for (kind, pick), values in steps:
        changing.step(kind, pick, values)
    with changing.work() as work:
        kept = terms(work.connection)
        assert kept == rebuilt(work) == expected(work)


def test_that_a_changed_record_keeps_its_terms_where_nothing_searched_changed(
    database: Database, clerk: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[object] = []
    with UnitOfWork(database, "sample.made", clerk, desk="front") as work:
        person = work.people.add(Person("孙默"))
        phone = work.phones.add(Phone(person.id, "15400000137"))
        monkeypatch.setattr(search_index, "_write", lambda *documents, **_way: written.extend(documents[1]))
        work.phones.save(replace(phone, note="rings long"))
        work.people.save(replace(person, employer="", document_no=""))
        work.commit()
    assert written == []


def test_that_filling_a_database_of_the_first_schema_makes_everybody_findable(
    url: str, database: Database, clerk: Operator
) -> None:
    from casedesk.storage import schema

    with UnitOfWork(database, "sample.made", clerk, desk="front") as work:
        work.people.add(Person("孙默"))
        work.commit()
    with database.reading() as connection:
        before = terms(connection)
    schema.migrate(database.engine, "0001")
    schema.migrate(database.engine, schema.HEAD)
    again = open_database(url, KEY, sealer)
    with again.reading() as connection:
        assert terms(connection) == before != []
        assert Shelves(connection).people.first() is not None
    again.close()
