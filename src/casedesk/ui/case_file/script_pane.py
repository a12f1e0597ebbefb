"""The words to say at a contact, with one key to copy them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.scripts import Script, Situation
from casedesk.domain.sentences import say
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button

_HEADS = {
    Situation.DEBTOR_CALL: say("What to say: call to the debtor"),
    Situation.DEBTOR_MET: say("What to say: face to face"),
    Situation.DEBTOR_WRITTEN: say("What to write: message to the debtor"),
    Situation.LETTER: say("How the letter goes out"),
    Situation.VOICE_NOTICE: say("What the notice says"),
    Situation.GUARANTOR: say("What to say: somebody liable with the debtor"),
    Situation.CONTACT: say("What to say: not a word of a debt"),
    Situation.CONTACT_WRITTEN: say("What to write: not a word of a debt"),
    Situation.CONTACT_PAYS: say("What to say: a contact offers to pay"),
    Situation.WRONG_PERSON: say("What to say: wrong number"),
    Situation.STOPPED: say("What to say: the person asks to be left alone"),
}


class ScriptPane(QWidget):
    """Shows the words of one situation; they are copied for a dialler or a message, never typed anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "raised")
        self.script: Script | None = None
        self._head, self._words = QLabel(self), QLabel(self)
        self._head.setProperty("type", "strong")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = Button(tr("Copy the words"), icon="copy", key="F8", parent=self)
        self.copy_button.clicked.connect(self.copy)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        line.setSpacing(theme.px(12))
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self._head)
        column.addWidget(self._words)
        line.addLayout(column, 1)
        line.addWidget(self.copy_button)

    def show_script(self, script: Script) -> None:
        """Show words and what they are for."""
        if script == self.script:
            return
        self.script = script
        self._head.setText(shown(_HEADS[script.situation]))
        self._words.setText(self.words())
        self._words.setAccessibleName(self._head.text())
        self.copy_button.setText(tr("Copy the words"))
        self.show()

    def words(self) -> str:
        """Return the words in the language in use."""
        return self.script.text["zh" if language().startswith("zh") else "en"] if self.script else ""

    def copy(self) -> None:
        """Put the words into the clipboard."""
        if self.script is not None:
            QGuiApplication.clipboard().setText(self.words())
            self.copy_button.setText(tr("Copied"))
