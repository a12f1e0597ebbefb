"""Examines the installation and the office: each thing is in order, or there is something to do."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from importlib import import_module, metadata
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from casedesk import __version__, assets
from casedesk.domain.errors import CannotOpenError, CaseDeskError
from casedesk.domain.operators import SYSTEM, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.fonts import FACES, missing_characters
from casedesk.security.keyrings import keyring_state
from casedesk.security.lock_file import FolderInUseError
from casedesk.security.places import folder_problem
from casedesk.security.vault import KeyNotInKeyringError
from casedesk.services import offices
from casedesk.services.desk import Desk
from casedesk.storage import audit, ledger, schema, search_index

PACKAGES: Final = (
    "PySide6-Essentials", "SQLAlchemy", "alembic", "sqlcipher3", "psycopg", "reportlab", "rl_accel",
    "pypdfium2", "zxing-cpp", "python-calamine", "keyring", "argon2-cffi", "cryptography", "platformdirs",
    "pypinyin", "tzdata",
)  # fmt: skip
RARE_CHARACTERS: Final = "䶮㛃𫖯𬱟𠅤"
"""Characters of real names that fonts lack easily."""

_NAMED: Final = 5
"""Cases that a finding names."""
_LEAST_FREE: Final = 500 * 1024 * 1024
_PYTHONS: Final = ((3, 11), (3, 14))


class State(StrEnum):
    """How a thing was found; a NOTE is worth knowing but stops nothing."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Check:
    """One thing that was examined; ``todo`` says what to do unless it is in order."""

    name: Sentence
    state: State
    found: Sentence | str
    todo: Sentence | None = None


def examine(folder: Path, passphrase: str | None) -> Iterator[Check]:
    """Yield every check; the office is opened only with the passphrase or by this computer's keyring."""
    yield from _programs()
    yield from _materials()
    yield _keyring()
    yield from _place(folder)
    yield from _office(folder, passphrase)


def mend_search(folder: Path, passphrase: str | None) -> None:
    """Build the search index of an office anew and write it to the log; raise when it does not open."""
    office = offices.open_office(folder, passphrase=passphrase)
    try:
        with office.desk.work("search.rebuilt", SYSTEM, Right.VIEW_CASES) as work:
            search_index.rebuild(work.connection)
            work.about(office.desk.office.name)
            work.commit()
    finally:
        office.close()


def is_sound(checks: list[Check]) -> bool:
    """Tell whether nothing has to be done."""
    return all(each.state is not State.PROBLEM for each in checks)


def _programs() -> Iterator[Check]:
    found = f"{sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]}"
    is_known = _PYTHONS[0] <= sys.version_info[:2] < _PYTHONS[1]
    todo = None if is_known else say("CaseDesk needs Python 3.11, 3.12 or 3.13.")
    yield Check(say("CaseDesk"), State.OK, __version__)
    yield Check(say("Python"), _state(is_known), found, todo)
    for name in PACKAGES:
        yield _package(name)
    yield _attempt(
        say("Qt"),
        _loaded_qt,
        say("Qt does not load. On Linux install the libraries that “python3 run.py” names."),
        ImportError,
    )


def _loaded_qt() -> str:
    """Load Qt's widgets with their system libraries, only to see whether that goes well."""
    import_module("PySide6.QtWidgets")
    return str(import_module("PySide6.QtCore").qVersion())


def _package(name: str) -> Check:
    return _attempt(
        say("Package {name}", name=name),
        lambda: metadata.version(name),
        say("The package is missing. Please install CaseDesk again."),
        metadata.PackageNotFoundError,
    )


def _materials() -> Iterator[Check]:
    for name in ("ui", "resources", "migrations"):
        yield _attempt(
            say("Folder {name}", name=name),
            lambda name=name: str(assets.folder(name)),  # type: ignore[misc]
            say("The folder is missing. Please install CaseDesk again."),
            CaseDeskError,
        )
    yield _fonts()
    yield _attempt(
        say("Time zones"),
        lambda: ZoneInfo("Asia/Shanghai").key,
        say("The time zones are missing. Please install CaseDesk again."),
        ZoneInfoNotFoundError,
    )


def _fonts() -> Check:
    name = say("Fonts")
    try:
        missing = missing_characters(RARE_CHARACTERS)
    except (CaseDeskError, OSError):
        return Check(
            name,
            State.PROBLEM,
            say("not readable"),
            say("The program's fonts are missing. Please install CaseDesk again."),
        )
    if missing:
        found = say("without {characters}", characters=" ".join(missing))
        todo = say("The fonts are not the program's own. Please install CaseDesk again.")
        return Check(name, State.PROBLEM, found, todo)
    return Check(name, State.OK, ", ".join(FACES))


def _keyring() -> Check:
    state = keyring_state()
    todo = None if state.is_usable else say("The passphrase opens the office; nothing has to be done.")
    return Check(say("Keyring"), State.OK if state.is_usable else State.NOTE, state.sentence, todo)


def _place(folder: Path) -> Iterator[Check]:
    name = say("Data folder")
    if folder.is_dir():
        problem = folder_problem(folder)
        yield Check(name, _state(problem is None), str(folder), problem)
    elif folder.exists():
        todo = say("“{folder}” is a file, not a folder. Choose another data folder.", folder=folder)
        yield Check(name, State.PROBLEM, str(folder), todo)
    else:
        yield Check(name, State.NOTE, str(folder), say("It is made with the first office."))
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), None)
    if there is not None:
        free = shutil.disk_usage(there).free
        found = say("{megabytes} MB free", megabytes=free // (1024 * 1024))
        todo = say("Free some space: at least {megabytes} MB.", megabytes=_LEAST_FREE // (1024 * 1024))
        is_enough = free >= _LEAST_FREE
        yield Check(say("Disk"), _state(is_enough), found, None if is_enough else todo)


def _office(folder: Path, passphrase: str | None) -> Iterator[Check]:
    name = say("Office")
    if not offices.exists(folder):
        yield Check(
            name, State.NOTE, say("none in this folder"), say("Create one: casedesk init --office NAME")
        )
        return
    try:
        office = offices.open_office(folder, passphrase=passphrase)
    except KeyNotInKeyringError:
        todo = say("To examine it, put its passphrase into CASEDESK_PASSPHRASE.")
        yield Check(name, State.NOTE, say("there, not opened"), todo)
    except FolderInUseError as problem:
        yield Check(name, State.NOTE, say("there, open elsewhere"), problem.sentence)
    except CannotOpenError as problem:
        yield Check(name, State.PROBLEM, say("does not open"), problem.sentence)
    else:
        try:
            yield Check(name, State.OK, office.desk.office.name)
            yield from _database(office.desk)
        finally:
            office.close()


def _database(desk: Desk) -> Iterator[Check]:
    kind = desk.database.engine.dialect.name
    yield Check(say("Database"), State.OK, "PostgreSQL" if kind == "postgresql" else "SQLCipher")
    revision = schema.revision_of(desk.database.engine) or ""
    is_newest = revision == schema.HEAD
    todo = None if is_newest else say("Start CaseDesk once more to bring it up to date.")
    yield Check(say("Schema"), _state(is_newest), revision, todo)
    if is_newest:
        yield _search(desk)
        yield _ledger(desk)
    yield _clock(desk)


def _search(desk: Desk) -> Check:
    """Look whether the oldest and newest records are found as what they are."""
    with desk.database.reading() as connection:
        lost = search_index.missing(connection)
    if not lost:
        return Check(say("Search"), State.OK, say("finds what it should"))
    todo = say("Build the search index anew: casedesk doctor --mend-search")
    return Check(say("Search"), State.PROBLEM, say("%n record(s) are not found", count=lost), todo)


def _ledger(desk: Desk) -> Check:
    """Add up every case's entries: they come to what the case owes."""
    with desk.database.reading() as connection:
        wrong = ledger.unbalanced(connection)
    if not wrong:
        return Check(say("Ledger"), State.OK, say("the books balance"))
    todo = say("The entries of {cases} do not add up to what is owed.", cases=", ".join(wrong[:_NAMED]))
    return Check(say("Ledger"), State.PROBLEM, say("%n case(s) do not balance", count=len(wrong)), todo)


def _clock(desk: Desk) -> Check:
    """Compare the clock with the newest entry: a clock that was set back makes times in the log untrue."""
    name, now = say("Clock"), datetime.now(UTC)
    with desk.database.reading() as connection:
        last = audit.entries(connection, amount=1)
    shown = now.astimezone(desk.zone).strftime("%Y-%m-%d %H:%M")
    if last and last[0].at > now:
        todo = say("The newest audit entry lies in the future: set this computer's clock.")
        return Check(name, State.PROBLEM, shown, todo)
    return Check(name, State.OK, shown)


def _attempt(
    name: Sentence, look: Callable[[], str], todo: Sentence, *problems: type[BaseException]
) -> Check:
    try:
        return Check(name, State.OK, look())
    except problems:
        return Check(name, State.PROBLEM, say("missing"), todo)


def _state(is_ok: bool) -> State:  # noqa: FBT001 - reads as a statement
    return State.OK if is_ok else State.PROBLEM
