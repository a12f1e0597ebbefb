"""What terms come to before anything is stored: schedule, proofs, verdict and where a draft begins."""

from dataclasses import dataclass
from datetime import date

from casedesk.domain.agreement_checks import AgreementFacts, proofs_of
from casedesk.domain.agreement_gate import agreement_verdict
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import NOTHING, order_for
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case
from casedesk.domain.compliance import Rule, Verdict
from casedesk.domain.debts import ProductKind
from casedesk.domain.money import ZERO
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Relation
from casedesk.domain.proofs import Proof
from casedesk.domain.schedules import Instalment, make_schedule
from casedesk.domain.workdays import add_months
from casedesk.services.desk import Desk
from casedesk.storage import agreements
from casedesk.storage.flags import acting
from casedesk.storage.shelves import Shelves

_USUAL_INSTALMENTS = 12


@dataclass(frozen=True)
class Quote:
    """What given terms come to."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    proofs: tuple[Proof, ...]
    verdict: Verdict
    capitals: str


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
            is_card = case.debt.product is ProductKind.CREDIT_CARD
            return Basis(
                case=case,
                debtor=shelves.people.get(case.debtor_id).name,
                client=shelves.clients.get(case.client_id).short_name,
                terms=usual_terms(self._desk, case),
                draft=agreements.newest_draft(shelves, case_id),
                is_card=is_card,
            )

    def quote(self, actor: Operator, case_id: int, terms: Terms, number: str = "") -> Quote:
        """Work terms out live; impossible terms raise RefusedError or BadInputError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return quoted(self._desk, shelves, shelves.cases.get(case_id), terms, number)

    def stored(self, actor: Operator, agreement: Agreement) -> Quote:
        """Return what a stored agreement comes to, its own schedule kept, its rules asked as of today."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            facts = facts_about(self._desk, shelves, agreement)
        verdict = agreement_verdict(facts, self._desk.pack, self._desk.now())
        total = capitals(agreement.terms.total.total)
        proofs = proofs_of(facts, self._desk.pack)
        return Quote(agreement.terms, agreement.schedule, proofs, verdict, total)

    def rule(self, name: str) -> Rule | None:
        """Return a rule of the pack, to show its clause."""
        return self._desk.pack.rules.get(name)


def usual_terms(desk: Desk, case: Case) -> Terms:
    """Return the terms with which a draft begins: what is owed today in twelve months."""
    today = desk.today()
    is_card = case.debt.product is ProductKind.CREDIT_CARD
    return Terms(
        debt=case.debt.owed,
        as_of=case.debt.as_of,
        waiver=Waiver(NOTHING),
        down_payment=ZERO,
        down_on=None,
        instalments=_USUAL_INSTALMENTS,
        first_on=add_months(today, 1),
        order=order_for(is_card, case.debt.days_past_due(today)),
        grace_days=desk.pack.number("grace_days"),
    )


def quoted(desk: Desk, shelves: Shelves, case: Case, terms: Terms, number: str = "") -> Quote:
    """Make the schedule of terms and ask every rule about them."""
    schedule = make_schedule(terms.for_schedule, desk.calendar)
    facts = facts_about(desk, shelves, Agreement(number, case.id, terms, schedule))
    verdict = agreement_verdict(facts, desk.pack, desk.now())
    return Quote(terms, schedule, proofs_of(facts, desk.pack), verdict, capitals(terms.total.total))


def verdict_about(desk: Desk, shelves: Shelves, agreement: Agreement) -> Verdict:
    """Ask every rule about a stored agreement as its case stands today."""
    return agreement_verdict(facts_about(desk, shelves, agreement), desk.pack, desk.now())


def facts_about(desk: Desk, shelves: Shelves, agreement: Agreement) -> AgreementFacts:
    """Gather what the rules look at."""
    case = shelves.cases.get(agreement.case_id)
    flags, parties = shelves.flags.table.c, shelves.parties.table.c
    running = agreements.running(shelves, case.id)
    is_kept = running is not None and running.status is AgreementStatus.SIGNED
    is_kept = is_kept and (running is None or running.id != agreement.replaces_id)
    return AgreementFacts(
        terms=agreement.terms,
        schedule=agreement.schedule,
        case=case,
        client=shelves.clients.get(case.client_id),
        debtor=shelves.people.get(case.debtor_id),
        today=desk.today(),
        flags=tuple(shelves.flags.all(flags.case_id == case.id, acting(desk.today()))),
        guarantors=len(
            shelves.parties.all(parties.case_id == case.id, parties.relation == Relation.GUARANTOR)
        ),
        running=running.agreement_no
        if running is not None and is_kept and running.agreement_no != agreement.agreement_no
        else "",
    )
