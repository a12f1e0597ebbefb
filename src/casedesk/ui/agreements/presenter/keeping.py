"""Stores what stands in the builder and takes it step by step, an agreement or a sheet of offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.errors import RefusedError
from casedesk.domain.offers import OfferSheet
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.ui.agreements.presenter.opened import Opened
from casedesk.ui.agreements.presenter.ports import AgreementServices

Stored = Agreement | OfferSheet


@dataclass(frozen=True)
class Keeping:
    """What is to be stored: the plans that stand in the fields and the last day of an offer."""

    services: AgreementServices
    actor: Operator
    opened: Opened
    plans: Sequence[Terms] = ()
    valid_until: date | None = None

    @property
    def is_offer(self) -> bool:
        """Tell whether a sheet of offers is meant."""
        return self.opened.offer is not None or len(self.plans) > 1

    def store(self) -> Stored:
        """Store the draft, as its next revision if it has one."""
        opened, actor = self.opened, self.actor
        case_id = opened.basis.case.id
        if self.is_offer:
            return self._store_offer(case_id)
        steps = self.services.steps
        if opened.agreement is not None:
            return steps.revise(actor, opened.agreement, self.plans[0])
        if opened.replaced is not None:
            return steps.amend(actor, opened.replaced, self.plans[0])
        return steps.draft(actor, case_id, self.plans[0])

    def submit(self, stored: Stored) -> Stored:
        """Hand it over for approval."""
        if isinstance(stored, OfferSheet):
            return self.services.offers.submit(self.actor, stored)
        return self.services.steps.submit(self.actor, stored)

    def approve(self) -> Stored:
        """Approve what is stored."""
        stored = self._stored()
        if isinstance(stored, OfferSheet):
            return self.services.offers.approve(self.actor, stored)
        return self.services.steps.approve(self.actor, stored)

    def send_back(self, reason: str) -> Stored:
        """Return it to its drafter."""
        stored = self._stored()
        if isinstance(stored, OfferSheet):
            return self.services.offers.send_back(self.actor, stored, reason)
        return self.services.steps.send_back(self.actor, stored, reason)

    def void(self, reason: str) -> Stored:
        """Put it out of the world."""
        stored = self._stored()
        if isinstance(stored, OfferSheet):
            return self.services.offers.void(self.actor, stored, reason)
        return self.services.steps.void(self.actor, stored, reason)

    def choose(self, option_no: int) -> Stored:
        """Make the ticked plan an agreement."""
        stored = self._stored()
        if not isinstance(stored, OfferSheet):
            raise RefusedError(say("Only an offer sheet has options to choose from."))
        return self.services.offers.choose(self.actor, stored, option_no)

    def sign(self, day: date, copies: Sequence[int] = (), reason: str = "") -> Stored:
        """Mark the paper as signed, with the reason where not every copy is."""
        stored = self._stored()
        if isinstance(stored, OfferSheet):
            raise RefusedError(say("An offer sheet is not signed; choose the option that was ticked."))
        return self.services.steps.sign(self.actor, stored, day, copies, reason)

    def printed(self, copies: int, reason: str) -> tuple[Stored, bytes]:
        """Register and keep the final paper and return its bytes."""
        stored = self._stored()
        if isinstance(stored, OfferSheet):
            offer, sheet = self.services.offer_printing.print(
                self.actor, stored, copies=copies, reason=reason
            )
            return offer, sheet.content
        agreement, paper = self.services.printing.print(self.actor, stored, copies=copies, reason=reason)
        return agreement, paper.content

    def _store_offer(self, case_id: int) -> OfferSheet:
        offers, opened = self.services.offers, self.opened
        assert self.valid_until is not None
        if opened.offer is not None:
            return offers.revise(self.actor, opened.offer, self.plans, self.valid_until)
        return offers.draft(self.actor, case_id, self.plans, self.valid_until, instead_of=opened.agreement)

    def _stored(self) -> Stored:
        stored = self.opened.offer or self.opened.agreement
        if stored is None:
            raise RefusedError(say("The draft is not stored yet; save it first."))
        return stored
