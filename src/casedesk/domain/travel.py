"""Minutes between two doors: from coordinates, else from district centres, mended by what crews really took.

Whole numbers alone: degrees in millionths, metres, minutes. A straight line is stretched by a detour and
driven at the speed of a town, then of a country road; finding a place to stop costs the same everywhere.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from math import isqrt
from statistics import median_low
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.places import Coordinates, DistrictCentre
from casedesk.domain.sentences import say

WITHIN_DISTRICT: Final = 15
"""Minutes between two doors of one district when nothing closer is known."""
WITHIN_CITY: Final = 30
"""Minutes between two districts of which one has no centre."""
BETWEEN_CITIES: Final = 90
"""Minutes between two cities of which one has no centre."""
SAME_DOOR: Final = 5
"""Minutes between two doors at the very same place: out of one, into the other."""
LEAST_OBSERVATIONS: Final = 3
LONGEST_LEG: Final = 240
"""Minutes after which a gap between two doors is no longer a drive."""

_PARKING: Final = 6
_DETOUR: Final = 14  # tenths
_TOWN_METRES: Final = 12_000
_TOWN_SPEED: Final = 400  # metres a minute, 24 km/h
_ROAD_SPEED: Final = 1_000  # metres a minute, 60 km/h
_METRES_A_DEGREE: Final = 111_195
_E6: Final = 1_000_000
_PRIOR: Final = 3
"""So many observations weigh as much as the estimate."""
_LEAST_RATIO, _MOST_RATIO = 300, 3000

CHINA_LATITUDES: Final = (3_500_000, 53_700_000)
CHINA_LONGITUDES: Final = (73_400_000, 135_200_000)


def require_inside_china(point: Coordinates) -> Coordinates:
    """Return the point; refuse one outside the country, which is mostly latitude and longitude exchanged."""
    south, north = CHINA_LATITUDES
    west, east = CHINA_LONGITUDES
    if not (south <= point.latitude_e6 <= north and west <= point.longitude_e6 <= east):
        raise BadInputError(
            say(
                "The coordinates {latitude}, {longitude} lie outside China. Latitude comes first (18 to 54), "
                "then longitude (73 to 135).",
                latitude=degrees(point.latitude_e6),
                longitude=degrees(point.longitude_e6),
            )
        )
    return point


_NUMBER: Final = re.compile(r"[-+]?\d{1,3}(?:\.\d{1,9})?")


def read_coordinates(text: str) -> Coordinates | None:
    """Read “34.796, 114.307” as maps show it, latitude first; None for an empty text."""
    if not text.strip():
        return None
    parts = _NUMBER.findall(text)
    if len(parts) != 2 or _NUMBER.sub("", text).strip(" ,;，；、()（）°"):  # noqa: PLR2004 - a pair
        raise BadInputError(
            say(
                "“{text}” is no pair of coordinates. Write latitude and longitude, such as 34.80, 114.31.",
                text=text,
            )
        )
    latitude, longitude = (int((Decimal(each) * _E6).to_integral_value()) for each in parts)
    return require_inside_china(Coordinates(latitude, longitude))


def degrees(value_e6: int) -> str:
    """Write millionths of a degree the way maps do."""
    sign, size = "-" if value_e6 < 0 else "", abs(value_e6)
    return f"{sign}{size // _E6}.{size % _E6:06d}"


@dataclass(frozen=True)
class Spot:
    """Where a door is, as far as anybody knows; ``point`` is the door's own place if it was entered."""

    city: str = ""
    district: str = ""
    point: Coordinates | None = None

    @property
    def area(self) -> tuple[str, str]:
        """Return city and district, by which minutes are learned."""
        return self.city, self.district


Pair = tuple[tuple[str, str], tuple[str, str]]


def pair_of(a: Spot, b: Spot) -> Pair:
    """Return the two areas in one order, since a road is learned in both directions at once."""
    return (a.area, b.area) if a.area <= b.area else (b.area, a.area)


@dataclass(frozen=True)
class Leg:
    """One drive that really took place: left one door, arrived at another."""

    start: Spot
    end: Spot
    minutes: int


@dataclass(frozen=True)
class LearnedPair:
    """What the office's own records say of the road between two areas, in thousandths of the estimate."""

    pair: Pair
    observations: int
    median_minutes: int
    ratio: int


class Centres:
    """District centres by city and name; the office's own win over the shipped ones."""

    def __init__(self, shipped: Iterable[DistrictCentre] = (), own: Iterable[DistrictCentre] = ()) -> None:
        self._known = {(each.city, each.district): each.point for each in (*shipped, *own)}
        self._cities: dict[str, list[str]] = {}
        for city, district in self._known:
            self._cities.setdefault(district, []).append(city)

    def point(self, city: str, district: str) -> Coordinates | None:
        """Return a district's centre; without a city only when its name is the only one; else the city's."""
        found = self._known.get((city, district))
        if found is None and not city:
            cities = self._cities.get(district, [])
            found = self._known[cities[0], district] if district and len(cities) == 1 else None
        return found or self._known.get((city, ""))

    def city_of(self, district: str, office_city: str) -> str:
        """Return the city of a district named without one: the office's, else the only one, else none."""
        cities = self._cities.get(district, [])
        if office_city and (office_city in cities or not cities):
            return office_city
        return cities[0] if len(cities) == 1 else ""


def metres_between(a: Coordinates, b: Coordinates) -> int:
    """Return the straight line, to within half a percent on the scale of a province."""
    south_north = (b.latitude_e6 - a.latitude_e6) * _METRES_A_DEGREE // _E6
    middle = (a.latitude_e6 + b.latitude_e6) // 2
    square = middle * middle
    # Bhaskara's cosine: whole numbers, and true to two thousandths
    top, bottom = 32_400 * _E6 * _E6 - 4 * square, 32_400 * _E6 * _E6 + square
    west_east = (b.longitude_e6 - a.longitude_e6) * _METRES_A_DEGREE // _E6 * top // bottom
    return isqrt(south_north * south_north + west_east * west_east)


def drive_minutes(straight_metres: int) -> int:
    """Return the minutes of a drive over a straight line, parking included."""
    road = straight_metres * _DETOUR // 10
    town = min(road, _TOWN_METRES)
    return _PARKING + -(-town // _TOWN_SPEED) + -(-(road - town) // _ROAD_SPEED)


@dataclass(frozen=True)
class RoadMap:
    """Everything known of roads: centres, and what was learned of pairs of areas."""

    centres: Centres = field(default_factory=Centres)
    learned: Mapping[Pair, LearnedPair] = field(default_factory=dict)

    def minutes(self, a: Spot, b: Spot) -> int:
        """Return how long the way takes: the estimate, mended by the records."""
        estimate = self.estimate(a, b)
        known = self.learned.get(pair_of(a, b))
        if known is None or (a == b and a.point is not None):
            return estimate
        return max(SAME_DOOR, (estimate * known.ratio + 500) // 1000)

    def estimate(self, a: Spot, b: Spot) -> int:
        """Return how long the way takes as far as the map alone says."""
        if a.point is not None and a.point == b.point:
            return SAME_DOOR
        straight = self._straight(a, b)
        if straight is None:
            return _without_map(a, b)
        is_rough = a.point is None or b.point is None
        drive = drive_minutes(straight)
        return max(drive, WITHIN_DISTRICT) if is_rough else drive

    def place(self, spot: Spot) -> Coordinates | None:
        """Return a door's own place or its district's centre."""
        return spot.point or self.centres.point(spot.city, spot.district)

    def _straight(self, a: Spot, b: Spot) -> int | None:
        first, second = self.place(a), self.place(b)
        return metres_between(first, second) if first is not None and second is not None else None


def _without_map(a: Spot, b: Spot) -> int:
    if a.area == b.area and a.district:
        return WITHIN_DISTRICT
    if a.city and b.city and a.city != b.city:
        return BETWEEN_CITIES
    return WITHIN_CITY


def learn(legs: Iterable[Leg], known: RoadMap) -> dict[Pair, LearnedPair]:
    """Learn the median of real over estimated minutes, drawn to the estimate while drives are few."""
    ratios: dict[Pair, list[int]] = {}
    minutes: dict[Pair, list[int]] = {}
    for leg in legs:
        if not 0 < leg.minutes <= LONGEST_LEG:
            continue
        pair = pair_of(leg.start, leg.end)
        ratios.setdefault(pair, []).append(leg.minutes * 1000 // known.estimate(leg.start, leg.end))
        minutes.setdefault(pair, []).append(leg.minutes)
    return {
        pair: LearnedPair(pair, len(found), median_low(minutes[pair]), _drawn(found))
        for pair, found in ratios.items()
        if len(found) >= LEAST_OBSERVATIONS
    }


def _drawn(ratios: list[int]) -> int:
    count = len(ratios)
    drawn = (1000 * _PRIOR + median_low(ratios) * count) // (_PRIOR + count)
    return min(max(drawn, _LEAST_RATIO), _MOST_RATIO)
