"""Offer sheets: up to four approved plans on one paper, of which the debtor ticks one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from casedesk.domain.agreements import Terms
from casedesk.domain.sentences import Sentence, say

MOST_OPTIONS: Final = 4


class OfferStatus(StrEnum):
    """The life of an offer sheet."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    PRINTED = "printed"
    CHOSEN = "chosen"
    VOID = "void"


OFFER_NAMES: dict[OfferStatus, Sentence] = {
    OfferStatus.DRAFT: say("Draft"),
    OfferStatus.PENDING: say("Pending"),
    OfferStatus.APPROVED: say("Approved"),
    OfferStatus.PRINTED: say("Printed"),
    OfferStatus.CHOSEN: say("Chosen"),
    OfferStatus.VOID: say("Void"),
}


@dataclass(frozen=True)
class OfferSheet:
    """Plans for one case in one revision; ``chosen`` counts the options from 1."""

    offer_no: str
    case_id: int
    options: tuple[Terms, ...]
    valid_until: date
    revision: int = 1
    status: OfferStatus = OfferStatus.DRAFT
    drafted_by: int = 0
    approved_by: int | None = None
    approved_at: datetime | None = None
    chosen: int | None = None
    agreement_id: int | None = None
    note: str = ""
    id: int = 0
    version: int = 0
