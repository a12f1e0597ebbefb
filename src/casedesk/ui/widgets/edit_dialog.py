"""A dialog around one record: Ctrl+Enter saves, Esc leaves and asks once if something is typed."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, messages
from casedesk.ui.editing import Editor, listed
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.field_set import Field, FieldSet, FormView

_LEAST_HEIGHT: Final = 280
_FRAME: Final = 24
"""Pixels that the platform's frame and title bar take."""


class EditDialog(QDialog):
    """Edits one record in the form ``form``; ``told`` says what was saved once it is accepted.

    The form holds these parts under the same names.
    """

    banner: Banner
    saveButton: Button
    cancelButton: Button
    stateLabel: QLabel
    scrollArea: QScrollArea

    def __init__(self, form: str, parent: QWidget) -> None:
        super().__init__(parent)
        forms.load(form, self)
        self.setMinimumSize(theme.px(self.minimumWidth()), theme.px(_LEAST_HEIGHT))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.told: Sentence | None = None
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        self.cancelButton.clicked.connect(self.reject)

    def tie(self, fields: dict[str, Field], editor: Editor[Any]) -> None:
        """Join the fields to their editor and fill them."""
        self.view = FormView(self, FieldSet(self, fields), self.banner, self.saveButton, self.stateLabel)
        self.view.saved.connect(self._saved)
        self.view.use(editor)

    def retranslate_ui(self) -> None:
        """Say everything again in the new language; the form's own texts follow by themselves."""
        self.view.retranslate()

    def reject(self) -> None:
        """Leave; ask once when something typed would be lost."""
        editor = self.view.editor
        if editor is not None and editor.is_dirty and not may_drop(self, editor):
            return
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the form needs, as far as the screen has it."""
        super().showEvent(event)
        room = self.screen().availableGeometry().adjusted(0, 0, -_FRAME, -2 * _FRAME)
        rest = self.height() - self.scrollArea.viewport().height()
        inside = self.scrollArea.widget()
        wanted = (inside.sizeHint().height() if inside else 0) + rest
        self.resize(min(self.width(), room.width()), min(wanted, room.height()))
        parent, place = self.parentWidget(), QRect(self.geometry())
        place.moveCenter(parent.window().geometry().center() if parent else room.center())
        left = max(room.left(), min(place.left(), room.right() - place.width()))
        top = max(room.top() + _FRAME, min(place.top(), room.bottom() - place.height()))
        self.move(left, top)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "view"):
            self.retranslate_ui()

    def _saved(self, told: Sentence) -> None:
        self.told = told
        self.accept()


def may_drop(near: QWidget, editor: Editor[Any]) -> bool:
    """Ask whether what is typed may be lost; name the fields."""
    names = editor.changed_names
    detail = say("Not saved yet: {fields}", fields=listed(names))
    return messages.confirm(near, say("Leave without saving?"), detail, say("Discard"), is_danger=True)
