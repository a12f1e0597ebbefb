"""The names under which the columns of a client's lists are kept, with the revision in use."""

from dataclasses import dataclass

from casedesk.domain.operators import Operator, Right
from casedesk.services.desk import Desk
from casedesk.storage.placements import profiles_of


@dataclass(frozen=True)
class ProfileLine:
    """One kind of list of a client: its name and how often its columns were corrected."""

    name: str
    revision: int


class ProfileListService:
    """Names a client's kinds of lists."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_client(self, actor: Operator, client_id: int) -> tuple[ProfileLine, ...]:
        """Return every kind of list of a client once, the one used last first."""
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            kept = profiles_of(shelves, client_id)
        latest: dict[str, int] = {}
        for each in kept:
            latest[each.name] = max(each.revision, latest.get(each.name, 0))
        return tuple(ProfileLine(name, revision) for name, revision in latest.items())
