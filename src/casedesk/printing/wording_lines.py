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
_NEXT_PART: Final = re.compile(
    r"^[ \t]*(?:\[\[?[a-z_]+\]\]?[ \t]*$|[a-z_]+[ \t]*=[ \t]*(?:\"|'|true|false))", re.MULTILINE
)
_LONG_QUOTES: Final = ('"""', "'''")


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


def first_unclosed(text: str) -> int:
    """Return the line of the first three quotes that nothing closes, 0 where there are none."""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "short" and text.startswith(_LONG_QUOTES, token.start()):
            return text.count("\n", 0, token.start()) + 1
    return 0


def swallowing_text(text: str) -> int:
    """Return the line of the first long text that runs on over the next part, 0 where none does."""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "long" and _NEXT_PART.search(token[0]):
            return text.count("\n", 0, token.start()) + 1
    return 0
