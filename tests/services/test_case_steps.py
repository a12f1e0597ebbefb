"""Steps are taken through the state machine, each with its entry, and refused with its sentence."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.services.case_samples import TODAY, make_case, writing

from casedesk.domain.allocation import Components
from casedesk.domain.case_states import CaseStep
from casedesk.domain.cases import Case, CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentChannel, PaymentStatus
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.visits import Visit, VisitPurpose
from casedesk.services.case_steps import CaseStepService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.storage import audit

LATER = TODAY + timedelta(days=7)


@pytest.fixture
def steps(desk: Desk) -> CaseStepService:
    return CaseStepService(desk)


def shown(desk: Desk, actor: Operator, number: int = 1, **fields: object) -> Case:
    key = make_case(desk, number, **fields).case.id
    return CaseService(desk).file(actor, key).case


def newest(desk: Desk) -> audit.AuditEntry:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def test_that_a_hold_needs_a_reason_and_a_day_and_ends_in_the_state_the_case_had(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    case = shown(desk, supervisor)
    with pytest.raises(BadInputError):
        steps.take(supervisor, case, CaseStep.HOLD, " ", LATER)
    with pytest.raises(BadInputError):
        steps.take(supervisor, case, CaseStep.HOLD, "in hospital", TODAY - timedelta(days=1))
    with pytest.raises(BadInputError):
        steps.take(supervisor, case, CaseStep.HOLD, "in hospital")
    held = steps.take(supervisor, case, CaseStep.HOLD, "in hospital", LATER)
    assert held.status is CaseStatus.ON_HOLD
    assert held.next_step == NextStep(StepKind.REVIEW, LATER, "in hospital")
    assert newest(desk).action == "case.held"
    assert newest(desk).summary == {"reason": "in hospital", "before": "active", "after": "on_hold"}
    assert steps.take(supervisor, held, CaseStep.RESUME).status is CaseStatus.ACTIVE
    assert newest(desk).action == "case.resumed"


def test_that_a_step_on_a_stale_file_is_refused(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    case = shown(desk, supervisor)
    CaseService(desk).edit(supervisor, replace(case, note="meanwhile"))
    with pytest.raises(ConflictError):
        steps.take(supervisor, case, CaseStep.VERIFY)


def test_that_a_returned_case_stays_closed(desk: Desk, steps: CaseStepService, supervisor: Operator) -> None:
    case = shown(desk, supervisor)
    with pytest.raises(BadInputError):
        steps.take(supervisor, case, CaseStep.RETURN)
    returned = steps.take(supervisor, case, CaseStep.RETURN, "recalled by the client")
    assert (returned.status, returned.next_step) == (CaseStatus.RETURNED, None)
    assert newest(desk).action == "case.returned"
    for step in CaseStep:
        with pytest.raises(RefusedError, match="closed"):
            steps.take(supervisor, returned, step, "again", LATER)


def test_that_a_case_is_settled_at_zero_or_with_the_clients_confirmation(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    case = shown(desk, supervisor)
    with pytest.raises(BadInputError, match="still owed"):
        steps.take(supervisor, case, CaseStep.SETTLE)
    settled = steps.take(supervisor, case, CaseStep.SETTLE, "settlement letter of 2026-11-20")
    assert settled.status is CaseStatus.SETTLED
    assert newest(desk).action == "case.settled"
    paid = make_case(desk, 2).case
    with writing(desk) as work:
        debt = replace(paid.debt, owed=Components(ZERO, ZERO, ZERO, ZERO))
        work.cases.save(replace(work.cases.get(paid.id), debt=debt))
        rest = Components() - paid.debt.owed
        work.enter(BalanceChange(paid.id, LedgerKind.BY_HAND, paid.debt.as_of, rest))
        work.commit()
    file = CaseService(desk).file(supervisor, paid.id)
    assert steps.take(supervisor, file.case, CaseStep.SETTLE).status is CaseStatus.SETTLED


def test_that_facts_of_the_office_close_steps_with_their_names(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    with writing(desk) as work:
        home = sample.home
        work.visits.add(
            Visit(
                "V1", sample.case.id, home.person_id, home.id, VisitPurpose.FIRST_VISIT,
                desk.now() + timedelta(days=1), 40, (supervisor.id, supervisor.id),
            )
        )  # fmt: skip
        work.payments.add(
            Payment(
                sample.case.id, Money.of(5), TODAY, PaymentChannel.TRANSFER,
                status=PaymentStatus.CLAIMED, recorded_by=supervisor.id,
            )
        )  # fmt: skip
        placement = work.placements.get(sample.case.placement_id)
        work.placements.save(replace(placement, status=PlacementStatus.PAUSED))
        work.cases.save(replace(work.cases.get(sample.case.id), status=CaseStatus.ON_HOLD))
        work.commit()
    states = {each.step: each for each in steps.steps(supervisor, sample.case.id)}
    assert "V1" in str(states[CaseStep.RETURN].reason)
    assert "waits for the bank" in str(states[CaseStep.SETTLE].reason)
    assert placement.number in str(states[CaseStep.RESUME].reason)
    file = CaseService(desk).file(supervisor, sample.case.id)
    assert file.steps == steps.steps(supervisor, sample.case.id)


def test_that_all_contact_is_stopped_by_a_flag_with_its_note(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    case = shown(desk, supervisor)
    steps.take(supervisor, case, CaseStep.STOP, "by letter of 2026-11-20")
    file = CaseService(desk).file(supervisor, case.id)
    assert [(each.kind, each.note) for each in file.flags] == [
        (FlagKind.DO_NOT_CONTACT, "by letter of 2026-11-20")
    ]
    with pytest.raises(RefusedError, match="stopped already"):
        steps.take(supervisor, file.case, CaseStep.STOP, "again")


def test_that_a_disputed_case_that_was_held_is_disputed_again(
    desk: Desk, steps: CaseStepService, supervisor: Operator
) -> None:
    case = shown(desk, supervisor)
    CaseService(desk).raise_flag(supervisor, case.id, FlagKind.DISPUTE, "interest")
    file = CaseService(desk).file(supervisor, case.id)
    held = steps.take(supervisor, file.case, CaseStep.HOLD, "waits for the client", LATER)
    assert steps.take(supervisor, held, CaseStep.RESUME).status is CaseStatus.DISPUTE
