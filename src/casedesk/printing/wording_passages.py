"""A wording file as passages with their lines, for whoever examines what its words say."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from casedesk.domain.wording_lint import Passage
from casedesk.printing.wording_lines import WordingLines

_MARKS: Final = re.compile(r"\*\*|__|\[\[|\]\]")
_CONDITIONS: Final = re.compile(r"^(?:@\S+\s+)+")


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return every text that can reach paper; nothing for a file that is no TOML."""
    try:
        record = tomllib.loads(text)
    except (ValueError, RecursionError):
        return ()
    return tuple(_passages(record, WordingLines(text)))


def _passages(record: Mapping[str, Any], lines: WordingLines) -> Iterator[Passage]:
    for name, value in record.items():
        if isinstance(value, str) and name == "title":
            yield _passage(name, lines.of("", name), value)
        elif isinstance(value, dict):
            yield from _section(name, value, lines)
        elif name == "clauses" and isinstance(value, list):
            for position, entry in enumerate(value):
                if isinstance(entry, dict):
                    yield from _clause(f"clauses.{position}", entry, lines)


def _section(section: str, table: Mapping[str, Any], lines: WordingLines) -> Iterator[Passage]:
    for key, value in table.items():
        for item, each in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(each, str):
                yield _passage(f"{section}.{key}", lines.of(section, key, item), each)


def _clause(table: str, entry: Mapping[str, Any], lines: WordingLines) -> Iterator[Passage]:
    name, is_heavy = str(entry.get("id", table)), entry.get("highlighted") is True
    heading = entry.get("heading")
    if isinstance(heading, str):
        yield _passage(name, lines.of(table, "heading"), heading, is_highlighted=is_heavy)
    for key in ("text", "note"):
        value = entry.get(key)
        if isinstance(value, str):
            first = lines.of(table, key)
            for number, line in enumerate(value.splitlines()):
                bare = _CONDITIONS.sub("", line.strip())
                if bare:
                    yield _passage(name, first + number, bare, is_highlighted=is_heavy, is_clause=True)


def _passage(
    place: str, line: int, text: str, *, is_highlighted: bool = False, is_clause: bool = False
) -> Passage:
    return Passage(place, line, _MARKS.sub("", text), is_highlighted, is_clause)
