"""Lays a scanned page onto the printed one: from the code's corners outwards, block by block."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]
Points = NDArray[np.float64]

PRINTED_DPI: Final = 100
"""The resolution in which printed pages are drawn; all places are told in its points."""

_COARSE, _FINE = 4, 2
"""Registration begins at a quarter of that resolution and ends at half of it."""
_BLOCK, _REACH, _STEP = 24, 4, 20
"""A block of 24 mm is looked for 4 mm around; text lines are at least 5 mm apart."""
_CELL: Final = 32
"""Side of a block at 50 dpi: 16 mm."""
_NEAR: Final = (420, 900)
"""How far from the code blocks are looked for, at 100 dpi: what is near is surely found, and leads on."""
_STEADY: Final = (6, 8)
"""How many numbers describe the sheet's position: turned and stretched, and last seen from the side."""
_ROUNDS: Final = 1
_NOTHING: Final = 1 / 10000
_INKED: Final = 6
"""Least mean contrast of a block that can be looked for."""
_ALIKE: Final = 7 / 20
"""Least likeness of a block that leads on."""
_MOST_LOCAL: Final = 16
"""How far a single block may lie from the place the sheet says, at 100 dpi: 4 mm of a wavy sheet."""


@dataclass(frozen=True)
class Laid:
    """A scan laid onto its printed page."""

    grey: Image.Image
    """The scan as seen straight from above, the size of the printed page."""
    place: Points
    """Where a point of the printed page lies in the scan, as a homography."""
    field: Points
    """The small move of each block of 16 mm, in the printed page's points."""
    likeness: Floats
    """How alike each block of 16 mm is, between -1 and 1; nan where nothing is printed."""
    gain: Floats
    """How dark print is in the scan, by block; nan where nothing is printed."""


def lay(
    printed: Image.Image,
    corners: Sequence[tuple[float, float]],
    scan: Image.Image,
    seen: Sequence[tuple[float, float]],
) -> Laid:
    """Return a scan as seen straight from above, in the place of the printed page.

    ``corners`` and ``seen`` are the corners of the page's code in both pictures, in the same order.
    """
    place = _similarity(np.array(corners), np.array(seen))
    scale = np.float64(np.sqrt(abs(np.linalg.det(place[:2, :2]))))
    middle = np.mean(np.array(corners), axis=0)
    small = _sharpened(_ink(printed.reduce(_COARSE)))
    far = max(1, round(scale * _COARSE))
    reduced = scan.reduce(far)
    place = _nearly(small, reduced, place, far, middle)
    return _finely(printed, scan, place, scale, _blocks_moved(small, reduced, place, far))


def _nearly(small: Floats, reduced: Image.Image, place: Points, far: int, middle: Points) -> Points:
    """Follow the blocks from the code outwards, each round with a better place of the whole sheet."""
    size = (small.shape[1], small.shape[0])
    starts = _starts(small.shape, _BLOCK, _STEP)
    blocks = _taken(small, starts, _BLOCK)
    is_inked = np.sqrt((blocks**2).mean((1, 2))) > _INKED
    starts, blocks = starts[is_inked], blocks[is_inked]
    centres = (starts[:, ::-1] + _BLOCK / 2) * _COARSE
    for near, steady in zip(_NEAR, _STEADY, strict=True):
        is_near = np.hypot(*(centres - middle).T) < near
        if is_near.sum() < steady:
            continue
        warped = _seen(reduced, place, size, _COARSE, far)
        moved, alike = _found(blocks[is_near], _sharpened(255 - warped), starts[is_near])
        place = _fitted(centres[is_near], moved * _COARSE, np.maximum(alike - _ALIKE, 0), place, steady)
    return place


def _blocks_moved(small: Floats, reduced: Image.Image, place: Points, far: int) -> Points:
    """Return by how much each block of 16 mm lies elsewhere than the flat sheet would have it."""
    side = _CELL * _FINE // _COARSE
    high, wide = (-(-each // side) for each in small.shape)
    edge = (_BLOCK - side) // 2
    whole = ((edge, high * side - small.shape[0] + edge), (edge, wide * side - small.shape[1] + edge))
    size = (small.shape[1], small.shape[0])
    warped = np.pad(_sharpened(255 - _seen(reduced, place, size, _COARSE, far)), whole)
    starts = np.array([(row * side, column * side) for row in range(high) for column in range(wide)])
    blocks = _taken(np.pad(small, whole), starts, _BLOCK)
    is_inked = np.sqrt((blocks**2).mean((1, 2))) > _INKED
    moved, alike = np.zeros((high * wide, 2)), np.zeros(high * wide, dtype=np.float32)
    moved[is_inked], alike[is_inked] = _found(blocks[is_inked], warped, starts[is_inked])
    return _field(moved * _COARSE, np.maximum(alike - _ALIKE, 0), (high, wide))


def _found(blocks: Floats, warped: Floats, starts: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Return by how much each block lies elsewhere, and how alike it is there."""
    side = _BLOCK + 2 * _REACH
    around = _taken(np.pad(warped, _REACH), starts, side)
    shape = (side, side)
    turned = np.conj(np.fft.rfft2(blocks, s=shape))
    matches = np.fft.irfft2(np.fft.rfft2(around) * turned, s=shape)[:, : 2 * _REACH + 1, : 2 * _REACH + 1]
    flat = matches.reshape(len(matches), -1)
    best = flat.argmax(1)
    row, column = np.divmod(best, 2 * _REACH + 1)
    own = np.sqrt((blocks**2).sum((1, 2)))
    index = np.arange(len(best))
    there = sliding_window_view(around, (_BLOCK, _BLOCK), axis=(1, 2))[index, row, column]
    alike = flat[index, best] / (own * np.sqrt((there**2).sum((1, 2))) + (1 / 1000))
    inner_row, inner_column = np.clip(row, 1, 2 * _REACH - 1), np.clip(column, 1, 2 * _REACH - 1)
    down = _peak(*(matches[index, inner_row + step, inner_column] for step in (-1, 0, 1)))
    across = _peak(*(matches[index, inner_row, inner_column + step] for step in (-1, 0, 1)))
    is_inside = (row == inner_row) & (column == inner_column)
    moved = np.stack([inner_column + across, inner_row + down], 1) - _REACH
    return moved.astype(np.float32), np.where(is_inside, alike, 0).astype(np.float32)


def _peak(before: Floats, here: Floats, after: Floats) -> Floats:
    """Return where between three values the highest lies."""
    bend = 2 * here - before - after
    peak: Floats = np.clip((after - before) / (2 * np.maximum(bend, (1 / 1000))), -(1 / 2), (1 / 2))
    return peak


def _finely(printed: Image.Image, scan: Image.Image, place: Points, scale: float, field: Points) -> Laid:
    ink = _ink(printed.reduce(_FINE))
    high, wide = (-(-each // _CELL) for each in ink.shape)
    ink = np.pad(ink, ((0, high * _CELL - ink.shape[0]), (0, wide * _CELL - ink.shape[1])))
    soft = _softened(ink)
    parts = np.stack([_cells(each) for each in (soft, *_slopes(soft))], 1)
    parts[:, 0] -= parts[:, 0].mean(1, keepdims=True)
    normal = parts @ parts.transpose(0, 2, 1)
    strength = normal[:, 0, 0]
    is_inked = strength > _INKED**2 * _CELL**2
    normal += np.eye(3, dtype=np.float32) * (strength[:, None, None] * (1 / 500) + 1)
    far = max(1, round(scale * _FINE))
    reduced = scan.reduce(far)

    def looked(warped: Floats) -> tuple[Points, Floats, Floats, Floats]:
        """Return how far each block lies off, its say, its gain and its likeness."""
        seen = _cells(_softened(255 - warped))
        seen -= seen.mean(1, keepdims=True)
        crossed = (parts @ seen[:, :, None])[:, :, 0]
        solved = np.linalg.solve(normal, crossed[:, :, None])[:, :, 0]
        gain = np.maximum(solved[:, 0], (1 / 20))
        moved = np.clip(-solved[:, 1:] / gain[:, None], -2, 2) * _FINE
        alike = crossed[:, 0] / np.sqrt(strength * (seen**2).sum(1) + 1)
        return moved, np.where(is_inked, np.maximum(alike - _ALIKE, 0), 0), gain, alike

    for _again in range(_ROUNDS):
        warped = np.asarray(_bent(reduced, place, field, _CELL, 1 / far), dtype=np.float32)
        moved, weights, gain, alike = looked(warped)
        field = _field(field.reshape(-1, 2) + moved, weights, (high, wide))
    nothing = np.float32(np.nan)
    return Laid(
        _bent(scan, place, field, _CELL * _FINE, 1).crop((0, 0, *printed.size)),
        place,
        field,
        np.where(is_inked, alike, nothing).reshape(high, wide).astype(np.float32),
        np.where(is_inked, gain, nothing).reshape(high, wide).astype(np.float32),
    )


def _field(rest: Points, weights: Floats, shape: tuple[int, int]) -> Points:
    """Return the small move of each block, smoothed; one that lies too far off has no say."""
    sure = np.where(np.hypot(*rest.T) > _MOST_LOCAL, 0, weights).reshape(shape)
    return np.stack([_spread(rest[:, axis].reshape(shape), sure) for axis in (0, 1)], 2)


def _bent(scan: Image.Image, place: Points, field: Points, side: int, share: float) -> Image.Image:
    """Draw the scan straight, each block of so many points by its own small move."""
    high, wide = field.shape[:2]
    spots = share * _mapped(place, _knots(field).reshape(-1, 2)).reshape(high + 1, wide + 1, 2)
    mesh = []
    for row in range(high):
        for column in range(wide):
            ends = ((row, column), (row + 1, column), (row + 1, column + 1), (row, column + 1))
            quad = tuple(np.float64(each) for end in ends for each in spots[end])
            mesh.append(((column * side, row * side, (column + 1) * side, (row + 1) * side), quad))
    size = (wide * side, high * side)
    return scan.transform(size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR, fillcolor=255)


def _knots(field: Points) -> Points:
    """Return where the corners of the blocks lie, by the moves of the blocks around each."""
    high, wide = field.shape[:2]
    padded = np.pad(field, ((1, 1), (1, 1), (0, 0)), mode="edge")
    moves = (padded[:-1, :-1] + padded[1:, :-1] + padded[:-1, 1:] + padded[1:, 1:]) / 4
    down, across = np.mgrid[0 : high + 1, 0 : wide + 1] * np.float64(_CELL * _FINE)
    knots: Points = np.stack([across, down], 2) + moves
    return knots


def _spread(values: Points, weights: Floats) -> Points:
    """Smooth values over their neighbours; where nothing is sure, the neighbours speak."""
    top, bottom = values * weights, weights.astype(np.float64)
    for _twice in range(2):
        top, bottom = _around(top), _around(bottom)
    near = top / np.maximum(bottom, (1 / 1000000))
    share = weights / (weights + (3 / 10) * bottom + (1 / 1000))
    mixed: Points = near * (1 - share) + values * share
    return np.where(bottom > _NOTHING, mixed, 0)


def _around(values: Points) -> Points:
    wide = np.pad(values, 1)
    rows = wide[:-2] + 2 * wide[1:-1] + wide[2:]
    summed: Points = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 16
    return summed


# --- places


def _similarity(before: Points, after: Points) -> Points:
    """Return how a sheet was turned and scaled by what became of four points."""
    one = (before - before.mean(0)) @ np.array([1, 1j])
    other = (after - after.mean(0)) @ np.array([1, 1j])
    turn = (one.conj() * other).sum() / (abs(one) ** 2).sum()
    matrix = np.array([[turn.real, -turn.imag, 0], [turn.imag, turn.real, 0], [0, 0, 1]])
    matrix[:2, 2] = after.mean(0) - matrix[:2, :2] @ before.mean(0)
    return matrix


def _mapped(place: Points, points: Points) -> Points:
    spread = points @ place[:, :2].T + place[:, 2]
    mapped: Points = spread[:, :2] / spread[:, 2:]
    return mapped


def _fitted(
    centres: Points, moved: NDArray[np.floating], weights: Floats, place: Points, steady: int
) -> Points:
    """Return a better place by where blocks were found; blocks that disagree with the rest lose their say."""
    if (weights > 0).sum() < steady:
        return place
    unit = np.array([[1 / 500, 0, -1], [0, 1 / 500, -1], [0, 0, 1]])
    own = (_mapped(unit, centres)).astype(np.float64)
    wanted = _mapped(unit, centres + moved)
    across, down = own.T
    none, one = np.zeros_like(across), np.ones_like(across)
    target = np.concatenate(wanted.T)
    rows = np.concatenate(
        [
            np.stack([across, down, one, none, none, none, -across * wanted[:, 0], -down * wanted[:, 0]], 1),
            np.stack([none, none, none, across, down, one, -across * wanted[:, 1], -down * wanted[:, 1]], 1),
        ]
    )[:, :steady]
    solved = np.zeros(8)
    trust = weights.astype(np.float64)
    for _again in range(4):
        both = np.sqrt(np.concatenate([trust, trust]))[:, None]
        solved[:steady] = np.linalg.lstsq(rows * both, target * both[:, 0], rcond=None)[0]
        off = (rows @ solved[:steady] - target).reshape(2, -1)
        away = np.hypot(*off) * 500
        spread = max(np.float64(np.median(away[weights > 0])) * (5 / 2), 1)
        trust = weights / (1 + (away / spread) ** 2) ** 2
    step = np.append(solved, 1).reshape(3, 3)
    better = place @ np.linalg.inv(unit) @ step @ unit
    scaled: Points = better / better[2, 2]
    return scaled


# --- pictures


def _seen(reduced: Image.Image, place: Points, size: tuple[int, int], step: int, far: int) -> Floats:
    """Return the scan straight from above in a small picture."""
    small = np.diag([1 / far, 1 / far, 1]) @ place @ np.diag([step, step, 1])
    small = small / small[2, 2]
    values = tuple(np.float64(each) for each in small.ravel()[:8])
    warped = reduced.transform(
        size, Image.Transform.PERSPECTIVE, values, Image.Resampling.BILINEAR, fillcolor=255
    )
    return np.asarray(warped, dtype=np.float32)


def _ink(image: Image.Image) -> Floats:
    return np.float32(255) - np.asarray(image, dtype=np.float32)


def _softened(ink: Floats) -> Floats:
    """Blur by a point, so that small moves are told by the slope."""
    padded = np.pad(ink, 1, mode="edge")
    rows = padded[:-2] + 2 * padded[1:-1] + padded[2:]
    soft: Floats = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 16
    return soft


def _slopes(ink: Floats) -> tuple[Floats, Floats]:
    padded = np.pad(ink, 1, mode="edge")
    half = np.float32(1 / 2)
    across: Floats = (padded[1:-1, 2:] - padded[1:-1, :-2]) * half
    down: Floats = (padded[2:, 1:-1] - padded[:-2, 1:-1]) * half
    return across, down


def _sharpened(ink: Floats) -> Floats:
    """Take the uneven light away: each point less the mean of what is around it."""
    side = 11
    padded = np.pad(ink, side // 2 + 1, mode="edge")
    total = padded.cumsum(0).cumsum(1)
    mean = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
    sharp: Floats = ink - mean[: ink.shape[0], : ink.shape[1]] / side**2
    return sharp


def _starts(shape: tuple[int, ...], side: int, step: int) -> NDArray[np.intp]:
    rows, columns = (range(0, max(each - side, 0) + 1, step) for each in shape[:2])
    return np.array([(row, column) for row in rows for column in columns], dtype=np.intp)


def _taken(values: Floats, starts: NDArray[np.intp], side: int) -> Floats:
    taken: Floats = sliding_window_view(values, (side, side))[starts[:, 0], starts[:, 1]]
    return taken


def _cells(values: Floats) -> Floats:
    """Return the blocks of a picture, each as one row."""
    high, wide = values.shape[0] // _CELL, values.shape[1] // _CELL
    blocks = values.reshape(high, _CELL, wide, _CELL).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(blocks).reshape(high * wide, _CELL * _CELL)
