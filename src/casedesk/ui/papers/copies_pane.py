"""Copies that are out or without an end: taken out, answered and accounted for with one letter each."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import PAPER_NAMES, Paper
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.papers.presenter.copies import NEEDS_DAY, NEEDS_NOTE, OUT, PAPER, Act, CopiesPresenter
from casedesk.ui.papers.signed_dialog import ask_signed_on
from casedesk.ui.papers.take_dialog import ask_carrier
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import TICKS, Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_COLUMNS: Final = [
    TICKS,
    Column("kind", say("Paper"), 150, Kind.BOLD),
    Column("number", say("Number"), 170, Kind.SECONDARY, stretches=True),
    Column("debtor", say("Debtor"), 88),
    Column("copy", say("Copy no."), 70, Kind.NUMBER),
    Column("printed", say("Printed"), 126, Kind.SECONDARY),
    Column("carrier", say("Carried by"), 96),
    Column("since", say("Since"), 126, Kind.SECONDARY),
    Column("due", say("Due back"), 96, Kind.DAY),
    Column("state", say("State"), 170, Kind.CHIP, stretches=True),
]
_KEYS: Final = {
    "t": Act.TAKE,
    "s": Act.SIGNED,
    "r": Act.REFUSED,
    "p": Act.SPOILED,
    "u": Act.CLEAR,
    "b": Act.RETURNED,
    "h": Act.HANDED_OVER,
    "d": Act.DESTROYED,
    "l": Act.LOST,
    "c": Act.CHECK,
    "g": Act.AGAIN,
}
_ASKED: Final[dict[Act, tuple[Sentence, Sentence, Sentence]]] = {
    Act.SPOILED: (
        say("How was the copy spoiled?"),
        say("With these words it may be printed once more. The spoiled sheet is brought back and destroyed."),
        say("Spoiled"),
    ),
    Act.CLEAR: (
        say("Why is the answer wrong?"),
        say("The copy stands without an answer again; the log keeps both."),
        say("Take back"),
    ),
    Act.DESTROYED: (
        say("How was the copy destroyed?"),
        say("Who shredded it, and when; the note stays in the register."),
        say("Destroyed"),
    ),
    Act.LOST: (
        say("How was the copy lost?"),
        say("Where, when, and who was told; the note stays in the register."),
        say("Lost"),
    ),
}


class CopiesPane(QWidget):
    """Lists copies; ticked ones, or else the current one, take the next step."""

    copies: TableView
    copiesFoot: QWidget
    countLabel: QLabel
    takeButton: Button
    signedButton: Button
    refusedButton: Button
    spoiledButton: Button
    clearButton: Button
    returnedButton: Button
    handedButton: Button
    destroyedButton: Button
    lostButton: Button
    checkButton: Button
    againButton: Button

    again_asked = Signal(object)
    """Carries the copy that is printed once more."""
    check_asked = Signal(int)
    case_asked = Signal(int)
    arrived = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("papers_copies", self)
        self._empty = EmptyState()
        self._people: Sequence[tuple[int, str]] = ()
        self._buttons = {
            Act.TAKE: self.takeButton,
            Act.SIGNED: self.signedButton,
            Act.REFUSED: self.refusedButton,
            Act.SPOILED: self.spoiledButton,
            Act.CLEAR: self.clearButton,
            Act.RETURNED: self.returnedButton,
            Act.HANDED_OVER: self.handedButton,
            Act.DESTROYED: self.destroyedButton,
            Act.LOST: self.lostButton,
            Act.CHECK: self.checkButton,
            Act.AGAIN: self.againButton,
        }

    def attach(self, presenter: CopiesPresenter, tasks: Tasks) -> None:
        """Join the pane to what keeps the register."""
        self._presenter = presenter
        self.copies.setup(_COLUMNS, tasks, identity=PAPER - 1)
        self.copies.set_empty(self._empty)
        self.copies.typed.connect(self._typed)
        self.copies.ticked_changed.connect(self._offer)
        self.copies.current_changed.connect(lambda _row: self._offer())
        self.copies.opened.connect(self._open)
        for act, button in self._buttons.items():
            button.clicked.connect(partial(self.do, act))
        presenter.attach(self)
        self.retranslate_ui()
        self._offer()

    def show_copies(self, rows: Sequence[tuple[object, ...]], note: Sentence) -> None:
        """Show the copies."""
        self.copies.show_rows(list(rows))
        told = shown(note)
        if not self._presenter.may_change:
            told = f"{told}　{tr('Whoever prints papers hands them out and takes them back.')}"
        self.countLabel.setText(told)
        self._offer()
        self.arrived.emit()

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Keep who may take papers."""
        self._people = people

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def do(self, act: Act) -> None:
        """Take the step with the chosen copies, asking for what it needs."""
        papers = self.chosen()
        if act not in self._presenter.possible(papers):
            return
        keys = [each.id for each in papers]
        if act is Act.CHECK:
            self.check_asked.emit(keys[0])
        elif act is Act.AGAIN:
            self.again_asked.emit(papers[0])
        elif act is Act.TAKE:
            taken = ask_carrier(self, self._people, self._presenter.today(), len(keys))
            if taken is not None:
                self._presenter.issue(keys, *taken)
        elif act in NEEDS_NOTE:
            head, detail, verb = _ASKED[act]
            note = ask_reason(self, head, detail, verb, is_danger=act is Act.LOST)
            if note:
                self._presenter.act(act, keys, note)
        elif act is Act.SIGNED and (letters := [each for each in papers if each.kind in NEEDS_DAY]):
            day = ask_signed_on(self, self._presenter.today(), [each.subject for each in letters])
            if day is not None:
                self._presenter.act(act, keys, on=day)
        else:
            self._presenter.act(act, keys)

    def chosen(self) -> list[Paper]:
        """Return the ticked copies, or else the current one."""
        rows: list[Row] = self.copies.ticked_rows()
        current = self.copies.current_row()
        if not rows and current is not None:
            rows = [current]
        return [each[PAPER] for each in rows]

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        if self._presenter.scope == OUT:
            self._empty.set_texts("check", say("No paper is out"), say("Everything is in the office."))
            return
        self._empty.set_texts(
            "check",
            say("Every printed copy is accounted for"),
            say("Copies stand here from the printer until they are back, handed over, destroyed or lost."),
        )

    def _offer(self) -> None:
        """Show the steps that are possible for what is chosen; hidden ones have no meaning now."""
        papers = self.chosen()
        possible = self._presenter.possible(papers)
        single = {Act.CLEAR, Act.CHECK, Act.AGAIN}
        for act, button in self._buttons.items():
            button.setVisible(act in possible and (len(papers) == 1 or act not in single))
        named = {PAPER_NAMES[each.kind].text for each in papers}
        self.copiesFoot.setAccessibleDescription(", ".join(sorted(named)))

    def _typed(self, text: str) -> None:
        act = _KEYS.get(text.lower())
        if act is not None:
            self.do(act)

    def _open(self, row: Row) -> None:
        if row[PAPER].case_id is not None:
            self.case_asked.emit(row[PAPER].case_id)
