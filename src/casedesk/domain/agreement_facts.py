"""What the rules for repayment agreements look at, and what a rule is made of."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from casedesk.domain.agreement_parts import TermsRelease
from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import Components
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import Case, Flag, FlagKind
from casedesk.domain.checks import Bench
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Finding, RulePack
from casedesk.domain.debts import ProductKind
from casedesk.domain.lending_rates import CapSpan
from casedesk.domain.means import Means
from casedesk.domain.money import Money, total
from casedesk.domain.people import Person
from casedesk.domain.policies import NO_LIMITS, Limits
from casedesk.domain.proofs import Proof, Sums, proofs
from casedesk.domain.schedules import Instalment
from casedesk.domain.signers import Signer, SignerRole
from casedesk.domain.waivers import WaiverRequest


@dataclass(frozen=True)
class AgreementFacts:
    """Everything the rules look at."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    case: Case
    client: Client
    debtor: Person
    today: date
    flags: tuple[Flag, ...] = ()
    signers: tuple[Signer, ...] = ()
    """Everybody whose signature the paper needs, the debtor first."""
    running: str = ""
    """Number of another agreement of this case that is signed and being kept."""
    request: WaiverRequest | None = None
    """The request for the waiver, where the terms name one of this case."""
    waived_before: Components = field(default_factory=Components)
    """What other agreements of the case, kept or paid off, have used of that approval."""
    limits: Limits = NO_LIMITS
    """How far the drafter may go for this client."""
    means: Means | None = None
    """What the debtor stated last."""
    caps: tuple[CapSpan, ...] = ()
    """What the law lets a private lender ask from the day of the loan on; empty where that is unknown."""
    releases: tuple[TermsRelease, ...] = ()

    @property
    def is_card(self) -> bool:
        """Tell whether the rules for credit cards apply."""
        return self.case.debt.product is ProductKind.CREDIT_CARD

    @property
    def interest(self) -> Money:
        """Return the interest that runs while the plan is kept."""
        return total(row.to_interest for row in self.schedule)

    def flagged(self, kind: FlagKind) -> Flag | None:
        """Return the open flag of a kind."""
        return next((each for each in self.flags if each.kind is kind), None)

    def signing_as(self, role: SignerRole) -> tuple[Signer, ...]:
        """Return those who sign in one capacity."""
        return tuple(each for each in self.signers if each.role is role)


def proofs_of(facts: AgreementFacts, pack: RulePack) -> tuple[Proof, ...]:
    """Return the arithmetic shown under the schedule and printed on the paper."""
    terms, to_pay = facts.terms, total(row.amount for row in facts.schedule)
    bears_interest = terms.for_schedule.bears_interest
    sums = Sums(
        terms.debt,
        terms.waiver.amounts,
        capitals(terms.total.total),
        terms.deferred,
        capitals(to_pay) if bears_interest else "",
    )
    starts_on = max(terms.as_of, facts.today)
    months = pack.number("max_months_card") if facts.is_card else None
    return proofs(sums, terms.for_schedule, facts.schedule, cap_months=months, starts_on=starts_on)


Judge = Callable[[AgreementFacts, Bench], Iterator[Finding]]


@dataclass(frozen=True)
class AgreementCheck:
    """The code of one rule, and which outcomes with which gaps its texts must provide."""

    rule: str
    judge: Judge
    outcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    uses: tuple[str, ...] = ()
    """Parameters that the pack must hold for it."""
    args: Mapping[str, str] = field(default_factory=dict)
