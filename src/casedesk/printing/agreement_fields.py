"""Ruled lines to write on, with what is known already printed on them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from casedesk.printing.agreement_facts import Facts
from casedesk.printing.layout import baseline
from casedesk.printing.line_breaking import Line, break_lines, elided, plain, text_width
from casedesk.printing.pen import Pen

PADDING: Final = 9.0
SIZE: Final = 9.8
LEADING: Final = 14.6
SMALL: Final = 8.4
SMALL_LEADING: Final = 11.4
FIELD: Final = 22.5
BY_HAND: Final = 34.0
"""How high the place for a document number is, which is written digit by digit."""

LEAST: Final = 7.0
"""No value on a line is set smaller; what does not fit then is cut, as it stands in full on page one."""

Painter = Callable[[Pen, float, float, float], None]
"""Draws a part of a block at left, top and width."""


class Field:
    """A label and the ruled line behind it, with what is known already written on the line."""

    def __init__(self, label: str, value: str = "", share: float = 1.0) -> None:
        self.label, self.value, self.share = label, value, share

    def paint(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw into a strip of ``FIELD`` height; a long value is set smaller to stay on its line."""
        base = top - FIELD + 6
        pen.text(left, base, self.label, SIZE)
        start = left + text_width(self.label, SIZE) + 5
        pen.rule(start, base - 3, left + width, base - 3)
        if self.value:
            room = left + width - start - 4
            pen.text_within(start + 2, base, elided(self.value, LEAST, room), SIZE, room)


def beside(fields: Sequence[Field]) -> Painter:
    """Return what draws fields beside one another, each with its share of the width."""

    def paint(pen: Pen, left: float, top: float, width: float) -> None:
        gap = 12.0
        room = width - gap * (len(fields) - 1)
        for each in fields:
            each.paint(pen, left, top, room * each.share)
            left += room * each.share + gap

    return paint


def address_fields(facts: Facts, address: str, room: float) -> list[Painter]:
    """Return the ruled lines of an address, more than one where it is long."""
    label = facts.label("address")
    lines = break_lines(plain(address), room - text_width(label, SIZE) - 10, SIZE)
    values = [line.text for line in lines] or [""]
    return [Field("" if number else label, value).paint for number, value in enumerate(values)]


def by_hand(label: str, height: float = BY_HAND) -> Painter:
    """Return what draws a line of full width below its label, for eighteen digits in ink."""

    def paint(pen: Pen, left: float, top: float, width: float) -> None:
        pen.text(left, top - 11, label, SMALL)
        pen.rule(left, top - height + 3, left + width, top - height + 3)

    return paint


def date_field(facts: Facts) -> Painter:
    """Return what draws a date to be filled in by hand."""

    def paint(pen: Pen, left: float, top: float, width: float) -> None:
        base = top - FIELD + 6
        label = facts.label("date")
        pen.text(left, base, label, SIZE)
        at, end = left + text_width(label, SIZE) + 5, left + width
        room = end - at - sum(text_width(facts.label(unit), SIZE) + 8 for unit in ("year", "month", "day"))
        for unit, share in (("year", 0.4), ("month", 0.3), ("day", 0.3)):
            pen.rule(at, base - 3, at + room * share, base - 3)
            at += room * share + 4
            pen.text(at, base, facts.label(unit), SIZE)
            at += text_width(facts.label(unit), SIZE) + 4

    return paint


def draw_lines(pen: Pen, left: float, top: float, lines: Iterable[Line]) -> None:
    """Draw broken lines below one another."""
    for line in lines:
        pen.line_of_text(left, baseline(top, LEADING, SIZE), line, SIZE)
        top -= LEADING
