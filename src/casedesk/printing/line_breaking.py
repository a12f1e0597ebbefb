"""Lines of Chinese and Latin text: where a line may end, and how wide it becomes.

The rules follow GB/T 15834 (punctuation) and the W3C's Requirements for Chinese Text Layout: a line
neither starts with a closing mark nor ends with an opening one; words and figures stay whole. A box to
tick and the number of a point stay with what follows, and a blank to write on is never parted.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import Final, NamedTuple

from casedesk.printing.fonts import BOLD, REGULAR, advances

_OPENING: Final = "“‘（《〈【「『〔［｛([{￥□"
_CLOSING: Final = "”’）》〉】」』〕］｝)]}，。、；：！？,.;:!?%％℃…·～"
_HALF_EMPTY: Final = frozenset("”’）》〉】」』〕］｝，。、；：")
"""Full-width marks whose right half is blank: at a line's end that half may stand in the margin."""

_OPENS_HALF: Final = "“‘（《〈【「『〔［｛"
_FACING: Final = re.compile(
    rf"[{re.escape(''.join(sorted(_HALF_EMPTY)))}](?=[{_OPENS_HALF}{re.escape(''.join(sorted(_HALF_EMPTY)))}])"
    rf"|[{_OPENS_HALF}](?=[{_OPENS_HALF}])"
)
"""A mark whose blank half meets the next mark's: the two move together by half a character."""

_LATIN: Final = r"(?:[!-~¡-¶¸-Ö\u00d8-ɏ−×÷]|(?<=[A-Za-z])’(?=[A-Za-z]))"
_COUNTED: Final = "年月日天元角分期份页条项号个次人周时"
_BLANK: Final = "＿"
_TICK: Final = "□"
_TICKED: Final = r"□ ?[^□＿　，。；]{1,24}＿*(?=[□＿　，。；]|$)"
_WORD: Final = re.compile(
    rf"((?:{_TICKED}|{_BLANK}+"
    rf"|(?:□ |(?<=　)\d\. )?[{re.escape(_OPENING)}]*(?:{_LATIN}+(?:(?<=\d)[ ]?[{_COUNTED}])?|—+|…+|\S))"
    rf"[{re.escape(_CLOSING)}]*)\s*"
)
_WIDEST_GAP: Final = 0.09
"""Extra space between characters of a justified line, in type sizes, above which it stays ragged."""
_EM: Final = 1000
_ROUNDING: Final = 0.001


class Run(NamedTuple):
    """A stretch of text in one weight."""

    text: str
    is_bold: bool = False
    is_underlined: bool = False


Runs = tuple[Run, ...]


class Piece(NamedTuple):
    """A part of a line in one weight, ``left`` from the line's start."""

    left: float
    width: float
    run: Run


@dataclass(frozen=True, slots=True)
class Line:
    """One broken line; ``gap`` is added after each character to fill the measure."""

    pieces: tuple[Piece, ...]
    left: float
    width: float
    gap: float = 0.0
    ticks: tuple[float, ...] = ()
    """Where its boxes to tick begin, from the line's start."""

    @property
    def text(self) -> str:
        """Return the line's characters."""
        return "".join(piece.run.text for piece in self.pieces)


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width of a text in points."""
    widths = advances(BOLD if is_bold else REGULAR)
    return sum(map(widths.__getitem__, text)) * size / _EM


def elided(text: str, size: float, room: float, *, is_bold: bool = False) -> str:
    """Return a text that fits a room, its end left out with an ellipsis where it is too long."""
    if text_width(text, size, is_bold=is_bold) <= room:
        return text
    widths = advances(BOLD if is_bold else REGULAR)
    ends = accumulate(map(widths.__getitem__, text))
    most = room * _EM / size - widths["…"]
    kept = sum(1 for _ in takewhile(lambda end: end <= most, ends))
    return text[:kept].rstrip() + "…"


def plain(text: str, *, is_bold: bool = False) -> Runs:
    """Return a text as one run, or none for an empty one."""
    return (Run(text, is_bold),) if text else ()


def break_lines(
    runs: Runs, width: float, size: float, *, indent: float = 0.0, is_justified: bool = False
) -> list[Line]:
    """Break the runs into lines no wider than ``width``; only a word wider than a line is cut.

    Papers say much the same: what was broken lately is remembered.
    """
    return list(_broken(runs, width, size, indent, is_justified))


@lru_cache(maxsize=2048)
def _broken(
    runs: Runs,
    width: float,
    size: float,
    indent: float,
    is_justified: bool,  # noqa: FBT001 - a part of the key
) -> tuple[Line, ...]:
    paragraph = _Paragraph(runs, size)
    spans = list(paragraph.spans(width, indent))
    last = len(spans) - 1
    return tuple(
        paragraph.line(
            start,
            end,
            left=0.0 if number else indent,
            width=width - (0.0 if number else indent),
            is_filled=is_justified and number < last,
        )
        for number, (start, end) in enumerate(spans)
    )


class _Paragraph:
    """One paragraph's characters with the running sum of their widths."""

    def __init__(self, runs: Sequence[Run], size: float) -> None:
        self._runs = [run for run in runs if run.text]
        self._size = size
        self._text = "".join(run.text for run in self._runs)
        self._starts = [0, *accumulate(len(run.text) for run in self._runs)]
        widths: list[int] = []
        for run in self._runs:
            widths.extend(map(advances(BOLD if run.is_bold else REGULAR).__getitem__, run.text))
        cuts = [found.end() for found in _FACING.finditer(self._text)]
        for cut in cuts:
            widths[cut - 1] -= _EM // 2
        self._edges = sorted({*self._starts, *cuts})
        self._ticks = (
            [place for place, each in enumerate(self._text) if each == _TICK] if _TICK in self._text else []
        )
        scale = size / _EM
        self._ends = [0.0, *(summed * scale for summed in accumulate(widths))]

    def spans(self, width: float, indent: float) -> Iterator[tuple[int, int]]:
        """Yield the first and the past-the-last place of each line."""
        ends, room = self._ends, width - indent
        start = end = -1
        for word_start, word_end in self._words(width):
            if start < 0:
                start, end = word_start, word_end
            elif ends[word_end] - self._overhang(word_end) - ends[start] <= room + _ROUNDING:
                end = word_end
            else:
                yield start, end
                start, end, room = word_start, word_end, width
        if start >= 0:
            yield start, end

    def _words(self, width: float) -> Iterator[tuple[int, int]]:
        """Yield what should stay together; a word wider than the line comes in single characters."""
        for found in _WORD.finditer(self._text):
            start, end = found.span(1)
            if end - start > 1 and self._ends[end] - self._ends[start] > width:
                yield from ((place, place + 1) for place in range(start, end))
            else:
                yield start, end

    def _overhang(self, end: int) -> float:
        return self._size / 2 if self._text[end - 1] in _HALF_EMPTY else 0.0

    def line(self, start: int, end: int, *, left: float, width: float, is_filled: bool) -> Line:
        """Return the line from ``start`` to ``end``, spread over the width where that looks well."""
        seen = self._ends[end] - self._overhang(end) - self._ends[start]
        gap = (width - seen) / (end - start - 1) if is_filled and end - start > 1 else 0.0
        if not 0.0 < gap <= _WIDEST_GAP * self._size:
            gap = 0.0
        ticks = tuple(
            self._ends[place] - self._ends[start] + gap * (place - start)
            for place in self._ticks
            if start <= place < end
        )
        return Line(tuple(self._pieces(start, end, gap)), left, seen, gap, ticks)

    def _pieces(self, start: int, end: int, gap: float) -> Iterator[Piece]:
        edges = self._edges
        begin = start
        for stop in (*edges[bisect_right(edges, start) : bisect_left(edges, end)], end):
            run = self._runs[bisect_right(self._starts, begin) - 1]
            left = self._ends[begin] - self._ends[start] + gap * (begin - start)
            spread = self._ends[stop] - self._ends[begin] + gap * (stop - begin)
            yield Piece(left, spread, run._replace(text=self._text[begin:stop]))
            begin = stop
