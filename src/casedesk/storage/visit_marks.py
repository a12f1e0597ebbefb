"""What a month counts of its visits: day, crew, state and verdict, read without the visits themselves."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, String, select, type_coerce

from casedesk.domain.compliance import Severity
from casedesk.domain.months import VisitMark
from casedesk.domain.visits import VisitStatus
from casedesk.storage import codec
from casedesk.storage.rows import visits

_MINUTE = 16
"""Letters of a stored moment down to its minute."""


def marks_between(
    connection: Connection, first: datetime, last: datetime, day_of: Callable[[datetime], date]
) -> list[VisitMark]:
    """Return a mark for every visit from ``first`` until before ``last``, called off ones left out."""
    table = visits.c
    query = select(
        type_coerce(table.starts_at, String),
        type_coerce(table.crew, String),
        type_coerce(table.status, String),
        type_coerce(table.severity, String),
    ).where(table.starts_at >= first, table.starts_at < last, table.status != VisitStatus.CALLED_OFF)

    @cache
    def day(minute: str) -> date:
        return day_of(datetime.fromisoformat(f"{minute}:00Z"))

    statuses: dict[Any, VisitStatus] = {each.value: each for each in VisitStatus}
    severities: dict[Any, Severity] = {each.value: each for each in Severity}
    return [
        VisitMark(
            day(starts_at[:_MINUTE]), _crew(crew), statuses[status], severities.get(severity, Severity.PASS)
        )
        for starts_at, crew, status, severity in connection.execute(query).all()
    ]


@cache
def _crew(text: str) -> frozenset[int]:
    return frozenset(codec.parsed(text))
