"""The one-year loan prime rate (LPR) by the day it was published."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class LendingRate:
    """The rate in per cent a year that holds from a day on."""

    valid_from: date
    percent: Decimal
    note: str = ""
    id: int = 0
    version: int = 0
