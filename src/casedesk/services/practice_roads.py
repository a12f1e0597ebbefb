"""The practice office's roads: where its invented districts lie, and where its crews set out."""

from typing import Final

from casedesk.domain.operators import Operator
from casedesk.domain.places import Coordinates
from casedesk.domain.road_terms import RoadTerms
from casedesk.services.desk import Desk
from casedesk.services.road_maps import RoadMapService

_CITY: Final = "澜江市"
_START: Final = "东湖区"
_CENTRES: Final = {
    "东湖区": (30_620_000, 117_480_000),
    "城北区": (30_668_000, 117_470_000),
    "柳浦区": (30_601_000, 117_540_000),
    "云岭区": (30_560_000, 117_430_000),
    "港湾区": (30_645_000, 117_590_000),
    "新塘县": (30_480_000, 117_610_000),
}
"""The city is invented; so is where it lies."""


def lay_roads(desk: Desk, actor: Operator) -> None:
    """Set the terms of the road and the centre of every district."""
    service = RoadMapService(desk)
    service.save_terms(actor, RoadTerms(start_city=_CITY, start_district=_START))
    for district, (latitude, longitude) in _CENTRES.items():
        service.save_centre(actor, _CITY, district, Coordinates(latitude, longitude))
