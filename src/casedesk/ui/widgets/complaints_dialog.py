"""Every complaint and dispute of the office, those due first at the top."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from casedesk.domain.complaints import COMPLAINT_KIND_NAMES
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.complaints import ComplaintRow, ComplaintService
from casedesk.ui import forms, messages
from casedesk.ui.case_looks import complaint_mark
from casedesk.ui.looks import Styled, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

COLUMNS: Final = [
    Column("state", say("State"), 152, Kind.CHIP, is_sortable=False),
    Column("number", say("Number"), 124, Kind.SECONDARY, is_sortable=False),
    Column("name", say("Name"), 84, Kind.BOLD, is_sortable=False),
    Column("case", say("Case"), 108, Kind.SECONDARY, is_sortable=False),
    Column("kind", say("Kind"), 110, is_sortable=False),
    Column("words", say("What the person said"), 160, is_sortable=False, stretches=True),
    Column("due", say("Answer due"), 96, is_sortable=False),
    Column("limit", say("Limit"), 104, is_sortable=False),
    Column("by", say("Answered by"), 84, Kind.SECONDARY, is_sortable=False),
]
_OPEN, _ALL = "open", "all"
_NEAR: Final = 2


class ComplaintsDialog(QDialog):
    """Lists the register; Enter opens a complaint in its case file."""

    opened = Signal(int, int)
    """The case and the complaint to be opened."""

    stateControl: SegmentedControl
    table: TableView
    countLabel: QLabel
    closeButton: Button
    openButton: Button

    def __init__(self, service: ComplaintService, actor: Operator, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        forms.load("complaints_dialog", self)
        self.setWindowTitle(tr("Complaints and disputes"))
        self._service, self._actor, self._tasks = service, actor, tasks
        self.rows: Sequence[ComplaintRow] = ()
        self.table.setup(COLUMNS, tasks, identity=len(COLUMNS))
        self._empty = EmptyState()
        self._empty.set_texts(
            "check",
            say("No complaint waits for an answer"),
            say("They are taken down in the case file, with Ctrl+Shift+K."),
        )
        self.table.set_empty(self._empty)
        self.stateControl.set_options([(_OPEN, say("Still open")), (_ALL, say("With those closed"))])
        self.stateControl.set_value(_OPEN)
        self.stateControl.chosen.connect(lambda _key: self.load())
        self.table.opened.connect(lambda _row: self._open())
        self.openButton.clicked.connect(self._open)
        self.closeButton.clicked.connect(self.reject)
        self.closeButton.setAutoDefault(False)
        self.openButton.setAutoDefault(False)
        window = parent.window()
        self.resize(min(1120, window.width() - 48), min(620, window.height() - 48))
        self.load()
        self.table.setFocus()

    def load(self) -> None:
        """Read the register anew."""
        only_open = self.stateControl.value() == _OPEN
        self._tasks.run(
            lambda _progress: self._service.rows(self._actor, only_open=only_open),
            self._came,
            lambda error: messages.show_error(error, self),
            owner=self,
            key="complaints",
        )

    def _came(self, rows: Sequence[ComplaintRow]) -> None:
        self.rows = rows
        today = self._service.today
        self.table.show_rows([(*_cells(each, today), each.complaint.id) for each in rows])
        late = sum(each.complaint.is_late(today) for each in rows)
        told = tr("%n shown", len(rows))
        self.countLabel.setText(f"{told} · {tr('%n late', late)}" if late else told)
        self.openButton.setEnabled(bool(rows))
        if rows:
            self.table.select_row(0)

    def _open(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        found = next(each for each in self.rows if each.complaint.id == row[len(COLUMNS)])
        self.accept()
        self.opened.emit(found.complaint.case_id, found.complaint.id)


def _cells(row: ComplaintRow, today: date) -> tuple[object, ...]:
    complaint = row.complaint
    left = complaint.days_left(today)
    limit: Sentence | str = ""
    tone: Tone | None = None
    if complaint.status.is_open:
        limit = say("%n day(s) left", count=left) if left >= 0 else say("%n day(s) late", count=-left)
        tone = Tone.BLOCK if left < 0 else Tone.WARN if left <= _NEAR else None
    return (
        complaint_mark(complaint.status),
        complaint.complaint_no,
        row.debtor,
        row.case_no,
        COMPLAINT_KIND_NAMES[complaint.kind],
        mask_text(complaint.text).replace("\n", " "),
        complaint.due_on,
        Styled(limit, tone=tone),
        row.assigned_to,
    )
