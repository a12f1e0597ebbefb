"""What is asked before a paper counts as signed, and what stands on a signature afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.services.ledger_samples import Lists, Till, lists, till
from tests.services.signing_samples import sign_all

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case, CaseStatus, FlagKind
from casedesk.domain.errors import RefusedError
from casedesk.domain.limitation import LimitationEvent, LimitationEventKind
from casedesk.domain.operators import NoRightError, Right
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.people import Person, Relation
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.offers import OfferService
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.people import PeopleService
from casedesk.storage import limitation

__all__ = ["Lists", "lists", "till"]
Lend = Callable[..., Case]
PERSONAL = "110101199003074477, 13912345678, 6222021234567890123"


def printed(till: Till, case: Case) -> Agreement:
    service = AgreementService(till.desk)
    terms = AgreementQuotes(till.desk).basis(till.clerk, case.id).terms
    draft = service.submit(till.clerk, service.draft(till.clerk, case.id, terms))
    approved = service.approve(till.supervisor, draft)
    return AgreementPrinting(till.desk).print(till.clerk, approved)[0]


def copies(till: Till, agreement: Agreement) -> list[Paper]:
    found = PaperCustody(till.desk).of_subject(till.clerk, PaperKind.AGREEMENT, agreement.agreement_no)
    return [each.paper for each in found]


def notice(till: Till, case: Case) -> Paper:
    letter = LetterService(till.desk).print(till.clerk, LetterWish(PaperKind.BREACH_NOTICE, (case.id,)))
    return letter.papers[0]


def events(till: Till, case: Case) -> list[LimitationEvent]:
    with till.desk.reading(till.clerk, Right.VIEW_CASES) as shelves:
        return limitation.interruptions_of(shelves.connection, [case.id], till.desk.zone)[case.id]


@pytest.mark.parametrize(
    ("kind", "rule"), [(FlagKind.DECEASED, "OBJ-HEIR"), (FlagKind.DISPUTE, "ORG-DISPUTE")]
)
def test_that_what_is_flagged_after_printing_stops_the_signature_with_its_rule(
    till: Till, lend: Lend, kind: FlagKind, rule: str
) -> None:
    case = lend()
    agreement = printed(till, case)
    CaseService(till.desk).raise_flag(till.supervisor, case.id, kind, "told by the family")
    with pytest.raises(RefusedError, match=rule):
        sign_all(AgreementService(till.desk), till.clerk, agreement, till.desk.today())
    assert till.agreement(agreement).status is AgreementStatus.PRINTED
    assert [each.answer for each in copies(till, agreement)] == [None, None]


@pytest.mark.parametrize("kind", [FlagKind.DECEASED, FlagKind.DISPUTE, FlagKind.DO_NOT_CONTACT])
def test_that_a_signature_of_an_earlier_day_takes_a_reason_once_something_is_flagged(
    till: Till, lend: Lend, kind: FlagKind
) -> None:
    case, service = lend(), AgreementService(till.desk)
    agreement, day = printed(till, case), till.desk.today()
    till.later(2)
    CaseService(till.desk).raise_flag(till.supervisor, case.id, kind, "told by the family")
    open_copies = [each.id for each in copies(till, agreement)]
    with pytest.raises(RefusedError, match=f"flagged since {till.desk.today()}"):
        sign_all(service, till.supervisor, agreement, day)
    with pytest.raises(NoRightError):
        service.sign(till.clerk, agreement, day, open_copies, "the paper shows the day")
    assert till.agreement(agreement).status is AgreementStatus.PRINTED
    reason = "the paper and the crew's record show the day"
    assert service.sign(till.supervisor, agreement, day, open_copies, reason).signed_on == day
    entry = AuditService(till.desk).entries(till.supervisor)[0]
    assert (entry.action, entry.summary["flagged"]) == ("agreement.signed", str(kind))
    assert entry.summary["reason"] == reason


def test_that_nobody_signs_without_a_reason_who_may_not_be_contacted(till: Till, lend: Lend) -> None:
    case, service = lend(), AgreementService(till.desk)
    CaseService(till.desk).raise_flag(till.supervisor, case.id, FlagKind.DO_NOT_CONTACT, "asked so")
    agreement = printed(till, case)
    with pytest.raises(RefusedError, match="Do not contact"):
        sign_all(service, till.clerk, agreement, till.desk.today())
    open_copies = [each.id for each in copies(till, agreement)]
    signed = service.sign(till.supervisor, agreement, till.desk.today(), open_copies, "came to the office")
    assert signed.status is AgreementStatus.SIGNED


def test_that_a_flag_cleared_before_the_entry_asks_nothing(till: Till, lend: Lend) -> None:
    case = lend()
    agreement, day = printed(till, case), till.desk.today()
    till.later(1)
    flag = CaseService(till.desk).raise_flag(till.supervisor, case.id, FlagKind.DISPUTE, "the amount")
    till.later(1)
    CaseService(till.desk).clear_flag(till.supervisor, flag, "the client checked it")
    assert sign_all(AgreementService(till.desk), till.clerk, agreement, day).signed_on == day


def test_that_a_death_flagged_in_another_case_of_the_same_human_stops_the_signature(
    till: Till, lend: Lend
) -> None:
    human = {"document_no": "330106198904050018"}
    case, other = lend(person=human), lend(person=human)
    agreement = printed(till, case)
    CaseService(till.desk).raise_flag(till.supervisor, other.id, FlagKind.DECEASED, "told by the family")
    with pytest.raises(RefusedError, match="OBJ-HEIR"):
        sign_all(AgreementService(till.desk), till.clerk, agreement, till.desk.today())


def test_that_a_debtor_found_to_be_under_age_cannot_have_signed(till: Till, lend: Lend) -> None:
    case = lend()
    agreement, day = printed(till, case), till.desk.today()
    till.later(2)
    with till.desk.work("person.changed", till.supervisor, Right.EDIT_CASES) as work:
        young = replace(work.people.get(case.debtor_id), born_on=date(2012, 5, 1))
        work.people.save(young)
        work.about(case.case_no, case.id)
        work.commit()
    for reason in ("", "the paper shows the day"):
        open_copies = [each.id for each in copies(till, agreement)]
        with pytest.raises(RefusedError, match="OBJ-MINOR"):
            AgreementService(till.desk).sign(till.supervisor, agreement, day, open_copies, reason)


def test_that_a_plan_whose_first_day_is_over_is_not_signed_any_more(till: Till, lend: Lend) -> None:
    agreement = printed(till, lend())
    till.later(60)
    with pytest.raises(RefusedError, match="AGR-DAYS"):
        sign_all(AgreementService(till.desk), till.clerk, agreement, till.desk.today())


def test_that_a_paper_without_the_guarantor_of_today_is_printed_anew_before_it_is_signed(
    till: Till, lend: Lend
) -> None:
    case, service = lend(), AgreementService(till.desk)
    agreement = printed(till, case)
    assert [each.split(":")[0] for each in agreement.signers] == ["debtor"]
    PeopleService(till.desk).add_person(
        till.supervisor, case.id, Person("Bao Zheng"), Relation.GUARANTOR, "named in the contract"
    )
    with pytest.raises(RefusedError, match=r"no place for the signature of .*Guarantor"):
        sign_all(service, till.clerk, agreement, till.desk.today())
    again, _paper = AgreementPrinting(till.desk).print(till.clerk, agreement, reason="a guarantor joined")
    PaperCustody(till.desk).end(
        till.clerk, [each.id for each in copies(till, agreement)[:2]], PaperEnding.DESTROYED, "shredded"
    )
    assert sign_all(service, till.clerk, again, till.desk.today()).status is AgreementStatus.SIGNED


def test_that_a_paper_nobody_signed_is_not_signed(till: Till, lend: Lend) -> None:
    agreement = printed(till, lend())
    for who in (till.clerk, till.supervisor):
        with pytest.raises(RefusedError, match="came back signed"):
            AgreementService(till.desk).sign(who, agreement, till.desk.today(), reason="they said yes")


@pytest.mark.parametrize("answer", [None, PaperAnswer.REFUSED])
def test_that_a_half_signed_paper_takes_a_supervisor_and_a_reason(
    till: Till, lend: Lend, answer: PaperAnswer | None
) -> None:
    service, agreement = AgreementService(till.desk), printed(till, lend())
    first, second = copies(till, agreement)
    if answer is not None:
        PaperCustody(till.desk).answer(till.clerk, [second.id], answer, "wants to think")
    today = till.desk.today()
    with pytest.raises(RefusedError, match="signed copy 2"):
        service.sign(till.supervisor, agreement, today, [first.id])
    with pytest.raises(NoRightError):
        service.sign(till.clerk, agreement, today, [first.id], "the second copy follows")
    service.sign(till.supervisor, agreement, today, [first.id], f"the second copy follows {PERSONAL}")
    entry = next(
        each for each in AuditService(till.desk).entries(till.supervisor) if each.action == "agreement.signed"
    )
    assert (entry.summary["copies"], entry.summary["unsigned"]) == ([1], [2])
    assert not any(each in entry.summary["reason"] for each in PERSONAL.split(", "))


def test_that_the_log_tells_which_copies_were_signed_and_that_they_were_answered(
    till: Till, lend: Lend
) -> None:
    agreement = printed(till, lend())
    sign_all(AgreementService(till.desk), till.clerk, agreement, till.desk.today())
    signed, answered, *_rest = AuditService(till.desk).entries(till.supervisor)
    assert (signed.action, signed.summary["copies"]) == ("agreement.signed", [1, 2])
    assert (answered.action, answered.subject) == ("paper.answered", agreement.agreement_no)
    assert answered.summary == {"copies": [1, 2], "answer": "signed"}


def test_that_the_only_signature_is_not_taken_from_under_a_running_plan(till: Till, lend: Lend) -> None:
    service, custody = AgreementService(till.desk), PaperCustody(till.desk)
    agreement = sign_all(service, till.clerk, printed(till, lend()), till.desk.today())
    first, second = copies(till, agreement)
    custody.take_answer_back(till.clerk, first.id, "that one is blank")
    with pytest.raises(RefusedError, match="only copy 2 carries its signature"):
        custody.take_answer_back(till.clerk, second.id, "this one too")
    with pytest.raises(RefusedError, match="only copy 2 carries its signature"):
        custody.answer(till.clerk, [second.id], PaperAnswer.SPOILED, "torn")
    service.void(till.supervisor, agreement, "nobody signed at all")
    custody.take_answer_back(till.clerk, second.id, "this one too")
    assert [each.answer for each in copies(till, agreement)] == [None, None]


def test_that_a_notice_nobody_received_lets_nothing_fall_due(till: Till, lend: Lend) -> None:
    case, service, custody = lend(), AgreementService(till.desk), PaperCustody(till.desk)
    agreement = till.signed(case, instalments=3)
    till.later(40)
    service.follow_up()
    paper = notice(till, case)
    custody.answer(till.clerk, [paper.id], PaperAnswer.SIGNED)
    assert till.agreement(agreement).noticed_on == till.desk.today()
    till.later(12)
    service.follow_up()
    assert till.agreement(agreement).accelerated_on is not None
    custody.take_answer_back(till.clerk, paper.id, "wrong paper")
    now = till.agreement(agreement)
    assert (now.noticed_on, now.accelerated_on, now.status) == (None, None, AgreementStatus.BROKEN)
    till.later(12)
    service.follow_up()
    assert till.agreement(agreement).accelerated_on is None
    assert [each.kind for each in events(till, case)] == [LimitationEventKind.DEBTOR_AGREED]


def test_that_another_copy_that_did_arrive_keeps_the_reminder(till: Till, lend: Lend) -> None:
    case, custody = lend(), PaperCustody(till.desk)
    agreement = till.signed(case, instalments=3)
    till.later(40)
    AgreementService(till.desk).follow_up()
    paper, other = notice(till, case), notice(till, case)
    custody.answer(till.clerk, [paper.id], PaperAnswer.SIGNED)
    till.later(2)
    custody.end(till.clerk, [other.id], PaperEnding.HANDED_OVER)
    custody.take_answer_back(till.clerk, paper.id, "wrong paper")
    assert till.agreement(agreement).noticed_on == till.desk.today()


def test_that_the_notice_of_an_earlier_breach_does_not_serve_the_next_one(till: Till, lend: Lend) -> None:
    case, service = lend(), AgreementService(till.desk)
    agreement = till.signed(case, instalments=3)
    till.later(40)
    service.follow_up()
    stale = notice(till, case)
    till.pay(case, str(agreement.schedule[0].amount.yuan))
    assert till.agreement(agreement).status is AgreementStatus.SIGNED
    till.later(35)
    service.follow_up()
    assert till.agreement(agreement).status is AgreementStatus.BROKEN
    PaperCustody(till.desk).end(till.clerk, [stale.id], PaperEnding.HANDED_OVER)
    assert till.agreement(agreement).noticed_on is None
    PaperCustody(till.desk).end(till.clerk, [notice(till, case).id], PaperEnding.HANDED_OVER)
    assert till.agreement(agreement).noticed_on == till.desk.today()


def test_that_a_signed_plan_and_a_notice_signed_for_interrupt_the_period_whatever_becomes_of_them(
    till: Till, lend: Lend
) -> None:
    case = lend()
    agreement, signed_on = till.signed(case, instalments=3), till.desk.today()
    till.later(40)
    AgreementService(till.desk).follow_up()
    PaperCustody(till.desk).answer(till.clerk, [notice(till, case).id], PaperAnswer.SIGNED)
    expected = [
        LimitationEvent(LimitationEventKind.DEBTOR_AGREED, signed_on),
        LimitationEvent(LimitationEventKind.DEMAND_ARRIVED, signed_on + timedelta(days=40)),
    ]
    assert events(till, case) == expected
    AgreementService(till.desk).void(till.supervisor, till.agreement(agreement), "a new plan is wanted")
    assert events(till, case) == expected
    assert till.case(case).status is CaseStatus.ACTIVE


def test_that_no_reason_leaves_numbers_of_people_in_the_log(till: Till, lend: Lend) -> None:
    case, service = lend(), AgreementService(till.desk)
    quotes, offers = AgreementQuotes(till.desk), OfferService(till.desk)
    usual = quotes.basis(till.clerk, case.id).terms
    draft = service.submit(till.clerk, service.draft(till.clerk, case.id, usual))
    service.void(till.clerk, service.send_back(till.supervisor, draft, PERSONAL), PERSONAL)
    sheet = offers.draft(till.clerk, case.id, [usual, replace(usual, instalments=3)], usual.first_on)
    offers.void(
        till.clerk, offers.send_back(till.supervisor, offers.submit(till.clerk, sheet), PERSONAL), PERSONAL
    )
    signed = till.signed(case)
    service.postpone(till.supervisor, signed, till.desk.today() + timedelta(days=9), PERSONAL)
    service.void(till.supervisor, till.agreement(signed), PERSONAL)
    paid = till.pay(case, 10)
    corrected = till.payments.correct(till.clerk, paid, till.new(case, 11), PERSONAL)
    till.payments.reverse(till.clerk, corrected, PERSONAL)
    entries = AuditService(till.desk).entries(till.supervisor)
    assert {"agreement.sent_back", "offer.sent_back", "agreement.postponed", "payment.corrected"} <= {
        each.action for each in entries
    }
    told = " ".join(str(each.summary) for each in entries)
    assert [each for each in PERSONAL.split(", ") if each in told] == []
