"""What waits to be printed: approved agreements and offers, letters that are due, a day's sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.case_lists import OPEN_STATUSES
from casedesk.domain.cases import Case, StepKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.offers import OfferSheet, OfferStatus
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, Paper, PaperKind
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitPurpose, VisitStatus
from casedesk.domain.weeks import sheet_number
from casedesk.services.case_files import day_bounds
from casedesk.services.desk import Desk
from casedesk.services.paper_register import newest_copy
from casedesk.storage import agreements, visits
from casedesk.storage.bulk import in_lots
from casedesk.storage.shelves import Shelves

LETTERS = (PaperKind.DEMAND_LETTER, PaperKind.BREACH_NOTICE)
_GOING = (VisitStatus.PLANNED, VisitStatus.UNDER_WAY)


@dataclass(frozen=True)
class QueueLine:
    """One paper that somebody should print."""

    kind: PaperKind
    subject: str
    """Its number; of a letter, which gets its number when it is printed, that of the case."""
    target_id: int
    """Key of the agreement, the offer, the case of a letter, or the first visit of a sheet."""
    case_id: int | None
    name: str
    """The debtor, or who goes."""
    client: str = ""
    due_on: date | None = None
    """When it should be on paper; None where only the approval was waited for."""


class PrintQueue:
    """Reads the queue from the records; a line leaves it by being printed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, actor: Operator) -> tuple[QueueLine, ...]:
        """Return everything that waits: agreements, offers, then the letters that are due."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return (
                *_agreements(shelves),
                *_offers(shelves),
                *_letters(shelves, self._desk.today()),
            )

    def of_day(self, actor: Operator, day: date) -> tuple[QueueLine, ...]:
        """Return what the crews of a day need: their sheets, agreements to sign, letters to deliver."""
        first, last = day_bounds(self._desk, day)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            rows = visits.between(shelves, first, last)
            going = [each.visit for each in rows if each.visit.status in _GOING]
            cases = {each.case_id for each in going}
            deliver = {each.case_id for each in going if each.purpose is VisitPurpose.DELIVER_LETTER}
            return (
                *_sheets(shelves, going, day),
                *(each for each in _agreements(shelves) if each.case_id in cases),
                *(each for each in _offers(shelves) if each.case_id in cases),
                *_letters_to(shelves, deliver, day),
            )

    def again(self, actor: Operator, paper: Paper) -> QueueLine:
        """Return the line by which a spoiled or lost copy is printed once more, under the next number."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            target = _target_of(shelves, paper)
            named = _named(shelves, {paper.case_id} if paper.case_id is not None else set())
        _case, name, client = named.get(paper.case_id or 0, (None, "", ""))
        return QueueLine(paper.kind, paper.subject, target, paper.case_id, name, client)


def _target_of(shelves: Shelves, paper: Paper) -> int:
    """Return the key of what a paper is about; refuse kinds that get a number of their own each time."""
    found: Agreement | OfferSheet | None = None
    if paper.kind is PaperKind.AGREEMENT:
        found = shelves.agreements.first(shelves.agreements.table.c.agreement_no == paper.subject)
    elif paper.kind is PaperKind.OFFER_SHEET:
        found = shelves.offer_sheets.first(shelves.offer_sheets.table.c.offer_no == paper.subject)
    if found is not None:
        return found.id
    if paper.visit_id is not None:
        return paper.visit_id
    raise RefusedError(
        say("{kind} gets a number of its own each time; write it anew.", kind=PAPER_NAMES[paper.kind])
    )


def _agreements(shelves: Shelves) -> Iterator[QueueLine]:
    for line in reversed(agreements.lines(shelves.connection, (AgreementStatus.APPROVED,))):
        yield QueueLine(
            PaperKind.AGREEMENT,
            line.agreement.agreement_no,
            line.agreement.id,
            line.agreement.case_id,
            line.debtor,
            line.client,
        )


def _offers(shelves: Shelves) -> Iterator[QueueLine]:
    table = shelves.offer_sheets.table.c
    found = shelves.offer_sheets.all(table.status == OfferStatus.APPROVED, order=(table.id,))
    named = _named(shelves, {each.case_id for each in found})
    for each in found:
        case, name, client = named[each.case_id]
        yield QueueLine(
            PaperKind.OFFER_SHEET, each.offer_no, each.id, case.id, name, client, each.valid_until
        )


def _letters(shelves: Shelves, today: date) -> Iterator[QueueLine]:
    """Yield the letters of cases whose next step is a letter, due by today."""
    table = shelves.cases.table.c
    found = shelves.cases.all(
        table.next_kind == StepKind.LETTER, table.next_due_on <= today, table.status.in_(OPEN_STATUSES)
    )
    due = {each.id: each.next_step.due_on for each in found if each.next_step is not None}
    yield from _letters_to(shelves, set(due), today, due)


def _letters_to(
    shelves: Shelves, case_ids: set[int], day: date, due: dict[int, date] | None = None
) -> Iterator[QueueLine]:
    """Yield a letter for each case that none waits for already; of a broken plan its notice."""
    waiting, broken = set[int](), set[int]()
    for lot in in_lots(sorted(case_ids)):
        papers, plans = shelves.papers.table.c, shelves.agreements.table.c
        open_ones = shelves.papers.all(
            papers.case_id.in_(lot), papers.kind.in_(LETTERS), papers.ended_at.is_(None)
        )
        waiting |= {each.case_id for each in open_ones if each.case_id is not None}
        found = shelves.agreements.all(plans.case_id.in_(lot), plans.status == AgreementStatus.BROKEN)
        broken |= {each.case_id for each in found if each.noticed_on is None}
    named = _named(shelves, case_ids - waiting)
    for case, name, client in sorted(named.values(), key=lambda each: each[0].case_no):
        kind = PaperKind.BREACH_NOTICE if case.id in broken else PaperKind.DEMAND_LETTER
        yield QueueLine(kind, case.case_no, case.id, case.id, name, client, (due or {}).get(case.id, day))


def _sheets(shelves: Shelves, going: list[Visit], day: date) -> Iterator[QueueLine]:
    """Yield the route sheet of every crew that has none yet."""
    staff = {each.id: each for each in shelves.operators.all()} if going else {}
    crews: dict[frozenset[int], Visit] = {}
    for each in going:
        crews.setdefault(frozenset(each.crew), each)
    for first in crews.values():
        members = [staff[each] for each in first.crew if each in staff]
        number = sheet_number(day, first.crew, [each.badge_no or each.name for each in members])
        if not newest_copy(shelves, PaperKind.VISIT_SHEET, number):
            names = " ".join(each.name for each in members)
            yield QueueLine(PaperKind.VISIT_SHEET, number, first.id, None, names, due_on=day)


def _named(shelves: Shelves, case_ids: set[int]) -> dict[int, tuple[Case, str, str]]:
    """Return cases with the names of debtor and client."""
    found: list[Case] = []
    people: dict[int, str] = {}
    for lot in in_lots(sorted(case_ids)):
        found += shelves.cases.all(shelves.cases.table.c.id.in_(lot))
    for keys in in_lots(sorted({each.debtor_id for each in found})):
        known = shelves.people.all(shelves.people.table.c.id.in_(keys))
        people |= {each.id: each.name for each in known}
    clients = {each.id: each.short_name or each.name for each in shelves.clients.all()} if found else {}
    return {
        each.id: (each, people.get(each.debtor_id, ""), clients.get(each.client_id, "")) for each in found
    }
