"""The brief for one visit: whom, why, what may be said, what to mind and what can be offered."""

from casedesk.domain.allocation import Part
from casedesk.domain.debts import ProductKind
from casedesk.printing.layout import WIDTH, Slab, held
from casedesk.printing.line_breaking import Run, Runs, plain
from casedesk.printing.tables import Side, cell, row
from casedesk.printing.visit_document import PrintedVisitPaper, drawn
from casedesk.printing.visit_parts import (
    crew_table,
    fact_row,
    numbered,
    points,
    section,
    table_head,
    title,
    two_facts,
)
from casedesk.printing.visit_text import PaperText, short
from casedesk.printing.visit_values import PaperFrame, VisitSubject

_APART = 4.0
_LEADING = 12.4
_TOLD = (150.0, WIDTH - 150.0)


def brief_pdf(frame: PaperFrame, subject: VisitSubject) -> PrintedVisitPaper:
    """Draw the brief of one visit."""
    text = PaperText(frame)
    slabs = [
        title(text),
        *_facts(text, subject),
        *_care(text, subject),
        *_told(text, subject),
        *_debt(text, subject),
        *_offers(text, subject),
        section(text.text("label.history")),
        *_history(text, subject),
        section(text.text("label.talk")),
        *numbered(text.wording.all_runs(f"talk.{subject.visit.purpose}")),
        *held(
            [
                section(text.text("label.checklist")),
                *points(text.wording.all_runs("brief.at_door"), leading=_LEADING),
                *_verdict(text, subject),
            ]
        ),
    ]
    return drawn(text, slabs)


def _facts(text: PaperText, subject: VisitSubject) -> list[Slab]:
    visit = subject.visit
    when = f"{text.weekday(text.local_day(visit.starts_at))} {text.span(visit.starts_at, visit.ends_at)}"
    why = f"{text.purpose(subject)}　{text.text('label.round', round=subject.round_no)}"
    rows = [
        two_facts(
            (text.text("label.who"), text.person(subject)), (text.text("label.why"), why), is_bold=True
        ),
        two_facts(
            (text.text("label.day"), when),
            (text.text("label.phone"), text.joined(*subject.phones) or text.text("label.none")),
        ),
        fact_row(text.text("label.where"), _where(text, subject)),
    ]
    optional = (
        ("label.goal", short(subject.goal)),
        ("label.appointment", text.appointment(subject)),
        ("label.consent", text.consent(subject)),
        ("label.preference", short(subject.case.preference)),
    )
    rows += [fact_row(text.text(name), [plain(value)]) for name, value in optional if value]
    rows.append(fact_row(text.text("label.client"), [plain(short(subject.client.name))]))
    return [*rows, *crew_table(text, subject.visitors)]


def _where(text: PaperText, subject: VisitSubject) -> list[Runs]:
    noted = [plain(short(subject.place_note, 160), is_bold=True)] if subject.place_note else []
    return [plain(text.place(subject)), *noted]


def _care(text: PaperText, subject: VisitSubject) -> list[Slab]:
    return [
        fact_row(text.text("label.care"), [each], before=0.0 if number else _APART)
        for number, each in enumerate(text.care(subject))
    ]


def _told(text: PaperText, subject: VisitSubject) -> list[Slab]:
    head = table_head(
        ((text.text("label.who"), _TOLD[0]), (text.text("label.told"), _TOLD[1])), before=_APART
    )
    rows = [
        row(
            (
                cell(
                    text.text(
                        "label.relation",
                        name=short(each.name, 60),
                        relation=text.text(f"relation_name.{each.relation}"),
                    ),
                    _TOLD[0],
                    is_bold=True,
                ),
                cell(text.text(f"brief.{each.key}"), _TOLD[1]),
            ),
            header=head,
        )
        for each in subject.told
    ]
    return [head, *rows]


def _debt(text: PaperText, subject: VisitSubject) -> list[Slab]:
    debt = subject.case.debt
    names = {
        part: "label.penalty_card"
        if part is Part.PENALTY and debt.product is ProductKind.CREDIT_CARD
        else f"label.{part.value}"
        for part, _amount in debt.owed.parts()
    }
    parts = [*debt.owed.parts()]
    width = WIDTH / (len(parts) + 1)
    head = table_head(
        [*((text.text(names[part]), width) for part, _ in parts), (text.text("label.total"), width)],
        before=_APART,
    )
    amounts = [cell(text.amount(amount), width, Side.LEFT) for _, amount in parts]
    sums = row([*amounts, cell(text.amount(debt.balance), width, is_bold=True)])
    days = debt.days_past_due(text.local_day(subject.visit.starts_at))
    told = f"{text.text('label.as_of', day=debt.as_of.isoformat())}　{text.text('label.overdue', days=days)}"
    return held([head, sums, fact_row(text.text("label.debt"), [plain(told)])])


def _offers(text: PaperText, subject: VisitSubject) -> list[Slab]:
    lines = [plain(text.offer(each)) for each in subject.offers]
    shown = lines or [plain(text.text("label.no_offer"))]
    return [fact_row(text.text("label.offer"), shown, before=_APART)]


def _history(text: PaperText, subject: VisitSubject) -> list[Slab]:
    lines = [plain(text.event(each)) for each in subject.history]
    return points(lines or [plain(text.text("label.no_history"))], mark="", leading=_LEADING)


def _verdict(text: PaperText, subject: VisitSubject) -> list[Slab]:
    language = "zh" if text.wording.is_chinese else "en"
    verdict = subject.verdict
    spoken = [each for each in verdict.findings if each.severity != "pass"]
    lines = [
        (
            Run(f"{text.text(f'gate.{each.severity}')} {each.rule} ", is_bold=True),
            Run(short(each.message.get(language, ""), 200)),
        )
        for each in spoken
    ]
    told = [plain(text.verdict(subject), is_bold=True), *lines]
    return [fact_row(text.text("label.verdict"), told, before=_APART)]
