"""Gathers what must be done today from promises, plans, visits, papers and dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from casedesk.domain.case_lists import OPEN_STATUSES, CaseQuery, CaseRow, CaseSort, Order
from casedesk.domain.cases import CaseStatus, StepKind
from casedesk.domain.compliance import Severity
from casedesk.domain.contacts import PromiseState
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import OutingState, Standing
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency, in_order
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.board import BoardService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.plans import PromiseStanding, promises_of
from casedesk.services.today_blocked import blocked_items
from casedesk.services.today_complaints import complaint_items
from casedesk.services.today_papers import paper_items
from casedesk.services.today_plans import plan_items
from casedesk.services.today_records import record_items
from casedesk.services.today_runs import run_items
from casedesk.services.today_waiting import waiting_items
from casedesk.services.today_waivers import waiver_items
from casedesk.services.visits import VisitService
from casedesk.services.void_receipts import void_receipt_items
from casedesk.storage import payment_files
from casedesk.storage import today as today_rows

_LOOK_BACK = timedelta(days=60)
_AMBER_DAYS, _RED_DAYS = 180, 30
_RECALL_DAYS, _RECALL_NEAR = 7, 2
_MOST = 40
"""Lines of one group at most; the case list shows the rest."""

STEPS: dict[StepKind, Sentence] = {
    StepKind.CALL: say("Call"),
    StepKind.VERIFY: say("Verify address and phone"),
    StepKind.VISIT: say("Plan a visit"),
    StepKind.SIGN: say("Visit to sign"),
    StepKind.AWAIT_PAYMENT: say("Payment expected"),
    StepKind.REVIEW: say("Review the case"),
    StepKind.LETTER: say("Send a letter"),
    StepKind.LEGAL: say("Legal review"),
    StepKind.OTHER: say("Next step"),
}


class TodayService:
    """Answers one question: what must be done now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def items(self, actor: Operator, *, only_own: bool = False) -> list[TodayItem]:
        """Return everything that waits today, gravest first."""
        actor.require(Right.VIEW_CASES)
        today = self._desk.today()
        whose = (actor.id,) if only_own else ()
        found = [
            *self._promises(actor, today),
            *self._plans(actor),
            *complaint_items(self._desk, actor),
            *self._visits(actor, today),
            *self._limitation(actor, today, whose),
            *self._recalls(actor, today, whose),
            *self._steps(actor, today, whose),
            *self._tray(actor),
            *record_items(self._desk, actor),
            *blocked_items(self._desk, actor),
            *waiting_items(self._desk, actor),
            *waiver_items(self._desk, actor),
            *run_items(self._desk, actor),
        ]
        own = [each for each in found if not only_own or each.operator == actor.name]
        return in_order(own)

    def more(self, actor: Operator, *, only_own: bool = False) -> dict[TodayGroup, int]:
        """Return how many cases of the long groups wait beyond those that ``items`` shows."""
        today, whose = self._desk.today(), (actor.id,) if only_own else ()
        service = CaseService(self._desk)
        asked = {
            TodayGroup.LIMITATION: _near_limitation(today, whose),
            TodayGroup.RECALL: _near_recall(today, whose),
            TodayGroup.STEPS: _steps_due(today, whose),
        }
        counts = {group: service.count(actor, query) for group, query in asked.items()}
        return {group: max(0, number - _MOST) for group, number in counts.items()}

    def _promises(self, actor: Operator, today: date) -> Iterator[TodayItem]:
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            lines = today_rows.promises_due(shelves.connection, today - _LOOK_BACK, today, _MOST)
            standings = {
                each.promise.id: each
                for case_id in dict.fromkeys(line.case_id for line in lines)
                for each in promises_of(self._desk, shelves, case_id)
            }
        for line in lines:
            item = _promise_item(line, standings[line.id], today)
            if item is not None:
                yield item

    def _plans(self, actor: Operator) -> Iterator[TodayItem]:
        """Yield what is open about agreements; a printed one whose copies are told is not told twice."""
        receipts = void_receipt_items(self._desk, actor)
        told = {each.number for each in receipts}
        papers = [each for each in paper_items(self._desk, actor) if each.number not in told]
        yield from (*receipts, *papers)
        yield from plan_items(self._desk, actor, frozenset(each.number for each in papers))

    def _visits(self, actor: Operator, today: date) -> Iterator[TodayItem]:
        monday = today - timedelta(days=today.weekday())
        week = VisitService(self._desk).week(actor, monday)
        roads = BoardService(self._desk).roads(actor)
        now = self._desk.now()
        for planned in week.visits:
            day = self._desk.day_of(planned.visit.starts_at)
            is_late = planned.is_open and planned.visit.ends_at < now
            if planned.visit.status is VisitStatus.CALLED_OFF or day != today or is_late:
                continue
            item = _visit_item(planned, self._desk)
            yield _on_road(item, roads.get(planned.visit.id))

    def _limitation(self, actor: Operator, today: date, whose: tuple[int, ...]) -> Iterator[TodayItem]:
        for row in CaseService(self._desk).list(actor, _near_limitation(today, whose), 0, _MOST):
            if row.limitation_days is not None:
                yield _limitation_item(row, row.limitation_days, today)

    def _recalls(self, actor: Operator, today: date, whose: tuple[int, ...]) -> Iterator[TodayItem]:
        for row in CaseService(self._desk).list(actor, _near_recall(today, whose), 0, _MOST):
            if row.recall_on is not None:
                yield _recall_item(row, row.recall_on, today)

    def _steps(self, actor: Operator, today: date, whose: tuple[int, ...]) -> Iterator[TodayItem]:
        for row in CaseService(self._desk).list(actor, _steps_due(today, whose), 0, _MOST):
            if row.next_step is not None:
                yield _step_item(row, today)

    def _tray(self, actor: Operator) -> Iterator[TodayItem]:
        """Yield one item for all payments of files that wait for a case."""
        if not actor.may(Right.RECORD_PAYMENTS):
            return
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            number, amount = payment_files.lines_waiting(shelves.connection)
        if number:
            yield TodayItem(
                group=TodayGroup.REVIEW,
                case_id=0,
                name="",
                number="",
                what=say("%n payment(s) from files wait for their case", count=number),
                urgency=Urgency.SOON,
                limit=say("Match them"),
                operator=actor.name,
                action=TodayAction.OPEN_TRAY,
                amount=amount,
            )


def _near_limitation(today: date, whose: tuple[int, ...]) -> CaseQuery:
    """Ask for open cases whose claim is time-barred soon, or is already."""
    return CaseQuery(
        statuses=OPEN_STATUSES,
        operator_ids=whose,
        limitation_until=today + timedelta(days=_AMBER_DAYS),
        order=(Order(CaseSort.LIMITATION),),
    )


def _near_recall(today: date, whose: tuple[int, ...]) -> CaseQuery:
    """Ask for open cases that go back to their client within a week."""
    return CaseQuery(
        statuses=OPEN_STATUSES,
        operator_ids=whose,
        recall_until=today + timedelta(days=_RECALL_DAYS),
        order=(Order(CaseSort.RECALL),),
    )


def _steps_due(today: date, whose: tuple[int, ...]) -> CaseQuery:
    """Ask for cases whose next step has come, but for those that rest or wait for a payment."""
    resting = {CaseStatus.ON_PLAN, CaseStatus.ON_HOLD, CaseStatus.PROMISE}
    working = tuple(each for each in OPEN_STATUSES if each not in resting)
    return CaseQuery(statuses=working, operator_ids=whose, next_due_until=today)


def _promise_item(line: today_rows.PromiseLine, found: PromiseStanding, today: date) -> TodayItem | None:
    if found.state is PromiseState.KEPT:
        return None
    late = (today - found.promise.due_on).days
    is_broken = found.state is PromiseState.BROKEN
    return TodayItem(
        group=TodayGroup.PROMISES,
        case_id=line.case_id,
        name=line.name,
        number=line.case_no,
        what=say("Ask why first: promised for {day}", day=found.promise.due_on),
        urgency=Urgency.BAD if is_broken else Urgency.SOON,
        limit=_late(late),
        operator=line.operator,
        action=TodayAction.LOG_CONTACT,
        amount=found.promise.amount - found.paid,
    )


def _visit_item(planned: PlannedVisit, desk: Desk) -> TodayItem:
    visit = planned.visit
    time = f"{visit.starts_at.astimezone(desk.zone):%H:%M}"
    what = say("{time} {district}", time=time, district=planned.district or planned.address)
    urgency, limit = Urgency.CALM, say("Gate passed")
    if planned.is_over:
        urgency, limit = Urgency.DONE, say("Recorded")
    elif visit.status is VisitStatus.UNDER_WAY:
        urgency, limit = Urgency.SOON, say("Under way")
    elif planned.severity is Severity.BLOCK:
        urgency, limit = Urgency.BAD, say("Blocked")
    elif planned.severity is Severity.WARN:
        urgency, limit = Urgency.SOON, say("Warnings")
    return TodayItem(
        group=TodayGroup.VISITS,
        case_id=visit.case_id,
        name=planned.person_name,
        number=planned.case_no,
        what=what,
        urgency=urgency,
        limit=limit,
        operator=" ".join(planned.crew.names),
        action=TodayAction.OPEN_VISIT,
        target_id=visit.id,
    )


def _on_road(item: TodayItem, road: tuple[int, Standing] | None) -> TodayItem:
    """Say of a visit that is under way how its crew stands."""
    if road is None or item.urgency is Urgency.DONE:
        return item
    outing_id, stands = road
    if stands.state.is_alarm:
        limit = say("Late {minutes} min", minutes=stands.minutes_late)
        if stands.state is OutingState.HELP:
            limit = say("Asks for help")
        bad = replace(item, urgency=Urgency.BAD, limit=limit, group=TodayGroup.VISITS)
        return replace(bad, action=TodayAction.OPEN_BOARD, target_id=outing_id)
    if stands.state is OutingState.ON_SITE and stands.visit_id == item.target_id:
        return replace(item, limit=say("At the door"))
    return item


def _limitation_item(row: CaseRow, days: int, today: date) -> TodayItem:
    ends_on = today + timedelta(days=days)
    what = say("Deliver a letter with receipt or hand over to legal: ends {day}", day=ends_on)
    limit = say("%n day(s) left", count=days)
    if days < 0:
        what = say("Legal review, no threat of suit: time-barred since {day}", day=ends_on)
        limit = say("Expired")
    return TodayItem(
        group=TodayGroup.LIMITATION,
        case_id=row.id,
        name=row.name,
        number=row.case_no,
        what=what,
        urgency=Urgency.BAD if days <= _RED_DAYS else Urgency.SOON,
        limit=limit,
        operator=row.operator,
        action=TodayAction.OPEN_CASE,
        amount=row.balance,
    )


def _recall_item(row: CaseRow, recall_on: date, today: date) -> TodayItem:
    days = (recall_on - today).days
    what = say(
        "Finish or ask for more time: goes back to {client} on {day}", client=row.client, day=recall_on
    )
    return TodayItem(
        group=TodayGroup.RECALL,
        case_id=row.id,
        name=row.name,
        number=row.case_no,
        what=what,
        urgency=Urgency.BAD if days <= _RECALL_NEAR else Urgency.SOON,
        limit=say("%n day(s) left", count=days),
        operator=row.operator,
        action=TodayAction.OPEN_CASE,
        amount=row.balance,
    )


def _step_item(row: CaseRow, today: date) -> TodayItem:
    step = row.next_step
    assert step is not None
    late = (today - step.due_on).days
    is_call = step.kind is StepKind.CALL
    return TodayItem(
        group=TodayGroup.STEPS,
        case_id=row.id,
        name=row.name,
        number=row.case_no,
        what=say("{step}: {note}", step=STEPS[step.kind], note=step.note) if step.note else STEPS[step.kind],
        urgency=Urgency.SOON if late else Urgency.CALM,
        limit=_late(late),
        operator=row.operator,
        action=TodayAction.LOG_CONTACT if is_call else TodayAction.OPEN_CASE,
        amount=row.balance,
    )


def _late(days: int) -> Sentence:
    """Say how late something is."""
    return say("%n day(s) late", count=days) if days > 0 else say("Today")
