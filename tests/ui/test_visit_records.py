"""The record's windows: filled by keyboard, kept as a draft, witnessed, checked, and added to."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.conftest import PASSWORD, Clock
from tests.services.record_samples import file_case, held, planner, service, written
from tests.services.visit_samples import DAY, Filed

from casedesk.domain.operators import Operator, Role
from casedesk.domain.people import Relation
from casedesk.domain.visit_records import ConductPoint, Delivery, HandOut, HandOutKind
from casedesk.domain.visits import Attitude, Visit, VisitOutcome
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.record_drafts import DraftService
from casedesk.services.visits import VisitService
from casedesk.services.witnesses import WitnessService
from casedesk.ui import forms
from casedesk.ui.messages import MessageDialog
from casedesk.ui.visits.owed_dialog import OwedDialog
from casedesk.ui.visits.presenter.owed import OwedPresenter
from casedesk.ui.visits.presenter.record import RecordPresenter, RecordServices
from casedesk.ui.visits.presenter.witness import WitnessPresenter
from casedesk.ui.visits.record_came import CameRow
from casedesk.ui.visits.record_dialog import RecordDialog
from casedesk.ui.visits.witness_dialog import WitnessDialog
from casedesk.ui.visits.witness_table import WitnessTable
from casedesk.ui.widgets.fields import DateEdit, MoneyEdit, PasswordEdit
from casedesk.ui.widgets.flow_chips import FlowChips
from casedesk.ui.work import InlineTasks

__all__ = ["file_case", "held", "planner", "service"]
Held = tuple[Filed, Visit]
Pair = tuple[Operator, Operator]
OPINION = "I heard the recording; the record is right."


@pytest.fixture
def database_url() -> None:
    """Keep to the encrypted file: what a window shows does not depend on the database."""


@pytest.fixture
def open_record(desk: Desk, collectors: Pair, held: Held, qtbot: QtBot) -> Callable[[], RecordDialog]:
    """Return a function that opens the form of the visit as its leader."""

    def opened() -> RecordDialog:
        presenter = RecordPresenter(RecordServices.on(desk), collectors[0], InlineTasks(), desk.zone)
        dialog = RecordDialog(presenter, held[1].id)
        qtbot.addWidget(dialog, before_close_func=lambda each: setattr(each, "_first", None))
        shown(dialog, qtbot)
        return dialog

    return opened


@pytest.fixture
def open_sheet(desk: Desk, held: Held, qtbot: QtBot) -> Callable[[Operator], WitnessDialog]:
    """Return a function that opens the record with its witnesses as somebody."""

    def opened(actor: Operator) -> WitnessDialog:
        dialog = WitnessDialog(WitnessPresenter(desk, actor, InlineTasks()), held[1].id)
        qtbot.addWidget(dialog)
        shown(dialog, qtbot)
        return dialog

    return opened


def shown(dialog: QDialog, qtbot: QtBot) -> None:
    """Show a dialog and give it the keyboard."""
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=3000)


def answered(button: int) -> None:
    """Press a button of the question that comes next, counted from the left."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog):
            dialog._buttons.itemAt(1 + button).widget().click()  # type: ignore[union-attr]
        else:
            QTimer.singleShot(50, press)

    QTimer.singleShot(50, press)


def test_that_who_really_came_is_ticked_or_chosen_by_keyboard(
    *, open_record: Callable[[], RecordDialog], hire: Callable[..., Operator], collectors: Pair, qtbot: QtBot
) -> None:
    third = hire(Role.COLLECTOR, name="Wanda")
    dialog = open_record()
    row = dialog.form.cameField.edit(CameRow)
    boxes, others = row.findChildren(QCheckBox), row.findChildren(QComboBox)
    assert [each.isChecked() for each in boxes] == [True, True]
    assert dialog.form.draft().came == ()
    boxes[1].setFocus()
    qtbot.keyClick(boxes[1], Qt.Key.Key_Space)
    assert dialog.form.draft().came == (collectors[0].id,)
    others[0].setFocus()
    qtbot.keyClicks(others[0], third.name)
    assert dialog.form.draft().came == (collectors[0].id, third.id)
    assert third.badge_no in others[0].currentText()
    others[0].setCurrentIndex(0)
    boxes[0].setChecked(False)
    assert dialog.form.unreadable() == [dialog.form.cameField]
    boxes[0].setChecked(True)
    boxes[1].setChecked(True)
    assert dialog.form.unreadable() == []


@pytest.mark.parametrize(
    ("name", "kind", "parts"),
    [
        ("visit_witness_dialog", WitnessDialog, (FlowChips, WitnessTable)),
        ("visit_owed_dialog", OwedDialog, ()),
    ],
)
def test_that_the_form_holds_what_its_window_names(
    name: str, kind: type[QWidget], parts: tuple[type[QWidget], ...], qtbot: QtBot
) -> None:
    assert qtbot
    forms.register(*parts)
    assert forms.differences(name, kind) == []


# The form.


def test_that_a_record_is_written_with_the_keyboard_alone(
    desk: Desk, collectors: Pair, open_record: Callable[[], RecordDialog], qtbot: QtBot
) -> None:
    dialog = open_record()
    form, keys = dialog.form, Qt.Key

    def type_into(field: QWidget, text: str) -> None:
        field.setFocus()
        qtbot.keyClicks(field, text)

    outcome = form.outcomeField.edit(QComboBox)
    type_into(outcome, "1")
    type_into(form.attitudeField.edit(QComboBox), "2")
    type_into(form.summaryField.edit(QPlainTextEdit), "Calm talk.")
    type_into(form.recordingField.edit(QLineEdit), "R-20")
    qtbot.keyClick(dialog, keys.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert form.conductTicks.ticked(ConductPoint) == tuple(ConductPoint)
    qtbot.keyClick(dialog, keys.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.stored is not None
    record = dialog.stored.record
    assert record is not None
    assert (record.outcome, record.attitude) == (VisitOutcome.MET_DEBTOR, Attitude.NEUTRAL)
    assert (record.met_relation, record.written_by) == (Relation.SELF, collectors[0].id)
    assert desk.day_of(record.arrived_at) == DAY


def test_that_enter_goes_on_to_the_next_field(open_record: Callable[[], RecordDialog], qtbot: QtBot) -> None:
    dialog = open_record()
    form = dialog.form
    day, arrived = form.dayField.edit(DateEdit), form.arrivedField.field
    assert arrived is not None
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is arrived
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_that_a_visit_to_nobody_asks_for_nothing_of_a_talk(open_record: Callable[[], RecordDialog]) -> None:
    dialog = open_record()
    form = dialog.form
    form.promiseField.edit(MoneyEdit).setText("500")
    assert form.promiseField.isVisible()
    form.outcomeField.edit(QComboBox).setCurrentIndex(3)
    for part in (form.promiseField, form.metField, form.reasonField, form.disclosedCheck):
        assert not part.isVisible()
    assert form.summaryField.isVisible()
    draft = form.draft()
    assert (draft.outcome, draft.promise_amount, draft.met) == (VisitOutcome.NOBODY, None, None)


def test_that_the_rules_and_what_follows_stand_beside_the_form(
    open_record: Callable[[], RecordDialog], qtbot: QtBot
) -> None:
    dialog = open_record()
    recording = dialog.form.recordingField.edit(QLineEdit)
    qtbot.waitUntil(lambda: recording.property("state") == "error", timeout=3000)
    recording.setText("R-1")
    dialog.form.promiseField.edit(MoneyEdit).setText("500")
    dialog.form.promiseDayField.edit(DateEdit).set_day(DAY + timedelta(days=9))
    qtbot.waitUntil(lambda: recording.property("state") == "", timeout=3000)
    texts = [dialog.side._follows.itemAt(at) for at in range(dialog.side._follows.count())]
    assert len(texts) >= 4


def test_that_what_cannot_be_read_is_pointed_at(open_record: Callable[[], RecordDialog]) -> None:
    dialog = open_record()
    dialog.form.arrivedField.edit(QLineEdit).setText("25:99")
    dialog.form.travelField.edit(QLineEdit).setText("long")
    dialog.save()
    assert dialog.stored is None
    for field in (dialog.form.arrivedField, dialog.form.travelField):
        assert field.edit(QLineEdit).property("state") == "error"


def test_that_a_draft_survives_and_is_offered_again(
    desk: Desk, collectors: Pair, held: Held, open_record: Callable[[], RecordDialog]
) -> None:
    dialog = open_record()
    dialog.form.summaryField.edit(QPlainTextEdit).setPlainText("Half a talk")
    dialog.form.handOutRows.set_values([HandOut(HandOutKind.SLIP, Delivery.TAKEN, "the debtor")])
    dialog.form.abilityCheck.setChecked(True)
    dialog.form.incomeField.edit(MoneyEdit).setText("5200")
    before = dialog.form.draft()
    answered(2)
    dialog.reject()
    assert not dialog.isVisible()
    kept = DraftService(desk).find(collectors[0], held[1].id)
    assert kept is not None
    again = open_record()
    assert again.form.draft() == before
    answered(1)
    again.reject()
    assert DraftService(desk).find(collectors[0], held[1].id) is None


def test_that_leaving_can_be_thought_over(open_record: Callable[[], RecordDialog]) -> None:
    dialog = open_record()
    dialog.form.summaryField.edit(QPlainTextEdit).setPlainText("Half a talk")
    answered(0)
    dialog.reject()
    assert dialog.isVisible()


def test_that_a_form_nobody_touched_is_left_without_a_question(
    open_record: Callable[[], RecordDialog],
) -> None:
    dialog = open_record()
    dialog.reject()
    assert not dialog.isVisible()


def test_that_typing_alone_keeps_a_draft_after_a_while(
    desk: Desk, collectors: Pair, held: Held, open_record: Callable[[], RecordDialog], qtbot: QtBot
) -> None:
    dialog = open_record()
    dialog.form.summaryField.edit(QPlainTextEdit).setPlainText("Then the power went")
    qtbot.waitUntil(lambda: DraftService(desk).find(collectors[0], held[1].id) is not None, timeout=8000)
    dialog._keeping.stop()


# Witnesses.


@pytest.fixture
def recorded(service: VisitService, collectors: Pair, held: Held, clock: Clock) -> Visit:
    visit = held[1]
    stored = service.record(collectors[0], visit.id, visit.version, written())
    clock.moment += timedelta(minutes=5)
    return stored


def test_that_the_second_visitor_corrects_by_keyboard_and_the_writer_takes_it_over(
    *,
    desk: Desk,
    collectors: Pair,
    recorded: Visit,
    open_sheet: Callable[[Operator], WitnessDialog],
    qtbot: QtBot,
) -> None:
    dialog = open_sheet(collectors[1])
    assert not dialog.passwordField.isVisible()
    row = [each.field for each in dialog._shown.lines].index("attitude")  # type: ignore[union-attr]
    dialog.table.setCurrentCell(row, 1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    edit = dialog.fixField.field
    assert isinstance(edit, QComboBox)
    qtbot.keyClicks(edit, "3")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert dialog.table.currentRow() == row + 1
    assert dialog.correctButton.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = WitnessService(desk).sheet(collectors[1], recorded.id)
    assert [(each.field, each.visitor_says) for each in sheet.differences] == [("attitude", "hostile")]
    writer = open_sheet(collectors[0])
    assert writer.takeButton.isVisible()
    writer.table.setCurrentCell(row, 1)
    qtbot.keyClick(writer.table, Qt.Key.Key_T)
    taken = WitnessService(desk).sheet(collectors[0], recorded.id)
    assert taken.visit.record is not None
    assert taken.visit.record.attitude is Attitude.HOSTILE
    assert not writer.takeButton.isVisible()


def test_that_a_visitor_speaks_at_another_desk_with_their_password(
    *,
    desk: Desk,
    collectors: Pair,
    supervisor: Operator,
    recorded: Visit,
    open_sheet: Callable[[Operator], WitnessDialog],
) -> None:
    dialog = open_sheet(supervisor)
    assert dialog.passwordField.isVisible()
    dialog.passwordField.edit(PasswordEdit).edit.setText("wrong")
    dialog.confirmButton.click()
    assert dialog.problemBanner.isVisible()
    dialog.passwordField.edit(PasswordEdit).edit.setText(PASSWORD)
    dialog.confirmButton.click()
    sheet = WitnessService(desk).sheet(supervisor, recorded.id)
    assert [each.operator_id for each in sheet.statements] == [collectors[1].id]
    assert dialog.has_stored


def test_that_a_supervisor_locks_and_only_addenda_follow(
    *,
    desk: Desk,
    supervisor: Operator,
    recorded: Visit,
    open_sheet: Callable[[Operator], WitnessDialog],
    qtbot: QtBot,
) -> None:
    dialog = open_sheet(supervisor)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.problemBanner.isVisible(), "one visitor was not heard"
    dialog.opinionField.edit(QLineEdit).setText(OPINION)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert WitnessService(desk).sheet(supervisor, recorded.id).is_locked
    assert not dialog.wordBox.isVisible()
    assert not dialog.fixBox.isVisible()
    dialog.addField.edit(QLineEdit).setText("He called the next day.")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "He called the next day." in dialog.addendaLabel.text()


def test_that_what_is_owed_is_listed_and_opened(
    *, desk: Desk, hire: Callable[..., Operator], held: Held, service: VisitService, qtbot: QtBot
) -> None:
    collector = hire(Role.COLLECTOR)

    def opened() -> OwedDialog:
        dialog = OwedDialog(OwedPresenter(desk, collector, InlineTasks()))
        qtbot.addWidget(dialog)
        shown(dialog, qtbot)
        return dialog

    first = opened()
    assert isinstance(first.table, QTableWidget)
    assert first.table.rowCount() == 1
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.chosen == (held[1].id, False)
    service.record(collector, held[1].id, held[1].version, written())
    people = {each.id: each for each in OperatorService(desk).all(collector)}
    for each in held[1].crew:
        WitnessService(desk).confirm(people[each], held[1].id)
    second = opened()
    item = second.table.item(0, 4)
    assert item is not None
    assert not item.icon().isNull(), "an agreed record that waits for its check has its mark"
    second.openButton.click()
    assert second.chosen == (held[1].id, True)
