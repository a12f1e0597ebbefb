"""Values with their origin, the client's values beside ours, and own fields; knows no Qt."""

from collections.abc import Iterator
from datetime import date, datetime

from casedesk.domain.case_files import Origin
from casedesk.domain.money import Money
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.reconciliation import Shown
from casedesk.domain.sentences import say
from casedesk.services.kept_values import KeptLine
from casedesk.ui import formats
from casedesk.ui.case_file.fact_entries import Fact
from casedesk.ui.looks import Mark, Text, Tone

_ICONS = {
    FieldKind.TEXT: "document",
    FieldKind.NUMBER: "list",
    FieldKind.DATE: "calendar",
    FieldKind.CHOICE: "check",
}


def origin_lines(origin: Origin | None, today: date) -> tuple[Text, ...]:
    """Tell file, row, day and person of a value, or who typed it, and who changed it since."""
    return () if origin is None else tuple(_told(origin, today))


def _told(origin: Origin, today: date) -> Iterator[Text]:
    if origin.row is not None:
        yield say("From file {file}, row {row}", file=origin.file_name, row=origin.row)
        if origin.at is not None and origin.who:
            day = _day(origin.at, today)
            yield say(
                "List {number}, taken in {day} by {who}", number=origin.placement, day=day, who=origin.who
            )
        elif origin.at is not None:
            yield say("List {number}, taken in {day}", number=origin.placement, day=_day(origin.at, today))
    elif origin.at is not None:
        typed = say("Typed here {day} by {who}", day=_day(origin.at, today), who=origin.who)
        yield say("{told} (entry {entry})", told=typed, entry=origin.entry)
    else:
        yield say("Typed here; the log of this case tells no more of it.")
    if origin.changed_at is not None:
        changed = say("Changed {day} by {who}", day=_day(origin.changed_at, today), who=origin.changed_by)
        yield say("{told} (entry {entry})", told=changed, entry=origin.changed_in)


def kept_fact(line: KeptLine) -> Fact:
    """Return a client's value that waits beside ours, with where it comes from."""
    ours, theirs = _shown(line.ours), _shown(line.theirs)
    return Fact(
        f"kept:{line.value.id}",
        "download",
        line.label,
        "",
        (say("Client: {value}", value=theirs), say("Ours: {value}", value=ours)),
        Mark(Tone.WARN, "warning", say("Decide")),
        origin=(
            say("From file {file}, row {row}", file=line.file_name, row=line.row),
            say("List {number}, taken in {day} by {who}", number=line.placement, day=line.day, who=line.by),
        ),
    )


def own_fact(field: OwnField, value: str) -> Fact:
    """Return a field of the office's own with what it holds."""
    told = value or say("Nothing written down yet")
    return Fact(f"own:{field.id}", _ICONS[field.kind], field.name, "", (told,))


def _shown(value: Shown) -> Text:
    if value is None:
        return formats.NOTHING
    if isinstance(value, Money):
        return formats.money(value)
    return formats.formats().day(value) if isinstance(value, date) else value


def _day(moment: datetime, today: date) -> str:
    return formats.formats().near_day(formats.formats().local(moment).date(), today)
