"""What visits cost in minutes and money, what they bring in, and when a call should come first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.road_terms import RoadTerms
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitOutcome, VisitPurpose

_MINUTES_AN_HOUR: Final = 60
FEW: Final = 5
"""Fewer visits of a kind than this say little by themselves: the office's whole speaks besides."""


@dataclass(frozen=True)
class HeldVisit:
    """A visit that took place, with what its cost is reckoned from."""

    visit_id: int
    visit_no: str
    case_id: int
    day: date
    crew: tuple[int, ...]
    purpose: VisitPurpose
    outcome: VisitOutcome
    district: str
    client: str
    on_site_minutes: int
    way_minutes: int | None = None
    """Minutes of the way that fall to this visit; None where nobody noted them."""
    spent: Money = ZERO
    """Fares, parking, tolls."""


@dataclass(frozen=True)
class Receipt:
    """One confirmed payment; reversals are negative."""

    case_id: int
    paid_on: date
    amount: Money


@dataclass(frozen=True)
class VisitResult:
    """One visit with its cost and its yield."""

    visit: HeldVisit
    cost: Money
    received: Money

    @property
    def net(self) -> Money:
        """Return what was received less what it cost."""
        return self.received - self.cost


def cost_of(visit: HeldVisit, terms: RoadTerms) -> Money:
    """Return the crew's time at the office's rate an hour and what was spent, rounded to the fen."""
    minutes = visit.on_site_minutes + (visit.way_minutes or 0)
    hours = Decimal(minutes * len(set(visit.crew))) / _MINUTES_AN_HOUR
    fen = (hours * terms.person_hour_cost.fen).quantize(Decimal(1), ROUND_HALF_UP)
    return Money.of_fen(int(fen)) + visit.spent


def results(
    visits: Iterable[HeldVisit], receipts: Iterable[Receipt], terms: RoadTerms
) -> tuple[VisitResult, ...]:
    """Give each payment to the case's newest visit at most ``yield_days`` before it; none counts twice."""
    ordered = sorted(visits, key=lambda each: (each.day, each.visit_id))
    by_case: dict[int, list[HeldVisit]] = {}
    for visit in ordered:
        by_case.setdefault(visit.case_id, []).append(visit)
    received: dict[int, list[Money]] = {}
    for receipt in receipts:
        visit_id = _newest_before(by_case.get(receipt.case_id, ()), receipt.paid_on, terms.yield_days)
        if visit_id is not None:
            received.setdefault(visit_id, []).append(receipt.amount)
    return tuple(
        VisitResult(each, cost_of(each, terms), total(received.get(each.visit_id, ()))) for each in ordered
    )


def _newest_before(visits: Sequence[HeldVisit], day: date, days: int) -> int | None:
    near = [each for each in visits if each.day <= day <= each.day + timedelta(days=days)]
    return near[-1].visit_id if near else None


@dataclass(frozen=True)
class Summary:
    """Many visits of one kind in figures; money of all of them together."""

    label: str
    visits: int
    met: int
    paying: int
    """Visits after which something came in."""
    on_site_minutes: int
    way_minutes: int
    """Of those visits whose way was noted."""
    ways_noted: int
    cost: Money
    received: Money

    @property
    def net(self) -> Money:
        """Return what was received less what it cost."""
        return self.received - self.cost

    def per_visit(self, amount: Money) -> Money:
        """Return an amount of all visits for one of them, rounded to the fen."""
        return Money.rounded(amount.yuan / self.visits) if self.visits else ZERO

    @property
    def minutes_per_visit(self) -> int:
        """Return the whole minutes at the door and on the noted way for one visit."""
        if not self.visits:
            return 0
        way = self.way_minutes // self.ways_noted if self.ways_noted else 0
        return self.on_site_minutes // self.visits + way


def summary(label: str, found: Sequence[VisitResult]) -> Summary:
    """Sum visits up."""
    ways = [each.visit.way_minutes for each in found if each.visit.way_minutes is not None]
    return Summary(
        label=label,
        visits=len(found),
        met=sum(each.visit.outcome is VisitOutcome.MET_DEBTOR for each in found),
        paying=sum(each.received.fen > 0 for each in found),
        on_site_minutes=sum(each.visit.on_site_minutes for each in found),
        way_minutes=sum(ways),
        ways_noted=len(ways),
        cost=total(each.cost for each in found),
        received=total(each.received for each in found),
    )


def summaries(found: Iterable[VisitResult], label_of: Callable[[HeldVisit], str]) -> tuple[Summary, ...]:
    """Sum visits up by what ``label_of`` says of each, the most frequent first."""
    groups: dict[str, list[VisitResult]] = {}
    for each in found:
        groups.setdefault(label_of(each.visit), []).append(each)
    told = [summary(label, group) for label, group in groups.items()]
    return tuple(sorted(told, key=lambda each: (-each.visits, each.label)))


@dataclass(frozen=True)
class CaseSigns:
    """What is known of a waiting case that decides between the door and the telephone."""

    case_id: int
    purpose: VisitPurpose
    district: str
    has_phone: bool
    """Whether a number may be used and is not known as wrong."""
    last_call_on: date | None = None
    last_talk_on: date | None = None
    """When the debtor was last spoken to by telephone."""
    is_lost: bool = False
    has_open_promise: bool = False
    is_agreed: bool = False
    """Whether the debtor agreed to a visit, or a request for one was approved."""
    limitation_days: int | None = None
    """Days until the claim is time-barred."""


@dataclass(frozen=True)
class Advice:
    """Whether a call should come first, with the reasons and what they rest on."""

    is_phone_first: bool
    reasons: tuple[Sentence, ...]
    expected_cost: Money | None = None
    expected_yield: Money | None = None
    based_on: int = 0
    """Number of own visits behind the expectation."""


@dataclass(frozen=True)
class Experience:
    """What the office's own visits cost and brought, by purpose and altogether."""

    overall: Summary
    by_purpose: dict[VisitPurpose, Summary] = field(default_factory=dict)

    def of(self, purpose: VisitPurpose) -> Summary:
        """Return the visits of a purpose, or all where there are too few of them."""
        found = self.by_purpose.get(purpose)
        return found if found is not None and found.visits >= FEW else self.overall


def experience(found: Sequence[VisitResult]) -> Experience:
    """Learn from visits whose yield is in."""
    purposes = {each.visit.purpose for each in found}
    return Experience(
        summary("", found),
        {
            purpose: summary(purpose, [each for each in found if each.visit.purpose is purpose])
            for purpose in purposes
        },
    )


CALL_DAYS: Final = 14
"""A number that was not tried for so many days is tried before somebody goes."""
_URGENT_DAYS: Final = 30
_MUST_GO: Final = frozenset({VisitPurpose.SIGN_AGREEMENT, VisitPurpose.DELIVER_LETTER})


def advice(signs: CaseSigns, known: Experience, today: date) -> Advice:
    """Weigh one waiting case; what law or an appointment asks for stands above what pays."""
    like = known.of(signs.purpose)
    cost = like.per_visit(like.cost) if like.visits >= FEW else None
    gain = like.per_visit(like.received) if like.visits >= FEW else None
    go = _reasons_to_go(signs)
    call = () if go else _reasons_to_call(signs, cost, gain, today)
    return Advice(bool(call), go or call, cost, gain, like.visits if cost is not None else 0)


def _reasons_to_go(signs: CaseSigns) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    if signs.is_agreed:
        found.append(say("The visit is agreed or approved"))
    if signs.purpose in _MUST_GO:
        found.append(say("Papers are signed or delivered at the door"))
    if signs.limitation_days is not None and signs.limitation_days <= _URGENT_DAYS:
        found.append(say("The limitation period ends in %n day(s)", count=max(0, signs.limitation_days)))
    if signs.is_lost:
        found.append(say("The debtor cannot be reached by telephone"))
    if not signs.has_phone:
        found.append(say("There is no number to call"))
    return tuple(found)


def _reasons_to_call(
    signs: CaseSigns, cost: Money | None, gain: Money | None, today: date
) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    if signs.has_open_promise:
        found.append(say("A promise is open; ask about it by telephone"))
    if signs.last_call_on is None:
        found.append(say("Nobody has called yet"))
    elif (days := (today - signs.last_call_on).days) > CALL_DAYS:
        found.append(say("The last call was %n day(s) ago", count=days))
    if signs.last_talk_on is not None and (today - signs.last_talk_on).days <= CALL_DAYS:
        found.append(say("The debtor answered the telephone on {day}", day=signs.last_talk_on))
    if cost is not None and gain is not None and gain.fen < cost.fen:
        found.append(say("Such visits bring less than they cost"))
    return tuple(found)
