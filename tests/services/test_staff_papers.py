"""The register of badges, authorisations, trainings and exams."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from casedesk.domain.credentials import PaperKind, PaperState
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError
from casedesk.domain.operators import Credentials, Operator, Role
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.staff_papers import PaperLine, StaffPapers

TODAY = date(2026, 11, 23)


@pytest.fixture
def service(desk: Desk) -> StaffPapers:
    return StaffPapers(desk)


def held(**fields: object) -> Credentials:
    whole = Credentials(
        badge_until=date(2027, 12, 31),
        authorisation_no="SQ-1",
        authorisation_until=date(2027, 12, 31),
        trained_on=TODAY - timedelta(days=10),
        exam_on=TODAY - timedelta(days=10),
        security_trained_on=TODAY - timedelta(days=10),
        security_exam_on=TODAY - timedelta(days=10),
        pledge_on=TODAY,
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def of(lines: tuple[PaperLine, ...], person: Operator) -> list[tuple[PaperKind, PaperState, int | None]]:
    return [(each.kind, each.standing.state, each.days_left) for each in lines if each.person.id == person.id]


def test_that_the_register_warns_as_many_days_ahead_as_one_asks(
    service: StaffPapers, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    person = hire(
        Role.COLLECTOR,
        credentials=held(
            badge_until=TODAY + timedelta(days=20),
            authorisation_until=TODAY + timedelta(days=50),
            exam_on=TODAY - timedelta(days=365 - 80),
        ),
    )
    assert of(service.register(administrator, 30), person) == [(PaperKind.BADGE, PaperState.SOON, 20)]
    assert len(of(service.register(administrator, 60), person)) == 2
    assert len(of(service.register(administrator, 90), person)) == 3
    assert len(of(service.register(administrator), person)) == len(PaperKind)


def test_that_what_has_ended_or_is_missing_comes_first(
    service: StaffPapers, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    hire(Role.COLLECTOR, credentials=held(badge_until=TODAY + timedelta(days=5)))
    late = hire(Role.COLLECTOR, credentials=held(exam_on=TODAY - timedelta(days=400), pledge_on=None))
    states = [each.standing.state for each in service.register(administrator, 30)]
    assert states == [PaperState.EXPIRED, PaperState.MISSING, PaperState.SOON]
    assert of(service.register(administrator, 30), late)[0] == (PaperKind.EXAM, PaperState.EXPIRED, -35)


def test_that_a_clerk_without_papers_is_no_visitor(
    service: StaffPapers, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    clerk = hire(Role.CLERK, credentials=Credentials())
    assert of(service.register(administrator), clerk) == []


def test_that_a_renewed_paper_is_good_again(
    desk: Desk, service: StaffPapers, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    person = hire(Role.COLLECTOR, credentials=held(exam_on=None))
    person = service.renew(administrator, person, PaperKind.EXAM, TODAY)
    assert of(service.register(administrator, 30), person) == []
    person = service.renew(administrator, person, PaperKind.AUTHORISATION, date(2028, 1, 1), "SQ-2")
    stored = next(each for each in OperatorService(desk).all(administrator) if each.id == person.id)
    assert stored.credentials.authorisation_no == "SQ-2"


def test_that_renewing_refuses_days_to_come_a_missing_number_and_a_stale_person(
    service: StaffPapers, administrator: Operator, supervisor: Operator, hire: Callable[..., Operator]
) -> None:
    person = hire(Role.COLLECTOR)
    with pytest.raises(BadInputError, match="still to come"):
        service.renew(administrator, person, PaperKind.TRAINING, TODAY + timedelta(days=1))
    with pytest.raises(BadInputError, match="number"):
        service.renew(administrator, person, PaperKind.AUTHORISATION, date(2028, 1, 1))
    with pytest.raises(NoRightError):
        service.renew(supervisor, person, PaperKind.EXAM, TODAY)
    service.renew(administrator, person, PaperKind.BADGE, date(2028, 1, 1))
    with pytest.raises(ConflictError):
        service.renew(administrator, person, PaperKind.BADGE, date(2029, 1, 1))


def test_that_security_training_stands_in_the_register_and_is_renewed_like_the_others(
    service: StaffPapers, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    person = hire(Role.COLLECTOR, credentials=held(security_trained_on=None, security_exam_on=None))
    missing = {kind for kind, state, _days in of(service.register(administrator, 30), person)}
    assert missing == {PaperKind.SECURITY_TRAINING, PaperKind.SECURITY_EXAM}
    person = service.renew(administrator, person, PaperKind.SECURITY_TRAINING, TODAY)
    with pytest.raises(BadInputError, match="still to come"):
        service.renew(administrator, person, PaperKind.SECURITY_EXAM, TODAY + timedelta(days=1))
    service.renew(administrator, person, PaperKind.SECURITY_EXAM, TODAY)
    assert of(service.register(administrator, 30), person) == []
