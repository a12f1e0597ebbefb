"""Rules of tables."""

import threading
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from casedesk.domain.money import Money
from casedesk.ui.column_layout import ColumnPlace, layout_text, read_layout
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.row_window import FIRST, PAGE
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, TableModel
from casedesk.ui.tasks import ThreadTasks

COLUMNS = [
    Column("no", "No.", 100, Kind.SECONDARY),
    Column("name", "Name", 100, Kind.BOLD),
    Column("balance", "Balance", 100, Kind.MONEY),
    Column("state", "State", 100, Kind.CHIP),
]


def row(number: int) -> tuple[object, ...]:
    mark = Mark(Tone.WARN, "warning", "Broken")
    return (f"HY-{number:07}", f"P{number % 7}", Money(number * 100), mark, number)


class Millions:
    """A million rows, made where they are asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def count(self) -> int:
        return 1_000_000

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        self.asked.append(first)
        return [row(number) for number in range(first, min(first + amount, self.count()))]


def view(qtbot: QtBot, tasks: ThreadTasks | None = None) -> TableView:
    table = TableView()
    table.setup(COLUMNS, tasks, has_ticks=True)
    table.resize(600, 400)
    qtbot.addWidget(table)
    table.show()
    return table


def test_that_a_million_rows_are_read_only_where_they_are_seen(qtbot: QtBot, tasks: ThreadTasks) -> None:
    table, source = view(qtbot, tasks), Millions()
    with qtbot.waitSignal(table.counted):
        table.show_rows(source)
    assert table.table.rowCount() == 1_000_000
    assert source.asked == [0, 0]
    table.select_row(700_000)
    qtbot.waitUntil(lambda: table.current_row() is not None)
    assert table.current_row() == row(700_000)
    table.grab()
    assert len(source.asked) < 6


def test_that_the_first_rows_are_shown_before_all_are_counted(qtbot: QtBot, tasks: ThreadTasks) -> None:
    table, source, counting = view(qtbot, tasks), Millions(), threading.Event()
    source.count = lambda: (counting.wait(5), 1_000_000)[1]  # type: ignore[method-assign]
    source.rows = lambda first, amount: [row(n) for n in range(first, first + amount)]  # type: ignore[method-assign]
    with qtbot.waitSignal(table.arrived):
        table.show_rows(source)
    assert (table.table.rowCount(), table.current_row()) == (FIRST, row(0))
    qtbot.waitUntil(lambda: table.table.rowCount() == PAGE)
    assert table.current_row() == row(0)
    with qtbot.waitSignal(table.counted):
        counting.set()
    assert table.table.rowCount() == 1_000_000
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: table.current_row() == row(999_999))


def test_that_while_the_scrollbar_is_dragged_the_newest_place_is_read_first(
    qtbot: QtBot, tasks: ThreadTasks
) -> None:
    table, source = view(qtbot, tasks), Millions()
    with qtbot.waitSignal(table.counted):
        table.show_rows(source)
    for number in range(100_000, 900_000, 10_000):
        assert table.table.row(number) is None
    qtbot.waitUntil(lambda: table.table.row(890_000) == row(890_000))
    assert len(source.asked) < 8


def test_that_a_million_rows_are_ticked_without_being_read(qtbot: QtBot, tasks: ThreadTasks) -> None:
    table, source = view(qtbot, tasks), Millions()
    with qtbot.waitSignal(table.counted):
        table.show_rows(source)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    ticked = table.table.ticked
    assert (ticked.is_all, ticked.count(1_000_000), list(ticked.named)) == (True, 999_999, ["HY-0000000"])
    assert table.table.tick_state() is Qt.CheckState.PartiallyChecked
    assert source.asked == [0, 0]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not ticked


def test_that_shift_ticks_everything_between_two_rows(qtbot: QtBot, tasks: ThreadTasks) -> None:
    table = view(qtbot, tasks)
    with qtbot.waitSignal(table.counted):
        table.show_rows(Millions())
    table.select_row(3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.select_row(7)
    qtbot.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(table.ticked_rows()) == 5)
    assert [each[4] for each in table.ticked_rows()] == [3, 4, 5, 6, 7]


def test_that_columns_keep_order_width_and_whether_they_are_shown(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(1)])
    wanted = [ColumnPlace("state", 99), ColumnPlace("no", 130), ColumnPlace("name", 80, is_shown=False)]
    table.set_column_layout(wanted)
    assert [(each.key, each.is_shown) for each in table.column_layout()][:3] == [
        ("state", True),
        ("no", True),
        ("name", False),
    ]
    assert table.hidden_columns() == ["name", "balance"]
    with qtbot.waitSignal(table.layout_changed):
        table.header.resizeSection(4, 144)
    kept = read_layout(layout_text(table.column_layout()))
    assert kept[0] == ColumnPlace("state", 144)
    table.set_column_layout(kept)
    assert tuple(table.column_layout()) == kept
    assert read_layout("not json") == read_layout('[["a"]]') == ()


def test_that_a_painted_row_is_painted_again_only_when_it_changes(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(number) for number in range(50)])
    first = table.grab().toImage()
    assert table.grab().toImage() == first
    table.table.toggle(2)
    assert table.grab().toImage() != first
    table.table.toggle(2)
    assert table.grab().toImage() == first
    wider = [replace(each, width=each.width + 60) for each in table.column_layout()]
    table.set_column_layout(wider)
    assert table.grab().toImage() != first


def test_that_rows_on_their_way_are_announced_as_loading(tasks: ThreadTasks) -> None:
    model = TableModel(COLUMNS, tasks)
    model._start(Millions(), 1_000_000, [row(0)])
    index = model.index(5_000, 1)
    assert model.data(index) is None
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "正在载入"


def test_that_every_cell_says_its_column_and_value(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(5)])
    said = [
        table.table.data(table.table.index(0, place), Qt.ItemDataRole.AccessibleTextRole)
        for place in range(5)
    ]
    assert said == ["未勾选", "No.：HY-0000005", "Name：P5", "Balance：5.00", "State：Broken"]


def test_that_space_ticks_enter_opens_and_escape_unticks(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(number) for number in range(5)])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [each[4] for each in table.ticked_rows()] == [0, 1]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [row(1)]
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert table.ticked_rows() == []


def test_that_all_ticked_rows_are_copied_as_they_are_shown(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(1), row(2)])
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "HY-0000001\tP1\t1.00\tBroken",
        "HY-0000002\tP2\t2.00\tBroken",
    ]


def test_that_a_letter_goes_to_the_search(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(1)])
    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClick(table, Qt.Key.Key_C)
    assert typed.args == ["c"]


def test_that_sorting_keeps_the_current_row_and_turns_around(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([row(number) for number in (3, 1, 2)])
    table.select_row(1)
    table.table.sort(3)
    assert [table.table.row(number)[4] for number in range(3)] == [1, 2, 3]
    assert table.current_row() == row(1)
    table.table.sort(3, Qt.SortOrder.DescendingOrder)
    assert [table.table.row(number)[4] for number in range(3)] == [3, 2, 1]
    assert table.current_row() == row(1)


def test_that_rows_never_grow_with_their_content(qtbot: QtBot) -> None:
    table = view(qtbot)
    table.show_rows([("a\nb" * 50, "x" * 900, Money(1), "")])
    assert table.rowHeight(0) == 28


def test_that_a_cell_without_room_is_told_whole_by_the_mouse_and_by_f1(qtbot: QtBot) -> None:
    shown = view(qtbot)
    shown.show_rows([("C1", "Ask why <b>first</b>: promised for 2026-10-04", *row(1)[2:])])
    shown.grab()
    spot = shown.visualRect(shown.table.index(0, 2)).center()
    QApplication.sendEvent(
        shown.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, shown.viewport().mapToGlobal(spot))
    )
    qtbot.waitUntil(lambda: "2026-10-04" in QToolTip.text())
    assert "<b>first" not in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    shown.select_row(0)
    qtbot.keyClick(shown, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: "2026-10-04" in QToolTip.text())
    assert "C1" not in QToolTip.text()
    QToolTip.hideText()
