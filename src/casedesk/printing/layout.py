"""A4 pages filled with slabs: strips that are never split, kept together where that matters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportlab.lib.pagesizes import A4

from casedesk.printing.line_breaking import Line, Runs, break_lines
from casedesk.printing.pen import Pen

MM: Final = 72 / 25.4
PAGE_WIDTH: Final = A4[0]
PAGE_HEIGHT: Final = A4[1]
LEFT: Final = 20 * MM
RIGHT: Final = PAGE_WIDTH - 20 * MM
WIDTH: Final = RIGHT - LEFT
BODY_TOP: Final = PAGE_HEIGHT - 31.5 * MM
BODY_BOTTOM: Final = 22.5 * MM
BODY_HEIGHT: Final = BODY_TOP - BODY_BOTTOM

TEXT_SIZE: Final = 10.0
LEADING: Final = 15.2
TABLE_SIZE: Final = 9.4
SMALL_SIZE: Final = 8.2
_TICK_SIDE: Final = 0.8
_TICK_INSET: Final = 0.1
_TICK_DEPTH: Final = 0.02
_TICK_WEIGHT: Final = 0.8
_BASELINE: Final = 0.36
"""How far the baseline lies below a line's middle, in type sizes (Noto Sans SC)."""

Paint = Callable[[Pen, float], None]
"""Draws a slab whose upper edge lies at the height given."""


@dataclass(frozen=True, slots=True)
class Slab:
    """A strip across the page; ``before`` is the space above it, dropped at the top of a page.

    ``holds_next`` keeps the following slab on the same page; ``header`` is painted above this slab
    where it is the first on a page. ``text`` is what the strip says, for the document's digest.
    """

    height: float
    paint: Paint
    text: str = ""
    before: float = 0.0
    holds_next: bool = False
    header: "Slab | None" = None
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A slab and the height of its upper edge on its page."""

    slab: Slab
    top: float

    @property
    def bottom(self) -> float:
        """Return the height of its lower edge."""
        return self.top - self.slab.height


def baseline(top: float, leading: float, size: float) -> float:
    """Return where a line's characters stand when its strip begins at ``top``."""
    return top - leading / 2 - size * _BASELINE


def held(slabs: Iterable[Slab]) -> list[Slab]:
    """Return the slabs bound to one another, so that they share a page."""
    bound = list(slabs)
    return [replace(slab, holds_next=True) for slab in bound[:-1]] + bound[-1:]


def needed(slabs: Sequence[Slab]) -> float:
    """Return the height of slabs that stand under one another at the top of a page."""
    return sum(slab.height + (slab.before if number else 0.0) for number, slab in enumerate(slabs))


def paginated(slabs: Sequence[Slab], height: float = BODY_HEIGHT) -> list[list[Placed]]:
    """Fill pages from the top; a chain of held slabs moves on whole unless it exceeds a page."""
    pages = _Pages(height)
    for chain in _chains(slabs):
        if pages.has_room(chain) or not pages.is_begun:
            pages.add(chain)
        elif needed(chain) <= height:
            pages.turn()
            pages.add(chain)
        else:
            pages.add(chain)
    return pages.filled


class _Pages:
    """The pages filled so far and how far down the last of them is."""

    def __init__(self, height: float) -> None:
        self.filled: list[list[Placed]] = [[]]
        self._height = height
        self._used = 0.0

    @property
    def is_begun(self) -> bool:
        """Tell whether anything stands on the last page."""
        return bool(self.filled[-1])

    def turn(self) -> None:
        """Begin another page."""
        self.filled.append([])
        self._used = 0.0

    def has_room(self, chain: Sequence[Slab]) -> bool:
        """Tell whether the whole chain still fits on the last page."""
        return self._used + sum(slab.before + slab.height for slab in chain) <= self._height

    def add(self, chain: Sequence[Slab]) -> None:
        """Place slabs one by one, turning the page before each that does not fit."""
        for slab in chain:
            if self.is_begun and not self.has_room((slab,)):
                self.turn()
            if not self.is_begun and slab.header is not None:
                self._place(slab.header)
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        self._used += slab.before if self.is_begun else 0.0
        self.filled[-1].append(Placed(slab, BODY_TOP - self._used))
        self._used += slab.height


def _chains(slabs: Sequence[Slab]) -> list[list[Slab]]:
    chains: list[list[Slab]] = [[]]
    for slab in slabs:
        chains[-1].append(slab)
        if not slab.holds_next:
            chains.append([])
    return [chain for chain in chains if chain]


def paragraph(
    runs: Runs,
    *,
    size: float = TEXT_SIZE,
    leading: float = LEADING,
    indent: float = 0.0,
    before: float = 0.0,
    is_justified: bool = True,
    holds_next: bool = False,
) -> list[Slab]:
    """Set a paragraph; neither its first nor its last line stands alone on a page."""
    lines = break_lines(runs, WIDTH, size, indent=indent, is_justified=is_justified)
    last = len(lines) - 1
    said = "".join(run.text for run in runs)
    return [
        Slab(
            leading,
            _line_painter(line, leading, size),
            text="" if number else said,
            before=0.0 if number else before,
            holds_next=(number < last and number in {0, last - 1}) or (number == last and holds_next),
        )
        for number, line in enumerate(lines)
    ]


def _line_painter(line: Line, leading: float, size: float) -> Paint:
    def paint(pen: Pen, top: float) -> None:
        base = baseline(top, leading, size)
        pen.line_of_text(LEFT, base, line, size)
        if line.ticks:
            draw_ticks(pen, LEFT, base, line, size)

    return paint


def draw_ticks(pen: Pen, left: float, base: float, line: Line, size: float) -> None:
    """Draw a line's boxes to tick stronger than the face does, so that poor printers keep them."""
    for tick in line.ticks:
        start = left + line.left + tick + size * _TICK_INSET
        pen.box(start, base - size * _TICK_DEPTH, size * _TICK_SIDE, size * _TICK_SIDE, _TICK_WEIGHT)


def heading(title: str, *, before: float = 6.0, size: float = 10.6, height: float = 17.0) -> Slab:
    """Set a clause's heading, which stays with what follows and enters the outline."""

    def paint(pen: Pen, top: float) -> None:
        pen.text(LEFT, baseline(top, height, size), title, size, is_bold=True)

    return Slab(height, paint, title, before, holds_next=True, bookmark=title)
