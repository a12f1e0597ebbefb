"""Tables as .xlsx workbooks in which no text can act as a formula."""

import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.sentences import say

Value = str | int | float | bool | Decimal | Money | date | datetime | time | timedelta | None
"""What a cell may be given; a text stays a text, whatever it begins with."""

Tick = Callable[[int], None]
"""Told how many rows are written; may raise to stop, which leaves no file behind."""

FORMULA_STARTS: Final = frozenset("=+-@\t\r\n|＝＋－＠")
"""What a spreadsheet program could take for a formula where such a text is saved or typed again."""

MOST_ROWS: Final = 1_048_575
LONGEST_TEXT: Final = 32_767
_TICK_ROWS: Final = 500
_WIDEST: Final = 60
_MEASURED_ROWS: Final = 200
_EXACT: Final = 10**15
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "header": {"bold": True, "bg_color": "#EDEFF2", "bottom": 1, "text_wrap": True, "valign": "top"},
    "text": {"num_format": "@"},
    "quoted": {"num_format": "@", "quote_prefix": True},
    "money": {"num_format": "#,##0.00"},
    "day": {"num_format": "yyyy-mm-dd"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm"},
    "time": {"num_format": "hh:mm:ss"},
    "span": {"num_format": "[h]:mm:ss"},
}


def write_workbook(
    target: Path | BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    *,
    sheet: str = "Sheet1",
    tick: Tick | None = None,
) -> int:
    """Write one table under its headers and return how many rows it has.

    A file appears whole or not at all; its rows wait beside it, never in a folder that others read.
    """
    if not isinstance(target, Path):
        return _write(target, headers, rows, {"in_memory": True}, sheet=sheet, tick=tick)
    draft = target.with_name(target.name + ".part")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".casedesk-") as scratch:
            options = {"constant_memory": True, "tmpdir": scratch}
            amount = _write(str(draft), headers, rows, options, sheet=sheet, tick=tick)
        os.replace(draft, target)  # noqa: PTH105 - Path.replace is the same call
    except (OSError, XlsxWriterException) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else ""
        raise BadInputError(
            say("The file {name} cannot be written: {reason}", name=target.name, reason=reason or ""),
        ) from problem
    finally:
        draft.unlink(missing_ok=True)
    return amount


def _write(
    place: str | BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[Value]],
    options: dict[str, Any],
    *,
    sheet: str,
    tick: Tick | None,
) -> int:
    book = xlsxwriter.Workbook(place, {**options, "strings_to_formulas": False, "strings_to_urls": False})
    page = _Page(book, sheet, headers)
    amount = 0
    try:
        for amount, row in enumerate(rows, start=1):
            page.write(amount, row)
            if tick is not None and amount % _TICK_ROWS == 0:
                tick(amount)
        page.finish(amount, len(headers))
    except BaseException:
        page.let_go()
        raise
    book.close()
    return amount


class _Page:
    """One sheet while it is being written, row after row."""

    def __init__(self, book: Any, sheet: str, headers: Sequence[str]) -> None:
        self._formats = {name: book.add_format(look) for name, look in _FORMATS.items()}
        self._sheet = book.add_worksheet(_sheet_name(sheet))
        self._widths = [_width(header) for header in headers]
        self._sheet.freeze_panes(1, 0)
        for place, header in enumerate(headers):
            self._sheet.write_string(0, place, _clean(header), self._formats["header"])

    def write(self, number: int, row: Sequence[Value]) -> None:
        """Write one row; 0 is the row of the headers."""
        if number > MOST_ROWS:
            raise BadInputError(
                say("A workbook holds no more than {most} rows. Choose fewer.", most=MOST_ROWS),
            )
        for place, value in enumerate(row):
            if number <= _MEASURED_ROWS and place < len(self._widths):
                self._widths[place] = max(self._widths[place], _width(value))
            self._write_cell(number, place, value)

    def finish(self, rows: int, columns: int) -> None:
        """Give the columns their widths and the headers their filters."""
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, min(width, _WIDEST) + 2)
        if rows and columns:
            self._sheet.autofilter(0, 0, rows, columns - 1)

    def let_go(self) -> None:
        """Close the file in which the rows wait, so that its folder can be removed everywhere."""
        waiting = getattr(self._sheet, "row_data_fh", None)
        if waiting is not None:
            waiting.close()

    def _write_cell(self, row: int, place: int, value: Value) -> None:
        sheet, formats = self._sheet, self._formats
        if value is None or value == "":
            return
        if isinstance(value, str):
            text = _clean(value)
            look = formats["quoted" if text[:1] in FORMULA_STARTS else "text"]
            sheet.write_string(row, place, text, look)
        elif isinstance(value, bool):
            sheet.write_boolean(row, place, value)
        elif isinstance(value, Money):
            sheet.write_number(row, place, value.yuan, formats["money"])
        elif isinstance(value, int | float | Decimal):
            self._write_number(row, place, value if isinstance(value, Decimal) else Decimal(repr(value)))
        elif isinstance(value, datetime):
            sheet.write_datetime(row, place, value.replace(tzinfo=None), formats["moment"])
        elif isinstance(value, date):
            sheet.write_datetime(row, place, value, formats["day"])
        else:
            look = formats["time" if isinstance(value, time) else "span"]
            sheet.write_datetime(row, place, value, look)

    def _write_number(self, row: int, place: int, value: Decimal) -> None:
        """Write a number; one that a spreadsheet would round is written as text."""
        is_exact = value.is_finite() and abs(value) < _EXACT
        if is_exact:
            self._sheet.write_number(row, place, value)
        else:
            self._sheet.write_string(row, place, str(value), self._formats["text"])


def _clean(text: str) -> str:
    """Return a text that a workbook can hold: no halves of characters, no more than a cell takes."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return sound if len(sound) <= LONGEST_TEXT else sound[: LONGEST_TEXT - 1] + "…"


def _sheet_name(name: str) -> str:
    """Return a name that every spreadsheet program takes."""
    return "".join(each for each in name if each not in r"[]:*?/\'")[:31].strip() or "Sheet1"


def _width(value: Value) -> int:
    """Return how many narrow characters a value is wide."""
    text = str(value) if value is not None else ""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text[:_WIDEST])
