"""The list of placements: what came when, what became of it, and what may be done with it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms, messages
from casedesk.ui.formats import number
from casedesk.ui.importing.placement_cards import IDENTITY, PlacementCard, UndoCard, chosen_text
from casedesk.ui.importing.placement_dialogs import ask_day, ask_undo
from casedesk.ui.importing.placement_list import PlacementFilters, PlacementsPresenter
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_FIGURE = 58
COLUMNS = [
    Column("number", say("Placement"), 128, Kind.BOLD),
    Column("client", say("Client"), 90),
    Column("received", say("Received"), 88, Kind.DAY),
    Column("assigned", say("Assigned on"), 90, Kind.DAY),
    Column("recall", say("Recall on"), 136, Kind.DAY),
    Column("new", say("New here"), 68, Kind.NUMBER),
    Column("changed", say("Changed"), _FIGURE, Kind.NUMBER),
    Column("unchanged", say("Same"), _FIGURE, Kind.NUMBER, tip=say("Rows that said what the office had")),
    Column(
        "missing",
        say("Gone"),
        _FIGURE,
        Kind.NUMBER,
        tip=say("Cases that the file no longer named"),
    ),
    Column("rejected", say("Rejected"), _FIGURE, Kind.NUMBER),
    Column("open", say("In hand"), 62, Kind.NUMBER),
    Column("balance", say("Balance (yuan)"), 116, Kind.MONEY),
    Column("status", say("State"), 96, Kind.CHIP),
    Column("file", say("File"), 120, Kind.SECONDARY, stretches=True),
]


class PlacementsPane(QWidget):
    """Shows the placements; the buttons below act on the chosen one."""

    states: SegmentedControl
    clientBox: QComboBox
    shownLabel: QLabel
    table: TableView
    chosenLabel: QLabel
    casesButton: Button
    extendButton: Button
    pauseButton: Button
    withdrawButton: Button
    undoButton: Button

    changed = Signal()
    cases_wanted = Signal(object)
    import_wanted = Signal()
    undone = Signal(int)

    def __init__(self, presenter: PlacementsPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("placements_pane", self)
        self._presenter, self._tasks = presenter, tasks
        self.table.setup(COLUMNS, tasks, identity=IDENTITY)
        self._empty = EmptyState()
        self.table.set_empty(self._empty)
        self.clientBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._connect()
        presenter.attach(self)
        self.show_placement(None)

    def show_placements(self, rows: Sequence[tuple[Any, ...]], filters: PlacementFilters) -> None:
        """Show the placements that fit the filters."""
        options: list[tuple[str, Text]] = [
            (key, f"{shown(name)} {number(count)}") for key, name, count in filters.statuses
        ]
        self.states.set_options(options)
        self.states.set_value(filters.status.value if filters.status else "")
        self.clientBox.clear()
        self.clientBox.addItem(tr("All clients"), None)
        for name, key in filters.clients:
            self.clientBox.addItem(name, key)
        self.clientBox.setCurrentIndex(max(0, self.clientBox.findData(filters.client_id)))
        self._show_empty(is_filtered=len(filters.clients) > 0)
        self.table.show_rows(rows)
        self.changed.emit()

    def show_placement(self, card: PlacementCard | None) -> None:
        """Show which placement is chosen and open the actions that it allows."""
        self.chosenLabel.setText(shown(chosen_text(card.row)) if card else tr("Choose a placement."))
        is_free = not self._presenter.is_busy
        is_paused = card is not None and card.can_resume
        self.pauseButton.setText(tr("Resume…") if is_paused else tr("Pause…"))
        self.pauseButton.setProperty("iconName", "play" if is_paused else "pause")
        for button, is_open in (
            (self.casesButton, card is not None and card.can_open),
            (self.extendButton, card is not None and card.can_extend),
            (self.pauseButton, card is not None and (card.can_pause or card.can_resume)),
            (self.withdrawButton, card is not None and card.can_withdraw),
            (self.undoButton, card is not None and card.can_undo),
        ):
            button.setEnabled(is_open and is_free)
        self.changed.emit()

    def ask_undo(self, card: UndoCard, go_on: Callable[[str], None]) -> None:
        """Show what an undo takes and keeps; go on with the reason."""
        reason = ask_undo(self, card, self._tasks)
        if reason:
            go_on(reason)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def tell_undone(self, placement_id: int) -> None:
        """Tell the page that an import has been taken back."""
        self.undone.emit(placement_id)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._presenter.show()
        self.show_placement(self._presenter.card)

    def extend(self) -> None:
        """Ask for the new recall day."""
        card = self._presenter.card
        if card is None or not self.extendButton.isEnabled():
            return
        head = say("Extend {number}", number=card.row.number)
        detail = say(
            "Its open cases may be worked on until the new recall day. The client's word is the reason."
        )
        told = ask_day(
            self, head, detail, say("New recall day"), say("Extend"), card.row.recall_on, must_have_day=True
        )
        if told is not None and told[0] is not None:
            self._presenter.extend(told[0], told[1])

    def pause_or_resume(self) -> None:
        """Ask until when the placement rests, or let it go on."""
        card = self._presenter.card
        if card is None or not self.pauseButton.isEnabled():
            return
        if card.can_resume:
            head = say("Resume {number}?", number=card.row.number)
            detail = say("Its cases go back to where they stood before the pause.")
            reason = ask_reason(self, head, detail, say("Resume"))
            if reason:
                self._presenter.resume(reason)
            return
        head = say("Pause {number}", number=card.row.number)
        detail = say("Its open cases are put on hold and their visits called off, until somebody resumes it.")
        told = ask_day(
            self, head, detail, say("Look at it again on"), say("Pause"), None, must_have_day=False
        )
        if told is not None:
            self._presenter.pause(*told)

    def withdraw(self) -> None:
        """Ask why the cases go back."""
        card = self._presenter.card
        if card is None or not self.withdrawButton.isEnabled():
            return
        head = say("Withdraw {number}?", number=card.row.number)
        detail = say(
            "%n open case(s) go back to the client; their visits are called off.", count=card.row.open_cases
        )
        reason = ask_reason(self, head, detail, say("Withdraw"), is_danger=True)
        if reason:
            self._presenter.withdraw(reason)

    def undo(self) -> None:
        """Show what an undo would take and keep."""
        if self.undoButton.isEnabled():
            self._presenter.prepare_undo()

    def open_cases(self) -> None:
        """Show the cases of the chosen placement."""
        wanted = self._presenter.cases_wanted()
        if wanted is not None and self.casesButton.isEnabled():
            self.cases_wanted.emit(wanted)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes round."""
        return [self.table, self.casesButton]

    def _connect(self) -> None:
        self.states.chosen.connect(lambda _key: self._filter())
        self.clientBox.activated.connect(lambda _place: self._filter())
        self.table.current_changed.connect(self._selected)
        self.table.opened.connect(lambda _row: self.open_cases())
        self._empty.acted.connect(self.import_wanted)
        for button, act in (
            (self.casesButton, self.open_cases),
            (self.extendButton, self.extend),
            (self.pauseButton, self.pause_or_resume),
            (self.withdrawButton, self.withdraw),
            (self.undoButton, self.undo),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())

    def _selected(self, row: Row | None) -> None:
        self._presenter.select(row[IDENTITY + 1] if row is not None else None)

    def _filter(self) -> None:
        key = self.states.value()
        self._presenter.filter(PlacementStatus(key) if key else None, self.clientBox.currentData())

    def _show_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self._empty.set_texts("filter", say("No placement fits"), say("Choose another state or client."))
            return
        self._empty.set_texts(
            "upload",
            say("No placement yet"),
            say("Every list that is imported stands here with its dates and what became of it."),
            say("Import a list"),
        )
