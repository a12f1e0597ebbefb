"""No sequence of planning, moving and releasing leaves a visit that breaks a block without its release."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.strategies import DataObject, booleans, data, integers, sampled_from

from casedesk.domain.cases import CaseStatus
from casedesk.domain.clients import Mandate
from casedesk.domain.compliance import Verdict
from casedesk.domain.errors import RefusedError
from casedesk.domain.gate import OverrideRequest, released, visit_verdict
from casedesk.domain.operators import Credentials, Operator, Role
from casedesk.domain.people import LawfulSource
from casedesk.domain.visit_facts import (
    BookedVisit,
    CaseFact,
    PlaceFact,
    StaffFact,
    TargetFact,
    VisitFacts,
)
from casedesk.domain.visits import Consent, VisitPurpose
from casedesk.domain.workdays import OfficeCalendar
from casedesk.importing.rule_packs import load_rule_pack

PACK = load_rule_pack(Path(__file__).parents[2] / "resources" / "rules" / "cn-2026.toml")
ZONE = ZoneInfo("Asia/Shanghai")
FIRST = date(2028, 2, 27)
"""The days around a 29 February."""
NOW = datetime(2028, 2, 20, tzinfo=UTC)
PLANNER = Operator("Planner", "P", Role.PLANNER, id=1)
SUPERVISORS = (Operator("One", "S1", Role.SUPERVISOR, id=2), PLANNER)
REASON = "The debtor asked for this very hour, recording R-17 proves it."
FIT = Credentials(
    badge_until=date(2029, 6, 30),
    authorisation_no="A-1",
    authorisation_until=date(2029, 6, 30),
    trained_on=date(2028, 1, 1),
    exam_on=date(2028, 1, 1),
    security_trained_on=date(2028, 1, 1),
    security_exam_on=date(2028, 1, 1),
    pledge_on=date(2028, 1, 1),
)
STAFF = tuple(StaffFact(each, f"Crew {each}", FIT) for each in range(1, 6))
CREWS = ((1, 2), (2, 3), (4, 5), (1,), (1, 2, 3, 4))
CASE = CaseFact(CaseStatus.ACTIVE, "Haiyue", Mandate("M-1", date(2028, 1, 1), FIRST + timedelta(days=2)))


@dataclass(frozen=True)
class Kept:
    """One planned visit with the verdict it was stored under."""

    key: int
    person: int
    starts_at: datetime
    minutes: int
    crew: tuple[int, ...]
    consent: Consent | None
    verdict: Verdict

    @property
    def day(self) -> date:
        return self.starts_at.astimezone(ZONE).date()

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    def has_release_of(self, *rules: str) -> bool:
        given = self.verdict.override
        return given is not None and bool(set(rules) & set(given.rules))


class Planning(RuleBasedStateMachine):
    """Two people, four days, five colleagues and hours around the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[int, Kept] = {}
        self.number = 0

    def facts(self, wish: Kept) -> VisitFacts:
        booked = tuple(
            BookedVisit(each.key, f"V-{each.key}", each.person, each.starts_at, each.ends_at, each.crew)
            for each in self.kept.values()
        )
        return VisitFacts(
            starts_at=wish.starts_at,
            minutes=wish.minutes,
            zone=ZONE,
            purpose=VisitPurpose.FIRST_VISIT,
            case=CASE,
            target=TargetFact(frozenset({wish.person % 10, wish.person % 10 + 10}), born_on=date(1990, 1, 1)),
            place=PlaceFact(source=LawfulSource.CONTRACT),
            crew=wish.crew,
            staff=STAFF,
            calendar=OfficeCalendar(),
            booked=booked,
            consent=wish.consent,
            visit_id=wish.key,
        )

    def put(self, wish: Kept, approver: Operator | None) -> None:
        """Store a wish as the services do: through the gate, with a release where one is given."""
        verdict = visit_verdict(self.facts(wish), PACK, NOW)
        try:
            if approver is not None:
                verdict = released(verdict, PACK, OverrideRequest(REASON, approver), PLANNER, wish.consent)
            verdict.require_allowed()
        except RefusedError:
            return
        self.kept[wish.key] = replace(wish, verdict=verdict)

    @rule(
        person=sampled_from((7, 17, 8)),
        day=integers(0, 3),
        quarter=integers(0, 95),
        minutes=sampled_from((20, 40, 120)),
        crew=sampled_from(CREWS),
        approver=sampled_from((None, *SUPERVISORS)),
        is_agreed=booleans(),
    )
    def plan(  # noqa: PLR0917 - hypothesis names them
        self,
        person: int,
        day: int,
        quarter: int,
        minutes: int,
        crew: tuple[int, ...],
        approver: Operator | None,
        is_agreed: bool,  # noqa: FBT001
    ) -> None:
        start = datetime.combine(FIRST, time(), ZONE) + timedelta(days=day, minutes=15 * quarter)
        start = start.astimezone(UTC)
        end = start + timedelta(minutes=minutes)
        consent = Consent("C-1", "the debtor", FIRST, "R-1", start, end) if is_agreed else None
        self.number += 1
        empty = Verdict(PACK.id, PACK.version, NOW, ())
        self.put(Kept(self.number, person, start, minutes, crew, consent, empty), approver)

    @precondition(lambda self: self.kept)
    @rule(drawn=data(), quarters=integers(-96, 96), approver=sampled_from((None, *SUPERVISORS)))
    def move(self, drawn: DataObject, quarters: int, approver: Operator | None) -> None:
        visit = drawn.draw(sampled_from(sorted(self.kept.values(), key=lambda each: each.key)))
        self.put(replace(visit, starts_at=visit.starts_at + timedelta(minutes=15 * quarters)), approver)

    @precondition(lambda self: self.kept)
    @rule(drawn=data(), crew=sampled_from(CREWS), approver=sampled_from((None, *SUPERVISORS)))
    def change_crew(self, drawn: DataObject, crew: tuple[int, ...], approver: Operator | None) -> None:
        visit = drawn.draw(sampled_from(sorted(self.kept.values(), key=lambda each: each.key)))
        self.put(replace(visit, crew=crew), approver)

    @precondition(lambda self: self.kept)
    @rule(drawn=data())
    def call_off(self, drawn: DataObject) -> None:
        self.kept.pop(drawn.draw(sampled_from(sorted(self.kept))))

    @invariant()
    def every_visit_is_allowed_by_its_verdict(self) -> None:
        for each in self.kept.values():
            assert each.verdict.is_allowed
            override = each.verdict.override
            assert override is None or override.approved_by != override.asked_by

    @invariant()
    def nobody_is_in_two_places_and_crews_are_two_or_three(self) -> None:
        for one, other in combinations(self.kept.values(), 2):
            if set(one.crew) & set(other.crew):
                assert one.ends_at <= other.starts_at or other.ends_at <= one.starts_at
        for each in self.kept.values():
            assert len(each.crew) >= 2
            assert len(each.crew) <= 3 or each.has_release_of("CREW-MAX")

    @invariant()
    def every_visit_lies_in_the_hours_or_is_agreed_and_released(self) -> None:
        for each in self.kept.values():
            starts, ends = (moment.astimezone(ZONE) for moment in (each.starts_at, each.ends_at))
            is_inside = time(8) <= starts.time() and ends <= starts.replace(hour=22, minute=0)
            assert is_inside or each.has_release_of("TIME-NIGHT", "TIME-END")
            assert is_inside or (
                each.consent is not None and each.consent.covers(each.starts_at, each.ends_at)
            )

    @invariant()
    def a_second_visit_of_a_day_is_released(self) -> None:
        unreleased = Counter(
            (each.person % 10, each.day)
            for each in self.kept.values()
            if not each.has_release_of("FREQ-VISIT-DAY")
        )
        assert all(count <= 1 for count in unreleased.values())

    @invariant()
    def no_visit_follows_the_mandate(self) -> None:
        assert all(each.day <= FIRST + timedelta(days=2) for each in self.kept.values())


Planning.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestPlanning = Planning.TestCase
