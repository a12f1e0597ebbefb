"""Reads single cells: texts without hidden characters, amounts, dates and counts in all written forms."""

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Final

from casedesk.domain.amount_forms import AmountUnit
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.spreadsheet import Cell

_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]",
)
_EXACT_DIGITS: Final = 15
EXACT: Final = 10**_EXACT_DIGITS
"""Whole numbers below it are exact in a spreadsheet."""
NUMBERS: Final = frozenset({int, float})
"""The types of cells that a spreadsheet stored as numbers."""
_LONGEST_NOTHING: Final = 8
_POWER_SIGN: Final = re.compile(r"\d[eE]\+?\d")
_POWER: Final = re.compile(r"[+-]?\d(?:\.\d+)?[eE]\+?\d{1,3}")

_MOST_YUAN: Final = Decimal(100_000_000_000)
_YUAN_DIGITS, _FEN_DIGITS = 11, 2
_NEAR: Final = Decimal("0.000001")
_CURRENCY: Final = re.compile(r"^(?:rmb|cny|人民币|¥|￥)[:：]?|(?:rmb|cny|人民币|元整?|圆)$", re.IGNORECASE)
_SCALE: Final = re.compile(r"(百万|千万|[万千亿分])$")
_SCALES: Final = {"分": -2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8}
_BRACKETED: Final = re.compile(r"\((.+)\)")
_YUAN_SIGNS: Final = ("元", "元整", "圆")
_SIGNS: Final = ("+", "-")
_NUMBER: Final = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")

_FIRST_SERIAL, _LAST_SERIAL = 10_000, 80_000
_SERIAL_EPOCH: Final = date(1899, 12, 30)
_YEARS: Final = range(1900, 2101)
_WRITTEN_DATE: Final = re.compile(
    r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))"
    r"(?:[T ]?(?:上午|下午)?\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
)
_CHINESE_DATE: Final = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?"
)
_CHINESE_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_COUNT: Final = re.compile(r"([+-]?\d{1,6})(?:\.0+)?(?:天|日|期|个月|次|岁)?")


class CellError(Exception):
    """A cell cannot be read as what its column holds; carries a finding's code and sentence."""

    def __init__(self, code: str, sentence: Sentence) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence


def text_of(cell: Cell) -> str:
    """Return what a cell shows as one line of text; a whole number without its fraction."""
    if isinstance(cell, str):
        return cell if cell.isprintable() and cell[:1] != " " and cell[-1:] != " " else _one_line(cell)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        is_whole = math.isfinite(cell) and abs(cell) < EXACT and cell == int(cell)
        return str(int(cell)) if is_whole else repr(cell)
    if isinstance(cell, datetime):
        is_day = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return cell.date().isoformat() if is_day else cell.isoformat(" ", "minutes")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def has_hidden(cell: Cell) -> bool:
    """Tell whether a cell holds control, zero-width or direction characters, which never belong there."""
    return isinstance(cell, str) and not cell.isprintable() and _HIDDEN.search(cell) is not None


def lines_of(cell: Cell) -> str:
    """Return a cell's text with its line breaks, without hidden characters."""
    if not isinstance(cell, str):
        return text_of(cell)
    lines = (" ".join(line.split()) for line in _HIDDEN.sub("", cell).splitlines())
    return "\n".join(line for line in lines if line)


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell says nothing, also by a dash or a word for nothing."""
    if not isinstance(cell, str):
        return cell is None
    if cell and cell[0] not in empty_starts():
        return False
    return not cell or cell.isspace() or (len(cell) <= _LONGEST_NOTHING and plain(cell) in aliases().empty)


@cache
def empty_starts() -> frozenset[str]:
    """Return the characters with which a word for nothing may begin, for a quick look at every cell."""
    begins = {word[0] for word in aliases().empty}
    wide = {chr(ord(each) + 0xFEE0) for each in begins if "!" <= each <= "~"}
    return frozenset(begins | {each.upper() for each in begins} | wide | set(" \t\n\r\u3000\xa0"))


def number_text(cell: Cell) -> str:
    """Return an identifier's text; refuse a number cell that has lost digits."""
    if isinstance(cell, float):
        if not (math.isfinite(cell) and cell == int(cell) and 0 <= cell < EXACT):
            raise _lost_digits()
        return str(int(cell))
    text = text_of(cell)
    if isinstance(cell, str) and _POWER.fullmatch(text):
        raise _lost_digits()
    if not isinstance(cell, str | int) or isinstance(cell, bool):
        raise CellError(
            "not_a_number",
            say("This cell holds a date or a truth value, not a number. Format the column as text."),
        )
    return text


def has_power(text: str) -> bool:
    """Tell whether any figure in a text may be written with a power of ten, like 6.2E+18."""
    return _POWER_SIGN.search(text) is not None


def _lost_digits() -> CellError:
    return CellError(
        "lost_digits",
        say(
            "The spreadsheet stored this as a number and lost digits. "
            "Format the column as text and fill it again."
        ),
    )


def amount_of(cell: Cell, unit: AmountUnit = AmountUnit.YUAN) -> tuple[Money, bool]:
    """Return an amount and whether it had to be rounded to the fen; refuse what is no amount.

    A unit that stands in the cell itself, as in 1.2万, wins over the column's.
    """
    exponent = unit.exponent
    if isinstance(cell, float):
        whole, _, part = repr(cell).partition(".")
        is_plain = exponent == 0 and len(whole) <= _YUAN_DIGITS and len(part) <= _FEN_DIGITS
        if is_plain and whole.isdigit() and part.isdigit():
            return Money(int(whole + part.ljust(_FEN_DIGITS, "0"))), False
        exact = Decimal(repr(cell)) if math.isfinite(cell) else _MOST_YUAN
    elif isinstance(cell, str):
        exact, scale = _written_amount(cell)
        exponent = exponent if scale is None else scale
    elif isinstance(cell, int) and not isinstance(cell, bool):
        exact = Decimal(cell)
    else:
        raise _no_amount()
    exact = exact.scaleb(exponent)
    if abs(exact) >= _MOST_YUAN:
        raise CellError("amount_too_large", say("This amount is too large to be true. Correct it."))
    amount = Money.rounded(exact)
    return amount, abs(amount.yuan - exact) > _NEAR


def _written_amount(text: str) -> tuple[Decimal, int | None]:
    """Return the figure and the power of ten of the unit that stands behind it."""
    bare = "".join(unicodedata.normalize("NFKC", text).split()).translate(
        str.maketrans("−–，萬億圓", "--,万亿圆")
    )
    bracketed = _BRACKETED.fullmatch(bare)
    is_in_yuan = bare.endswith(_YUAN_SIGNS)
    bare = _CURRENCY.sub("", _CURRENCY.sub("", bracketed[1] if bracketed else bare))
    scaled = _SCALE.search(bare)
    bare = _CURRENCY.sub("", bare[: scaled.start()]) if scaled else bare
    bracketed = bracketed or _BRACKETED.fullmatch(bare)
    bare = _CURRENCY.sub("", bracketed[1]) if bracketed and bare[:1] == "(" else bare
    if bare[:1] in _SIGNS:
        bare = bare[0] + _CURRENCY.sub("", bare[1:])
    elif bare[-1:] == "-":
        bare = "-" + bare[:-1]
    if not _NUMBER.fullmatch(bare):
        raise _no_amount()
    try:
        figure = Decimal(bare.replace(",", ""))
    except InvalidOperation:
        raise _no_amount() from None
    scale = _SCALES[scaled[1]] if scaled else 0 if is_in_yuan else None
    return (-figure if bracketed else figure), scale


def _no_amount() -> CellError:
    return CellError("amount_unreadable", say("This is no amount. Write figures like 1,234.50."))


def day_of(cell: Cell) -> date:
    """Return a date from a date cell, a serial number or text like 20260305, 2026/3/5 or 2026年3月5日."""
    if isinstance(cell, datetime):
        found = cell.date()
    elif isinstance(cell, date):
        found = cell
    elif isinstance(cell, float):
        found = _numbered_day(cell)
    else:
        found = _written_day(text_of(cell))
    if found.year not in _YEARS:
        raise _no_date()
    return found


def _numbered_day(number: Cell) -> date:
    if isinstance(number, float) and math.isfinite(number):
        if _FIRST_SERIAL <= number < _LAST_SERIAL:
            return _SERIAL_EPOCH + timedelta(days=int(number))
        if number == int(number):
            return _written_day(str(int(number)))
    raise _no_date()


def _written_day(text: str) -> date:
    bare = unicodedata.normalize("NFKC", text).strip()
    bare = re.sub(r"\s*([-/.年月日])\s*", r"\1", bare)
    if bare.isascii() and bare.isdigit() and _FIRST_SERIAL <= int(bare[:9]) < _LAST_SERIAL:
        return _SERIAL_EPOCH + timedelta(days=int(bare))
    found = _WRITTEN_DATE.fullmatch(bare)
    try:
        if found is None:
            return _chinese_day(bare)
        return date(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5]))
    except ValueError:
        raise CellError(
            "date_impossible", say("There is no such day in the calendar. Correct the date.")
        ) from None


def _chinese_day(text: str) -> date:
    """Return a day like 二〇二六年三月十五日."""
    found = _CHINESE_DATE.fullmatch(text)
    if found is None:
        raise _no_date()
    return date(
        int(found[1].translate(_CHINESE_DIGITS)), _chinese_number(found[2]), _chinese_number(found[3])
    )


def _chinese_number(text: str) -> int:
    """Return a number below forty; what is none becomes 0, which no calendar has."""
    tens, ten, ones = text.partition("十")
    if not ten:
        return int(text.translate(_CHINESE_DIGITS)) if len(text) == 1 else 0
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return 10 * int((tens or "一").translate(_CHINESE_DIGITS)) + int((ones or "0").translate(_CHINESE_DIGITS))


def _no_date() -> CellError:
    return CellError("date_unreadable", say("This is no date. Write it like 2026-03-05."))


def count_of(cell: Cell) -> int:
    """Return a whole number of days or instalments, also with its unit."""
    if isinstance(cell, float):
        if math.isfinite(cell) and cell == int(cell) and abs(cell) < _LAST_SERIAL:
            return int(cell)
    elif isinstance(cell, str):
        found = _COUNT.fullmatch(plain(cell))
        if found is not None:
            return int(found[1])
    elif isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    raise CellError("count_unreadable", say("This is no whole number. Write figures only."))


def _one_line(text: str) -> str:
    return " ".join(_HIDDEN.sub("", text).split())
