"""One rule at work: a check looks at the facts of a visit and speaks through its pack's texts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import LANGUAGES, Finding, Rule, RulePack, Severity
from casedesk.domain.visit_facts import VisitFacts

_JOINTS = {"zh": "、", "en": ", "}
_WINDOW = 2


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

    def _spoken(self, outcome: str, severity: Severity, facts: Mapping[str, object]) -> Finding:
        params = {name: _stored(self.pack.params[name]) for name in self.rule.params}
        gaps = _param_gaps(params)
        return Finding(
            rule=self.rule.id,
            severity=severity,
            params=params,
            facts={name: _stored(value) for name, value in facts.items()},
            message=_filled(self.rule.messages[outcome], {**gaps, **facts}),
            limit=_filled(self.rule.limit, gaps),
        )


Judge = Callable[[VisitFacts, Bench], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """The code of one rule, and which outcomes with which gaps its texts must provide."""

    rule: str
    judge: Judge
    outcomes: Mapping[str, tuple[str, ...]]


def param_gaps(names: tuple[str, ...], params: Mapping[str, object]) -> frozenset[str]:
    """Return the gaps that texts about these parameters may hold."""
    return frozenset(_param_gaps({name: params[name] for name in names}))


def _param_gaps(params: Mapping[str, object]) -> dict[str, object]:
    """Offer a window of two times as ``name_from`` and ``name_to`` besides its name."""
    gaps = dict(params)
    for name, value in params.items():
        if isinstance(value, tuple | list) and len(value) == _WINDOW:
            gaps[f"{name}_from"], gaps[f"{name}_to"] = value
    return gaps


def _filled(template: Mapping[str, str], gaps: Mapping[str, object]) -> dict[str, str]:
    return {
        language: template[language].format_map({name: _told(each, language) for name, each in gaps.items()})
        for language in LANGUAGES
        if language in template
    }


def _told(value: object, language: str) -> str:
    """Return a value as a text shows it in one language."""
    if isinstance(value, tuple | list):
        return _JOINTS[language].join(_told(each, language) for each in value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)


def _stored(value: object) -> object:
    """Return a value as the stored finding keeps it: numbers, texts and lists of them."""
    if isinstance(value, tuple | list):
        return [_stored(each) for each in value]
    return value if isinstance(value, int) else _told(value, "en")
