"""Checks that several rules and packs share; each rule tells its own hours, channels and limits."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from casedesk.domain.approaches import Approach, within
from casedesk.domain.checks import Bench
from casedesk.domain.compliance import Finding
from casedesk.domain.contacts import Channel, Direction
from casedesk.domain.rule_values import hours_on

_WEEKEND = {5: "saturday", 6: "sunday"}
_HOLIDAYS = "public_holiday_days"


def _concerns(approach: Approach, rule: Bench) -> bool:
    """Tell whether the rule speaks about this channel, place and kind of person at all."""
    told = rule.rule.args
    if "channels" in told and approach.channel not in rule.told_words("channels"):
        return False
    if "whom" in told and (told["whom"] == "debtor") is not approach.relation.owes:
        return False
    return "place" not in told or (told["place"] == "work") is approach.is_workplace


def _named_holidays(rule: Bench) -> tuple[str, ...]:
    return rule.pack.names(_HOLIDAYS) if _HOLIDAYS in rule.pack.params else ()


def hours(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Ask whether the whole of it lies in the hours that the kind of day permits."""
    table = rule.told("hours")
    assert isinstance(table, dict)
    is_holiday = "holiday" in table and approach.is_holiday(_named_holidays(rule))
    window = hours_on(table, approach.day.weekday(), is_holiday=is_holiday)
    starts, ends = approach.starts.time(), approach.ends.time()
    is_inside = (
        window is not None
        and window[0] <= starts
        and ends <= window[1]
        and approach.ends.date() == approach.day
    )
    if is_inside:
        yield rule.passes(starts=starts, ends=ends)
    elif approach.consent:
        yield rule.finds("agreed", starts=starts, ends=ends, day=approach.day, consent=approach.consent)
    else:
        yield rule.finds("shut" if window is None else "block", starts=starts, ends=ends, day=approach.day)


def closed_days(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Refuse Sundays, holidays and the like, as far as the rule names them."""
    named = rule.told_words("days")
    weekday = approach.day.weekday()
    is_weekend = "weekend" in named and weekday in _WEEKEND
    is_holiday = "public_holiday" in named and approach.is_holiday(_named_holidays(rule))
    is_shut = is_weekend or is_holiday or _WEEKEND.get(weekday) in named
    yield rule.finds("block", day=approach.day) if is_shut else rule.passes(day=approach.day)


def limit(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Count the contacts on the rule's channels in the fullest stretch of days around this one."""
    days = _counted(approach, rule)
    count = within(days, approach.day, rule.told_number("days")) + 1
    said = rule.finds if count > rule.told_number("count") else rule.passes
    yield said("over" if count > rule.told_number("count") else "pass", count=count)


def _counted(approach: Approach, rule: Bench) -> list[date]:
    channels = rule.told_words("channels")
    is_by_number = rule.rule.args.get("scope") == "number"
    return sorted(
        approach.day_of(each.at)
        for each in approach.others
        if each.direction is Direction.OUTGOING
        and (not channels or each.channel in channels)
        and (not is_by_number or (each.phone_id is not None and each.phone_id == approach.phone_id))
    )


def gap(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Let some days pass after a conversation before the office comes back by the same way."""
    after = rule.told_words("after")
    talks = [
        approach.day_of(each.at)
        for each in approach.others
        if each.is_effective and each.channel in after and each.at < approach.starts
    ]
    least = rule.told_number("days")
    last = max(talks, default=None)
    if last is not None and (approach.day - last).days < least:
        yield rule.finds("near", last_on=last, days=(approach.day - last).days)
    else:
        yield rule.passes()


def agreed_place(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Ask for the person's own consent to be sought here, such as at the workplace."""
    agreed = approach.place_consent
    yield rule.passes(consent=agreed) if agreed else rule.finds("block")


def other_ways(approach: Approach, rule: Bench) -> Iterator[Finding]:
    """Ask whether gentler ways were tried first in the month before."""
    tried = [each for each in approach.others if each.channel is not Channel.IN_PERSON]
    count = sum(each.at < approach.starts for each in tried)
    is_tried = count >= rule.told_number("least")
    yield rule.passes(count=count) if is_tried else rule.finds("none", count=count)


@dataclass(frozen=True)
class SharedCheck:
    """A check that visits and contacts alike go through; rules name it by ``check``."""

    rule: str
    """The name that rules give which share it."""
    judge: Callable[[Approach, Bench], Iterator[Finding]]
    outcomes: Mapping[str, tuple[str, ...]]
    args: Mapping[str, str] = field(default_factory=dict)
    """What a rule must tell it, and of which kind."""
    uses: tuple[str, ...] = ()

    def ask(self, approach: Approach, rule: Bench) -> Iterator[Finding]:
        """Ask one rule, as far as it speaks about such an approach."""
        if _concerns(approach, rule):
            yield from self.judge(approach, rule)


_TIMES = ("starts", "ends")
_OPTIONS = {"channels": "channels?", "whom": "whom?", "place": "place?"}
"""What a rule may tell any shared check: about which channels, people and places it speaks."""
SHARED = (
    SharedCheck(
        "hours",
        hours,
        {
            "pass": _TIMES,
            "block": (*_TIMES, "day"),
            "shut": (*_TIMES, "day"),
            "agreed": (*_TIMES, "day", "consent"),
        },
        {"hours": "table", **_OPTIONS},
    ),
    SharedCheck(
        "closed_days", closed_days, {"pass": ("day",), "block": ("day",)}, {"days": "days", **_OPTIONS}
    ),
    SharedCheck(
        "limit",
        limit,
        {"pass": ("count",), "over": ("count",)},
        {"days": "number", "count": "number", "scope": "scope?", **_OPTIONS},
    ),
    SharedCheck(
        "gap",
        gap,
        {"pass": (), "near": ("last_on", "days")},
        {"after": "channels", "days": "number", **_OPTIONS},
    ),
    SharedCheck("agreed_place", agreed_place, {"pass": ("consent",), "block": ()}, _OPTIONS),
    SharedCheck(
        "other_ways",
        other_ways,
        {"pass": ("count",), "none": ("count",)},
        {"least": "number", **_OPTIONS},
    ),
)
"""Every shared check."""
