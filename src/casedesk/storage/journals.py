"""What one unit of work wrote, kept in memory so that it can be written back."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from casedesk.storage.mapping import RowMap

Row = Mapping[str, Any]
Versions = dict[RowMap[Any], dict[int, int | None]]
"""The version of each record by kind and key; None where there is none."""


@dataclass(frozen=True)
class Write:
    """One record before and after, each with key and version; None where it was not there."""

    kind: RowMap[Any]
    before: Row | None
    after: Row | None

    @property
    def key(self) -> int:
        """Return the record's key."""
        row = self.after or self.before or {}
        return int(row["id"])


@dataclass(frozen=True)
class Batch:
    """Many records of one kind: their versions before and after, and what some columns held before.

    ``rows`` is None where the records were added, ``after`` where they were removed.
    """

    kind: RowMap[Any]
    keys: "array[int]"
    before: "array[int] | None"
    after: "array[int] | None"
    columns: tuple[str, ...] = ()
    rows: Sequence[tuple[Any, ...]] | None = None


@dataclass
class Journal:
    """The writes of one unit of work in their order, single ones and those of many records."""

    steps: list[Write | Batch] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Return how many records it holds, which is what it takes in memory."""
        return sum(len(each.keys) if isinstance(each, Batch) else 1 for each in self.steps)

    def keys_of(self, kind: RowMap[Any]) -> set[int]:
        """Return the keys of the records of a kind."""
        return {key for each in self.steps if each.kind is kind for key in _keys(each)}

    def versions_before(self) -> Versions:
        """Return the versions from which the work began."""
        found: Versions = defaultdict(dict)
        for each in self.steps:
            for key, before, _after in _versions(each):
                found[each.kind].setdefault(key, before)
        return found

    def versions_after(self) -> Versions:
        """Return the versions that the work left."""
        found: Versions = defaultdict(dict)
        for each in self.steps:
            for key, _before, after in _versions(each):
                found[each.kind][key] = after
        return found

    def follow(self, same: Mapping[RowMap[Any], Mapping[int, tuple[int | None, int | None]]]) -> None:
        """Take a new version for an old one, by kind and key, where a record holds the same again."""
        for place, each in enumerate(self.steps):
            moved = same.get(each.kind)
            if moved and isinstance(each, Batch):
                _follow_many(each, moved)
            elif moved and isinstance(each, Write) and each.after is not None:
                old, new = moved.get(each.key, (None, None))
                if old == each.after["version"] and new is not None:
                    self.steps[place] = replace(each, after={**each.after, "version": new})


def same_again(
    undone: Journal, written: Journal
) -> dict[RowMap[Any], dict[int, tuple[int | None, int | None]]]:
    """Return which version stands for which after ``written`` has put back what ``undone`` changed."""
    now = written.versions_after()
    return {
        kind: {key: (old, now[kind].get(key)) for key, old in versions.items()}
        for kind, versions in undone.versions_before().items()
    }


def interned(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows with equal ones shared: a hundred thousand cases had few colleagues before."""
    seen: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for row in rows:
        yield seen.setdefault(row, row)


def _keys(step: Write | Batch) -> Sequence[int]:
    return step.keys if isinstance(step, Batch) else (step.key,)


def _versions(step: Write | Batch) -> Iterator[tuple[int, int | None, int | None]]:
    """Yield key, version before and version after of every record of a step."""
    if isinstance(step, Write):
        before = step.before["version"] if step.before is not None else None
        yield step.key, before, step.after["version"] if step.after is not None else None
        return
    for place, key in enumerate(step.keys):
        yield (
            key,
            step.before[place] if step.before is not None else None,
            step.after[place] if step.after is not None else None,
        )


def _follow_many(batch: Batch, moved: Mapping[int, tuple[int | None, int | None]]) -> None:
    for place, key in enumerate(batch.keys if batch.after is not None else ()):
        old, new = moved.get(key, (None, None))
        if batch.after is not None and new is not None and batch.after[place] == old:
            batch.after[place] = new
