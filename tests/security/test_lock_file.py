import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from casedesk.domain.errors import CannotOpenError
from casedesk.security import lock_file, places
from casedesk.security.lock_file import FolderInUseError, OfficeLock, holder_of

HOLD = """
    import sys, time
    from pathlib import Path
    from casedesk.security.lock_file import OfficeLock
    lock = OfficeLock.take(Path(sys.argv[1]))
    print("held", flush=True)
    time.sleep(60)
"""


def test_that_a_folder_is_taken_once(tmp_path: Path) -> None:
    with OfficeLock.take(tmp_path / "new"), pytest.raises(FolderInUseError, match="on this computer since"):
        OfficeLock.take(tmp_path / "new")
    with OfficeLock.take(tmp_path / "new"):
        holder = holder_of(tmp_path / "new")
        assert holder is not None
        assert holder.process == os.getpid()
        assert holder.is_here


def test_that_release_may_be_called_twice(tmp_path: Path) -> None:
    lock = OfficeLock.take(tmp_path)
    lock.release()
    lock.release()
    assert holder_of(tmp_path) is None


def test_that_another_process_keeps_it_and_its_death_frees_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(HOLD), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(FolderInUseError, match=f"process {other.pid}"):
            OfficeLock.take(tmp_path)
        other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        other.wait()
    OfficeLock.take(tmp_path).release()


def test_that_a_stale_or_broken_description_locks_nothing(tmp_path: Path) -> None:
    for content in ('{"process": 1, "computer": "desk-2", "since": "2026-05-07T08:00:00+00:00"}', "", "{"):
        (tmp_path / lock_file.NAME).write_text(content, encoding="utf-8")
        OfficeLock.take(tmp_path).release()


def test_that_the_sentence_names_another_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with OfficeLock.take(tmp_path):
        monkeypatch.setattr(lock_file.platform, "node", lambda: "another-desk")
        with pytest.raises(FolderInUseError, match="on the computer"):
            OfficeLock.take(tmp_path)
        monkeypatch.setattr(lock_file, "holder_of", lambda _: None)
        with pytest.raises(FolderInUseError, match=r"another CaseDesk\. Close"):
            OfficeLock.take(tmp_path)


def test_that_a_full_disk_frees_the_lock_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(lock_file.os, "write", full)
        with pytest.raises(CannotOpenError, match="disk is full"):
            OfficeLock.take(tmp_path)
    OfficeLock.take(tmp_path).release()


def test_that_a_folder_on_the_network_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "is_on_network", lambda _: True)
    with pytest.raises(CannotOpenError, match="network share"):
        OfficeLock.take(tmp_path)


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_that_a_read_only_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def read_only(**arguments: object) -> object:
        raise OSError(number, "Read-only")

    monkeypatch.setattr(places.tempfile, "TemporaryFile", read_only)
    with pytest.raises(CannotOpenError, match="may not write"):
        OfficeLock.take(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's list of mounts is Linux's")
def test_that_the_nearest_mount_tells_the_file_system(tmp_path: Path) -> None:
    share = tmp_path / "客户 share"
    share.mkdir()
    escaped = str(share).replace(" ", "\\040")
    mounts = (
        "21 1 0:20 / / rw - ext4 /dev/sda1 rw\n"
        f"22 21 0:21 / {escaped} rw shared:1 - nfs4 server:/x rw\n"
        "23 21 0:22 / /proc rw - proc proc rw\nbroken\n"
    )
    assert places.file_system_of(share / "office", mounts) == "nfs4"
    assert places.file_system_of(tmp_path, mounts) == "ext4"
    assert places.file_system_of(Path("/proc/self"), "") == ""
    assert not places.is_on_network(tmp_path)
