"""The pane of a proposal beside the calendar: its lines, why, and what to do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.ui import forms
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.presenter.proposal import DraftRow, ProposalRow, why_of
from casedesk.ui.visits.proposal_list import ProposalList
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.panels import SectionHead


class ProposalPane(QWidget):
    """Shows the search, then the proposal; every button has a key."""

    toggled = Signal(int)
    opened = Signal(int)
    moved = Signal(object)
    accepted = Signal()
    discarded = Signal()
    stopped = Signal()
    all_ticked = Signal(bool)

    head: SectionHead
    proposalList: ProposalList
    whyLabel: QLabel
    allButton: Button
    noneButton: Button
    stopButton: Button
    discardButton: Button
    acceptButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(ProposalList)
        forms.load("visit_proposal_pane", self)
        self._summary: Sentence = say("Looking for good ways…")
        self._drafts = self._ticked = 0
        self.setFocusProxy(self.proposalList)
        self.proposalList.toggled.connect(self.toggled)
        self.proposalList.opened.connect(self.opened)
        self.proposalList.moved.connect(self._show_why)
        self.allButton.clicked.connect(lambda: self.all_ticked.emit(True))
        self.noneButton.clicked.connect(lambda: self.all_ticked.emit(False))
        self.stopButton.clicked.connect(self.stopped)
        self.discardButton.clicked.connect(self.discarded)
        self.acceptButton.clicked.connect(self.accepted)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+Return", self.acceptButton.click),
            ("Ctrl+Backspace", self.discardButton.click),
            ("Ctrl+A", self.allButton.click),
            ("Ctrl+Shift+A", self.noneButton.click),
        )
        for key, act in keys:
            self._add_key(key, act)
        self.show_search()

    def show_search(self) -> None:
        """Show that roads are being looked for."""
        self._summary, self._drafts, self._ticked = say("Looking for good ways…"), 0, 0
        self.proposalList.show_rows(())
        self._adjust(is_searching=True)

    def show_proposal(self, rows: Sequence[ProposalRow], summary: Sentence, ticked: int) -> None:
        """Show drafts and what is left out."""
        self._summary, self._ticked = summary, ticked
        self._drafts = sum(isinstance(each, DraftRow) for each in rows)
        self.proposalList.show_rows(rows)
        self._show_why(self.proposalList.current())
        self._adjust(is_searching=False)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._adjust(is_searching=self.stopButton.isVisibleTo(self))

    def _add_key(self, key: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(key), self, act)

    def _adjust(self, *, is_searching: bool) -> None:
        self.head.set_title(say("Suggested plan"), None if is_searching else self._drafts, self._summary)
        for part in (self.allButton, self.noneButton, self.acceptButton):
            part.setVisible(not is_searching)
        self.stopButton.setVisible(is_searching)
        self.acceptButton.setEnabled(self._ticked > 0)
        self.acceptButton.setText(tr("Plan %n visit(s)", self._ticked))

    def _show_why(self, row: ProposalRow | None) -> None:
        told = [shown(each) for each in why_of(row)]
        self.whyLabel.setText("\n".join(f"· {each}" for each in told))
        self.whyLabel.setVisible(bool(told))
        self.moved.emit(row)
