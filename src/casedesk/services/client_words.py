"""What a client's row says of a case, as canonical text: compared month by month without reading it again."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from casedesk.domain.intake import ColumnMapping, IntakeField
from casedesk.domain.money import Money
from casedesk.importing.balances import Defaults
from casedesk.importing.drafts import CaseDraft
from casedesk.importing.persons import AddressDraft, PhoneDraft, RelatedDraft

CONTRACT, PRODUCT_NAME, PRODUCT, OWED, ASSIGNED_AMOUNT, OVERDUE_ON, LENT_AMOUNT, LENT_ON = range(8)
CARD_NO, ASSIGNED_ON, RECALL_ON, NOTE, NAME, DOCUMENT_NO, DOCUMENT_KIND, SEX = range(8, 16)
BORN_ON, EMPLOYER, PHONES, ADDRESSES, RELATED = range(16, 21)
"""Places in what a row says; None there means that the client tells nothing."""

AS_OF, DPD, BUCKET = range(3)
"""Places in the second line, which moves with every day and makes no row a changed one."""

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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

    def said(self, draft: CaseDraft) -> Said:
        """Return what a row says; an empty cell tells nothing."""
        debt, person, owed = draft.debt, draft.debtor.person, draft.debt.owed
        assigned_on: date | None = draft.assigned_on
        if assigned_on == self._today and not self._may_be_today:
            assigned_on = None
        facts = [
            debt.contract_no or None,
            debt.product_name or None,
            debt.product.value if self._tells_product else None,
            [owed.principal.fen, owed.interest.fen, owed.penalty.fen, owed.fees.fen],
            debt.assigned_amount.fen,
            _day(debt.overdue_on),
            _fen(debt.lent_amount),
            _day(debt.lent_on),
            debt.card_no or None,
            _day(assigned_on),
            _day(draft.recall_on),
            draft.note or None,
            person.name,
            person.document_no,
            person.document_kind.value,
            person.sex and person.sex.value,
            _day(person.born_on),
            person.employer or None,
            _phones(draft.debtor.phones),
            _addresses(draft.debtor.addresses),
            [_related(each) for each in draft.related] or None,
        ]
        return Said(facts, [debt.as_of.isoformat(), debt.client_dpd, debt.client_bucket])

    def text(self, draft: CaseDraft) -> str:
        """Return the canonical text of what a row says."""
        return self.said(draft).text


def _related(other: RelatedDraft) -> list[Any]:
    number = other.person.document_no or None
    return [
        other.person.name,
        other.relation.value,
        other.note or None,
        number,
        _phones(other.phones),
        _addresses(other.addresses),
    ]


def _phones(phones: Sequence[PhoneDraft]) -> list[str] | None:
    return [each.number for each in phones] or None


def _addresses(addresses: Sequence[AddressDraft]) -> list[list[str]] | None:
    return [[each.kind.value, each.text] for each in addresses] or None


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _fen(amount: Money | None) -> int | None:
    return None if amount is None else amount.fen
