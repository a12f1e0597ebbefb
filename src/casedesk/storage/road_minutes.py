"""Reads which ways crews really went: from door to door, out of the office and back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from casedesk.domain.outings import Outing
from casedesk.domain.people import Address
from casedesk.domain.places import Coordinates
from casedesk.domain.visits import VisitRecord, VisitStatus
from casedesk.storage.bulk import in_lots
from casedesk.storage.rows import addresses, visits
from casedesk.storage.shelves import Shelves

_AT_ONCE = 400


@dataclass(frozen=True)
class DoorRow:
    """A recorded visit with where its door is."""

    visit_id: int
    crew: tuple[int, ...]
    record: VisitRecord
    address: str
    district: str
    point: Coordinates | None


def doors_between(connection: Connection, first: datetime, last: datetime) -> list[DoorRow]:
    """Return the recorded visits of a span, in the order of their planned starts."""
    table = visits.c
    query = (
        select(
            table.id,
            table.crew,
            table.record,
            addresses.c.text,
            addresses.c.district,
            addresses.c.latitude_e6,
            addresses.c.longitude_e6,
        )
        .join(addresses, addresses.c.id == table.address_id)
        .where(table.status == VisitStatus.HELD, table.starts_at >= first, table.starts_at < last)
        .order_by(table.starts_at, table.id)
    )
    return [
        DoorRow(key, crew, record, text, district, _point(latitude, longitude))
        for key, crew, record, text, district, latitude, longitude in connection.execute(query)
        if record is not None
    ]


def _point(latitude: int | None, longitude: int | None) -> Coordinates | None:
    return None if latitude is None or longitude is None else Coordinates(latitude, longitude)


def outings_between(shelves: Shelves, first: datetime, last: datetime) -> list[Outing]:
    """Return the outings that began in a span, those still out too."""
    table = shelves.outings.table.c
    return list(shelves.outings.all(table.left_at >= first, table.left_at < last))


def addresses_of(shelves: Shelves, keys: Iterable[int]) -> dict[int, Address]:
    """Return addresses by their key."""
    table = shelves.addresses.table.c
    lots = in_lots(sorted(set(keys)), _AT_ONCE)
    return {each.id: each for lot in lots for each in shelves.addresses.all(table.id.in_(lot))}


def doors_by_district(connection: Connection) -> list[tuple[str, str, int]]:
    """Return each district with one of its addresses and how many there are, the most frequent first."""
    table = addresses.c
    doors = func.count(table.id)
    query = (
        select(table.district, func.min(table.text), doors)
        .where(table.district != "")
        .group_by(table.district)
        .order_by(doors.desc(), table.district)
    )
    return [(district, text, count) for district, text, count in connection.execute(query)]
