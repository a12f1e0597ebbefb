"""Files that are written wholly or not at all, and the sentences when they cannot be."""

import errno
import os
from pathlib import Path

from casedesk.domain.errors import CannotOpenError, CaseDeskError
from casedesk.domain.sentences import Sentence, say

PART = ".part"
"""Ending of a file that is still being written; what a crash leaves is overwritten the next time."""

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` in one step after the bytes are on the disk; only its owner may read it.

    Raise CannotOpenError with a sentence when the disk is full or the folder cannot be written to;
    what stood there before is then still there.
    """
    part = path.with_name(path.name + PART)
    try:
        _write_through(part, content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise file_problem(error, path) from error
    _settle(path.parent)


def file_problem(error: OSError, path: Path) -> CaseDeskError:
    """Turn the system's refusal to write ``path`` into an error that a person can act on."""
    return CannotOpenError(_sentence(error, path))


def make_folder(folder: Path) -> None:
    """Create the folder and those above it; raise CannotOpenError when that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotOpenError(
            say("“{folder}” is a file, not a folder. Choose another data folder.", folder=folder)
        ) from error
    except OSError as error:
        raise file_problem(error, folder) from error


def _sentence(error: OSError, path: Path) -> Sentence:
    """Choose the sentence by the system's error number."""
    if error.errno in _FULL:
        return say(
            "“{file}” was not written: the disk is full. Nothing was changed. Free some space and try again.",
            file=path.name,
        )
    if error.errno in _FORBIDDEN:
        return say(
            "CaseDesk may not write to the folder “{folder}”. Allow it there or choose another data folder.",
            folder=path.parent,
        )
    return say(
        "“{file}” could not be written: {reason}. Nothing was changed.",
        file=path.name,
        reason=error.strerror or type(error).__name__,
    )


def _write_through(path: Path, content: bytes) -> None:
    """Write the bytes and wait until the disk has them."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, 0o600), "wb") as file:  # noqa: PTH123 - the mode must be set at birth
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name itself durable where a folder can be opened for that (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
