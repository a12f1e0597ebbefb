"""The office itself: its name, zone, rule pack and working settings."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


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
    id: int = 0
    version: int = 0

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone (``tzdata`` serves it on Windows)."""
        return ZoneInfo(self.zone_name)
