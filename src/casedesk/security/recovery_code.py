"""The recovery code: 160 random bits as eight groups that a person can copy by hand.

Each group is four characters of Crockford's base 32 and a check character that depends on the group's
place, so one wrong character, two swapped ones or two swapped groups are found by the group's number.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from casedesk.domain.errors import CannotOpenError
from casedesk.domain.sentences import Sentence, say
from casedesk.security.passphrases import normal

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O and U: they are taken for 1, 1, 0 and V."""

GROUPS = 8
"""Groups on the sheet."""

GROUP_LENGTH = 5
"""Characters in a group, the last one a check."""

SECRET_BYTES = 20
"""160 bits."""

_BITS = 5
_DATA = GROUP_LENGTH - 1
_FIELD = 0b100101
"""x⁵ + x² + 1, which makes the 32 characters a field to calculate check characters in."""

_LOOKALIKES = str.maketrans("OILU", "011V")


@dataclass(frozen=True)
class RecoveryCode:
    """The secret on the recovery sheet; shown when it is made and never again."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> RecoveryCode:
        """Draw a new code."""
        return cls(secrets.token_bytes(SECRET_BYTES))

    @classmethod
    def read(cls, text: str) -> RecoveryCode:
        """Read a typed code, forgiving blanks, dashes, lower case and look-alike letters.

        Raise CannotOpenError naming the first group that is mistyped.
        """
        signs = _signs(text)
        if len(signs) != GROUPS * GROUP_LENGTH:
            raise CannotOpenError(_length_sentence(len(signs)))
        groups = [signs[at : at + GROUP_LENGTH] for at in range(0, len(signs), GROUP_LENGTH)]
        for place, group in enumerate(groups):
            if not _is_sound(group, place):
                raise CannotOpenError(
                    say(
                        "Group {number} of the recovery code is mistyped. Compare it with the sheet.",
                        number=place + 1,
                    )
                )
        number = 0
        for sign in "".join(group[:_DATA] for group in groups):
            number = number << _BITS | LETTERS.index(sign)
        return cls(number.to_bytes(SECRET_BYTES, "big"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups of five characters, as printed."""
        number = int.from_bytes(self.secret, "big")
        signs = "".join(
            LETTERS[number >> _BITS * at & (1 << _BITS) - 1] for at in reversed(range(GROUPS * _DATA))
        )
        data = [signs[at : at + _DATA] for at in range(0, len(signs), _DATA)]
        return tuple(part + _check(part, place) for place, part in enumerate(data))

    @property
    def sheet_no(self) -> str:
        """A short mark such as 4F-A2-90 that tells which sheet is the valid one and opens nothing."""
        mark = hashlib.sha256(b"casedesk recovery sheet\n" + self.secret).hexdigest()[:6].upper()
        return "-".join((mark[:2], mark[2:4], mark[4:]))

    def has_group(self, number: int, typed: str) -> bool:
        """Tell whether ``typed`` is group ``number`` (1 to 8), as read back from the sheet."""
        return hmac.compare_digest(self.groups[number - 1].encode(), _signs(typed).encode())


def _signs(text: str) -> str:
    """Keep the characters of the code and read look-alikes as what is on the sheet."""
    plain = normal(text).upper().translate(_LOOKALIKES)
    return "".join(sign for sign in plain if sign.isalnum())


def _is_sound(group: str, place: int) -> bool:
    """Tell whether the group's last character fits the others and the place."""
    return all(sign in LETTERS for sign in group) and _check(group[:_DATA], place) == group[-1]


def _check(part: str, place: int) -> str:
    """Return the check character of four others at a place (0 to 7)."""
    total = place + 1
    for sign in part:
        total = _times_x(total) ^ LETTERS.index(sign)
    return LETTERS[_times_x(total)]


def _times_x(value: int) -> int:
    """Multiply by x in the field of 32 characters."""
    value <<= 1
    return value ^ _FIELD if value >> _BITS else value


def _length_sentence(length: int) -> Sentence:
    """Say how many characters there are and should be."""
    return say(
        "A recovery code has {expected} characters in {groups} groups; this one has {length}.",
        expected=GROUPS * GROUP_LENGTH,
        groups=GROUPS,
        length=length,
    )
