"""What terms come to before anything is stored: schedule, proofs, verdict and where a draft begins."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreement_checks import AgreementFacts, proofs_of
from casedesk.domain.agreement_gate import agreement_verdict
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, AllocationOrder, order_for
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Rule, Verdict
from casedesk.domain.debts import ProductKind
from casedesk.domain.means import heaviest_month
from casedesk.domain.money import ZERO, Money, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Relation
from casedesk.domain.proofs import Proof
from casedesk.domain.schedules import Instalment, make_schedule
from casedesk.domain.signers import Signer, SigningParty, signers_of, usual_copies
from casedesk.domain.term_limits import require_sensible_terms
from casedesk.domain.workdays import add_months
from casedesk.services.desk import Desk
from casedesk.services.lending_rates import caps_of
from casedesk.services.means import newest_means
from casedesk.services.policies import limits_for
from casedesk.services.waivers import request_of, waived_before
from casedesk.storage import agreements
from casedesk.storage.flags import flags_on
from casedesk.storage.shelves import Shelves

_USUAL_INSTALMENTS = 12
_SIGNING = (
    Relation.GUARDIAN,
    Relation.PARENT,
    Relation.REPRESENTATIVE,
    Relation.CO_BORROWER,
    Relation.GUARANTOR,
)
"""Who may have to sign; a parent only for a debtor under age."""


@dataclass(frozen=True)
class Quote:
    """What given terms come to."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    proofs: tuple[Proof, ...]
    verdict: Verdict
    capitals: str
    """The agreed total; running interest is not in it."""
    signers: tuple[Signer, ...] = ()
    ceiling: Money | None = None
    """What the debtor can bear a month by their own statement, None where there is none."""

    @property
    def interest(self) -> Money:
        """Return the interest that runs while the plan is kept."""
        return total(row.to_interest for row in self.schedule)

    @property
    def to_pay(self) -> Money:
        """Return everything that is to be paid: the agreed total and the running interest."""
        return total(row.amount for row in self.schedule)

    @property
    def monthly(self) -> Money:
        """Return the highest sum of instalments in one month."""
        return heaviest_month(self.schedule)


@dataclass(frozen=True)
class Basis:
    """Where a draft for a case begins: usual terms on today's debt, and a draft that exists already."""

    case: Case
    debtor: str
    client: str
    terms: Terms
    draft: Agreement | None
    is_card: bool


class AgreementQuotes:
    """Works terms out while somebody is still choosing them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def basis(self, actor: Operator, case_id: int) -> Basis:
        """Return where a draft for the case begins."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            case = shelves.cases.get(case_id)
            client = shelves.clients.get(case.client_id)
            is_card = case.debt.product is ProductKind.CREDIT_CARD
            return Basis(
                case=case,
                debtor=shelves.people.get(case.debtor_id).name,
                client=client.short_name,
                terms=usual_terms(self._desk, shelves, case, client),
                draft=agreements.newest_draft(shelves, case_id),
                is_card=is_card,
            )

    def quote(
        self,
        actor: Operator,
        case_id: int,
        terms: Terms,
        number: str = "",
        replaces_id: int | None = None,
    ) -> Quote:
        """Work terms out live as this person's draft; impossible ones raise RefusedError or BadInputError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            case = shelves.cases.get(case_id)
            return quoted(
                self._desk, shelves, case, terms, number, replaces_id=replaces_id, drafted_by=actor.id
            )

    def stored(self, actor: Operator, agreement: Agreement) -> Quote:
        """Return what a stored agreement comes to, its own schedule kept, its rules asked as of today."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return quote_of(self._desk, facts_about(self._desk, shelves, agreement))

    def rule(self, name: str) -> Rule | None:
        """Return a rule of the pack, to show its clause."""
        return self._desk.pack.rules.get(name)


def usual_terms(desk: Desk, shelves: Shelves, case: Case, client: Client) -> Terms:
    """Return the terms with which a draft begins: what is owed today in twelve months.

    Each side that signs gets an original. Cards are settled as the law says; other debts as the client's
    contracts say, where they say it.
    """
    today = desk.today()
    is_card = case.debt.product is ProductKind.CREDIT_CARD
    order = order_for(is_card, case.debt.days_past_due(today))
    if client.contract_order and not is_card:
        order = AllocationOrder.CONTRACT
    return Terms(
        debt=case.debt.owed,
        as_of=case.debt.as_of,
        waiver=Waiver(NOTHING),
        down_payment=ZERO,
        down_on=None,
        instalments=_USUAL_INSTALMENTS,
        first_on=add_months(today, 1),
        order=order,
        contract_order=client.contract_order,
        day_count=client.day_count,
        grace_days=desk.pack.number("grace_days"),
        cure_days=desk.pack.number_or("cure_days", Terms.cure_days),
        copies=usual_copies(signers_about(shelves, case, today)),
    )


def quoted(
    desk: Desk,
    shelves: Shelves,
    case: Case,
    terms: Terms,
    number: str = "",
    *,
    replaces_id: int | None = None,
    drafted_by: int = 0,
) -> Quote:
    """Make the schedule of terms and ask every rule about them; the drafter's role sets the limits."""
    require_sensible_terms(terms)
    schedule = make_schedule(terms.for_schedule, desk.calendar)
    settled = terms.following(schedule)
    agreement = Agreement(number, case.id, settled, schedule, drafted_by=drafted_by, replaces_id=replaces_id)
    return quote_of(desk, facts_about(desk, shelves, agreement))


def quote_of(desk: Desk, facts: AgreementFacts) -> Quote:
    """Return proofs, verdict and signers of what was gathered."""
    return Quote(
        facts.terms,
        facts.schedule,
        proofs_of(facts, desk.pack),
        agreement_verdict(facts, desk.pack, desk.now()),
        capitals(facts.terms.total.total),
        facts.signers,
        facts.means.ceiling if facts.means else None,
    )


def verdict_about(desk: Desk, shelves: Shelves, agreement: Agreement) -> Verdict:
    """Ask every rule about a stored agreement as its case stands today."""
    return agreement_verdict(facts_about(desk, shelves, agreement), desk.pack, desk.now())


def facts_about(
    desk: Desk, shelves: Shelves, agreement: Agreement, day: date | None = None
) -> AgreementFacts:
    """Gather what the rules look at, today or as things stood on an earlier day as far as they have dates."""
    on = day or desk.today()
    case = shelves.cases.get(agreement.case_id)
    terms, lent_on = agreement.terms, case.debt.lent_on
    return AgreementFacts(
        terms=terms,
        schedule=agreement.schedule,
        case=case,
        client=shelves.clients.get(case.client_id),
        debtor=shelves.people.get(case.debtor_id),
        today=on,
        flags=tuple(flags_on(shelves, case, on)),
        signers=signers_about(shelves, case, on, terms),
        running=_other_running(shelves, agreement),
        request=request_of(shelves, terms, case.id),
        waived_before=waived_before(shelves, agreement),
        limits=limits_for(shelves, agreement.drafted_by, case.client_id),
        means=newest_means(shelves, case.id),
        caps=caps_of(shelves, lent_on, on) if lent_on else (),
        releases=agreement.releases,
    )


def signers_about(shelves: Shelves, case: Case, day: date, terms: Terms | None = None) -> tuple[Signer, ...]:
    """Return everybody who must sign an agreement of a case on a day."""
    table = shelves.parties.table.c
    found = shelves.parties.all(table.case_id == case.id, table.relation.in_(_SIGNING), order=(table.id,))
    parties = [SigningParty(each.relation, shelves.people.get(each.person_id), each.note) for each in found]
    note = terms.own_earner_note if terms else ""
    return signers_of(shelves.people.get(case.debtor_id), parties, day, note)


def _other_running(shelves: Shelves, agreement: Agreement) -> str:
    """Return the number of another agreement of the case that is kept and that this one does not replace."""
    running = agreements.running(shelves, agreement.case_id)
    if running is None or running.status is not AgreementStatus.SIGNED:
        return ""
    is_own = running.id == agreement.replaces_id or running.agreement_no == agreement.agreement_no
    return "" if is_own else running.agreement_no
