"""The fields of a visit record in the order of the paper; reads and fills a draft."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.cases import StepKind
from casedesk.domain.people import Relation
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.record_drafts import RecordDraft, without_what_nobody_said
from casedesk.domain.record_effects import CONTACT_RESULTS
from casedesk.domain.record_words import (
    ATTITUDE_NAMES,
    CONDUCT_NAMES,
    IDENTITY_NAMES,
    INCIDENT_NAMES,
    MEETING_NAMES,
    REASON_NAMES,
    SIGN_NAMES,
)
from casedesk.domain.sentences import say
from casedesk.domain.visit_records import (
    Ability,
    ConductPoint,
    DefaultReason,
    IdentityCheck,
    IncidentKind,
    MeetingPlace,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude, VisitOutcome
from casedesk.domain.weeks import OUTCOME_NAMES
from casedesk.ui import forms
from casedesk.ui.case_looks import STEP_NAMES
from casedesk.ui.looks import Tone
from casedesk.ui.theme import theme
from casedesk.ui.visits.clock_edit import ClockEdit
from casedesk.ui.visits.record_came import CameRow
from casedesk.ui.visits.record_parts import (
    FoldHead,
    TickGrid,
    align_row,
    choose,
    chosen,
    fill_choices,
    line_of,
)
from casedesk.ui.visits.record_rows import HandOutRows, NewDataRows
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit

_YES_NO: Final = ((say("Yes"), True), (say("No"), False))
_BY_RESULT: Final = say("By the result")
_SUMMARY: Final = 62


class RecordFields(QWidget):
    """Every field of the record, read and filled as one draft."""

    dayField: FieldBox
    arrivedField: FieldBox
    leftField: FieldBox
    travelField: FieldBox
    addressField: FieldBox
    cameField: FieldBox
    outcomeField: FieldBox
    metField: FieldBox
    attitudeField: FieldBox
    whereField: FieldBox
    identityField: FieldBox
    enteredCheck: QCheckBox
    consentField: FieldBox
    summaryField: FieldBox
    reasonField: FieldBox
    wordsField: FieldBox
    disclosedCheck: QCheckBox
    abilityCheck: QCheckBox
    abilityBox: QWidget
    incomeField: FieldBox
    needsField: FieldBox
    debtsField: FieldBox
    jobField: FieldBox
    abilityNoteField: FieldBox
    promiseHead: FoldHead
    promiseBody: QWidget
    promiseField: FieldBox
    promiseDayField: FieldBox
    agreementField: FieldBox
    voucherField: FieldBox
    handOutsHead: FoldHead
    handOutRows: HandOutRows
    newDataHead: FoldHead
    newDataRows: NewDataRows
    recordingField: FieldBox
    noRecordingField: FieldBox
    incidentsHead: FoldHead
    signTicks: TickGrid
    incidentKindField: FieldBox
    incidentField: FieldBox
    conductTicks: TickGrid
    keptButton: Button
    costField: FieldBox
    stepField: FieldBox
    stepDayField: FieldBox
    stepNoteField: FieldBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(FoldHead, TickGrid, HandOutRows, NewDataRows)
        forms.load("visit_record_form", self)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        align_row(self, Qt.AlignmentFlag.AlignTop)
        for field in (self.arrivedField, self.leftField):
            field.set_field(ClockEdit())
        self.cameField.set_field(CameRow())
        self._notes().setTabChangesFocus(True)
        self._notes().setFixedHeight(theme.px(_SUMMARY))
        self._fill_choices()

    def set_draft(self, draft: RecordDraft) -> None:
        """Show a draft."""
        self.dayField.edit(DateEdit).set_day(draft.day)
        self.arrivedField.edit(ClockEdit).set_clock(draft.arrived)
        self.leftField.edit(ClockEdit).set_clock(draft.left)
        self._set_line(self.travelField, "" if draft.travel_minutes is None else str(draft.travel_minutes))
        self.cameField.edit(CameRow).set_came(draft.came)
        self._fill_whom(draft)
        self._fill_talk(draft)
        self.handOutRows.set_values(draft.hand_outs)
        self.newDataRows.set_values(draft.new_data)
        self._set_line(self.recordingField, draft.recording_ref)
        self._set_line(self.noRecordingField, draft.no_recording_reason)
        self.signTicks.set_ticked(draft.signs)
        choose(self._combo(self.incidentKindField), draft.incident_kind)
        self._set_line(self.incidentField, draft.incident)
        self.conductTicks.set_ticked(draft.conduct)
        self.costField.edit(MoneyEdit).set_amount(draft.cost)
        choose(self._combo(self.stepField), draft.step)
        self.stepDayField.edit(DateEdit).set_day(draft.step_due_on)
        self._set_line(self.stepNoteField, draft.step_note)

    def draft(self) -> RecordDraft:
        """Return what stands here; where nobody talked, nothing of a talk."""
        travel = line_of(self.travelField)
        draft = RecordDraft(
            day=self.dayField.edit(DateEdit).day(),
            arrived=self.arrivedField.edit(ClockEdit).clock(),
            left=self.leftField.edit(ClockEdit).clock(),
            travel_minutes=int(travel) if travel.isdecimal() else None,
            is_address_valid=self._combo(self.addressField).currentData(),
            outcome=chosen(self._combo(self.outcomeField), VisitOutcome) or VisitOutcome.MET_DEBTOR,
            met=chosen(self._combo(self.metField), Relation),
            met_where=chosen(self._combo(self.whereField), MeetingPlace),
            identity_check=chosen(self._combo(self.identityField), IdentityCheck),
            has_entered_home=self.enteredCheck.isChecked(),
            entry_consent_by=line_of(self.consentField),
            attitude=chosen(self._combo(self.attitudeField), Attitude),
            reason=chosen(self._combo(self.reasonField), DefaultReason),
            default_reason=line_of(self.wordsField),
            summary=self._notes().toPlainText(),
            ability=self._ability(),
            was_debt_disclosed=self.disclosedCheck.isChecked(),
            promise_amount=self.promiseField.edit(MoneyEdit).amount(),
            promise_due_on=self.promiseDayField.edit(DateEdit).day(),
            agreement_no=line_of(self.agreementField),
            voucher_no=line_of(self.voucherField),
            hand_outs=self.handOutRows.values(),
            new_data=self.newDataRows.values(),
            recording_ref=line_of(self.recordingField),
            no_recording_reason=line_of(self.noRecordingField),
            signs=self.signTicks.ticked(VulnerableSign),
            incident_kind=chosen(self._combo(self.incidentKindField), IncidentKind) or IncidentKind.NONE,
            incident=line_of(self.incidentField),
            conduct=self.conductTicks.ticked(ConductPoint),
            cost=self.costField.edit(MoneyEdit).amount(),
            step=chosen(self._combo(self.stepField), StepKind),
            step_due_on=self.stepDayField.edit(DateEdit).day(),
            step_note=line_of(self.stepNoteField),
            came=self.cameField.edit(CameRow).came(),
        )
        return draft if self._has_talk() else without_what_nobody_said(draft)

    def unreadable(self) -> list[FieldBox]:
        """Return the fields whose text is no day, clock, number or amount, marked as such."""
        found = [
            each for each in self.findChildren(FieldBox) if each.isVisibleTo(self) and not _is_readable(each)
        ]
        if line_of(self.travelField) and not line_of(self.travelField).isdecimal():
            found.append(self.travelField)
        for field in found:
            is_came = field is self.cameField
            words = say("Tick who came, or choose somebody else.") if is_came else say("This cannot be read.")
            field.set_message(Tone.BLOCK, words)
        return found

    def _has_talk(self) -> bool:
        return chosen(self._combo(self.outcomeField), VisitOutcome) in CONTACT_RESULTS

    # --- parts

    def _fill_whom(self, draft: RecordDraft) -> None:
        choose(self._combo(self.addressField), draft.is_address_valid)
        choose(self._combo(self.outcomeField), draft.outcome)
        choose(self._combo(self.metField), draft.met)
        choose(self._combo(self.whereField), draft.met_where)
        choose(self._combo(self.identityField), draft.identity_check)
        choose(self._combo(self.attitudeField), draft.attitude)
        self.enteredCheck.setChecked(draft.has_entered_home)
        self._set_line(self.consentField, draft.entry_consent_by)

    def _fill_talk(self, draft: RecordDraft) -> None:
        self._notes().setPlainText(draft.summary)
        choose(self._combo(self.reasonField), draft.reason)
        self._set_line(self.wordsField, draft.default_reason)
        self.disclosedCheck.setChecked(draft.was_debt_disclosed)
        ability = draft.ability or Ability()
        self.abilityCheck.setChecked(draft.ability is not None)
        self.incomeField.edit(MoneyEdit).set_amount(ability.income_a_month)
        self.needsField.edit(MoneyEdit).set_amount(ability.needs_a_month)
        self.debtsField.edit(MoneyEdit).set_amount(ability.other_debts_a_month)
        self._set_line(self.jobField, ability.job)
        self._set_line(self.abilityNoteField, ability.note)
        self.promiseField.edit(MoneyEdit).set_amount(draft.promise_amount)
        self.promiseDayField.edit(DateEdit).set_day(draft.promise_due_on)
        self._set_line(self.agreementField, draft.agreement_no)
        self._set_line(self.voucherField, draft.voucher_no)

    def _ability(self) -> Ability | None:
        if not self.abilityCheck.isChecked():
            return None
        return Ability(
            self.incomeField.edit(MoneyEdit).amount(),
            self.needsField.edit(MoneyEdit).amount(),
            self.debtsField.edit(MoneyEdit).amount(),
            line_of(self.jobField),
            line_of(self.abilityNoteField),
        )

    def _fill_choices(self) -> None:
        for field, names in (
            (self.metField, RELATION_NAMES),
            (self.whereField, MEETING_NAMES),
            (self.identityField, IDENTITY_NAMES),
            (self.attitudeField, ATTITUDE_NAMES),
            (self.reasonField, REASON_NAMES),
        ):
            fill_choices(self._combo(field), [(words, key) for key, words in names.items()])
        fill_choices(self._combo(self.addressField), _YES_NO)
        outcomes = [(words, key) for key, words in OUTCOME_NAMES.items()]
        fill_choices(self._combo(self.outcomeField), outcomes, none=None)
        incidents = [(words, key) for key, words in INCIDENT_NAMES.items()]
        fill_choices(self._combo(self.incidentKindField), incidents, none=None)
        steps = [(words, key) for key, words in STEP_NAMES.items()]
        fill_choices(self._combo(self.stepField), steps, none=_BY_RESULT)
        self.signTicks.set_choices(SIGN_NAMES, 4)
        self.conductTicks.set_choices(CONDUCT_NAMES, 2)

    def _part(self, name: str) -> QWidget:
        part = self.findChild(QWidget, name)
        assert isinstance(part, QWidget)
        return part

    def _combo(self, field: FieldBox) -> QComboBox:
        return field.edit(QComboBox)

    def _notes(self) -> QPlainTextEdit:
        return self.summaryField.edit(QPlainTextEdit)

    def _set_line(self, field: FieldBox, text: str) -> None:
        field.edit(QLineEdit).setText(text)


def _is_readable(field: FieldBox) -> bool:
    edit = field.field
    if isinstance(edit, DateEdit | MoneyEdit):
        return edit.is_readable()
    if isinstance(edit, ClockEdit):
        return not edit.text().strip() or edit.clock() is not None
    return bool(edit.people()) if isinstance(edit, CameRow) else True
