"""Agreements with the facts that lists and standings need."""

from datetime import date

from sqlalchemy import Connection, func, select

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.money import ZERO, Money
from casedesk.domain.payments import PaymentStatus
from casedesk.storage.rows import agreements, cases, clients, people
from casedesk.storage.rows import payments as payments_table
from casedesk.storage.unit_of_work import Shelves

RUNNING = (AgreementStatus.SIGNED, AgreementStatus.BROKEN)
"""A plan that somebody is paying, or ought to be."""


def running(shelves: Shelves, case_id: int) -> Agreement | None:
    """Return the signed agreement of a case that is neither done nor void."""
    table = shelves.agreements.table
    return shelves.agreements.first(table.c.case_id == case_id, table.c.status.in_(RUNNING))


def paid_since(connection: Connection, case_id: int, since: date) -> Money:
    """Return what was received and confirmed on a case from a day on, reversals deducted."""
    table = payments_table.c
    query = select(func.sum(payments_table.c.amount)).where(
        table.case_id == case_id,
        table.paid_on >= since,
        table.status == PaymentStatus.CONFIRMED,
    )
    paid: Money | None = connection.execute(query).scalar()
    return paid or ZERO


def rows(
    connection: Connection,
    statuses: tuple[AgreementStatus, ...] = (),
) -> list[tuple[Agreement, str, str, str]]:
    """Return agreements, newest first, with the debtor's name, the case and the client."""
    query = (
        select(agreements, people.c.name, cases.c.case_no, clients.c.short_name)
        .join(cases, cases.c.id == agreements.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .order_by(agreements.c.id.desc())
    )
    if statuses:
        query = query.where(agreements.c.status.in_(statuses))
    kind = Shelves(connection).agreements
    return [
        (kind.value_of(dict(row._mapping)), row.name, row.case_no, row.short_name)  # noqa: SLF001 - SQLAlchemy's documented way
        for row in connection.execute(query)
    ]
