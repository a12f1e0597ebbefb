"""The body of a repayment agreement: parties, debt, schedule and the clauses in plain type."""

from collections.abc import Iterator
from typing import Final

from casedesk.printing.agreement_facts import EMPTY, Facts, Signatory, joined, tidy
from casedesk.printing.agreement_tables import account_table, debt_table, schedule_table, small_print
from casedesk.printing.layout import (
    PAGE_WIDTH,
    TABLE_SIZE,
    TEXT_SIZE,
    WIDTH,
    Slab,
    baseline,
    heading,
    paragraph,
)
from casedesk.printing.line_breaking import Run, Runs, plain, text_width
from casedesk.printing.pen import Pen
from casedesk.printing.tables import LABEL_GREY, PADDING, Cell, cell, row
from casedesk.printing.wording import Clause

_TITLE_SIZE: Final = 19.0
_TITLE_HEIGHT: Final = 34.0
_LETTER_SPACE: Final = 5.0
_LABEL: Final = 78.0
_SIDE_LABEL: Final = 46.0
_SIDE_VALUE: Final = 104.0
_SIGNED_LABEL: Final = 62.0
_SIGNED_NOTE: Final = 146.0
_FLUSH: Final = frozenset({"debt", "schedule"})
_EFFECT: Final = "effect"
"""The clause that says from when the agreement holds; no office may leave it out."""
"""Clauses whose text leads into a table from the margin."""


def title(facts: Facts) -> Slab:
    """Set the paper's name in the middle, Chinese letters apart."""
    text = facts.wording.title
    space = _LETTER_SPACE if facts.is_chinese else 0.0

    def paint(pen: Pen, top: float) -> None:
        width = text_width(text, _TITLE_SIZE, is_bold=True) + space * (len(text) - 1)
        left, base = (PAGE_WIDTH - width) / 2, baseline(top, _TITLE_HEIGHT - 8, _TITLE_SIZE)
        pen.spaced(left, base, text, _TITLE_SIZE, space)

    return Slab(_TITLE_HEIGHT, paint, text, holds_next=True)


def parties(facts: Facts) -> list[Slab]:
    """Set the table of who agrees: creditor, agency, debtor, guarantors, and where they sign."""
    paper = facts.paper
    rows = [_creditor(facts), _agency(facts)]
    debtor = Signatory(paper.debtor, paper.debtor_phone, paper.debtor_address)
    rows.extend(_signatory(facts, debtor, "party_debtor"))
    for signatory in paper.guarantors:
        rows.extend(_signatory(facts, signatory, signatory.party))
    label, note = facts.label("signed_on"), facts.label("signed_on_note")
    rows.append(
        row(
            (
                _label_cell(plain(facts.label("place"))),
                cell(tidy(paper.place) or EMPTY, WIDTH - _LABEL - _SIGNED_LABEL - _SIGNED_NOTE),
                cell(label, _SIGNED_LABEL, grey=LABEL_GREY),
                cell(note, _SIGNED_NOTE),
            )
        )
    )
    return rows


def _label_cell(*paragraphs: Runs) -> Cell:
    return Cell(paragraphs, _LABEL, grey=LABEL_GREY)


def _role(facts: Facts, party: str) -> tuple[Runs, ...]:
    """Name side and capacity, on a line each where they do not fit one."""
    side, capacity = facts.label(party), facts.label(f"{party}_role")
    room = _LABEL - 2 * PADDING
    if text_width(side, TABLE_SIZE, is_bold=True) + text_width(capacity, TABLE_SIZE) <= room + TABLE_SIZE / 2:
        return ((Run(side, is_bold=True), Run(capacity)),)
    return (plain(side, is_bold=True), plain(capacity.strip()))


def _creditor(facts: Facts) -> Slab:
    client = facts.paper.client
    first = [Run(tidy(client.name), is_bold=True)]
    if client.credit_code:
        first.append(Run("　" + facts.label("credit_code", code=tidy(client.credit_code))))
    phone = facts.label("phone", phone=tidy(client.hotline)) if client.hotline else ""
    address = f"{facts.label('address')} {tidy(client.address)}" if client.address else ""
    second = joined(address, phone)
    paragraphs = (tuple(first), plain(second)) if second else (tuple(first),)
    return row((_label_cell(*_role(facts, "party_client")), Cell(paragraphs, WIDTH - _LABEL)))


def _agency(facts: Facts) -> Slab:
    paper = facts.paper
    second: list[Run] = []
    if paper.authorisation_no:
        second.append(Run(facts.label("authorisation", authorisation_no=tidy(paper.authorisation_no))))
    if paper.client.hotline:
        gap = "　" if second else ""
        second.append(Run(f"{gap}{facts.label('verify_phone')} "))
        second.append(Run(tidy(paper.client.hotline), is_bold=True))
    first = plain(facts.label("office_role", office=tidy(paper.office.name)))
    paragraphs = (first, tuple(second)) if second else (first,)
    return row((_label_cell(plain(facts.label("office"))), Cell(paragraphs, WIDTH - _LABEL)))


def _signatory(facts: Facts, signatory: Signatory, party: str) -> Iterator[Slab]:
    person = signatory.person
    name = (Run(tidy(person.name), is_bold=True), Run("　" + facts.document(person)))
    yield row(
        (
            _label_cell(*_role(facts, party)),
            Cell((name,), WIDTH - _LABEL - _SIDE_LABEL - _SIDE_VALUE),
            cell(facts.label("mobile"), _SIDE_LABEL, grey=LABEL_GREY),
            cell(facts.phone(signatory.phone), _SIDE_VALUE),
        ),
        holds_next=True,
    )
    employer = facts.label("employer", employer=tidy(person.employer)) if person.employer else ""
    proof = facts.label("signs_by", proof=tidy(signatory.proof)) if signatory.proof else ""
    where = joined(tidy(signatory.address) or EMPTY, employer, proof)
    yield row((_label_cell(plain(facts.label("home"))), cell(where, WIDTH - _LABEL)))


class Numbering:
    """Counts the clauses that are printed."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._count = 0

    def title_of(self, clause: Clause) -> str:
        """Return the heading with its number, or bare where the clause has none."""
        if not clause.is_numbered:
            return clause.heading
        self._count += 1
        number = self._facts.number(self._count)
        return self._facts.label("clause", number=number, heading=clause.heading)


def printed_clauses(facts: Facts) -> list[Clause]:
    """Return the clauses that apply to this agreement, in order."""
    return [clause for clause in facts.wording.clauses if not clause.when or clause.when in facts.conditions]


def plain_clauses(facts: Facts, numbering: Numbering) -> list[Slab]:
    """Set the clauses that are not highlighted, each with the table that belongs to it."""
    slabs: list[Slab] = []
    for clause in printed_clauses(facts):
        if clause.is_highlighted:
            continue
        slabs.append(heading(numbering.title_of(clause)))
        table = _table_of(facts, clause)
        slabs.extend(_clause_text(facts, clause, has_table=bool(table)))
        slabs.extend(table)
        slabs.extend(_notes(facts, clause))
    return slabs


def _clause_text(facts: Facts, clause: Clause, *, has_table: bool) -> Iterator[Slab]:
    """Set a clause's paragraphs; those above a table run on as one and stay with it."""
    filled = [text.filled(facts.values) for text in clause.text if text.holds(facts.conditions)]
    indent = 2 * TEXT_SIZE if facts.is_chinese and clause.id not in _FLUSH else 0.0
    if has_table:
        gap = (Run("" if facts.is_chinese else " "),)
        joined = tuple(run for runs in filled for run in (*runs, *gap))
        yield from paragraph(joined, indent=indent, is_justified=facts.is_chinese, holds_next=True)
        return
    if clause.id == _EFFECT and (untold := facts.untold_replacement):
        filled.append(plain(untold))
    for runs in filled:
        yield from paragraph(runs, indent=indent, is_justified=facts.is_chinese)


def _notes(facts: Facts, clause: Clause) -> Iterator[Slab]:
    """Set what stands below a table; a note whose facts are missing is left out."""
    for text in clause.note:
        if text.holds(facts.conditions) and any(run.text for run in text.filled(facts.values)):
            yield from small_print(facts, text.filled(facts.values))


def _table_of(facts: Facts, clause: Clause) -> list[Slab]:
    tables = {"debt": debt_table, "schedule": schedule_table, "payment": account_table}
    return tables[clause.id](facts) if clause.id in tables else []
