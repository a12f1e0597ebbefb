"""Taking a complaint or dispute down, and answering it."""

from collections.abc import Sequence
from typing import Final

import shiboken6
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.complaints import (
    COMPLAINT_KIND_NAMES,
    COMPLAINT_STATUS_NAMES,
    ComplaintKind,
    ComplaintStatus,
)
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.complaints import ComplaintRow, NewComplaint
from casedesk.ui import formats
from casedesk.ui.case_file.dialogs import (
    FileDialog,
    chosen_in,
    fix_height,
    offer,
    require_day,
    require_text,
    text_in,
)
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_looks import CHANNEL_NAMES
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.fields import DateEdit, FieldBox

EFFECTS: Final[dict[ComplaintKind, Sentence]] = {
    ComplaintKind.COMPLAINT: say("The case is held: no visits and no pressing until it is answered."),
    ComplaintKind.DISPUTE: say(
        "The case is marked as disputed: pressing stops and the client checks the debt. No instalment counts "
        "as missed meanwhile."
    ),
    ComplaintKind.PLAN_CHANGE: say(
        "The plan goes on; an instalment that is not due yet does not count as missed until the answer."
    ),
}
"""What taking it brings about."""
_NOBODY: Final[tuple[int | None, Text]] = (None, say("Nobody yet"))


class TakeComplaintDialog(FileDialog):
    """Takes down what somebody objects to; the day for the answer follows from the rules."""

    kindField: FieldBox
    effectLabel: QLabel
    textField: FieldBox
    channelField: FieldBox
    receivedField: FieldBox
    dueField: FieldBox
    assignedField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("complaint_take_dialog", say("Complaint or dispute"), parent)
        self._presenter, self._file = presenter, file
        self._kinds = list(COMPLAINT_KIND_NAMES.items())
        self._people: list[tuple[int | None, Text]] = [_NOBODY]
        offer(self.kindField, self._kinds)
        offer(self.assignedField, self._people)
        fix_height(self.textField, 5)
        self.receivedField.edit(DateEdit).set_day(file.today)
        newest = max(file.contacts, key=lambda each: each.at, default=None)
        if newest is not None and formats.formats().local(newest.at).date() == file.today:
            self.channelField.edit(QLineEdit).setText(shown(CHANNEL_NAMES[newest.channel]))
        self.kindField.edit(QComboBox).currentIndexChanged.connect(lambda _place: self._chosen())
        self.receivedField.edit(DateEdit).textChanged.connect(lambda _text: self._chosen())
        presenter.ask_answerers(self._came)
        self._chosen()
        self.textField.setFocus()

    def is_complete(self) -> bool:
        """Require the words and both days."""
        said = require_text(self.textField, tr("Write what the person said."))
        days = [require_day(self.receivedField), require_day(self.dueField)]
        return said and all(days)

    def send(self) -> None:
        """Take it down."""
        received_on = self.receivedField.edit(DateEdit).day()
        assert received_on is not None
        new = NewComplaint(
            self._file.case.id,
            chosen_in(self.kindField, self._kinds),
            text_in(self.textField),
            received_on,
            text_in(self.channelField),
            chosen_in(self.assignedField, self._people),
            self.dueField.edit(DateEdit).day(),
        )
        self._presenter.take_complaint(new, self.saved, self.failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the sentences need at this width."""
        super().showEvent(event)
        _fit(self)

    def _chosen(self) -> None:
        """Tell what the kind brings about, and until when it is to be answered."""
        kind = chosen_in(self.kindField, self._kinds)
        self.effectLabel.setText(shown(EFFECTS[kind]))
        received_on = self.receivedField.edit(DateEdit).day()
        if received_on is not None and received_on <= self._file.today:
            self.dueField.edit(DateEdit).set_day(self._presenter.due_on(kind, received_on))
        _fit(self)

    def _came(self, people: Sequence[Operator]) -> None:
        if shiboken6.isValid(self):
            self._people = [_NOBODY, *((each.id, each.name) for each in people)]
            offer(self.assignedField, self._people)


class AnswerComplaintDialog(FileDialog):
    """Shows a complaint in its own words and writes its answer down, or hands it to somebody."""

    saidLabel: QLabel
    factsLabel: QLabel
    resultField: FieldBox
    answerField: FieldBox
    dayField: FieldBox
    assignedField: FieldBox
    effectLabel: QLabel

    def __init__(
        self, presenter: CaseFilePresenter, file: CaseFile, row: ComplaintRow, parent: QWidget
    ) -> None:
        complaint = row.complaint
        kind = COMPLAINT_KIND_NAMES[complaint.kind]
        head = say("{kind} {number}", kind=kind, number=complaint.complaint_no)
        super().__init__("complaint_answer_dialog", head, parent)
        self._presenter, self._row = presenter, row
        self._may_answer = presenter.may(Right.ANSWER_COMPLAINTS) and complaint.status.is_open
        self._results = list(COMPLAINT_STATUS_NAMES.items())
        self._people: list[tuple[int | None, Text]] = [_NOBODY]
        self.saidLabel.setText(complaint.text)
        self.factsLabel.setText(shown(_facts(row, file)))
        offer(
            self.resultField, self._results, ComplaintStatus.UPHELD if self._may_answer else complaint.status
        )
        offer(self.assignedField, self._people)
        fix_height(self.answerField, 4)
        self.dayField.edit(DateEdit).set_day(complaint.answered_on or file.today)
        self.resultField.edit(QComboBox).currentIndexChanged.connect(lambda _place: self._chosen())
        self._show_closed()
        presenter.ask_answerers(self._came)
        self._chosen()
        self.answerField.setFocus()

    @property
    def _result(self) -> ComplaintStatus:
        result: ComplaintStatus = chosen_in(self.resultField, self._results)
        return result

    def is_complete(self) -> bool:
        """Require the answer and its day, or somebody to hand it to."""
        if self._result is ComplaintStatus.OPEN:
            return chosen_in(self.assignedField, self._people) is not None
        is_answered = require_text(self.answerField, tr("Write what was answered."))
        return require_day(self.dayField) and is_answered

    def send(self) -> None:
        """Close it, or hand it over."""
        complaint = self._row.complaint
        if self._result is ComplaintStatus.OPEN:
            holder: int = chosen_in(self.assignedField, self._people)
            self._presenter.hand_over(complaint, holder, self.saved, self.failed)
            return
        day = self.dayField.edit(DateEdit).day()
        assert day is not None
        result = self._result, text_in(self.answerField), day
        self._presenter.answer(complaint, result, self.saved, self.failed)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need at this width."""
        super().showEvent(event)
        _fit(self)

    def _show_closed(self) -> None:
        """Show the answer of a closed one, and nothing to change where the right is missing."""
        complaint = self._row.complaint
        for each in (self.resultField, self.dayField, self.assignedField, self.answerField):
            each.setEnabled(self._may_answer)
        self.saveButton.setVisible(self._may_answer)
        if not complaint.status.is_open:
            self.answerField.edit(QPlainTextEdit).setPlainText(complaint.answer)
            self.effectLabel.hide()
        elif not self._may_answer:
            for each in (self.resultField, self.dayField, self.assignedField, self.answerField):
                each.hide()
            self.effectLabel.setText(tr("Somebody with the right to answer complaints closes it."))

    def _chosen(self) -> None:
        """Ask for what the result needs."""
        if not self._may_answer:
            return
        is_open = self._result is ComplaintStatus.OPEN
        self.answerField.setVisible(not is_open)
        self.dayField.setVisible(not is_open)
        self.assignedField.setVisible(is_open)
        self.saveButton.setText(tr("Hand over") if is_open else tr("Close it"))
        told = tr("It stays open; the other person finds it on Today.")
        if not is_open:
            told = tr("The case goes back to where it was, unless it was changed meanwhile.")
        self.effectLabel.setText(told)
        _fit(self)

    def _came(self, people: Sequence[Operator]) -> None:
        if shiboken6.isValid(self):
            self._people = [_NOBODY, *((each.id, each.name) for each in people)]
            offer(self.assignedField, self._people, self._row.complaint.assigned_to)


def _facts(row: ComplaintRow, file: CaseFile) -> Sentence:
    """Tell when it came in, by whom it was taken and until when it is to be answered."""
    complaint = row.complaint
    days = complaint.days_left(file.today)
    told = say(
        "Came in on {day} ({channel}), taken down by {who}",
        day=complaint.received_on,
        channel=complaint.channel or formats.NOTHING,
        who=row.taken_by,
    )
    if not complaint.status.is_open:
        return say("{told} · {status}", told=told, status=COMPLAINT_STATUS_NAMES[complaint.status])
    limit = say("%n day(s) left", count=days) if days >= 0 else say("%n day(s) late", count=-days)
    return say("{told} · answer due on {due}, {limit}", told=told, due=complaint.due_on, limit=limit)


def _fit(dialog: FileDialog) -> None:
    room = dialog.layout()
    if room is not None and room.hasHeightForWidth():
        room.activate()
        dialog.resize(dialog.width(), room.totalHeightForWidth(dialog.width()))
