"""The columns that a list of cases can have, and which of them stand in a window at first."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.case_sheets import OWN
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.sentences import say
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.tables import Column, Kind

COLUMNS: Final = (
    Column("case_no", say("Case no."), 98, Kind.SECONDARY),
    Column("name", say("Name"), 78, Kind.BOLD),
    Column("client", say("Client"), 84),
    Column("balance", say("Balance ¥"), 86, Kind.MONEY),
    Column("dpd", say("Days"), 50, Kind.NUMBER, tip=say("Days past due")),
    Column("bucket", say("Bucket"), 58, Kind.SECONDARY, tip=say("Bucket by days past due, M1 for 1 to 30")),
    Column("status", say("Status"), 90, Kind.CHIP),
    Column("phone", say("Mobile"), 90, Kind.SECONDARY, is_sortable=False),
    Column("district", say("Area"), 56, is_sortable=False),
    Column("next_step", say("Next step"), 93, stretches=True),
    Column("last_contact", say("Last"), 82, Kind.SECONDARY, tip=say("Last contact")),
    Column("limitation", say("Lim. d"), 58, is_right=True, tip=say("Days until the claim is time-barred")),
    Column("operator", say("Staff"), 76),
    Column("recall", say("Recall"), 88, Kind.DAY, tip=say("Day on which the client takes the case back")),
    Column("tags", say("Tags"), 130, Kind.CHIP, is_sortable=False),
    Column("contract_no", say("Contract no."), 140, Kind.SECONDARY),
    Column("product", say("Product"), 100, is_sortable=False),
    Column("placement", say("Placement"), 130, Kind.SECONDARY),
    Column(
        "assigned",
        say("Assigned"),
        88,
        Kind.DAY,
        is_sortable=False,
        tip=say("Day on which the client assigned it"),
    ),
    Column("principal", say("Principal ¥"), 96, Kind.MONEY, is_sortable=False),
    Column(
        "limitation_on",
        say("Lim. end"),
        88,
        Kind.DAY,
        is_sortable=False,
        tip=say("Day on which the limitation period ends"),
    ),
)
_NARROW: Final = tuple(each.key for each in COLUMNS[:12])
_WIDE: Final = tuple(each.key for each in COLUMNS[:14])
WIDE: Final = 1700
"""From this width of the window on there is room for two more columns and wider ones."""
_ROOMY: Final = {
    "case_no": 122,
    "name": 116,
    "client": 120,
    "balance": 112,
    "dpd": 66,
    "bucket": 66,
    "status": 104,
    "phone": 120,
    "district": 84,
    "last_contact": 108,
    "limitation": 72,
    "operator": 92,
    "recall": 108,
}
"""Widths where the window is wide."""
_KINDS: Final = {FieldKind.NUMBER: Kind.NUMBER, FieldKind.DATE: Kind.DAY}


def columns_with(fields: Sequence[OwnField]) -> list[Column]:
    """Return every column, those of the office's own fields last."""
    own = [
        Column(f"{OWN}{each.id}", each.name, 110, _KINDS.get(each.kind, Kind.TEXT), is_sortable=False)
        for each in fields
    ]
    return [*COLUMNS, *own]


def first_layout(columns: Sequence[Column], *, is_wide: bool) -> tuple[ColumnPlace, ...]:
    """Return how the columns stand until a person has chosen otherwise."""
    shown = _WIDE if is_wide else _NARROW
    return tuple(
        ColumnPlace(
            each.key,
            _ROOMY.get(each.key, each.width) if is_wide else each.width,
            is_shown=each.key in shown,
        )
        for each in columns
    )


def whole_layout(places: Sequence[ColumnPlace], columns: Sequence[Column]) -> tuple[ColumnPlace, ...]:
    """Return a kept layout with the columns that it does not know yet, hidden at the end."""
    known = {each.key for each in places}
    return (
        *places,
        *(ColumnPlace(each.key, each.width, is_shown=False) for each in columns if each.key not in known),
    )
