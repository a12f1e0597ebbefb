"""Acts on many cases at once: what each changes, which cases it leaves out and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from casedesk.domain.cases import CaseStatus, NextStep
from casedesk.domain.money import Money
from casedesk.domain.sentences import Sentence, say


class CaseFacts(NamedTuple):
    """What an act on many cases needs to know of each."""

    id: int
    case_no: str
    status: CaseStatus
    operator_id: int | None
    balance: Money
    next_step: NextStep | None
    tag_ids: frozenset[int] = frozenset()
    """Of the tags that the act is about, those that the case carries."""
    has_visit: bool = False
    """Whether a visit is planned or under way."""


class WhyLeftOut(StrEnum):
    """Why an act passes over a case."""

    CLOSED = "closed"
    ON_HOLD = "on_hold"
    DISPUTE = "dispute"
    ON_PLAN = "on_plan"
    VISIT = "visit"
    SAME_OPERATOR = "same_operator"
    SAME_STEP = "same_step"
    TAGGED = "tagged"
    NOT_TAGGED = "not_tagged"


WHY_LEFT_OUT: dict[WhyLeftOut, Sentence] = {
    WhyLeftOut.CLOSED: say("closed: settled or returned"),
    WhyLeftOut.ON_HOLD: say("on hold: take it up again first"),
    WhyLeftOut.DISPUTE: say("in dispute: answer the dispute first"),
    WhyLeftOut.ON_PLAN: say("an agreement is being kept: return it from its file"),
    WhyLeftOut.VISIT: say("a visit stands on the calendar: call it off first"),
    WhyLeftOut.SAME_OPERATOR: say("with this colleague already"),
    WhyLeftOut.SAME_STEP: say("has this next step already"),
    WhyLeftOut.TAGGED: say("carries the tags already"),
    WhyLeftOut.NOT_TAGGED: say("carries none of these tags"),
}


@dataclass(frozen=True)
class Assign:
    """Give cases to one colleague, or deal them out evenly among several."""

    operator_ids: tuple[int, ...]

    def left_out(self, case: CaseFacts) -> WhyLeftOut | None:
        """Return why a case is passed over."""
        if not case.status.is_open:
            return WhyLeftOut.CLOSED
        is_there = len(self.operator_ids) == 1 and case.operator_id == self.operator_ids[0]
        return WhyLeftOut.SAME_OPERATOR if is_there else None

    def shares(self, cases: Sequence[CaseFacts]) -> dict[int, list[CaseFacts]]:
        """Deal the cases out: numbers differ by one at most, and the balances are as even as dealing allows.

        The largest balances are dealt first, there and back like cards, so that nobody gets all of them.
        """
        people = self.operator_ids
        dealt: dict[int, list[CaseFacts]] = {each: [] for each in people}
        for place, case in enumerate(sorted(cases, key=lambda each: (-each.balance.fen, each.id))):
            turn, seat = divmod(place, len(people))
            dealt[people[seat if turn % 2 == 0 else len(people) - 1 - seat]].append(case)
        return dealt


@dataclass(frozen=True)
class PutTags:
    """Put tags on cases."""

    tag_ids: tuple[int, ...]

    def left_out(self, case: CaseFacts) -> WhyLeftOut | None:
        """Return why a case is passed over."""
        return WhyLeftOut.TAGGED if case.tag_ids >= set(self.tag_ids) else None


@dataclass(frozen=True)
class TakeTags:
    """Take tags off cases."""

    tag_ids: tuple[int, ...]

    def left_out(self, case: CaseFacts) -> WhyLeftOut | None:
        """Return why a case is passed over."""
        return None if case.tag_ids & set(self.tag_ids) else WhyLeftOut.NOT_TAGGED


@dataclass(frozen=True)
class SetStep:
    """Set the next step of cases; a held or disputed one keeps the step that answers it."""

    step: NextStep

    def left_out(self, case: CaseFacts) -> WhyLeftOut | None:
        """Return why a case is passed over."""
        if not case.status.is_open:
            return WhyLeftOut.CLOSED
        if case.status is CaseStatus.ON_HOLD:
            return WhyLeftOut.ON_HOLD
        if case.status is CaseStatus.DISPUTE:
            return WhyLeftOut.DISPUTE
        return WhyLeftOut.SAME_STEP if case.next_step == self.step else None


@dataclass(frozen=True)
class GiveBack:
    """Return cases to their clients; a kept agreement is not returned with the crowd."""

    reason: str

    def left_out(self, case: CaseFacts) -> WhyLeftOut | None:
        """Return why a case is passed over."""
        if not case.status.is_open:
            return WhyLeftOut.CLOSED
        if case.has_visit:
            return WhyLeftOut.VISIT
        return WhyLeftOut.ON_PLAN if case.status is CaseStatus.ON_PLAN else None


BulkAct = Assign | PutTags | TakeTags | SetStep | GiveBack


@dataclass(frozen=True)
class LeftOut:
    """Cases that an act passes over for one reason, with the first numbers of them."""

    why: WhyLeftOut
    number: int
    examples: tuple[str, ...]


class Share(NamedTuple):
    """What one colleague would get."""

    operator_id: int
    number: int
    balance: Money


@dataclass(frozen=True)
class BulkPreview:
    """What an act would do, counted before anything is written."""

    asked: int
    changing: int
    balance: Money
    left_out: tuple[LeftOut, ...] = ()
    shares: tuple[Share, ...] = ()


def ranges(keys: Iterable[int]) -> str:
    """Return keys as compact text such as ``1-40,57``, so that the log can name a million cases."""
    found: list[list[int]] = []
    for key in sorted(keys):
        if found and key == found[-1][1] + 1:
            found[-1][1] = key
        else:
            found.append([key, key])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
