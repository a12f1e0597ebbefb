"""What Today says of copies each evening: who has them, what was refused or spoiled, missing pages."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import reduce
from itertools import groupby
from typing import Final

from casedesk.domain import paper_life
from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.paper_life import CARRIED_KINDS
from casedesk.domain.papers import PAPER_NAMES, Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.scans import ScanStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.desk import Desk
from casedesk.storage.bulk import in_lots
from casedesk.storage.shelves import Shelves

_GONE: Final = (PaperEnding.DESTROYED, PaperEnding.LOST)
_FRESH: Final = timedelta(days=60)
"""How long answers are asked about; what is out or spoiled is asked about for ever."""
_MOST: Final = 60
"""Lines at most; the page of papers shows the rest."""


def paper_items(desk: Desk, actor: Operator) -> tuple[TodayItem, ...]:
    """Return one line for the gravest thing about each paper, late ones first."""
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        reader = _Reader(desk, shelves)
        found = [item for group in reader.groups() for item in reader.items(group)]
    order = {Urgency.BAD: 0, Urgency.SOON: 1, Urgency.CALM: 2, Urgency.DONE: 3}
    found.sort(key=lambda each: order[each.urgency])
    return tuple(found[:_MOST])


class _Reader:
    def __init__(self, desk: Desk, shelves: Shelves) -> None:
        self._today, self._shelves = desk.today(), shelves
        self._since = desk.now() - _FRESH
        self._staff = {each.id: each.name for each in shelves.operators.all()}
        self._names: dict[int, str] = {}
        self._void: set[str] = set()
        self._filed: dict[int, set[int]] = {}

    def groups(self) -> list[list[Paper]]:
        """Return the copies that something is open about, and their siblings, by paper."""
        table = self._shelves.papers.table.c
        is_out = table.carried_by.is_not(None) & table.ending.is_(None)
        is_fresh = (table.answered_at >= self._since) & table.checked_at.is_(None)
        is_there = table.ending.is_(None) | table.ending.not_in(_GONE)
        is_spoiled = (table.answer == PaperAnswer.SPOILED) & is_there
        found = self._shelves.papers.all(table.kind.in_(CARRIED_KINDS), is_out | is_fresh | is_spoiled)
        self._read_names(found)
        self._read_void(found)
        self._read_scans(found)
        ordered = sorted(found, key=lambda each: (each.kind, each.subject, each.revision, each.copy_no))
        return [
            list(each)
            for _key, each in groupby(ordered, key=lambda each: (each.kind, each.subject, each.revision))
        ]

    def items(self, copies: list[Paper]) -> Iterator[TodayItem]:
        """Yield what is open about the copies of one text, each matter once."""
        there = [each for each in copies if each.ending not in _GONE]
        out = [each for each in there if paper_life.is_out(each)]
        if paper_life.is_half_signed(there):
            what = say("Settle which holds: one copy signed, another refused")
            yield self._item(there, what, say("Half signed"), Urgency.BAD)
        elif refused := [each for each in there if each.answer is PaperAnswer.REFUSED and not each.ending]:
            what = say("Bring back or void, signature refused: {copies}", copies=_numbers(refused))
            yield self._item(refused, what, say("Not signed"), Urgency.SOON)
        if out:
            yield self._out(out)
        if spoiled := [each for each in there if each.answer is PaperAnswer.SPOILED]:
            what = say("Destroy the spoiled {copies}", copies=_numbers(spoiled))
            yield self._item(spoiled, what, say("Destroy it"), Urgency.SOON)
        yield from (self._missing(each) for each in there if self._lacks_pages(each))

    def _out(self, out: list[Paper]) -> TodayItem:
        late = [each for each in out if paper_life.is_late(each, self._today)]
        is_void = out[0].kind is PaperKind.AGREEMENT and out[0].subject in self._void
        told = out if is_void else late or out
        who = self._staff.get(told[0].carried_by or 0, "")
        what = say("{who} has {copies}", who=who, copies=_numbers(told))
        if is_void:
            what = say("Void, to be brought back: {who} has {copies}", who=who, copies=_numbers(told))
            return self._item(told, what, self._due(told), Urgency.BAD, who)
        return self._item(told, what, self._due(told), Urgency.BAD if late else Urgency.SOON, who)

    def _due(self, told: Sequence[Paper]) -> Sentence:
        """Say how late the first of them is, or how long it has."""
        days = [each.due_back_on for each in told if each.due_back_on is not None]
        if not days:
            return say("Out")
        left = (min(days) - self._today).days
        if left < 0:
            return say("%n day(s) late", count=-left)
        return say("%n day(s) left", count=left) if left else say("Back today")

    def _missing(self, paper: Paper) -> TodayItem:
        filed = self._filed.get(paper.id, set())
        lacking = [each for each in range(1, paper.pages + 1) if each not in filed]
        pages = ", ".join(map(str, lacking))
        what = say("Copy {copy}: the scan lacks page {pages}", copy=paper.copy_no, pages=pages)
        return self._item([paper], what, say("File the page"), Urgency.SOON)

    def _lacks_pages(self, paper: Paper) -> bool:
        """Tell whether some pages of a copy were filed and others were not."""
        return paper.scanned_at is None and bool(self._filed.get(paper.id)) and paper.pages > 0

    def _item(
        self, copies: Sequence[Paper], what: Sentence, limit: Sentence, urgency: Urgency, who: str = ""
    ) -> TodayItem:
        first = copies[0]
        kind = PAPER_NAMES[first.kind]
        return TodayItem(
            group=TodayGroup.PAPERS,
            case_id=first.case_id or 0,
            name=self._names.get(first.case_id or 0, ""),
            number=first.subject,
            what=what if first.kind is PaperKind.AGREEMENT else say("{kind}: {what}", kind=kind, what=what),
            urgency=urgency,
            limit=limit,
            operator=who or self._staff.get(first.carried_by or first.printed_by, ""),
            action=TodayAction.OPEN_PAPERS,
            target_id=first.id,
        )

    def _read_names(self, papers: Sequence[Paper]) -> None:
        cases = self._shelves.cases.table.c
        people = self._shelves.people.table.c
        keys = sorted({each.case_id for each in papers if each.case_id is not None})
        found = [case for lot in in_lots(keys) for case in self._shelves.cases.all(cases.id.in_(lot))]
        debtors = sorted({each.debtor_id for each in found})
        names = {
            each.id: each.name
            for lot in in_lots(debtors)
            for each in self._shelves.people.all(people.id.in_(lot))
        }
        self._names = {each.id: names.get(each.debtor_id, "") for each in found}

    def _read_void(self, papers: Sequence[Paper]) -> None:
        table = self._shelves.agreements.table.c
        numbers = sorted({each.subject for each in papers if each.kind is PaperKind.AGREEMENT})
        for lot in in_lots(numbers):
            found = self._shelves.agreements.all(
                table.agreement_no.in_(lot), table.status == AgreementStatus.VOID
            )
            self._void.update(each.agreement_no for each in found)

    def _read_scans(self, papers: Sequence[Paper]) -> None:
        table = self._shelves.scan_pages.table.c
        for lot in in_lots([each.id for each in papers]):
            for page in self._shelves.scan_pages.all(
                table.paper_id.in_(lot), table.status == ScanStatus.FILED
            ):
                if page.paper_id is not None and page.page_no is not None:
                    self._filed.setdefault(page.paper_id, set()).add(page.page_no)


def _numbers(copies: Sequence[Paper]) -> Sentence:
    """Name copies by their numbers."""
    numbers: list[object] = [each.copy_no for each in copies]
    listed = reduce(lambda first, second: say("{first}, {next}", first=first, next=second), numbers)
    return say("copy {numbers}", numbers=listed)
