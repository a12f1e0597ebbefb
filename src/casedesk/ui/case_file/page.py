"""One case on one screen, as people see it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QSplitter, QToolTip, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms, messages
from casedesk.ui.case_file.actions import FileActions
from casedesk.ui.case_file.conflicts import Conflict
from casedesk.ui.case_file.fact_entries import Entry
from casedesk.ui.case_file.facts_list import FactsList
from casedesk.ui.case_file.neighbours import Neighbours
from casedesk.ui.case_file.openers import Openers
from casedesk.ui.case_file.overview import Overview
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.side_pane import SidePane
from casedesk.ui.case_file.side_parts import ClickArea, CounterLines, KeyFacts, LinkedList
from casedesk.ui.looks import Text, TimelineEntry
from casedesk.ui.pages import Page
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.chips import KeyHint
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.flow_chips import FlowChips
from casedesk.ui.widgets.panels import SectionHead
from casedesk.ui.widgets.timeline import Timeline

_TICK = 1000
_LEAST_MIDDLE = 420
_BATCH = 40
"""Entries of the history that are measured in one go, so that a long one does not hold the window up."""


forms.register(FlowChips, KeyFacts, FactsList, CountTabs, ClickArea, CounterLines, LinkedList)


class CaseFilePage(Page):
    """Shows head, facts, history and side pane of one case; dialogs change it."""

    nameLabel: QLabel
    chips: FlowChips
    keyFacts: KeyFacts
    splitter: QSplitter
    facts: FactsList
    kinds: CountTabs
    findLine: QLineEdit
    findButton: IconButton
    findKey: KeyHint
    timeline: Timeline
    balanceHead: SectionHead
    balanceBar: BalanceBar
    totalLabel: QLabel
    groundLabel: QLabel
    stepHead: SectionHead
    stepArea: ClickArea
    stepIcon: QLabel
    stepLabel: QLabel
    stepNote: QLabel
    stepChips: FlowChips
    lightHead: SectionHead
    lightIcon: QLabel
    lightLabel: QLabel
    lightGround: QLabel
    countHead: SectionHead
    counters: CounterLines
    linked: LinkedList
    side: QWidget
    sideBody: QWidget
    contactButton: Button
    paymentButton: Button
    visitButton: Button
    agreementButton: Button
    holdButton: Button
    stateButton: Button

    def __init__(self, presenter: CaseFilePresenter) -> None:
        super().__init__()
        forms.load("case_file_page", self)
        self._presenter = presenter
        self._side_pane = SidePane(self)
        self._is_narrow = False
        self._openers = Openers(presenter, self.facts, self)
        self._neighbours = Neighbours()
        self._actions = FileActions(
            presenter, self._openers, self, self._buttons(), self._open_find, self._tell_origin
        )
        self._connect()
        self.findLine.hide()
        self.timeline.setLayoutMode(QListView.LayoutMode.Batched)
        self.timeline.setBatchSize(_BATCH)
        self.findKey.set_key("Ctrl+F")
        for number, share in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(number, share)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(presenter.mask_again)
        self._clock.start()
        theme.changed.connect(self._adjust)
        presenter.attach(self)
        self.retranslate_ui()
        self._adjust()

    def title(self) -> str:
        """Return the case's number."""
        file = self._presenter.file
        return file.case.case_no if file else tr("Case file")

    def crumb(self) -> str:
        """Return the page above."""
        return tr("Cases")

    def context(self) -> str:
        """Return the debtor's name, for the window's title bar only where it is not locked."""
        return ""

    def top_widget(self) -> QWidget:
        """Return place in the list and the ways to the neighbours."""
        return self._neighbours

    def open(self, argument: object) -> None:
        """Show the case that was asked for."""
        self._presenter.open(argument)

    def refresh(self, revision: int) -> None:  # noqa: ARG002
        """Read the file again."""
        self._presenter.load()

    def own_actions(self) -> list[QAction]:
        """Return what can be done with the case."""
        return self._actions.own()

    def new_actions(self) -> list[QAction]:
        """Return what Ctrl+N offers."""
        return self._actions.new()

    def status_text(self) -> str:
        """Return from which list the case came."""
        file = self._presenter.file
        if file is None or file.placement is None:
            return ""
        day = file.case.assigned_on or file.placement.assigned_on
        told = say(
            "Handed over {day} · list {number}", day=day or formats.NOTHING, number=file.placement.number
        )
        return shown(told)

    def panes(self) -> list[QWidget]:
        """Return facts, history and side pane."""
        return [self.facts, self.timeline, self.stepArea]

    def go_up(self) -> bool:
        """Close the find line with Esc."""
        if not self.findLine.isVisible():
            return False
        self.findLine.clear()
        self.findLine.hide()
        self.timeline.setFocus()
        return True

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001
        """Take the small side panes."""
        self._is_narrow = is_narrow
        self._adjust()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide values in full when the page is left."""
        self._presenter.forget_unmasked()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbours with Alt and the arrows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._presenter.step(step)
        else:
            super().keyPressEvent(event)

    def retranslate_ui(self) -> None:
        """Name actions and buttons in the new language and show the file anew."""
        self._actions.name()
        self._neighbours.name()
        self.kinds.setAccessibleName(tr("Kinds of entries"))
        self._side_pane.name()
        self._presenter.load()
        self.show_position()

    def show_file(self, file: CaseFile, overview: Overview) -> None:
        """Show head and side pane."""
        self.nameLabel.setText(overview.name)
        self.chips.set_marks(overview.marks)
        self.keyFacts.show_facts(overview.facts)
        self._side_pane.show(file, overview)
        self._actions.offer(overview)
        self._adjust()
        self.title_changed.emit()

    def show_facts(self, facts: Sequence[Entry]) -> None:
        """Show the left pane."""
        self.facts.show_entries(facts)

    def show_history(
        self, kinds: Sequence[tuple[str, Text, int]], current: str, entries: Sequence[TimelineEntry]
    ) -> None:
        """Show filters and timeline."""
        self.kinds.set_tabs(kinds, current)
        is_bare = not any(number for _key, _name, number in kinds)
        self.timeline.hint = say("Nothing has happened yet.") if is_bare else say("Nothing here fits.")
        self.timeline.show_entries(entries)

    def show_position(self) -> None:
        """Show where in its list the case stands."""
        self._neighbours.show_place(self._presenter.position())

    def show_conflict(self, conflict: Conflict) -> None:
        """Let the person choose between two versions field by field."""
        self._openers.settle(conflict)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def toast(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done."""
        messages.toast(self, text, can_undo=can_undo)

    def start(self, what: str) -> None:
        """Open the dialog that another page asked for."""
        self._openers.start(what)

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""
        self.wants.emit(page, argument)

    def text_of(self, text: Text) -> str:
        """Return a text in the language on show."""
        return shown(text)

    def _connect(self) -> None:
        presenter = self._presenter
        self.kinds.chosen.connect(presenter.show_kind)
        self.findLine.textChanged.connect(presenter.find)
        self.findLine.returnPressed.connect(self.timeline.setFocus)
        self.findButton.clicked.connect(self._open_find)
        self.timeline.opened.connect(lambda entry: presenter.open_entry(entry.key))
        self.facts.opened.connect(self._openers.open_fact)
        self.facts.adding.connect(self._openers.add)
        self.facts.unmask_asked.connect(self._openers.unmask)
        self.stepArea.clicked.connect(self._openers.set_step)
        self.linked.opened.connect(presenter.open)
        self._neighbours.stepped.connect(presenter.step)

    def _buttons(self) -> list[Button]:
        return [
            self.contactButton,
            self.paymentButton,
            self.visitButton,
            self.agreementButton,
            self.holdButton,
            self.stateButton,
        ]

    def _adjust(self) -> None:
        place = 0 if self._is_narrow else 1
        least, usual, most = theme.pane("facts")
        self.facts.setMinimumWidth(least)
        self.facts.setMaximumWidth(most)
        side = theme.pane("balance")
        self.side.setMinimumWidth(side[0])
        self.side.setMaximumWidth(side[2])
        wanted = (least, usual)[place], side[place]
        rest = max(theme.px(_LEAST_MIDDLE), self.width() - sum(wanted))
        self.splitter.setSizes([wanted[0], rest, wanted[1]])
        self._side_pane.adjust()

    def _tell_origin(self) -> None:
        """Tell where the current value of the left pane comes from, elsewhere the figures of the debt."""
        if self.facts.hasFocus() and self.facts.tell_origin():
            return
        corner = self.totalLabel.mapToGlobal(self.totalLabel.rect().bottomLeft())
        QToolTip.showText(corner, self.totalLabel.toolTip(), self.totalLabel)

    def _open_find(self) -> None:
        self.findLine.show()
        self.findLine.setFocus()
        self.findLine.selectAll()


def _nothing() -> None:
    """Do nothing, where a dialog has closed by itself."""
