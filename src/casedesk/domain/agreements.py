"""Repayment agreements: terms, schedule, approval and the life of the paper."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.allocation import AllocationOrder, Components
from casedesk.domain.errors import RefusedError
from casedesk.domain.money import Money
from casedesk.domain.schedules import Instalment, Interval, Remainder, RestDayShift
from casedesk.domain.sentences import Sentence, say


class AgreementStatus(StrEnum):
    """The life of an agreement; the side exits are BROKEN and VOID."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    PRINTED = "printed"
    SIGNED = "signed"
    DONE = "done"
    BROKEN = "broken"
    VOID = "void"


STATUS_NAMES: dict[AgreementStatus, Sentence] = {
    AgreementStatus.DRAFT: say("Draft"),
    AgreementStatus.PENDING: say("Pending"),
    AgreementStatus.APPROVED: say("Approved"),
    AgreementStatus.PRINTED: say("Printed"),
    AgreementStatus.SIGNED: say("On plan"),
    AgreementStatus.DONE: say("Done"),
    AgreementStatus.BROKEN: say("Broken"),
    AgreementStatus.VOID: say("Void"),
}

_STEPS: dict[AgreementStatus, frozenset[AgreementStatus]] = {
    AgreementStatus.DRAFT: frozenset({AgreementStatus.PENDING, AgreementStatus.VOID}),
    AgreementStatus.PENDING: frozenset(
        {AgreementStatus.APPROVED, AgreementStatus.DRAFT, AgreementStatus.VOID},
    ),
    AgreementStatus.APPROVED: frozenset({AgreementStatus.PRINTED, AgreementStatus.VOID}),
    AgreementStatus.PRINTED: frozenset({AgreementStatus.SIGNED, AgreementStatus.VOID}),
    AgreementStatus.SIGNED: frozenset({AgreementStatus.DONE, AgreementStatus.BROKEN}),
    AgreementStatus.BROKEN: frozenset({AgreementStatus.DONE, AgreementStatus.SIGNED}),
    AgreementStatus.DONE: frozenset(),
    AgreementStatus.VOID: frozenset(),
}


@dataclass(frozen=True)
class Waiver:
    """What the client lets go, by component, and the approval that allows it."""

    amounts: Components
    approval_no: str = ""
    approved_until: date | None = None


@dataclass(frozen=True)
class Terms:
    """Everything two people agree on; the schedule follows from it."""

    debt: Components
    as_of: date
    waiver: Waiver
    down_payment: Money
    down_on: date | None
    instalments: int
    first_on: date
    interval: Interval = Interval.MONTHLY
    shift: RestDayShift = RestDayShift.NEXT_WORKDAY
    remainder: Remainder = Remainder.LAST
    order: AllocationOrder = AllocationOrder.CC561
    grace_days: int = 3
    copies: int = 2
    language: str = "zh"

    @property
    def total(self) -> Components:
        """Return what is to be paid: the debt less the waiver, by component."""
        return self.debt - self.waiver.amounts


@dataclass(frozen=True)
class Agreement:
    """One repayment agreement in one revision."""

    agreement_no: str
    case_id: int
    terms: Terms
    schedule: tuple[Instalment, ...]
    revision: int = 1
    status: AgreementStatus = AgreementStatus.DRAFT
    drafted_by: int = 0
    approved_by: int | None = None
    approved_at: datetime | None = None
    signed_on: date | None = None
    note: str = ""
    id: int = 0
    version: int = 0

    def moved_on(self, status: AgreementStatus) -> "Agreement":
        """Return this agreement one step further; steps that the paper's life forbids are refused."""
        if status not in _STEPS[self.status]:
            raise RefusedError(
                say(
                    "Agreement {number} is {now} and cannot become {wanted}.",
                    number=self.agreement_no,
                    now=STATUS_NAMES[self.status],
                    wanted=STATUS_NAMES[status],
                ),
            )
        return replace(self, status=status)


class PaperKind(StrEnum):
    """What a stored paper is."""

    AGREEMENT = "agreement"
    VISIT_SHEET = "visit_sheet"
    RECOVERY_SHEET = "recovery_sheet"
    AUDIT_HEAD = "audit_head"


@dataclass(frozen=True)
class Paper:
    """One printed copy: its number, the file that was printed and the seal in its footer."""

    kind: PaperKind
    subject: str
    case_id: int | None
    copy_no: int
    copies: int
    file_sha256: str
    seal_seq: int
    """Number of the newest audit entry when it was printed; its seal stands in the footer."""
    seal: str
    printed_at: datetime
    printed_by: int
    reason: str = ""
    id: int = 0
    version: int = 0
