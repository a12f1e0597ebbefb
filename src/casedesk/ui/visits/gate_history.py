"""The history of a visit's verdicts: when the gate was asked, by which rules, and what changed."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui.looks import Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.gate_kept import KeptVerdicts, Row
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button

COLUMNS = [
    Column("occasion", say("Asked when"), 110, Kind.BOLD),
    Column("at", say("Time"), 136),
    Column("result", say("Result"), 96, Kind.CHIP),
    Column("counts", say("Checks"), 210),
    Column("pack", say("Rule pack"), 116, Kind.SECONDARY),
    Column("who", say("Who"), 84),
    Column("change", say("Since the time before"), 200, Kind.SECONDARY, stretches=True),
]
_SIZE = (1080, 420)


class GateHistoryDialog(QDialog):
    """A table of every verdict, the newest first."""

    def __init__(self, kept: KeptVerdicts, visit_id: int, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What the gate said"))
        self.setProperty("surface", "base")
        head = QLabel(tr("What the gate said about {visit}").format(visit=title))
        head.setProperty("type", "title")
        self.banner, self.table = Banner(), TableView()
        self.table.setup(COLUMNS, identity=len(COLUMNS))
        self.table.setAccessibleName(head.text())
        close = Button(tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(18)] * 4))
        column.setSpacing(theme.px(10))
        for part in (head, self.banner):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.table.setFocus()
        kept.load(visit_id, self, self.show_rows, self.show_problem)

    def show_rows(self, rows: list[Row]) -> None:
        """Show the verdicts."""
        self.table.show_rows(rows)

    def show_problem(self, error: CaseDeskError) -> None:
        """Show why they cannot be read."""
        self.banner.show_text(Tone.BLOCK, error.sentence)
