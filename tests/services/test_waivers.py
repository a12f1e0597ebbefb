"""Waivers asked and answered, limits, means, releases and lending rates, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from tests.services.ledger_samples import Clock
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreement_gate import AgreementBlockedError
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import AllocationOrder, Components, Part
from casedesk.domain.cases import Case
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.means import Means
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Party, Person, Relation
from casedesk.domain.policies import TermPolicy
from casedesk.domain.schedules import Interval
from casedesk.domain.signers import SignerRole
from casedesk.domain.waivers import WaiverAnswer, WaiverRequest, WaiverStatus
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.desk import Desk
from casedesk.services.lending_rates import LendingRates, caps_of
from casedesk.services.means import MeansService
from casedesk.services.policies import PolicyService
from casedesk.services.terms_releases import TermsReleases
from casedesk.services.waivers import WaiverService

Lend = Callable[..., Case]
WISH = Components(penalty=Money.of(100))
LETTER = b"%PDF-1.7 invented letter of the client"
REASON = "the debtor has been ill since March"


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def waivers(desk: Desk) -> WaiverService:
    return WaiverService(desk)


def answer_on(desk: Desk, **changes: object) -> WaiverAnswer:
    made = WaiverAnswer("HYJM-7", desk.today(), "Manager Li", desk.today() + timedelta(days=30))
    return replace(made, **changes)  # type: ignore[arg-type]


def usual(desk: Desk, actor: Operator, case: Case, **changes: object) -> Terms:
    return replace(AgreementQuotes(desk).basis(actor, case.id).terms, **changes)  # type: ignore[arg-type]


def using(request: WaiverRequest, amounts: Components = WISH) -> Waiver:
    return Waiver(amounts, request.approval_no, request.valid_until, request.id)


def test_that_a_waiver_is_asked_answered_and_used(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, waivers: WaiverService
) -> None:
    case = lend()
    asked = waivers.ask(clerk, case.id, WISH, REASON)
    assert asked.request_no == "JM20261123-001"
    assert waivers.open(clerk) == (asked,)
    service = AgreementService(desk)
    draft = service.draft(clerk, case.id, usual(desk, clerk, case, waiver=using(asked)))
    with pytest.raises(AgreementBlockedError, match="AGR-APPROVE"):
        service.submit(clerk, draft)

    approved = waivers.approve(supervisor, asked, answer_on(desk, evidence=LETTER))
    assert approved.status is WaiverStatus.APPROVED
    assert (approved.asked_by, approved.decided_by) == (clerk.id, supervisor.id)
    assert waivers.evidence(clerk, approved) == LETTER
    assert waivers.open(clerk) == ()
    assert waivers.of_case(clerk, case.id) == (approved,)
    pending = service.submit(clerk, draft)
    done = service.approve(supervisor, pending)
    assert done.status is AgreementStatus.APPROVED
    assert all(line.holds for line in done.proof)
    assert {"AGR-WAIVER", "AGR-SUM", "AGR-CAPITALS"} <= {line.rule for line in done.proof}


def test_that_who_asked_needs_the_clients_letter_to_enter_the_answer(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    asked = waivers.ask(clerk, lend().id, WISH, REASON)
    with pytest.raises(RefusedError, match="another person"):
        waivers.approve(clerk, asked, answer_on(desk))
    for letter in (b"MZ\x90 a program", b"plain text"):
        with pytest.raises(BadInputError, match="PDF"):
            waivers.approve(clerk, asked, answer_on(desk, evidence=letter))
    assert waivers.approve(clerk, asked, answer_on(desk, evidence=LETTER)).evidence_sha256


def test_that_the_client_may_grant_less_and_the_terms_must_keep_to_it(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, waivers: WaiverService
) -> None:
    case = lend()
    asked = waivers.ask(clerk, case.id, WISH, REASON)
    less = waivers.approve(supervisor, asked, answer_on(desk, granted=Components(penalty=Money.of(60))))
    quotes = AgreementQuotes(desk)
    too_much = quotes.quote(clerk, case.id, usual(desk, clerk, case, waiver=using(less)))
    assert "AGR-APPROVE" in {each.rule for each in too_much.verdict.blocks}
    kept_to = usual(desk, clerk, case, waiver=using(less, Components(penalty=Money.of(60))))
    assert quotes.quote(clerk, case.id, kept_to).verdict.blocks == ()


@pytest.mark.parametrize("step", ["decline", "withdraw"])
def test_that_a_waiver_declined_or_withdrawn_is_over(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, step: str
) -> None:
    waivers = WaiverService(desk)
    asked = waivers.ask(clerk, lend().id, WISH, REASON)
    with pytest.raises(BadInputError, match="reason"):
        getattr(waivers, step)(clerk, asked, " ")
    over = getattr(waivers, step)(clerk, asked, "the client said no")
    with pytest.raises(RefusedError, match="answered already"):
        waivers.approve(supervisor, over, answer_on(desk))
    with pytest.raises(NotFoundError):
        waivers.evidence(clerk, over)


def test_that_nobody_asks_for_more_than_a_component(
    lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    case = lend()
    with pytest.raises(BadInputError, match="larger than the debt"):
        waivers.ask(clerk, case.id, Components(fees=case.debt.owed.fees + Money.of(1)), REASON)
    with pytest.raises(BadInputError, match="what is to be waived"):
        waivers.ask(clerk, case.id, Components(), REASON)


def test_that_an_approval_typed_with_its_letter_is_registered_with_the_draft(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    case = lend()
    service = AgreementService(desk)
    typed = Waiver(WISH, " A-9 ", date(2026, 12, 31))
    terms = usual(desk, clerk, case, waiver=typed)
    draft = service.draft(clerk, case.id, terms, approval=letter_for(terms))
    (request,) = waivers.of_case(clerk, case.id)
    assert draft.terms.waiver == Waiver(WISH, "A-9", date(2026, 12, 31), request.id)
    assert (request.status, request.amounts, request.is_typed) == (WaiverStatus.APPROVED, WISH, True)
    more = Components(penalty=Money.of(150))
    revised = service.revise(clerk, draft, replace(draft.terms, waiver=Waiver(more, "A-9")))
    assert waivers.of_case(clerk, case.id) == (request,)
    with pytest.raises(RefusedError, match="AGR-APPROVE"):
        service.submit(clerk, revised)
    fitting = service.revise(clerk, revised, replace(draft.terms, waiver=Waiver(WISH, "A-9")))
    assert service.submit(clerk, fitting).status is AgreementStatus.PENDING


def test_that_an_approval_of_which_only_the_number_is_known_allows_nothing(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    case = lend()
    service = AgreementService(desk)
    terms = usual(desk, clerk, case, waiver=Waiver(WISH, "ANY-1", date(2030, 1, 1)))
    draft = service.draft(clerk, case.id, terms)
    assert waivers.of_case(clerk, case.id) == ()
    with pytest.raises(RefusedError, match="AGR-APPROVE"):
        service.submit(clerk, draft)
    answer = letter_for(terms)
    assert answer is not None
    for wrong in (replace(answer, approver=" "), replace(answer, valid_until=None)):
        with pytest.raises(BadInputError):
            service.draft(clerk, lend().id, terms, approval=wrong)


def test_that_an_approval_on_file_is_never_changed_by_terms(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService, clock: Clock
) -> None:
    case = lend()
    service = AgreementService(desk)
    terms = usual(desk, clerk, case, waiver=Waiver(WISH, "T1", desk.today() + timedelta(days=1)))
    answer = letter_for(terms)
    assert answer is not None
    service.draft(clerk, case.id, terms, approval=answer)
    (known,) = waivers.of_case(clerk, case.id)
    clock.moment += timedelta(days=3)
    longer = usual(desk, clerk, case, waiver=Waiver(WISH, "T1", date(2030, 1, 1)))
    with pytest.raises(RefusedError, match="on file"):
        service.draft(clerk, case.id, longer)
    with pytest.raises(RefusedError, match="on file"):
        service.draft(clerk, case.id, longer, approval=replace(answer, valid_until=date(2030, 1, 1)))
    silent = service.draft(clerk, case.id, usual(desk, clerk, case, waiver=Waiver(WISH, "T1")))
    with pytest.raises(RefusedError, match="AGR-APPROVE"):
        service.submit(clerk, silent)
    assert waivers.of_case(clerk, case.id) == (known,)


def test_that_an_approval_without_letter_or_note_warns(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, waivers: WaiverService
) -> None:
    case = lend()
    asked = waivers.ask(clerk, case.id, WISH, REASON)
    bare = waivers.approve(supervisor, asked, replace(answer_on(desk), evidence=b"", note=""))
    found = AgreementQuotes(desk).quote(clerk, case.id, usual(desk, clerk, case, waiver=using(bare)))
    assert "AGR-APPROVE" in {each.rule for each in found.verdict.of(Severity.WARN)}


def test_that_a_refused_draft_registers_nothing(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    case = lend()
    impossible = usual(desk, clerk, case, waiver=Waiver(WISH, "A-9"), instalments=601)
    with pytest.raises(RefusedError, match="between 1 and 600"):
        AgreementService(desk).draft(clerk, case.id, impossible)
    assert waivers.of_case(clerk, case.id) == ()


def test_that_a_draft_keeps_day_approver_and_letter_of_its_approval(
    desk: Desk, lend: Lend, clerk: Operator, waivers: WaiverService
) -> None:
    case = lend()
    terms = usual(desk, clerk, case, waiver=Waiver(WISH, "HYJM-7"))
    AgreementService(desk).draft(clerk, case.id, terms, approval=answer_on(desk, evidence=LETTER))
    (request,) = waivers.of_case(clerk, case.id)
    assert (request.approver, request.approved_on) == ("Manager Li", desk.today())
    assert waivers.evidence(clerk, request) == LETTER


def stopped(desk: Desk, clerk: Operator, case: Case) -> Agreement:
    PolicyService(desk).save(_administrator(desk), TermPolicy(Role.CLERK, most_months=6))
    return AgreementService(desk).draft(clerk, case.id, usual(desk, clerk, case))


def _administrator(desk: Desk) -> Operator:
    with desk.database.reading() as connection:
        from casedesk.storage.shelves import Shelves

        table = Shelves(connection).operators.table.c
        found = Shelves(connection).operators.first(table.role == Role.ADMINISTRATOR)
        assert found is not None
        return found


def test_that_a_limit_stops_the_drafter_until_a_second_person_gives_a_reason(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    draft = stopped(desk, clerk, lend())
    service, releases = AgreementService(desk), TermsReleases(desk)
    with pytest.raises(AgreementBlockedError, match="POL-MONTHS"):
        service.submit(clerk, draft)
    with pytest.raises(NoRightError):
        releases.release(clerk, draft, "POL-MONTHS", REASON)
    with pytest.raises(BadInputError, match="characters"):
        releases.release(supervisor, draft, "POL-MONTHS", "ok")
    with pytest.raises(RefusedError, match="law or fact"):
        releases.release(supervisor, draft, "AGR-PAYEE", REASON)
    with pytest.raises(RefusedError, match="does not stop"):
        releases.release(supervisor, draft, "POL-DOWN", REASON)
    released = releases.release(supervisor, draft, "POL-MONTHS", REASON)
    assert released.releases[0].operator_id == supervisor.id
    assert service.submit(clerk, released).status is AgreementStatus.PENDING


def test_that_other_terms_need_another_release(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    released = TermsReleases(desk).release(supervisor, stopped(desk, clerk, lend()), "POL-MONTHS", REASON)
    revised = AgreementService(desk).revise(clerk, released, replace(released.terms, instalments=60))
    assert revised.releases == ()
    with pytest.raises(AgreementBlockedError, match="POL-MONTHS"):
        AgreementService(desk).submit(clerk, revised)


def test_that_nobody_releases_what_they_drafted_themselves(
    desk: Desk, lend: Lend, supervisor: Operator
) -> None:
    case = lend()
    PolicyService(desk).save(supervisor, TermPolicy(most_months=6))
    draft = AgreementService(desk).draft(supervisor, case.id, usual(desk, supervisor, case))
    with pytest.raises(RefusedError, match="drafted"):
        TermsReleases(desk).release(supervisor, draft, "POL-MONTHS", REASON)


def test_that_limits_are_single_and_kept_by_who_may_change_rules(
    desk: Desk, clerk: Operator, supervisor: Operator
) -> None:
    policies = PolicyService(desk)
    stored = policies.save(supervisor, TermPolicy(Role.CLERK, most_waived=Decimal("12.5")))
    with pytest.raises(RefusedError, match="already"):
        policies.save(supervisor, TermPolicy(Role.CLERK))
    with pytest.raises(NoRightError):
        policies.save(clerk, TermPolicy(Role.PLANNER))
    changed = policies.save(supervisor, replace(stored, most_waived=Decimal(10)))
    everybody = policies.save(supervisor, TermPolicy(most_months=36))
    assert policies.rows(clerk) == (changed, everybody)
    policies.remove(supervisor, changed)
    assert policies.rows(clerk) == (everybody,)


def test_that_more_than_the_debtor_can_bear_stops_until_it_is_released(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case, means = lend(), MeansService(desk)
    assert means.newest(clerk, case.id) is None
    older = Means(case.id, 0, desk.today() - timedelta(days=9), Money.of(90_000))
    means.take(clerk, replace(older, stated_on=desk.today(), income=Money.of(3000), needs=Money.of(2900)))
    means.take(clerk, older)
    newest = means.newest(clerk, case.id)
    assert newest is not None
    assert (newest.ceiling, newest.person_id, newest.taken_by) == (Money.of(100), case.debtor_id, clerk.id)
    assert len(means.of_case(clerk, case.id)) == 2
    terms = usual(desk, clerk, case)
    quote = AgreementQuotes(desk).quote(clerk, case.id, terms)
    assert quote.ceiling == Money.of(100)
    assert quote.monthly > Money.of(100)
    draft = AgreementService(desk).draft(clerk, case.id, terms)
    with pytest.raises(AgreementBlockedError, match="AGR-AFFORD"):
        AgreementService(desk).submit(clerk, draft)
    released = TermsReleases(desk).release(supervisor, draft, "AGR-AFFORD", REASON)
    assert AgreementService(desk).submit(clerk, released).status is AgreementStatus.PENDING
    with pytest.raises(BadInputError, match="future"):
        means.take(clerk, replace(older, stated_on=desk.today() + timedelta(days=1)))


def test_that_the_offices_own_lending_rate_counts_and_goes_again(
    desk: Desk, clerk: Operator, supervisor: Operator
) -> None:
    rates = LendingRates(desk)
    before = rates.rows(clerk)
    assert before[0].is_bundled
    assert not before[0].is_verified
    assert before[0].rate.percent == Decimal("3.00")
    day = desk.today() - timedelta(days=3)
    added = rates.add(supervisor, day, Decimal("2.90"), "published today")
    assert not rates.rows(clerk)[0].is_bundled
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        (held,) = caps_of(shelves, desk.today(), desk.today())
        assert held.percent == 4 * Decimal("2.90")
    again = rates.add(supervisor, day, Decimal("2.95"))
    assert again.id == added.id
    rates.remove(supervisor, again)
    assert rates.rows(clerk) == before
    with pytest.raises(RefusedError, match="came with the program"):
        rates.remove(supervisor, before[0].rate)
    with pytest.raises(RefusedError, match="not published"):
        rates.add(supervisor, desk.today() + timedelta(days=1), Decimal(3))
    with pytest.raises(NoRightError):
        rates.add(clerk, day, Decimal(3))


def test_that_a_private_lender_is_capped_by_the_rate_of_the_loans_day(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case = lend(client={"is_capped_by_lpr": True, "cap_annual": None})
    with desk.work("case.changed", supervisor, Right.EDIT_CASES) as work:
        lent = replace(case.debt, lent_on=date(2025, 6, 2))
        case = work.cases.save(replace(work.cases.get(case.id), debt=lent))
        work.about(case.case_no, case.id)
        work.commit()
    quotes = AgreementQuotes(desk)
    dear = quotes.quote(clerk, case.id, usual(desk, clerk, case, running_rate=Decimal("12.01")))
    found = dear.verdict.finding("CAP-COST")
    assert found is not None
    assert found.severity is Severity.BLOCK
    assert found.facts["cap"] == "12"


def test_that_who_must_sign_is_worked_out_from_the_case(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case = lend(person={"born_on": date(2010, 5, 1)})
    quotes = AgreementQuotes(desk)
    blocked = quotes.quote(clerk, case.id, usual(desk, clerk, case)).verdict
    assert "OBJ-MINOR" in {each.rule for each in blocked.blocks}
    with desk.work("party.added", supervisor, Right.EDIT_CASES) as work:
        for relation in (Relation.GUARANTOR, Relation.PARENT, Relation.REPRESENTATIVE, Relation.FRIEND):
            person = work.people.add(Person("欧阳宁", born_on=date(1980, 1, 1)))
            work.parties.add(Party(case.id, person.id, relation, note="SQ-2026-7"))
        work.about(case.case_no, case.id)
        work.commit()
    quote = quotes.quote(clerk, case.id, usual(desk, clerk, case))
    assert [each.role for each in quote.signers] == [
        SignerRole.DEBTOR,
        SignerRole.GUARDIAN,
        SignerRole.REPRESENTATIVE,
        SignerRole.GUARANTOR,
    ]
    assert quote.verdict.blocks == ()


def test_that_the_clients_contract_order_and_day_count_stand_in_the_usual_terms(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    own = (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES)
    case = lend(client={"contract_order": own, "day_count": 365})
    terms = usual(desk, clerk, case)
    assert (terms.order, terms.contract_order, terms.day_count) == (AllocationOrder.CONTRACT, own, 365)
    assert not AgreementQuotes(desk).quote(clerk, case.id, terms).schedule[0].to_charges


def test_that_number_and_first_day_follow_from_own_days_and_agreed_amounts(
    desk: Desk, lend: Lend, clerk: Operator
) -> None:
    case = lend()
    days = tuple(desk.today() + timedelta(days=10 * each) for each in range(1, 4))
    own = usual(desk, clerk, case, interval=Interval.OWN, own_days=days)
    draft = AgreementService(desk).draft(clerk, case.id, own)
    assert (draft.terms.instalments, draft.terms.first_on) == (3, days[0])
    each = usual(desk, clerk, case, each=Money.of(10_000))
    quote = AgreementQuotes(desk).quote(clerk, case.id, each)
    assert quote.terms.instalments == len(quote.schedule)


@pytest.mark.parametrize("owed", ["100000000", "99999999999"])
def test_that_amounts_beyond_what_papers_spell_are_refused_with_a_sentence(
    desk: Desk, lend: Lend, clerk: Operator, owed: str
) -> None:
    case = lend(owed=Components(Money.of(owed)))
    with pytest.raises(BadInputError, match="check the figures"):
        AgreementQuotes(desk).quote(clerk, case.id, usual(desk, clerk, case))
    most = lend(owed=Components(Money.of("99999999.99")))
    quote = AgreementQuotes(desk).quote(clerk, most.id, usual(desk, clerk, most))
    assert all(each.holds for each in quote.proofs)
    with pytest.raises(BadInputError, match="check the figures"):
        AgreementQuotes(desk).quote(clerk, most.id, usual(desk, clerk, most, running_rate=Decimal(6)))
