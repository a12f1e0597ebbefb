"""What was read of an agreement before it is shown."""

from dataclasses import dataclass, replace

from casedesk.domain.agreements import Agreement, AgreementStatus, Terms
from casedesk.domain.operators import Operator
from casedesk.domain.papers import Paper
from casedesk.domain.plan_standings import PlanStanding
from casedesk.services.agreement_lists import AgreementEvent
from casedesk.services.agreement_quotes import Basis, Quote
from casedesk.ui.agreements.presenter.ports import AgreementServices


@dataclass(frozen=True)
class Opened:
    """What was read of an agreement, or of a case without one."""

    basis: Basis
    agreement: Agreement | None = None
    standing: PlanStanding | None = None
    history: tuple[AgreementEvent, ...] = ()
    papers: tuple[Paper, ...] = ()
    printed: bytes | None = None

    @property
    def status(self) -> AgreementStatus:
        """Return the status as it is today."""
        if self.agreement is None:
            return AgreementStatus.DRAFT
        if self.agreement.status is AgreementStatus.SIGNED and self.standing is not None:
            return self.standing.status
        return self.agreement.status

    @property
    def is_draft(self) -> bool:
        """Tell whether its terms may be changed."""
        return self.status is AgreementStatus.DRAFT

    @property
    def base(self) -> Terms:
        """Return the terms that the fields change: a draft follows the case's present debt."""
        if self.agreement is None:
            return self.basis.terms
        if self.agreement.status is not AgreementStatus.DRAFT:
            return self.agreement.terms
        debt = self.basis.case.debt
        return replace(self.agreement.terms, debt=debt.owed, as_of=debt.as_of)


def opened_draft(services: AgreementServices, actor: Operator, case_id: int) -> Opened:
    """Read where a draft for the case begins, or the draft it has."""
    basis = services.quotes.basis(actor, case_id)
    return Opened(basis) if basis.draft is None else opened_agreement(services, actor, basis.draft.id)


def opened_agreement(services: AgreementServices, actor: Operator, agreement_id: int) -> Opened:
    """Read an agreement with its standing, history and papers."""
    lists = services.lists
    agreement = lists.get(actor, agreement_id)
    papers = lists.papers(actor, agreement)
    return Opened(
        services.quotes.basis(actor, agreement.case_id),
        agreement,
        lists.standing(actor, agreement),
        tuple(lists.history(actor, agreement)),
        tuple(papers),
        lists.stored_paper(actor, papers[-1]) if papers else None,
    )


def quote_of(services: AgreementServices, actor: Operator, opened: Opened, terms: Terms) -> Quote:
    """Work the fields' terms out for a draft; what has left the drafter keeps its own schedule."""
    agreement = opened.agreement
    if agreement is not None and not opened.is_draft:
        return services.quotes.stored(actor, agreement)
    number = agreement.agreement_no if agreement else ""
    return services.quotes.quote(actor, opened.basis.case.id, terms, number)


def paper_of(services: AgreementServices, actor: Operator, opened: Opened, terms: Terms) -> bytes:
    """Return the printed paper where there is one, else a draft of what would be printed."""
    if opened.printed is not None:
        return opened.printed
    if opened.agreement is not None and not opened.is_draft:
        return services.printing.draft_paper(actor, opened.agreement).content
    return services.printing.preview(actor, opened.basis.case.id, terms, opened.agreement).content
