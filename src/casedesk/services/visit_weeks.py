"""The week of visits, the small month and the tray, read for the calendar."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from casedesk.domain.approvals import ApprovalStatus
from casedesk.domain.errors import NotFoundError, RefusedError
from casedesk.domain.masks import mask_address
from casedesk.domain.months import MonthPlan
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, Person, Relation
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import (
    DAYS_A_WEEK,
    AddressChoice,
    Crew,
    DayLoad,
    PlannedVisit,
    PlanOptions,
    Tray,
    WeekPlan,
    all_crews,
    clashing,
)
from casedesk.services.desk import Desk
from casedesk.services.standing_crews import crews_in
from casedesk.services.visit_months import day_plan, month_plan
from casedesk.services.visit_tray import tray_of
from casedesk.storage import visits
from casedesk.storage.shelves import Shelves


class WeekReader:
    """Reads what the calendar shows; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, actor: Operator, visit_id: int) -> PlannedVisit:
        """Return one visit with its person, place and crew."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            visit = shelves.visits.get(visit_id)
            row = visits.one(shelves, visit_id)
            crews = self._crews(shelves, [visit.crew])
        if row is None:
            raise RefusedError(say("Visit {visit_no} has lost its case.", visit_no=visit.visit_no))
        return _shown(row, crews)

    def find(self, actor: Operator, number: str) -> Visit:
        """Return the visit of a number; NotFoundError when there is none."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: Visit | None = shelves.visits.first(shelves.visits.table.c.visit_no == number.strip())
        if found is None:
            raise NotFoundError(say("There is no visit {number}.", number=number))
        return found

    def week(self, actor: Operator, first_day: date) -> WeekPlan:
        """Return seven days from a day on, as the calendar paints them."""
        return self.span(actor, first_day, DAYS_A_WEEK)

    def span(self, actor: Operator, first_day: date, days: int) -> WeekPlan:
        """Return so many days from a day on with every visit, as lists and calendars show them."""
        first, last = self._midnight(first_day), self._midnight(first_day + timedelta(days=days))
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            rows = visits.between(shelves, first, last)
            crews = self._crews(shelves, [each.visit.crew for each in rows])
            pending = _pending(shelves)
            terms: RoadTerms = shelves.road_terms.first() or RoadTerms()
        planned = tuple(
            replace(_shown(each, crews), is_release_pending=each.visit.id in pending) for each in rows
        )
        return WeekPlan(
            days=tuple(day_plan(self._desk, first_day + timedelta(days=offset)) for offset in range(days)),
            visits=planned,
            crews=crews,
            travel=timedelta(minutes=self._desk.pack.number("travel_minutes")),
            clashes=clashing(planned),
            pause=_pause(terms),
        )

    def loads(self, actor: Operator, first_day: date, days: int) -> tuple[DayLoad, ...]:
        """Return so many days with their number of visits."""
        first, last = self._midnight(first_day), self._midnight(first_day + timedelta(days=days))
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            starts = visits.starts_between(shelves.connection, first, last)
        counted = Counter(self._desk.day_of(each) for each in starts)
        return tuple(
            DayLoad(day, self._desk.calendar.kind_of(day), counted[day])
            for day in (first_day + timedelta(days=offset) for offset in range(days))
        )

    def month(self, actor: Operator, month: date) -> MonthPlan:
        """Return the six weeks around a month, counted by day."""
        return month_plan(self._desk, actor, month)

    def tray(self, actor: Operator) -> Tray:
        """Return the cases that wait for a visit, by district, the most urgent first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tray_of(shelves, self._desk.today())

    def options(self, actor: Operator, case_id: int) -> PlanOptions:
        """Return the addresses, crews and people to choose from for a case."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            case = shelves.cases.get(case_id)
            debtor = shelves.people.get(case.debtor_id)
            places = visits.addresses_of_case(shelves, case)
            staff = shelves.operators.all()
            crews = self._crews(shelves, [])
        return PlanOptions(
            case_id=case.id,
            case_no=case.case_no,
            person_name=debtor.name,
            preference=case.preference,
            addresses=tuple(_choice(*each) for each in places),
            crews=crews,
            staff=tuple((each.id, each.name) for each in sorted(staff, key=_going_first) if each.is_active),
        )

    def crews(self, actor: Operator) -> tuple[Crew, ...]:
        """Return the standing crews: active collectors in pairs, by badge number."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._crews(shelves, [])

    def _crews(self, shelves: Shelves, seen: list[tuple[int, ...]]) -> tuple[Crew, ...]:
        staff = shelves.operators.all()
        return all_crews(crews_in(shelves, staff), seen, {each.id: each.name for each in staff})

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._desk.zone)


def _pending(shelves: Shelves) -> frozenset[int]:
    """Return the visits for whose change a second person has been asked."""
    table = shelves.approvals.table
    asked = shelves.approvals.all(table.c.status == ApprovalStatus.PENDING, table.c.visit_id.is_not(None))
    return frozenset(each.visit_id for each in asked if each.visit_id is not None)


def _pause(terms: RoadTerms) -> tuple[time, time] | None:
    if terms.break_from is None or terms.break_until is None:
        return None
    return terms.break_from, terms.break_until


def _shown(row: visits.VisitRow, crews: tuple[Crew, ...]) -> PlannedVisit:
    key = frozenset(row.visit.crew)
    crew = next((each for each in crews if each.key == key), Crew(0, row.visit.crew))
    return PlannedVisit(
        row.visit,
        row.person_name,
        row.case_no,
        row.district,
        row.place_kind,
        crew,
        mask_address(row.address, row.district),
    )


def _going_first(person: Operator) -> tuple[bool, str]:
    """Put those whose trade it is before those who may lend a hand."""
    return person.role is not Role.COLLECTOR, person.badge_no


def _choice(address: Address, person: Person, relation: Relation) -> AddressChoice:
    return AddressChoice(
        address.id,
        address.kind,
        relation,
        person.name,
        mask_address(address.text, address.district),
        address.verified_on is not None,
    )
