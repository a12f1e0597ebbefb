"""The forms of one crew and of one absence."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.services.operators import Seat
from casedesk.ui.editing import Editor
from casedesk.ui.texts import shown
from casedesk.ui.visits.presenter.crews import AwayDraft, CrewDraft
from casedesk.ui.widgets.edit_dialog import EditDialog
from casedesk.ui.widgets.fields import FieldBox


class CrewForm(EditDialog):
    """Puts two or three people together, the leader first."""

    headLabel: QLabel
    leaderBox: FieldBox
    secondBox: FieldBox
    thirdBox: FieldBox
    vehicleBox: FieldBox
    noteBox: FieldBox

    def __init__(self, editor: Editor[CrewDraft], seats: Sequence[Seat], parent: QWidget) -> None:
        super().__init__("visit_crew_dialog", parent)
        for box, nobody in (
            (self.leaderBox, say("Choose…")),
            (self.secondBox, say("Choose…")),
            (self.thirdBox, say("Nobody")),
        ):
            _fill(box, seats, nobody)
        self.tie(
            {
                "leader": self.leaderBox,
                "second": self.secondBox,
                "third": self.thirdBox,
                "vehicle": self.vehicleBox,
                "note": self.noteBox,
            },
            editor,
        )
        self._title = say("Crew") if editor.draft.stored else say("New crew")
        self.retranslate_ui()
        self.leaderBox.edit(QComboBox).setFocus()

    def retranslate_ui(self) -> None:
        """Name the dialog."""
        self.setWindowTitle(shown(self._title))
        self.headLabel.setText(shown(self._title))
        super().retranslate_ui()


class AbsenceForm(EditDialog):
    """Writes down that somebody goes nowhere for some days."""

    headLabel: QLabel
    whoBox: FieldBox
    firstBox: FieldBox
    lastBox: FieldBox
    reasonBox: FieldBox

    def __init__(self, editor: Editor[AwayDraft], seats: Sequence[Seat], parent: QWidget) -> None:
        super().__init__("visit_absence_dialog", parent)
        _fill(self.whoBox, seats, say("Choose…"))
        self.tie(
            {
                "operator_id": self.whoBox,
                "first_on": self.firstBox,
                "last_on": self.lastBox,
                "reason": self.reasonBox,
            },
            editor,
        )
        self.view.fields.set_hints({"last_on": say("Empty: one day only.")})
        self.retranslate_ui()
        self.whoBox.edit(QComboBox).setFocus()

    def retranslate_ui(self) -> None:
        """Name the dialog."""
        self.setWindowTitle(shown(say("Absence")))
        self.headLabel.setText(shown(say("Absence")))
        super().retranslate_ui()


def _fill(box: FieldBox, seats: Sequence[Seat], nobody: Sentence) -> None:
    combo = box.edit(QComboBox)
    combo.addItem(shown(nobody), 0)
    for each in seats:
        combo.addItem(f"{each.name}　{each.badge_no}", each.operator_id)
