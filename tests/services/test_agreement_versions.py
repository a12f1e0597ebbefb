from collections.abc import Callable
from dataclasses import replace

import pytest

from casedesk.domain.cases import Case
from casedesk.domain.operators import Operator, Role
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreement_versions import AgreementVersions
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk

Lend = Callable[..., Case]


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


def test_that_the_version_before_is_the_last_revision(desk: Desk, lend: Lend, clerk: Operator) -> None:
    service, versions = AgreementService(desk), AgreementVersions(desk)
    case = lend()
    terms = AgreementQuotes(desk).basis(clerk, case.id).terms
    first = service.draft(clerk, case.id, terms)
    assert versions.before(clerk, first) is None
    second = service.revise(clerk, first, replace(terms, instalments=8))
    third = service.revise(clerk, second, replace(terms, instalments=5))
    earlier = versions.before(clerk, third)
    assert earlier is not None
    assert earlier.terms == second.terms
    assert str(earlier.name) == "Revision 2"
