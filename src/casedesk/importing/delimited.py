"""Reads tables from text files in UTF-8, UTF-16 with mark or GB18030, split by comma, tab, ; or |."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say
from casedesk.importing.archives import foreign

_DELIMITERS: Final = ",\t;|"
_SNIFFED_ROWS: Final = 30
_SNIFFED: Final = 500_000
_CHUNK: Final = 500_000
_LONGEST_CELL: Final = 1_000_000
_NEVER_IN_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PROBED: Final = 4096
_WEB_PAGE: Final = re.compile(r"\s*(?:<!doctype html|<html|<table|<\?xml|<meta)", re.IGNORECASE)


def read_delimited(content: bytes, name: str, step: Callable[[], None] = lambda: None) -> Iterator[list[str]]:
    """Yield the rows of a text file; a record is one row, however many lines its cells span.

    ``step`` is called while the text is decoded and may raise.
    """
    text = _decoded(content, name, step)
    if _WEB_PAGE.match(text):
        raise BadInputError(
            say(
                "The file {name} is a web page under another name. Open it in a spreadsheet program, "
                "save it as .xlsx and choose that.",
                name=name,
            ),
        )
    try:
        yield from _records(text, _delimiter_of(text))
    except csv.Error as reason:
        raise foreign(name) from reason


def _decoded(content: bytes, name: str, step: Callable[[], None]) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = _text_of(content, encoding, step)
        except UnicodeDecodeError:
            continue
        if _NEVER_IN_TEXT.search(text[:_PROBED]):
            break
        return text
    raise foreign(name)


def _text_of(content: bytes, encoding: str, step: Callable[[], None]) -> str:
    """Decode a file piece by piece, because one call for all of it would hold everything else up."""
    decoder = codecs.getincrementaldecoder(encoding)()
    pieces = []
    for start in range(0, len(content), _CHUNK):
        step()
        pieces.append(decoder.decode(content[start : start + _CHUNK]))
    pieces.append(decoder.decode(b"", final=True))
    return "".join(pieces)


def _delimiter_of(text: str) -> str:
    """Choose the sign that splits the first records into the most cells, evenly."""
    text = text[:_SNIFFED]

    def width(delimiter: str) -> tuple[int, int]:
        widths = []
        try:
            for record in _records(text, delimiter):
                if any(record):
                    widths.append(len(record))
                if len(widths) == _SNIFFED_ROWS:
                    break
        except csv.Error:
            return (0, 0)
        usual = max(set(widths), key=widths.count, default=0)
        return (widths.count(usual), usual) if usual > 1 else (0, 0)

    return max(_DELIMITERS, key=width)


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
