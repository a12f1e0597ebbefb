"""The texts of a rule with its parameters filled in once, ready for the facts of each plan."""

from collections.abc import Mapping
from datetime import date, time
from string import Formatter
from typing import Final

from casedesk.domain.compliance import LANGUAGES, Finding, Rule, Severity

_JOINTS: Final = {"zh": "、", "en": ", "}
_WINDOW: Final = 2

Part = tuple[str, str | None]
"""A stretch of text and the gap behind it."""


class StandingTexts:
    """What stays the same about a rule from plan to plan: its parameters, its limit, its templates."""

    def __init__(self, rule: Rule, params: Mapping[str, object]) -> None:
        self._rule = rule.id
        self._params: dict[str, object] = {name: stored(params[name]) for name in rule.params}
        gaps = _param_gaps(self._params)
        self._limit = {
            each: "".join(map(_text, _parts(text, gaps, each))) for each, text in rule.limit.items()
        }
        self._templates = {
            outcome: {each: _parts(texts[each], gaps, each) for each in LANGUAGES}
            for outcome, texts in rule.messages.items()
        }
        self._plain: dict[tuple[str, Severity], Finding] = {}

    def finding(self, outcome: str, severity: Severity, facts: Mapping[str, object]) -> Finding:
        """Return what the rule says about facts; what needs none of them is made only once."""
        if facts:
            return self._made(outcome, severity, facts)
        said = self._plain.get((outcome, severity))
        if said is None:
            said = self._plain[outcome, severity] = self._made(outcome, severity, facts)
        return said

    def _made(self, outcome: str, severity: Severity, facts: Mapping[str, object]) -> Finding:
        return Finding(
            self._rule,
            severity,
            self._params,
            {name: stored(value) for name, value in facts.items()},
            {each: _filled(parts, facts, each) for each, parts in self._templates[outcome].items()},
            self._limit,
            outcome,
        )


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


def _parts(template: str, gaps: Mapping[str, object], language: str) -> list[Part]:
    """Cut a text at the gaps that are left once the parameters are filled in."""
    parts: list[Part] = []
    text = ""
    for literal, gap, _, _ in Formatter().parse(template):
        text += literal
        if gap is None:
            continue
        if gap in gaps:
            text += told(gaps[gap], language)
        else:
            parts.append((text, gap))
            text = ""
    return [*parts, (text, None)] if text or not parts else parts


def _text(part: Part) -> str:
    return part[0]


def _filled(parts: list[Part], facts: Mapping[str, object], language: str) -> str:
    return "".join([text if gap is None else text + told(facts[gap], language) for text, gap in parts])


def told(value: object, language: str) -> str:
    """Return a value as a text shows it in one language."""
    match value:
        case str():
            return str(value)
        case int() | date():
            return str(value)
        case time():
            return f"{value.hour:02}:{value.minute:02}"
        case tuple() | list():
            return _JOINTS[language].join([told(each, language) for each in value])
        case Mapping():
            return str(value[language])
        case _:
            return str(value)


def stored(value: object) -> object:
    """Return a value as a stored finding keeps it: numbers, texts, lists and tables of them."""
    if type(value) is str or type(value) is int or type(value) is bool:
        return value
    if isinstance(value, tuple | list):
        return [stored(each) for each in value]
    if isinstance(value, Mapping) and set(value) != set(LANGUAGES):
        return {str(name): stored(each) for name, each in value.items()}
    return told(value, "en")
