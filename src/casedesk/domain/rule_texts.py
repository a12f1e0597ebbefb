"""The texts of a rule with its parameters filled in once, ready for the facts of each plan."""

from collections.abc import Mapping
from datetime import time
from string import Formatter
from typing import Final

from casedesk.domain.compliance import LANGUAGES, Rule

_JOINTS: Final = {"zh": "、", "en": ", "}
_WINDOW: Final = 2

Part = tuple[str, str | None]
"""A stretch of text and the gap behind it."""


class StandingTexts:
    """What stays the same about a rule from plan to plan: its parameters, its limit, its templates."""

    def __init__(self, rule: Rule, params: Mapping[str, object]) -> None:
        self.params: dict[str, object] = {name: stored(params[name]) for name in rule.params}
        gaps = _param_gaps(self.params)
        self.limit = {
            each: "".join(map(_text, _parts(text, gaps, each))) for each, text in rule.limit.items()
        }
        self._templates: dict[str, list[tuple[str, str | list[Part]]]] = {
            outcome: [(each, _ready(_parts(texts[each], gaps, each))) for each in LANGUAGES]
            for outcome, texts in rule.messages.items()
        }

    def message(self, outcome: str, facts: Mapping[str, object]) -> dict[str, str]:
        """Return an outcome in words by language, its gaps filled with facts."""
        return {
            language: ready if isinstance(ready, str) else _filled(ready, facts, language)
            for language, ready in self._templates[outcome]
        }


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


def _ready(parts: list[Part]) -> str | list[Part]:
    return parts[0][0] if len(parts) == 1 and parts[0][1] is None else parts


def _text(part: Part) -> str:
    return part[0]


def _filled(parts: list[Part], facts: Mapping[str, object], language: str) -> str:
    return "".join([text if gap is None else text + told(facts[gap], language) for text, gap in parts])


def told(value: object, language: str) -> str:
    """Return a value as a text shows it in one language."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple | list):
        return _JOINTS[language].join([told(each, language) for each in value])
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    if isinstance(value, Mapping):
        return str(value[language])
    return str(value)


def stored(value: object) -> object:
    """Return a value as a stored finding keeps it: numbers, texts, lists and tables of them."""
    if isinstance(value, int) and not isinstance(value, str):
        return value
    if isinstance(value, tuple | list):
        return [stored(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): stored(each) for name, each in value.items()}
    return told(value, "en")
