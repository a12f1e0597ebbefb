"""The fields of a form as one value by name, and the form's answers to its editor."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.editing import Difference, Editor, EditState, Remark, listed
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.banner import Banner, announce
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox, PasswordEdit
from casedesk.ui.widgets.sides_dialog import SidesDialog

Field = FieldBox | QCheckBox
_NO_KEYS: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class FieldSet(QObject):
    """Reads and fills named fields; tells of each change and of each field that is left.

    Enter goes on to the next field; ``passed`` tells that there was none.
    """

    changed = Signal()
    left = Signal(str)
    passed = Signal()

    def __init__(self, parent: QWidget, fields: Mapping[str, Field]) -> None:
        super().__init__(parent)
        self.fields = dict(fields)
        self._hints: dict[str, Sentence] = {}
        self._names: dict[QObject, str] = {}
        for name, field in self.fields.items():
            edit = _edit(field)
            _connect(edit, self)
            watched = edit.edit if isinstance(edit, PasswordEdit) else edit
            self._names[watched] = name
            watched.installEventFilter(self)

    def values(self) -> dict[str, object]:
        """Return what is typed: texts, days, keys of choices, ticks; a text that is no day stays a text."""
        return {name: _value(_edit(field)) for name, field in self.fields.items()}

    def fill(self, draft: object) -> None:
        """Show a draft's values without telling of a change."""
        for name, field in self.fields.items():
            edit = _edit(field)
            blocker = QSignalBlocker(edit)
            _fill(edit, getattr(draft, name))
            blocker.unblock()

    def set_choices(self, name: str, choices: Sequence[tuple[str, Text]]) -> None:
        """Offer other choices in a combo box: pairs of key and text; the chosen key stays chosen."""
        box = _edit(self.fields[name])
        assert isinstance(box, QComboBox)
        chosen, blocker = box.currentData(), QSignalBlocker(box)
        box.clear()
        for key, text in choices:
            box.addItem(shown(text), key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        blocker.unblock()

    def set_hints(self, hints: Mapping[str, Sentence]) -> None:
        """Show a sentence below fields of which nothing else is said."""
        self._hints = dict(hints)

    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        """Show what is said of each field, else its hint."""
        for name, field in self.fields.items():
            if not isinstance(field, FieldBox):
                continue
            remark = remarks.get(name)
            if remark is not None:
                field.set_message(remark.tone, remark.text)
            elif name in self._hints:
                field.set_message(Tone.INFO, self._hints[name])
            else:
                field.set_message()

    def point_at(self, name: str) -> None:
        """Put the cursor into a field and speak what is wrong with it."""
        edit = _edit(self.fields[name])
        inner = edit.edit if isinstance(edit, PasswordEdit) else edit
        inner.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(inner, QLineEdit):
            inner.selectAll()
        announce(inner, inner.accessibleDescription())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that a field was left; go on with Enter."""
        if watched not in self._names:
            return super().eventFilter(watched, event)
        name = self._names[watched]
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit(name)
        is_plain = isinstance(event, QKeyEvent) and event.modifiers() in _NO_KEYS
        if event.type() is QEvent.Type.KeyPress and is_plain and isinstance(watched, QLineEdit):
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_on(name)
                return True
        return super().eventFilter(watched, event)

    def _go_on(self, name: str) -> None:
        names = [each for each, field in self.fields.items() if field.isVisible()]
        rest = names[names.index(name) + 1 :]
        if rest:
            self.point_at(rest[0])
        else:
            self.passed.emit()


class FormView(QObject):
    """Joins fields, banner, save button and state line to an editor; ``saved`` carries what to tell."""

    saved = Signal(object)

    def __init__(self, host: QWidget, fields: FieldSet, banner: Banner, save: Button, state: QLabel) -> None:
        super().__init__(host)
        self._host, self.fields = host, fields
        self._banner, self._button, self._label = banner, save, state
        self._state = EditState((), {})
        self.editor: Editor[Any] | None = None
        fields.changed.connect(self._edited)
        fields.left.connect(lambda name: self.editor.leave(name) if self.editor else None)
        fields.passed.connect(save.setFocus)
        save.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), host, self.save)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def use(self, editor: Editor[Any]) -> None:
        """Edit another record."""
        self.editor = editor
        self._banner.hide()
        editor.attach(self)

    def save(self) -> None:
        """Save what is typed."""
        if self.editor is not None:
            self._banner.hide()
            self.editor.save()

    def show_draft(self, draft: object) -> None:
        """Fill the fields."""
        self.fields.fill(draft)

    def show_state(self, state: EditState) -> None:
        """Show remarks and what is not saved yet."""
        self._state = state
        self.fields.show_remarks(state.remarks)
        self._button.setEnabled(bool(state.changed) and not state.is_busy)
        if state.is_busy:
            self._label.setText(tr("Saving…"))
        elif state.changed:
            self._label.setText(shown(say("Not saved yet: {fields}", fields=listed(state.changed))))
        else:
            self._label.setText(tr("Nothing changed"))

    def point_at(self, field: str) -> None:
        """Put the cursor into a field."""
        self.fields.point_at(field)

    def show_error(self, error: CaseDeskError) -> None:
        """Show above the form why nothing was saved."""
        self._banner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def ask_sides(self, differences: tuple[Difference, ...]) -> None:
        """Show both sides of each difference and go on with the chosen ones."""
        kept = SidesDialog.ask(self._host, differences) if differences else ()
        if kept is not None and self.editor is not None:
            self.editor.resolve(kept)

    def done(self, told: Sentence) -> None:
        """Tell that it was saved."""
        self._banner.hide()
        self.saved.emit(told)

    def retranslate(self) -> None:
        """Say everything again in the new language."""
        if self.editor is not None:
            self.editor.retell()

    def _edited(self) -> None:
        if self.editor is not None:
            self.editor.edit(**self.fields.values())


def _edit(field: Field) -> QWidget:
    if isinstance(field, QCheckBox):
        return field
    assert field.field is not None
    return field.field


def _connect(edit: QWidget, fields: FieldSet) -> None:
    match edit:
        case PasswordEdit():
            edit.text_changed.connect(lambda _text: fields.changed.emit())
        case DateEdit():
            edit.textChanged.connect(lambda _text: fields.changed.emit())
            edit.day_changed.connect(fields.changed)
        case QLineEdit():
            edit.textChanged.connect(lambda _text: fields.changed.emit())
        case QComboBox():
            edit.currentIndexChanged.connect(lambda _place: fields.changed.emit())
        case QPlainTextEdit():
            edit.textChanged.connect(fields.changed)
        case QCheckBox():
            edit.toggled.connect(lambda _on: fields.changed.emit())


def _value(edit: QWidget) -> object:
    match edit:
        case PasswordEdit():
            return edit.text()
        case DateEdit():
            return edit.day() if edit.is_readable() else edit.text().strip()
        case QLineEdit():
            return edit.text().strip()
        case QComboBox():
            return edit.currentData()
        case QPlainTextEdit():
            return edit.toPlainText().strip()
        case QCheckBox():
            return edit.isChecked()
    raise TypeError(type(edit).__name__)


def _fill(edit: QWidget, value: Any) -> None:
    match edit:
        case PasswordEdit():
            edit.edit.setText(value)
        case DateEdit():
            edit.set_day(value) if isinstance(value, date | None) else edit.setText(value)
        case QLineEdit():
            if edit.text().strip() != value:
                edit.setText(value)
        case QComboBox():
            edit.setCurrentIndex(max(0, edit.findData(value)))
        case QPlainTextEdit():
            edit.setPlainText(value)
        case QCheckBox():
            edit.setChecked(value)
