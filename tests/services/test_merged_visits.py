"""Visits of two records of one human when these are merged and separated, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

from tests.services.visit_samples import DAY, add_client, at, file_case

from casedesk.domain.compliance import Severity
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Person
from casedesk.services.desk import Desk
from casedesk.services.merging import MergeService
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService


def two_records(desk: Desk, actor: Operator) -> tuple[Person, Person]:
    with desk.work("people.added", actor, Right.EDIT_CASES) as work:
        kept = work.people.add(Person("Same Name", born_on=date(1990, 1, 1)))
        gone = work.people.add(Person("Same Name", born_on=date(1990, 1, 1)))
        work.about("people")
        work.commit()
    return kept, gone


def test_that_a_planned_visit_follows_its_address_through_merge_and_separation(
    desk: Desk, administrator: Operator, supervisor: Operator, collectors: tuple[Operator, Operator]
) -> None:
    client, visits = add_client(desk, administrator), VisitService(desk)
    kept, gone = two_records(desk, administrator)
    first, second = (file_case(desk, administrator, client, each) for each in (kept, gone))
    with desk.work("address.changed", administrator, Right.EDIT_CASES) as work:
        work.addresses.save(replace(work.addresses.get(second.home.id), text=first.home.text))
        work.about("address")
        work.commit()
    crew = tuple(each.id for each in collectors)
    visit = visits.plan(administrator, PlanRequest(second.case.id, at("10:00"), crew))
    assert visit.address_id == second.home.id
    merging = MergeService(desk)
    merge = merging.merge(supervisor, merging.preview(supervisor, kept.id, gone.id), "one human")
    merged = visits.get(administrator, visit.id).visit
    assert (merged.person_id, merged.address_id) == (kept.id, first.home.id)
    assert merged.severity is not Severity.BLOCK
    later = MoveRequest(starts_at=at("11:00", DAY + timedelta(days=1)))
    assert visits.move(administrator, visit.id, merged.version, later).address_id == first.home.id
    merging.separate(supervisor, merge.id, merge.version, "two people after all")
    apart = visits.get(administrator, visit.id).visit
    assert (apart.person_id, apart.address_id) == (gone.id, second.home.id)
