"""What visits cost and bring, whether a call should come first, and the hold-out group."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Final

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.errors import RefusedError
from casedesk.domain.hold_out import Comparison, DrawnCase, compare, is_held
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.outings import Outing
from casedesk.domain.road_terms import HoldOut, RoadTerms
from casedesk.domain.sentences import say
from casedesk.domain.visit_yield import (
    Advice,
    CaseSigns,
    Experience,
    HeldVisit,
    Receipt,
    Summary,
    VisitResult,
    advice,
    experience,
    results,
    summaries,
    summary,
)
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import OUTCOME_NAMES, PURPOSE_NAMES, TrayItem
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.visits import VisitService
from casedesk.storage import visit_results as rows
from casedesk.storage.shelves import Shelves

_MINUTE: Final = 60
_LEARNED: Final = timedelta(days=365)
_CALLS: Final = timedelta(days=90)


class GroupBy(StrEnum):
    """By what the results are summed up."""

    OUTCOME = "outcome"
    PURPOSE = "purpose"
    CREW = "crew"
    DISTRICT = "district"
    CLIENT = "client"
    MONTH = "month"


@dataclass(frozen=True)
class ResultsReport:
    """The visits of a span with cost and yield."""

    first_on: date
    last_on: date
    visits: tuple[VisitResult, ...]
    whole: Summary
    groups: tuple[Summary, ...]
    yield_days: int
    is_open: bool
    """Whether payments for the newest visits may still come."""


@dataclass(frozen=True)
class WaitingAdvice:
    """A waiting case with what speaks for a call or for the door."""

    item: TrayItem
    advice: Advice
    is_held_back: bool = False


class VisitResults:
    """Reckons from the office's own records; nothing is guessed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def report(self, actor: Operator, first_on: date, last_on: date, by: GroupBy) -> ResultsReport:
        """Return the visits from a day until a day, both included, summed up by ``by``."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            terms = terms_of(shelves)
            held = self._held(shelves, first_on, last_on)
            receipts = self._receipts(shelves, held, first_on, last_on, terms)
            names = {each.id: each.name for each in shelves.operators.all()}
        found = results(held, receipts, terms)
        return ResultsReport(
            first_on,
            last_on,
            found,
            summary("", found),
            summaries(found, _labels(by, names)),
            terms.yield_days,
            is_open=last_on + timedelta(days=terms.yield_days) >= self._desk.today(),
        )

    def advice(self, actor: Operator) -> tuple[WaitingAdvice, ...]:
        """Weigh every case that waits in the tray."""
        items = VisitService(self._desk).tray(actor).items
        case_ids = tuple(each.case_id for each in items)
        lines = (
            CaseService(self._desk).list(actor, CaseQuery(case_ids=case_ids), 0, len(items)) if items else ()
        )
        limits = {line.id: line.limitation_days for line in lines}
        today = self._desk.today()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            known = self._experience(shelves)
            signs = self._signs(shelves, items, limits)
            held = rows.held_back(shelves.connection, today)
        return tuple(
            WaitingAdvice(item, advice(signs[item.case_id], known, today), item.case_id in held)
            for item in items
        )

    def draw(self, actor: Operator) -> tuple[int, int]:
        """Draw the lot of every waiting case that may be held back; return how many are held and visited.

        Cases with an appointment, an approved request, papers to sign or a near limitation are not drawn:
        nobody's right waits for statistics.
        """
        today = self._desk.today()
        waiting = self.advice(actor)
        with self._desk.work("hold_out.drawn", actor, Right.MANAGE_OFFICE) as work:
            terms = terms_of(work)
            if not terms.holdout_percent:
                raise RefusedError(say("The hold-out group is switched off. Set its share in the settings."))
            known = rows.drawn_ever(work.connection, today - timedelta(days=terms.holdout_days))
            salt = self._desk.office.name
            drawn = [
                HoldOut(
                    each.item.case_id,
                    today,
                    today + timedelta(days=terms.holdout_days),
                    is_held(each.item.case_id, today, salt, terms.holdout_percent),
                )
                for each in waiting
                if each.item.case_id not in known and _may_be_held(each)
            ]
            for each in drawn:
                work.hold_outs.add(each)
            held = sum(each.is_held for each in drawn)
            work.about(today.isoformat(), held=held, visited=len(drawn) - held, share=terms.holdout_percent)
            work.commit()
        return held, len(drawn) - held

    def comparison(self, actor: Operator) -> Comparison:
        """Compare held and visited cases, each over its own days until today."""
        today = self._desk.today()
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            drawn = sorted(shelves.hold_outs.all(), key=lambda each: (each.drawn_on, each.until_on))
            cases = [
                case
                for (drawn_on, until_on), lots in groupby(drawn, lambda each: (each.drawn_on, each.until_on))
                for case in self._drawn(shelves, list(lots), drawn_on, min(until_on, today))
            ]
        return compare(cases)

    # --- parts

    def _held(self, shelves: Shelves, first_on: date, last_on: date) -> list[HeldVisit]:
        first, last = self._midnight(first_on), self._midnight(last_on + timedelta(days=1))
        found = rows.held_between(shelves.connection, first, last)
        outings = rows.outings_between(shelves, first - timedelta(days=1), last)
        ways = _shared_ways(outings, {each.visit_id: _on_site(each) for each in found})
        return [
            HeldVisit(
                visit_id=each.visit_id,
                visit_no=each.visit_no,
                case_id=each.case_id,
                day=self._desk.day_of(each.record.arrived_at),
                crew=each.crew,
                purpose=each.purpose,
                outcome=each.record.outcome,
                district=each.district,
                client=each.client,
                on_site_minutes=_on_site(each),
                way_minutes=each.record.travel_minutes
                if each.record.travel_minutes is not None
                else ways.get(each.visit_id),
                spent=each.record.cost or ZERO,
            )
            for each in found
        ]

    def _receipts(
        self, shelves: Shelves, held: Sequence[HeldVisit], first_on: date, last_on: date, terms: RoadTerms
    ) -> list[Receipt]:
        until = last_on + timedelta(days=terms.yield_days)
        return rows.receipts_of(shelves.connection, (each.case_id for each in held), first_on, until)

    def _experience(self, shelves: Shelves) -> Experience:
        """Learn from the visits of a year whose payments have had their time."""
        terms = terms_of(shelves)
        last_on = self._desk.today() - timedelta(days=terms.yield_days)
        held = self._held(shelves, last_on - _LEARNED, last_on)
        first_on = last_on - _LEARNED
        return experience(results(held, self._receipts(shelves, held, first_on, last_on, terms), terms))

    def _signs(
        self, shelves: Shelves, items: Sequence[TrayItem], limits: dict[int, int | None]
    ) -> dict[int, CaseSigns]:
        people = tuple({each.person_id for each in items})
        callable_ = rows.with_phone(shelves.connection, people)
        calls = rows.calls_to(shelves.connection, people, self._desk.now() - _CALLS)
        promised = rows.promising(shelves.connection, [each.case_id for each in items], self._desk.today())
        failures = self._desk.pack.number("fail_calls")
        signs = {}
        for item in items:
            made = calls.get(item.person_id, [])
            reached = [each.at for each in made if not each.has_failed]
            since = [each for each in made if not reached or each.at > reached[-1]]
            signs[item.case_id] = CaseSigns(
                case_id=item.case_id,
                purpose=item.purpose,
                district=item.district,
                has_phone=item.person_id in callable_,
                last_call_on=self._desk.day_of(made[-1].at) if made else None,
                last_talk_on=self._desk.day_of(reached[-1]) if reached else None,
                is_lost=len(since) >= failures,
                has_open_promise=item.case_id in promised,
                is_agreed=item.purpose is VisitPurpose.AGREED_TALK or item.request_id is not None,
                limitation_days=limits.get(item.case_id),
            )
        return signs

    def _drawn(
        self, shelves: Shelves, lots: Sequence[HoldOut], drawn_on: date, until_on: date
    ) -> Iterator[DrawnCase]:
        """Yield the cases of one draw with what came of them."""
        case_ids = [each.case_id for each in lots]
        received: dict[int, Money] = {}
        for receipt in rows.receipts_of(shelves.connection, case_ids, drawn_on, until_on):
            received[receipt.case_id] = received.get(receipt.case_id, ZERO) + receipt.amount
        first, last = self._midnight(drawn_on), self._midnight(until_on)
        visits = rows.visits_within(shelves.connection, case_ids, first, last)
        for lot in lots:
            case_id = lot.case_id
            yield DrawnCase(case_id, lot.is_held, received.get(case_id, ZERO), visits.get(case_id, 0))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._desk.zone)


def terms_of(shelves: Shelves) -> RoadTerms:
    """Return the office's terms for the road, the usual ones until it has set its own."""
    found: RoadTerms | None = shelves.road_terms.first()
    return found or RoadTerms()


def _may_be_held(waiting: WaitingAdvice) -> bool:
    """Tell whether nothing asks for a visit to this very case."""
    return waiting.item.is_placeable and waiting.advice.is_phone_first


def _on_site(row: rows.HeldRow) -> int:
    return max(0, int((row.record.left_at - row.record.arrived_at).total_seconds()) // _MINUTE)


def _shared_ways(outings: Sequence[Outing], on_site: dict[int, int]) -> dict[int, int]:
    """Share the minutes that an outing spent on the road evenly among its visits."""
    shared: dict[int, int] = {}
    for outing in outings:
        held = [each for each in outing.visit_ids if each in on_site]
        if outing.back_at is None or not held:
            continue
        whole = int((outing.back_at - outing.left_at).total_seconds()) // _MINUTE
        way = max(0, whole - sum(on_site[each] for each in held))
        shared.update(dict.fromkeys(held, way // len(held)))
    return shared


def _labels(by: GroupBy, names: dict[int, str]) -> Callable[[HeldVisit], str]:
    """Return what names a visit's group; outcomes and purposes by the key of their name."""
    match by:
        case GroupBy.OUTCOME:
            return lambda visit: str(visit.outcome)
        case GroupBy.PURPOSE:
            return lambda visit: str(visit.purpose)
        case GroupBy.CREW:
            return lambda visit: "、".join(names.get(each, "?") for each in sorted(visit.crew))
        case GroupBy.DISTRICT:
            return lambda visit: visit.district
        case GroupBy.CLIENT:
            return lambda visit: visit.client
        case GroupBy.MONTH:
            return lambda visit: f"{visit.day:%Y-%m}"


LABEL_NAMES: Final = {
    **{str(each): name for each, name in OUTCOME_NAMES.items()},
    **{str(each): name for each, name in PURPOSE_NAMES.items()},
}
"""How outcomes and purposes are told in a table of results."""
