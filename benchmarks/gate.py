"""Measure the gate: one verdict with two years of history, and every planned visit against a new pack.

``python -m benchmarks.gate [VISITS]`` prints each figure beside a bare read: the very statements by which the
facts are gathered, run again by plain sqlcipher3 without making any value of them.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind
from casedesk.domain.clients import Client, ClientKind, Mandate, PayeeAccount
from casedesk.domain.compliance import RulePack
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.gate import visit_verdict
from casedesk.domain.money import ZERO, Money
from casedesk.domain.offices import Office
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.people import Address, LawfulSource, Party, Person, Phone, Relation
from casedesk.domain.placements import Placement
from casedesk.domain.schedules import Instalment
from casedesk.domain.visits import Visit, VisitPurpose, VisitStatus
from casedesk.services import offices
from casedesk.services.gate import Gate
from casedesk.services.offices import NewOffice, OpenOffice
from casedesk.storage import ready
from casedesk.storage.planned_visits import planned_from
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

ROUNDS = 5
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""A Monday, ten in the morning in the office's zone."""
PASSWORD = "quiet-harbour-42"  # noqa: S105 - protects invented data for a minute
CREWS = 60
A_DAY = 8
FIT = Credentials(
    badge_until=date(2028, 12, 31),
    authorisation_no="SQ-2026-001",
    authorisation_until=date(2028, 12, 31),
    trained_on=date(2026, 10, 1),
    exam_on=date(2026, 10, 2),
    security_trained_on=date(2026, 10, 2),
    security_exam_on=date(2026, 10, 2),
    pledge_on=date(2026, 1, 5),
)


def main(number: int) -> None:
    """Print the figures, each with its ratio to a bare read."""
    with tempfile.TemporaryDirectory() as folder:
        office = _office(Path(folder))
        try:
            one = Filling(office).fill(number)
            _tell_one(office, Path(folder), one)
            _tell_all(office, Path(folder))
        finally:
            office.close()


def _tell_one(office: OpenOffice, folder: Path, key: int) -> None:
    """Measure one verdict about the visit with two years of history."""
    gate, pack = Gate(office.desk), office.desk.pack
    with office.desk.database.reading() as connection:
        shelves = Shelves(connection)
        visit = shelves.visits.get(key)
        facts = gate.facts(shelves, visit)
        judged = _fastest(lambda: visit_verdict(facts, pack, NOW), 200)
        whole = _fastest(lambda: gate.judge(shelves, visit), 100)
        with _statements() as said:
            gate.judge(shelves, visit)
    bare = _bare(office, folder, said, 100)
    print(f"one verdict from facts   {judged * 1e3:8.2f} ms   (findings {len(gate.judged(facts).findings)})")
    print(f"one verdict from store   {whole * 1e3:8.2f} ms, bare read {bare * 1e3:8.2f} ms", end="")
    print(f"  ratio {whole / bare:.2f}   (at most 2 ms)")


def _tell_all(office: OpenOffice, folder: Path) -> None:
    """Measure every planned visit against a pack with another parameter."""
    gate = Gate(office.desk)
    pack = replace(office.desk.pack, params={**office.desk.pack.params, "visits_per_day": 0})
    with office.desk.database.reading() as connection:
        shelves = Shelves(connection)
        with _statements() as said:
            number, failing = _against(gate, shelves, pack)
        whole = _fastest(lambda: _against(gate, shelves, pack), 1)
    bare = _bare(office, folder, said, 1)
    print(f"{number:,} visits, new pack {whole:8.2f} s,  bare read {bare:8.2f} s ", end="")
    print(f"  ratio {whole / bare:.2f}   (10,000 in at most 5 s; {failing:,} fail)")


def _against(gate: Gate, shelves: Shelves, pack: RulePack) -> tuple[int, int]:
    """Judge what is planned by a pack; return how many visits there are and how many of them fail."""
    planned = planned_from(shelves, NOW)
    verdicts = (visit_verdict(each, pack, NOW) for each in gate.facts_of_many(shelves, planned))
    return len(planned), sum(not each.is_allowed for each in verdicts)


def _fastest(work: Callable[[], object], turns: int) -> float:
    """Return the least seconds of one turn in some rounds."""
    seconds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for _ in range(turns):
            work()
        seconds.append((time.perf_counter() - begun) / turns)
    return min(seconds)


@contextmanager
def _statements() -> Iterator[list[tuple[str, Any]]]:
    """Collect what is asked of the database meanwhile."""
    said: list[tuple[str, Any]] = []
    fetch = ready.fetched

    def noted(connection: Connection, statement: str, parameters: Any) -> Any:
        said.append((statement, parameters))
        return fetch(connection, statement, parameters)

    ready.fetched = noted
    yield said
    ready.fetched = fetch


def _bare(office: OpenOffice, folder: Path, said: list[tuple[str, Any]], turns: int) -> float:
    """Run the same statements with the plain driver."""
    connection = sqlcipher.connect(str(folder / "office.db"))
    connection.execute(f"PRAGMA key = \"x'{office.keys.database_key.hex()}'\"")
    connection.execute("PRAGMA cache_size = -32000")

    def read() -> None:
        for statement, parameters in said:
            connection.execute(statement, parameters).fetchall()

    read()
    seconds = _fastest(read, turns)
    connection.close()
    return seconds


def _office(folder: Path) -> OpenOffice:
    new = NewOffice(
        Office("Benchmark"),
        Operator("Ada", "A001", Role.ADMINISTRATOR),
        PASSWORD,
        "lantern river seven bridges",
        use_keyring=False,
    )
    return offices.create(folder, new, lambda: NOW)[0]


@dataclass
class Filling:
    """Fills an office with planned visits and what came before them."""

    office: OpenOffice

    def fill(self, number: int) -> int:
        """Store so many planned visits; return the one whose person has two years of history."""
        desk = self.office.desk
        actor = Operator("Ada", "A001", Role.ADMINISTRATOR)
        with desk.work("benchmark.filled", actor, Right.IMPORT) as work:
            crews = self._crews(work)
            case_ids = self._cases(work, number)
            self._visits(work, number, case_ids, crews)
            key: int = work.connection.exec_driver_sql(
                "SELECT id FROM visits WHERE status = 'planned' ORDER BY id LIMIT 1"
            ).scalar_one()
            self._history(work, case_ids[0], crews[0])
            work.commit()
        return key

    def _crews(self, work: UnitOfWork) -> list[tuple[int, int]]:
        people = [
            Operator(f"Crew {each}", f"C{each:04d}", Role.COLLECTOR, credentials=FIT)
            for each in range(2 * CREWS)
        ]
        keys = [work.operators.add(each).id for each in people]
        return list(zip(keys[::2], keys[1::2], strict=True))

    def _cases(self, work: UnitOfWork, number: int) -> list[int]:
        today = self.office.desk.today()
        mandate = Mandate("HYWT-2026-01", date(2026, 1, 1), date(2028, 12, 31))
        payee = PayeeAccount("Bank", "Bank", "8800010020260000137")
        client = work.clients.add(
            Client("Far Sail Finance", "Far Sail", ClientKind.CONSUMER_FINANCE, mandate=mandate, payee=payee)
        )
        placement = work.placements.add(Placement(client.id, "P1", NOW, "a.xlsx", "0" * 64))
        owed = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
        debt = Debt(
            ProductKind.CONSUMER_LOAN, "HT", owed, today, owed.total, overdue_on=today - timedelta(days=200)
        )
        keys = list(range(1, number + 1))
        people = [
            Person(f"Person {each}", document_no=f"39010119900307{each % 10_000:04d}{each}", id=each)
            for each in keys
        ]
        places = [
            Address(each, f"Road {each}", district="东湖区", source=LawfulSource.CONTRACT, id=each)
            for each in keys
        ]
        verified = [replace(each, verified_on=today, verified_by="Ada") for each in places]
        work.people.add_many(people)
        work.addresses.add_many(verified)
        work.phones.add_many([Phone(each, f"154{each:08d}", id=each) for each in keys])
        filed = [
            Case(f"FS{each:07d}", client.id, placement.id, each, debt, CaseStatus.TO_VISIT, id=each)
            for each in keys
        ]
        work.cases.add_many(filed)
        work.parties.add_many([Party(each, each, Relation.SELF) for each in keys])
        flags = [Flag(each, FlagKind.VULNERABLE, "noted", today) for each in keys if each % 20 == 0]
        work.flags.add_many(flags)
        calls = [
            ContactAttempt(
                each, each, Channel.CALL, Direction.OUTGOING, ContactResult.NO_ANSWER,
                NOW - timedelta(days=days), 1, phone_id=each,
            )
            for each in keys
            for days in (3, 9, 40)
        ]  # fmt: skip
        work.contacts.add_many(calls)
        return keys

    def _visits(
        self, work: UnitOfWork, number: int, case_ids: list[int], crews: list[tuple[int, int]]
    ) -> None:
        made = []
        for each in range(number):
            crew = crews[each % CREWS]
            place = each // CREWS
            day, turn = place // A_DAY + 1, place % A_DAY
            starts_at = datetime(2026, 11, 23, 1, 0, tzinfo=UTC) + timedelta(days=day, minutes=75 * turn)
            key = case_ids[each]
            made.append(Visit(f"V{each:06d}", key, key, key, VisitPurpose.FIRST_VISIT, starts_at, 40, crew))
        work.visits.add_many(made)

    def _history(self, work: UnitOfWork, key: int, crew: tuple[int, int]) -> None:
        """Give one person two years of visits, calls, an agreement and payments."""
        begin = NOW - timedelta(days=730)
        for month in range(24):
            at = begin + timedelta(days=30 * month)
            visit = Visit(f"H{month:04d}", key, key, key, VisitPurpose.AGREED_TALK, at, 40, crew)
            work.visits.add(replace(visit, status=VisitStatus.HELD))
        results = (ContactResult.TALKED, ContactResult.NO_ANSWER, ContactResult.DELIVERED)
        channels = (Channel.CALL, Channel.CALL, Channel.SMS)
        work.contacts.add_many(
            [
                ContactAttempt(
                    key, key, channels[each % 3], Direction.OUTGOING, results[each % 3],
                    begin + timedelta(hours=35 * each), 1, phone_id=key,
                )
                for each in range(500)
            ]
        )  # fmt: skip
        for month in range(24):
            work.payments.add(_payment(key, (begin + timedelta(days=30 * month)).date()))
        work.agreements.add(_agreement(key, begin.date()))


def _payment(key: int, day: date) -> Payment:
    amount = Money.of(200)
    return Payment(
        key,
        amount,
        day,
        PaymentChannel.TRANSFER,
        applied=Components(amount),
        left_over=ZERO,
        recorded_by=1,
    )


def _agreement(key: int, day: date) -> Agreement:
    amount = Money.of(1000)
    due = [day + timedelta(days=30 * each) for each in range(1, 25)]
    schedule = tuple(
        Instalment(number, each, each, amount, amount, ZERO, ZERO) for number, each in enumerate(due, 1)
    )
    terms = Terms(Components(Money.of(24000)), day, Waiver(NOTHING), ZERO, None, 24, due[0])
    status = AgreementStatus.SIGNED
    return Agreement("X1", key, terms, schedule, status=status, drafted_by=1, signed_on=day)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
