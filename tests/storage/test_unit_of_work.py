"""A use case becomes true as a whole, with its entry, or not at all."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select, text

from casedesk.domain.errors import ConflictError
from casedesk.domain.operators import Operator
from casedesk.domain.people import Person, Phone
from casedesk.storage import audit, files, numbers
from casedesk.storage.database import Database
from casedesk.storage.rows import clients, people
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


def begin(database: Database, clerk: Operator, action: str = "person.changed") -> UnitOfWork:
    return UnitOfWork(database, action, clerk, desk="front")


def person_in(database: Database, clerk: Operator) -> Person:
    with begin(database, clerk, "person.added") as work:
        stored: Person = work.people.add(Person(name="陈䶮", document_no="11010519491231002X"))
        work.commit()
    return stored


def test_that_a_committed_change_and_its_entry_appear_together(database: Database, clerk: Operator) -> None:
    person = person_in(database, clerk)
    with begin(database, clerk) as work:
        work.people.save(replace(person, employer="Harbour Works"))
        work.about("person", reason="letter")
        seq = work.commit()
    with database.reading() as connection:
        (newest,) = audit.entries(connection, amount=1)
        assert Shelves(connection).people.get(person.id).employer == "Harbour Works"
    assert (newest.seq, newest.action, newest.operator) == (seq, "person.changed", "Cleo Clerk")
    assert newest.summary == {"reason": "letter"}
    assert [(each.field, each.before) for each in newest.changes] == [("employer", None)]


@pytest.mark.parametrize("end", ["nothing", "problem"])
def test_that_work_without_commit_leaves_no_trace(database: Database, clerk: Operator, end: str) -> None:
    def unfinished() -> None:
        with begin(database, clerk) as work:
            work.people.add(Person(name="Nobody"))
            if end == "problem":
                raise LookupError

    if end == "problem":
        with pytest.raises(LookupError):
            unfinished()
    else:
        unfinished()
    with database.reading() as connection:
        assert Shelves(connection).people.all() == []
        assert audit.count(connection) == 1


def test_that_personal_values_reach_the_log_only_masked(database: Database, clerk: Operator) -> None:
    person = person_in(database, clerk)
    with begin(database, clerk, "phone.added") as work:
        work.phones.add(Phone(person.id, "13812341234", note="call 13987654321 after six"))
        work.commit()
    with database.reading() as connection:
        bodies = " ".join(each.body for each in audit.entries(connection))
    assert "138****1234" in bodies
    for secret in ("13812341234", "13987654321", "11010519491231002X", "陈䶮"):
        assert secret not in bodies


def test_that_a_save_over_somebody_elses_change_is_refused_and_shows_both(
    database: Database, clerk: Operator
) -> None:
    mine = theirs = person_in(database, clerk)
    with begin(database, clerk) as work:
        work.people.save(replace(theirs, employer="Harbour Works"))
        work.commit()
    with pytest.raises(ConflictError) as caught, begin(database, clerk) as work:
        work.people.save(replace(mine, employer="City Bakery"))
    assert caught.value.differences == {"employer": ("Harbour Works", "City Bakery")}
    with database.reading() as connection:
        assert Shelves(connection).people.get(mine.id).employer == "Harbour Works"


def test_that_a_write_past_the_log_is_refused(database: Database, clerk: Operator) -> None:
    with pytest.raises(RuntimeError, match="past the audit log"), begin(database, clerk) as work:
        work.connection.execute(insert(people).values(name="Sneaky"))


def test_that_two_desks_writing_at_once_both_get_in_order(database: Database, clerk: Operator) -> None:
    problems: list[Exception] = []

    def write(amount: int) -> None:
        try:
            for _ in range(amount):
                with begin(database, clerk, "note.written") as work:
                    work.commit()
        except Exception as problem:  # noqa: BLE001 - told to the test's own thread
            problems.append(problem)

    desks = [threading.Thread(target=write, args=(15,)) for _ in range(3)]
    for each in desks:
        each.start()
    for each in desks:
        each.join()
    assert problems == []
    with database.reading() as connection:
        assert audit.verify(connection, database.sealer).is_intact
        assert audit.count(connection) == 1 + 3 * 15


def test_that_numbers_count_up_and_are_given_back_on_failure(database: Database, clerk: Operator) -> None:
    day = datetime.now(UTC).date()
    with begin(database, clerk) as work:
        first = numbers.next_number(work.connection, "XY", day)
        second = numbers.next_number(work.connection, "XY", day)
    with begin(database, clerk) as work:
        again = numbers.next_number(work.connection, "XY", day)
        work.commit()
    assert first == again == f"XY{day:%Y%m%d}-001"
    assert second == f"XY{day:%Y%m%d}-002"


def test_that_a_file_is_kept_once_and_checked_when_read(database: Database, clerk: Operator) -> None:
    with begin(database, clerk, "file.kept") as work:
        digest = files.keep(work.connection, b"%PDF-", "application/pdf", datetime.now(UTC))
        assert files.keep(work.connection, b"%PDF-", "application/pdf", datetime.now(UTC)) == digest
        work.commit()
    with database.reading() as connection:
        assert files.content_of(connection, digest) == b"%PDF-"


def test_that_the_database_file_is_unreadable_without_its_key(database: Database, clerk: Operator) -> None:
    person_in(database, clerk)
    if database.engine.dialect.name == "postgresql":
        with database.reading() as connection:
            assert connection.execute(select(people.c.name)).scalar_one() == "陈䶮"
        return
    with database.reading() as connection:
        path = connection.execute(text("PRAGMA database_list")).first()[2]  # type: ignore[index]
        assert connection.execute(text("PRAGMA cipher_version")).scalar()
    for suffix in ("", "-wal"):
        with open(path + suffix, "rb") as file:  # noqa: PTH123 - the name comes from the database
            content = file.read()
        assert b"SQLite format 3" not in content
        assert "陈䶮".encode() not in content


def test_that_clients_keep_their_optional_parts_apart(database: Database, clerk: Operator) -> None:
    from casedesk.domain.clients import Client, PayeeAccount

    with begin(database, clerk, "client.added") as work:
        bare = work.clients.add(Client("Harbour Finance Ltd", "Harbour"))
        full = work.clients.add(
            Client("Bridge Bank", "Bridge", payee=PayeeAccount("Bridge Bank", "HQ", "88"))
        )
        work.commit()
    with database.reading() as connection:
        shelves = Shelves(connection)
        assert shelves.clients.get(bare.id).payee is None
        assert shelves.clients.get(full.id) == full
        assert shelves.clients.first(clients.c.short_name == "Harbour") == bare
