"""Who is at this computer, and with which password: the pane of sign-in and lock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QScrollArea, QVBoxLayout, QWidget

from casedesk import __version__
from casedesk.domain.operators import ROLE_NAMES, Operator
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.formats import formats
from casedesk.ui.looks import Tone
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.unlock.first_run_steps import mark_state
from casedesk.ui.unlock.parts import FieldNote, PersonCard
from casedesk.ui.unlock.presenter.login import LoginPresenter, LoginState
from casedesk.ui.unlock.presenter.ports import Door, Note
from casedesk.ui.unlock.side_panel import LanguageSwitch, SidePanel
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import PasswordEdit
from casedesk.ui.work import Tasks

forms.register(Button, FieldNote, LanguageSwitch, PasswordEdit, SidePanel)

_ROWS = 6
"""Cards that are seen without scrolling."""

_PROMISE = say(
    "Look at data only where the work needs it. Every look, print and export is logged, "
    "for your protection as well."
)


class LoginPane(QWidget):
    """Lists the people, takes the password; ``signed_in`` hands over the operator."""

    signed_in = Signal(object)
    someone_else = Signal()
    language_chosen = Signal(str)
    side: SidePanel
    box: QWidget
    title: QLabel
    people: QScrollArea
    people_column: QVBoxLayout
    password_label: QLabel
    password: PasswordEdit
    note: FieldNote
    enter: Button
    last: QLabel
    other: Button
    forgot: Button
    languages: LanguageSwitch

    def __init__(
        self,
        door: Door,
        tasks: Tasks,
        office_name: str,
        last: str = "",
        only: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Prepare the pane; ``only`` is the key of the person who locked the desk."""
        super().__init__(parent)
        self._office_name, self._is_lock = office_name, bool(only)
        self._state = LoginState()
        self._cards: dict[int, PersonCard] = {}
        self._group = QButtonGroup(self)
        forms.load("login_pane", self)
        self.password.edit.setProperty("large", True)
        self.languages.show_version(__version__)
        self.other.setVisible(self._is_lock)
        self.presenter = LoginPresenter(self, door, tasks, last, only)
        self._connect()
        theme.changed.connect(self._place_people)
        self.presenter.start()
        self.password.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_state(self, state: LoginState) -> None:
        """Show people, choice, facts and what went wrong."""
        if state.seats is not self._state.seats or not self._cards:
            self._build_cards(state)
        if state.facts != self._state.facts:
            self.side.set_facts(state.facts)
        self._state = state
        self._retranslate()
        card = self._cards.get(state.chosen)
        if card is not None and not card.isChecked():
            card.setChecked(True)
        note = Note(Tone.BLOCK, state.problem) if state.problem else None
        if note is None and state.help is not None:
            note = Note(Tone.INFO, state.help)
        self.note.show_note(note)
        mark_state(self.password, note.tone if note else None)
        self.enter.setEnabled(not state.is_busy)
        self.password.setEnabled(not state.is_busy)

    def ask_again(self) -> None:
        """Empty the password and put the cursor there."""
        self.password.clear()
        self.password.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, operator: Operator) -> None:
        """Forget the password and hand over the operator."""
        self.password.clear()
        self.signed_in.emit(operator)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._cards:
            self._build_cards(self._state)
            self.side.set_facts(self._state.facts)
            self.show_state(self._state)

    def _connect(self) -> None:
        self.enter.clicked.connect(self._try)
        self.password.entered.connect(self._try)
        self.forgot.clicked.connect(self.presenter.help_out)
        self.other.clicked.connect(self.someone_else)
        self.languages.chosen.connect(self.language_chosen)
        self._group.idClicked.connect(self.presenter.choose)

    def _try(self) -> None:
        self.presenter.sign_in(self.password.text())

    def _build_cards(self, state: LoginState) -> None:
        for card in self._cards.values():
            self._group.removeButton(card)
            self.people_column.removeWidget(card)
            card.deleteLater()
        names = [seat.name for seat in state.seats]
        self._cards = {}
        for seat in state.seats:
            note = seat.badge_no if names.count(seat.name) > 1 else ""
            card = PersonCard(seat.name, ROLE_NAMES[seat.role], note)
            self._group.addButton(card, seat.operator_id)
            self.people_column.addWidget(card)
            self._cards[seat.operator_id] = card
        self._place_people()

    def _place_people(self) -> None:
        rows = max(1, min(_ROWS, len(self._cards)))
        self.people.setFixedHeight(rows * theme.px(44) + (rows - 1) * theme.px(6))

    def _retranslate(self) -> None:
        self.side.set_office(self._office_name, _PROMISE)
        self.title.setText(tr("This desk is locked") if self._is_lock else tr("Who is at this computer?"))
        self.enter.setText(tr("Unlock") if self._is_lock else tr("Sign in"))
        self.password.edit.setAccessibleName(tr("Password"))
        moment = self._state.last_at
        text = "" if moment is None else tr("Last sign-in {moment}")
        self.last.setText(text.format(moment=moment and formats().moment(moment)))
