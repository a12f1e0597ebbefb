"""The register of complaints with the names that a list shows."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from casedesk.domain.complaints import Complaint, ComplaintStatus
from casedesk.storage import maps
from casedesk.storage.agreement_rows import complaints
from casedesk.storage.rows import cases, clients, operators, people


@dataclass(frozen=True)
class ComplaintRow:
    """One complaint with whose it is and who has it."""

    complaint: Complaint
    case_no: str
    debtor: str
    client: str
    taken_by: str
    assigned_to: str
    """Empty while nobody has it."""


def rows(connection: Connection, *, only_open: bool, most: int, key: int | None = None) -> list[ComplaintRow]:
    """Return complaints, the open ones first by the day their answer is due, then the newest closed."""
    taker, holder = operators.alias("taker"), operators.alias("holder")
    query = (
        select(
            complaints,
            cases.c.case_no,
            people.c.name.label("debtor"),
            clients.c.short_name.label("client"),
            taker.c.name.label("taker_name"),
            holder.c.name.label("holder_name"),
        )
        .join(cases, cases.c.id == complaints.c.case_id)
        .join(people, people.c.id == cases.c.debtor_id)
        .join(clients, clients.c.id == cases.c.client_id)
        .join(taker, taker.c.id == complaints.c.taken_by)
        .outerjoin(holder, holder.c.id == complaints.c.assigned_to)
        .limit(most)
    )
    if key is not None:
        query = query.where(complaints.c.id == key)
    is_closed = complaints.c.status != ComplaintStatus.OPEN
    if only_open:
        query = query.where(~is_closed).order_by(complaints.c.due_on, complaints.c.id)
    else:
        query = query.order_by(is_closed, complaints.c.closed_at.desc(), complaints.c.due_on, complaints.c.id)
    return [
        ComplaintRow(
            maps.COMPLAINT.value(dict(row)),
            row["case_no"],
            row["debtor"],
            row["client"],
            row["taker_name"],
            row["holder_name"] or "",
        )
        for row in connection.execute(query).mappings()
    ]
