"""Crews on the road: when they left, where they are, when they are expected, and each word of safety."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.sentences import Sentence, say

CLOCK_SLACK: Final = timedelta(minutes=2)
"""How far two computers' clocks may differ before it is said."""

_MINUTE: Final = timedelta(minutes=1)


class CheckInKind(StrEnum):
    """What a call or message from the road said, or what the office did about silence."""

    LEFT = "left"
    SAFE = "safe"
    ARRIVED = "arrived"
    DONE = "done"
    NO_ANSWER = "no_answer"
    """The office called and nobody answered."""
    RAISED = "raised"
    """The next person on the list was told."""
    HELP = "help"
    """The crew asked for help."""
    BACK = "back"

    @property
    def is_from_crew(self) -> bool:
        """Tell whether the crew itself was heard and is well, which puts off the next check-in."""
        return self in _HEARD


_HEARD: Final = frozenset({CheckInKind.LEFT, CheckInKind.SAFE, CheckInKind.ARRIVED, CheckInKind.DONE})

CHECK_IN_NAMES: dict[CheckInKind, Sentence] = {
    CheckInKind.LEFT: say("Set out"),
    CheckInKind.SAFE: say("Heard, safe"),
    CheckInKind.ARRIVED: say("Arrived at the door"),
    CheckInKind.DONE: say("Left the door"),
    CheckInKind.NO_ANSWER: say("Did not answer"),
    CheckInKind.RAISED: say("Told the next person"),
    CheckInKind.HELP: say("Asks for help"),
    CheckInKind.BACK: say("Back in the office"),
}


@dataclass(frozen=True)
class Outing:
    """One crew's way out; open until ``back_at``."""

    crew: tuple[int, ...]
    visit_ids: tuple[int, ...]
    """The visits it carries, in the order of the road."""
    left_at: datetime
    due_back_at: datetime
    next_check_in_at: datetime
    check_in_minutes: int
    back_at: datetime | None = None
    vehicle: str = ""
    recorder_no: str = ""
    safety_contact: str = ""
    """Name and phone of who is called when the crew is silent; masked in the log."""
    note: str = ""
    started_by: int = 0
    id: int = 0
    version: int = 0

    @property
    def is_out(self) -> bool:
        """Tell whether the crew is still on the road."""
        return self.back_at is None


@dataclass(frozen=True)
class CheckIn:
    """One word about a crew on the road; never changed."""

    outing_id: int
    kind: CheckInKind
    at: datetime
    operator_id: int
    """Who took it down."""
    visit_id: int | None = None
    note: str = ""
    corrects_id: int | None = None
    """The earlier word whose time or visit this one puts right."""
    id: int = 0
    version: int = 0


class OutingState(StrEnum):
    """How an outing stands, the gravest first."""

    HELP = "help"
    OVERDUE = "overdue"
    """Silent, and should be back by now."""
    LATE = "late"
    """Silent for longer than the office allows."""
    DUE = "due"
    ON_SITE = "on_site"
    ON_ROAD = "on_road"
    BACK = "back"

    @property
    def is_alarm(self) -> bool:
        """Tell whether somebody must act now."""
        return self in {OutingState.HELP, OutingState.OVERDUE, OutingState.LATE}


GRAVITY: Final = {state: place for place, state in enumerate(OutingState)}


class Rung(StrEnum):
    """Who is called next about a silent crew."""

    LEADER = "leader"
    SECOND = "second"
    SAFETY_CONTACT = "safety_contact"
    SUPERVISOR = "supervisor"
    POLICE = "police"


LADDER: Final = (
    (Rung.LEADER, 0),
    (Rung.SECOND, 10),
    (Rung.SAFETY_CONTACT, 20),
    (Rung.SUPERVISOR, 30),
    (Rung.POLICE, 60),
)
"""Who is called after how many minutes of silence; each call without an answer is one rung too."""

WHAT_TO_DO: dict[Rung, Sentence] = {
    Rung.LEADER: say("Call the leader"),
    Rung.SECOND: say("Call the second person"),
    Rung.SAFETY_CONTACT: say("Call the safety contact"),
    Rung.SUPERVISOR: say("Tell the supervisor"),
    Rung.POLICE: say("Call the police, 110, and send somebody to the last address"),
}


@dataclass(frozen=True)
class Standing:
    """How an outing stands at a moment."""

    state: OutingState
    minutes_late: int = 0
    """Minutes since the word, or the return, that did not come."""
    rung: Rung | None = None
    """Who is to be called; None while nothing is wrong."""
    visit_id: int | None = None
    """The door they are at, or were at last."""
    heard_at: datetime | None = None
    """When the crew itself was heard last."""
    clock: Sentence | None = None
    """What is odd about the computer's clock."""


def effective(words: Iterable[CheckIn]) -> tuple[CheckIn, ...]:
    """Return the words in the order they were told, each with its newest correction in its place."""
    told = {each.id: each for each in sorted(words, key=lambda each: each.id)}
    root = {key: key for key in told}
    current = dict(told)
    for key, word in told.items():
        if word.corrects_id in root:
            first = root[word.corrects_id]
            root[key] = first
            current[first] = word
            del current[key]
    return tuple(current.values())


def next_check_in(outing: Outing, words: Iterable[CheckIn], now: datetime) -> datetime:
    """Return when the crew must be heard again; words that lie in the future do not count."""
    heard = [each.at for each in effective(words) if each.kind.is_from_crew and each.at <= now + CLOCK_SLACK]
    return max(heard, default=outing.left_at) + timedelta(minutes=outing.check_in_minutes)


def standing(outing: Outing, words: Sequence[CheckIn], now: datetime, late_minutes: int) -> Standing:
    """Tell how an outing stands; a clock that jumps is said and counts as a word that is due."""
    told = effective(words)
    site = _site(told)
    heard = max((each.at for each in told if each.kind.is_from_crew), default=outing.left_at)
    if not outing.is_out:
        return Standing(OutingState.BACK, heard_at=outing.back_at)
    since = _since_heard(told)
    if any(each.kind is CheckInKind.HELP for each in since):
        return Standing(OutingState.HELP, _late(outing, now), Rung.POLICE, site, heard)
    clock = _clock_note(outing, told, now)
    unanswered = sum(each.kind in {CheckInKind.NO_ANSWER, CheckInKind.RAISED} for each in since)
    silent = _minutes(now - outing.next_check_in_at)
    overdue = _minutes(now - outing.due_back_at)
    if overdue > late_minutes and silent > 0:
        rung = _rung(outing, max(overdue, silent), unanswered)
        return Standing(OutingState.OVERDUE, max(overdue, silent), rung, site, heard, clock)
    if silent > late_minutes:
        return Standing(OutingState.LATE, silent, _rung(outing, silent, unanswered), site, heard, clock)
    if silent >= 0 or overdue > late_minutes or clock is not None:
        return Standing(
            OutingState.DUE, max(0, silent, overdue), _rung(outing, 0, unanswered), site, heard, clock
        )
    is_on_site = site is not None and _last_door(told) is CheckInKind.ARRIVED
    return Standing(OutingState.ON_SITE if is_on_site else OutingState.ON_ROAD, 0, None, site, heard)


def rungs_of(outing: Outing) -> tuple[Rung, ...]:
    """Return who can be called about this crew, in order."""
    return tuple(
        rung for rung, _minutes in LADDER if rung is not Rung.SAFETY_CONTACT or outing.safety_contact.strip()
    )


def _rung(outing: Outing, minutes: int, unanswered: int) -> Rung:
    """Choose by the minutes of silence, further for each call that nobody answered."""
    ways = rungs_of(outing)
    by_time = [rung for rung, after in LADDER if minutes >= after and rung in ways]
    place = max(len(by_time) - 1, min(unanswered, len(ways) - 1))
    return ways[place]


def _late(outing: Outing, now: datetime) -> int:
    return max(0, _minutes(now - outing.next_check_in_at), _minutes(now - outing.due_back_at))


def _minutes(span: timedelta) -> int:
    return span // _MINUTE


def _site(told: Sequence[CheckIn]) -> int | None:
    doors = [each.visit_id for each in told if each.kind in _DOORS and each.visit_id is not None]
    return doors[-1] if doors else None


_DOORS: Final = frozenset({CheckInKind.ARRIVED, CheckInKind.DONE})


def _last_door(told: Sequence[CheckIn]) -> CheckInKind | None:
    doors = [each.kind for each in told if each.kind in _DOORS]
    return doors[-1] if doors else None


def _since_heard(told: Sequence[CheckIn]) -> tuple[CheckIn, ...]:
    """Return what came after the crew was last heard to be well."""
    last = max((place for place, each in enumerate(told) if each.kind.is_from_crew), default=-1)
    return tuple(told[last + 1 :])


def _clock_note(outing: Outing, told: Sequence[CheckIn], now: datetime) -> Sentence | None:
    limit = now + CLOCK_SLACK
    if outing.left_at > limit:
        return say("This computer's clock stands before the departure. Set the clock and ask the crew.")
    if any(each.at > limit for each in told):
        return say("A word of this crew lies in the future. Check the clock and ask the crew.")
    return None
