"""The register of papers handed out, and the record of a visit to be filled in by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from casedesk.domain.papers import PaperKind
from casedesk.printing.layout import LEFT, RIGHT, WIDTH, Slab, heading, held
from casedesk.printing.line_breaking import Runs, plain
from casedesk.printing.pen import Pen
from casedesk.printing.tables import Cell, Side, cell, row
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import fact_row, note, table_head, title, two_facts
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame, RegisterLine, VisitSubject

_NO, _COPY, _TAKER, _SIGN, _ENDING = 30.0, 37.0, 100.0, 58.0, 92.0
_PAPER = WIDTH - _NO - _COPY - _TAKER - 2 * _SIGN - _ENDING
_LINES, _LINE = 4, 18.0
_INK = 16.6
"""How far lines lie apart whose blanks are filled in with a pen."""

DRAWN = frozenset(
    {
        PaperKind.VISIT_SHEET,
        PaperKind.VISIT_BRIEF,
        PaperKind.VISIT_NOTICE,
        PaperKind.NOT_MET_CARD,
        PaperKind.AUTHORISATION,
        PaperKind.DEBTOR_SLIP,
        PaperKind.GATE_SHEET,
        PaperKind.RECORD_FORM,
    }
)
"""Papers whose own titles the wording of visits gives."""


def register_pdf(frame: PaperFrame, day: date, lines: Sequence[RegisterLine]) -> PrintedVisitPaper:
    """Draw the register of a day with room for signatures."""
    text = PaperText(frame)
    names = ("no", "paper", "copy", "taker", "taken_sign", "ending", "ended_sign")
    widths = (_NO, _PAPER, _COPY, _TAKER, _SIGN, _ENDING, _SIGN)
    head = table_head(
        [(text.text(f"register.{name}"), width) for name, width in zip(names, widths, strict=True)]
    )
    intro = note(plain(text.text("register.day", day=text.weekday(day))))
    rows = [_line(text, number, each, head) for number, each in enumerate(lines, start=1)]
    body = [head, *rows] if rows else note(text.runs("register.none"))
    return drawn(text, [title(text), *intro, *body])


def _line(text: PaperText, number: int, line: RegisterLine, head: Slab) -> Slab:
    paper = line.paper
    taken = text.moment(paper.carried_at) if paper.carried_at else ""
    ended = text.moment(paper.ended_at) if paper.ended_at else ""
    ending = text.text(f"register.{paper.ending}") if paper.ending else ""
    kind = text.text(f"{'title' if paper.kind in DRAWN else 'register'}.{paper.kind}")
    cells = (
        cell(str(number), _NO, Side.MIDDLE),
        Cell(tuple(plain(each) for each in (kind, short(paper.subject)) if each), _PAPER),
        cell(str(paper.copy_no), _COPY, Side.MIDDLE),
        Cell(_each_on_its_line(short(line.carrier, 60), taken), _TAKER),
        cell("", _SIGN),
        Cell(_each_on_its_line(ending, ended, short(paper.ending_note, 60)), _ENDING),
        cell("", _SIGN),
    )
    return row(cells, header=head, size=8.6, above_and_below=5.0)


def _each_on_its_line(*texts: str) -> tuple[Runs, ...]:
    return tuple(plain(each) for each in texts if each)


def record_form_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the record of one visit to be filled in by hand, in the order of the dialog."""
    text, visit = PaperText(frame), subject.visit
    when = f"{text.weekday(text.local_day(visit.starts_at))} {text.span(visit.starts_at, visit.ends_at)}"
    crew = text.joined(*(text.visitor(each) for each in subject.visitors))
    slabs: list[Slab] = [
        title(text),
        *note(text.runs("form.intro")),
        two_facts((text.text("label.who"), text.person(subject)), (text.text("label.when"), when)),
        fact_row(text.text("label.where"), [plain(text.place(subject))]),
        fact_row(text.text("label.crew"), [plain(crew)]),
        _form_row(text.text("label.day"), text.text("form.times")),
    ]
    slabs += _form_rows(text, "form.rows_before")
    slabs += [heading(text.text("form.talk"), before=4.0), *held([_ruled_line() for _ in range(_LINES)])]
    slabs += _form_rows(text, "form.rows_after")
    slabs += [slab for name in ("sign_one", "sign_two", "check") for slab in _spaced(text, f"form.{name}")]
    return drawn(text, slabs)


def _form_rows(text: PaperText, name: str) -> list[Slab]:
    parted = (each.partition("|") for each in text.wording.all_texts(name))
    rows = [_form_row(label, rest) for label, _bar, rest in parted]
    return [replace(rows[0], before=4.0), *rows[1:]]


def _form_row(label: str, rest: str) -> Slab:
    cells = (cell(label, 78.0, grey=0.965), cell(rest, WIDTH - 78.0))
    if "＿" in rest:
        return row(cells, size=8.8, above_and_below=0.6, leading=_INK)
    return row(cells, size=8.8, above_and_below=1.7)


def _ruled_line() -> Slab:
    def paint(pen: Pen, top: float) -> None:
        pen.rule(LEFT, top - _LINE + 3, RIGHT, top - _LINE + 3, 0.4)

    return Slab(_LINE, paint)


def _spaced(text: PaperText, name: str) -> list[Slab]:
    slabs = note(text.runs(name))
    return [
        Slab(each.height + 3, each.paint, each.text, 4.0 if number == 0 else 0.0)
        for number, each in enumerate(slabs)
    ]
