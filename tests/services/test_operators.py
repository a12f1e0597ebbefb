from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.conftest import PASSWORD, Clock

from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.security.passwords import throttle_state
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService, SignInError
from casedesk.storage import audit

NEW_PASSWORD = "rain-on-slate-7"


@pytest.fixture
def operators(desk: Desk) -> OperatorService:
    return OperatorService(desk)


def actions(desk: Desk) -> list[str]:
    with desk.database.reading() as connection:
        return [each.action for each in reversed(audit.entries(connection))]


def test_that_badge_number_name_and_key_sign_in(
    operators: OperatorService, supervisor: Operator, desk: Desk, clock: Clock
) -> None:
    for who in (supervisor.badge_no, supervisor.name, supervisor.id):
        assert operators.sign_in(who, PASSWORD) == supervisor
    assert actions(desk)[-3:] == ["operator.signed_in"] * 3
    seat = next(each for each in operators.seats() if each.operator_id == supervisor.id)
    assert seat.last_at == clock.moment


def test_that_a_wrong_password_is_logged_and_five_lock_the_person_out(
    operators: OperatorService, supervisor: Operator, desk: Desk, clock: Clock
) -> None:
    tries = 0
    while not _is_locked(operators, supervisor):
        tries += 1
        assert tries < 20
    assert actions(desk).count("operator.sign_in_failed") == tries
    clock.moment += timedelta(hours=1)
    assert operators.sign_in(supervisor.badge_no, PASSWORD) == supervisor


def _is_locked(operators: OperatorService, person: Operator) -> bool:
    with pytest.raises(SignInError) as refused:
        operators.sign_in(person.badge_no, "not-this-one")
    return "Too many" in str(refused.value)


def test_that_an_unknown_person_is_told_nothing_more_than_a_wrong_password(
    operators: OperatorService, supervisor: Operator
) -> None:
    told = set()
    for who in (supervisor.badge_no, "X999"):
        with pytest.raises(SignInError) as refused:
            operators.sign_in(who, "not-this-one")
        told.add(str(refused.value))
    assert len(told) == 1


def test_that_two_people_of_one_name_sign_in_by_badge_number(
    operators: OperatorService, hire: Callable[..., Operator]
) -> None:
    first = hire(Role.COLLECTOR, name="Sam Same")
    hire(Role.CLERK, name="Sam Same")
    with pytest.raises(BadInputError):
        operators.sign_in("Sam Same", PASSWORD)
    assert operators.sign_in(first.badge_no, PASSWORD) == first


def test_that_a_second_person_confirms_by_password_and_right(
    operators: OperatorService, supervisor: Operator, collectors: tuple[Operator, Operator]
) -> None:
    assert operators.confirm(supervisor.badge_no, PASSWORD, Right.OVERRIDE_BLOCKS) == supervisor
    with pytest.raises(NoRightError):
        operators.confirm(collectors[0].badge_no, PASSWORD, Right.OVERRIDE_BLOCKS)


def test_that_leaving_and_locking_the_desk_are_logged(
    operators: OperatorService, supervisor: Operator, desk: Desk
) -> None:
    operators.sign_out(supervisor, is_lock=True)
    operators.sign_out(supervisor)
    assert actions(desk)[-2:] == ["desk.locked", "operator.signed_out"]


def test_that_only_an_administrator_takes_people_in(
    operators: OperatorService, administrator: Operator, supervisor: Operator
) -> None:
    new = Operator(" Ben  New ", " B77 ", Role.CLERK)
    with pytest.raises(NoRightError):
        operators.add(supervisor, new, PASSWORD)
    added = operators.add(administrator, new, PASSWORD)
    assert (added.name, added.badge_no) == ("Ben New", "B77")
    assert operators.sign_in("B77", PASSWORD) == added


@pytest.mark.parametrize(("name", "badge_no"), [("", "B1"), ("Ben", " ")])
def test_that_a_person_needs_a_name_and_a_badge_number(
    operators: OperatorService, administrator: Operator, name: str, badge_no: str
) -> None:
    with pytest.raises(BadInputError):
        operators.add(administrator, Operator(name, badge_no, Role.CLERK), PASSWORD)


def test_that_a_badge_number_is_given_once(
    operators: OperatorService, administrator: Operator, supervisor: Operator, auditor: Operator
) -> None:
    with pytest.raises(RefusedError):
        operators.add(administrator, Operator("Ben", supervisor.badge_no, Role.CLERK), PASSWORD)
    with pytest.raises(RefusedError):
        operators.save(administrator, replace(auditor, badge_no=supervisor.badge_no))


@pytest.mark.parametrize("password", ["short", "password123", "Benedict77"])
def test_that_a_weak_first_password_is_refused(
    operators: OperatorService, administrator: Operator, password: str
) -> None:
    with pytest.raises(RefusedError):
        operators.add(administrator, Operator("Benedict", "B77", Role.CLERK), password)


def test_that_the_office_keeps_an_active_administrator(
    operators: OperatorService, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    with pytest.raises(RefusedError):
        operators.save(administrator, replace(administrator, role=Role.CLERK))
    with pytest.raises(RefusedError):
        operators.save(administrator, replace(administrator, is_active=False))
    second = hire(Role.ADMINISTRATOR)
    assert not operators.save(second, replace(administrator, is_active=False)).is_active


def test_that_nobody_puts_themselves_out_of_the_office(
    operators: OperatorService, administrator: Operator, hire: Callable[..., Operator]
) -> None:
    hire(Role.ADMINISTRATOR)
    with pytest.raises(RefusedError):
        operators.save(administrator, replace(administrator, is_active=False))


def test_that_somebody_who_left_no_longer_signs_in(
    operators: OperatorService, administrator: Operator, supervisor: Operator
) -> None:
    operators.save(administrator, replace(supervisor, is_active=False))
    with pytest.raises(SignInError):
        operators.sign_in(supervisor.badge_no, PASSWORD)
    assert supervisor.id not in {each.operator_id for each in operators.seats()}
    assert supervisor.id in {each.id for each in operators.all(administrator)}


def test_that_the_slower_of_two_changes_of_a_person_is_refused_with_both_sides(
    operators: OperatorService, administrator: Operator, supervisor: Operator
) -> None:
    operators.save(administrator, replace(supervisor, phone="15400000001"))
    with pytest.raises(ConflictError) as refused:
        operators.save(administrator, replace(supervisor, phone="15400000002"))
    assert refused.value.differences == {"phone": ("15400000001", "15400000002")}


def test_that_ones_own_password_changes_only_with_the_present_one(
    operators: OperatorService, supervisor: Operator, desk: Desk
) -> None:
    with pytest.raises(SignInError):
        operators.change_own_password(supervisor, "not-this-one", NEW_PASSWORD)
    assert actions(desk)[-1] == "operator.sign_in_failed"
    with pytest.raises(RefusedError):
        operators.change_own_password(supervisor, PASSWORD, PASSWORD)
    with pytest.raises(RefusedError):
        operators.change_own_password(supervisor, PASSWORD, "short")
    operators.change_own_password(supervisor, PASSWORD, NEW_PASSWORD)
    assert actions(desk)[-1] == "password.changed"
    assert operators.sign_in(supervisor.badge_no, NEW_PASSWORD) == supervisor
    with pytest.raises(SignInError):
        operators.sign_in(supervisor.badge_no, PASSWORD)


def test_that_only_an_administrator_sets_the_password_of_others(
    operators: OperatorService, administrator: Operator, supervisor: Operator, auditor: Operator
) -> None:
    with pytest.raises(NoRightError):
        operators.set_password(supervisor, auditor, NEW_PASSWORD)
    operators.set_password(administrator, auditor, NEW_PASSWORD)
    assert operators.sign_in(auditor.badge_no, NEW_PASSWORD) == auditor
    assert throttle_state((), operators._desk.now()).locked_until is None


@pytest.mark.parametrize("name", ["trained_on", "exam_on", "pledge_on"])
def test_that_papers_passed_on_a_day_to_come_are_refused(
    name: str, *, operators: OperatorService, administrator: Operator, supervisor: Operator, desk: Desk
) -> None:
    ahead = replace(supervisor.credentials, **{name: desk.today() + timedelta(days=1)})  # type: ignore[arg-type]
    with pytest.raises(BadInputError, match="still to come"):
        operators.save(administrator, replace(supervisor, credentials=ahead))
    with pytest.raises(BadInputError, match="still to come"):
        operators.add(
            administrator, replace(supervisor, id=0, badge_no="NEW-1", credentials=ahead), NEW_PASSWORD
        )
