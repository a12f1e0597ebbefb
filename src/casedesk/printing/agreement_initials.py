"""Clauses that weigh on the debtor, each with a place for everybody's initials, and the sentence by hand."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from casedesk.printing.agreement_facts import Facts, tidy
from casedesk.printing.agreement_fields import (
    FIELD,
    LEADING,
    PADDING,
    SIZE,
    SMALL,
    SMALL_LEADING,
    Field,
    Painter,
    address_fields,
    beside,
    draw_lines,
)
from casedesk.printing.layout import LEFT, RIGHT, WIDTH, Slab, baseline
from casedesk.printing.line_breaking import Line, Run, break_lines, elided, plain, text_width
from casedesk.printing.pen import Pen
from casedesk.printing.wording import Clause

BETWEEN: Final = 6.0
_BAR: Final = 4.0
_FRAME: Final = 1.0
_INITIALS: Final = 94.0
_SIGN_ROOM: Final = 31.0
_BESIDE: Final = 2
"""More who sign than these have their initials in a strip below the clause."""
_STRIP: Final = 3
_CELL: Final = 30.0
_NOTICE: Final = 14.0
_NAME_ROOM: Final = 62.0
_SENTENCE: Final = 55.0
_SENTENCE_LINE: Final = 27.0
_SIDES: Final = frozenset({"party_debtor", "party_guarantor"})


def framed_clause(facts: Facts, clause: Clause, title: str) -> Slab:
    """Set one highlighted clause: thick bar, bold, underlined, with its own place for initials."""
    signers = signers_of(facts, SMALL, _NAME_ROOM)
    is_strip = len(signers) > _BESIDE
    room = WIDTH - (0.0 if is_strip else _INITIALS) - _BAR - 2 * PADDING
    lines = [
        line
        for text in clause.text
        if text.holds(facts.conditions)
        for line in break_lines(text.filled(facts.values, is_bold=True), room, SIZE)
    ]
    forms = _service_fields(facts, room) if clause.id == "service" else []
    said_height = 18 + len(lines) * LEADING + len(forms) * FIELD + 10
    initials = _strip(facts, signers) if is_strip else _column(facts, signers)
    height = said_height + initials.height if is_strip else max(said_height, initials.height)

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height, _FRAME)
        pen.area(LEFT, top - height, _BAR, height)
        left, line_top = LEFT + _BAR + PADDING, top - 5
        pen.text(left, baseline(line_top, 17, 10.4), title, 10.4, is_bold=True)
        line_top -= 17
        draw_lines(pen, left, line_top, lines)
        line_top -= len(lines) * LEADING
        for form in forms:
            form(pen, left, line_top, room)
            line_top -= FIELD
        initials.paint(pen, top, height)

    said = [title, *("".join(run.text for run in text.filled(facts.values)) for text in clause.text)]
    return Slab(height, paint, "\n".join(said), BETWEEN, bookmark=title)


def signers_of(facts: Facts, size: float, room: float) -> list[str]:
    """Name whose initials are asked for; where two sign in one capacity, each with the name."""
    everybody = [("party_debtor", facts.paper.debtor)]
    everybody += [(each.party, each.person) for each in facts.paper.guarantors]
    counted = Counter(party for party, _person in everybody)
    shown = []
    for party, person in everybody:
        label = facts.label(party if party in _SIDES else f"{party}_short")
        if counted[party] > 1:
            label = f"{label} {elided(tidy(person.name), size, room)}"
        shown.append(label)
    return shown


class _Initials:
    """Where initials go: how high it is and who signs there."""

    def __init__(self, facts: Facts, signers: Sequence[str], height: float) -> None:
        self.height = height
        self._notice = facts.label("initials_read")
        self._signers = [facts.label("initials_sign", party=each) for each in signers]

    def paint(self, pen: Pen, top: float, height: float) -> None:
        """Draw into the frame that begins at ``top``."""
        raise NotImplementedError


class _Column(_Initials):
    """Initials at the right of the clause, below one another."""

    def __init__(self, facts: Facts, signers: Sequence[str], lines: Sequence[Line]) -> None:
        super().__init__(facts, signers, len(lines) * SMALL_LEADING + len(signers) * _SIGN_ROOM + 10)
        self._lines = lines

    def paint(self, pen: Pen, top: float, height: float) -> None:
        """Draw the notice above, the signers below it."""
        pen.rule(RIGHT - _INITIALS, top, RIGHT - _INITIALS, top - height)
        left = RIGHT - _INITIALS + PADDING - 2
        for number, line in enumerate(self._lines):
            base = baseline(top - 5 - number * SMALL_LEADING, SMALL_LEADING, SMALL)
            pen.line_of_text(left, base, line, SMALL)
        for number, signer in enumerate(reversed(self._signers)):
            pen.text(left, top - height + 6 + number * _SIGN_ROOM, signer, SMALL)


class _Strip(_Initials):
    """Initials below the clause, three beside one another."""

    def paint(self, pen: Pen, top: float, height: float) -> None:
        """Draw the notice across, then the cells."""
        left, bottom = LEFT + _BAR, top - height
        upper = bottom + self.height
        pen.rule(left, upper, RIGHT, upper)
        pen.text(left + PADDING, upper - 11, self._notice, SMALL)
        width = (RIGHT - left) / _STRIP
        upper -= _NOTICE
        for number, signer in enumerate(self._signers):
            at = left + number % _STRIP * width
            cell_top = upper - number // _STRIP * _CELL
            if number % _STRIP:
                pen.rule(at, cell_top, at, cell_top - _CELL)
            else:
                pen.rule(left, cell_top, RIGHT, cell_top)
            pen.text(at + PADDING, cell_top - _CELL / 2 - 3, signer, SMALL)
        last = len(self._signers) % _STRIP
        if last:
            pen.rule(left + last * width, bottom + _CELL, left + last * width, bottom)


def _column(facts: Facts, signers: Sequence[str]) -> _Initials:
    notice = break_lines(plain(facts.label("initials_read")), _INITIALS - 2 * PADDING + 4, SMALL)
    return _Column(facts, signers, notice)


def _strip(facts: Facts, signers: Sequence[str]) -> _Initials:
    rows = -(-len(signers) // _STRIP)
    return _Strip(facts, signers, _NOTICE + rows * _CELL)


def _service_fields(facts: Facts, room: float) -> list[Painter]:
    """Return the lines for where papers may be sent; what is known is printed on them."""
    paper = facts.paper
    phone = "" if paper.masks_identity else tidy(paper.debtor_phone)
    contact = (
        Field(facts.label("mobile"), phone, 0.42),
        Field(facts.label("email_or_wechat"), "", 0.58),
    )
    return [*address_fields(facts, tidy(paper.debtor_address), room), beside(contact)]


def handwritten(facts: Facts) -> Slab:
    """Set the sentence that everybody who is bound copies by hand, each on a ruled line of their own."""
    runs = (
        Run(facts.label("handwrite", party=facts.parties()) + ("" if facts.is_chinese else " ")),
        Run(facts.label("handwrite_sentence"), is_bold=True),
    )
    lines = break_lines(runs, WIDTH - 2 * PADDING, 9.4)
    signers = signers_of(facts, SMALL, _NAME_ROOM)
    names = signers if len(signers) > 1 else [""]
    height = _SENTENCE + (len(lines) - 1) * LEADING + (len(names) - 1) * _SENTENCE_LINE

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height)
        for number, line in enumerate(lines):
            base = baseline(top - 5 - number * LEADING, LEADING, 9.4)
            pen.line_of_text(LEFT + PADDING, base, line, 9.4)
        at = top - height + 7 + (len(names) - 1) * _SENTENCE_LINE
        for name in names:
            pen.text(LEFT + PADDING, at + 3, name, SMALL)
            start = LEFT + PADDING + (text_width(name, SMALL) + 6 if name else 0.0)
            pen.rule(start, at, RIGHT - PADDING, at)
            at -= _SENTENCE_LINE

    return Slab(height, paint, "".join(run.text for run in runs), BETWEEN)
