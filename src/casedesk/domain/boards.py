"""The departure board: crews that are out, late ones first, and what must be done before closing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from casedesk.domain.outings import GRAVITY, CheckIn, Outing, OutingState, Standing, standing
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import Crew, PlannedVisit


@dataclass(frozen=True)
class Member:
    """Somebody of a crew with a masked phone number, empty where none is kept."""

    operator_id: int
    name: str
    phone: str


@dataclass(frozen=True)
class BoardRow:
    """One crew of the day: out, back, or still in the office with visits to make."""

    crew: Crew
    outing: Outing | None
    """None while the crew has not set out."""
    standing: Standing | None
    visits: tuple[PlannedVisit, ...]
    """Those of the way, or those that wait for the departure; in order of time."""
    words: tuple[CheckIn, ...] = ()
    members: tuple[Member, ...] = ()
    papers: int = 0
    """Copies that the crew carries."""
    safety: tuple[str, ...] = ()
    """Notes of danger at the doors of this way."""
    travel: timedelta = timedelta(minutes=30)

    @property
    def is_out(self) -> bool:
        """Tell whether the crew is on the road."""
        return self.outing is not None and self.outing.is_out

    @property
    def is_alarm(self) -> bool:
        """Tell whether somebody must act now."""
        return self.standing is not None and self.standing.state.is_alarm

    @property
    def districts(self) -> tuple[str, ...]:
        """Return the districts of the way, each once."""
        return tuple(dict.fromkeys(each.district for each in self.visits if each.district))

    @property
    def leaves_at(self) -> datetime | None:
        """Return when the crew left, or when it should leave for its first door."""
        if self.outing is not None:
            return self.outing.left_at
        return self.visits[0].visit.starts_at - self.travel if self.visits else None

    @property
    def due_back_at(self) -> datetime | None:
        """Return when the crew is expected, or was back."""
        if self.outing is not None:
            return self.outing.back_at or self.outing.due_back_at
        return max(each.visit.ends_at for each in self.visits) + self.travel if self.visits else None

    @property
    def missing(self) -> tuple[PlannedVisit, ...]:
        """Return the visits of a crew that is back whose record is not written."""
        if self.outing is None or self.outing.is_out:
            return ()
        return tuple(each for each in self.visits if each.visit.status is VisitStatus.UNDER_WAY)

    def visit(self, visit_id: int | None) -> PlannedVisit | None:
        """Return a visit of the way."""
        return next((each for each in self.visits if each.visit.id == visit_id), None)


class ClosingPoint(StrEnum):
    """What the office looks at before it closes."""

    EARLIER = "earlier"
    BACK = "back"
    PAPERS = "papers"
    SCANS = "scans"
    RECORDS = "records"
    CONFIRMED = "confirmed"
    RECORDINGS = "recordings"
    SEAL = "seal"
    TOMORROW = "tomorrow"

    @property
    def label(self) -> Sentence:
        """Name the point for people."""
        return _POINTS[self]


_POINTS = {
    ClosingPoint.EARLIER: say("Records of earlier days"),
    ClosingPoint.BACK: say("All crews are back"),
    ClosingPoint.PAPERS: say("Papers back or accounted for"),
    ClosingPoint.SCANS: say("Signed agreements scanned"),
    ClosingPoint.RECORDS: say("Today's records written"),
    ClosingPoint.CONFIRMED: say("Records confirmed by both"),
    ClosingPoint.RECORDINGS: say("Recordings matched"),
    ClosingPoint.SEAL: say("Seal of the audit log on paper"),
    ClosingPoint.TOMORROW: say("Tomorrow's day sheets printed"),
}


@dataclass(frozen=True)
class ClosingLine:
    """One point: how much of it is done."""

    point: ClosingPoint
    done: int
    total: int
    visit_id: int | None = None
    """The first visit that is missing, where the point is about visits."""

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left to do."""
        return self.done >= self.total


@dataclass(frozen=True)
class Tomorrow:
    """The next day's crews with their visits."""

    day: date
    crews: tuple[tuple[Crew, tuple[PlannedVisit, ...]], ...] = ()

    @property
    def visits(self) -> int:
        """Count the visits."""
        return sum(len(each) for _crew, each in self.crews)


@dataclass(frozen=True)
class Board:
    """Everything that the right side of Today shows."""

    rows: tuple[BoardRow, ...]
    closing: tuple[ClosingLine, ...]
    tomorrow: Tomorrow
    late_minutes: int = 10

    @property
    def out(self) -> int:
        """Count the crews on the road."""
        return sum(each.is_out for each in self.rows)

    @property
    def alarms(self) -> tuple[BoardRow, ...]:
        """Return the crews about which somebody must act now, the gravest first."""
        return tuple(each for each in self.rows if each.is_alarm)

    def at(self, now: datetime) -> "Board":
        """Return the board as it stands at another moment; nothing is read anew."""
        judged = (
            row
            if row.outing is None
            else replace(row, standing=standing(row.outing, row.words, now, self.late_minutes))
            for row in self.rows
        )
        return replace(self, rows=in_order(judged))


def in_order(rows: Iterable[BoardRow]) -> tuple[BoardRow, ...]:
    """Put alarms first, the longest silence first among equals; then those out, in the office, back."""
    return tuple(sorted(rows, key=_weight))


def _weight(row: BoardRow) -> tuple[int, int, datetime, int]:
    leaves = row.leaves_at or _NEVER
    if row.standing is None:
        return GRAVITY[OutingState.BACK], 0, leaves, row.crew.index
    after = 1 if row.standing.state is OutingState.BACK else 0
    return GRAVITY[row.standing.state] + after, -row.standing.minutes_late, leaves, row.crew.index


_NEVER = datetime.max.replace(tzinfo=UTC)
