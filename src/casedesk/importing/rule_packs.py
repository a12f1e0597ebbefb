"""Rule packs from TOML files, refused with the rule's and the field's name when one is mistaken."""

import string
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from casedesk.domain.agreement_checks import AGREEMENT_CHECKS, AgreementCheck
from casedesk.domain.checks import Check, param_gaps
from casedesk.domain.compliance import LANGUAGES, Rule, RulePack, Severity, WayOut
from casedesk.domain.errors import BadInputError
from casedesk.domain.gate import PLAN_CHECKS, RECORD_CHECKS
from casedesk.domain.sentences import Sentence, say

Choice = TypeVar("Choice", bound=StrEnum)

_CLOCKS: Final = ("quiet", "plan_window")
_NUMBERS: Final = (
    "visit_minutes", "visits_per_day", "visits_per_30d", "effective_calls_per_day", "notify_calls_per_day",
    "attempts_per_number_day", "crew_min", "crew_max", "crew_gap_minutes", "travel_minutes",
    "training_valid_days", "address_valid_days", "recall_near_days", "fail_calls", "fail_days", "adult_age",
    "care_age", "submit_within_h", "retain_years_min", "retain_years_cfc", "audit_days_min",
    "max_months_card", "day_count", "grace_days",
)  # fmt: skip
_SEVERITIES: Final = ("holiday_visits", "weekend_visits")
_DAYS: Final = ("never_days",)
_WORDS: Final = ("sensitive_words",)
_RULE_FIELDS: Final = frozenset(
    {
        "id", "severity", "title", "text", "source", "is_overridable", "needs_consent", "is_verified",
        "params", "limit", "ways", "messages",
    },
)  # fmt: skip


def load_rule_pack(path: Path) -> RulePack:
    """Read and check one pack; raise BadInputError naming the file, the rule and the field."""
    return _Reader(path).pack()


class _Reader:
    """Reads one file and names it in every complaint."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as reason:
            raise self._problem(say("{reason}", reason=reason)) from reason

    def pack(self) -> RulePack:
        """Return the whole pack."""
        params = self._params()
        rules = self._rules(params)
        order = self._texts("pack", self._data, "check_order")
        for each in order:
            if each not in rules:
                raise self._mistake("pack", "check_order", say("names the unknown rule {rule}", rule=each))
        self._require_outcomes(rules, params)
        return RulePack(
            id=self._text("pack", self._data, "id"),
            version=self._number("pack", self._data, "version"),
            effective_from=self._date(self._data),
            title=self._both("pack", self._data, "title"),
            zone_name=self._zone(),
            params=params,
            rules=rules,
            check_order=order,
        )

    # --- parameters

    def _params(self) -> dict[str, object]:
        given = self._data.get("params")
        if not isinstance(given, dict):
            raise self._mistake("pack", "params", say("must be a table"))
        for name in _NUMBERS:
            self._number("params", given, name)
        for name in _CLOCKS:
            self._clocks(given, name)
        for name in _SEVERITIES:
            self._choice(Severity, "params", given, name)
        for name in _DAYS:
            self._dates(given, name)
        for name in _WORDS:
            self._texts("params", given, name)
        return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}

    def _clocks(self, given: Mapping[str, Any], name: str) -> None:
        times = self._texts("params", given, name)
        try:
            _first, _last = (time.fromisoformat(each) for each in times)
        except ValueError as reason:
            raise self._mistake("params", name, say("must be two times like 22:00")) from reason

    def _dates(self, given: Mapping[str, Any], name: str) -> None:
        try:
            for each in self._texts("params", given, name):
                date.fromisoformat(each)
        except ValueError as reason:
            raise self._mistake("params", name, say("must be days like 2026-02-17")) from reason

    # --- rules

    def _rules(self, params: Mapping[str, object]) -> dict[str, Rule]:
        entries = self._data.get("rules")
        if not isinstance(entries, list) or not entries:
            raise self._mistake("pack", "rules", say("must be a list of rules"))
        rules: dict[str, Rule] = {}
        for position, entry in enumerate(entries, 1):
            rule = self._rule(entry, f"rule {position}", params)
            if rule.id in rules:
                raise self._mistake(rule.id, "id", say("is given twice"))
            rules[rule.id] = rule
        return rules

    def _rule(self, entry: Mapping[str, Any], place: str, params: Mapping[str, object]) -> Rule:
        name = self._text(place, entry, "id")
        for unknown in sorted(set(entry) - _RULE_FIELDS):
            raise self._mistake(name, unknown, say("is no field of a rule"))
        used = self._texts(name, entry, "params") if "params" in entry else ()
        for each in used:
            if each not in params:
                raise self._mistake(name, "params", say("names the unknown parameter {param}", param=each))
        limit = self._both(name, entry, "limit") if "limit" in entry else {}
        self._require_gaps(name, "limit", limit, param_gaps(used, params))
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
        )

    def _messages(self, name: str, entry: Mapping[str, Any]) -> dict[str, dict[str, str]]:
        given = entry.get("messages", {})
        if not isinstance(given, dict):
            raise self._mistake(name, "messages", say("must be a table"))
        return {outcome: self._both(name, given, outcome, field=f"messages.{outcome}") for outcome in given}

    def _require_outcomes(self, rules: Mapping[str, Rule], params: Mapping[str, object]) -> None:
        """Compare what the checks say with the texts they say it with."""
        outcomes: dict[str, dict[str, tuple[str, ...]]] = {}
        for check in _every_check():
            outcomes.setdefault(check.rule, {}).update(check.outcomes)
        for name, known in outcomes.items():
            if name not in rules:
                continue
            rule = rules[name]
            for outcome, gaps in known.items():
                if outcome not in rule.messages:
                    raise self._mistake(name, f"messages.{outcome}", say("is missing"))
                allowed = param_gaps(rule.params, params) | set(gaps)
                self._require_gaps(name, f"messages.{outcome}", rule.messages[outcome], allowed)

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

    def _texts(self, rule: str, entry: Mapping[str, Any], field: str) -> tuple[str, ...]:
        value = entry.get(field)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._mistake(rule, field, say("must be a list of texts"))
        return tuple(value)

    def _both(
        self, rule: str, entry: Mapping[str, Any], key: str, *, field: str | None = None
    ) -> dict[str, str]:
        value = entry.get(key)
        if not isinstance(value, dict) or not all(str(value.get(each, "")).strip() for each in LANGUAGES):
            raise self._mistake(rule, field or key, say("must be given in zh and en"))
        return {each: str(value[each]) for each in LANGUAGES}

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
            raise self._mistake("pack", "effective_from", say("must be a day like 2026-02-01"))
        return value

    def _zone(self) -> str:
        name = self._text("pack", self._data, "zone")
        try:
            ZoneInfo(name)
        except (OSError, KeyError, ValueError) as reason:
            raise self._mistake("pack", "zone", say("names no known time zone")) from reason
        return name

    def _mistake(self, rule: str, field: str, reason: Sentence) -> BadInputError:
        return self._problem(
            say("in {rule} the field “{field}” {reason}", rule=rule, field=field, reason=reason),
        )

    def _problem(self, reason: Sentence) -> BadInputError:
        return BadInputError(
            say(
                "The rule pack {file} cannot be used: {reason}. Correct it or install CaseDesk again.",
                file=self._path.name,
                reason=reason,
            ),
        )


def _every_check() -> Iterable[Check | AgreementCheck]:
    yield from PLAN_CHECKS.values()
    yield from RECORD_CHECKS.values()
    yield from AGREEMENT_CHECKS
