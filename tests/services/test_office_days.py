"""Days that an office chooses for itself: reminders, time to pay, time to make good, how long it asks."""

from datetime import timedelta

from tests.services.ledger_samples import Till, till

from casedesk.domain.agreements import RUNNING
from casedesk.domain.allocation import Components
from casedesk.domain.money import ZERO, Money
from casedesk.domain.operators import Right
from casedesk.domain.today import TodayAction, TodayItem, Urgency
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.letter_facts import LetterFacts, LetterOptions
from casedesk.services.rule_books import RuleService, RuleWish
from casedesk.services.today import TodayService
from casedesk.services.waivers import WaiverService

__all__ = ["till"]

WHY = "Agreed at the meeting of the ninth of November."


def choose(till: Till, name: str, days: int) -> None:
    """Let the office take another number of days."""
    RuleService(till.desk).change(till.supervisor, RuleWish(name, days, WHY))


def items(till: Till, action: TodayAction) -> list[TodayItem]:
    return [each for each in TodayService(till.desk).items(till.clerk) if each.action is action]


def test_that_the_reminder_before_an_instalment_comes_as_far_ahead_as_the_office_says(till: Till) -> None:
    agreement = till.signed(till.lend(), down_payment=ZERO, down_on=None)
    first = next(each for each in agreement.schedule if each.no)
    till.later((first.due_on - till.desk.today()).days - 6)
    assert items(till, TodayAction.LOG_CONTACT) == []
    choose(till, "reminder_days", 6)
    (item,) = items(till, TodayAction.LOG_CONTACT)
    assert item.limit.count == 6


def test_that_a_signed_paper_is_asked_for_as_long_as_the_office_says(till: Till) -> None:
    agreement = till.signed(till.lend(), down_payment=ZERO, down_on=None)
    till.later(10)
    told = [each for each in items(till, TodayAction.OPEN_AGREEMENT) if "Scan and check" in str(each.what)]
    assert [each.number for each in told] == [agreement.agreement_no]
    choose(till, "check_signed_days", 9)
    told = [each for each in items(till, TodayAction.OPEN_AGREEMENT) if "Scan and check" in str(each.what)]
    assert told == []


def test_that_a_client_is_asked_again_after_the_days_that_the_office_says(till: Till) -> None:
    WaiverService(till.desk).ask(till.clerk, till.lend().id, Components(penalty=Money.of(500)), "Ill")
    till.later(4)
    (item,) = items(till, TodayAction.OPEN_WAIVER)
    assert item.urgency is Urgency.CALM
    choose(till, "waiver_answer_days", 4)
    (item,) = items(till, TodayAction.OPEN_WAIVER)
    assert item.urgency is Urgency.SOON


def test_that_new_terms_give_the_days_to_make_good_that_the_office_says(till: Till) -> None:
    case = till.lend()
    assert AgreementQuotes(till.desk).basis(till.clerk, case.id).terms.cure_days == 7
    choose(till, "cure_days", 10)
    assert AgreementQuotes(till.desk).basis(till.clerk, case.id).terms.cure_days == 10
    assert till.signed(case).status in RUNNING


def test_that_a_demand_gives_the_time_to_pay_that_the_office_says(till: Till) -> None:
    case = till.lend()
    choose(till, "pay_within_days", 30)
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        demand = LetterFacts(till.desk, shelves, till.clerk, LetterOptions()).demand(case)
    assert demand.pay_by == till.desk.calendar.next_workday(till.desk.today() + timedelta(days=30))


def test_that_less_time_for_the_debtor_than_the_pack_gives_needs_a_second_person(till: Till) -> None:
    assert till.desk.pack.tighter["cure_days"] == till.desk.pack.tighter["pay_within_days"] == "higher"


def test_that_a_pack_without_these_days_keeps_the_usual_ones(till: Till) -> None:
    assert till.desk.pack.number_or("days nobody named", 5) == 5
    assert till.desk.pack.number_or("reminder_days", 99) == 3
