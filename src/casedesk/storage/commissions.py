"""What came in for a client and was not billed yet."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, select

from casedesk.domain.commissions import Received
from casedesk.domain.payments import PaymentStatus
from casedesk.storage.agreement_rows import statement_lines
from casedesk.storage.rows import cases, payments, people


def unbilled(connection: Connection, client_id: int, last_on: date) -> list[Received]:
    """Return the confirmed entries of a client's cases up to a day that stand on no statement."""
    query = (
        select(
            payments.c.id,
            cases.c.case_no,
            cases.c.contract_no,
            people.c.name,
            payments.c.paid_on,
            payments.c.amount,
            cases.c.past_due_from,
            payments.c.voucher_no,
            payments.c.reverses_id,
        )
        .join(cases, cases.c.id == payments.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .outerjoin(statement_lines, statement_lines.c.payment_id == payments.c.id)
        .where(
            cases.c.client_id == client_id,
            payments.c.status == PaymentStatus.CONFIRMED,
            payments.c.paid_on <= last_on,
            statement_lines.c.id.is_(None),
        )
        .order_by(payments.c.paid_on, payments.c.id)
    )
    return [
        Received(
            payment_id=row.id,
            case_no=row.case_no,
            contract_no=row.contract_no,
            debtor=row.name,
            paid_on=row.paid_on,
            amount=row.amount,
            days_past_due=_days(row.past_due_from, row.paid_on),
            voucher_no=row.voucher_no,
            reverses_id=row.reverses_id,
        )
        for row in connection.execute(query)
    ]


def reversed_by(received: Iterable[Received]) -> list[int]:
    """Return the keys of the payments that some entries take back."""
    return [each.reverses_id for each in received if each.reverses_id is not None]


def _days(since: date | None, day: date) -> int:
    return 0 if since is None else max(0, (day - since).days)
