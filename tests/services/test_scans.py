"""Stacks of scans read, filed by their codes and put right by hand, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.importing.scan_samples import (
    code_picture,
    drawn,
    jpeg,
    noisy,
    page_counts,
    photographed,
    saved,
    scanner_pdf,
    tiff,
    turned,
)
from tests.services.scan_offices import Office

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.scans import ScanProblem, ScanStatus, told_of
from casedesk.printing.codes import page_payload
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.scans import ScanService
from casedesk.storage.shelves import Shelves

FILED, DOUBLE, FOREIGN = ScanStatus.FILED, ScanStatus.DOUBLE, ScanStatus.FOREIGN
ALTERED, WRONG, WAITS = ScanStatus.ALTERED, ScanStatus.WRONG_VERSION, ScanStatus.UNREADABLE
BROKEN, ASIDE = ScanStatus.BROKEN, ScanStatus.SET_ASIDE


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def office(desk: Desk, clerk: Operator, supervisor: Operator, lend: Callable[..., Case]) -> Office:
    return Office(desk, clerk, supervisor, lend)


@pytest.fixture
def service(desk: Desk) -> ScanService:
    return ScanService(desk)


def with_code(path: Path, payload: str) -> Path:
    """Save an empty sheet that carries a code."""
    sheet = Image.new("L", (1240, 1754), 250)
    picture = code_picture(payload, 5 if len(payload) < 100 else 4)
    sheet.paste(picture, (1240 - picture.width - 60, 100))
    return saved(path, sheet)


def test_that_a_mixed_stack_files_itself_and_names_what_is_missing(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    first, second = office.printed(), office.printed()
    one, two = office.pages(first.agreement_no, 1), office.pages(second.agreement_no, 2, 200)
    stack = tmp_path / "stack"
    stack.mkdir()
    scanner_pdf(stack / "1.pdf", [turned(two[1], 180), one[-1]])
    saved(stack / "2.jpg", photographed(turned(two[0], 2)), quality=70)
    tiff(stack / "3.tif", [turned(page, 90) for page in reversed(one[:-1])])
    saved(stack / "4.png", noisy(Image.new("L", (1240, 1754), 255), 5))
    (stack / "5.pdf").write_bytes(b"%PDF-1.7 cut off")
    (stack / "notes.txt").write_text("x", encoding="utf-8")
    report = service.read_stack(office.clerk, [stack])
    assert report.amount(FILED) == len(one) + 2
    assert (report.amount(ASIDE), report.amount(BROKEN), report.left_out) == (1, 1, ("notes.txt",))
    assert len(report.lines) == len(one) + 4
    copies = {(each.paper.subject, each.paper.copy_no): each for each in report.copies}
    assert copies[first.agreement_no, 1].is_complete
    assert copies[second.agreement_no, 2].missing == tuple(range(3, len(two) + 1))
    assert report.stack is not None
    assert (report.stack.pages, report.stack.filed, report.stack.waiting) == (len(one) + 4, len(one) + 2, 1)
    assert office.papers(first.agreement_no)[0].scanned_at is not None
    assert office.papers(first.agreement_no)[1].scanned_at is None
    assert office.papers(second.agreement_no)[1].scanned_at is None
    assert [each.paper.subject for each in service.incomplete(office.clerk)] == [second.agreement_no]
    turns = {each.page.page_no: each.page.turned for each in report.lines if each.page.file_name == "3.tif"}
    assert set(turns.values()) == {270}


def test_that_reading_a_stack_twice_changes_nothing(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    pages = office.pages(agreement.agreement_no)
    stack = tmp_path / "stack"
    stack.mkdir()
    scanner_pdf(stack / "a.pdf", pages)
    (stack / "broken.jpg").write_bytes(b"")
    service.read_stack(office.clerk, [stack])
    revision, papers = office.desk.revision(), office.papers(agreement.agreement_no)
    again = service.read_stack(office.clerk, [stack])
    assert (again.stack, again.lines, again.known) == (None, (), len(pages) + 1)
    assert office.desk.revision() == revision
    assert office.papers(agreement.agreement_no) == papers
    (stack / "a.pdf").rename(stack / "b.pdf")
    assert not service.read_stack(office.clerk, [stack]).lines


def test_that_a_page_scanned_again_from_paper_is_double_and_may_take_the_place(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    page = office.pages(agreement.agreement_no)[0]
    assert office.statuses(saved(tmp_path / "a.jpg", noisy(page, seed=1))) == [FILED]
    report = service.read_stack(office.clerk, [saved(tmp_path / "b.jpg", noisy(page, seed=2))])
    (double,) = report.lines
    assert (double.page.status, double.page.note) == (DOUBLE, ScanProblem.SAME_PAGE)
    stored = service.replace(office.clerk, double.page.id)
    assert stored.page.status is FILED
    paper = office.papers(agreement.agreement_no)[0]
    (shown,) = [each for each in service.sheet(office.clerk, paper.id).pages if each is not None]
    assert shown.id == double.page.id
    with pytest.raises(RefusedError, match="no second scan"):
        service.replace(office.clerk, stored.page.id)


def test_that_both_copies_of_one_page_in_one_stack_are_kept_apart(office: Office, tmp_path: Path) -> None:
    agreement = office.printed()
    paths = [
        saved(tmp_path / f"{copy}.jpg", office.pages(agreement.agreement_no, copy)[0]) for copy in (1, 2)
    ]
    twice = saved(tmp_path / "3.jpg", noisy(office.pages(agreement.agreement_no, 2)[0]))
    assert office.statuses(*paths, twice) == [FILED, FILED, DOUBLE]


def test_that_codes_of_others_and_of_no_paper_of_ours_are_foreign(office: Office, tmp_path: Path) -> None:
    agreement = office.printed()
    number = agreement.agreement_no
    digest = office.papers(number)[0].text_digest
    payloads = {
        "https://pay.example/a?b=c": FOREIGN,
        "CD1|XY19990101-001|1|1|1|12345678": FOREIGN,
        "CD2|visit_brief|V19990101-001|1|1|12345678": FOREIGN,
        "CD2|no_such_kind|V1|1|1|12345678": FOREIGN,
        "CD1|" + "x" * 300: FOREIGN,
        "a\x00b\x1b[2J": FOREIGN,
        page_payload(number, 1, 1, 1, "0" * 64): ALTERED,
        page_payload(number, 1, 1, 1, digest)[:-8]: ALTERED,
        page_payload(number, 1, 1, 99, digest): WRONG,
        page_payload(number, 1, 1, 0, digest): WRONG,
        page_payload(number, 1, 7, 1, digest): WRONG,
        page_payload(number, 9, 1, 1, digest): WRONG,
    }
    paths = [with_code(tmp_path / f"{place:02d}.png", each) for place, each in enumerate(payloads)]
    assert office.statuses(*paths) == list(payloads.values())
    assert len(ScanService(office.desk).waiting(office.clerk)) == len(payloads)
    assert all(each.scanned_at is None for each in office.papers(number))


def test_that_a_page_of_a_void_agreement_or_an_earlier_revision_is_not_filed(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    void, old = office.printed(), office.printed()
    AgreementService(office.desk).void(office.supervisor, void, "the debtor withdrew")
    with office.desk.work("agreement.revised", office.clerk, Right.DRAFT_AGREEMENTS) as work:
        work.agreements.save(replace(work.agreements.get(old.id), revision=2))
        work.commit()
    report = service.read_stack(
        office.clerk,
        [
            saved(tmp_path / "void.jpg", office.pages(void.agreement_no)[0]),
            saved(tmp_path / "old.jpg", office.pages(old.agreement_no)[0]),
        ],
    )
    assert [(each.page.status, each.page.note) for each in report.lines] == [
        (WRONG, ScanProblem.VOIDED),
        (WRONG, ScanProblem.OLD_REVISION),
    ]
    assert not report.copies


def test_that_the_stored_file_itself_is_not_taken_for_a_scan(office: Office, tmp_path: Path) -> None:
    agreement = office.printed()
    path = tmp_path / "paper.pdf"
    path.write_bytes(office.content(office.papers(agreement.agreement_no)[0]))
    report = ScanService(office.desk).read_stack(office.clerk, [path])
    assert [each.page.note for each in report.lines] == [ScanProblem.PRINTED_FILE]
    assert report.amount(FILED) == 0


def test_that_papers_of_older_programs_are_completed_from_their_own_codes(
    office: Office, tmp_path: Path
) -> None:
    agreement = office.printed()
    number = agreement.agreement_no
    pages = office.pages(number, 2)
    with office.desk.work("paper.printed", office.clerk, Right.PRINT_PAPERS) as work:
        for paper in work.papers.all(work.papers.table.c.subject == number):
            work.papers.save(replace(paper, pages=0, text_digest="", revision=0))
        work.commit()
    assert office.statuses(scanner_pdf(tmp_path / "a.pdf", pages)) == [FILED] * len(pages)
    paper = office.papers(number)[1]
    assert (paper.pages, paper.revision) == (len(pages), agreement.revision)
    assert paper.scanned_at is not None


def test_that_papers_of_every_other_kind_are_filed_too(office: Office, tmp_path: Path) -> None:
    desk = office.desk
    PaperCustody(desk).print_register(office.supervisor, desk.today())
    with desk.reading(office.clerk, Right.VIEW_CASES) as shelves:
        (paper,) = shelves.papers.all(shelves.papers.table.c.kind == PaperKind.REGISTER)
    content = office.content(paper)
    path = tiff(tmp_path / "a.tif", [drawn(content, page) for page in range(page_counts(content))])
    assert set(office.statuses(path)) == {FILED}
    (stored,) = office.papers(paper.subject)
    assert stored.scanned_at is not None


def test_that_unreadable_pages_wait_and_are_filed_by_hand(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    number = agreement.agreement_no
    pages = office.pages(number)
    pages[1].paste(255, (round(pages[1].width * 0.7), 0, pages[1].width, round(pages[1].height * 0.12)))
    paths = [saved(tmp_path / f"{place}.jpg", page) for place, page in enumerate(pages)]
    report = service.read_stack(office.clerk, paths)
    assert report.amount(WAITS) == 1
    (waiting,) = service.waiting(office.clerk)
    assert service.waiting_count(office.clerk) == 1
    assert service.picture(office.clerk, waiting.page.id).content == paths[1].read_bytes()
    (copy,) = [each for each in service.candidates(office.clerk, number) if each.paper.copy_no == 1]
    assert copy.missing == (2,)
    assert service.turn(office.clerk, waiting.page.id, -90).turned == 270
    with pytest.raises(RefusedError, match="filed already"):
        service.file(office.clerk, waiting.page.id, copy.paper.id, 1)
    with pytest.raises(BadInputError, match="pages 1 to"):
        service.file(office.clerk, waiting.page.id, copy.paper.id, 99)
    filed = service.file(office.clerk, waiting.page.id, copy.paper.id, 2)
    assert (filed.page.status, filed.page.filed_by) == (FILED, office.clerk.id)
    assert office.papers(number)[0].scanned_at is not None
    with pytest.raises(BadInputError, match="reason"):
        service.take_back(office.clerk, filed.page.id, " ")
    service.take_back(office.clerk, filed.page.id, "the wrong copy")
    assert office.papers(number)[0].scanned_at is None
    (back,) = service.waiting(office.clerk)
    assert (back.page.id, back.page.note) == (filed.page.id, "the wrong copy")
    service.set_aside(office.clerk, [back.page.id], "an advertisement")
    assert not service.waiting(office.clerk)
    acts = AuditService(office.desk).entries(office.supervisor, AuditFilter())
    done = {each.action for each in acts}
    assert {"scan.stack_read", "scan.filed", "scan.taken_back", "scan.set_aside", "scan.turned"} <= done


def test_that_a_tiff_of_500_megabytes_and_half_a_pdf_wait_with_a_sentence_and_keep_nothing_out(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    stack = tmp_path / "stack"
    stack.mkdir()
    with (stack / "1.tif").open("wb") as file:
        file.write(b"II*\0\x08\0\0\0")
        file.truncate(500 * 1024 * 1024)
    content = office.content(office.papers(agreement.agreement_no)[0])
    (stack / "2.pdf").write_bytes(content[: len(content) // 2])
    saved(stack / "3.jpg", office.pages(agreement.agreement_no)[0])
    report = service.read_stack(office.clerk, [stack])
    assert [each.page.status for each in report.lines] == [BROKEN, BROKEN, FILED]
    told = [str(told_of(each.page.note)) for each in service.waiting(office.clerk)]
    assert sorted(told) == [
        "The file is damaged or cut off. Scan the page again.",
        "The picture is too large to be opened safely. Scan it again with at most 300 dpi, as grey.",
    ]


def test_that_an_altered_page_is_filed_only_with_a_reason(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    path = with_code(tmp_path / "a.png", page_payload(agreement.agreement_no, 1, 1, 1, "f" * 64))
    (line,) = service.read_stack(office.clerk, [path]).lines
    assert line.paper is not None
    with pytest.raises(BadInputError, match="reason"):
        service.file(office.clerk, line.page.id, line.paper.id, 1)
    assert service.file(office.clerk, line.page.id, line.paper.id, 1, "kept as evidence").page.status is FILED


def test_that_a_checked_copy_stays_as_it_was_checked(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    agreement = office.printed()
    path = saved(tmp_path / "a.jpg", office.pages(agreement.agreement_no)[0])
    (line,) = service.read_stack(office.clerk, [path]).lines
    assert line.paper is not None
    with office.desk.work("paper.checked", office.clerk, Right.PRINT_PAPERS) as work:
        work.papers.save(replace(work.papers.get(line.paper.id), checked_at=office.desk.now()))
        work.commit()
    with pytest.raises(RefusedError, match="was checked"):
        service.take_back(office.clerk, line.page.id, "a mistake")


def test_that_a_copy_is_shown_beside_its_own_pages_of_the_printed_file(
    office: Office, service: ScanService
) -> None:
    agreement = office.printed()
    for place, paper in enumerate(office.papers(agreement.agreement_no)):
        sheet = service.sheet(office.clerk, paper.id)
        assert sheet.first == place * paper.pages
        assert sheet.pages == (None,) * paper.pages
        assert page_counts(sheet.printed) >= sheet.first + paper.pages


def test_that_a_stop_keeps_what_was_read_and_the_rest_is_read_next_time(
    office: Office, service: ScanService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casedesk.services.scan_reading._PART", 2)
    monkeypatch.setattr("casedesk.importing.scan_pictures._AHEAD", 2)
    agreement = office.printed()
    pages = [*office.pages(agreement.agreement_no, 1, 100), *office.pages(agreement.agreement_no, 2, 100)]
    for place, page in enumerate(pages):
        saved(tmp_path / f"{place}.png", page)

    def stop(done: int, _total: int, _what: object = None) -> None:
        if done == len(pages) - 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        service.read_stack(office.clerk, [tmp_path], stop)
    with office.desk.reading(office.clerk, Right.VIEW_CASES) as shelves:
        kept = len(shelves.scan_pages.all())
    assert 0 < kept < len(pages)
    report = service.read_stack(office.clerk, [tmp_path])
    assert (report.known, len(report.lines)) == (kept, len(pages) - kept)
    assert all(each.scanned_at for each in office.papers(agreement.agreement_no))


def test_that_only_who_may_file_scans_reads_and_files(
    service: ScanService, auditor: Operator, tmp_path: Path
) -> None:
    with pytest.raises(NoRightError):
        service.read_stack(auditor, [tmp_path])
    with pytest.raises(NoRightError):
        service.set_aside(auditor, [1], "x")


def test_that_a_folder_without_scans_is_told(service: ScanService, clerk: Operator, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(BadInputError, match="no PDF"):
        service.read_stack(clerk, [tmp_path])


def test_that_a_code_never_shows_unmasked_in_the_log(
    office: Office, service: ScanService, tmp_path: Path
) -> None:
    service.read_stack(office.clerk, [with_code(tmp_path / "a.png", "ID 11010519491231002X 13800001234")])
    entries = AuditService(office.desk).entries(office.supervisor, AuditFilter())
    assert "11010519491231002X" not in repr(entries)
    assert "13800001234" not in repr(entries)


def test_that_a_page_is_stored_once_however_often_it_comes(office: Office, tmp_path: Path) -> None:
    agreement = office.printed()
    content = jpeg(office.pages(agreement.agreement_no)[0])
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(content)
    assert office.statuses(tmp_path) == [FILED]
    with office.desk.database.reading() as connection:
        assert len(Shelves(connection).scan_pages.all()) == 1
