"""The tables of a repayment agreement: debt, schedule with its proof, and the account to pay to."""

from collections.abc import Sequence
from typing import Final

from casedesk.domain.money import Money, total
from casedesk.domain.schedules import Instalment, Remainder
from casedesk.printing.agreement_facts import EMPTY, Facts, joined, tidy
from casedesk.printing.layout import SMALL_SIZE, TABLE_SIZE, WIDTH, Slab, paragraph
from casedesk.printing.line_breaking import Run, Runs, plain
from casedesk.printing.tables import HEADER_GREY, LABEL_GREY, Cell, Side, cell, row

_DEBT: Final = {True: (104.0, 84.0, WIDTH - 188.0), False: (84.0, 84.0, WIDTH - 168.0)}
"""English words take more room than Chinese capitals, its names of components less."""

_SCHEDULE: Final = (38.0, 120.0, 84.0, 84.0, 78.0, WIDTH - 404.0)
_WITH_INTEREST: Final = (38.0, 102.0, 78.0, 66.0, 72.0, 60.0, WIDTH - 416.0)
_LONG_AMOUNT: Final = Money.of(1_000_000)
_SMALL: Final = 8.4
_DATE_INSET: Final = 12.0
_ACCOUNT_LABEL: Final = 82.0
_ACCOUNT_GROUP: Final = 4
_NOTE_LEADING: Final = 12.6


def small_print(facts: Facts, runs: Runs) -> list[Slab]:
    """Set a paragraph in the small size of notes."""
    return paragraph(runs, size=SMALL_SIZE, leading=_NOTE_LEADING, before=2.5, is_justified=facts.is_chinese)


def debt_table(facts: Facts) -> list[Slab]:
    """Set the debt by component in figures and capitals, less the waiver, down to the agreed total."""
    terms = facts.paper.agreement.terms
    names = [facts.label(name) for name in ("item", "figures", "capitals")]
    sides, widths = (Side.LEFT, Side.RIGHT, Side.LEFT), _DEBT[facts.is_chinese]
    head = row(
        [
            cell(name, width, side, is_bold=True, grey=HEADER_GREY)
            for name, width, side in zip(names, widths, sides, strict=True)
        ],
        before=3.0,
        holds_next=True,
    )
    rows = [head]
    for part, amount in terms.debt.parts():
        rows.append(_amount_row(facts, facts.component(part), amount))
    rows.append(_amount_row(facts, facts.label("debt_total"), terms.debt.total, is_sum=True))
    rows.append(_waiver_row(facts))
    if terms.deferred.total:
        rows.append(_less_row(facts, facts.label("deferred"), terms.deferred.total))
    agreed = terms.total.total
    has_interest = bool(facts.interest)
    rows.append(
        _amount_row(facts, facts.label("agreed_total"), agreed, is_sum=True, is_last=not has_interest)
    )
    if has_interest:
        rows.append(_amount_row(facts, facts.label("running_interest"), facts.interest))
        rows.append(_amount_row(facts, facts.label("to_pay"), facts.to_pay, is_sum=True, is_last=True))
    return rows


def _amount_row(
    facts: Facts, name: str, amount: Money, *, is_sum: bool = False, is_last: bool = False
) -> Slab:
    grey, widths = LABEL_GREY if is_sum else 1.0, _DEBT[facts.is_chinese]
    return row(
        (
            cell(name, widths[0], is_bold=is_sum, grey=grey),
            cell(f"¥{amount}", widths[1], Side.RIGHT, is_bold=is_sum, grey=grey),
            cell(facts.spelled(amount), widths[2], is_bold=is_sum, grey=grey),
        ),
        holds_next=not is_last,
    )


def _waiver_row(facts: Facts) -> Slab:
    """Set what the creditor lets go, or dashes, so that no amount can be added by hand."""
    waiver = facts.paper.agreement.terms.waiver
    if waiver.amounts.is_zero:
        texts = (facts.label("no_waiver"), EMPTY, EMPTY)
        sides = (Side.LEFT, Side.RIGHT, Side.LEFT)
        return row(list(map(cell, texts, _DEBT[facts.is_chinese], sides)), holds_next=True)
    parts = (facts.component(part) for part, amount in waiver.amounts.parts() if amount)
    name = facts.label("waiver", parts=facts.label("parts_join").join(parts))
    number = tidy(waiver.approval_no)
    approval = facts.label("approval", approval_no=number) if number else ""
    return _less_row(facts, name, waiver.amounts.total, approval)


def _less_row(facts: Facts, name: str, amount: Money, note: str = "") -> Slab:
    """Set an amount that is taken off the debt."""
    widths = _DEBT[facts.is_chinese]
    cells = (
        cell(name, widths[0]),
        cell(f"−¥{amount}", widths[1], Side.RIGHT),
        cell(joined(facts.spelled(amount), note), widths[2]),
    )
    return row(cells, holds_next=True)


def schedule_table(facts: Facts) -> list[Slab]:
    """Set the instalments with their sums, and below them the proof and the marks' meaning."""
    columns = _Columns(facts)
    schedule = facts.paper.agreement.schedule
    last = len(schedule) - 1
    rows = [
        columns.instalment(instalment, holds_next=number in {0, last - 1, last})
        for number, instalment in enumerate(schedule)
    ]
    return [columns.head, *rows, columns.sums(schedule), *small_print(facts, _proof(facts))]


class _Columns:
    """The schedule's columns: one more where interest runs, smaller type where amounts are very long."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._has_interest = bool(facts.interest)
        self._widths = _WITH_INTEREST if self._has_interest else _SCHEDULE
        is_long = facts.to_pay > _LONG_AMOUNT or self._has_interest
        self._size = _SMALL if is_long else TABLE_SIZE
        names = ["no", "due_on", "amount", "to_charges", "to_principal", "balance"]
        if self._has_interest:
            names.insert(5, "to_interest")
        sides = (Side.MIDDLE, Side.LEFT, *(Side.RIGHT,) * (len(names) - 2))
        cells = [
            _inset(cell(facts.label(name), width, side, is_bold=True, grey=HEADER_GREY), name == "due_on")
            for name, width, side in zip(names, self._widths, sides, strict=True)
        ]
        self.head = row(cells, before=3.0, holds_next=True, size=self._size)

    def instalment(self, instalment: Instalment, *, holds_next: bool) -> Slab:
        """Set one instalment."""
        facts, widths = self._facts, self._widths
        marks = ("▲" if instalment.is_shifted else "") + ("△" if instalment.is_provisional else "")
        day = joined(facts.table_day(instalment.due_on), marks)
        no = str(instalment.no) if instalment.no else facts.label("down_payment")
        figures = self._figures(instalment.to_charges, instalment.to_principal, instalment.to_interest)
        cells = [
            cell(no, widths[0], Side.MIDDLE),
            _inset(cell(day, widths[1]), is_date=True),
            cell(f"¥{instalment.amount}", widths[2], Side.RIGHT, is_bold=True),
            *(
                cell(text, width, Side.RIGHT)
                for text, width in zip((*figures, str(instalment.balance)), widths[3:], strict=True)
            ),
        ]
        return row(cells, header=self.head, holds_next=holds_next, size=self._size)

    def sums(self, schedule: Sequence[Instalment]) -> Slab:
        """Set the sums of all columns of amounts; what has none is dashed."""
        facts, widths = self._facts, self._widths
        figures = self._figures(
            total(each.to_charges for each in schedule),
            total(each.to_principal for each in schedule),
            facts.interest,
        )
        texts = (f"¥{total(each.amount for each in schedule)}", *figures, EMPTY)
        cells = [
            cell(facts.label("total"), widths[0] + widths[1], Side.MIDDLE, is_bold=True, grey=LABEL_GREY),
            *(
                cell(text, width, Side.RIGHT, is_bold=True, grey=LABEL_GREY)
                for text, width in zip(texts, widths[2:], strict=True)
            ),
        ]
        return row(cells, header=self.head, holds_next=True, size=self._size)

    def _figures(self, charges: Money, principal: Money, interest: Money) -> tuple[str, ...]:
        shown = (charges, principal, interest) if self._has_interest else (charges, principal)
        return tuple(map(str, shown))


def _inset(each: Cell, is_date: bool) -> Cell:  # noqa: FBT001 - a column's property
    return Cell(each.paragraphs, each.width, each.side, each.grey, _DATE_INSET) if is_date else each


def _proof(facts: Facts) -> Runs:
    agreement = facts.paper.agreement
    name = "proof_running" if facts.interest else "proof"
    parts = [facts.label(name, left=facts.proof_formula(), total=facts.to_pay)]
    rest = facts.rest()
    if rest and not rest.is_negative:
        is_first = agreement.terms.remainder is Remainder.FIRST
        parts.append(facts.label("proof_rest_first" if is_first else "proof_rest_last", rest=rest))
    if any(each.is_shifted for each in agreement.schedule):
        parts.append(facts.label("legend_shifted"))
    if any(each.is_provisional for each in agreement.schedule):
        parts.append(facts.label("legend_provisional"))
    return plain(("" if facts.is_chinese else " ").join(parts))


def stored_proof(facts: Facts) -> list[Slab]:
    """Set the arithmetic as it was stored at approval, where the tables do not show it by themselves."""
    lines = list(facts.proof_lines())
    if not lines:
        return []
    gap = "" if facts.is_chinese else " "
    return small_print(facts, plain(gap.join([facts.label("proof_stored"), *lines])))


def account_table(facts: Facts) -> list[Slab]:
    """Set the client's corporate account, or say that none is registered."""
    payee = facts.paper.client.payee
    label, half = _ACCOUNT_LABEL, WIDTH / 2 - _ACCOUNT_LABEL
    number = _grouped(payee.number) if payee else EMPTY
    note = facts.label("account_note" if payee else "payee_missing")
    account = (Run(number, is_bold=True), Run(" " + note))
    return [
        row(
            (
                cell(facts.label("holder"), label, grey=LABEL_GREY),
                cell(tidy(payee.holder) if payee else EMPTY, half),
                cell(facts.label("bank"), label, grey=LABEL_GREY),
                cell(tidy(payee.bank) if payee else EMPTY, half),
            ),
            before=3.0,
            holds_next=True,
        ),
        row((cell(facts.label("account"), label, grey=LABEL_GREY), Cell((account,), WIDTH - label))),
    ]


def _grouped(number: str) -> str:
    """Part an account number into groups of four, which are read and typed without slips."""
    digits = "".join(number.split())
    return " ".join(digits[at : at + _ACCOUNT_GROUP] for at in range(0, len(digits), _ACCOUNT_GROUP))
