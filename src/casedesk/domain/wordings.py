"""Wording files as the office keeps them: each saving is a version, none is ever overwritten."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self


@dataclass(frozen=True)
class StoredWording:
    """One version of one wording file, for example ``agreement_zh``; the newest not withdrawn one is used."""

    name: str
    number: int
    """Counts the office's versions of this file from 1."""
    text: str
    sha256: str
    saved_by: int
    saved_at: datetime
    note: str = ""
    base_sha256: str = ""
    """The bundled text that stood beside it when it was saved; another one means news."""
    is_withdrawn: bool = False
    withdrawn_at: datetime | None = None
    id: int = 0
    version: int = 0

    def withdrawn(self, moment: datetime) -> Self:
        """Return the version as no longer printed from a moment on; it stays on file."""
        return replace(self, is_withdrawn=True, withdrawn_at=moment)
