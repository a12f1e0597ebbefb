"""The gate's rules of the office itself: requests, appointments, absences, rest, conduct; and its edges."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.clients import ClientKind, Mandate
from casedesk.domain.compliance import Severity, Verdict
from casedesk.domain.contacts import Channel, ContactResult
from casedesk.domain.crews import Absence
from casedesk.domain.gate import record_verdict, visit_verdict
from casedesk.domain.operators import Credentials
from casedesk.domain.people import LawfulSource, Relation
from casedesk.domain.retention import RetentionFacts, retention_verdict
from casedesk.domain.rule_books import RuleBook, RuleChange
from casedesk.domain.visit_facts import (
    BookedVisit,
    CallFact,
    CaseFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visit_records import ConductPoint, Delivery, HandOut, HandOutKind, IncidentKind
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.visits import VisitOutcome, VisitPurpose, VisitRecord
from casedesk.domain.workdays import OfficeCalendar
from casedesk.importing.rule_packs import load_rule_pack

PACK = load_rule_pack(Path(__file__).parents[2] / "resources" / "rules" / "cn-2026.toml")
ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
FIT = Credentials(
    badge_until=date(2029, 6, 30),
    authorisation_no="A-1",
    authorisation_until=date(2029, 6, 30),
    trained_on=date(2026, 3, 1),
    exam_on=date(2026, 3, 2),
    security_trained_on=date(2026, 3, 2),
    security_exam_on=date(2026, 3, 2),
    pledge_on=date(2026, 3, 1),
)
CASE = CaseFact(CaseStatus.ACTIVE, "Haiyue", Mandate("M-1", date(2026, 1, 1), date(2029, 12, 31)))


def at(clock: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZONE).astimezone(UTC)


def plan(clock: str = "10:00", day: date = DAY, minutes: int = 40, **changes: object) -> VisitFacts:
    start = at(clock, day)
    facts = VisitFacts(
        starts_at=start,
        minutes=minutes,
        zone=ZONE,
        purpose=VisitPurpose.FIRST_VISIT,
        case=CASE,
        target=TargetFact(frozenset({7}), born_on=date(1990, 5, 5)),
        place=PlaceFact(source=LawfulSource.CONTRACT, verified_on=day - timedelta(days=3)),
        crew=(1, 2),
        staff=tuple(StaffFact(each, f"Crew {each}", FIT) for each in (1, 2)),
        calendar=OfficeCalendar(),
        request=RequestStatus.PLANNED,
        appointment=Appointment(AppointmentState.AGREED, start, NOW, 5, Channel.CALL),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def judged(facts: VisitFacts) -> Verdict:
    return visit_verdict(facts, PACK, NOW)


def said(facts: VisitFacts, rule: str) -> Severity:
    found = judged(facts).finding(rule)
    assert found is not None
    return found.severity


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        (None, Severity.INFO),
        (RequestStatus.PENDING, Severity.INFO),
        (RequestStatus.APPROVED, Severity.PASS),
        (RequestStatus.REFUSED, Severity.WARN),
        (RequestStatus.WITHDRAWN, Severity.WARN),
    ],
)
def test_that_a_plan_tells_where_its_request_stands(status: RequestStatus | None, severity: Severity) -> None:
    assert said(plan(request=status), "ORG-REQUEST") is severity


def test_that_an_office_may_ask_for_an_approved_request() -> None:
    change = RuleChange(
        PACK.id, "visit_request", '"block"', '"info"', is_looser=False, reason="", changed_by=1,
        changed_at=NOW, valid_from=DAY, id=3,
    )  # fmt: skip
    strict = RuleBook((PACK,), (change,)).on(DAY)
    verdict = visit_verdict(plan(request=None), strict, NOW)
    assert [each.rule for each in verdict.blocks] == ["ORG-REQUEST"]
    assert verdict.revision == 3
    assert visit_verdict(plan(), strict, NOW).is_allowed


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        (AppointmentState.PROPOSED, Severity.INFO),
        (AppointmentState.AGREED, Severity.PASS),
        (AppointmentState.DECLINED, Severity.WARN),
        (None, Severity.INFO),
    ],
)
def test_that_a_plan_tells_what_was_said_of_its_time(
    state: AppointmentState | None, severity: Severity
) -> None:
    word = Appointment(state, at("10:00"), NOW, 5, Channel.CALL) if state else None
    assert said(plan(appointment=word), "TIME-APPOINT") is severity


def test_that_nobody_is_planned_while_away() -> None:
    away = Absence(2, DAY - timedelta(days=1), DAY)
    verdict = judged(plan(absences=(away,)))
    assert [each.rule for each in verdict.blocks] == ["CREW-AWAY"]
    assert verdict.blocks[0].facts["names"] == ["Crew 2"]
    assert judged(plan(absences=(replace(away, operator_id=3),))).is_allowed
    assert judged(plan(absences=(replace(away, last_on=DAY - timedelta(days=1)),))).is_allowed


def test_that_a_time_of_rest_ends_with_its_last_day() -> None:
    rest = Flag(1, FlagKind.COOL_DOWN, "wept at the door", DAY - timedelta(days=14), until_on=DAY)
    case = replace(CASE, flags=(rest,))
    assert [each.rule for each in judged(plan(case=case)).blocks] == ["VISIT-COOL"]
    assert judged(plan(day=DAY + timedelta(days=1), case=case)).is_allowed
    cleared = replace(CASE, flags=(replace(rest, cleared_on=DAY),))
    assert judged(plan(case=cleared)).is_allowed


def test_that_any_flag_with_a_last_day_ends_by_itself() -> None:
    flag = Flag(1, FlagKind.DISPUTE, "fees", DAY, until_on=DAY)
    assert flag.acts_on(DAY)
    assert not flag.acts_on(DAY + timedelta(days=1))
    assert not replace(flag, cleared_on=DAY).acts_on(DAY)
    assert replace(flag, until_on=None).acts_on(DAY + timedelta(days=999))


def test_that_a_spouse_is_asked_to_pay_only_with_evidence() -> None:
    spouse = TargetFact(frozenset({8}), Relation.SPOUSE, date(1990, 1, 1))
    lost = replace(CASE, calls=tuple(
        CallFact(at("09:00", DAY - timedelta(days=each)), ContactResult.NO_ANSWER) for each in (3, 2, 1)
    ))  # fmt: skip
    collecting = judged(plan(target=spouse, case=lost))
    assert [each.rule for each in collecting.blocks] == ["OBJ-SPOUSE"]
    asking = plan(target=spouse, case=lost, purpose=VisitPurpose.LOST_CONTACT)
    assert judged(asking).is_allowed
    assert said(asking, "OBJ-SPOUSE") is Severity.WARN


def test_that_days_between_visits_count_only_where_the_office_sets_them() -> None:
    start = at("10:00", DAY - timedelta(days=6))
    near = BookedVisit(1, "V-1", 7, start, start + timedelta(minutes=40), (3, 4))
    assert said(plan(booked=(near,)), "FREQ-GAP7") is Severity.PASS
    own = replace(PACK, params={**PACK.params, "min_gap_days": 7})
    for days, severity in ((6, Severity.INFO), (7, Severity.PASS)):
        moved = replace(near, starts_at=at("10:00", DAY - timedelta(days=days)))
        found = visit_verdict(plan(booked=(moved,)), own, NOW).finding("FREQ-GAP7")
        assert found is not None
        assert found.severity is severity


# The record.


def written(**fields: object) -> Verdict:
    record = VisitRecord(
        at("10:00"), at("10:40"), VisitOutcome.MET_DEBTOR, recording_ref="R-1", conduct=tuple(ConductPoint)
    )
    facts = plan(record=replace(record, **fields))  # type: ignore[arg-type]
    return record_verdict(facts, PACK, facts.ends_at + timedelta(hours=1), None)


def test_that_a_paper_posted_up_blocks_until_the_incident_is_told() -> None:
    notice = HandOut(HandOutKind.NOTICE, Delivery.POSTED_UP, paper_no="V-1 / 1")
    assert [each.rule for each in written(hand_outs=(notice,)).blocks] == ["PLACE-PUBLIC"]
    words = "left on the door; taken down the same day"
    assert written(hand_outs=(notice,), incident=words).blocks, "the kind is missing"
    told = written(hand_outs=(notice,), incident=words, incident_kind=IncidentKind.OTHER)
    assert told.is_allowed
    sealed = replace(notice, delivery=Delivery.LEFT_SEALED)
    assert written(hand_outs=(sealed,)).worst is Severity.PASS


def test_that_points_of_conduct_that_nobody_ticked_are_named() -> None:
    kept = tuple(each for each in ConductPoint if each is not ConductPoint.NO_CASH)
    finding = written(conduct=kept).finding("COND-FORBID")
    assert finding is not None
    assert finding.severity is Severity.WARN
    assert (finding.message["zh"], finding.message["en"]) == ("未勾选：未收现金", "Not ticked: no cash taken")
    nobody = written(conduct=(), outcome=VisitOutcome.NOBODY).finding("COND-FORBID")
    assert nobody is not None
    assert nobody.severity is Severity.PASS


def test_that_a_grave_incident_asks_for_a_report_to_the_client() -> None:
    verdict = written(incident="police came", incident_kind=IncidentKind.POLICE)
    finding = verdict.finding("ORG-INCIDENT")
    assert finding is not None
    assert finding.severity is Severity.WARN
    assert "24" in finding.message["en"]
    assert "Haiyue" in finding.message["zh"]
    assert written(incident_kind=IncidentKind.COMPLAINT).finding("ORG-INCIDENT") is not None


# Edges of day, zone and clock.


def test_that_midnight_belongs_to_the_new_day() -> None:
    other = BookedVisit(1, "V-1", 7, at("23:50"), at("23:59"), (3, 4))
    assert said(plan("00:00", DAY, booked=(other,)), "FREQ-VISIT-DAY") is Severity.BLOCK
    assert said(plan("00:00", DAY + timedelta(days=1), booked=(other,)), "FREQ-VISIT-DAY") is Severity.PASS
    assert said(plan("23:59", minutes=2), "TIME-NIGHT") is Severity.BLOCK


def test_that_a_visit_over_midnight_never_ends_in_time() -> None:
    assert said(plan("21:30", minutes=11 * 60), "TIME-END") is Severity.BLOCK


def test_that_the_leap_day_is_a_day_like_others() -> None:
    leap = date(2028, 2, 29)
    leap_plan = plan(day=leap)
    assert judged(leap_plan).finding("TIME-NIGHT") is not None
    old = StaffFact(2, "Crew 2", replace(FIT, exam_on=date(2027, 3, 1), trained_on=date(2027, 3, 1)))
    fit = StaffFact(1, "Crew 1", replace(FIT, exam_on=leap, trained_on=leap))
    assert said(plan(day=leap, staff=(fit, old)), "CREW-QUAL") is Severity.PASS
    assert said(plan(day=leap + timedelta(days=1), staff=(fit, old)), "CREW-QUAL") is Severity.BLOCK
    born = TargetFact(frozenset({7}), born_on=date(2008, 2, 29))
    assert said(plan(day=date(2026, 2, 28), target=born), "OBJ-MINOR") is Severity.BLOCK
    assert said(plan(day=date(2026, 3, 1), target=born), "OBJ-MINOR") is Severity.PASS


def test_that_what_was_closed_on_a_leap_day_is_kept_to_the_end_of_february() -> None:
    leap = date(2024, 2, 29)
    facts = RetentionFacts(ClientKind.CONSUMER_FINANCE, date(2029, 2, 27), leap, leap)
    verdict = retention_verdict(facts, PACK, NOW)
    assert [each.rule for each in verdict.blocks] == ["RET-CFC"]
    assert verdict.blocks[0].facts["until"] == "2029-02-28"
    assert retention_verdict(replace(facts, today=date(2029, 2, 28)), PACK, NOW).is_allowed


def test_that_an_oral_card_plan_is_kept_until_it_is_settled() -> None:
    facts = RetentionFacts(
        ClientKind.BANK, DAY, date(2020, 1, 1), date(2020, 1, 1), is_card=True, has_oral_plan=True
    )
    assert [each.rule for each in retention_verdict(facts, PACK, NOW).blocks] == ["RET-ORAL"]
    assert retention_verdict(replace(facts, is_settled=True), PACK, NOW).is_allowed


def test_that_an_open_case_is_never_destroyed() -> None:
    facts = RetentionFacts(ClientKind.CONSUMER_FINANCE, DAY, None, date(2015, 1, 1))
    assert [each.rule for each in retention_verdict(facts, PACK, NOW).blocks] == ["RET-CFC"]


def test_that_a_clock_that_jumps_back_changes_no_verdict_but_what_is_past() -> None:
    """Every rule but the one of late entries judges by the plan, not by the moment of asking."""
    ahead, back = (visit_verdict(plan(), PACK, NOW + timedelta(days=each)) for each in (9, -9))
    differing = {one.rule for one, other in zip(ahead.findings, back.findings, strict=True) if one != other}
    assert differing == {"TIME-PAST"}
    assert back.checked_at < ahead.checked_at


def test_that_a_zone_of_the_traveller_changes_nothing() -> None:
    there = datetime.combine(DAY, time(4), ZoneInfo("Europe/Berlin"))
    assert there.astimezone(UTC) == at("11:00")
    assert judged(plan(starts_at=there)).findings == judged(plan(starts_at=at("11:00"))).findings
