"""The search index, kept true in the transaction that changes a record.

SQLCipher holds it as a contentless FTS5 table, PostgreSQL as a plain table of terms; ``search_terms`` reads
the same on both: pairs of a term and a document, in the order of their code points. What terms a record has
follows from its row alone, so the old ones need not be stored to be taken out. Whoever changes how terms are
made must rebuild the index in a migration.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, select

from casedesk.domain.search_terms import SearchKind
from casedesk.storage.readings import term_maker
from casedesk.storage.table_parts import metadata

Held = Sequence[Any]
"""What a record's searched columns hold, in the order of ``COLUMNS``."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "people": ("name", "document_no", "employer"),
    "phones": ("number",),
    "addresses": ("text",),
    "cases": ("case_no", "contract_no", "card_no"),
    "agreements": ("agreement_no",),
    "visits": ("visit_no",),
}
"""The searched columns by table; tables that are missing here are not searched."""

KINDS: Final = {
    "people": SearchKind.PERSON,
    "phones": SearchKind.PHONE,
    "addresses": SearchKind.ADDRESS,
    "cases": SearchKind.CASE,
    "agreements": SearchKind.AGREEMENT,
    "visits": SearchKind.VISIT,
}
"""What the records of each searched table are."""

_LOT: Final = 500
_REBUILT_AT_ONCE: Final = 20_000
_SAMPLED: Final = 50
_LAY: Final = {
    "sqlite": (
        """CREATE VIRTUAL TABLE search_index
        USING fts5(terms, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '_'")""",
        "CREATE VIRTUAL TABLE search_terms USING fts5vocab(search_index, instance)",
    ),
    "postgresql": (
        """CREATE TABLE search_terms
        (term text COLLATE "C" NOT NULL, doc bigint NOT NULL, PRIMARY KEY (term, doc))""",
    ),
}
_DROP: Final = {
    "sqlite": ("DROP TABLE search_terms", "DROP TABLE search_index"),
    "postgresql": ("DROP TABLE search_terms",),
}
_EMPTY: Final = {
    "sqlite": "INSERT INTO search_index(search_index) VALUES('delete-all')",
    "postgresql": "DELETE FROM search_terms",
}
_PUT: Final = "INSERT INTO search_index(rowid, terms) VALUES(?, ?)"
_TAKE: Final = "INSERT INTO search_index(search_index, rowid, terms) VALUES('delete', ?, ?)"
_PUT_SERVER: Final = "INSERT INTO search_terms SELECT unnest(%s::text[]), unnest(%s::bigint[])"
_TAKE_SERVER: Final = (
    "DELETE FROM search_terms USING unnest(%s::text[], %s::bigint[]) AS gone(term, doc)"
    " WHERE search_terms.term = gone.term AND search_terms.doc = gone.doc"
)


def lay(connection: Connection) -> None:
    """Make the empty index."""
    for statement in _LAY[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Remove the index."""
    for statement in _DROP[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def rebuild(connection: Connection) -> None:
    """Fill the index anew from the records; must be called inside a writing transaction."""
    connection.exec_driver_sql(_EMPTY[connection.dialect.name])
    for table in COLUMNS:
        last = 0
        while lot := _read_on(connection, table, last):
            enter(connection, table, lot)
            last = lot[-1][0]


def missing(connection: Connection) -> int:
    """Return how many of the oldest and newest records of each kind are not found as what they are."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    sought = f"SELECT 1 FROM search_terms WHERE term = {mark} AND doc = {mark} LIMIT 1"  # noqa: S608 - a sign
    found = 0
    for table in COLUMNS:
        for document, terms in _documents(table, _sample(connection, table).items()):
            longest = max(terms.split(), key=len, default="")
            found += bool(longest) and not connection.exec_driver_sql(sought, (longest, document)).first()
    return found


def enter(connection: Connection, table: str, records: Iterable[tuple[int, Held]]) -> None:
    """Take in new records: their keys and what their searched columns hold, keys rising for speed."""
    _write(connection, _documents(table, records), is_put=True)


def strike(connection: Connection, table: str, records: Iterable[tuple[int, Held]]) -> None:
    """Take out records by what their searched columns held."""
    _write(connection, _documents(table, records), is_put=False)


def amend(connection: Connection, table: str, records: Iterable[tuple[int, Held, Held]]) -> None:
    """Replace the terms of changed records: keys, what the columns held, what they hold."""
    changed = [each for each in records if tuple(each[1]) != tuple(each[2])]
    before = _documents(table, ((key, held) for key, held, _now in changed))
    after = _documents(table, ((key, held) for key, _was, held in changed))
    differing = {(old, new) for old, new in zip(before, after, strict=True) if old != new}
    _write(connection, sorted(old for old, _new in differing), is_put=False)
    _write(connection, sorted(new for _old, new in differing), is_put=True)


def terms_of(table: str, values: Held) -> str:
    """Return the terms of what a record's searched columns hold, spaces between them."""
    return _maker(table)(*values)


def held(table: str, row: Mapping[str, Any]) -> Held:
    """Return what the searched columns of a row hold."""
    return [row[column] for column in COLUMNS[table]]


@contextmanager
def following(
    connection: Connection, table: str, keys: Iterable[int], columns: Iterable[str] | None = None
) -> Iterator[None]:
    """Bring the index up to what the block made of the records under the keys: added, changed or removed.

    When only some columns change, they are named, and nothing is read unless one of them is searched.
    """
    if table not in COLUMNS or (columns is not None and not set(columns) & set(COLUMNS[table])):
        yield
        return
    touched = sorted(set(keys))
    before = _read(connection, table, touched)
    yield
    after = _read(connection, table, touched)
    strike(connection, table, [(key, old) for key, old in before.items() if key not in after])
    amend(connection, table, [(key, before[key], new) for key, new in after.items() if key in before])
    enter(connection, table, [(key, new) for key, new in after.items() if key not in before])


def _read(connection: Connection, table: str, keys: Sequence[int]) -> dict[int, Held]:
    source = iter(keys)
    id_column = metadata.tables[table].c.id
    query = select(id_column, *(metadata.tables[table].c[each] for each in COLUMNS[table])).order_by(
        id_column
    )
    found: dict[int, Held] = {}
    while lot := list(islice(source, _LOT)):
        found.update((row[0], tuple(row[1:])) for row in connection.execute(query.where(id_column.in_(lot))))
    return found


def _sample(connection: Connection, table: str) -> dict[int, Held]:
    key = metadata.tables[table].c.id
    ends = (select(key).order_by(order).limit(_SAMPLED) for order in (key, key.desc()))
    return _read(
        connection, table, sorted({each for end in ends for each in connection.execute(end).scalars()})
    )


def _read_on(connection: Connection, table: str, last: int) -> list[tuple[int, Held]]:
    columns = ", ".join(("id", *COLUMNS[table]))
    statement = f"SELECT {columns} FROM {table} WHERE id > {last} ORDER BY id LIMIT {_REBUILT_AT_ONCE}"  # noqa: S608
    return [(row[0], row[1:]) for row in connection.exec_driver_sql(statement)]


def _documents(table: str, records: Iterable[tuple[int, Held]]) -> list[tuple[int, str]]:
    """Return the numbers of documents and their terms."""
    kind, terms = int(KINDS[table]), _maker(table)
    return [(key << 3 | kind, terms(*values)) for key, values in records]


@cache
def _maker(table: str) -> Callable[..., str]:
    """Return what makes the terms of a table's records from their searched columns."""
    maker = term_maker()
    made: dict[str, Callable[..., str]] = {
        "people": maker.person,
        "phones": maker.phone,
        "addresses": maker.address,
        "cases": maker.case,
        "agreements": maker.agreement,
        "visits": maker.visit,
    }
    return made[table]


def _write(connection: Connection, documents: Sequence[tuple[int, str]], *, is_put: bool) -> None:
    shown = [each for each in documents if each[1]]
    if not shown:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_PUT if is_put else _TAKE, shown)
        return
    pairs = [(term, document) for document, terms in shown for term in set(terms.split())]
    statement = _PUT_SERVER if is_put else _TAKE_SERVER
    connection.exec_driver_sql(statement, ([term for term, _ in pairs], [number for _, number in pairs]))
