"""Files of payments as lists show them, and what their lines are compared with."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, update

from casedesk.domain.agreements import RUNNING
from casedesk.domain.money import ZERO, Money
from casedesk.domain.payment_files import LineStatus, PaymentFileRow, PaymentLine
from casedesk.domain.payment_matches import Booked, Candidate, EarlierLine
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.storage.bulk import in_lots
from casedesk.storage.intake_rows import payment_files, payment_lines
from casedesk.storage.readings import name_key
from casedesk.storage.records import NOTED
from casedesk.storage.rows import agreements, cases, clients, operators, payments, people, promises
from casedesk.storage.shelves import Shelves


def cases_of_numbers(
    connection: Connection, numbers: Collection[str], client_id: int | None
) -> list[Candidate]:
    """Return the cases that bear one of the numbers as case or contract number."""
    found: list[Candidate] = []
    for some in in_lots(sorted(numbers)):
        condition = or_(cases.c.case_no.in_(some), cases.c.contract_no.in_(some))
        found += _candidates(connection, condition, client_id)
    return list({each.case_id: each for each in found}.values())


def cases_of_names(connection: Connection, names: Collection[str], client_id: int | None) -> list[Candidate]:
    """Return the cases whose debtor bears exactly one of the names."""
    found: list[Candidate] = []
    for some in in_lots(sorted(names)):
        keys = [name_key(each) for each in some]
        condition = people.c.name_key.in_(keys) & people.c.name.in_(some)
        found += _candidates(connection, condition, client_id)
    return found


def cases_of_keys(connection: Connection, keys: Collection[int]) -> list[Candidate]:
    """Return the cases under some keys."""
    found: list[Candidate] = []
    for some in in_lots(sorted(keys)):
        found += _candidates(connection, cases.c.id.in_(some), None)
    return found


def _candidates(
    connection: Connection, condition: ColumnElement[bool], client_id: int | None
) -> list[Candidate]:
    query = (
        select(
            cases.c.id,
            cases.c.case_no,
            cases.c.contract_no,
            cases.c.card_no,
            cases.c.balance,
            cases.c.status,
            clients.c.short_name,
            people.c.name,
        )
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .where(condition)
        .order_by(cases.c.id)
    )
    if client_id is not None:
        query = query.where(cases.c.client_id == client_id)
    return [
        Candidate(
            case_id=row.id,
            case_no=row.case_no,
            contract_no=row.contract_no,
            card_no=row.card_no,
            client=row.short_name,
            debtor=row.name,
            balance=row.balance,
            is_open=row.status.is_open,
        )
        for row in connection.execute(query)
    ]


def cases_that_expect(connection: Connection, keys: Collection[int]) -> tuple[set[int], set[int]]:
    """Return which of the cases have a running plan, and which have a promise."""
    planned, promised = set[int](), set[int]()
    for some in in_lots(sorted(keys)):
        plans = select(agreements.c.case_id).where(
            agreements.c.case_id.in_(some), agreements.c.status.in_(tuple(RUNNING))
        )
        planned |= set(connection.execute(plans).scalars())
        oral = select(promises.c.case_id).where(promises.c.case_id.in_(some))
        promised |= set(connection.execute(oral).scalars())
    return planned, promised


def booked_on(
    connection: Connection, keys: Collection[int], since: date, until: date, channel: PaymentChannel
) -> dict[int, list[Booked]]:
    """Return the ledger's standing payments by case that a file of a channel may tell once more.

    A payment that a file of the same channel has told already is another one, however alike.
    """
    found: dict[int, list[Booked]] = {}
    for some in in_lots(sorted(keys)):
        for row in connection.execute(_booked(some, since, until, channel)):
            is_claimed = row.status is PaymentStatus.CLAIMED
            booked = Booked(row.id, row.amount, row.paid_on, row.voucher_no, is_claimed)
            found.setdefault(row.case_id, []).append(booked)
    return found


def _booked(some: Sequence[int], since: date, until: date, channel: PaymentChannel) -> Select[tuple[object]]:
    mirror = payments.alias("mirror")
    told = (
        select(payment_lines.c.id)
        .join(payment_files, payment_files.c.id == payment_lines.c.file_id)
        .where(payment_lines.c.payment_id == payments.c.id, payment_files.c.channel == channel)
        .where(payment_lines.c.status.in_((LineStatus.POSTED, LineStatus.RECORDED)))
    )
    query: Select[tuple[object]] = select(payments).where(
        payments.c.case_id.in_(some),
        payments.c.paid_on.between(since, until),
        payments.c.status.in_((PaymentStatus.CLAIMED, PaymentStatus.CONFIRMED)),
        payments.c.reverses_id.is_(None),
        ~select(mirror.c.id).where(mirror.c.reverses_id == payments.c.id).exists(),
        ~told.exists(),
    )
    return query.order_by(payments.c.id)


def earlier_lines(shelves: Shelves, vouchers: Collection[str], first: date, last: date) -> list[EarlierLine]:
    """Return the standing lines of files: under one of the vouchers, or without one between two days."""
    table, found = payment_lines.c, list[EarlierLine]()
    conditions: list[ColumnElement[bool]] = [(table.voucher_no == "") & table.paid_on.between(first, last)]
    conditions += [table.voucher_no.in_(some) for some in in_lots(sorted(vouchers))]
    for condition in conditions:
        query = (
            select(payment_lines, payment_files.c.number)
            .join(payment_files, payment_files.c.id == table.file_id)
            .where(condition, table.status != LineStatus.TAKEN_BACK)
            .order_by(table.id)
        )
        for row in shelves.connection.execute(query).mappings():
            found.append(EarlierLine(shelves.payment_lines.value_of(dict(row)), row["number"]))
    return found


def file_taken(connection: Connection, sha256: str) -> str | None:
    """Return the number under which the same file stands."""
    query = (
        select(payment_files.c.number)
        .join(payment_lines, payment_lines.c.file_id == payment_files.c.id)
        .where(payment_files.c.file_sha256 == sha256, payment_lines.c.status != LineStatus.TAKEN_BACK)
    )
    found: str | None = connection.execute(query.limit(1)).scalar()
    return found


def files_taken(connection: Connection) -> int:
    """Return how many files were taken, also those that were taken back."""
    return connection.execute(select(func.count()).select_from(payment_files)).scalar_one()


def lines_waiting(connection: Connection) -> tuple[int, Money]:
    """Return how many lines wait in the tray, and for how much."""
    query = select(func.count(), func.sum(payment_lines.c.amount)).where(
        payment_lines.c.status == LineStatus.WAITING
    )
    number, amount = connection.execute(query).one()
    return number, amount or ZERO


def tray(shelves: Shelves, most: int) -> list[tuple[PaymentLine, PaymentChannel, int | None, str]]:
    """Return the newest waiting lines with channel, client and number of their files, by day."""
    query = (
        select(payment_lines, payment_files.c.channel, payment_files.c.client_id, payment_files.c.number)
        .join(payment_files, payment_files.c.id == payment_lines.c.file_id)
        .where(payment_lines.c.status == LineStatus.WAITING)
        .order_by(payment_lines.c.id.desc())
        .limit(most)
    )
    found = [
        (shelves.payment_lines.value_of(dict(row)), row["channel"], row["client_id"], row["number"])
        for row in shelves.connection.execute(query).mappings()
    ]
    return sorted(found, key=lambda each: (each[0].paid_on, each[0].id))


def file_rows(connection: Connection) -> list[PaymentFileRow]:
    """Return every taken file, newest first."""
    query = (
        select(payment_files, clients.c.short_name, operators.c.name.label("taker"))
        .join(operators, operators.c.id == payment_files.c.taken_by)
        .outerjoin(clients, clients.c.id == payment_files.c.client_id)
        .order_by(payment_files.c.id.desc())
    )
    sums = select(
        payment_lines.c.file_id, payment_lines.c.status, func.count(), func.sum(payment_lines.c.amount)
    ).group_by(payment_lines.c.file_id, payment_lines.c.status)
    counted: dict[int, dict[LineStatus, int]] = {}
    posted: dict[int, Money] = {}
    for file_id, status, number, amount in connection.execute(sums):
        counted.setdefault(file_id, {})[status] = number
        if status is LineStatus.POSTED:
            posted[file_id] = amount
    return [
        PaymentFileRow(
            row["id"],
            row["number"],
            row["received_at"],
            row["file_name"],
            row["short_name"] or "",
            row["channel"],
            row["taker"],
            counted.get(row["id"], {}),
            posted.get(row["id"], ZERO),
        )
        for row in connection.execute(query).mappings()
    ]


def lines_on(shelves: Shelves, payment_id: int) -> list[PaymentLine]:
    """Return the lines that stand on a payment."""
    table = payment_lines.c
    standing = (LineStatus.POSTED, LineStatus.RECORDED)
    return shelves.payment_lines.all(table.payment_id == payment_id, table.status.in_(standing))


def rests_on(connection: Connection, file_id: int, taken_on: date) -> tuple[int, int]:
    """Return how much rests on a file's payments: lines of other files, and plans signed on later days."""
    mine = payment_lines.alias("mine")
    is_mine = (mine.c.file_id == file_id, mine.c.status == LineStatus.POSTED)
    lines = (
        select(func.count())
        .select_from(payment_lines)
        .join(mine, mine.c.payment_id == payment_lines.c.payment_id)
        .where(*is_mine, payment_lines.c.file_id != file_id, payment_lines.c.status == LineStatus.RECORDED)
    )
    plans = (
        select(func.count(agreements.c.id.distinct()))
        .join(mine, mine.c.case_id == agreements.c.case_id)
        .where(*is_mine, agreements.c.status.in_(tuple(RUNNING)), agreements.c.signed_on > taken_on)
    )
    return connection.execute(lines).scalar_one(), connection.execute(plans).scalar_one()


def mark_taken_back(work: Shelves, file_id: int, reason: str) -> None:
    """Mark all lines of a file as taken back; the summary of the unit of work speaks for them."""
    if work.changes is None:
        raise RuntimeError("a reading session cannot write")
    table = payment_lines.c
    marked = update(payment_lines).where(table.file_id == file_id, table.status != LineStatus.TAKEN_BACK)
    values = {"status": LineStatus.TAKEN_BACK, "reason": reason, "version": table.version + 1}
    work.connection.execute(marked.values(values).execution_options(**NOTED))
