"""Stacks that go wrong while they are read: folders that vanish, disks that are full, papers of others."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from tests.importing.scan_samples import saved
from tests.services.scan_offices import Office

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, CaseDeskError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.scans import ScanProblem, ScanStatus
from casedesk.domain.sentences import say
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.scans import ScanService
from casedesk.storage import files

FILED, BROKEN = ScanStatus.FILED, ScanStatus.BROKEN


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def office(desk: Desk, clerk: Operator, supervisor: Operator, lend: Callable[..., Case]) -> Office:
    return Office(desk, clerk, supervisor, lend)


@pytest.fixture
def service(desk: Desk) -> ScanService:
    return ScanService(desk)


def stack_of(office: Office, folder: Path) -> list[Path]:
    """Save every page of both copies of an agreement, one file a page."""
    folder.mkdir()
    number = office.printed().agreement_no
    pages = [*office.pages(number, 1, 100), *office.pages(number, 2, 100)]
    return [saved(folder / f"{place}.png", page) for place, page in enumerate(pages)]


def kept(office: Office) -> int:
    with office.desk.reading(office.clerk, Right.VIEW_CASES) as shelves:
        return len(shelves.scan_pages.all())


def test_that_a_folder_that_vanishes_in_the_middle_is_told_once_and_what_was_read_stays(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    folder, away = tmp_path / "stick", tmp_path / "pulled"
    paths = stack_of(office, folder)

    def pull(done: int, _total: int, _what: object = None) -> None:
        if done == 2 and folder.exists():
            folder.rename(away)

    with pytest.raises(BadInputError, match="stick went away while it was read"):
        service.read_stack(office.clerk, [folder], pull)
    assert kept(office) == 2
    assert not service.waiting(office.clerk)
    away.rename(folder)
    report = service.read_stack(office.clerk, [folder])
    assert (report.known, report.amount(FILED)) == (2, len(paths) - 2)
    assert all(each.is_complete for each in report.copies)


def test_that_one_file_that_vanishes_is_named_and_the_others_are_filed(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    paths = stack_of(office, tmp_path / "stack")

    def take(done: int, _total: int, _what: object = None) -> None:
        if done == 1:
            paths[3].unlink(missing_ok=True)

    report = service.read_stack(office.clerk, [tmp_path / "stack"], take)
    assert report.amount(FILED) == len(paths) - 1
    (line,) = service.waiting(office.clerk)
    assert (line.page.file_name, line.page.note) == ("3.png", ScanProblem.GONE)


def test_that_a_disk_that_is_full_in_the_middle_keeps_whole_parts_and_the_rest_is_read_next_time(
    office: Office, service: ScanService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if office.desk.database.engine.dialect.name != "sqlite":
        pytest.skip("a server's disk is not this computer's")
    monkeypatch.setattr("casedesk.services.scan_reading._PART", 2)
    monkeypatch.setattr("casedesk.importing.scan_pictures._AHEAD", 1)
    paths = stack_of(office, tmp_path / "stack")
    held: list[Any] = []
    event.listen(office.desk.database.engine, "checkout", lambda each, *_rest: held.append(each))

    def limit(pages: int) -> None:
        with office.desk.database.reading():
            pass
        for each in held:
            (count,) = each.execute("PRAGMA page_count").fetchone()
            each.execute(f"PRAGMA max_page_count = {count + pages}")

    def fill(done: int, _total: int, _what: object = None) -> None:
        if done == len(paths) - 2:
            limit(2)

    with pytest.raises(CaseDeskError, match="full"):
        service.read_stack(office.clerk, [tmp_path / "stack"], fill)
    before = kept(office)
    assert 0 < before < len(paths)
    limit(100_000)
    report = service.read_stack(office.clerk, [tmp_path / "stack"])
    assert (report.known, report.amount(FILED)) == (before, len(paths) - before)
    assert AuditService(office.desk).verify(office.supervisor).is_intact


def test_that_an_office_that_cannot_be_written_files_nothing_by_halves(
    office: Office, service: ScanService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = stack_of(office, tmp_path / "stack")
    revision = office.desk.revision()

    def locked(*_args: object) -> str:
        raise RefusedError(say("Not saved: the folder of the office is read-only."))

    with monkeypatch.context() as patched:
        patched.setattr(files, "keep", locked)
        with pytest.raises(RefusedError, match="read-only"):
            service.read_stack(office.clerk, [tmp_path / "stack"])
    assert (office.desk.revision(), kept(office)) == (revision, 0)
    assert service.read_stack(office.clerk, [tmp_path / "stack"]).amount(FILED) == len(paths)


def test_that_a_scan_of_another_offices_agreement_is_foreign_and_touches_no_copy(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    (page, *_rest) = office.pages(number)
    with office.desk.work("paper.printed", office.clerk, Right.PRINT_PAPERS) as work:
        for each in work.papers.all(work.papers.table.c.subject == number):
            work.papers.remove(each)
        table = work.agreements.table.c
        for agreement in work.agreements.all(table.agreement_no == number):
            work.agreements.remove(agreement)
        work.commit()
    (line,) = service.read_stack(office.clerk, [saved(tmp_path / "a.png", page)]).lines
    assert (line.page.status, line.page.note, line.paper) == (
        ScanStatus.FOREIGN,
        ScanProblem.UNKNOWN_PAPER,
        None,
    )
