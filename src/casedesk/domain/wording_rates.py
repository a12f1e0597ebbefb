"""Rates of interest and penalty that a text names, reckoned by the year, and sums that come again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_THOUGHT: Final = re.compile(r"[。；！？;!?\n]|\.(?!\d)")
_DIGITS: Final = {each: number for number, each in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS: Final = {"十": 10, "百": 100}
_NUMERAL: Final = r"[零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?"
_LATIN_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip

_RATE: Final = re.compile(
    rf"(?P<of>百|千|万)分之(?P<said>{_NUMERAL})"
    r"|(?P<percent>\d+(?:\.\d+)?)\s*(?P<sign>%|‰|percent|per cent)"
    rf"|(?P<word>{'|'.join(_LATIN_NUMBERS)})\s+(?:percent|per cent)"
    rf"|(?:月息|月利率?)(?P<fen>{_NUMERAL})分"
)
_PERIODS: Final = (
    (365, re.compile(r"每日|按日|日息|日利|每天|按天|逾期一[日天]|[一/]日|daily|(?:a|per|each|every) day")),
    (12, re.compile(r"每月|按月|月息|月利|逾期一个?月|monthly|(?:a|per|each|every) month")),
    (1, re.compile(r"每年|按年|年息|年利|年化|yearly|annual|per annum|(?:a|per|each|every) year")),
)
_CHARGE: Final = re.compile(r"违约金|罚|滞纳金|penalt|late fee|default charge|damages")
_INTEREST: Final = re.compile(r"利息|利率|息|费用|手续费|年化|interest|fee|charge")
_GIVEN_UP: Final = re.compile(r"减免|免除|免收|waive")
_DUES: Final = (
    r"违约金|罚息|罚款|罚金|滞纳金|利息|[\u4e00-\u9fff]费|penalt\w*|fines?|fees?|charges?|interest|damages"
)
_SUM: Final = re.compile(
    rf"(?:[¥$]|rmb|cny)\s*(?:\d[\d,.]*\d|{_NUMERAL})"
    rf"|(?:\d[\d,.]*\d|{_NUMERAL}|{'|'.join(_LATIN_NUMBERS)})\s*(?:元|圆|块|yuan|rmb|cny)"
)
_DUE_BEFORE: Final = re.compile(rf"(?:{_DUES})(?:[^，,a-z]{{0,8}}|[^，,]{{0,30}})$")
_DUE_AFTER: Final = re.compile(
    rf"^的?(?:逾期|延期)?(?:{_DUES})|^\s*(?:a|per|each|every)?\s*(?:day|week|month|year|daily)?\s*"
    rf"(?:in|of|as|by way of)?\s*(?:an? )?(?:late |default )?(?:{_DUES})"
)
_AGAIN: Final = re.compile(
    r"每[日天周月年]|每逾期|按[日天周月年]|逾期一[日天周月]|[一/]\s*[日天周月年]|daily|weekly|monthly|yearly"
    r"|(?:\ba|per|each|every|/)\s*(?:day|week|month|year)"
)
_NEAR_SUM: Final = 36
_PARTS: Final = {"百": 100, "千": 1000, "万": 10000, "%": 100, "‰": 1000}


@dataclass(frozen=True)
class NamedRate:
    """A rate as it stands in the text, and what it makes in a year."""

    words: str
    yearly_percent: Decimal


def rates_in(text: str) -> Iterator[NamedRate]:
    """Yield the rates of charges that a text in small letters names, thought by thought.

    A penalty without a period counts once; a share of something that is no charge is no rate.
    """
    for thought in _THOUGHT.split(text):
        if _GIVEN_UP.search(thought) or not (_CHARGE.search(thought) or _INTEREST.search(thought)):
            continue
        for hit in _RATE.finditer(thought):
            times = 12 if hit["fen"] else _times(thought, hit)
            if times:
                yield NamedRate(hit[0].strip(), _share(hit) * 100 * times)


def sums_in(text: str) -> Iterator[str]:
    """Yield the charges that a text in small letters makes due in yuan again and again, by day or month.

    What share of a debt they are nobody can tell from the text.
    """
    for thought in _THOUGHT.split(text):
        for hit in _SUM.finditer(thought) if not _GIVEN_UP.search(thought) else ():
            before, after = thought[: hit.start()], thought[hit.end() :]
            is_due = _DUE_BEFORE.search(before) or _DUE_AFTER.search(after)
            if is_due and _AGAIN.search(before[-_NEAR_SUM:] + hit[0] + after[:_NEAR_SUM]):
                yield hit[0].strip()


def _times(thought: str, hit: re.Match[str]) -> int:
    """Return how often in a year the rate runs, by the period that stands nearest; 0 where it is no rate."""
    near = [
        (min(abs(hit.start() - each.end()), abs(each.start() - hit.end())), times)
        for times, period in _PERIODS
        for each in period.finditer(thought)
    ]
    if near:
        return min(near)[1]
    return 1 if _CHARGE.search(thought) else 0


def _share(hit: re.Match[str]) -> Decimal:
    if hit["of"]:
        return _number(hit["said"]) / _PARTS[hit["of"]]
    if hit["percent"]:
        return Decimal(hit["percent"]) / _PARTS.get(hit["sign"], 100)
    if hit["word"]:
        return Decimal(_LATIN_NUMBERS[hit["word"]]) / 100
    return _number(hit["fen"]) / 100


def _number(said: str) -> Decimal:
    """Return a numeral such as “二十四”, “一百二十”, “五点五” or “0.5”."""
    if said[0].isascii():
        return Decimal(said)
    whole, _, rest = said.partition("点")
    total = digit = 0
    for each in whole:
        if each in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[each], 0
        else:
            digit = _DIGITS.get(each, 0)
    places = "".join(str(_DIGITS[each]) for each in rest if each in _DIGITS)
    return Decimal(f"{total + digit}.{places or '0'}")
