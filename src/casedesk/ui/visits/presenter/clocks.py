"""Times of day as people type them; knows no Qt."""

import re
from datetime import time
from typing import Final

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:：.](\d{2}))?|(\d{1,2})(\d{2})")
_DAY: Final = 1440
_HOUR: Final = 60


def read_clock(text: str) -> time | None:
    """Return the time of ``9``, ``9:30``, ``9：30`` or ``0930``; None for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    return time(hour, minute) if hour * _HOUR + minute < _DAY and minute < _HOUR else None
