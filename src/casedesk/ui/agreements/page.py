"""The page of all agreements, and the builder of one."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from casedesk.domain.case_lists import CaseQuery, CaseRow
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.ui import forms, messages
from casedesk.ui.agreements.builder_pane import BuilderPane
from casedesk.ui.agreements.dialogs import Unsaved, ask_unsaved
from casedesk.ui.agreements.presenter.builder import BuilderPresenter
from casedesk.ui.agreements.presenter.lists import ListPresenter
from casedesk.ui.agreements.presenter.ports import AgreementServices, Rows
from casedesk.ui.agreements.presenter.states import Act, BuilderState
from casedesk.ui.looks import Text
from casedesk.ui.pages import Page, action
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.case_picker import MOST_HITS, Finder, ask_case
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.work import Tasks

forms.register(CountTabs)

_ID, _KIND = 11, 12
_COLUMNS = [
    Column("number", say("Agreement"), 132, Kind.SECONDARY),
    Column("debtor", say("Debtor"), 92, Kind.BOLD, stretches=True),
    Column("case", say("Case no."), 128, Kind.SECONDARY),
    Column("client", say("Client"), 96, stretches=True),
    Column("total", say("Total (yuan)"), 104, Kind.MONEY, is_sortable=False),
    Column("number_of", say("Terms"), 56, Kind.NUMBER, is_sortable=False),
    Column("kept", say("Paid"), 64, Kind.SECONDARY, is_sortable=False, is_right=True),
    Column("due", say("Next due"), 128, Kind.CHIP, is_sortable=False),
    Column("status", say("State"), 104, Kind.CHIP),
    Column("by", say("Drafted by"), 84),
    Column("touched", say("Last change"), 124, Kind.SECONDARY, is_sortable=False),
]


class AgreementsPage(Page):
    """Shows the list, and over it the builder; Esc goes back to the list."""

    stack: QStackedWidget
    tabs: CountTabs
    draftButton: Button
    table: TableView
    hints: HintBar

    def __init__(self, lists: ListPresenter, builder: BuilderPresenter, find: Finder, tasks: Tasks) -> None:
        super().__init__()
        forms.load("agreements_page", self)
        self._lists, self.building, self._find, self._tasks = lists, builder, find, tasks
        self.table.setup(_COLUMNS, tasks, identity=_ID)
        self._empty = EmptyState()
        self.table.set_empty(self._empty)
        self._built: BuilderPane | None = None
        self._is_narrow = True
        self._make_actions()
        self._connect()
        self.retranslate_ui()
        lists.attach(self)

    @property
    def builder(self) -> BuilderPane:
        """Return the builder, which is made when it is first wanted: the list comes sooner without it."""
        if self._built is None:
            self._built = BuilderPane()
            self._built.set_narrow(self._is_narrow)
            self.stack.addWidget(self._built)
            self._built.attach(self.building, self._tasks)
            self._built.state_changed.connect(self._state_changed)
            self._built.payment_wanted.connect(lambda case: self.wants.emit("payments", ("record", case)))
            self._built.replacement_wanted.connect(lambda key: self._go_to("replace", key))
            self._built.agreement_wanted.connect(lambda key: self._go_to("open", key))
            self.addActions(self._built.life.all())
        return self._built

    def title(self) -> str:
        """Name the page or the agreement."""
        state = self._state
        if not self._is_building or state is None:
            return tr("Agreements")
        if not state.number and state.replaces:
            return tr("Amendment of {number}").format(number=state.replaces)
        return state.number or tr("New agreement")

    def crumb(self) -> str:
        """Name the list above the builder."""
        return tr("Agreements") if self._is_building else ""

    def context(self) -> str:
        """Tell whose agreement it is, or how many there are."""
        state = self._state
        if self._is_building and state is not None:
            about = f"{state.debtor}  {state.case_no} · {state.client}"
            if state.number and state.replaces:
                replaces = tr("replaces {number}").format(number=state.replaces)
                return f"{about} · {replaces}"
            return about
        return tr("%n in all", sum(self._lists.counts.values()))

    def own_actions(self) -> list[QAction]:
        """Offer what can be done to the agreement on show."""
        life = self._built.life.all() if self._built is not None and self._is_building else []
        return [self._save, self._main, self._print, self._fold, *life]

    def new_actions(self) -> list[QAction]:
        """Offer a new draft to those who may make one."""
        return [self._draft] if self._lists.may_draft else []

    def status_text(self) -> str:
        """Tell whether the draft is stored, or how many agreements there are."""
        if self._is_building:
            return self._building_status()
        return tr("%n agreement(s)", self._lists.shown)

    def panes(self) -> list[QWidget]:
        """Return the panes that F6 goes round."""
        return self.builder.panes() if self._is_building else [self.table]

    def lasting(self, argument: object) -> object:
        """Keep which agreement was open; a draft is not begun again."""
        match argument:
            case ("draft" | "replace", int()):
                return None
            case ("notified", int(agreement_id)):
                return ("open", agreement_id)
        return argument

    def refresh(self, revision: int) -> None:  # noqa: ARG002 - everything on show is read again
        """Read list and agreement again."""
        self._lists.load()
        if self._is_building:
            self.building.reload()

    def open(self, argument: object) -> None:
        """Open the builder for ``("draft", case_id)`` or ``("open", agreement_id)``."""
        match argument:
            case ("draft", int(case_id)):
                self._show_builder()
                self.building.open_draft(case_id)
            case ("open", int(agreement_id)):
                self._show_builder()
                self.building.open(agreement_id)
            case ("notified", int(agreement_id)):
                self._show_builder()
                self.builder.ask_for(Act.NOTIFIED)
                self.building.open(agreement_id)
            case ("replace", int(agreement_id)):
                self._show_builder()
                self.building.open_replacement(agreement_id)
            case ("offer", int(offer_id)):
                self._show_builder()
                self.building.open_offer(offer_id)

    def leave(self) -> bool:
        """Ask once when terms are not saved; whoever comes back by the rail finds the list."""
        if not self._is_building:
            return True
        if self.building.is_dirty and not self._may_drop():
            return False
        self.stack.setCurrentIndex(0)
        return True

    def go_up(self) -> bool:
        """Go from the builder to the list."""
        if not self._is_building:
            return False
        if self.leave():
            self._lists.load()
            self.table.setFocus()
        return True

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane widths."""
        self._is_narrow = is_narrow
        if self._built is not None:
            self._built.set_narrow(is_narrow)

    def show_list(self, source: Rows, tabs: Sequence[tuple[str, Text, int]], chosen: str) -> None:
        """Show tabs and rows."""
        self.tabs.set_tabs(tabs, chosen)
        self.table.show_rows(source)
        self.badge_changed.emit(self._lists.waiting, False)
        self.title_changed.emit()
        self.status_changed.emit()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._draft.setText(tr("Draft agreement"))
        self._save.setText(tr("Save draft"))
        self._main.setText(tr("Main step of the agreement"))
        self._print.setText(tr("Print"))
        self._fold.setText(tr("Preview on or off"))
        is_allowed = self._lists.may_draft
        self._empty.set_texts(
            "agreement",
            say("No agreement here"),
            say("An agreement begins with a draft for a case."),
            say("Draft agreement") if is_allowed else "",
            "F12",
        )
        self.hints.set_hints(
            [
                ("↑↓", say("move")),
                ("Enter", say("open")),
                ("F12", say("draft agreement")),
                ("Ctrl+K", say("search")),
            ]
        )

    def _building_status(self) -> str:
        opened = self.building.opened
        if opened is None:
            return ""
        if self.building.is_dirty:
            return tr("Not saved yet")
        stored = opened.offer or opened.agreement
        if stored is None:
            return tr("New draft")
        return tr("Saved · revision {number}").format(number=stored.revision)

    @property
    def _is_building(self) -> bool:
        return self._built is not None and self.stack.currentWidget() is self._built

    @property
    def _state(self) -> BuilderState | None:
        return self._built.state if self._built is not None else None

    def _make_actions(self) -> None:
        self._draft = action("", self._begin, "F12", "plus", self)
        self._save = action("", lambda: BuilderPane.do_save(self.builder), "Ctrl+S", "save", self)
        self._main = action("", lambda: BuilderPane.do_main(self.builder), "Ctrl+Return", "check", self)
        self._print = action("", lambda: BuilderPane.do_print(self.builder), "Ctrl+P", "printer", self)
        self._fold = action("", lambda: BuilderPane.flip_preview(self.builder), "F3", "panel", self)
        self._enable_actions()

    def _connect(self) -> None:
        self.draftButton.clicked.connect(self._begin)
        self.draftButton.setVisible(self._lists.may_draft)
        self._empty.acted.connect(self._begin)
        self.tabs.chosen.connect(self._lists.choose)
        self.table.opened.connect(lambda row: self.wants.emit("agreements", (row[_KIND], row[_ID])))
        self.stack.currentChanged.connect(lambda _place: self._state_changed())

    def _state_changed(self) -> None:
        self._enable_actions()
        self.title_changed.emit()
        self.status_changed.emit()

    def _enable_actions(self) -> None:
        acts = (self._save, self._main, self._fold, self._print)
        if not self._is_building:
            for each in acts:
                each.setEnabled(False)
            return
        builder, state = self.builder, self._state
        main = state.main if state is not None else None
        self._save.setEnabled(builder.can(Act.SAVE))
        self._main.setEnabled(main is not None and builder.can(main))
        self._fold.setEnabled(True)
        prints = (Act.PRINT_DRAFT, Act.PRINT, Act.PRINT_AGAIN)
        self._print.setEnabled(any(builder.can(each) for each in prints))

    def _go_to(self, what: str, key: int) -> None:
        self.wants.emit("agreements", (what, key))

    def _begin(self) -> None:
        case = ask_case(self, say("Whose agreement is it?"), say("Draft agreement"), self._tasks, self._find)
        if case is not None:
            self.wants.emit("agreements", ("draft", case.id))

    def _show_builder(self) -> None:
        self.builder.begin()
        self.stack.setCurrentWidget(self.builder)

    def _may_drop(self) -> bool:
        state = self._state
        answer = ask_unsaved(self, say("Leave the draft for {name}?", name=state.debtor if state else ""))
        if answer is Unsaved.KEEP:
            self.building.save()
        return answer is not Unsaved.GO_ON


def agreements_page(desk: Desk, actor: Operator, tasks: Tasks) -> AgreementsPage:
    """Build the page on a desk."""
    services, cases = AgreementServices(desk), CaseService(desk)

    def find(text: str) -> Sequence[CaseRow]:
        return cases.list(actor, CaseQuery(text=text), 0, MOST_HITS)

    lists = ListPresenter(services.lists, services.offers, actor, tasks)
    return AgreementsPage(lists, BuilderPresenter(services, actor, tasks), find, tasks)
