"""Amounts in renminbi, exact to the fen."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

_FEN_PER_YUAN: Final = 100
_WRITTEN: Final = re.compile(r"([+-]?)[¥]?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?元?")
_UNLIKE_SIGNS: Final = str.maketrans({"￥": "¥", "−": "-", "–": "-", "，": ",", "圆": "元"})


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount held as whole fen, so that no sum ever rounds."""

    fen: int

    def __post_init__(self) -> None:
        """Refuse anything but a whole number, because floats lose fen."""
        if isinstance(self.fen, bool) or not isinstance(self.fen, int):
            reason = f"fen must be a whole number, not {type(self.fen).__name__}"
            raise TypeError(reason)

    @classmethod
    def of(cls, yuan: Decimal | str | int) -> "Money":
        """Return the amount of ``yuan``; refuse floats (TypeError) and parts of a fen (BadInputError)."""
        if isinstance(yuan, bool) or not isinstance(yuan, Decimal | str | int):
            reason = f"yuan must be Decimal, str or int, not {type(yuan).__name__}"
            raise TypeError(reason)
        exact = _decimal(yuan)
        fen = exact * _FEN_PER_YUAN
        if fen != fen.to_integral_value():
            raise BadInputError(
                say(
                    "The amount {amount} has more than two decimals; round it to the fen first.", amount=exact
                )
            )
        return cls(int(fen))

    @classmethod
    def rounded(cls, yuan: Decimal) -> "Money":
        """Return ``yuan`` rounded half up to the fen."""
        if not isinstance(yuan, Decimal):
            reason = f"yuan must be Decimal, not {type(yuan).__name__}"
            raise TypeError(reason)
        return cls(int((yuan * _FEN_PER_YUAN).quantize(Decimal(1), rounding=ROUND_HALF_UP)))

    @classmethod
    def of_fen(cls, fen: int) -> "Money":
        """Return the amount of ``fen`` hundredths of a yuan."""
        return cls(fen)

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Read what people and client files write: ``¥1,234.50``, ``1234.5元``, full-width digits."""
        plain = "".join(unicodedata.normalize("NFKC", text.translate(_UNLIKE_SIGNS)).split())
        found = _WRITTEN.fullmatch(plain.translate(_UNLIKE_SIGNS))
        if found is None or (found[1] and found[2]):
            raise BadInputError(
                say(
                    "“{text}” is not an amount; write figures with at most two decimals, like 1,234.50.",
                    text=text.strip(),
                )
            )
        fen = int(found[3].replace(",", "")) * _FEN_PER_YUAN + int((found[4] or "").ljust(2, "0"))
        return cls(-fen if "-" in (found[1], found[2]) else fen)

    @property
    def yuan(self) -> Decimal:
        """Return the amount in yuan with exactly two decimals."""
        return Decimal(self.fen).scaleb(-2)

    @property
    def is_zero(self) -> bool:
        """Say whether nothing is left."""
        return self.fen == 0

    @property
    def is_negative(self) -> bool:
        """Say whether the amount is below zero."""
        return self.fen < 0

    def __add__(self, other: "Money") -> "Money":
        """Return the exact sum."""
        return Money(self.fen + other.fen) if isinstance(other, Money) else NotImplemented

    def __sub__(self, other: "Money") -> "Money":
        """Return the exact difference, which may be negative."""
        return Money(self.fen - other.fen) if isinstance(other, Money) else NotImplemented

    def __neg__(self) -> "Money":
        """Return the amount with the other sign."""
        return Money(-self.fen)

    def __mul__(self, times: int) -> "Money":
        """Return the amount a whole number of times."""
        is_whole = isinstance(times, int) and not isinstance(times, bool)
        return Money(self.fen * times) if is_whole else NotImplemented

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        """Say whether the amount differs from zero."""
        return self.fen != 0

    def __str__(self) -> str:
        """Return figures with thousands separators and two decimals, like ``46,325.80``."""
        return f"{self.yuan:,.2f}"


ZERO: Final = Money(0)


def total(amounts: Iterable[Money]) -> Money:
    """Return the exact sum of the amounts, zero for none."""
    return Money(sum(amount.fen for amount in amounts))


def _decimal(yuan: Decimal | str | int) -> Decimal:
    try:
        exact = Decimal(yuan)
    except InvalidOperation:
        exact = Decimal("NaN")
    if not exact.is_finite():
        raise BadInputError(
            say(
                "“{text}” is not an amount; write figures with at most two decimals, like 1,234.50.",
                text=yuan,
            )
        )
    return exact
