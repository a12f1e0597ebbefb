"""Views and filters of the list: what they ask for and how their chips read; knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from casedesk.domain.case_lists import OPEN_STATUSES, CaseQuery
from casedesk.domain.cases import FLAG_NAMES, STATUS_NAMES, CaseStatus
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.cases.ports import Choices
from casedesk.ui.looks import Text

_LIMITATION: Final = timedelta(days=180)
_NOBODY: Final = (0,)
"""A key that no case has: view and filter exclude each other."""
_RECALL: Final = timedelta(days=14)


@dataclass(frozen=True)
class View:
    """A view: a name and what it asks for."""

    key: str
    title: Text
    ask: Callable[[Operator, date], CaseQuery]


VIEWS: Final = (
    View("all", say("All"), lambda _actor, _today: CaseQuery()),
    View(
        "mine", say("Mine"), lambda actor, _today: CaseQuery(operator_ids=(actor.id,), statuses=OPEN_STATUSES)
    ),
    View("to_visit", say("To visit"), lambda _actor, _today: CaseQuery(statuses=(CaseStatus.TO_VISIT,))),
    View(
        "promises",
        say("Promises due"),
        lambda _actor, today: CaseQuery(statuses=(CaseStatus.PROMISE,), next_due_until=today),
    ),
    View("on_plan", say("On plan"), lambda _actor, _today: CaseQuery(statuses=(CaseStatus.ON_PLAN,))),
    View(
        "limitation",
        say("Limitation < 180 d"),
        lambda _actor, today: CaseQuery(statuses=OPEN_STATUSES, limitation_until=today + _LIMITATION),
    ),
    View(
        "recall",
        say("Recall soon"),
        lambda _actor, today: CaseQuery(statuses=OPEN_STATUSES, recall_until=today + _RECALL),
    ),
)


class FilterKind(StrEnum):
    """What a filter looks at."""

    TEXT = "text"
    CLIENTS = "clients"
    OPERATORS = "operators"
    STATUSES = "statuses"
    FLAGS = "flags"
    DISTRICTS = "districts"
    TAGS = "tags"
    MIN_DPD = "min_dpd"
    MAX_DPD = "max_dpd"
    MIN_BALANCE = "min_balance"
    MAX_BALANCE = "max_balance"
    RECALL = "recall"
    NEXT_DUE = "next_due"
    PLACEMENT = "placement"


FILTER_NAMES: Final = {
    FilterKind.TEXT: say("Text"),
    FilterKind.CLIENTS: say("Client"),
    FilterKind.OPERATORS: say("Staff"),
    FilterKind.STATUSES: say("Status"),
    FilterKind.FLAGS: say("Flag"),
    FilterKind.DISTRICTS: say("District"),
    FilterKind.TAGS: say("Tag"),
    FilterKind.MIN_DPD: say("Overdue at least"),
    FilterKind.MAX_DPD: say("Overdue at most"),
    FilterKind.MIN_BALANCE: say("Balance at least"),
    FilterKind.MAX_BALANCE: say("Balance at most"),
    FilterKind.RECALL: say("Recall within"),
    FilterKind.NEXT_DUE: say("Next step within"),
    FilterKind.PLACEMENT: say("Placement"),
}
MANY: Final = frozenset(
    {
        FilterKind.CLIENTS,
        FilterKind.OPERATORS,
        FilterKind.STATUSES,
        FilterKind.FLAGS,
        FilterKind.DISTRICTS,
        FilterKind.TAGS,
    }
)
"""Filters that hold several alternatives."""
Filters = dict[FilterKind, Any]
_FIELDS: Final = {
    FilterKind.TEXT: "text",
    FilterKind.CLIENTS: "client_ids",
    FilterKind.OPERATORS: "operator_ids",
    FilterKind.STATUSES: "statuses",
    FilterKind.FLAGS: "flags",
    FilterKind.DISTRICTS: "districts",
    FilterKind.TAGS: "tag_ids",
    FilterKind.MIN_DPD: "min_dpd",
    FilterKind.MAX_DPD: "max_dpd",
    FilterKind.MIN_BALANCE: "min_balance",
    FilterKind.MAX_BALANCE: "max_balance",
}


def query_of(view: View, filters: Filters, actor: Operator, today: date) -> CaseQuery:
    """Return what a view asks for, narrowed by filters."""
    query = view.ask(actor, today)
    asked: dict[str, Any] = {_FIELDS[kind]: value for kind, value in filters.items() if kind in _FIELDS}
    for kind, known in (
        (FilterKind.STATUSES, query.statuses),
        (FilterKind.OPERATORS, query.operator_ids),
    ):
        if kind in filters:
            both = tuple(each for each in filters[kind] if not known or each in known)
            asked[_FIELDS[kind]] = both
            if not both:
                asked["case_ids"] = _NOBODY
    if FilterKind.PLACEMENT in filters:
        asked["placement_ids"] = (int(filters[FilterKind.PLACEMENT][0]),)
    if FilterKind.RECALL in filters:
        asked["recall_until"] = _earlier(
            query.recall_until, today + timedelta(days=filters[FilterKind.RECALL])
        )
    if FilterKind.NEXT_DUE in filters:
        due = today + timedelta(days=filters[FilterKind.NEXT_DUE])
        asked["next_due_until"] = _earlier(query.next_due_until, due)
    return replace(query, **asked)


def _earlier(known: date | None, wanted: date) -> date:
    return min(known, wanted) if known else wanted


def chip_text(kind: FilterKind, value: Any, choices: Choices) -> Sentence:
    """Return how a filter reads on its chip."""
    match kind:
        case FilterKind.MIN_DPD:
            return say("Overdue ≥ {days} d", days=value)
        case FilterKind.MAX_DPD:
            return say("Overdue ≤ {days} d", days=value)
        case FilterKind.MIN_BALANCE:
            return say("Balance ≥ {amount}", amount=value)
        case FilterKind.MAX_BALANCE:
            return say("Balance ≤ {amount}", amount=value)
        case FilterKind.RECALL:
            return say("Recall within {days} d", days=value)
        case FilterKind.NEXT_DUE:
            return say("Next step within {days} d", days=value) if value else say("Next step due")
        case FilterKind.TEXT:
            return say("{filter}: {values}", filter=FILTER_NAMES[kind], values=value)
        case FilterKind.PLACEMENT:
            return say("{filter}: {values}", filter=FILTER_NAMES[kind], values=value[-1])
    return say("{filter}: {values}", filter=FILTER_NAMES[kind], values=_joined(_names(kind, value, choices)))


def options_of(kind: FilterKind, choices: Choices) -> list[tuple[Any, Text]]:
    """Return the alternatives of a filter: pairs of value and name."""
    match kind:
        case FilterKind.CLIENTS:
            return list(choices.clients)
        case FilterKind.OPERATORS:
            return list(choices.operators)
        case FilterKind.STATUSES:
            return list(STATUS_NAMES.items())
        case FilterKind.FLAGS:
            return list(FLAG_NAMES.items())
        case FilterKind.DISTRICTS:
            return [(each, each) for each in choices.districts]
        case FilterKind.TAGS:
            return [(each.id, each.name) for each in choices.tags]
        case FilterKind.MIN_DPD:
            return [(days, say("{days} days", days=days)) for days in (30, 60, 90, 180, 360)]
        case FilterKind.RECALL:
            return [(days, say("{days} days", days=days)) for days in (7, 14, 30, 60)]
        case FilterKind.NEXT_DUE:
            return [
                (0, say("Due today or earlier")),
                *((days, say("{days} days", days=days)) for days in (3, 7)),
            ]
    return []


def _names(kind: FilterKind, values: tuple[Any, ...], choices: Choices) -> list[Text]:
    known = dict(options_of(kind, choices))
    return [known.get(value, str(value)) for value in values]


def _joined(names: list[Text]) -> Text:
    """Join names so that each is translated where it is shown."""
    joined: Text = names[0] if names else ""
    for name in names[1:]:
        joined = say("{names}, {name}", names=joined, name=name)
    return joined
