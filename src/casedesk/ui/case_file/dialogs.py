"""Dialogs of the case file: next step, hold, phone, address, person, situation, flag."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.cases import FLAG_NAMES, NextStep
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.people import Address, Person, Phone, Relation
from casedesk.domain.person_words import ADDRESS_NAMES, RELATION_NAMES
from casedesk.domain.places import Coordinates
from casedesk.domain.sentences import say
from casedesk.domain.travel import read_coordinates
from casedesk.ui import forms
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_looks import PHONE_NAMES, REACHABILITY_NAMES, SOURCE_NAMES, STEP_NAMES
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox

_REVIEW_AFTER = timedelta(days=14)


class FileDialog(QDialog):
    """A small form over the case file: Ctrl+Enter saves; what goes wrong stands above the fields."""

    headLabel: QLabel
    banner: Banner
    cancelButton: Button
    saveButton: Button

    def __init__(self, form: str, head: Text, parent: QWidget) -> None:
        super().__init__(parent)
        forms.load(form, self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(shown(head))
        self.headLabel.setText(shown(head))
        self.saveButton.setAutoDefault(False)
        self.cancelButton.setAutoDefault(False)
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)

    def submit(self) -> None:
        """Save unless something is missing; the button rests until the answer comes."""
        if self.saveButton.isEnabled() and self.is_complete():
            self.saveButton.setEnabled(False)
            self.send()

    def is_complete(self) -> bool:
        """Tell whether the fields can be read; what cannot be is marked."""
        return True

    def send(self) -> None:
        """Hand the fields to the presenter."""
        raise NotImplementedError

    def saved(self) -> None:
        """Close, unless the person did so while the answer was on its way."""
        if shiboken6.isValid(self):
            self.accept()

    def failed(self, error: CaseDeskError) -> None:
        """Show above the fields why nothing was saved."""
        if not shiboken6.isValid(self):
            return
        self.saveButton.setEnabled(True)
        self.banner.show_text(Tone.BLOCK, error.sentence)
        self.adjustSize()


def offer(field: FieldBox, pairs: Sequence[tuple[Any, Text]], chosen: object = None) -> None:
    """Fill a combo box with values and names; without a chosen value the first one stands."""
    box = field.edit(QComboBox)
    box.clear()
    for value, name in pairs:
        box.addItem(shown(name), value)
    values = [value for value, _name in pairs]
    box.setCurrentIndex(values.index(chosen) if chosen is not None and chosen in values else 0)


def chosen_in(field: FieldBox, pairs: Sequence[tuple[Any, Text]]) -> Any:
    """Return the chosen value as it is, not as Qt would hand it back."""
    return pairs[field.edit(QComboBox).currentIndex()][0]


def require_day(field: FieldBox, *, is_optional: bool = False) -> bool:
    """Mark a day that cannot be read, or one that is missing."""
    edit = field.edit(DateEdit)
    is_sound = edit.is_readable() and (is_optional or edit.day() is not None)
    if is_sound:
        field.set_message()
    else:
        field.set_message(Tone.BLOCK, tr("Write a day like 2026-05-09."))
    return is_sound


def require_text(field: FieldBox, sentence: str) -> bool:
    """Mark an empty field with what is missing."""
    is_filled = bool(text_in(field))
    if is_filled:
        field.set_message()
    else:
        field.set_message(Tone.BLOCK, sentence)
    return is_filled


def text_in(field: FieldBox) -> str:
    """Return the text of a line or a text field."""
    if isinstance(field.field, QPlainTextEdit):
        return field.field.toPlainText().strip()
    return field.edit(QLineEdit).text().strip()


def fix_height(field: FieldBox, lines: int) -> None:
    """Give a text field the height of some lines."""
    edit = field.edit(QPlainTextEdit)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + 14)


class StepDialog(FileDialog):
    """Sets what is to be done next, and when."""

    kindField: FieldBox
    dayField: FieldBox
    noteField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_step_dialog", say("Next step"), parent)
        self._presenter = presenter
        self._kinds = list(STEP_NAMES.items())
        step = file.case.next_step
        offer(self.kindField, self._kinds, step.kind if step else None)
        self.dayField.edit(DateEdit).set_day(step.due_on if step else file.today)
        self.noteField.edit(QLineEdit).setText(step.note if step else "")
        self.kindField.setFocus()

    def is_complete(self) -> bool:
        """Require a day."""
        return require_day(self.dayField)

    def send(self) -> None:
        """Save the step."""
        day = self.dayField.edit(DateEdit).day() or date.min
        step = NextStep(chosen_in(self.kindField, self._kinds), day, text_in(self.noteField))
        self._presenter.save_step(step, self.saved, self.failed)


class HoldDialog(FileDialog):
    """Stops work on a case for a reason, until a day."""

    detailLabel: QLabel
    reasonField: FieldBox
    dayField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_hold_dialog", say("Hold the case"), parent)
        self._presenter = presenter
        fix_height(self.reasonField, 3)
        self.dayField.edit(DateEdit).set_day(file.today + _REVIEW_AFTER)
        self.reasonField.setFocus()

    def is_complete(self) -> bool:
        """Require a reason and a day."""
        has_reason = require_text(self.reasonField, tr("Write the reason; it is kept in the log."))
        return require_day(self.dayField) and has_reason

    def send(self) -> None:
        """Hold the case."""
        day = self.dayField.edit(DateEdit).day() or date.min
        self._presenter.hold(text_in(self.reasonField), day, self.saved, self.failed)


class _ReachDialog(FileDialog):
    """What phones and addresses share: state, source, verification, note."""

    statusField: FieldBox
    sourceField: FieldBox
    verifiedField: FieldBox
    noteField: FieldBox

    def fill(self, reached: Phone | Address) -> None:
        """Show what is known."""
        self.states = list(REACHABILITY_NAMES.items())
        self.sources = [(None, say("not known: may not be used")), *SOURCE_NAMES.items()]
        offer(self.statusField, self.states, reached.status)
        offer(self.sourceField, self.sources, reached.source)
        self.verifiedField.edit(DateEdit).set_day(reached.verified_on)
        self.noteField.edit(QLineEdit).setText(reached.note)

    def read(self, reached: Any) -> Any:
        """Return the phone or address with what the fields say."""
        return replace(
            reached,
            status=chosen_in(self.statusField, self.states),
            source=chosen_in(self.sourceField, self.sources),
            verified_on=self.verifiedField.edit(DateEdit).day(),
            note=text_in(self.noteField),
        )


class PhoneDialog(_ReachDialog):
    """Adds or changes a phone; a masked number stays what it is unless it is written anew."""

    personField: FieldBox
    kindField: FieldBox
    numberField: FieldBox

    def __init__(
        self, presenter: CaseFilePresenter, file: CaseFile, phone: Phone | None, parent: QWidget
    ) -> None:
        super().__init__("case_file_phone_dialog", say("Phone") if phone else say("Add a phone"), parent)
        self._presenter = presenter
        self._phone = phone or Phone(file.debtor.person.id, "")
        self._people = people_of(file)
        self._kinds = list(PHONE_NAMES.items())
        offer(self.personField, self._people, self._phone.person_id)
        self.personField.edit(QComboBox).setEnabled(phone is None)
        offer(self.kindField, self._kinds, self._phone.kind)
        self.numberField.edit(QLineEdit).setText(self._phone.number)
        self.fill(self._phone)
        (self.statusField if phone else self.numberField).setFocus()

    def is_complete(self) -> bool:
        """Require a number."""
        has_number = require_text(self.numberField, tr("A phone needs a number."))
        return require_day(self.verifiedField, is_optional=True) and has_number

    def send(self) -> None:
        """Save the phone."""
        phone = replace(
            self._phone,
            person_id=chosen_in(self.personField, self._people),
            kind=chosen_in(self.kindField, self._kinds),
            number=text_in(self.numberField),
        )
        self._presenter.save_phone(self.read(phone), self.saved, self.failed)


class AddressDialog(_ReachDialog):
    """Adds or changes an address of the debtor."""

    kindField: FieldBox
    textField: FieldBox
    pointField: FieldBox

    def __init__(
        self, presenter: CaseFilePresenter, file: CaseFile, address: Address | None, parent: QWidget
    ) -> None:
        head = say("Address") if address else say("Add an address")
        super().__init__("case_file_address_dialog", head, parent)
        self._presenter = presenter
        self._address = address or Address(file.debtor.person.id, "")
        self._kinds = list(ADDRESS_NAMES.items())
        offer(self.kindField, self._kinds, self._address.kind)
        self.textField.edit(QLineEdit).setText(self._address.text)
        if self._address.coordinates is not None:
            self.pointField.edit(QLineEdit).setPlaceholderText(tr("Known; empty keeps them, - removes them"))
        self.fill(self._address)
        (self.statusField if address else self.textField).setFocus()

    def is_complete(self) -> bool:
        """Require a text."""
        has_text = require_text(self.textField, tr("An address needs a text."))
        try:
            self._point()
        except CaseDeskError as error:
            self.pointField.set_message(Tone.BLOCK, error.sentence)
            return False
        return require_day(self.verifiedField, is_optional=True) and has_text

    def send(self) -> None:
        """Save the address."""
        kind, text = chosen_in(self.kindField, self._kinds), text_in(self.textField)
        address = replace(self._address, kind=kind, text=text, coordinates=self._point())
        self._presenter.save_address(self.read(address), self.saved, self.failed)

    def _point(self) -> Coordinates | None:
        text = text_in(self.pointField)
        if not text:
            return self._address.coordinates
        return None if text == "-" else read_coordinates(text)


class PersonDialog(FileDialog):
    """Takes somebody into the case, with the reason why the office may know them."""

    nameField: FieldBox
    relationField: FieldBox
    documentField: FieldBox
    noteField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, parent: QWidget) -> None:
        super().__init__("case_file_person_dialog", say("Add a person"), parent)
        self._presenter = presenter
        self._relations = [each for each in RELATION_NAMES.items() if each[0] is not Relation.SELF]
        offer(self.relationField, self._relations, Relation.EMERGENCY_CONTACT)
        fix_height(self.noteField, 2)
        self.nameField.setFocus()

    def is_complete(self) -> bool:
        """Require name and reason."""
        has_name = require_text(self.nameField, tr("A person needs a name."))
        return require_text(self.noteField, tr("Write why the case needs them.")) and has_name

    def send(self) -> None:
        """Add the person."""
        person = Person(text_in(self.nameField), document_no=text_in(self.documentField))
        relation = chosen_in(self.relationField, self._relations)
        self._presenter.add_person(person, relation, text_in(self.noteField), self.saved, self.failed)


class SituationDialog(FileDialog):
    """Changes wish, note and the colleague in charge."""

    operatorField: FieldBox
    preferenceField: FieldBox
    noteField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_situation_dialog", say("Situation"), parent)
        self._presenter = presenter
        case = file.case
        self._staff: list[tuple[int | None, Text]] = [(None, say("nobody")), *presenter.choices.operators]
        if case.operator_id not in [key for key, _name in self._staff]:
            self._staff.append((case.operator_id, file.operator_name(case.operator_id)))
        offer(self.operatorField, self._staff, case.operator_id)
        fix_height(self.preferenceField, 2)
        fix_height(self.noteField, 5)
        self._set(self.preferenceField, presenter.in_full("preference") or case.preference)
        self._set(self.noteField, presenter.in_full("note") or case.note)
        self.preferenceField.setFocus()

    def send(self) -> None:
        """Save the situation."""
        self._presenter.save_situation(
            text_in(self.preferenceField),
            text_in(self.noteField),
            chosen_in(self.operatorField, self._staff),
            self.saved,
            self.failed,
        )

    def _set(self, field: FieldBox, text: str) -> None:
        field.edit(QPlainTextEdit).setPlainText(text)


class FlagDialog(FileDialog):
    """Raises a flag."""

    kindField: FieldBox
    noteField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, parent: QWidget) -> None:
        super().__init__("case_file_flag_dialog", say("Raise a flag"), parent)
        self._presenter = presenter
        self._kinds = list(FLAG_NAMES.items())
        offer(self.kindField, self._kinds)
        fix_height(self.noteField, 3)
        self.kindField.setFocus()

    def is_complete(self) -> bool:
        """Require a note."""
        return require_text(self.noteField, tr("Write what is known: a flag without a note helps nobody."))

    def send(self) -> None:
        """Raise the flag."""
        kind = chosen_in(self.kindField, self._kinds)
        self._presenter.raise_flag(kind, text_in(self.noteField), self.saved, self.failed)


def people_of(file: CaseFile) -> list[tuple[int, Text]]:
    """Return everybody of the case by key, with relation and name."""
    return [
        (
            each.person.id,
            say("{name} · {relation}", name=each.person.name, relation=RELATION_NAMES[each.relation]),
        )
        for each in file.people
    ]
