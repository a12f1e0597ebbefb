"""The closing page of a repayment agreement: clauses that weigh on the debtor, and where all sign."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from casedesk.printing.agreement_body import Numbering, printed_clauses
from casedesk.printing.agreement_facts import Facts, Signatory, tidy
from casedesk.printing.agreement_fields import (
    BY_HAND,
    FIELD,
    LEADING,
    LEAST,
    PADDING,
    SIZE,
    SMALL,
    SMALL_LEADING,
    Field,
    Painter,
    by_hand,
    date_field,
    draw_lines,
)
from casedesk.printing.agreement_initials import BETWEEN, framed_clause, handwritten
from casedesk.printing.agreement_tables import small_print
from casedesk.printing.layout import BODY_HEIGHT, LEFT, RIGHT, WIDTH, Slab, baseline, held, needed
from casedesk.printing.line_breaking import Line, Run, Runs, break_lines, elided, plain
from casedesk.printing.pen import Pen

_SEAL_RADIUS: Final = 38.0
_FINGER: Final = (60.0, 72.0)
_VISITORS: Final = 42.0
_SIDES: Final = frozenset({"party_debtor", "party_guarantor"})


def closing(facts: Facts, numbering: Numbering) -> list[Slab]:
    """Set highlighted clauses, handwritten sentence, signatures and the right to refuse.

    All of them share a page where they fit one, else at least the last clause stands with the
    signatures, so that nobody signs on a page that says nothing. Where many sign, those who sign on
    another page are told there what they sign.
    """
    clauses = [clause for clause in printed_clauses(facts) if clause.is_highlighted]
    framed = [framed_clause(facts, clause, numbering.title_of(clause)) for clause in clauses]
    signing = [handwritten(facts), _parties(facts), *_guarantors(facts)]
    ending = held([_visitors(facts), *held(small_print(facts, _refusal(facts)))])
    tail = [*signing, *ending]
    if needed([*framed, *tail]) <= BODY_HEIGHT:
        return held([*framed, *tail])
    if needed([*framed[-1:], *tail]) <= BODY_HEIGHT:
        return [*framed[:-1], *held([*framed[-1:], *tail])]
    head = _goes_on(facts)
    rest = [replace(each, header=head) for each in (*signing[2:], ending[0])]
    signing[1] = replace(signing[1], header=head)
    return [*framed[:-1], *held([*framed[-1:], *signing[:2]]), *rest, *ending[1:]]


def _goes_on(facts: Facts) -> Slab:
    """Set what stands above signatures that had to go on to another page."""
    said = facts.label("signing_goes_on", number=tidy(facts.paper.agreement.agreement_no))
    lines = break_lines(plain(said, is_bold=True), WIDTH - 2 * PADDING, SIZE)
    height = len(lines) * LEADING + 12

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height)
        draw_lines(pen, LEFT + PADDING, top - 6, lines)

    return Slab(height, paint)


def _refusal(facts: Facts) -> Runs:
    return facts.wording.labels["refuse"].filled(facts.values)


def _parties(facts: Facts) -> Slab:
    """Set the blocks of creditor and debtor beside one another."""
    paper = facts.paper
    width = WIDTH / 2 - 2 * PADDING
    left_head = _named(facts.label("party_client"), paper.client.name, width)
    left_head += _named(facts.label("office"), paper.office.name, width, is_bold=False)
    right_head = _named(facts.label("party_debtor"), paper.debtor.name, width)
    left_fields: list[Painter] = [
        Field(facts.label("agent_sign")).paint,
        Field(facts.label("badge")).paint,
        Field(facts.label("place"), tidy(paper.place)).paint,
        date_field(facts),
    ]
    right_fields: list[Painter] = [
        by_hand(facts.label("document_by_hand"), FIELD * 2 - 6),
        _nothing,
        Field(facts.label("received_copy", copy=2)).paint,
        date_field(facts),
    ]
    head = max(len(left_head), len(right_head) + 1) * LEADING
    marks = max(_SEAL_RADIUS * 2, _FINGER[1]) + 4
    height = 8 + head + marks + len(left_fields) * FIELD + 7

    def paint(pen: Pen, top: float) -> None:
        middle = LEFT + WIDTH / 2
        pen.box(LEFT, top - height, WIDTH, height)
        pen.rule(middle, top, middle, top - height)
        draw_lines(pen, LEFT + PADDING, top - 6, left_head)
        draw_lines(pen, middle + PADDING, top - 6, right_head)
        check = baseline(top - 6 - len(right_head) * LEADING, LEADING, SIZE)
        pen.text(middle + PADDING, check, facts.label("check_pages", pages=pen.pages), SIZE)
        fields_top = top - height + 7 + len(left_fields) * FIELD
        _seal(pen, facts, middle - PADDING - _SEAL_RADIUS, fields_top + _SEAL_RADIUS)
        _finger(pen, facts, RIGHT - PADDING - _FINGER[0], fields_top + 1)
        sign = Field(facts.label("sign"))
        sign.paint(pen, middle + PADDING, fields_top + FIELD, width - _FINGER[0] - 8)
        for number, (mine, theirs) in enumerate(zip(left_fields, right_fields, strict=True)):
            mine(pen, LEFT + PADDING, fields_top - number * FIELD, width)
            theirs(pen, middle + PADDING, fields_top - number * FIELD, width)

    said = " | ".join(map(tidy, (paper.client.name, paper.office.name, paper.debtor.name)))
    return Slab(height, paint, said, BETWEEN)


def _nothing(pen: Pen, left: float, top: float, width: float) -> None:
    """Leave a strip to what stands above it."""


def _named(label: str, name: str, width: float, *, is_bold: bool = True) -> list[Line]:
    runs = (Run(f"{label}　", is_bold=is_bold), Run(tidy(name)))
    return break_lines(runs, width, SIZE)


def _seal(pen: Pen, facts: Facts, middle: float, height: float) -> None:
    pen.dashed_circle(middle, height, _SEAL_RADIUS)
    pen.text_middle(middle, height - 3, facts.label("seal_here"), SMALL)


def _finger(pen: Pen, facts: Facts, left: float, bottom: float) -> None:
    width, height = _FINGER
    pen.dashed_round(left, bottom, width, height)
    words = facts.label("finger_here").split("\n")
    for number, word in enumerate(words):
        base = bottom + height / 2 + (len(words) / 2 - number - 0.75) * SMALL_LEADING
        pen.text_middle(left + width / 2, base, word, SMALL)


def _guarantors(facts: Facts) -> list[Slab]:
    """Set a block for everybody who signs beside the debtor, two beside one another."""
    everybody = facts.paper.guarantors
    pairs = [everybody[at : at + 2] for at in range(0, len(everybody), 2)]
    return [_signing_row(facts, pair) for pair in pairs]


def _signing_row(facts: Facts, signing: Sequence[Signatory]) -> Slab:
    width = WIDTH / len(signing)
    inner = width - 2 * PADDING
    heads = [_named(_capacity(facts, each), each.person.name, inner - _FINGER[0] - 6) for each in signing]
    rest = BY_HAND + FIELD
    height = 8 + max(max(len(head) for head in heads) * LEADING + FIELD, _FINGER[1]) + rest + 8

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - height, WIDTH, height)
        pen.rule(LEFT + width, top, LEFT + width, top - height)
        for number, head in enumerate(heads):
            left = LEFT + number * width
            draw_lines(pen, left + PADDING, top - 6, head)
            bottom = top - height + 6
            _finger(pen, facts, left + width - PADDING - _FINGER[0], bottom + rest + 2)
            short = inner - _FINGER[0] - 8
            Field(facts.label("sign")).paint(pen, left + PADDING, bottom + rest + FIELD, short)
            by_hand(facts.label("document_by_hand"))(pen, left + PADDING, bottom + rest, inner)
            date_field(facts)(pen, left + PADDING, bottom + FIELD, inner)

    return Slab(height, paint, " | ".join(tidy(each.person.name) for each in signing))


def _capacity(facts: Facts, signatory: Signatory) -> str:
    """Name side and capacity; a guarantor's side says enough."""
    label = facts.label(signatory.party)
    return label if signatory.party in _SIDES else f"{label}{facts.label(f'{signatory.party}_role')}"


def _visitors(facts: Facts) -> Slab:
    """Set the places where both visitors sign and write when they came and left."""
    third = WIDTH / 3
    names = [*map(tidy, facts.paper.visitors), "", ""]
    room = third - 2 * PADDING

    def paint(pen: Pen, top: float) -> None:
        pen.box(LEFT, top - _VISITORS, WIDTH, _VISITORS)
        base = top - 15
        for number in (0, 1):
            left = LEFT + number * third
            pen.rule(left + third, top, left + third, top - _VISITORS)
            head = facts.label(f"visitor_{number + 1}")
            shown = f"{head}　{names[number]}".strip()
            pen.text_within(left + PADDING, base, elided(shown, LEAST, room), SIZE, room)
            Field(facts.label("sign")).paint(pen, left + PADDING, top - 19, room)
        left = LEFT + 2 * third + PADDING
        pen.text(left, base, facts.label("arrived_left"), SIZE)
        for start in (left, left + 76):
            pen.rule(start, top - 37, start + 24, top - 37)
            pen.text(start + 28, top - 35, ":", SIZE)
            pen.rule(start + 34, top - 37, start + 58, top - 37)

    return Slab(_VISITORS, paint, " | ".join(filter(None, names)))
