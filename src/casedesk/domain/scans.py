"""Scanned pages: which stack they came in, what their code said and where they were filed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.sentences import Sentence, say


class ScanStatus(StrEnum):
    """What became of a scanned page."""

    FILED = "filed"
    DOUBLE = "double"
    """Another scan of the same page of the same copy is filed already."""
    FOREIGN = "foreign"
    """Its code is of another office, or of no paper of this one."""
    WRONG_VERSION = "wrong_version"
    """A page of a revision that is not the printed one."""
    AGAINST = "against_register"
    """The register of papers says of its copy what cannot be, such as that it is lost."""
    ALTERED = "altered"
    """Its code does not fit the text that is stored."""
    UNREADABLE = "unreadable"
    """No code was found; somebody files it by hand."""
    BROKEN = "broken"
    """The file could not be opened."""
    SET_ASIDE = "set_aside"
    """Somebody decided that it belongs to nothing."""


SCAN_NAMES: dict[ScanStatus, Sentence] = {
    ScanStatus.FILED: say("Filed"),
    ScanStatus.DOUBLE: say("Scanned twice"),
    ScanStatus.FOREIGN: say("Not of this office"),
    ScanStatus.WRONG_VERSION: say("Wrong version"),
    ScanStatus.AGAINST: say("Against register"),
    ScanStatus.ALTERED: say("Altered"),
    ScanStatus.UNREADABLE: say("No code found"),
    ScanStatus.BROKEN: say("Cannot be opened"),
    ScanStatus.SET_ASIDE: say("Set aside"),
}


WAITING = (
    ScanStatus.UNREADABLE,
    ScanStatus.ALTERED,
    ScanStatus.WRONG_VERSION,
    ScanStatus.AGAINST,
    ScanStatus.FOREIGN,
    ScanStatus.BROKEN,
)
"""What somebody must look at: it lies in the tray until it is filed or set aside."""

DOUBTFUL = frozenset({ScanStatus.ALTERED, ScanStatus.WRONG_VERSION, ScanStatus.AGAINST, ScanStatus.FOREIGN})
"""What is filed by hand only with a reason, because something speaks against it."""


class ScanProblem(StrEnum):
    """Why a page did not file itself; kept in its note."""

    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    PASSWORD = "password"  # noqa: S105 - names the problem
    DAMAGED = "damaged"
    GONE = "gone"
    NOT_A_PICTURE = "not_a_picture"
    TWO_CODES = "two_codes"
    BLANK = "blank"
    NO_CODE = "no_code"
    OTHER_CODE = "other_code"
    UNKNOWN_PAPER = "unknown_paper"
    OLD_REVISION = "old_revision"
    NEVER_PRINTED = "never_printed"
    NO_SUCH_PAGE = "no_such_page"
    VOIDED = "voided"
    LOST_COPY = "lost_copy"
    DESTROYED_COPY = "destroyed_copy"
    REFUSED_COPY = "refused_copy"
    SPOILED_COPY = "spoiled_copy"
    OTHER_TEXT = "other_text"
    PRINTED_FILE = "printed_file"
    SAME_PAGE = "same_page"


PROBLEM_TEXTS: dict[ScanProblem, Sentence] = {
    ScanProblem.EMPTY_FILE: say("The file is empty. Scan the page again."),
    ScanProblem.TOO_LARGE: say(
        "The picture is too large to be opened safely. Scan it again with at most 300 dpi, as grey."
    ),
    ScanProblem.PASSWORD: say("The PDF is locked by a password. Save it without one and drop it again."),
    ScanProblem.DAMAGED: say("The file is damaged or cut off. Scan the page again."),
    ScanProblem.GONE: say("The file went away or may not be read. Drop it again."),
    ScanProblem.NOT_A_PICTURE: say("The file does not hold what its name says. Scan the page again."),
    ScanProblem.TWO_CODES: say(
        "Two of our pages lie on one picture. Scan each by itself, or file this picture by hand."
    ),
    ScanProblem.BLANK: say("Nothing is on the page; it was taken for a blank back and set aside."),
    ScanProblem.NO_CODE: say("No code could be read. File it by hand."),
    ScanProblem.OTHER_CODE: say("Its code is not one of ours. File it by hand or set it aside."),
    ScanProblem.UNKNOWN_PAPER: say("No paper of this number was printed here. Set it aside."),
    ScanProblem.OLD_REVISION: say("It is a page of an earlier revision; a newer one was printed since."),
    ScanProblem.NEVER_PRINTED: say("No such revision or copy was ever printed. Compare it with the record."),
    ScanProblem.NO_SUCH_PAGE: say("The copy has no page of this number. Compare it with the record."),
    ScanProblem.VOIDED: say("The agreement was made void after this page was printed."),
    ScanProblem.LOST_COPY: say("Its copy is registered as lost. Set the register right, then file the page."),
    ScanProblem.DESTROYED_COPY: say(
        "Its copy is registered as destroyed. Set the register right, then file the page."
    ),
    ScanProblem.REFUSED_COPY: say(
        "The signature on its copy is registered as refused. Set the register right, then file the page."
    ),
    ScanProblem.SPOILED_COPY: say(
        "Its copy is registered as spoiled. Set the register right, then file the page."
    ),
    ScanProblem.OTHER_TEXT: say(
        "The text on this page is not the one that is stored: its code tells another digest. "
        "Do not accept it."
    ),
    ScanProblem.PRINTED_FILE: say(
        "It is the stored file itself and not a scan of the paper. Scan the paper."
    ),
    ScanProblem.SAME_PAGE: say("This page is filed already. The earlier picture was kept."),
}
"""What each problem is called, and what to do."""


def told_of(note: str) -> Sentence | str:
    """Return a page's note as people read it: the problem's text, or the words somebody wrote."""
    try:
        return PROBLEM_TEXTS[ScanProblem(note)]
    except ValueError:
        return note


@dataclass(frozen=True)
class ScanArea:
    """A part of a scanned picture, in ten-thousandths of its width and height, before it is turned."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True)
class ScanStack:
    """One folder or dropped pile of files, read in one go."""

    stack_no: str
    source: str
    """Name of the folder or first file, without its path."""
    read_at: datetime
    read_by: int
    pages: int = 0
    filed: int = 0
    waiting: int = 0
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class ScanPage:
    """One page of a stack; the same picture is never stored twice."""

    stack_id: int
    file_name: str
    page_in_file: int
    source_sha256: str
    """Digest of the page as it came, which tells it when it is scanned in again from the same file."""
    image_sha256: str
    """Digest of the stored picture."""
    status: ScanStatus
    payload: str = ""
    """What its code says; empty where none was read."""
    paper_id: int | None = None
    page_no: int | None = None
    """The page of the paper's copy."""
    turned: int = 0
    """Degrees clockwise by which the picture was turned to stand upright: 0, 90, 180, 270."""
    filed_by: int | None = None
    """Operator who filed it by hand; None where the code did."""
    filed_at: datetime | None = None
    note: str = ""
    id: int = 0
    version: int = 0
