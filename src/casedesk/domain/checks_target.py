"""Checks of the person to see and of the place."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from casedesk.domain.cases import FlagKind
from casedesk.domain.checks import Bench, Check
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.people import Reachability, Relation
from casedesk.domain.visit_facts import CallFact, VisitFacts
from casedesk.domain.visits import VisitPurpose


def person(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Tell what the person to see is to the debt."""
    relation = facts.target.relation
    if relation is Relation.SELF:
        yield rule.passes(relation=relation)
    elif relation.owes:
        yield rule.passes("liable", relation=relation)
    else:
        yield rule.finds("contact", severity=Severity.WARN, relation=relation)


def contact_stop(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether this person asked to be left alone."""
    yield rule.finds("block") if facts.target.is_contact_stopped else rule.passes()


def contact_when(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for evidence of lost contact before somebody else than the debtor is approached.

    CBA guideline of 2026-01-30: numbers invalid; or the day after three failed calls in a row;
    or not reached on three days running.
    """
    if not facts.target.relation.owes:
        yield lost_contact(facts.case.debtor_phones, facts.case.calls, facts.starts_at, facts.zone, rule)


def lost_contact(
    phones: tuple[Reachability, ...],
    calls: tuple[CallFact, ...],
    at: datetime,
    zone: ZoneInfo,
    rule: Bench,
) -> Finding:
    """Judge by the debtor's phones and calls, oldest first, whether contact was lost before a moment.

    Any talk begins the count anew, and what lies too long back proves nothing of today.
    """
    since = at - timedelta(days=rule.number("lost_valid_days"))
    calls = tuple(each for each in calls if since <= each.at <= at)
    if phones and all(each is Reachability.INVALID for each in phones):
        return rule.passes("numbers")
    failed = _failed_in_a_row(calls)
    last_on = failed[-1].at.astimezone(zone).date() if failed else None
    is_later = last_on is not None and at.astimezone(zone).date() > last_on
    days = _days_in_a_row(calls, zone)
    if len(failed) >= rule.number("fail_calls") and is_later:
        return rule.passes("calls", failed=len(failed), last_on=last_on)
    if days >= rule.number("fail_days"):
        return rule.passes("days", failed_days=days, last_on=last_on)
    return rule.finds("block", failed=len(failed))


def contact_say(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Remind the crew what a contact may be told."""
    if not facts.target.relation.owes:
        yield rule.finds("warn")


_EARNING_AGE = 16
"""From this age on, who lives mainly on own earnings counts as an adult: Civil Code, art. 18."""


def minor(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the person is of age on the day of the visit."""
    age = _age_on(facts.target.born_on, facts.day)
    if age is None:
        yield rule.finds("unknown", severity=Severity.WARN)
    elif age < rule.number("adult_age"):
        yield rule.finds("block" if age < _EARNING_AGE else "earning", age=age)
    else:
        yield rule.passes(age=age)


def care(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Point out illness, need and age, so that a supervisor looks first."""
    flags = (facts.flagged(FlagKind.VULNERABLE), facts.flagged(FlagKind.HARDSHIP))
    notes = tuple(each.note for each in flags if each is not None)
    age = _age_on(facts.target.born_on, facts.day)
    if notes:
        yield rule.finds("flagged", notes=notes)
    elif age is not None and age >= rule.number("care_age"):
        yield rule.finds("old", age=age)
    else:
        yield rule.passes()


def source(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask through which lawful channel the address came."""
    known = facts.place.source
    yield rule.finds("block") if known is None else rule.passes(str(known))


def address_check(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the address was checked lately, and whether it may be used at all."""
    place = facts.place
    if place.status is Reachability.STOP:
        yield rule.finds("stop", severity=Severity.BLOCK)
    elif facts.purpose is VisitPurpose.VERIFY_ADDRESS:
        yield rule.passes("verifying")
    elif place.status is Reachability.INVALID:
        yield rule.finds("invalid")
    elif place.verified_on is None:
        yield rule.finds("never")
    else:
        days = (facts.day - place.verified_on).days
        is_old = days > rule.number("address_valid_days")
        yield (
            rule.finds("old", days=days, verified_on=place.verified_on)
            if is_old
            else rule.passes(verified_on=place.verified_on)
        )


def workplace(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for reason and approval where the debtor works."""
    if not facts.is_workplace:
        yield rule.passes()
    elif facts.workplace_approved_by is not None:
        yield rule.passes("approved", name=facts.workplace_approver or "—")
    else:
        yield rule.finds("reason" if facts.note.strip() else "block")


def sensitive_place(facts: VisitFacts, rule: Bench) -> Iterator[Finding]:
    """Look for words that name hospitals, schools and the like in the address."""
    text = facts.place.text.lower()
    words = [each for each in rule.pack.names("sensitive_words") if each.lower() in text]
    yield rule.finds("warn", word=words[0]) if words else rule.passes()


def _age_on(born_on: date | None, day: date) -> int | None:
    if born_on is None:
        return None
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def _failed_in_a_row(calls: tuple[CallFact, ...]) -> list[CallFact]:
    """Return the failed calls since the debtor was last reached, oldest first."""
    failed: list[CallFact] = []
    for each in reversed(calls):
        if not each.has_failed:
            break
        failed.insert(0, each)
    return failed


def _days_in_a_row(made: tuple[CallFact, ...], zone: ZoneInfo) -> int:
    """Count the days running up to the last call on which every call failed."""
    by_day = [
        (day, all(each.has_failed for each in calls))
        for day, calls in groupby(made, key=lambda each: each.at.astimezone(zone).date())
    ]
    count = 0
    later: date | None = None
    for day, has_failed in reversed(by_day):
        if not has_failed or (later is not None and (later - day).days != 1):
            break
        count, later = count + 1, day
    return count


TARGET = (
    Check("OBJ-DEBTOR", person, {"pass": (), "liable": (), "contact": ()}),
    Check("OBJ-CONTACT-STOP", contact_stop, {"pass": (), "block": ()}),
    Check(
        "OBJ-CONTACT-WHEN",
        contact_when,
        {
            "numbers": (),
            "calls": ("failed", "last_on"),
            "days": ("failed_days", "last_on"),
            "block": ("failed",),
        },
        uses=("fail_calls", "fail_days", "lost_valid_days"),
    ),
    Check("OBJ-CONTACT-SAY", contact_say, {"warn": (), "pass": (), "disclosed": ()}),
    Check(
        "OBJ-MINOR",
        minor,
        {"pass": ("age",), "block": ("age",), "earning": ("age",), "unknown": ()},
        uses=("adult_age",),
    ),
    Check("OBJ-VULN", care, {"pass": (), "flagged": ("notes",), "old": ("age",)}, uses=("care_age",)),
    Check(
        "ADDR-SOURCE",
        source,
        {
            "block": (),
            "contract": (),
            "debtor": (),
            "authorisation": (),
            "public": (),
            "contact": (),
            "institution": (),
        },
    ),
    Check(
        "ADDR-CHECK",
        address_check,
        {
            "pass": ("verified_on",),
            "verifying": (),
            "never": (),
            "old": ("days", "verified_on"),
            "invalid": (),
            "stop": (),
        },
        uses=("address_valid_days",),
    ),
    Check("PLACE-WORK", workplace, {"pass": (), "approved": ("name",), "reason": (), "block": ()}),
    Check("PLACE-SENS", sensitive_place, {"pass": (), "warn": ("word",)}, uses=("sensitive_words",)),
)
