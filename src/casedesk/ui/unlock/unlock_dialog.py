"""The window that opens an office by passphrase or recovery sheet."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QStackedWidget, QWidget

from casedesk import __version__
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms
from casedesk.ui.icons import app_icon
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.unlock.first_run_dialog import fit_to_screen
from casedesk.ui.unlock.first_run_steps import mark_state
from casedesk.ui.unlock.parts import FieldNote
from casedesk.ui.unlock.presenter.opening import OpeningPresenter, OpeningState, Way
from casedesk.ui.unlock.presenter.ports import Fact, Opener
from casedesk.ui.unlock.side_panel import LanguageSwitch, SidePanel
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import PasswordEdit
from casedesk.ui.work import Tasks

forms.register(Banner, Button, FieldNote, LanguageSwitch, PasswordEdit, SidePanel)

_HEADS = (
    (say("Open the office"), say("The records are encrypted. The office's passphrase opens them.")),
    (
        say("Open with the recovery sheet"),
        say("Type the code from the paper; capitals and blanks do not matter."),
    ),
    (say("The office is open"), say("Set a new passphrase now if the old one is forgotten.")),
)


class UnlockDialog(QDialog):
    """Asks until the office opens; ``opened`` holds it after ``accepted``."""

    language_chosen = Signal(str)
    side: SidePanel
    box: QWidget
    title: QLabel
    subtitle: QLabel
    problem: Banner
    ways: QStackedWidget
    passphrase: PasswordEdit
    keep: QCheckBox
    open_passphrase: Button
    to_recovery: Button
    code: QLineEdit
    sheet_no: QLabel
    open_recovery: Button
    to_passphrase: Button
    new_passphrase: PasswordEdit
    new_note: FieldNote
    new_again: PasswordEdit
    new_again_note: FieldNote
    change: Button
    skip: Button
    languages: LanguageSwitch

    def __init__(
        self, opener: Opener, tasks: Tasks, problem: Sentence | None = None, parent: QWidget | None = None
    ) -> None:
        """Prepare the window; ``problem`` says why the office did not open by itself."""
        super().__init__(parent)
        self.opened: object = None
        self._state: OpeningState | None = None
        forms.load("unlock_dialog", self)
        self.setWindowIcon(app_icon())
        self.languages.show_version(__version__)
        self.passphrase.edit.setProperty("large", True)
        self.code.setProperty("large", True)
        self.presenter = OpeningPresenter(self, opener, tasks, problem)
        self._connect()
        fit_to_screen(self)
        self.presenter.start()
        self.ask_again()

    @property
    def unkept(self) -> Sentence | None:
        """Return why the keyring did not take the key, if it was asked to and did not."""
        return self.presenter.unkept

    def show_state(self, state: OpeningState) -> None:
        """Show the way that is chosen and what went wrong."""
        self._state = state
        head, text = _HEADS[state.way]
        self.setWindowTitle(tr("CaseDesk — open the office"))
        self.title.setText(shown(head))
        self.subtitle.setText(shown(text))
        self.side.set_office(state.office_name, "")
        self.side.set_facts((Fact("lock", say("Encrypted; nothing is readable yet")),))
        self.ways.setCurrentIndex(state.way)
        self._show_keyring(state)
        self.sheet_no.setText(tr("The valid sheet has the number {number}.").format(number=state.sheet_no))
        if state.problem is not None:
            self.problem.show_text(Tone.BLOCK if state.is_refused else Tone.WARN, state.problem)
        else:
            self.problem.hide()
        self._show_notes(state)
        self.ways.setEnabled(not state.is_busy)
        self.change.setEnabled(state.can_change)

    def ask_again(self) -> None:
        """Put the cursor where the secret is typed; a refused one may be corrected."""
        way = self._state.way if self._state else Way.PASSPHRASE
        field = (self.passphrase.edit, self.code, self.new_passphrase.edit)[way]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def finish(self, opened: object) -> None:
        """Close with the office that is now open."""
        self.opened = opened
        for field in self.findChildren(PasswordEdit):
            field.clear()
        self.code.clear()
        self.accept()

    def reject(self) -> None:
        """Leave; an office that is open already stays open with its old passphrase."""
        if self._state is not None and self._state.is_busy:
            return
        if self._state is not None and self._state.way is Way.NEW_PASSPHRASE:
            self.presenter.skip()
        else:
            super().reject()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._state is not None:
            self.show_state(self._state)

    def _connect(self) -> None:
        self.open_passphrase.clicked.connect(self._open_by_passphrase)
        self.passphrase.entered.connect(self._open_by_passphrase)
        self.open_recovery.clicked.connect(self._open_by_code)
        self.code.returnPressed.connect(self._open_by_code)
        self.to_recovery.clicked.connect(lambda: self.presenter.choose(Way.RECOVERY))
        self.to_passphrase.clicked.connect(lambda: self.presenter.choose(Way.PASSPHRASE))
        for field in (self.new_passphrase, self.new_again):
            field.text_changed.connect(self._edited)
        self.new_again.entered.connect(self._change)
        self.change.clicked.connect(self._change)
        self.skip.clicked.connect(self.presenter.skip)
        self.languages.chosen.connect(self.language_chosen)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)

    def _open_by_passphrase(self) -> None:
        self.presenter.open(self.passphrase.text(), keep=self.keep.isVisible() and self.keep.isChecked())

    def _open_by_code(self) -> None:
        self.presenter.open(self.code.text(), keep=False)

    def _edited(self) -> None:
        self.presenter.edit(self.new_passphrase.text(), self.new_again.text())

    def _change(self) -> None:
        self.presenter.change(self.new_passphrase.text())

    def _show_keyring(self, state: OpeningState) -> None:
        is_usable = state.keyring is not None and state.keyring.is_usable
        name = shown(state.keyring.name) if state.keyring else ""
        self.keep.setVisible(is_usable)
        self.keep.setText(tr("From now on open it through {keyring}").format(keyring=name))

    def _show_notes(self, state: OpeningState) -> None:
        pairs = (
            (self.new_passphrase, self.new_note, "passphrase"),
            (self.new_again, self.new_again_note, "passphrase_again"),
        )
        for field, label, name in pairs:
            note = state.notes.get(name)
            label.show_note(note)
            mark_state(field, note.tone if note else None)
