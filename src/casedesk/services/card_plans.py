"""What a recorder card holds and what came of taking it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from casedesk.domain.media_matching import Fit, Match
from casedesk.domain.sentences import Sentence
from casedesk.domain.weeks import PlannedVisit
from casedesk.importing.media import MediaFile

Report = Callable[[int, int, Sentence | None], None]
"""Is told how many of how many are done, and of what; may raise to stop."""


def quiet(_done: int, _total: int, _what: Sentence | None = None) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Look:
    """What is known of a card before it is read."""

    folder: Path
    offset: timedelta = timedelta()
    """What is added to the recorder's clock."""
    recorder_no: str = ""


@dataclass(frozen=True)
class CardLine:
    """One file of a card with the visit it fits."""

    file: MediaFile
    starts_at: datetime | None
    """With the offset added, aware."""
    match: Match
    sha256: str = ""
    """Known already where it had to be compared."""

    @property
    def visit_id(self) -> int | None:
        """Return the visit that is sure."""
        return self.match.visit_ids[0] if self.match.fit is Fit.SURE else None

    @property
    def can_be_taken(self) -> bool:
        """Tell whether the file is new and readable."""
        return self.match.fit not in {Fit.KNOWN, Fit.TWICE, Fit.UNREADABLE}


@dataclass(frozen=True)
class CardPlan:
    """Everything on a card, and the visits of its days."""

    look: Look
    lines: tuple[CardLine, ...]
    visits: tuple[PlannedVisit, ...]
    photo_hint: Mapping[str, str] = field(default_factory=dict)
    """What the rules say of photographs by language, where the card holds some."""

    def count(self, fit: Fit) -> int:
        """Count the files that fit so."""
        return sum(each.match.fit is fit for each in self.lines)


@dataclass(frozen=True)
class Taken:
    """What came of taking a card in."""

    stored: int
    inside: int
    too_large: int
    """Files that were to lie inside and are kept by reference, because they are too large."""
    known: int
    failed: tuple[tuple[str, Sentence], ...]
    """Files that could not be read, with why."""


class Soundness(StrEnum):
    """What a kept file is compared with its digest."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
