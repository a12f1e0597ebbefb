"""The end of the audit log as the data folder remembers it, outside the database."""

import json
import os
from pathlib import Path

from casedesk.security import seals

NAME = "audit.anchor"


class AnchorFile:
    """A small sealed file that says how many entries there were and what the newest seal was."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / NAME
        self._key = key

    def remember(self, seq: int, seal: str) -> None:
        """Write down the newest entry; a failure only makes the memory older, never wrong."""
        text = json.dumps({"seq": seq, "seal": seal, "mark": seals.head_seal(self._key, seq, seal)})
        draft = self._path.with_suffix(".new")
        try:
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, self._path)  # noqa: PTH105 - Path.replace is the same call
        except OSError:
            draft.unlink(missing_ok=True)

    def recall(self) -> tuple[int, str] | None:
        """Return number and seal of the newest entry remembered; None without a genuine memory."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            seq, seal, mark = int(told["seq"]), str(told["seal"]), str(told["mark"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return (seq, seal) if seals.seals_match(mark, seals.head_seal(self._key, seq, seal)) else None
