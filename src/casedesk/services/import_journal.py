"""The journal of an import: what it changed in records that were here, in full, so that it can go back."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from casedesk.storage.intake_rows import import_changes
from casedesk.storage.raw_rows import raw_add
from casedesk.storage.unit_of_work import UnitOfWork

_COLUMNS = ("placement_id", "case_id", "noun", "record_id", "version_after", "before")


class ImportJournal:
    """Collects what an import does to existing records and proves it by one digest."""

    def __init__(self, work: UnitOfWork, placement_id: int) -> None:
        self._work, self._placement_id = work, placement_id
        self._waiting: list[tuple[int, int | None, str, int, int, str]] = []
        self._digest = hashlib.sha256()
        self.size = 0

    def changed(
        self, case_id: int | None, noun: str, record_id: int, version: int, before: Mapping[str, Any]
    ) -> None:
        """Note what columns of a record held at a version; the import leaves it one further."""
        text = json.dumps(
            {**before, "version": version}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        self._note(case_id, noun, record_id, version + 1, text)

    def made(self, case_id: int | None, noun: str, record_id: int) -> None:
        """Note a record that was added to something that was here."""
        self._note(case_id, noun, record_id, 1, "")

    def write(self) -> None:
        """Store what was noted since the last time."""
        raw_add(self._work.connection, import_changes, _COLUMNS, self._waiting)
        self._waiting = []

    @property
    def sha256(self) -> str:
        """Return the digest of everything noted, in order; empty where nothing was."""
        return self._digest.hexdigest() if self.size else ""

    def _note(self, case_id: int | None, noun: str, record_id: int, after: int, before: str) -> None:
        self._waiting.append((self._placement_id, case_id, noun, record_id, after, before))
        self._digest.update(line_of(noun, record_id, before))
        self.size += 1


def line_of(noun: str, record_id: int, before: str) -> bytes:
    """Return what the digest is made of for one entry."""
    return f"{noun}\t{record_id}\t{before}\n".encode()
