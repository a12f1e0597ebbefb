"""Parts that letters share: texts, amounts in two forms, signatures, the receipt to tear off."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Final

from casedesk.assets import resource
from casedesk.domain.allocation import Components, Part
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import Money
from casedesk.printing.agreement_facts import product_in
from casedesk.printing.layout import LEFT, PAGE_WIDTH, RIGHT, WIDTH, Slab, baseline, held, paragraph
from casedesk.printing.letter_values import LetterSubject
from casedesk.printing.line_breaking import Runs, break_lines, plain, text_width
from casedesk.printing.pen import Pen
from casedesk.printing.tables import HEADER_GREY, LABEL_GREY, PADDING, Cell, Side, cell, row
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame
from casedesk.printing.visit_wording import VisitWording, visit_wording_from

_AMOUNTS: Final = {True: (104.0, 90.0, WIDTH - 194.0), False: (84.0, 86.0, WIDTH - 170.0)}
"""English words take more room than Chinese capitals, its names of components less."""

_FIELD: Final = 26.0
_SIZE: Final = 9.6
_CUT: Final = 22.0
_INK: Final = 19.0
"""How far lines lie apart whose blanks are filled in with a pen."""

_FINGER: Final = (54.0, 64.0)
_EMPTY: Final = "——"
_HELD: Final = 2
"""So many rows stay with a table's head, and with its sums."""

_MOST_LINES: Final = 40

CellText = str | tuple[str, ...]
"""What a table's cell says; each text of a tuple begins a line."""


@cache
def bundled_texts(name: str) -> VisitWording:
    """Return the texts of a family as they came with the program, such as ``letters_zh``."""
    path: Path = resource("wording", f"{name}.toml")
    return visit_wording_from(path.read_text(encoding="utf-8"), path.name)


def text_of(frame: PaperFrame, family: str = "letters") -> PaperText:
    """Return the words of a letter: the office's where the frame carries them, else the bundled ones."""
    language = "zh" if frame.language.startswith("zh") else "en"
    return PaperText(replace(frame, wording=frame.wording or bundled_texts(f"{family}_{language}")))


def values_of(text: PaperText, subject: LetterSubject) -> dict[str, str]:
    """Return what letters may name of case, client and office."""
    debt, client, office = subject.case.debt, subject.client, text.frame.office
    kind = text.text(f"product.{debt.product}")
    product = product_in(text.wording.is_chinese, kind, debt.product_name.removesuffix("合同"))
    is_card = debt.product is ProductKind.CREDIT_CARD
    return {
        "name": subject.debtor.name,
        "client": client.name,
        "client_phone": client.hotline,
        "client_address": client.address,
        "office": office.name,
        "phone": office.hotline,
        "office_address": office.address,
        "authorisation_no": subject.authorisation_no,
        "contract_no": debt.contract_no,
        "product": product,
        "lent_on": text.day(debt.lent_on) if debt.lent_on else "",
        "lent_amount": text.amount(debt.lent_amount) if debt.lent_amount and not is_card else "",
        "overdue_on": text.day(debt.overdue_on) if debt.overdue_on else "",
        "case_no": subject.case.case_no,
    }


def greeting(text: PaperText, values: Mapping[str, str], name: str = "label.greeting") -> list[Slab]:
    """Set whom a letter speaks to, from the margin."""
    return paragraph(text.runs(name, **values), leading=18.0, before=2.0, is_justified=False, holds_next=True)


def part_name(text: PaperText, part: Part, product: ProductKind) -> str:
    """Name a part of the debt as its product calls it."""
    is_default_charge = part is Part.PENALTY and product is ProductKind.CREDIT_CARD
    return text.text("label.penalty_card" if is_default_charge else f"label.{part.value}")


def amounts_table(text: PaperText, owed: Components, product: ProductKind) -> list[Slab]:
    """Set a debt by component in figures and capitals down to its sum."""
    names, sides = ("label.item", "label.figures", "label.capitals"), (Side.LEFT, Side.RIGHT, Side.LEFT)
    widths = _AMOUNTS[text.wording.is_chinese]
    head = row(
        [
            cell(text.text(name), width, side, is_bold=True, grey=HEADER_GREY)
            for name, width, side in zip(names, widths, sides, strict=True)
        ],
        before=3.0,
    )
    rows = [_amount_row(text, part_name(text, part, product), amount) for part, amount in owed.parts()]
    return held([head, *rows, _amount_row(text, text.text("label.total"), owed.total, is_sum=True)])


def _amount_row(text: PaperText, name: str, amount: Money, *, is_sum: bool = False) -> Slab:
    grey, widths = LABEL_GREY if is_sum else 1.0, _AMOUNTS[text.wording.is_chinese]
    return row(
        (
            cell(name, widths[0], is_bold=is_sum, grey=grey),
            cell(text.amount(amount), widths[1], Side.RIGHT, is_bold=is_sum, grey=grey),
            cell(text.spelled(amount), widths[2], is_bold=is_sum, grey=grey),
        )
    )


def numbered_table(
    columns: Sequence[tuple[str, float, Side]],
    rows: Sequence[Sequence[CellText]],
    sums: Sequence[str] = (),
    *,
    size: float = 8.8,
) -> list[Slab]:
    """Set a table whose head stands on every page with two rows at least; ``sums`` stay with the last two."""
    head = row(
        [cell(name, width, side, is_bold=True, grey=0.93) for name, width, side in columns],
        before=3.0,
        holds_next=True,
        size=size,
    )
    last = len(rows) - 1
    body = [
        row(
            [
                Cell(_paragraphs(value, (width - 2 * PADDING) / size), width, side)
                for value, (_name, width, side) in zip(values, columns, strict=True)
            ],
            header=head,
            holds_next=number < min(_HELD, last + 1) - 1 or (bool(sums) and number > last - _HELD),
            size=size,
        )
        for number, values in enumerate(rows)
    ]
    if not sums:
        return [head, *body]
    return [head, *body, row(_sums(columns, sums), header=head, size=size)]


def _sums(columns: Sequence[tuple[str, float, Side]], sums: Sequence[str]) -> list[Cell]:
    """Return the cells of the closing row; its name spreads over the columns that have no sum."""
    spread = 1 + sum(1 for _ in takewhile(lambda value: value == _EMPTY, sums[1:]))
    width = sum(width for _name, width, _side in columns[:spread])
    named = cell(
        short(sums[0]),
        width,
        Side.MIDDLE if spread > 1 else columns[0][2],
        is_bold=True,
        grey=LABEL_GREY,
    )
    return [
        named,
        *(
            cell(short(value), width, side, is_bold=True, grey=LABEL_GREY)
            for value, (_name, width, side) in zip(sums[spread:], columns[spread:], strict=True)
        ),
    ]


def _paragraphs(text: CellText, letters: float) -> tuple[Runs, ...]:
    """Cut what would make a row, which is never split, higher than a page; ``letters`` fit a line."""
    most = max(1, int(letters)) * _MOST_LINES
    texts = (text,) if isinstance(text, str) else text
    return tuple(plain(short(short(each), most)) for each in texts)


def fields(labels: Sequence[str], *, before: float = 0.0, height: float = _FIELD) -> Slab:
    """Set labels beside one another, each with a ruled line to write on."""

    def paint(pen: Pen, top: float) -> None:
        gap = 14.0
        room = (WIDTH - gap * (len(labels) - 1)) / len(labels)
        for number, label in enumerate(labels):
            field_at(pen, label, LEFT + number * (room + gap), top - height + 7, room)

    return Slab(height, paint, " | ".join(labels), before)


def sign_off(text: PaperText, *, both: bool = False) -> Slab:
    """Set where the office seals, beside the client where both do, with the day."""
    names = ["label.seal_client", "label.seal_office"] if both else ["label.seal_office"]
    shown = [text.text(name) for name in names]
    date_line = text.text("label.date_line")

    def paint(pen: Pen, top: float) -> None:
        for number, name in enumerate(reversed(shown)):
            left = LEFT + WIDTH / 2 * (1 - number)
            pen.text(left, top - 16, name, 10.0, is_bold=True)
            pen.dashed_circle(left + WIDTH / 2 - 50, top - 40, 34.0)
            pen.text(left, top - 62, date_line, 9.4)

    return Slab(76.0, paint, " ".join(shown), before=6.0)


def tear_off(text: PaperText, values: Mapping[str, str]) -> list[Slab]:
    """Set the receipt below a dashed line; it names the letter by its number and not what it is about."""
    values = {**values, "letter_no": text.frame.subject}
    title = text.text("strip.title")

    def paint_title(pen: Pen, top: float) -> None:
        pen.text_middle(PAGE_WIDTH / 2, baseline(top, 20.0, 13.0), title, 13.0, is_bold=True)

    runs = text.runs("strip.text", **values)
    said = paragraph(runs, size=_SIZE, leading=15.0, before=2.0, is_justified=False)
    relation = (*plain(text.text("strip.relation") + "　"), *text.runs("strip.relations"))
    slabs = [
        _cut_line(text.text("strip.cut")),
        Slab(20.0, paint_title, title),
        *said,
        *paragraph(relation, size=_SIZE, leading=16.0, before=2.0, is_justified=False),
        _signing(text),
        *paragraph(text.runs("strip.evidence"), size=_SIZE, leading=_INK, is_justified=False),
        *paragraph(text.runs("strip.refused"), size=_SIZE, leading=_INK, is_justified=False),
    ]
    return held(slabs)


def _signing(text: PaperText) -> Slab:
    """Set where the receiver signs, with room for a finger at the right."""
    width, height = _FINGER
    room = WIDTH - width - 14.0
    names = [text.text(f"strip.{name}") for name in ("name", "date", "handed")]
    finger = break_lines(text.runs("strip.document"), 34.0 if text.wording.is_chinese else width - 4, 8.0)

    def paint(pen: Pen, top: float) -> None:
        bottom = top - height - 3
        field_at(pen, names[0], LEFT, bottom + _FIELD + 5, room)
        half = (room - 14.0) / 2
        field_at(pen, names[1], LEFT, bottom + 5, half)
        field_at(pen, names[2], LEFT + half + 14.0, bottom + 5, half)
        pen.dashed_round(RIGHT - width, bottom, width, height)
        base = bottom + height / 2 + len(finger) * 5.4 - 8.0
        for number, line in enumerate(finger):
            left = RIGHT - width / 2 - line.width / 2
            pen.line_of_text(left, base - number * 10.8, line, 8.0)

    return Slab(height + 6, paint, " | ".join((*names, text.text("strip.document"))))


def field_at(pen: Pen, label: str, left: float, base: float, room: float) -> None:
    """Draw a label and the ruled line behind it up to ``room``."""
    pen.text_within(left, base, label, _SIZE, room * 0.6)
    start = left + min(text_width(label, _SIZE), room * 0.6) + 5
    pen.rule(start, base - 3, left + room, base - 3)


def ended(said: Sequence[Slab], ending: Slab) -> list[Slab]:
    """Return a closing text and what is signed below it, which never stands on a page alone."""
    return held([*said, ending])


def contacts(lines: Sequence[Runs]) -> list[Slab]:
    """Set whom to ring and where, as large as the rest, for these are what readers look for."""
    return [slab for each in lines for slab in paragraph(each, size=_SIZE, leading=15.0, is_justified=False)]


def _cut_line(words: str) -> Slab:
    def paint(pen: Pen, top: float) -> None:
        height = top - _CUT / 2 - 3
        width = text_width(words, 8.2)
        middle = PAGE_WIDTH / 2
        pen.dashed_rule(LEFT - 30, middle - width / 2 - 6, height)
        pen.dashed_rule(middle + width / 2 + 6, RIGHT + 30, height)
        pen.text_middle(middle, height - 3, words, 8.2)

    return Slab(_CUT, paint, words, before=4.0)
