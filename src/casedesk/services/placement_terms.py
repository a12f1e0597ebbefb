"""The life of a placement after its import: prolonged, paused, resumed, given back to the client."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.placements import Placement, PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.calling_off import CalledOff, call_off_visits
from casedesk.services.desk import Desk
from casedesk.storage import placement_lists
from casedesk.storage.placement_lists import PlacementRow
from casedesk.storage.unit_of_work import UnitOfWork

__all__ = ["PlacementRow", "PlacementTerms", "TermChange"]


@dataclass(frozen=True)
class TermChange:
    """What a change of a placement's terms did."""

    placement: Placement
    cases: int
    """Cases that were changed with it."""
    called_off: tuple[str, ...] = ()
    """Visits that were called off, by number."""
    under_way: tuple[str, ...] = ()
    """Visits that are on the road already; somebody must call the crew."""


class PlacementTerms:
    """Lists placements and changes their terms, each change one entry with its reason."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def rows(self, actor: Operator, client_id: int | None = None) -> list[PlacementRow]:
        """Return the placements with what is open in them, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return placement_lists.rows(shelves.connection, client_id=client_id)

    def get(self, actor: Operator, placement_id: int) -> PlacementRow:
        """Return one placement or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = placement_lists.rows(shelves.connection, placement_id=placement_id)
        return _one(found, placement_id)

    def find(self, actor: Operator, number: str) -> PlacementRow:
        """Return the placement of a number or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = placement_lists.rows(shelves.connection, number=number.strip())
        return _one(found, number)

    def extend(self, actor: Operator, placement_id: int, recall_on: date, reason: str) -> TermChange:
        """Move the recall of a placement and its open cases to a later day."""

        def do(work: UnitOfWork, placement: Placement) -> TermChange:
            if placement.recall_on is not None and recall_on <= placement.recall_on:
                raise BadInputError(
                    say("The new day must lie after the recall on {day}.", day=placement.recall_on)
                )
            if recall_on < self._desk.today():
                raise BadInputError(say("The recall day {day} lies in the past.", day=recall_on))
            moved = work.placements.save(replace(placement, recall_on=recall_on))
            return TermChange(moved, placement_lists.extend_cases(work.connection, placement.id, recall_on))

        return self._changed("placement.extended", actor, placement_id, reason, do, recall_on=str(recall_on))

    def withdraw(self, actor: Operator, placement_id: int, reason: str) -> TermChange:
        """Give the open cases of a placement back to the client; their planned visits are called off."""

        def do(work: UnitOfWork, placement: Placement) -> TermChange:
            off = self._call_off(work, placement, reason)
            gone = replace(placement, status=PlacementStatus.WITHDRAWN, resume_on=None, note=reason.strip())
            number = placement_lists.give_cases_back(work.connection, placement.id)
            return TermChange(work.placements.save(gone), number, off.numbers, off.under_way)

        return self._changed("placement.withdrawn", actor, placement_id, reason, do)

    def pause(self, actor: Operator, placement_id: int, until: date | None, reason: str) -> TermChange:
        """Put the open cases of a placement on hold; their planned visits are called off."""

        def do(work: UnitOfWork, placement: Placement) -> TermChange:
            if placement.status is PlacementStatus.PAUSED:
                raise RefusedError(say("{number} is paused already.", number=placement.number))
            if until is not None and until <= self._desk.today():
                raise BadInputError(say("The day to resume on must lie ahead."))
            off = self._call_off(work, placement, reason)
            paused = replace(placement, status=PlacementStatus.PAUSED, resume_on=until, note=reason.strip())
            number = placement_lists.pause_cases(work.connection, placement.id)
            return TermChange(work.placements.save(paused), number, off.numbers, off.under_way)

        day = str(until) if until else ""
        return self._changed("placement.paused", actor, placement_id, reason, do, until=day)

    def resume(self, actor: Operator, placement_id: int, reason: str = "") -> TermChange:
        """Let the cases of a paused placement stand again where they stood."""

        def do(work: UnitOfWork, placement: Placement) -> TermChange:
            if placement.status is not PlacementStatus.PAUSED:
                raise RefusedError(say("{number} is not paused.", number=placement.number))
            going = replace(placement, status=PlacementStatus.OPEN, resume_on=None, note=reason.strip())
            return TermChange(
                work.placements.save(going), placement_lists.resume_cases(work.connection, placement.id)
            )

        return self._changed("placement.resumed", actor, placement_id, reason, do, needs_reason=False)

    def _changed(
        self,
        action: str,
        actor: Operator,
        placement_id: int,
        reason: str,
        do: Callable[[UnitOfWork, Placement], TermChange],
        *,
        needs_reason: bool = True,
        **told: Any,
    ) -> TermChange:
        """Do one change in one transaction with one entry."""
        if needs_reason and not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        with self._desk.work(action, actor, Right.IMPORT) as work:
            placement = work.placements.get(placement_id)
            if placement.status in _CLOSED:
                raise RefusedError(_CLOSED[placement.status])
            change = do(work, placement)
            work.about(
                placement.number,
                reason=reason.strip(),
                cases=change.cases,
                called_off=list(change.called_off),
                **told,
            )
            work.commit()
        return change

    def _call_off(self, work: UnitOfWork, placement: Placement, reason: str) -> CalledOff:
        waiting = placement_lists.waiting_visits_of(work.connection, placement.id)
        return call_off_visits(work, self._desk, waiting, reason.strip())


_CLOSED: dict[PlacementStatus, Sentence] = {
    PlacementStatus.WITHDRAWN: say("The placement went back to the client already."),
    PlacementStatus.UNDONE: say("The import of this placement was undone."),
}


def _one(found: list[PlacementRow], name: object) -> PlacementRow:
    if not found:
        raise NotFoundError(say("There is no placement {number}.", number=name))
    return found[0]
