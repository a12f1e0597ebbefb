"""Plans from the signature to their end: breach, reminder, acceleration, amendment, void."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Protocol

import pytest
from tests.services.plan_samples import Plans
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import AgreementStatus, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus, StepKind
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import Paper, PaperAnswer, PaperKind
from casedesk.domain.schedules import Interval
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.consequences import paper_arrived
from casedesk.services.day_turns import turn
from casedesk.services.desk import Desk
from casedesk.services.payments import PaymentService
from casedesk.storage import files, ledger
from casedesk.storage.visit_sources import agreements_of

Lend = Callable[..., Case]
PENALTY = Components(penalty=Money.of("2595.80"), fees=Money.of(480))
APPROVED = Waiver(PENALTY, "HYJM-1126-118", date(2026, 12, 31))


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def service(desk: Desk) -> AgreementService:
    return AgreementService(desk)


@pytest.fixture
def plans(desk: Desk, clerk: Operator, supervisor: Operator) -> Plans:
    return Plans(desk, clerk, supervisor)


def test_that_grace_which_ends_on_a_rest_day_ends_with_the_next_workday(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    plans.signed(case, first_on=date(2026, 12, 2))
    clock.moment += timedelta(days=14)
    assert plans.service.follow_up() == 0
    clock.moment += timedelta(days=1)
    assert plans.service.follow_up() == 1


def test_that_a_breach_asks_for_a_call_then_for_the_days_to_make_good_then_for_a_review(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    agreement = plans.signed(case, waiver=APPROVED)
    clock.moment += timedelta(days=12)
    assert plans.service.follow_up() == 1
    broken = plans.now(agreement)
    assert (broken.status, broken.broken_on) == (AgreementStatus.BROKEN, date(2026, 12, 5))
    step = plans.case(case).next_step
    assert step is not None
    assert step.kind is StepKind.CALL

    clock.moment += timedelta(days=3)
    noticed = plans.service.notified(plans.supervisor, broken, date(2026, 12, 7), evidence="EMS 1001")
    assert plans.standing(noticed).cure_until == date(2026, 12, 14)
    step = plans.case(case).next_step
    assert step is not None
    assert (step.kind, step.due_on) == (StepKind.AWAIT_PAYMENT, date(2026, 12, 14))
    assert plans.service.follow_up() == 0

    clock.moment += timedelta(days=7)
    assert plans.service.follow_up() == 1
    assert plans.service.follow_up() == 0
    due = plans.now(agreement)
    assert due.accelerated_on == date(2026, 12, 15)
    standing = plans.standing(agreement)
    assert standing.lapsed == PENALTY.total
    assert standing.due_now == case.debt.balance
    step = plans.case(case).next_step
    assert step is not None
    assert step.kind is StepKind.REVIEW
    entry = AuditService(plans.desk).entries(plans.supervisor)[0]
    assert entry.action == "agreement.accelerated"
    assert entry.summary["lapsed"] == PENALTY.total.fen


def test_that_a_broken_plan_made_good_in_time_is_kept_again(plans: Plans, lend: Lend, clock: Clock) -> None:
    case = lend()
    agreement = plans.signed(case)
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    plans.service.notified(plans.supervisor, plans.now(agreement), date(2026, 12, 5), evidence="EMS 1001")
    plans.pay(case, agreement.schedule[0].amount)
    kept = plans.now(agreement)
    assert (kept.status, kept.broken_on, kept.noticed_on) == (AgreementStatus.SIGNED, None, None)
    assert plans.case(case).status is CaseStatus.ON_PLAN


def test_that_once_the_rest_is_due_one_instalment_saves_nothing_and_the_waived_part_is_paid_too(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    agreement = plans.signed(case, waiver=APPROVED)
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    plans.service.notified(plans.supervisor, plans.now(agreement), date(2026, 12, 5), evidence="EMS 1001")
    clock.moment += timedelta(days=20)
    plans.service.follow_up()
    plans.pay(case, agreement.schedule[0].amount)
    assert plans.now(agreement).status is AgreementStatus.BROKEN
    assert plans.standing(agreement).due_now == case.debt.balance - agreement.schedule[0].amount
    plans.pay(case, plans.standing(agreement).due_now)
    assert plans.now(agreement).status is AgreementStatus.DONE
    paid_off = plans.case(case)
    assert paid_off.debt.balance.is_zero
    assert paid_off.status is CaseStatus.SETTLED


def test_that_money_that_arrived_in_time_and_is_booked_late_takes_the_acceleration_back(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    agreement = plans.signed(case)
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    plans.service.notified(plans.supervisor, plans.now(agreement), date(2026, 12, 5), evidence="EMS 1001")
    clock.moment += timedelta(days=10)
    plans.service.follow_up()
    assert plans.now(agreement).accelerated_on is not None
    plans.pay(case, agreement.schedule[0].amount, date(2026, 12, 11))
    kept = plans.now(agreement)
    assert (kept.status, kept.accelerated_on) == (AgreementStatus.SIGNED, None)


def test_that_no_reminder_arrives_before_the_breach_or_in_the_future(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    agreement = plans.signed(lend())
    with pytest.raises(RefusedError, match="broken plan"):
        plans.service.notified(plans.supervisor, agreement, plans.desk.today(), evidence="EMS 1001")
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    broken = plans.now(agreement)
    with pytest.raises(BadInputError, match="no reminder of it"):
        plans.service.notified(plans.supervisor, broken, date(2026, 12, 4), evidence="EMS 1001")
    with pytest.raises(BadInputError, match="future"):
        plans.service.notified(
            plans.supervisor, broken, plans.desk.today() + timedelta(days=1), evidence="EMS 1001"
        )


def test_that_more_time_undoes_a_breach_until_it_is_over(plans: Plans, lend: Lend, clock: Clock) -> None:
    case = lend()
    agreement = plans.signed(case)
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    with pytest.raises(NoRightError):
        plans.service.postpone(plans.clerk, plans.now(agreement), date(2026, 12, 20), "In hospital")
    plans.service.postpone(plans.supervisor, plans.now(agreement), date(2026, 12, 20), "In hospital")
    assert plans.now(agreement).status is AgreementStatus.SIGNED
    assert plans.case(case).status is CaseStatus.ON_PLAN
    clock.moment += timedelta(days=16)
    assert plans.service.follow_up() == 1
    assert plans.now(agreement).broken_on == date(2026, 12, 21)


def test_that_an_amendment_replaces_the_kept_plan_with_its_own_signature(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    old = plans.signed(case)
    clock.moment += timedelta(days=8)
    plans.pay(case, old.schedule[0].amount)
    draft = plans.service.amend(plans.clerk, plans.now(old))
    assert draft.replaces_id == old.id
    assert draft.terms.debt == plans.case(case).debt.owed
    assert plans.case(case).status is CaseStatus.ON_PLAN
    ready = plans.approved(draft)
    assert plans.now(old).status is AgreementStatus.SIGNED
    clock.moment += timedelta(days=1)
    new = sign_all(plans.service, plans.clerk, ready, plans.desk.today())
    assert plans.now(old).status is AgreementStatus.REPLACED
    assert new.status is AgreementStatus.SIGNED
    assert [each.id for each in plans.service.versions_of(plans.clerk, old)] == [old.id, new.id]
    assert plans.standing(new).kept == 0
    assert plans.case(case).status is CaseStatus.ON_PLAN


def test_that_an_amendment_without_terms_begins_with_what_is_left_of_the_plan(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    old = plans.signed(case, instalments=6, interval=Interval.BIWEEKLY, grace_days=5, language="en")
    clock.moment += timedelta(days=8)
    plans.pay(case, old.schedule[0].amount)
    begun = plans.service.amend(plans.clerk, plans.now(old)).terms
    assert (begun.instalments, begun.interval) == (5, Interval.BIWEEKLY)
    assert begun.total.total == old.terms.total.total - old.schedule[0].amount
    assert (begun.grace_days, begun.language) == (5, "en")
    assert begun.first_on == old.schedule[1].planned_on


def test_that_what_was_paid_before_the_amendment_was_approved_does_not_count_twice(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    old = plans.signed(case)
    clock.moment += timedelta(hours=1)
    plans.pay(case, Money.of(800))
    clock.moment += timedelta(hours=1)
    ready = plans.approved(plans.service.amend(plans.clerk, plans.now(old)))
    new = sign_all(plans.service, plans.clerk, ready, plans.desk.today())
    assert plans.standing(new).paid.is_zero
    (row,) = AgreementLists(plans.desk).rows(plans.clerk, (AgreementStatus.SIGNED,))
    assert row.standing == plans.standing(new)
    clock.moment += timedelta(hours=1)
    plans.pay(case, Money.of(300))
    assert plans.standing(new).paid == Money.of(300)
    with plans.desk.reading(plans.clerk, Right.VIEW_CASES) as shelves:
        gate = agreements_of(shelves, [case.id])[case.id]
    assert gate.paid == Money.of(300)
    by_amount = {each.amount: each for each in PaymentService(plans.desk).of_case(plans.supervisor, case.id)}
    PaymentService(plans.desk).reverse(plans.supervisor, by_amount[Money.of(800)], "Bounced")
    assert plans.standing(new).paid == Money.of(300)


def test_that_interest_runs_on_the_principal_agreed_on_whatever_was_paid_before_the_approval(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    old = plans.signed(case)
    clock.moment += timedelta(hours=1)
    plans.pay(case, Money.of(20_000))
    clock.moment += timedelta(hours=1)
    draft = plans.service.amend(plans.clerk, plans.now(old))
    terms = replace(draft.terms, running_rate=Decimal(12), down_payment=ZERO, down_on=None)
    ready = plans.approved(plans.service.revise(plans.clerk, draft, terms))
    new = sign_all(plans.service, plans.clerk, ready, plans.desk.today())
    due = new.schedule[0]
    clock.moment += timedelta(days=(due.due_on - plans.desk.today()).days)
    turn(plans.desk)
    with plans.desk.reading(plans.clerk, Right.VIEW_CASES) as shelves:
        assert ledger.accrued(shelves, new) == {due.no: due.to_interest}


def test_that_only_a_running_agreement_is_amended_and_a_done_one_is_not_replaced(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    printed = plans.printed(case)
    with pytest.raises(RefusedError, match="cannot be amended"):
        plans.service.amend(plans.clerk, printed)
    plans.service.void(plans.supervisor, printed, "Another one is signed")
    old = plans.signed(case)
    ready = plans.approved(plans.service.amend(plans.clerk, old))
    clock.moment += timedelta(days=1)
    with plans.desk.work("agreement.kept", plans.supervisor, Right.DRAFT_AGREEMENTS) as work:
        work.agreements.save(old.moved_on(AgreementStatus.DONE))
        work.commit()
    with pytest.raises(RefusedError, match="which is Done by now"):
        sign_all(plans.service, plans.clerk, ready, plans.desk.today())
    with pytest.raises(RefusedError, match="cannot be amended"):
        plans.service.amend(plans.clerk, plans.now(old))


def test_that_a_signed_agreement_is_made_void_with_the_right_and_gives_its_case_back(
    plans: Plans, lend: Lend
) -> None:
    case = lend()
    agreement = plans.signed(case)
    with pytest.raises(NoRightError):
        plans.service.void(plans.clerk, agreement, "Signed by somebody else")
    plans.service.void(plans.supervisor, agreement, "Signed by somebody else")
    free = plans.case(case)
    assert free.status is CaseStatus.ACTIVE
    assert free.next_step is not None
    assert free.next_step.kind is StepKind.REVIEW
    assert free.debt.owed == case.debt.owed


def test_that_an_agreement_of_which_every_copy_was_refused_is_closed_in_one_step(
    plans: Plans, lend: Lend
) -> None:
    case = lend()
    agreement = plans.printed(case)
    with pytest.raises(RefusedError, match="Not every copy"):
        plans.service.close_refused(plans.clerk, agreement)
    plans.answer(agreement, {1: PaperAnswer.REFUSED})
    assert len(plans.service.signing_state(plans.clerk, agreement).open) == 1
    with pytest.raises(RefusedError, match="Not every copy"):
        plans.service.close_refused(plans.clerk, agreement)
    plans.answer(agreement, {2: PaperAnswer.SPOILED})
    with pytest.raises(RefusedError, match="came back signed"):
        sign_all(plans.service, plans.clerk, agreement, plans.desk.today())
    closed = plans.service.close_refused(plans.clerk, agreement, "Wants to ask a lawyer")
    assert (closed.status, closed.note) == (AgreementStatus.VOID, "Wants to ask a lawyer")
    assert plans.case(case).status is CaseStatus.ACTIVE


def test_that_a_signature_says_which_copies_carry_it(plans: Plans, lend: Lend) -> None:
    case, other = lend(), lend()
    agreement, foreign = plans.printed(case), plans.printed(other)
    state = plans.service.signing_state(plans.clerk, agreement)
    theirs = plans.service.signing_state(plans.clerk, foreign).open[0]
    with pytest.raises(RefusedError, match="no open copy"):
        plans.service.sign(plans.clerk, agreement, plans.desk.today(), [theirs.id])
    said = "The other copy follows"
    plans.service.sign(plans.supervisor, agreement, plans.desk.today(), [state.open[0].id], said)
    signed = plans.service.signing_state(plans.clerk, agreement)
    assert [each.copy_no for each in signed.signed] == [1]


def test_that_the_follow_up_breaks_every_plan_once_and_tells_how_far_it_is(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    agreements = [plans.signed(lend()) for _ in range(3)]
    clock.moment += timedelta(days=12)
    told: list[tuple[int, int]] = []
    assert plans.service.follow_up(lambda done, whole: told.append((done, whole))) == 3
    assert told == [(3, 3)]
    assert {plans.now(each).status for each in agreements} == {AgreementStatus.BROKEN}
    entries = AuditService(plans.desk).entries(plans.supervisor)[:3]
    assert {each.action for each in entries} == {"agreement.broken"}
    assert {each.subject for each in entries} == {each.agreement_no for each in agreements}
    assert all(any("status" in change.field for change in each.changes) for each in entries)


def _letter(plans: Plans, case: Case, kind: PaperKind, answer: PaperAnswer | None) -> Paper:
    """Enter one printed copy of a letter and, with an answer, let it arrive."""
    with plans.desk.work("paper.answered", plans.supervisor, Right.PRINT_PAPERS) as work:
        now = plans.desk.now()
        digest = files.keep(work.connection, b"a letter", "application/pdf", now)
        paper = work.papers.add(
            Paper(kind, f"WS-{kind}", case.id, 1, 1, digest, 1, digest, now, plans.supervisor.id)
        )
        if answer is not None:
            paper = work.papers.save(replace(paper, answer=answer, answered_at=now))
            paper_arrived(work, plans.desk, paper)
        work.commit()
    return paper


def test_that_a_reminder_that_was_signed_for_begins_the_days_to_make_good(
    plans: Plans, lend: Lend, clock: Clock
) -> None:
    case = lend()
    agreement = plans.signed(case)
    _letter(plans, case, PaperKind.BREACH_NOTICE, PaperAnswer.SIGNED)
    assert plans.now(agreement).noticed_on is None
    clock.moment += timedelta(days=12)
    plans.service.follow_up()
    _letter(plans, case, PaperKind.BREACH_NOTICE, PaperAnswer.SIGNED)
    assert plans.now(agreement).noticed_on == plans.desk.today()


def test_that_a_demand_letter_starts_the_limitation_anew_when_it_was_signed_for(
    plans: Plans, lend: Lend
) -> None:
    case = lend()
    before = plans.case(case).limitation_from
    _letter(plans, case, PaperKind.DEMAND_LETTER, PaperAnswer.REFUSED)
    assert plans.case(case).limitation_from == before
    _letter(plans, case, PaperKind.DEMAND_LETTER, PaperAnswer.SIGNED)
    assert plans.case(case).limitation_from == plans.desk.today()


def test_that_a_signed_agreement_starts_the_limitation_anew_from_the_day_it_was_signed(
    plans: Plans, lend: Lend
) -> None:
    case = lend()
    plans.signed(case)
    assert plans.case(case).limitation_from == plans.desk.today()
