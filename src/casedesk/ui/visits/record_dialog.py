"""The record of a visit as a form, in the order of the crew's paper."""

from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.cases import StepKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.people import Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Attitude, Visit, VisitOutcome
from casedesk.domain.weeks import OUTCOME_NAMES, PURPOSE_NAMES, PlannedVisit
from casedesk.ui import formats, forms
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.clock_edit import ClockEdit
from casedesk.ui.visits.presenter.record import ATTITUDE_NAMES, STEP_NAMES, RecordForm, RecordPresenter
from casedesk.ui.visits.presenter.words import RELATION_NAMES, span_words
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit

Choice = TypeVar("Choice", bound=StrEnum)

_SIZE = (880, 640)
_NOTHING = say("Not said")
_VALIDITY: tuple[tuple[Sentence, bool | None], ...] = (
    (_NOTHING, None),
    (say("Yes"), True),
    (say("No"), False),
)
_PROPOSED = say("By the result")
_FIELDS_OF_RULES = {
    "REC-TIME": "arrivedField",
    "REC-AV": "recordingField",
    "PLACE-CONSENT": "consentField",
    "OBJ-CONTACT-SAY": "incidentField",
    "FREQ-VISIT-DAY": "incidentField",
    "CREW-MIN": "incidentField",
    "CREW-MAX": "incidentField",
}


class RecordDialog(QDialog):
    """Asks what happened; ``stored`` holds the visit with its record."""

    titleLabel: QLabel
    subLabel: QLabel
    problemBanner: Banner
    dayField: FieldBox
    arrivedField: FieldBox
    leftField: FieldBox
    outcomeField: FieldBox
    metField: FieldBox
    addressField: FieldBox
    attitudeField: FieldBox
    recordingField: FieldBox
    noRecordingField: FieldBox
    enteredCheck: QCheckBox
    consentField: FieldBox
    disclosedCheck: QCheckBox
    incidentField: FieldBox
    summaryField: FieldBox
    reasonField: FieldBox
    handedField: FieldBox
    promiseField: FieldBox
    promiseDayField: FieldBox
    agreementField: FieldBox
    stepField: FieldBox
    stepDayField: FieldBox
    cancelButton: Button
    saveButton: Button

    def __init__(self, presenter: RecordPresenter, visit_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("visit_record_dialog", self)
        self._presenter = presenter
        self.stored: Visit | None = None
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        for field in (self.arrivedField, self.leftField):
            field.set_field(ClockEdit())
        for field, height in ((self.summaryField, 96), (self.incidentField, 56)):
            field.edit(QPlainTextEdit).setTabChangesFocus(True)
            field.edit(QPlainTextEdit).setFixedHeight(theme.px(height))
        self._fill_choices()
        self.enteredCheck.toggled.connect(self.consentField.setVisible)
        self.outcomeField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._outcome_changed())
        for button in (self.cancelButton, self.saveButton):
            button.setAutoDefault(False)
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(self._save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        presenter.attach(self, visit_id)

    # --- what the presenter asks for

    def show_record(self, planned: PlannedVisit, form: RecordForm) -> None:
        """Fill the form with what was planned."""
        visit = planned.visit
        self.titleLabel.setText(tr("Record of the visit to {name}").format(name=planned.person_name))
        day = formats.formats().local(visit.starts_at).date()
        self.subLabel.setText(
            "　".join(
                (
                    visit.visit_no,
                    f"{formats.formats().prose_day(day)} {span_words(visit.starts_at, visit.ends_at)}",
                    shown(PURPOSE_NAMES[visit.purpose]),
                    planned.address,
                    "、".join(planned.crew.names),
                )
            )
        )
        self.dayField.edit(DateEdit).set_day(form.day)
        self.arrivedField.edit(ClockEdit).set_clock(form.arrived)
        self.leftField.edit(ClockEdit).set_clock(form.left)
        _choose(self.outcomeField, form.outcome)
        _choose(self.metField, form.met)
        self.consentField.setVisible(form.has_entered_home)
        self.dayField.setFocus()

    def show_blocks(self, texts: tuple[str, ...], rules: tuple[str, ...]) -> None:
        """Name what keeps the record from being stored, above and at its fields."""
        self.problemBanner.show_text(Tone.BLOCK, "\n".join(texts), can_close=True)
        for text, rule in zip(texts, rules, strict=True):
            field = getattr(self, _FIELDS_OF_RULES.get(rule, "incidentField"))
            field.set_message(Tone.BLOCK, text)
        getattr(self, _FIELDS_OF_RULES.get(rules[0], "incidentField")).setFocus()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the form."""
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def finish(self, visit: Visit) -> None:
        """Close with what was stored."""
        self.stored = visit
        self.accept()

    def form(self) -> RecordForm:
        """Return what the form holds."""
        return RecordForm(
            day=self.dayField.edit(DateEdit).day(),
            arrived=self.arrivedField.edit(ClockEdit).clock(),
            left=self.leftField.edit(ClockEdit).clock(),
            outcome=_chosen(self.outcomeField, VisitOutcome) or VisitOutcome.MET_DEBTOR,
            met=_chosen(self.metField, Relation),
            is_address_valid=self.addressField.edit(QComboBox).currentData(),
            has_entered_home=self.enteredCheck.isChecked(),
            entry_consent_by=_line(self.consentField) if self.enteredCheck.isChecked() else "",
            attitude=_chosen(self.attitudeField, Attitude),
            default_reason=_line(self.reasonField),
            summary=self.summaryField.edit(QPlainTextEdit).toPlainText(),
            recording_ref=_line(self.recordingField),
            no_recording_reason=_line(self.noRecordingField),
            handed_out=_line(self.handedField),
            incident=self.incidentField.edit(QPlainTextEdit).toPlainText(),
            was_debt_disclosed=self.disclosedCheck.isChecked(),
            promise_amount=self.promiseField.edit(MoneyEdit).amount(),
            promise_due_on=self.promiseDayField.edit(DateEdit).day(),
            agreement_no=_line(self.agreementField),
            step=_chosen(self.stepField, StepKind),
            step_due_on=self.stepDayField.edit(DateEdit).day(),
        )

    # --- parts

    def _fill_choices(self) -> None:
        _fill(self.outcomeField, [(words, each) for each, words in OUTCOME_NAMES.items()])
        _fill(self.metField, [(_NOTHING, None), *((words, each) for each, words in RELATION_NAMES.items())])
        _fill(self.addressField, list(_VALIDITY))
        _fill(
            self.attitudeField, [(_NOTHING, None), *((words, each) for each, words in ATTITUDE_NAMES.items())]
        )
        _fill(self.stepField, [(_PROPOSED, None), *((words, each) for each, words in STEP_NAMES.items())])

    def _outcome_changed(self) -> None:
        """Keep who was met in step with the result."""
        is_debtor = _chosen(self.outcomeField, VisitOutcome) is VisitOutcome.MET_DEBTOR
        if is_debtor:
            _choose(self.metField, Relation.SELF)
        elif _chosen(self.metField, Relation) is Relation.SELF:
            _choose(self.metField, None)

    def _save(self) -> None:
        self.problemBanner.hide()
        for name in set(_FIELDS_OF_RULES.values()):
            getattr(self, name).set_message()
        unread = [each for each in (self.promiseField,) if not each.edit(MoneyEdit).is_readable()]
        days = (self.dayField, self.promiseDayField, self.stepDayField)
        unread += [each for each in days if not each.edit(DateEdit).is_readable()]
        for field in unread:
            field.set_message(Tone.BLOCK, say("This cannot be read."))
        if unread:
            unread[0].setFocus()
            return
        self._presenter.save(self.form())


def _fill(field: FieldBox, choices: list[tuple[Sentence, Any]]) -> None:
    combo = field.edit(QComboBox)
    for words, value in choices:
        combo.addItem(shown(words), value)


def _chosen(field: FieldBox, kind: type[Choice]) -> Choice | None:
    """Return the chosen member; Qt hands enumerations of text back as plain text."""
    value = field.edit(QComboBox).currentData(Qt.ItemDataRole.UserRole)
    return None if value is None else kind(value)


def _choose(field: FieldBox, value: object) -> None:
    combo = field.edit(QComboBox)
    for at in range(combo.count()):
        if combo.itemData(at) == value:
            combo.setCurrentIndex(at)
            return


def _line(field: FieldBox) -> str:
    return field.edit(QLineEdit).text()
