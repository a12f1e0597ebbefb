"""The page of papers: the queue, what is out, what has no end yet, runs, and sections that others add."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.operators import Operator
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.print_queue import PrintQueue, QueueLine
from casedesk.services.print_runs import PrintRuns, RunLine
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.pages import Page, action
from casedesk.ui.papers.batch_dialog import USUAL_COPIES, BatchDialog, ask_sink
from casedesk.ui.papers.copies_pane import CopiesPane
from casedesk.ui.papers.presenter.copies import OPEN, OUT, CopiesPresenter
from casedesk.ui.papers.presenter.queue import QueuePresenter
from casedesk.ui.papers.presenter.runs import RunsPresenter, told
from casedesk.ui.papers.queue_pane import QueuePane
from casedesk.ui.papers.runs_pane import RunsPane
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.work import Tasks

for _kind in (CountTabs, QueuePane, CopiesPane, RunsPane):
    forms.register(_kind)

QUEUE, RUNS = "queue", "runs"


@dataclass(frozen=True)
class Section:
    """A section that another part of the program adds to the page."""

    key: str
    name: Text
    widget: QWidget
    refresh: Callable[[], None]
    waiting: Callable[[], int] = lambda: 0
    """How many things wait in it, as far as it knows."""
    hints: tuple[tuple[str, Text], ...] = ()
    pane: Callable[[], QWidget] | None = None
    """The part that takes the keyboard; the widget itself by default."""
    arrived: SignalInstance | None = None
    """Tells that its count is known anew."""
    retranslate: Callable[[], None] = lambda: None
    """Says again what was set by hand."""
    turn: Callable[[str], None] = lambda _part: None
    """Shows one of its own lists by its key."""


@dataclass
class PaperParts:
    """The presenters of the page, and what others hang into it."""

    queue: QueuePresenter
    copies: CopiesPresenter
    runs: RunsPresenter
    sections: tuple[Section, ...] = ()
    write_letter: Callable[[QWidget, int | None, str], None] | None = None
    """Opens the form of letters of a kind about a case, or first asks for one."""
    check_scan: Callable[[QWidget, int], None] | None = None
    """Opens a copy's scan beside its stored text."""


class PapersPage(Page):
    """Shows one section at a time; Ctrl+P prints, letters take the steps of copies."""

    tabs: CountTabs
    letterButton: Button
    views: QStackedWidget
    queuePane: QueuePane
    copiesPane: CopiesPane
    runsPane: RunsPane
    hints: HintBar

    def __init__(self, parts: PaperParts, tasks: Tasks) -> None:
        super().__init__()
        forms.load("papers_page", self)
        self._parts, self._tasks = parts, tasks
        self._sections = {each.key: each for each in parts.sections}
        self.chosen = QUEUE
        for each in parts.sections:
            self.views.addWidget(each.widget)
        self.queuePane.attach(parts.queue, tasks)
        self.copiesPane.attach(parts.copies, tasks)
        self.runsPane.attach(parts.runs, tasks)
        self._letter = action("", self._write_letter, "F2", "mail", self)
        self._print = action("", self._print_here, "Ctrl+P", "printer", self)
        self._main = action("", self._main_act, "Ctrl+Return", "play", self)
        self._connect()
        self.retranslate_ui()
        self._turn()

    def title(self) -> str:
        """Name the page."""
        return tr("Papers")

    def own_actions(self) -> list[QAction]:
        """Offer printing and going on with a run."""
        return [self._print, self._main]

    def new_actions(self) -> list[QAction]:
        """Offer a letter where letters can be written."""
        return [self._letter] if self._parts.write_letter is not None else []

    def status_text(self) -> str:
        """Count what the section on show holds."""
        if self.chosen == QUEUE:
            return tr("%n paper(s) wait", self._parts.queue.shown)
        if self.chosen == RUNS:
            return tr("%n run(s)", self._parts.runs.shown)
        return ""

    def panes(self) -> list[QWidget]:
        """Return the parts of the section on show."""
        if self.chosen == QUEUE:
            return [self.queuePane.lines, self.queuePane.printButton]
        if self.chosen == RUNS:
            return [self.runsPane.runList, self.runsPane.log]
        section = self._sections.get(self.chosen)
        if section is not None:
            return [section.pane() if section.pane is not None else section.widget]
        return [self.copiesPane.copies]

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - everything is read again
        """Read the section on show and every count."""
        self._parts.copies.count()
        self._parts.runs.load()
        self._parts.queue.load()
        for each in self._sections.values():
            each.refresh()
        self._read()

    def open(self, argument: object) -> None:
        """Show a section by its key, or the copy of ``("paper", paper_id)`` among those without an end."""
        match argument:
            case str() if argument in {QUEUE, OUT, OPEN, RUNS, *self._sections}:
                self.choose(argument)
            case (str(key), str(part)) if key in self._sections:
                self.choose(key)
                self._sections[key].turn(part)
            case ("paper", int(paper_id)):
                self.choose(OPEN)
                self.copiesPane.copies.select_identity(paper_id)
            case ("letter", int(case_id)):
                QTimer.singleShot(0, lambda: self.write_letter(case_id))
            case ("letter", int(case_id), str(kind)):
                QTimer.singleShot(0, lambda: self.write_letter(case_id, kind))

    def choose(self, key: str) -> None:
        """Turn to a section."""
        self.chosen = key
        self._turn()
        self._read()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the section on show."""
        self.panes()[0].setFocus()

    def write_letter(self, case_id: int | None = None, kind: str = PaperKind.DEMAND_LETTER) -> None:
        """Open the form for a letter about a case."""
        if self._parts.write_letter is not None:
            self._parts.write_letter(self, case_id, kind)
            self.refresh(0)

    def _write_letter(self) -> None:
        self.write_letter()

    def print_lines(self, lines: Sequence[QueueLine], copies: int = USUAL_COPIES, reason: str = "") -> None:
        """Show what a run of these papers would print, and print it."""
        dialog = BatchDialog(self, self._parts.runs, lines, self._tasks)
        dialog.preset(copies, reason)
        dialog.exec()
        dialog.deleteLater()
        self.refresh(0)

    def print_again(self, paper: Paper) -> None:
        """Print one copy in the place of a spoiled or lost one, for the reason that was written then."""

        def found(line: QueueLine) -> None:
            self.print_lines([line], 1, paper.answer_note or paper.ending_note)

        queue = self._parts.queue
        self._tasks.run(
            lambda _p: queue.queue.again(queue.actor, paper),
            found,
            lambda error: messages.show_error(error, self),
            owner=self,
        )

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._letter.setText(tr("Write a letter"))
        self._print.setText(tr("Print papers"))
        self._main.setText(tr("Go on with the run"))
        for pane in (self.queuePane, self.copiesPane, self.runsPane):
            pane.retranslate_ui()
        for each in self._sections.values():
            each.retranslate()
        self._show_tabs()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.choose)
        self.letterButton.clicked.connect(self._write_letter)
        self.letterButton.setVisible(self._parts.write_letter is not None)
        self.queuePane.print_asked.connect(self.print_lines)
        self.runsPane.go_on_asked.connect(self._go_on)
        self.copiesPane.again_asked.connect(self.print_again)
        self.copiesPane.check_asked.connect(self._check)
        for pane in (self.queuePane, self.copiesPane):
            pane.case_asked.connect(lambda case_id: self.wants.emit("case_file", case_id))
        for shown in (self.queuePane, self.copiesPane, self.runsPane):
            shown.arrived.connect(self._show_tabs)
        for section in self._sections.values():
            if section.arrived is not None:
                section.arrived.connect(self._show_tabs)
        self._parts.copies.after = self._parts.copies.count
        self._parts.copies.after_count = self._show_tabs
        self._parts.runs.after = self._parts.queue.load

    def _turn(self) -> None:
        section = self._sections.get(self.chosen)
        views: dict[str, QWidget] = {QUEUE: self.queuePane, RUNS: self.runsPane}
        shown = section.widget if section is not None else views.get(self.chosen, self.copiesPane)
        self.views.setCurrentWidget(shown)
        self._show_tabs()

    def _read(self) -> None:
        section = self._sections.get(self.chosen)
        if section is not None:
            section.refresh()
        elif self.chosen == QUEUE:
            self._parts.queue.load()
        elif self.chosen == RUNS:
            self._parts.runs.load()
        else:
            self._parts.copies.show(self.chosen)
            self.copiesPane.retranslate_ui()

    def _show_tabs(self) -> None:
        counts = self._parts.copies.counts
        tabs: list[tuple[str, Text, int | None]] = [
            (QUEUE, say("To be printed"), self._parts.queue.shown),
            (OUT, say("Out"), counts.get(OUT, 0)),
            (OPEN, say("Not accounted for"), counts.get(OPEN, 0)),
            (RUNS, say("Runs"), self._parts.runs.waiting),
        ]
        tabs += [(each.key, each.name, each.waiting()) for each in self._sections.values()]
        self.tabs.set_tabs(tabs, self.chosen)
        self.hints.set_hints(self._hints())
        self.status_changed.emit()

    def _hints(self) -> list[tuple[str, Text]]:
        section = self._sections.get(self.chosen)
        if section is not None:
            return list(section.hints)
        keys: list[tuple[str, Text]] = [("↑↓", say("move"))]
        if self.chosen == QUEUE:
            return [*keys, ("Space", say("tick")), ("Ctrl+P", say("print")), ("Enter", say("open the case"))]
        if self.chosen == RUNS:
            return [*keys, ("Ctrl+Enter", say("go on"))]
        return [
            *keys,
            ("Space", say("tick")),
            ("T", say("take out")),
            ("S R P", say("signed, refused, spoiled")),
            ("B H D L", say("back, handed over, destroyed, lost")),
        ]

    def _print_here(self) -> None:
        if self.chosen == QUEUE:
            self.queuePane.print_chosen()

    def _main_act(self) -> None:
        if self.chosen == RUNS:
            self.runsPane.go_on()
        elif self.chosen == QUEUE:
            self.queuePane.print_all()

    def _go_on(self, line: RunLine, is_folder: bool) -> None:  # noqa: FBT001 - carried by a signal
        sink = ask_sink(self, is_folder=is_folder)
        if sink is None:
            return

        def done(after: RunLine) -> None:
            messages.toast(self, told(after))

        self._parts.runs.go_on(line.run.id, sink, done, lambda error: messages.show_error(error, self))

    def _check(self, paper_id: int) -> None:
        if self._parts.check_scan is not None:
            self._parts.check_scan(self, paper_id)
            self.refresh(0)


def parts_of(desk: Desk, actor: Operator, tasks: Tasks) -> PaperParts:
    """Build the presenters on a desk."""
    return PaperParts(
        QueuePresenter(PrintQueue(desk), actor, tasks, desk.today()),
        CopiesPresenter(PaperCustody(desk), OperatorService(desk), actor, tasks, desk.today),
        RunsPresenter(PrintRuns(desk), actor, tasks),
    )


def papers_page(desk: Desk, actor: Operator, tasks: Tasks) -> PapersPage:
    """Build the page without the sections of others."""
    return PapersPage(parts_of(desk, actor, tasks), tasks)
