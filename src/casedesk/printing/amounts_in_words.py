"""Amounts of renminbi in English words, for papers in English."""

from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.sentences import say

_SMALL: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_GROUPS: Final = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_LIMIT: Final = Money.of(10**12)


def amount_in_words(amount: Money) -> str:
    """Spell as in ``RMB forty-three thousand two hundred and fifty yuan and eighty fen only``."""
    if amount.is_negative or amount >= _LIMIT:
        raise BadInputError(say("The amount {amount} cannot be written in words.", amount=amount))
    yuan, fen = divmod(amount.fen, 100)
    parts = [f"{_spelled(yuan)} yuan"] if yuan or not fen else []
    if fen:
        parts.append(f"{_spelled(fen)} fen")
    return f"RMB {' and '.join(parts)} only"


def _spelled(number: int) -> str:
    words = []
    for size, name in _GROUPS:
        group, number = divmod(number, size)
        if group:
            words.append(f"{_below_thousand(group)} {name}")
    if number or not words:
        small = _below_thousand(number)
        words.append(f"and {small}" if words and number < 100 else small)  # noqa: PLR2004 - below one hundred
    return " ".join(words)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    head = f"{_SMALL[hundreds]} hundred"
    return f"{head} and {_below_hundred(rest)}" if rest else head


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]
