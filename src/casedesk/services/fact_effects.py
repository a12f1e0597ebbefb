"""Judges planned visits again when an act changes what the gate looks at: flags, people, papers, absences."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from casedesk.domain.compliance import Verdict
from casedesk.domain.gate import visit_verdict
from casedesk.domain.operators import Operator
from casedesk.domain.rule_books import GivenVerdict, Occasion
from casedesk.domain.visits import Visit
from casedesk.services.office_law import OfficeLaw
from casedesk.storage import visit_facts
from casedesk.storage.planned_visits import give_verdicts, whole
from casedesk.storage.touched_visits import visits_touched
from casedesk.storage.unit_of_work import UnitOfWork

JUDGED_AGAIN: Final = "judged_again"
"""The name under which an entry of the log names the visits."""
_TOLD: Final = 40
"""Visits that an entry names; it counts the others."""
_OF_VISITS: Final = frozenset(
    {"visit.planned", "visit.moved", "visit.called_off", "visits.planned", "visit.release_decided"}
)
"""Acts that ask the gate themselves about the visits they are about."""


class FactEffects:
    """What an act does to the visits ahead, kept in the same transaction."""

    def __init__(self, law: OfficeLaw, zone: ZoneInfo) -> None:
        self._law, self._zone = law, zone

    def keep(self, work: UnitOfWork, actor: Operator, now: datetime) -> Mapping[str, object]:
        """Give new verdicts to the visits ahead that the act came near; return what the log says of it.

        Only those count whose blocks, or whose severity, are others than before. Releases keep covering
        what they cover. What the program itself did stands in the log but under nobody's name in the
        history of verdicts.
        """
        if work.changes is None or work.action in _OF_VISITS:
            return {}
        first = datetime.combine(now.astimezone(self._zone), time(), self._zone)
        keys = visits_touched(work.connection, work.changes.touches, first)
        changed = self._changed(work, keys, now) if keys else []
        give_verdicts(work, [visit for visit, _ in changed], is_edit=False)
        if actor.id:
            work.given_verdicts.add_many(
                [
                    GivenVerdict(visit.id, Occasion.FACTS_CHANGED, now, verdict, actor.id)
                    for visit, verdict in changed
                ]
            )
        return _told(tuple(visit.visit_no for visit, _ in changed))

    def _changed(self, work: UnitOfWork, keys: set[int], now: datetime) -> list[tuple[Visit, Verdict]]:
        stored = list(whole(work, keys).values())
        law = self._law.now
        facts = visit_facts.gather(work, stored, self._zone, law.calendar)
        changed = []
        for before, each in zip(stored, facts, strict=True):
            verdict = with_release(visit_verdict(each, law.book.on(each.day), now), before)
            after = before.with_verdict(verdict)
            if after.severity is not before.severity or blocking(verdict) != blocking(before.verdict):
                changed.append((after, verdict))
        return changed


def _told(numbers: tuple[str, ...]) -> Mapping[str, object]:
    if not numbers:
        return {}
    more = len(numbers) - _TOLD
    return {JUDGED_AGAIN: [*numbers[:_TOLD], *([f"+{more}"] if more > 0 else [])]}


def blocking(verdict: Verdict | None) -> tuple[str, ...]:
    """Return the rules that block and are not released, each once."""
    return tuple(dict.fromkeys(each.rule for each in verdict.blocks)) if verdict is not None else ()


def with_release(verdict: Verdict, visit: Visit) -> Verdict:
    """Return a new verdict with the release that the visit carries."""
    return replace(verdict, override=visit.verdict.override) if visit.verdict is not None else verdict
