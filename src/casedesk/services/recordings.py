"""Recordings taken in from recorder cards: hashed, and kept by reference or inside the database."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.recordings import MediaKind, Recording
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.weeks import PlannedVisit
from casedesk.domain.witnesses import Addendum
from casedesk.importing.media import digest_of
from casedesk.services.card_plans import CardLine, CardPlan, Report, Soundness, Taken, quiet
from casedesk.services.desk import Desk
from casedesk.services.recorder_cards import known_digests
from casedesk.services.recording_windows import RecordingWindows
from casedesk.storage import files
from casedesk.storage.unit_of_work import UnitOfWork

MOST_INSIDE: Final = 50 * 1024 * 1024
"""Bytes of one file that may lie inside the database; larger ones are kept by reference."""

_RECENT: Final = timedelta(days=60)
_BATCH: Final = 50
_BATCH_BYTES: Final = 100 * 1024 * 1024


@dataclass(frozen=True)
class _Ready:
    """One file whose digest is known."""

    line: CardLine
    visit_id: int | None
    sha256: str


class RecordingService:
    """Takes recorder cards in; the card itself is only ever read."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._windows = RecordingWindows(desk)

    def take(
        self,
        actor: Operator,
        plan: CardPlan,
        choices: Mapping[int, int | None],
        *,
        is_inside: bool = False,
        progress: Report = quiet,
    ) -> Taken:
        """Store the files whose places in the plan are named, each with its visit.

        They are stored in parts that stand for themselves: after a stop the rest is taken the next time.
        Raises BadInputError when the card has gone, RefusedError when the disk is full.
        """
        actor.require(Right.RECORD_VISITS)
        chosen = [(plan.lines[place], visit_id) for place, visit_id in sorted(choices.items())]
        chosen = [(line, visit_id) for line, visit_id in chosen if line.can_be_taken]
        failed: list[tuple[str, Sentence]] = []
        stored = inside = large = known = done = 0
        for part in _parts(chosen):
            ready = []
            for line, visit_id in part:
                here = partial(progress, done, len(chosen), say("Taking in {name}", name=line.file.name))
                here()
                done += 1
                answer = _hashed(plan, line, here)
                if isinstance(answer, str):
                    ready.append(_Ready(line, visit_id, answer))
                else:
                    failed.append((line.file.name, answer))
            counts = self._store(actor, plan, ready, is_inside=is_inside)
            stored, inside, large, known = (
                a + b for a, b in zip((stored, inside, large, known), counts, strict=True)
            )
        progress(len(chosen), len(chosen), None)
        return Taken(stored, inside, large, known, tuple(failed))

    def without(self, actor: Operator, days: int = 60) -> tuple[PlannedVisit, ...]:
        """Return the visits held in so many days that have no recording and no reason for that."""
        return self._windows.without(actor, days)

    def of_visit(self, actor: Operator, visit_id: int) -> tuple[Recording, ...]:
        """Return the recordings of a visit, the earliest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.recordings.table.c
            return tuple(
                shelves.recordings.all(table.visit_id == visit_id, order=(table.starts_at, table.id))
            )

    def newest(self, actor: Operator, most: int = 200) -> tuple[Recording, ...]:
        """Return the recordings taken in last, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.recordings.table.c
            last = shelves.recordings.all(table.added_at >= self._desk.now() - _RECENT, order=(table.id,))
            return tuple(reversed(last[-most:]))

    def verify(self, actor: Operator, recording_id: int) -> Soundness:
        """Hash a kept file again and compare it with what was written down."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            recording = shelves.recordings.get(recording_id)
            if recording.is_inside:
                try:
                    files.content_of(shelves.connection, recording.sha256)
                except BadInputError:
                    return Soundness.CHANGED
                return Soundness.SAME
        try:
            digest = digest_of(Path(recording.folder) / recording.file_name)
        except OSError:
            return Soundness.GONE
        return Soundness.SAME if digest == recording.sha256 else Soundness.CHANGED

    def content(self, actor: Operator, recording_id: int) -> tuple[str, bytes]:
        """Return name and content of a recording that lies inside, for a copy; who asked is written down."""
        with self._desk.work("recording.copied", actor, Right.RECORD_VISITS) as work:
            recording = work.recordings.get(recording_id)
            if not recording.is_inside:
                raise BadInputError(
                    say("{name} is kept by reference and lies in {folder}.", name=recording.file_name,
                        folder=recording.folder)
                )  # fmt: skip
            content = files.content_of(work.connection, recording.sha256)
            work.about(recording.file_name, None, sha256=recording.sha256)
            work.commit()
        return recording.file_name, content

    def assign(self, actor: Operator, recording_id: int, visit_id: int | None) -> Recording:
        """Give a stored recording to another visit, by hand.

        Raises RefusedError when the record that it belongs to was checked; to give it to a checked record
        is an addendum.
        """
        with self._desk.work("recording.assigned", actor, Right.RECORD_VISITS) as work:
            recording = work.recordings.get(recording_id)
            is_moved = recording.visit_id != visit_id
            if recording.visit_id is not None and is_moved:
                _require_free(work, recording.visit_id, recording)
            stored: Recording = work.recordings.save(replace(recording, visit_id=visit_id, is_by_hand=True))
            if visit_id is not None:
                self._refer(work, actor, visit_id, [stored] if is_moved else [])
            work.about(recording.file_name)
            work.commit()
        return stored

    def _store(
        self, actor: Operator, plan: CardPlan, ready: Sequence[_Ready], *, is_inside: bool
    ) -> tuple[int, int, int, int]:
        """Store one part; return how many rows, how many inside, too large ones and known ones."""
        if not ready:
            return 0, 0, 0, 0
        inside = large = 0
        added: dict[int, list[Recording]] = defaultdict(list)
        with self._desk.work("recording.taken", actor, Right.RECORD_VISITS) as work:
            known = known_digests(work, {each.sha256 for each in ready})
            fresh = {each.sha256: each for each in ready if each.sha256 not in known}
            for each in fresh.values():
                fits = each.line.file.size <= MOST_INSIDE
                large += is_inside and not fits
                is_kept = is_inside and fits and self._keep(work, each)
                inside += is_kept
                stored = work.recordings.add(self._recording(actor, plan, each, is_inside=is_kept))
                if each.visit_id:
                    added[each.visit_id].append(stored)
            for visit_id, recordings in added.items():
                self._refer(work, actor, visit_id, recordings)
            work.about(plan.look.folder.name[:100], None, files=len(fresh), inside=inside)
            work.commit()
        return len(fresh), inside, large, len(ready) - len(fresh)

    def _refer(self, work: UnitOfWork, actor: Operator, visit_id: int, added: Sequence[Recording]) -> None:
        """Name the recordings in the visit's record, or beside it once the record is locked."""
        visit = work.visits.get(visit_id)
        if visit.checked is None:
            _name(work, visit)
        elif added:
            told = "\n".join(f"+ {each.file_name} · SHA-256 {each.sha256}" for each in added)
            work.addenda.add(Addendum(visit.id, actor.id, self._desk.now(), told))

    def _keep(self, work: UnitOfWork, ready: _Ready) -> bool:
        """Put the content into the database, unless it has changed or gone since it was hashed."""
        try:
            content = ready.line.file.path.read_bytes()
        except OSError:
            return False
        kind = _MEDIA_TYPES.get(ready.line.file.kind, "application/octet-stream")
        return files.keep(work.connection, content, kind, self._desk.now()) == ready.sha256

    def _recording(self, actor: Operator, plan: CardPlan, ready: _Ready, *, is_inside: bool) -> Recording:
        file = ready.line.file
        return Recording(
            file_name=file.name,
            folder=str(file.path.parent),
            sha256=ready.sha256,
            size=file.size,
            kind=file.kind,
            clock_source=file.clock_source,
            added_at=self._desk.now(),
            added_by=actor.id,
            starts_at=ready.line.starts_at,
            seconds=file.seconds,
            offset_seconds=round(plan.look.offset.total_seconds()),
            is_inside=is_inside,
            is_broken=file.is_broken,
            visit_id=ready.visit_id,
            is_by_hand=ready.visit_id != ready.line.visit_id,
        )


_MEDIA_TYPES: Final = {
    MediaKind.AUDIO: "audio/*",
    MediaKind.VIDEO: "video/*",
    MediaKind.PHOTO: "image/*",
}


def _parts(
    chosen: Sequence[tuple[CardLine, int | None]],
) -> Iterator[list[tuple[CardLine, int | None]]]:
    """Cut what is to be stored into parts by number and size."""
    part: list[tuple[CardLine, int | None]] = []
    size = 0
    for each in chosen:
        if part and (len(part) >= _BATCH or size + each[0].file.size > _BATCH_BYTES):
            yield part
            part, size = [], 0
        part.append(each)
        size += each[0].file.size
    if part:
        yield part


def _require_free(work: UnitOfWork, visit_id: int, recording: Recording) -> None:
    """Keep what the supervisor checked together with its record."""
    visit = work.visits.get(visit_id)
    if visit.checked is not None:
        raise RefusedError(
            say(
                "The record of visit {visit_no} was checked and is locked, and {name} belongs to it. "
                "Write an addendum that says what is wrong with it.",
                visit_no=visit.visit_no,
                name=recording.file_name,
            )
        )


def _name(work: UnitOfWork, visit: Visit) -> None:
    """Name the recordings in an open record that names none."""
    record = visit.record
    if visit.status is not VisitStatus.HELD or record is None:
        return
    if record.recording_ref.strip():
        return
    table = work.recordings.table.c
    names = [each.file_name for each in work.recordings.all(table.visit_id == visit.id)]
    if names:
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        reference = names[0][: 100 - len(more)] + more
        work.visits.save(replace(visit, record=replace(record, recording_ref=reference)))


def _hashed(plan: CardPlan, line: CardLine, step: Callable[[], None]) -> str | Sentence:
    """Return a file's digest, or why it could not be read; a card that has gone stops all."""
    try:
        return digest_of(line.file.path, lambda _read: step())
    except OSError as problem:
        if not plan.look.folder.is_dir():
            raise BadInputError(
                say(
                    "The card was taken out. What was taken in before stays; put the card in again for "
                    "the rest."
                )
            ) from None
        return say("cannot be read: {reason}", reason=problem.strerror or "")
