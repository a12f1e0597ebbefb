from datetime import date

import pytest

from casedesk.domain.people import Person, Relation
from casedesk.domain.signers import SIGNER_NAMES, SignerRole, SigningParty, signers_of

DAY = date(2026, 11, 23)
ADULT = Person("Chen", born_on=date(1990, 3, 7))


def roles(debtor: Person, *relations: Relation, note: str = "") -> list[str]:
    parties = [SigningParty(each, Person("Lin", born_on=date(1970, 1, 1))) for each in relations]
    return [str(each.role) for each in signers_of(debtor, parties, DAY, note)]


@pytest.mark.parametrize(
    ("born_on", "relations", "note", "expected"),
    [
        (date(1990, 3, 7), (), "", "debtor"),
        (None, (), "", "debtor"),
        (date(1990, 3, 7), (Relation.PARENT, Relation.SPOUSE, Relation.FRIEND), "", "debtor"),
        (date(1990, 3, 7), (Relation.GUARDIAN,), "", "debtor guardian"),
        (date(2010, 3, 7), (Relation.GUARDIAN, Relation.PARENT), "", "debtor guardian"),
        (date(2010, 3, 7), (Relation.PARENT, Relation.PARENT), "", "debtor guardian guardian"),
        (date(2010, 3, 7), (Relation.PARENT,), "labour contract", "debtor"),
        (date(2011, 3, 7), (Relation.PARENT,), "labour contract", "debtor guardian"),
        (date(2018, 11, 23), (Relation.PARENT,), "", "debtor guardian"),
        (date(2018, 11, 24), (Relation.PARENT,), "", "guardian"),
        (date(1990, 3, 7), (Relation.GUARANTOR, Relation.REPRESENTATIVE, Relation.CO_BORROWER), "",
         "debtor representative co_borrower guarantor"),
    ],
)  # fmt: skip
def test_that_it_is_worked_out_who_signs(
    born_on: date | None, relations: tuple[Relation, ...], note: str, expected: str
) -> None:
    assert roles(Person("Chen", born_on=born_on), *relations, note=note) == expected.split()


def test_that_a_representative_without_a_power_of_attorney_is_pointed_out() -> None:
    bare, noted = (
        signers_of(ADULT, [SigningParty(Relation.REPRESENTATIVE, Person("Lin"), note)], DAY)[1]
        for note in (" ", "SQ-2026-7")
    )
    assert bare.is_missing_paper
    assert not noted.is_missing_paper


def test_that_every_capacity_has_a_name_and_every_signer_a_ground() -> None:
    assert set(SIGNER_NAMES) == set(SignerRole)
    everybody = [SigningParty(each, Person("Lin")) for each in Relation]
    assert all(each.why.text for each in signers_of(ADULT, everybody, DAY))
