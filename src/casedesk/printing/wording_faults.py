"""What keeps a wording file from being read at all, in words for whoever writes it."""

import re
from typing import Final

from casedesk.domain.sentences import Sentence, say
from casedesk.printing.wording_lines import first_unclosed, swallowing_text

_AT_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")
_CHARACTER: Final = re.compile(r"Illegal character (['\"].*['\"])")
_UNCLOSED: Final = ("Unterminated string", "Expected '\"'")
_CURLY: Final = re.compile(r"\s*[\w.-]+\s*=\s*[“”„＂]")
_WIDE: Final = re.compile(r"\s*[\w.-]+\s*＝")
_TWICE: Final = say("this name stands here a second time; keep one of the two")
_REPEATED: Final = say("this part stands here a second time; write everything of a part below one head")

_SAID: Final[tuple[tuple[str, Sentence], ...]] = (
    ("Expected '='", say('after a name comes “=” and then the text in quotes, such as title = "…"')),
    ("Expected ']", say("a bracket is missing: a part begins with [name], a clause with [[clauses]]")),
    ("Invalid statement", say("this line is neither a part, nor a name with its text, nor a note after #")),
    ("Invalid initial character", say("a name has only letters, digits and low lines")),
    ("Unterminated string", say("the quotation mark that closes the text is missing")),
    ("Unclosed array", say("a list ends with “]”, and between its texts stand commas")),
    ("Unclosed inline table", say("no text begins with a brace; put it in quotes")),
    ("Invalid value", say("after “=” comes a text in quotes, a list in brackets, or true or false")),
    ("Cannot overwrite", _TWICE),
    ("Duplicate inline", _TWICE),
    ("Cannot declare", _REPEATED),
    ("Cannot redefine", _REPEATED),
    ("Cannot mutate", _REPEATED),
    ("Unescaped", say("a backslash is written twice")),
    ("Invalid hex", say("a backslash is written twice")),
    ("Escaped character", say("a backslash is written twice")),
    (
        "Expected newline",
        say('after the closing quotation mark nothing may follow; inside a text write “…” or \\" instead'),
    ),
)
"""How the reader's words begin, and what they come to."""


def toml_fault(text: str, reason: Exception) -> tuple[int, Sentence]:
    """Return the line and what is to be done there, of a text that the reader refused."""
    told = str(reason)
    place = _AT_LINE.search(told)
    line = int(place[1]) if place else text.count("\n") + 1
    swallowing = swallowing_text(text)
    if 0 < swallowing < line:
        return swallowing, say("the text that begins here is not closed: three quotation marks are missing")
    if told.startswith(_UNCLOSED):
        line = first_unclosed(text) or line
    return line, _of_line(text.split("\n")[line - 1]) or _said(told)


def _of_line(line: str) -> Sentence | None:
    """Return what is wrong with signs that a Chinese keyboard types and no file of this kind knows."""
    if _CURLY.match(line):
        return say("a text stands between straight quotation marks, not between “ and ”")
    return say("here stands “＝” of full width; write “=”") if _WIDE.match(line) else None


def _said(told: str) -> Sentence:
    character = _CHARACTER.match(told)
    if character is not None:
        if "n" in character[1] and "\\" in character[1]:
            return say("the quotation mark is missing at the end of the line; long texts stand between three")
        return say("a control character stands here that cannot be seen; take it out")
    for begins, sentence in _SAID:
        if told.startswith(begins):
            return sentence
    return say("this line cannot be read; compare it with the same line of the version before")
