"""Where a data folder may lie: on a local disk that can be written to."""

import errno
import os
import re
import sys
import tempfile
from pathlib import Path

from casedesk.domain.sentences import Sentence, say

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ceph", "glusterfs", "davfs", "ncpfs"}
    | {"fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.glusterfs"}
)
"""File systems on which two computers may write one file and locks are not to be trusted."""

_DRIVE_REMOTE = 4
"""What Windows' GetDriveTypeW answers for a mapped drive."""

_POINT = 4
"""The field of /proc/self/mountinfo that holds the mount point (proc(5))."""


def folder_problem(folder: Path) -> Sentence | None:
    """Return why an existing folder cannot hold an office, or None when it can."""
    if is_on_network(folder):
        return say(
            "The data folder “{folder}” is on a network share, where two computers could damage it. "
            "Choose a folder on this computer; offices with several desks use a PostgreSQL server.",
            folder=folder,
        )
    if not _is_writable(folder):
        return say(
            "CaseDesk may not write to the folder “{folder}”. Allow it there or choose another data folder.",
            folder=folder,
        )
    return None


def _is_writable(folder: Path) -> bool:
    """Tell whether a file can be made there; a full disk is told later, when it is written to."""
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".casedesk-"):
            return True
    except PermissionError:
        return False
    except OSError as error:
        return not _is_read_only(error)


def _is_read_only(error: OSError) -> bool:
    """Tell a read-only disk from other trouble."""
    return error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}


if sys.platform == "win32":
    import ctypes

    def is_on_network(folder: Path) -> bool:
        """Tell whether the folder is on another computer: a UNC path or a mapped drive."""
        anchor = folder.resolve().anchor.removeprefix("\\\\?\\")
        if anchor.startswith(("\\\\", "UNC\\")):
            return True
        return int(ctypes.windll.kernel32.GetDriveTypeW(anchor)) == _DRIVE_REMOTE

else:

    def is_on_network(folder: Path) -> bool:
        """Tell whether the folder's file system is one of those that other computers share."""
        return file_system_of(folder) in NETWORK_FILE_SYSTEMS

    def file_system_of(folder: Path, mounts: str | None = None) -> str:
        """Return the file system's type as the kernel names it, or an empty text where it does not say."""
        text = _mounts() if mounts is None else mounts
        place, best, kind = os.path.realpath(folder), "", ""
        for line in text.splitlines():
            left, _, right = line.partition(" - ")
            fields = left.split(" ")
            point = _unescaped(fields[_POINT]) if len(fields) > _POINT else ""
            is_above = place == point or place.startswith(point.rstrip("/") + "/")
            if point and is_above and len(point) >= len(best):
                best, kind = point, right.split(" ")[0]
        return kind

    def _unescaped(point: str) -> str:
        """Return a mount point with the kernel's octal escapes for blanks undone."""
        return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)

    def _mounts() -> str:
        """Return the kernel's list of mounted file systems."""
        try:
            return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
