"""The gate as the office asks it: facts from the store, the pack of the visit's day, the verdict kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from casedesk.domain.compliance import Override, RulePack, Severity, Verdict
from casedesk.domain.gate import OverrideRequest, departure_verdict, record_verdict, released, visit_verdict
from casedesk.domain.operators import Operator
from casedesk.domain.rule_books import GivenVerdict, Occasion
from casedesk.domain.visit_facts import VisitFacts
from casedesk.domain.visits import Visit, VisitRecord
from casedesk.services.desk import Desk
from casedesk.storage import visit_facts
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_MINUTE = 60
_WORK_RULE = "PLACE-WORK"


class Gate:
    """Judges visits, stored or wished for; every way to a visit leads through here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pack_of(self, facts: VisitFacts) -> RulePack:
        """Return the pack by which a plan is judged: that of its own day."""
        return self._desk.pack_on(facts.day)

    def facts(self, shelves: Shelves, visit: Visit) -> VisitFacts:
        """Return all the rules look at for one visit, which need not be stored."""
        return self.facts_of_many(shelves, [visit])[0]

    def wide_facts(self, shelves: Shelves, visit: Visit) -> VisitFacts:
        """Return facts by which other times within a week and other crews can be judged as well."""
        zone, calendar = self._desk.zone, self._desk.calendar
        return visit_facts.gather(shelves, [visit], zone, calendar, is_wide=True)[0]

    def facts_of_many(self, shelves: Shelves, visits: Sequence[Visit]) -> list[VisitFacts]:
        """Return the facts of many visits, in their order."""
        return visit_facts.gather(shelves, visits, self._desk.zone, self._desk.calendar)

    def judged(self, facts: VisitFacts) -> Verdict:
        """Judge facts that were gathered before; touches nothing."""
        return visit_verdict(facts, self.pack_of(facts), self._desk.now())

    def judge(self, shelves: Shelves, visit: Visit) -> Verdict:
        """Judge a visit by the pack of its day, the releases that it carries kept."""
        return _with_release(self.judged(self.facts(shelves, visit)), visit)

    def judge_many(self, shelves: Shelves, visits: Sequence[Visit]) -> list[Verdict]:
        """Judge many visits as ``judge`` does, in their order."""
        facts = self.facts_of_many(shelves, visits)
        return [_with_release(self.judged(each), visit) for each, visit in zip(facts, visits, strict=True)]

    def judge_record(self, shelves: Shelves, visit: Visit, record: VisitRecord) -> Verdict:
        """Judge a visit at its real times, by the pack of the day on which it was held.

        Who has left the office since then was there all the same.
        """
        minutes = int((record.left_at - record.arrived_at).total_seconds() // _MINUTE)
        crew = record.came or visit.crew
        real = replace(visit, starts_at=record.arrived_at, minutes=minutes, crew=crew)
        gathered = self.facts(shelves, real)
        staff = tuple(replace(each, is_active=True) for each in gathered.staff)
        facts = replace(gathered, record=record, planned_at=visit.starts_at, staff=staff)
        return record_verdict(facts, self.pack_of(facts), self._desk.now(), visit.verdict)

    def require(
        self,
        work: UnitOfWork,
        actor: Operator,
        visit: Visit,
        occasion: Occasion,
        override: OverrideRequest | None = None,
        *,
        left_at: datetime | None = None,
    ) -> Visit:
        """Return the visit carrying its new verdict, for the caller to save; releases it carries are kept.

        BlockedError carries the verdict of a refused one, RefusedError tells of a faulty release. The
        verdict of a stored visit is noted; that of a new one the caller notes once it has its key.
        A crew that leaves later than planned is judged by the hour at which it can be there.
        """
        facts = self.facts(work, visit)
        plain = departure_verdict(facts, self.pack_of(facts), self._desk.now(), left_at)
        verdict = _with_release(plain, visit)
        if override is not None:
            approver = work.operators.get(override.approver.id)
            fresh, wish = replace(verdict, override=None), replace(override, approver=approver)
            verdict = released(
                fresh, self.pack_of(facts), wish, wish.asked_by or actor, visit.consent, crew=visit.crew
            )
        verdict.require_allowed()
        visit = _approved(visit.with_verdict(verdict))
        if visit.id:
            self.note(work, actor, visit, occasion)
        return visit

    def note(self, work: UnitOfWork, actor: Operator, visit: Visit, occasion: Occasion) -> None:
        """Append the verdict that a stored visit carries to its history."""
        if visit.verdict is not None:
            self.note_verdict(work, actor, visit.id, occasion, visit.verdict)

    def note_verdict(
        self, work: UnitOfWork, actor: Operator, visit_id: int, occasion: Occasion, verdict: Verdict
    ) -> None:
        """Append a verdict to the history of a visit."""
        work.given_verdicts.add(GivenVerdict(visit_id, occasion, verdict.checked_at, verdict, actor.id))

    def history(self, shelves: Shelves, visit_id: int) -> list[GivenVerdict]:
        """Return every verdict about a visit, the oldest first."""
        return shelves.given_verdicts.all(shelves.given_verdicts.table.c.visit_id == visit_id)


def _with_release(verdict: Verdict, visit: Visit) -> Verdict:
    """Return the verdict with the release that the visit carries, as far as it still covers something."""
    given: Override | None = visit.verdict.override if visit.verdict is not None else None
    return verdict if given is None else replace(verdict, override=given)


def _approved(visit: Visit) -> Visit:
    """Return the visit with who allowed the workplace, where a release did."""
    verdict = visit.verdict
    given = verdict.override if verdict is not None else None
    work = verdict.finding(_WORK_RULE) if verdict is not None else None
    if given is None or work is None or work.severity is not Severity.BLOCK or not given.covers(work):
        return visit
    return replace(visit, workplace_approved_by=given.approved_by)
