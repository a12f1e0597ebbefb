"""The office's rule packs over the years, and what it changed about them with a reason."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.compliance import RulePack, Verdict


@dataclass(frozen=True)
class StoredPack:
    """A pack that the office took in as a file; its text is kept as it was read."""

    pack_id: str
    pack_version: int
    effective_from: date
    text: str
    """The TOML text."""
    sha256: str
    added_by: int
    added_at: datetime
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class RuleChange:
    """One parameter, or one rule's severity, that the office set for itself from a day on."""

    pack_id: str
    name: str
    """A parameter's name, or ``severity:RULE-ID``."""
    value: str
    """The new value as JSON text."""
    before: str
    """The value it replaced, as JSON text."""
    is_looser: bool
    reason: str
    changed_by: int
    changed_at: datetime
    valid_from: date
    is_withdrawn: bool = False
    id: int = 0
    version: int = 0


class Occasion(StrEnum):
    """When the gate was asked about a visit."""

    PLANNED = "planned"
    MOVED = "moved"
    APPROVED = "approved"
    PRINTED = "printed"
    DEPARTED = "departed"
    RECORDED = "recorded"
    RULES_CHANGED = "rules_changed"


@dataclass(frozen=True)
class GivenVerdict:
    """What the gate said about a visit at one occasion; never changed."""

    visit_id: int
    occasion: Occasion
    at: datetime
    verdict: Verdict
    operator_id: int
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class RuleBook:
    """Every pack of the office's family, each with the office's changes; the day chooses."""

    packs: tuple[RulePack, ...]
    changes: tuple[RuleChange, ...] = ()

    def on(self, day: date) -> RulePack:
        """Return the pack in force on a day; before the first pack began, the first one."""
        in_force = [each for each in self.packs if each.effective_from <= day]
        ordered = sorted(in_force or self.packs[:1], key=lambda each: (each.effective_from, each.version))
        return ordered[-1]
