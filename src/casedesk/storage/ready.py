"""Statements that are put into words once for each database, for reads that must not wait for it.

Composing and caching a statement takes longer than reading one row; the gate asks a dozen of them for one
verdict.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import CompoundSelect

KEYS = "keys"
"""Name of the expanding parameter that takes any number of keys."""
_PART = 900
"""Keys in one statement."""

Processor = Callable[[Any], Any]


class Ready:
    """One query; ``rows`` runs it for keys and other parameters."""

    def __init__(self, query: Select[Any] | CompoundSelect[Any]) -> None:
        self._query = query
        self._compiled: dict[str, SQLCompiler] = {}
        self._worded: dict[tuple[str, int], _Worded] = {}
        self._readers: dict[str, list[tuple[int, Processor]]] = {}

    def rows(
        self, connection: Connection, keys: Collection[Any] | None = None, **more: Any
    ) -> Iterator[Sequence[Any]]:
        """Yield every row as a sequence of its columns; no keys find nothing, None asks without keys."""
        if keys is None:
            yield from self._run(connection, (), more)
            return
        ordered = sorted(keys)
        for at in range(0, len(ordered), _PART):
            yield from self._run(connection, ordered[at : at + _PART], more)

    def _run(
        self, connection: Connection, keys: Sequence[Any], more: Mapping[str, Any]
    ) -> Iterator[Sequence[Any]]:
        dialect = connection.dialect
        place = (dialect.name, len(keys))
        if place not in self._worded:
            self._worded[place] = self._word(dialect, keys, more)
        worded = self._worded[place]
        readers = self._readers[dialect.name]
        found = fetched(connection, worded.statement, worded.parameters(keys, more))
        if not readers:
            yield from found
            return
        for row in found:
            values = list(row)
            for at, read in readers:
                values[at] = read(values[at])
            yield values

    def _word(self, dialect: Dialect, keys: Sequence[Any], more: Mapping[str, Any]) -> "_Worded":
        if dialect.name not in self._compiled:
            compiled = self._query.compile(dialect=dialect)
            if not isinstance(compiled, SQLCompiler):
                raise TypeError(type(compiled).__name__)
            self._compiled[dialect.name] = compiled
            self._readers[dialect.name] = list(_readers(self._query, dialect))
        given = {**more, KEYS: list(keys)} if keys else dict(more)
        state = self._compiled[dialect.name].construct_expanded_state(given)
        key_names = tuple(state.parameter_expansion.get(KEYS, ())) if keys else ()
        processors = {**_binders(self._compiled[dialect.name], dialect), **state.processors}
        standing = {
            name: _bound(processors, name, value)
            for name, value in state.parameters.items()
            if name not in more and name not in key_names and name != KEYS
        }
        order = tuple(state.positiontup) if state.positiontup is not None else None
        return _Worded(state.statement, order, key_names, standing, processors)


def fetched(connection: Connection, statement: str, parameters: Any) -> Sequence[Sequence[Any]]:
    """Fetch through the driver's own cursor, inside the transaction that stands on the connection.

    SQLAlchemy's own way costs several times what reading a few rows does; a dozen of them are one verdict.
    """
    if not connection.in_transaction():
        return connection.exec_driver_sql(statement, parameters).all()
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


@dataclass(frozen=True)
class _Worded:
    """A statement for a number of keys, with what stands in it every time."""

    statement: str
    order: tuple[str, ...] | None
    """Names in the order of their marks; None where the driver takes them by name."""
    key_names: tuple[str, ...]
    standing: Mapping[str, Any]
    processors: Mapping[str, Any]

    def parameters(self, keys: Sequence[Any], more: Mapping[str, Any]) -> Any:
        """Return the values as the driver takes them."""
        values = {**self.standing, **dict(zip(self.key_names, keys, strict=True))}
        for name, value in more.items():
            values[name] = _bound(self.processors, name, value)
        return values if self.order is None else tuple(values[name] for name in self.order)


def _binders(compiled: SQLCompiler, dialect: Dialect) -> dict[str, Any]:
    """Return what turns each parameter's value into the driver's."""
    made = {
        name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
    }
    return {name: each for name, each in made.items() if each is not None}


def _bound(processors: Mapping[str, Any], name: str, value: Any) -> Any:
    process = processors.get(name)
    return value if process is None else process(value)


def _readers(query: Select[Any] | CompoundSelect[Any], dialect: Dialect) -> Iterator[tuple[int, Processor]]:
    for at, column in enumerate(query.selected_columns):
        read = column.type.dialect_impl(dialect).result_processor(dialect, None)
        if read is not None:
            yield at, read
