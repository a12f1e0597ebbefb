"""The orders of a list of cases: the same on every database, texts by their code points."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, String, collate, func, type_coerce

from casedesk.domain.case_lists import CaseSort, Order
from casedesk.storage.case_conditions import Standpoint
from casedesk.storage.columns import ChoiceColumn, MomentColumn
from casedesk.storage.rows import cases, clients, operators, people

COLUMNS: Final[dict[CaseSort, ColumnElement[Any]]] = {
    CaseSort.CASE_NO: cases.c.case_no,
    CaseSort.NAME: people.c.name_key,
    CaseSort.CLIENT: clients.c.short_name,
    CaseSort.OPERATOR: operators.c.name,
    CaseSort.STATUS: cases.c.status,
    CaseSort.LAST_CONTACT: cases.c.last_contact_at,
    CaseSort.BALANCE: cases.c.balance,
    CaseSort.DPD: cases.c.past_due_from,
    CaseSort.NEXT_STEP: cases.c.next_due_on,
    CaseSort.RECALL: cases.c.recall_on,
    CaseSort.LIMITATION: cases.c.limitation_from,
    CaseSort.CONTRACT_NO: cases.c.contract_no,
    CaseSort.PLACEMENT: cases.c.placement_id,
}
_TURNED: Final = frozenset({CaseSort.DPD})
"""The more days past due, the earlier the day they are counted from."""


def whole_order(wanted: tuple[Order, ...]) -> tuple[Order, ...]:
    """Return an order with each key once; within a state what is to be done next comes first."""
    wanted = wanted or (Order(CaseSort.NEXT_STEP),)
    order = tuple(each for n, each in enumerate(wanted) if each.by not in {one.by for one in wanted[:n]})
    if order and order[-1].by is CaseSort.STATUS:
        order = (*order, Order(CaseSort.NEXT_STEP))
    return order


def ordered(
    query: Select[Any], wanted: tuple[Order, ...], seen: Standpoint, *, by_index: bool = True
) -> Select[Any]:
    """Return the query in an order; the key decides between equals, so that pages never overlap.

    Without ``by_index`` SQLite is kept from walking all cases along an order's index.
    """
    for each in wanted:
        query = _joined(query, each.by)
    return query.order_by(*terms(wanted, seen, by_index=by_index))


def terms(
    wanted: tuple[Order, ...], seen: Standpoint, *, by_index: bool = True
) -> Iterator[ColumnElement[Any]]:
    """Yield the terms of an order; missing values stand last in both directions."""
    is_descending = False
    for each in wanted:
        key = _key(each.by, seen) if by_index else func.ifnull(_key(each.by, seen), None)
        is_descending = each.is_descending is not (each.by in _TURNED)
        yield (key.desc() if is_descending else key.asc()).nulls_last()
        if each.by is CaseSort.NAME:
            yield _directed(people.c.id, is_descending=is_descending)
    yield _directed(cases.c.id, is_descending=is_descending)


def _directed(column: ColumnElement[Any], *, is_descending: bool) -> ColumnElement[Any]:
    return column.desc() if is_descending else column.asc()


def _joined(query: Select[Any], by: CaseSort) -> Select[Any]:
    match by:
        case CaseSort.NAME:
            return query.join(people, people.c.id == cases.c.debtor_id)
        case CaseSort.CLIENT:
            return query.join(clients, clients.c.id == cases.c.client_id)
        case CaseSort.OPERATOR:
            return query.outerjoin(operators, operators.c.id == cases.c.operator_id)
    return query


def _key(by: CaseSort, seen: Standpoint) -> ColumnElement[Any]:
    column = COLUMNS[by]
    if seen.is_sqlite or not isinstance(column.type, String | ChoiceColumn | MomentColumn):
        return column
    return collate(type_coerce(column, String()), "C")
