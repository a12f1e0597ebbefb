"""What a search found: people, cases, agreements and visits, each with the reason."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.cases import CaseStatus
from casedesk.domain.money import Money
from casedesk.domain.people import Relation
from casedesk.domain.search_queries import Why
from casedesk.domain.visits import VisitStatus


class HitKind(StrEnum):
    """The groups of answers, in the order in which they are shown."""

    PERSON = "person"
    CASE = "case"
    AGREEMENT = "agreement"
    VISIT = "visit"


@dataclass(frozen=True)
class Reason:
    """By what something was found, and the word for it, of a long number the last digits only."""

    why: Why
    word: str


@dataclass(frozen=True)
class LinkedCase:
    """A case of somebody found; the debtor's name stands in full, as in every list."""

    id: int
    case_no: str
    debtor: str
    client: str
    balance: Money
    status: CaseStatus
    operator: str
    district: str
    relation: Relation
    """How the person found stands to the debtor."""


@dataclass(frozen=True)
class SearchHit:
    """One answer; the newest open case stands first among the cases it leads to."""

    kind: HitKind
    id: int
    title: str
    """The name, masked unless a debtor's, or the number."""
    reasons: tuple[Reason, ...]
    cases: tuple[LinkedCase, ...] = ()
    status: AgreementStatus | VisitStatus | None = None
    """Where an agreement or a visit stands."""
    at: datetime | None = None
    """When the visit begins."""
