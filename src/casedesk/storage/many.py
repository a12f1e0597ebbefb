"""Changes many records of one kind in one unit of work, with the way back."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from casedesk.storage import search_index
from casedesk.storage.journals import Batch, interned
from casedesk.storage.mapping import RowMap
from casedesk.storage.records import NOTED, Records
from casedesk.storage.unit_of_work import UnitOfWork

_PART = 1000
"""Keys in one statement."""


def change_many(work: UnitOfWork, kind: RowMap[Any], keys: Iterable[int], values: Mapping[str, Any]) -> int:
    """Set some columns of many records to the same values; return how many held something else.

    The columns must not be ones that sums or the search are made of.
    """
    columns = tuple(values)
    wanted = tuple(values[each] for each in columns)
    found = [row for row in stored(work, kind, keys, columns) if row[2:] != wanted]
    table = kind.table
    change = update(table).values(**values, version=table.c.version + 1).execution_options(**NOTED)
    for part in _parts(found):
        work.connection.execute(change.where(table.c.id.in_([row[0] for row in part])))
    _note(work, kind, columns, found)
    return len(found)


def change_each(
    work: UnitOfWork,
    kind: RowMap[Any],
    columns: Sequence[str],
    wanted: Mapping[int, tuple[Any, ...]],
) -> int:
    """Set some columns of each record, by key, to values of its own; return how many held others."""
    found = [row for row in stored(work, kind, wanted, columns) if row[2:] != wanted[row[0]]]
    table = kind.table
    change = (
        update(table)
        .where(table.c.id == bindparam("the_key"))
        .values(version=table.c.version + 1, **{each: bindparam(f"new_{each}") for each in columns})
        .execution_options(**NOTED)
    )
    names = [f"new_{each}" for each in columns]
    for part in _parts(found):
        rows = [{"the_key": row[0], **dict(zip(names, wanted[row[0]], strict=True))} for row in part]
        with search_index.following(work.connection, table.name, [row[0] for row in part], columns):
            work.connection.execute(change, rows)
    _note(work, kind, tuple(columns), found)
    return len(found)


def add_many(work: UnitOfWork, kind: RowMap[Any], values: Sequence[Any]) -> int:
    """Store many new values; return how many."""
    if not values:
        return 0
    key = kind.table.c.id
    last = work.connection.execute(select(func.coalesce(func.max(key), 0))).scalar_one()
    Records(work.connection, kind, work.changes).add_many(values)
    keys = array("q", work.connection.execute(select(key).where(key > last).order_by(key)).scalars())
    _changes(work).note_many(Batch(kind, keys, None, array("i", [1]) * len(keys)))
    return len(keys)


def remove_many(work: UnitOfWork, kind: RowMap[Any], keys: Iterable[int]) -> int:
    """Delete many records that nothing refers to; return how many there were."""
    columns = tuple(each.name for each in kind.table.columns if each.name not in {"id", "version"})
    found = list(stored(work, kind, keys, columns))
    for part in _parts(found):
        going = [row[0] for row in part]
        gone = delete(kind.table).where(kind.table.c.id.in_(going))
        with search_index.following(work.connection, kind.table.name, going):
            work.connection.execute(gone.execution_options(**NOTED))
    if found:
        ids, versions = _keys(found)
        _changes(work).note_many(Batch(kind, ids, versions, None, columns, [row[2:] for row in found]))
    return len(found)


def put_again(work: UnitOfWork, batch: Batch) -> None:
    """Store removed records again under their keys, one version further."""
    names = ("id", "version", *batch.columns)
    again = array("i", [each + 1 for each in batch.before or ()])
    rows = (
        dict(zip(names, (key, version, *row), strict=True))
        for key, version, row in zip(batch.keys, again, batch.rows or (), strict=True)
    )
    for part in _parts(rows):
        with search_index.following(work.connection, batch.kind.table.name, [row["id"] for row in part]):
            work.connection.execute(insert(batch.kind.table).execution_options(**NOTED), part)
    _changes(work).note_many(Batch(batch.kind, batch.keys, None, again))


def stored(
    work: UnitOfWork, kind: RowMap[Any], keys: Iterable[int], columns: Sequence[str] = ()
) -> Iterator[tuple[Any, ...]]:
    """Yield key, version and the columns of the records that are there."""
    table = kind.table
    wanted = select(table.c.id, table.c.version, *(table.c[each] for each in columns))
    for part in _parts(keys):
        for row in work.connection.execute(wanted.where(table.c.id.in_(part))):
            yield tuple(row)


def _note(
    work: UnitOfWork, kind: RowMap[Any], columns: tuple[str, ...], found: list[tuple[Any, ...]]
) -> None:
    if found:
        keys, before = _keys(found)
        after = array("i", [each + 1 for each in before])
        rows = list(interned(row[2:] for row in found))
        _changes(work).note_many(Batch(kind, keys, before, after, columns, rows))


def _keys(found: Sequence[tuple[Any, ...]]) -> tuple["array[int]", "array[int]"]:
    return array("q", [row[0] for row in found]), array("i", [row[1] for row in found])


def _changes(work: UnitOfWork) -> Any:
    if work.changes is None:
        raise RuntimeError("a reading session cannot write")
    return work.changes


def _parts(things: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(things)
    while part := list(islice(waiting, _PART)):
        yield part
