"""Record and witnesses in one window: the record, each visitor's word, the check, and addenda."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.record_fields import FIELDS
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.witness import SheetShown, Speaker, WitnessPresenter
from casedesk.ui.visits.record_parts import TickGrid, align_row, choose, fill_choices
from casedesk.ui.visits.witness_table import WitnessTable
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox, PasswordEdit
from casedesk.ui.widgets.flow_chips import FlowChips

_SIZE = (1080, 690)
_MANY = frozenset({"signs", "conduct"})
_FIELD = Qt.ItemDataRole.UserRole


class WitnessDialog(QDialog):
    """Shows one record with everybody's word; ``has_stored`` tells whether anything was written."""

    titleLabel: QLabel
    subLabel: QLabel
    chips: FlowChips
    problemBanner: Banner
    table: WitnessTable
    fixBox: QWidget
    fixField: FieldBox
    setButton: Button
    dropButton: Button
    addendaLabel: QLabel
    wordBox: QWidget
    speakerField: FieldBox
    passwordField: FieldBox
    noteField: FieldBox
    confirmButton: Button
    correctButton: Button
    checkBox: QWidget
    opinionField: FieldBox
    checkButton: Button
    addBox: QWidget
    addField: FieldBox
    addButton: Button
    reportButton: Button
    stateLabel: QLabel
    takeButton: Button
    closeButton: Button

    def __init__(self, presenter: WitnessPresenter, visit_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(FlowChips, WitnessTable)
        forms.load("visit_witness_dialog", self)
        self._presenter = presenter
        self._shown: SheetShown | None = None
        self._edits: dict[str, str] = {}
        self.has_stored = False
        room = self.screen().availableSize()
        self.resize(min(theme.px(_SIZE[0]), room.width()), min(theme.px(_SIZE[1]), room.height() - 40))
        for part in (self.fixBox, self.wordBox, self.checkBox, self.addBox, self.takeButton):
            part.hide()
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        align_row(self, Qt.AlignmentFlag.AlignBottom)
        self.table.fix_asked.connect(self._go_fix)
        self.table.drop_asked.connect(self._drop)
        self.table.take_asked.connect(self._take)
        self.table.moved.connect(self._show_fix)
        self.setButton.clicked.connect(self._set)
        self.dropButton.clicked.connect(self._drop)
        self.confirmButton.clicked.connect(self._speak)
        self.correctButton.clicked.connect(self._speak)
        self.speakerField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._show_speaker())
        self.checkButton.clicked.connect(self._check)
        self.addButton.clicked.connect(lambda: presenter.add(self._line(self.addField)))
        self.reportButton.clicked.connect(lambda: presenter.report(self._line(self.addField)))
        self.takeButton.clicked.connect(self._take)
        self.closeButton.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._main)
        presenter.attach(self, visit_id)

    # --- what the presenter asks for

    def show_sheet(self, shown_now: SheetShown) -> None:
        """Show record and words."""
        self._shown, sheet = shown_now, shown_now.sheet
        self._edits = {}
        self.titleLabel.setText(tr("Record of the visit to {name}").format(name=sheet.person_name))
        self.subLabel.setText(f"{sheet.visit.visit_no}　{sheet.case_no}")
        self.chips.set_marks(shown_now.marks)
        self.table.show_sheet(shown_now)
        self._show_addenda()
        self.fixBox.setVisible(bool(shown_now.speakers))
        self.wordBox.setVisible(bool(shown_now.speakers))
        self.checkBox.setVisible(shown_now.may_check)
        self.addBox.setVisible(shown_now.may_add or shown_now.may_report)
        self.addButton.setVisible(shown_now.may_add)
        self.reportButton.setVisible(shown_now.may_report)
        self.takeButton.setVisible(shown_now.may_take)
        combo = self.speakerField.edit(QComboBox)
        combo.clear()
        for each in shown_now.speakers:
            combo.addItem(each.name, each)
        self._show_speaker()
        for field in (self.noteField, self.opinionField, self.addField):
            field.edit(QLineEdit).clear()
        self.passwordField.edit(PasswordEdit).clear()
        self.table.setFocus()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the record."""
        self.passwordField.edit(PasswordEdit).clear()
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def tell(self, text: Sentence) -> None:
        """Tell what was done."""
        self.has_stored = True
        self.problemBanner.hide()
        self.stateLabel.setText(shown(text))

    # --- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the correction aside with Enter."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and watched is self.fixField.field:
            is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if is_plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._set()
                return True
        return super().eventFilter(watched, event)

    def _main(self) -> None:
        """Do what this person is here for."""
        if self._shown is None:
            return
        if self._shown.may_check and not self._edits and not self._password():
            self._check()
        elif self._shown.speakers:
            self._speak()
        elif self._shown.may_add:
            self._presenter.add(self._line(self.addField))

    # --- parts

    def _show_addenda(self) -> None:
        assert self._shown is not None
        sheet, using = self._shown.sheet, formats.formats()
        notes = [
            say("{name}: {text}", name=sheet.name(each.operator_id), text=each.note)
            for each in sheet.statements
            if each.note
        ]
        checked = sheet.visit.checked
        if checked is not None:
            notes.append(
                say(
                    "Checked by {name} on {day} at {clock}. {opinion}",
                    name=sheet.name(checked.checked_by),
                    day=using.local(checked.checked_at).date(),
                    clock=using.time(checked.checked_at),
                    opinion=checked.opinion,
                )
            )
        for added in sheet.addenda:
            head = say("Client told") if added.is_client_report else say("Addendum")
            notes.append(
                say(
                    "{head}, {name}, {day} {clock}: {text}",
                    head=head,
                    name=sheet.name(added.operator_id),
                    day=using.local(added.at).date(),
                    clock=using.time(added.at),
                    text=added.text,
                )
            )
        self.addendaLabel.setText("\n".join(shown(each) for each in notes))
        self.addendaLabel.setVisible(bool(notes))

    def _show_fix(self) -> None:
        """Offer an edit that fits the field of the current line."""
        name = self.table.field()
        if self._shown is None or not name or not self._shown.speakers:
            return
        text = self._edits.get(name, self._shown.sheet.says[name])
        self.fixField.set_field(_editor(name, text))
        edit = self.fixField.field
        assert edit is not None
        edit.installEventFilter(self)
        self.fixField.set_label(say("{field}: what it should say", field=FIELDS[name].label))

    def _go_fix(self) -> None:
        if self.fixBox.isVisible() and self.fixField.field is not None:
            self.fixField.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self) -> None:
        """Set the typed text aside as a correction, and go on to the next line."""
        name, edit = self.table.field(), self.fixField.field
        if self._shown is None or edit is None or not name:
            return
        self._edits[name] = _text_of(edit)
        self.table.show_edit(name, self._edits[name])
        self.table.go_down()
        self._show_speaker()

    def _drop(self) -> None:
        if self._edits.pop(self.table.field(), None) is not None:
            self.table.show_edit(self.table.field(), None)
            self._show_fix()
        self._show_speaker()
        self.table.setFocus()

    def _show_speaker(self) -> None:
        speaker = self._speaker()
        self.passwordField.setVisible(speaker is not None and speaker.needs_password)
        self.confirmButton.setVisible(not self._edits and speaker is not None and speaker.may_confirm)
        self.correctButton.setVisible(bool(self._edits))

    def _speaker(self) -> Speaker | None:
        found = self.speakerField.edit(QComboBox).currentData()
        return found if isinstance(found, Speaker) else None

    def _speak(self) -> None:
        speaker = self._speaker()
        if speaker is not None:
            self._presenter.speak(speaker, self._password(), dict(self._edits), self._line(self.noteField))

    def _check(self) -> None:
        if self._shown is not None:
            self.opinionField.edit(QLineEdit).setFocus(Qt.FocusReason.OtherFocusReason)
            self._presenter.check(self._shown.sheet, self._line(self.opinionField))

    def _take(self) -> None:
        if self._shown is not None and self._shown.may_take:
            self._presenter.take(self._shown.sheet, self.table.fields())

    def _password(self) -> str:
        return self.passwordField.edit(PasswordEdit).text()

    def _line(self, field: FieldBox) -> str:
        return field.edit(QLineEdit).text().strip()


def _editor(name: str, text: str) -> QWidget:
    """Return an edit for a field: ticks, choices or a line."""
    names = FIELDS[name].names
    if names is not None and name in _MANY:
        grid = TickGrid()
        grid.set_choices(names, 3)
        grid.set_ticked([key for key in names if str(key) in text.split(", ")])
        return grid
    if names is not None:
        combo = QComboBox()
        fill_choices(combo, [(words, str(key)) for key, words in names.items()])
        choose(combo, text or None)
        return combo
    return QLineEdit(text)


def _text_of(edit: QWidget) -> str:
    if isinstance(edit, QComboBox):
        return str(edit.currentData() or "")
    if isinstance(edit, TickGrid):
        return ", ".join(sorted(edit.keys()))
    return edit.text().strip() if isinstance(edit, QLineEdit) else ""
