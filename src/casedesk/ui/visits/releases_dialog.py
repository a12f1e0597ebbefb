"""The dialog of everything that waits for a second person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import VisitRequest
from casedesk.services.visit_requests import RequestLine
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column
from casedesk.ui.tables import Kind as Cell
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.release_words import Item, Kind, Row, Word
from casedesk.ui.visits.presenter.releases import ItemShown, ReleasesPresenter
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_SIZE: Final = (1120, 640)
_WAITING, _ALL = "waiting", "all"
_COLUMNS = [
    Column("state", say("State"), 124, Cell.CHIP),
    Column("name", say("Name"), 80, Cell.BOLD),
    Column("number", say("Number"), 124, Cell.SECONDARY),
    Column("what", say("About"), 110, stretches=True),
    Column("district", say("District"), 72),
    Column("by", say("Asked by"), 80),
    Column("at", say("At"), 116, Cell.SECONDARY),
]
_ITEM: Final = len(_COLUMNS) + 1
_TITLES: Final[dict[Kind, Sentence]] = {
    Kind.REQUESTS: say("Requests for visits"),
    Kind.RELEASES: say("Releases"),
    Kind.AGREEMENTS: say("Agreements"),
}

forms.register(CountTabs)


@dataclass(frozen=True)
class Ways:
    """Where the dialog leads on to."""

    to_agreement: Callable[[int], None]
    to_request: Callable[[VisitRequest], None]
    """Opens the form of a request and returns when it is closed."""
    to_plan: Callable[[int], None]
    """Opens the form that plans a visit to a case."""


class ReleasesDialog(QDialog):
    """A list per kind, the chosen line at the right with the gate's word, and the two answers."""

    tabs: CountTabs
    stateControl: SegmentedControl
    table: TableView
    sidePane: QWidget
    nameLabel: QLabel
    stateLabel: QLabel
    factsColumn: QVBoxLayout
    wordBanner: Banner
    wordLabel: QLabel
    opinionBox: FieldBox
    caseButton: Button
    withdrawButton: Button
    changeButton: Button
    planButton: Button
    closeButton: Button
    refuseButton: Button
    approveButton: Button

    def __init__(
        self,
        presenter: ReleasesPresenter,
        host: VisitsHost,
        ways: Ways,
        tasks: Tasks,
        kind: Kind = Kind.REQUESTS,
    ) -> None:
        super().__init__(host.widget().window())
        forms.load("visit_releases_dialog", self)
        self.setWindowTitle(tr("Releases and approvals"))
        self._presenter, self._host, self._ways = presenter, host, ways
        self._kind = kind
        self.shown_item: ItemShown | None = None
        self.table.setup(_COLUMNS, tasks, identity=len(_COLUMNS))
        self._empty = EmptyState()
        self.table.set_empty(self._empty)
        self.stateControl.set_options([(_WAITING, say("Still waiting")), (_ALL, say("With those decided"))])
        self.stateControl.set_value(_WAITING)
        self.opinion.setFixedHeight(theme.px(56))
        self.opinion.setTabChangesFocus(True)
        self._connect()
        self._name_tabs({})
        take_room(self, *_SIZE)
        self.show_item(None)
        self.show_word(None)
        presenter.attach(self, kind)
        self.table.setFocus()

    @property
    def opinion(self) -> QPlainTextEdit:
        """Return the field of the opinion."""
        return self.opinionBox.edit(QPlainTextEdit)

    # --- what the presenter asks for

    def show_rows(self, rows: Sequence[Row], counts: dict[Kind, int]) -> None:
        """Show the lines of the tab."""
        self._name_tabs(counts)
        self._empty.set_texts("check", say("Nothing waits here"), say("What somebody asks for appears here."))
        self.table.show_rows(list(rows))
        if rows:
            self.table.select_row(0)
        else:
            self._presenter.choose(None)

    def show_item(self, shown_now: ItemShown | None) -> None:
        """Show one line and what may be done about it."""
        self.shown_item = shown_now
        self.sidePane.setVisible(shown_now is not None)
        for button in (self.approveButton, self.refuseButton):
            button.setVisible(shown_now is not None and shown_now.may_decide)
        self.withdrawButton.setVisible(shown_now is not None and shown_now.may_withdraw)
        self.changeButton.setVisible(shown_now is not None and shown_now.may_change)
        self.planButton.setVisible(shown_now is not None and shown_now.may_plan)
        self.caseButton.setVisible(shown_now is not None)
        if shown_now is None:
            return
        is_release = shown_now.item.kind is Kind.RELEASES
        self.approveButton.setText(shown(say("Release") if is_release else say("Approve")))
        self.nameLabel.setText(shown(shown_now.name))
        self.stateLabel.setText(shown(shown_now.closed or shown_now.state.text))
        self._show_facts(shown_now.facts)
        self.opinionBox.setVisible(shown_now.may_decide)
        self.opinionBox.set_message()
        self.opinion.clear()

    def show_word(self, word: Word | None) -> None:
        """Show the gate's word."""
        self.wordBanner.setVisible(word is not None)
        self.wordLabel.setVisible(word is not None and bool(word.lines))
        if word is not None:
            self.wordBanner.show_text(word.tone, word.head)
            self.wordLabel.setText("\n".join(f"· {shown(each)}" for each in word.lines))

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def decided(self, told: Sentence) -> None:
        """Tell what was decided; calendar and tray are read anew."""
        messages.toast(self, told)
        self._host.reload()

    # --- parts

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._take_tab)
        self.stateControl.chosen.connect(lambda key: self._presenter.show(is_waiting=key == _WAITING))
        self.table.current_changed.connect(self._take_row)
        self.table.opened.connect(self._open)
        self.caseButton.clicked.connect(self._to_case)
        self.withdrawButton.clicked.connect(self._withdraw)
        self.changeButton.clicked.connect(self._change)
        self.planButton.clicked.connect(self._plan)
        self.closeButton.clicked.connect(self.accept)
        self.refuseButton.clicked.connect(self._refuse)
        self.approveButton.clicked.connect(self._approve)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        for keys, act in (
            ("Ctrl+Return", self._approve),
            ("Ctrl+Enter", self._approve),
            ("Ctrl+Del", self._refuse),
            ("Ctrl+Tab", self._next_tab),
            ("F9", self._plan),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _name_tabs(self, counts: dict[Kind, int]) -> None:
        tabs: list[tuple[str, Text, int | None]] = [
            (each.value, title, counts.get(each)) for each, title in _TITLES.items()
        ]
        self.tabs.set_tabs(tabs, self._kind.value)

    def _take_tab(self, key: str) -> None:
        self._kind = Kind(key)
        self._presenter.show(self._kind)
        self.table.setFocus()

    def _next_tab(self) -> None:
        kinds = list(Kind)
        self._take_tab(kinds[(kinds.index(self._kind) + 1) % len(kinds)].value)

    def _take_row(self, row: Row | None) -> None:
        self._presenter.choose(_item(row))

    def _open(self, row: Row) -> None:
        """Go on to the opinion, or to the agreement itself."""
        item = _item(row)
        if item is not None and item.kind is Kind.AGREEMENTS:
            self.accept()
            self._ways.to_agreement(item.key)
        elif self.opinionBox.isVisibleTo(self):
            self.opinion.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_case(self) -> None:
        if self.shown_item is not None:
            self.accept()
            self._host.open_case(self.shown_item.item.case_id)

    def _change(self) -> None:
        """Change one's own request; the list is read anew."""
        line = self.shown_item.item.line if self.shown_item is not None else None
        if isinstance(line, RequestLine):
            self._ways.to_request(line.request)
            self._presenter.load()

    def _plan(self) -> None:
        """Go on to the form in which the approved visit is planned."""
        if self.shown_item is not None and self.shown_item.may_plan:
            self.accept()
            self._ways.to_plan(self.shown_item.item.case_id)

    def _approve(self) -> None:
        if self.shown_item is not None and self.shown_item.may_decide:
            self._presenter.approve(self.shown_item.item, self.opinion.toPlainText())

    def _refuse(self) -> None:
        if self.shown_item is None or not self.shown_item.may_decide:
            return
        if not self.opinion.toPlainText().strip():
            self.opinionBox.set_message(Tone.BLOCK, say("Give a reason; the applicant reads it."))
            self.opinion.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._presenter.refuse(self.shown_item.item, self.opinion.toPlainText())

    def _withdraw(self) -> None:
        if self.shown_item is not None:
            self._presenter.withdraw(self.shown_item.item)

    def _show_facts(self, facts: Sequence[tuple[Text, Text]]) -> None:
        """Put names at the left and values that can be copied at the right."""
        while (item := self.factsColumn.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        place = QWidget(self)
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnMinimumWidth(0, theme.px(84))
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(facts):
            caption, told = QLabel(shown(name)), QLabel(shown(value))
            caption.setProperty("tone", "secondary")
            told.setWordWrap(True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, line, 1)
        self.factsColumn.addWidget(place)


def _item(row: Row | None) -> Item | None:
    found = row[_ITEM] if row is not None else None
    return found if isinstance(found, Item) else None
