"""An office that works under another country's pack plans visits and logs contacts by it alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.services import visit_samples
from tests.services.visit_samples import add_client

from casedesk.domain.compliance import BlockedError
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.operators import Operator, Role
from casedesk.importing.rule_packs import load_rule_pack
from casedesk.services.cases import CaseService
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.office_law import OfficeLaw
from casedesk.services.visits import PlanRequest, VisitService

RULES = Path(__file__).parents[2] / "resources" / "rules"


@pytest.fixture
def abroad(desk: Desk) -> Callable[[str], Desk]:
    """Return a function that gives the desk another pack and zone."""

    def moved(name: str) -> Desk:
        pack = load_rule_pack(RULES / f"{name}.toml")
        office = replace(desk.office, zone_name=pack.zone_name, rule_pack=pack.id)
        law = OfficeLaw(desk.database, replace(desk.law.shipped, packs=lambda: (pack,)))
        return replace(desk, office=office, law=law)

    return moved


@pytest.mark.parametrize("name", ["us-regf", "uk-conc7", "au-accc", "ie-cca46"])
def test_that_an_office_abroad_plans_and_logs_by_its_own_pack(
    name: str, abroad: Callable[[str], Desk], hire: Callable[..., Operator], administrator: Operator
) -> None:
    desk = abroad(name)
    planner, crew = hire(Role.PLANNER), (hire(Role.COLLECTOR), hire(Role.COLLECTOR))
    filed = visit_samples.file_case(desk, administrator, add_client(desk, administrator))
    service = VisitService(desk)
    noon = datetime.combine(date(2026, 11, 24), datetime.min.time(), desk.zone).replace(hour=12)
    wish = PlanRequest(filed.case.id, noon.astimezone(UTC), tuple(each.id for each in crew))
    late = replace(wish, starts_at=noon.replace(hour=22).astimezone(UTC))
    assert service.check(planner, late).pack == name
    if name == "uk-conc7":
        with pytest.raises(BlockedError, match="UK-NOTICE"):
            service.plan(planner, wish)
    else:
        visit = service.plan(planner, wish)
        assert visit.verdict is not None
        assert visit.verdict.pack == name
        with pytest.raises(BlockedError, match="HOURS"):
            service.plan(planner, late)
    talk = NewContact(
        filed.case.id, filed.person.id, Channel.CALL, Direction.OUTGOING, ContactResult.NO_ANSWER
    )
    verdict = ContactService(desk).check(administrator, talk)
    assert verdict.pack == name
    assert CaseService(desk).file(administrator, filed.case.id).case.id == filed.case.id
