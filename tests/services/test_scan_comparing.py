"""Pages whose picture is not what was printed are framed, and their copy is not checked without a word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.importing.scan_samples import noisy, saved
from tests.services.scan_offices import Office

from casedesk.domain.cases import Case
from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Role
from casedesk.domain.scans import ScanStatus
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditFilter, AuditService
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
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


def scanned(office: Office, folder: Path, change: Callable[[Image.Image], Image.Image]) -> int:
    """Sign an agreement, file the scan of its first copy with the first page changed; return the copy."""
    agreement = office.printed()
    keys = [each.id for each in office.papers(agreement.agreement_no)]
    AgreementService(office.desk).sign(office.clerk, agreement, office.desk.today(), keys)
    first, *others = office.pages(agreement.agreement_no, 1, 200)
    paths = [saved(folder / f"{number}.png", page) for number, page in enumerate((change(first), *others))]
    assert set(office.statuses(*paths)) == {ScanStatus.FILED}
    return keys[0]


def test_that_a_place_painted_over_is_framed_and_a_genuine_scan_is_not(
    office: Office, tmp_path: Path
) -> None:
    service, number = ScanService(office.desk), office.printed().agreement_no
    page = office.pages(number, 1, 200)[0]
    other = office.pages(number, 2, 200)[0]
    paths = [saved(tmp_path / "1.png", whitened(page)), saved(tmp_path / "2.png", noisy(other))]
    altered, genuine = service.read_stack(office.clerk, paths).lines
    marks = service.picture(office.clerk, altered.page.id).marks
    assert marks
    assert all(3700 < each.top < each.bottom < 4900 for each in marks)
    picture = service.picture(office.clerk, genuine.page.id)
    assert (picture.marks, picture.is_compared) == ((), True)


def test_that_a_copy_with_changed_print_is_checked_only_with_a_reason_that_stays(
    office: Office, tmp_path: Path
) -> None:
    custody, copy = PaperCustody(office.desk), scanned(office, tmp_path, whitened)
    with pytest.raises(RefusedError, match="page 1 differs"):
        custody.check(office.supervisor, copy)
    checked = custody.check(office.supervisor, copy, "the owner corrected it and signed beside it")
    assert checked.checked_at is not None
    chosen = AuditFilter(actions=("paper.checked",))
    (entry,) = AuditService(office.desk).entries(office.supervisor, chosen)
    assert entry.summary["changed_pages"] == "1"
    assert "the owner corrected it" in str(entry.summary["reason"])


def test_that_a_genuine_scan_is_checked_without_a_question(office: Office, tmp_path: Path) -> None:
    copy = scanned(office, tmp_path, noisy)
    assert PaperCustody(office.desk).check(office.supervisor, copy).checked_at is not None


def test_that_a_picture_too_poor_to_be_compared_says_so(office: Office, tmp_path: Path) -> None:
    page = office.pages(office.printed().agreement_no, 1, 200)[0]
    pale = page.point([190 + each // 6 for each in range(256)])
    service = ScanService(office.desk)
    (line,) = service.read_stack(office.clerk, [saved(tmp_path / "1.png", pale)]).lines
    picture = service.picture(office.clerk, line.page.id)
    assert (picture.marks, picture.is_compared) == ((), False)
