"""One rule at work: a check looks at the facts of a visit and speaks through its pack's texts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import Finding, Rule, RulePack, Severity
from casedesk.domain.rule_texts import StandingTexts, param_gaps
from casedesk.domain.visit_facts import VisitFacts

__all__ = ["Bench", "Check", "Judge", "param_gaps"]


@dataclass(frozen=True)
class Bench:
    """A rule with its pack's parameters and the moment of the check, ready to speak about one plan."""

    pack: RulePack
    rule: Rule
    now: datetime

    def passes(self, outcome: str = "pass", /, **facts: object) -> Finding:
        """Return a finding that lets the plan go on."""
        return self._spoken(outcome, Severity.PASS, facts)

    def finds(self, outcome: str, /, severity: Severity | None = None, **facts: object) -> Finding:
        """Return a finding of the rule's own severity, unless another is given."""
        return self._spoken(outcome, severity or self.rule.severity, facts)

    def number(self, name: str) -> int:
        """Return a whole-number parameter of the pack."""
        return self.pack.number(name)

    def today(self, zone: ZoneInfo) -> date:
        """Return the office's day of the check."""
        return self.now.astimezone(zone).date()

    def told(self, name: str) -> object:
        """Return what the rule tells its shared check: the value itself, or the parameter it names."""
        given = self.rule.args[name]
        return self.pack.params.get(given, given) if isinstance(given, str) else given

    def told_number(self, name: str) -> int:
        """Return a whole number that the rule tells its shared check."""
        value = self.told(name)
        if not isinstance(value, int):
            raise TypeError(name)
        return value

    def told_words(self, name: str) -> tuple[str, ...]:
        """Return the words that the rule tells its shared check, none where it tells nothing."""
        value = self.told(name) if name in self.rule.args else ()
        return tuple(str(each) for each in value) if isinstance(value, tuple | list) else (str(value),)

    def _spoken(self, outcome: str, severity: Severity, facts: Mapping[str, object]) -> Finding:
        texts = self.pack.kept.get(self.rule.id)
        if not isinstance(texts, StandingTexts):
            texts = self.pack.kept[self.rule.id] = StandingTexts(self.rule, self.pack.params)
        return texts.finding(outcome, severity, facts)


Judge = Callable[[VisitFacts, Bench], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """The code of one rule, and which outcomes with which gaps its texts must provide."""

    rule: str
    """The rule, or the name that rules give which share the check."""
    judge: Judge
    outcomes: Mapping[str, tuple[str, ...]]
    uses: tuple[str, ...] = ()
    """Parameters that the pack must hold for it."""
    args: Mapping[str, str] = field(default_factory=dict)
    """What a rule must tell it, and of which kind."""
