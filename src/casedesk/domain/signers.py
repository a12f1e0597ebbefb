"""Who has to sign a repayment agreement, worked out from who stands in the case.

Sources: Civil Code 18 to 23 (age and capacity), 27 (parents are guardians), 145 (acts beyond the capacity
of a minor), 165 (power of attorney), 552 (joining a debt), 695 (consent of a guarantor), 1161 (heirs).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from casedesk.domain.people import Person, Relation
from casedesk.domain.sentences import Sentence, say

ADULT_AGE: Final = 18
EARNING_AGE: Final = 16
CAPABLE_AGE: Final = 8
_BOTH_SIDES: Final = 2
_MOST_COPIES: Final = 9
"""More originals than that are not printed of one text."""


class SignerRole(StrEnum):
    """In which capacity somebody signs beside or for the debtor."""

    DEBTOR = "debtor"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    CO_BORROWER = "co_borrower"
    GUARANTOR = "guarantor"


SIGNER_NAMES: dict[SignerRole, Sentence] = {
    SignerRole.DEBTOR: say("Debtor"),
    SignerRole.GUARDIAN: say("Guardian"),
    SignerRole.REPRESENTATIVE: say("Representative"),
    SignerRole.CO_BORROWER: say("Co-borrower"),
    SignerRole.GUARANTOR: say("Guarantor"),
}


@dataclass(frozen=True)
class SigningParty:
    """A person's part in the case with what is noted of it, such as the number of a power of attorney."""

    relation: Relation
    person: Person
    note: str = ""


@dataclass(frozen=True)
class Signer:
    """Somebody whose signature the paper needs, and why."""

    role: SignerRole
    person: Person
    why: Sentence
    paper: str = ""
    """What proves the right to sign for another: power of attorney, court paper, household register."""
    age: int | None = None

    @property
    def key(self) -> str:
        """Return role and person in one word, to tell whether a printed paper asks for this signature."""
        return f"{self.role}:{self.person.id}"

    @property
    def is_missing_paper(self) -> bool:
        """Tell whether nothing on file proves that this person may sign for another."""
        return self.role is SignerRole.REPRESENTATIVE and not self.paper.strip()


def age_on(born_on: date | None, day: date) -> int | None:
    """Return somebody's age in full years on a day, None where the day of birth is unknown."""
    if born_on is None:
        return None
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def signers_of(
    debtor: Person, parties: Sequence[SigningParty], day: date, own_earner_note: str = ""
) -> tuple[Signer, ...]:
    """Return everybody who must sign, in the order of the signature blocks.

    A child under eight does not sign itself; its guardians do. A minor signs together with them,
    unless sixteen or older and shown to live on their own earnings. Nobody stands beside themselves: a list
    that names the debtor as guarantor too asks for one signature.
    """
    age = age_on(debtor.born_on, day)
    parties = [each for each in parties if not each.person.id or each.person.id != debtor.id]
    signers = []
    if age is None or age >= CAPABLE_AGE:
        signers.append(Signer(SignerRole.DEBTOR, debtor, say("owes the debt"), age=age))
    signers += _guardians(parties, day, age, own_earner_note)
    signers += _of(parties, Relation.REPRESENTATIVE, SignerRole.REPRESENTATIVE, day, _WHY_PROXY)
    signers += _of(parties, Relation.CO_BORROWER, SignerRole.CO_BORROWER, day, _WHY_CO_BORROWER)
    signers += _of(parties, Relation.GUARANTOR, SignerRole.GUARANTOR, day, _WHY_GUARANTOR)
    return tuple(signers)


def usual_copies(signers: Iterable[Signer]) -> int:
    """Return how many originals give one to the creditor, the debtor and each further signer."""
    return min(_BOTH_SIDES + sum(each.role is not SignerRole.DEBTOR for each in signers), _MOST_COPIES)


def needs_guardian(age: int | None, own_earner_note: str) -> bool:
    """Tell whether the law asks for a guardian's signature by age alone."""
    if age is None or age >= ADULT_AGE:
        return False
    return age < EARNING_AGE or not own_earner_note.strip()


_WHY_MINOR: Final = say("guardian of a debtor under age (Civil Code 19, 23, 145)")
_WHY_GUARDIAN: Final = say("recorded as guardian (Civil Code 21 to 23)")
_WHY_PROXY: Final = say("signs for the debtor by power of attorney (Civil Code 165)")
_WHY_CO_BORROWER: Final = say("owes the debt too")
_WHY_GUARANTOR: Final = say("must agree in writing to be bound by changed terms (Civil Code 695)")


def _guardians(
    parties: Sequence[SigningParty], day: date, age: int | None, own_earner_note: str
) -> Iterable[Signer]:
    is_needed = needs_guardian(age, own_earner_note)
    recorded = _of(
        parties, Relation.GUARDIAN, SignerRole.GUARDIAN, day, _WHY_MINOR if is_needed else _WHY_GUARDIAN
    )
    if recorded or not is_needed:
        return recorded
    return _of(parties, Relation.PARENT, SignerRole.GUARDIAN, day, _WHY_MINOR)


def _of(
    parties: Sequence[SigningParty], relation: Relation, role: SignerRole, day: date, why: Sentence
) -> list[Signer]:
    return [
        Signer(role, each.person, why, each.note, age_on(each.person.born_on, day))
        for each in parties
        if each.relation is relation
    ]
