"""Maps frozen domain values to flat rows and back by dotted field paths."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import Table

from casedesk.storage.codec import hints_of, without_none

V = TypeVar("V")


@dataclass(frozen=True, eq=False)
class RowMap(Generic[V]):
    """How one kind of value lies in one table."""

    value_type: type[V]
    table: Table
    paths: Mapping[str, str]
    """Column name to dotted path, where they differ; an empty path marks a stored sum read only by SQL."""
    noun: str = ""
    number: str = ""
    """Field that names the record for people; empty for the key."""
    masked: tuple[str, ...] = ()
    """Columns whose values never reach the audit log in full."""
    sums: Mapping[str, Callable[[Any], Any]] | None = None
    """Column name to what computes it from the value; stored for sorting, never read back."""

    @cached_property
    def columns(self) -> dict[str, str]:
        """Return every stored column with its path in the value."""
        names = [each.name for each in self.table.columns if each.name not in (self.sums or {})]
        return {name: self.paths.get(name, name) for name in names}

    def flat(self, value: V) -> dict[str, Any]:
        """Return the row of a value, without its key."""
        row = {name: _reach(value, path) for name, path in self.columns.items()}
        for name, computed in (self.sums or {}).items():
            row[name] = computed(value)
        if not row["id"]:
            del row["id"]
        return row

    def value(self, row: Mapping[str, Any]) -> V:
        """Build the value that a row holds."""
        return self._built(row)

    @cached_property
    def _built(self) -> Callable[[Mapping[str, Any]], V]:
        tree: dict[str, Any] = {}
        for name, path in self.columns.items():
            *parents, last = path.split(".")
            branch = tree
            for parent in parents:
                branch = branch.setdefault(parent, {})
            branch[last] = name
        return _builder(self.value_type, tree)

    def name_of(self, value: V) -> str:
        """Return noun and number, such as ``visit V20261122-01``."""
        number = getattr(value, self.number) if self.number else getattr(value, "id")  # noqa: B009
        return f"{self.noun} {number}"


def _reach(value: Any, path: str) -> Any:
    """Follow a dotted path; a missing optional part makes the whole None."""
    for name in path.split("."):
        if value is None:
            return None
        value = getattr(value, name)
    return value


def _builder(kind: type, tree: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], Any]:
    """Return what makes a dataclass of a row; ``tree`` names the column of each field, or of its parts.

    It is worked out once for each kind of record: a long case file is made of hundreds of rows.
    """
    hints = hints_of(kind)
    plain = [(name, column) for name, column in tree.items() if isinstance(column, str)]
    parts = [
        _Part(name, tuple(_leaves(branch)), hints[name], branch)
        for name, branch in tree.items()
        if not isinstance(branch, str)
    ]

    def built(row: Mapping[str, Any]) -> Any:
        arguments = {name: row[column] for name, column in plain}
        for part in parts:
            arguments[part.name] = part.value(row)
        return kind(**arguments)

    return built


class _Part:
    """A field that is a value of its own; an optional one whose columns are all empty is None."""

    def __init__(self, name: str, columns: tuple[str, ...], hint: Any, branch: Mapping[str, Any]) -> None:
        self.name, self._columns = name, columns
        whole = without_none(hint)
        self._is_optional = whole is not hint
        self._build = _builder(whole, branch)

    def value(self, row: Mapping[str, Any]) -> Any:
        """Return the part that a row holds."""
        if self._is_optional and all(row[each] is None for each in self._columns):
            return None
        return self._build(row)


def _leaves(tree: Mapping[str, Any]) -> Iterator[str]:
    for branch in tree.values():
        if isinstance(branch, str):
            yield branch
        else:
            yield from _leaves(branch)
