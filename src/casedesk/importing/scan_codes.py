"""Finds a page's QR code in its picture, the cheap tries first, and how the page lies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import zxingcpp
from PIL import Image, ImageFilter

MOST_TEXT: Final = 400
"""Characters of a code that are kept; ours have less than a hundred."""

_HALVED_FROM: Final = 2800
_CORNER: Final = (45, 34)
"""How much of the short and of the long side a corner takes, in per cent."""
_SMOOTH_SIDE: Final = 1200
_HARD_SIDE: Final = 1600
_WHOLE, _MOST_ENLARGED = 100, 250
_HARDER: Final = 14 / 5
_QUARTER: Final = 90
_SMALL: Final = 160
_INK: Final = 48
_LEAST_INK: Final = 12


@dataclass(frozen=True)
class FoundCode:
    """What a code says, and by how many degrees clockwise its page must be turned to stand upright."""

    text: str
    turned: int
    is_alone: bool = True
    """Whether no other code of ours is on the same picture."""
    corners: tuple[tuple[float, float], ...] = ()
    """Where its four corners lie, clockwise from its own upper left, in points of the picture."""


def code_in(image: Image.Image, is_ours: Callable[[str], bool]) -> FoundCode | None:
    """Return the code of a grey picture; one of ours goes before any other.

    Codes of other programs may hold anything: they are cut to a length and rid of control characters.
    """
    other: FoundCode | None = None
    for tried in _tries(image):
        found = [_clean(each, tried) for each in _codes(tried.image)]
        ours = [each for each in found if is_ours(each.text)]
        if ours:
            is_alone = len({each.text for each in ours}) == 1
            return replace(ours[0], is_alone=is_alone)
        if found and other is not None:
            return other
        other = found[0] if found else other
    return other


def is_blank(image: Image.Image) -> bool:
    """Tell whether a page is an empty back: seen from afar, hardly a spot is darker than the paper."""
    small = image.resize((_SMALL, _SMALL * 3 // 2), Image.Resampling.BOX)
    edge = small.crop((6, 8, small.width - 6, small.height - 8))
    shades = edge.histogram()
    paper = max(range(len(shades)), key=shades.__getitem__)
    return paper >= _INK * 2 and sum(shades[: paper - _INK // 4]) < _LEAST_INK


def _codes(image: Image.Image) -> list[zxingcpp.Barcode]:
    """Read the QR codes of one picture; the library's values live only here, so that it ends quietly."""
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return list(zxingcpp.read_barcodes(image, formats, text_mode=zxingcpp.TextMode.Plain))


class _Tried(NamedTuple):
    """A part of a picture, and where it was taken from."""

    image: Image.Image
    scale: float = 1
    left: int = 0
    top: int = 0


def _clean(code: zxingcpp.Barcode, tried: _Tried) -> FoundCode:
    text = "".join(each for each in code.text[: MOST_TEXT * 2] if each.isprintable())[:MOST_TEXT]
    place = code.position
    corners = tuple(
        (each.x / tried.scale + tried.left, each.y / tried.scale + tried.top)
        for each in (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    )
    return FoundCode(text, -round(code.orientation / _QUARTER) * _QUARTER % 360, corners=corners)


def _tries(image: Image.Image) -> Iterator[_Tried]:
    """Yield the picture reduced, whole, and then its corners enlarged: smoothed, and with hard edges."""
    if max(image.size) >= _HALVED_FROM:
        yield _Tried(image.reduce(2), (1 / 2))
    yield _Tried(image)
    if is_blank(image):
        return
    corners = list(_corners(image))
    for corner in corners:
        large = _enlarged(corner, _SMOOTH_SIDE)
        yield large._replace(image=large.image.filter(ImageFilter.BoxBlur(1)))
    for corner in corners:
        large = _enlarged(corner, _HARD_SIDE)
        blurred = large.image.filter(ImageFilter.BoxBlur(5))
        yield large._replace(image=Image.blend(blurred, large.image, _HARDER))


def _corners(image: Image.Image) -> Iterator[_Tried]:
    """Yield the corners, the upper right one first, where the code of an upright page stands."""
    across, down = _CORNER if image.width <= image.height else _CORNER[::-1]
    wide, high = image.width * across // _WHOLE, image.height * down // _WHOLE
    for left in (image.width - wide, 0):
        for top in (0, image.height - high):
            yield _Tried(image.crop((left, top, left + wide, top + high)), 1, left, top)


def _enlarged(corner: _Tried, side: int) -> _Tried:
    image = corner.image
    scale = min(max(side * _WHOLE // max(image.size), _WHOLE), _MOST_ENLARGED)
    size = (image.width * scale // _WHOLE, image.height * scale // _WHOLE)
    if scale == _WHOLE:
        return corner
    return corner._replace(image=image.resize(size, Image.Resampling.BILINEAR), scale=scale / _WHOLE)
