"""Small real media files; everything in them is silence or one colour."""

import struct
import wave
from datetime import datetime
from pathlib import Path

from PIL import Image

_SINCE_1904 = 2_082_844_800
_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def sound(path: Path, seconds: int, level: int = 128) -> None:
    """Write a WAV file of one level, 8 kHz."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes([level]) * (8000 * seconds))


def photo(path: Path, taken: str | None = None, colour: str = "grey") -> None:
    """Write a JPEG with or without the time it was taken."""
    image = Image.new("RGB", (32, 24), colour)
    exif = Image.Exif()
    if taken is not None:
        exif.get_ifd(0x8769)[36867] = taken
    image.save(path, exif=exif)


def film(path: Path, created: datetime, seconds: int) -> None:
    """Write an MP4 that says when it was made and how long it is; it holds no pictures."""
    at = int(created.timestamp()) + _SINCE_1904
    length = seconds * 1000
    head = struct.pack(">IIIII", 0, at, at, 1000, length) + struct.pack(">IH", 0x10000, 0x100)
    movie = _box(b"mvhd", head + bytes(10) + _MATRIX + bytes(24) + struct.pack(">I", 2))
    track = _box(
        b"tkhd",
        struct.pack(">IIIIII", 7, at, at, 1, 0, length)
        + bytes(16)
        + _MATRIX
        + struct.pack(">II", 320 << 16, 240 << 16),
    )
    times = _box(b"mdhd", struct.pack(">IIIIIHH", 0, at, at, 1000, length, 0x55C4, 0))
    handler = _box(b"hdlr", struct.pack(">II4s12s", 0, 0, b"vide", bytes(12)) + b"v\0")
    entry = _box(
        b"avc1", bytes(6) + struct.pack(">H", 1) + bytes(16) + struct.pack(">HH", 320, 240) + bytes(50)
    )
    table = _box(
        b"stbl",
        _box(b"stsd", struct.pack(">II", 0, 1) + entry)
        + _box(b"stts", struct.pack(">IIII", 0, 1, 1, length))
        + _box(b"stsc", bytes(8))
        + _box(b"stsz", bytes(12))
        + _box(b"stco", bytes(8)),
    )
    place = _box(b"dinf", _box(b"dref", struct.pack(">II", 0, 1) + _box(b"url ", b"\0\0\0\1")))
    inner = _box(b"minf", _box(b"vmhd", b"\0\0\0\1" + bytes(8)) + place + table)
    whole = _box(b"moov", movie + _box(b"trak", track + _box(b"mdia", times + handler + inner)))
    path.write_bytes(_box(b"ftyp", b"isom\0\0\2\0isomiso2mp41") + whole + _box(b"mdat", bytes(16)))


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content
