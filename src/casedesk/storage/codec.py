"""Turns domain values into JSON data and back, by their declared types."""

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from casedesk.domain.money import Money


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """Return the field types of a dataclass by name."""
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in dataclasses.fields(kind)}


def without_none(hint: Any) -> Any:
    """Return X for the hint ``X | None``, any other hint as it is."""
    if get_origin(hint) in {Union, types.UnionType}:
        inner = [each for each in get_args(hint) if each is not type(None)]
        return inner[0] if len(inner) == 1 else hint
    return hint


def to_data(value: Any) -> Any:
    """Return JSON data for a value; money becomes whole fen, moments ISO 8601."""
    if value is None or (isinstance(value, bool | int | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Money):
        return value.fen
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_data(each) for key, each in value.items()}
    if isinstance(value, tuple | list | frozenset | set):
        return [to_data(each) for each in value]
    if dataclasses.is_dataclass(value):
        return {each.name: to_data(getattr(value, each.name)) for each in dataclasses.fields(value)}
    raise TypeError(type(value).__name__)


Reading = Callable[[Any], Any]


def from_data(hint: Any, data: Any) -> Any:
    """Return the value of the hinted type that ``to_data`` turned into this data."""
    if data is None:
        return None
    read = _reading(hint)
    return data if read is None else read(data)


@cache
def _reading(hint: Any) -> Reading | None:
    """Return what reads data of a hinted type, None where the data is the value.

    It is worked out once for each type: a calendar reads thousands of findings.
    """
    hint = without_none(hint)
    if get_origin(hint) is tuple:
        return _tuple_reading(_reading(get_args(hint)[0]))
    if not isinstance(hint, type):
        return None
    if issubclass(hint, Enum) or hint is Decimal:
        return hint
    if hint is Money:
        return Money.of_fen
    if hint is datetime or hint is date or hint is time:
        parse: Reading = hint.fromisoformat
        return parse
    return _record_reading(hint) if dataclasses.is_dataclass(hint) else None


def _tuple_reading(read: Reading | None) -> Reading:
    if read is None:
        return tuple
    return lambda data: tuple([None if each is None else read(each) for each in data])


def _record_reading(kind: type) -> Reading:
    """Return what reads a record; fields that the type no longer has are left out."""

    def read(data: Any) -> Any:
        known = _field_readings(kind)
        return kind(
            **{
                name: each if each is None or (field := known[name]) is None else field(each)
                for name, each in data.items()
                if name in known
            }
        )

    return read


@cache
def _field_readings(kind: type) -> dict[str, Reading | None]:
    return {name: _reading(hint) for name, hint in hints_of(kind).items()}


def canonical(data: Any) -> str:
    """Return JSON text that is the same for the same data: sorted keys, no spaces, no escapes."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parsed(text: str) -> Any:
    """Return the data of a JSON text."""
    return json.loads(text)
