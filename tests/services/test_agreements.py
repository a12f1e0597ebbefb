from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

import pypdfium2
import pytest
from tests.services.signing_samples import sign_all
from tests.services.waiver_letters import letter_for

from casedesk.domain.agreement_gate import AgreementBlockedError
from casedesk.domain.agreements import Agreement, AgreementStatus, Terms, Waiver
from casedesk.domain.allocation import Components
from casedesk.domain.cases import Case, CaseStatus, Flag, FlagKind, StepKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import (
    BadInputError,
    ConflictError,
    NoRightError,
    NotFoundError,
    RefusedError,
)
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperAnswer
from casedesk.domain.people import Party, Person, Relation
from casedesk.services.agreement_lists import AgreementLists
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreement_quotes import AgreementQuotes
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.paper_images import page_images
from casedesk.storage import audit

Lend = Callable[..., Case]


class Clock(Protocol):
    moment: datetime


PENALTY = Components(penalty=Money.of("2595.80"), fees=Money.of(480))
APPROVED = Waiver(PENALTY, "HYJM-1126-118", date(2026, 12, 31))


@pytest.fixture
def service(desk: Desk) -> AgreementService:
    return AgreementService(desk)


@pytest.fixture
def lists(desk: Desk) -> AgreementLists:
    return AgreementLists(desk)


@pytest.fixture
def printing(desk: Desk) -> AgreementPrinting:
    return AgreementPrinting(desk)


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


def terms_for(desk: Desk, clerk: Operator, case: Case, **changes: object) -> Terms:
    usual = AgreementQuotes(desk).basis(clerk, case.id).terms
    return replace(usual, **changes)  # type: ignore[arg-type]


def printed(desk: Desk, clerk: Operator, supervisor: Operator, case: Case, **changes: object) -> Agreement:
    service = AgreementService(desk)
    terms = terms_for(desk, clerk, case, **changes)
    agreement = service.draft(clerk, case.id, terms, approval=letter_for(terms))
    agreement = service.approve(supervisor, service.submit(clerk, agreement))
    return AgreementPrinting(desk).print(clerk, agreement)[0]


def signed(desk: Desk, clerk: Operator, supervisor: Operator, case: Case, **changes: object) -> Agreement:
    agreement = printed(desk, clerk, supervisor, case, **changes)
    return sign_all(AgreementService(desk), clerk, agreement, desk.today())


def case_of(desk: Desk, case_id: int) -> Case:
    with desk.reading(_reader(desk), Right.VIEW_CASES) as shelves:
        found: Case = shelves.cases.get(case_id)
        return found


def _reader(desk: Desk) -> Operator:
    with desk.database.reading() as connection:
        from casedesk.storage.shelves import Shelves

        found = Shelves(connection).operators.first()
        assert found is not None
        return found


def actions(desk: Desk, supervisor: Operator, subject: str) -> list[str]:
    entries = AuditService(desk).entries(supervisor, AuditFilter(subject=subject))
    return [each.action for each in reversed(entries)]


def test_that_an_agreement_goes_from_draft_to_signed_and_the_case_rests(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, lists: AgreementLists
) -> None:
    case = lend()
    agreement = signed(desk, clerk, supervisor, case, waiver=APPROVED, down_payment=Money.of(3000),
                       down_on=date(2026, 11, 24))  # fmt: skip

    assert agreement.status is AgreementStatus.SIGNED
    assert agreement.agreement_no == "XY20261123-001"
    assert (agreement.drafted_by, agreement.approved_by) == (clerk.id, supervisor.id)
    rested = case_of(desk, case.id)
    assert rested.status is CaseStatus.ON_PLAN
    assert rested.next_step is not None
    assert rested.next_step.kind is StepKind.AWAIT_PAYMENT
    assert rested.next_step.due_on == date(2026, 11, 24)
    assert rested.debt.owed == case.debt.owed
    steps = [f"agreement.{each}" for each in ("drafted", "submitted", "approved", "printed")]
    told = actions(desk, supervisor, agreement.agreement_no)
    assert told == [*steps, "paper.answered", "agreement.signed"]
    assert lists.history(clerk, agreement)[0].action == "agreement.drafted"


def test_that_a_draft_marks_its_case_and_is_found_again(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService, lists: AgreementLists
) -> None:
    case = lend()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    assert case_of(desk, case.id).status is CaseStatus.DRAFTING
    assert AgreementQuotes(desk).basis(clerk, case.id).draft == draft
    assert lists.of_case(clerk, case.id) == [draft]
    assert lists.by_number(clerk, draft.agreement_no) == draft
    with pytest.raises(NotFoundError):
        lists.by_number(clerk, "XY19990101-001")


def test_that_a_case_on_hold_keeps_its_status_while_a_draft_is_made(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend(status=CaseStatus.ON_HOLD)
    service.draft(clerk, case.id, terms_for(desk, clerk, case))
    assert case_of(desk, case.id).status is CaseStatus.ON_HOLD


def test_that_a_closed_case_gets_no_agreement(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend(status=CaseStatus.RETURNED)
    with pytest.raises(RefusedError, match="closed"):
        service.draft(clerk, case.id, terms_for(desk, clerk, case))


def test_that_a_revision_counts_up_and_belongs_to_who_wrote_it(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    terms = terms_for(desk, clerk, case)
    draft = service.draft(clerk, case.id, terms)
    revised = service.revise(supervisor, draft, replace(terms, instalments=24))
    assert (revised.revision, len(revised.schedule)) == (2, 24)
    assert revised.drafted_by == supervisor.id
    assert service.revise(clerk, revised, revised.terms) == revised
    with pytest.raises(ConflictError):
        service.revise(clerk, draft, replace(terms, instalments=6))


def test_that_only_a_draft_can_be_revised(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    pending = service.submit(clerk, service.draft(clerk, case.id, terms_for(desk, clerk, case)))
    with pytest.raises(RefusedError, match="no longer a draft"):
        service.revise(clerk, pending, replace(pending.terms, instalments=6))


def test_that_a_waiver_without_an_approval_number_blocks_submitting(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case, waiver=Waiver(PENALTY)))
    with pytest.raises(AgreementBlockedError, match="AGR-APPROVE") as refused:
        service.submit(clerk, draft)
    assert [each.rule for each in refused.value.verdict.blocks] == ["AGR-APPROVE"]
    assert actions(desk, supervisor, draft.agreement_no) == ["agreement.drafted"]


def test_that_a_waiver_needs_two_people(
    desk: Desk, lend: Lend, supervisor: Operator, service: AgreementService, administrator: Operator
) -> None:
    case = lend()
    terms = terms_for(desk, supervisor, case, waiver=APPROVED)
    draft = service.draft(supervisor, case.id, terms, approval=letter_for(terms))
    pending = service.submit(supervisor, draft)
    with pytest.raises(RefusedError, match="another person"):
        service.approve(supervisor, pending)
    assert service.approve(administrator, pending).status is AgreementStatus.APPROVED


def test_that_a_plan_without_waiver_may_be_approved_by_its_drafter(
    desk: Desk, lend: Lend, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    pending = service.submit(
        supervisor, service.draft(supervisor, case.id, terms_for(desk, supervisor, case))
    )
    assert service.approve(supervisor, pending).approved_by == supervisor.id


def test_that_a_clerk_may_not_approve(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    pending = service.submit(clerk, service.draft(clerk, case.id, terms_for(desk, clerk, case)))
    with pytest.raises(NoRightError):
        service.approve(clerk, pending)
    with pytest.raises(NoRightError):
        service.send_back(clerk, pending, "Check the income first")


def test_that_a_submitted_agreement_can_be_sent_back_with_a_reason(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    pending = service.submit(clerk, service.draft(clerk, case.id, terms_for(desk, clerk, case)))
    with pytest.raises(BadInputError):
        service.send_back(supervisor, pending, "  ")
    returned = service.send_back(supervisor, pending, "Too long a term")
    assert (returned.status, returned.note) == (AgreementStatus.DRAFT, "Too long a term")
    assert service.revise(clerk, returned, replace(returned.terms, instalments=6)).revision == 2


def test_that_sixty_months_pass_on_a_card_and_sixty_one_do_not(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend(product=ProductKind.CREDIT_CARD)
    long = service.draft(clerk, case.id, terms_for(desk, clerk, case, instalments=61))
    with pytest.raises(AgreementBlockedError, match="AGR-ART70"):
        service.submit(clerk, long)
    fitting = service.revise(clerk, long, replace(long.terms, instalments=60))
    assert service.submit(clerk, fitting).status is AgreementStatus.PENDING


@pytest.mark.parametrize(
    ("rule", "lent"),
    [
        ("AGR-PAYEE", {"client": {"payee": None}}),
        ("ORG-MANDATE", {"client": {"mandate": None}}),
        ("OBJ-MINOR", {"person": {"born_on": date(2009, 11, 24)}}),
        ("ORG-DISPUTE", {"status": CaseStatus.DISPUTE}),
    ],
)
def test_that_what_a_signature_needs_blocks_when_it_is_missing(
    desk: Desk, lend: Lend, clerk: Operator, rule: str, lent: dict[str, object]
) -> None:
    service = AgreementService(desk)
    case = lend(**lent)
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    with pytest.raises(AgreementBlockedError, match=rule):
        service.submit(clerk, draft)


def test_that_an_open_flag_of_death_blocks_and_a_cleared_one_does_not(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    with desk.work("flag.raised", supervisor, Right.EDIT_CASES) as work:
        flag = work.flags.add(Flag(case.id, FlagKind.DECEASED, "told by the community", desk.today()))
        work.about(case.case_no, case.id)
        work.commit()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    with pytest.raises(AgreementBlockedError, match="OBJ-HEIR"):
        service.submit(clerk, draft)
    with desk.work("flag.cleared", supervisor, Right.EDIT_CASES) as work:
        work.flags.save(replace(flag, cleared_on=desk.today()))
        work.about(case.case_no, case.id)
        work.commit()
    assert service.submit(clerk, draft).status is AgreementStatus.PENDING


def test_that_a_guarantor_warns_and_stands_on_the_paper(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, printing: AgreementPrinting
) -> None:
    case = lend()
    with desk.work("party.added", supervisor, Right.EDIT_CASES) as work:
        person = work.people.add(Person("欧阳宁", born_on=date(1980, 1, 1)))
        work.parties.add(Party(case.id, person.id, Relation.GUARANTOR))
        work.about(case.case_no, case.id)
        work.commit()
    terms = terms_for(desk, clerk, case)
    found = AgreementQuotes(desk).quote(clerk, case.id, terms).verdict.finding("AGR-GUAR")
    assert found is not None
    assert found.severity.value == "warn"
    assert "欧阳宁" in text_of(printing.preview(clerk, case.id, terms).content)


def test_that_an_office_may_mask_who_signs_on_preview_and_print(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    case = lend(person={"document_no": "33010619900307121X"})
    full = text_of(AgreementPrinting(desk).preview(clerk, case.id, terms_for(desk, clerk, case)).content)
    assert "33010619900307121X" in full
    assert "15400000137" in full
    careful = replace(desk, office=replace(desk.office, masks_identity=True))
    terms = terms_for(desk, clerk, case)
    service, printing = AgreementService(careful), AgreementPrinting(careful)
    agreement = service.approve(supervisor, service.submit(clerk, service.draft(clerk, case.id, terms)))
    papers = (printing.preview(clerk, case.id, terms), printing.print(clerk, agreement)[1])
    for masked in (text_of(paper.content) for paper in papers):
        assert "330106********121X" in masked
        assert "154****0137" in masked
        assert "33010619900307121X" not in masked
        assert "15400000137" not in masked
        assert "证件号码（本人手写）" in masked


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_that_nobody_is_asked_for_more_than_is_owed(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    too_much = Waiver(Components(penalty=Money.of(5000)), "HYJM-1")
    with pytest.raises(RefusedError, match="waiver is larger"):
        service.draft(clerk, case.id, terms_for(desk, clerk, case, waiver=too_much))


def test_that_a_draft_on_another_debt_than_the_case_has_now_is_blocked(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    terms = terms_for(desk, clerk, case)
    draft = service.draft(clerk, case.id, replace(terms, debt=terms.debt + Components(fees=Money.of(1))))
    with pytest.raises(AgreementBlockedError, match="AGR-BALANCE"):
        service.submit(clerk, draft)


def test_that_a_first_due_day_in_the_past_is_blocked(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    past = terms_for(desk, clerk, case, first_on=date(2026, 11, 20))
    with pytest.raises(AgreementBlockedError, match="AGR-DAYS"):
        service.submit(clerk, service.draft(clerk, case.id, past))


def test_that_printing_keeps_the_file_and_registers_two_copies_with_the_newest_seal(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    service = AgreementService(desk)
    lists = AgreementLists(desk)
    printing = AgreementPrinting(desk)
    case = lend()
    agreement = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    agreement = service.approve(supervisor, service.submit(clerk, agreement))
    with desk.database.reading() as connection:
        newest = audit.newest(connection)

    stored, paper = printing.print(clerk, agreement)

    assert stored.status is AgreementStatus.PRINTED
    copies = lists.papers(clerk, stored)
    assert [(each.copy_no, each.copies) for each in copies] == [(1, 2), (2, 2)]
    assert {each.file_sha256 for each in copies} == {paper.sha256}
    assert {(each.seal_seq, each.seal) for each in copies} == {(newest.seq, newest.seal)}
    assert lists.stored_paper(clerk, copies[0]) == paper.content
    assert newest.seal[:16] in text_of(paper.content)
    assert AuditService(desk).verify(supervisor).is_intact


def test_that_a_second_print_needs_a_reason(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator
) -> None:
    lists = AgreementLists(desk)
    printing = AgreementPrinting(desk)
    agreement = printed(desk, clerk, supervisor, lend())
    with pytest.raises(BadInputError, match="reason"):
        printing.print(clerk, agreement)
    again, _paper = printing.print(clerk, agreement, copies=3, reason="A page was spoilt")
    copies = lists.papers(clerk, again)
    assert [each.copy_no for each in copies] == [1, 2, 3, 4, 5]
    assert copies[-1].reason == "A page was spoilt"
    assert again.terms.copies == 3


def test_that_a_revision_has_one_text_and_a_reprint_with_another_is_the_next_one(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, lists: AgreementLists
) -> None:
    printing = AgreementPrinting(desk)
    agreement = printed(desk, clerk, supervisor, lend())
    same, _paper = printing.print(clerk, agreement, copies=1, reason="A page was spoilt")
    more, _paper = printing.print(clerk, same, copies=3, reason="The guarantor wants one")
    assert (agreement.revision, same.revision, more.revision) == (1, 1, 2)
    texts: dict[int, set[str]] = {1: set(), 2: set()}
    for each in lists.papers(clerk, more):
        texts[each.revision].add(each.text_digest)
    assert [len(texts[revision]) for revision in (1, 2)] == [1, 1]
    assert not texts[1] & texts[2]


def test_that_no_other_text_is_printed_beside_a_signed_copy(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, lists: AgreementLists
) -> None:
    printing = AgreementPrinting(desk)
    agreement = printed(desk, clerk, supervisor, lend())
    first, _second = lists.papers(clerk, agreement)
    custody = PaperCustody(desk)
    custody.issue(clerk, [first.id], clerk.id, desk.today())
    custody.answer(clerk, [first.id], PaperAnswer.SIGNED)
    with pytest.raises(RefusedError, match="Copy 1 of agreement"):
        printing.print(clerk, agreement, copies=3, reason="The guarantor wants one")
    assert len(lists.papers(clerk, agreement)) == 2


def test_that_only_an_approved_agreement_is_printed(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService, printing: AgreementPrinting
) -> None:
    case = lend()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    with pytest.raises(RefusedError, match="cannot become"):
        printing.print(clerk, draft)
    with pytest.raises(BadInputError, match="copies"):
        printing.print(clerk, draft, copies=10)


def test_that_a_preview_stores_nothing_and_its_pages_can_be_shown(
    desk: Desk, lend: Lend, clerk: Operator, lists: AgreementLists, printing: AgreementPrinting
) -> None:
    case = lend()
    before = desk.revision()
    paper = printing.preview(clerk, case.id, terms_for(desk, clerk, case))
    images = page_images(paper.content, 420)
    assert len(images) == paper.pages == paper.pages_per_copy
    assert {each.width for each in images} == {420}
    assert all(len(each.pixels) == each.width * each.height * 4 for each in images)
    assert (desk.revision(), lists.counts(clerk)) == (before, {})


def test_that_a_paper_is_signed_only_after_it_was_printed(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    agreement = printed(desk, clerk, supervisor, lend())
    with pytest.raises(BadInputError, match="future"):
        sign_all(service, clerk, agreement, desk.today() + timedelta(days=1))
    with pytest.raises(BadInputError, match="before the paper was printed"):
        sign_all(service, clerk, agreement, desk.today() - timedelta(days=1))


def test_that_a_case_has_one_running_plan(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, service: AgreementService
) -> None:
    case = lend()
    other = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    signed(desk, clerk, supervisor, case)
    with pytest.raises(RefusedError, match="already has the agreement"):
        service.draft(clerk, case.id, other.terms)
    with pytest.raises(RefusedError, match="AGR-STOP"):
        service.submit(clerk, other)


def test_that_a_void_agreement_needs_a_reason_and_frees_its_case(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    with pytest.raises(BadInputError):
        service.void(clerk, draft, "")
    assert service.void(clerk, draft, "Debtor prefers one payment").status is AgreementStatus.VOID
    assert case_of(desk, case.id).status is CaseStatus.ACTIVE


def test_that_a_case_stays_in_drafting_while_another_draft_is_left(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService
) -> None:
    case = lend()
    first = service.draft(clerk, case.id, terms_for(desk, clerk, case))
    second = service.draft(clerk, case.id, terms_for(desk, clerk, case, instalments=6))
    service.void(clerk, first, "The second offer was chosen")
    assert case_of(desk, case.id).status is CaseStatus.DRAFTING
    service.void(clerk, second, "The debtor changed his mind")
    assert case_of(desk, case.id).status is CaseStatus.ACTIVE


def test_that_a_plan_shows_as_broken_at_once_and_is_marked_by_the_follow_up(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, clock: Clock
) -> None:
    service = AgreementService(desk)
    lists = AgreementLists(desk)
    case = lend()
    agreement = signed(desk, clerk, supervisor, case, first_on=date(2026, 12, 1))
    clock.moment += timedelta(days=11)
    assert service.follow_up() == 0
    assert lists.rows(clerk)[0].status is AgreementStatus.SIGNED

    clock.moment += timedelta(days=1)
    row = lists.rows(clerk)[0]
    assert (row.agreement.status, row.status) == (AgreementStatus.SIGNED, AgreementStatus.BROKEN)
    assert service.follow_up() == 1
    assert service.follow_up() == 0
    assert lists.get(clerk, agreement.id).status is AgreementStatus.BROKEN
    broken = case_of(desk, case.id)
    assert broken.status is CaseStatus.BROKEN
    entry = AuditService(desk).entries(supervisor)[0]
    assert (entry.action, entry.operator) == ("agreement.broken", "CaseDesk")
    assert entry.summary["missed_on"] == "2026-12-01"


def test_that_a_new_plan_takes_the_place_of_a_broken_one(
    desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator, clock: Clock
) -> None:
    service = AgreementService(desk)
    lists = AgreementLists(desk)
    case = lend()
    old = signed(desk, clerk, supervisor, case, first_on=date(2026, 12, 1))
    clock.moment += timedelta(days=20)
    service.follow_up()
    new = signed(desk, clerk, supervisor, case)
    assert lists.get(clerk, old.id).status is AgreementStatus.REPLACED
    assert new.agreement_no in lists.get(clerk, old.id).note
    assert case_of(desk, case.id).status is CaseStatus.ON_PLAN


def test_that_lists_are_windowed_counted_and_ordered(
    desk: Desk, lend: Lend, clerk: Operator, service: AgreementService, lists: AgreementLists
) -> None:
    drafts = [
        service.draft(clerk, case.id, terms_for(desk, clerk, case)) for case in (lend(), lend(), lend())
    ]
    service.submit(clerk, drafts[0])
    assert lists.counts(clerk) == {AgreementStatus.DRAFT: 2, AgreementStatus.PENDING: 1}
    newest = [each.agreement.id for each in lists.rows(clerk, first=0, amount=2)]
    assert newest == [drafts[2].id, drafts[1].id]
    rising = lists.rows(clerk, (AgreementStatus.DRAFT,), order="number", is_descending=False)
    assert [each.agreement.id for each in rising] == [drafts[1].id, drafts[2].id]
    assert {each.drafted_by for each in rising} == {clerk.name}
    assert rising[0].touched_at == desk.now()


def test_that_an_auditor_sees_no_agreement(auditor: Operator, lists: AgreementLists) -> None:
    with pytest.raises(NoRightError):
        lists.rows(auditor)
