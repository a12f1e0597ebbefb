"""What a crew's card on the departure board says; knows no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from casedesk.domain.boards import BoardRow, ClosingLine, ClosingPoint, Tomorrow
from casedesk.domain.compliance import Severity
from casedesk.domain.outings import WHAT_TO_DO, CheckInKind, OutingState, Rung
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitStatus
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone

_HOUR: Final = 60
FIRST_HOUR, LAST_HOUR = 8, 20


class CardAct(StrEnum):
    """What can be done about a crew, each with its letter."""

    CALL = "call"
    SAFE = "safe"
    ARRIVED = "arrived"
    DONE = "done"
    BACK = "back"
    SET_OUT = "set_out"
    RECORD = "record"
    DETAILS = "details"


KEYS: Final = {
    CardAct.CALL: "C",
    CardAct.SAFE: "S",
    CardAct.ARRIVED: "A",
    CardAct.DONE: "D",
    CardAct.BACK: "R",
    CardAct.SET_OUT: "G",
    CardAct.RECORD: "W",
    CardAct.DETAILS: "Enter",
}
VERBS: Final[dict[CardAct, Sentence]] = {
    CardAct.CALL: say("Call"),
    CardAct.SAFE: say("Heard, safe"),
    CardAct.ARRIVED: say("Arrived"),
    CardAct.DONE: say("Left the door"),
    CardAct.BACK: say("Back here"),
    CardAct.SET_OUT: say("Set out"),
    CardAct.RECORD: say("Write the record"),
    CardAct.DETAILS: say("Details"),
}


@dataclass(frozen=True)
class Strip:
    """The day of a crew in minutes from midnight: on the road, at doors, and now."""

    road: tuple[int, int] | None
    doors: tuple[tuple[int, int], ...]
    now: int
    crew_index: int
    is_past: bool = False
    """Whether the whole way is over."""


@dataclass(frozen=True)
class Card:
    """Everything one card shows."""

    row: BoardRow
    names: str
    mark: Mark
    where: Text
    due: Text
    carried: Text
    expected: Text
    advice: Text
    strip: Strip
    acts: tuple[CardAct, ...]
    is_alarm: bool

    @property
    def key(self) -> tuple[int, tuple[int, ...]]:
        """Return what stays the same when the board is read anew."""
        return (self.row.outing.id if self.row.outing else 0), self.row.crew.members


def card_of(row: BoardRow, now: datetime) -> Card:
    """Say how a crew stands."""
    return Card(
        row=row,
        names="・".join(row.crew.names) if formats.formats().is_chinese else ", ".join(row.crew.names),
        mark=_mark(row),
        where=_where(row),
        due=_due(row),
        carried=_carried(row),
        expected=_expected(row),
        advice=_advice(row),
        strip=_strip(row, now),
        acts=_acts(row),
        is_alarm=row.is_alarm,
    )


def _mark(row: BoardRow) -> Mark:
    if row.standing is None:
        return Mark(Tone.NEUTRAL, "home", say("In the office"))
    minutes = row.standing.minutes_late
    match row.standing.state:
        case OutingState.HELP:
            return Mark(Tone.BLOCK, "warning", say("Asks for help"))
        case OutingState.OVERDUE:
            return Mark(Tone.BLOCK, "circle-x", say("Overdue {span}", span=span_words(minutes)))
        case OutingState.LATE:
            return Mark(Tone.BLOCK, "circle-x", say("Late {span}", span=span_words(minutes)))
        case OutingState.DUE:
            return Mark(Tone.WARN, "clock", say("Check-in due"))
        case OutingState.ON_SITE:
            return Mark(Tone.OK, "pin", say("At the door"))
        case OutingState.BACK:
            return Mark(Tone.NEUTRAL, "check", say("Back here"))
        case _:
            return Mark(Tone.OK, "walk", say("On the road"))


def span_words(minutes: int) -> Sentence:
    """Say minutes, from an hour on with hours."""
    if minutes < _HOUR:
        return say("{minutes} min", minutes=minutes)
    return say("{hours} h {minutes} min", hours=minutes // _HOUR, minutes=minutes % _HOUR)


def _where(row: BoardRow) -> Text:
    time = _time(row.leaves_at)
    place = "、".join(row.districts) if formats.formats().is_chinese else ", ".join(row.districts)
    site = row.visit(row.standing.visit_id) if row.standing else None
    if row.standing is not None and row.standing.state is OutingState.ON_SITE and site is not None:
        return say("{district} · at {name}", district=site.district or place, name=site.person_name)
    if row.outing is None:
        return say("leaves {time} · {districts}", time=time, districts=place)
    return say("left {time} · {districts}", time=time, districts=place)


def _due(row: BoardRow) -> Text:
    if row.outing is None or row.standing is None or row.standing.state is OutingState.BACK:
        return ""
    time = _time(row.outing.next_check_in_at)
    if row.standing.state in {OutingState.ON_ROAD, OutingState.ON_SITE}:
        return say("next by {time}", time=time)
    return say("due {time}", time=time)


def _carried(row: BoardRow) -> Text:
    if row.missing:
        return say("%n record(s) missing", count=len(row.missing))
    parts: list[Text] = []
    if row.papers:
        parts.append(say("%n paper(s)", count=row.papers))
    if row.outing is not None and row.outing.recorder_no:
        parts.append(say("recorder {number}", number=row.outing.recorder_no))
    if row.outing is not None and row.outing.vehicle:
        parts.append(row.outing.vehicle)
    if not parts and row.outing is None:
        return say("%n visit(s)", count=len(row.visits))
    return joined(parts)


def joined(parts: Iterable[Text]) -> Text:
    """Put texts behind one another with a dot between."""
    told: Text = ""
    for each in parts:
        told = say("{first} · {second}", first=told, second=each) if told else each
    return told


def _expected(row: BoardRow) -> Text:
    time = _time(row.due_back_at)
    if row.outing is not None and not row.outing.is_out:
        return say("back at {time}", time=time)
    return say("expected {time}", time=time)


def _advice(row: BoardRow) -> Text:
    """Say what to do, what the clock is about, and what is dangerous at the door."""
    parts: list[Text] = []
    if row.standing is not None and row.standing.clock is not None:
        parts.append(row.standing.clock)
    if row.standing is not None and row.standing.rung is not None:
        parts.append(rung_words(row, row.standing.rung))
    if row.safety and (row.is_out or row.outing is None):
        parts.append(say("Mind: {notes}", notes="; ".join(row.safety)))
    return joined(parts)


def whose_turn(row: BoardRow) -> int:
    """Return who of the crew is called next: the second person once the leader was tried, else the leader."""
    members = row.outing.crew if row.outing is not None else row.crew.members
    was_tried = any(each.kind is CheckInKind.NO_ANSWER for each in row.words[-1:])
    return members[1] if was_tried and len(members) > 1 else members[0]


def turn_name(row: BoardRow) -> str:
    """Name who of the crew is called next."""
    told = dict(zip(row.crew.members, row.crew.names, strict=False))
    return told.get(whose_turn(row), row.crew.names[0])


def rung_words(row: BoardRow, rung: Rung) -> Sentence:
    """Say whom to call, by name where the crew tells it."""
    names = row.crew.names
    if rung is Rung.LEADER and names:
        return say("Call {name}", name=names[0])
    if rung is Rung.SECOND and len(names) > 1:
        return say("Call {name}", name=names[1])
    return WHAT_TO_DO[rung]


def _strip(row: BoardRow, now: datetime) -> Strip:
    leaves, back = row.leaves_at, row.due_back_at
    road = (_minute(leaves), max(_minute(leaves), _minute(back))) if leaves and back else None
    doors = tuple((_minute(_from(each)), _minute(_until(each))) for each in row.visits)
    is_past = row.outing is not None and not row.outing.is_out
    return Strip(road, doors, _minute(now), row.crew.index, is_past)


def _from(planned: PlannedVisit) -> datetime:
    record = planned.visit.record
    return record.arrived_at if record is not None else planned.visit.starts_at


def _until(planned: PlannedVisit) -> datetime:
    record = planned.visit.record
    return record.left_at if record is not None else planned.visit.ends_at


def _minute(moment: datetime) -> int:
    local = formats.formats().local(moment)
    return local.hour * _HOUR + local.minute


def _acts(row: BoardRow) -> tuple[CardAct, ...]:
    if row.outing is None:
        return (CardAct.SET_OUT,)
    if not row.outing.is_out:
        return (CardAct.RECORD, CardAct.DETAILS) if row.missing else (CardAct.DETAILS,)
    is_on_site = row.standing is not None and row.standing.state is OutingState.ON_SITE
    door = CardAct.DONE if is_on_site or _is_at_door(row) else CardAct.ARRIVED
    return (CardAct.CALL, CardAct.SAFE, door, CardAct.BACK, CardAct.DETAILS)


def _is_at_door(row: BoardRow) -> bool:
    """Tell whether the newest word of a door is an arrival, also of a late crew."""
    kinds = [each.kind.value for each in row.words if each.kind.value in {"arrived", "done"}]
    return bool(kinds) and kinds[-1] == "arrived"


def _time(moment: datetime | None) -> str:
    return "" if moment is None else formats.formats().time(moment)


@dataclass(frozen=True)
class PaneLine:
    """One line below the cards: an icon or a crew's badge, a text and a note."""

    text: Text
    note: Text
    icon: str = ""
    tone: Tone | None = None
    crew_index: int | None = None
    target: tuple[str, object] | None = None


def closing_line(line: ClosingLine) -> PaneLine:
    """Say how much of a point is done and where the rest of it is."""
    if line.is_done:
        note: Text = say("done") if line.total else say("none")
        return PaneLine(line.point.label, note, "check", Tone.OK, target=_place(line))
    note = f"{line.done} / {line.total}"
    if line.point is ClosingPoint.PAPERS or line.point is ClosingPoint.BACK:
        note = say("%n out", count=line.total - line.done)
    elif line.point is ClosingPoint.EARLIER:
        note = say("%n missing", count=line.total - line.done)
    elif line.point is ClosingPoint.SEAL:
        note = say("not printed")
    tone = Tone.WARN if line.point in {ClosingPoint.EARLIER, ClosingPoint.PAPERS} or line.done else None
    return PaneLine(line.point.label, note, "clock" if tone else "circle", tone, target=_place(line))


def _place(line: ClosingLine) -> tuple[str, object]:
    """Return the page on which a point is worked off."""
    match line.point:
        case ClosingPoint.PAPERS:
            return ("papers", "out")
        case ClosingPoint.SCANS:
            return ("papers", "scans")
        case ClosingPoint.RECORDINGS:
            return ("visits", ("tool", "recordings"))
        case ClosingPoint.TOMORROW:
            return ("visits", ("tool", "route_sheet"))
        case ClosingPoint.SEAL:
            return ("audit", None)
        case ClosingPoint.CONFIRMED if line.visit_id is not None:
            return ("visits", ("tool", "witness", line.visit_id))
        case ClosingPoint.EARLIER | ClosingPoint.RECORDS if line.visit_id is not None:
            return ("visits", ("tool", "record", line.visit_id))
        case _:
            return ("visits", None)


def tomorrow_lines(tomorrow: Tomorrow) -> tuple[PaneLine, ...]:
    """Say which crew goes where on the next day, and what the gate said."""
    return tuple(
        PaneLine(
            _round(visits),
            _gate_word(visits),
            crew_index=crew.index,
            tone=_gate_tone(visits),
            target=("visits", tomorrow.day),
        )
        for crew, visits in tomorrow.crews
    )


def _round(visits: tuple[PlannedVisit, ...]) -> Text:
    shapes = formats.formats()
    stops = [f"{shapes.time(each.visit.starts_at)} {each.person_name}" for each in visits]
    places = dict.fromkeys(each.district for each in visits if each.district)
    comma = "、" if shapes.is_chinese else ", "
    return joined([comma.join(stops), *([comma.join(places)] if places else [])])


def _gate_word(visits: tuple[PlannedVisit, ...]) -> Text:
    blocked = sum(each.severity is Severity.BLOCK for each in visits if each.is_open)
    warned = sum(each.severity is Severity.WARN for each in visits if each.is_open)
    if blocked:
        return say("%n blocked", count=blocked)
    return say("%n warning(s)", count=warned) if warned else say("gate passed")


def _gate_tone(visits: tuple[PlannedVisit, ...]) -> Tone | None:
    worst = {each.severity for each in visits if each.visit.status is VisitStatus.PLANNED}
    if Severity.BLOCK in worst:
        return Tone.BLOCK
    return Tone.WARN if Severity.WARN in worst else None
