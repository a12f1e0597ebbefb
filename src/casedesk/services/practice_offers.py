"""The practice office's offer sheet: three plans on one paper that a debtor has at home."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from casedesk.domain.cases import CaseStatus
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import Money
from casedesk.domain.offers import OfferSheet
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import OfferService
from casedesk.services.practice_rows import StoredCase
from casedesk.services.practice_story import Story

_AGO: Final = 2
_HOLDS: Final = timedelta(days=14)
_NUMBERS: Final = (6, 12, 18)
_HIGHEST: Final = Money.of(60_000)


@dataclass
class _Sheet:
    """One sheet on its way from draft to paper."""

    story: Story
    offer: OfferSheet | None = None

    def begin(self) -> None:
        """Draft it on a case that fits, if there is one; an hour lies between the steps."""
        story = self.story
        case = story.take(lambda each: _fits(story, each))
        if case is None:
            return
        drafter = story.staff["C001"]
        usual = AgreementQuotes(story.desk).basis(drafter, case.case_id).terms
        options = [replace(usual, instalments=number) for number in _NUMBERS]
        until = story.day(_AGO) + _HOLDS
        self.offer = OfferService(story.desk).draft(drafter, case.case_id, options, until)
        began = story.moment(story.day(_AGO), 11)
        for number, step in enumerate((self._submit, self._approve, self._print), start=1):
            story.at(began + timedelta(hours=number), step)

    @property
    def _stored(self) -> OfferSheet:
        if self.offer is None:
            raise RuntimeError("the story begins with the draft")
        return self.offer

    def _submit(self) -> None:
        self.offer = OfferService(self.story.desk).submit(self.story.staff["C001"], self._stored)

    def _approve(self) -> None:
        self.offer = OfferService(self.story.desk).approve(self.story.staff["S001"], self._stored)

    def _print(self) -> None:
        printing = OfferPrinting(self.story.desk)
        self.offer, _paper = printing.print(self.story.staff["P001"], self._stored)


def plan_offers(story: Story) -> None:
    """Put the sheet into the story."""
    story.at(story.moment(story.day(_AGO), 11), _Sheet(story).begin)


def _fits(story: Story, each: StoredCase) -> bool:
    case = each.case
    is_old_enough = case.assigned_on is not None and case.assigned_on < story.day(_AGO)
    is_loan = case.debt.product is not ProductKind.CREDIT_CARD
    return case.status is CaseStatus.ACTIVE and is_old_enough and is_loan and case.debt.balance < _HIGHEST
