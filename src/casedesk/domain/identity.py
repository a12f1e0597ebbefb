"""Numbers that identify people and firms: identity cards, credit codes, phones, bank cards.

Sources: GB 11643—1999 (citizen identity number), GB 32100—2015 (unified social credit code), ISO/IEC 7812-1
(card numbers). No sentence here repeats the number it complains about, because sentences reach the log.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.people import Sex
from casedesk.domain.sentences import say

_ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS: Final = "10X98765432"
_ID_LENGTH: Final = 18
_LEGACY_LENGTH: Final = 15
_USUAL_AGES: Final = range(16, 101)

_CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS: Final = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)

_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
_THINGS_MOBILE: Final = re.compile(r"14[0-9]{11}")
_LANDLINE: Final = re.compile(r"0?(10|2[0-9]|[3-9][0-9]{2})-?([2-9][0-9]{6,7})(?:-([0-9]{1,6}))?")
_SERVICE: Final = re.compile(r"[48]00[0-9]{7}|9[56][0-9]{3,6}|100[0-9]{2}|12[0-9]{3}")
_COUNTRY: Final = re.compile(r"(?:\+|00)86-?")
_CARD_LENGTHS: Final = range(12, 20)
_LUHN_TOP: Final = 9


class NumberKind(StrEnum):
    """What a phone number dials."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A citizen identity number that passed every check, always in its 18-character form."""

    text: str
    is_legacy: bool = False

    @property
    def born_on(self) -> date:
        """Return the date of birth in the number."""
        return date(int(self.text[6:10]), int(self.text[10:12]), int(self.text[12:14]))

    @property
    def sex(self) -> Sex:
        """Return the sex that the sequence digit tells (odd for men)."""
        return Sex.MALE if int(self.text[16]) % 2 else Sex.FEMALE

    @property
    def area_code(self) -> str:
        """Return the county code of first registration, which may since have been abolished."""
        return self.text[:6]

    def age_on(self, day: date) -> int:
        """Return the full years of age on ``day``."""
        born = self.born_on
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def is_unusual_on(self, day: date) -> bool:
        """Say whether the age on ``day`` lies outside 16 to 100, which deserves a second look."""
        return self.age_on(day) not in _USUAL_AGES

    def __repr__(self) -> str:
        """Return the number masked, because representations reach logs and tracebacks."""
        return f"IdNumber('{self.text[:6]}********{self.text[14:]}')"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A dialled number in one spelling: ``13800001234``, ``0571-88885566``, ``0571-88885566-12``."""

    number: str
    kind: NumberKind
    is_iot: bool = False

    def __repr__(self) -> str:
        """Return the number masked, because representations reach logs and tracebacks."""
        return f"PhoneNumber('***{self.number[-4:]}', {self.kind})"


def read_id_number(text: str, *, today: date | None = None) -> IdNumber:
    """Read an 18- or 15-character number; refuse wrong length, characters, date or check character.

    County codes are not looked up, since abolished ones stay valid. With ``today`` a later birth is refused.
    """
    plain = _half_width(text).upper()
    is_legacy = len(plain) == _LEGACY_LENGTH
    if not is_legacy and len(plain) != _ID_LENGTH:
        raise BadInputError(
            say(
                "The ID number has {length} characters, not 18; compare it with the card.",
                length=len(plain),
            )
        )
    if not re.fullmatch(r"[1-9][0-9]{14}([0-9]{2}[0-9X])?", plain):
        raise BadInputError(
            say("The ID number may hold only digits and a final X; compare it with the card.")
        )
    full = with_check_digit(f"{plain[:6]}19{plain[6:]}") if is_legacy else plain
    _require_birth_date(full, today)
    if full != with_check_digit(full[:17]):
        raise BadInputError(
            say("The check character of the ID number does not match; a digit is wrong or swapped.")
        )
    return IdNumber(full, is_legacy)


def with_check_digit(first17: str) -> str:
    """Return the 17 digits of an identity number with their check character (GB 11643—1999)."""
    weighted = sum(int(digit) * weight for digit, weight in zip(first17, _ID_WEIGHTS, strict=True))
    return first17 + _ID_CHECKS[weighted % 11]


def read_credit_code(text: str) -> str:
    """Read a unified social credit code in upper case; refuse wrong length, letters or check character."""
    plain = _half_width(text).upper()
    if len(plain) != _ID_LENGTH or any(character not in _CREDIT_ALPHABET for character in plain):
        raise BadInputError(
            say("A credit code has 18 characters, digits and capitals without I, O, S, V and Z; correct it.")
        )
    if plain != credit_code_with_check(plain[:17]):
        raise BadInputError(
            say("The check character of the credit code does not match; compare it with the licence.")
        )
    return plain


def credit_code_with_check(first17: str) -> str:
    """Return the 17 characters of a credit code with their check character (GB 32100—2015)."""
    values = (_CREDIT_ALPHABET.index(character) for character in first17)
    weighted = sum(value * weight for value, weight in zip(values, _CREDIT_WEIGHTS, strict=True))
    return first17 + _CREDIT_ALPHABET[-weighted % 31]


def read_phone(text: str) -> PhoneNumber:
    """Read a mainland number with or without country code, spaces, dashes, brackets or extension.

    Mobile ranges keep growing, so only their shape is checked; 13-digit 14… numbers belong to devices.
    """
    plain = re.sub(r"转|分机|ext\.?|[x#*]", "-", _half_width(text).lower()).replace("(", "").replace(")", "-")
    had_country = _COUNTRY.match(plain) is not None
    plain = re.sub(r"-+", "-", _COUNTRY.sub("", plain, count=1)).strip("-")
    digits = plain.replace("-", "")
    if re.fullmatch(r"86" + _MOBILE.pattern, digits):
        digits = digits[2:]
    if _MOBILE.fullmatch(digits) or _THINGS_MOBILE.fullmatch(digits):
        return PhoneNumber(digits, NumberKind.MOBILE, is_iot=_THINGS_MOBILE.fullmatch(digits) is not None)
    if _SERVICE.fullmatch(digits):
        return PhoneNumber(digits, NumberKind.SERVICE)
    return _read_landline(plain, had_country=had_country)


def _read_landline(plain: str, *, had_country: bool) -> PhoneNumber:
    for spelling in (plain, plain.replace("-", "")):
        found = _LANDLINE.fullmatch(spelling)
        if found is not None and (had_country or plain.startswith("0")):
            extension = f"-{found[3]}" if found[3] else ""
            return PhoneNumber(f"0{found[1]}-{found[2]}{extension}", NumberKind.LANDLINE)
    raise BadInputError(
        say("This is no phone number; write a mobile of 11 digits or a landline with its area code.")
    )


def read_bank_card(text: str) -> str:
    """Read a card or account number of 12 to 19 digits; the check digit is left to ``luhn_holds``."""
    digits = _half_width(text).replace("-", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) in _CARD_LENGTHS):
        raise BadInputError(say("A bank card number has 12 to 19 digits; compare it with the card."))
    return digits


def luhn_holds(text: str) -> bool:
    """Say whether the check digit fits; passbooks and old accounts may fail, so this only ever warns."""
    digits = _half_width(text).replace("-", "")
    if not (digits.isascii() and digits.isdigit()):
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > _LUHN_TOP else value for value in doubled) % 10 == 0


def with_luhn_digit(digits: str) -> str:
    """Return the digits of a card number followed by the check digit that fits."""
    return next(digits + check for check in "0123456789" if luhn_holds(digits + check))


def read_postal_code(text: str) -> str:
    """Read a postal code of six digits."""
    plain = _half_width(text)
    if not re.fullmatch(r"[0-9]{6}", plain):
        raise BadInputError(say("A postal code has six digits; correct it or leave it empty."))
    return plain


def _half_width(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text)
    return "".join(folded.split()).translate(str.maketrans("‐‑‒–—−", "------")).lstrip("'`")


def _require_birth_date(full: str, today: date | None) -> None:
    try:
        born_on = date(int(full[6:10]), int(full[10:12]), int(full[12:14]))
    except ValueError:
        raise BadInputError(
            say("The date of birth in the ID number does not exist; compare it with the card.")
        ) from None
    if today is not None and born_on > today:
        raise BadInputError(say("The date of birth in the ID number lies in the future; correct it."))
