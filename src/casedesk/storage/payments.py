"""The ledger of payments as lists show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from casedesk.domain.money import Money
from casedesk.domain.payments import PaymentChannel, PaymentStatus
from casedesk.storage.rows import cases, clients, operators, payments, people


@dataclass(frozen=True)
class PaymentRow:
    """One line of the payments page."""

    id: int
    paid_on: date
    debtor: str
    case_id: int
    case_no: str
    client: str
    amount: Money
    channel: PaymentChannel
    status: PaymentStatus
    voucher_no: str
    recorded_by: str
    reverses_id: int | None
    is_reversed: bool


_MOST_DOUBLES = 5
"""Payments that a warning names."""
_ORDERS: dict[str, ColumnElement[object]] = {
    "day": payments.c.paid_on,
    "debtor": people.c.name,
    "case": cases.c.case_no,
    "client": clients.c.short_name,
    "amount": payments.c.amount,
    "channel": payments.c.channel,
    "status": payments.c.status,
    "voucher": payments.c.voucher_no,
    "by": operators.c.name,
}


def rows(
    connection: Connection,
    first: int = 0,
    amount: int | None = None,
    *,
    statuses: Sequence[PaymentStatus] = (),
    order: str = "",
    is_descending: bool = True,
    keys: Sequence[int] | None = None,
) -> list[PaymentRow]:
    """Return a window of the payments in some statuses, or of some keys, newest first unless ordered."""
    mirror = payments.alias("mirror")
    query = (
        select(
            payments.c.id,
            payments.c.paid_on,
            people.c.name.label("debtor"),
            payments.c.case_id,
            cases.c.case_no,
            clients.c.short_name.label("client"),
            payments.c.amount,
            payments.c.channel,
            payments.c.status,
            payments.c.voucher_no,
            operators.c.name.label("recorded_by"),
            payments.c.reverses_id,
            mirror.c.id.is_not(None).label("is_reversed"),
        )
        .join(cases, cases.c.id == payments.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .join(operators, operators.c.id == payments.c.recorded_by)
        .outerjoin(mirror, mirror.c.reverses_id == payments.c.id)
        .offset(first)
    )
    if order in _ORDERS:
        column = _ORDERS[order]
        query = query.order_by(column.desc() if is_descending else column.asc())
    query = query.order_by(payments.c.paid_on.desc(), payments.c.id.desc())
    if statuses:
        query = query.where(payments.c.status.in_(statuses))
    if keys is not None:
        query = query.where(payments.c.id.in_(keys))
    query = query if amount is None else query.limit(amount)
    return [PaymentRow(**row) for row in connection.execute(query).mappings()]


def doubles(
    connection: Connection, voucher_no: str, case_id: int, amount: Money, paid_on: date
) -> list[PaymentRow]:
    """Return standing payments with the same voucher number, or the same case, amount and day."""
    mirror = payments.alias("taken_back")
    same = and_(payments.c.case_id == case_id, payments.c.amount == amount, payments.c.paid_on == paid_on)
    if voucher_no:
        same = or_(payments.c.voucher_no == voucher_no, and_(same, payments.c.voucher_no == ""))
    query = select(payments.c.id).where(
        same,
        payments.c.status != PaymentStatus.VOID,
        payments.c.reverses_id.is_(None),
        ~select(mirror.c.id).where(mirror.c.reverses_id == payments.c.id).exists(),
    )
    return rows(connection, amount=_MOST_DOUBLES, keys=connection.execute(query).scalars().all())


def counts(connection: Connection) -> dict[PaymentStatus, int]:
    """Return how many payments are claimed, confirmed (reversals included) and void."""
    query = select(payments.c.status, func.count()).group_by(payments.c.status)
    return {row[0]: row[1] for row in connection.execute(query)}


def is_reversed(connection: Connection, payment_id: int) -> bool:
    """Tell whether another entry takes this payment back."""
    query = select(payments.c.id).where(payments.c.reverses_id == payment_id)
    return connection.execute(query).first() is not None


def reversed_with_receipt(connection: Connection) -> Sequence[int]:
    """Return the keys of payments that have a receipt and were taken back afterwards."""
    mirror = payments.alias("taken_back")
    query = select(payments.c.id).join(mirror, mirror.c.reverses_id == payments.c.id)
    return connection.execute(query.where(payments.c.receipt_no != "").distinct()).scalars().all()
