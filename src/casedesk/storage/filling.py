"""Fills what a migration adds from the rows that are there: sort keys and the search index."""

from sqlalchemy import Connection, bindparam, select, text, update

from casedesk.storage import limitation, rows, search_index
from casedesk.storage.readings import name_key
from casedesk.storage.records import NOTED

_LOT = 2_000
_PAST_DUE = {
    "sqlite": "COALESCE(overdue_on, date(as_of, printf('-%d days', client_dpd)))",
    "postgresql": "COALESCE(overdue_on, as_of - client_dpd)",
}


def lay_search(connection: Connection) -> None:
    """Make the search index, on each database in its own way."""
    search_index.lay(connection)


def drop_search(connection: Connection) -> None:
    """Remove the search index."""
    search_index.drop(connection)


def fill(connection: Connection) -> None:
    """Compute what is stored for sorting and searching."""
    connection.execute(text(f"UPDATE cases SET past_due_from = {_PAST_DUE[connection.dialect.name]}"))  # noqa: S608
    limitation.fill(connection)
    people = rows.people
    named = connection.execute(select(people.c.id, people.c.name)).all()
    change = update(people).where(people.c.id == bindparam("key")).values(name_key=bindparam("new"))
    for first in range(0, len(named), _LOT):
        lot = [{"key": key, "new": name_key(name)} for key, name in named[first : first + _LOT]]
        connection.execute(change.execution_options(**NOTED), lot)
    search_index.rebuild(connection)
