"""What a person changes or asks about the plan on show, beside its fields: rows, waiver, means, limits."""

from dataclasses import replace
from typing import Final

from casedesk.domain.agreement_limits import RELEASABLE
from casedesk.domain.agreement_parts import Absorber, RowEdit
from casedesk.domain.agreements import AgreementStatus
from casedesk.domain.compliance import Severity
from casedesk.domain.means import Means
from casedesk.domain.offers import OfferStatus
from casedesk.domain.operators import Right
from casedesk.domain.schedules import Instalment
from casedesk.domain.waivers import WaiverRequest
from casedesk.ui.agreements.presenter.form import edited, resting_on
from casedesk.ui.agreements.presenter.ports import FindingLine
from casedesk.ui.agreements.presenter.workbench import Workbench

_UNAPPROVED: Final = (
    AgreementStatus.DRAFT,
    AgreementStatus.PENDING,
    OfferStatus.DRAFT,
    OfferStatus.PENDING,
)


class Editing(Workbench):
    """Changes the plan on show, and tells what the rules say of it."""

    def edit_row(self, edit: RowEdit, absorber: Absorber) -> None:
        """Set amount or day of one instalment by hand; an edit of nothing takes that back."""
        if self.opened is not None and self.opened.is_draft:
            form = edited(self.form, edit, absorber)
            self._view.show_form(form, self.opened.base)
            self.changed(form)

    def row(self, no: int) -> Instalment | None:
        """Return an instalment as it stands, while the terms make a schedule."""
        schedule = self.quote.schedule if self.quote is not None else ()
        return next((each for each in schedule if each.no == no), None)

    def rest_on(self, request: WaiverRequest) -> None:
        """Let the waiver rest on an approved request; it is never more than what was granted."""
        assert self.opened is not None
        form = resting_on(self.form, request)
        self._view.show_form(form, self.opened.base)
        self.changed(form)

    def reweigh(self) -> None:
        """Read the debtor's means again and judge the plan by them."""
        opened = self.opened
        if opened is None:
            return
        services, actor = self.services, self.actor

        def done(means: Means | None) -> None:
            self.opened = replace(opened, means=means)
            self.changed(self.form)

        self._run(lambda: services.means.newest(actor, opened.basis.case.id), done)

    def releasable(self) -> frozenset[str]:
        """Return the rules that stand in the way and that this person may let pass."""
        stored = (self.opened.offer or self.opened.agreement) if self.opened is not None else None
        if stored is None or self.quote is None or self.is_dirty:
            return frozenset()
        may = self.actor.may(Right.APPROVE_AGREEMENTS) and stored.drafted_by != self.actor.id
        found = {each.rule for each in self.quote.verdict.blocks} & RELEASABLE
        return frozenset(found) if may and stored.status in _UNAPPROVED else frozenset()

    def findings(self) -> list[FindingLine]:
        """Return every rule's finding, the gravest first."""
        if self.quote is None:
            return []
        order = list(Severity)
        found = sorted(self.quote.verdict.findings, key=lambda each: order.index(each.severity))
        return [FindingLine(each, self.services.quotes.rule(each.rule)) for each in found]
