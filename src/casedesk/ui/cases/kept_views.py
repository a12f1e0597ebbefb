"""Kept views as text and back: filters, order and columns; what cannot be read is left out; knows no Qt."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from casedesk.domain.case_lists import CaseSort, Order
from casedesk.domain.cases import CaseStatus, FlagKind
from casedesk.domain.money import Money
from casedesk.ui.cases.filters import VIEWS, FilterKind, Filters, View
from casedesk.ui.column_layout import ColumnPlace, layout_text, read_layout

FIRST_ORDER: Final = (Order(CaseSort.NEXT_STEP),)
_NUMBERS: Final = frozenset({FilterKind.MIN_DPD, FilterKind.MAX_DPD, FilterKind.RECALL, FilterKind.NEXT_DUE})
_MONEY: Final = frozenset({FilterKind.MIN_BALANCE, FilterKind.MAX_BALANCE})
_KEYS: Final = frozenset({FilterKind.CLIENTS, FilterKind.OPERATORS, FilterKind.TAGS})


@dataclass(frozen=True)
class Question:
    """What a kept view asks: a built-in view narrowed by filters, in an order."""

    base: View
    filters: Filters
    order: tuple[Order, ...] = FIRST_ORDER


@dataclass(frozen=True)
class ListLayout:
    """How a list stands for one person: columns, empty for the usual ones, and order, None for the view's."""

    columns: tuple[ColumnPlace, ...] = ()
    order: tuple[Order, ...] | None = None


def question_text(question: Question) -> str:
    """Return a question as text that can be kept."""
    filters = {kind.value: _plain(value) for kind, value in question.filters.items()}
    kept = {"base": question.base.key, "filters": filters, "order": _plain_order(question.order)}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def read_question(text: str) -> Question:
    """Return the question that a text holds; parts of another version of the program are left out."""
    kept = _object(text)
    base = next((each for each in VIEWS if each.key == kept.get("base")), VIEWS[0])
    filters: Filters = {}
    found = kept.get("filters")
    for name, value in (found if isinstance(found, dict) else {}).items():
        try:
            filters[FilterKind(name)] = _value(FilterKind(name), value)
        except (ValueError, TypeError):
            continue
    return Question(base, filters, _order(kept.get("order")) or FIRST_ORDER)


def list_layout_text(layout: ListLayout) -> str:
    """Return a layout as text that can be kept."""
    order = None if layout.order is None else _plain_order(layout.order)
    return json.dumps({"columns": layout_text(layout.columns), "order": order})


def read_list_layout(text: str) -> ListLayout:
    """Return the layout that a text holds."""
    kept = _object(text)
    columns = kept.get("columns")
    return ListLayout(
        read_layout(columns) if isinstance(columns, str) else (), _order(kept.get("order")) or None
    )


def _object(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text) if text else {}
    except ValueError:
        kept = {}
    return kept if isinstance(kept, dict) else {}


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return value.fen
    return list(value) if isinstance(value, tuple) else value


def _value(kind: FilterKind, plain: Any) -> Any:
    """Return a filter's value, or raise ValueError or TypeError when it is not one."""
    if kind in _NUMBERS:
        return int(plain)
    if kind in _MONEY:
        return Money.of_fen(int(plain))
    if kind is FilterKind.TEXT:
        return str(plain)
    if kind in _KEYS:
        return tuple(int(each) for each in plain)
    if kind is FilterKind.STATUSES:
        return tuple(CaseStatus(each) for each in plain)
    if kind is FilterKind.FLAGS:
        return tuple(FlagKind(each) for each in plain)
    return tuple(str(each) for each in plain)


def _plain_order(order: Sequence[Order]) -> list[list[Any]]:
    return [[each.by.value, each.is_descending] for each in order]


def _order(plain: Any) -> tuple[Order, ...]:
    try:
        return tuple(Order(CaseSort(by), bool(is_descending)) for by, is_descending in plain or ())
    except (TypeError, ValueError):
        return ()
