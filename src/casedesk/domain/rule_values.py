"""Values of a pack's parameters: what is sense, and which of two is the stricter."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final

from casedesk.domain.compliance import Severity, Tighter
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say

MOST: Final = 100_000
"""No number of a pack is larger."""
DAY_KEYS: Final = ("weekday", "saturday", "sunday", "weekend", "holiday")
"""Kinds of day for which a table of hours may name its own window."""
_MINUTES: Final = 60
_DAY: Final = 24 * 60
_PAIR: Final = 2


def graver(one: Severity, other: Severity) -> bool:
    """Tell whether the first severity is graver than the second."""
    order = list(Severity)
    return order.index(one) < order.index(other)


def window_of(value: object) -> tuple[time, time] | None:
    """Return two clock times that were written down, None where they are none or the same."""
    if not isinstance(value, tuple | list) or len(value) != _PAIR:
        return None
    try:
        first, last = (time.fromisoformat(each) for each in value)
    except (TypeError, ValueError):
        return None
    is_plain = first.tzinfo is None and last.tzinfo is None and first != last
    return (first, last) if is_plain else None


def hours_on(table: Mapping[str, object], weekday: int, *, is_holiday: bool) -> tuple[time, time] | None:
    """Return the window that a table of hours opens on a day, None where it stays shut.

    A holiday without hours of its own has those of its weekday.

    >>> hours_on({"weekday": ("09:00", "21:00"), "sunday": ()}, 6, is_holiday=False) is None
    True
    """
    names = ["holiday"] if is_holiday else []
    names += {5: ["saturday", "weekend"], 6: ["sunday", "weekend"]}.get(weekday, [])
    for name in (*names, "weekday"):
        if name in table:
            return window_of(table[name])
    return None


def parameter(name: str, value: object, now: object, way: Tighter) -> object:
    """Return a parameter's new value as the pack keeps it; raise BadInputError where it is nonsense."""
    if isinstance(now, bool):
        return _required(name, value, isinstance(value, bool), say("yes or no"))
    if isinstance(now, int):
        is_sound = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST
        return _required(name, value, is_sound, say("a whole number from 0 to {most}", most=MOST))
    if way is Tighter.SEVERITY:
        known = say("one of {known}", known=", ".join(Severity))
        is_known = isinstance(value, str) and value in set(Severity)
        return _required(name, value, is_known, known)
    if isinstance(now, Mapping):
        return _required(name, value, is_table(value), say("hours for each kind of day"))
    if way in {Tighter.NARROWER, Tighter.WIDER}:
        _required(name, value, window_of(value) is not None, say("two different times like 22:00"))
    elif way is Tighter.MORE:
        is_list = isinstance(value, tuple | list) and all(isinstance(e, str) and e.strip() for e in value)
        _required(name, value, is_list, say("a list of words"))
        if name.endswith("_days"):
            _required(name, value, are_days(value), say("days like 2026-02-17"))
    else:
        return _required(name, value, isinstance(value, str) and bool(value.strip()), say("a text"))
    return tuple(value) if isinstance(value, tuple | list) else value


def _required(name: str, value: object, is_sound: bool, what: Sentence) -> object:  # noqa: FBT001
    if not is_sound:
        raise BadInputError(say("“{name}” must be {what}.", name=name, what=what))
    return value


def is_table(value: object) -> bool:
    """Tell whether a value is a table of hours: a window, or an empty one, for kinds of day."""
    return (
        isinstance(value, Mapping)
        and "weekday" in value
        and set(value) <= set(DAY_KEYS)
        and all(window_of(each) is not None or each in ((), []) for each in value.values())
    )


def are_days(value: object) -> bool:
    """Tell whether a value lists calendar days."""
    if not isinstance(value, tuple | list):
        return False
    try:
        return all(isinstance(each, str) and bool(date.fromisoformat(each)) for each in value)
    except ValueError:
        return False


def is_narrower(value: object, now: object) -> bool:
    """Tell whether permitted hours lie inside those that stand, on every kind of day."""
    if isinstance(value, Mapping) and isinstance(now, Mapping):
        days = [(weekday, is_holiday) for weekday in range(7) for is_holiday in (False, True)]
        return all(
            _span(hours_on(value, day, is_holiday=off)) <= _span(hours_on(now, day, is_holiday=off))
            for day, off in days
        )
    return _span(window_of(value)) <= _span(window_of(now))


def is_wider(value: object, now: object) -> bool:
    """Tell whether forbidden hours hold all that stand."""
    return _span(window_of(now)) <= _span(window_of(value))


def _span(window: tuple[time, time] | None) -> frozenset[int]:
    """Return the minutes of the day in a window, which may run over midnight."""
    if window is None:
        return frozenset()
    first, last = (each.hour * _MINUTES + each.minute for each in window)
    return frozenset(range(first, last) if first < last else (*range(first, _DAY), *range(last)))
