"""The names of debtors for lists of other things."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from casedesk.storage.rows import cases, people


def debtor_names(connection: Connection, case_ids: Collection[int]) -> dict[int, str]:
    """Return the debtor's name by case."""
    if not case_ids:
        return {}
    query = select(cases.c.id, people.c.name).join(people, people.c.id == cases.c.debtor_id)
    return {row[0]: row[1] for row in connection.execute(query.where(cases.c.id.in_(case_ids)))}
