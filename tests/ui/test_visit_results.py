"""The dialog that tells what visits cost and bring, over a real office."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.services import visit_samples
from tests.services.visit_samples import Filed, add_client

from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Phone
from casedesk.domain.road_terms import RoadTerms
from casedesk.services.desk import Desk
from casedesk.services.visit_results import GroupBy, VisitResults
from casedesk.ui import forms
from casedesk.ui.tables import cell_text
from casedesk.ui.visits.presenter.results import ResultsPresenter, Span
from casedesk.ui.visits.results_dialog import ResultsDialog
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.work import InlineTasks


class Host:
    """A page that notes what is asked of it."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.cases: list[int] = []

    def widget(self) -> QWidget:
        return self._widget

    def open_case(self, case_id: int) -> None:
        self.cases.append(case_id)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator) -> Callable[..., Filed]:
    return partial(visit_samples.file_case, desk, administrator, add_client(desk, administrator))


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    return Host(window)


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, administrator: Operator, host: Host) -> Callable[[], ResultsDialog]:
    """Return a function that opens the dialog."""

    def opened() -> ResultsDialog:
        presenter = ResultsPresenter(VisitResults(desk), administrator, InlineTasks(), date(2026, 11, 22))
        made = ResultsDialog(presenter, host, InlineTasks())  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.show()
        return made

    return opened


def test_that_the_form_has_what_the_dialog_names() -> None:
    forms.register(CountTabs)
    assert forms.differences("visits_results_dialog", ResultsDialog) == []


def test_that_a_waiting_case_is_advised_and_opened(
    dialog: Callable[[], ResultsDialog],
    desk: Desk,
    administrator: Operator,
    host: Host,
    file_case: Callable[..., Filed],
) -> None:
    filed = file_case()
    with desk.work("phone.added", administrator, Right.EDIT_CASES) as work:
        work.phones.add(Phone(filed.person.id, "13800000001"))
        work.about(filed.case.case_no)
        work.commit()
    shown = dialog()
    row = shown.adviceTable.table.row(0)
    assert row is not None
    assert cell_text(row[0]) == "先打电话"
    assert "还没有人打过电话" in cell_text(row[5])
    shown.adviceTable.opened.emit(row)
    assert host.cases == [filed.case.id]
    assert not shown.isVisible()


def test_that_every_span_and_group_can_be_asked_for(dialog: Callable[[], ResultsDialog]) -> None:
    shown = dialog()
    for span in Span:
        shown.spanControl.chosen.emit(str(span))
    for group in GroupBy:
        shown.groupControl.chosen.emit(str(group))
    assert "0" in shown.sumLabel.text()


def test_that_lots_are_drawn_after_a_question(
    dialog: Callable[[], ResultsDialog],
    desk: Desk,
    administrator: Operator,
    file_case: Callable[..., Filed],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filed = file_case()
    with desk.work("road_terms.changed", administrator, Right.MANAGE_OFFICE) as work:
        work.road_terms.add(RoadTerms(holdout_percent=100))
        work.phones.add(Phone(filed.person.id, "13800000001"))
        work.about("road")
        work.commit()
    monkeypatch.setattr("casedesk.ui.messages.confirm", lambda *_args, **_named: True)
    shown = dialog()
    shown._show("hold_out")
    shown.drawButton.click()
    held = shown.armsTable.table.row(1)
    assert held is not None
    assert held[1] == 1
