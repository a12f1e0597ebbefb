"""Measure the calendar: painting a week of 500 visits and one drag step, and a month of 5,000 visits.

``python -m benchmarks.calendar`` builds an invented office with 5,000 visits in a month, 500 of them in one
week, and prints the median milliseconds beside those of Qt's own parts painting as many boxes with two
lines of text each: a QGraphicsScene for the week, a QTableWidget of six weeks for the month. Wanted are
at most 16 ms for a paint and for a drag step with the gate's verdict under the pointer, 50 ms for the month.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if sys.platform == "linux" else "")
if not os.environ["QT_QPA_PLATFORM"]:
    del os.environ["QT_QPA_PLATFORM"]

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsScene,
    QGraphicsView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import WeekPlan, monday_of
from casedesk.services import practice, practice_staff
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.pinning import PinningService
from casedesk.services.visits import VisitService
from casedesk.storage.shelves import Shelves
from casedesk.ui import texts
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.subjects import Preview, WeekShown
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.month_board import MonthBoard
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_scene import Ghost
from casedesk.ui.work import InlineTasks

SIZE: Final = (1500, 860)
CREWS: Final = 20
IN_WEEK: Final = 500
IN_MONTH: Final = 5_000
TURNS: Final = 30
WANTED_STEP: Final = 16.0
WANTED_MONTH: Final = 50.0


def hire(desk: Desk, actor: Operator) -> list[tuple[int, int]]:
    """Hire twenty crews: 500 visits a week are no work for three."""
    with desk.work("operator.added", actor, Right.MANAGE_OPERATORS) as work:
        sample = next(each for each in work.operators.all() if each.role is Role.COLLECTOR)
        hired = [
            work.operators.add(replace(sample, id=0, version=0, badge_no=f"X{number:03}"))
            for number in range(2 * CREWS)
        ]
        work.commit()
    return [(one.id, other.id) for one, other in zip(hired[::2], hired[1::2], strict=True)]


def fill(desk: Desk, actor: Operator, first: date) -> None:
    """Put 500 visits into the week of a day and 5,000 into its month, spread over crews and cases."""
    month = [first.replace(day=1) + timedelta(days=offset) for offset in range(28)]
    week = [monday_of(first) + timedelta(days=offset) for offset in range(7)]
    crews = hire(desk, actor)
    others = [day for day in month if day not in week]
    days = [week[place % 5] for place in range(IN_WEEK)]
    days += [others[place % len(others)] for place in range(IN_MONTH - IN_WEEK)]
    with desk.work("visit.planned", actor, Right.PLAN_VISITS) as work:
        sample = next(each for each in work.visits.all() if each.status is VisitStatus.PLANNED)
        homes = [each for each in work.cases.all() if work.addresses.first(person_of(work, each.debtor_id))]
        for number, day in enumerate(days):
            case = homes[number % len(homes)]
            home = work.addresses.all(person_of(work, case.debtor_id))[0]
            minute = 9 * 60 + number // (5 * CREWS) % 5 * 120 + number % 3 * 10
            work.visits.add(
                replace(
                    sample,
                    id=0,
                    version=0,
                    visit_no=f"B{number:06}",
                    case_id=case.id,
                    person_id=case.debtor_id,
                    address_id=home.id,
                    crew=crews[number // 5 % CREWS],
                    starts_at=datetime.combine(day, datetime.min.time(), desk.zone)
                    + timedelta(minutes=minute),
                )
            )
        work.commit()


def person_of(work: Shelves, person_id: int) -> Any:
    """Return the clause for the addresses of a person."""
    return work.addresses.table.c.person_id == person_id


def timed(act: Callable[[], object], turns: int = TURNS) -> float:
    """Return the median milliseconds of an act."""
    spent = []
    for _ in range(turns):
        begun = time.perf_counter()
        act()
        spent.append((time.perf_counter() - begun) * 1000)
    return median(spent)


def painted(widget: QWidget) -> Callable[[], object]:
    """Return what paints a widget into a picture."""
    picture = QPixmap(widget.size())
    return lambda: widget.render(picture)


class Sight:
    """Stands for the page: keeps what was read and paints the ghost."""

    def __init__(self, view: WeekView) -> None:
        self.view = view
        self.week: WeekShown | None = None

    def show_week(self, shown: WeekShown) -> None:
        """Keep what was read."""
        self.week = shown

    def show_preview(self, preview: Preview | None) -> None:
        """Show the ghost."""
        if preview is not None:
            lines = tuple(texts.shown(each) for each in preview.lines)
            head = texts.shown(preview.head)
            self.view.show_ghost(
                Ghost(
                    preview.starts_at, preview.minutes, preview.name, preview.crew_index, head, lines,
                    preview.severity, preview.key,
                )
            )  # fmt: skip

    def ask_gate(self, subject: object) -> None:
        """Nothing is put down here."""

    def tell(self, text: object, *, can_undo: bool = False) -> None:
        """Nothing is put down here."""

    def show_error(self, error: Exception) -> None:
        """Let a problem stop the measuring."""
        raise error


def graphics(week: WeekPlan, view: WeekView) -> QGraphicsView:
    """Return Qt's own canvas with a box and two lines of text for each visit."""
    scene = QGraphicsScene()
    laid = view.scene
    for block in laid.blocks if laid else ():
        scene.addRect(block.rect, QPen(Qt.GlobalColor.darkBlue), QBrush(Qt.GlobalColor.white))
        for line, text in enumerate((block.planned.person_name, block.planned.district)):
            item = scene.addSimpleText(text)
            item.setPos(block.rect.left() + 4, block.rect.top() + 14 * line)
    shown = QGraphicsView(scene)
    scene.setParent(shown)
    shown.resize(*SIZE)
    shown.setSceneRect(QRectF(0, 0, *SIZE))
    assert week.visits
    return shown


def rendered(canvas: QGraphicsView) -> None:
    """Paint all of Qt's own canvas into a picture."""
    picture = QPixmap(canvas.size())
    painter = QPainter(picture)
    canvas.render(painter)
    painter.end()


def table() -> QTableWidget:
    """Return Qt's own table of six weeks with three lines in each cell."""
    shown = QTableWidget(6, 7)
    for row in range(6):
        for column in range(7):
            shown.setItem(row, column, QTableWidgetItem("12\n170 visits\n3 blocked"))
    shown.resize(*SIZE)
    for row in range(6):
        shown.setRowHeight(row, SIZE[1] // 7)
    return shown


def line(name: str, value: float, wanted: float | None = None, beside: float | None = None) -> None:
    """Print one figure, what is wanted of it, and its ratio to Qt's own part."""
    told = f"{name:<58} {value:8.2f} ms"
    told += f"   wanted ≤ {wanted:.0f}" if wanted is not None else ""
    told += f"   ÷ Qt's own {beside:.2f} ms = {value / beside:.2f}" if beside else ""
    print(told)


def main() -> None:
    """Build the office, measure, print."""
    application = QApplication(sys.argv)
    theme.apply(application, "light", 1.0)
    texts.install_language(application, "zh_CN")
    with tempfile.TemporaryDirectory() as folder:
        office = practice.build(Path(folder) / "office", cases=400)
        desk = office.desk
        actor = OperatorService(desk).sign_in(practice_staff.ADMINISTRATOR.badge_no, practice_staff.PASSWORD)
        fill(desk, actor, desk.today())
        measure(desk, actor)
        office.close()


def measure(desk: Desk, actor: Operator) -> None:
    """Measure week, drag step and month on a filled office."""
    service = VisitService(desk)
    view = WeekView()
    view.resize(*SIZE)
    sight = Sight(view)
    presenter = WeekPresenter(service, actor, InlineTasks(), desk.zone, desk.today, pins=PinningService(desk))
    presenter.attach(sight)
    presenter.load()
    shown = sight.week
    assert shown is not None
    week, hours = shown.week, Hours()
    view.show_week(week, desk.zone, hours)
    view.show()
    print(f"week of {len(week.visits)} visits, {len(week.crews)} crews, {SIZE[0]}×{SIZE[1]}")
    canvas = graphics(week, view)
    canvas.show()
    beside = timed(lambda: rendered(canvas))
    read = timed(lambda: service.week(actor, presenter.first_day), 5)
    line("read the week from the database (in its own thread)", read)
    paint = painted(view.viewport())

    def anew() -> None:
        view.forget_picture()
        paint()

    line("lay the week out, once for each new one", timed(view.relayout))
    line("paint from scratch, as a new week does", timed(anew), WANTED_STEP, beside)
    line("paint again, as scrolling and focus do", timed(paint), WANTED_STEP, beside)
    planned = next(each for each in week.visits if each.is_open)
    step = drag(presenter, view, planned.visit.id, planned.visit.starts_at)
    line("one drag step: gate's verdict, ghost and paint", step, WANTED_STEP, beside)
    board = MonthBoard()
    board.resize(*SIZE)
    board.show()
    plan = service.month(actor, desk.today())
    print(f"month of {sum(each.visits for each in plan.days)} visits")
    cells = table()
    cells.show()
    rows = timed(painted(cells))
    reading = timed(lambda: service.month(actor, desk.today()), 7)
    board.show_month(plan, desk.today(), desk.today())
    drawing = timed(painted(board))
    line("read the month", reading)
    line("paint the month", drawing, beside=rows)
    line("month: read and paint", reading + drawing, WANTED_MONTH)


def drag(presenter: WeekPresenter, view: WeekView, visit_id: int, starts_at: datetime) -> float:
    """Return the median of a drag step over many places of the week."""
    paint = painted(view.viewport())
    presenter.hover("visit", visit_id, starts_at, None)
    spent = []
    for number in range(1, 3 * TURNS):
        place = starts_at + timedelta(minutes=10 * number)
        begun = time.perf_counter()
        presenter.hover("visit", visit_id, place, None)
        paint()
        spent.append((time.perf_counter() - begun) * 1000)
    return median(spent)


if __name__ == "__main__":
    main()
