"""Where each text of a wording file stands: the line numbers that the TOML reader does not tell."""

import re
from collections import Counter
from typing import Final

_TOKEN: Final = re.compile(
    r'(?P<long>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5})'
    r'|(?P<short>"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<comment>\#[^\n]*)"
    r"|(?:^[ \t]*\[\[[ \t]*(?P<list>[\w.-]+)[ \t]*\]\])"
    r"|(?:^[ \t]*\[[ \t]*(?P<table>[\w.-]+)[ \t]*\])"
    r"|(?:^[ \t]*(?P<key>[\w.-]+)[ \t]*=)",
    re.MULTILINE | re.DOTALL,
)
_AT_LINE: Final = re.compile(r"\s*\(at line (\d+), column \d+\)")


class WordingLines:
    """Line numbers from 1; what is not found stands at its table's line."""

    def __init__(self, text: str) -> None:
        self._values: dict[tuple[str, str, int], int] = {}
        self._tables: dict[str, int] = {}
        self._scan(text)

    def _scan(self, text: str) -> None:
        table, key, item = "", "", 0
        counts: Counter[str] = Counter()
        line, at = 1, 0
        for token in _TOKEN.finditer(text):
            start = token.start() + len(token[0]) - len(token[0].lstrip())
            line += text.count("\n", at, start)
            at = start
            match token.lastgroup:
                case "list":
                    table = f"{token['list']}.{counts[token['list']]}"
                    counts[token["list"]] += 1
                    self._tables[table] = line
                case "table":
                    table = token["table"]
                    self._tables[table] = line
                case "key":
                    key, item = token["key"], 0
                    self._values.setdefault((table, key, 0), line)
                case "long" | "short":
                    self._values[table, key, item] = line + _opens_below(token[0])
                    item += 1

    def of(self, table: str, key: str = "", item: int = 0) -> int:
        """Return the line of a value, or of what it belongs to."""
        for name in ((table, key, item), (table, key, 0)):
            if name in self._values:
                return self._values[name]
        return self._tables.get(table, 1)


def _opens_below(token: str) -> int:
    """Return 1 where a long text begins under its quotes, whose first line break counts for nothing."""
    return int(token.startswith(('"""\n', "'''\n")))


def toml_problem(reason: Exception) -> tuple[int, str]:
    """Return the line and the words of what the TOML reader refused; 0 where it names no line."""
    told = str(reason)
    place = _AT_LINE.search(told)
    return (int(place[1]) if place else 0), _AT_LINE.sub("", told).strip()
