"""What a command prints: one JSON document or lines to read on stdout, messages on stderr."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO
from unicodedata import east_asian_width

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say

Translate = Callable[[Sentence], str]


@dataclass
class Output:
    """Where results and messages go; a command that asks for JSON prints its document only once."""

    translate: Translate
    as_json: bool = False
    language: str = "en"
    """The language of texts that come from rule packs and papers, ``zh`` or ``en``."""
    out: TextIO = field(default_factory=lambda: _utf8(sys.stdout))
    err: TextIO = field(default_factory=lambda: _utf8(sys.stderr))
    has_answered: bool = False

    def answer(self, document: object, lines: Iterable[Sentence | str] = ()) -> None:
        """Print the result: the document with ``--json``, the lines without."""
        self.has_answered = True
        if self.as_json:
            text = json.dumps(document, ensure_ascii=False, indent=2, default=_plain)
            self.out.write(text + "\n")
        else:
            for line in lines:
                self.out.write(self.shown(line) + "\n")
        self.out.flush()

    def tell(self, sentence: Sentence | str) -> None:
        """Print a message for the person; it never becomes part of the result."""
        self.err.write(self.shown(sentence) + "\n")
        self.err.flush()

    def failed(self, sentence: Sentence | str, code: int) -> None:
        """Explain why nothing was done; with ``--json`` the document says it too."""
        self.tell(sentence)
        if self.as_json and not self.has_answered:
            self.answer({"error": self.shown(sentence), "code": code})

    def table(self, titles: Sequence[Sentence], rows: Sequence[Sequence[str]]) -> list[str]:
        """Return the rows below their titles as lines with even columns; nothing but titles without rows."""
        whole = [[self.shown(each) for each in titles], *rows]
        widths = [max(map(_width, column)) for column in zip(*whole, strict=True)]
        return ["  ".join(map(_padded, row, widths)).rstrip() for row in whole]

    def shown(self, line: Sentence | str) -> str:
        """Return a line in the person's language."""
        return line if isinstance(line, str) else self.translate(line)


def write_file(path: Path, content: bytes) -> None:
    """Write a file wholly or not at all; raise BadInputError when the system refuses."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        raise BadInputError(
            say("The file {name} cannot be written: {reason}", name=path.name, reason=problem.strerror or "")
        ) from problem


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes; Chinese characters take two."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _plain(value: object) -> Any:
    """Return amounts as text with two decimals, days as ISO 8601, everything else by its text."""
    if isinstance(value, Money):
        return str(value.yuan)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _utf8(stream: TextIO | None) -> TextIO:
    """Return the stream set to UTF-8, which Windows' pipes are not; without a console nothing is printed."""
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - lives as long as the process
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
