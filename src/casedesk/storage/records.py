"""The one door through which records are read and written."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, select, update

from casedesk.domain.errors import ConflictError, NotFoundError
from casedesk.domain.sentences import say
from casedesk.storage import limitation, search_index
from casedesk.storage.changes import Changes
from casedesk.storage.mapping import RowMap

V = TypeVar("V")
NOTED = {"casedesk_noted": True}
"""Execution options of a write that the unit of work has noted; all others are refused."""


class Records(Generic[V]):
    """All values of one kind in one office."""

    def __init__(self, connection: Connection, kind: RowMap[V], changes: Changes | None) -> None:
        self._connection = connection
        self._kind = kind
        self._changes = changes

    @property
    def table(self) -> Table:
        """Return the table, for queries."""
        return self._kind.table

    def value_of(self, row: Mapping[str, Any]) -> V:
        """Build the value from a row of a wider query that selects the whole table."""
        return self._kind.value(row)

    def get(self, key: int) -> V:
        """Return the value under a key or raise NotFoundError."""
        found = self.first(self.table.c.id == key)
        if found is None:
            raise NotFoundError(say("There is no {noun} {number}.", noun=self._kind.noun, number=key))
        return found

    def first(self, *where: ColumnElement[bool]) -> V | None:
        """Return one value that fits, or None."""
        row = self._connection.execute(select(self.table).where(*where).limit(1)).mappings().first()
        return None if row is None else self._kind.value(dict(row))

    def all(self, *where: ColumnElement[bool], order: Sequence[ColumnElement[Any]] = ()) -> list[V]:
        """Return every value that fits, oldest key first unless ordered."""
        query: Select[Any] = select(self.table).where(*where).order_by(*(order or (self.table.c.id,)))
        found = self._connection.execute(query)
        names, value = tuple(found.keys()), self._kind.value
        return [value(dict(zip(names, row, strict=True))) for row in found]

    def add(self, value: V, *, version: int = 1) -> V:
        """Store a new value and return it with its key; one that comes back goes on with its versions."""
        row = self._kind.flat(value) | {"version": version}
        result = self._connection.execute(insert(self.table).values(row).execution_options(**NOTED))
        key = result.inserted_primary_key[0]  # type: ignore[index]
        row |= {"id": key}
        stored = self._kind.value(row)
        self._noted().note(self._kind, self._kind.name_of(stored), None, row)
        if self._is_searched:
            search_index.enter(self._connection, self.table.name, [(key, self._held(row))])
        return stored

    def add_many(self, values: Sequence[V]) -> None:
        """Store many values in one statement; the unit of work's summary speaks for them."""
        changes = self._noted()
        if values:
            stored = [self._kind.flat(each) | {"version": 1} for each in values]
            last = self._last_key() if self._is_searched else 0
            keys: Sequence[int] = ()
            self._connection.execute(insert(self.table).execution_options(**NOTED), stored)
            if self._is_searched:
                keys = [row["id"] for row in stored] if "id" in stored[0] else self._keys_after(last)
                records = ((key, self._held(row)) for key, row in zip(keys, stored, strict=True))
                search_index.enter(self._connection, self.table.name, records)
            changes.periods.update(limitation.cases_of_new(self.table.name, values, keys))

    def save(self, value: V) -> V:
        """Store a changed value; refuse with both sides shown when somebody else was faster."""
        key, version = value.id, value.version  # type: ignore[attr-defined]
        before = self._kind.flat(self.get(key))
        after = self._kind.flat(value)
        if before["version"] != version:
            raise self._conflict(value, before, after)
        row = after | {"version": version + 1}
        result = self._connection.execute(
            update(self.table)
            .where(self.table.c.id == key, self.table.c.version == version)
            .values({name: each for name, each in row.items() if name != "id"})
            .execution_options(**NOTED),
        )
        if result.rowcount != 1:
            raise self._conflict(value, self._kind.flat(self.get(key)), after)
        self._noted().note(self._kind, self._kind.name_of(value), before, row)
        if self._is_searched:
            changed = (key, self._held(before), self._held(row))
            search_index.amend(self._connection, self.table.name, [changed])
        return self._kind.value(row)

    def remove(self, value: V) -> None:
        """Delete a record that nothing refers to; the log keeps what it said."""
        key = value.id  # type: ignore[attr-defined]
        before = self._kind.flat(self.get(key))
        self._connection.execute(delete(self.table).where(self.table.c.id == key).execution_options(**NOTED))
        self._noted().note(self._kind, self._kind.name_of(value), before, None)
        if self._is_searched:
            search_index.strike(self._connection, self.table.name, [(key, self._held(before))])

    @property
    def _is_searched(self) -> bool:
        return self.table.name in search_index.COLUMNS

    def _held(self, row: Mapping[str, Any]) -> search_index.Held:
        return search_index.held(self.table.name, row)

    def _last_key(self) -> int:
        key = self.table.c.id
        last: int = self._connection.execute(select(func.coalesce(func.max(key), 0))).scalar_one()
        return last

    def _keys_after(self, last: int) -> Sequence[int]:
        """Return the keys that were given since, in order; the write lock keeps others out."""
        key = self.table.c.id
        return self._connection.execute(select(key).where(key > last).order_by(key)).scalars().all()

    def _noted(self) -> Changes:
        if self._changes is None:
            raise RuntimeError("a reading session cannot write")
        return self._changes

    def _conflict(self, value: V, theirs: dict[str, Any], mine: dict[str, Any]) -> ConflictError:
        differences = {
            name: (theirs[name], mine[name])
            for name in mine
            if name not in {"id", "version"} and theirs[name] != mine[name]
        }
        sentence = say(
            "{record} was changed by somebody else meanwhile. Nothing was saved; compare and save again.",
            record=self._kind.name_of(value),
        )
        return ConflictError(sentence, differences)
