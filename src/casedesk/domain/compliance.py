"""Rule packs, findings and verdicts: may this be done, by which clause, under which parameter."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from casedesk.domain.errors import RefusedError
from casedesk.domain.sentences import say

LANGUAGES = ("zh", "en")
"""The languages every text of a rule pack is written in."""


class Severity(StrEnum):
    """What a finding means for the hand that holds the pen."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"
    PASS = "pass"  # noqa: S105 - a severity, not a password


class Tighter(StrEnum):
    """In which direction a parameter of a pack grows stricter."""

    LOWER = "lower"
    HIGHER = "higher"
    NARROWER = "narrower"
    """Permitted hours: fewer of them."""
    WIDER = "wider"
    """Forbidden hours: more of them."""
    MORE = "more"
    """A list of words or days: more of them."""
    SEVERITY = "severity"
    """A graver one."""
    NEITHER = "neither"
    FIXED = "fixed"
    """Not the office's to change."""


class WayOut(StrEnum):
    """What a person may do about a finding."""

    OTHER_TIME = "other_time"
    OTHER_ADDRESS = "other_address"
    OTHER_CREW = "other_crew"
    CONSENT = "consent"
    OPEN_CASE = "open_case"
    OVERRIDE = "override"


@dataclass(frozen=True)
class Rule:
    """One rule of a pack; texts may hold gaps that a finding fills."""

    id: str
    severity: Severity
    title: Mapping[str, str]
    """Short name by language ("zh", "en")."""
    text: Mapping[str, str]
    """Gist of the clause by language."""
    source: Mapping[str, str]
    """Instrument and clause by language."""
    is_overridable: bool = True
    needs_consent: bool = False
    """An override of this rule must name a consent record."""
    is_verified: bool = True
    """False while nobody has compared the gist with the original text."""
    params: tuple[str, ...] = ()
    """Names of the pack's parameters that the rule looks at."""
    limit: Mapping[str, str] = field(default_factory=dict)
    """The parameter in a few words by language, such as "at most 1 a day"."""
    ways: tuple[WayOut, ...] = ()
    messages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What a finding says, by outcome ("pass", "block" …) and language."""
    check: str = ""
    """The check that asks it, where several rules share one; else the check of the rule's own name."""
    args: Mapping[str, object] = field(default_factory=dict)
    """What a shared check is told: which parameter, which channels."""

    @property
    def asked_by(self) -> str:
        """Return the name of the check that asks this rule."""
        return self.check or self.id


@dataclass(frozen=True)
class RulePack:
    """Dated law as data: parameters and rules, valid from ``effective_from``."""

    id: str
    version: int
    effective_from: date
    title: Mapping[str, str]
    zone_name: str
    params: Mapping[str, object]
    rules: Mapping[str, Rule]
    check_order: tuple[str, ...] = ()
    family: str = "cn"
    """Packs of one family follow one another; an office works under one family."""
    tighter: Mapping[str, Tighter] = field(default_factory=dict)
    """For each parameter the direction in which it grows stricter."""
    revision: int = 0
    """The newest change of the office that is worked in, 0 where there is none."""
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What the engine works out once for each rule; never stored."""

    def number(self, name: str) -> int:
        """Return a whole-number parameter."""
        value = self.params[name]
        if not isinstance(value, int):
            raise TypeError(name)
        return value

    def number_or(self, name: str, usual: int) -> int:
        """Return a whole-number parameter, the usual value for packs that do not name it."""
        return self.number(name) if name in self.params else usual

    def clocks(self, name: str) -> tuple[time, time]:
        """Return a window of two local times, such as the quiet hours 22:00 to 08:00."""
        value = self.params[name]
        if not isinstance(value, tuple | list):
            raise TypeError(name)
        first, last = value
        return time.fromisoformat(first), time.fromisoformat(last)

    def severity_of(self, name: str) -> Severity:
        """Return a parameter that is itself a severity, such as what a holiday visit means."""
        return Severity(str(self.params[name]))

    def names(self, name: str) -> tuple[str, ...]:
        """Return a parameter that lists words or days."""
        value = self.params[name]
        if not isinstance(value, tuple | list):
            raise TypeError(name)
        return tuple(str(each) for each in value)


@dataclass(frozen=True)
class Finding:
    """What one rule said about one plan; ``facts`` are the values it looked at."""

    rule: str
    severity: Severity
    params: Mapping[str, object] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    message: Mapping[str, str] = field(default_factory=dict)
    """The finding in words by language ("zh", "en")."""
    limit: Mapping[str, str] = field(default_factory=dict)
    """The parameter in a few words by language."""
    outcome: str = ""
    """Which of the rule's messages it says; empty in verdicts of before."""


_HARMLESS: Mapping[str, frozenset[str]] = {
    "CREW-QUAL": frozenset({"days"}),
    "CREW-SECURITY": frozenset({"days"}),
    "ADDR-CHECK": frozenset({"days"}),
    "OBJ-CONTACT-WHEN": frozenset({"failed"}),
    "CREW-OVERLAP": frozenset({"starts", "ends"}),
    "FREQ-VISIT-DAY": frozenset({"count"}),
}
"""Facts that may change and leave what was released the same: counts, the hours of the other visit."""
_MAY_SHRINK: Mapping[str, frozenset[str]] = {
    "CREW-AWAY": frozenset({"names"}),
    "CREW-OVERLAP": frozenset({"names"}),
    "FREQ-VISIT-DAY": frozenset({"visits"}),
}
"""Lists of which a part is covered as well: who released two absent members released one of them."""


@dataclass(frozen=True)
class ReleasedFinding:
    """One blocking finding as it was when a second person released it."""

    rule: str
    outcome: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is the one that was released: the same rule, outcome and facts."""
        if (finding.rule, finding.outcome) != (self.rule, self.outcome):
            return False
        names = (self.facts.keys() | finding.facts.keys()) - _HARMLESS.get(self.rule, frozenset())
        return all(self._holds(name, finding.facts.get(name)) for name in names)

    def _holds(self, name: str, value: object) -> bool:
        known = self.facts.get(name)
        if name in _MAY_SHRINK.get(self.rule, ()) and isinstance(known, list) and isinstance(value, list):
            return all(each in known for each in value)
        return known == value


@dataclass(frozen=True)
class Override:
    """A second person's recorded permission to go on in spite of a block."""

    reason: str
    asked_by: int
    approved_by: int
    approved_at: datetime
    rules: tuple[str, ...]
    consent_ref: str = ""
    findings: tuple[ReleasedFinding, ...] = ()
    """What was released; empty in releases of before, which cover whatever their rules find."""

    def covers(self, finding: Finding) -> bool:
        """Tell whether the release holds for a finding; what came up later it does not cover."""
        if not self.findings:
            return finding.rule in self.rules
        return any(each.covers(finding) for each in self.findings)

    def of_rules(self) -> "Override":
        """Return this release by its rules alone, for a visit that was held at its real times."""
        return replace(self, findings=())


MIN_REASON_LENGTH = 20
"""Characters an override's reason must have at least (office policy)."""


@dataclass(frozen=True)
class Verdict:
    """All findings about one plan, in check order, with the pack they come from."""

    pack: str
    pack_version: int
    checked_at: datetime
    findings: tuple[Finding, ...]
    override: Override | None = None
    revision: int = 0
    """The office's newest change of the pack that was worked in."""

    @property
    def without_passes(self) -> "Verdict":
        """Return the verdict with only those findings that say something, as contacts keep it."""
        spoken = tuple(each for each in self.findings if each.severity is not Severity.PASS)
        return replace(self, findings=spoken)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity, in check order."""
        return tuple(each for each in self.findings if each.severity is severity)

    def finding(self, rule: str) -> Finding | None:
        """Return what a rule said, None when it was not asked; the gravest if it spoke twice."""
        order = list(Severity)
        said = [each for each in self.findings if each.rule == rule]
        return min(said, key=lambda each: order.index(each.severity)) if said else None

    @property
    def blocks(self) -> tuple[Finding, ...]:
        """Return the blocking findings that no override covers."""
        found, given = self.of(Severity.BLOCK), self.override
        return found if given is None else tuple(each for each in found if not given.covers(each))

    @property
    def is_allowed(self) -> bool:
        """Tell whether nothing blocks, or every block is overridden."""
        return not self.blocks

    @property
    def worst(self) -> Severity:
        """Return the gravest severity found."""
        for severity in (Severity.BLOCK, Severity.WARN, Severity.INFO):
            if self.of(severity):
                return severity
        return Severity.PASS

    @property
    def rules_by_severity(self) -> dict[str, list[str]]:
        """Return the rules that did not simply pass, by severity, for the log."""
        spoken = (Severity.BLOCK, Severity.WARN, Severity.INFO)
        return {str(each): [found.rule for found in self.of(each)] for each in spoken if self.of(each)}

    def require_allowed(self) -> None:
        """Raise BlockedError while something blocks."""
        if self.blocks:
            raise BlockedError(self)


class BlockedError(RefusedError):
    """The gate refused a plan; the verdict says which rules and why."""

    def __init__(self, verdict: Verdict) -> None:
        rules = ", ".join(each.rule for each in verdict.blocks)
        super().__init__(
            say("Blocked by {rules}. Change the plan, or let a second person override it.", rules=rules),
        )
        self.verdict = verdict
