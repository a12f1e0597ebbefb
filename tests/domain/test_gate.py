"""The gate's rules, among them the numbered acceptance cases of the rule pack cn-2026."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.clients import ClientKind, Mandate
from casedesk.domain.compliance import BlockedError, Severity, Verdict
from casedesk.domain.contacts import Channel, ContactResult
from casedesk.domain.errors import NoRightError, RefusedError
from casedesk.domain.gate import OverrideRequest, free_start_after, record_verdict, released, visit_verdict
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Credentials, Operator, Role
from casedesk.domain.people import AddressKind, LawfulSource, Reachability, Relation
from casedesk.domain.preferences import wished_hours
from casedesk.domain.retention import RetentionFacts, retention_verdict
from casedesk.domain.schedules import Instalment
from casedesk.domain.visit_facts import (
    AgreementFact,
    BookedVisit,
    CallFact,
    CaseFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visit_records import ConductPoint, IncidentKind
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import Consent, VisitOutcome, VisitPurpose, VisitRecord
from casedesk.domain.workdays import OfficeCalendar, add_months
from casedesk.importing.calendars import load_calendar
from casedesk.importing.rule_packs import load_rule_pack

ROOT = Path(__file__).parents[2]
PACK = load_rule_pack(ROOT / "resources" / "rules" / "cn-2026.toml")
CALENDAR: OfficeCalendar = load_calendar(ROOT / "resources" / "calendars")
ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
SUPERVISOR = Operator("Shen Ruolin", "S01", Role.SUPERVISOR, id=9)
PLANNER = Operator("Luo Jia", "P01", Role.PLANNER, id=5)
REASON = "The debtor asked for this hour on the phone, recording R-17."


def at(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZONE).astimezone(UTC)


def fit() -> Credentials:
    return Credentials(
        badge_until=date(2027, 6, 30),
        authorisation_no="A-1",
        authorisation_until=date(2027, 6, 30),
        trained_on=date(2026, 3, 1),
        exam_on=date(2026, 3, 2),
        security_trained_on=date(2026, 3, 2),
        security_exam_on=date(2026, 3, 2),
        pledge_on=date(2026, 3, 1),
    )


STAFF = tuple(StaffFact(number, f"Crew {number}", fit()) for number in range(1, 5))
CASE = CaseFact(
    status=CaseStatus.ACTIVE,
    client="Haiyue",
    mandate=Mandate("M-1", date(2026, 1, 1), date(2026, 12, 31)),
)


def word(state: AppointmentState, starts_at: datetime, note: str = "") -> Appointment:
    return Appointment(state, starts_at, NOW, 5, Channel.CALL, note=note)


def plan(clock: str = "10:00", day: date = DAY, minutes: int = 40, **changes: object) -> VisitFacts:
    facts = VisitFacts(
        starts_at=at(clock, day),
        minutes=minutes,
        zone=ZONE,
        purpose=VisitPurpose.FIRST_VISIT,
        case=CASE,
        target=TargetFact(frozenset({7}), born_on=date(1990, 5, 5)),
        place=PlaceFact(source=LawfulSource.CONTRACT, verified_on=date(2026, 11, 1)),
        crew=(1, 2),
        staff=STAFF,
        calendar=CALENDAR,
        request=RequestStatus.APPROVED,
    )
    if "appointment" not in changes and "starts_at" not in changes:
        changes["appointment"] = word(AppointmentState.AGREED, facts.starts_at)
    return replace(facts, **changes)  # type: ignore[arg-type]


def judged(facts: VisitFacts) -> Verdict:
    return visit_verdict(facts, PACK, NOW)


def blocked(verdict: Verdict) -> list[str]:
    return [each.rule for each in verdict.blocks]


def warned(verdict: Verdict) -> list[str]:
    return [each.rule for each in verdict.of(Severity.WARN)]


def booked(
    clock: str, day: date = DAY, *, person: int = 7, crew: tuple[int, ...] = (3, 4), key: int = 1
) -> BookedVisit:
    return BookedVisit(key, f"V-{key}", person, at(clock, day), at(clock, day) + timedelta(minutes=40), crew)


def flagged(kind: FlagKind, *, cleared_on: date | None = None) -> CaseFact:
    return replace(CASE, flags=(Flag(1, kind, "told on the phone", date(2026, 11, 1), cleared_on),))


def test_that_an_ordinary_plan_passes_every_rule_and_says_so_in_check_order() -> None:
    verdict = judged(plan())
    assert verdict.worst is Severity.PASS
    asked = [each.rule for each in verdict.findings]
    assert asked == [each for each in PACK.check_order if each in asked]
    assert len(asked) > 25
    assert all(each.message["zh"] and each.message["en"] for each in verdict.findings)


# The acceptance cases by number.


def case_01() -> None:
    verdict = judged(plan("07:59"))
    assert blocked(verdict) == ["TIME-NIGHT"]


def case_02() -> None:
    verdict = judged(plan("08:00"))
    assert verdict.is_allowed
    assert warned(verdict) == ["TIME-POLICY"]


def case_03() -> None:
    assert blocked(judged(plan("21:30"))) == ["TIME-END"]


def case_04() -> None:
    verdict = judged(plan("21:20"))
    assert verdict.is_allowed
    assert warned(verdict) == ["TIME-POLICY"]


def case_05() -> None:
    consent = Consent("C-8", "the debtor", date(2026, 11, 20), "R-17", at("22:30"), at("23:10"))
    agreed = plan("22:30", consent=consent)
    verdict = judged(agreed)
    assert blocked(verdict) == ["TIME-NIGHT"]
    opened = released(verdict, PACK, OverrideRequest(REASON, SUPERVISOR), PLANNER, consent)
    assert opened.is_allowed
    assert opened.override is not None
    assert opened.override.consent_ref == "C-8"
    later = replace(agreed, starts_at=at("22:50"))
    with pytest.raises(RefusedError, match="consent record"):
        released(judged(later), PACK, OverrideRequest(REASON, SUPERVISOR), PLANNER, consent)


def case_06() -> None:
    other_case_of_the_client = booked("15:00")
    assert blocked(judged(plan(booked=(other_case_of_the_client,)))) == ["FREQ-VISIT-DAY"]


def case_07() -> None:
    """A visit that was called off is never among the booked ones; its neighbour of another day is."""
    assert judged(plan(booked=(booked("15:00", DAY - timedelta(days=1)),))).is_allowed


def case_08() -> None:
    assert blocked(judged(plan(crew=(1,)))) == ["CREW-MIN"]
    assert blocked(judged(plan(crew=(1, 1)))) == ["CREW-MIN"]
    assert blocked(judged(plan(crew=(1, 2, 3, 4)))) == ["CREW-MAX"]


def case_09() -> None:
    old = replace(STAFF[1], credentials=replace(fit(), exam_on=DAY - timedelta(days=366)))
    assert blocked(judged(plan(staff=(STAFF[0], old)))) == ["CREW-QUAL"]
    just = replace(STAFF[1], credentials=replace(fit(), exam_on=DAY - timedelta(days=365)))
    assert judged(plan(staff=(STAFF[0], just))).is_allowed


EMERGENCY = TargetFact(frozenset({8}), Relation.EMERGENCY_CONTACT, date(1985, 1, 1))


def case_10() -> None:
    assert blocked(judged(plan(target=EMERGENCY))) == ["OBJ-CONTACT-WHEN"]


def case_11() -> None:
    failed = tuple(
        CallFact(at(clock, DAY - timedelta(days=1)), ContactResult.NO_ANSWER)
        for clock in ("09:00", "11:00", "15:00")
    )
    verdict = judged(plan(target=EMERGENCY, case=replace(CASE, calls=failed)))
    assert verdict.is_allowed
    assert "OBJ-CONTACT-SAY" in warned(verdict)
    today = replace(CASE, calls=tuple(replace(each, at=each.at + timedelta(days=1)) for each in failed))
    assert blocked(judged(plan("18:00", target=EMERGENCY, case=today))) == ["OBJ-CONTACT-WHEN"]


def case_12() -> None:
    stopped = replace(EMERGENCY, is_contact_stopped=True)
    lost = replace(CASE, debtor_phones=(Reachability.INVALID,))
    verdict = judged(plan(target=stopped, case=lost))
    assert blocked(verdict) == ["OBJ-CONTACT-STOP"]
    with pytest.raises(RefusedError, match="cannot be released by anybody"):
        released(verdict, PACK, OverrideRequest(REASON, SUPERVISOR), PLANNER)


def agreement(due_on: date, paid: Money = ZERO) -> AgreementFact:
    row = Instalment(1, due_on, due_on, Money.of(500), ZERO, Money.of(500), ZERO)
    return AgreementFact("XY-1", AgreementStatus.SIGNED, (row,), paid)


def case_13() -> None:
    kept = replace(CASE, agreement=agreement(date(2026, 12, 1)))
    assert blocked(judged(plan(case=kept))) == ["AGR-STOP"]
    in_grace = replace(CASE, agreement=agreement(date(2026, 11, 19)))
    assert blocked(judged(plan(case=in_grace))) == ["AGR-STOP"]
    paid = replace(CASE, agreement=agreement(date(2026, 11, 10), Money.of(500)))
    assert blocked(judged(plan(case=paid))) == ["AGR-STOP"]


def case_14() -> None:
    broken = replace(CASE, agreement=agreement(date(2026, 11, 16)))
    assert judged(plan(case=broken)).is_allowed
    ends_on_a_saturday = replace(CASE, agreement=agreement(date(2026, 11, 18)))
    assert blocked(judged(plan(case=ends_on_a_saturday))) == ["AGR-STOP"]


def case_15() -> None:
    ended = replace(CASE, mandate=Mandate("M-1", date(2026, 1, 1), DAY - timedelta(days=1)))
    verdict = judged(plan(case=ended))
    assert blocked(verdict) == ["ORG-MANDATE"]
    assert judged(plan(case=replace(CASE, mandate=Mandate("M-1", DAY, DAY)))).is_allowed
    assert blocked(judged(plan(case=replace(CASE, mandate=None)))) == ["ORG-MANDATE"]


def case_18() -> None:
    closed_on = add_months(DAY, -36)
    facts = RetentionFacts(ClientKind.CONSUMER_FINANCE, DAY, closed_on, closed_on)
    verdict = retention_verdict(facts, PACK, NOW)
    assert blocked(verdict) == ["RET-CFC"]
    assert retention_verdict(replace(facts, client_kind=ClientKind.BANK), PACK, NOW).is_allowed
    later = replace(facts, today=add_months(closed_on, 60))
    assert retention_verdict(later, PACK, NOW).is_allowed


RULES_OF_CASES = {
    1: "TIME-NIGHT", 2: "TIME-POLICY", 3: "TIME-END", 4: "TIME-POLICY", 5: "TIME-NIGHT", 6: "FREQ-VISIT-DAY",
    7: "FREQ-VISIT-DAY", 8: "CREW-MIN", 9: "CREW-QUAL", 10: "OBJ-CONTACT-WHEN", 11: "OBJ-CONTACT-SAY",
    12: "OBJ-CONTACT-STOP", 13: "AGR-STOP", 14: "AGR-STOP", 15: "ORG-MANDATE", 18: "RET-CFC",
}  # fmt: skip
"""Cases 16 (AGR-ART70) and 17 (AGR-SUM) stand with the gate of agreements."""


@pytest.mark.parametrize("number", RULES_OF_CASES, ids=lambda each: f"{each}-{RULES_OF_CASES[each]}")
def test_that_acceptance_case_holds(number: int) -> None:
    globals()[f"case_{number:02}"]()


# Days and zones.


def test_that_days_are_counted_in_the_office_zone_and_not_in_utc() -> None:
    """08:00 in Shanghai is midnight in UTC: these two visits share a Chinese day, not a UTC day."""
    early = booked("07:30")
    assert early.starts_at.date() != at("10:00").date()
    assert blocked(judged(plan("10:00", booked=(early,)))) == ["FREQ-VISIT-DAY"]
    before_midnight = booked("23:59", DAY - timedelta(days=1))
    assert judged(plan("08:30", booked=(before_midnight,))).is_allowed


def test_that_a_visit_does_not_count_against_itself() -> None:
    own = booked("10:00", key=4, crew=(1, 2))
    assert judged(plan(booked=(own,), visit_id=4)).is_allowed


def test_that_the_fifth_visit_within_thirty_days_is_pointed_out() -> None:
    others = tuple(booked("10:00", DAY - timedelta(days=days), key=days) for days in (3, 9, 15, 29))
    assert "FREQ-VISIT-PERIOD" in warned(judged(plan(booked=others)))
    older = (*others[:3], booked("10:00", DAY - timedelta(days=30), key=30))
    assert "FREQ-VISIT-PERIOD" not in warned(judged(plan(booked=older)))


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        (date(2026, 10, 3), Severity.WARN),
        (date(2026, 10, 10), Severity.PASS),
        (date(2026, 11, 21), Severity.INFO),
        (date(2026, 11, 24), Severity.PASS),
    ],
)
def test_that_rest_days_follow_the_office_calendar(day: date, severity: Severity) -> None:
    found = judged(plan(day=day)).finding("TIME-HOLIDAY")
    assert found is not None
    assert found.severity is severity


@pytest.mark.parametrize(("years", "is_told"), [(15, False), (16, True), (17, True)])
def test_that_from_sixteen_on_a_minor_is_blocked_with_what_the_law_says_of_own_earnings(
    years: int, *, is_told: bool
) -> None:
    target = TargetFact(frozenset({7}), born_on=add_months(DAY, -12 * years))
    verdict = judged(plan(target=target))
    assert blocked(verdict) == ["OBJ-MINOR"]
    found = verdict.finding("OBJ-MINOR")
    assert found is not None
    assert ("own earnings" in found.message["en"]) is is_told


def test_that_nobody_is_visited_on_the_first_day_of_the_lunar_year() -> None:
    facts = plan(day=date(2027, 2, 6), case=replace(CASE, mandate=Mandate("M", DAY, date(2027, 12, 31))))
    assert "TIME-NEVER" in blocked(judged(facts))


@pytest.mark.parametrize(("day", "is_known"), [(date(2028, 12, 29), True), (date(2029, 2, 12), False)])
def test_that_a_year_whose_days_without_visits_are_not_listed_is_pointed_out(
    day: date, *, is_known: bool
) -> None:
    found = judged(plan(day=day)).finding("TIME-NEVER")
    assert found is not None
    assert found.severity is (Severity.PASS if is_known else Severity.WARN)
    assert is_known or "not known for 2029" in found.message["en"]


@pytest.mark.parametrize("day", [date(2029, 10, 1), date(2029, 10, 7), date(2029, 10, 9)])
def test_that_every_kind_of_day_of_a_year_without_notice_is_said_to_be_provisional(day: date) -> None:
    found = judged(plan(day=day)).finding("TIME-HOLIDAY")
    assert found is not None
    assert "provisional" in found.message["en"]
    assert "未公布" in found.message["zh"]


@pytest.mark.parametrize(
    ("words", "clock", "severity"),
    [
        ("", "10:00", Severity.PASS),
        ("下午在家", "10:00", Severity.WARN),
        ("下午在家", "14:00", Severity.PASS),
        ("18点后", "17:50", Severity.WARN),
        ("18点后", "18:30", Severity.PASS),
        ("before 12", "13:00", Severity.WARN),
        ("14:00-16:30", "16:00", Severity.PASS),
        ("不在午后", "14:00", Severity.INFO),
        ("电话优先", "14:00", Severity.INFO),
    ],
)
def test_that_a_wish_is_compared_as_far_as_it_names_an_hour(
    words: str, clock: str, severity: Severity
) -> None:
    found = judged(plan(clock, case=replace(CASE, preference=words))).finding("TIME-PREF")
    assert found is not None
    assert found.severity is severity


def test_that_hours_that_do_not_exist_are_no_wish() -> None:
    assert wished_hours("25:00-26:00") is None
    assert wished_hours("after 99") is None


# Crew, person, place, case.


def test_that_one_person_cannot_be_in_two_places() -> None:
    elsewhere = booked("10:30", person=99, crew=(2, 3))
    verdict = judged(plan(booked=(elsewhere,)))
    assert blocked(verdict) == ["CREW-OVERLAP"]
    touching = booked("10:40", person=99, crew=(2, 3))
    verdict = judged(plan(booked=(touching,)))
    assert verdict.is_allowed
    assert "CREW-GAP" in warned(verdict)


def test_that_crews_get_the_whole_way_between_districts() -> None:
    near = replace(booked("11:00", person=99, crew=(2, 3)), district="上城区")
    here = PlaceFact(source=LawfulSource.CONTRACT, verified_on=date(2026, 11, 1), district="上城区")
    assert "CREW-GAP" not in warned(judged(plan(booked=(near,), place=here)))
    far = replace(near, district="萧山区")
    assert "CREW-GAP" in warned(judged(plan(booked=(far,), place=here)))
    enough = replace(booked("11:10", person=99, crew=(2, 3)), district="萧山区")
    assert "CREW-GAP" not in warned(judged(plan(booked=(enough,), place=here)))


@pytest.mark.parametrize(
    ("lacking", "rule"),
    [
        ({"trained_on": None}, "CREW-QUAL"),
        ({"exam_on": None}, "CREW-QUAL"),
        ({"pledge_on": None}, "CREW-QUAL"),
        ({"is_barred": True}, "CREW-QUAL"),
        ({"badge_until": None}, "CREW-ID"),
        ({"badge_until": date(2026, 11, 23)}, "CREW-ID"),
        ({"authorisation_no": ""}, "CREW-ID"),
        ({"authorisation_until": date(2026, 11, 23)}, "CREW-ID"),
    ],
)
def test_that_everybody_in_the_crew_must_hold_what_the_day_asks(
    lacking: dict[str, object], rule: str
) -> None:
    lacking_one = replace(STAFF[1], credentials=replace(fit(), **lacking))  # type: ignore[arg-type]
    verdict = judged(plan(staff=(STAFF[0], lacking_one)))
    assert blocked(verdict) == [rule]
    assert "Crew 2" in verdict.blocks[0].message["en"]


def test_that_somebody_who_left_does_not_go() -> None:
    assert blocked(judged(plan(staff=(STAFF[0], replace(STAFF[1], is_active=False))))) == ["CREW-QUAL"]


def test_that_minors_are_not_visited_until_their_birthday() -> None:
    young = TargetFact(frozenset({7}), born_on=date(2008, 11, 25))
    verdict = judged(plan(target=young))
    assert blocked(verdict) == ["OBJ-MINOR"]
    with pytest.raises(RefusedError, match="OBJ-MINOR"):
        released(verdict, PACK, OverrideRequest(REASON, SUPERVISOR), PLANNER)
    assert judged(plan(target=young, day=date(2026, 11, 25))).is_allowed
    assert "OBJ-MINOR" in warned(judged(plan(target=replace(young, born_on=None))))


@pytest.mark.parametrize(
    ("kind", "rule", "severity"),
    [
        (FlagKind.DISPUTE, "ORG-DISPUTE", Severity.BLOCK),
        (FlagKind.COMPLAINT, "ORG-COMPLAINT", Severity.WARN),
        (FlagKind.DECEASED, "OBJ-HEIR", Severity.BLOCK),
        (FlagKind.VULNERABLE, "OBJ-VULN", Severity.WARN),
        (FlagKind.HARDSHIP, "OBJ-VULN", Severity.WARN),
        (FlagKind.DO_NOT_CONTACT, "CASE-STOP", Severity.BLOCK),
        (FlagKind.REPRESENTED, "OBJ-REPRESENTED", Severity.WARN),
        (FlagKind.STAFF_SAFETY, "CREW-SAFETY", Severity.WARN),
    ],
)
def test_that_a_flag_acts_until_it_is_cleared(kind: FlagKind, rule: str, severity: Severity) -> None:
    found = judged(plan(case=flagged(kind))).finding(rule)
    assert found is not None
    assert found.severity is severity
    cleared = judged(plan(case=flagged(kind, cleared_on=DAY))).finding(rule)
    assert cleared is not None
    assert cleared.severity is Severity.PASS


@pytest.mark.parametrize(
    ("status", "rule"),
    [
        (CaseStatus.ON_HOLD, "CASE-STATUS"),
        (CaseStatus.DISPUTE, "ORG-DISPUTE"),
        (CaseStatus.SETTLED, "CASE-CLOSED"),
        (CaseStatus.RETURNED, "CASE-CLOSED"),
    ],
)
def test_that_a_case_at_rest_is_not_visited(status: CaseStatus, rule: str) -> None:
    assert blocked(judged(plan(case=replace(CASE, status=status)))) == [rule]


def test_that_the_recall_date_ends_the_visits() -> None:
    def recalled(on: date) -> Verdict:
        return judged(plan(case=replace(CASE, recall_on=on)))

    assert blocked(recalled(DAY - timedelta(days=1))) == ["ORG-RECALL"]
    assert warned(recalled(DAY)) == ["ORG-RECALL"]
    assert recalled(DAY + timedelta(days=4)).worst is Severity.PASS


def test_that_papers_may_be_delivered_while_an_agreement_is_kept() -> None:
    kept = replace(CASE, agreement=agreement(date(2026, 12, 1)))
    verdict = judged(plan(case=kept, purpose=VisitPurpose.DELIVER_LETTER))
    assert warned(verdict) == ["AGR-STOP"]


def test_that_an_address_needs_a_lawful_source_and_a_late_check_is_pointed_out() -> None:
    unknown = PlaceFact(verified_on=date(2026, 11, 1))
    assert blocked(judged(plan(place=unknown))) == ["ADDR-SOURCE"]
    old = PlaceFact(source=LawfulSource.DEBTOR, verified_on=date(2026, 9, 1))
    assert warned(judged(plan(place=old))) == ["ADDR-CHECK"]
    stopped = replace(old, status=Reachability.STOP)
    assert blocked(judged(plan(place=stopped))) == ["ADDR-CHECK"]
    never = PlaceFact(source=LawfulSource.DEBTOR)
    assert judged(plan(place=never, purpose=VisitPurpose.VERIFY_ADDRESS)).worst is Severity.PASS


def test_that_a_workplace_needs_a_supervisors_approval() -> None:
    work = PlaceFact(AddressKind.WORK, LawfulSource.DEBTOR, verified_on=date(2026, 11, 1))
    assert blocked(judged(plan(place=work))) == ["PLACE-WORK"]
    assert judged(plan(place=work, workplace_approved_by=9)).is_allowed


def test_that_a_hospital_is_pointed_out() -> None:
    place = PlaceFact(
        source=LawfulSource.DEBTOR, verified_on=date(2026, 11, 1), text="拱墅区 市三医院 住院部"
    )
    assert warned(judged(plan(place=place))) == ["PLACE-SENS"]


def test_that_three_days_without_an_answer_are_lost_contact() -> None:
    calls = tuple(
        CallFact(at("10:00", DAY - timedelta(days=days)), ContactResult.NO_ANSWER) for days in (2, 1, 0)
    )
    verdict = judged(plan("18:00", target=EMERGENCY, case=replace(CASE, calls=calls)))
    assert verdict.is_allowed
    broken = (replace(calls[0], at=calls[0].at - timedelta(days=3)), *calls[1:])
    verdict = judged(plan("18:00", target=EMERGENCY, case=replace(CASE, calls=broken)))
    assert blocked(verdict) == ["OBJ-CONTACT-WHEN"]
    answered = (*calls[:2], CallFact(at("09:00"), ContactResult.TALKED))
    verdict = judged(plan("18:00", target=EMERGENCY, case=replace(CASE, calls=answered)))
    assert blocked(verdict) == ["OBJ-CONTACT-WHEN"]


# Overrides.


def test_that_nobody_releases_their_own_plan() -> None:
    verdict = judged(plan(crew=(1, 2, 3, 4)))
    with pytest.raises(RefusedError, match="own plan"):
        released(verdict, PACK, OverrideRequest(REASON, SUPERVISOR), SUPERVISOR)


def test_that_a_release_needs_the_right() -> None:
    verdict = judged(plan(crew=(1, 2, 3, 4)))
    clerk = Operator("A clerk", "K1", Role.CLERK, id=3)
    with pytest.raises(NoRightError):
        released(verdict, PACK, OverrideRequest(REASON, clerk), PLANNER)


def test_that_a_short_reason_is_no_reason() -> None:
    verdict = judged(plan(crew=(1, 2, 3, 4)))
    with pytest.raises(RefusedError, match="at least 20"):
        released(verdict, PACK, OverrideRequest(" " * 30 + "too short", SUPERVISOR), PLANNER)


def test_that_a_release_names_the_rules_it_covers_and_nothing_else() -> None:
    verdict = judged(plan(crew=(1, 2, 3, 4), booked=(booked("15:00"),)))
    opened = released(verdict, PACK, OverrideRequest(REASON, SUPERVISOR), PLANNER)
    assert opened.override is not None
    assert set(opened.override.rules) == {"FREQ-VISIT-DAY", "CREW-MAX"}
    assert opened.is_allowed
    opened.require_allowed()


def test_that_a_block_raises_with_its_verdict() -> None:
    with pytest.raises(BlockedError, match="CREW-MIN") as caught:
        judged(plan(crew=(1,))).require_allowed()
    assert blocked(caught.value.verdict) == ["CREW-MIN"]


def test_that_the_next_free_start_is_found() -> None:
    busy = (booked("10:00", person=99, crew=(1, 2)),)
    assert free_start_after(plan("10:00", booked=busy), PACK, NOW) == at("10:40")
    assert free_start_after(plan("19:30"), PACK, NOW) == at("09:00", DAY + timedelta(days=1))
    assert free_start_after(plan(case=replace(CASE, mandate=None)), PACK, NOW) is None


# The record.


def recorded(**changes: object) -> VisitFacts:
    record = VisitRecord(at("10:00"), at("10:40"), VisitOutcome.MET_DEBTOR, recording_ref="R-1")
    record = replace(record, conduct=tuple(ConductPoint))
    return plan(record=replace(record, **changes))  # type: ignore[arg-type]


def written(facts: VisitFacts, hours: int = 2) -> Verdict:
    return record_verdict(facts, PACK, facts.ends_at + timedelta(hours=hours), None)


def test_that_a_clean_record_passes() -> None:
    assert written(recorded()).worst is Severity.PASS


def test_that_meeting_the_debtor_needs_a_recording_or_a_reason() -> None:
    assert blocked(written(recorded(recording_ref=""))) == ["REC-AV"]
    told = {"incident_kind": IncidentKind.OTHER, "incident": "The recorder broke on the stairs."}
    assert blocked(written(recorded(recording_ref="", **told))) == ["REC-AV"]
    assert written(recorded(recording_ref="", no_recording_reason="Battery empty.")).is_allowed
    assert written(recorded(recording_ref="", outcome=VisitOutcome.NOBODY)).is_allowed


@pytest.mark.parametrize(
    ("changes", "rule", "kind"),
    [
        ({"has_entered_home": True}, "PLACE-CONSENT", IncidentKind.ENTRY),
        ({"was_debt_disclosed": True}, "OBJ-CONTACT-SAY", IncidentKind.DISCLOSURE),
    ],
)
def test_that_a_breach_is_recorded_only_with_its_incident(
    changes: dict[str, object], rule: str, kind: IncidentKind
) -> None:
    words = "The neighbour overheard; reported to the client."
    assert blocked(written(recorded(**changes))) == [rule]
    assert blocked(written(recorded(**changes, incident=words))) == [rule]
    assert blocked(written(recorded(**changes, incident=words, incident_kind=IncidentKind.OTHER))) == [rule]
    assert blocked(written(recorded(**changes, incident=".", incident_kind=kind))) == [rule]
    told = written(recorded(**changes, incident=words, incident_kind=kind))
    assert told.is_allowed
    assert rule in warned(told)
    assert written(recorded(has_entered_home=True, entry_consent_by="the debtor")).is_allowed


def test_that_real_times_are_judged_too() -> None:
    late = replace(recorded(), starts_at=at("21:30"), minutes=45)
    assert blocked(written(late)) == ["REC-TIME"]
    told = recorded(incident_kind=IncidentKind.OTHER, incident="He asked us to wait for his wife.")
    assert written(replace(told, starts_at=at("21:30"), minutes=45)).is_allowed


def test_that_a_visit_on_another_day_than_planned_is_pointed_out() -> None:
    assert warned(written(replace(recorded(), planned_at=at("10:00")))) == []
    assert warned(written(replace(recorded(), planned_at=at("10:00") - timedelta(days=1)))) == ["REC-DAY"]


def test_that_two_breaches_of_one_visit_are_told_by_one_incident() -> None:
    both = {
        "has_entered_home": True,
        "was_debt_disclosed": True,
        "incident": "She opened; we went in and talked.",
    }
    assert written(recorded(**both, incident_kind=IncidentKind.ENTRY)).is_allowed
    assert len(blocked(written(recorded(**both, incident_kind=IncidentKind.OTHER)))) == 2


def test_that_a_late_record_is_pointed_out() -> None:
    assert warned(written(recorded(), hours=24)) == ["REC-NOTE"]
