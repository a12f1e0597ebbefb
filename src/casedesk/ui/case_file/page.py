"""One case on one screen, as people see it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QSizePolicy, QSplitter, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Right
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms, icons, messages
from casedesk.ui.case_file.conflicts import Conflict
from casedesk.ui.case_file.facts import Entry
from casedesk.ui.case_file.facts_list import FactsList
from casedesk.ui.case_file.openers import Openers
from casedesk.ui.case_file.overview import Overview
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_file.side_parts import ClickArea, CounterLines, KeyFacts, LinkedList
from casedesk.ui.looks import Text, TimelineEntry
from casedesk.ui.pages import Page, action
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.chips import KeyHint
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.flow_chips import FlowChips
from casedesk.ui.widgets.panels import SectionHead
from casedesk.ui.widgets.sides_dialog import SidesDialog
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
    stepButton: Button

    def __init__(self, presenter: CaseFilePresenter) -> None:
        super().__init__()
        forms.load("case_file_page", self)
        self._presenter = presenter
        self._overview: Overview | None = None
        self._is_narrow = False
        self._openers = Openers(presenter, self.facts, self)
        self._make_top()
        self._make_actions()
        self._connect()
        self.findLine.hide()
        self.timeline.setLayoutMode(QListView.LayoutMode.Batched)
        self.timeline.setBatchSize(_BATCH)
        self.findKey.set_key("Ctrl+F")
        self.stepHead.set_key("F4")
        self.sideBody.setProperty("surface", "base")
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
        return self._top

    def open(self, argument: object) -> None:
        """Show the case that was asked for."""
        self._presenter.open(argument)

    def refresh(self, revision: int) -> None:  # noqa: ARG002
        """Read the file again."""
        self._presenter.load()

    def own_actions(self) -> list[QAction]:
        """Return what can be done with the case."""
        return self._actions

    def new_actions(self) -> list[QAction]:
        """Return what Ctrl+N offers."""
        return [each for each in self._actions[:4] if each.isVisible()]

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
        for each, text in zip(self._actions, self._texts(), strict=True):
            each.setText(text)
        self._previous.set_name(tr("Previous case"), "Alt+↑")
        self._next.set_name(tr("Next case"), "Alt+↓")
        self.kinds.setAccessibleName(tr("Kinds of entries"))
        self.stepArea.setAccessibleName(tr("Next step"))
        self.side.setAccessibleName(tr("Balance, next step and limits"))
        self.countHead.set_title(tr("Times reached"), None, tr("all cases"))
        self._presenter.load()
        self.show_position()

    def show_file(self, file: CaseFile, overview: Overview) -> None:
        """Show head and side pane."""
        self._overview = overview
        self.nameLabel.setText(overview.name)
        self.chips.set_marks(overview.marks)
        self.keyFacts.show_facts(overview.facts)
        self.balanceHead.set_title(tr("Balance by part"), None, overview.as_of)
        self.balanceBar.set_parts(overview.parts, columns=1, has_bar=False)
        self.totalLabel.setText(overview.total)
        self.groundLabel.setText(shown(overview.ground))
        self.stepLabel.setText(shown(overview.step.head))
        self.stepNote.setText(shown(overview.step.note))
        self.stepNote.setVisible(bool(overview.step.note))
        self.stepChips.set_marks(overview.step.marks)
        self._show_light(overview)
        self.counters.show_counters(overview.counters)
        self.linked.show_cases(file.linked)
        self._offer(overview)
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
        self.timeline.show_entries(entries)

    def show_position(self) -> None:
        """Show where in its list the case stands."""
        place = self._presenter.position()
        for part in (self._previous, self._next, self._place, self._place_key):
            part.setVisible(place is not None)
        if place is not None:
            self._place.setText(
                tr("{number} of {count}").format(number=place[0], count=formats.number(place[1]))
            )

    def show_conflict(self, conflict: Conflict) -> None:
        """Let the person choose between two versions field by field."""
        if not conflict.differences:
            return
        dialog = SidesDialog(self, conflict.differences)
        for name in conflict.mine:
            dialog.choices[name].setChecked(True)
        if conflict.at is not None:
            clock = formats.formats().time(conflict.at)
            dialog.setWindowTitle(tr("{who} changed this at {time}").format(who=conflict.who, time=clock))
        if dialog.exec():
            self._presenter.resolve(dialog.kept(), _nothing, self.show_error)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def toast(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def start(self, what: str) -> None:
        """Open the dialog that another page asked for."""
        {"contact": self._openers.log_contact, "step": self._openers.set_step}.get(what, _nothing)()

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""
        self.wants.emit(page, argument)

    def text_of(self, text: Text) -> str:
        """Return a text in the language on show."""
        return shown(text)

    def _make_top(self) -> None:
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(theme.px(8), 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._previous, self._next = IconButton("chevron-up"), IconButton("chevron-down")
        self._place, self._place_key = QLabel(), KeyHint("Alt+↑↓")
        self._place.setProperty("tone", "secondary")
        for part in (self._previous, self._next, self._place, self._place_key):
            row.addWidget(part)
        row.addStretch(1)

    def _make_actions(self) -> None:
        act = self._presenter.act
        plan = (
            (self._openers.log_contact, "F7", "phone", Right.LOG_CONTACTS),
            (lambda: act("payment"), "F8", "yuan", Right.RECORD_PAYMENTS),
            (lambda: act("visit"), "F9", "calendar", Right.PLAN_VISITS),
            (lambda: act("agreement"), "F12", "agreement", Right.DRAFT_AGREEMENTS),
            (self._openers.hold_or_resume, "Ctrl+H", "pause", Right.EDIT_CASES),
            (self._openers.set_step, "F4", "arrow-right", Right.EDIT_CASES),
            (self._openers.edit_situation, "", "pencil", Right.EDIT_CASES),
            (self._openers.unmask_current, "Ctrl+U", "eye", Right.UNMASK),
            (self._open_find, "Ctrl+F", "search", Right.VIEW_CASES),
            (lambda: self._presenter.step(-1), "Alt+Up", "chevron-up", Right.VIEW_CASES),
            (lambda: self._presenter.step(1), "Alt+Down", "chevron-down", Right.VIEW_CASES),
            (self._presenter.load, "F5", "refresh", Right.VIEW_CASES),
        )
        self._actions = []
        for do, keys, icon, right in plan:
            made = action("", do, keys, icon, self)
            made.setVisible(self._presenter.may(right))
            made.setEnabled(self._presenter.may(right))
            self._actions.append(made)

    def _texts(self) -> list[str]:
        is_held = self._overview is not None and self._overview.is_held
        return [
            tr("Log contact"),
            tr("Record payment"),
            tr("Schedule visit"),
            tr("Draft agreement"),
            tr("Take up again") if is_held else tr("Hold the case"),
            tr("Set next step"),
            tr("Change situation"),
            tr("Show in full…"),
            tr("Find in the history"),
            tr("Previous case"),
            tr("Next case"),
            tr("Refresh"),
        ]

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
        self._previous.clicked.connect(lambda: presenter.step(-1))
        self._next.clicked.connect(lambda: presenter.step(1))
        self._buttons = (
            self.contactButton,
            self.paymentButton,
            self.visitButton,
            self.agreementButton,
            self.holdButton,
            self.stepButton,
        )
        for button, each in zip(self._buttons, self._actions, strict=False):
            button.clicked.connect(each.trigger)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _offer(self, overview: Overview) -> None:
        """Show only what this person may do with a case in this state."""
        self.holdButton.setText(tr("Take up") if overview.is_held else tr("Hold…"))
        for button, each in zip(self._buttons, self._actions, strict=False):
            is_offered = each.isVisible() and overview.is_open
            button.setVisible(is_offered)
            each.setEnabled(is_offered)
        self._actions[4].setText(self._texts()[4])

    def _show_light(self, overview: Overview) -> None:
        light = overview.light
        self.lightIcon.setVisible(light is not None)
        self.lightHead.set_title(tr("Limitation period"), None, light.until if light else "")
        if light is None:
            self.lightLabel.setText(tr("Start of the period unknown"))
            self.lightGround.setText(tr("No overdue day is on file."))
            return
        self.lightLabel.setText(shown(light.head))
        self.lightGround.setText(shown(light.ground))
        token = f"status.{light.tone}.solid"
        self.lightIcon.setPixmap(icons.pixmap("disc", token, 16, self.devicePixelRatioF()))

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
        if self._overview is not None:
            drawing = icons.pixmap(self._overview.step.icon, "accent.base", 16, self.devicePixelRatioF())
            self.stepIcon.setPixmap(drawing)
            self._show_light(self._overview)

    def _open_find(self) -> None:
        self.findLine.show()
        self.findLine.setFocus()
        self.findLine.selectAll()


def _nothing() -> None:
    """Do nothing, where a dialog has closed by itself."""
