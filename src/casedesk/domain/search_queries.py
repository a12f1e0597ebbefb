"""What is typed into a search, as ranges of search terms to look through.

A word may be many things: a name, its pinyin, the end of a phone, a part of a case number. Each possibility
is a probe: terms that begin so, and what else they must hold. The same probes choose terms in the index and
prove records, so that a hit can say why it was found.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.folding import Folding
from casedesk.domain.search_terms import SearchKind

END: Final = "\U0010ffff"
"""Follows every character that a term holds."""

LEAST_DIGITS: Final = 3
LEAST_LETTERS: Final = 2
_LEAST_ADDRESS: Final = 2
_MOST_WORDS: Final = 6
_MOST_SPLITS: Final = 6
_MOST_SPREAD: Final = 2
_MOST_PARTS: Final = 6
_LONGEST_SYLLABLE: Final = 6
_JOINED_DIGITS: Final = 7
_HOUSE_DIGITS: Final = 5
_ROADS: Final = tuple("路街道巷弄村")
_INSIDE: Final = frozenset("幢栋座楼层室元")
_DIGITS: Final = re.compile(r"[0-9]+x?")
_LETTERS: Final = re.compile(r"[a-z]+")
_INITIAL: Final = re.compile(r"zh|ch|sh|[bpmfdtnlgkhjqxrzcsywaeo]")
_SYLLABLE: Final = re.compile(r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[aeiouv]{1,3}|[aeo][aeiou]?)(?:ng?|r)?")
_OTHER_U: Final = (("lyu", "lv"), ("nyu", "nv"), ("ü", "v"))


class Why(StrEnum):
    """By what a record was found."""

    NAME = "name"
    PINYIN = "pinyin"
    PHONE = "phone"
    DOCUMENT = "document"
    CARD = "card"
    CASE_NO = "case_no"
    CONTRACT_NO = "contract_no"
    AGREEMENT_NO = "agreement_no"
    VISIT_NO = "visit_no"
    EMPLOYER = "employer"
    ADDRESS = "address"


KINDS: Final = {
    "n": SearchKind.PERSON,
    "p": SearchKind.PERSON,
    "i": SearchKind.PERSON,
    "d": SearchKind.PERSON,
    "e": SearchKind.PERSON,
    "t": SearchKind.PHONE,
    "a": SearchKind.ADDRESS,
    "c": SearchKind.CASE,
    "k": SearchKind.CASE,
    "b": SearchKind.CASE,
    "g": SearchKind.AGREEMENT,
    "v": SearchKind.VISIT,
}
"""What lies under terms that begin with a letter."""

_NUMBERS: Final = (
    ("c", Why.CASE_NO),
    ("k", Why.CONTRACT_NO),
    ("g", Why.AGREEMENT_NO),
    ("v", Why.VISIT_NO),
)
_ENDS: Final = (("t", Why.PHONE), ("d", Why.DOCUMENT), ("b", Why.CARD))


@dataclass(frozen=True)
class Probe:
    """Terms that begin with ``start``; what else is given must hold as well."""

    why: Why
    start: str
    parts: tuple[str, ...] = ()
    """How the syllables behind the initials must begin; a whole syllable ends in ``_``."""
    rest: tuple[str, ...] = ()
    """How further terms of the same record must begin."""

    @property
    def kind(self) -> SearchKind:
        """Return what lies under the terms."""
        return KINDS[self.start[0]]

    def fits(self, term: str) -> bool:
        """Tell whether a term is meant."""
        if not term.startswith(self.start):
            return False
        if not self.parts:
            return True
        syllables = f"{term}_".split("_")[1:-1]
        if len(syllables) < len(self.parts):
            return False
        return all(f"{one}_".startswith(part) for one, part in zip(syllables, self.parts, strict=False))

    def proves(self, terms: str) -> bool:
        """Tell whether a record with these terms, spaces between them, is meant."""
        told = f" {terms}"
        if f" {self.start}" not in told:
            return False
        if any(f" {other}" not in told for other in self.rest):
            return False
        return not self.parts or any(map(self.fits, terms.split()))


@dataclass(frozen=True)
class Word:
    """One word of a question with everything that it may be, the likeliest first."""

    text: str
    probes: tuple[Probe, ...]
    splits: tuple[tuple[str, ...], ...] = ()
    """How the letters may be shortened pinyin."""

    @property
    def spread(self) -> tuple[Probe, ...]:
        """Return probes for names with a syllable more than typed, for when the others found little."""
        return tuple(_of_split(each, after) for each in self.splits[:_MOST_SPREAD] for after in _ALPHABET)

    @property
    def kinds(self) -> frozenset[SearchKind]:
        """Return which records it can be found in."""
        return frozenset(each.kind for each in self.probes)

    def reason(self, records: Iterable[tuple[SearchKind, str]]) -> Why | None:
        """Return by what one of these records, kinds and terms, is found; the likeliest reason first."""
        known = list(records)
        found = _first(self.probes, known)
        return _first(self.spread, known) if found is None and self.splits else found


def _first(probes: Iterable[Probe], known: Iterable[tuple[SearchKind, str]]) -> Why | None:
    for probe in probes:
        if any(kind is probe.kind and probe.proves(terms) for kind, terms in known):
            return probe.why
    return None


class QueryReader:
    """Reads what was typed; every way to read it is a list of words that must all be found."""

    def __init__(self, folding: Folding) -> None:
        self._folding = folding

    def ways(self, text: str) -> list[list[Word]]:
        """Return the ways to read a question, the likeliest first; none when too little was typed."""
        parts = text.split()[:_MOST_WORDS]
        plain = self._folding.letters("".join(parts))
        if _DIGITS.fullmatch(plain) and len(plain) >= _JOINED_DIGITS:
            return [[self.word(plain)]]
        words = [self.word(each, has_others=len(parts) > 1) for each in parts]
        found = [words] if words and all(each.probes for each in words) else []
        if len(parts) > 1 and _LETTERS.fullmatch(plain):
            found.insert(0, [self.word(" ".join(parts))])
        return found

    def word(self, text: str, *, has_others: bool = False) -> Word:
        """Return what one word may be."""
        plain = self._folding.letters(text)
        for other, usual in _OTHER_U:
            plain = plain.replace(other, usual) if _LETTERS.fullmatch(plain) else plain
        if not _is_enough(plain):
            return Word(text, ())
        if _DIGITS.fullmatch(plain):
            return Word(text, tuple(self._of_digits(plain, has_others=has_others)))
        if _LETTERS.fullmatch(plain):
            splits = tuple(_splits(plain))
            probes = (Probe(Why.PINYIN, f"p{plain}"), *map(_of_split, splits), Probe(Why.NAME, f"n{plain}"))
            numbers = _of_number(plain, LEAST_LETTERS if has_others else LEAST_DIGITS)
            return Word(text, (*probes, *numbers, Probe(Why.EMPLOYER, f"e{plain}")), splits)
        if plain.isascii():
            return Word(text, tuple(_of_number(plain)))
        return Word(text, tuple(self._of_text(plain, text)))

    def _of_digits(self, plain: str, *, has_others: bool) -> Iterator[Probe]:
        yield from (Probe(why, letter + plain[::-1]) for letter, why in _ENDS)
        yield from _of_number(plain)
        if has_others and len(plain) < _HOUSE_DIGITS:
            yield Probe(Why.ADDRESS, f"a{plain}")

    def _of_text(self, plain: str, text: str) -> Iterator[Probe]:
        yield Probe(Why.NAME, f"n{plain}")
        places = self._places(text)
        if places:
            yield Probe(Why.ADDRESS, places[0], rest=tuple(places[1:]))
        yield Probe(Why.EMPLOYER, f"e{plain}")
        if any(each.isascii() for each in plain):
            yield from _of_number(plain)

    def _places(self, text: str) -> list[str]:
        """Return the beginnings of an address's words, the most telling first; rooms and floors left out."""
        found: list[str] = []
        before = ""
        for word in self._folding.address_words(text):
            is_room = word[0].isdigit() and word[-1] in _INSIDE
            is_bare = word.isascii() and not before.endswith(_ROADS)
            if not is_room and not is_bare:
                found.append(f"a{word}")
            before = word
        return sorted((each for each in found if len(each) > _LEAST_ADDRESS or each[1].isdigit()), key=_rank)


_ALPHABET: Final = "abcdefghjklmnopqrstwxyz"


def _rank(place: str) -> tuple[bool, int]:
    """Return what telling words of an address come first by: house numbers are on every road."""
    return place[1].isdigit(), -len(place)


def _is_enough(plain: str) -> bool:
    if not plain.isascii():
        return True
    return len(plain) >= (LEAST_DIGITS if _DIGITS.fullmatch(plain) else LEAST_LETTERS)


def _of_number(plain: str, least: int = LEAST_DIGITS) -> Iterator[Probe]:
    """Yield the probes for a part of a case, contract, agreement or visit number."""
    if len(plain) < least:
        return
    for letter, why in _NUMBERS:
        yield Probe(why, letter + plain)


def _splits(letters: str) -> Iterator[tuple[str, ...]]:
    """Yield ways to read letters as shortened pinyin, fewest syllables first."""
    whole, short = _MOST_PARTS, []
    for each in _parted(letters, _MOST_PARTS):
        if any(map(_is_initial, each[:-1])):
            short.append(each)
        else:
            whole = min(whole, len(each))
    found = [each for each in short if len(each) <= max(whole, 2)]
    found.sort(key=len)
    yield from found[:_MOST_SPLITS]


def _parted(letters: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield every way to part letters into syllables and initials; the last may be cut short."""
    if most == 0:
        return
    if _is_initial(letters) or _SYLLABLE.fullmatch(letters):
        yield (letters,)
    for end in range(1, min(len(letters), _LONGEST_SYLLABLE + 1)):
        head = letters[:end]
        if _is_initial(head) or _SYLLABLE.fullmatch(head):
            yield from ((head, *tail) for tail in _parted(letters[end:], most - 1))


def _is_initial(part: str) -> bool:
    return _INITIAL.fullmatch(part) is not None


def _of_split(parts: Sequence[str], after: str = "") -> Probe:
    """Return the probe for shortened pinyin; ``after`` is the initial of one more syllable."""
    initials = f"i{''.join(part[0] for part in parts)}{after}"
    wanted = tuple(part if _is_initial(part) else f"{part}_" for part in parts[:-1])
    wanted = (*wanted, parts[-1])
    if not after and all(len(part) == 1 for part in parts):
        return Probe(Why.PINYIN, initials, parts=wanted)
    start = f"{initials}_"
    for part in wanted:
        start += part
        if not part.endswith("_"):
            break
    return Probe(Why.PINYIN, start, parts=wanted)
