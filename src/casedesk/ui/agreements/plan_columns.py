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
    Column("state", say("State"), 48, Kind.CHIP, is_sortable=False, stretches=True),
    Column("amount", say("Due (yuan)"), 92, Kind.MONEY, is_sortable=False),
    Column("paid", say("Paid in"), 88, Kind.MONEY, is_sortable=False),
    Column("rest", say("Rest"), 88, Kind.MONEY, is_sortable=False),
    Column("charges", say("Charges"), 84, Kind.MONEY, is_sortable=False),
    Column("principal", say("Principal"), 92, Kind.MONEY, is_sortable=False),
    Column("running", say("Running"), 70, Kind.MONEY, is_sortable=False),
    Column("balance", say("Balance"), 88, Kind.MONEY, is_sortable=False),
]
_MEASURED: Final = ("no", "due", "amount", "paid", "rest", "charges", "principal", "running", "balance")
_DUE: Final = 1
_REMARK: Final = 2
_STATE: Final = 3
_TO_DATE: Final = frozenset({"state", "paid", "rest"})
"""What only a signed plan has."""
_GIVE_WAY: Final = ({"remark"}, {"charges", "principal"}, {"running"}, {"balance"})
"""What a running plan does without in a narrow pane, what is missed least first."""
_ICON: Final = 20
"""Room of the picture before a remark."""
_CELL: Final = 18
"""What a cell leaves beside its words."""
_WIDE: Final = 660

Row = tuple[object, ...]


def laid_out(quote: QuoteState, width: int) -> tuple[list[ColumnPlace], list[Row]]:
    """Return columns and rows of a schedule for so many pixels.

    Interest gets its column where it runs, and the balance gives way to it in a narrow pane. A signed plan
    shows what was paid, what is left and how each instalment stands; the rest gives way to that. Due days
    go without their weekdays where these would cut the remarks.
    """
    hidden: set[str] = set() if quote.has_interest else {"running"}
    if quote.is_followed:
        return _followed(quote, width, hidden)
    hidden |= _TO_DATE
    if quote.has_interest and width < theme.px(_WIDE):
        hidden.add("balance")
    rows = list(quote.rows)
    places = _places(rows, hidden)
    if width - _fixed(places, "remark") < _room_in(rows, _REMARK):
        rows = _with_short_days(quote)
        places = _places(rows, hidden)
    return places, rows


def _followed(quote: QuoteState, width: int, hidden: set[str]) -> tuple[list[ColumnPlace], list[Row]]:
    """Lay a signed plan out: columns give way one after another until its states can be read."""
    rows = _with_short_days(quote)
    for more in ({"no such"}, *_GIVE_WAY):
        hidden |= more
        places = _places(rows, hidden)
        states = _room_in(rows, _STATE)
        remarks = 0 if "remark" in hidden else _room_in(rows, _REMARK)
        if width - _fixed(places, "remark", "state") >= states + remarks:
            break
    return places, rows


def _with_short_days(quote: QuoteState) -> list[Row]:
    """Return the rows with their due days, and the line of totals below as it is."""
    days = quote.short_days
    short = [(*row[:_DUE], day, *row[_DUE + 1 :]) for row, day in zip(quote.rows, days, strict=False)]
    return [*short, *quote.rows[len(days) :]]


def _fixed(places: Sequence[ColumnPlace], *loose: str) -> int:
    """Return how many pixels the columns take that do not share what is left."""
    return sum(theme.px(each.width) for each in places if each.is_shown and each.key not in loose)


def _places(rows: Sequence[Row], hidden: set[str]) -> list[ColumnPlace]:
    places = []
    for place, column in enumerate(COLUMNS):
        width = column.width
        if column.key in _MEASURED:
            width = _room_for([shown(column.title), *(_words(row[place]) for row in rows)])
        places.append(ColumnPlace(column.key, width, is_shown=column.key not in hidden))
    return places


def _room_in(rows: Sequence[Row], column: int) -> float:
    """Return how many pixels the longest remark or state of a column takes."""
    wanted = [0.0]
    for row in rows:
        remark = row[column]
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
