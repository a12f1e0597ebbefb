"""What was read of an agreement or a sheet of offers before it is shown."""

from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.agreements import RUNNING, Agreement, AgreementStatus, Terms
from casedesk.domain.amendments import going_on
from casedesk.domain.means import Means
from casedesk.domain.money import ZERO
from casedesk.domain.offers import OfferOption, OfferSheet, OfferStatus
from casedesk.domain.operators import Operator
from casedesk.domain.papers import Paper
from casedesk.domain.plan_standings import PlanStanding
from casedesk.services.agreement_lists import AgreementEvent
from casedesk.services.agreement_printing import NO_NUMBER
from casedesk.services.agreement_quotes import Basis, Quote
from casedesk.services.agreement_versions import Earlier
from casedesk.services.signing import SigningState
from casedesk.ui.agreements.presenter.ports import AgreementServices


@dataclass(frozen=True)
class Opened:
    """What was read of an agreement, of a sheet, or of a case without either."""

    basis: Basis
    agreement: Agreement | None = None
    standing: PlanStanding | None = None
    history: tuple[AgreementEvent, ...] = ()
    papers: tuple[Paper, ...] = ()
    printed: bytes | None = None
    offer: OfferSheet | None = None
    means: Means | None = None
    earlier: Earlier | None = None
    """The version before, for whoever approves."""
    replaced: Agreement | None = None
    """The agreement that a new draft is to replace."""
    signing: SigningState | None = None
    """What became of the printed copies, while a signature is waited for."""
    versions: tuple[Agreement, ...] = ()
    """The agreements that replaced one another, oldest first, this one among them."""

    sheet: OfferSheet | None = None
    """A sheet of the case that the debtor may still tick, while this agreement waits for its approval."""

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
        if self.offer is not None:
            return self.offer.status is OfferStatus.DRAFT
        return self.status is AgreementStatus.DRAFT

    @property
    def number(self) -> str:
        """Return the number, or nothing before it is stored."""
        if self.offer is not None:
            return self.offer.offer_no
        return self.agreement.agreement_no if self.agreement is not None else ""

    @property
    def drafted_by(self) -> int | None:
        """Return who wrote its terms."""
        stored = self.offer or self.agreement
        return stored.drafted_by if stored is not None else None

    @property
    def base(self) -> Terms:
        """Return the terms that the fields change: a draft follows the case's present debt."""
        if self.offer is not None:
            terms = self.offer.options[0].terms
            return self._on_debt(terms) if self.is_draft else terms
        if self.agreement is None:
            return self.basis.terms
        if self.agreement.status is not AgreementStatus.DRAFT:
            return self.agreement.terms
        return self._on_debt(self.agreement.terms)

    @property
    def plans(self) -> tuple[OfferOption | Terms, ...]:
        """Return the plans that stand side by side, with their schedules where these are settled."""
        if self.offer is None:
            return (self.base,)
        if self.is_draft:
            return tuple(self._on_debt(each.terms) for each in self.offer.options)
        return self.offer.options

    @property
    def replaces_id(self) -> int | None:
        """Return the agreement that this one is to replace."""
        if self.replaced is not None:
            return self.replaced.id
        return self.agreement.replaces_id if self.agreement is not None else None

    @property
    def replaced_no(self) -> str:
        """Return the number of the agreement that this one replaces, or is to replace."""
        if self.replaced is not None:
            return self.replaced.agreement_no
        return next((each.agreement_no for each in self.versions if each.id == self.replaces_id), "")

    @property
    def successor_no(self) -> str:
        """Return the number of the agreement that took the place of this one."""
        own = self.agreement.id if self.agreement is not None else None
        after = [each for each in self.versions if own is not None and each.replaces_id == own]
        signed = [each for each in after if each.signed_on is not None] or after
        return signed[-1].agreement_no if signed else ""

    @property
    def started(self) -> tuple[Terms, ...]:
        """Return the terms as they are stored, or as a new draft begins."""
        if self.offer is not None:
            return tuple(each.terms for each in self.offer.options)
        return (self.agreement.terms if self.agreement is not None else self.base,)

    @property
    def is_refused(self) -> bool:
        """Tell whether every printed copy was refused."""
        return self.signing is not None and self.signing.is_refused

    @property
    def is_curable(self) -> bool:
        """Tell whether a signed plan can still be kept, because the whole rest is not due."""
        return (
            self.agreement is not None
            and self.agreement.status in RUNNING
            and self.agreement.accelerated_on is None
        )

    @property
    def is_live(self) -> bool:
        """Tell whether a signed plan runs or was paid off, and is not over in another way."""
        return self.status in RUNNING or self.status is AgreementStatus.DONE

    @property
    def is_marked_broken(self) -> bool:
        """Tell whether the breach is entered, which a reminder of it has to follow."""
        return self.agreement is not None and self.agreement.status is AgreementStatus.BROKEN

    @property
    def is_amendment(self) -> bool:
        """Tell whether it is to take the place of a signed agreement."""
        return self.replaces_id is not None

    def means_or_none(self, today: date) -> Means:
        """Return what the debtor said last, or an empty statement of today."""
        case = self.basis.case
        return self.means or Means(case.id, case.debtor_id, today, ZERO)

    def terms_at(self, at: int) -> Terms:
        """Return the terms of one plan as they are stored."""
        return self.offer.options[at].terms if self.offer is not None else self.base

    def _on_debt(self, terms: Terms) -> Terms:
        debt = self.basis.case.debt
        return replace(terms, debt=debt.owed, as_of=debt.as_of)


def opened_draft(services: AgreementServices, actor: Operator, case_id: int) -> Opened:
    """Read where a draft for the case begins, or the draft or drafted sheet that it has."""
    basis = services.quotes.basis(actor, case_id)
    if basis.draft is not None:
        return opened_agreement(services, actor, basis.draft.id)
    sheets = services.offers.of_case(actor, case_id)
    begun = next((each for each in sheets if each.status is OfferStatus.DRAFT), None)
    if begun is not None:
        return opened_offer(services, actor, begun.id)
    return Opened(basis, means=services.means.newest(actor, case_id))


def opened_agreement(services: AgreementServices, actor: Operator, agreement_id: int) -> Opened:
    """Read an agreement with its standing, history and papers."""
    lists = services.lists
    agreement = lists.get(actor, agreement_id)
    papers = lists.papers(actor, agreement)
    is_printed = agreement.status is AgreementStatus.PRINTED
    is_pending = agreement.status is AgreementStatus.PENDING
    return Opened(
        services.quotes.basis(actor, agreement.case_id),
        agreement,
        lists.standing(actor, agreement),
        tuple(lists.history(actor, agreement)),
        tuple(papers),
        lists.stored_paper(actor, papers[-1]) if papers else None,
        means=services.means.newest(actor, agreement.case_id),
        earlier=services.versions.before(actor, agreement),
        signing=services.steps.signing_state(actor, agreement) if is_printed else None,
        versions=services.steps.versions_of(actor, agreement),
        sheet=services.offers.in_hand(actor, agreement.case_id) if is_pending else None,
    )


def opened_offer(services: AgreementServices, actor: Operator, offer_id: int) -> Opened:
    """Read a sheet of offers with its papers."""
    offer = services.offers.get(actor, offer_id)
    papers = services.offer_printing.papers(actor, offer)
    return Opened(
        services.quotes.basis(actor, offer.case_id),
        papers=tuple(papers),
        printed=services.lists.stored_paper(actor, papers[-1]) if papers else None,
        offer=offer,
        means=services.means.newest(actor, offer.case_id),
    )


def opened_replacement(services: AgreementServices, actor: Operator, agreement_id: int) -> Opened:
    """Read where an agreement begins that takes the place of a signed one."""
    older = services.lists.get(actor, agreement_id)
    means = services.means.newest(actor, older.case_id)
    basis, standing = services.quotes.basis(actor, older.case_id), services.lists.standing(actor, older)
    kept = standing.kept_rows if standing is not None else frozenset[int]()
    begun = going_on(older, basis.terms, kept, services.quotes.today)
    return Opened(replace(basis, terms=begun), means=means, replaced=older)


def quote_of(
    services: AgreementServices, actor: Operator, opened: Opened, terms: Terms, at: int = 0
) -> Quote:
    """Work the fields' terms out for a draft; terms that are stored keep their schedule and releases."""
    agreement, offer = opened.agreement, opened.offer
    if offer is not None and (not opened.is_draft or terms == _kept(offer, at)):
        return services.quotes.stored(actor, offer.as_agreement(at + 1))
    if agreement is not None and (not opened.is_draft or terms == agreement.terms):
        return services.quotes.stored(actor, agreement)
    return services.quotes.quote(
        actor, opened.basis.case.id, terms, opened.number, replaces_id=opened.replaces_id
    )


def _kept(offer: OfferSheet, at: int) -> Terms | None:
    """Return the terms of a plan as they are stored; one that was just added has none."""
    return offer.options[at].terms if at < len(offer.options) else None


def paper_of(services: AgreementServices, actor: Operator, opened: Opened, quote: Quote) -> bytes:
    """Return the printed paper where there is one, else a draft of what would be printed."""
    if opened.printed is not None:
        return opened.printed
    if opened.agreement is not None and not opened.is_draft:
        return services.printing.draft_paper(actor, opened.agreement).content
    return services.printing.preview(actor, opened.basis.case.id, quote.terms, opened.agreement).content


def offer_paper_of(
    services: AgreementServices,
    actor: Operator,
    opened: Opened,
    plans: tuple[OfferOption, ...],
    valid_until: date,
) -> bytes:
    """Return the printed sheet where there is one, else a draft of what would be printed."""
    if opened.printed is not None:
        return opened.printed
    case = opened.basis.case
    base = opened.offer or OfferSheet(NO_NUMBER, case.id, plans, valid_until, drafted_by=actor.id)
    sheet = replace(base, options=plans, valid_until=valid_until)
    return services.offer_printing.preview(actor, sheet).content
