"""Creates and opens offices: keys, lock, database and the desk on top of them."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from casedesk import assets
from casedesk.domain.compliance import RulePack
from casedesk.domain.errors import BadInputError, CannotOpenError, RefusedError
from casedesk.domain.offices import Office
from casedesk.domain.operators import SYSTEM, Operator, Role
from casedesk.domain.sentences import say
from casedesk.importing.calendars import load_calendar
from casedesk.security import anchors, passwords, seals, vault
from casedesk.security.anchors import AnchorFile
from casedesk.security.lock_file import OfficeLock
from casedesk.security.passphrases import password_problems
from casedesk.security.places import folder_problem
from casedesk.security.recovery_code import RecoveryCode
from casedesk.security.vault import OfficeKeys
from casedesk.security.vault_file import NAME as VAULT_FILE
from casedesk.security.vault_file import has_vault
from casedesk.services.desk import Desk, utc_now
from casedesk.services.office_law import OfficeLaw, Shipped
from casedesk.storage import audit, sign_ins
from casedesk.storage.audit import Anchor, Sealer
from casedesk.storage.database import Database, open_database
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class NewOffice:
    """What the first run asks for."""

    office: Office
    administrator: Operator
    password: str
    passphrase: str
    use_keyring: bool
    database_url: str | None = None


@dataclass(frozen=True)
class OpenOffice:
    """An office that is open at this desk until ``close``."""

    desk: Desk
    keys: OfficeKeys
    folder: Path
    lock: OfficeLock

    def close(self) -> None:
        """Let go of the database and the folder."""
        self.desk.database.close()
        self.lock.release()


def exists(folder: Path) -> bool:
    """Tell whether the folder holds an office, or at least a database that has lost its key file."""
    return has_vault(folder) or (folder / vault.DATABASE_FILE).exists()


def require_place(folder: Path) -> None:
    """Raise CannotOpenError when no office can be made in a folder, which need not exist yet."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if not there.is_dir():
        raise CannotOpenError(
            say("“{folder}” is a file, not a folder. Choose another data folder.", folder=there)
        )
    problem = folder_problem(there)
    if problem is not None:
        raise CannotOpenError(problem)


def create(
    folder: Path,
    new: NewOffice,
    clock: Callable[[], datetime] = utc_now,
    code: RecoveryCode | None = None,
) -> tuple[OpenOffice, RecoveryCode]:
    """Make an office with its first administrator; a failure leaves the folder without one.

    ``code`` is a recovery code whose sheet was printed before; without it a new one is drawn.
    """
    _check(new)
    lock = OfficeLock.take(folder)
    try:
        _require_keyless_none(folder)
        keys, recovery = vault.create_vault(
            folder,
            new.office.name,
            new.passphrase,
            use_keyring=new.use_keyring,
            database_url=new.database_url,
            code=code,
        )
        try:
            office = _opened(folder, keys, lock, clock, new)
        except BaseException:
            _withdraw(folder, use_keyring=new.use_keyring)
            raise
    except BaseException:
        lock.release()
        raise
    return office, recovery


def open_office(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery: str | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> OpenOffice:
    """Open the office in a folder by keyring, passphrase or recovery code; raise CannotOpenError."""
    if not exists(folder):
        raise CannotOpenError(
            say(
                "There is no office in the folder “{folder}”. Create one or choose another data folder.",
                folder=folder,
            )
        )
    if not has_vault(folder):
        _require_keyless_none(folder)
    keys = vault.open_vault(folder, passphrase=passphrase, recovery=recovery)
    lock = OfficeLock.take(folder)
    try:
        return _opened(folder, keys, lock, clock)
    except BaseException:
        lock.release()
        raise


def sealer_of(keys: OfficeKeys) -> Sealer:
    """Return what seals this office's audit entries."""
    return lambda previous, body: seals.seal(keys.seal_key, bytes.fromhex(previous), body)


def _check(new: NewOffice) -> None:
    if not new.office.name.strip():
        raise BadInputError(say("The office needs a name."))
    problems = password_problems(
        new.password, name=new.administrator.name, badge_no=new.administrator.badge_no
    )
    if problems:
        raise BadInputError(say("The password cannot be used. {problem}", problem=problems[0]))


def _require_keyless_none(folder: Path) -> None:
    """Raise CannotOpenError for a database without its key file, which nobody could open any more."""
    if (folder / vault.DATABASE_FILE).exists() and not has_vault(folder):
        raise CannotOpenError(
            say(
                "The folder “{folder}” holds a database but not its key file “{file}”. Restore both from a "
                "backup or choose another data folder.",
                folder=folder,
                file=VAULT_FILE,
            )
        )


def _database(folder: Path, keys: OfficeKeys, anchor: AnchorFile, *, is_new: bool) -> Database:
    url = vault.database_url(folder, keys)
    path = folder / vault.DATABASE_FILE
    return open_database(
        url or f"sqlite:///{path.as_posix()}",
        keys.database_key,
        sealer_of(keys),
        lambda newest: anchor.remember(newest.seq, newest.seal),
        is_new=is_new,
    )


def _found(database: Database, new: NewOffice, clock: Callable[[], datetime]) -> None:
    """Write the office and its first administrator as the first audit entry."""
    with database.reading() as connection:
        if audit.newest(connection).seq:
            raise RefusedError(
                say("This database already holds an office. Choose an empty one, or open that office.")
            )
    with UnitOfWork(database, "office.created", SYSTEM, desk=platform.node(), now=clock) as work:
        work.offices.add(new.office)
        first = Operator(
            name=new.administrator.name,
            badge_no=new.administrator.badge_no,
            role=Role.ADMINISTRATOR,
            phone=new.administrator.phone,
        )
        operator = work.operators.add(first)
        sign_ins.set_password(work.connection, operator.id, passwords.hash_password(new.password))
        work.about(new.office.name)
        work.commit()


def _withdraw(folder: Path, *, use_keyring: bool) -> None:
    """Remove what a failed creation left behind."""
    if use_keyring:
        vault.forget_keyring(folder)
    own = (VAULT_FILE, vault.DATABASE_FILE, anchors.NAME)
    for name in (*own, f"{vault.DATABASE_FILE}-wal", f"{vault.DATABASE_FILE}-shm"):
        (folder / name).unlink(missing_ok=True)


def _opened(
    folder: Path,
    keys: OfficeKeys,
    lock: OfficeLock,
    clock: Callable[[], datetime],
    new: NewOffice | None = None,
) -> OpenOffice:
    """Open the database, found ``new`` in it if given, and put the desk together; a failure closes it."""
    anchor = AnchorFile(folder, keys.seal_key)
    database = _database(folder, keys, anchor, is_new=new is not None)
    try:
        if new is not None:
            _found(database, new, clock)
        return OpenOffice(_desk(database, anchor, clock), keys, folder, lock)
    except BaseException:
        database.close()
        raise


def _desk(database: Database, anchor: AnchorFile, clock: Callable[[], datetime]) -> Desk:
    """Read the office's record and compare the log's end with what the folder remembers of it."""
    with database.reading() as connection:
        office = Shelves(connection).offices.first()
        told = anchor.recall()
        if told is not None:
            anchor.compare(audit.newest(connection).seq, audit.seal_of(connection, told.seq))
    if office is None:
        raise CannotOpenError(say("The database holds no office. Restore a backup."))
    return Desk(
        database=database,
        office=office,
        law=OfficeLaw(database, _shipped(office)),
        name=platform.node() or "desk",
        anchors=_anchors(anchor, database),
        clock=clock,
    )


def _shipped(office: Office) -> Shipped:
    """Return what the program brings along; the rule packs are read when they are first asked for."""
    family = office.rule_pack.partition("-")[0]

    def read_pack(text: str, name: str) -> RulePack:
        from casedesk.importing.rule_packs import read_rule_pack  # noqa: PLC0415 - a start does not pay for it

        return read_rule_pack(text, name)

    @cache
    def packs() -> tuple[RulePack, ...]:
        from casedesk.importing.rule_packs import load_rule_pack  # noqa: PLC0415 - a start does not pay for it

        found = sorted(assets.resource("rules").glob(f"{family}-*.toml"))
        return tuple(load_rule_pack(each) for each in found)

    calendar = load_calendar(assets.resource("calendars"), office.calendar_region)
    return Shipped(packs, read_pack, calendar)


def _anchors(file: AnchorFile, database: Database) -> Callable[[], tuple[Anchor, ...]]:
    """Return what remembers the end of the log: the folder's file and every printed seal."""

    def recall() -> tuple[Anchor, ...]:
        told = file.recall()
        with database.reading() as connection:
            printed = audit.printed_anchors(connection)
        return (*printed, Anchor(told.seq, told.seal, told.missing_from)) if told else printed

    return recall
