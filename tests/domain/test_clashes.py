"""Which visits need one person at two doors at once."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.people import AddressKind
from casedesk.domain.visits import Visit, VisitPurpose, VisitStatus
from casedesk.domain.weeks import Crew, PlannedVisit, clashing, trips_of

_START = datetime(2028, 2, 29, 0, 0, tzinfo=UTC)


def planned(
    number: int, minute: int, minutes: int, crew: tuple[int, ...], status: VisitStatus
) -> PlannedVisit:
    starts_at = _START + timedelta(minutes=minute)
    visit = Visit(
        f"V{number}", 1, 1, 1, VisitPurpose.FIRST_VISIT, starts_at, minutes, crew, status, id=number
    )
    return PlannedVisit(visit, "白鹭", "", "", AddressKind.HOME, Crew(crew[0], crew))


_ROWS = st.lists(
    st.tuples(
        st.integers(0, 300),
        st.integers(1, 120),
        st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True).map(tuple),
        st.sampled_from((VisitStatus.PLANNED, VisitStatus.HELD, VisitStatus.CALLED_OFF)),
    ),
    max_size=12,
)


@given(_ROWS)
def test_that_the_sweep_finds_what_comparing_each_with_each_finds(
    rows: list[tuple[int, int, tuple[int, ...], VisitStatus]],
) -> None:
    visits = [planned(number, *row) for number, row in enumerate(rows, 1)]
    active = [each.visit for each in visits if each.visit.status.counts]
    pairs = {
        one.id
        for one in active
        for other in active
        if one.id != other.id and set(one.crew) & set(other.crew) and one.overlaps(other)
    }
    assert clashing(visits) == pairs


@given(_ROWS)
def test_that_trips_hold_every_visit_once_and_end_after_the_last_door(
    rows: list[tuple[int, int, tuple[int, ...], VisitStatus]],
) -> None:
    visits = [planned(number, *row) for number, row in enumerate(rows, 1)]
    travel = timedelta(minutes=30)
    trips = trips_of(visits, travel)
    assert sorted(each.visit.id for trip in trips for each in trip.visits) == [
        each.visit.id for each in visits
    ]
    for trip in trips:
        assert trip.leaves_at == min(each.visit.starts_at for each in trip.visits) - travel
        assert trip.back_at == max(each.visit.ends_at for each in trip.visits) + travel
