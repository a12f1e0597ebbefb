"""Maps frozen domain values to flat rows and back by dotted field paths."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
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
        tree: dict[str, Any] = {}
        for name, path in self.columns.items():
            *parents, last = path.split(".")
            branch = tree
            for parent in parents:
                branch = branch.setdefault(parent, {})
            branch[last] = row[name]
        built: V = _grown(self.value_type, tree)
        return built

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


def _grown(kind: type, tree: dict[str, Any]) -> Any:
    """Build a dataclass from a tree of plain values; an optional part of only None becomes None."""
    hints = hints_of(kind)
    arguments: dict[str, Any] = {}
    for each in fields(kind):
        if each.name not in tree:
            continue
        branch, hint = tree[each.name], without_none(hints[each.name])
        if isinstance(branch, dict) and is_dataclass(hint):
            is_missing = hint is not hints[each.name] and _is_empty(branch)
            branch = None if is_missing else _grown(hint, branch)  # type: ignore[arg-type]
        arguments[each.name] = branch
    return kind(**arguments)


def _is_empty(tree: dict[str, Any]) -> bool:
    return all(_is_empty(each) if isinstance(each, dict) else each is None for each in tree.values())
