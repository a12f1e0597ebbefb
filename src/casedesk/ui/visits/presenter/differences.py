"""How a verdict differs from the one that was kept with the visit; knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casedesk.domain.compliance import Finding, Rule, Severity, Verdict
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.visits.presenter.words import said


class Shifted(StrEnum):
    """What became of a finding since."""

    NEW = "new"
    GRAVER = "graver"
    SOFTER = "softer"
    REWORDED = "reworded"


SHIFT_NAMES: Final[dict[Shifted, Sentence]] = {
    Shifted.NEW: say("new"),
    Shifted.GRAVER: say("graver"),
    Shifted.SOFTER: say("softer"),
    Shifted.REWORDED: say("changed"),
}


@dataclass(frozen=True)
class Differences:
    """The rules that speak otherwise than they did, and those that speak no more."""

    shifted: Mapping[str, Shifted]
    gone: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        """Tell whether the verdict is as it was."""
        return not self.shifted and not self.gone

    def told(self, rules: Mapping[str, Rule]) -> Sentence | None:
        """Name what differs; None where nothing does."""
        if self.is_nothing:
            return None
        parts = [
            say("{name}: {what}", name=_titled(rules, rule), what=SHIFT_NAMES[each])
            for rule, each in self.shifted.items()
        ]
        parts += [say("{name}: gone", name=_titled(rules, rule)) for rule in self.gone]
        return say("Changed since it was kept: {rules}.", rules=_joined(parts))


def differences(before: Verdict, now: Verdict) -> Differences:
    """Compare what the rules said then with what they say now."""
    then = _spoken(before)
    shifted: dict[str, Shifted] = {}
    for rule, found in _spoken(now).items():
        known = then.get(rule)
        if known is None:
            shifted[rule] = Shifted.NEW
        elif known.severity is not found.severity:
            order = list(Severity)
            is_graver = order.index(found.severity) < order.index(known.severity)
            shifted[rule] = Shifted.GRAVER if is_graver else Shifted.SOFTER
        elif known.message != found.message:
            shifted[rule] = Shifted.REWORDED
    present = _spoken(now)
    return Differences(shifted, tuple(rule for rule in then if rule not in present))


def _spoken(verdict: Verdict) -> dict[str, Finding]:
    """Return by rule the gravest finding that did not simply pass."""
    found = {each.rule: verdict.finding(each.rule) for each in verdict.findings}
    return {rule: each for rule, each in found.items() if each and each.severity is not Severity.PASS}


def _titled(rules: Mapping[str, Rule], rule: str) -> str:
    return said(rules[rule].title) if rule in rules else rule


def _joined(parts: list[Sentence]) -> Sentence:
    whole = parts[0]
    for each in parts[1:]:
        whole = say("{first}; {rest}", first=whole, rest=each)
    return whole
