"""Recorder cards matched to visits, kept by reference or inside, on both databases."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.conftest import Clock
from tests.importing.media_samples import photo, sound
from tests.services import visit_samples
from tests.services.visit_samples import DAY, add_client, at

from casedesk.domain.errors import BadInputError, CaseDeskError, NoRightError, RefusedError
from casedesk.domain.media_matching import Fit
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.outings import CheckInKind
from casedesk.domain.visits import Visit, VisitOutcome, VisitRecord
from casedesk.services import recordings as recordings_module
from casedesk.services.card_plans import CardPlan, Look, Soundness
from casedesk.services.desk import Desk
from casedesk.services.outings import OutingService, SetOut, Word
from casedesk.services.recorder_cards import CardReader
from casedesk.services.recordings import RecordingService
from casedesk.services.undoing import UndoService
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.services.witnesses import WitnessService

Planned = Callable[..., Visit]


@pytest.fixture
def reader(desk: Desk) -> CardReader:
    return CardReader(desk)


@pytest.fixture
def keeper(desk: Desk) -> RecordingService:
    return RecordingService(desk)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "card"
    folder.mkdir()
    return folder


@pytest.fixture
def planned(desk: Desk, administrator: Operator, supervisor: Operator, clock: Clock) -> Planned:
    """Return a function that plans a visit by a crew on the day; the clock then stands in its evening."""
    client = add_client(desk, administrator)

    def plan(crew: tuple[int, ...], start: str) -> Visit:
        before, clock.moment = clock.moment, at("09:00", DAY - timedelta(days=1))
        filed = visit_samples.file_case(desk, administrator, client)
        visit = VisitService(desk).plan(supervisor, PlanRequest(filed.case.id, at(start), crew))
        clock.moment = max(before, at("18:00"))
        return visit

    return plan


@pytest.fixture
def pairs(hire: Callable[..., Operator]) -> list[tuple[int, int]]:
    return [(hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id) for _ in range(2)]


def named(folder: Path, clock: str, seconds: int = 60, level: int = 0) -> None:
    """Write a sound that no other time shares."""
    level = level or 30 + (int(clock[:2]) * 60 + int(clock[3:])) % 199
    sound(folder / f"2026-11-24 {clock.replace(':', '-')}-00.wav", seconds, level)


def by_name(plan: CardPlan) -> dict[str, tuple[Fit, int | None]]:
    return {each.file.name[11:16]: (each.match.fit, each.visit_id) for each in plan.lines}


def sure(plan: CardPlan) -> dict[int, int | None]:
    return {place: each.visit_id for place, each in enumerate(plan.lines) if each.can_be_taken}


def test_that_files_are_matched_by_the_time_they_share(
    reader: CardReader, planned: Planned, pairs: list[tuple[int, int]], supervisor: Operator, card: Path
) -> None:
    first, second = planned(pairs[0], "10:00"), planned(pairs[0], "11:30")
    for clock in ("10:05", "11:40", "15:00"):
        named(card, clock)
    plan = reader.look(supervisor, Look(card))
    assert by_name(plan) == {
        "10-05": (Fit.SURE, first.id),
        "11-40": (Fit.SURE, second.id),
        "15-00": (Fit.NONE, None),
    }
    assert {each.visit.id for each in plan.visits} == {first.id, second.id}


def test_that_the_offset_of_the_recorder_moves_all_and_can_be_taken_from_one_known_match(
    reader: CardReader, planned: Planned, pairs: list[tuple[int, int]], supervisor: Operator, card: Path
) -> None:
    first, second = planned(pairs[0], "10:00"), planned(pairs[0], "11:30")
    named(card, "02:00")
    named(card, "03:30")
    plan = reader.look(supervisor, Look(card))
    assert plan.count(Fit.NONE) == 2
    offset = reader.offset_of(supervisor, plan.lines[0], first.id)
    assert offset == timedelta(hours=8)
    again = reader.rematched(supervisor, plan, offset)
    assert by_name(again) == {"02-00": (Fit.SURE, first.id), "03-30": (Fit.SURE, second.id)}
    with pytest.raises(BadInputError, match="ten years"):
        reader.look(supervisor, Look(card, timedelta(days=9000)))


def test_that_two_crews_at_the_same_time_are_told_apart_by_the_recorder_only(
    *,
    desk: Desk,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
    clock: Clock,
) -> None:
    first, second = planned(pairs[0], "10:00"), planned(pairs[1], "10:00")
    clock.moment = at("09:10")
    road = OutingService(desk)
    for visit, number in ((first, "03"), (second, "04")):
        road.set_out(supervisor, SetOut((visit.id,), at("13:00"), recorder_no=number))
    clock.moment = at("18:00")
    named(card, "10:05")
    (line,) = reader.look(supervisor, Look(card)).lines
    assert (line.match.fit, set(line.match.visit_ids)) == (Fit.AMBIGUOUS, {first.id, second.id})
    (line,) = reader.look(supervisor, Look(card, recorder_no="4")).lines
    assert (line.match.fit, line.visit_id) == (Fit.SURE, second.id)


def test_that_what_was_told_from_the_road_counts_more_than_the_plan(
    *,
    desk: Desk,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
    clock: Clock,
) -> None:
    visit = planned(pairs[0], "10:00")
    clock.moment = at("09:10")
    road = OutingService(desk)
    way = road.set_out(supervisor, SetOut((visit.id,), at("17:00"))).id
    clock.moment = at("14:00")
    road.say_word(supervisor, way, Word(CheckInKind.ARRIVED))
    clock.moment = at("14:30")
    road.say_word(supervisor, way, Word(CheckInKind.DONE))
    named(card, "10:05")
    named(card, "14:10")
    plan = reader.look(supervisor, Look(card))
    assert by_name(plan) == {"10-05": (Fit.NONE, None), "14-10": (Fit.SURE, visit.id)}


def test_that_a_taken_card_is_hashed_never_changed_and_known_the_next_time(
    *,
    desk: Desk,
    reader: CardReader,
    keeper: RecordingService,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    visit = planned(pairs[0], "10:00")
    named(card, "10:05")
    (card / "copy").mkdir()
    (card / "copy" / "2026-11-24 10-05-00.wav").write_bytes((card / "2026-11-24 10-05-00.wav").read_bytes())
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in card.rglob("*.wav")}
    plan = reader.look(supervisor, Look(card))
    assert sorted(each.match.fit for each in plan.lines) == [Fit.SURE, Fit.TWICE]
    taken = keeper.take(supervisor, plan, sure(plan))
    assert (taken.stored, taken.inside, taken.known) == (1, 0, 0)
    (kept,) = keeper.of_visit(supervisor, visit.id)
    assert (kept.starts_at, kept.seconds, kept.is_by_hand) == (at("10:05"), 60, False)
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in card.rglob("*.wav")} == before
    again = reader.look(supervisor, Look(card))
    assert {each.match.fit for each in again.lines} == {Fit.KNOWN}
    assert keeper.take(supervisor, plan, sure(plan)).known == 1


def test_that_a_referenced_file_is_the_same_changed_or_gone(
    *,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    visit = planned(pairs[0], "10:00")
    named(card, "10:05")
    plan = reader.look(supervisor, Look(card))
    keeper.take(supervisor, plan, sure(plan))
    (kept,) = keeper.of_visit(supervisor, visit.id)
    assert keeper.verify(supervisor, kept.id) is Soundness.SAME
    named(card, "10:05", level=90)
    assert keeper.verify(supervisor, kept.id) is Soundness.CHANGED
    (card / kept.file_name).unlink()
    assert keeper.verify(supervisor, kept.id) is Soundness.GONE
    with pytest.raises(BadInputError, match="by reference"):
        keeper.content(supervisor, kept.id)


def test_that_a_file_can_lie_inside_and_too_large_ones_are_kept_by_reference(
    *,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = planned(pairs[0], "10:00")
    named(card, "10:05", seconds=1)
    named(card, "10:10", seconds=20)
    monkeypatch.setattr(recordings_module, "MOST_INSIDE", 50_000)
    plan = reader.look(supervisor, Look(card))
    taken = keeper.take(supervisor, plan, sure(plan), is_inside=True)
    assert (taken.stored, taken.inside, taken.too_large) == (2, 1, 1)
    small = keeper.of_visit(supervisor, visit.id)[0]
    content = (card / small.file_name).read_bytes()
    (card / small.file_name).unlink()
    assert keeper.verify(supervisor, small.id) is Soundness.SAME
    assert keeper.content(supervisor, small.id) == (small.file_name, content)


def test_that_the_record_names_its_recordings_and_visits_without_are_listed(
    *,
    desk: Desk,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    heard, silent, excused = (
        planned(pairs[0], "10:00"),
        planned(pairs[0], "12:00"),
        planned(pairs[0], "14:00"),
    )
    for visit, hour in ((heard, "10"), (silent, "12"), (excused, "14")):
        record = VisitRecord(
            at(f"{hour}:05"), at(f"{hour}:25"), VisitOutcome.NOBODY, summary="Nobody at home."
        )
        reason = "recorder broken" if visit is not heard else ""
        VisitService(desk).record(
            supervisor, visit.id, visit.version, replace(record, no_recording_reason=reason, recording_ref="")
        )
    with desk.work("visit.recorded", supervisor, Right.RECORD_VISITS) as work:
        stored = work.visits.get(silent.id)
        assert stored.record is not None
        work.visits.save(replace(stored, record=replace(stored.record, no_recording_reason="")))
        work.commit()
    named(card, "10:06")
    plan = reader.look(supervisor, Look(card))
    keeper.take(supervisor, plan, sure(plan))
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        record_now = shelves.visits.get(heard.id).record
    assert record_now is not None
    assert record_now.recording_ref == "2026-11-24 10-06-00.wav"
    assert [each.visit.id for each in keeper.without(supervisor)] == [silent.id]


def test_that_a_choice_by_hand_is_marked_and_can_be_undone_by_another(
    *,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    first, second = planned(pairs[0], "10:00"), planned(pairs[0], "11:30")
    named(card, "16:00")
    plan = reader.look(supervisor, Look(card))
    keeper.take(supervisor, plan, {0: first.id})
    (kept,) = keeper.of_visit(supervisor, first.id)
    assert kept.is_by_hand
    keeper.assign(supervisor, kept.id, second.id)
    assert keeper.of_visit(supervisor, first.id) == ()
    assert len(keeper.of_visit(supervisor, second.id)) == 1


def test_that_a_checked_record_keeps_its_recordings_and_takes_more_as_addenda(
    *,
    desk: Desk,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    hire: Callable[..., Operator],
    card: Path,
) -> None:
    locked, other = planned(pairs[0], "10:00"), planned(pairs[0], "12:00")
    for minute in ("10:06", "10:20", "12:05"):
        named(card, minute)
    plan = reader.look(supervisor, Look(card))
    keeper.take(supervisor, plan, {0: locked.id, 2: other.id})
    record = VisitRecord(at("10:05"), at("10:25"), VisitOutcome.NOBODY, summary="Nobody at home.")
    held = VisitService(desk).record(
        supervisor, locked.id, locked.version, replace(record, recording_ref="R-1")
    )
    WitnessService(desk).check(hire(Role.SUPERVISOR), held.id, held.version, "The crew has left the office.")
    (kept,), (free,) = keeper.of_visit(supervisor, locked.id), keeper.of_visit(supervisor, other.id)

    for elsewhere in (None, other.id):
        with pytest.raises(RefusedError, match=r"was checked and is locked.*addendum"):
            keeper.assign(supervisor, kept.id, elsewhere)
    assert keeper.of_visit(supervisor, locked.id) == (kept,)

    keeper.assign(supervisor, kept.id, locked.id)  # where it is already
    keeper.assign(supervisor, free.id, locked.id)
    again = reader.look(supervisor, Look(card))
    keeper.take(supervisor, again, {1: locked.id})
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        said = [each.text for each in shelves.addenda.all(shelves.addenda.table.c.visit_id == locked.id)]
    assert [each.split(" · ")[0] for each in said] == [
        "+ 2026-11-24 12-05-00.wav",
        "+ 2026-11-24 10-20-00.wav",
    ]
    assert free.sha256 in said[0]
    with pytest.raises(RefusedError, match=r"never undone|nothing to undo"):
        UndoService(desk).undo(supervisor)
    assert len(keeper.of_visit(supervisor, locked.id)) == 3


def test_that_a_card_pulled_out_midway_stores_whole_parts_and_says_so(
    *,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    visit = planned(pairs[0], "10:00")
    for minute in range(5, 9):
        named(card, f"10:{minute:02}", seconds=minute)
    monkeypatch.setattr(recordings_module, "_BATCH", 2)
    plan = reader.look(supervisor, Look(card))

    def pull(done: int, _total: int, _what: object = None) -> None:
        if done == 3 and card.is_dir():
            for path in card.iterdir():
                path.unlink()
            card.rmdir()

    with pytest.raises(BadInputError, match="taken out"):
        keeper.take(supervisor, plan, sure(plan), progress=pull)
    assert len(keeper.of_visit(supervisor, visit.id)) == 2


def test_that_a_single_file_that_fails_is_told_and_the_others_are_stored(
    *,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    planned(pairs[0], "10:00")
    named(card, "10:05", seconds=1)
    named(card, "10:06", seconds=2)
    plan = reader.look(supervisor, Look(card))
    (card / "2026-11-24 10-05-00.wav").unlink()
    taken = keeper.take(supervisor, plan, sure(plan))
    assert (taken.stored, [name for name, _why in taken.failed]) == (1, ["2026-11-24 10-05-00.wav"])


def test_that_a_full_disk_stores_nothing_of_the_part_and_says_what_to_do(
    *,
    desk: Desk,
    keeper: RecordingService,
    reader: CardReader,
    planned: Planned,
    pairs: list[tuple[int, int]],
    supervisor: Operator,
    card: Path,
) -> None:
    if desk.database.engine.dialect.name != "sqlite":
        pytest.skip("a server's disk cannot be filled here")
    visit = planned(pairs[0], "10:00")
    (card / "2026-11-24 10-05-00.dat").write_bytes(os.urandom(3_000_000))
    plan = reader.look(supervisor, Look(card))

    def filled(done: int, total: int, _what: object = None) -> None:
        with desk.database.engine.connect() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))

    with pytest.raises(CaseDeskError, match="disk is full"):
        keeper.take(supervisor, plan, {0: visit.id}, is_inside=True, progress=filled)
    assert keeper.of_visit(supervisor, visit.id) == ()


def test_that_photos_bring_the_rule_about_photographs(
    reader: CardReader, supervisor: Operator, auditor: Operator, card: Path
) -> None:
    assert reader.look(supervisor, Look(card)).photo_hint == {}
    photo(card / "door.jpg", "2026:11:24 10:05:00")
    assert "拍" in reader.look(supervisor, Look(card)).photo_hint["zh"]
    with pytest.raises(NoRightError):
        reader.look(auditor, Look(card))


def test_that_files_without_a_time_wait_for_a_choice(
    reader: CardReader, supervisor: Operator, card: Path
) -> None:
    sound(card / "A1.wav", 1)
    os.utime(card / "A1.wav", (0, 0))
    (line,) = reader.look(supervisor, Look(card)).lines
    assert (line.match.fit, line.starts_at) == (Fit.NO_TIME, None)
    with pytest.raises(BadInputError, match="no time"):
        reader.offset_of(supervisor, line, 1)
