"""The lock that keeps two CaseDesks from opening one data folder."""

from __future__ import annotations

import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from casedesk.domain.errors import CannotOpenError
from casedesk.domain.sentences import Sentence, say
from casedesk.security.places import folder_problem
from casedesk.security.whole_files import file_problem, make_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = "office.lock"
"""The file stays when the program ends; what counts is the system's lock on it."""

_LOCKED_BYTE = 4096
"""Windows hides locked bytes from others, so the one behind the holder's description is locked."""


class FolderInUseError(CannotOpenError):
    """Another CaseDesk has the data folder open (exit code 5)."""


@dataclass(frozen=True)
class Holder:
    """Who has the folder open, as written into the lock file; it decides nothing."""

    process: int
    computer: str
    since: datetime

    @property
    def is_here(self) -> bool:
        """Tell whether the holder runs on this computer."""
        return self.computer == platform.node()


class OfficeLock:
    """A data folder taken for this process; the system frees it when the process dies, however it does."""

    def __init__(self, path: Path, handle: int) -> None:
        """Keep the open file that carries the lock; ``take`` makes one."""
        self._path = path
        self._handle: int | None = handle

    @classmethod
    def take(cls, folder: Path) -> OfficeLock:
        """Lock the folder or raise FolderInUseError saying who has it since when.

        Raise CannotOpenError when it is on a network share or cannot be written to.
        """
        make_folder(folder)
        problem = folder_problem(folder)
        if problem is not None:
            raise CannotOpenError(problem)
        path = folder / NAME
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        except OSError as error:
            raise file_problem(error, path) from error
        if not _locked(handle):
            os.close(handle)
            raise FolderInUseError(_in_use(folder, holder_of(folder)))
        lock = cls(path, handle)
        lock._describe()
        return lock

    def release(self) -> None:
        """Give the folder back; a second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
            _unlock(handle)
        finally:
            os.close(handle)

    def __enter__(self) -> Self:
        """Hold the folder for a ``with`` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release at the end of the block."""
        self.release()

    def _describe(self) -> None:
        """Write who holds the lock, for the sentence that the next one reads."""
        since = datetime.now(UTC).isoformat(timespec="seconds")
        text = json.dumps({"process": os.getpid(), "computer": platform.node(), "since": since})
        try:
            os.ftruncate(self._handle or 0, 0)
            os.write(self._handle or 0, text.encode("utf-8"))
        except OSError as error:
            self.release()
            raise file_problem(error, self._path) from error


def holder_of(folder: Path) -> Holder | None:
    """Return who described itself in the lock file, or None when that is not readable."""
    try:
        with (folder / NAME).open("rb") as file:
            fields = json.loads(file.read(_LOCKED_BYTE).decode("utf-8"))
        since = datetime.fromisoformat(fields["since"])
        return Holder(int(fields["process"]), str(fields["computer"]), since)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _in_use(folder: Path, holder: Holder | None) -> Sentence:
    """Say who has the folder, as exactly as is known."""
    if holder is None:
        return say(
            "The data folder “{folder}” is in use by another CaseDesk. Close that one first.", folder=folder
        )
    if holder.is_here:
        return say(
            "The data folder “{folder}” is in use by another CaseDesk on this computer since {since} "
            "(process {process}). Close that one first.",
            folder=folder,
            since=holder.since,
            process=holder.process,
        )
    return say(
        "The data folder “{folder}” is in use by CaseDesk on the computer {computer} since {since}. "
        "Close that one first.",
        computer=holder.computer,
        folder=folder,
        since=holder.since,
    )


if sys.platform == "win32":

    def _locked(handle: int) -> bool:
        """Take the lock without waiting; False when somebody has it."""
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _unlock(handle: int) -> None:
        """Give the lock back."""
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _locked(handle: int) -> bool:
        """Take the lock without waiting; False when somebody has it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        """Give the lock back."""
        fcntl.flock(handle, fcntl.LOCK_UN)
