"""Any sequence of planning, moving, releasing and calling off in the store keeps the gate's promises."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import booleans, integers, lists, sampled_from, tuples
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, add_client, at

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService

STEPS = lists(
    tuples(
        sampled_from(("plan", "move", "crew", "call_off")),
        integers(0, 2),
        integers(0, 47),
        sampled_from((0, 1, 2)),
        booleans(),
    ),
    min_size=1,
    max_size=6,
)


def planned(desk: Desk, actor: Operator) -> list[Visit]:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        table = shelves.visits.table.c
        return shelves.visits.all(table.status == VisitStatus.PLANNED)


def is_released(visit: Visit, *rules: str) -> bool:
    given_release = visit.verdict.override if visit.verdict is not None else None
    return given_release is not None and bool(set(rules) & set(given_release.rules))


def test_that_no_sequence_leaves_a_breach_without_its_release(
    desk: Desk, hire: Callable[..., Operator], administrator: Operator, supervisor: Operator
) -> None:
    planner = hire(Role.PLANNER)
    people = [hire(Role.COLLECTOR) for _ in range(3)]
    service = VisitService(desk)
    client = add_client(desk, administrator)
    first = visit_samples.file_case(desk, administrator, client)
    second = visit_samples.file_case(desk, administrator, client, person=first.person)
    third = visit_samples.file_case(desk, administrator, client)
    filed = (first, second, third)
    crews = ((people[0].id, people[1].id), (people[1].id, people[2].id), (people[0].id,))
    release = OverrideRequest(REASON, supervisor)

    def step(act: str, which: int, half_hour: int, crew: int, override: OverrideRequest | None) -> None:
        clock = f"{half_hour // 2:02}:{half_hour % 2 * 30:02}"
        if act == "plan":
            wish = PlanRequest(
                filed[which].case.id, at(clock, DAY), crews[crew], address_id=filed[which].home.id
            )
            service.plan(planner, wish, override)
            return
        known = planned(desk, planner)
        if not known:
            return
        visit = known[which % len(known)]
        if act == "move":
            change = MoveRequest(starts_at=at(clock, DAY + timedelta(days=crew)))
            service.move(planner, visit.id, visit.version, change, override)
        elif act == "crew":
            service.move(planner, visit.id, visit.version, MoveRequest(crew=crews[crew]), override)
        else:
            service.call_off(planner, visit.id, visit.version, "no longer needed")

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(STEPS)
    def play(steps: list[tuple[str, int, int, int, bool]]) -> None:
        for act, which, half_hour, crew, has_release in steps:
            try:
                step(act, which, half_hour, crew, release if has_release else None)
            except CaseDeskError:
                continue
            check(planned(desk, planner))

    play()


def check(visits: list[Visit]) -> None:
    """Judge what stands in the store without the engine."""
    of_person: Counter[tuple[int, date]] = Counter()
    for each in visits:
        assert each.verdict is not None
        assert each.verdict.is_allowed
        start, end = each.starts_at + timedelta(hours=8), each.ends_at + timedelta(hours=8)
        closing = start.replace(hour=22, minute=0)
        assert (start.hour >= 8 and end <= closing) or is_released(each, "TIME-NIGHT", "TIME-END")
        assert len(each.crew) >= 2
        if not is_released(each, "FREQ-VISIT-DAY"):
            of_person[each.person_id, start.date()] += 1
    assert all(count == 1 for count in of_person.values())
    for one, other in combinations(visits, 2):
        if set(one.crew) & set(other.crew):
            assert not one.overlaps(other)
