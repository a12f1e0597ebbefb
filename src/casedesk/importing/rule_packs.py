"""Rule packs from TOML, refused with the line, the rule and the field when one is mistaken."""

import re
import string
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from zoneinfo import ZoneInfo

from casedesk.domain.agreement_checks import AGREEMENT_CHECKS
from casedesk.domain.checks import param_gaps
from casedesk.domain.checks_contact import CONTACT_CHECKS
from casedesk.domain.compliance import LANGUAGES, Rule, RulePack, Severity, Tighter, WayOut
from casedesk.domain.contacts import Channel
from casedesk.domain.errors import BadInputError
from casedesk.domain.gate import PLAN_CHECKS, RECORD_CHECKS
from casedesk.domain.retention import RETENTION_CHECKS
from casedesk.domain.sentences import Sentence, say
from casedesk.importing import rule_params
from casedesk.importing.rule_lines import PACK, RuleLines

Choice = TypeVar("Choice", bound=StrEnum)

_HEAD: Final = frozenset(
    {
        "id", "version", "effective_from", "family", "zone", "title", "check_order", "params", "tighter",
        "rules",
    },
)  # fmt: skip
_RULE_FIELDS: Final = frozenset(
    {
        "id", "severity", "title", "text", "source", "is_overridable", "needs_consent", "is_verified",
        "params", "limit", "ways", "messages", "check", "args",
    },
)  # fmt: skip
_PACK_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_RULE_ID: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{0,39}")
_AT_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")


class _Asking(Protocol):
    """Any check: which rule it asks, what its texts must provide, what it needs to know."""

    @property
    def rule(self) -> str: ...

    @property
    def outcomes(self) -> Mapping[str, tuple[str, ...]]: ...

    @property
    def uses(self) -> tuple[str, ...]: ...

    @property
    def args(self) -> Mapping[str, str]: ...


def _every_check() -> Iterable[_Asking]:
    yield from PLAN_CHECKS.values()
    yield from RECORD_CHECKS.values()
    yield from CONTACT_CHECKS.values()
    yield from RETENTION_CHECKS.values()
    yield from AGREEMENT_CHECKS


def _is_of_plans(rule: Rule) -> bool:
    """Tell whether a rule speaks about visits that are planned, not about calls or records alone."""
    channels = rule.args.get("channels")
    speaks_of_visits = not isinstance(channels, tuple) or Channel.IN_PERSON in channels
    return rule.asked_by in PLAN_CHECKS and speaks_of_visits


def load_rule_pack(path: Path) -> RulePack:
    """Read and check one pack; raise BadInputError naming the file, the line, the rule and the field."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as reason:
        raise _problem(path.name, say("{reason}", reason=reason)) from reason
    return read_rule_pack(text, path.name)


def read_rule_pack(text: str, name: str) -> RulePack:
    """Read and check a pack from its text; ``name`` stands in the complaints."""
    return _Reader(text, name).pack()


def _problem(file: str, reason: Sentence) -> BadInputError:
    return BadInputError(
        say(
            "The rule pack {file} cannot be used: {reason}. Correct it or install CaseDesk again.",
            file=file,
            reason=reason,
        ),
    )


class _Reader:
    """Reads one text and names file and line in every complaint."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._lines = RuleLines(text)
        try:
            self._data: dict[str, Any] = tomllib.loads(text)
        except (ValueError, RecursionError) as reason:
            place = _AT_LINE.search(str(reason))
            line = int(place[1]) if place else self._lines.last
            told = _AT_LINE.sub("", str(reason)).strip()
            raise _problem(name, say("line {line}: {reason}", line=line, reason=told)) from reason

    def pack(self) -> RulePack:
        """Return the whole pack."""
        params = self._params()
        tighter = self._tighter(params)
        for unknown in sorted(set(self._data) - _HEAD):
            raise self._mistake(PACK, unknown, say("is no part of a pack"))
        rules = self._rules(params)
        order = self._texts(PACK, self._data, "check_order")
        for each in order:
            if each not in rules:
                raise self._mistake(PACK, "check_order", say("names the unknown rule {rule}", rule=each))
        if len(set(order)) < len(order):
            raise self._mistake(PACK, "check_order", say("names a rule twice"))
        for rule in rules.values():
            self._require_check(rule, params)
            for name, turned in rule_params.turned_args(rule, tighter):
                raise self._mistake("tighter", name, turned)
            if rule.id not in order and _is_of_plans(rule):
                raise self._mistake(rule.id, "id", say("is missing from check_order: no visit would meet it"))
        return RulePack(
            id=self._key(PACK, self._data, "id", _PACK_ID),
            version=self._number(PACK, self._data, "version"),
            effective_from=self._date(self._data),
            title=self._both(PACK, self._data, "title"),
            zone_name=self._zone(),
            params=params,
            rules=rules,
            check_order=order,
            family=self._key(PACK, self._data, "family", _PACK_ID),
            tighter=tighter,
        )

    # --- parameters

    def _params(self) -> dict[str, object]:
        given = self._data.get("params")
        if not isinstance(given, dict):
            raise self._mistake(PACK, "params", say("must be a table"))
        for name in (*given, *rule_params.HOUSE_PARAMS):
            self._require_param(given, name)
        return {name: rule_params.plain(value) for name, value in given.items()}

    def _require_param(self, given: Mapping[str, Any], name: str) -> None:
        fault = rule_params.fault_of(name, given.get(name))
        if fault is not None:
            raise self._mistake("params", name, fault)

    def _tighter(self, params: Mapping[str, object]) -> dict[str, Tighter]:
        """Return for each parameter the direction in which it grows stricter; none may be left out."""
        given = self._data.get("tighter")
        if not isinstance(given, dict):
            raise self._mistake(PACK, "tighter", say("must be a table"))
        for name in sorted(set(given) - set(params)):
            raise self._mistake("tighter", name, say("names the unknown parameter {param}", param=name))
        ways = {name: self._choice(Tighter, "tighter", given, name) for name in params}
        for name, way in ways.items():
            fault = rule_params.direction_fault(name, params[name], way)
            if fault is not None:
                raise self._mistake("tighter", name, fault)
        return ways

    # --- rules

    def _rules(self, params: Mapping[str, object]) -> dict[str, Rule]:
        entries = self._data.get("rules")
        if not isinstance(entries, list) or not entries:
            raise self._mistake(PACK, "rules", say("must be a list of rules"))
        rules: dict[str, Rule] = {}
        for position, entry in enumerate(entries, 1):
            if not isinstance(entry, dict):
                raise self._mistake(PACK, "rules", say("must be a list of rules"))
            rule = self._rule(entry, f"rule {position}", params)
            if rule.id in rules:
                raise self._mistake(rule.id, "id", say("is given twice"))
            rules[rule.id] = rule
        return rules

    def _rule(self, entry: Mapping[str, Any], place: str, params: Mapping[str, object]) -> Rule:
        name = self._key(place, entry, "id", _RULE_ID)
        for unknown in sorted(set(entry) - _RULE_FIELDS):
            raise self._mistake(name, unknown, say("is no field of a rule"))
        used = self._texts(name, entry, "params") if "params" in entry else ()
        for each in used:
            if each not in params:
                raise self._mistake(name, "params", say("names the unknown parameter {param}", param=each))
        limit = self._both(name, entry, "limit") if "limit" in entry else {}
        self._require_gaps(name, "limit", limit, param_gaps(used, params))
        args = entry.get("args", {})
        if not isinstance(args, dict):
            raise self._mistake(name, "args", say("must be a table"))
        return Rule(
            id=name,
            severity=self._choice(Severity, name, entry, "severity"),
            title=self._both(name, entry, "title"),
            text=self._both(name, entry, "text"),
            source=self._both(name, entry, "source"),
            is_overridable=self._flag(name, entry, "is_overridable", default=True),
            needs_consent=self._flag(name, entry, "needs_consent", default=False),
            is_verified=self._flag(name, entry, "is_verified", default=True),
            params=used,
            limit=limit,
            ways=tuple(self._choices(WayOut, name, entry, "ways")),
            messages=self._messages(name, entry),
            check=self._text(name, entry, "check") if "check" in entry else "",
            args={each: rule_params.plain(value) for each, value in args.items()},
        )

    def _messages(self, name: str, entry: Mapping[str, Any]) -> dict[str, dict[str, str]]:
        given = entry.get("messages", {})
        if not isinstance(given, dict):
            raise self._mistake(name, "messages", say("must be a table"))
        return {outcome: self._both(name, given, outcome, field=f"messages.{outcome}") for outcome in given}

    def _require_check(self, rule: Rule, params: Mapping[str, object]) -> None:
        """Compare what the checks of a rule say and need with what the pack provides."""
        asked = [each for each in _every_check() if each.rule == rule.asked_by]
        if rule.check and not asked:
            raise self._mistake(rule.id, "check", say("names no known check"))
        spoken = {outcome for check in asked for outcome in check.outcomes}
        for outcome in rule.messages:
            if asked and outcome not in spoken:
                raise self._mistake(rule.id, f"messages.{outcome}", say("is never said"))
        for check in asked:
            self._require_outcomes(rule, check, params)
            for name in check.uses:
                self._require_param(params, name)
            self._require_args(rule, check, params)

    def _require_outcomes(self, rule: Rule, check: _Asking, params: Mapping[str, object]) -> None:
        for outcome, gaps in check.outcomes.items():
            if outcome not in rule.messages:
                raise self._mistake(rule.id, f"messages.{outcome}", say("is missing"))
            allowed = param_gaps(rule.params, params) | set(gaps)
            self._require_gaps(rule.id, f"messages.{outcome}", rule.messages[outcome], allowed)

    def _require_args(self, rule: Rule, check: _Asking, params: Mapping[str, object]) -> None:
        for name, kind in check.args.items():
            if name not in rule.args and kind.endswith("?"):
                continue
            fault = rule_params.arg_fault(kind, rule.args.get(name), params)
            if fault is not None:
                raise self._mistake(rule.id, f"args.{name}", fault)
        for unknown in sorted(set(rule.args) - set(check.args)):
            raise self._mistake(rule.id, f"args.{unknown}", say("is nothing that the check asks"))

    def _require_gaps(
        self, rule: str, field: str, texts: Mapping[str, str], allowed: frozenset[str] | set[str]
    ) -> None:
        for text in texts.values():
            try:
                gaps = {gap for _, gap, _, _ in string.Formatter().parse(text) if gap is not None}
            except ValueError as reason:
                raise self._mistake(rule, field, say("has an unclosed brace")) from reason
            for gap in sorted(gaps - allowed):
                raise self._mistake(rule, field, say("has the unknown gap {gap}", gap=f"{{{gap}}}"))

    # --- single values

    def _text(self, rule: str, entry: Mapping[str, Any], field: str) -> str:
        value = entry.get(field)
        if not isinstance(value, str) or not value.strip():
            raise self._mistake(rule, field, say("must be a text"))
        return value

    def _key(self, rule: str, entry: Mapping[str, Any], field: str, pattern: re.Pattern[str]) -> str:
        value = self._text(rule, entry, field)
        if not pattern.fullmatch(value):
            raise self._mistake(rule, field, say("must be letters, digits and hyphens"))
        return value

    def _texts(self, rule: str, entry: Mapping[str, Any], field: str) -> tuple[str, ...]:
        value = entry.get(field)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._mistake(rule, field, say("must be a list of texts"))
        return tuple(value)

    def _both(
        self, rule: str, entry: Mapping[str, Any], key: str, *, field: str | None = None
    ) -> dict[str, str]:
        value = entry.get(key)
        texts = value if isinstance(value, dict) else {}
        if not all(isinstance(texts.get(each), str) and texts[each].strip() for each in LANGUAGES):
            raise self._mistake(rule, field or key, say("must be given in zh and en"))
        return {each: texts[each] for each in LANGUAGES}

    def _number(self, rule: str, entry: Mapping[str, Any], field: str) -> int:
        value = entry.get(field)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self._mistake(rule, field, say("must be a whole number"))
        return value

    def _flag(self, rule: str, entry: Mapping[str, Any], field: str, *, default: bool) -> bool:
        value = entry.get(field, default)
        if not isinstance(value, bool):
            raise self._mistake(rule, field, say("must be true or false"))
        return value

    def _choice(self, choices: type[Choice], rule: str, entry: Mapping[str, Any], field: str) -> Choice:
        try:
            return choices(entry.get(field, ""))
        except ValueError as reason:
            known = ", ".join(choices)
            raise self._mistake(rule, field, say("must be one of {known}", known=known)) from reason

    def _choices(
        self, choices: type[Choice], rule: str, entry: Mapping[str, Any], field: str
    ) -> Iterable[Choice]:
        for each in self._texts(rule, entry, field) if field in entry else ():
            yield self._choice(choices, rule, {field: each}, field)

    def _date(self, entry: Mapping[str, Any]) -> date:
        value = entry.get("effective_from")
        if type(value) is not date:
            raise self._mistake(PACK, "effective_from", say("must be a day like 2026-02-01"))
        return value

    def _zone(self) -> str:
        name = self._text(PACK, self._data, "zone")
        try:
            ZoneInfo(name)
        except (OSError, KeyError, ValueError) as reason:
            raise self._mistake(PACK, "zone", say("names no known time zone")) from reason
        return name

    def _mistake(self, rule: str, field: str, reason: Sentence) -> BadInputError:
        place = say(
            "line {line}: in {rule} the field “{field}” {reason}",
            line=self._lines.of(rule, field),
            rule=rule,
            field=field,
            reason=reason,
        )
        return _problem(self._name, place)
