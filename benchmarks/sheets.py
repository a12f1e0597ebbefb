"""Measure the route sheets of a day: 10 crews with 8 visits each, from the store to registered PDFs.

The comparison is a bare canvas that draws the same characters, rules and codes on as many pages from a
list of finished coordinates: nothing is read, judged, broken into lines or kept. At most 3 s are wanted.

    python -m benchmarks.sheets [--crews 10] [--visits 8] [--runs 3] [--profile]
"""

import argparse
import cProfile
import pstats
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.clients import Client, Mandate
from casedesk.domain.debts import Debt, ProductKind
from casedesk.domain.money import Money
from casedesk.domain.offices import Office
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.people import Address, LawfulSource, Person, Phone
from casedesk.domain.placements import Placement
from casedesk.printing import visit_document
from casedesk.printing.codes import draw_qr
from casedesk.printing.pen import Pen
from casedesk.services import offices
from casedesk.services.desk import Desk
from casedesk.services.offices import NewOffice, OpenOffice
from casedesk.services.visit_papers import PrintJob, VisitPapers, with_all_kinds
from casedesk.services.visits import PlanRequest, VisitService

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
PASSWORD = "quiet-harbour-42"  # noqa: S105 - of an office that lives for a minute
FIRST_HOUR, STEP = 9, 65
Step = Callable[[Canvas], None]


class RecordingPen(Pen):
    """Draws as usual and notes every mark as a plain canvas call."""

    steps: list[Step] = []  # noqa: RUF012 - shared by all papers of a run on purpose

    def end_page(self) -> None:
        """Note the end of a page."""
        super().end_page()
        self.steps.append(lambda canvas: canvas.showPage())

    def finished(self) -> bytes:
        """Note the end of a document."""
        self.steps.append(_end)
        return super().finished()

    def _write(self, left: float, base: float, text: str, font: tuple[str, float], gap: float) -> None:
        super()._write(left, base, text, font, gap)

        def draw(canvas: Canvas) -> None:
            canvas.setFont(*font)
            canvas.drawString(left, base, text, charSpace=gap)

        self.steps.append(draw)

    def rules(self, lines: list[tuple[float, float, float, float]], weight: float = 0.5) -> None:
        """Note lines."""
        super().rules(lines, weight)
        self.steps.append(lambda canvas: canvas.lines(lines))

    def qr(self, payload: str, left: float, bottom: float, side: float) -> None:
        """Note a code, which costs both sides the same."""
        super().qr(payload, left, bottom, side)
        self.steps.append(lambda canvas: draw_qr(canvas, payload, left, bottom, side))


def _end(_canvas: Canvas) -> None:
    """Stand for the end of a document."""


def bare(steps: list[Step]) -> int:
    """Draw the noted calls, each document on a canvas of its own; return the bytes."""
    size, canvas, buffer = 0, None, BytesIO()
    for step in steps:
        if canvas is None:
            buffer = BytesIO()
            canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
        if step is _end:
            canvas.save()
            size, canvas = size + len(buffer.getvalue()), None
        else:
            step(canvas)
    return size


def founded(folder: Path) -> OpenOffice:
    """Make an office that nobody will miss."""
    new = NewOffice(
        Office("Lantern Office", hotline="0571-0000-0137"),
        Operator("Ada Admin", "A001", Role.ADMINISTRATOR),
        PASSWORD,
        "lantern river seven bridges",
        use_keyring=False,
    )
    return offices.create(folder, new, lambda: NOW)[0]


def filled(desk: Desk, crews: int, visits: int, *, humans: int = 0) -> Operator:
    """Plan the day through the gate, or only take ``humans`` cases in; return who prints."""
    with desk.database.reading() as connection:
        from casedesk.storage.shelves import Shelves

        administrator = Shelves(connection).operators.first()
    assert administrator is not None
    with desk.work("client.added", administrator, Right.MANAGE_CLIENTS) as work:
        client = work.clients.add(
            Client(
                "海岳消费金融有限公司", "海岳", mandate=Mandate("WT-1", date(2026, 1, 1), date(2027, 6, 30))
            )
        )
        placement = work.placements.add(Placement(client.id, "B1", NOW, "list.xlsx", "0" * 64))
        staff = [work.operators.add(_collector(number)) for number in range(2 * crews)]
        amount = humans or crews * visits
        cases = [_case(work, client.id, placement.id, number) for number in range(amount)]
        work.commit()
    service = VisitService(desk)
    for number, case in enumerate(cases if not humans else ()):
        crew, place = divmod(number, visits)
        starts_at = datetime.combine(DAY, time(FIRST_HOUR), desk.zone) + timedelta(minutes=STEP * place)
        pair = (staff[2 * crew].id, staff[2 * crew + 1].id)
        service.plan(administrator, PlanRequest(case.id, starts_at, pair))
    return administrator


def _collector(number: int) -> Operator:
    far = date(2027, 12, 31)
    held = Credentials(far, f"SQ-{number:03}", far, date(2026, 6, 1), date(2026, 6, 2), date(2026, 1, 5))
    return Operator(f"外访员{number}", f"C{number:03}", Role.COLLECTOR, credentials=held)


def _case(work: Any, client_id: int, placement_id: int, number: int) -> Case:
    person = work.people.add(
        Person(f"陈示例{number}", document_no=f"DOC{number:06}", born_on=date(1990, 5, 5))
    )
    work.phones.add(Phone(person.id, f"138{number:08}"))
    work.addresses.add(
        Address(
            person.id,
            f"浙江省杭州市上城区示例街道 {number} 号 3 幢 2 单元",
            district="上城区",
            source=LawfulSource.CONTRACT,
            verified_on=date(2026, 11, 1),
        )
    )
    owed = Components(Money.of(38600), Money.of("4218.66"), Money.of("3027.14"), Money.of(480))
    debt = Debt(ProductKind.CONSUMER_LOAN, f"HT{number}", owed, date(2026, 11, 1), owed.total)
    case = Case(f"HY-{number:05}", client_id, placement_id, person.id, debt, CaseStatus.TO_VISIT)
    stored: Case = work.cases.add(replace(case, preference="上午十点后，先电话"))
    return stored


def main() -> None:
    """Print both times."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--crews", type=int, default=10)
    options.add_argument("--visits", type=int, default=8)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--profile", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        office = founded(Path(folder) / "office")
        actor = filled(office.desk, chosen.crews, chosen.visits)
        papers = VisitPapers(office.desk)

        def sheets(reason: str) -> Any:
            wishes = with_all_kinds(papers.crews(actor, DAY), [PaperKind.VISIT_SHEET])
            return papers.print(actor, PrintJob(wishes, reason=reason))

        begun = perf_counter()
        printed = sheets("")
        first = perf_counter() - begun
        ours = [_timed(lambda: sheets("again")) for _ in range(chosen.runs)]
        visit_document.Pen = RecordingPen  # type: ignore[misc]
        sheets("once more")
        visit_document.Pen = Pen  # type: ignore[misc]
        steps = list(RecordingPen.steps)
        theirs = [_timed(lambda: bare(steps)) for _ in range(chosen.runs)]
        pages = sum(each.printed.pages for each in printed.papers)
        print(
            f"{chosen.crews} crews with {chosen.visits} visits: {len(printed.papers)} sheets, {pages} pages"
        )
        print(f"first print {first:.2f} s, median of {chosen.runs} more {median(ours):.2f} s (at most 3 s)")
        print(f"bare canvas, same pages {median(theirs):.2f} s, ratio {median(ours) / median(theirs):.2f}")
        if chosen.profile:
            _profile(lambda: sheets("profile"))
        office.close()


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def _profile(work: Callable[[], object]) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("cumulative").print_stats(28)


if __name__ == "__main__":
    main()
