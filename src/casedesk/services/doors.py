"""What the road told of a door: a visit whose crew was there happened, and is never taken back."""

from casedesk.domain.errors import RefusedError
from casedesk.domain.outings import CheckInKind
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit
from casedesk.storage.shelves import Shelves

DOORS = frozenset({CheckInKind.ARRIVED, CheckInKind.DONE})
"""Words that prove a crew stood at a door."""


def require_not_at_door(shelves: Shelves, visit: Visit) -> None:
    """Raise RefusedError once the crew told of this visit's door; only a record can follow."""
    table = shelves.check_ins.table.c
    told = shelves.check_ins.all(table.visit_id == visit.id)
    if any(each.kind in DOORS for each in told):
        raise RefusedError(
            say(
                "The crew was at the door of visit {visit_no}, so it counts. Write the record.",
                visit_no=visit.visit_no,
            )
        )
