"""What a change of rules or days does to the visits that are planned: shown before it, kept after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from casedesk.domain.compliance import Verdict
from casedesk.domain.gate import visit_verdict
from casedesk.domain.operators import Operator
from casedesk.domain.rule_books import GivenVerdict, Occasion, RuleBook
from casedesk.domain.visits import Visit
from casedesk.domain.workdays import OfficeCalendar
from casedesk.services.desk import Desk
from casedesk.services.fact_effects import blocking, with_release
from casedesk.storage import visit_facts
from casedesk.storage.planned_visits import blocked_from, give_verdicts, planned_from, subjects, whole
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_TOLD = 40
"""Visits that an entry of the log names; it counts the others."""


@dataclass(frozen=True)
class FailingPlan:
    """A planned visit that the rules block, with what they say."""

    visit: Visit
    person_name: str
    case_no: str
    verdict: Verdict
    is_new: bool
    """Whether it does not stand blocked by the same rules already."""

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules that block and that nobody released."""
        return blocking(self.verdict)


class LawEffects:
    """Judges everything that is planned by rules and days that may not hold yet."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def failing(
        self, shelves: Shelves, book: RuleBook | None = None, calendar: OfficeCalendar | None = None
    ) -> tuple[FailingPlan, ...]:
        """Return the visits ahead that fail, those that come to fail first; None means as things are."""
        judged = [each for each in self._judged(shelves, book, calendar) if not each[1].is_allowed]
        names = subjects(shelves.connection, [visit.id for visit, _ in judged])
        found = [
            FailingPlan(visit, *names[visit.id], verdict, blocking(verdict) != blocking(visit.verdict))
            for visit, verdict in judged
        ]
        return tuple(sorted(found, key=lambda each: (not each.is_new, each.visit.starts_at)))

    def keep(
        self, work: UnitOfWork, actor: Operator, book: RuleBook, calendar: OfficeCalendar | None = None
    ) -> tuple[str, ...]:
        """Give every visit that comes to fail, or no longer fails, its new verdict; return their numbers."""
        changed = [
            (visit.with_verdict(verdict), verdict)
            for visit, verdict in self._judged(work, book, calendar)
            if blocking(verdict) != blocking(visit.verdict)
        ]
        give_verdicts(work, [visit for visit, _ in changed])
        work.given_verdicts.add_many(
            [
                GivenVerdict(visit.id, Occasion.RULES_CHANGED, verdict.checked_at, verdict, actor.id)
                for visit, verdict in changed
            ]
        )
        return tuple(visit.visit_no for visit, _ in changed)

    def _judged(
        self, shelves: Shelves, book: RuleBook | None, calendar: OfficeCalendar | None
    ) -> Iterator[tuple[Visit, Verdict]]:
        """Yield those visits ahead that fail or stood blocked, whole, with their new verdict."""
        desk, now = self._desk, self._desk.now()
        first = datetime.combine(desk.today(), time(), desk.zone)
        book, calendar = book or desk.rules, calendar or desk.calendar
        planned = planned_from(shelves, first)
        kept = blocked_from(shelves.connection, first)
        found: dict[int, Verdict] = {}
        facts = visit_facts.gather(shelves, planned, desk.zone, calendar)
        for visit, each in zip(planned, facts, strict=True):
            verdict = visit_verdict(each, book.on(each.day), now)
            if visit.id in kept or not verdict.is_allowed:
                found[visit.id] = verdict
        stored = whole(shelves, found)
        for key, verdict in found.items():
            yield stored[key], with_release(verdict, stored[key])


def told(numbers: tuple[str, ...]) -> dict[str, object]:
    """Return what the log says about visits that got a new verdict."""
    return {"visits": len(numbers), "numbers": list(numbers[:_TOLD])} if numbers else {}
