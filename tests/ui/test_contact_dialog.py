"""The window in which a contact is written: limits, rules, the words to say, what others learned."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.conftest import Clock
from tests.services.case_samples import TODAY, Sample, make_case, store

from casedesk.domain.cases import CaseStatus
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.contacts import Channel, ContactResult
from casedesk.domain.operators import Operator
from casedesk.domain.people import Reachability
from casedesk.domain.scripts import Situation
from casedesk.services.cases import CaseService
from casedesk.services.complaints import ComplaintService
from casedesk.services.contact_rules import LimitKind
from casedesk.services.desk import Desk
from casedesk.ui.case_file.contact_dialog import ContactDialog
from casedesk.ui.case_file.page import CaseFilePage
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.services import FileServices
from casedesk.ui.widgets.fields import DateEdit
from casedesk.ui.work import InlineTasks


@pytest.fixture
def database_url() -> None:
    """Windows are shown on the encrypted file only; the services are tested on both databases."""


@pytest.fixture
def sample(desk: Desk) -> Sample:
    """Return a case whose debtor is lost, so that others may be asked."""
    made = make_case(desk)
    store(desk, lambda work: work.phones.save(replace(made.phone, status=Reachability.INVALID)))
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, sample: Sample, supervisor: Operator, clock: Clock) -> ContactDialog:
    page = CaseFilePage(CaseFilePresenter(FileServices.of(desk), supervisor, InlineTasks(), clock))
    qtbot.addWidget(page)
    page.resize(1290, 720)
    page.show()
    page.open(sample.case.id)
    page._openers.log_contact()
    shown = page.findChildren(ContactDialog)[-1]
    assert isinstance(shown, ContactDialog)
    shown.dayField.edit(DateEdit).set_day(TODAY)
    shown.timeField.edit(QLineEdit).setText("09:30")
    shown._check()
    return shown


def choose_spouse(dialog: ContactDialog) -> None:
    dialog.personField.edit(QComboBox).setCurrentIndex(1)
    dialog._check()


def results(dialog: ContactDialog) -> list[ContactResult]:
    return [each for each, _name in dialog._results]


def test_that_one_key_copies_the_words_to_say(
    dialog: ContactDialog, sample: Sample, supervisor: Operator
) -> None:
    dialog.scriptPane.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.scriptPane.words()
    assert sample.debtor.name in copied
    assert supervisor.name in copied


def test_that_words_and_questions_follow_the_person(dialog: ContactDialog, sample: Sample) -> None:
    assert dialog.thirdPane.isHidden()
    assert ContactResult.OFFERED_TO_PAY not in results(dialog)
    choose_spouse(dialog)
    assert not dialog.thirdPane.isHidden()
    assert dialog.incidentField.isHidden()
    assert ContactResult.OFFERED_TO_PAY in results(dialog)
    assert dialog.scriptPane.script is not None
    assert dialog.scriptPane.script.situation is Situation.CONTACT
    assert "Haiyue" not in dialog.scriptPane.words()


def test_that_a_debt_told_to_others_is_saved_only_with_its_incident(
    dialog: ContactDialog, desk: Desk, sample: Sample, supervisor: Operator
) -> None:
    choose_spouse(dialog)
    dialog.disclosedBox.setChecked(True)
    dialog._check()
    assert not dialog.incidentField.isHidden()
    assert dialog._is_blocked()
    dialog.incidentField.edit(QPlainTextEdit).setPlainText("asked for the sum; the clerk named it")
    dialog._check()
    assert not dialog._is_blocked()
    dialog.submit()
    contact = CaseService(desk).file(supervisor, sample.case.id).contacts[-1]
    assert contact.was_debt_disclosed
    assert contact.script == Situation.CONTACT


def test_that_each_channel_has_limits_and_results_of_its_own(dialog: ContactDialog) -> None:
    assert not dialog.limits.counters[LimitKind.EFFECTIVE_CALLS].isHidden()
    dialog.channel.set_value(str(Channel.VOICE_NOTICE))
    dialog._channel_chosen()
    dialog._check()
    assert results(dialog)[0] is ContactResult.DELIVERED
    assert dialog.scriptPane.script is not None
    assert dialog.scriptPane.script.situation is Situation.VOICE_NOTICE
    choose_spouse(dialog)
    assert dialog.limits.counters[LimitKind.NOTICES].isHidden()
    assert not dialog.limits.counters[LimitKind.ATTEMPTS].isHidden()


def test_that_a_complaint_is_taken_from_the_talk_in_which_it_was_made(
    dialog: ContactDialog, sample: Sample, desk: Desk, supervisor: Operator
) -> None:
    dialog.complaintField.edit(QComboBox).setCurrentIndex(1)
    assert not dialog.is_complete()
    dialog.noteField.edit(QPlainTextEdit).setPlainText("The amount was paid twice, he says.")
    assert dialog.is_complete()
    dialog.send()
    (complaint,) = ComplaintService(desk).of_case(supervisor, sample.case.id)
    assert complaint.kind is ComplaintKind.COMPLAINT
    assert complaint.text == "The amount was paid twice, he says."
    assert complaint.received_on == TODAY
    assert complaint.channel
    stored = CaseService(desk).file(supervisor, sample.case.id).case
    assert stored.status is CaseStatus.ON_HOLD
