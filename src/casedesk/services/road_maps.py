"""The office's map of minutes: terms of the road, district centres, and what crews really took."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise

from casedesk import assets
from casedesk.domain.districts import city_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import Outing
from casedesk.domain.people import Address
from casedesk.domain.places import Coordinates, DistrictCentre
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.sentences import say
from casedesk.domain.travel import Centres, Leg, RoadMap, Spot, learn, pair_of, require_inside_china
from casedesk.services.desk import Desk
from casedesk.storage import road_minutes
from casedesk.storage.road_minutes import DoorRow
from casedesk.storage.shelves import Shelves

LEARNED_FROM = timedelta(days=365)
_MINUTE = 60
_E6 = 1_000_000
_MOST_VISITS = 30
_MOST_COUNT = 1_000


@dataclass(frozen=True)
class AreaFacts:
    """A district that occurs in addresses, and what is known of it."""

    city: str
    district: str
    doors: int
    point: Coordinates | None
    own: DistrictCentre | None
    """The office's own centre, where it set one."""
    from_start: int
    """Minutes from where crews set out."""
    observations: int = 0
    """Drives that this is learned from; 0: it is only the map's estimate."""

    @property
    def spot_district(self) -> str:
        """Return the name under which its centre is kept: none for a city that is its own district."""
        return "" if self.district == self.city else self.district


@cache
def shipped_centres() -> tuple[DistrictCentre, ...]:
    """Return the centres that come with the program."""
    with assets.resource("districts", "centres.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            DistrictCentre(row["city"], row["district"], _e6(row["latitude"]), _e6(row["longitude"]))
            for row in csv.DictReader(file)
        )


def _e6(text: str) -> int:
    return int(Decimal(text) * _E6)


class RoadMapService:
    """Keeps terms and centres, and learns minutes from records; every change stands in the audit log."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def terms(self, actor: Operator) -> RoadTerms:
        """Return the office's terms for the road."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return terms_of(shelves)

    def save_terms(self, actor: Operator, terms: RoadTerms) -> RoadTerms:
        """Save the terms; hours that leave no working day are refused."""
        checked = _checked(terms)
        with self._desk.work("road.terms", actor, Right.MANAGE_OFFICE, say("Terms of the road")) as work:
            saved: RoadTerms = work.road_terms.save(checked) if checked.id else work.road_terms.add(checked)
            work.about(self._desk.office.name)
            work.commit()
        return saved

    def save_centre(self, actor: Operator, city: str, district: str, point: Coordinates) -> DistrictCentre:
        """Set where a district lies for this office; a point outside China is refused."""
        require_inside_china(point)
        what = say("Centre of {district}", district=district or city)
        with self._desk.work("road.centre", actor, Right.MANAGE_OFFICE, what) as work:
            table = work.district_centres.table.c
            known = work.district_centres.first(table.city == city, table.district == district)
            new = DistrictCentre(city, district, point.latitude_e6, point.longitude_e6)
            saved: DistrictCentre = (
                work.district_centres.add(new)
                if known is None
                else work.district_centres.save(replace(new, id=known.id, version=known.version))
            )
            work.about(district or city)
            work.commit()
        return saved

    def remove_centre(self, actor: Operator, centre: DistrictCentre) -> None:
        """Take back a centre of the office's own; the shipped one counts again."""
        what = say("Centre of {district}", district=centre.district or centre.city)
        with self._desk.work("road.centre_removed", actor, Right.MANAGE_OFFICE, what) as work:
            work.district_centres.remove(centre)
            work.about(centre.district or centre.city)
            work.commit()

    def areas(self, actor: Operator) -> tuple[AreaFacts, ...]:
        """Return every district that occurs in addresses, the most frequent first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            roads, office = self.road_map(shelves), self._office_city(shelves)
            own = {(each.city, each.district): each for each in shelves.district_centres.all()}
            found = road_minutes.doors_by_district(shelves.connection)
            start = start_of(terms_of(shelves))
        facts = []
        for district, text, doors in found:
            spot = _spot(text, district, None, roads.centres, office)
            learned = roads.learned.get(pair_of(start, spot))
            facts.append(
                AreaFacts(
                    spot.city,
                    district,
                    doors,
                    roads.place(spot),
                    own.get(spot.area),
                    roads.minutes(start, spot),
                    learned.observations if learned else 0,
                )
            )
        return tuple(facts)

    def road_map(self, shelves: Shelves) -> RoadMap:
        """Return the map as centres and the records of the last year make it."""
        centres = Centres(shipped_centres(), shelves.district_centres.all())
        plain = RoadMap(centres)
        return RoadMap(centres, learn(self._legs(shelves, centres), plain))

    def spots(self, shelves: Shelves, places: Sequence[Address], roads: RoadMap) -> list[Spot]:
        """Return where addresses are; a city that none names is the office's or the district's only one."""
        office = self._office_city(shelves)
        return [_spot(each.text, each.district, each.coordinates, roads.centres, office) for each in places]

    def _office_city(self, shelves: Shelves) -> str:
        return terms_of(shelves).start_city or city_of(self._desk.office.address)

    def _legs(self, shelves: Shelves, centres: Centres) -> Iterator[Leg]:
        now = self._desk.now()
        since, office = now - LEARNED_FROM, self._office_city(shelves)
        doors = {
            each.visit_id: (each, _spot(each.address, each.district, each.point, centres, office))
            for each in road_minutes.doors_between(shelves.connection, since, now)
        }
        yield from self._between_doors(list(doors.values()), terms_of(shelves))
        start = start_of(terms_of(shelves))
        for outing in road_minutes.outings_between(shelves, since, now):
            yield from _out_and_back(outing, doors, start)

    def _between_doors(self, doors: list[tuple[DoorRow, Spot]], terms: RoadTerms) -> Iterator[Leg]:
        """Yield the ways of one crew from door to door on one day, the break taken out."""
        by_day: dict[tuple[frozenset[int], object], list[tuple[DoorRow, Spot]]] = {}
        for row, spot in doors:
            key = frozenset(row.crew), self._desk.day_of(row.record.arrived_at)
            by_day.setdefault(key, []).append((row, spot))
        for day in by_day.values():
            day.sort(key=lambda each: each[0].record.arrived_at)
            for (before, start), (after, end) in pairwise(day):
                said = after.record.travel_minutes
                taken = self._working(before.record.left_at, after.record.arrived_at, terms)
                yield Leg(start, end, taken if said is None else said)

    def _working(self, left_at: datetime, arrived_at: datetime, terms: RoadTerms) -> int:
        """Return the minutes between two moments of a day without what lies in the break."""
        taken = _minutes(left_at, arrived_at)
        if terms.break_from is None or terms.break_until is None or taken <= 0:
            return taken
        first, last = left_at.astimezone(self._desk.zone), arrived_at.astimezone(self._desk.zone)
        pause = datetime.combine(first.date(), terms.break_from, self._desk.zone)
        resume = datetime.combine(first.date(), terms.break_until, self._desk.zone)
        return taken - max(0, _minutes(max(first, pause), min(last, resume)))


def terms_of(shelves: Shelves) -> RoadTerms:
    """Return the office's terms, the usual ones until it set its own."""
    found: RoadTerms | None = shelves.road_terms.first()
    return found or RoadTerms()


def start_of(terms: RoadTerms) -> Spot:
    """Return where crews set out."""
    return Spot(terms.start_city, terms.start_district)


def _spot(text: str, district: str, point: Coordinates | None, centres: Centres, office_city: str) -> Spot:
    city = city_of(text) or centres.city_of(district, office_city)
    return Spot(city, "" if district == city else district, point)


def _out_and_back(outing: Outing, doors: dict[int, tuple[DoorRow, Spot]], start: Spot) -> Iterator[Leg]:
    """Yield the way to the first door and from the last one back."""
    held = [doors[each] for each in outing.visit_ids if each in doors]
    if not held:
        return
    first = min(held, key=lambda each: each[0].record.arrived_at)
    yield Leg(start, first[1], _minutes(outing.left_at, first[0].record.arrived_at))
    if outing.back_at is not None:
        last = max(held, key=lambda each: each[0].record.left_at)
        yield Leg(last[1], start, _minutes(last[0].record.left_at, outing.back_at))


def _minutes(first: datetime, last: datetime) -> int:
    return int((last - first).total_seconds()) // _MINUTE


def _checked(terms: RoadTerms) -> RoadTerms:
    """Return the terms without stray spaces; refuse hours and numbers that make no sense."""
    if terms.work_from >= terms.work_until:
        raise BadInputError(say("The working hours end before they begin."))
    _require_break_inside(terms)
    counts = (terms.check_in_minutes, terms.late_minutes, terms.yield_days, terms.holdout_days)
    if not 1 <= terms.visits_a_crew_a_day <= _MOST_VISITS or not all(
        0 < each <= _MOST_COUNT for each in counts
    ):
        raise BadInputError(say("A number is too small or too large."))
    if not 0 <= terms.holdout_percent <= 50:  # noqa: PLR2004 - half at most, or nothing would be learned
        raise BadInputError(say("The share that is not visited lies between 0 and 50 per cent."))
    return replace(terms, start_city=terms.start_city.strip(), start_district=terms.start_district.strip())


def _require_break_inside(terms: RoadTerms) -> None:
    first, last = terms.break_from, terms.break_until
    if first is None and last is None:
        return
    if first is None or last is None:
        raise BadInputError(say("Give both ends of the break, or none."))
    if not terms.work_from < first < last < terms.work_until:
        raise BadInputError(say("The break must lie within the working hours."))
