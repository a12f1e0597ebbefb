"""Oral promises and the turn of the day: what was not kept makes its own next step and stands on Today."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from tests.services.plan_samples import Plans

from casedesk.domain.cases import Case, CaseStatus, StepKind
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.today import TodayAction, TodayItem, Urgency
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.day_turns import Turned, turn
from casedesk.services.desk import Desk
from casedesk.services.today import TodayService

Lend = Callable[..., Case]


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def plans(desk: Desk, hire: Callable[..., Operator], supervisor: Operator) -> Plans:
    return Plans(desk, hire(Role.CLERK), supervisor)


def promise(plans: Plans, case: Case, amount: Money, due_on: date) -> None:
    new = NewContact(
        case.id,
        case.debtor_id,
        Channel.CALL,
        Direction.INCOMING,
        ContactResult.TALKED,
        note="Will pay",
        promise_amount=amount,
        promise_due_on=due_on,
    )
    ContactService(plans.desk).log(plans.clerk, new)


def on_today(plans: Plans, action: TodayAction) -> list[TodayItem]:
    found = TodayService(plans.desk).items(plans.supervisor)
    return [each for each in found if each.action is action]


def test_that_a_promise_not_kept_in_its_grace_asks_for_a_call_by_itself(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    promise(plans, case, Money.of(500), date(2026, 11, 25))
    assert plans.case(case).status is CaseStatus.PROMISE
    clock.moment += timedelta(days=7)
    assert plans.desk.today() == date(2026, 11, 30)
    assert turn(plans.desk) == Turned()
    clock.moment += timedelta(days=1)
    assert turn(plans.desk) == Turned(promises=1)
    assert turn(plans.desk).told is None
    broken = plans.case(case)
    assert broken.status is CaseStatus.ACTIVE
    assert broken.next_step is not None
    assert (broken.next_step.kind, broken.next_step.due_on) == (StepKind.CALL, plans.desk.today())
    entry = AuditService(plans.desk).entries(plans.supervisor)[0]
    assert (entry.action, entry.summary["rest"]) == ("promise.broken", 50_000)
    alerts = [each for each in on_today(plans, TodayAction.LOG_CONTACT) if each.urgency is Urgency.BAD]
    assert [each.number for each in alerts] == [case.case_no]


def test_that_a_promise_still_to_come_keeps_the_case_waiting(plans: Plans, lend: Lend, clock: Clock) -> None:
    case = lend()
    promise(plans, case, Money.of(500), date(2026, 11, 25))
    promise(plans, case, Money.of(900), date(2026, 12, 20))
    clock.moment += timedelta(days=10)
    assert turn(plans.desk) == Turned()
    assert plans.case(case).status is CaseStatus.PROMISE


def test_that_a_kept_promise_leaves_a_next_step_while_something_is_owed(plans: Plans, lend: Lend) -> None:
    case = lend()
    promise(plans, case, Money.of(500), date(2026, 11, 25))
    plans.pay(case, Money.of(500))
    kept = plans.case(case)
    assert kept.status is CaseStatus.ACTIVE
    assert kept.next_step is not None
    assert kept.next_step.due_on == date(2026, 11, 24)


def test_that_a_due_date_is_reminded_of_once(plans: Plans, lend: Lend, clock: Clock) -> None:
    case = lend()
    plans.signed(case)
    clock.moment += timedelta(days=4)
    assert on_today(plans, TodayAction.LOG_CONTACT) == []
    clock.moment += timedelta(days=1)
    assert [each.urgency for each in on_today(plans, TodayAction.LOG_CONTACT)] == [Urgency.CALM]
    told = NewContact(
        case.id, case.debtor_id, Channel.MESSAGE, Direction.OUTGOING, ContactResult.DELIVERED, note="Due soon"
    )
    ContactService(plans.desk).log(plans.clerk, told)
    assert on_today(plans, TodayAction.LOG_CONTACT) == []


def test_that_today_asks_for_the_notice_of_a_breach_and_then_counts_the_days_to_make_good(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    agreement = plans.signed(lend())
    clock.moment += timedelta(days=12)
    AgreementService(plans.desk).follow_up()
    (notice,) = on_today(plans, TodayAction.WRITE_NOTICE)
    assert notice.target_id == agreement.id
    plans.service.notified(plans.supervisor, plans.now(agreement), plans.desk.today(), evidence="EMS 1001")
    assert on_today(plans, TodayAction.WRITE_NOTICE) == []
    told = [str(each.what) for each in on_today(plans, TodayAction.OPEN_AGREEMENT)]
    assert any("saves the plan" in each for each in told)
    clock.moment += timedelta(days=12)
    assert turn(plans.desk) == Turned(plans=1)
    told = [str(each.what) for each in on_today(plans, TodayAction.OPEN_AGREEMENT)]
    assert any("whole rest is due" in each for each in told)


def test_that_a_signed_paper_and_a_changed_debt_stand_on_today(plans: Plans, lend: Lend) -> None:
    agreement = plans.signed(lend())
    told = [str(each.limit) for each in on_today(plans, TodayAction.OPEN_AGREEMENT)]
    assert "Not checked" in told
    with plans.desk.work("agreement.checked", plans.supervisor, Right.DRAFT_AGREEMENTS) as work:
        checked = replace(agreement, checked_at=plans.desk.now(), basis_changed_on=plans.desk.today())
        work.agreements.save(checked)
        work.commit()
    told = [str(each.limit) for each in on_today(plans, TodayAction.OPEN_AGREEMENT)]
    assert told == ["Amend"]


def test_that_an_open_complaint_stands_on_today_and_is_grave_when_late(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    new = NewComplaint(case.id, ComplaintKind.DISPUTE, "I never signed", plans.desk.today())
    dispute = ComplaintService(plans.desk).take(plans.clerk, new)
    (item,) = on_today(plans, TodayAction.OPEN_COMPLAINT)
    assert (item.target_id, item.urgency) == (dispute.id, Urgency.SOON)
    clock.moment += timedelta(days=30)
    (item,) = on_today(plans, TodayAction.OPEN_COMPLAINT)
    assert item.urgency is Urgency.BAD
