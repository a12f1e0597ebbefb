"""Holds a scanned page against the printed one: where print is gone or other print stands, by picture."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from casedesk.domain.scans import ScanArea
from casedesk.importing.scan_registration import Floats, Laid, lay

Corners = tuple[tuple[float, float], ...]
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Limits:
    """From where on a page counts as changed; found on simulated scans of other papers than those tested."""

    alike: float = 9 / 20
    """A block of 16 mm that is less alike was not found; genuine blocks under a seal keep 0.5."""
    found: float = 3 / 5
    """Share of the printed blocks that must be found, or the page is another one or a bad photograph."""
    code_alike: float = 7 / 10
    """Where the code itself is less sharp than this, nothing is said about the page."""
    code_gain: float = 3 / 10
    """The same for its contrast."""
    off: float = 37 / 100
    """Least difference of a place of 3 mm from its print; genuine print seldom has more than 0.3."""
    above: float = 29 / 10
    """The same as a multiple of what is usual on the page: a blurred or noisy scan differs everywhere."""
    gone: float = 9 / 25
    """Least share of a place's print that is gone without a trace, where other ink lies over or beside it."""
    lost: float = 13 / 100
    """Least share of a place's print that is missing; under a seal all print is still there."""
    foreign_ink: int = 28
    """How much darker a point must be than any print near it to be ink that somebody added."""
    stroke: float = 3
    """How much of such ink a place holds before it counts as a stroke or a seal."""
    faint: int = 110
    """Print with nothing darker beside it is a tint or a hairline, which a scanner may lose."""
    two_shades: float = 3 / 2
    """How much more a fax of two shades may differ: its letters have lost their soft edges."""
    solid: int = 190
    """Bars and frames of this darkness are no text; blur and light make them differ."""
    places: int = 3
    """A change covers at least so many neighbouring places, each a millimetre further."""


LIMITS: Final = Limits()

_STEP: Final = 4
_SIDE: Final = 3 * _STEP
"""A place is 3 mm wide and high, a printed figure with its neighbour; places lie 1 mm apart."""
_LEAST_INK: Final = 9
_FITTED: Final = 1000
"""Most places of a page that are looked at closely."""
_QUIET: Final = 7 / 25
"""Places that differ less at first sight are not looked at again."""
_USUAL: Final = 3 / 25
_SURE: Final = 3 / 5
_REACH: Final = 4
_COVERED: Final = 3
"""A signature or seal is taken to reach so many millimetres further than where it is plainly seen."""
_AROUND: Final = 12
_SHIFT: Final = 5
"""A place that differs is looked for so many points around: a sheet is never quite even."""
_MOST_AREAS: Final = 40
_SOFT: Final = ImageFilter.Kernel((3, 3), (1, 2, 1, 2, 4, 2, 1, 2, 1))
"""Blurs by a point, so that noise and sharpness of the scanner count less."""
_RULE: Final = 16
"""Length of a line of 4 mm, at 100 dpi."""
_SHADES: Final = 8
"""A picture of two shades has as many when it is halved."""
_SHARES: Final = 10_000


class CodedPage(NamedTuple):
    """A grey picture of a page with its code: what it says and where its corners lie."""

    grey: Image.Image
    corners: Corners
    text: str


@dataclass(frozen=True)
class Comparison:
    """Where a scan differs from its printed page; a picture too bad to be compared is not sure."""

    areas: tuple[ScanArea, ...] = ()
    is_sure: bool = True


def compare(printed: CodedPage, scanned: CodedPage, limits: Limits = LIMITS) -> Comparison:
    """Return where the scan differs from what was printed.

    Ink added in blank parts, and seals and signatures across print that stays visible, are no difference.
    """
    laid = lay(printed.grey, printed.corners, scanned.grey, scanned.corners)
    row, column = (int(np.mean([each[axis] for each in printed.corners])) // 64 for axis in (1, 0))
    if not (laid.likeness[row, column] >= limits.code_alike and laid.gain[row, column] >= limits.code_gain):
        return Comparison(is_sure=False)
    is_inked = ~np.isnan(laid.likeness)
    is_lost = is_inked & (laid.likeness < limits.alike)
    if is_lost.sum() > (1 - limits.found) * is_inked.sum():
        boxes = [tuple(64 * each for each in box) for box in _boxes(is_lost, 1, 1)]
    else:
        is_bilevel = scanned.grey.getcolors(_SHADES) is not None
        boxes = [*changed_places(printed, laid, limits, is_bilevel=is_bilevel)]
    return Comparison(tuple(_on_scan(box, laid, scanned.grey.size) for box in boxes[:_MOST_AREAS]))


class _Sheet(NamedTuple):
    """What is printed on a page, or on a part of it, and what the scan shows there; 0 is bare paper."""

    expected: Image.Image
    """The print, as dark and as soft as this scan shows print."""
    sure: Image.Image
    """Seven tenths of it, without tints and hairlines, which a scanner may lose."""
    near: Image.Image
    """The darkest print within two points."""
    solid: Image.Image
    ink: Image.Image
    soft: Image.Image
    """The scan's ink, softened as the print is."""

    def part(self, box: Box, down: int = 0, across: int = 0) -> "_Sheet":
        """Cut a part out, the scan's ink moved."""
        moved = (box[0] + across, box[1] + down, box[2] + across, box[3] + down)
        return _Sheet(
            self.expected.crop(box),
            self.sure.crop(box),
            self.near.crop(box),
            self.solid.crop(box),
            self.ink.crop(moved),
            self.soft.crop(moved),
        )


def changed_places(printed: CodedPage, laid: Laid, limits: Limits, *, is_bilevel: bool = False) -> list[Box]:
    """Return the frames of what differs, in points of the printed page: left, top, right, bottom."""
    sheet = _sheet(printed, laid, limits)
    rough, is_text = _rough(sheet), _sums(sheet.expected) > _LEAST_INK
    usual = max(np.float64(np.median(rough[is_text])) * (9 / 20) if is_text.any() else 0, _USUAL)
    if is_bilevel:
        usual, limits = usual * limits.two_shades, replace(limits, off=limits.off * limits.two_shades)
    found = [_points(box) for box in _boxes(_differing(sheet, usual, limits, rough), _REACH, limits.places)]
    return [sure for box in found for sure in _looked_again(sheet, box, usual, limits)]


def _points(box: Box) -> Box:
    left, top, right, bottom = box
    return left * _STEP, top * _STEP, (right - 1) * _STEP + _SIDE, (bottom - 1) * _STEP + _SIDE


def _sheet(printed: CodedPage, laid: Laid, limits: Limits) -> _Sheet:
    paper = _paper(laid.grey)
    ink = ImageChops.subtract(paper, laid.grey)
    drawn = ImageChops.subtract(_paper(printed.grey), printed.grey)
    print_ = np.array(drawn)
    solid = Image.fromarray((_widest(255 - print_, 2) < 255 - limits.solid).astype(np.uint8) * np.uint8(144))
    is_rule = _widened(_runs(print_ > limits.foreign_ink * 2), 2)
    left, top = (max(int(min(each[axis] for each in printed.corners)) - 4, 0) for axis in (0, 1))
    right, bottom = (int(max(each[axis] for each in printed.corners)) + 4 for axis in (0, 1))
    is_rule[top:bottom, left:right] = True
    print_[is_rule] = 0
    ink.paste(0, mask=Image.fromarray(is_rule))
    wide = _widest(print_, 1)
    contrast = _contrast(laid)
    light = paper.point([round(each * contrast) for each in range(256)])
    expected = ImageChops.multiply(Image.fromarray(print_).filter(_SOFT), light)
    sure = expected.point([each * 7 // 10 for each in range(256)])
    sure.paste(0, mask=Image.fromarray(wide < limits.faint))
    near = ImageChops.multiply(Image.fromarray(_widest(wide, 1)), paper)
    return _Sheet(expected, sure, near, solid, ink, ink.filter(_SOFT))


def _looked_again(sheet: _Sheet, box: Box, usual: float, limits: Limits) -> list[Box]:
    """Lay the surroundings of a place onto the print once more, and tell what still differs."""
    wide, high = sheet.ink.size
    left, top = (max(each - _AROUND, _SHIFT + _STEP) // _STEP * _STEP for each in box[:2])
    right, bottom = min(box[2] + _AROUND, wide - _SHIFT), min(box[3] + _AROUND, high - _SHIFT)
    if right - left < 2 * _SIDE or bottom - top < 2 * _SIDE:
        return [box]
    frame = (left, top, right, bottom)
    wanted = np.asarray(sheet.expected.crop(frame), dtype=np.float32)
    wanted = wanted - wanted.mean()
    around = (left - _SHIFT, top - _SHIFT, right + _SHIFT, bottom + _SHIFT)
    roof = np.asarray(sheet.near.crop(around), dtype=np.float32) + limits.foreign_ink
    seen = sliding_window_view(np.minimum(np.asarray(sheet.ink.crop(around)), roof), wanted.shape)
    fits = np.einsum("abij,ij->ab", seen, wanted)
    down, across = divmod(int(fits.argmax()), fits.shape[1])
    part = sheet.part(frame, down - _SHIFT, across - _SHIFT)
    again = _boxes(_differing(part, usual, limits, _rough(part)), _REACH, limits.places)
    return [
        (left + one, top + two, left + three, top + four) for one, two, three, four in map(_points, again)
    ]


def _rough(sheet: _Sheet) -> Floats:
    off = _sums(ImageChops.difference(sheet.soft, sheet.expected))
    rough: Floats = (off / np.maximum(_sums(sheet.expected), 1)).astype(np.float32)
    return rough


def _differing(sheet: _Sheet, usual: float, limits: Limits, rough: Floats) -> NDArray[np.bool_]:
    """Return which places of 3 mm, a millimetre apart, differ from their print."""
    mass = _sums(sheet.sure) / (7 / 10)
    is_text = (mass > _LEAST_INK) & ~(_sums(sheet.solid) > 0)
    added = _sums(ImageChops.subtract(sheet.ink, sheet.near, offset=-limits.foreign_ink))
    is_covered = _widened(added > limits.stroke, _COVERED)
    traces = Image.fromarray(_widest(np.asarray(sheet.ink), 1))
    gone = _sums(ImageChops.subtract(sheet.sure, traces)) / np.maximum(mass, 1)
    off = _closely(sheet.expected, sheet.soft, is_text & ~is_covered & (rough > _QUIET), rough)
    is_off = _everywhere(off > max(limits.off, limits.above * usual))
    return is_off | _everywhere(is_text & (gone > limits.gone))


def _closely(print_: Image.Image, ink: Image.Image, is_wanted: NDArray[np.bool_], rough: Floats) -> Floats:
    """Return how much places differ after each was moved, darkened and blurred as it fits best."""
    rows, columns = np.nonzero(is_wanted)
    if len(rows) > _FITTED:
        worst = np.argsort(-rough[rows, columns])[:_FITTED]
        rows, columns = rows[worst], columns[worst]
    found = np.zeros(is_wanted.shape, dtype=np.float32)
    if not len(rows):
        return found
    wide = np.pad(np.asarray(print_), 1, mode="edge")
    around = sliding_window_view(wide, (_SIDE + 2, _SIDE + 2))[::_STEP, ::_STEP][rows, columns]
    around = around.astype(np.float32)
    here = sliding_window_view(np.asarray(ink), (_SIDE, _SIDE))[::_STEP, ::_STEP][rows, columns]
    here = here.astype(np.float32).reshape(len(rows), -1)
    middle = around[:, 1:-1, 1:-1]
    left, right, above, below = (
        around[:, 1:-1, :-2], around[:, 1:-1, 2:], around[:, :-2, 1:-1], around[:, 2:, 1:-1]
    )  # fmt: skip
    parts = (middle, (right - left) / 2, (below - above) / 2, left + right + above + below - 4 * middle)
    base = np.stack([each.reshape(len(rows), -1) for each in parts], 1)
    normal = base @ base.transpose(0, 2, 1)
    energy = normal[:, 0, 0].copy()
    held = np.array([(1 / 10), (1 / 100), (1 / 100), (3 / 100)], dtype=np.float32)
    normal += np.eye(4, dtype=np.float32) * (energy[:, None, None] * held + 1)
    wanted = (base @ here[:, :, None])[:, :, 0]
    wanted[:, 0] += energy * held[0]
    solved = np.linalg.solve(normal, wanted[:, :, None])[:, :, 0]
    rest = here - (solved[:, None, :] @ base)[:, 0]
    solved[:, 0] = np.minimum(solved[:, 0], 1)
    lost = np.maximum((solved[:, None, :] @ base)[:, 0] - here, 0).sum(1) / base[:, 0].sum(1)
    floor = max(np.float64(np.median(energy)) * (1 / 2), 100 * _SIDE**2)
    differs = np.sqrt((rest**2).sum(1) / np.maximum(energy, floor))
    found[rows, columns] = np.where(lost > LIMITS.lost, differs, 0)
    return found


def _contrast(laid: Laid) -> float:
    """Return how dark print is on this scan, against the paper around it."""
    grey = laid.grey.resize(laid.gain.shape[::-1], Image.Resampling.BOX)
    bright = np.maximum(np.asarray(grey, dtype=np.float32) / 255, (1 / 5))
    found = (laid.gain / bright)[laid.likeness > _SURE]
    return np.float64(np.clip(np.median(found), (3 / 10), 1)) if found.size else (4 / 5)


def _paper(grey: Image.Image) -> Image.Image:
    """Return the light of the bare paper around each point."""
    bright = Image.fromarray(_widest(np.asarray(grey.reduce(_STEP)), 4))
    box = (0, 0, grey.width / _STEP, grey.height / _STEP)
    return bright.resize(grey.size, Image.Resampling.BILINEAR, box=box)


def _sums(values: Image.Image) -> Floats:
    """Return the mean of each place."""
    wide, high = (each // _STEP * _STEP for each in values.size)
    cells = np.asarray(values.reduce(_STEP, (0, 0, wide, high)), dtype=np.float32)
    rows = cells[:-2] + cells[1:-1] + cells[2:]
    summed: Floats = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9
    return summed


def _widest(values: NDArray[np.uint8], reach: int) -> NDArray[np.uint8]:
    """Return the largest value within a reach of each point."""
    wide = np.pad(values, reach)
    rows = wide[: values.shape[0]].copy()
    for step in range(1, 2 * reach + 1):
        np.maximum(rows, wide[step : step + values.shape[0]], out=rows)
    found = rows[:, : values.shape[1]].copy()
    for step in range(1, 2 * reach + 1):
        np.maximum(found, rows[:, step : step + values.shape[1]], out=found)
    return found


def _runs(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the points of straight lines across or down, longer than any stroke of a letter."""
    found = np.zeros_like(flags)
    for axis in (0, 1):
        kept, length = flags, 1
        while length < _RULE:
            kept = kept & np.roll(kept, -length, axis)
            length *= 2
        spread = kept
        for step in (1, 2, 4, 8):
            spread = spread | np.roll(spread, step, axis)
        found |= spread
    return found


def _widened(flags: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    return _widest(flags.astype(np.uint8), reach).astype(np.bool_)


def _everywhere(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Keep a place only where the next ones across and down say the same."""
    wide = np.pad(flags, 1)
    kept: NDArray[np.bool_] = wide[:-1, :-1] & wide[:-1, 1:] & wide[1:, :-1] & wide[1:, 1:]
    return (kept[1:, 1:] | kept[:-1, 1:] | kept[1:, :-1] | kept[:-1, :-1]) & flags


def _boxes(flags: NDArray[np.bool_], reach: int, least: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield the frames of flags that lie together: left, top, right, bottom, the ends excluded."""
    left_over = {(int(row), int(column)) for row, column in np.argwhere(flags)}
    steps = [(down, across) for down in range(-reach, reach + 1) for across in range(-reach, reach + 1)]
    while left_over:
        todo = [left_over.pop()]
        group = list(todo)
        while todo:
            row, column = todo.pop()
            for down, across in steps:
                beside = (row + down, column + across)
                if beside in left_over:
                    left_over.remove(beside)
                    todo.append(beside)
                    group.append(beside)
        if len(group) >= least:
            rows, columns = zip(*group, strict=True)
            yield min(columns), min(rows), max(columns) + 1, max(rows) + 1


def _on_scan(box: tuple[int, ...], laid: Laid, size: tuple[int, int]) -> ScanArea:
    """Return where a frame of the printed page lies on the scan."""
    left, top, right, bottom = box
    ends = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float64)
    spread = ends @ laid.place[:, :2].T + laid.place[:, 2]
    spots = np.clip(spread[:, :2] / spread[:, 2:] / np.array(size), 0, 1)
    shares = [round(np.float64(each) * _SHARES) for each in (*spots.min(0), *spots.max(0))]
    return ScanArea(*shares)
