"""What is left to do before the office closes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from casedesk.domain.boards import ClosingLine, ClosingPoint
from casedesk.domain.paper_life import is_accounted
from casedesk.domain.papers import PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.weeks import PlannedVisit, sheet_number
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves

_LOOK_BACK = timedelta(days=60)


class ClosingReader:
    """Counts papers, records, recordings and sheets of a day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(
        self, shelves: Shelves, of_today: Sequence[PlannedVisit], of_next: Sequence[PlannedVisit], out: int
    ) -> tuple[ClosingLine, ...]:
        """Return every point; that of earlier days only where something is missing."""
        today = self._desk.today()
        gone = [each.visit for each in of_today if each.visit.status in _GONE]
        earlier = self._unwritten(shelves, today)
        lines = [ClosingLine(ClosingPoint.EARLIER, 0, len(earlier), earlier[0].id)] if earlier else []
        crews = len({each.crew.key for each in of_today if each.visit.status in _GONE})
        return (
            *lines,
            ClosingLine(ClosingPoint.BACK, max(0, crews - out), max(crews, out)),
            self._papers(shelves, today),
            *self._scans(shelves, today),
            *_of_records(shelves, gone),
            self._seal(shelves, today),
            _sheets(shelves, of_next, self._desk.day_of),
        )

    def _unwritten(self, shelves: Shelves, today: date) -> list[Visit]:
        table = shelves.visits.table.c
        midnight = self._midnight(today)
        return shelves.visits.all(
            table.status == VisitStatus.UNDER_WAY,
            table.starts_at < midnight,
            table.starts_at >= midnight - _LOOK_BACK,
            order=(table.starts_at,),
        )

    def _papers(self, shelves: Shelves, today: date) -> ClosingLine:
        """Count the copies that were out today or still are, and the spoiled ones that must be destroyed."""
        table = shelves.papers.table.c
        midnight = self._midnight(today)
        touched = shelves.papers.all(
            table.carried_by.is_not(None) | (table.answer == PaperAnswer.SPOILED),
            table.ended_at.is_(None) | (table.ended_at >= midnight) | (table.answer == PaperAnswer.SPOILED),
        )
        counted = [
            each
            for each in touched
            if not is_accounted(each) or (each.ended_at is not None and each.ended_at >= midnight)
        ]
        return ClosingLine(ClosingPoint.PAPERS, sum(map(is_accounted, counted)), len(counted))

    def _scans(self, shelves: Shelves, today: date) -> Iterator[ClosingLine]:
        """Count the signed agreements of which the office keeps a copy, and those whose scan is filed."""
        table = shelves.papers.table.c
        signed = shelves.papers.all(
            table.kind == PaperKind.AGREEMENT,
            table.answer == PaperAnswer.SIGNED,
            table.ending.is_(None) | (table.ending == PaperEnding.RETURNED),
            table.scanned_at.is_(None) | (table.scanned_at >= self._midnight(today)),
        )
        filed = sum(each.scanned_at is not None for each in signed)
        if signed:
            yield ClosingLine(ClosingPoint.SCANS, filed, len(signed))

    def _seal(self, shelves: Shelves, today: date) -> ClosingLine:
        """Tell whether a paper of today carries the end of the audit log out of the house."""
        table = shelves.papers.table.c
        printed = shelves.papers.first(table.printed_at >= self._midnight(today), table.seal_seq > 0)
        return ClosingLine(ClosingPoint.SEAL, int(printed is not None), 1)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._desk.zone)


_GONE = frozenset({VisitStatus.UNDER_WAY, VisitStatus.HELD})


def _of_records(shelves: Shelves, gone: Sequence[Visit]) -> Iterator[ClosingLine]:
    written = [each for each in gone if each.record is not None]
    unwritten = [each for each in gone if each.record is None]
    yield _line(ClosingPoint.RECORDS, len(gone), unwritten)
    keys = [each.id for each in written]
    said = shelves.statements.all(shelves.statements.table.c.visit_id.in_(keys))
    spoken = {(each.visit_id, each.operator_id) for each in said}
    waiting = [each for each in written if any((each.id, one) not in spoken for one in each.crew)]
    yield _line(ClosingPoint.CONFIRMED, len(gone), [*unwritten, *waiting])
    matched = shelves.recordings.all(shelves.recordings.table.c.visit_id.in_([each.id for each in gone]))
    heard = {each.visit_id for each in matched}
    silent = [each for each in gone if each.id not in heard and not _is_explained(each)]
    yield _line(ClosingPoint.RECORDINGS, len(gone), silent)


def _is_explained(visit: Visit) -> bool:
    """Tell whether the record says where the recording is, or why there is none."""
    record = visit.record
    return record is not None and bool(record.no_recording_reason.strip() or record.recording_ref.strip())


def _line(point: ClosingPoint, total: int, left: Sequence[Visit]) -> ClosingLine:
    return ClosingLine(point, total - len(left), total, left[0].id if left else None)


def _sheets(
    shelves: Shelves, of_next: Sequence[PlannedVisit], day_of: Callable[[datetime], date]
) -> ClosingLine:
    """Count the crews of the next day for whom a sheet of the day was printed."""
    crews = {each.crew.key: each.visit for each in reversed(of_next)}
    badges = {each.id: each.badge_no or each.name for each in shelves.operators.all()} if crews else {}
    numbers = {
        key: sheet_number(day_of(first.starts_at), key, [badges[each] for each in key if each in badges])
        for key, first in crews.items()
    }
    table = shelves.papers.table.c
    found = shelves.papers.all(table.kind == PaperKind.VISIT_SHEET, table.subject.in_(list(numbers.values())))
    printed = {each.subject for each in found}
    left = [key for key in reversed(crews) if numbers[key] not in printed]
    return _line(ClosingPoint.TOMORROW, len(crews), [crews[key] for key in left])
