"""The closing page of a repayment agreement: clauses that weigh on the debtor, and where all sign."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from casedesk.printing.agreement_body import Numbering, printed_clauses
from casedesk.printing.agreement_facts import Facts, Signatory, tidy
from casedesk.printing.agreement_tables import small_print
from casedesk.printing.layout import BODY_HEIGHT, LEFT, RIGHT, WIDTH, Slab, baseline, held, needed
from casedesk.printing.line_breaking import Line, Run, Runs, break_lines, plain, text_width
from casedesk.printing.pen import Pen
from casedesk.printing.wording import Clause

_BAR: Final = 4.0
_FRAME: Final = 1.0
_INITIALS: Final = 94.0
_PADDING: Final = 9.0
_SIZE: Final = 9.8
_LEADING: Final = 14.6
_SMALL: Final = 8.4
_SMALL_LEADING: Final = 11.4
_SIGN_ROOM: Final = 31.0
_FIELD: Final = 22.5
_SENTENCE: Final = 55.0
_BETWEEN: Final = 6.0
_SEAL_RADIUS: Final = 38.0
_FINGER: Final = (60.0, 72.0)
_VISITORS: Final = 42.0
_SIDES: Final = frozenset({"party_debtor", "party_guarantor"})

Painter = Callable[[Pen, float, float, float], None]
"""Draws a part of a block at left, top and width."""


def closing(facts: Facts, numbering: Numbering) -> list[Slab]:
    """Set highlighted clauses, handwritten sentence, signatures and the right to refuse.

    As many of the clauses as fit share the page of the signatures, at least the last one, so that
    nobody signs on a page that says nothing; many guarantors go on to another page.
    """
    clauses = [clause for clause in printed_clauses(facts) if clause.is_highlighted]
    framed = [_framed(facts, clause, numbering.title_of(clause)) for clause in clauses]
    signing = [_sentence(facts), _parties(facts), *_guarantors(facts), _visitors(facts)]
    tail = [*signing, *held(small_print(facts, _refusal(facts)))]
    if needed(framed[-1:] + tail) > BODY_HEIGHT:
        return [*framed[:-1], *held(framed[-1:] + signing[:2]), *tail[2:]]
    free = 0
    while needed(framed[free:] + tail) > BODY_HEIGHT:
        free += 1
    return [*framed[:free], *held(framed[free:] + tail)]


def _refusal(facts: Facts) -> Runs:
    return facts.wording.labels["refuse"].filled(facts.values)


def _framed(facts: Facts, clause: Clause, title: str) -> Slab:
    """Set one highlighted clause: thick bar, bold, underlined, with its own place for initials."""
    room = WIDTH - _INITIALS - _BAR - 2 * _PADDING
    lines = [
        line
        for text in clause.text
        if text.holds(facts.conditions)
        for line in break_lines(text.filled(facts.values, is_bold=True), room, _SIZE)
    ]
    forms = _service_fields(facts, room) if clause.id == "service" else []
    notice = break_lines(plain(facts.label("initials_read")), _INITIALS - 2 * _PADDING + 4, _SMALL)
    signers = _signers(facts)
    height = max(
        18 + len(lines) * _LEADING + len(forms) * _FIELD + 10,
        len(notice) * _SMALL_LEADING + len(signers) * _SIGN_ROOM + 10,
    )

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height, _FRAME)
        pen.area(LEFT, top - height, _BAR, height)
        pen.rule(RIGHT - _INITIALS, top, RIGHT - _INITIALS, top - height)
        left, line_top = LEFT + _BAR + _PADDING, top - 5
        pen.text(left, baseline(line_top, 17, 10.4), title, 10.4, is_bold=True)
        line_top -= 17
        _lines(pen, left, line_top, lines)
        line_top -= len(lines) * _LEADING
        for form in forms:
            form(pen, left, line_top, room)
            line_top -= _FIELD
        _initials(pen, top, height, notice, signers)

    said = [title, *("".join(run.text for run in text.filled(facts.values)) for text in clause.text)]
    return Slab(height, paint, "\n".join(said), _BETWEEN, bookmark=title)


def _signers(facts: Facts) -> list[str]:
    """Name whose initials a clause asks for: each side once, and whoever signs for the debtor or owes too."""
    names = dict.fromkeys(["party_debtor", *(each.party for each in facts.paper.guarantors)])
    shown = [facts.label(name if name in _SIDES else f"{name}_short") for name in names]
    return [facts.label("initials_sign", party=each) for each in shown]


def _initials(pen: Pen, top: float, height: float, notice: Sequence[Line], signers: Sequence[str]) -> None:
    left = RIGHT - _INITIALS + _PADDING - 2
    for number, line in enumerate(notice):
        pen.line_of_text(
            left, baseline(top - 5 - number * _SMALL_LEADING, _SMALL_LEADING, _SMALL), line, _SMALL
        )
    for number, signer in enumerate(reversed(signers)):
        base = top - height + 6 + number * _SIGN_ROOM
        pen.text(left, base, signer, _SMALL)


def _service_fields(facts: Facts, room: float) -> list[Painter]:
    """Return the lines for where papers may be sent; what is known is printed on them."""
    paper = facts.paper
    phone = "" if paper.masks_identity else tidy(paper.debtor_phone)
    contact = (
        Field(facts.label("mobile"), phone, 0.42),
        Field(facts.label("email_or_wechat"), "", 0.58),
    )
    return [*_address_fields(facts, tidy(paper.debtor_address), room), _fields(contact)]


def _address_fields(facts: Facts, address: str, room: float) -> list[Painter]:
    """Return the ruled lines of an address, more than one where it is long."""
    label = facts.label("address")
    lines = break_lines(plain(address), room - text_width(label, _SIZE) - 10, _SIZE)
    values = [line.text for line in lines] or [""]
    return [Field("" if number else label, value).paint for number, value in enumerate(values)]


class Field:
    """A label and the ruled line behind it, with what is known already written on the line."""

    def __init__(self, label: str, value: str = "", share: float = 1.0) -> None:
        self.label, self.value, self.share = label, value, share

    def paint(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw into a strip of ``_FIELD`` height; a long value is set smaller to stay on its line."""
        base = top - _FIELD + 6
        pen.text(left, base, self.label, _SIZE)
        start = left + text_width(self.label, _SIZE) + 5
        pen.rule(start, base - 3, left + width, base - 3)
        if self.value:
            pen.text_within(start + 2, base, self.value, _SIZE, left + width - start - 4)


def _fields(fields: Sequence[Field]) -> Painter:
    """Return what draws fields beside one another, each with its share of the width."""

    def paint(pen: Pen, left: float, top: float, width: float) -> None:
        gap = 12.0
        room = width - gap * (len(fields) - 1)
        for each in fields:
            each.paint(pen, left, top, room * each.share)
            left += room * each.share + gap

    return paint


def _lines(pen: Pen, left: float, top: float, lines: Iterable[Line]) -> None:
    for line in lines:
        pen.line_of_text(left, baseline(top, _LEADING, _SIZE), line, _SIZE)
        top -= _LEADING


def _sentence(facts: Facts) -> Slab:
    """Set the sentence that the debtor copies by hand above a ruled line."""
    runs = (
        Run(facts.label("handwrite", party=facts.parties()) + ("" if facts.is_chinese else " ")),
        Run(facts.label("handwrite_sentence"), is_bold=True),
    )
    lines = break_lines(runs, WIDTH - 2 * _PADDING, 9.4)
    height = _SENTENCE + (len(lines) - 1) * _SMALL_LEADING + (16 if facts.paper.guarantors else 0)

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height)
        for number, line in enumerate(lines):
            base = baseline(top - 5 - number * _LEADING, _LEADING, 9.4)
            pen.line_of_text(LEFT + _PADDING, base, line, 9.4)
        pen.rule(LEFT + _PADDING, top - height + 7, RIGHT - _PADDING, top - height + 7)

    return Slab(height, paint, "".join(run.text for run in runs), _BETWEEN)


def _date_field(facts: Facts) -> Painter:
    """Return what draws a date to be filled in by hand."""

    def paint(pen: Pen, left: float, top: float, width: float) -> None:
        base = top - _FIELD + 6
        label = facts.label("date")
        pen.text(left, base, label, _SIZE)
        at, end = left + text_width(label, _SIZE) + 5, left + width
        room = end - at - sum(text_width(facts.label(unit), _SIZE) + 8 for unit in ("year", "month", "day"))
        for unit, share in (("year", 0.44), ("month", 0.28), ("day", 0.28)):
            pen.rule(at, base - 3, at + room * share, base - 3)
            at += room * share + 4
            pen.text(at, base, facts.label(unit), _SIZE)
            at += text_width(facts.label(unit), _SIZE) + 4

    return paint


def _parties(facts: Facts) -> Slab:
    """Set the blocks of creditor and debtor beside one another."""
    paper = facts.paper
    width = WIDTH / 2 - 2 * _PADDING
    left_head = _named(facts.label("party_client"), paper.client.name, width)
    left_head += _named(facts.label("office"), paper.office.name, width, is_bold=False)
    right_head = _named(facts.label("party_debtor"), paper.debtor.name, width)
    left_fields: list[Painter] = [
        Field(facts.label("agent_sign")).paint,
        Field(facts.label("badge")).paint,
        Field(facts.label("place"), tidy(paper.place)).paint,
        _date_field(facts),
    ]
    right_fields: list[Painter] = [
        Field(facts.label("sign")).paint,
        Field(facts.label("document_by_hand")).paint,
        Field(facts.label("received_copy", copy=2)).paint,
        _date_field(facts),
    ]
    head = max(len(left_head), len(right_head) + 1) * _LEADING
    marks = max(_SEAL_RADIUS * 2, _FINGER[1]) + 4
    height = 8 + head + marks + len(left_fields) * _FIELD + 7

    def paint(pen: Pen, top: float) -> None:
        middle = LEFT + WIDTH / 2
        pen.box(LEFT, top - height, WIDTH, height)
        pen.rule(middle, top, middle, top - height)
        _lines(pen, LEFT + _PADDING, top - 6, left_head)
        _lines(pen, middle + _PADDING, top - 6, right_head)
        check = baseline(top - 6 - len(right_head) * _LEADING, _LEADING, _SIZE)
        pen.text(middle + _PADDING, check, facts.label("check_pages", pages=pen.pages), _SIZE)
        fields_top = top - height + 7 + len(left_fields) * _FIELD
        _seal(pen, facts, middle - _PADDING - _SEAL_RADIUS, fields_top + _SEAL_RADIUS)
        _finger(pen, facts, RIGHT - _PADDING - _FINGER[0], fields_top + 1)
        for number, (mine, theirs) in enumerate(zip(left_fields, right_fields, strict=True)):
            mine(pen, LEFT + _PADDING, fields_top - number * _FIELD, width)
            theirs(pen, middle + _PADDING, fields_top - number * _FIELD, width)

    said = " | ".join(map(tidy, (paper.client.name, paper.office.name, paper.debtor.name)))
    return Slab(height, paint, said, _BETWEEN)


def _named(label: str, name: str, width: float, *, is_bold: bool = True) -> list[Line]:
    runs = (Run(f"{label}　", is_bold=is_bold), Run(tidy(name)))
    return break_lines(runs, width, _SIZE)


def _seal(pen: Pen, facts: Facts, middle: float, height: float) -> None:
    pen.dashed_circle(middle, height, _SEAL_RADIUS)
    pen.text_middle(middle, height - 3, facts.label("seal_here"), _SMALL)


def _finger(pen: Pen, facts: Facts, left: float, bottom: float) -> None:
    width, height = _FINGER
    pen.dashed_round(left, bottom, width, height)
    words = facts.label("finger_here").split("\n")
    for number, word in enumerate(words):
        base = bottom + height / 2 + (len(words) / 2 - number - 0.75) * _SMALL_LEADING
        pen.text_middle(left + width / 2, base, word, _SMALL)


def _guarantors(facts: Facts) -> list[Slab]:
    """Set a block for everybody who signs beside the debtor, two beside one another."""
    everybody = facts.paper.guarantors
    pairs = [everybody[at : at + 2] for at in range(0, len(everybody), 2)]
    return [_signing_row(facts, pair) for pair in pairs]


def _signing_row(facts: Facts, signing: Sequence[Signatory]) -> Slab:
    width = WIDTH / len(signing)
    inner = width - 2 * _PADDING
    heads = [_named(_capacity(facts, each), each.person.name, inner - _FINGER[0] - 6) for each in signing]
    rest = _FIELD * 2
    height = 8 + max(max(len(head) for head in heads) * _LEADING + _FIELD, _FINGER[1]) + rest + 8

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height)
        pen.rule(LEFT + width, top, LEFT + width, top - height)
        for number, head in enumerate(heads):
            left = LEFT + number * width
            _lines(pen, left + _PADDING, top - 6, head)
            bottom = top - height + 6
            _finger(pen, facts, left + width - _PADDING - _FINGER[0], bottom + rest + 2)
            short = inner - _FINGER[0] - 8
            Field(facts.label("sign")).paint(pen, left + _PADDING, bottom + rest + _FIELD, short)
            Field(facts.label("document_by_hand")).paint(pen, left + _PADDING, bottom + rest, inner)
            _date_field(facts)(pen, left + _PADDING, bottom + _FIELD, inner)

    return Slab(height, paint, " | ".join(tidy(each.person.name) for each in signing))


def _capacity(facts: Facts, signatory: Signatory) -> str:
    """Name side and capacity; a guarantor's side says enough."""
    label = facts.label(signatory.party)
    return label if signatory.party in _SIDES else f"{label}{facts.label(f'{signatory.party}_role')}"


def _visitors(facts: Facts) -> Slab:
    """Set the places where both visitors sign and write when they came and left."""
    third = WIDTH / 3
    names = [*map(tidy, facts.paper.visitors), "", ""]

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - _VISITORS, WIDTH, _VISITORS)
        base = top - 15
        for number in (0, 1):
            left = LEFT + number * third
            pen.rule(left + third, top, left + third, top - _VISITORS)
            head = facts.label(f"visitor_{number + 1}")
            shown = f"{head}　{names[number]}".strip()
            pen.text_within(left + _PADDING, base, shown, _SIZE, third - 2 * _PADDING)
            Field(facts.label("sign")).paint(pen, left + _PADDING, top - 19, third - 2 * _PADDING)
        left = LEFT + 2 * third + _PADDING
        pen.text(left, base, facts.label("arrived_left"), _SIZE)
        for start in (left, left + 76):
            pen.rule(start, top - 37, start + 24, top - 37)
            pen.text(start + 28, top - 35, ":", _SIZE)
            pen.rule(start + 34, top - 37, start + 58, top - 37)

    return Slab(_VISITORS, paint, " | ".join(filter(None, names)))
