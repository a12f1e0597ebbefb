"""Pages whose picture is not what was printed wait in the tray although their codes fit."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.importing.scan_samples import noisy, saved
from tests.services.scan_offices import Office

from casedesk.domain.cases import Case
from casedesk.domain.errors import BadInputError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.scans import ScanProblem, ScanStatus
from casedesk.services.desk import Desk
from casedesk.services.scans import ScanService


@pytest.fixture
def office(
    desk: Desk, hire: Callable[..., Operator], supervisor: Operator, lend: Callable[..., Case]
) -> Office:
    return Office(desk, hire(Role.CLERK), supervisor, lend)


def whitened(page: Image.Image) -> Image.Image:
    """Paint a strip of the printed text white, as correction fluid does."""
    changed = page.copy()
    box = (0.1 * page.width, 0.4 * page.height, 0.9 * page.width, 0.46 * page.height)
    ImageDraw.Draw(changed).rectangle(box, fill=255)
    return changed


def test_that_a_page_with_print_painted_over_waits_as_altered_and_its_genuine_scan_files_itself(
    office: Office, tmp_path: Path
) -> None:
    service, number = ScanService(office.desk), office.printed().agreement_no
    page = office.pages(number, 1, 200)[0]
    paths = [saved(tmp_path / "1.png", whitened(page)), saved(tmp_path / "2.png", noisy(page))]
    altered, genuine = service.read_stack(office.clerk, paths).lines
    assert (altered.page.status, genuine.page.status) == (ScanStatus.ALTERED, ScanStatus.FILED)
    assert altered.page.note.startswith(ScanProblem.CHANGED_PRINT)
    assert "differs from the stored page" in str(altered.told)
    marks = service.picture(office.clerk, altered.page.id).marks
    assert marks
    assert all(3700 < each.top < each.bottom < 4900 for each in marks)
    assert not service.picture(office.clerk, genuine.page.id).marks


def test_that_a_second_scan_with_changed_print_is_altered_and_takes_no_place(
    office: Office, tmp_path: Path
) -> None:
    page = office.pages(office.printed().agreement_no, 1, 200)[0]
    paths = [saved(tmp_path / "1.png", noisy(page)), saved(tmp_path / "2.png", whitened(page))]
    assert office.statuses(*paths) == [ScanStatus.FILED, ScanStatus.ALTERED]


def test_that_a_changed_page_is_filed_by_hand_with_a_reason_and_keeps_its_marks(
    office: Office, tmp_path: Path
) -> None:
    service = ScanService(office.desk)
    page = office.pages(office.printed().agreement_no, 1, 200)[0]
    (line,) = service.read_stack(office.clerk, [saved(tmp_path / "1.png", whitened(page))]).lines
    assert line.paper is not None
    with pytest.raises(BadInputError, match="reason"):
        service.file(office.clerk, line.page.id, line.paper.id, 1)
    filed = service.file(office.clerk, line.page.id, line.paper.id, 1, "coffee, the text was read")
    assert filed.page.status is ScanStatus.FILED
    assert service.picture(office.clerk, line.page.id).marks


def test_that_a_picture_too_poor_to_be_compared_is_filed_and_says_so(office: Office, tmp_path: Path) -> None:
    page = office.pages(office.printed().agreement_no, 1, 200)[0]
    pale = page.point([190 + each // 6 for each in range(256)])
    (line,) = ScanService(office.desk).read_stack(office.clerk, [saved(tmp_path / "1.png", pale)]).lines
    assert (line.page.status, line.page.note) == (ScanStatus.FILED, ScanProblem.NOT_COMPARED)
    assert "Compare it by eye" in str(line.told)
