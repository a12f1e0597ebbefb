from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.domain.test_gate import NOW, PACK, plan

from casedesk.domain.compliance import Severity
from casedesk.domain.credentials import SOON_DAYS, PaperKind, PaperState, standings
from casedesk.domain.gate import visit_verdict
from casedesk.domain.operators import Credentials
from casedesk.domain.visit_facts import StaffFact

TODAY = date(2026, 11, 23)
FIT = Credentials(
    badge_until=date(2027, 12, 31),
    authorisation_no="SQ-2026-001",
    authorisation_until=date(2027, 12, 31),
    trained_on=date(2026, 6, 1),
    exam_on=date(2026, 6, 2),
    security_trained_on=date(2026, 6, 2),
    security_exam_on=date(2026, 6, 2),
    pledge_on=date(2026, 1, 5),
)


def states(held: Credentials) -> dict[PaperKind, PaperState]:
    return {kind: each.state for kind, each in standings(held, TODAY, 365).items()}


def test_that_good_papers_are_valid() -> None:
    assert set(states(FIT).values()) == {PaperState.VALID}


def test_that_papers_never_obtained_are_missing() -> None:
    assert set(states(Credentials()).values()) == {PaperState.MISSING}


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (-1, PaperState.EXPIRED),
        (0, PaperState.SOON),
        (SOON_DAYS, PaperState.SOON),
        (SOON_DAYS + 1, PaperState.VALID),
    ],
)
def test_that_a_paper_is_good_on_its_last_day_and_near_its_end_a_month_before(
    left: int, state: PaperState
) -> None:
    last = TODAY + timedelta(days=left)
    held = replace(FIT, badge_until=last, authorisation_until=last, trained_on=last - timedelta(days=365))
    found = states(held)
    assert {found[PaperKind.BADGE], found[PaperKind.AUTHORISATION], found[PaperKind.TRAINING]} == {state}
    assert standings(held, TODAY, 365)[PaperKind.TRAINING].until == last


def test_that_an_authorisation_without_a_number_is_missing() -> None:
    assert states(replace(FIT, authorisation_no=""))[PaperKind.AUTHORISATION] is PaperState.MISSING


@pytest.mark.parametrize("days", [-400, -366, -365, -31, -1, 0, 1, 30, 200])
@pytest.mark.parametrize(
    "name", ["badge_until", "authorisation_until", "trained_on", "exam_on", "pledge_on", "authorisation_no"]
)
def test_that_papers_are_judged_as_the_gate_judges_them(name: str, days: int) -> None:
    value: object = TODAY + timedelta(days=days) if name.endswith(("_until", "_on")) else ""
    for changed in (replace(FIT, **{name: value}), replace(FIT, **{name: None if value else ""})):  # type: ignore[arg-type]
        is_stopped = {PaperState.MISSING, PaperState.EXPIRED} & set(states(changed).values())
        crew = (StaffFact(1, "Ada", changed), StaffFact(2, "Ben", FIT))
        verdict = visit_verdict(replace(plan(day=TODAY), staff=crew), PACK, NOW)
        blocked = {"CREW-QUAL", "CREW-ID"} & {each.rule for each in verdict.blocks}
        assert bool(is_stopped) == bool(blocked)


@pytest.mark.parametrize("name", ["trained_on", "exam_on", "pledge_on"])
def test_that_what_is_dated_after_the_visit_counts_as_missing(name: str) -> None:
    ahead = replace(FIT, **{name: TODAY + timedelta(days=1)})  # type: ignore[arg-type]
    assert PaperState.MISSING in states(ahead).values()
    crew = (StaffFact(1, "Ada", ahead), StaffFact(2, "Ben", FIT))
    verdict = visit_verdict(replace(plan(day=TODAY), staff=crew), PACK, NOW)
    assert "CREW-QUAL" in {each.rule for each in verdict.blocks}


@pytest.mark.parametrize("name", ["security_trained_on", "security_exam_on"])
@pytest.mark.parametrize("day", [None, TODAY - timedelta(days=366), TODAY + timedelta(days=1)])
def test_that_security_awareness_is_trained_and_examined_each_year_and_its_lack_warned_of(
    name: str, day: date | None
) -> None:
    lacking = replace(FIT, **{name: day})  # type: ignore[arg-type]
    crew = (StaffFact(1, "Ada", lacking), StaffFact(2, "Ben", FIT))
    verdict = visit_verdict(replace(plan(day=TODAY), staff=crew), PACK, NOW)
    found = verdict.finding("CREW-SECURITY")
    assert found is not None
    assert found.severity is Severity.WARN
    assert "Ada" in found.message["zh"]
    assert verdict.is_allowed
    strict = replace(PACK.rules["CREW-SECURITY"], severity=Severity.BLOCK)
    tightened = replace(PACK, rules={**PACK.rules, strict.id: strict})
    assert not visit_verdict(replace(plan(day=TODAY), staff=crew), tightened, NOW).is_allowed
