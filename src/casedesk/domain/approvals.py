"""Releases asked for by one person and decided by another, who may sit at another desk at another hour."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.visits import Consent, VisitPurpose


class ApprovalKind(StrEnum):
    """What is to be approved."""

    PLAN_VISIT = "plan_visit"
    MOVE_VISIT = "move_visit"


class ApprovalStatus(StrEnum):
    """Where it stands."""

    PENDING = "pending"
    GRANTED = "granted"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The plan could no longer be kept when it was decided."""


@dataclass(frozen=True)
class VisitWish:
    """The plan that shall be released, as it was when it was asked for."""

    case_id: int
    address_id: int
    starts_at: datetime
    minutes: int
    crew: tuple[int, ...]
    purpose: VisitPurpose
    note: str = ""
    consent: Consent | None = None


@dataclass(frozen=True)
class Approval:
    """One question to a second person, with its answer."""

    approval_no: str
    kind: ApprovalKind
    case_id: int
    wish: VisitWish
    rules: tuple[str, ...]
    """The rules to be released."""
    reason: str
    asked_by: int
    asked_at: datetime
    visit_id: int | None = None
    """The visit to be moved, or that came of it."""
    status: ApprovalStatus = ApprovalStatus.PENDING
    decided_by: int | None = None
    decided_at: datetime | None = None
    opinion: str = ""
    id: int = 0
    version: int = 0
