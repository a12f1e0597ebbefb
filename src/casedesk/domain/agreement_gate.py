"""The rules that a repayment agreement must pass before it is approved, printed and signed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.capitals import capitals
from casedesk.domain.cases import FlagKind
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Finding, RulePack, Severity, Verdict
from casedesk.domain.debts import ProductKind
from casedesk.domain.people import Person
from casedesk.domain.schedules import Instalment, Proof, ProofRule, proofs

_ADULT = 18


@dataclass(frozen=True)
class AgreementFacts:
    """Everything the rules look at."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    product: ProductKind
    client: Client
    debtor: Person
    flags: frozenset[FlagKind]
    has_guarantor: bool
    today: date

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """Return the arithmetic shown under the schedule and printed on the paper."""
        is_card = self.product is ProductKind.CREDIT_CARD
        total = self.terms.total
        return proofs(
            self.terms.debt - self.terms.deferred,
            self.terms.waiver.amounts,
            self.terms.for_schedule,
            self.schedule,
            capitals(total.total),
            cap_months=60 if is_card else None,
        )


def facts_of(  # one argument for each thing the rules look at
    agreement: Agreement,
    product: ProductKind,
    client: Client,
    debtor: Person,
    flags: frozenset[FlagKind],
    *,
    has_guarantor: bool,
    today: date,
) -> AgreementFacts:
    """Gather what the rules look at from a stored agreement."""
    return AgreementFacts(
        agreement.terms, agreement.schedule, product, client, debtor, flags, has_guarantor, today
    )


def agreement_verdict(facts: AgreementFacts, pack: RulePack, now: datetime) -> Verdict:
    """Return all findings about an agreement; a rule the pack does not hold is not asked."""
    findings = tuple(
        Finding(
            rule=rule,
            severity=(pack.rules[rule].severity if is_hit else Severity.PASS),
            facts=seen,
            message=pack.rules[rule].text,
        )
        for rule, is_hit, seen in _asked(facts)
        if rule in pack.rules
    )
    return Verdict(pack.id, pack.version, now, findings)


def _asked(facts: AgreementFacts) -> Iterator[tuple[str, bool, dict[str, object]]]:
    """Yield each rule with whether it is hit and what it looked at."""
    terms, client = facts.terms, facts.client
    failed = [each.rule.value for each in facts.proofs if not each.holds and each.rule is not ProofRule.CAP]
    yield "AGR-SUM", bool(failed), {"failed": ", ".join(failed)}
    if facts.product is ProductKind.CREDIT_CARD:
        too_long = any(each.rule is ProofRule.CAP and not each.holds for each in facts.proofs)
        yield "AGR-ART70", too_long, {"instalments": terms.instalments}
    waived = terms.waiver.amounts.total
    has_lapsed = terms.waiver.approved_until is not None and terms.waiver.approved_until < facts.today
    is_unapproved = not waived.is_zero and (not terms.waiver.approval_no.strip() or has_lapsed)
    yield "AGR-APPROVE", is_unapproved, {"approval_no": terms.waiver.approval_no}
    yield "AGR-PAYEE", client.payee is None, {"client": client.short_name}
    has_mandate = client.mandate is not None and client.mandate.covers(facts.today)
    yield "ORG-MANDATE", not has_mandate, {"client": client.short_name}
    born_on = facts.debtor.born_on
    is_minor = born_on is not None and _age(born_on, facts.today) < _ADULT
    yield "OBJ-MINOR", is_minor, {}
    yield "OBJ-HEIR", FlagKind.DECEASED in facts.flags, {}
    yield "ORG-DISPUTE", FlagKind.DISPUTE in facts.flags, {}
    yield "OBJ-VULN", FlagKind.VULNERABLE in facts.flags, {}
    yield "AGR-GUAR", facts.has_guarantor, {}


def _age(born_on: date, today: date) -> int:
    """Return full years on a day."""
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
