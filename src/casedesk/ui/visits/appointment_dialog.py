"""The appointment of a visit: what was said so far, and the next word."""

from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.sentences import say
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.appointments import SaidWord
from casedesk.ui import formats
from casedesk.ui.editing import Editor
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.presenter.appointment import CHANNEL_NAMES, STATE_NAMES, WordDraft, rows_of
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

_COLUMNS: Final = [
    Column("state", say("Word"), 88, Kind.CHIP),
    Column("start", say("Start spoken of"), 132),
    Column("how", say("How"), 92),
    Column("who", say("Who answered"), 104),
    Column("at", say("Said at"), 124, Kind.SECONDARY),
    Column("by", say("By"), 72),
    Column("proof", say("Proof"), 90, Kind.SECONDARY, stretches=True),
]


class AppointmentDialog(EditDialog):
    """Notes one word; a visit that is moved needs a new one."""

    headLabel: QLabel
    whoLabel: QLabel
    history: TableView
    stateBox: FieldBox
    channelBox: FieldBox
    saidByBox: FieldBox
    dayBox: FieldBox
    clockBox: FieldBox
    proofBox: FieldBox
    noteBox: FieldBox
    logBox: QCheckBox

    def __init__(
        self,
        editor: Editor[WordDraft],
        planned: PlannedVisit,
        history: tuple[SaidWord, ...],
        tasks: Tasks,
        parent: QWidget,
    ) -> None:
        super().__init__("visit_appointment_dialog", parent)
        self._editor, self._planned = editor, planned
        self.history.setup(_COLUMNS, tasks)
        empty = EmptyState()
        empty.set_texts("clock", say("Nobody spoke of a time yet"))
        self.history.set_empty(empty)
        self.history.show_rows(rows_of(history))
        self._fill_choices()
        self.tie(
            {
                "state": self.stateBox,
                "channel": self.channelBox,
                "said_by": self.saidByBox,
                "day": self.dayBox,
                "clock": self.clockBox,
                "proof": self.proofBox,
                "note": self.noteBox,
                "is_logged": self.logBox,
            },
            editor,
        )
        self.retranslate_ui()
        self.stateBox.edit(QComboBox).setFocus()

    def retranslate_ui(self) -> None:
        """Say whom and when it is about."""
        self.setWindowTitle(tr("Appointment"))
        self.headLabel.setText(tr("Appointment"))
        visit = self._planned.visit
        about = say(
            "{name}, visit {number}, planned for {at}",
            name=self._planned.person_name,
            number=visit.visit_no,
            at=formats.formats().moment(visit.starts_at),
        )
        self.whoLabel.setText(shown(about))
        super().retranslate_ui()

    def _fill_choices(self) -> None:
        state = self.stateBox.edit(QComboBox)
        state.addItem(tr("Choose…"), "")
        for each, name in STATE_NAMES.items():
            state.addItem(shown(name), each.value)
        for channel, name in CHANNEL_NAMES.items():
            self.channelBox.edit(QComboBox).addItem(shown(name), channel.value)
        for relation, name in RELATION_NAMES.items():
            self.saidByBox.edit(QComboBox).addItem(shown(name), relation.value)
