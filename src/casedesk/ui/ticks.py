"""Which rows of a table are ticked: some that are named, or all of them but some; knows no Qt."""

from collections.abc import Hashable
from typing import Any

Row = tuple[Any, ...]


class Ticks:
    """Ticked rows by their identity; all rows of a million are ticked without being read."""

    def __init__(self) -> None:
        self.is_all = False
        self.named: dict[Hashable, Row] = {}
        """The ticked rows, or the rows that are not ticked where all others are."""

    def __bool__(self) -> bool:
        """Tell whether any row is ticked."""
        return self.is_all or bool(self.named)

    def holds(self, identity: Hashable) -> bool:
        """Tell whether a row is ticked."""
        return (identity in self.named) is not self.is_all

    def put(self, identity: Hashable, row: Row, *, is_ticked: bool) -> None:
        """Tick or untick a row."""
        if is_ticked is self.is_all:
            self.named.pop(identity, None)
        else:
            self.named[identity] = row

    def take_all(self) -> None:
        """Tick every row, also those that were never read."""
        self.is_all = True
        self.named.clear()

    def clear(self) -> None:
        """Untick every row."""
        self.is_all = False
        self.named.clear()

    def count(self, total: int) -> int:
        """Return how many of a number of rows are ticked."""
        return max(0, total - len(self.named)) if self.is_all else len(self.named)

    def follow(self, identity: Hashable, row: Row) -> None:
        """Keep the newest reading of a row that was named."""
        if identity in self.named:
            self.named[identity] = row
