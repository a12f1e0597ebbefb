"""The line of a rule pack's text on which a rule or a field stands, for complaints about it."""

import re
from typing import Final

PACK: Final = "pack"
"""Names the head of the file, before its first table."""
_TABLE: Final = re.compile(r"^\s*\[+\s*([\w.-]+)\s*\]+")
_RULES: Final = "rules"
_POSITION: Final = re.compile(r"rule (\d+)")


class RuleLines:
    """Finds rules and fields in the text of a pack by reading its lines as people do."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._starts = [at for at, line in enumerate(self._lines) if _TABLE.match(line)]

    @property
    def last(self) -> int:
        """Return the number of the last line."""
        return max(1, len(self._lines))

    def of(self, rule: str, field: str) -> int:
        """Return the line, from 1, of a field of a rule or table; that of its head where it is missing."""
        first, last = self._span(rule)
        pattern = re.compile(rf"^\s*\[?\[?\s*{re.escape(field)}\s*[=.\]]")
        for at in range(first, last):
            if pattern.match(self._lines[at]):
                return at + 1
        parent, _, child = field.rpartition(".")
        return self._nested(first, last, parent, child) or min(first + 1, self.last)

    def _nested(self, first: int, last: int, parent: str, child: str) -> int:
        """Look for a part of a field that is written as a table in braces or under a head of its own."""
        if not parent:
            return 0
        found = [
            at for at in range(first, last) if re.match(rf"^\s*{re.escape(parent)}\s*=", self._lines[at])
        ]
        tail = [at for at in range(first, last) if re.match(rf"^\s*{re.escape(child)}\s*=", self._lines[at])]
        return (tail or found or [-1])[0] + 1

    def _span(self, rule: str) -> tuple[int, int]:
        """Return the first line of a rule or table and the line behind its last, counted from 0."""
        ends = [*self._starts, len(self._lines)]
        if rule == PACK:
            return 0, len(self._lines)
        blocks = [(start, self._end(start)) for start in self._starts if self._name(start) == _RULES]
        position = _POSITION.fullmatch(rule)
        if position and int(position[1]) <= len(blocks):
            return blocks[int(position[1]) - 1]
        named = re.compile(rf"^\s*id\s*=\s*[\"']{re.escape(rule)}[\"']")
        own = [span for span in blocks if any(map(named.match, self._lines[span[0] : span[1]]))]
        if own:
            return own[-1]
        tables = [start for start in self._starts if self._name(start) == rule]
        return (tables[0], next(end for end in ends if end > tables[0])) if tables else (0, len(self._lines))

    def _end(self, start: int) -> int:
        """Return where a rule ends: at the next table that is not a part of it."""
        later = (at for at in self._starts if at > start and not self._name(at).startswith(f"{_RULES}."))
        return next(later, len(self._lines))

    def _name(self, at: int) -> str:
        head = _TABLE.match(self._lines[at])
        return head[1] if head else ""
