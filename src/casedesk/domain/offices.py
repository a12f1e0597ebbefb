"""The office itself: its name, zone, rule pack and working settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from casedesk.domain.sentences import Sentence


@dataclass(frozen=True)
class Office:
    """One collection office; times are shown in its zone, law comes from its rule pack."""

    name: str
    credit_code: str = ""
    address: str = ""
    hotline: str = ""
    zone_name: str = "Asia/Shanghai"
    calendar_region: str = "cn"
    rule_pack: str = "cn-2026"
    is_practice: bool = False
    idle_minutes: int = 10
    masks_identity: bool = False
    """Whether agreements hide the middle of document numbers and phones, which signers then write by hand."""
    id: int = 0
    version: int = 0

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone (``tzdata`` serves it on Windows)."""
        return ZoneInfo(self.zone_name)


@dataclass(frozen=True)
class PackFacts:
    """A rule pack to choose; ``title`` by language ("zh", "en")."""

    key: str
    title: Mapping[str, str]
    version: int
    effective_from: date
    rules: int
    unverified: int = 0
    lines: tuple[Sentence, ...] = ()
    """What it allows and forbids, in a few words."""


@dataclass(frozen=True)
class CalendarFacts:
    """A region's calendar; after ``published_until`` its rest days are provisional."""

    region: str
    title: Sentence
    published_until: int
