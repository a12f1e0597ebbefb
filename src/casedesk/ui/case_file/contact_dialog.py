"""Writes a contact down: whom, how, what came of it, a promise, the next step; the rules look on."""

from datetime import UTC, date, datetime
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.cases import NextStep
from casedesk.domain.complaints import COMPLAINT_KIND_NAMES
from casedesk.domain.compliance import Verdict
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.people import Phone, Reachability
from casedesk.domain.sentences import say
from casedesk.services.complaints import NewComplaint
from casedesk.services.contacts import ContactAdvice, NewContact
from casedesk.ui import formats, forms
from casedesk.ui.case_file.contact_fields import clock_in, has_minutes, has_promise, has_time
from casedesk.ui.case_file.dialogs import (
    FileDialog,
    chosen_in,
    fix_height,
    offer,
    people_of,
    require_day,
    require_text,
    text_in,
)
from casedesk.ui.case_file.limits_pane import LimitsPane
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.script_pane import ScriptPane
from casedesk.ui.case_file.verdict_pane import VerdictPane
from casedesk.ui.case_looks import CHANNEL_NAMES, DIRECTION_NAMES, PHONE_NAMES, RESULT_NAMES, STEP_NAMES
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import SegmentedControl
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit, PasswordEdit

_SHORT_CHANNELS = {
    Channel.CALL: say("Phone"),
    Channel.VOICE_NOTICE: say("Notice"),
    Channel.SMS: say("SMS"),
    Channel.MESSAGE: say("Chat"),
    Channel.LETTER: say("Letter"),
    Channel.IN_PERSON: say("In person"),
}
_RESULTS = {
    Channel.CALL: tuple(each for each in ContactResult if each is not ContactResult.DELIVERED),
    Channel.VOICE_NOTICE: (
        ContactResult.DELIVERED,
        ContactResult.NO_ANSWER,
        ContactResult.OUT_OF_SERVICE,
        ContactResult.WRONG_NUMBER,
        ContactResult.ASKED_TO_STOP,
    ),
    Channel.IN_PERSON: (
        ContactResult.TALKED,
        ContactResult.LEFT_WORD,
        ContactResult.REFUSED,
        ContactResult.ASKED_TO_STOP,
    ),
}
_COMPLAINTS: Final[list[tuple[Any, Text]]] = [(None, say("no complaint")), *COMPLAINT_KIND_NAMES.items()]
_WRITTEN = (ContactResult.DELIVERED, ContactResult.WRONG_NUMBER, ContactResult.ASKED_TO_STOP)
_CHECK_AFTER = 150
_PHONED = frozenset({Channel.CALL, Channel.VOICE_NOTICE, Channel.SMS, Channel.MESSAGE})


forms.register(VerdictPane)
forms.register(ScriptPane)
forms.register(LimitsPane)


class ContactDialog(FileDialog):
    """Asks the rules at each change; what blocks says why, and a second person may release it."""

    caseLabel: QLabel
    personField: FieldBox
    phoneField: FieldBox
    channel: SegmentedControl
    direction: SegmentedControl
    resultField: FieldBox
    dayField: FieldBox
    timeField: FieldBox
    minutesField: FieldBox
    noteField: FieldBox
    amountField: FieldBox
    dueField: FieldBox
    recordingField: FieldBox
    complaintField: FieldBox
    stepField: FieldBox
    stepDayField: FieldBox
    stepNoteField: FieldBox
    scriptPane: ScriptPane
    thirdPane: QWidget
    disclosedBox: QCheckBox
    incidentField: FieldBox
    limits: LimitsPane
    verdict: VerdictPane
    release: QWidget
    reasonField: FieldBox
    approverField: FieldBox
    passwordField: FieldBox
    whyLabel: QLabel

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("contact_dialog", say("Log contact"), parent)
        self._presenter, self._file = presenter, file
        self._verdict: Verdict | None = None
        self._phones: list[tuple[int | None, Text]] = []
        self._results: list[tuple[ContactResult, Text]] = []
        self._owes = True
        self._people = people_of(file)
        self._steps: list[tuple[Any, Text]] = [(None, say("as it is")), *STEP_NAMES.items()]
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_CHECK_AFTER)
        self._wait.timeout.connect(self._check)
        self._fill()
        self._connect()
        self._check()
        self.resultField.setFocus()

    def is_complete(self) -> bool:
        """Require readable times and whole promises and steps."""
        checks = [
            require_day(self.dayField),
            has_time(self.timeField),
            has_minutes(self.minutesField),
            has_promise(self.amountField, self.dueField),
            require_day(self.stepDayField, is_optional=self._step_kind() is None),
        ]
        if self._complaint() is not None:
            checks.append(require_text(self.noteField, tr("Write what the person said.")))
        if self._is_blocked():
            checks.append(require_text(self.reasonField, tr("Write the reason; it is kept in the log.")))
            checks.append(require_text(self.approverField, tr("Who releases it?")))
        return all(checks)

    def send(self) -> None:
        """Write the contact down, released by a second person where a rule blocks."""
        if not self._is_blocked():
            self._presenter.log_contact(self._request(), self.saved, self.failed)
            return
        self._presenter.log_released(
            self._request(),
            text_in(self.approverField),
            self.passwordField.edit(PasswordEdit).text(),
            text_in(self.reasonField),
            self.saved,
            self.failed,
        )

    def _fill(self) -> None:
        case = self._file.case
        name = self._file.debtor.person.name
        self.caseLabel.setText(f"{name}　{case.case_no}")
        offer(self.personField, self._people)
        self.channel.set_options([(str(key), text) for key, text in _SHORT_CHANNELS.items()])
        self.direction.set_options([(str(key), text) for key, text in DIRECTION_NAMES.items()])
        now = formats.formats().local(datetime.now(UTC))
        self.dayField.edit(DateEdit).set_day(now.date())
        self.timeField.edit(QLineEdit).setText(f"{now:%H:%M}")
        self.minutesField.edit(QLineEdit).setText("0")
        fix_height(self.noteField, 3)
        fix_height(self.reasonField, 2)
        offer(self.stepField, self._steps)
        fix_height(self.incidentField, 2)
        offer(self.complaintField, _COMPLAINTS)
        self.release.hide()
        self.scriptPane.hide()
        self._person_chosen()
        self._channel_chosen()

    def _connect(self) -> None:
        self.personField.edit(QComboBox).currentIndexChanged.connect(lambda _n: self._person_chosen())
        self.channel.chosen.connect(lambda _key: self._channel_chosen())
        self.direction.chosen.connect(lambda _key: self._wait.start())
        for field in (self.phoneField, self.resultField):
            field.edit(QComboBox).currentIndexChanged.connect(lambda _n: self._wait.start())
        for field in (self.timeField, self.dayField):
            field.edit(QLineEdit).textChanged.connect(lambda _text: self._wait.start())
        for field in (self.noteField, self.incidentField):
            field.edit(QPlainTextEdit).textChanged.connect(self._wait.start)
        self.amountField.edit(QLineEdit).textChanged.connect(lambda _text: self._wait.start())
        self.disclosedBox.toggled.connect(self._disclosed)
        QShortcut(QKeySequence("F8"), self, self.scriptPane.copy)
        self.stepField.edit(QComboBox).currentIndexChanged.connect(lambda _n: self._step_chosen())
        self._step_chosen()

    def _person_chosen(self) -> None:
        """Offer the phones of the person, usable ones first, and ask what somebody else learned."""
        person_id = chosen_in(self.personField, self._people)
        person = self._presenter.person(person_id)
        self._owes = person is None or person.relation.owes
        self.thirdPane.setVisible(not self._owes)
        self.incidentField.setVisible(self.disclosedBox.isChecked())
        self._offer_results()
        phones = sorted(person.phones if person else (), key=_usefulness)
        self._phones = [(each.id, _phone_text(each)) for each in phones]
        self._phones.append((None, say("without a number")))
        offer(self.phoneField, self._phones)
        self._wait.start()

    def _offer_results(self) -> None:
        """Offer only results that the channel can have, and an offer to pay only by others."""
        kept = chosen_in(self.resultField, self._results) if self._results else None
        known = _RESULTS.get(Channel(self.channel.value()), _WRITTEN)
        self._results = [
            (each, RESULT_NAMES[each])
            for each in known
            if each is not ContactResult.OFFERED_TO_PAY or not self._owes
        ]
        offer(self.resultField, self._results)
        places = [at for at, (each, _name) in enumerate(self._results) if each is kept]
        if places:
            self.resultField.edit(QComboBox).setCurrentIndex(places[0])

    def _disclosed(self, is_disclosed: bool) -> None:  # noqa: FBT001 - Qt says it so
        self.incidentField.setVisible(is_disclosed)
        if is_disclosed:
            self.incidentField.edit(QPlainTextEdit).setFocus()
        self._grow()
        self._wait.start()

    def _channel_chosen(self) -> None:
        """Offer what fits the channel."""
        self._offer_results()
        self.phoneField.setVisible(self.channel.value() not in {Channel.LETTER, Channel.IN_PERSON})
        self.minutesField.setVisible(self.channel.value() in {Channel.CALL, Channel.IN_PERSON})
        self._wait.start()

    def _step_chosen(self) -> None:
        is_set = self._step_kind() is not None
        for field in (self.stepDayField, self.stepNoteField):
            field.setEnabled(is_set)
        if is_set and self.stepDayField.edit(DateEdit).day() is None:
            self.stepDayField.edit(DateEdit).set_day(self._file.today)

    def _step_kind(self) -> Any:
        return chosen_in(self.stepField, self._steps)

    def _check(self) -> None:
        if clock_in(self.timeField) is not None and self.dayField.edit(DateEdit).day() is not None:
            self._presenter.check_contact(self._request(), self._judged)

    def _grow(self) -> None:
        """Take the room that words and fields need now, never less, and stay on the screen."""
        whole = self.layout()
        if whole is None:
            return
        whole.activate()
        self.resize(self.width(), max(self.height(), whole.totalHeightForWidth(self.width())))
        bottom = self.screen().availableGeometry().bottom()
        if self.isVisible() and self.frameGeometry().bottom() > bottom:
            self.move(self.x(), max(0, bottom - self.frameGeometry().height()))

    def _judged(self, advice: ContactAdvice) -> None:
        if not shiboken6.isValid(self):
            return
        verdict = self._verdict = advice.verdict
        self.limits.show_counts(advice.counts)
        self.scriptPane.show_script(advice.script)
        self._grow()
        self.verdict.show_verdict(verdict)
        is_blocked = self._is_blocked()
        can_release = is_blocked and self._presenter.can_release(verdict)
        self.release.setVisible(can_release)
        self.saveButton.setEnabled(not is_blocked or can_release)
        self.saveButton.setText(tr("Write down, released") if can_release else tr("Write down"))
        self.whyLabel.setText(
            tr("A rule forbids this contact; it cannot be released.")
            if is_blocked and not can_release
            else ""
        )

    def _is_blocked(self) -> bool:
        return self._verdict is not None and not self._verdict.is_allowed

    def _request(self) -> NewContact:
        channel = Channel(self.channel.value())
        has_phone = channel in _PHONED
        is_disclosed = self.disclosedBox.isChecked() and not self._owes
        kind = self._step_kind()
        step_day = self.stepDayField.edit(DateEdit).day()
        step = NextStep(kind, step_day, text_in(self.stepNoteField)) if kind and step_day else None
        minutes = text_in(self.minutesField)
        return NewContact(
            self._file.case.id,
            chosen_in(self.personField, self._people),
            channel,
            Direction(self.direction.value()),
            chosen_in(self.resultField, self._results),
            at=self._moment(),
            minutes=int(minutes) if minutes.isdecimal() and self.minutesField.isVisibleTo(self) else 0,
            phone_id=chosen_in(self.phoneField, self._phones) if has_phone else None,
            note=self.noteField.edit(QPlainTextEdit).toPlainText(),
            recording_ref=text_in(self.recordingField),
            script=str(self.scriptPane.script.situation) if self.scriptPane.script else "",
            was_debt_disclosed=is_disclosed,
            incident=self.incidentField.edit(QPlainTextEdit).toPlainText() if is_disclosed else "",
            promise_amount=self.amountField.edit(MoneyEdit).amount(),
            promise_due_on=self.dueField.edit(DateEdit).day(),
            next_step=step,
            complaint=self._complaint(),
        )

    def _complaint(self) -> NewComplaint | None:
        """Return what the person complained of in this talk, in the words of the note."""
        kind = chosen_in(self.complaintField, _COMPLAINTS)
        day = self.dayField.edit(DateEdit).day() or self._file.today
        channel = shown(CHANNEL_NAMES[Channel(self.channel.value())])
        return NewComplaint(self._file.case.id, kind, text_in(self.noteField), day, channel) if kind else None

    def _moment(self) -> datetime | None:
        """Return the written moment; the present minute is now, so that seconds never lie ahead."""
        day: date | None = self.dayField.edit(DateEdit).day()
        clock = clock_in(self.timeField)
        if day is None or clock is None:
            return None
        moment = datetime.combine(day, clock, formats.formats().zone).astimezone(UTC)
        now = datetime.now(UTC)
        return None if moment == now.replace(second=0, microsecond=0) else moment


def _usefulness(phone: Phone) -> int:
    order = (Reachability.VALID, Reachability.UNKNOWN, Reachability.INVALID, Reachability.STOP)
    return order.index(phone.status)


def _phone_text(phone: Phone) -> Text:
    return say("{number} · {kind}", number=phone.number, kind=PHONE_NAMES[phone.kind])
