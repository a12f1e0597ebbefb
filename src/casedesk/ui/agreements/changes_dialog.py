"""Shows what an agreement differs in from the version before."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.looks import Styled, Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown
from casedesk.ui.widgets.button import Button


class ChangesDialog(QDialog):
    """One line for each changed term: before with a minus, after with a plus."""

    headLabel: QLabel
    detailLabel: QLabel
    table: TableView
    okButton: Button

    def __init__(self, near: QWidget, name: Text, rows: Sequence[tuple[Text, Text, Text]]) -> None:
        super().__init__(near.window())
        forms.load("agreement_changes_dialog", self)
        self.setWindowTitle("CaseDesk")
        told = say("against {version}", version=name) if rows else say("Nothing changed but the text.")
        self.detailLabel.setText(shown(told))
        self.table.setup(
            [
                Column("what", say("Term"), 160, Kind.BOLD, is_sortable=False),
                Column("before", say("Before"), 220, is_sortable=False),
                Column("after", say("Now"), 220, is_sortable=False, stretches=True),
            ],
            identity=3,
        )
        self.table.show_rows(
            [
                (
                    what,
                    Styled(f"− {shown(before)}", tone=Tone.BLOCK),
                    Styled(f"+ {shown(after)}", tone=Tone.OK),
                    place,
                )
                for place, (what, before, after) in enumerate(rows)
            ]
        )
        self.okButton.clicked.connect(self.accept)
        self.table.setFocus()
