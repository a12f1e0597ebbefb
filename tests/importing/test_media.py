"""Recorder cards: real sound, film and photo files, broken ones, unreadable ones, and very many."""

import hashlib
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pymediainfo import MediaInfo
from tests.importing.media_samples import film, photo, sound

from casedesk.domain.errors import BadInputError
from casedesk.domain.recordings import ClockSource, MediaKind
from casedesk.importing import media
from casedesk.importing.media import digest_of, named_time, read_folder

ZONE = ZoneInfo("Asia/Shanghai")
TEN = datetime(2026, 5, 9, 10, 30, 15, tzinfo=ZONE)


@pytest.mark.parametrize(
    "name",
    [
        "20260509_103015.wav",
        "2026-05-09 10-30-15.mp4",
        "VID_20260509_103015.mp4",
        "IMG20260509103015.jpg",
        "REC_2026.05.09_10.30.15_03.wav",
        "2026-05-09T10:30:15.mp3",
    ],
)
def test_that_a_name_tells_the_time(name: str) -> None:
    assert named_time(name) == TEN.replace(tzinfo=None)


@pytest.mark.parametrize(
    "name", ["20261350_103015.wav", "20260230_103015.wav", "0001.wav", "99999999999999999.wav", "陈述.wav"]
)
def test_that_a_name_without_a_time_tells_none(name: str) -> None:
    assert named_time(name) is None


def test_that_sound_film_and_photo_tell_kind_start_and_length(tmp_path: Path) -> None:
    sound(tmp_path / "20260509_103015.wav", 3)
    film(tmp_path / "clip.mp4", TEN, 61)
    photo(tmp_path / "door.jpg", "2026:05:09 10:31:00")
    found = {each.name: each for each in read_folder(tmp_path, ZONE)}
    wav, clip, door = found["20260509_103015.wav"], found["clip.mp4"], found["door.jpg"]
    assert (wav.kind, wav.starts_at, wav.seconds) == (MediaKind.AUDIO, TEN.astimezone(UTC), 3)
    assert wav.clock_source is ClockSource.FILE_NAME
    assert (clip.kind, clip.starts_at, clip.seconds) == (MediaKind.VIDEO, TEN.astimezone(UTC), 61)
    assert clip.clock_source is ClockSource.MEDIA
    assert door.starts_at == TEN.replace(minute=31, second=0)
    assert (door.kind, door.clock_source, door.seconds) == (MediaKind.PHOTO, ClockSource.MEDIA, None)


def test_that_a_film_that_calls_its_own_clock_universal_is_read_by_its_name(tmp_path: Path) -> None:
    film(tmp_path / "VID_20260509_103015.mp4", TEN.replace(tzinfo=UTC), 30)
    (found,) = read_folder(tmp_path, ZONE)
    assert (found.starts_at, found.clock_source) == (TEN, ClockSource.FILE_NAME)


def test_that_the_files_own_time_less_its_length_is_the_last_resort(tmp_path: Path) -> None:
    sound(tmp_path / "A0001.wav", 5)
    os.utime(tmp_path / "A0001.wav", (TEN.timestamp(), TEN.timestamp()))
    (found,) = read_folder(tmp_path, ZONE)
    assert (found.starts_at, found.clock_source) == (TEN - timedelta(seconds=5), ClockSource.FILE_TIME)


def test_that_a_recorder_whose_clock_was_never_set_tells_no_time(tmp_path: Path) -> None:
    sound(tmp_path / "A0001.wav", 1)
    os.utime(tmp_path / "A0001.wav", (0, 0))
    (found,) = read_folder(tmp_path, ZONE)
    assert (found.starts_at, found.clock_source) == (None, ClockSource.UNKNOWN)


def test_that_broken_and_empty_files_are_kept_and_said_to_be_broken(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.wav", "c.jpg", "d.mp3"):
        (tmp_path / name).write_bytes(os.urandom(5000))
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("10:30", encoding="utf-8")
    found = {each.name: each for each in read_folder(tmp_path, ZONE)}
    assert {name for name, each in found.items() if each.is_broken} == {
        "a.mp4", "b.wav", "c.jpg", "d.mp3", "empty.wav",
    }  # fmt: skip
    assert found["notes.txt"].kind is MediaKind.OTHER


def test_that_what_begins_as_no_container_never_reaches_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound(tmp_path / "sound.wav", 2)
    film(tmp_path / "film.mp4", TEN, 61)
    (tmp_path / "torn.wav").write_bytes(b"RIFF" + bytes(3000))
    (tmp_path / "mp3 in.wav").write_bytes(b"\xff\xfb\x90\x64" + bytes(3000))
    (tmp_path / "late.mp3").write_bytes(bytes(3000))
    for number in range(20):
        (tmp_path / f"junk{number}.wav").write_bytes(b"junk %d" % number * 40)
    parsed: list[str] = []
    parse = MediaInfo.parse

    def watched(path: str) -> object:
        parsed.append(Path(path).name)
        return parse(path)

    monkeypatch.setattr(media.MediaInfo, "parse", watched)
    found = {each.name: each for each in read_folder(tmp_path, ZONE)}
    assert sorted(parsed) == ["film.mp4", "late.mp3", "mp3 in.wav", "sound.wav", "torn.wav"]
    assert [found[each].seconds for each in ("sound.wav", "film.mp4")] == [2, 61]
    assert all(each.is_broken for name, each in found.items() if name.startswith("junk"))


def test_that_folders_in_folders_are_read_and_the_systems_own_files_are_not(tmp_path: Path) -> None:
    deep = tmp_path / "DCIM" / "100MEDIA"
    deep.mkdir(parents=True)
    (tmp_path / "System Volume Information").mkdir()
    (tmp_path / "System Volume Information" / "x.wav").write_bytes(b"x")
    for name in ("Thumbs.db", "._A0001.wav", ".DS_Store"):
        (tmp_path / name).write_bytes(b"x")
    sound(deep / "A0001.wav", 1)
    (found,) = read_folder(tmp_path, ZONE)
    assert found.folder == str(Path("DCIM") / "100MEDIA")


def test_that_a_file_that_cannot_be_read_is_told_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound(tmp_path / "a.wav", 1)
    sound(tmp_path / "b.wav", 1)
    whole = Path.open

    def failing(path: Path, *more: object, **named: object) -> object:
        if path.name == "a.wav":
            raise PermissionError(13, "Permission denied")
        return whole(path, *more, **named)  # type: ignore[arg-type, call-overload]

    monkeypatch.setattr(Path, "open", failing)
    first, second = read_folder(tmp_path, ZONE)
    assert first.problem is not None
    assert first.is_broken
    assert second.problem is None


def test_that_a_folder_that_is_not_there_or_vanishes_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="not there"):
        read_folder(tmp_path / "gone", ZONE)
    card = tmp_path / "card"
    card.mkdir()
    sound(card / "a.wav", 1)

    def pull(done: int, total: int) -> None:
        if done == total - 1:
            (card / "a.wav").unlink()
            card.rmdir()

    with pytest.raises(BadInputError, match="not there"):
        read_folder(card, ZONE, pull)


def test_that_ten_thousand_files_are_read_in_bounded_time_and_can_be_stopped(tmp_path: Path) -> None:
    for number in range(10_000):
        (
            tmp_path / f"2026-05-09 {10 + number // 3600:02}-{number // 60 % 60:02}-{number % 60:02}.dat"
        ).touch()
    began = time.monotonic()
    found = read_folder(tmp_path, ZONE)
    assert len(found) == 10_000
    assert all(each.starts_at is not None for each in found)
    assert time.monotonic() - began < 60

    class StopError(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise StopError

    with pytest.raises(StopError):
        read_folder(tmp_path, ZONE, stop)


def test_that_more_files_than_a_day_can_bring_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "MOST_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.wav").touch()
    with pytest.raises(BadInputError, match="one day"):
        read_folder(tmp_path, ZONE)


def test_that_a_digest_is_taken_in_pieces(tmp_path: Path) -> None:
    content = os.urandom(3 * 1024 * 1024 + 5)
    (tmp_path / "x").write_bytes(content)
    read: list[int] = []
    assert digest_of(tmp_path / "x", read.append) == hashlib.sha256(content).hexdigest()
    assert (len(read), sum(read)) == (4, len(content))
