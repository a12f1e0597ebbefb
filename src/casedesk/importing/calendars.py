"""The office's calendar from JSON files, one for each published year and one for statutory days."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import Festival, OfficeCalendar, PublishedYear, StatutoryDays

_STATUTORY: Final = "statutory"
_LONGEST_HOLIDAY: Final = timedelta(days=15)
_SATURDAY: Final = 5
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2199


def load_calendar(folder: Path, region: str = "cn") -> OfficeCalendar:
    """Read ``<region>-<year>.json`` and ``<region>-statutory.json``; a missing year stays provisional."""
    if not folder.is_dir():
        raise BadInputError(
            say("The calendar folder {folder} does not exist; install it again.", folder=folder)
        )
    years = [
        read_published_year(path)
        for path in sorted(folder.glob(f"{region}-*.json"))
        if path.stem != f"{region}-{_STATUTORY}"
    ]
    statutory_path = folder / f"{region}-{_STATUTORY}.json"
    statutory = read_statutory_days(statutory_path) if statutory_path.exists() else StatutoryDays()
    return OfficeCalendar(region, {year.year: year for year in years}, statutory)


def read_published_year(path: Path) -> PublishedYear:
    """Read one year's file, in which every day must lie in the year that its name ends with."""
    reader = _Reader(_text_of(path), path.name)
    if path.stem.rpartition("-")[2] != str(reader.record.get("year")):
        raise reader.problem(say("the year does not match the file's name"))
    return _year(reader)


def read_year(text: str, name: str) -> PublishedYear:
    """Read one year's notice from its text; ``name`` stands in the complaints."""
    return _year(_Reader(text, name))


def _year(reader: "_Reader") -> PublishedYear:
    year = reader.record.get("year")
    if not isinstance(year, int) or isinstance(year, bool) or not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise reader.problem(say("“{key}” must be a year like 2027", key="year"))
    days_off = dict(reader.ranges("days_off"))
    working = dict(reader.days("working_weekends"))
    for day in (*days_off, *working):
        if day.year != year:
            raise reader.problem(say("{day} lies in another year", day=day))
    for day in working:
        if day.weekday() < _SATURDAY or day in days_off:
            raise reader.problem(say("{day} cannot be a working weekend", day=day))
    return PublishedYear(year, str(reader.record.get("source", "")), days_off, working)


def read_statutory_days(path: Path) -> StatutoryDays:
    """Read the days that law fixes, and the known dates of those that the moon decides."""
    reader = _Reader(_text_of(path), path.name)
    fixed: dict[tuple[int, int], Festival] = {}
    for record in reader.records("fixed"):
        try:
            day = date.fromisoformat(f"2024-{record['on']}")
        except (KeyError, TypeError, ValueError) as reason:
            raise reader.problem(say("“{key}” must be a month and day like 10-01", key="on")) from reason
        fixed[day.month, day.day] = reader.festival(record)
    return StatutoryDays(fixed, dict(reader.ranges("moving")))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as reason:
        raise _problem(path.name, say("it cannot be read ({detail})", detail=reason)) from reason


def _problem(name: str, reason: Sentence) -> BadInputError:
    return BadInputError(
        say(
            "The calendar file {file} cannot be used: {reason}. Correct it or fetch it again.",
            file=name,
            reason=reason,
        )
    )


class _Reader:
    """Read one text's lists and name the file in every complaint."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        try:
            self.record: Mapping[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as reason:
            raise self.problem(say("it cannot be read ({detail})", detail=reason)) from reason
        if not isinstance(self.record, dict):
            raise self.problem(say("it holds no record"))

    def problem(self, reason: Sentence) -> BadInputError:
        """Return the sentence for a file that cannot be used."""
        return _problem(self._name, reason)

    def records(self, key: str) -> list[Mapping[str, Any]]:
        """Return the list under ``key``, each entry a record."""
        entries = self.record.get(key, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise self.problem(say("“{key}” must be a list of records", key=key))
        return entries

    def days(self, key: str) -> Iterator[tuple[date, Festival]]:
        """Yield the single days under ``key``."""
        for record in self.records(key):
            yield self._day(record, "on"), self.festival(record)

    def ranges(self, key: str) -> Iterator[tuple[date, Festival]]:
        """Yield every day of the ranges under ``key``, which may not overlap."""
        seen: set[date] = set()
        for record in self.records(key):
            first, last = self._day(record, "first"), self._day(record, "last")
            if not first <= last <= first + _LONGEST_HOLIDAY:
                raise self.problem(say("{first} to {last} is no holiday", first=first, last=last))
            for offset in range((last - first).days + 1):
                day = first + timedelta(days=offset)
                if day in seen:
                    raise self.problem(say("{day} is named twice", day=day))
                seen.add(day)
                yield day, self.festival(record)

    def festival(self, record: Mapping[str, Any]) -> Festival:
        """Return the record's occasion."""
        try:
            return Festival(record.get("festival", ""))
        except ValueError as reason:
            name = record.get("festival")
            raise self.problem(say("“{name}” is no known festival", name=name)) from reason

    def _day(self, record: Mapping[str, Any], key: str) -> date:
        try:
            return date.fromisoformat(record[key])
        except (KeyError, TypeError, ValueError) as reason:
            raise self.problem(say("“{key}” must be a date like 2026-05-01", key=key)) from reason
