"""Packs of other countries run on the same engine, by their data alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.checks_contact import ContactFacts, contact_verdict
from casedesk.domain.clients import ClientKind, Mandate
from casedesk.domain.compliance import RulePack, Severity, Verdict
from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.gate import record_verdict, visit_verdict
from casedesk.domain.operators import Credentials
from casedesk.domain.people import AddressKind, LawfulSource, Relation
from casedesk.domain.retention import RetentionFacts, retention_verdict
from casedesk.domain.visit_facts import (
    BookedVisit,
    CaseFact,
    ContactFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visits import Consent, VisitOutcome, VisitPurpose, VisitRecord
from casedesk.domain.workdays import OfficeCalendar
from casedesk.importing.rule_packs import load_rule_pack

RULES = Path(__file__).parents[2] / "resources" / "rules"
US, UK, AU, IE = (
    load_rule_pack(RULES / f"{name}.toml") for name in ("us-regf", "uk-conc7", "au-accc", "ie-cca46")
)
MONDAY = date(2026, 6, 8)
NOW = datetime(2026, 6, 1, tzinfo=UTC)
DEFAULTS = CaseFact(CaseStatus.ACTIVE, "Lender", Mandate("M", date(2026, 1, 1), date(2026, 12, 31)))


def at(pack: RulePack, clock: str, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(pack.zone_name)).astimezone(UTC)


def plan(
    pack: RulePack, clock: str = "10:00", day: date = MONDAY, minutes: int = 40, **changes: object
) -> VisitFacts:
    starts_at = at(pack, clock, day)
    facts = VisitFacts(
        starts_at=starts_at,
        minutes=minutes,
        zone=ZoneInfo(pack.zone_name),
        purpose=VisitPurpose.FIRST_VISIT,
        case=DEFAULTS,
        target=TargetFact(frozenset({7}), born_on=date(1990, 5, 5)),
        place=PlaceFact(source=LawfulSource.CONTRACT),
        crew=(1, 2),
        staff=tuple(StaffFact(each, f"Crew {each}", Credentials()) for each in (1, 2)),
        calendar=OfficeCalendar(),
        appointment=Appointment(
            AppointmentState.PROPOSED, starts_at, starts_at - timedelta(days=2), 1, Channel.LETTER
        ),
        contacts=(ContactFact(starts_at - timedelta(days=20), Channel.LETTER, Direction.OUTGOING),),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def blocked(verdict: Verdict) -> list[str]:
    return [each.rule for each in verdict.blocks]


def planned(pack: RulePack, clock: str = "10:00", day: date = MONDAY, **changes: object) -> list[str]:
    return blocked(visit_verdict(plan(pack, clock, day, **changes), pack, NOW))  # type: ignore[arg-type]


def call(pack: RulePack, clock: str = "10:00", day: date = MONDAY, **changes: object) -> list[str]:
    facts = ContactFacts(
        at(pack, clock, day),
        ZoneInfo(pack.zone_name),
        Channel.CALL,
        Direction.OUTGOING,
        is_effective_call=True,
    )
    return blocked(contact_verdict(replace(facts, **changes), pack, NOW))  # type: ignore[arg-type]


def talks(
    pack: RulePack, *days_ago: int, channel: Channel = Channel.CALL, talk: bool = False
) -> dict[str, object]:
    moments = (at(pack, "09:00", MONDAY - timedelta(days=each)) for each in days_ago)
    return {
        "contacts": tuple(
            ContactFact(each, channel, Direction.OUTGOING, is_effective=talk) for each in moments
        )
    }


@pytest.mark.parametrize("pack", [US, UK, AU, IE], ids=lambda each: each.id)
def test_that_an_ordinary_plan_passes_abroad(pack: RulePack) -> None:
    verdict = visit_verdict(plan(pack), pack, NOW)
    assert verdict.worst is Severity.PASS, verdict.rules_by_severity
    assert [each.rule for each in verdict.findings] == [
        each for each in pack.check_order if verdict.finding(each)
    ]
    assert verdict.pack == pack.id


@pytest.mark.parametrize(
    ("pack", "clock", "day", "rule"),
    [
        (US, "07:59", MONDAY, "US-HOURS"),
        (US, "08:00", MONDAY, ""),
        (US, "20:21", MONDAY, "US-HOURS"),
        (US, "20:20", MONDAY, ""),
        (US, "10:00", MONDAY - timedelta(days=1), ""),
        (AU, "08:59", MONDAY, "AU-FACE-HOURS"),
        (AU, "20:20", MONDAY - timedelta(days=1), ""),
        (AU, "10:00", date(2026, 12, 25), "AU-HOLIDAY"),
        (IE, "08:59", MONDAY, "IE-HOURS"),
        (IE, "20:30", MONDAY, "IE-HOURS"),
        (IE, "10:00", MONDAY - timedelta(days=2), ""),
        (IE, "10:00", MONDAY - timedelta(days=1), "IE-CLOSED"),
        (IE, "10:00", date(2026, 3, 17), "IE-CLOSED"),
    ],
)
def test_that_hours_and_closed_days_are_those_of_the_country(
    pack: RulePack, clock: str, day: date, rule: str
) -> None:
    assert planned(pack, clock, day) == ([rule] if rule else [])


def test_that_a_phone_may_ring_in_australia_before_somebody_knocks() -> None:
    assert planned(AU, "08:00") == ["AU-FACE-HOURS"]
    assert call(AU, "08:00") == []
    assert call(AU, "08:00", MONDAY - timedelta(days=1)) == ["AU-PHONE-HOURS"]


def test_that_a_workplace_has_hours_of_its_own_in_australia() -> None:
    work = PlaceFact(kind=AddressKind.WORK, source=LawfulSource.CONTRACT)
    assert planned(AU, "18:00", place=work) == ["AU-WORK-HOURS"]
    assert planned(AU, "18:00") == []
    assert planned(AU, "10:00", MONDAY - timedelta(days=1), place=work) == ["AU-WORK-HOURS"]


def test_that_an_irish_workplace_needs_consent() -> None:
    work = PlaceFact(kind=AddressKind.WORK, source=LawfulSource.CONTRACT)
    assert planned(IE, place=work) == ["IE-WORK"]
    agreed = Consent("C-1", "the consumer", MONDAY, "letter")
    assert planned(IE, place=work, consent=agreed) == []


def test_that_irish_family_is_contacted_only_by_written_consent() -> None:
    assert call(IE, relation=Relation.PARENT) == ["IE-THIRD"]
    assert call(IE) == []


def test_that_an_eighth_call_in_seven_days_harasses_in_america() -> None:
    assert call(US, **talks(US, 0, 1, 2, 3, 4, 5)) == []
    assert call(US, **talks(US, 0, 1, 2, 3, 4, 5, 6)) == ["US-CALLS-7"]
    assert call(US, **talks(US, 1, 2, 3, 4, 5, 6, 7)) == []


def test_that_no_call_follows_a_talk_within_seven_days_in_america() -> None:
    assert call(US, **talks(US, 6, talk=True)) == ["US-TALK-7"]
    assert call(US, **talks(US, 7, talk=True)) == []
    assert call(US, channel=Channel.LETTER, **talks(US, 6, talk=True)) == []


def test_that_contacts_of_every_kind_count_together_in_australia() -> None:
    assert call(AU, **talks(AU, 1, 2)) == []
    assert call(AU, **talks(AU, 1, 2, 3)) == ["AU-WEEK"]
    assert "AU-MONTH" in call(AU, **talks(AU, *range(8, 28, 2)))


def test_that_a_second_visit_within_a_month_is_too_many_in_australia() -> None:
    start = at(AU, "10:00", MONDAY - timedelta(days=29))
    earlier = BookedVisit(1, "V-1", 7, start, start + timedelta(minutes=40), (3, 4))
    assert planned(AU, booked=(earlier,)) == ["AU-FACE-MONTH"]
    before = replace(earlier, starts_at=start - timedelta(days=1), ends_at=start)
    assert planned(AU, booked=(before,)) == []


def test_that_a_visit_is_the_last_resort_in_australia() -> None:
    verdict = visit_verdict(plan(AU, contacts=()), AU, NOW)
    assert [each.rule for each in verdict.of(Severity.WARN)] == ["AU-LAST-RESORT"]


@pytest.mark.parametrize(
    ("state", "hours", "is_fit"),
    [
        (AppointmentState.PROPOSED, 24, True),
        (AppointmentState.AGREED, 23, False),
        (AppointmentState.DECLINED, 48, False),
        (None, 0, False),
    ],
)
def test_that_a_british_visit_is_announced(
    state: AppointmentState | None, hours: int, *, is_fit: bool
) -> None:
    start = at(UK, "10:00")
    said = Appointment(state, start, start - timedelta(hours=hours), 1, Channel.LETTER) if state else None
    assert planned(UK, appointment=said) == ([] if is_fit else ["UK-NOTICE"])


def test_that_breathing_space_stops_british_visits_until_it_is_over() -> None:
    paused = Flag(1, FlagKind.COOL_DOWN, "adviser at work", MONDAY, until_on=MONDAY + timedelta(days=30))
    case = replace(DEFAULTS, flags=(paused,))
    assert planned(UK, case=case) == ["UK-PAUSE"]
    assert planned(UK, day=MONDAY + timedelta(days=30), case=case) == ["UK-PAUSE"]
    assert planned(UK, day=MONDAY + timedelta(days=31), case=case) == []


def test_that_nobody_enters_a_british_home_unasked() -> None:
    record = VisitRecord(at(UK, "10:00"), at(UK, "10:40"), VisitOutcome.MET_DEBTOR, has_entered_home=True)
    facts = plan(UK, record=record)
    assert "UK-ENTRY" in blocked(record_verdict(facts, UK, NOW, None))


def test_that_real_times_are_judged_abroad_too() -> None:
    record = VisitRecord(at(US, "20:30"), at(US, "21:30"), VisitOutcome.NOBODY)
    facts = plan(US, "20:30", minutes=60, record=record)
    assert blocked(record_verdict(facts, US, NOW, None)) == ["US-HOURS"]


def test_that_american_records_are_kept_for_three_years_from_the_last_activity() -> None:
    facts = RetentionFacts(ClientKind.BANK, date(2029, 2, 27), date(2025, 1, 1), date(2026, 2, 28))
    assert blocked(retention_verdict(facts, US, NOW)) == ["US-KEEP"]
    assert retention_verdict(replace(facts, today=date(2029, 2, 28)), US, NOW).is_allowed


def test_that_hours_follow_the_clocks_when_they_change() -> None:
    """New York springs forward on 2026-03-08 at 02:00 and falls back on 2026-11-01 at 02:00."""
    before, after = at(US, "08:00", date(2026, 3, 7)), at(US, "08:00", date(2026, 3, 8))
    assert after - before == timedelta(hours=23)
    for day in (date(2026, 3, 7), date(2026, 3, 8), date(2026, 10, 31), date(2026, 11, 1)):
        assert planned(US, "08:00", day) == []
        assert planned(US, "07:59", day) == ["US-HOURS"]
    late = plan(US, "23:30", date(2026, 3, 7), minutes=200)
    assert late.local_end.time() == time(3, 50)
    assert late.local_end.date() == date(2026, 3, 8)
