"""Visits as a calendar file (RFC 5545) that other programs read; nobody's name or address is in it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say

_AROUND = timedelta(days=370)


@dataclass(frozen=True)
class CalendarEvent:
    """One visit as a calendar shows it; ``sequence`` rises with every change of it."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    district: str
    sequence: int
    is_cancelled: bool = False


def calendar_bytes(events: Iterable[CalendarEvent], name: str, zone: ZoneInfo, at: datetime) -> bytes:
    """Return the calendar with the zone's rules inside, lines folded and ended as the standard asks."""
    calendar = Calendar()
    calendar.add("prodid", "-//CaseDesk//Visits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    known = list(events)
    for each in known:
        calendar.add_component(_event(each, zone, at))
    if known:
        first = min(each.starts_at for each in known) - _AROUND
        last = max(each.ends_at for each in known) + _AROUND
        calendar.add_missing_timezones(first.date(), last.date())
    return bytes(calendar.to_ical())


def write_calendar(
    path: Path, events: Iterable[CalendarEvent], name: str, zone: ZoneInfo, at: datetime
) -> None:
    """Write the calendar wholly or not at all; raise BadInputError when the system refuses."""
    draft = path.with_name(path.name + ".part")
    try:
        draft.write_bytes(calendar_bytes(events, name, zone, at))
        os.replace(draft, path)  # noqa: PTH105 - Path.replace is the same call
    except OSError as problem:
        if draft.parent.is_dir():
            draft.unlink(missing_ok=True)
        raise BadInputError(
            say("The file {name} cannot be written: {reason}", name=path.name, reason=problem.strerror or ""),
        ) from problem


def _event(each: CalendarEvent, zone: ZoneInfo, at: datetime) -> Event:
    event = Event()
    event.add("uid", each.uid)
    event.add("dtstamp", at)
    event.add("dtstart", each.starts_at.astimezone(zone))
    event.add("dtend", each.ends_at.astimezone(zone))
    event.add("summary", each.title)
    if each.district:
        event.add("location", each.district)
    event.add("sequence", each.sequence)
    event.add("status", "CANCELLED" if each.is_cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if each.is_cancelled else "OPAQUE")
    return event
