"""Lists of cases: what is asked for, in which order, and what one line shows."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from casedesk.domain.cases import CaseStatus, FlagKind, NextStep
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.tags import Tag

OPEN_STATUSES = tuple(each for each in CaseStatus if each.is_open)


class CaseSort(StrEnum):
    """What a list of cases can be ordered by."""

    CASE_NO = "case_no"
    NAME = "name"
    CLIENT = "client"
    BALANCE = "balance"
    DPD = "dpd"
    STATUS = "status"
    NEXT_STEP = "next_step"
    LAST_CONTACT = "last_contact"
    OPERATOR = "operator"
    RECALL = "recall"
    LIMITATION = "limitation"
    CONTRACT_NO = "contract_no"
    PLACEMENT = "placement"


@dataclass(frozen=True)
class Order:
    """One key of an order; missing values stand last in both directions."""

    by: CaseSort
    is_descending: bool = False


@dataclass(frozen=True)
class CaseQuery:
    """What a list shows; conditions of one kind are alternatives, different kinds all hold."""

    text: str = ""
    """Words that must all be found: in name, case or contract number, or as last digits of phone or ID."""
    client_ids: tuple[int, ...] = ()
    placement_ids: tuple[int, ...] = ()
    statuses: tuple[CaseStatus, ...] = ()
    operator_ids: tuple[int, ...] = ()
    flags: tuple[FlagKind, ...] = ()
    districts: tuple[str, ...] = ()
    tag_ids: tuple[int, ...] = ()
    case_ids: tuple[int, ...] = ()
    except_ids: tuple[int, ...] = ()
    """Cases that are left out although everything else fits."""
    min_dpd: int | None = None
    max_dpd: int | None = None
    min_balance: Money | None = None
    max_balance: Money | None = None
    recall_until: date | None = None
    next_due_until: date | None = None
    limitation_until: date | None = None
    """Cases whose limitation period ends by this day, or has ended."""
    order: tuple[Order, ...] = (Order(CaseSort.NEXT_STEP),)

    def ordered_by(self, *order: Order) -> "CaseQuery":
        """Return the same question in another order."""
        return replace(self, order=order or (Order(CaseSort.NEXT_STEP),))


class Totals(NamedTuple):
    """How many cases there are and what is owed on them together."""

    number: int = 0
    balance: Money = ZERO


class LastContact(NamedTuple):
    """When somebody was last reached for, and how; ``channel`` is None when only the moment is known."""

    at: datetime
    channel: Channel | None = None
    direction: Direction | None = None
    result: ContactResult | None = None
    is_visit: bool = False


class CaseRow(NamedTuple):
    """One line of a list; the phone is masked, the debtor's name stands in full."""

    id: int
    case_no: str
    name: str
    flags: tuple[FlagKind, ...]
    linked: int
    """Other cases of the same person."""
    client: str
    balance: Money
    dpd: int
    bucket: str
    status: CaseStatus
    phone: str
    district: str
    next_step: NextStep | None
    last_contact: LastContact | None
    limitation_days: int | None
    """Days until the claim is time-barred, negative after it; None when its start is unknown."""
    operator: str
    recall_on: date | None
    contract_no: str = ""
    product: ProductKind | None = None
    product_name: str = ""
    placement: str = ""
    assigned_on: date | None = None
    principal: Money = ZERO
    tags: tuple[Tag, ...] = ()
    own: tuple[tuple[int, str], ...] = ()
    """What the office's own fields hold: pairs of the field's key and its canonical text."""
