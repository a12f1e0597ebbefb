"""How the columns of a table stand: which are shown, how wide, in which order; knows no Qt."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_NARROWEST: Final = 24
_WIDEST: Final = 1200


@dataclass(frozen=True)
class ColumnPlace:
    """One column of a layout; its width is in design pixels."""

    key: str
    width: int
    is_shown: bool = True


def layout_text(places: Sequence[ColumnPlace]) -> str:
    """Return a layout as text that can be kept."""
    return json.dumps([[each.key, each.width, each.is_shown] for each in places], separators=(",", ":"))


def read_layout(text: str) -> tuple[ColumnPlace, ...]:
    """Return the layout that a text holds, an empty one when it cannot be read."""
    try:
        listed = json.loads(text) if text else []
        return tuple(
            ColumnPlace(str(key), min(_WIDEST, max(_NARROWEST, int(width))), is_shown=bool(is_shown))
            for key, width, is_shown in listed
        )
    except (TypeError, ValueError):
        return ()
