"""What a client's row says of a case, as canonical text: compared month by month without reading it again."""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from casedesk.domain.intake import ColumnMapping, IntakeField
from casedesk.importing.balances import Defaults
from casedesk.importing.drafts import CaseDraft

CONTRACT, PRODUCT_NAME, PRODUCT, OWED, ASSIGNED_AMOUNT, OVERDUE_ON, LENT_AMOUNT, LENT_ON = range(8)
CARD_NO, ASSIGNED_ON, RECALL_ON, NOTE, NAME, DOCUMENT_NO, DOCUMENT_KIND, SEX = range(8, 16)
BORN_ON, EMPLOYER, PHONES, ADDRESSES, RELATED = range(16, 21)
"""Places in what a row says; None there means that the client tells nothing."""

AS_OF, DPD, BUCKET = range(3)
"""Places in the second line, which moves with every day and makes no row a changed one."""

_KEPT: Final = 50_000
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says: what counts, and what only moves with the day."""

    facts: list[Any]
    counts: list[Any]

    @property
    def text(self) -> str:
        """Return the canonical text, two lines."""
        return f"{_write(self.facts)}\n{_write(self.counts)}"

    def over(self, before: "Said | None") -> "Said":
        """Return this with what it does not tell taken from what the client said before."""
        if before is None:
            return self
        merged = [old if new is None else new for new, old in zip(self.facts, before.facts, strict=True)]
        return Said(merged, self.counts)


def read_said(text: str) -> Said:
    """Return what a stored text says."""
    facts, _, counts = text.partition("\n")
    return Said(json.loads(facts), json.loads(counts))


def counts_of(text: str) -> list[Any]:
    """Return what a stored text says that moves with the day."""
    found: list[Any] = json.loads(text.partition("\n")[2])
    return found


def says_the_same(one: str, other: str) -> bool:
    """Tell whether two texts differ at most in what moves with the day."""
    return one.partition("\n")[0] == other.partition("\n")[0]


class Listener:
    """Writes down what each row of one list says."""

    def __init__(self, mapping: ColumnMapping, defaults: Defaults, today: date) -> None:
        self._tells_product = mapping.has(IntakeField.PRODUCT) or defaults.product is not None
        self._may_be_today = defaults.assigned_on == today
        self._today = today

    def text(self, draft: CaseDraft) -> str:
        """Return the canonical text of what a row says; an empty cell tells nothing."""
        debtor, debt, assigned_on = draft.debtor, draft.debt, draft.assigned_on
        person, owed, lent = debtor.person, debt.owed, debt.lent_amount
        is_untold = assigned_on == self._today and not self._may_be_today
        facts = [
            debt.contract_no or None,
            debt.product_name or None,
            debt.product if self._tells_product else None,
            [owed.principal.fen, owed.interest.fen, owed.penalty.fen, owed.fees.fen],
            debt.assigned_amount.fen,
            day_text(debt.overdue_on),
            None if lent is None else lent.fen,
            day_text(debt.lent_on),
            debt.card_no or None,
            None if is_untold else day_text(assigned_on),
            day_text(draft.recall_on),
            draft.note or None,
            person.name,
            person.document_no,
            person.document_kind,
            person.sex,
            day_text(person.born_on),
            person.employer or None,
            [each.number for each in debtor.phones] or None,
            [[each.kind, each.text] for each in debtor.addresses] or None,
            [
                [
                    each.person.name,
                    each.relation,
                    each.note or None,
                    each.person.document_no or None,
                    [phone.number for phone in each.phones] or None,
                    [[place.kind, place.text] for place in each.addresses] or None,
                ]
                for each in draft.related
            ]
            or None,
        ]
        return f"{_write(facts)}\n{_counts(debt.as_of, debt.client_dpd, debt.client_bucket)}"


@lru_cache(_KEPT)
def day_text(day: date | None) -> str | None:
    """Return a day as it is stored; a list names the same few thousand days again and again."""
    return None if day is None else day.isoformat()


@lru_cache(_KEPT)
def _counts(as_of: date, client_dpd: int | None, bucket: str) -> str:
    return _write([as_of.isoformat(), client_dpd, bucket])
