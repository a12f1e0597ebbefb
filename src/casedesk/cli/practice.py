"""``casedesk demo`` and ``casedesk self-test``: the practice office, and the main job done on it."""

import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from casedesk import settings
from casedesk.cli.audit import document_of as audit_document
from casedesk.cli.audit import lines_of as audit_lines
from casedesk.cli.cases import positive
from casedesk.cli.commands import DONE, OTHER, Call, Commands, PageReport
from casedesk.cli.main_job import Job, do_main_job
from casedesk.cli.output import Output
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService

_FOLDER = "casedesk-practice"
_SCRATCH_CASES = 60


def declare(commands: Commands) -> None:
    """Add both commands."""
    demo = commands.add("demo", say("build a practice office and do the main job on it"), demonstrate)
    demo.add_argument("--cases", type=positive, default=200, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help=commands.text(say("another office")))
    demo.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help=commands.text(say("where the papers go; else beside the office")),
    )
    commands.add("self-test", say("open every page of the installed program and report each"), test_pages)


def demonstrate(call: Call) -> int:
    """Build, work, tell; then open the window where there is a display."""
    from casedesk.services import practice  # noqa: PLC0415

    options, output = call.options, call.output
    folder: Path = options.data or _free_folder()
    meter = _Meter(output)
    office = practice.build(folder, cases=options.cases, seed=options.seed, progress=meter.show)
    try:
        papers: Path = options.out or folder / "papers"
        papers.mkdir(parents=True, exist_ok=True)
        job = do_main_job(office.desk, papers, output)
        people = _people(office.desk)
    finally:
        office.close()
    output.answer(_document(folder, papers, job, people), _lines(folder, papers, job, people))
    if call.windows.open_window is not None and not output.as_json:
        return call.windows.open_window(folder)
    return DONE if job.report.is_intact else OTHER


def test_pages(call: Call) -> int:
    """Open every page on a scratch office; without a display Qt paints into memory."""
    from casedesk.services import practice  # noqa: PLC0415

    output, open_pages = call.output, call.windows.open_pages
    if open_pages is None:
        output.failed(say("This program was started without its windows."), OTHER)
        return OTHER
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix=f"{_FOLDER}-", ignore_cleanup_errors=True) as scratch:
        practice.build(Path(scratch), cases=_SCRATCH_CASES).close()
        reports = open_pages(Path(scratch))
    is_whole = bool(reports) and all(each.is_ok for each in reports)
    pages = [{"page": each.page, "ok": each.is_ok, "detail": each.detail} for each in reports]
    output.answer({"ok": is_whole, "pages": pages}, _page_lines(reports))
    return DONE if is_whole else OTHER


def _page_lines(reports: Iterable[PageReport]) -> Iterable[Sentence | str]:
    for each in reports:
        yield f"{'✓' if each.is_ok else '✗'} {each.page} {each.detail}".rstrip()


class _Meter:
    """Tells on stderr how far the building has come, each stage once."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._told = ""

    def show(self, _done: int, _total: int, what: Sentence | None) -> None:
        """Tell the stage when it is a new one."""
        text = self._output.shown(what) if what else ""
        if text and text != self._told:
            self._told = text
            self._output.tell(f"{text} …")


def _free_folder() -> Path:
    """Return a folder beside the default data folder that holds no office yet, so that none is replaced."""
    from casedesk.services import offices  # noqa: PLC0415

    beside = settings.data_folder().parent
    number = 1
    while True:
        folder = beside / (_FOLDER if number == 1 else f"{_FOLDER}-{number}")
        if not offices.exists(folder):
            return folder
        number += 1


@dataclass(frozen=True)
class _Person:
    """One of the practice office's people, who all have the same password."""

    badge_no: str
    name: str
    role: str


def _people(desk: Desk) -> list[_Person]:
    seats = OperatorService(desk).seats()
    return [_Person(each.badge_no, each.name, str(each.role)) for each in seats]


def _document(folder: Path, papers: Path, job: Job, people: list[_Person]) -> dict[str, object]:
    from casedesk.services.practice_staff import PASSPHRASE, PASSWORD  # noqa: PLC0415

    return {
        "folder": str(folder),
        "passphrase": PASSPHRASE,
        "password": PASSWORD,
        "operators": [{"badge_no": each.badge_no, "name": each.name, "role": each.role} for each in people],
        "import": job.imported,
        "visit": job.visit,
        "agreement": job.agreement,
        "audit": audit_document(job.report),
        "papers": str(papers),
    }


def _lines(folder: Path, papers: Path, job: Job, people: list[_Person]) -> Iterable[Sentence | str]:
    from casedesk.services.practice_staff import PASSPHRASE, PASSWORD  # noqa: PLC0415

    yield say("Practice office: {folder}", folder=folder)
    yield say("Passphrase: {passphrase}", passphrase=PASSPHRASE)
    yield say("Everybody's password: {password}", password=PASSWORD)
    yield from (f"  {each.badge_no}  {each.role:<14} {each.name}" for each in people)
    yield from job.told
    yield from audit_lines(job.report)
    yield say("The papers are in {folder}.", folder=papers)
