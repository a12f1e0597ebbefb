"""Where a new rule pack gives more room than the one it replaces."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from casedesk.domain.compliance import Rule, RulePack, Tighter
from casedesk.domain.rule_books import is_looser
from casedesk.domain.rule_values import graver
from casedesk.domain.sentences import Sentence, say


class LooseningKind(StrEnum):
    """In which way a pack gives more room."""

    RULE_GONE = "rule_gone"
    NOT_ASKED = "not_asked"
    SEVERITY = "severity"
    OVERRIDABLE = "overridable"
    NEEDS_NO_CONSENT = "needs_no_consent"
    ASKED_OTHERWISE = "asked_otherwise"
    PARAMETER = "parameter"
    PARAMETER_GONE = "parameter_gone"
    FIXED_PARAMETER = "fixed_parameter"
    DIRECTION = "direction"


@dataclass(frozen=True)
class Loosening:
    """One rule or parameter that grew looser; ``before`` and ``after`` as the packs write them."""

    kind: LooseningKind
    name: str
    """The rule's id, or the parameter's name."""
    before: object = ""
    after: object = ""

    @property
    def sentence(self) -> Sentence:
        """Say what grew looser."""
        gaps = {"name": self.name, "before": written(self.before), "after": written(self.after)}
        return replace(_TEXTS[self.kind], gaps=gaps)


_TEXTS: dict[LooseningKind, Sentence] = {
    LooseningKind.RULE_GONE: say("{name}: the rule is gone"),
    LooseningKind.NOT_ASKED: say("{name}: no longer asked of visits"),
    LooseningKind.SEVERITY: say("{name}: counts less, {before} → {after}"),
    LooseningKind.OVERRIDABLE: say("{name}: may now be released"),
    LooseningKind.NEEDS_NO_CONSENT: say("{name}: its release no longer needs consent"),
    LooseningKind.ASKED_OTHERWISE: say("{name}: asked otherwise, {before} → {after}"),
    LooseningKind.PARAMETER: say("{name}: more room, {before} → {after}"),
    LooseningKind.PARAMETER_GONE: say("{name}: the parameter is gone"),
    LooseningKind.FIXED_PARAMETER: say("{name}: fixed by law and changed, {before} → {after}"),
    LooseningKind.DIRECTION: say("{name}: another direction counts as stricter, {before} → {after}"),
}


def written(value: object) -> str:
    """Return a value of a pack in one line."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key} {written(each)}" for key, each in value.items())
    if isinstance(value, tuple | list):
        return ", ".join(map(written, value)) or "–"
    return str(value).lower() if isinstance(value, bool) else str(value)


def loosenings(old: RulePack, new: RulePack) -> tuple[Loosening, ...]:
    """Return everything about which a pack is looser than the one it replaces, rules first.

    What cannot be told from the values alone, such as a rule that asks about other channels, counts
    as looser: somebody shall look at it.
    """
    return (*_of_rules(old, new), *_of_params(old, new))


def _of_rules(old: RulePack, new: RulePack) -> Iterator[Loosening]:
    for rule in old.rules.values():
        if rule.id not in new.rules:
            yield Loosening(LooseningKind.RULE_GONE, rule.id)
            continue
        if rule.id in old.check_order and rule.id not in new.check_order:
            yield Loosening(LooseningKind.NOT_ASKED, rule.id)
        yield from _of_rule(rule, new.rules[rule.id])


def _of_rule(old: Rule, new: Rule) -> Iterator[Loosening]:
    if graver(old.severity, new.severity):
        yield Loosening(LooseningKind.SEVERITY, old.id, str(old.severity), str(new.severity))
    if new.is_overridable and not old.is_overridable:
        yield Loosening(LooseningKind.OVERRIDABLE, old.id)
    if old.needs_consent and not new.needs_consent:
        yield Loosening(LooseningKind.NEEDS_NO_CONSENT, old.id)
    if old.asked_by != new.asked_by:
        yield Loosening(LooseningKind.ASKED_OTHERWISE, old.id, old.asked_by, new.asked_by)
    for word in dict.fromkeys((*old.args, *new.args)):
        before, after = old.args.get(word), new.args.get(word)
        if after is not None and not _holds(after, before):
            yield Loosening(LooseningKind.ASKED_OTHERWISE, old.id, _told(word, before), _told(word, after))


def _told(word: str, value: object) -> str:
    """Return what a rule tells its check; of texts by key the keys alone."""
    return f"{word} = {written(tuple(value) if isinstance(value, Mapping) else value)}"


def _holds(after: object, before: object) -> bool:
    """Tell whether what a rule tells its check is the same, or a longer list of the same."""
    if isinstance(after, tuple | list | Mapping) and isinstance(before, tuple | list | Mapping):
        return set(map(str, before)) <= set(map(str, after))
    return after == before


def _of_params(old: RulePack, new: RulePack) -> Iterator[Loosening]:
    for name, before in old.params.items():
        way = old.tighter.get(name, Tighter.FIXED)
        if name not in new.params:
            yield Loosening(LooseningKind.PARAMETER_GONE, name, before)
            continue
        after, turned = new.params[name], new.tighter.get(name, way)
        if turned is not way:
            yield Loosening(LooseningKind.DIRECTION, name, str(way), str(turned))
        if is_looser(old, name, after):
            yield Loosening(LooseningKind.PARAMETER, name, before, after)
        elif way is Tighter.FIXED and after != before:
            yield Loosening(LooseningKind.FIXED_PARAMETER, name, before, after)
