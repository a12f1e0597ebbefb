"""The dialog that tells what visits cost and bring."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.visit_results import GroupBy, VisitResults
from casedesk.ui import forms, messages
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.visits.presenter.results import (
    GROUPS,
    SPANS,
    HoldOutShown,
    ResultsPresenter,
    ResultsShown,
    Span,
)
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_RESULTS, _WAITING, _HOLD_OUT = "results", "waiting", "hold_out"
_VIEWS: Final = (_RESULTS, _WAITING, _HOLD_OUT)
_SIZE: Final = (1080, 620)
_CASE_ID: Final = 9

_FIGURES = [
    Column("visits", say("Visits"), 72, Kind.NUMBER),
    Column("met", say("Met"), 72, Kind.NUMBER, tip=say("Visits at which the debtor was met")),
    Column("paying", say("Paid after"), 88, Kind.NUMBER, tip=say("Visits after which something came in")),
    Column("minutes", say("Min. each"), 88, Kind.NUMBER, tip=say("Minutes at the door and on the way")),
    Column("cost_each", say("Cost each"), 104, Kind.MONEY),
    Column("cost", say("Cost (yuan)"), 116, Kind.MONEY),
    Column("received", say("Received (yuan)"), 130, Kind.MONEY),
    Column("net", say("Net (yuan)"), 130, Kind.MONEY),
]
_ADVICE = [
    Column("mark", say("Advice"), 96, Kind.CHIP),
    Column("name", say("Name"), 84, Kind.BOLD),
    Column("number", say("Case"), 104, Kind.SECONDARY),
    Column("purpose", say("Purpose"), 116),
    Column("district", say("District"), 72),
    Column("reasons", say("Why"), 250, stretches=True, is_sortable=False),
    Column("cost", say("Cost about"), 84, Kind.MONEY),
    Column("yield", say("Brings about"), 96, Kind.MONEY),
    Column("based", say("Rests on"), 64, Kind.NUMBER, tip=say("Own visits that this rests on")),
]
_ARMS = [
    Column("arm", say("Group"), 180, Kind.BOLD, is_sortable=False, stretches=True),
    Column("cases", say("Cases"), 88, Kind.NUMBER, is_sortable=False),
    Column("visits", say("Visits"), 88, Kind.NUMBER, is_sortable=False),
    Column("paying", say("Paying"), 88, Kind.NUMBER, is_sortable=False),
    Column("share", say("Share"), 88, is_right=True, is_sortable=False),
    Column("each", say("For each case"), 130, Kind.MONEY, is_sortable=False),
    Column("received", say("Received (yuan)"), 140, Kind.MONEY, is_sortable=False),
]


class ResultsDialog(QDialog):
    """Three views: results of a span, advice for what waits, and the hold-out group."""

    tabs: CountTabs
    spanControl: SegmentedControl
    groupControl: SegmentedControl
    views: QStackedWidget
    resultsTable: TableView
    adviceTable: TableView
    armsTable: TableView
    verdictLabel: QLabel
    explainLabel: QLabel
    sumLabel: QLabel
    noteLabel: QLabel
    drawButton: Button
    closeButton: Button

    def __init__(self, presenter: ResultsPresenter, host: VisitsHost, tasks: Tasks) -> None:
        super().__init__(host.widget().window())
        forms.register(CountTabs)
        forms.load("visits_results_dialog", self)
        self.setWindowTitle(tr("Cost and yield"))
        self._presenter, self._host = presenter, host
        self._phone_first: int | None = None
        self._may_draw = False
        self.resultsTable.setup(
            [Column("group", GROUPS[GroupBy.OUTCOME], 180, stretches=True), *_FIGURES], tasks
        )
        self.adviceTable.setup(_ADVICE, tasks, identity=_CASE_ID)
        self.armsTable.setup(_ARMS, tasks)
        for table, head, text in (
            (self.resultsTable, say("No visit was recorded in this time"), say("Choose a longer time.")),
            (self.adviceTable, say("No case waits for a visit"), say("Cases appear here from the tray.")),
        ):
            empty = EmptyState()
            empty.set_texts("chart", head, text)
            table.set_empty(empty)
        self.spanControl.set_options([(str(key), text) for key, (text, _days) in SPANS.items()])
        self.spanControl.set_value(presenter.span)
        self.groupControl.set_options([(str(key), text) for key, text in GROUPS.items()])
        self._connect()
        self._show(_RESULTS)
        take_room(self, *_SIZE)
        presenter.attach(self)
        self.resultsTable.setFocus()

    def show_results(self, shown_now: ResultsShown) -> None:
        """Show the visits of a span."""
        self.resultsTable.show_rows(shown_now.rows)
        self.sumLabel.setText(shown(shown_now.sums))
        self.noteLabel.setText(shown(shown_now.note))

    def show_advice(self, rows: Sequence[Row], phone_first: int) -> None:
        """Show what waiting cases want."""
        self._phone_first = phone_first
        self.adviceTable.show_rows(rows)
        self._show(self.tabs.current())

    def show_hold_out(self, shown_now: HoldOutShown) -> None:
        """Show the comparison."""
        self.armsTable.show_rows(shown_now.rows)
        self.verdictLabel.setText(shown(shown_now.verdict))
        self._may_draw = shown_now.may_draw
        self._show(self.tabs.current())

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        messages.toast(self, text)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show)
        self.spanControl.chosen.connect(lambda key: self._presenter.show_span(span=Span(key)))
        self.groupControl.chosen.connect(lambda key: self._presenter.show_span(group=GroupBy(key)))
        self.adviceTable.opened.connect(self._open_case)
        self.drawButton.clicked.connect(self._draw)
        self.closeButton.clicked.connect(self.accept)
        for button in (self.drawButton, self.closeButton):
            button.setAutoDefault(False)

    def _show(self, view: str) -> None:
        tabs: list[tuple[str, Text, int | None]] = [
            (_RESULTS, say("Cost and yield"), None),
            (_WAITING, say("Call first?"), self._phone_first),
            (_HOLD_OUT, say("Hold-out group"), None),
        ]
        self.tabs.set_tabs(tabs, view)
        self.views.setCurrentIndex(_VIEWS.index(view))
        is_results = view == _RESULTS
        for part in (self.spanControl, self.groupControl, self.sumLabel, self.noteLabel):
            part.setVisible(is_results)
        self.drawButton.setVisible(view == _HOLD_OUT and self._may_draw)

    def _draw(self) -> None:
        """Ask once more: a lot that was drawn stands."""
        question = say("Draw lots among the waiting cases?")
        detail = say("Those held back are not proposed for visits until their time is over.")
        if messages.confirm(self, question, detail, say("Draw"), is_danger=False):
            self._presenter.draw()

    def _open_case(self, row: Row) -> None:
        self.accept()
        self._host.open_case(row[_CASE_ID])


def show_results(host: VisitsHost, service: VisitResults, actor: Operator, tasks: Tasks, today: date) -> None:
    """Open the dialog over the visits page."""
    dialog = ResultsDialog(ResultsPresenter(service, actor, tasks, today), host, tasks)
    dialog.exec()
    dialog.deleteLater()
