"""Wording files as the office keeps them: each saving is a version, none is ever overwritten."""

from dataclasses import dataclass
from datetime import datetime


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
    is_withdrawn: bool = False
    id: int = 0
    version: int = 0
