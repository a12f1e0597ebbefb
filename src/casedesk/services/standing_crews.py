"""Which crews the office has: its own, else its collectors in pairs."""

from collections.abc import Iterable, Sequence

from casedesk.domain.crews import StandingCrew
from casedesk.domain.operators import Operator
from casedesk.domain.weeks import Crew, standing_crews
from casedesk.storage.shelves import Shelves


def crews_in(shelves: Shelves, staff: Sequence[Operator] | None = None) -> tuple[Crew, ...]:
    """Return the crews that were put together; where there is none, active collectors pair up by badge."""
    people = shelves.operators.all() if staff is None else staff
    table = shelves.crews.table
    defined: list[StandingCrew] = shelves.crews.all(table.c.is_active, order=(table.c.position, table.c.id))
    return _own(defined, people) or standing_crews(people)


def _own(defined: Iterable[StandingCrew], people: Sequence[Operator]) -> tuple[Crew, ...]:
    """Return the office's crews without those who left; one whom nobody is left of is no crew."""
    names = {each.id: each.name for each in people if each.is_active}
    crews = []
    for each in defined:
        members = tuple(one for one in each.members if one in names)
        if members:
            crews.append(Crew(each.position, members, tuple(names[one] for one in members)))
    return tuple(crews)
