"""Asks which option of a sheet the debtor ticked."""

from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.money import total
from casedesk.domain.offers import OPTION_NAMES, OfferSheet
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms
from casedesk.ui.agreements.dialogs import finish_with
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.widgets.button import Button

_OPTION, _PLACE = 0, 5


class ChooseDialog(QDialog):
    """One line for each option; Enter takes the current one."""

    table: TableView
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, offer: OfferSheet) -> None:
        super().__init__(near.window())
        forms.load("agreement_choose_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.table.setup(
            [
                Column("option", say("Option"), 90, Kind.BOLD, is_sortable=False),
                Column("total", say("Total (yuan)"), 110, Kind.MONEY, is_sortable=False),
                Column("down", say("Down payment"), 110, Kind.MONEY, is_sortable=False),
                Column("rows", say("Instalments"), 90, Kind.NUMBER, is_sortable=False),
                Column("last", say("Until"), 110, Kind.SECONDARY, is_sortable=False, stretches=True),
            ],
            identity=_PLACE,
        )
        self.table.show_rows(
            [
                (
                    OPTION_NAMES[number - 1],
                    total(row.amount for row in each.schedule),
                    each.terms.down_payment or None,
                    sum(1 for row in each.schedule if row.no),
                    formats.formats().day(each.schedule[-1].due_on),
                    number,
                )
                for number, each in enumerate(offer.options, start=1)
            ]
        )
        self.table.select_row(0)
        self.table.opened.connect(lambda _row: self.accept())
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self.accept)
        self.table.setFocus()

    def number(self) -> int:
        """Return the option that is chosen, counted from 1."""
        row = self.table.current_row()
        place = row[_PLACE] if row is not None else 1
        return place if isinstance(place, int) else 1
