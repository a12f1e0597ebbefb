"""The log file, in which no name, number or phone is ever readable; knows no Qt."""

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final, cast

_DIGITS: Final = re.compile(r"\d{6,}[\dXx]")
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,}")
_KEPT: Final = 2
_BYTES: Final = 1_000_000
NAME: Final = "casedesk.log"
Caught = tuple[type[BaseException], BaseException, TracebackType | None]


def masked(text: str) -> str:
    """Return the text with long digit runs and Chinese words shortened to their ends."""
    plain = _DIGITS.sub(lambda run: f"{run[0][:_KEPT]}***{run[0][-_KEPT:]}", text)
    return _HAN.sub(lambda run: f"{run[0][0]}*", plain)


class MaskingFormatter(logging.Formatter):
    """Write a record with its message and traceback masked."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the masked line."""
        return masked(super().format(record))

    def formatException(self, ei: object) -> str:
        """Return where it happened and the masked reason; source lines are left out."""
        kind, error, trace = cast("Caught", ei)
        where = [
            f"  {frame.name} {Path(frame.filename).name}:{frame.lineno}"
            for frame in traceback.extract_tb(trace)
        ]
        return "\n".join([*where, f"{kind.__name__}: {error}"])


def start_log(folder: Path) -> Path:
    """Write warnings and unexpected problems to ``casedesk.log`` in the folder, five files kept."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.raiseExceptions = False  # a log that cannot be written must not print to whoever works
    root = logging.getLogger("casedesk")
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path
