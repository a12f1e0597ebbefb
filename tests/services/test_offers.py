from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pytest
from tests.services.signing_samples import sign_all

from casedesk.domain.agreement_gate import AgreementBlockedError
from casedesk.domain.agreements import AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.offers import MOST_OPTIONS, OfferSheet, OfferStatus
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import PaperAnswer, PaperKind
from casedesk.domain.policies import TermPolicy
from casedesk.domain.waivers import WaiverAnswer
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.offer_printing import OfferPrinting
from casedesk.services.offers import OfferService, sum_of
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.policies import PolicyService
from casedesk.services.terms_releases import TermsReleases
from casedesk.services.waivers import WaiverService

Lend = Callable[..., Case]
LAST = date(2026, 12, 7)
REASON = "the debtor has been ill since March"


class Clock(Protocol):
    moment: datetime


@pytest.fixture
def offers(desk: Desk) -> OfferService:
    return OfferService(desk)


@pytest.fixture
def printing(desk: Desk) -> OfferPrinting:
    return OfferPrinting(desk)


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


def plans(desk: Desk, clerk: Operator, case: Case) -> list[Terms]:
    usual = AgreementQuotes(desk).basis(clerk, case.id).terms
    return [usual, replace(usual, instalments=6), replace(usual, instalments=1)]


def approved(desk: Desk, clerk: Operator, supervisor: Operator, case: Case) -> OfferSheet:
    offers = OfferService(desk)
    draft = offers.draft(clerk, case.id, plans(desk, clerk, case), LAST)
    return offers.approve(supervisor, offers.submit(clerk, draft))


def test_that_the_ticked_plan_becomes_an_agreement_without_typing_it_again(  # noqa: PLR0917 - fixtures
    desk: Desk,
    lend: Lend,
    clerk: Operator,
    supervisor: Operator,
    offers: OfferService,
    printing: OfferPrinting,
) -> None:
    case = lend()
    sheet, paper = printing.print(clerk, approved(desk, clerk, supervisor, case))
    assert (sheet.offer_no, sheet.status) == ("FA20261123-001", OfferStatus.PRINTED)
    assert paper.content.startswith(b"%PDF")
    agreement = offers.choose(clerk, sheet, 2)
    assert (agreement.status, agreement.revision) == (AgreementStatus.APPROVED, 1)
    assert agreement.agreement_no == "XY20261123-001"
    assert (agreement.offer_id, agreement.approved_by) == (sheet.id, supervisor.id)
    assert agreement.terms == sheet.options[1].terms
    assert agreement.schedule == sheet.options[1].schedule
    printed, _ = AgreementPrinting(desk).print(clerk, agreement)
    assert sign_all(AgreementService(desk), clerk, printed, desk.today()).status is AgreementStatus.SIGNED
    done = offers.get(clerk, sheet.id)
    assert (done.status, done.chosen, done.agreement_id) == (OfferStatus.CHOSEN, 2, agreement.id)
    with pytest.raises(RefusedError):
        offers.choose(clerk, done, 1)


def test_that_each_step_is_one_entry_of_the_log(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, printing: OfferPrinting
) -> None:
    sheet, _ = printing.print(clerk, approved(desk, clerk, supervisor, lend()))
    entries = AuditService(desk).entries(supervisor, AuditFilter(subject=sheet.offer_no))
    assert [each.action for each in reversed(entries)] == [
        "offer.drafted",
        "offer.submitted",
        "offer.approved",
        "offer.printed",
    ]


def test_that_every_option_is_judged_and_the_blocked_one_named(
    desk: Desk, lend: Lend, clerk: Operator, offers: OfferService
) -> None:
    case = lend()
    good, other, _ = plans(desk, clerk, case)
    waived = replace(other, waiver=Waiver(Components(penalty=Money.of(10))))
    draft = offers.draft(clerk, case.id, [good, waived], LAST)
    with pytest.raises(AgreementBlockedError) as caught:
        offers.submit(clerk, draft)
    assert f"{draft.offer_no}-2" in str(caught.value)
    assert offers.get(clerk, draft.id).status is OfferStatus.DRAFT


def test_that_a_sheet_has_two_to_four_different_plans_on_one_balance(
    desk: Desk, lend: Lend, clerk: Operator, offers: OfferService
) -> None:
    case = lend()
    usual, *_ = plans(desk, clerk, case)
    many = [replace(usual, instalments=number) for number in range(2, MOST_OPTIONS + 3)]
    other = replace(usual, debt=Components(principal=Money.of(100)), instalments=3)
    for wrong in ([usual], many, [usual, usual], [usual, other]):
        with pytest.raises(BadInputError):
            offers.draft(clerk, case.id, wrong, LAST)
    with pytest.raises(BadInputError):
        offers.draft(clerk, case.id, many[:2], desk.today() - timedelta(days=1))
    assert offers.of_case(clerk, case.id) == []


def test_that_a_sheet_lapses_after_its_last_day(  # noqa: PLR0917 - fixtures
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService,
    printing: OfferPrinting, clock: Clock,
) -> None:  # fmt: skip
    sheet, _ = printing.print(clerk, approved(desk, clerk, supervisor, lend()))
    clock.moment += timedelta(days=14)
    assert offers.lapse() == 0
    assert not sheet.is_lapsed(desk.today())
    clock.moment += timedelta(days=1)
    assert sheet.is_lapsed(desk.today())
    assert offers.lapse() == 0
    clock.moment += timedelta(days=1)
    with pytest.raises(RefusedError):
        offers.choose(clerk, sheet, 1)
    assert offers.lapse() == 1
    assert offers.get(clerk, sheet.id).status is OfferStatus.VOID
    assert offers.lapse() == 0


def test_that_a_tick_of_the_last_day_may_be_entered_on_the_day_after(  # noqa: PLR0917 - fixtures
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService,
    printing: OfferPrinting, clock: Clock,
) -> None:  # fmt: skip
    draft = approved(desk, clerk, supervisor, lend())
    sheet, _ = printing.print(clerk, approved(desk, clerk, supervisor, lend()))
    clock.moment += timedelta(days=15)
    with pytest.raises(RefusedError, match="held until"):
        printing.print(clerk, sheet, reason="lost")
    assert offers.lapse() == 1
    assert offers.get(clerk, draft.id).status is OfferStatus.VOID
    assert offers.choose(clerk, sheet, 2).status is AgreementStatus.APPROVED


def test_that_nothing_is_chosen_from_a_sheet_of_which_every_copy_was_refused(  # noqa: PLR0917 - fixtures
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService,
    printing: OfferPrinting,
) -> None:  # fmt: skip
    sheet, _ = printing.print(clerk, approved(desk, clerk, supervisor, lend()))
    custody = PaperCustody(desk)
    copies = [each.paper.id for each in custody.of_subject(clerk, PaperKind.OFFER_SHEET, sheet.offer_no)]
    custody.issue(clerk, copies, clerk.id)
    custody.answer(clerk, copies, PaperAnswer.REFUSED)
    with pytest.raises(RefusedError, match="No copy of offer sheet"):
        offers.choose(clerk, sheet, 1)
    custody.take_answer_back(clerk, copies[0], "the other sheet was meant")
    assert offers.choose(clerk, sheet, 1).status is AgreementStatus.APPROVED


def test_that_a_sheet_changed_at_another_desk_does_not_stop_the_others_from_lapsing(  # noqa: PLR0917
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService,
    clock: Clock, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    first, second = (approved(desk, clerk, supervisor, lend()) for _ in range(2))
    clock.moment += timedelta(days=15)
    asked, others = OfferSheet.is_over, [OfferService(desk)]

    def overtaken(sheet: OfferSheet, today: date) -> bool:
        if others and sheet.id == first.id:
            others.pop().void(clerk, sheet, "the debtor wants another plan")
        return asked(sheet, today)

    monkeypatch.setattr(OfferSheet, "is_over", overtaken)
    assert offers.lapse() == 1
    assert {offers.get(clerk, each.id).status for each in (first, second)} == {OfferStatus.VOID}
    assert offers.get(clerk, first.id).note == "the debtor wants another plan"


def test_that_copies_are_registered_and_a_second_print_gives_a_reason(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, printing: OfferPrinting
) -> None:
    sheet, _ = printing.print(clerk, approved(desk, clerk, supervisor, lend()), copies=2)
    with pytest.raises(BadInputError):
        printing.print(clerk, sheet)
    again, _ = printing.print(clerk, sheet, copies=1, reason="Coffee")
    copies = printing.papers(clerk, again)
    assert [each.copy_no for each in copies] == [1, 2, 3]
    assert {each.kind for each in copies} == {PaperKind.OFFER_SHEET}
    assert all(each.text_digest and each.pages for each in copies)


def test_that_a_waiver_needs_another_person_than_the_drafter(
    desk: Desk, lend: Lend, supervisor: Operator, offers: OfferService
) -> None:
    case = lend()
    waiver = Waiver(Components(penalty=Money.of(10)), "A-1", date(2026, 12, 31))
    waivers = WaiverService(desk)
    asked = waivers.ask(supervisor, case.id, waiver.amounts, "Lost the job")
    given = WaiverAnswer("A-1", desk.today(), "Manager Li", date(2026, 12, 31), evidence=b"%PDF-1.7 letter")
    waivers.approve(supervisor, asked, given)
    first, second, _ = (replace(each, waiver=waiver) for each in plans(desk, supervisor, case))
    pending = offers.submit(supervisor, offers.draft(supervisor, case.id, [first, second], LAST))
    with pytest.raises(RefusedError):
        offers.approve(supervisor, pending)


def test_that_an_offer_holds_no_longer_than_the_approval_or_the_mandate(
    desk: Desk, lend: Lend, supervisor: Operator, offers: OfferService
) -> None:
    case, last = lend(), desk.today() + timedelta(days=2)
    waiver = Waiver(Components(penalty=Money.of(10)), "A-1", last)
    waivers = WaiverService(desk)
    asked = waivers.ask(supervisor, case.id, waiver.amounts, "Lost the job")
    given = WaiverAnswer("A-1", desk.today(), "Manager Li", last, evidence=b"%PDF-1.7 letter")
    waivers.approve(supervisor, asked, given)
    options = [replace(each, waiver=waiver) for each in plans(desk, supervisor, case)][:2]
    with pytest.raises(RefusedError, match="A-1"):
        offers.draft(supervisor, case.id, options, last + timedelta(days=1))
    sheet = offers.draft(supervisor, case.id, options, last)
    with pytest.raises(RefusedError, match="A-1"):
        offers.revise(supervisor, sheet, options, last + timedelta(days=1))
    with pytest.raises(RefusedError, match="mandate"):
        offers.draft(supervisor, lend().id, plans(desk, supervisor, case)[:2], date(2099, 1, 1))


def test_that_a_draft_agreement_becomes_void_when_it_grows_into_a_sheet(
    desk: Desk, lend: Lend, clerk: Operator, offers: OfferService
) -> None:
    case = lend()
    options = plans(desk, clerk, case)
    service = AgreementService(desk)
    draft = service.draft(clerk, case.id, options[0])
    sheet = offers.draft(clerk, case.id, options, LAST, instead_of=draft)
    older = service.versions_of(clerk, draft)[-1]
    assert (older.status, older.note) == (AgreementStatus.VOID, f"→ {sheet.offer_no}")


def test_that_only_a_draft_changes_and_each_change_is_a_revision(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService
) -> None:
    case = lend()
    options = plans(desk, clerk, case)
    draft = offers.draft(clerk, case.id, options, LAST)
    same = offers.revise(clerk, draft, [each.terms for each in draft.options], LAST)
    assert same == draft
    revised = offers.revise(clerk, draft, options[:2], LAST)
    assert (revised.revision, len(revised.options)) == (2, 2)
    pending = offers.submit(clerk, revised)
    with pytest.raises(RefusedError):
        offers.revise(clerk, pending, options, LAST)
    back = offers.send_back(supervisor, pending, "Too long")
    assert (back.status, back.note) == (OfferStatus.DRAFT, "Too long")
    with pytest.raises(NoRightError):
        offers.approve(clerk, offers.submit(clerk, back))
    gone = offers.void(clerk, offers.get(clerk, back.id), "Moved away")
    assert gone.status is OfferStatus.VOID
    assert [row.offer.offer_no for row in offers.rows(clerk)] == [draft.offer_no]
    assert offers.rows(clerk)[0].totals == tuple(sum_of(each) for each in gone.options)


def test_that_a_limit_on_an_option_is_released_by_a_second_person_and_goes_with_the_agreement(  # noqa: PLR0917
    desk: Desk,
    lend: Lend,
    clerk: Operator,
    supervisor: Operator,
    offers: OfferService,
    printing: OfferPrinting,
) -> None:
    case = lend()
    PolicyService(desk).save(supervisor, TermPolicy(Role.CLERK, most_months=6))
    releases = TermsReleases(desk)
    sheet = offers.draft(clerk, case.id, plans(desk, clerk, case)[:2], LAST)
    with pytest.raises(AgreementBlockedError, match="POL-MONTHS"):
        offers.submit(clerk, sheet)
    with pytest.raises(NoRightError):
        releases.release_option(clerk, sheet, 1, "POL-MONTHS", REASON)
    with pytest.raises(BadInputError, match="characters"):
        releases.release_option(supervisor, sheet, 1, "POL-MONTHS", "ok")
    with pytest.raises(RefusedError, match="law or fact"):
        releases.release_option(supervisor, sheet, 1, "AGR-PAYEE", REASON)
    with pytest.raises(RefusedError, match="does not stop"):
        releases.release_option(supervisor, sheet, 2, "POL-MONTHS", REASON)
    released = releases.release_option(supervisor, sheet, 1, "POL-MONTHS", REASON)
    assert [len(each.releases) for each in released.options] == [1, 0]
    approved_sheet = offers.approve(supervisor, offers.submit(clerk, released))
    with pytest.raises(RefusedError, match="approved already"):
        releases.release_option(supervisor, approved_sheet, 1, "POL-MONTHS", REASON)
    printed, _ = printing.print(clerk, approved_sheet)
    agreement = offers.choose(clerk, printed, 1)
    assert [(each.rule, each.reason, each.operator_id) for each in agreement.releases] == [
        ("POL-MONTHS", REASON, supervisor.id)
    ]
    done, _ = AgreementPrinting(desk).print(clerk, agreement)
    assert sign_all(AgreementService(desk), clerk, done, desk.today()).releases == agreement.releases


def test_that_nobody_releases_an_option_that_they_drafted_themselves(
    desk: Desk, lend: Lend, supervisor: Operator, offers: OfferService
) -> None:
    case = lend()
    PolicyService(desk).save(supervisor, TermPolicy(most_months=6))
    sheet = offers.draft(supervisor, case.id, plans(desk, supervisor, case)[:2], LAST)
    with pytest.raises(RefusedError, match="another person"):
        TermsReleases(desk).release_option(supervisor, sheet, 1, "POL-MONTHS", REASON)


def test_that_other_options_need_another_release(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService
) -> None:
    case = lend()
    PolicyService(desk).save(supervisor, TermPolicy(Role.CLERK, most_months=6))
    options = plans(desk, clerk, case)
    sheet = offers.draft(clerk, case.id, options[:2], LAST)
    released = TermsReleases(desk).release_option(supervisor, sheet, 1, "POL-MONTHS", REASON)
    revised = offers.revise(clerk, released, options, LAST)
    assert [each.releases for each in revised.options] == [(), (), ()]
    with pytest.raises(AgreementBlockedError, match="POL-MONTHS"):
        offers.submit(clerk, revised)


def test_that_nothing_is_approved_beside_a_sheet_that_may_still_be_ticked(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, offers: OfferService
) -> None:
    case, service = lend(), AgreementService(desk)
    terms = AgreementQuotes(desk).basis(clerk, case.id).terms
    pending = service.submit(clerk, service.draft(clerk, case.id, replace(terms, instalments=9)))
    sheet = approved(desk, clerk, supervisor, case)
    with pytest.raises(RefusedError, match=sheet.offer_no):
        service.approve(supervisor, pending)
    sheet, _paper = OfferPrinting(desk).print(clerk, sheet)
    with pytest.raises(RefusedError, match=sheet.offer_no):
        service.approve(supervisor, pending)
    assert offers.choose(clerk, sheet, 2).terms.instalments == 6
    other = lend()
    waiting = service.submit(clerk, service.draft(clerk, other.id, replace(terms, instalments=9)))
    withdrawn = approved(desk, clerk, supervisor, other)
    offers.void(clerk, withdrawn, "the debtor wants another plan")
    assert service.approve(supervisor, waiting).status is AgreementStatus.APPROVED
