"""Pages whose copy the register calls lost or refused, and complete scans that wait for a check."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.importing.scan_samples import noisy, saved, scanner_pdf
from tests.services.scan_offices import Office
from tests.services.signing_samples import sign_all

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.papers import Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.scan_register import contradiction_of, hint_of
from casedesk.domain.scans import ScanProblem, ScanStatus
from casedesk.domain.today import TodayAction
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.scans import ScanService
from casedesk.services.today import TodayService

FILED, DOUBLE, AGAINST = ScanStatus.FILED, ScanStatus.DOUBLE, ScanStatus.AGAINST


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def office(desk: Desk, clerk: Operator, supervisor: Operator, lend: Callable[..., Case]) -> Office:
    return Office(desk, clerk, supervisor, lend)


@pytest.fixture
def service(desk: Desk) -> ScanService:
    return ScanService(desk)


@pytest.fixture
def custody(desk: Desk) -> PaperCustody:
    return PaperCustody(desk)


def entered(custody: PaperCustody, clerk: Operator, paper: Paper, word: str) -> None:
    """Enter what became of a copy, by the word of an ending or an answer."""
    if word in set(PaperEnding):
        custody.end(clerk, [paper.id], PaperEnding(word), "left in the taxi")
    else:
        custody.answer(clerk, [paper.id], PaperAnswer(word), "left in the taxi")


@pytest.mark.parametrize(
    ("word", "problem", "told"),
    [
        (PaperEnding.LOST, ScanProblem.LOST_COPY, "Copy 1 is registered as lost on"),
        (PaperEnding.DESTROYED, ScanProblem.DESTROYED_COPY, "Copy 1 is registered as destroyed on"),
        (
            PaperAnswer.REFUSED,
            ScanProblem.REFUSED_COPY,
            "The signature on copy 1 is registered as refused on",
        ),
        (PaperAnswer.SPOILED, ScanProblem.SPOILED_COPY, "Copy 1 is registered as spoiled on"),
    ],
)
def test_that_a_page_against_the_register_waits_until_the_register_is_set_right(
    *,
    office: Office,
    service: ScanService,
    custody: PaperCustody,
    tmp_path: Path,
    word: str,
    problem: ScanProblem,
    told: str,
) -> None:
    agreement = office.printed()
    number = agreement.agreement_no
    entered(custody, office.clerk, office.papers(number)[0], word)
    report = service.read_stack(office.clerk, [scanner_pdf(tmp_path / "a.pdf", office.pages(number))])
    assert {each.page.status for each in report.lines} == {AGAINST}
    line = report.lines[0]
    assert (line.page.note, line.page.page_no) == (problem, 1)
    assert str(line.told).startswith(told)
    assert "(left in the taxi)" in str(line.told)
    assert not report.copies
    with pytest.raises(BadInputError, match="register was wrong"):
        service.set_right(office.clerk, line.page.id, " ")
    settled = service.set_right(office.clerk, line.page.id, "found in the other bag")
    assert [each.page.status for each in settled] == [FILED] * len(report.lines)
    paper = office.papers(number)[0]
    assert contradiction_of(paper) is None
    assert paper.scanned_at is not None
    assert not service.waiting(office.clerk)
    actions = {each.action for each in AuditService(office.desk).entries(office.supervisor, AuditFilter())}
    assert "paper.set_right" in actions
    assert AuditService(office.desk).verify(office.supervisor).is_intact


def test_that_a_copy_that_was_spoiled_and_destroyed_is_set_right_in_one_step(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    first = office.papers(number)[0]
    entered(custody, office.clerk, first, PaperAnswer.SPOILED)
    entered(custody, office.clerk, first, PaperEnding.DESTROYED)
    path = saved(tmp_path / "a.jpg", office.pages(number)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    assert line.page.note == ScanProblem.DESTROYED_COPY
    service.set_right(office.clerk, line.page.id, "copy 2 was meant")
    after = office.papers(number)[0]
    assert (after.ending, after.answer) == (PaperEnding.RETURNED, None)
    assert after.ending_note == "copy 2 was meant"


def test_that_after_the_register_was_set_right_reading_the_stack_again_files_the_page(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    first = office.papers(number)[0]
    entered(custody, office.clerk, first, PaperAnswer.REFUSED)
    path = scanner_pdf(tmp_path / "a.pdf", office.pages(number))
    assert set(office.statuses(path)) == {AGAINST}
    again = service.read_stack(office.clerk, [path])
    assert (again.lines, again.known) == ((), first.pages)
    custody.take_answer_back(office.clerk, first.id, "ticked the wrong line")
    (line, *_rest) = service.waiting(office.clerk)
    assert "was set right since" in str(line.told)
    report = service.read_stack(office.clerk, [path])
    assert [each.page.status for each in report.lines] == [FILED] * first.pages
    assert [each.is_complete for each in report.copies] == [True]
    assert office.papers(number)[0].scanned_at is not None
    revision = office.desk.revision()
    assert not service.read_stack(office.clerk, [path]).lines
    assert office.desk.revision() == revision


def test_that_a_page_set_right_elsewhere_is_filed_without_a_reason(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    first = office.papers(number)[0]
    entered(custody, office.clerk, first, PaperAnswer.REFUSED)
    path = saved(tmp_path / "a.jpg", office.pages(number)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    custody.answer(office.clerk, [first.id], PaperAnswer.SIGNED)
    (settled,) = service.set_right(office.clerk, line.page.id)
    assert settled.page.status is FILED
    with pytest.raises(RefusedError, match="says nothing against"):
        service.set_right(office.clerk, line.page.id)


def test_that_a_page_against_the_register_is_filed_by_hand_only_with_a_reason(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    first = office.papers(number)[0]
    entered(custody, office.clerk, first, PaperEnding.LOST)
    path = saved(tmp_path / "a.jpg", office.pages(number)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    with pytest.raises(BadInputError, match="registered as lost"):
        service.file(office.clerk, line.page.id, first.id, 1)
    filed = service.file(office.clerk, line.page.id, first.id, 1, "photographed before it was lost")
    assert filed.page.status is FILED
    assert "says otherwise" in str(filed.told)


def test_that_a_page_without_a_code_is_not_filed_into_a_lost_copy_unasked(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    first = office.papers(number)[0]
    entered(custody, office.clerk, first, PaperEnding.LOST)
    page = office.pages(number)[0]
    page.paste(255, (round(page.width * 0.7), 0, page.width, round(page.height * 0.12)))
    (line,) = service.read_stack(office.clerk, [saved(tmp_path / "a.jpg", page)]).lines
    assert line.page.status is ScanStatus.UNREADABLE
    with pytest.raises(BadInputError, match="registered as lost"):
        service.file(office.clerk, line.page.id, first.id, 1)


def test_that_a_second_scan_of_a_lost_copy_names_the_loss_and_then_counts_as_double(
    office: Office, service: ScanService, custody: PaperCustody, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    page = office.pages(number)[0]
    assert office.statuses(saved(tmp_path / "a.jpg", page)) == [FILED]
    entered(custody, office.clerk, office.papers(number)[0], PaperEnding.LOST)
    (line,) = service.read_stack(office.clerk, [saved(tmp_path / "b.jpg", noisy(page))]).lines
    assert line.page.status is AGAINST
    (settled,) = service.set_right(office.clerk, line.page.id, "it lay in the car")
    assert settled.page.status is DOUBLE


def test_that_who_prints_no_papers_does_not_set_the_register_right(
    office: Office, service: ScanService, custody: PaperCustody, auditor: Operator, tmp_path: Path
) -> None:
    number = office.printed().agreement_no
    entered(custody, office.clerk, office.papers(number)[0], PaperEnding.LOST)
    path = saved(tmp_path / "a.jpg", office.pages(number)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    with pytest.raises(NoRightError):
        service.set_right(auditor, line.page.id, "found")


def test_that_a_refused_receipt_is_proof_and_files_itself(office: Office) -> None:
    paper = office.papers(office.printed().agreement_no)[0]
    refused = replace(paper, answer=PaperAnswer.REFUSED)
    assert contradiction_of(refused) is ScanProblem.REFUSED_COPY
    assert contradiction_of(replace(refused, kind=PaperKind.DEMAND_LETTER)) is None


def test_that_a_copy_nobody_entered_as_carried_or_signed_files_itself_with_a_hint(
    *,
    office: Office,
    service: ScanService,
    custody: PaperCustody,
    collectors: tuple[Operator, Operator],
    tmp_path: Path,
) -> None:
    number = office.printed().agreement_no
    path = saved(tmp_path / "a.jpg", office.pages(number)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    assert line.page.status is FILED
    assert "Nobody entered that this copy left the office" in str(line.told)
    first = office.papers(number)[0]
    custody.issue(office.clerk, [first.id], collectors[0].id)
    assert "Nobody entered yet that this copy is signed" in str(hint_of(office.papers(number)[0]))
    custody.answer(office.clerk, [first.id], PaperAnswer.SIGNED)
    assert hint_of(office.papers(number)[0]) is None
    custody.end(office.clerk, [first.id], PaperEnding.HANDED_OVER)
    assert "handed over" in str(hint_of(office.papers(number)[0]))
    (now,) = service.lines(office.clerk, line.page.stack_id)
    assert "handed over" in str(now.told)


def test_that_complete_scans_wait_for_their_check_with_what_keeps_it_off(
    *,
    office: Office,
    service: ScanService,
    custody: PaperCustody,
    collectors: tuple[Operator, Operator],
    tmp_path: Path,
) -> None:
    desk, clerk = office.desk, office.clerk
    agreement = office.printed()
    number = agreement.agreement_no

    def told(actor: Operator = clerk) -> list[str]:
        return [str(each.hindrance or "") for each in service.checks(actor)]

    def on_today(actor: Operator) -> int:
        return [each.action for each in TodayService(desk).items(actor)].count(TodayAction.CHECK_SCANS)

    pages = office.pages(number)
    custody.issue(clerk, [office.papers(number)[0].id], collectors[0].id)
    assert not service.read_stack(clerk, [scanner_pdf(tmp_path / "a.pdf", pages[:1])]).checks
    report = service.read_stack(clerk, [scanner_pdf(tmp_path / "b.pdf", pages[1:])])
    assert [each.paper.copy_no for each in report.checks] == [1]
    assert told() == ["Nobody entered yet that this copy is signed."]
    first, second = office.papers(number)
    custody.answer(clerk, [first.id], PaperAnswer.SIGNED)
    assert told() == ["The agreement is not entered as signed yet."]
    assert on_today(clerk) == 0
    sign_all(AgreementService(desk), clerk, agreement, desk.today())
    assert told() == [""]
    assert told(collectors[0]) == ["You brought it yourself; a second person checks it."]
    assert (on_today(clerk), on_today(office.supervisor)) == (1, 1)
    custody.check(clerk, first.id)
    assert (told(), on_today(clerk)) == ([], 0)
    assert second.scanned_at is None


def test_that_scans_of_void_agreements_wait_for_no_check(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    pages = office.pages(agreement.agreement_no)
    assert service.read_stack(office.clerk, [scanner_pdf(tmp_path / "a.pdf", pages)]).checks
    AgreementService(office.desk).void(office.supervisor, agreement, "the debtor withdrew")
    assert not service.checks(office.clerk)
