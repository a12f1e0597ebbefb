"""Checks of the hour, the day and how often."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from casedesk.domain.approaches import within
from casedesk.domain.checks import Bench, Check
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.preferences import wished_hours
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.workdays import DayKind

_PERIOD = 30


def is_quiet(moment: time, quiet: tuple[time, time]) -> bool:
    """Tell whether a local time lies in the quiet hours, which run over midnight."""
    first, last = quiet
    return moment >= first or moment < last if first > last else first <= moment < last


def next_quiet(start: datetime, quiet: tuple[time, time]) -> datetime:
    """Return when the next quiet hours begin, in the zone of ``start``."""
    begins = start.replace(hour=quiet[0].hour, minute=quiet[0].minute, second=0, microsecond=0)
    return begins if begins >= start else begins + timedelta(days=1)


def night(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the visit starts in the quiet hours; an agreed time must be released all the same."""
    starts = facts.local_start.time()
    if not is_quiet(starts, rule.pack.clocks("quiet")):
        yield rule.passes(starts=starts)
    else:
        yield _quiet_finding(facts, rule, {"starts": starts, "day": facts.day})


def end(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the crew will have left before the quiet hours begin; ending on the stroke is in time."""
    quiet = rule.pack.clocks("quiet")
    starts, ends = facts.local_start.time(), facts.local_end.time()
    if is_quiet(starts, quiet):
        is_over = facts.consent_covers or not is_quiet(ends, quiet)
        yield (
            rule.passes(starts=starts, ends=ends)
            if is_over
            else rule.finds("block", starts=starts, ends=ends, day=facts.day)
        )
    elif facts.local_end <= next_quiet(facts.local_start, quiet):
        yield rule.passes(starts=starts, ends=ends)
    else:
        yield _quiet_finding(facts, rule, {"starts": starts, "ends": ends, "day": facts.day})


def _quiet_finding(facts: VisitFacts, rule: Bench, times: dict[str, Any]) -> Finding:
    if facts.consent is not None and facts.consent_covers:
        return rule.finds("agreed", consent=facts.consent.ref, **times)
    return rule.finds("block", **times)


def policy(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the whole visit lies in the office's own, narrower hours."""
    first, last = rule.pack.clocks("plan_window")
    starts, ends = facts.local_start, facts.local_end
    is_inside = first <= starts.time() and ends.time() <= last and starts.date() == ends.date()
    judged = rule.passes if is_inside else partial(rule.finds, "warn")
    yield judged(starts=starts.time(), ends=ends.time())


def past(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the visit is still to come."""
    if facts.starts_at >= rule.now:
        yield rule.passes()
    else:
        yield rule.finds("warn", day=facts.day, starts=facts.local_start.time())


def per_day(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Count the visits about this human on the office's day, over all cases and at whichever door."""
    others = tuple(each.visit_no for each in facts.of_human if facts.day_of(each.starts_at) == facts.day)
    count = len(others) + 1
    if count > rule.number("visits_per_day"):
        yield rule.finds("block", visits=others, count=count)
    else:
        yield rule.passes(others=len(others), count=count)


def per_period(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Count the visits to this human in the fullest 30 days around the visit."""
    days = sorted(facts.day_of(each.starts_at) for each in facts.of_person)
    others = within(days, facts.day, _PERIOD)
    count = others + 1
    outcome = "warn" if count > rule.number("visits_per_30d") else "pass"
    said = rule.finds if outcome == "warn" else rule.passes
    yield said(outcome, others=others, count=count)


def holiday(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Point out weekends and holidays as far as the office's policy asks for it."""
    kind = facts.calendar.kind_of(facts.day)
    is_open = facts.calendar.is_provisional(facts.day)
    if kind in {DayKind.WORKDAY, DayKind.MAKEUP_WORKDAY}:
        yield rule.passes("provisional" if is_open else str(kind), day=facts.day)
        return
    name = "holiday_visits" if kind is DayKind.HOLIDAY else "weekend_visits"
    outcome = f"provisional_{kind}" if is_open else str(kind)
    yield rule.finds(outcome, severity=rule.pack.severity_of(name), day=facts.day)


def never(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Refuse the days on which the office visits nobody; warn where the list does not reach the year."""
    listed = rule.pack.names("never_days")
    year = facts.day.year
    if facts.day.isoformat() in listed:
        yield rule.finds("block", day=facts.day)
    elif listed and f"{year}" > max(listed)[:4]:
        yield rule.finds("unknown", severity=Severity.WARN, year=year)
    else:
        yield rule.passes()


def preference(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Compare the hour with what the debtor asked for, as far as the words name an hour."""
    wish = facts.case.preference.strip()
    if not wish:
        yield rule.passes("none")
        return
    hours = wished_hours(wish)
    if hours is None:
        yield rule.finds("told", severity=Severity.INFO, preference=wish)
    elif hours.fits(facts.local_start.time()):
        yield rule.passes("kept", preference=wish)
    else:
        yield rule.finds("against", preference=wish, starts=facts.local_start.time())


TIME = (
    Check(
        "TIME-NIGHT",
        night,
        {"pass": ("starts",), "block": ("starts", "day"), "agreed": ("starts", "day", "consent")},
        uses=("quiet",),
    ),
    Check(
        "TIME-END",
        end,
        {
            "pass": ("starts", "ends"),
            "block": ("starts", "ends", "day"),
            "agreed": ("starts", "ends", "day", "consent"),
        },
        uses=("quiet",),
    ),
    Check(
        "TIME-POLICY", policy, {"pass": ("starts", "ends"), "warn": ("starts", "ends")}, uses=("plan_window",)
    ),
    Check("TIME-PAST", past, {"pass": (), "warn": ("day", "starts")}),
    Check(
        "FREQ-VISIT-DAY",
        per_day,
        {"pass": ("others", "count"), "block": ("visits", "count")},
        uses=("visits_per_day",),
    ),
    Check(
        "FREQ-VISIT-PERIOD",
        per_period,
        {"pass": ("others", "count"), "warn": ("others", "count")},
        uses=("visits_per_30d",),
    ),
    Check(
        "TIME-HOLIDAY",
        holiday,
        {
            "workday": ("day",),
            "makeup_workday": ("day",),
            "weekend": ("day",),
            "holiday": ("day",),
            "provisional": ("day",),
            "provisional_weekend": ("day",),
            "provisional_holiday": ("day",),
        },
        uses=("holiday_visits", "weekend_visits"),
    ),
    Check(
        "TIME-NEVER",
        never,
        {"pass": (), "block": ("day",), "unknown": ("year",)},
        uses=("never_days",),
    ),
    Check(
        "TIME-PREF",
        preference,
        {"none": (), "kept": ("preference",), "told": ("preference",), "against": ("preference", "starts")},
    ),
)
