"""Under which words a record is found: terms that begin with a letter telling what they are.

| letter | what |
|---|---|
| n | a name from one of its characters on |
| p | the name's pinyin from one of its syllables on |
| i | the name's initials, then its syllables |
| d b t | an identity document, a bank card, a phone, read backwards |
| c k g v | a case, contract, agreement or visit number from one of its characters on |
| a e | a word of an address, an employer |

Terms hold small letters, digits, ``_`` and characters beyond ASCII only, so that both databases take them as
they are.
"""

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from casedesk.domain.folding import Folding
from casedesk.domain.name_readings import NameReader, spellings

LONGEST: Final = 60
"""Characters of a term; what lies beyond is not found."""

_MOST_STARTS: Final = 6
_USUAL_LENGTH: Final = 3
_SHORT_LENGTH: Final = 2
_DIGITS_LEAST: Final = 3
_NOT_NUMBER: Final = re.compile(r"[^0-9a-z]")
_EMPLOYER_PLACE: Final = re.compile(r"^.{2,8}?(?:自治区|自治州|省|市|区|县)")
_EMPLOYER_CITIES: Final = re.compile(
    r"^(?:北京|上海|天津|重庆|杭州|宁波|温州|南京|苏州|无锡|广州|深圳|东莞|佛山|成都|武汉|西安|长沙|郑州|济南|青岛|合肥|福州"
    r"|厦门|泉州|南昌|昆明|贵阳|南宁|海口|沈阳|大连|长春|哈尔滨|石家庄|太原|兰州|西宁|银川|拉萨|浙江|江苏|广东|山东|河南|河北"
    r"|湖南|湖北|四川|安徽|福建|江西|云南|贵州|广西|陕西|山西|辽宁|吉林|黑龙江|内蒙古|甘肃|青海|宁夏|新疆|西藏|海南|中国)(?=.{2})"
)
_SHORTEST_WORD: Final = 2
_INSIDE: Final = frozenset("幢栋座楼层室元")
"""What ends the number of a building, a floor or a room."""


class SearchKind(IntEnum):
    """What was indexed; the lowest three bits of a document's number."""

    PERSON = 0
    PHONE = 1
    ADDRESS = 2
    CASE = 3
    AGREEMENT = 4
    VISIT = 5


def document_of(kind: SearchKind, key: int) -> int:
    """Return the number under which a record's terms lie."""
    return key << 3 | kind


def record_of(document: int) -> tuple[SearchKind, int]:
    """Return kind and key of an indexed record."""
    return SearchKind(document & 7), document >> 3


class TermMaker:
    """Makes the terms of records, one text with spaces between them for each."""

    def __init__(self, folding: Folding, reader: NameReader) -> None:
        self._letters = folding.letters
        self._address_words = folding.address_words
        self._reader = reader
        self._names: dict[str, str] = {}
        self._employers: dict[str, str] = {}

    def person(self, name: str, document_no: str, employer: str) -> str:
        """Return the terms of a person."""
        terms = self._names.get(name) or self._kept(self._names, self._name, name)
        if document_no:
            terms += _backwards("d", document_no)
        if employer:
            terms += self._employers.get(employer) or self._kept(self._employers, self._employer, employer)
        return terms[1:]

    def phone(self, number: str) -> str:
        """Return the terms of a phone, an extension left out."""
        if number.isdigit():
            return f"t{number[::-1]}"
        parts = number.split("-")
        return _backwards("t", "".join(parts[:2] if parts[0].startswith("0") else parts[:1]))[1:]

    def address(self, text: str) -> str:
        """Return the terms of an address."""
        words = self.address_words(text)
        return f"a{' a'.join([word[:LONGEST] for word in words])}" if words else ""

    def case(self, case_no: str, contract_no: str, card_no: str) -> str:
        """Return the terms of a case."""
        terms = f"{self._number('c', case_no)}{self._number('k', contract_no)}"
        return (terms + _backwards("b", card_no) if card_no else terms)[1:]

    def agreement(self, number: str) -> str:
        """Return the terms of an agreement."""
        return self._number("g", number)[1:]

    def visit(self, number: str) -> str:
        """Return the terms of a visit."""
        return self._number("v", number)[1:]

    def address_words(self, text: str) -> list[str]:
        """Return the words of an address, from province to house number; floors and rooms are left out."""
        return [
            word
            for word in self._address_words(text)
            if len(word) >= _SHORTEST_WORD
            and not word.isascii()
            and not (word[0] < ":" and word[-1] in _INSIDE)
        ]

    @staticmethod
    def _kept(kept: dict[str, str], make: Callable[[str], str], text: str) -> str:
        """Return what was made before of the same text, or make it."""
        terms = kept.get(text)
        if terms is None:
            terms = make(text)
            if len(kept) < _MOST_KEPT:
                kept[text] = terms
        return terms

    def _name(self, name: str) -> str:
        plain = self._letters(name)[:LONGEST]
        syllables = self._reader.syllables(name)
        if plain.isascii():
            terms = f" n{plain}" if plain else ""
        else:
            terms = "".join([f" n{plain[start:]}" for start in range(min(len(plain), _MOST_STARTS))])
        spelt = _spelt_once(syllables) or _spelt(spellings(syllables))
        return f"{terms} {spelt}" if spelt else terms

    def _number(self, letter: str, number: str) -> str:
        is_plain = number.isascii() and number.isalnum()
        plain = (number.lower() if is_plain else self._letters(number))[:LONGEST]
        if not plain:
            return ""
        starts = range(max(1, len(plain) - _DIGITS_LEAST + 1))
        return f" {letter}" + f" {letter}".join([plain[start:] for start in starts])

    def _employer(self, employer: str) -> str:
        plain = self._letters(employer)[:LONGEST]
        if not plain:
            return ""
        core = _EMPLOYER_CITIES.sub("", _EMPLOYER_PLACE.sub("", plain)) or plain
        return f" e{plain}" if core == plain else f" e{plain} e{core}"


_MOST_KEPT: Final = 100_000
"""Names and employers are repeated in an office; their terms are kept once made."""


def _spelt_once(syllables: list[tuple[str, ...]]) -> str:
    """Return the spelt terms of a usual name whose characters are read in one way each, or nothing.

    Nearly all names are of this kind; what is written out here is what ``_spelt`` finds for them.
    """
    if len(syllables) == _USUAL_LENGTH:
        one, two, three = syllables
        if len(one) == len(two) == len(three) == 1:
            (a,), (b,), (c,) = one, two, three
            terms = f"p{a}{b}{c} p{b}{c} p{c} i{a[0]}{b[0]}{c[0]}_{a}_{b}_{c}"
            return terms if len(terms) <= LONGEST else ""
    elif len(syllables) == _SHORT_LENGTH:
        one, two = syllables
        if len(one) == len(two) == 1:
            (a,), (b,) = one, two
            terms = f"p{a}{b} p{b} i{a[0]}{b[0]}_{a}_{b}"
            return terms if len(terms) <= LONGEST else ""
    return ""


def _spelt(ways: list[tuple[str, ...]]) -> str:
    """Return the terms of every way to spell a name, each once."""
    spelt: dict[str, None] = {}
    for way in ways:
        for start in range(len(way)):
            spelt["p" + "".join(way[start:])] = None
        spelt[f"i{''.join([each[0] for each in way])}_{'_'.join(way)}"] = None
    return " ".join([each[:LONGEST] for each in spelt]) if ways[0] else ""


def _backwards(letter: str, number: str) -> str:
    plain = number.lower()
    if not plain.isalnum() or not plain.isascii():
        plain = _NOT_NUMBER.sub("", plain)
    return f" {letter}{plain[::-1]}" if len(plain) >= _DIGITS_LEAST else ""


Make = Callable[..., str]
"""Makes the terms of one record from the columns that are searched."""
