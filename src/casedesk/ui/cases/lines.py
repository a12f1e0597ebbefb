"""One line of the list as cells, and windows of lines for the table; knows no Qt."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from threading import Lock
from typing import Any, Final

from casedesk.domain.case_lists import CaseQuery, CaseRow, Totals
from casedesk.domain.cases import FlagKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.operators import Operator
from casedesk.domain.own_fields import FieldKind, OwnField
from casedesk.domain.sentences import say
from casedesk.services.cases import CaseService
from casedesk.ui import formats
from casedesk.ui.case_looks import FLAG_LOOKS, last_contact_text, limitation_tone, status_mark, step_text
from casedesk.ui.looks import Styled, Text
from casedesk.ui.tag_looks import tag_mark

ID: Final = -2
"""Place of the case's key in a line."""
ROW: Final = -1
"""Place of the whole row in a line."""
_MOST_FLAGS: Final = 2
_FAR: Final = 2_000
"""From here on it pays to know the keys of all lines in their order."""
PRODUCT_NAMES: Final = {
    ProductKind.CREDIT_CARD: say("Credit card"),
    ProductKind.CONSUMER_LOAN: say("Consumer loan"),
    ProductKind.CAR_LOAN: say("Car loan"),
    ProductKind.OTHER: say("Other"),
}


class CaseLines:
    """The lines of one question, read in windows away from the UI thread."""

    def __init__(
        self, service: CaseService, actor: Operator, query: CaseQuery, fields: Sequence[OwnField] = ()
    ) -> None:
        self._service, self._actor, self.query, self._fields = service, actor, query, fields
        self.totals = Totals()
        """Number and sum of the cases, known once they were counted."""
        self._order: Sequence[int] | None = None
        self._ordering = Lock()

    def count(self) -> int:
        """Return how many cases fit."""
        self.totals = self._service.totals(self._actor, self.query)
        return self.totals.number

    def rows(self, first: int, amount: int) -> list[tuple[Any, ...]]:
        """Return lines from number ``first`` on; far down they are read by the keys of the whole order."""
        today = self._service.today
        if first < _FAR:
            found = self._service.list(self._actor, self.query, first, amount)
        else:
            found = self._service.lines(self._actor, self._keys()[first : first + amount])
        return [cells(row, today, self._fields) for row in found]

    def _keys(self) -> Sequence[int]:
        """Return the keys of all lines, read once when somebody scrolls far."""
        with self._ordering:
            if self._order is None:
                self._order = self._service.order(self._actor, self.query)
            return self._order


def cells(row: CaseRow, today: date, fields: Sequence[OwnField] = ()) -> tuple[Any, ...]:
    """Return the cells in the order of all columns, then the key and the row itself."""
    own = dict(row.own)
    days = row.limitation_days
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
        _limitation(days),
        row.operator or formats.NOTHING,
        row.recall_on,
        tuple(tag_mark(each) for each in row.tags),
        row.contract_no,
        row.product_name or (PRODUCT_NAMES[row.product] if row.product else formats.NOTHING),
        row.placement,
        row.assigned_on,
        row.principal,
        today + timedelta(days=days) if days is not None else None,
        *(_own(own.get(each.id, ""), each.kind) for each in fields),
        row.id,
        row,
    )


def _own(text: str, kind: FieldKind) -> object:
    """Return what an own field's cell shows; a masked number stays a text."""
    if not text or "*" in text:
        return text
    if kind is FieldKind.NUMBER:
        return f"{Decimal(text):,}"
    return date.fromisoformat(text) if kind is FieldKind.DATE else text


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
