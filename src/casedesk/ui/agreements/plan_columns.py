"""How the schedule shares its width out: sums and days in full, the remark as readable as there is room."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.money import Money
from casedesk.domain.sentences import say
from casedesk.ui import formats, paint
from casedesk.ui.agreements.presenter.ports import QuoteState
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Mark, Styled
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme

COLUMNS: Final = [
    Column("no", say("No."), 48, is_sortable=False),
    Column("due", say("Due day"), 114, is_sortable=False),
    Column("remark", say("Remark"), 48, is_sortable=False, stretches=True),
    Column("amount", say("Due (yuan)"), 92, Kind.MONEY, is_sortable=False),
    Column("charges", say("Charges"), 84, Kind.MONEY, is_sortable=False),
    Column("principal", say("Principal"), 92, Kind.MONEY, is_sortable=False),
    Column("running", say("Running"), 70, Kind.MONEY, is_sortable=False),
    Column("balance", say("Balance"), 88, Kind.MONEY, is_sortable=False),
]
_MEASURED: Final = ("no", "due", "amount", "charges", "principal", "running", "balance")
_DUE: Final = 1
_REMARK: Final = 2
_ICON: Final = 20
"""Room of the picture before a remark."""
_CELL: Final = 18
"""What a cell leaves beside its words."""
_WIDE: Final = 660

Row = tuple[object, ...]


def laid_out(quote: QuoteState, width: int) -> tuple[list[ColumnPlace], list[Row]]:
    """Return columns and rows of a schedule for so many pixels.

    Interest gets its column where it runs, and the balance gives way to it in a narrow pane. Due days go
    without their weekdays where these would cut the remarks.
    """
    hidden = set() if quote.has_interest else {"running"}
    if quote.has_interest and width < theme.px(_WIDE):
        hidden.add("balance")
    rows = list(quote.rows)
    places = _places(rows, hidden)
    fixed = sum(theme.px(each.width) for each in places if each.is_shown and each.key != "remark")
    if width - fixed < _remark_room(rows):
        rows = [
            (*row[:_DUE], day, *row[_DUE + 1 :]) for row, day in zip(rows, quote.short_days, strict=False)
        ] + rows[len(quote.short_days) :]
        places = _places(rows, hidden)
    return places, rows


def _places(rows: Sequence[Row], hidden: set[str]) -> list[ColumnPlace]:
    places = []
    for place, column in enumerate(COLUMNS):
        width = column.width
        if column.key in _MEASURED:
            width = _room_for([shown(column.title), *(_words(row[place]) for row in rows)])
        places.append(ColumnPlace(column.key, width, is_shown=column.key not in hidden))
    return places


def _remark_room(rows: Sequence[Row]) -> float:
    """Return how many pixels the longest remark takes."""
    wanted = [0.0]
    for row in rows:
        remark = row[_REMARK]
        if isinstance(remark, Mark):
            wanted.append(paint.chip_width(remark))
        elif isinstance(remark, Styled):
            icon = theme.px(_ICON) if remark.icon else 0
            wanted.append(paint.text_width(shown(remark.text), theme.font()) + icon)
    return max(wanted) + theme.px(_CELL)


def _words(cell: object) -> str:
    """Return a day or a sum as its cell shows it."""
    if isinstance(cell, Styled):
        return shown(cell.text)
    if isinstance(cell, str):
        return cell
    return formats.money(cell) if isinstance(cell, Money) else ""


def _room_for(texts: Sequence[str]) -> int:
    """Return the width in design pixels that the longest of some words takes."""
    font = theme.font(bold=True)
    longest = max(paint.text_width(each, font) for each in texts)
    return round(longest / theme.scale) + _CELL
