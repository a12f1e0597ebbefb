"""Audit entries: what was done, by whom, to what, before and after, each sealed to the one before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

FIRST_SEAL = "0" * 64
"""The seal that the first entry builds upon."""


@dataclass(frozen=True)
class FieldChange:
    """One field of one record before and after, masked where it is personal."""

    record: str
    """Noun and number, such as ``visit V20261122-01``."""
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class AuditEntry:
    """One sealed entry; ``body`` is the stored text that the seal covers."""

    seq: int
    at: datetime
    action: str
    """``noun.past_participle``, such as ``visit.planned``."""
    operator: str
    role: str
    desk: str
    subject: str
    """The number of what was acted upon: a case, visit, agreement."""
    case_id: int | None
    summary: Mapping[str, object]
    changes: tuple[FieldChange, ...]
    body: str
    seal: str
    previous_seal: str


@dataclass(frozen=True)
class ChainReport:
    """What a verification of the whole log found."""

    entries: int
    first_bad: int | None
    problem: str
    """Empty when intact, else ``edited``, ``removed``, ``reordered``, ``cut_off`` or ``head``."""
    newest_seal: str
    checked_at: datetime

    @property
    def is_intact(self) -> bool:
        """Tell whether every entry and the end of the log are as they were written."""
        return self.first_bad is None


@dataclass(frozen=True)
class AuditFilter:
    """Which entries to show; empty parts do not narrow, both days are included."""

    since: date | None = None
    until: date | None = None
    operator: str = ""
    subject: str = ""
    actions: tuple[str, ...] = ()
    case_id: int | None = None
