"""What happens to an office when the computer, the disk or somebody with a tool lets it down."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import event, func, select, text
from tests.conftest import NOW, PASSPHRASE, Clock
from tests.storage.conftest import sealer

from casedesk.domain.audit import ChainReport
from casedesk.domain.errors import CannotOpenError, CaseDeskError, RefusedError
from casedesk.domain.operators import Credentials, Operator, Role
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.people import Person, Phone
from casedesk.security import anchors, places
from casedesk.security.vault import DATABASE_FILE, WrongPassphraseError
from casedesk.services import offices
from casedesk.services.audit import AuditService
from casedesk.services.offices import NewOffice, OpenOffice
from casedesk.services.operators import OperatorService
from casedesk.storage import audit, files
from casedesk.storage.database import Database, open_database
from casedesk.storage.problems import DamagedError, NoServerError
from casedesk.storage.rows import people, phones
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

on_file_only = pytest.mark.parametrize("database_url", ["sqlcipher"], indirect=True)
ROOT = Path(__file__).resolve().parents[2]

KEEP_WRITING = """
    import sys
    sys.path.insert(0, sys.argv[2])
    from tests.storage.conftest import KEY, sealer
    from casedesk.domain.operators import SYSTEM
    from casedesk.domain.people import Person, Phone
    from casedesk.storage.database import open_database
    from casedesk.storage.unit_of_work import UnitOfWork
    database = open_database(sys.argv[1], KEY, sealer)
    while True:
        with UnitOfWork(database, "person.added", SYSTEM, desk="front") as work:
            person = work.people.add(Person("陈䶮"))
            for number in range(3):
                work.phones.add(Phone(person.id, f"1540000{number:04d}"))
            seq = work.commit()
        print(seq, flush=True)
"""


def run(script: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def told(script: str, *arguments: object) -> str:
    with run(script, *arguments) as child:
        answer, _nothing = child.communicate()
    assert child.returncode == 0
    return answer.strip()


# --- the process is killed ---


def test_that_a_killed_process_leaves_whole_units_of_work_and_a_whole_log(
    database: Database, clerk: Operator, url: str
) -> None:
    written = 1
    for patience in (1, 4, 9):
        with run(KEEP_WRITING, url, ROOT) as child:
            assert child.stdout is not None
            for _ in range(patience):
                written = int(child.stdout.readline())
            child.kill()
    with database.reading() as connection:
        report = audit.verify(connection, sealer)
        persons = connection.execute(select(func.count()).select_from(people)).scalar_one()
        numbers = connection.execute(select(func.count()).select_from(phones)).scalar_one()
    assert report.is_intact
    assert report.entries >= written
    assert (persons, numbers) == (report.entries - 1, 3 * persons)
    with UnitOfWork(database, "note.written", clerk, desk="front") as work:
        work.commit()


def test_that_a_verification_sees_one_moment_while_others_write(database: Database, clerk: Operator) -> None:
    is_done = threading.Event()

    def write() -> None:
        while not is_done.is_set():
            with UnitOfWork(database, "note.written", clerk, desk="front") as work:
                work.commit()

    other = threading.Thread(target=write)
    other.start()
    try:
        for _ in range(20):
            with database.reading() as connection:
                assert audit.verify(connection, sealer).is_intact
    finally:
        is_done.set()
        other.join()


# --- the disk is full ---


@pytest.fixture
def limit(database: Database) -> Callable[[int], None]:
    """Return a function that lets the database file grow by so many pages and no more."""
    connections: list[sqlcipher.Connection] = []

    def remember(connection: sqlcipher.Connection, _record: object, _proxy: object) -> None:
        connections.append(connection)

    event.listen(database.engine, "checkout", remember)

    def limit_to(pages: int) -> None:
        with database.reading():
            pass
        for connection in connections:
            (count,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {count + pages}")

    return limit_to


@on_file_only
@pytest.mark.parametrize("size", [60_000, 40_000_000])
def test_that_a_full_disk_keeps_nothing_and_the_next_write_works(
    database: Database, clerk: Operator, limit: Callable[[int], None], size: int
) -> None:
    def write() -> None:
        with UnitOfWork(database, "file.kept", clerk, desk="front") as work:
            work.people.add(Person("Nobody"))
            files.keep(work.connection, os.urandom(size), "application/pdf", NOW)
            work.commit()

    limit(0)
    with pytest.raises(RefusedError, match=r"disk is full\. Nothing was changed"):
        write()
    with database.reading() as connection:
        assert audit.count(connection) == 1
        assert Shelves(connection).people.all() == []
    limit(100_000)
    write()
    with database.reading() as connection:
        assert audit.verify(connection, sealer).is_intact
        assert len(Shelves(connection).people.all()) == 1


NO_ROOM = """
    import json, resource, sys
    from pathlib import Path
    from casedesk.domain.errors import CaseDeskError
    from casedesk.domain.operators import Operator, Role
    from casedesk.services import offices
    from casedesk.services.audit import AuditService
    from casedesk.services.operators import OperatorService

    folder, passphrase, password = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    office = offices.open_office(folder, passphrase=passphrase)
    service = OperatorService(office.desk)
    admin = service.sign_in("A01", password)
    before = len(service.all(admin))
    hire = lambda badge: service.add(admin, Operator(name="Cleo", badge_no=badge, role=Role.CLERK), password)
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        hire("C1")
        refused = ""
    except CaseDeskError as problem:
        refused = str(problem)
    within = len(service.all(admin)) - before
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    hire("C2")
    after = len(service.all(admin)) - before
    print(json.dumps([refused, within, after, AuditService(office.desk).inspect().is_intact]))
    office.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a process's files")
@on_file_only
def test_that_a_disk_that_takes_no_more_bytes_is_survived(open_office: OpenOffice) -> None:
    open_office.close()
    refused, within, after, is_intact = json.loads(
        told(NO_ROOM, open_office.folder, PASSPHRASE, "quiet-harbour-42")
    )
    assert "disk" in refused
    assert "Nothing was changed" in refused
    assert (within, after, is_intact) == (0, 1, True)
    reopened(open_office.folder).close()


# --- the folder ---


TAKE = """
    import os, sys
    from pathlib import Path
    from casedesk.domain.errors import CannotOpenError
    from casedesk.security.lock_file import OfficeLock
    from casedesk.services import offices
    if len(sys.argv) > 3 and os.geteuid() == 0:
        os.setuid(65534)
    try:
        if len(sys.argv) > 3:
            OfficeLock.take(Path(sys.argv[1]))
        else:
            offices.open_office(Path(sys.argv[1]), passphrase=sys.argv[2])
    except CannotOpenError as problem:
        print(problem)
"""


@on_file_only
def test_that_another_process_cannot_open_the_office(open_office: OpenOffice) -> None:
    answer = told(TAKE, open_office.folder, PASSPHRASE)
    assert "is in use by another CaseDesk on this computer" in answer
    with pytest.raises(CannotOpenError, match="in use"):
        reopened(open_office.folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions on folders")
def test_that_a_folder_one_may_not_write_to_is_refused() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        answer = told(TAKE, folder, PASSPHRASE, "as somebody else")
        folder.chmod(0o755)
        assert "may not write to the folder" in answer
        assert list(folder.iterdir()) == []


@on_file_only
def test_that_an_office_on_a_network_share_is_refused(
    tmp_path: Path, new_office: NewOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "is_on_network", lambda _folder: True)
    with pytest.raises(CannotOpenError, match="network share"):
        offices.create(tmp_path / "share", new_office)
    assert not (tmp_path / "share" / DATABASE_FILE).exists()


# --- the files ---


def reopened(folder: Path, clock: Clock | None = None) -> OpenOffice:
    return offices.open_office(folder, passphrase=PASSPHRASE, clock=clock or Clock())


@pytest.fixture
def closed(open_office: OpenOffice, hire: Callable[..., Operator]) -> Path:
    """Return the folder of an office of three people that is closed."""
    hire(Role.CLERK)
    hire(Role.CLERK)
    open_office.close()
    return open_office.folder


@on_file_only
@pytest.mark.parametrize("share", [0, 20, 50, 99])
def test_that_a_file_cut_short_is_refused_with_a_sentence(closed: Path, share: int) -> None:
    path = closed / DATABASE_FILE
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * share // 100])
    with pytest.raises(CannotOpenError, match=r"damaged|holds no office"):
        AuditService(reopened(closed).desk).inspect()


@on_file_only
def test_that_changed_bytes_anywhere_in_the_file_get_a_sentence(closed: Path) -> None:
    path = closed / DATABASE_FILE
    content = bytearray(path.read_bytes())
    for at in range(0, len(content), 512):
        content[at] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(DamagedError, match="Restore a backup"):
        reopened(closed)


@on_file_only
def test_that_damage_met_in_the_middle_of_work_keeps_nothing(closed: Path) -> None:
    office = reopened(closed)
    with office.desk.database.reading() as connection:
        page: int = connection.execute(
            text("SELECT rootpage FROM sqlite_master WHERE name = 'phones'")
        ).scalar_one()
        size = int(connection.execute(text("PRAGMA page_size")).scalar_one())
    office.close()
    with (closed / DATABASE_FILE).open("r+b") as file:
        file.seek((page - 1) * size + 100)
        file.write(b"rubbish" * 40)
    office = reopened(closed)
    clerk = Operator(name="Cleo", badge_no="C9", role=Role.CLERK)
    with (  # noqa: PT012 - the work is what fails
        pytest.raises(DamagedError, match="Restore a backup"),
        UnitOfWork(office.desk.database, "person.added", clerk, desk="front") as work,
    ):
        person = work.people.add(Person("Nobody"))
        work.phones.add(Phone(person.id, "15400000137"))
    assert office.desk.revision() == 3
    with office.desk.database.reading() as connection:
        assert Shelves(connection).people.all() == []
    assert AuditService(office.desk).inspect().is_intact
    office.close()


def test_that_a_wrong_passphrase_is_told_and_the_right_one_still_opens(closed: Path) -> None:
    with pytest.raises(WrongPassphraseError, match="does not open the office"):
        offices.open_office(closed, passphrase="lantern river six bridges")
    reopened(closed).close()


def test_that_a_missing_key_file_is_told_and_no_new_office_covers_the_old(
    closed: Path, new_office: NewOffice, database_url: str | None
) -> None:
    (closed / "office.vault").unlink()
    with pytest.raises(CannotOpenError):
        reopened(closed)
    with pytest.raises(CaseDeskError, match=r"not its key file|already holds an office"):
        offices.create(closed, new_office)
    assert not (closed / "office.vault").exists()
    assert (closed / DATABASE_FILE).exists() is (database_url is None)


@on_file_only
def test_that_a_missing_database_is_told_and_none_is_made_in_its_place(closed: Path) -> None:
    kept = (closed / DATABASE_FILE).rename(closed / "kept.db")
    with pytest.raises(CannotOpenError, match=f"“{DATABASE_FILE}” is missing"):
        reopened(closed)
    assert not (closed / DATABASE_FILE).exists()
    kept.rename(closed / DATABASE_FILE)
    reopened(closed).close()


def test_that_an_office_of_a_newer_program_is_left_alone(open_office: OpenOffice) -> None:
    with open_office.desk.database.engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    open_office.close()
    with pytest.raises(CannotOpenError, match="newer CaseDesk"):
        reopened(open_office.folder)
    with pytest.raises(CannotOpenError, match="newer CaseDesk"):
        reopened(open_office.folder)


def test_that_a_creation_that_fails_leaves_a_folder_for_the_next(
    tmp_path: Path, new_office: NewOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> object:
        raise CannotOpenError(offices.say("The calendars are missing."))

    with monkeypatch.context() as patch:
        patch.setattr(offices, "load_calendar", fail)
        with pytest.raises(CannotOpenError, match="calendars"):
            offices.create(tmp_path / "office", new_office)
    assert not offices.exists(tmp_path / "office")
    if new_office.database_url is None:
        offices.create(tmp_path / "office", new_office)[0].close()


def test_that_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(NoServerError, match="does not answer"):
        open_database("postgresql://127.0.0.1:9/office?connect_timeout=3", b"k" * 32, sealer)


# --- the clock ---


def test_that_a_clock_set_back_changes_neither_order_nor_proof(
    open_office: OpenOffice, hire: Callable[..., Operator], clock: Clock, administrator: Operator
) -> None:
    hire(Role.CLERK)
    clock.moment = NOW - timedelta(days=400)
    hire(Role.CLERK, credentials=Credentials())
    service = AuditService(open_office.desk)
    entries = service.entries(administrator)
    assert [each.seq for each in entries] == [3, 2, 1]
    assert entries[0].at < entries[1].at
    assert service.verify(administrator).is_intact


# --- what remembers the end of the log ---


def inspected(folder: Path) -> ChainReport:
    office = reopened(folder)
    try:
        return AuditService(office.desk).inspect()
    finally:
        office.close()


def work_on(folder: Path, amount: int, day: int = 0) -> None:
    clock = Clock()
    office = reopened(folder, clock)
    for number in range(amount):
        clock.moment = NOW + timedelta(days=day, minutes=number)
        OperatorService(office.desk).sign_in("A01", "quiet-harbour-42")
    office.close()


@on_file_only
def test_that_an_older_copy_of_the_database_is_reported_for_good(
    closed: Path,
) -> None:
    copy = shutil.copy(closed / DATABASE_FILE, closed / "copy.db")
    work_on(closed, 3)
    newest = (closed / DATABASE_FILE).rename(closed / "newest.db")
    shutil.copy(copy, closed / DATABASE_FILE)
    report = inspected(closed)
    assert (report.entries, report.first_bad, report.problem) == (3, 4, "cut_off")
    work_on(closed, 9, day=1)
    report = inspected(closed)
    assert (report.entries, report.first_bad, report.problem) == (12, 4, "cut_off")
    newest.replace(closed / DATABASE_FILE)
    assert inspected(closed).is_intact


def cut_off(folder: Path, keep: int) -> None:
    """Cut entries off and write the head anew, as somebody with the key and a database tool would."""
    keys = offices.vault.open_vault(folder, passphrase=PASSPHRASE)
    connection = sqlcipher.connect(str(folder / DATABASE_FILE))
    connection.execute(f"PRAGMA key = \"x'{keys.database_key.hex()}'\"")
    for name in ("entries_no_delete", "head_only_forward"):
        connection.execute(f"DROP TRIGGER audit_{name}")
    connection.execute("DELETE FROM audit_entries WHERE seq > ?", (keep,))
    connection.execute(
        "UPDATE audit_head SET seq = ?, seal = (SELECT seal FROM audit_entries WHERE seq = ?)", (keep, keep)
    )
    connection.commit()
    connection.close()


@on_file_only
def test_that_a_tail_cut_off_with_the_key_is_known_from_the_folder(closed: Path) -> None:
    work_on(closed, 4)
    cut_off(closed, 5)
    report = inspected(closed)
    assert (report.first_bad, report.problem) == (6, "cut_off")


@on_file_only
def test_that_a_tail_cut_off_with_the_key_is_known_from_printed_seals(closed: Path) -> None:
    work_on(closed, 4)
    office = reopened(closed)
    with office.desk.database.reading() as connection:
        newest = audit.newest(connection)
    clerk = Operator(name="Cleo", badge_no="C9", role=Role.CLERK)
    with UnitOfWork(office.desk.database, "paper.printed", clerk, desk="front") as work:
        digest = files.keep(work.connection, b"%PDF-", "application/pdf", NOW)
        paper = Paper(
            kind=PaperKind.AGREEMENT,
            subject="XY20261123-001",
            case_id=None,
            copy_no=1,
            copies=2,
            file_sha256=digest,
            seal_seq=newest.seq,
            seal=newest.seal,
            printed_at=NOW,
            printed_by=1,
        )
        work.papers.add(paper)
        work.commit()
    office.close()
    cut_off(closed, 5)
    (closed / anchors.NAME).unlink()
    report = inspected(closed)
    assert (report.first_bad, report.problem) == (6, "cut_off")


@pytest.mark.parametrize(
    "rubbish", [None, b"", b"{", b"\xff\xfe", b'{"seq": 1, "seal": "x"}', b"[" * 100_000]
)
@on_file_only
def test_that_a_lost_memory_of_the_log_is_made_anew(closed: Path, rubbish: bytes | None) -> None:
    if rubbish is None:
        (closed / anchors.NAME).unlink()
    else:
        (closed / anchors.NAME).write_bytes(rubbish)
    assert inspected(closed).is_intact
    work_on(closed, 1)
    cut_off(closed, 3)
    assert inspected(closed).problem == "cut_off"


@on_file_only
def test_that_a_forged_memory_does_not_count(closed: Path) -> None:
    path = closed / anchors.NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"seq": 3', '"seq": 2'), encoding="utf-8")
    assert anchors.AnchorFile(closed, b"s" * 32).recall() is None
    assert inspected(closed).is_intact
