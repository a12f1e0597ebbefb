"""The end of the audit log as the data folder remembers it, outside the database."""

import json
import os
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from casedesk.security import seals

NAME = "audit.anchor"


@dataclass(frozen=True)
class Memory:
    """How far the log once reached."""

    seq: int
    seal: str
    missing_from: int = 0
    """The first entry that the log had lost when it was opened; 0 while nothing is missing."""

    def mark(self, key: bytes) -> str:
        """Return the keyed digest that shows this memory to be genuine."""
        return seals.head_seal(key, self.seq, f"{self.seal}\n{self.missing_from}")


class AnchorFile:
    """A small sealed file that says how many entries there were and what the newest seal was."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / NAME
        self._key = key
        self._lock = threading.Lock()
        self._known = self._read()

    def recall(self) -> Memory | None:
        """Return the newest entry remembered; None without a genuine memory."""
        with self._lock:
            return self._known

    def remember(self, seq: int, seal: str) -> None:
        """Write down the newest entry; a failure only makes the memory older, never wrong.

        An entry that comes late does not replace a newer one, and nothing replaces the memory of entries
        that are missing.
        """
        with self._lock:
            if self._known is None or (not self._known.missing_from and seq > self._known.seq):
                self._write(Memory(seq, seal))

    def compare(self, newest: int, stored_seal: str | None) -> None:
        """Compare the memory with an opened log: its newest number and the seal it has where ours is.

        A log that lost entries, as an older copy has, is remembered as such until the whole one is back.
        """
        with self._lock:
            if self._known is None:
                return
            is_whole = stored_seal == self._known.seal
            missing = 0 if is_whole else self._known.missing_from or min(newest + 1, self._known.seq)
            if missing != self._known.missing_from:
                self._write(Memory(self._known.seq, self._known.seal, missing))

    def _write(self, memory: Memory) -> None:
        self._known = memory
        text = json.dumps(asdict(memory) | {"mark": memory.mark(self._key)})
        draft = self._path.with_suffix(".new")
        try:
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, self._path)  # noqa: PTH105 - Path.replace is the same call
        except OSError:
            draft.unlink(missing_ok=True)

    def _read(self) -> Memory | None:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            memory = Memory(int(told["seq"]), str(told["seal"]), int(told["missing_from"]))
            mark = str(told["mark"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return memory if seals.seals_match(mark, memory.mark(self._key)) else None
