"""Who must sign, in every combination of age, family, proxy, co-borrower and guarantor."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from casedesk.domain.cases import Case, FlagKind
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Party, Person, Relation
from casedesk.domain.signers import SignerRole
from casedesk.services.agreement_quotes import AgreementQuotes, Quote
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk

Lend = Callable[..., Case]
ADULT, YOUNG = date(1980, 1, 1), date(2010, 5, 1)
BORN = {"child": date(2020, 5, 1), "minor": date(2013, 5, 1), "earner": date(2009, 5, 1), "adult": ADULT}
FAMILY = {
    "none": (),
    "parent": ((Relation.PARENT, ADULT),),
    "guardian": ((Relation.GUARDIAN, ADULT),),
    "young guardian": ((Relation.GUARDIAN, YOUNG),),
}
BESIDE = {
    "none": ((), frozenset()),
    "proxy": (((Relation.REPRESENTATIVE, ADULT, "SQ-1"),), frozenset()),
    "bare proxy": (((Relation.REPRESENTATIVE, ADULT, ""),), frozenset({"AGR-PROXY"})),
    "co-borrower": (((Relation.CO_BORROWER, ADULT, ""),), frozenset()),
    "young co-borrower": (((Relation.CO_BORROWER, YOUNG, ""),), frozenset({"AGR-CODEBTOR"})),
    "guarantor": (((Relation.GUARANTOR, ADULT, ""),), frozenset()),
    "young guarantor": (((Relation.GUARANTOR, YOUNG, ""),), frozenset({"AGR-GUAR"})),
    "both": (((Relation.GUARANTOR, ADULT, ""), (Relation.CO_BORROWER, ADULT, "")), frozenset()),
}
ASKED = {"OBJ-MINOR", "AGR-PROXY", "AGR-CODEBTOR", "AGR-GUAR", "OBJ-HEIR"}


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


def stand(desk: Desk, actor: Operator, case: Case, *parties: tuple[Relation, date, str]) -> None:
    with desk.work("party.added", actor, Right.EDIT_CASES) as work:
        for relation, born_on, note in parties:
            person = work.people.add(Person("欧阳宁", born_on=born_on))
            work.parties.add(Party(case.id, person.id, relation, note=note))
        work.about(case.case_no, case.id)
        work.commit()


def quoted(desk: Desk, actor: Operator, case: Case, note: str = "") -> Quote:
    quotes = AgreementQuotes(desk)
    terms = replace(quotes.basis(actor, case.id).terms, own_earner_note=note)
    return quotes.quote(actor, case.id, terms)


def blocks(quote: Quote) -> set[str]:
    return {each.rule for each in quote.verdict.blocks} & ASKED


def combinations() -> Iterator[tuple[str, str, str, str]]:
    """Yield age, family, whether own earnings are proved, and one who stands beside the debtor."""
    yield from product(BORN, FAMILY, ("", "labour contract"), ("none", "both"))
    yield from product(("minor", "adult"), ("none", "parent"), ("",), BESIDE)


def test_that_every_combination_says_who_signs_and_blocks_who_cannot(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    for age, family, note, beside in dict.fromkeys(combinations()):
        case = lend(person={"born_on": BORN[age]})
        others, wrong = BESIDE[beside]
        stand(desk, supervisor, case, *((*each, "") for each in FAMILY[family]), *others)
        quote = quoted(desk, clerk, case, note)
        named = (age, family, note, beside)
        lives_alone = age == "adult" or (age == "earner" and bool(note))
        is_guarded = family in {"parent", "guardian"}
        expected = set(wrong) | (set() if lives_alone or is_guarded else {"OBJ-MINOR"})
        assert blocks(quote) == expected, named
        roles = [each.role for each in quote.signers]
        assert (SignerRole.DEBTOR in roles) is (age != "child"), named
        signs_for = family.endswith("guardian") or (family == "parent" and not lives_alone)
        assert (SignerRole.GUARDIAN in roles) is signs_for, named
        assert len(roles) == (age != "child") + signs_for + len(others), named


def test_that_death_blocks_whoever_else_signs(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    for age, family in (("adult", "none"), ("minor", "parent"), ("child", "guardian")):
        case = lend(person={"born_on": BORN[age]})
        parties = ((*each, "") for each in FAMILY[family])
        stand(desk, supervisor, case, *parties, (Relation.REPRESENTATIVE, ADULT, "SQ-1"))
        CaseService(desk).raise_flag(supervisor, case.id, FlagKind.DECEASED, "told by the family")
        assert blocks(quoted(desk, clerk, case)) == {"OBJ-HEIR"}


def test_that_a_debtor_named_as_guarantor_too_signs_once(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case = lend()
    with desk.work("party.added", supervisor, Right.EDIT_CASES) as work:
        work.parties.add(Party(case.id, case.debtor_id, Relation.GUARANTOR))
        work.about(case.case_no, case.id)
        work.commit()
    assert [each.role for each in quoted(desk, clerk, case).signers] == [SignerRole.DEBTOR]
