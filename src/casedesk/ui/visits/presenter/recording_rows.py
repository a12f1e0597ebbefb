"""How recordings, cards and visits without recordings read; knows no Qt."""

import re
from datetime import timedelta
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.media_matching import FIT_NAMES, Fit
from casedesk.domain.recordings import MediaKind, Recording
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.card_plans import CardLine, Soundness, Taken
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Text, Tone

_OFFSET: Final = re.compile(r"([+\-\u2212]?)(\d{1,5}):([0-5]?\d)(?::([0-5]?\d))?")
_ICONS: Final = {
    MediaKind.AUDIO: "mic",
    MediaKind.VIDEO: "play",
    MediaKind.PHOTO: "camera",
    MediaKind.OTHER: "document",
}
_TONES: Final = {
    Fit.SURE: (Tone.OK, "check"),
    Fit.AMBIGUOUS: (Tone.WARN, "question"),
    Fit.NONE: (Tone.NEUTRAL, "circle"),
    Fit.NO_TIME: (Tone.WARN, "clock"),
    Fit.KNOWN: (Tone.LINE, "check"),
    Fit.TWICE: (Tone.LINE, "copy"),
    Fit.UNREADABLE: (Tone.BLOCK, "circle-x"),
}
SOUND: Final[dict[Soundness, Sentence]] = {
    Soundness.SAME: say("The file is the same as when it was taken in."),
    Soundness.CHANGED: say("The file has been changed since it was taken in."),
    Soundness.GONE: say("The file is not there any more. Put the card or disk in and check again."),
}


def read_offset(text: str) -> timedelta:
    """Return the time of ``8:00``, ``-0:02:30``; nothing is no time at all."""
    text = text.strip()
    if not text:
        return timedelta()
    found = _OFFSET.fullmatch(text)
    if found is None:
        raise BadInputError(
            say("“{text}” is no difference of clocks. Write it like 8:00 or -0:02:30.", text=text)
        )
    length = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -length if found[1] in {"-", "\u2212"} else length


def offset_text(offset: timedelta) -> str:
    """Return an offset as it is typed."""
    seconds = abs(round(offset.total_seconds()))
    sign = "-" if offset < timedelta() else ""
    tail = f":{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}{tail}"


def visit_words(planned: PlannedVisit) -> str:
    """Name a visit by its time, person and place."""
    shapes = formats.formats()
    start = shapes.moment(planned.visit.starts_at)
    return f"{start}  {planned.person_name}  {planned.district}".rstrip()


def taken_words(taken: Taken) -> Sentence:
    """Say what came of taking a card in."""
    told = say("%n recording(s) taken in.", count=taken.stored)
    if taken.inside:
        told = say("{told} {number} inside the database.", told=told, number=taken.inside)
    if taken.too_large:
        told = say(
            "{told} {number} too large to lie inside; keep the card or copy them to a safe disk.",
            told=told, number=taken.too_large,
        )  # fmt: skip
    if taken.failed:
        names = ", ".join(name for name, _why in taken.failed[:3])
        told = say("{told} Not read: {names}.", told=told, names=names)
    return told


def _candidates(line: CardLine, words: dict[int, str]) -> Text:
    names = [words[each] for each in line.match.visit_ids if each in words]
    if line.file.problem is not None:
        return line.file.problem
    return " / ".join(names[:3])


def kept_row(each: Recording) -> tuple[object, ...]:
    """Return a kept recording as a row."""
    shapes = formats.formats()
    place: Text = say("in the database") if each.is_inside else each.folder
    return (
        Styled("", icon=_ICONS[each.kind]),
        each.file_name,
        shapes.moment(each.starts_at) if each.starts_at else "",
        shapes.span(timedelta(seconds=each.seconds)) if each.seconds else "",
        place,
        each.sha256[:12],
        shapes.moment(each.added_at),
        each.id,
    )


def missing_row(each: PlannedVisit) -> tuple[object, ...]:
    """Return a visit without a recording as a row."""
    return (
        formats.formats().moment(each.visit.starts_at),
        each.person_name,
        each.case_no,
        " ".join(each.crew.names),
        each.district,
        each.visit.record.recording_ref if each.visit.record else "",
        each.visit.id,
    )


def card_row(
    place: int, line: CardLine, visit_id: int | None, words: dict[int, str], *, is_by_hand: bool
) -> tuple[object, ...]:
    """Return a file of a card as a row."""
    file = line.file
    tone, icon = _TONES[line.match.fit]
    mark = Mark(tone, icon, FIT_NAMES[line.match.fit])
    if is_by_hand:
        mark = Mark(Tone.ACCENT, "pencil", say("By hand"))
    elif file.is_broken and line.match.fit is not Fit.UNREADABLE:
        mark = Mark(Tone.WARN, "warning", say("Broken file"))
    visit: Text = words.get(visit_id or 0, "") or _candidates(line, words)
    shapes = formats.formats()
    return (
        Styled("", icon=_ICONS[file.kind]),
        file.name,
        "" if file.folder == "." else file.folder,
        shapes.moment(line.starts_at) if line.starts_at else "",
        shapes.span(timedelta(seconds=file.seconds)) if file.seconds else "",
        Styled(visit, is_secondary=visit_id is None),
        mark,
        place,
    )
