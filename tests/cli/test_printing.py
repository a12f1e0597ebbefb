"""``casedesk print`` on a practice office: a day into a folder, a preview, a kill and the way on."""

import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest
from tests.cli.conftest import Run

from casedesk.domain.errors import BadInputError
from casedesk.domain.print_runs import JobStatus, RunStatus
from casedesk.domain.sentences import say
from casedesk.services import offices
from casedesk.services.offices import OpenOffice
from casedesk.services.practice_staff import PASSPHRASE
from casedesk.services.print_queue import PrintQueue
from casedesk.storage.shelves import Shelves

PATIENCE = 120


@pytest.fixture
def day(office: OpenOffice) -> str:
    """Return the day of the next two weeks for which most papers wait."""
    desk = office.desk
    with desk.database.reading() as connection:
        administrator = Shelves(connection).operators.first()
    assert administrator is not None
    days = [desk.today() + timedelta(days=ahead) for ahead in range(14)]
    waiting = {each: len(PrintQueue(desk).of_day(administrator, each)) for each in days}
    office.close()
    best = max(days, key=lambda each: waiting[each])
    assert waiting[best]
    return best.isoformat()


def test_that_a_day_is_previewed_printed_and_then_has_nothing_left(
    run: Run, folder: Path, day: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shown = run("print", "--date", day, "--out", out, "--preview", "--data", folder, "--json")
    assert shown.code == 0, shown.err
    assert not out.exists()
    done = run("print", "--date", day, "--out", out, "--data", folder, "--json")
    assert done.code == 0, done.err
    states = Counter(each["state"] for each in done.document["papers"])
    assert states["done"] == len(done.document["files"]) == len(list(out.iterdir()))
    assert states["done"]
    assert all((out / each).read_bytes().startswith(b"%PDF") for each in done.document["files"])
    if not states["failed"]:
        again = run("print", "--date", day, "--out", out, "--data", folder)
        assert again.code == 4
        assert "Nothing waits" in again.err
        number = done.document["run"]
        assert run("print", "--run", number, "--out", out, "--data", folder).code == 3


def test_that_a_run_that_printed_nothing_names_its_number_and_goes_on_from_it(
    run: Run, folder: Path, day: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"

    def full(_path: Path, _content: bytes) -> None:
        raise BadInputError(say("The disk is full."))

    with monkeypatch.context() as patched:
        patched.setattr("casedesk.services.print_sinks.save_paper", full)
        stopped = run("print", "--date", day, "--out", out, "--data", folder)
    assert stopped.code == 3
    assert "The disk is full." in stopped.err
    number = stopped.err.split("--run ")[1].split()[0]
    done = run("print", "--run", number, "--out", out, "--data", folder)
    assert done.code == 0, done.err
    assert f"Run {number}: " in done.out
    assert list(out.iterdir())


def test_that_an_empty_day_a_foreign_run_and_a_missing_choice_are_told(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run("print", "--date", "2031-01-01", "--out", out, "--data", folder).code == 4
    nothing = run("print", "--date", "2031-01-01", "--out", out, "--preview", "--data", folder)
    assert nothing.code == 4
    assert "Nothing waits" in nothing.err
    assert run("print", "--run", "DY19990101-001", "--out", out, "--data", folder).code == 4
    assert run("print", "--out", out, "--data", folder).code == 4
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert run("print", "--date", "2031-01-01", "--out", tmp_path / "file", "--data", folder).code == 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that ends a process unasked")
def test_that_a_run_whose_process_was_killed_goes_on_without_a_second_copy(
    run: Run, folder: Path, day: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    words = ("print", "--date", day, "--out", str(out), "--data", str(folder))
    process = subprocess.Popen([sys.executable, "-m", "casedesk", *words], env=os.environ.copy())
    until = monotonic() + PATIENCE
    while process.poll() is None and monotonic() < until and not (out.exists() and any(out.iterdir())):
        sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    number, status = _run_of(folder)
    if status is not RunStatus.DONE:
        after = run("print", "--run", number, "--out", out, "--data", folder, "--json")
        assert after.code in {0, 3}, after.err
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    with opened.desk.database.reading() as connection:
        shelves = Shelves(connection)
        jobs = shelves.run_jobs.all()
        counted = Counter((each.kind, each.subject, each.copy_no) for each in shelves.papers.all())
        kept = {each.file_sha256 for each in shelves.papers.all()}
    opened.close()
    assert JobStatus.WAITING not in {each.status for each in jobs}
    assert set(counted.values()) == {1}
    printed = [each for each in jobs if each.status is JobStatus.DONE]
    assert {each.file_sha256 for each in printed} <= kept
    assert len([each for each in out.iterdir() if each.suffix == ".pdf"]) == len(printed)


def _run_of(folder: Path) -> tuple[str, RunStatus]:
    opened = offices.open_office(folder, passphrase=PASSPHRASE)
    with opened.desk.database.reading() as connection:
        found = Shelves(connection).print_runs.all()[-1]
    opened.close()
    return found.run_no, found.status
