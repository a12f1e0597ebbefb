"""How the value of a parameter or a severity is typed, and read back from what was typed; knows no Qt."""

import re
from collections.abc import Mapping
from typing import Final

from casedesk.domain.compliance import Severity, Tighter
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.looks import Text

DIRECTIONS: Final[dict[Tighter, Sentence]] = {
    Tighter.LOWER: say("less is stricter"),
    Tighter.HIGHER: say("more is stricter"),
    Tighter.NARROWER: say("fewer hours are stricter"),
    Tighter.WIDER: say("more hours are stricter"),
    Tighter.MORE: say("a longer list is stricter"),
    Tighter.SEVERITY: say("a graver one is stricter"),
    Tighter.NEITHER: say("the office's own choice"),
    Tighter.FIXED: say("fixed by law"),
}
SEVERITY_NAMES: Final[dict[Severity, Sentence]] = {
    Severity.BLOCK: say("Block"),
    Severity.WARN: say("Warning"),
    Severity.INFO: say("Info"),
    Severity.PASS: say("Pass"),
}
_SPAN = re.compile(r"\s*[–—~至-]+\s*")
_WINDOW = 2


def choices_of(value: object, way: Tighter) -> list[tuple[object, Text]]:
    """Return what can be chosen where a value is one of a few; nothing where it is typed."""
    if isinstance(value, bool):
        return [(True, say("Yes")), (False, say("No"))]
    if isinstance(value, Severity) or way is Tighter.SEVERITY:
        return [(each.value, name) for each, name in SEVERITY_NAMES.items()]
    return []


def is_long(value: object) -> bool:
    """Tell whether a value takes a line for each of its parts."""
    return isinstance(value, Mapping) or (isinstance(value, tuple | list) and not _is_window(value))


def typed(value: object) -> str:
    """Return a value as it is typed."""
    if isinstance(value, Mapping):
        return "\n".join(f"{day} {typed(hours)}".rstrip() for day, hours in value.items())
    if isinstance(value, tuple | list):
        return "–".join(value) if _is_window(value) else "\n".join(str(each) for each in value)
    return str(value)


def parsed(text: str, now: object) -> object:
    """Read what was typed as the kind of value that stands there now; raise BadInputError otherwise."""
    lines = [each.strip() for each in text.splitlines() if each.strip()]
    if isinstance(now, int) and not isinstance(now, bool):
        if not text.strip().isdecimal():
            raise BadInputError(say("Type a whole number."))
        return int(text)
    if isinstance(now, Mapping):
        return dict(_hours(each) for each in lines)
    if isinstance(now, tuple | list):
        return _SPAN.split(text.strip()) if _is_window(now) else lines
    return text.strip()


def _hours(line: str) -> tuple[str, list[str]]:
    day, _, span = line.partition(" ")
    return day, _SPAN.split(span.strip()) if span.strip() else []


def _is_window(value: tuple[object, ...] | list[object]) -> bool:
    return len(value) == _WINDOW and all(re.fullmatch(r"\d{2}:\d{2}", str(each)) for each in value)
