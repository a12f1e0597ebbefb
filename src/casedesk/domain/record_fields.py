"""Every field of a record as text, so that visitors can correct it and both sides can be compared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from typing import Any, Final
from zoneinfo import ZoneInfo

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.people import Relation
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.record_words import (
    ATTITUDE_NAMES,
    CONDUCT_NAMES,
    DELIVERY_NAMES,
    HAND_OUT_NAMES,
    IDENTITY_NAMES,
    INCIDENT_NAMES,
    MEETING_NAMES,
    REASON_NAMES,
    SIGN_NAMES,
    Section,
)
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_records import (
    ConductPoint,
    DefaultReason,
    HandOut,
    IdentityCheck,
    IncidentKind,
    MeetingPlace,
    NewContactData,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude, VisitOutcome, VisitRecord
from casedesk.domain.weeks import OUTCOME_NAMES

Text = str | Sentence
_YES, _NO, _BETWEEN = "yes", "no", ", "
_CLOCK: Final = "%Y-%m-%d %H:%M"


@dataclass(frozen=True)
class RecordField:
    """One field: its words, how a value becomes text and, where it can, text a value again."""

    section: Section
    label: Sentence
    write: Callable[[Any, ZoneInfo], str]
    read: Callable[[str, ZoneInfo], Any] | None
    """None for lists, which a correction tells in words and nobody can take over by itself."""
    names: Mapping[Any, Sentence] | None = None
    """Words of the choices."""


def _moment(value: datetime, zone: ZoneInfo) -> str:
    return value.astimezone(zone).strftime(_CLOCK)


def _as_moment(text: str, zone: ZoneInfo) -> datetime:
    return datetime.strptime(text, _CLOCK).replace(tzinfo=zone).astimezone(UTC)


def _plain(value: object, _zone: ZoneInfo) -> str:
    return str(value)


def _as_plain(text: str, _zone: ZoneInfo) -> str:
    return text


def _yes(value: object, _zone: ZoneInfo) -> str:
    return _YES if value else _NO


def _as_yes(text: str, _zone: ZoneInfo) -> bool:
    return {_YES: True, _NO: False}[text]


def _as_money(text: str, _zone: ZoneInfo) -> Money:
    return Money.parse(text)


def _as_day(text: str, _zone: ZoneInfo) -> date:
    return date.fromisoformat(text)


def _as_number(text: str, _zone: ZoneInfo) -> int:
    return int(text)


def _as_choice(kind: type[StrEnum], text: str, _zone: ZoneInfo) -> StrEnum:
    return kind(text)


def _many(value: tuple[StrEnum, ...], _zone: ZoneInfo) -> str:
    return _BETWEEN.join(sorted(value))


def _as_many(kind: type[StrEnum], text: str, _zone: ZoneInfo) -> tuple[StrEnum, ...]:
    chosen = {kind(each.strip()) for each in text.split(",") if each.strip()}
    return tuple(each for each in kind if each in chosen)


def _papers(value: tuple[HandOut, ...], _zone: ZoneInfo) -> str:
    told = (
        " ".join(part for part in (each.kind, each.paper_no, each.delivery, each.receiver) if part)
        for each in value
    )
    return _BETWEEN.join(told)


def _contacts(value: tuple[NewContactData, ...], _zone: ZoneInfo) -> str:
    return _BETWEEN.join(f"{each.value} ({each.source})" for each in value)


def _text(section: Section, label: Sentence) -> RecordField:
    return RecordField(section, label, _plain, _as_plain)


def _choice(
    section: Section, label: Sentence, kind: type[StrEnum], names: Mapping[Any, Sentence]
) -> RecordField:
    return RecordField(section, label, _plain, partial(_as_choice, kind), names)


def _ticks(
    section: Section, label: Sentence, kind: type[StrEnum], names: Mapping[Any, Sentence]
) -> RecordField:
    return RecordField(section, label, _many, partial(_as_many, kind), names)


_YES_NAMES: Final = {_YES: say("Yes"), _NO: say("No")}

FIELDS: Final[dict[str, RecordField]] = {
    "arrived_at": RecordField(Section.TIMES, say("Arrived at"), _moment, _as_moment),
    "left_at": RecordField(Section.TIMES, say("Left at"), _moment, _as_moment),
    "travel_minutes": RecordField(Section.TIMES, say("Minutes on the way"), _plain, _as_number),
    "is_address_valid": RecordField(Section.TIMES, say("Is the address right?"), _yes, _as_yes, _YES_NAMES),
    "outcome": _choice(Section.WHOM, say("Result"), VisitOutcome, OUTCOME_NAMES),
    "met_relation": _choice(Section.WHOM, say("Who was met"), Relation, RELATION_NAMES),
    "met_where": _choice(Section.WHOM, say("Where"), MeetingPlace, MEETING_NAMES),
    "identity_check": _choice(Section.WHOM, say("How identity was checked"), IdentityCheck, IDENTITY_NAMES),
    "has_entered_home": RecordField(Section.WHOM, say("Went in"), _yes, _as_yes, _YES_NAMES),
    "entry_consent_by": _text(Section.WHOM, say("Who let the crew in")),
    "attitude": _choice(Section.WHOM, say("Attitude"), Attitude, ATTITUDE_NAMES),
    "reason": _choice(Section.TALK, say("Why nothing was paid"), DefaultReason, REASON_NAMES),
    "default_reason": _text(Section.TALK, say("In the debtor's words")),
    "summary": _text(Section.TALK, say("What was said and seen")),
    "was_debt_disclosed": RecordField(
        Section.TALK, say("Somebody else was told of the debt"), _yes, _as_yes, _YES_NAMES
    ),
    "promise_amount": RecordField(Section.PROMISE, say("Promised amount"), _plain, _as_money),
    "promise_due_on": RecordField(Section.PROMISE, say("Promised by"), _plain, _as_day),
    "agreement_no": _text(Section.PROMISE, say("Agreement no.")),
    "voucher_no": _text(Section.PROMISE, say("Voucher no.")),
    "hand_outs": RecordField(Section.HAND_OUTS, say("Papers handed over"), _papers, None),
    "new_data": RecordField(Section.NEW_DATA, say("New phones and addresses"), _contacts, None),
    "recording_ref": _text(Section.RECORDING, say("Recording no.")),
    "no_recording_reason": _text(Section.RECORDING, say("Why there is no recording")),
    "signs": _ticks(Section.INCIDENTS, say("Signs that ask for care"), VulnerableSign, SIGN_NAMES),
    "incident_kind": _choice(Section.INCIDENTS, say("Incident"), IncidentKind, INCIDENT_NAMES),
    "incident": _text(Section.INCIDENTS, say("What happened")),
    "conduct": _ticks(Section.CONDUCT, say("Conduct that was kept"), ConductPoint, CONDUCT_NAMES),
    "cost": RecordField(Section.COSTS, say("Fares and the like"), _plain, _as_money),
}
"""The fields that visitors bear witness to, in the order of the paper."""


def said(record: VisitRecord, name: str, zone: ZoneInfo) -> str:
    """Return what the record says in one field as text, empty where it says nothing."""
    value = getattr(record, name)
    return "" if value is None else FIELDS[name].write(value, zone)


def says_of(record: VisitRecord, zone: ZoneInfo) -> dict[str, str]:
    """Return what the record says in every field."""
    return {name: said(record, name, zone) for name in FIELDS}


def with_said(record: VisitRecord, name: str, text: str, zone: ZoneInfo) -> VisitRecord:
    """Return the record with one field as a correction says; raise BadInputError for text that fits not."""
    known = FIELDS.get(name)
    if known is None:
        raise BadInputError(say("A record has no field “{name}”.", name=name))
    if known.read is None:
        raise RefusedError(
            say("{field} cannot be taken over by itself; the correction stays beside it.", field=known.label)
        )
    is_word = known.read is _as_plain
    value: Any
    try:
        value = known.read(text, zone) if text or is_word else _emptied(name)
    except (KeyError, ValueError):
        raise BadInputError(
            say("“{text}” does not fit the field “{field}”.", text=text, field=known.label)
        ) from None
    return replace(record, **{name: value})


def canonical(record: VisitRecord, name: str, text: str, zone: ZoneInfo) -> str:
    """Return a correction's text as a record that took it over would say it."""
    known = FIELDS.get(name)
    if known is not None and known.read is None:
        return text.strip()
    return said(with_said(record, name, text.strip(), zone), name, zone)


def _emptied(name: str) -> Any:
    """Return what an empty text means in a field that is no text."""
    if name in {"arrived_at", "left_at", "outcome"}:
        raise ValueError(name)
    if name in {"has_entered_home", "was_debt_disclosed"}:
        return False
    if name in {"signs", "conduct"}:
        return ()
    return IncidentKind.NONE if name == "incident_kind" else None


def worded(name: str, text: str) -> tuple[Text, ...]:
    """Return a field's text as people read it: the words of its choices."""
    known = FIELDS[name]
    if known.names is None or not text:
        return (text,) if text else ()
    words = {str(key): value for key, value in known.names.items()}
    return tuple(words.get(each.strip(), each.strip()) for each in text.split(","))


def paper_words(hand_out: HandOut) -> tuple[Text, ...]:
    """Return one handed-over paper in words: what, which copy, how, to whom."""
    parts: tuple[Text, ...] = (
        HAND_OUT_NAMES[hand_out.kind],
        hand_out.paper_no,
        DELIVERY_NAMES[hand_out.delivery],
        hand_out.receiver,
        hand_out.note,
    )
    return tuple(each for each in parts if each)
