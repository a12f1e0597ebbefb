"""Copies on Today and in the closing list: what is out, refused, spoiled, half signed, or lacks a page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.conftest import Clock
from tests.services.signing_samples import sign_all
from tests.services.test_agreements import printed

from casedesk.domain.agreements import Agreement
from casedesk.domain.boards import ClosingPoint
from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.scans import ScanPage, ScanStack, ScanStatus
from casedesk.domain.today import TodayAction, TodayItem, Urgency
from casedesk.services.agreement_printing import AgreementPrinting
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.closing import ClosingReader
from casedesk.services.desk import Desk
from casedesk.services.letters import LetterService, LetterWish
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.today import TodayService
from casedesk.services.today_papers import paper_items
from casedesk.services.undoing import UndoService
from casedesk.storage.shelves import Shelves

Lend = Callable[..., Case]


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def custody(desk: Desk) -> PaperCustody:
    return PaperCustody(desk)


@pytest.fixture
def agreement(desk: Desk, clerk: Operator, supervisor: Operator, lend: Lend) -> Agreement:
    return printed(desk, clerk, supervisor, lend())


def copies(desk: Desk) -> list[Paper]:
    with desk.database.reading() as connection:
        return Shelves(connection).papers.all()


def said(desk: Desk, actor: Operator) -> list[str]:
    return [each.what.in_english() for each in paper_items(desk, actor)]


def only(desk: Desk, actor: Operator) -> TodayItem:
    (item,) = paper_items(desk, actor)
    return item


def closing(desk: Desk, point: ClosingPoint) -> tuple[int, int] | None:
    with desk.database.reading() as connection:
        lines = ClosingReader(desk).lines(Shelves(connection), [], [], 0)
    return next(((each.done, each.total) for each in lines if each.point is point), None)


def scan(desk: Desk, actor: Operator, paper: Paper, *pages: int) -> None:
    """File pages of a copy as the reader of stacks does."""
    with desk.work("scan.filed", actor, Right.FILE_SCANS) as work:
        stack = work.scan_stacks.add(ScanStack(f"SM{paper.id}-{pages}", "x", desk.now(), actor.id))
        for each in pages:
            digest = f"{paper.id:032d}{each:032d}"
            work.scan_pages.add(
                ScanPage(
                    stack.id, "x.png", 1, digest, digest, ScanStatus.FILED, paper_id=paper.id, page_no=each
                )
            )
        if set(pages) == set(range(1, paper.pages + 1)):
            work.papers.save(replace(work.papers.get(paper.id), scanned_at=desk.now()))
        work.commit()


def test_that_what_is_out_tells_who_has_it_since_when_and_until_when(
    *,
    desk: Desk,
    clock: Clock,
    clerk: Operator,
    collectors: tuple[Operator, Operator],
    custody: PaperCustody,
    agreement: Agreement,
) -> None:
    assert paper_items(desk, clerk) == ()
    keys = [each.id for each in copies(desk)]
    custody.issue(clerk, keys, collectors[0].id)
    item = only(desk, clerk)
    assert item.what.in_english() == f"{collectors[0].name} has copy 1, 2"
    assert (item.number, item.urgency, item.action) == (
        agreement.agreement_no,
        Urgency.SOON,
        TodayAction.OPEN_PAPERS,
    )
    assert item.limit.in_english() == "Back today"
    assert closing(desk, ClosingPoint.PAPERS) == (0, 2)
    clock.moment += timedelta(days=1)
    assert only(desk, clerk).urgency is Urgency.BAD
    assert only(desk, clerk).limit.in_english() == "1 day(s) late"
    numbers = [
        each.number for each in TodayService(desk).items(clerk) if each.number == agreement.agreement_no
    ]
    assert len(numbers) == 1
    custody.end(clerk, keys, PaperEnding.RETURNED)
    assert paper_items(desk, clerk) == ()
    assert closing(desk, ClosingPoint.PAPERS) == (2, 2)


def test_that_the_day_due_back_is_not_over(
    desk: Desk,
    clerk: Operator,
    collectors: tuple[Operator, Operator],
    custody: PaperCustody,
    agreement: Agreement,
) -> None:
    key = copies(desk)[0].id
    assert agreement.id
    with pytest.raises(BadInputError, match="is over"):
        custody.issue(clerk, [key], collectors[0].id, desk.today() - timedelta(days=1))
    (paper,) = custody.issue(clerk, [key], collectors[0].id, desk.today() + timedelta(days=2))
    assert paper.due_back_on == desk.today() + timedelta(days=2)


def test_that_one_signed_and_one_refused_copy_stand_on_today_and_cannot_be_checked(
    *,
    desk: Desk,
    clerk: Operator,
    supervisor: Operator,
    custody: PaperCustody,
    agreement: Agreement,
) -> None:
    first, second = copies(desk)
    custody.answer(clerk, [first.id], PaperAnswer.SIGNED)
    custody.answer(clerk, [second.id], PaperAnswer.REFUSED, "Wants to ask the son first")
    item = only(desk, clerk)
    assert item.what.in_english() == "Settle which holds: one copy signed, another refused"
    assert item.urgency is Urgency.BAD
    AgreementService(desk).sign(supervisor, agreement, desk.today(), reason="The son agreed by phone")
    scan(desk, clerk, first, *range(1, first.pages + 1))
    with pytest.raises(RefusedError, match="signed on one copy and refused on another"):
        custody.check(supervisor, first.id)
    custody.end(clerk, [second.id], PaperEnding.DESTROYED, "Shredded before the debtor")
    custody.check(supervisor, first.id)


def test_that_a_spoiled_copy_stands_there_until_it_is_destroyed_and_is_printed_again_with_its_words(
    desk: Desk, clerk: Operator, custody: PaperCustody, agreement: Agreement
) -> None:
    first, _second = copies(desk)
    custody.answer(clerk, [first.id], PaperAnswer.SPOILED, "Tea over page 2")
    custody.end(clerk, [first.id], PaperEnding.RETURNED)
    assert said(desk, clerk) == ["Destroy the spoiled copy 1"]
    assert closing(desk, ClosingPoint.PAPERS) == (0, 1)
    assert first.id in [each.paper.id for each in custody.unaccounted(clerk)]
    AgreementPrinting(desk).print(clerk, agreement, copies=1, reason="Tea over page 2")
    again = copies(desk)[-1]
    assert (again.copy_no, again.reason, again.text_digest) == (3, "Tea over page 2", first.text_digest)
    custody.end(clerk, [first.id], PaperEnding.DESTROYED, "Shredded")
    assert paper_items(desk, clerk) == ()
    assert closing(desk, ClosingPoint.PAPERS) == (1, 1)


def test_that_a_scan_that_lacks_a_page_names_it(
    desk: Desk, clerk: Operator, custody: PaperCustody, agreement: Agreement
) -> None:
    first = copies(desk)[0]
    assert agreement.id
    custody.answer(clerk, [first.id], PaperAnswer.SIGNED)
    assert closing(desk, ClosingPoint.SCANS) == (0, 1)
    scan(desk, clerk, first, 1)
    rest = ", ".join(map(str, range(2, first.pages + 1)))
    assert said(desk, clerk) == [f"Copy 1: the scan lacks page {rest}"]
    scan(desk, clerk, first, *range(1, first.pages + 1))
    assert said(desk, clerk) == []
    assert closing(desk, ClosingPoint.SCANS) == (1, 1)


def test_that_the_second_look_marks_paper_and_agreement_and_is_not_the_bearers(
    *,
    desk: Desk,
    clerk: Operator,
    supervisor: Operator,
    auditor: Operator,
    custody: PaperCustody,
    agreement: Agreement,
) -> None:
    first = copies(desk)[0]
    custody.issue(clerk, [first.id], clerk.id)
    custody.answer(clerk, [first.id], PaperAnswer.SIGNED)
    custody.end(clerk, [first.id], PaperEnding.RETURNED)
    scan(desk, clerk, first, *range(1, first.pages + 1))
    with pytest.raises(RefusedError, match="not entered as signed"):
        custody.check(supervisor, first.id)
    sign_all(AgreementService(desk), clerk, agreement, desk.today())
    with pytest.raises(RefusedError, match="second person"):
        custody.check(clerk, first.id)
    with pytest.raises(NoRightError):
        custody.check(auditor, first.id)
    checked = custody.check(supervisor, first.id)
    assert checked.checked_by == supervisor.id
    with desk.database.reading() as connection:
        stored = Shelves(connection).agreements.get(agreement.id)
    assert (stored.checked_by, stored.checked_at) == (supervisor.id, checked.checked_at)
    assert AuditService(desk).verify(supervisor).is_intact


def test_that_answers_are_facts_which_undo_leaves_and_a_reason_takes_back(
    desk: Desk, clerk: Operator, custody: PaperCustody, agreement: Agreement
) -> None:
    first = copies(desk)[0]
    assert agreement.id
    custody.answer(clerk, [first.id], PaperAnswer.REFUSED)
    with pytest.raises(RefusedError):
        UndoService(desk).undo(clerk)
    with pytest.raises(BadInputError, match="reason"):
        custody.take_answer_back(clerk, first.id, " ")
    assert custody.take_answer_back(clerk, first.id, "Ticked the wrong line").answer is None


def test_that_every_copy_without_an_end_is_listed_until_it_has_one(
    desk: Desk, clerk: Operator, custody: PaperCustody, agreement: Agreement
) -> None:
    assert [each.paper.copy_no for each in custody.unaccounted(clerk)] == [1, 2]
    first, second = custody.of_subject(clerk, PaperKind.AGREEMENT, agreement.agreement_no)
    custody.end(clerk, [first.paper.id], PaperEnding.HANDED_OVER)
    assert [each.paper.copy_no for each in custody.unaccounted(clerk)] == [2]
    custody.end(clerk, [second.paper.id], PaperEnding.RETURNED)
    assert custody.unaccounted(clerk) == ()


def test_that_a_notice_of_breach_that_was_signed_for_begins_the_days_to_make_good(
    *,
    desk: Desk,
    clock: Clock,
    clerk: Operator,
    custody: PaperCustody,
    agreement: Agreement,
) -> None:
    service = AgreementService(desk)
    signed = sign_all(service, clerk, agreement, desk.today())
    clock.moment += timedelta(days=60)
    assert service.follow_up()
    wish = LetterWish(PaperKind.BREACH_NOTICE, (signed.case_id,))
    (notice,) = LetterService(desk).print(clerk, wish).papers
    custody.answer(clerk, [notice.id], PaperAnswer.SIGNED)
    with desk.database.reading() as connection:
        assert Shelves(connection).agreements.get(agreement.id).noticed_on == desk.today()
