"""What a release covers: the findings that were released, and nothing that came up later."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.domain.test_gate import (
    CASE,
    DAY,
    PACK,
    PLANNER,
    REASON,
    SUPERVISOR,
    at,
    blocked,
    booked,
    judged,
    plan,
)

from casedesk.domain.cases import CaseStatus, Flag, FlagKind
from casedesk.domain.compliance import Override, Verdict
from casedesk.domain.crews import Absence
from casedesk.domain.errors import RefusedError
from casedesk.domain.gate import OverrideRequest, record_verdict, released
from casedesk.domain.operators import Operator
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import Consent

OPEN = replace(PACK, rules={key: replace(each, is_overridable=True) for key, each in PACK.rules.items()})
"""Every rule may be released, so that each is asked what its release covers."""


def release(facts: VisitFacts) -> Override:
    """Release every block of a plan."""
    given = released(
        judged(facts), OPEN, OverrideRequest(REASON, SUPERVISOR), PLANNER, facts.consent
    ).override
    assert given is not None
    return given


def again(facts: VisitFacts, given: Override) -> Verdict:
    return replace(judged(facts), override=given)


def flagged(kind: FlagKind, note: str, number: int, raised_on: date = date(2026, 11, 1)) -> VisitFacts:
    return plan(case=replace(CASE, flags=(Flag(1, kind, note, raised_on, id=number),)))


def away(*gone: int, day: date = DAY) -> VisitFacts:
    absences = tuple(Absence(each, day, day) for each in gone)
    return plan(day=day, absences=absences)


def test_that_a_released_dispute_covers_that_dispute_and_no_later_one() -> None:
    given = release(flagged(FlagKind.DISPUTE, "old dispute about a fee", 4))
    assert again(flagged(FlagKind.DISPUTE, "old dispute about a fee", 4), given).is_allowed
    for other in (
        flagged(FlagKind.DISPUTE, "the signature is forged", 5),
        flagged(FlagKind.DISPUTE, "old dispute about a fee", 5),
        plan(case=replace(CASE, status=CaseStatus.DISPUTE)),
    ):
        assert blocked(again(other, given)) == ["ORG-DISPUTE"]


def test_that_a_stop_of_contact_is_covered_only_as_it_was_released() -> None:
    given = release(flagged(FlagKind.DO_NOT_CONTACT, "asked on the phone", 4))
    assert again(flagged(FlagKind.DO_NOT_CONTACT, "asked on the phone", 4), given).is_allowed
    for other in (
        flagged(FlagKind.DO_NOT_CONTACT, "asked in writing", 4),
        flagged(FlagKind.DO_NOT_CONTACT, "asked on the phone", 5),
        flagged(FlagKind.DO_NOT_CONTACT, "asked on the phone", 4, date(2026, 11, 9)),
    ):
        assert blocked(again(other, given)) == ["CASE-STOP"]


def test_that_a_member_who_is_away_is_covered_by_name_and_day() -> None:
    given = release(away(1, 2))
    assert again(away(1, 2), given).is_allowed
    assert again(away(1), given).is_allowed
    one = release(away(1))
    assert blocked(again(away(2), one)) == ["CREW-AWAY"]
    assert blocked(again(away(1, 2), one)) == ["CREW-AWAY"]
    assert blocked(again(away(1, day=DAY + timedelta(days=1)), one)) == ["CREW-AWAY"]


def test_that_a_released_hour_of_the_night_is_that_hour_of_that_night() -> None:
    agreed = Consent("C-8", "the debtor", date(2026, 11, 20), "R-17", at("22:10"), at("23:50"))
    given = release(plan("22:30", consent=agreed))
    assert again(plan("22:30", consent=agreed), given).is_allowed
    assert "TIME-NIGHT" in blocked(again(plan("22:50", consent=agreed), given))
    assert "TIME-NIGHT" in blocked(again(plan("22:30", DAY + timedelta(days=1), consent=agreed), given))


def test_that_a_second_visit_of_the_day_is_covered_with_the_visits_it_was_released_beside() -> None:
    beside = (booked("15:00", key=1), booked("17:00", key=2))
    given = release(plan(booked=beside))
    assert again(plan(booked=beside), given).is_allowed
    assert again(plan(booked=beside[:1]), given).is_allowed
    assert blocked(again(plan(booked=(booked("15:00", key=3),)), given)) == ["FREQ-VISIT-DAY"]


def test_that_an_old_exam_stays_released_while_the_days_go_by_but_no_other_shortcoming() -> None:
    def crew(**held: object) -> VisitFacts:
        facts = plan()
        first = facts.staff[0]
        worse = replace(first, credentials=replace(first.credentials, **held))  # type: ignore[arg-type]
        return replace(facts, staff=(worse, *facts.staff[1:]))

    given = release(crew(exam_on=date(2025, 11, 20)))
    later = replace(crew(exam_on=date(2025, 11, 20)), starts_at=at("10:00", DAY + timedelta(days=2)))
    assert "CREW-QUAL" not in blocked(again(later, given))
    for worse in (crew(exam_on=None), crew(is_barred=True), crew(trained_on=date(2025, 11, 20))):
        assert blocked(again(worse, given)) == ["CREW-QUAL"]


def test_that_a_release_of_before_covers_by_its_rules_alone() -> None:
    given = replace(release(flagged(FlagKind.DISPUTE, "old dispute", 4)), findings=())
    assert again(flagged(FlagKind.DISPUTE, "another one", 5), given).is_allowed


def test_that_the_record_of_a_released_visit_keeps_the_release_at_its_real_times() -> None:
    beside = plan(booked=(booked("15:00", key=1),))
    planned = again(beside, release(beside))
    written = record_verdict(plan("10:07", booked=(booked("15:00", key=2),)), PACK, at("18:00"), planned)
    assert "FREQ-VISIT-DAY" not in blocked(written)


def test_that_nobody_releases_a_visit_that_they_go_on_themselves() -> None:
    verdict = judged(plan(booked=(booked("15:00"),)))
    goes: Operator = SUPERVISOR
    with pytest.raises(RefusedError, match="go on themselves"):
        released(verdict, PACK, OverrideRequest(REASON, goes), PLANNER, crew=(1, goes.id))
