"""The departure board with its closing list and the next day, read for Today."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from casedesk.domain.boards import Board, BoardRow, Member, Tomorrow, in_order
from casedesk.domain.cases import FlagKind
from casedesk.domain.masks import mask_phone
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import CheckIn, Outing, OutingState, Standing, standing
from casedesk.domain.papers import Paper
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import Crew, PlannedVisit, all_crews, monday_of
from casedesk.services.closing import ClosingReader
from casedesk.services.desk import Desk
from casedesk.services.outings import open_outings, road_terms
from casedesk.services.visit_weeks import WeekReader
from casedesk.storage.flags import flags_of_cases
from casedesk.storage.shelves import Shelves


@dataclass(frozen=True)
class LateCrew:
    """A crew about which somebody must act, as the status line tells it on every page."""

    outing_id: int
    crew_index: int
    state: OutingState
    minutes: int


@dataclass(frozen=True)
class _Day:
    """What was read once for all rows."""

    visits: dict[int, PlannedVisit]
    crews: tuple[Crew, ...]
    words: dict[int, list[CheckIn]]
    papers: list[Paper]
    dangers: dict[int, str]
    staff: dict[int, Operator]
    travel: timedelta


class BoardService:
    """Reads who is out, where, and what is left to do before closing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._weeks = WeekReader(desk)

    def board(self, actor: Operator) -> Board:
        """Return the board of today as it stands now."""
        today, now = self._desk.today(), self._desk.now()
        workday = self._desk.calendar.next_workday(today + timedelta(days=1))
        mondays = dict.fromkeys((monday_of(today), monday_of(today + timedelta(days=1)), monday_of(workday)))
        weeks = [self._weeks.week(actor, monday) for monday in mondays]
        known = [each for week in weeks for each in week.visits]
        next_day = self._next_day(known, today, workday)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            terms = road_terms(shelves)
            outings = self._outings(shelves, today)
            of_today = [each for each in known if self._desk.day_of(each.visit.starts_at) == today]
            visits = {each.visit.id: each for each in of_today}
            for key in (key for outing in outings for key in outing.visit_ids if key not in visits):
                visits[key] = self._weeks.get(actor, key)
            day = self._gathered(shelves, outings, visits, weeks[0].crews, weeks[0].travel)
            of_next = [each for each in known if self._desk.day_of(each.visit.starts_at) == next_day]
            tomorrow = Tomorrow(next_day, _by_crew(of_next))
            closing = ClosingReader(self._desk).lines(
                shelves, tuple(visits.values()), tuple(of_next), sum(each.is_out for each in outings)
            )
        rows = [self._row(each, day, now, terms.late_minutes) for each in outings]
        rows += _waiting_rows(day, outings)
        return Board(in_order(rows), closing, tomorrow, terms.late_minutes)

    def late(self, actor: Operator) -> tuple[LateCrew, ...]:
        """Return the crews that need somebody now, the gravest first; cheap enough for every minute."""
        now = self._desk.now()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            outings = open_outings(shelves)
            if not outings:
                return ()
            terms = road_terms(shelves)
            words = _words(shelves, outings)
        found = [(each, standing(each, words.get(each.id, []), now, terms.late_minutes)) for each in outings]
        if not any(stands.state.is_alarm for _outing, stands in found):
            return ()
        crews = self._weeks.week(actor, monday_of(self._desk.today())).crews
        rows = in_order(
            BoardRow(_crew_of(outing, crews, {}), outing, stands, ())
            for outing, stands in found
            if stands.state.is_alarm
        )
        return tuple(
            LateCrew(row.outing.id, row.crew.index, row.standing.state, row.standing.minutes_late)
            for row in rows
            if row.outing is not None and row.standing is not None
        )

    def roads(self, actor: Operator) -> dict[int, tuple[int, Standing]]:
        """Return for each visit of a crew that is out its way and how that stands."""
        now = self._desk.now()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            outings = open_outings(shelves)
            if not outings:
                return {}
            terms, words = road_terms(shelves), _words(shelves, outings)
        return {
            visit_id: (each.id, standing(each, words.get(each.id, []), now, terms.late_minutes))
            for each in outings
            for visit_id in each.visit_ids
        }

    def _outings(self, shelves: Shelves, today: date) -> list[Outing]:
        """Return the ways of today and those that are still open from before."""
        midnight = datetime.combine(today, time(), self._desk.zone)
        table = shelves.outings.table.c
        return shelves.outings.all(
            table.back_at.is_(None) | (table.left_at >= midnight), order=(table.left_at, table.id)
        )

    def _gathered(
        self,
        shelves: Shelves,
        outings: Sequence[Outing],
        visits: dict[int, PlannedVisit],
        crews: tuple[Crew, ...],
        travel: timedelta,
    ) -> _Day:
        staff = {each.id: each for each in shelves.operators.all()}
        names = {key: each.name for key, each in staff.items()}
        papers = shelves.papers.table.c
        return _Day(
            visits,
            all_crews(crews, [each.crew for each in outings], names),
            _words(shelves, outings),
            shelves.papers.all(papers.carried_by.is_not(None), papers.ended_at.is_(None)),
            _dangers(shelves, {each.visit.case_id for each in visits.values()}, self._desk.today()),
            staff,
            travel,
        )

    def _row(self, outing: Outing, day: _Day, now: datetime, late_minutes: int) -> BoardRow:
        words = tuple(day.words.get(outing.id, ()))
        visits = tuple(day.visits[key] for key in outing.visit_ids if key in day.visits)
        crew = _crew_of(outing, day.crews, {key: each.name for key, each in day.staff.items()})
        return BoardRow(
            crew,
            outing,
            standing(outing, words, now, late_minutes),
            visits,
            words,
            _members(outing.crew, day),
            _carried(outing.crew, day),
            _told(visits, day),
            day.travel,
        )

    def _next_day(self, known: Iterable[PlannedVisit], today: date, workday: date) -> date:
        """Return the next day with visits or, before that, the next one on which the office works."""
        days = (self._desk.day_of(each.visit.starts_at) for each in known)
        return min([workday, *(each for each in days if each > today)])


def _waiting_rows(day: _Day, outings: Iterable[Outing]) -> list[BoardRow]:
    """Return a row for each crew that still has visits to set out for."""
    out = {member for each in outings if each.is_out for member in each.crew}
    waiting = [each for each in day.visits.values() if each.visit.status is VisitStatus.PLANNED]
    rows = []
    for crew, visits in _by_crew(waiting):
        if not out & set(crew.members):
            members, papers = _members(crew.members, day), _carried(crew.members, day)
            rows.append(
                BoardRow(crew, None, None, visits, (), members, papers, _told(visits, day), day.travel)
            )
    return rows


def _by_crew(visits: Iterable[PlannedVisit]) -> tuple[tuple[Crew, tuple[PlannedVisit, ...]], ...]:
    grouped: dict[frozenset[int], list[PlannedVisit]] = {}
    for each in sorted(visits, key=lambda each: each.visit.starts_at):
        if each.visit.status is not VisitStatus.CALLED_OFF:
            grouped.setdefault(each.crew.key, []).append(each)
    found = [(group[0].crew, tuple(group)) for group in grouped.values()]
    return tuple(sorted(found, key=lambda each: each[0].index))


def _crew_of(outing: Outing, crews: Sequence[Crew], names: dict[int, str]) -> Crew:
    key = frozenset(outing.crew)
    told = tuple(names.get(each, "") for each in outing.crew)
    return next((each for each in crews if each.key == key), Crew(len(crews), outing.crew, told))


def _members(crew: Sequence[int], day: _Day) -> tuple[Member, ...]:
    people = [day.staff[each] for each in crew if each in day.staff]
    return tuple(Member(each.id, each.name, mask_phone(each.phone) if each.phone else "") for each in people)


def _carried(crew: Collection[int], day: _Day) -> int:
    return sum(each.carried_by in crew for each in day.papers)


def _told(visits: Iterable[PlannedVisit], day: _Day) -> tuple[str, ...]:
    found = (day.dangers.get(each.visit.case_id, "") for each in visits)
    return tuple(dict.fromkeys(each for each in found if each))


def _words(shelves: Shelves, outings: Sequence[Outing]) -> dict[int, list[CheckIn]]:
    table = shelves.check_ins.table.c
    found: dict[int, list[CheckIn]] = {}
    for each in shelves.check_ins.all(table.outing_id.in_([each.id for each in outings])):
        found.setdefault(each.outing_id, []).append(each)
    return found


def _dangers(shelves: Shelves, case_ids: Collection[int], today: date) -> dict[int, str]:
    """Return by case what is known of danger at the door, whichever case of the debtor tells it."""
    table = shelves.cases.table.c
    debtors = {each.id: each.debtor_id for each in shelves.cases.all(table.id.in_(sorted(case_ids)))}
    return {
        case_id: flag.note
        for case_id, known in flags_of_cases(shelves, debtors).items()
        for flag in known
        if flag.kind is FlagKind.STAFF_SAFETY and flag.acts_on(today)
    }
