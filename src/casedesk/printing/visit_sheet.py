"""The route sheet of a crew: its day in order, with room to write by hand what happened at each door."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.papers import PaperKind
from casedesk.printing.layout import WIDTH, Slab, held, paragraph
from casedesk.printing.line_breaking import Run, Runs, plain
from casedesk.printing.tables import HEADER_GREY, LABEL_GREY, Cell, Side, cell, row
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import LABEL, fact_row, note, points, section, title, two_facts
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import CrewSheet, PaperFrame, Refusal, VisitSubject
from casedesk.printing.visit_verdicts import parameter_line, verdict_lines

_NUMBER, _TIME, _NO = 24.0, 84.0, 108.0
_HAND: Final = 2.0
_INK: Final = 16.6
"""How far lines lie apart that are filled in with a pen."""


def sheet_pdf(frame: PaperFrame, sheet: CrewSheet) -> PrintedVisitPaper:
    """Draw a crew's route sheet."""
    text = PaperText(frame)
    return drawn(
        text, [title(text), *_head(text, sheet), *_before(text), *_visits(text, sheet), *_after(text)]
    )


def _head(text: PaperText, sheet: CrewSheet) -> list[Slab]:
    crew = text.joined(*(text.visitor(each) for each in sheet.visitors))
    leader = text.visitor(sheet.visitors[0]) if sheet.visitors else ""
    crew_told = f"{crew}　{text.text('label.leader')}: {leader}" if len(sheet.visitors) > 1 else crew
    rows = [
        two_facts(
            (text.text("label.day"), text.weekday(sheet.day)),
            (text.text("label.vehicle"), short(sheet.vehicle)),
            is_bold=True,
        ),
        fact_row(text.text("label.crew"), [plain(crew_told)]),
    ]
    if sheet.visits:
        told = text.text(
            "label.expected",
            first=text.clock(sheet.visits[0].visit.starts_at),
            last=text.clock(max(each.visit.ends_at for each in sheet.visits)),
            count=len(sheet.visits),
        )
        rows.append(fact_row(text.text("label.road"), [plain(told)]))
    blank = "＿＿＿＿＿＿＿＿＿＿"
    rows.append(
        two_facts((text.text("label.recorder"), blank), (text.text("label.safety_contact"), blank)),
    )
    rows.append(two_facts((text.text("label.left_office"), blank), (text.text("label.back_office"), blank)))
    carried = text.joined(*(_carried(text, *each) for each in sheet.carried))
    rows.append(fact_row(text.text("label.carried"), [plain(carried or text.text("label.none"))]))
    parameters = parameter_line(text, sheet.visits[0].pack) if sheet.visits else ""
    if parameters:
        rows.append(fact_row(text.text("label.parameters"), [plain(parameters)]))
    if sheet.refused:
        rows.append(fact_row(text.text("label.not_here"), [_refused(text, each) for each in sheet.refused]))
    return rows


def _carried(text: PaperText, kind: PaperKind, copies: int) -> str:
    return text.text("sheet.copies_carried", paper=text.text(f"title.{kind}"), copies=copies)


def _refused(text: PaperText, refusal: Refusal) -> Runs:
    rules = ", ".join(refusal.rules)
    return text.runs(
        "sheet.blocked", visit_no=refusal.visit_no, time=text.clock(refusal.starts_at), rules=rules
    )


def _before(text: PaperText) -> list[Slab]:
    lines = _boxes(text.wording.all_runs("sheet.before"))
    return [section(text.text("sheet.before_title")), *held(points(lines, ""))]


def _after(text: PaperText) -> list[Slab]:
    lines = _boxes(text.wording.all_runs("sheet.after"))
    signing = paragraph(text.runs("sheet.signatures"), size=8.8, leading=20.0, is_justified=False)
    return held([section(text.text("sheet.after_title")), *points(lines, ""), *signing])


def _boxes(said: Sequence[Runs]) -> list[Runs]:
    """Set two points with their boxes on a line, so that the stops have the room."""
    boxed = [(Run("□ "), *each) for each in said]
    pairs = [boxed[at : at + 2] for at in range(0, len(boxed), 2)]
    return [tuple(run for each in pair for run in (*each, Run("　　"))) for pair in pairs]


def _visits(text: PaperText, sheet: CrewSheet) -> list[Slab]:
    if not sheet.visits:
        return note(text.runs("sheet.none"))
    slabs: list[Slab] = []
    for number, subject in enumerate(sheet.visits, start=1):
        before = sheet.visits[number - 2] if number > 1 else None
        block = held(_visit(text, number, subject, before))
        slabs.extend(block)
    return slabs


def _visit(text: PaperText, number: int, subject: VisitSubject, before: VisitSubject | None) -> list[Slab]:
    visit = subject.visit
    head = (
        cell(str(number), _NUMBER, Side.MIDDLE, is_bold=True, grey=HEADER_GREY),
        cell(text.span(visit.starts_at, visit.ends_at), _TIME, is_bold=True, grey=HEADER_GREY),
        Cell(
            ((Run(text.person(subject), is_bold=True), Run("　" + text.purpose(subject))),),
            WIDTH - _NUMBER - _TIME - _NO,
            grey=HEADER_GREY,
        ),
        cell(visit.visit_no, _NO, Side.RIGHT, grey=HEADER_GREY),
    )
    rows = [row(head, before=7.0), fact_row(text.text("label.where"), _where(text, subject, before))]
    wishes = text.joined(
        text.appointment(subject), text.consent(subject), short(subject.case.preference, 160), by="semicolon"
    )
    if wishes:
        rows.append(fact_row(text.text("label.appointment"), [plain(wishes)]))
    if subject.goal:
        rows.append(fact_row(text.text("label.goal"), [plain(short(subject.goal, 160))]))
    rows += [fact_row(text.text("label.care"), [each]) for each in text.care(subject)]
    offers = [plain(text.offer(each)) for each in subject.offers]
    if offers:
        rows.append(fact_row(text.text("label.offer"), offers))
    rows.append(fact_row(text.text("label.gate"), verdict_lines(text, subject)))
    hand = tuple(text.wording.all_runs("sheet.hand"))
    hand_cells = (cell(text.text("label.hand"), LABEL, grey=LABEL_GREY), Cell(hand, WIDTH - LABEL))
    rows.append(row(hand_cells, above_and_below=_HAND, size=9.0, leading=_INK))
    return rows


def _where(text: PaperText, subject: VisitSubject, before: VisitSubject | None) -> list[Runs]:
    lines = [plain(text.place(subject))]
    phones = text.joined(*subject.phones)
    gap = _gap(text, subject, before)
    if phones or gap:
        told = "　".join(filter(None, (f"{text.text('label.phone')} {phones}" if phones else "", gap)))
        lines.append(plain(told))
    if subject.place_note:
        lines.append(plain(short(subject.place_note, 160), is_bold=True))
    return lines


def _gap(text: PaperText, subject: VisitSubject, before: VisitSubject | None) -> str:
    if before is None:
        return ""
    minutes = int((subject.visit.starts_at - before.visit.ends_at).total_seconds() // 60)
    return text.text("label.between", minutes=minutes) if minutes > 0 else text.text("label.overlap")
