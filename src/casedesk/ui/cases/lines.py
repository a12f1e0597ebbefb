"""One line of the list as cells, and windows of lines for the table; knows no Qt."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Protocol

from casedesk.domain.case_lists import CaseQuery, CaseRow, Totals
from casedesk.domain.cases import FlagKind
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.cases import CaseService
from casedesk.ui import formats
from casedesk.ui.case_looks import FLAG_LOOKS, last_contact_text, limitation_tone, status_mark, step_text
from casedesk.ui.looks import Styled, Text

ID: Final = 14
"""Place of the case's key in a line."""
ROW: Final = 15
"""Place of the whole row in a line."""
_MOST_FLAGS: Final = 2


class HasRows(Protocol):
    """What a table asks of its source."""

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def rows(self, first: int, amount: int) -> Sequence[tuple[Any, ...]]:
        """Return some rows."""
        ...


class CaseLines:
    """The lines of one question, read in windows away from the UI thread."""

    def __init__(self, service: CaseService, actor: Operator, query: CaseQuery) -> None:
        self._service, self._actor, self.query = service, actor, query
        self.totals = Totals()
        """Number and sum of the cases, known once they were counted."""

    def count(self) -> int:
        """Return how many cases fit."""
        self.totals = self._service.totals(self._actor, self.query)
        return self.totals.number

    def rows(self, first: int, amount: int) -> list[tuple[Any, ...]]:
        """Return lines from number ``first`` on."""
        today = self._service.today
        found = self._service.list(self._actor, self.query, first, amount)
        return [cells(row, today) for row in found]


def cells(row: CaseRow, today: date) -> tuple[Any, ...]:
    """Return the cells in the order of the columns, then the key and the row itself."""
    return (
        row.case_no,
        Styled(row.name, is_bold=True, flags=_icons(row)),
        row.client,
        row.balance,
        row.dpd,
        row.bucket,
        status_mark(row.status),
        row.phone or formats.NOTHING,
        row.district or formats.NOTHING,
        _step(row, today),
        last_contact_text(row.last_contact, today),
        _limitation(row.limitation_days),
        row.operator or formats.NOTHING,
        row.recall_on,
        row.id,
        row,
    )


def _icons(row: CaseRow) -> tuple[str, ...]:
    """Return small icons behind the name: the gravest flags first, then the link to other cases."""
    kinds = sorted(set(row.flags), key=list(FlagKind).index)
    icons = dict.fromkeys(FLAG_LOOKS[kind][1] for kind in kinds)
    return (*list(icons)[:_MOST_FLAGS], *(("link",) if row.linked else ()))


def _step(row: CaseRow, today: date) -> Styled:
    if row.next_step is None:
        return Styled(formats.NOTHING)
    return Styled(step_text(row.next_step, today), is_bold=row.next_step.due_on <= today)


def _limitation(days: int | None) -> Styled:
    if days is None:
        return Styled(formats.NOTHING, is_secondary=True)
    tone, icon = limitation_tone(days)
    text: Text = formats.number(days) if days >= 0 else say("expired")
    return Styled(text, icon, tone, is_bold=days < 0 or icon == "circle-x", is_secondary=tone is None)
