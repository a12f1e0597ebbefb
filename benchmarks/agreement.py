"""Measure a repayment agreement, from its values to its PDF, against the same pages drawn by hand.

The hand-drawn document has the same strings in the same places, fonts and sizes, the same rules, boxes
and QR codes on as many pages, drawn with reportlab's canvas calls from a list of finished coordinates:
no wording is read, no line is broken, nothing is checked. The figure is the median of alternating runs in
one process after both have been run once; at most 1.5 is wanted.
"""

import gc
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from runpy import run_path
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from casedesk.printing import agreement
from casedesk.printing.codes import draw_qr
from casedesk.printing.pen import Pen

RUNS = 25
SAMPLES = Path(__file__).parents[1] / "tests" / "printing" / "agreement_samples.py"
Step = Callable[[Canvas], None]


class RecordingPen(Pen):
    """Draws as usual and notes every mark as a plain canvas call."""

    steps: list[Step]

    def __init__(self, **words: str) -> None:
        super().__init__(**words)
        type(self).steps = []
        self._whole: list[Step] = []
        self._bodies: dict[int, list[Step]] = {}

    def begin_body(self, page: int, pages: int) -> None:
        """Note what follows apart: a hand draws it anew on each copy's page."""
        super().begin_body(page, pages)
        self._whole, type(self).steps = self.steps, []

    def end_body(self) -> None:
        """Keep what was noted."""
        super().end_body()
        self._bodies[self.page], type(self).steps = self.steps, self._whole

    def place_body(self) -> None:
        """Note the kept calls once more."""
        super().place_body()
        self.steps.extend(self._bodies[self.page])

    def _note(self, step: Step) -> None:
        self.steps.append(step)

    def end_page(self) -> None:
        """Note the end of a page."""
        super().end_page()
        self._note(lambda canvas: canvas.showPage())

    def bookmark(self, title: str, top: float, level: int = 0) -> None:
        """Note an entry of the outline."""
        super().bookmark(title, top, level)
        key = f"p{self._marks - 1}"
        self._note(lambda canvas: canvas.bookmarkHorizontal(key, 0, top))
        self._note(lambda canvas: canvas.addOutlineEntry(title, key, level, closed=False))

    def _write(self, left: float, base: float, text: str, font: tuple[str, float], gap: float) -> None:
        super()._write(left, base, text, font, gap)

        def draw(canvas: Canvas) -> None:
            canvas.setFont(*font)
            canvas.drawString(left, base, text, charSpace=gap)

        self._note(draw)

    def rules(self, lines: list[tuple[float, float, float, float]], weight: float = 0.5) -> None:
        """Note lines."""
        super().rules(lines, weight)
        self._stroke(weight, lambda canvas: canvas.lines(lines))

    def box(self, left: float, bottom: float, width: float, height: float, weight: float = 0.5) -> None:
        """Note a rectangle."""
        super().box(left, bottom, width, height, weight)
        self._stroke(weight, lambda canvas: canvas.rect(left, bottom, width, height))

    def _stroke(self, weight: float, step: Step) -> None:
        self._note(lambda canvas: canvas.setLineWidth(weight))
        self._note(step)

    def area(self, left: float, bottom: float, width: float, height: float, grey: float = 0.0) -> None:
        """Note a filled rectangle."""
        super().area(left, bottom, width, height, grey)

        def draw(canvas: Canvas) -> None:
            canvas.setFillGray(grey)
            canvas.rect(left, bottom, width, height, stroke=0, fill=1)
            canvas.setFillGray(0)

        self._note(draw)

    def dashed_circle(self, middle: float, height: float, radius: float) -> None:
        """Note a seal's place."""
        super().dashed_circle(middle, height, radius)
        self._dashed(lambda canvas: canvas.circle(middle, height, radius))

    def dashed_round(self, left: float, bottom: float, width: float, height: float) -> None:
        """Note a finger's place."""
        super().dashed_round(left, bottom, width, height)
        self._dashed(lambda canvas: canvas.roundRect(left, bottom, width, height, width * 0.4))

    def _dashed(self, step: Step) -> None:
        self._note(lambda canvas: canvas.setDash(2.4, 2.0))
        self._note(step)
        self._note(lambda canvas: canvas.setDash())

    def qr(self, payload: str, left: float, bottom: float, side: float) -> None:
        """Note a code, which costs both sides the same."""
        super().qr(payload, left, bottom, side)
        self._note(lambda canvas: draw_qr(canvas, payload, left, bottom, side))


def hand_drawn(steps: list[Step]) -> bytes:
    """Draw the noted calls on a bare canvas."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    for step in steps:
        step(canvas)
    canvas.save()
    return buffer.getvalue()


def timed(work: Callable[[], Any]) -> float:
    """Return how many seconds the work takes, without waiting for old garbage."""
    gc.collect()
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    """Print the ratio and both times."""
    paper = run_path(str(SAMPLES))["paper"]()
    usual = agreement.Pen
    agreement.Pen = RecordingPen  # type: ignore[misc]
    printed = agreement.agreement_pdf(paper)
    agreement.Pen = usual  # type: ignore[misc]
    steps = RecordingPen.steps
    hand_drawn(steps)
    agreement.agreement_pdf(paper)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(timed(lambda: agreement.agreement_pdf(paper)))
        theirs.append(timed(lambda: hand_drawn(steps)))
    ratio = median(ours) / median(theirs)
    print(f"agreement of {printed.pages} pages in {printed.pages // printed.pages_per_copy} copies")
    print(f"model to PDF {median(ours) * 1000:.1f} ms, hand-drawn {median(theirs) * 1000:.1f} ms")
    print(f"ratio {ratio:.2f} (at most 1.5)")


if __name__ == "__main__":
    main()
