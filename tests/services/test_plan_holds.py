"""What holds the days of a plan: the day money came, a claim, a dispute, when a reminder was entered."""

from datetime import date, timedelta

import pytest
from tests.services.ledger_samples import Till, till
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import Agreement, AgreementStatus, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.audit import AuditFilter
from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.complaints import Complaint, ComplaintKind, ComplaintStatus
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.money import Money
from casedesk.domain.operators import Right
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.today import TodayItem
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.day_turns import turn
from casedesk.services.letter_facts import LetterOptions
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.today_plans import plan_items

__all__ = ["till"]

WAIVER = Waiver(Components(penalty=Money.of("2595.80"), fees=Money.of(480)), "HYJM-1126-118")
RECEIPT = "EMS 1001"


def pass_days(till: Till, days: int) -> None:
    """Let the days turn one by one."""
    for _ in range(days):
        till.later(1)
        turn(till.desk)


def broken(till: Till, *cases: Case) -> list[Agreement]:
    """Bring cases to plans that have just missed their first instalment."""
    agreements = [till.signed(case, instalments=3, waiver=WAIVER) for case in cases]
    while till.agreement(agreements[0]).broken_on is None:
        pass_days(till, 1)
    return [till.agreement(each) for each in agreements]


def reminded(till: Till, *cases: Case) -> list[Agreement]:
    """Bring cases to plans whose second instalment is missed within the days to make good the first."""
    agreements = broken(till, *cases)
    pass_days(till, (agreements[0].schedule[1].due_on - till.desk.today()).days - 1)
    service, today = AgreementService(till.desk), till.desk.today()
    return [
        service.notified(till.supervisor, till.agreement(each), today, evidence=RECEIPT)
        for each in agreements
    ]


def first(agreement: Agreement) -> str:
    """Return what the reminder asked for: the first instalment."""
    return str(agreement.schedule[0].amount.yuan)


def outcome(till: Till, case: Case, agreement: Agreement) -> tuple[object, ...]:
    """Return what became of a plan and of its case."""
    plan, now = till.agreement(agreement), till.case(case)
    days = plan.accelerated_on, plan.noticed_on, plan.broken_on
    return plan.status, days, now.status, now.debt.owed


def letter(till: Till, case: Case, kind: PaperKind) -> int:
    """Print a letter and return the key of its copy."""
    wish = LetterWish(kind, (case.id,), options=LetterOptions())
    return LetterService(till.desk).print(till.clerk, wish).papers[0].id


def disputed(till: Till, case: Case, received_on: date | None = None) -> Complaint:
    """Take a dispute."""
    day = received_on or till.desk.today()
    said = NewComplaint(case.id, ComplaintKind.DISPUTE, "Not mine", day)
    return ComplaintService(till.desk).take(till.clerk, said)


def rejected(till: Till, dispute: Complaint) -> None:
    """Answer a dispute."""
    service = ComplaintService(till.desk)
    stored = service.get(till.supervisor, dispute.id)
    service.answer(till.supervisor, stored, ComplaintStatus.REJECTED, "The client sent the contract")


def told_of(till: Till, case: Case) -> list[TodayItem]:
    """Return what Today says of a case's plan, beside the check of its scan."""
    items = (each for each in plan_items(till.desk, till.clerk) if each.case_id == case.id)
    return [each for each in items if str(each.limit) != "Not checked"]


def test_that_money_claimed_in_time_leaves_what_money_booked_in_time_leaves(till: Till) -> None:
    in_time, claimed = till.lend(), till.lend()
    one, other = reminded(till, in_time, claimed)
    pass_days(till, 3)
    till.pay(in_time, first(one))
    claim = till.pay(claimed, first(other), is_confirmed=False)
    pass_days(till, 20)
    held = till.agreement(other)
    assert (held.status, held.accelerated_on) == (AgreementStatus.BROKEN, None)
    till.payments.confirm(till.clerk, claim)
    turn(till.desk)
    assert outcome(till, claimed, other) == outcome(till, in_time, one)
    now = till.agreement(other)
    assert (now.accelerated_on, now.noticed_on) == (None, None)
    assert now.broken_on is not None
    assert now.broken_on > other.schedule[1].due_on


def test_that_money_of_the_days_to_make_good_undoes_a_rest_that_fell_due_before_it_was_booked(
    till: Till,
) -> None:
    in_time, belated = till.lend(), till.lend()
    one, other = reminded(till, in_time, belated)
    pass_days(till, 3)
    paid_on = till.desk.today()
    till.pay(in_time, first(one))
    pass_days(till, 20)
    assert till.agreement(other).accelerated_on is not None
    till.pay(belated, first(other), paid_on=paid_on)
    assert outcome(till, belated, other) == outcome(till, in_time, one)
    till.pay(belated, str((other.terms.total.total - other.schedule[0].amount).yuan))
    assert till.agreement(other).status is AgreementStatus.DONE
    assert till.case(belated).debt.balance.is_zero
    assert LedgerKind.WAIVER in till.kinds(belated)


def test_that_a_claim_holds_the_rest_back_until_it_is_void_and_today_asks_for_it(till: Till) -> None:
    held, short, without = till.lend(), till.lend(), till.lend()
    one, other, third = reminded(till, held, short, without)
    pass_days(till, 3)
    claim = till.pay(held, first(one), is_confirmed=False)
    till.pay(short, 10, is_confirmed=False)
    pass_days(till, 12)
    assert till.agreement(one).accelerated_on is None
    due_from = till.agreement(third).accelerated_on
    assert due_from is not None
    assert till.agreement(other).accelerated_on == due_from
    assert any("claimed" in str(each.what) for each in told_of(till, held))
    assert not any("claimed" in str(each.what) for each in told_of(till, short))
    till.payments.reverse(till.clerk, claim, "never came")
    turn(till.desk)
    assert outcome(till, held, one) == outcome(till, without, third)


def test_that_a_reminder_nobody_printed_takes_the_right_to_approve_and_what_proves_it(till: Till) -> None:
    case = till.lend()
    (agreement,) = broken(till, case)
    service, today = AgreementService(till.desk), till.desk.today()
    with pytest.raises(RefusedError, match="No notice of this breach"):
        service.notified(till.clerk, agreement, today)
    with pytest.raises(RefusedError, match="No notice of this breach"):
        service.notified(till.supervisor, agreement, today)
    with pytest.raises(NoRightError):
        service.notified(till.clerk, agreement, today, evidence=RECEIPT)
    assert till.agreement(agreement).noticed_on is None
    pass_days(till, 2)
    letter(till, case, PaperKind.BREACH_NOTICE)
    with pytest.raises(RefusedError, match="was printed by"):
        service.notified(till.clerk, till.agreement(agreement), today)
    noticed = service.notified(till.clerk, till.agreement(agreement), till.desk.today())
    assert noticed.noticed_on == till.desk.today()
    service.notified(till.supervisor, noticed, today, evidence=RECEIPT)
    found = AuditFilter(subject=agreement.agreement_no)
    assert AuditService(till.desk).entries(till.supervisor, found)[0].summary["evidence"] == RECEIPT


def test_that_the_days_to_make_good_do_not_end_before_the_reminder_was_entered(till: Till) -> None:
    case = till.lend()
    (agreement,) = broken(till, case)
    assert agreement.broken_on is not None
    pass_days(till, 30)
    entered_on = till.desk.today()
    service = AgreementService(till.desk)
    service.notified(till.supervisor, till.agreement(agreement), agreement.broken_on, evidence=RECEIPT)
    turn(till.desk)
    assert till.agreement(agreement).accelerated_on is None
    assert not any(str(agreement.broken_on) in str(each.what) for each in told_of(till, case))
    pass_days(till, 3)
    assert till.agreement(agreement).accelerated_on == entered_on + timedelta(days=1)


def test_that_a_dispute_stops_what_follows_from_a_breach_until_it_is_answered(till: Till) -> None:
    case = till.lend()
    (agreement,) = broken(till, case)
    service = AgreementService(till.desk)
    service.notified(till.supervisor, agreement, till.desk.today(), evidence=RECEIPT)
    pass_days(till, 2)
    dispute = disputed(till, case)
    wish = LetterWish(PaperKind.BREACH_NOTICE, (case.id,), options=LetterOptions())
    with pytest.raises(RefusedError, match="nobody is asked to pay meanwhile"):
        LetterService(till.desk).preview(till.clerk, wish)
    pass_days(till, 30)
    assert told_of(till, case) == []
    now = till.agreement(agreement)
    assert (now.status, now.accelerated_on) == (AgreementStatus.BROKEN, None)
    assert till.case(case).status is CaseStatus.DISPUTE
    rejected(till, dispute)
    assert till.case(case).status is CaseStatus.BROKEN
    last = till.desk.calendar.next_workday(till.desk.today() + timedelta(days=agreement.terms.cure_days))
    pass_days(till, (last - till.desk.today()).days)
    assert till.agreement(agreement).accelerated_on is None
    pass_days(till, 1)
    assert till.agreement(agreement).accelerated_on == last + timedelta(days=1)


def test_that_a_plan_made_good_during_a_dispute_breaks_no_instalment_until_the_answer(till: Till) -> None:
    case = till.lend()
    (agreement,) = broken(till, case)
    dispute = disputed(till, case)
    till.pay(case, first(agreement))
    pass_days(till, 60)
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    rejected(till, dispute)
    pass_days(till, 10)
    assert till.agreement(agreement).status is AgreementStatus.BROKEN


def test_that_a_dispute_entered_late_counts_from_the_day_on_which_it_came_in(till: Till) -> None:
    before_breach, before_due, after = till.lend(), till.lend(), till.lend()
    plans = broken(till, before_breach, before_due, after)
    service = AgreementService(till.desk)
    broken_on = till.desk.today()
    for each in plans:
        service.notified(till.supervisor, till.agreement(each), broken_on, evidence=RECEIPT)
    pass_days(till, 20)
    due_from = till.agreement(plans[0]).accelerated_on
    assert due_from is not None
    disputed(till, before_breach, broken_on - timedelta(days=1))
    disputed(till, before_due, due_from - timedelta(days=1))
    disputed(till, after, due_from)
    found = [till.agreement(each) for each in plans]
    assert [each.accelerated_on for each in found] == [None, None, due_from]
    assert [each.grace_until for each in found] == [date.max, None, None]
    assert [each.status for each in found] == [AgreementStatus.SIGNED] + [AgreementStatus.BROKEN] * 2


def test_that_more_time_given_during_a_dispute_does_not_end_it(till: Till) -> None:
    case = till.lend()
    agreement = till.signed(case, instalments=3)
    dispute = disputed(till, case)
    service = AgreementService(till.desk)
    tomorrow = till.desk.today() + timedelta(days=1)
    service.postpone(till.supervisor, till.agreement(agreement), tomorrow, "In hospital")
    pass_days(till, 70)
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    rejected(till, dispute)
    assert till.agreement(agreement).grace_until is not None
    pass_days(till, 10)
    assert till.agreement(agreement).status is AgreementStatus.BROKEN


@pytest.mark.parametrize("is_given_first", [True, False])
def test_that_the_answer_to_a_dispute_leaves_the_time_that_a_supervisor_gave(
    till: Till, *, is_given_first: bool
) -> None:
    case = till.lend()
    agreement = till.signed(case, instalments=3)
    service, until = AgreementService(till.desk), till.desk.today() + timedelta(days=120)
    dispute = None if is_given_first else disputed(till, case)
    service.postpone(till.supervisor, till.agreement(agreement), until, "In hospital")
    dispute = dispute or disputed(till, case)
    assert till.agreement(agreement).grace_until == date.max
    pass_days(till, 2)
    rejected(till, dispute)
    assert till.agreement(agreement).grace_until == until


def test_that_a_supervisor_shortens_only_what_a_supervisor_gave(till: Till) -> None:
    case = till.lend()
    agreement = till.signed(case, instalments=3)
    service, today = AgreementService(till.desk), till.desk.today()
    for days in (90, 30):
        until = today + timedelta(days=days)
        given = service.postpone(till.supervisor, till.agreement(agreement), until, "In hospital")
        assert given.grace_until == until
    rejected(till, disputed(till, till.case(case)))
    service.postpone(till.supervisor, till.agreement(agreement), today + timedelta(days=5), "Home again")
    assert till.agreement(agreement).grace_until == today + timedelta(days=5)
    rejected(till, disputed(till, till.case(case)))
    rested = till.agreement(agreement).grace_until
    assert rested is not None
    service.postpone(till.supervisor, till.agreement(agreement), today, "Home again")
    assert till.agreement(agreement).grace_until is not None


def test_that_a_case_stays_in_dispute_until_the_matter_is_answered_whatever_is_paid(till: Till) -> None:
    deferred = Components(principal=Money.of(10000))
    whole, partly, plain = till.lend(), till.lend(), till.lend()
    plans = [till.signed(whole, instalments=3), till.signed(partly, instalments=3, deferred=deferred)]
    matters = [disputed(till, each) for each in (whole, partly, plain)]
    steps = [till.case(each).next_step for each in (whole, partly, plain)]
    assert None not in steps
    amounts = [str(each.terms.total.total.yuan) for each in plans]
    paid = [
        till.pay(case, amount)
        for case, amount in zip((whole, partly, plain), (*amounts, amounts[0]), strict=True)
    ]
    for case, step in zip((whole, partly, plain), steps, strict=True):
        assert (till.case(case).status, till.case(case).next_step) == (CaseStatus.DISPUTE, step)
    for bounced in paid[1:]:
        till.payments.reverse(till.clerk, bounced, "bounced")
    for case in (partly, plain):
        assert till.case(case).status is CaseStatus.DISPUTE
    for matter in matters:
        rejected(till, matter)
    found = [till.case(each).status for each in (whole, partly, plain)]
    assert found == [CaseStatus.SETTLED, CaseStatus.ON_PLAN, CaseStatus.ACTIVE]
    assert till.case(whole).next_step is None


def test_that_a_payment_of_a_done_plan_that_bounces_takes_its_waiver_back_beside_a_younger_plan(
    till: Till,
) -> None:
    case = till.lend()
    owed = case.debt.owed
    deferred = Components(principal=Money.of(10000))
    older = till.signed(case, instalments=3, waiver=WAIVER, deferred=deferred)
    paid = till.pay(case, str(older.terms.total.total.yuan))
    assert till.agreement(older).status is AgreementStatus.DONE
    till.later(3)
    younger = till.signed(case, instalments=4)
    till.payments.reverse(till.clerk, paid, "bounced")
    assert till.agreement(older).status in {AgreementStatus.SIGNED, AgreementStatus.BROKEN}
    assert till.case(case).debt.owed == owed
    assert till.kinds(case)[-1] is LedgerKind.WAIVER_LAPSED
    till.pay(case, 10000)
    assert till.agreement(younger).status is AgreementStatus.DONE
    assert till.agreement(older).status is not AgreementStatus.DONE
    assert till.case(case).debt.owed.total == owed.total - Money.of(10000)
    till.pay(case, str((older.terms.total.total - Money.of(1)).yuan))
    assert till.agreement(older).status is not AgreementStatus.DONE
    till.pay(case, 1)
    assert till.agreement(older).status is AgreementStatus.DONE
    assert till.case(case).debt.balance.is_zero
    assert till.case(case).status is CaseStatus.SETTLED
    assert till.ledger.books_balance()


def test_that_an_amendment_takes_the_place_of_every_plan_that_runs(till: Till) -> None:
    case = till.lend()
    deferred = Components(principal=Money.of(10000))
    older = till.signed(case, instalments=3, waiver=WAIVER, deferred=deferred)
    paid = till.pay(case, str(older.terms.total.total.yuan))
    till.later(3)
    younger = till.signed(case, instalments=4)
    till.payments.reverse(till.clerk, paid, "bounced")
    till.later(1)
    service = AgreementService(till.desk)
    draft = service.amend(till.clerk, till.agreement(younger))
    ready = service.approve(till.supervisor, service.submit(till.clerk, draft))
    printed, _paper = AgreementPrinting(till.desk).print(till.clerk, ready)
    newest = sign_all(service, till.clerk, printed, till.desk.today())
    found = [till.agreement(each).status for each in (older, younger, newest)]
    assert found == [AgreementStatus.REPLACED, AgreementStatus.REPLACED, AgreementStatus.SIGNED]


def test_that_what_is_paid_on_a_younger_plan_leaves_the_done_one_alone(till: Till) -> None:
    case = till.lend()
    deferred = Components(principal=Money.of(10000))
    older = till.signed(case, instalments=3, waiver=WAIVER, deferred=deferred)
    till.pay(case, str(older.terms.total.total.yuan))
    till.later(3)
    younger = till.signed(case, instalments=4)
    wrong = till.pay(case, 4000)
    till.payments.reverse(till.clerk, wrong, "bounced")
    assert till.agreement(older).status is AgreementStatus.DONE
    assert till.agreement(younger).status is AgreementStatus.SIGNED
    assert till.case(case).debt.balance == Money.of(10000)
    assert till.kinds(case).count(LedgerKind.WAIVER_LAPSED) == 0


def test_that_a_letter_counts_from_the_day_on_which_it_was_signed_for(till: Till) -> None:
    case, custody = till.lend(), PaperCustody(till.desk)
    signed_on = till.desk.today()
    key = letter(till, case, PaperKind.DEMAND_LETTER)
    till.later(5)
    with pytest.raises(BadInputError, match="nobody answered it before"):
        custody.answer(till.clerk, [key], PaperAnswer.SIGNED, on=signed_on - timedelta(days=1))
    with pytest.raises(BadInputError, match="future"):
        custody.answer(till.clerk, [key], PaperAnswer.SIGNED, on=signed_on + timedelta(days=6))
    custody.answer(till.clerk, [key], PaperAnswer.SIGNED, on=signed_on)
    assert till.case(case).limitation_from == signed_on


def test_that_an_agreement_void_because_nobody_signed_it_leaves_the_limitation_as_it_was(till: Till) -> None:
    mistaken, real = till.lend(), till.lend()
    before = till.case(mistaken).limitation_from
    service, custody = AgreementService(till.desk), PaperCustody(till.desk)
    for case in (mistaken, real):
        service.void(till.supervisor, till.signed(case, instalments=3), "Entered on the wrong case")
    signed_on = till.desk.today()
    assert till.case(mistaken).limitation_from == till.case(real).limitation_from == signed_on
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        copies = shelves.papers.all(shelves.papers.table.c.case_id == mistaken.id)
    for each in copies:
        custody.take_answer_back(till.clerk, each.id, "Nobody signed it")
    assert till.case(mistaken).limitation_from == before
    assert till.case(real).limitation_from == signed_on


def test_that_a_mark_of_a_dispute_holds_the_rest_back_as_long_as_it_stands(till: Till) -> None:
    case = till.lend()
    (agreement,) = broken(till, case)
    service, cases = AgreementService(till.desk), CaseService(till.desk)
    service.notified(till.supervisor, agreement, till.desk.today(), evidence=RECEIPT)
    flag = cases.raise_flag(till.supervisor, case.id, FlagKind.DISPUTE, "Says it was paid")
    pass_days(till, 20)
    assert till.agreement(agreement).accelerated_on is None
    assert told_of(till, case) == []
    cases.clear_flag(till.supervisor, flag, "The bank found nothing")
    assert till.case(case).status is CaseStatus.BROKEN
    pass_days(till, 20)
    assert till.agreement(agreement).accelerated_on is not None
