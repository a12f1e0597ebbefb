"""The practice office's limits for terms, what two debtors stated of their means, and waivers asked."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Final

from casedesk.domain.agreements import UNSIGNED
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus
from casedesk.domain.means import Means
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.policies import TermPolicy
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services.desk import Desk
from casedesk.services.means import MeansService
from casedesk.services.policies import PolicyService
from casedesk.services.waivers import WaiverService

_LIMITS: Final = (
    TermPolicy(Role.COLLECTOR, None, Decimal(30), waives_principal=False, most_months=36),
    TermPolicy(most_months=60, least_instalment=Money.of(100)),
)
_REASON: Final = "债务人住院三个月，已提供出院小结，请求减免部分罚息"


def add_terms(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Set limits, take two statements of means, and ask for two waivers of which one is approved."""
    for policy in _LIMITS:
        PolicyService(desk).save(staff["S001"], policy)
    drafted, free = _cases(desk, staff["S001"])
    for case, income in ((drafted, Money.of(60_000)), (free, Money.of(4_200))):
        if case is not None:
            stated = Means(case.id, case.debtor_id, desk.today(), income, Money.of(3_000), Money.of(500), 3)
            MeansService(desk).take(staff["C001"], stated)
    if free is not None:
        _ask(desk, staff, free)


def _ask(desk: Desk, staff: Mapping[str, Operator], case: Case) -> None:
    waivers = WaiverService(desk)
    penalty = Components(penalty=Money.of_fen(case.debt.owed.penalty.fen // 2))
    first = waivers.ask(staff["C001"], case.id, penalty, _REASON)
    day = desk.today()
    number = f"JM-{day:%Y}-031"
    answer = WaiverAnswer(number, day, "授信管理部 严主管", day + timedelta(days=30))
    waivers.approve(staff["S001"], first, answer)
    waivers.ask(staff["C001"], case.id, Components(penalty=case.debt.owed.penalty), _REASON)


def _cases(desk: Desk, actor: Operator) -> tuple[Case | None, Case | None]:
    """Return a case with an unsigned agreement and one that is free and owes penalty interest."""
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        agreements, cases = shelves.agreements.table.c, shelves.cases.table.c
        unsigned = shelves.agreements.first(agreements.status.in_(tuple(UNSIGNED)))
        free = shelves.cases.first(cases.status == CaseStatus.ACTIVE, cases.penalty > Money.of(100))
        return (shelves.cases.get(unsigned.case_id) if unsigned else None), free
