"""Parts that several papers of a visit share: title, rows of facts, points, places to sign."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.clients import PayeeAccount
from casedesk.printing.layout import PAGE_WIDTH, SMALL_SIZE, WIDTH, Slab, baseline, heading, paragraph
from casedesk.printing.line_breaking import Run, Runs, plain, text_width
from casedesk.printing.pen import Pen
from casedesk.printing.tables import HEADER_GREY, LABEL_GREY, Cell, cell, row
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import Visitor
from casedesk.printing.visit_wording import printable

LABEL: Final = 74.0
_TITLE_SIZE: Final = 18.0
_TITLE_HEIGHT: Final = 32.0
_LETTER_SPACE: Final = 4.0
_SIGN_HEIGHT: Final = 76.0
_ACCOUNT: Final = 82.0
_INK: Final = 22.0
"""How far lines lie apart whose blanks are filled in with a pen."""

_GROUP: Final = 4


def title(text: PaperText) -> Slab:
    """Set the paper's name in the middle, Chinese letters apart."""
    name = text.text(f"title.{text.frame.kind}")
    gap = _LETTER_SPACE if text.wording.is_chinese else 0.0

    def paint(pen: Pen, top: float) -> None:
        width = text_width(name, _TITLE_SIZE, is_bold=True) + gap * (len(name) - 1)
        pen.spaced(
            (PAGE_WIDTH - width) / 2, baseline(top, _TITLE_HEIGHT - 8, _TITLE_SIZE), name, _TITLE_SIZE, gap
        )

    return Slab(_TITLE_HEIGHT, paint, name, holds_next=True)


def label_cell(label: str, width: float = LABEL) -> Cell:
    """Return the grey cell that names what stands beside it."""
    return cell(label, width, grey=LABEL_GREY)


def fact_row(
    label: str, paragraphs: Sequence[Runs], *, before: float = 0.0, holds_next: bool = False
) -> Slab:
    """Set a label and what belongs to it across the page."""
    shown = tuple(paragraphs) or (plain("—"),)
    return row((label_cell(label), Cell(shown, WIDTH - LABEL)), before=before, holds_next=holds_next)


def two_facts(
    first: tuple[str, str], second: tuple[str, str], *, is_bold: bool = False, holds_next: bool = False
) -> Slab:
    """Set two labels with their values side by side."""
    half = WIDTH / 2 - LABEL
    cells = [
        each
        for label, value in (first, second)
        for each in (label_cell(label), cell(value or "—", half, is_bold=is_bold))
    ]
    return row(cells, holds_next=holds_next)


def points(
    lines: Sequence[Runs],
    mark: str = "□ ",
    *,
    size: float = 9.4,
    leading: float = 14.0,
    holds: bool = False,
) -> list[Slab]:
    """Set points one below the other, each with its mark."""
    return [
        slab
        for each in lines
        for slab in paragraph(
            (Run(mark), *each),
            size=size,
            leading=_INK if any("＿" in run.text for run in each) else leading,
            is_justified=False,
            holds_next=holds,
        )
    ]


def numbered(lines: Sequence[Runs]) -> list[Slab]:
    """Set points with their numbers."""
    return [
        slab
        for number, each in enumerate(lines, start=1)
        for slab in paragraph((Run(f"{number}. "), *each), is_justified=False)
    ]


def section(name: str) -> Slab:
    """Set a heading that stays with what follows."""
    return heading(name, before=8.0)


def note(runs: Runs) -> list[Slab]:
    """Set a paragraph in the small size of notes."""
    return paragraph(runs, size=SMALL_SIZE, leading=12.2, before=2.0, is_justified=False)


def body(lines: Sequence[Runs], text: PaperText, *, holds: bool = False) -> list[Slab]:
    """Set paragraphs as a letter sets them."""
    indent = 20.0 if text.wording.is_chinese else 0.0
    return [
        slab
        for each in lines
        for slab in paragraph(
            each,
            indent=indent,
            leading=17.0,
            before=3.0,
            is_justified=text.wording.is_chinese,
            holds_next=holds,
        )
    ]


def account_rows(text: PaperText, payee: PayeeAccount | None, part: str) -> list[Slab]:
    """Set the only account that may be paid to; ``part`` names the texts."""
    if payee is None:
        return []
    digits = "".join(payee.number.split())
    grouped = " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
    half = WIDTH / 2 - _ACCOUNT
    return [
        row(
            (
                label_cell(text.text(f"{part}.holder"), _ACCOUNT),
                cell(short(payee.holder), half),
                label_cell(text.text(f"{part}.bank"), _ACCOUNT),
                cell(short(payee.bank), half),
            ),
            before=3.0,
            holds_next=True,
        ),
        row(
            (
                label_cell(text.text(f"{part}.account"), _ACCOUNT),
                Cell(((Run(short(grouped), is_bold=True),),), WIDTH - _ACCOUNT),
            )
        ),
    ]


def table_head(columns: Sequence[tuple[str, float]], before: float = 3.0) -> Slab:
    """Set the titles of a table's columns."""
    return row(
        [cell(name, width, is_bold=True, grey=HEADER_GREY) for name, width in columns],
        before=before,
        holds_next=True,
    )


def crew_table(text: PaperText, visitors: Sequence[Visitor]) -> list[Slab]:
    """Set who comes, with badge and letter of authorisation."""
    widths = (WIDTH - 300.0, 110.0, 190.0)
    rows: list[Slab] = []
    for number, each in enumerate(visitors):
        until = text.text("label.until", day=each.letter_until.isoformat()) if each.letter_until else ""
        letter = text.text("label.letter", letter_no=each.letter_no) if each.letter_no else "—"
        name = text.joined(short(each.name), text.text("label.leader") if number == 0 else "", by="comma")
        cells = (
            cell(name, widths[0], is_bold=True),
            cell(text.text("label.badge", badge_no=each.badge_no) if each.badge_no else "—", widths[1]),
            cell(" ".join(filter(None, (letter, until))), widths[2]),
        )
        rows.append(row(cells, before=0.0 if rows else 3.0, holds_next=number < len(visitors) - 1))
    return rows


def seal_places(left: str, right: str, date_line: str) -> Slab:
    """Set two places for seals side by side with room for the date."""

    def paint(pen: Pen, top: float) -> None:
        half = WIDTH / 2
        for number, label in enumerate((left, right)):
            start = (PAGE_WIDTH - WIDTH) / 2 + number * half
            pen.text(start, top - 16, label, 10.0, is_bold=True)
            pen.dashed_circle(start + half - 50, top - 40, 34.0)
            pen.text(start, top - 62, date_line, 9.4)

    return Slab(_SIGN_HEIGHT, paint, f"{left} {right}", before=14.0)


def right_line(text: str) -> Slab:
    """Set one line that ends at the right margin."""
    shown = printable(text)

    def paint(pen: Pen, top: float) -> None:
        pen.text_within(
            max((PAGE_WIDTH + WIDTH) / 2 - text_width(shown, 10.0), (PAGE_WIDTH - WIDTH) / 2),
            baseline(top, 18, 10.0),
            shown,
            10.0,
            WIDTH,
        )

    return Slab(18.0, paint, shown, before=4.0)
