"""What a header says: the field it names, the person it is about, the unit of its amounts."""

import re
from collections import Counter
from functools import cache
from typing import Final

from casedesk.domain.amount_forms import AmountForm, AmountUnit
from casedesk.domain.intake import AMOUNTS, Group, Target
from casedesk.importing.aliases import aliases, in_digits, plain, plain_header

_NUMBER_AT_END: Final = re.compile(r"\d{1,2}$")
_UNIT: Final = re.compile(r"[(\[【〔/:](?:单位:?)?(万元|万|千元|元|分)[)\]】〕]?$")
_UNITS: Final = {
    "万元": AmountUnit.TEN_THOUSAND,
    "万": AmountUnit.TEN_THOUSAND,
    "千元": AmountUnit.THOUSAND,
    "元": AmountUnit.YUAN,
    "分": AmountUnit.FEN,
}
_SECTION_END: Final = re.compile(r"(?:基本|个人)?(?:信息|资料|情况|明细)$")


def meaning_of(header: str) -> tuple[Target, str] | None:
    """Return the target of a header in its plain spelling, and the word that names its group."""
    words = aliases()
    for spelling in (header, without_number(header)):
        if spelling in words.fields:
            return Target(words.fields[spelling]), ""
    found = _group_pattern().fullmatch(in_digits(header))
    if found is None:
        return None
    before, word, between, rest, after = found.groups()
    field = words.group_fields.get(rest)
    if field is None:
        return None
    number = int(before or between or after or 1)
    return Target(field, Group(words.groups[word], number)), word


def known_target(text: str) -> Target | None:
    """Return what a header means, contacts numbered as written."""
    found = meaning_of(plain_header(text))
    return found[0] if found else None


def without_number(header: str) -> str:
    """Return a plain header without the number at its end."""
    return _NUMBER_AT_END.sub("", in_digits(header)) or header


def joined_header(upper: str, lower: str) -> str:
    """Return the one header that a group line and a field line make: 联系人1 over 电话 is 联系人1电话."""
    if not upper or not lower or plain(upper) == plain(lower):
        return lower or upper
    bare = _SECTION_END.sub("", upper)
    for spelling in (upper + lower, bare + lower if bare else ""):
        if spelling and known_target(spelling) is not None:
            return spelling
    if known_target(lower) is None and plain_header(lower) not in aliases().withheld:
        return f"{upper} {lower}"
    return lower


def form_of(text: str, target: Target | None) -> AmountForm:
    """Return how amounts are written under a header, by the unit at its end."""
    if target is None or target.field not in AMOUNTS:
        return AmountForm()
    found = _UNIT.search(plain(text))
    return AmountForm(_UNITS[found[1]]) if found else AmountForm()


@cache
def _group_pattern() -> re.Pattern[str]:
    named = "|".join(sorted(aliases().groups, key=len, reverse=True))
    return re.compile(rf"(?:第?(\d{{1,2}}))?({named})[_-]?(\d{{0,2}})[_-]?(\D*?)(\d{{0,2}})")


class Numbering:
    """Gives each contact of a file its own number, also where headers repeat or two words mean contacts."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], Group] = {}
        self._seen: Counter[str] = Counter()

    def group_for(self, header: str, word: str, group: Group) -> Group:
        """Return the group of one more column."""
        occurrence = self._seen[header]
        self._seen[header] += 1
        key = (word, group.number, occurrence)
        if key not in self._numbers:
            taken = {each.number for each in self._numbers.values() if each.kind is group.kind}
            wanted = group.number + occurrence
            number = wanted if wanted not in taken else max(taken) + 1
            self._numbers[key] = Group(group.kind, number)
        return self._numbers[key]
