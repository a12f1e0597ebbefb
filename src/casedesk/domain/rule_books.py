"""The office's rule packs over the years, and what it changed about them with a reason."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.compliance import RulePack, Severity, Tighter, Verdict
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.rule_values import graver, is_narrower, is_wider, parameter
from casedesk.domain.sentences import say

SEVERITY_OF = "severity:"
"""Stands before a rule's id where a change sets what the rule means."""


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
    reason: str = ""
    """Why it may give more room than the pack it replaced; empty where it gives none."""
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
    APPOINTED = "appointed"
    """A word about its time was written down."""
    APPROVED = "approved"
    PRINTED = "printed"
    DEPARTED = "departed"
    RECORDED = "recorded"
    RULES_CHANGED = "rules_changed"
    FACTS_CHANGED = "facts_changed"


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
    _made: dict[date, RulePack] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse packs of several families: an office works under one."""
        families = sorted({each.family for each in self.packs})
        if len(families) > 1:
            raise BadInputError(
                say("Packs of several families lie together: {families}.", families=", ".join(families))
            )

    def plain_on(self, day: date) -> RulePack:
        """Return the pack in force on a day as its file says it; before the first began, the first one."""
        ordered = sorted(self.packs, key=lambda each: (each.effective_from, each.version))
        return ([each for each in ordered if each.effective_from <= day] or ordered[:1])[-1]

    def on(self, day: date) -> RulePack:
        """Return the pack in force on a day with the office's changes worked in."""
        if day not in self._made:
            own = {each.id for each in self.packs}
            changes = [each for each in self.changes if each.pack_id in own]
            self._made[day] = changed(self.plain_on(day), changes, day)
        return self._made[day]


def changed(pack: RulePack, changes: Sequence[RuleChange], day: date) -> RulePack:
    """Return a pack with the changes that hold on a day worked in, the newest last.

    What tightened an earlier pack tightens its successor too; what loosened it needs a new reason.
    """
    values: dict[str, object] = {}
    newest = 0
    for each in sorted(changes, key=lambda one: (one.valid_from, one.changed_at, one.id)):
        value = _acting_value(pack, each, day)
        if value is None:
            continue
        values[each.name] = value
        newest = max(newest, each.id)
    return _with(pack, values, newest) if values else pack


def _acting_value(pack: RulePack, change: RuleChange, day: date) -> object | None:
    """Return the value that a change gives on a day, None where the pack has no use for it."""
    if change.is_withdrawn or change.valid_from > day:
        return None
    try:
        value = checked_value(pack, change.name, json.loads(change.value))
    except (BadInputError, RefusedError, ValueError):
        return None
    is_own = change.pack_id == pack.id
    return value if is_own or not is_looser(pack, change.name, value) else None


def _with(pack: RulePack, values: dict[str, object], revision: int) -> RulePack:
    params = {name: value for name, value in values.items() if not name.startswith(SEVERITY_OF)}
    rules = {
        name: replace(pack.rules[name], severity=Severity(str(value)))
        for name, value in ((each.removeprefix(SEVERITY_OF), values[each]) for each in values)
        if name in pack.rules
    }
    return replace(pack, params={**pack.params, **params}, rules={**pack.rules, **rules}, revision=revision)


def current_value(pack: RulePack, name: str) -> object:
    """Return what a parameter, or a rule's severity, stands at; raise BadInputError for an unknown name."""
    if name.startswith(SEVERITY_OF):
        rule = pack.rules.get(name.removeprefix(SEVERITY_OF))
        if rule is not None:
            return rule.severity
    elif name in pack.params:
        return pack.params[name]
    raise BadInputError(say("The pack {pack} has nothing named “{name}”.", pack=pack.id, name=name))


def checked_value(pack: RulePack, name: str, value: object) -> object:
    """Return a value as the pack would keep it; raise with a sentence where it is nonsense."""
    now = current_value(pack, name)
    if name.startswith(SEVERITY_OF):
        return _severity(pack, name.removeprefix(SEVERITY_OF), value)
    if pack.tighter.get(name, Tighter.FIXED) is Tighter.FIXED:
        raise RefusedError(say("“{name}” is fixed by law and is not the office's to change.", name=name))
    return parameter(name, value, now, pack.tighter[name])


def _severity(pack: RulePack, rule: str, value: object) -> Severity:
    if not isinstance(value, str) or value not in set(Severity):
        known = ", ".join(Severity)
        raise BadInputError(say("The severity of {rule} must be one of {known}.", rule=rule, known=known))
    given, now = Severity(str(value)), pack.rules[rule]
    if not now.is_overridable and graver(now.severity, given):
        raise RefusedError(say("{rule} cannot be softened: nobody may release it.", rule=rule))
    return given


def is_looser(pack: RulePack, name: str, value: object) -> bool:
    """Tell whether a value gives the office more room than the pack as it stands.

    >>> from datetime import date
    >>> pack = RulePack("x", 1, date(2026, 1, 1), {}, "UTC", {"most": 3}, {}, tighter={"most": Tighter.LOWER})
    >>> is_looser(pack, "most", 4), is_looser(pack, "most", 2)
    (True, False)
    """
    now = current_value(pack, name)
    way = Tighter.SEVERITY if name.startswith(SEVERITY_OF) else pack.tighter.get(name, Tighter.FIXED)
    match way:
        case Tighter.LOWER:
            return _whole(value) > _whole(now)
        case Tighter.HIGHER:
            return _whole(value) < _whole(now)
        case Tighter.NARROWER:
            return not is_narrower(value, now)
        case Tighter.WIDER:
            return not is_wider(value, now)
        case Tighter.MORE:
            return not set(_listed(now)) <= set(_listed(value))
        case Tighter.SEVERITY:
            return graver(Severity(str(now)), Severity(str(value)))
        case _:
            return False


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _listed(value: object) -> Iterable[str]:
    return [str(each) for each in value] if isinstance(value, tuple | list) else []


def check_change(pack: RulePack, change: RuleChange) -> None:
    """Raise with a sentence where a change makes no sense for a pack, alone or beside its other values."""
    try:
        given = json.loads(change.value)
    except ValueError as reason:
        raise BadInputError(say("The value of “{name}” cannot be read.", name=change.name)) from reason
    value = checked_value(pack, change.name, given)
    if change.is_looser is not is_looser(pack, change.name, value):
        raise BadInputError(say("The change of “{name}” must say whether it loosens.", name=change.name))
    if change.is_looser and not change.reason.strip():
        raise BadInputError(say("“{name}” is loosened: write the reason.", name=change.name))
    if not change.name.startswith(SEVERITY_OF):
        _require_fitting({**pack.params, change.name: value})


def _require_fitting(params: dict[str, object]) -> None:
    least, most = params.get("crew_min"), params.get("crew_max")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        raise BadInputError(
            say("A crew would need at least {least} and at most {most} people.", least=least, most=most)
        )
