"""Minutes between two doors, from maps and from records."""

import pytest

from casedesk.domain.districts import city_of
from casedesk.domain.errors import BadInputError
from casedesk.domain.places import Coordinates, DistrictCentre
from casedesk.domain.travel import (
    BETWEEN_CITIES,
    SAME_DOOR,
    WITHIN_CITY,
    WITHIN_DISTRICT,
    Centres,
    Leg,
    RoadMap,
    Spot,
    drive_minutes,
    learn,
    metres_between,
    read_coordinates,
    require_inside_china,
)

KAIFENG = Coordinates(34_797_000, 114_307_000)
ZHENGZHOU = Coordinates(34_747_000, 113_625_000)
CENTRES = Centres(
    [
        DistrictCentre("开封市", "", 34_800_000, 114_310_000),
        DistrictCentre("开封市", "鼓楼区", 34_790_000, 114_350_000),
        DistrictCentre("开封市", "龙亭区", 34_810_000, 114_360_000),
        DistrictCentre("开封市", "尉氏县", 34_410_000, 114_190_000),
        DistrictCentre("南京市", "鼓楼区", 32_070_000, 118_770_000),
    ]
)


def test_that_a_straight_line_is_true_to_one_per_cent() -> None:
    assert abs(metres_between(KAIFENG, ZHENGZHOU) - 62_500) < 625
    equator = Coordinates(0, 100_000_000), Coordinates(0, 101_000_000)
    assert abs(metres_between(*equator) - 111_195) < 100


def test_that_a_longer_way_takes_no_less_time() -> None:
    times = [drive_minutes(metres) for metres in range(0, 200_000, 500)]
    assert times == sorted(times)
    assert drive_minutes(metres_between(KAIFENG, ZHENGZHOU)) in range(60, 130)


def test_that_own_coordinates_win_over_the_centre_of_the_district() -> None:
    roads = RoadMap(CENTRES)
    near = Spot("开封市", "尉氏县", Coordinates(34_797_000, 114_310_000))
    start = Spot("开封市", "鼓楼区", KAIFENG)
    assert roads.minutes(start, near) < 20 < roads.minutes(start, Spot("开封市", "尉氏县"))


def test_that_two_doors_at_one_place_are_a_few_minutes_apart() -> None:
    there = Spot("开封市", "鼓楼区", KAIFENG)
    assert RoadMap(CENTRES).minutes(there, Spot("开封市", "龙亭区", KAIFENG)) == SAME_DOOR


@pytest.mark.parametrize(
    ("a", "b", "minutes"),
    [
        (Spot("澜江市", "东湖区"), Spot("澜江市", "东湖区"), WITHIN_DISTRICT),
        (Spot("澜江市", "东湖区"), Spot("澜江市", "城北区"), WITHIN_CITY),
        (Spot("澜江市", "东湖区"), Spot("云岭市", "城北区"), BETWEEN_CITIES),
        (Spot(), Spot(), WITHIN_CITY),
    ],
)
def test_that_places_on_no_map_take_the_usual_time(a: Spot, b: Spot, minutes: int) -> None:
    assert RoadMap().minutes(a, b) == minutes


def test_that_a_district_of_two_cities_needs_its_city() -> None:
    assert CENTRES.point("", "鼓楼区") is None
    assert CENTRES.point("", "龙亭区") == Coordinates(34_810_000, 114_360_000)
    assert CENTRES.city_of("鼓楼区", "开封市") == "开封市"
    assert CENTRES.city_of("鼓楼区", "") == ""
    assert CENTRES.city_of("龙亭区", "") == "开封市"
    assert CENTRES.city_of("龙亭区", "南京市") == "开封市"


def test_that_the_offices_own_centre_wins() -> None:
    own = Centres([DistrictCentre("开封市", "龙亭区", 1, 1)], [DistrictCentre("开封市", "龙亭区", 2, 2)])
    assert own.point("开封市", "龙亭区") == Coordinates(2, 2)


def test_that_three_drives_change_the_minutes_and_two_do_not() -> None:
    plain = RoadMap(CENTRES)
    a, b = Spot("开封市", "鼓楼区"), Spot("开封市", "尉氏县")
    estimate = plain.minutes(a, b)
    slow = [Leg(a, b, estimate * 2), Leg(b, a, estimate * 2), Leg(a, b, estimate * 2)]
    assert RoadMap(CENTRES, learn(slow[:2], plain)).minutes(a, b) == estimate
    learned = RoadMap(CENTRES, learn(slow, plain)).minutes(a, b)
    assert estimate < learned < estimate * 2
    many = RoadMap(CENTRES, learn(slow * 20, plain)).minutes(b, a)
    assert learned < many <= estimate * 2


def test_that_one_odd_drive_does_not_move_the_median() -> None:
    plain = RoadMap(CENTRES)
    a, b = Spot("开封市", "鼓楼区"), Spot("开封市", "龙亭区")
    usual = plain.minutes(a, b)
    drives = [Leg(a, b, usual)] * 6 + [Leg(a, b, 230), Leg(a, b, 999), Leg(a, b, -5), Leg(a, b, 0)]
    found = learn(drives, plain)
    assert RoadMap(CENTRES, found).minutes(a, b) == usual
    assert next(iter(found.values())).observations == 7


@pytest.mark.parametrize("text", ["114.307, 34.797", "0, 0", "51.5, -0.12", "34.797, 200"])
def test_that_coordinates_outside_the_country_are_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="outside China"):
        read_coordinates(text)


@pytest.mark.parametrize("text", ["34.797", "north", "34,797 114,307", "34.7 114.3 12.0", "34.7; 114.3 x"])
def test_that_text_which_is_no_pair_of_coordinates_is_refused(text: str) -> None:
    with pytest.raises(BadInputError):
        read_coordinates(text)


def test_that_coordinates_are_read_as_maps_write_them() -> None:
    wanted = Coordinates(34_797_000, 114_307_000)
    assert read_coordinates("34.797, 114.307") == wanted
    assert read_coordinates(" (34.797000，114.307) ") == wanted
    assert read_coordinates("  ") is None
    assert require_inside_china(wanted) == wanted


@pytest.mark.parametrize(
    ("address", "city"),
    [
        ("河南省开封市龙亭区大梁路 1 号", "开封市"),
        ("北京市朝阳区某街 3 号", "北京市"),
        ("龙亭区大梁路 1 号", ""),
        ("内蒙古自治区锡林郭勒盟锡林浩特市", "锡林郭勒盟"),
    ],
)
def test_that_the_city_is_read_from_an_address(address: str, city: str) -> None:
    assert city_of(address) == city
