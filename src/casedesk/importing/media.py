"""Files of a recorder card: what each holds, when it began by the recorder's clock, and its digest."""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, Final

from PIL import Image
from pymediainfo import MediaInfo

from casedesk.domain.errors import BadInputError
from casedesk.domain.recordings import ClockSource, MediaKind
from casedesk.domain.sentences import Sentence, say

MOST_FILES: Final = 20_000
_CHUNK: Final = 1 << 20
_KINDS: Final = {
    MediaKind.AUDIO: "wav mp3 m4a aac amr ogg opus flac wma 3ga",
    MediaKind.VIDEO: "mp4 mov avi mkv mts m2ts 3gp ts wmv mpg mpeg",
    MediaKind.PHOTO: "jpg jpeg png heic bmp tif tiff",
}
_BY_SUFFIX: Final = {f".{each}": kind for kind, names in _KINDS.items() for each in names.split()}
_SYSTEM: Final = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_SYSTEM_FOLDERS: Final = frozenset({"system volume information", "$recycle.bin", "lost.dir"})
_NAMED: Final = re.compile(
    r"(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])"
    r"[-_ T.]{0,3}([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:m]?([0-5]\d))?(?!\d{4})"
)
_ANYWHERE: Final = frozenset({".mp3", ".aac", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts"})
"""Endings of streams, which may be read from anywhere in their file; all others only from its beginning."""
_HEADERS: Final = (
    b"RIFF", b"RIFX", b"RF64", b"BW64", b"riff", b"FORM", b"ID3", b"#!AMR", b"OggS", b"fLaC", b"ADIF",
    b"caff", b".snd", b"wvpk", b"\x30\x26\xb2\x75", b"\x1a\x45\xdf\xa3", b"\0\0\x01\xba", b"\0\0\x01\xb3",
)  # fmt: skip
_BOXES: Final = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot", b"uuid", b"styp"})
_HEAD: Final = 16
_EXIF_IFD, _TAKEN, _TAKEN_OFFSET, _CHANGED = 0x8769, 36867, 36881, 306
_FORMATS: Final = ("%Y-%m-%d %H:%M:%S", "%Y:%m:%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")
_DATES: Final = ("recorded_date", "encoded_date", "tagged_date")

Step = Callable[[int, int], None]
"""Is told how many of how many are done; may raise to stop."""


@dataclass(frozen=True)
class MediaFile:
    """One file as it lies on the card; its start is aware but still by the recorder's clock."""

    path: Path
    folder: str
    """Relative to the folder that was read."""
    size: int
    kind: MediaKind
    clock_source: ClockSource
    starts_at: datetime | None = None
    seconds: int | None = None
    is_broken: bool = False
    problem: Sentence | None = None
    """Why the file could not be read at all."""

    @property
    def name(self) -> str:
        """Return the file's name."""
        return self.path.name


def read_folder(folder: Path, zone: tzinfo, step: Step = lambda _done, _total: None) -> list[MediaFile]:
    """Read every file below a folder, in order of its path; times without a zone are the office's.

    Raises BadInputError when the folder is not there or holds too much.
    """
    paths = _paths(folder)
    found = []
    for number, path in enumerate(paths):
        step(number, len(paths))
        found.append(_read(path, folder, zone))
    step(len(paths), len(paths))
    if not folder.is_dir():
        raise _gone(folder)
    return found


def digest_of(path: Path, step: Callable[[int], None] = lambda _read: None) -> str:
    """Return the SHA-256 of a file in hex, read in pieces; ``step`` hears the bytes of each piece.

    Raises OSError when the file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            step(len(chunk))
    return digest.hexdigest()


def named_time(name: str) -> datetime | None:
    """Return the time without zone in a file's name, such as 20260509_103015 or 2026-05-09 10-30-15."""
    found = _NAMED.search(name)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(each or 0) for each in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the caller knows the zone
    except ValueError:
        return None


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise _gone(folder)
    paths: list[Path] = []
    for place, inner, names in os.walk(folder, onerror=None, followlinks=False):
        inner[:] = sorted(
            each for each in inner if each.lower() not in _SYSTEM_FOLDERS and not each.startswith(".")
        )
        paths += [Path(place) / each for each in sorted(names) if not _is_system(each)]
        if len(paths) > MOST_FILES:
            raise BadInputError(
                say("The folder holds more than {most} files. Choose the folder of one day.", most=MOST_FILES)
            )
    return paths


def _is_system(name: str) -> bool:
    return name.lower() in _SYSTEM or name.startswith(("._", ".Trash"))


def _gone(folder: Path) -> BadInputError:
    return BadInputError(
        say("The folder {name} is not there any more. Put the card in and choose it again.", name=folder.name)
    )


def _read(path: Path, folder: Path, zone: tzinfo) -> MediaFile:
    kind = _BY_SUFFIX.get(path.suffix.lower(), MediaKind.OTHER)
    inside = str(path.parent.relative_to(folder))
    try:
        state = path.stat()
        with path.open("rb") as file:
            file.read(1)
    except OSError as problem:
        told = say("cannot be read: {reason}", reason=problem.strerror or "")
        return MediaFile(path, inside, 0, kind, ClockSource.UNKNOWN, is_broken=True, problem=told)
    modified = _moment(state.st_mtime)
    base = MediaFile(path, inside, state.st_size, kind, ClockSource.UNKNOWN)
    if kind is MediaKind.OTHER:
        return _timed(base, None, modified, zone)
    if state.st_size == 0:
        return _timed(base, None, modified, zone, is_broken=True)
    if kind is MediaKind.PHOTO:
        taken, is_sound = _photo(path, zone)
        return _timed(base, taken, modified, zone, is_broken=not is_sound)
    begun, seconds, is_sound = _film(path, zone) if _has_container(path) else (None, None, False)
    return _timed(base, begun, modified, zone, seconds=seconds, is_broken=not is_sound)


def _timed(
    file: MediaFile,
    inner: datetime | None,
    modified: datetime | None,
    zone: tzinfo,
    *,
    seconds: int | None = None,
    is_broken: bool = False,
) -> MediaFile:
    """Choose the start: what the media says, else the name, else the file's time less its length.

    Films name their start in universal time, but many recorders write their own clock there; a name
    that differs by whole quarter hours, as zones do, is then right.
    """
    named = named_time(file.name)
    by_name = None if named is None else named.replace(tzinfo=zone)
    if inner is not None and by_name is not None and _differs_by_zone(inner, by_name):
        inner = None
    if inner is not None:
        starts_at, source = inner, ClockSource.MEDIA
    elif by_name is not None:
        starts_at, source = by_name, ClockSource.FILE_NAME
    elif modified is not None:
        starts_at, source = modified - timedelta(seconds=seconds or 0), ClockSource.FILE_TIME
    else:
        return MediaFile(
            file.path, file.folder, file.size, file.kind, file.clock_source, None, seconds, is_broken
        )
    return MediaFile(
        file.path, file.folder, file.size, file.kind, source, starts_at.astimezone(UTC), seconds, is_broken
    )


def _differs_by_zone(inner: datetime, by_name: datetime) -> bool:
    seconds = abs((inner - by_name).total_seconds())
    rest = seconds % 900
    return seconds > 600 and min(rest, 900 - rest) <= 90  # noqa: PLR2004 - quarter hours, give or take


def _moment(stamp: float) -> datetime | None:
    """Return a file's time; cards without a clock write years that nobody can mean."""
    try:
        moment = datetime.fromtimestamp(stamp, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.year >= 2000 else None  # noqa: PLR2004 - before that no card was written


def _photo(path: Path, zone: tzinfo) -> tuple[datetime | None, bool]:
    """Return when a photo was taken, and whether it can be read."""
    if path.suffix.lower() == ".heic":
        return None, True
    try:
        with Image.open(path) as image:
            exif = image.getexif()
            inner = exif.get_ifd(_EXIF_IFD)
            text, offset = inner.get(_TAKEN) or exif.get(_CHANGED), inner.get(_TAKEN_OFFSET)
            image.verify()
    except Exception:  # noqa: BLE001 - whatever a broken picture makes its reader raise
        return None, False
    return _read_time(f"{text or ''}{offset or ''}", zone), True


def _has_container(path: Path) -> bool:
    """Tell whether a film or sound begins as one; what begins with anything else is not worth a parser.

    Streams of MPEG may begin anywhere in their file and always get one.
    """
    if path.suffix.lower() in _ANYWHERE:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    is_stream = head[:1] == b"\xff" or head[:1] == b"\x47"
    return is_stream or any(head.startswith(each) for each in _HEADERS) or head[4:8] in _BOXES


def _film(path: Path, zone: tzinfo) -> tuple[datetime | None, int | None, bool]:
    """Return when a recording began, its length in seconds, and whether it can be read."""
    try:
        tracks = MediaInfo.parse(str(path)).tracks
    except Exception:  # noqa: BLE001 - whatever a broken file makes its reader raise
        return None, None, False
    general: dict[str, Any] = next((each.to_data() for each in tracks if each.track_type == "General"), {})
    is_sound = any(each.track_type in {"Audio", "Video"} for each in tracks)
    begun = next((_read_time(str(general[each]), zone) for each in _DATES if general.get(each)), None)
    return begun, _seconds(general.get("duration")), is_sound


def _seconds(milliseconds: object) -> int | None:
    try:
        whole = int(str(milliseconds).split(".", maxsplit=1)[0])
    except ValueError:
        return None
    return max(1, round(whole / 1000)) if whole > 0 else None


def _read_time(text: str, zone: tzinfo) -> datetime | None:
    """Return an aware moment of a time as media write it; without a zone it is the office's."""
    text = text.strip().strip("\0")
    is_universal = text.startswith("UTC ") or text.endswith((" UTC", "Z"))
    bare = text.removeprefix("UTC ").removesuffix(" UTC").removesuffix("Z").strip()
    for form in _readings():
        try:
            moment = datetime.strptime(bare, form)  # noqa: DTZ007 - the zone follows
        except ValueError:
            continue
        if moment.year < 2000:  # noqa: PLR2004 - a recorder whose clock was never set
            return None
        if moment.tzinfo is not None:
            return moment
        return moment.replace(tzinfo=UTC if is_universal else zone)
    return None


def _readings() -> Iterator[str]:
    for form in _FORMATS:
        yield form
        yield form + "%z"
        yield form + ".%f"
