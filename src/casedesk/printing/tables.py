"""Ruled tables whose rows are never split and whose header stands on every page they reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import Final

from casedesk.printing.layout import LEFT, TABLE_SIZE, Slab, baseline, draw_ticks
from casedesk.printing.line_breaking import Line, Runs, break_lines, plain
from casedesk.printing.pen import HAIRLINE, Pen

LEADING: Final = 12.8
PADDING: Final = 6.2
_ABOVE_AND_BELOW: Final = 2.15
HEADER_GREY: Final = 0.93
LABEL_GREY: Final = 0.965


class Side(Enum):
    """Where a cell's lines stand."""

    LEFT = auto()
    MIDDLE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs in a box of fixed width; ``grey`` fills it, 1 being white."""

    paragraphs: tuple[Runs, ...]
    width: float
    side: Side = Side.LEFT
    grey: float = 1.0
    inset: float = PADDING

    @property
    def text(self) -> str:
        """Return the paragraphs' characters, one paragraph a line."""
        return "\n".join("".join(run.text for run in runs) for runs in self.paragraphs)

    @property
    def room(self) -> float:
        """Return how wide its lines may be."""
        return self.width - self.inset - PADDING

    def start_of(self, line: Line) -> float:
        """Return how far from the cell's left edge a line begins."""
        spare = self.room - line.width
        return self.inset + {Side.LEFT: 0.0, Side.MIDDLE: spare / 2, Side.RIGHT: spare}[self.side]


def cell(
    text: str, width: float, side: Side = Side.LEFT, *, is_bold: bool = False, grey: float = 1.0
) -> Cell:
    """Return a cell with one paragraph in one weight."""
    return Cell((plain(text, is_bold=is_bold),), width, side, grey)


def row(
    cells: Sequence[Cell],
    *,
    before: float = 0.0,
    header: Slab | None = None,
    holds_next: bool = False,
    size: float = TABLE_SIZE,
    above_and_below: float = _ABOVE_AND_BELOW,
    leading: float = LEADING,
) -> Slab:
    """Set one row as high as its tallest cell; lines to be filled in with a pen need more ``leading``."""
    broken = [
        [line for runs in each.paragraphs for line in break_lines(runs, each.room, size)] for each in cells
    ]
    height = max(1, *(len(lines) for lines in broken)) * leading + 2 * above_and_below

    def paint(pen: Pen, top: float) -> None:
        _paint_frame(pen, cells, top, height)
        left = LEFT
        for each, lines in zip(cells, broken, strict=True):
            first = top - (height - len(lines) * leading) / 2
            for number, line in enumerate(lines):
                base = baseline(first - number * leading, leading, size)
                pen.line_of_text(left + each.start_of(line), base, line, size)
                if line.ticks:
                    draw_ticks(pen, left + each.start_of(line), base, line, size)
            left += each.width

    said = " | ".join(each.text for each in cells)
    return Slab(height, paint, said, before, holds_next, header)


def _paint_frame(pen: Pen, cells: Sequence[Cell], top: float, height: float) -> None:
    """Fill the cells that are grey and rule all of them at once."""
    edges = list(accumulate((each.width for each in cells), initial=LEFT))
    for left, each in zip(edges, cells, strict=False):
        if each.grey < 1.0:
            pen.area(left, top - height, each.width, height, each.grey)
    upright = [(edge, top, edge, top - height) for edge in edges]
    level = [(LEFT, at, edges[-1], at) for at in (top, top - height)]
    pen.rules(upright + level, HAIRLINE)
