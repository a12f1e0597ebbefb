"""Reads a recorder card and matches its files to visits; stores nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.media_matching import Fit, Match, Window, match
from casedesk.domain.operators import Operator, Right
from casedesk.domain.recordings import MediaKind
from casedesk.domain.sentences import say
from casedesk.importing.media import MediaFile, digest_of, read_folder
from casedesk.services.card_plans import CardLine, CardPlan, Look, Report, quiet
from casedesk.services.desk import Desk
from casedesk.services.recording_windows import RecordingWindows
from casedesk.storage.shelves import Shelves

_PHOTO_RULE: Final = "PLACE-PHOTO"
_PART: Final = 400
_AROUND: Final = timedelta(days=1)
_MOST_OFFSET: Final = timedelta(days=3660)


class CardReader:
    """Looks through a card, with a clock that may be off."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._windows = RecordingWindows(desk)

    def look(self, actor: Operator, wish: Look, progress: Report = quiet) -> CardPlan:
        """Read a card and match its files; nothing is stored."""
        actor.require(Right.RECORD_VISITS)
        if abs(wish.offset) > _MOST_OFFSET:
            raise BadInputError(say("The clock cannot be off by more than ten years. Correct the offset."))
        zone = self._desk.zone
        found = read_folder(
            wish.folder, zone, lambda done, total: progress(done, total, say("Reading the card"))
        )
        times = [each.starts_at + wish.offset for each in found if each.starts_at is not None]
        first, last = (min(times) - _AROUND, max(times) + _AROUND) if times else (None, None)
        windows, visits = self._windows.between(actor, first, last)
        twins = self._compared(actor, found, progress)
        lines = tuple(_line(each, wish, windows, twins.get(each.path)) for each in found)
        return CardPlan(wish, lines, visits, self._photo_hint(found))

    def rematched(self, actor: Operator, plan: CardPlan, offset: timedelta) -> CardPlan:
        """Match the same files anew with another offset, without reading the card again."""
        wish = replace(plan.look, offset=offset)
        found = [each.file for each in plan.lines]
        times = [each.starts_at + offset for each in found if each.starts_at is not None]
        first, last = (min(times) - _AROUND, max(times) + _AROUND) if times else (None, None)
        windows, visits = self._windows.between(actor, first, last)
        lines = tuple(
            each if not each.can_be_taken else _line(each.file, wish, windows, None) for each in plan.lines
        )
        return replace(plan, look=wish, lines=lines, visits=visits)

    def offset_of(self, actor: Operator, line: CardLine, visit_id: int) -> timedelta:
        """Return the offset by which a file began when its visit did, in whole seconds."""
        if line.file.starts_at is None:
            raise BadInputError(say("This file tells no time; choose one that does."))
        begun = self._windows.begun(actor, visit_id)
        return timedelta(seconds=round((begun - line.file.starts_at).total_seconds()))

    def _compared(
        self, actor: Operator, found: Sequence[MediaFile], progress: Report
    ) -> dict[Path, tuple[Fit, str]]:
        """Return the files that the office has already, or that lie on the card twice, with their digest.

        Only files of a size that occurs elsewhere are hashed for that.
        """
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            known = set(_known_sizes(shelves, {each.size for each in found}))
        sizes = Counter(each.size for each in found)
        doubtful = [
            each for each in found if each.problem is None and (each.size in known or sizes[each.size] > 1)
        ]
        digests: dict[Path, str] = {}
        for done, each in enumerate(doubtful):
            here = partial(progress, done, len(doubtful), say("Comparing {name}", name=each.name))
            here()
            try:
                digests[each.path] = digest_of(each.path, lambda _read, step=here: step())  # type: ignore[misc]
            except OSError:
                continue
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            stored = known_digests(shelves, set(digests.values()))
        marks: dict[Path, tuple[Fit, str]] = {}
        seen: set[str] = set()
        for path, digest in digests.items():
            if digest in stored:
                marks[path] = (Fit.KNOWN, digest)
            elif digest in seen:
                marks[path] = (Fit.TWICE, digest)
            seen.add(digest)
        return marks

    def _photo_hint(self, found: Iterable[MediaFile]) -> Mapping[str, str]:
        """Return what the rules say of photographs where the card holds some."""
        rule = self._desk.pack.rules.get(_PHOTO_RULE)
        has_photos = any(each.kind is MediaKind.PHOTO for each in found)
        return dict(rule.text) if has_photos and rule is not None else {}


def _line(file: MediaFile, wish: Look, windows: Sequence[Window], mark: tuple[Fit, str] | None) -> CardLine:
    starts_at = None if file.starts_at is None else file.starts_at + wish.offset
    if file.problem is not None:
        return CardLine(file, starts_at, Match(Fit.UNREADABLE))
    if mark is not None:
        return CardLine(file, starts_at, Match(mark[0]), mark[1])
    return CardLine(file, starts_at, match(starts_at, file.seconds, windows, wish.recorder_no))


def _known_sizes(shelves: Shelves, sizes: set[int]) -> Iterator[int]:
    table = shelves.recordings.table.c
    for part in _cut(sorted(sizes)):
        yield from (each.size for each in shelves.recordings.all(table.size.in_(part)))


def known_digests(shelves: Shelves, digests: set[str]) -> set[str]:
    """Return those digests of which the office has a recording."""
    table = shelves.recordings.table.c
    known: set[str] = set()
    for part in _cut(sorted(digests)):
        known |= {each.sha256 for each in shelves.recordings.all(table.sha256.in_(part))}
    return known


def _cut(keys: list[int] | list[str]) -> Iterator[list[int] | list[str]]:
    for at in range(0, len(keys), _PART):
        yield keys[at : at + _PART]
