"""Complaints on screen: taken in the case file, listed for the office, answered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.services.case_samples import Sample, make_case

from casedesk.domain.cases import CaseStatus
from casedesk.domain.complaints import ComplaintKind, ComplaintStatus
from casedesk.domain.operators import Operator, Role
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.desk import Desk
from casedesk.ui import forms
from casedesk.ui.case_file.complaint_dialogs import AnswerComplaintDialog, TakeComplaintDialog
from casedesk.ui.case_file.history import Kind
from casedesk.ui.case_file.page import CaseFilePage
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.services import FileServices
from casedesk.ui.widgets.complaints_dialog import ComplaintsDialog
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


@pytest.fixture
def sample(desk: Desk) -> Sample:
    return make_case(desk, 1, name="陈䶮")


def page_of(qtbot: QtBot, desk: Desk, actor: Operator, sample: Sample) -> CaseFilePage:
    page = CaseFilePage(CaseFilePresenter(FileServices.of(desk), actor, InlineTasks(), desk.now))
    qtbot.addWidget(page)
    page.resize(1290, 720)
    page.show()
    page.open(sample.case.id)
    return page


def test_that_the_forms_have_every_part_their_windows_name() -> None:
    assert forms.differences("complaint_take_dialog", TakeComplaintDialog) == []
    assert forms.differences("complaint_answer_dialog", AnswerComplaintDialog) == []
    assert forms.differences("complaints_dialog", ComplaintsDialog) == []


def test_that_a_dispute_is_taken_with_the_day_of_its_answer_and_stands_in_the_history(
    qtbot: QtBot, desk: Desk, supervisor: Operator, sample: Sample
) -> None:
    page = page_of(qtbot, desk, supervisor, sample)
    page._openers.take_complaint()
    dialog = page.findChildren(TakeComplaintDialog)[-1]
    kinds = dialog.kindField.edit(QComboBox)
    kinds.setCurrentIndex(list(ComplaintKind).index(ComplaintKind.DISPUTE))
    due_on = dialog.dueField.edit(DateEdit).day()
    assert due_on == ComplaintService(desk).due_on(ComplaintKind.DISPUTE, desk.today())
    dialog.submit()
    assert dialog.isVisible()
    dialog.textField.edit(QPlainTextEdit).setPlainText("I never signed this")
    dialog.channelField.edit(QLineEdit).setText("letter")
    dialog.submit()
    (stored,) = ComplaintService(desk).of_case(supervisor, sample.case.id)
    assert (stored.kind, stored.text, stored.channel) == (
        ComplaintKind.DISPUTE,
        "I never signed this",
        "letter",
    )
    assert page._presenter.file is not None
    assert page._presenter.file.case.status is CaseStatus.DISPUTE
    page._presenter.show_kind(str(Kind.CONTACTS))
    entries = page.timeline.entries
    assert entries.rowCount() == 1


def test_that_an_answer_closes_the_complaint_and_brings_the_case_back(
    qtbot: QtBot, desk: Desk, supervisor: Operator, sample: Sample
) -> None:
    service = ComplaintService(desk)
    new = NewComplaint(sample.case.id, ComplaintKind.COMPLAINT, "Called at night", desk.today())
    complaint = service.take(supervisor, new)
    page = page_of(qtbot, desk, supervisor, sample)
    page._presenter.open((f"complaint:{complaint.id}", sample.case.id))
    dialog = page.findChildren(AnswerComplaintDialog)[-1]
    assert dialog.saidLabel.text() == "Called at night"
    dialog.submit()
    assert service.get(supervisor, complaint.id).status is ComplaintStatus.OPEN
    dialog.answerField.edit(QPlainTextEdit).setPlainText("We said we are sorry")
    dialog.submit()
    assert service.get(supervisor, complaint.id).status is ComplaintStatus.UPHELD
    assert page._presenter.file is not None
    assert page._presenter.file.case.status is CaseStatus.ACTIVE


def test_that_who_may_not_answer_only_reads(
    qtbot: QtBot, desk: Desk, hire: Callable[..., Operator], sample: Sample
) -> None:
    clerk = hire(Role.CLERK)
    new = NewComplaint(sample.case.id, ComplaintKind.COMPLAINT, "Called at night", desk.today())
    complaint = ComplaintService(desk).take(clerk, new)
    page = page_of(qtbot, desk, clerk, sample)
    page._openers.open_complaint(complaint.id)
    dialog = page.findChildren(AnswerComplaintDialog)[-1]
    assert dialog.saveButton.isHidden()
    assert dialog.answerField.isHidden()


def test_that_the_register_lists_the_open_ones_and_opens_one(
    qtbot: QtBot, desk: Desk, supervisor: Operator, sample: Sample
) -> None:
    service = ComplaintService(desk)
    near = QWidget()
    qtbot.addWidget(near)
    near.resize(1290, 720)
    dialog = ComplaintsDialog(service, supervisor, InlineTasks(), near)
    assert dialog.table.table.rowCount() == 0
    new = NewComplaint(sample.case.id, ComplaintKind.DISPUTE, "Not mine", desk.today())
    complaint = service.take(supervisor, new)
    dialog.load()
    assert dialog.table.table.rowCount() == 1
    opened: list[tuple[int, int]] = []
    dialog.opened.connect(lambda case_id, key: opened.append((case_id, key)))
    dialog.openButton.click()
    assert opened == [(sample.case.id, complaint.id)]
