"""Reads who the debtor is by the document, and compares what other columns say of the same person."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import IdNumber, read_id_number, with_check_digit
from casedesk.domain.masks import mask_document
from casedesk.domain.people import DocumentKind, Sex
from casedesk.domain.sentences import say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.cells import text_of
from casedesk.importing.checks import LONGEST_DOCUMENT, Row, read_count, read_day, read_key

_ADULT: Final = 18
_BARE_ID: Final = re.compile(r"\d{17}[\dX]")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"
_ID_LENGTH: Final = 18


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the debtor is by the document; uncertain where its check character does not fit."""

    kind: DocumentKind = DocumentKind.ID_CARD
    number: str = ""
    sex: Sex | None = None
    born_on: date | None = None
    is_certain: bool = False


def read_identity(row: Row, position: int | None, kind: DocumentKind, today: date) -> Identity:
    """Return the document; block an unusable ID number, warn of a wrong check character and unusual ages."""
    text = read_key(row, position, LONGEST_DOCUMENT)
    if not text:
        return Identity(kind)
    if kind is not DocumentKind.ID_CARD:
        return Identity(kind, "".join(text.split()).upper(), is_certain=True)
    is_certain = True
    try:
        number = read_id_number(text, today=today)
    except BadInputError as problem:
        repaired = _with_right_check(text, today)
        if repaired is None:
            row.block(position, "id_unusable", problem.sentence)
            return Identity(kind)
        row.warn(position, "id_check_character", problem.sentence)
        number, is_certain = IdNumber(_bare(text)), False
    if number.is_legacy:
        told = say(
            "An old ID number of 15 digits was written as {number}.", number=mask_document(number.text)
        )
        row.inform(position, "id_legacy", told)
    _check_age(row, position, number, today)
    return Identity(kind, number.text, number.sex, number.born_on, is_certain)


class IdReader:
    """Reads the ID numbers of a whole list; the parts that many numbers share are worked out once."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._areas: dict[str, int | None] = {}
        self._births: dict[str, tuple[int, date] | None] = {}
        self._orders: dict[str, tuple[int, Sex] | None] = {}

    def read(self, row: Row, position: int | None, kind: DocumentKind) -> Identity:
        """Return the document of any row, with what is to be said about it."""
        return read_identity(row, position, kind, self._today)

    def plain(self, text: str) -> Identity | None:
        """Return a plain number of an adult that passes every check; None where a closer look is needed."""
        if len(text) != _ID_LENGTH:
            return None
        try:
            area = self._areas[text[:6]]
        except KeyError:
            area = self._areas[text[:6]] = self._area(text[:6])
        try:
            birth = self._births[text[6:14]]
        except KeyError:
            birth = self._births[text[6:14]] = self._birth(text[6:14])
        try:
            order = self._orders[text[14:17]]
        except KeyError:
            order = self._orders[text[14:17]] = self._order(text[14:17])
        if area is None or birth is None or order is None:
            return None
        if text[17] != _CHECKS[(area + birth[0] + order[0]) % 11]:
            return None
        return Identity(DocumentKind.ID_CARD, text, order[1], birth[1], is_certain=True)

    def _area(self, text: str) -> int | None:
        return _weighed(text, 0) if text[0] != "0" else None

    def _birth(self, text: str) -> tuple[int, date] | None:
        weighed = _weighed(text, 6)
        try:
            born_on = date(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError:
            return None
        number = IdNumber(f"110101{text}0000")
        is_usual = not number.is_unusual_on(self._today) and number.age_on(self._today) >= _ADULT
        return (weighed, born_on) if weighed is not None and is_usual else None

    def _order(self, text: str) -> tuple[int, Sex] | None:
        weighed = _weighed(text, 14)
        return (weighed, Sex.MALE if int(text[2]) % 2 else Sex.FEMALE) if weighed is not None else None


def _weighed(digits: str, start: int) -> int | None:
    """Return what a part of the number adds to the check sum (GB 11643—1999), or None for other signs."""
    if not (digits.isascii() and digits.isdigit()):
        return None
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS[start:], strict=False))


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def _with_right_check(text: str, today: date) -> IdNumber | None:
    """Return the number that differs in the check character alone, or None if more is wrong."""
    bare = _bare(text)
    if not _BARE_ID.fullmatch(bare):
        return None
    try:
        return read_id_number(with_check_digit(bare[:17]), today=today)
    except BadInputError:
        return None


def _check_age(row: Row, position: int | None, number: IdNumber, today: date) -> None:
    age = number.age_on(today)
    if age < _ADULT:
        row.warn(
            position,
            "minor",
            say("By the ID number this person is {age}: no visit, no negotiation, no signing.", age=age),
        )
    elif number.is_unusual_on(today):
        row.warn(position, "age_unusual", say("By the ID number this person is {age}; compare it.", age=age))


@dataclass(frozen=True, slots=True)
class ToldElsewhere:
    """Columns that repeat what the ID number says."""

    sex: int | None
    born: int | None
    age: int | None


def check_person(row: Row, identity: Identity, told: ToldElsewhere, today: date) -> None:
    """Warn where sex, birthday or age in columns of their own differ from the ID number."""
    if identity.born_on is None:
        return
    sex = sex_of(text_of(row.cell(told.sex)))
    if sex is not None and sex is not identity.sex:
        row.warn(told.sex, "sex_differs", say("The sex differs from the one in the ID number; compare it."))
    told_day = read_day(row, told.born)
    if told_day is not None and told_day != identity.born_on:
        row.warn(
            told.born,
            "birthday_differs",
            say("The date of birth differs from the one in the ID number; compare it."),
        )
    told_age = read_count(row, told.age)
    computed = today.year - identity.born_on.year
    if told_age is not None and abs(told_age - computed) > 1:
        row.warn(told.age, "age_differs", say("The age differs from the one in the ID number; compare it."))


@lru_cache(maxsize=256)
def sex_of(text: str) -> Sex | None:
    """Return the sex that a word tells."""
    return aliases().sexes.get(plain(text))
