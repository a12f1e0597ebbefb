"""Agreements with the facts that lists and standings need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, or_, select

from casedesk.domain.agreements import RUNNING, UNSIGNED, Agreement, AgreementStatus
from casedesk.domain.allocation import NOTHING, Components
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.payments import PaymentStatus
from casedesk.storage import ledger, maps
from casedesk.storage.ledger_book import PARTS
from casedesk.storage.rows import agreements, audit_entries, cases, clients, operators, people
from casedesk.storage.rows import payments as payments_table
from casedesk.storage.shelves import Shelves

_PAID = payments_table.c
_HOLDING = (*RUNNING, AgreementStatus.DONE)
_REVERSED = payments_table.alias("reversed")
_OWED = tuple(cases.c[each].label(f"owed_{each}") for each in PARTS)


@dataclass(frozen=True)
class AgreementLine:
    """One stored agreement with the names a list shows."""

    agreement: Agreement
    debtor: str
    case_no: str
    client: str
    drafted_by: str
    received: Money
    """What came in since it was signed."""
    touched_at: datetime | None
    """When the log last spoke of it."""
    run: Mapping[int, Money]
    """By instalment the interest that has run."""
    owed: Components
    """What the case owes."""


_ORDERS: dict[str, ColumnElement[object]] = {
    "number": agreements.c.agreement_no,
    "debtor": people.c.name,
    "case": cases.c.case_no,
    "client": clients.c.short_name,
    "status": agreements.c.status,
    "by": operators.c.name,
}


def running(shelves: Shelves, case_id: int) -> Agreement | None:
    """Return the newest signed agreement of a case that is neither done nor void."""
    return _newest(shelves, case_id, tuple(RUNNING))


def signed_of(shelves: Shelves, case_id: int) -> list[Agreement]:
    """Return the agreements of a case that were signed and hold, paid off or not, the oldest first."""
    table = shelves.agreements.table.c
    return shelves.agreements.all(table.case_id == case_id, table.status.in_(_HOLDING), order=(table.id,))


def broken_of(shelves: Shelves, case_id: int) -> Agreement | None:
    """Return the newest broken agreement of a case."""
    return _newest(shelves, case_id, (AgreementStatus.BROKEN,))


def newest_draft(shelves: Shelves, case_id: int) -> Agreement | None:
    """Return the newest draft of a case."""
    return _newest(shelves, case_id, (AgreementStatus.DRAFT,))


def running_after(shelves: Shelves, key: int, amount: int) -> list[tuple[Agreement, Money, Components]]:
    """Return the next running plans behind a key, each with what came in since and what its case owes."""
    table = shelves.agreements.table.c
    query = (
        select(agreements, *_OWED)
        .join(cases, cases.c.id == agreements.c.case_id)
        .where(table.status.in_(tuple(RUNNING)), table.id > key)
        .order_by(table.id)
        .limit(amount)
    )
    found = [dict(row) for row in shelves.connection.execute(query).mappings()]
    received = _received_by(shelves.connection, [row["id"] for row in found])
    return [(maps.AGREEMENT.value(row), received.get(row["id"], ZERO), _owed(row)) for row in found]


def _owed(row: Mapping[str, Any]) -> Components:
    """Return what a row's case owes."""
    return Components(*(row[each.name] for each in _OWED))


def unsigned(shelves: Shelves, case_id: int) -> list[Agreement]:
    """Return the agreements of a case that are on the way to a signature."""
    table = shelves.agreements.table
    return shelves.agreements.all(table.c.case_id == case_id, table.c.status.in_(tuple(UNSIGNED)))


def _newest(shelves: Shelves, case_id: int, statuses: Sequence[AgreementStatus]) -> Agreement | None:
    table = shelves.agreements.table
    found = shelves.agreements.all(
        table.c.case_id == case_id, table.c.status.in_(statuses), order=(table.c.id.desc(),)
    )
    return found[0] if found else None


def paid_since(connection: Connection, case_id: int, since: date) -> Money:
    """Return what was received and confirmed on a case from a day on, reversals deducted."""
    return _sum_of(connection, _received(case_id, since))


def paid_towards(connection: Connection, agreement: Agreement, until: date | None = None) -> Money:
    """Return what was received towards a signed agreement; what its debt took in already does not count.

    What came towards a younger agreement of the case counts only as far as it is more than that one asks for,
    and nothing of it for an agreement whose place was taken.
    """
    raw = _raw_towards(connection, agreement, until)
    if agreement.status is AgreementStatus.REPLACED:
        heir = _next_signed(connection, agreement, (*_HOLDING, AgreementStatus.REPLACED))
        return raw if heir is None else raw - _raw_towards(connection, heir, until)
    younger = _next_signed(connection, agreement)
    if younger is None:
        return raw
    asked = total(row.amount for row in younger.schedule)
    beyond = max(paid_towards(connection, younger, until) - asked, ZERO)
    return raw - _raw_towards(connection, younger, until) + beyond


def _raw_towards(connection: Connection, agreement: Agreement, until: date | None) -> Money:
    conditions = _towards(agreement)
    return _sum_of(connection, conditions if until is None else (*conditions, _PAID.paid_on <= until))


def _next_signed(
    connection: Connection, agreement: Agreement, statuses: Sequence[AgreementStatus] = _HOLDING
) -> Agreement | None:
    """Return the agreement of the same case that was signed next after one and holds."""
    table = agreements.c
    query = (
        select(agreements)
        .where(table.case_id == agreement.case_id, table.id > agreement.id, table.status.in_(statuses))
        .order_by(table.id)
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else maps.AGREEMENT.value(dict(row))


def counts_towards(connection: Connection, agreement: Agreement, payment_id: int) -> bool:
    """Tell whether one payment, or the entry that takes it back, is money towards an agreement."""
    query = select(_PAID.id).where(_PAID.id == payment_id, *_towards(agreement))
    return connection.execute(query).first() is not None


def claimed_towards(connection: Connection, agreement: Agreement, until: date) -> Money:
    """Return what was claimed as paid towards a signed agreement by a day and waits for the client's bank."""
    if agreement.signed_on is None:
        return ZERO
    days = _PAID.paid_on >= agreement.signed_on, _PAID.paid_on <= until
    return _sum_of(
        connection, (_PAID.case_id == agreement.case_id, _PAID.status == PaymentStatus.CLAIMED, *days)
    )


def last_paid(connection: Connection, agreement: Agreement) -> date | None:
    """Return the day of the latest confirmed payment towards an agreement, None without any."""
    received = (*_towards(agreement), _PAID.reverses_id.is_(None))
    found: date | None = connection.execute(select(func.max(_PAID.paid_on)).where(*received)).scalar()
    return found


def principal_paid(connection: Connection, agreement: Agreement) -> list[tuple[date, Money]]:
    """Return by payment towards an agreement its day and what it took off the principal."""
    query = select(_PAID.paid_on, _PAID.applied_principal).where(*_towards(agreement))
    found = connection.execute(query.order_by(_PAID.paid_on, _PAID.id))
    return [(row[0], row[1] or ZERO) for row in found]


def applied_towards(connection: Connection, agreement: Agreement) -> Components:
    """Return what payments towards an agreement have settled, by component."""
    columns = (_PAID.applied_principal, _PAID.applied_interest, _PAID.applied_penalty, _PAID.applied_fees)
    sums = connection.execute(select(*(func.sum(each) for each in columns)).where(*_towards(agreement))).one()
    return Components(*(each or ZERO for each in sums)) if any(sums) else NOTHING


def _sum_of(connection: Connection, conditions: tuple[ColumnElement[bool], ...]) -> Money:
    paid: Money | None = connection.execute(select(func.sum(_PAID.amount)).where(*conditions)).scalar()
    return paid or ZERO


def _received(case_id: int, since: date) -> tuple[ColumnElement[bool], ...]:
    return _PAID.case_id == case_id, _PAID.paid_on >= since, _PAID.status == PaymentStatus.CONFIRMED


def _towards(agreement: Agreement) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions by which a payment counts for one agreement; none does before the signature."""
    if agreement.signed_on is None:
        return (false(),)
    received = _received(agreement.case_id, agreement.signed_on)
    known = agreement.approved_at
    return received if known is None else (*received, *_booked_after(known))


def _booked_after(moment: datetime | ColumnElement[datetime | None]) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that neither a payment nor the one it takes back was booked before a moment.

    The debt agreed on took in what was booked before the approval.
    """
    is_later = or_(_PAID.confirmed_at.is_(None), _PAID.confirmed_at >= moment)
    taken_back = select(_REVERSED.c.id).where(
        _REVERSED.c.id == _PAID.reverses_id, _REVERSED.c.confirmed_at < moment
    )
    return is_later, ~taken_back.exists()


def received_by(key: ColumnElement[bool]) -> Select[Any]:
    """Return the query for key and received sum of the agreements that fulfil a condition."""
    known = agreements.c.approved_at
    return (
        select(agreements.c.id, func.sum(_PAID.amount))
        .join(payments_table, _PAID.case_id == agreements.c.case_id)
        .where(
            key,
            _PAID.paid_on >= agreements.c.signed_on,
            _PAID.status == PaymentStatus.CONFIRMED,
            or_(known.is_(None), and_(*_booked_after(known))),
        )
        .group_by(agreements.c.id)
    )


def counts(connection: Connection) -> dict[AgreementStatus, int]:
    """Return how many agreements stand where."""
    query = select(agreements.c.status, func.count()).group_by(agreements.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def lines(
    connection: Connection,
    statuses: Sequence[AgreementStatus] = (),
    *,
    first: int = 0,
    amount: int | None = None,
    order: str = "",
    is_descending: bool = True,
) -> list[AgreementLine]:
    """Return a window of the agreements in some statuses, newest first unless ordered."""
    query = (
        select(
            agreements,
            people.c.name.label("debtor"),
            cases.c.case_no,
            clients.c.short_name.label("client"),
            operators.c.name.label("drafter"),
            *_OWED,
        )
        .join(cases, cases.c.id == agreements.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .join(operators, operators.c.id == agreements.c.drafted_by)
        .offset(first)
    )
    if order in _ORDERS:
        column = _ORDERS[order]
        query = query.order_by(column.desc() if is_descending else column.asc())
    query = query.order_by(agreements.c.id.desc())
    if statuses:
        query = query.where(agreements.c.status.in_(statuses))
    query = query if amount is None else query.limit(amount)
    found = [dict(row) for row in connection.execute(query).mappings()]
    received = _received_by(connection, [row["id"] for row in found])
    touched = _touched(connection, [row["agreement_no"] for row in found])
    stored = [maps.AGREEMENT.value(row) for row in found]
    run = ledger.accrued_of(connection, [each.id for each in stored if each.terms.running_rate])
    return [
        AgreementLine(
            agreement,
            row["debtor"],
            row["case_no"],
            row["client"],
            row["drafter"],
            received.get(row["id"], ZERO),
            touched.get(row["agreement_no"]),
            run.get(row["id"], {}),
            _owed(row),
        )
        for agreement, row in zip(stored, found, strict=True)
    ]


def _received_by(connection: Connection, keys: Sequence[int]) -> dict[int, Money]:
    """Return by agreement what was received towards it; what a younger one of its case took is left out."""
    received = {row[0]: row[1] for row in connection.execute(received_by(agreements.c.id.in_(keys)))}
    newer = agreements.alias("newer")
    same_case = and_(newer.c.case_id == agreements.c.case_id, newer.c.id > agreements.c.id)
    older = (
        select(agreements.c.id)
        .join(newer, and_(same_case, newer.c.status.in_(_HOLDING)))
        .where(agreements.c.id.in_(keys), agreements.c.signed_on.is_not(None))
    )
    of_older = select(agreements).where(agreements.c.id.in_(older))
    for row in connection.execute(of_older).mappings().all():
        agreement = maps.AGREEMENT.value(dict(row))
        received[agreement.id] = paid_towards(connection, agreement)
    return received


def _touched(connection: Connection, numbers: Sequence[str]) -> dict[str, datetime]:
    query = (
        select(audit_entries.c.subject, func.max(audit_entries.c.at))
        .where(audit_entries.c.subject.in_(numbers))
        .group_by(audit_entries.c.subject)
    )
    return {row[0]: row[1] for row in connection.execute(query)}
