"""Pictures of vouchers, kept in the office's database by what they contain."""

from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage import files
from casedesk.storage.unit_of_work import UnitOfWork

MOST_BYTES: Final = 20 * 1024 * 1024
_KINDS: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)


def read_picture(path: Path) -> bytes:
    """Return a file's bytes; BadInputError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.stat().st_size)
        return path.read_bytes()
    except OSError as problem:
        raise BadInputError(
            say("The file {name} cannot be read: {reason}", name=path.name, reason=problem.strerror or "")
        ) from problem


def keep_voucher(work: UnitOfWork, desk: Desk, picture: bytes) -> str:
    """Store a picture once and return its digest; nothing for no picture.

    BadInputError for what is neither JPEG, PNG nor PDF, or too large.
    """
    if not picture:
        return ""
    kind = next((kind for mark, kind in _KINDS if picture.startswith(mark)), None)
    if kind is None:
        raise BadInputError(say("The voucher is neither a JPEG, a PNG nor a PDF file. Choose another file."))
    if len(picture) > MOST_BYTES:
        raise _too_large(len(picture))
    return files.keep(work.connection, picture, kind, desk.now())


def _too_large(size: int) -> BadInputError:
    return BadInputError(
        say(
            "The voucher's picture has {megabytes} MB; at most {most} MB are kept. Make it smaller.",
            megabytes=size // 2**20,
            most=MOST_BYTES // 2**20,
        )
    )
