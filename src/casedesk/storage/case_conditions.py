"""Turns what a list of cases asks for into conditions and orders that both databases answer alike."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Select,
    String,
    Text,
    and_,
    case,
    cast,
    collate,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.case_lists import CaseQuery, CaseSort
from casedesk.domain.cases import CaseStatus
from casedesk.domain.limitation import PERIOD_MONTHS, LimitationEventKind, limitation_end
from casedesk.domain.payments import PaymentStatus
from casedesk.domain.visits import VisitOutcome, VisitStatus
from casedesk.domain.workdays import OfficeCalendar, add_months
from casedesk.storage.columns import ChoiceColumn, MomentColumn
from casedesk.storage.list_rows import case_tags
from casedesk.storage.rows import (
    addresses,
    agreements,
    cases,
    clients,
    flags,
    operators,
    parties,
    payments,
    people,
    phones,
    visits,
)

_ESCAPE = "\\"
_LAST_DIGITS = re.compile(r"\d{3,}[xX]?")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_SQLITE = "sqlite"


@dataclass(frozen=True)
class Standpoint:
    """From where a list is seen: the office's day, zone and calendar, and the kind of database."""

    today: date
    zone: ZoneInfo
    calendar: OfficeCalendar
    dialect: str

    @property
    def is_sqlite(self) -> bool:
        """Tell whether dates are texts here."""
        return self.dialect == _SQLITE


def conditions(query: CaseQuery, seen: Standpoint) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that a case must meet."""
    for word in query.text.translate(_FULL_WIDTH).split():
        yield _matches(word, seen)
    for column, wanted in (
        (cases.c.client_id, query.client_ids),
        (cases.c.placement_id, query.placement_ids),
        (cases.c.operator_id, query.operator_ids),
        (cases.c.id, query.case_ids),
    ):
        if wanted:
            yield column.in_(wanted)
    if query.except_ids:
        yield cases.c.id.not_in(query.except_ids)
    if query.tag_ids:
        yield cases.c.id.in_(select(case_tags.c.case_id).where(case_tags.c.tag_id.in_(query.tag_ids)))
    if query.statuses:
        yield _has_status(query.statuses)
    yield from _ranges(query, seen)
    if query.flags:
        raised = select(flags.c.case_id).where(flags.c.kind.in_(query.flags), flags.c.cleared_on.is_(None))
        yield cases.c.id.in_(raised)
    if query.districts:
        yield cases.c.debtor_id.in_(
            select(addresses.c.person_id).where(addresses.c.district.in_(query.districts))
        )
    if query.limitation_until is not None:
        yield _ends_by(query.limitation_until, seen)


def ordered(query: Select[Any], wanted: CaseQuery, seen: Standpoint) -> Select[Any]:
    """Return the query in an order; the key decides between equals, so that pages never overlap.

    A search finds few cases: SQLite is then kept from walking all of them along the order's index.
    """
    is_search = bool(wanted.text.strip()) and seen.is_sqlite
    joined: set[CaseSort] = set()
    for each in wanted.order:
        if each.by not in joined:
            query = _joined(query, each.by)
            joined.add(each.by)
        key = func.ifnull(_key(each.by, seen), None) if is_search else _key(each.by, seen)
        is_descending = each.is_descending is not (each.by is CaseSort.DPD)
        query = query.order_by((key.desc() if is_descending else key.asc()).nulls_last())
    return query.order_by(cases.c.id)


def interruptions(case_ids: Collection[int]) -> CompoundSelect[Any]:
    """Select case, kind and ISO day or moment of everything that starts the limitation period anew."""
    return union_all(
        *(
            select(each.case_id, literal(each.kind.value).label("kind"), each.at.label("at")).where(
                each.case_id.in_(case_ids), each.counts
            )
            for each in _EVENTS
        )
    )


def _has_status(wanted: Collection[CaseStatus]) -> ColumnElement[bool]:
    """Name the states that are fewer, so that a broad choice does not outweigh the index of the order."""
    others = [each for each in CaseStatus if each not in wanted]
    return cases.c.status.not_in(others) if len(others) < len(CaseStatus) / 2 else cases.c.status.in_(wanted)


def _matches(word: str, seen: Standpoint) -> ColumnElement[bool]:
    """Tell whether a word is part of a name or number, or the end of a phone or identity number."""
    part = f"%{_escaped(word)}%"
    found = [
        _like(cases.c.case_no, part, seen),
        _like(cases.c.contract_no, part, seen),
        cases.c.debtor_id.in_(select(people.c.id).where(_like(people.c.name, part, seen))),
    ]
    if _LAST_DIGITS.fullmatch(word):
        end = f"%{_escaped(word)}"
        called = select(phones.c.person_id).where(_like(phones.c.number, end, seen))
        found.append(cases.c.debtor_id.in_(select(people.c.id).where(_like(people.c.document_no, end, seen))))
        found.append(cases.c.debtor_id.in_(called))
        found.append(cases.c.id.in_(select(parties.c.case_id).where(parties.c.person_id.in_(called))))
    return or_(*found)


def _like(column: ColumnElement[Any], pattern: str, seen: Standpoint) -> ColumnElement[bool]:
    """Compare without regard to the case of A to Z, which is all that both databases fold alike."""
    if seen.is_sqlite:
        return column.like(pattern, escape=_ESCAPE)
    small = "".join(each.lower() if each.isascii() else each for each in pattern)
    return func.lower(collate(column, "C"), type_=String()).like(small, escape=_ESCAPE)


def _escaped(word: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", word)


def _ranges(query: CaseQuery, seen: Standpoint) -> Iterator[ColumnElement[bool]]:
    if query.min_dpd is not None:
        yield _overdue(seen, lambda day, limit: day <= limit, query.min_dpd)
    if query.max_dpd is not None:
        yield _overdue(seen, lambda day, limit: day >= limit, query.max_dpd)
    if query.min_balance is not None:
        yield cases.c.balance >= query.min_balance
    if query.max_balance is not None:
        yield cases.c.balance <= query.max_balance
    if query.recall_until is not None:
        yield cases.c.recall_on.between(seen.today, query.recall_until)
    if query.next_due_until is not None:
        yield cases.c.next_due_on <= query.next_due_until


def _overdue(seen: Standpoint, compare: Any, days: int) -> ColumnElement[bool]:
    limit = seen.today - timedelta(days=days)
    counted = and_(cases.c.overdue_on.is_(None), compare(_counted_by_client(seen), limit))
    return or_(compare(cases.c.overdue_on, limit), counted)


def _counted_by_client(seen: Standpoint) -> ColumnElement[date]:
    """Return the day that the client's own count of days leads back to."""
    if seen.is_sqlite:
        days = func.printf("-%d days", cases.c.client_dpd)
        return type_coerce(func.date(cases.c.as_of, days), Date)
    return cases.c.as_of - cases.c.client_dpd


def _ends_by(until: date, seen: Standpoint) -> ColumnElement[bool]:
    """Select claims whose newest event lies so far back that the period ends by then."""
    newest = add_months(until, -PERIOD_MONTHS) + timedelta(days=1)
    while limitation_end(newest, (), seen.calendar) > until:
        newest -= timedelta(days=1)
    end = f"{newest.isoformat()}~"
    later = [exists().where(each.case_id == cases.c.id, each.counts, each.at > end) for each in _EVENTS]
    return and_(cases.c.overdue_on <= newest, ~or_(*later))


def _joined(query: Select[Any], by: CaseSort) -> Select[Any]:
    match by:
        case CaseSort.NAME:
            return query.join(people, people.c.id == cases.c.debtor_id)
        case CaseSort.CLIENT:
            return query.join(clients, clients.c.id == cases.c.client_id)
        case CaseSort.OPERATOR:
            return query.outerjoin(operators, operators.c.id == cases.c.operator_id)
        case CaseSort.LIMITATION:
            return query.outerjoin(_LATEST, _LATEST.c.case_id == cases.c.id)
    return query


def _key(by: CaseSort, seen: Standpoint) -> ColumnElement[Any]:
    """Return what to order by; texts by their code points on every database."""
    if by is CaseSort.LIMITATION:
        started = cast(cases.c.overdue_on, String(32))
        return case((_LATEST.c.at > started, _LATEST.c.at), else_=started)
    column = _COLUMNS[by]
    if seen.is_sqlite or not isinstance(column.type, String | ChoiceColumn | MomentColumn):
        return column
    return collate(type_coerce(column, String()), "C")


@dataclass(frozen=True)
class _Event:
    """One table whose rows may interrupt the limitation period."""

    kind: LimitationEventKind
    case_id: ColumnElement[int]
    at: ColumnElement[str]
    counts: ColumnElement[bool]


_MIRROR = payments.alias("mirror")
_SIGNED = (AgreementStatus.SIGNED, AgreementStatus.DONE, AgreementStatus.BROKEN)
_EVENTS = (
    _Event(
        LimitationEventKind.PART_PAYMENT,
        payments.c.case_id,
        cast(payments.c.paid_on, String(32)),
        and_(
            payments.c.status == PaymentStatus.CONFIRMED,
            payments.c.reverses_id.is_(None),
            payments.c.id.not_in(select(_MIRROR.c.reverses_id).where(_MIRROR.c.reverses_id.is_not(None))),
        ),
    ),
    _Event(
        LimitationEventKind.DEBTOR_AGREED,
        agreements.c.case_id,
        cast(agreements.c.signed_on, String(32)),
        and_(agreements.c.signed_on.is_not(None), agreements.c.status.in_(_SIGNED)),
    ),
    _Event(
        LimitationEventKind.DEMAND_ARRIVED,
        visits.c.case_id,
        type_coerce(visits.c.starts_at, String(32)),
        and_(
            visits.c.status == VisitStatus.HELD,
            type_coerce(visits.c.record, Text).like(f'%"outcome":"{VisitOutcome.MET_DEBTOR}"%'),
        ),
    ),
)
_ALL_EVENTS = union_all(
    *(select(each.case_id.label("case_id"), each.at.label("at")).where(each.counts) for each in _EVENTS)
).subquery()
_LATEST = (
    select(_ALL_EVENTS.c.case_id, func.max(_ALL_EVENTS.c.at).label("at"))
    .group_by(_ALL_EVENTS.c.case_id)
    .subquery()
)
_COLUMNS: dict[CaseSort, ColumnElement[Any]] = {
    CaseSort.CASE_NO: cases.c.case_no,
    CaseSort.NAME: people.c.name,
    CaseSort.CLIENT: clients.c.short_name,
    CaseSort.OPERATOR: operators.c.name,
    CaseSort.STATUS: cases.c.status,
    CaseSort.LAST_CONTACT: cases.c.last_contact_at,
    CaseSort.BALANCE: cases.c.balance,
    CaseSort.DPD: cases.c.overdue_on,
    CaseSort.NEXT_STEP: cases.c.next_due_on,
    CaseSort.RECALL: cases.c.recall_on,
    CaseSort.CONTRACT_NO: cases.c.contract_no,
    CaseSort.PLACEMENT: cases.c.placement_id,
}
