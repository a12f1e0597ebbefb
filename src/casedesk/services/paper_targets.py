"""Files that take papers: proven before anything is registered, complete before it becomes true."""

import os
import secrets
import stat
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.sentences import say
from casedesk.storage import files
from casedesk.storage.unit_of_work import UnitOfWork

_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OWNER_ONLY: Final = 0o600


class PaperTarget:
    """A file that appears once its paper is registered; as a context it proves the place and tidies up.

    The paper is written beside it before the registration becomes true, so a full disk registers nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._part = path.with_name(f".{secrets.token_hex(6)}.part")
        self._has_content = False

    def __enter__(self) -> Self:
        """Create the file beside; BadInputError where none can be put or something else bears the name."""
        try:
            self._require_ordinary()
            os.close(os.open(self._part, _FLAGS, _OWNER_ONLY))
        except OSError as problem:
            folder = self._path.absolute().parent
            raise BadInputError(
                say(
                    "{name} cannot be written into {folder}. Choose a folder that is there; "
                    "nothing was done.",
                    name=self._path.name,
                    folder=folder.name or str(folder),
                )
            ) from problem
        return self

    def keep(self, work: UnitOfWork, digest: str) -> None:
        """Write the paper that a unit of work has just stored under a digest, before that becomes true."""
        self.put(files.content_of(work.connection, digest))

    def put(self, content: bytes) -> None:
        """Write the paper and wait until the disk has it."""
        try:
            with self._part.open("r+b") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as problem:
            reason = problem.strerror or type(problem).__name__
            raise BadInputError(
                say("The file {name} cannot be written: {reason}", name=self._path.name, reason=reason)
            ) from problem
        self._has_content = True

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the file its name where everything went well, and leave nothing behind where not."""
        if kind is not None or not self._has_content:
            self._part.unlink(missing_ok=True)
            return
        try:
            self._require_ordinary()
            self._part.replace(self._path)
        except OSError as refused:
            raise RefusedError(
                say(
                    "The paper is registered, but {name} took no other content: {reason}. It lies beside "
                    "it as {part}; rename that file.",
                    name=self._path.name,
                    reason=refused.strerror or type(refused).__name__,
                    part=self._part.name,
                )
            ) from refused

    def _require_ordinary(self) -> None:
        """Raise OSError where the name belongs to a folder, a link, a device, or a file nobody may write."""
        try:
            mode = self._path.lstat().st_mode
        except FileNotFoundError:
            return
        if not stat.S_ISREG(mode):
            raise FileExistsError(self._path.name)
        with self._path.open("r+b"):
            pass
