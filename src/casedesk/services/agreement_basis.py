"""Marks agreements that rest on a balance which another word has changed since."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from casedesk.domain.agreements import RUNNING, UNSIGNED, Agreement
from casedesk.domain.allocation import Components
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.money import Money
from casedesk.storage import ledger
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

    A client's word that stays beside ours counts too, where it tells another balance than is known of its
    day. Returns their numbers. What was marked before keeps its day; the newest reason stands.
    """
    if work.changes is None:
        return ()
    book = work.changes.book
    by_case: dict[int, list[Line]] = defaultdict(list)
    for line in book.lines:
        if line.kind in _WORDS and any(line.parts):
            by_case[line.case_id].append(line)
    doubted = {each.case_id: each for each in book.doubts}
    changed = []
    for agreement in _live(work, by_case.keys() | doubted.keys()):
        note = _reason(work, agreement, by_case[agreement.case_id], doubted.get(agreement.case_id))
        if note:
            marked = replace(agreement, basis_changed_on=agreement.basis_changed_on or today, basis_note=note)
            work.agreements.save(marked)
            changed.append(agreement.agreement_no)
    return tuple(changed)


def _reason(work: UnitOfWork, agreement: Agreement, moved: Sequence[Line], doubt: Line | None) -> str:
    """Return what changes an agreement's basis in the words of its note; nothing where nothing does."""
    older = [each for each in moved if _is_before(agreement, each)]
    if older:
        return _note(older[-1])
    if doubt is None or not _is_before(agreement, doubt):
        return ""
    day = date.fromisoformat(doubt.counts_from)
    told = Components(*map(Money.of_fen, doubt.parts))
    known = ledger.known_on(work.connection, doubt.case_id, day)
    if told == (known if known is not None else work.cases.get(doubt.case_id).debt.owed):
        return ""
    return f"{_WORDS[LedgerKind.CLIENT_FILE]} {doubt.counts_from} 余额 {told.total}（未采用）"


def _live(work: UnitOfWork, case_ids: Iterable[int]) -> list[Agreement]:
    """Return the agreements of some cases that are kept or on the way to a signature."""
    table = work.agreements.table.c
    keys = set(case_ids)
    if not keys:
        return []
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
