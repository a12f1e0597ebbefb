"""The columns of the list and which of them stand in a window."""

from casedesk.domain.sentences import say
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.theme import theme

COLUMNS = [
    Column("case_no", say("Case no."), 98, Kind.SECONDARY),
    Column("name", say("Name"), 78, Kind.BOLD),
    Column("client", say("Client"), 84),
    Column("balance", say("Balance ¥"), 84, Kind.MONEY),
    Column("dpd", say("Days"), 46, Kind.NUMBER, tip=say("Days past due")),
    Column("bucket", say("Bucket"), 56, Kind.SECONDARY, tip=say("Bucket by days past due, M1 for 1 to 30")),
    Column("status", say("Status"), 92, Kind.CHIP),
    Column("phone", say("Mobile"), 90, Kind.SECONDARY, is_sortable=False),
    Column("district", say("Area"), 56, is_sortable=False),
    Column("next_step", say("Next step"), 95, stretches=True),
    Column("last_contact", say("Last"), 86, Kind.SECONDARY, tip=say("Last contact")),
    Column("limitation", say("Lim. d"), 54, is_right=True, tip=say("Days until the claim is time-barred")),
    Column("operator", say("Staff"), 76),
    Column("recall", say("Recall"), 88, Kind.DAY, tip=say("Day on which the client takes the case back")),
]
_WIDE_ONLY = ("operator", "recall")
_WIDE = 1700
_ROOMY = {
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


class ColumnChoice:
    """Shows two more columns and wider ones in a wide window, until the person has chosen for themselves."""

    def __init__(self, table: TableView) -> None:
        self._table = table
        self._hidden: set[str] | None = None
        self._is_wide: bool | None = None

    def fit(self, width: int) -> None:
        """Fit the columns to a window's width."""
        is_wide = width >= theme.px(_WIDE)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            usual = {column.key: column.width for column in COLUMNS}
            self._table.set_column_widths(usual | _ROOMY if is_wide else usual)
        hidden = self._hidden if self._hidden is not None else (set() if is_wide else set(_WIDE_ONLY))
        for number, column in enumerate(self._table.table.columns):
            self._table.setColumnHidden(number, column.key in hidden)

    def offered(self) -> list[tuple[Column, bool]]:
        """Return the columns that may be hidden, with whether they are shown."""
        columns = enumerate(self._table.table.columns)
        return [
            (column, not self._table.isColumnHidden(number))
            for number, column in columns
            if column.key and column.key != "name"
        ]

    def choose(self, key: str, *, is_shown: bool) -> None:
        """Show or hide a column; from now on the choice holds at every width."""
        hidden = {column.key for column, is_on in self.offered() if not is_on}
        self._hidden = hidden - {key} if is_shown else hidden | {key}
        self.fit(self._table.window().width())
