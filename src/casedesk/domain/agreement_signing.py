"""The rules about who signs: age, guardians, power of attorney, co-borrowers, guarantors; their originals."""

from collections.abc import Iterator

from casedesk.domain.agreement_facts import AgreementCheck, AgreementFacts
from casedesk.domain.checks import Bench
from casedesk.domain.compliance import Finding, Severity
from casedesk.domain.signers import EARNING_AGE, Signer, SignerRole, age_on, usual_copies


def minor(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask whether the debtor may bind themselves today, alone or with a guardian."""
    age = age_on(facts.debtor.born_on, facts.today)
    note = facts.terms.own_earner_note.strip()
    if age is None:
        yield rule.finds("signer_unknown", severity=Severity.WARN)
    elif age >= rule.number("adult_age"):
        yield rule.passes("signer", age=age)
    elif age >= EARNING_AGE and note:
        yield rule.finds("signer_earns", severity=Severity.WARN, age=age, note=note)
    elif any(_may_guard(each, rule.number("adult_age")) for each in facts.signing_as(SignerRole.GUARDIAN)):
        yield rule.finds("signer_guarded", severity=Severity.WARN, age=age)
    else:
        yield rule.finds("signer_minor", age=age)


def _may_guard(guardian: Signer, adult_age: int) -> bool:
    """Tell whether a guardian is of age, as far as the day of birth is known."""
    return guardian.age is None or guardian.age >= adult_age


def proxy(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Ask for the power of attorney of whoever signs for the debtor."""
    acting = facts.signing_as(SignerRole.REPRESENTATIVE)
    if not acting:
        yield rule.passes()
    elif any(each.is_missing_paper for each in acting):
        yield rule.finds("block")
    else:
        yield rule.finds("warn", severity=Severity.WARN, paper=acting[0].paper)


def co_borrower(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Remind that who owes the debt too signs too."""
    yield from _signing_too(facts, rule, SignerRole.CO_BORROWER)


def guarantor(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Remind that a guarantor signs too, or heavier terms do not bind them."""
    yield from _signing_too(facts, rule, SignerRole.GUARANTOR)


def originals(facts: AgreementFacts, rule: Bench) -> Iterator[Finding]:
    """Remind that each side that signs keeps an original."""
    wanted, copies = usual_copies(facts.signers), facts.terms.copies
    if copies < wanted:
        yield rule.finds("warn", copies=copies, wanted=wanted)
    else:
        yield rule.passes(copies=copies)


def _signing_too(facts: AgreementFacts, rule: Bench, role: SignerRole) -> Iterator[Finding]:
    signing = facts.signing_as(role)
    adult_age = rule.number("adult_age")
    young = [each.age for each in signing if each.age is not None and each.age < adult_age]
    if young:
        yield rule.finds("young", severity=Severity.BLOCK, age=young[0])
    elif signing:
        yield rule.finds("warn", number=len(signing))
    else:
        yield rule.passes()


MINOR = AgreementCheck(
    "OBJ-MINOR",
    minor,
    {
        "signer": ("age",),
        "signer_minor": ("age",),
        "signer_guarded": ("age",),
        "signer_earns": ("age", "note"),
        "signer_unknown": (),
    },
    ("adult_age",),
)
SIGNING_CHECKS = (
    AgreementCheck("AGR-PROXY", proxy, {"pass": (), "block": (), "warn": ("paper",)}),
    AgreementCheck(
        "AGR-CODEBTOR", co_borrower, {"pass": (), "warn": ("number",), "young": ("age",)}, ("adult_age",)
    ),
    AgreementCheck(
        "AGR-GUAR", guarantor, {"pass": (), "warn": ("number",), "young": ("age",)}, ("adult_age",)
    ),
    AgreementCheck("AGR-COPIES", originals, {"pass": ("copies",), "warn": ("copies", "wanted")}),
)
"""Who signs beside the debtor, and with how many originals."""
