"""Amounts in Chinese capital numerals, as papers about money must spell them.

Source: 支付结算办法 附一 正确填写票据和结算凭证的基本规定 (People's Bank of China, 1997). Where it leaves a
choice the office writes 零 after 元 (harder to alter), no 零 at the border of 万, and no 整 after 角.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.sentences import say

CURRENCY: Final = "人民币"
USUAL_LIMIT: Final = Money.of("99999999.99")

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("仟", "佰", "拾", "")
_GROUPS: Final = (("亿", 10**8), ("万", 10**4), ("", 1))
_GROUP_SIZE: Final = 10_000
_THOUSAND: Final = 1_000
_BEYOND_NUMERALS: Final = Money.of(10**12)
_UNITS: Final = {"拾": 10, "佰": 100, "仟": 1000}
_ALSO_ACCEPTED: Final = str.maketrans("圆圓正貳陸億萬", "元元整贰陆亿万")


def capitals(amount: Money, *, with_currency: bool = True, limit: Money | None = USUAL_LIMIT) -> str:
    """Spell the amount in the house form; refuse negatives and amounts above ``limit`` (None lifts it)."""
    _require_spellable(amount, limit)
    spelled = _spell(amount, zero_after_yuan=True)
    return CURRENCY + spelled if with_currency else spelled


def accepted_capitals(amount: Money) -> frozenset[str]:
    """Return every spelling without the currency that the regulation accepts for the amount."""
    _require_spellable(amount, None)
    return frozenset(_accepted(amount))


def parse_capitals(text: str) -> Money:
    """Read the house form and every accepted form, also 圆, 正 and the accepted traditional characters."""
    plain = "".join(text.split()).removeprefix(CURRENCY).translate(_ALSO_ACCEPTED)
    amount = _value(plain)
    if amount is None or amount >= _BEYOND_NUMERALS or plain not in _accepted(amount):
        raise BadInputError(
            say("“{text}” is not an amount in capitals; write it like 人民币壹仟零伍元整.", text=text.strip())
        )
    return amount


def _require_spellable(amount: Money, limit: Money | None) -> None:
    if amount.is_negative:
        raise BadInputError(say("A negative amount ({amount}) cannot be written in capitals.", amount=amount))
    if limit is not None and amount > limit:
        raise BadInputError(
            say("The amount {amount} is above {limit}; check the figures.", amount=amount, limit=limit)
        )
    if amount >= _BEYOND_NUMERALS:
        raise BadInputError(say("The amount {amount} is too large for capitals.", amount=amount))


def _accepted(amount: Money) -> Iterator[str]:
    for after_yuan, at_wan, at_yi in product((False, True), repeat=3):
        if after_yuan + at_wan + at_yi <= 1:
            spelled = _spell(amount, zero_after_yuan=after_yuan, zero_at_wan=at_wan, zero_at_yi=at_yi)
            yield spelled
            if spelled.endswith("角"):
                yield spelled + "整"


def _spell(
    amount: Money, *, zero_after_yuan: bool, zero_at_wan: bool = False, zero_at_yi: bool = False
) -> str:
    yuan, fen_part = divmod(amount.fen, 100)
    jiao, fen = divmod(fen_part, 10)
    if not fen_part:
        return (_spell_whole(yuan, zero_at_wan=zero_at_wan, zero_at_yi=zero_at_yi) or "零") + "元整"
    spelled = _spell_whole(yuan, zero_at_wan=zero_at_wan, zero_at_yi=zero_at_yi)
    if spelled:
        spelled += "元"
        if not jiao or (zero_after_yuan and yuan % 10 == 0):
            spelled += "零"
    if jiao:
        spelled += _DIGITS[jiao] + "角"
    if fen:
        spelled += _DIGITS[fen] + "分"
    return spelled


def _spell_whole(yuan: int, *, zero_at_wan: bool, zero_at_yi: bool) -> str:
    spelled, is_gap, last = "", False, 0
    optional = {"亿": False, "万": zero_at_yi, "": zero_at_wan}
    for name, size in _GROUPS:
        group = yuan // size % _GROUP_SIZE
        if not group:
            is_gap = True
            continue
        is_bordered = optional[name] and last % 10 == 0
        if spelled and (is_gap or group < _THOUSAND or is_bordered):
            spelled += "零"
        spelled += _spell_group(group) + name
        is_gap, last = False, group
    return spelled


def _spell_group(group: int) -> str:
    spelled, is_gap = "", False
    for digit, place in zip(f"{group:04d}", _PLACES, strict=True):
        if digit == "0":
            is_gap = True
            continue
        if spelled and is_gap:
            spelled += "零"
        spelled += _DIGITS[int(digit)] + place
        is_gap = False
    return spelled


def _value(plain: str) -> Money | None:
    """Add the numerals up leniently; the caller compares with the accepted spellings."""
    whole = section = digit = 0
    amount = ZERO
    for character in plain:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
            continue
        if character in _UNITS:
            section += digit * _UNITS[character]
        elif character in "亿万元":
            size = {"亿": 10**8, "万": 10**4, "元": 1}[character]
            whole, section = whole + (section + digit) * size, 0
            amount = Money.of(whole) if character == "元" else amount
        elif character in "角分":
            amount += Money(digit * (10 if character == "角" else 1))
        elif character != "整":
            return None
        digit = 0
    return amount
