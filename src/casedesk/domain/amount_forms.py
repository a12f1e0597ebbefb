"""How a client writes amounts in a column: in which unit, and what a minus sign means."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.sentences import Sentence, say


class AmountUnit(StrEnum):
    """What one stands for in a column of amounts."""

    YUAN = "yuan"
    FEN = "fen"
    THOUSAND = "thousand"
    TEN_THOUSAND = "ten_thousand"

    @property
    def label(self) -> Sentence:
        """Name the unit for people."""
        return _UNIT_LABELS[self]

    @property
    def exponent(self) -> int:
        """Return the power of ten by which a figure becomes yuan."""
        return _EXPONENTS[self]


class Negative(StrEnum):
    """What an amount below zero says."""

    REFUSED = "refused"
    OWED = "owed"
    """The debtor owes it; what is above zero is in the debtor's favour."""
    CREDIT = "credit"
    """The debtor has paid too much; nothing is owed."""

    @property
    def label(self) -> Sentence:
        """Name the meaning for people."""
        return _NEGATIVE_LABELS[self]


@dataclass(frozen=True, slots=True)
class AmountForm:
    """The unit and the sign of one column of amounts."""

    unit: AmountUnit = AmountUnit.YUAN
    negative: Negative = Negative.REFUSED

    @property
    def is_plain(self) -> bool:
        """Tell whether figures are yuan and none may be negative."""
        return self == PLAIN


PLAIN: Final = AmountForm()
_EXPONENTS: Final = {
    AmountUnit.YUAN: 0,
    AmountUnit.FEN: -2,
    AmountUnit.THOUSAND: 3,
    AmountUnit.TEN_THOUSAND: 4,
}
_UNIT_LABELS: Final = {
    AmountUnit.YUAN: say("Yuan"),
    AmountUnit.FEN: say("Fen"),
    AmountUnit.THOUSAND: say("Thousands of yuan"),
    AmountUnit.TEN_THOUSAND: say("Ten thousands of yuan (万元)"),
}
_NEGATIVE_LABELS: Final = {
    Negative.REFUSED: say("Negative amounts are refused"),
    Negative.OWED: say("Negative means owed"),
    Negative.CREDIT: say("Negative means paid too much"),
}
