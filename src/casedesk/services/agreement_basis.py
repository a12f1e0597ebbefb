"""Marks agreements that rest on a balance which another word has changed since."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from casedesk.domain.agreements import RUNNING, UNSIGNED, Agreement
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.money import Money
from casedesk.storage.ledger_book import Line
from casedesk.storage.unit_of_work import UnitOfWork

_WORDS: Final = {
    LedgerKind.CLIENT_FILE: "委托方名单",
    LedgerKind.BY_HAND: "手工更正",
    LedgerKind.PAYMENT: "还款",
    LedgerKind.REVERSAL: "冲销",
    LedgerKind.TAKEN_BACK: "撤销导入",
}
"""What changes a basis, as it stands in the office's own records; what a plan brings itself does not."""
_LIVE: Final = tuple(RUNNING | UNSIGNED)


def mark_changed(work: UnitOfWork, today: date) -> tuple[str, ...]:
    """Mark the agreements whose cut-off or signing lies behind the day from which a change counts.

    Returns their numbers. What was marked before keeps its day; the newest reason stands.
    """
    lines = work.changes.book.lines if work.changes is not None else []
    told = [each for each in lines if each.kind in _WORDS and any(each.parts)]
    if not told:
        return ()
    by_case: dict[int, list[Line]] = defaultdict(list)
    for line in told:
        by_case[line.case_id].append(line)
    changed = []
    for agreement in _live(work, by_case):
        older = [each for each in by_case[agreement.case_id] if _is_before(agreement, each)]
        if older:
            marked = replace(
                agreement, basis_changed_on=agreement.basis_changed_on or today, basis_note=_note(older[-1])
            )
            work.agreements.save(marked)
            changed.append(agreement.agreement_no)
    return tuple(changed)


def _live(work: UnitOfWork, case_ids: Iterable[int]) -> list[Agreement]:
    """Return the agreements of some cases that are kept or on the way to a signature."""
    table = work.agreements.table.c
    keys = set(case_ids)
    if len(keys) == 1:
        return work.agreements.all(table.case_id == keys.pop(), table.status.in_(_LIVE))
    return [each for each in work.agreements.all(table.status.in_(_LIVE)) if each.case_id in keys]


def _is_before(agreement: Agreement, line: Line) -> bool:
    """Tell whether a change counts from the cut-off day or before, or from before the signature."""
    day = date.fromisoformat(line.counts_from)
    signed = agreement.signed_on
    return day <= agreement.terms.as_of if signed is None else day < max(signed, agreement.terms.as_of)


def _note(line: Line) -> str:
    amount = Money.of_fen(sum(line.parts))
    return f"{_WORDS[LedgerKind(line.kind)]} {line.counts_from} {amount}"
