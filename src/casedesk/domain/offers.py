"""Offer sheets: up to four approved plans on one paper, of which the debtor ticks one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from casedesk.domain.agreement_parts import TermsRelease
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.schedules import Instalment
from casedesk.domain.sentences import Sentence, say

MOST_OPTIONS: Final = 4
LEAST_OPTIONS: Final = 2
ENTRY_DAYS: Final = 1
"""Days after the last one on which a tick may still be entered: the paper comes back in the evening."""
OPTION_NAMES: Final = (say("Option 1"), say("Option 2"), say("Option 3"), say("Option 4"))
"""What the plans of a sheet are called, in their order."""


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

OPEN_OFFERS = frozenset({OfferStatus.DRAFT, OfferStatus.PENDING, OfferStatus.APPROVED, OfferStatus.PRINTED})
"""Sheets that may still become an agreement."""

_STEPS: Final[dict[OfferStatus, frozenset[OfferStatus]]] = {
    OfferStatus.DRAFT: frozenset({OfferStatus.PENDING, OfferStatus.VOID}),
    OfferStatus.PENDING: frozenset({OfferStatus.APPROVED, OfferStatus.DRAFT, OfferStatus.VOID}),
    OfferStatus.APPROVED: frozenset({OfferStatus.PRINTED, OfferStatus.VOID}),
    OfferStatus.PRINTED: frozenset({OfferStatus.CHOSEN, OfferStatus.VOID}),
    OfferStatus.CHOSEN: frozenset(),
    OfferStatus.VOID: frozenset(),
}


@dataclass(frozen=True)
class OfferOption:
    """One plan of a sheet; its schedule is kept, so that what is signed is what was offered."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    releases: tuple[TermsRelease, ...] = ()
    """Office limits that a second person let pass for this plan."""


@dataclass(frozen=True)
class OfferSheet:
    """Plans for one case in one revision; ``chosen`` counts the options from 1."""

    offer_no: str
    case_id: int
    options: tuple[OfferOption, ...]
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

    @property
    def waives(self) -> bool:
        """Tell whether an option waives part of the debt, so that a second person approves the sheet."""
        return any(not each.terms.waiver.amounts.is_zero for each in self.options)

    def is_lapsed(self, today: date) -> bool:
        """Tell whether the last day of an open sheet has passed."""
        return self.status in OPEN_OFFERS and today > self.valid_until

    def is_over(self, today: date) -> bool:
        """Tell whether nothing can come of an open sheet; what was ticked in time on paper still can."""
        days = ENTRY_DAYS if self.status is OfferStatus.PRINTED else 0
        return self.is_lapsed(today - timedelta(days=days))

    def moved_on(self, status: OfferStatus) -> "OfferSheet":
        """Return this sheet one step further; steps that its life forbids are refused."""
        if status not in _STEPS[self.status]:
            raise RefusedError(
                say(
                    "Offer sheet {number} is {now} and cannot become {wanted}.",
                    number=self.offer_no,
                    now=OFFER_NAMES[self.status],
                    wanted=OFFER_NAMES[status],
                ),
            )
        return replace(self, status=status)

    def option(self, number: int) -> OfferOption:
        """Return the option that the debtor ticked, counted from 1."""
        if not 1 <= number <= len(self.options):
            raise BadInputError(
                say(
                    "Offer sheet {number} has options 1 to {most}; name the one that was ticked.",
                    number=self.offer_no,
                    most=len(self.options),
                ),
            )
        return self.options[number - 1]

    def as_agreement(self, number: int, agreement_no: str = "") -> Agreement:
        """Return an option as the agreement it would become, approved as the sheet was."""
        option = self.option(number)
        return Agreement(
            agreement_no=agreement_no or self.offer_no,
            case_id=self.case_id,
            terms=option.terms,
            schedule=option.schedule,
            status=AgreementStatus.APPROVED,
            drafted_by=self.drafted_by,
            approved_by=self.approved_by,
            approved_at=self.approved_at,
            offer_id=self.id or None,
            releases=option.releases,
        )

    def released(self, number: int, given: TermsRelease) -> "OfferSheet":
        """Return this sheet with one more limit let pass for an option, counted from 1."""
        option = self.option(number)
        more = replace(option, releases=(*option.releases, given))
        return replace(self, options=(*self.options[: number - 1], more, *self.options[number:]))


def require_options(options: Sequence[Terms], valid_until: date, today: date) -> None:
    """Refuse a sheet with one plan or with too many, with equal plans, or out of date from the start."""
    if not LEAST_OPTIONS <= len(options) <= MOST_OPTIONS:
        raise BadInputError(
            say(
                "An offer sheet has {least} to {most} options; a single plan is an ordinary agreement.",
                least=LEAST_OPTIONS,
                most=MOST_OPTIONS,
            ),
        )
    if len(set(options)) < len(options):
        raise BadInputError(say("Two options are the same; change one or take it away."))
    if len({(each.debt, each.as_of) for each in options}) > 1:
        raise BadInputError(say("The options rest on different balances; begin the sheet again."))
    if valid_until < today:
        raise BadInputError(say("The last day of the offer, {day}, lies in the past.", day=valid_until))
