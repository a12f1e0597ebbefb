"""Measure the lists: painting ÷ Qt's own table, filter or sort to first paint, opening a case, bytes a case.

``python -m benchmarks.lists [CASES] [FOLDER]`` measures on an office of 10,000 and one of CASES (1,000,000)
invented cases that FOLDER keeps for the next time; building the larger takes some minutes. Wanted are: a
ratio of at most 1.0, 100 ms to the first paint, 80 ms to open a case with 500 entries, 3,000 bytes a case,
and no work on the window's own thread that lasts over 50 ms.

Times run from the presenter's call to the end of the paint event that shows the answer, through the real
window with the real page; in brackets stands the processor time of all threads until then, which a busy
computer does not stretch. The first of each pair follows a fresh start of the program, when hardly a page of
the database is in its memory; the second is what it takes when the same was asked shortly before.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if sys.platform == "linux" else "")
if not os.environ["QT_QPA_PLATFORM"]:
    del os.environ["QT_QPA_PLATFORM"]

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.big_office import office, somebody
from casedesk.app.start import desktop_class
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.services.cases import CaseService
from casedesk.services.offices import OpenOffice
from casedesk.ui.cases.columns import COLUMNS
from casedesk.ui.cases.filters import FilterKind
from casedesk.ui.cases.lines import cells
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import cell_text

ROWS, WIDE = 30, 12
SAMPLE: Final = 2_000
SCREENS: Final = 120
ENTRIES: Final = 500
PATIENCE: Final = 120.0
BLOCK: Final = 0.05
TICK_MS: Final = 5
WANTED: Final = 100


class Repeated:
    """Real lines, repeated until there are a million."""

    def __init__(self, lines: Sequence[tuple[Any, ...]]) -> None:
        self._lines = lines

    def count(self) -> int:
        """Return a million."""
        return 1_000_000

    def rows(self, first: int, amount: int) -> list[tuple[Any, ...]]:
        """Return lines from anywhere."""
        return [self._lines[number % len(self._lines)] for number in range(first, first + amount)]


class Painted(QObject):
    """Tells when a widget has been painted after something came."""

    def __init__(self, table: TableView) -> None:
        super().__init__(table)
        self.came_at = self.painted_at = self.processor = 0.0
        table.arrived.connect(self._come)
        table.viewport().installEventFilter(self)

    def _come(self) -> None:
        self.came_at = time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the first paint after the rows came; what is queued behind it runs when it is done."""
        if event.type() is QEvent.Type.Paint and self.came_at and not self.painted_at:
            QTimer.singleShot(0, self, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        if not self.painted_at:
            self.painted_at, self.processor = time.perf_counter(), time.process_time()

    def seconds(self, act: Callable[[], None]) -> tuple[float, float]:
        """Return the time from an act to the paint of its answer, and the processor time."""
        self.came_at = self.painted_at = 0.0
        begun, used = time.perf_counter(), time.process_time()
        act()
        wait(lambda: self.painted_at > 0)
        return self.painted_at - begun, self.processor - used


class Watchdog(QObject):
    """Counts how often the window's thread did not answer for fifty milliseconds, and why.

    ``blocks`` are pairs: how long it did not answer, and how much of that it worked itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[float, float]] = []
        self._timer = QTimer(self)
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        if now - self._last > BLOCK:
            self.blocks.append((now - self._last, used - self._used))
        self._last, self._used = now, used

    def clear(self) -> None:
        """Forget what was counted so far."""
        self.blocks.clear()
        self._last, self._used = time.perf_counter(), time.thread_time()


def wait(is_done: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Run the event loop until something is done."""
    loop, until = QEventLoop(), time.perf_counter() + patience
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if is_done() or time.perf_counter() > until else None)
    timer.start(2)
    loop.exec()
    if not is_done():
        raise TimeoutError("the answer never came")


def painting(opened: OpenOffice, actor: Operator) -> None:
    """Print the ratio of our table's repaint to Qt's own, the same geometry, in turn.

    A wheel moves by three rows, so that most rows were painted a moment ago; a jump shows none of them.
    """
    service = CaseService(opened.desk)
    lines = [cells(row, service.today) for row in service.list(actor, CaseQuery(), 0, SAMPLE)]
    ours, theirs = TableView(), QTableView()
    ours.setup(COLUMNS[:WIDE], is_dense=True)
    ours.show_rows(Repeated(lines))
    model = QStandardItemModel(SAMPLE, WIDE)
    for number, line in enumerate(lines):
        for place in range(WIDE):
            model.setItem(number, place, QStandardItem(cell_text(line[place], COLUMNS[place].kind)))
    model.setHorizontalHeaderLabels([str(each.key) for each in COLUMNS[:WIDE]])
    theirs.setModel(model)
    theirs.verticalHeader().hide()
    theirs.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerItem)
    theirs.verticalHeader().setDefaultSectionSize(ours.rowHeight(0))
    for place in range(WIDE):
        theirs.setColumnWidth(place, ours.columnWidth(place))
    width = sum(ours.columnWidth(place) for place in range(WIDE)) + 20
    for table in (ours, theirs):
        table.resize(width, ours.rowHeight(0) * ROWS + 40)
        table.show()
    QApplication.processEvents()
    rows = [each.rowAt(each.viewport().height() - 1) - each.rowAt(0) + 1 for each in (ours, theirs)]
    for how, step in (("wheel", 3), ("jumps", 8_111)):
        own, plain = [], []
        for screen in range(SCREENS):
            own.append(_repaint(ours, screen * step))
            plain.append(_repaint(theirs, screen * step % (SAMPLE - ROWS)))
        print(
            f"repaint of {rows[0]} rows × {WIDE} columns by {how} {median(own) * 1000:.1f} ms, "
            f"Qt's own of {rows[1]} {median(plain) * 1000:.1f} ms, ratio {median(own) / median(plain):.2f}"
        )
    ours.close()
    theirs.close()


def _repaint(table: QTableView, row: int) -> float:
    begun = time.perf_counter()
    table.verticalScrollBar().setValue(row)
    table.viewport().repaint()
    return time.perf_counter() - begun


def questions(presenter: Any) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield filters and orders one after another, each named."""
    for column in (
        "balance",
        "name",
        "dpd",
        "limitation",
        "client",
        "status",
        "operator",
        "last_contact",
        "next_step",
    ):
        for is_descending in (True, False):
            name = f"sort {column}{' down' if is_descending else ''}"
            yield name, lambda c=column, d=is_descending: presenter.sort(c, is_descending=d)  # type: ignore[misc]
    choices = presenter.choices
    for kind, value in (
        (FilterKind.STATUSES, (CaseStatus.TO_VISIT,)),
        (FilterKind.CLIENTS, (choices.clients[1][0],)),
        (FilterKind.OPERATORS, (choices.operators[-1][0],)),
        (FilterKind.DISTRICTS, (choices.districts[3],)),
        (FilterKind.FLAGS, (FlagKind.VULNERABLE,)),
        (FilterKind.MIN_DPD, 90),
        (FilterKind.MIN_BALANCE, Money.of(50_000)),
        (FilterKind.TEXT, "王伟"),
    ):
        yield f"filter {kind}", lambda k=kind, v=value: presenter.set_filter(k, v)  # type: ignore[misc]
        yield f"filter {kind} off", lambda k=kind: presenter.set_filter(k, None)  # type: ignore[misc]
    for key in ("mine", "to_visit", "promises", "limitation", "recall", "all"):
        yield f"view {key}", lambda k=key: presenter.choose_view(k)  # type: ignore[misc]


def changes(page: Any, watchdog: Watchdog) -> None:
    """Print how long filters and orders take to the first paint, first and second time."""
    painted, presenter = Painted(page.table), page._presenter  # noqa: SLF001 - what the page's own buttons call
    watchdog.clear()
    found: dict[str, list[float]] = {}
    for _round in range(2):
        for name, act in questions(presenter):
            found.setdefault(name, []).extend(each * 1000 for each in painted.seconds(act))
            wait(lambda: not presenter.tasks.is_busy())
    for name, (cold, cold_work, warm, warm_work) in found.items():
        print(f"    {name:28} {cold:7.1f} ms ({cold_work:6.1f}) {warm:7.1f} ms ({warm_work:6.1f})")
    for place, when in enumerate(("first", "processor", "again", "processor")):
        times = sorted(each[place] for each in found.values())
        over = sum(each > WANTED for each in times)
        print(
            f"{when}: median {median(times):.0f} ms, longest {times[-1]:.0f}, {over} of {len(times)} over 100"
        )
    _tell_blocks("filters and orders", watchdog)


def scrolling(page: Any, watchdog: Watchdog) -> None:
    """Print how long a place far down takes to come, and that the window stays alive meanwhile."""
    watchdog.clear()
    count, times = page.table.table.rowCount(), []
    for part in (0.9, 0.5, 0.1, 0.99):
        number = int(count * part)
        begun = time.perf_counter()
        page.table.select_row(number)
        wait(lambda n=number: page.table.table.row(n) is not None)  # type: ignore[misc]
        times.append((time.perf_counter() - begun) * 1000)
    print(f"a place far down: first {times[0]:.0f} ms, later {median(times[1:]):.0f} ms")
    page.table.select_row(0)
    wait(lambda: not page._presenter.tasks.is_busy())  # noqa: SLF001
    _tell_blocks("scrolling", watchdog)


def _tell_blocks(what: str, watchdog: Watchdog) -> None:
    longest = max((each for each, _own in watchdog.blocks), default=0) * 1000
    own = [each for _whole, each in watchdog.blocks if each > BLOCK]
    print(
        f"no answer of the window for 50 ms while {what}: {len(watchdog.blocks)} times, "
        f"longest {longest:.0f} ms; by own work {len(own)} times, longest {max(own, default=0) * 1000:.0f}"
    )


def opening(opened: OpenOffice, actor: Operator, desktop: Any) -> None:
    """Print how long a case with many entries takes from the call to its painted file."""
    service, key = CaseService(opened.desk), _busy_case(opened, actor)
    read, shown = [], []
    for _each in range(5):
        begun = time.perf_counter()
        service.file(actor, key)
        read.append(time.perf_counter() - begun)
    for _each in range(6):
        _opened(desktop, key + 1, lambda entries: 0 < entries < ENTRIES)
        wait(lambda: not desktop.tasks.is_busy())
        shown.append(_opened(desktop, key, lambda entries: entries >= ENTRIES))
        wait(lambda: not desktop.tasks.is_busy())
    times = [median(each[place] for each in shown[1:]) * 1000 for place in (0, 1)]
    print(
        f"case with {ENTRIES} entries: read {median(read) * 1000:.0f} ms, "
        f"shown first {shown[0][0] * 1000:.0f} ms, then {times[0]:.0f} ms, processor {times[1]:.0f} ms"
    )


def _opened(desktop: Any, key: int, is_there: Callable[[int], bool]) -> tuple[float, float]:
    """Open a case and return how long it took until its history is painted, and the processor time."""
    begun, used = time.perf_counter(), time.process_time()
    desktop.window.show_page("case_file", key)
    page = desktop.window.current_page()
    wait(lambda: is_there(page.timeline.model().rowCount()))
    page.timeline.viewport().repaint()
    return time.perf_counter() - begun, time.process_time() - used


def _busy_case(opened: OpenOffice, actor: Operator) -> int:
    """Return a case with many contacts; they are written when they are missing."""
    desk = opened.desk
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        case = shelves.cases.get(77)
        known = len(shelves.contacts.all(shelves.contacts.table.c.case_id == case.id))
    if known < ENTRIES:
        with desk.work("benchmark.contacts_added", actor, Right.LOG_CONTACTS) as work:
            now = desk.now()
            work.contacts.add_many(
                [
                    ContactAttempt(
                        case.id,
                        case.debtor_id,
                        Channel.CALL,
                        Direction.OUTGOING,
                        list(ContactResult)[number % 4],
                        now,
                        actor.id,
                        note=f"称月底发工资后还款，第{number}次联系",
                    )
                    for number in range(ENTRIES - known)
                ]
            )
            work.about(case.case_no, case.id)
            work.commit()
    return case.id


def size(opened: OpenOffice) -> None:
    """Print the bytes a case takes and what takes them: each part is dropped to count its pages, and kept."""
    connection = opened.desk.database.engine.raw_connection()
    cursor = connection.cursor()
    pages = int(cursor.execute("PRAGMA page_count").fetchone()[0])
    unit = int(cursor.execute("PRAGMA page_size").fetchone()[0])
    cases = cursor.execute("SELECT count(*) FROM cases").fetchone()[0]
    cursor.execute("PRAGMA foreign_keys = OFF")
    found = []
    named = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    parts = [each for each in cursor.execute(named).fetchall() if "search_" not in each[1]]
    for kind, name in [("index", each[1]) for each in parts if each[0] == "index"] + [
        ("table", name) for name in (*(each[1] for each in parts if each[0] == "table"), "search_index")
    ]:
        cursor.execute("BEGIN")
        free = int(cursor.execute("PRAGMA freelist_count").fetchone()[0])
        if kind == "table":
            for (index,) in cursor.execute(
                "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
                (name,),
            ).fetchall():
                cursor.execute(f"DROP INDEX {index}")
            free = int(cursor.execute("PRAGMA freelist_count").fetchone()[0])
        cursor.execute(f"DROP {kind} {name}")
        gone = int(cursor.execute("PRAGMA freelist_count").fetchone()[0]) - free
        cursor.execute("ROLLBACK")
        found.append((gone * unit / cases, name))
    cursor.execute("PRAGMA foreign_keys = ON")
    connection.close()
    print(f"{pages * unit / cases:,.0f} bytes a case")
    for taken, name in sorted(found, reverse=True):
        if taken >= 10:  # noqa: PLR2004 - the rest are crumbs
            print(f"    {taken:6,.0f}  {name}")


def measure(folder: Path, cases: int) -> None:
    """Print all figures of one office."""
    print(f"--- {cases:,} cases", flush=True)
    opened = office(folder, cases, print)
    actor = somebody(opened)
    desktop = desktop_class()(folder, folder / "settings.json")
    desktop.dress()
    sys.excepthook = sys.__excepthook__
    watchdog = Watchdog()
    try:
        window = desktop.start(opened, actor, first="cases")
        window.resize(1366, 768)
        page: Any = window.current_page()
        wait(lambda: page.table.table.rowCount() > 0 and bool(page._presenter.choices.clients))  # noqa: SLF001
        wait(lambda: not desktop.tasks.is_busy())
        painting(opened, actor)
        changes(page, watchdog)
        scrolling(page, watchdog)
        opening(opened, actor, desktop)
        size(opened)
    finally:
        desktop.end()


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    place = Path(given.get(1, "big-offices"))
    for amount in dict.fromkeys((10_000, int(given.get(0, "1000000")))):
        measure(place / str(amount), amount)
