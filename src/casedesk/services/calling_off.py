"""Calls off the visits of cases that go back to their client or rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from casedesk.domain.visits import VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.import_journal import ImportJournal
from casedesk.services.request_links import free
from casedesk.storage.reconciliation import waiting_visits
from casedesk.storage.unit_of_work import UnitOfWork

VISIT = "visit"
"""The noun of a called-off visit in the journal of an import."""


@dataclass(frozen=True)
class CalledOff:
    """Numbers of the visits that were called off, and of those that are on the road already."""

    numbers: tuple[str, ...] = ()
    under_way: tuple[str, ...] = ()

    def __add__(self, other: "CalledOff") -> "CalledOff":
        """Return both together."""
        return CalledOff(self.numbers + other.numbers, self.under_way + other.under_way)


def call_off_visits(
    work: UnitOfWork,
    desk: Desk,
    case_ids: Iterable[int],
    reason: str,
    *,
    after: Mapping[int, date] | None = None,
    journal: ImportJournal | None = None,
) -> CalledOff:
    """Call off what is still planned on these cases; with ``after`` only what lies behind a case's day."""
    numbers, under_way = [], []
    for key in waiting_visits(work.connection, case_ids):
        visit = work.visits.get(key)
        if after is not None and desk.day_of(visit.starts_at) <= after[visit.case_id]:
            continue
        if visit.status is VisitStatus.UNDER_WAY:
            under_way.append(visit.visit_no)
            continue
        if journal is not None:
            journal.changed(visit.case_id, VISIT, visit.id, visit.version, {"status": visit.status.value})
        stored = work.visits.save(visit.called_off(reason))
        if journal is None:
            free(work, stored)
        numbers.append(visit.visit_no)
    return CalledOff(tuple(numbers), tuple(under_way))
