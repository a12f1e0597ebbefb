"""A client's next file beside the office: what it said, what it says now, what we made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from casedesk.domain.cases import CaseStatus
from casedesk.domain.money import Money
from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say

Shown = str | Money | date | Sentence | None
"""A value as people see it: personal data masked, amounts and days left to the screen's formats."""


class KeptDecision(StrEnum):
    """What became of a client's value that lies beside one of ours."""

    OPEN = "open"
    ADOPTED = "adopted"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class ClientRow:
    """What the client's newest file says of one case, as canonical text."""

    case_id: int
    placement_id: int
    source_row: int
    said: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class ImportChange:
    """One record that an import changed: its values before as canonical text, empty when it was made."""

    placement_id: int
    case_id: int | None
    noun: str
    record_id: int
    version_after: int
    before: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class KeptValue:
    """A client's value that was kept beside ours instead of overwriting it, with its origin."""

    case_id: int
    noun: str
    record_id: int
    field: str
    value: str
    placement_id: int
    source_row: int
    decision: KeptDecision = KeptDecision.OPEN
    id: int = 0
    version: int = 0


class RowGroup(StrEnum):
    """Where a row of the client's next file, or a case that it does not name, belongs."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MISSING = "missing"


class Fate(StrEnum):
    """What becomes of one difference unless a person chooses otherwise."""

    APPLIED = "applied"
    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


FATE_NAMES: dict[Fate, Sentence] = {
    Fate.APPLIED: say("Taken over"),
    Fate.KEPT: say("Kept beside"),
    Fate.ADDED: say("Added"),
    Fate.GONE: say("No longer named"),
}


class Choice(StrEnum):
    """Whose value a person wants."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field in which the client's file and the office differ, masked for the screen."""

    key: str
    """Unique within its row but for the parts of a balance, which are chosen together."""
    label: Sentence
    old: Shown
    new: Shown
    fate: Fate
    reason: Sentence | None = None

    @property
    def is_choosable(self) -> bool:
        """Tell whether a person may choose whose value holds; what is gone is only told."""
        return self.fate is not Fate.GONE


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row about a case that is here and says what it said before."""

    row: int
    case_id: int
    case_no: str
    name: str
    balance: Money


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row about a case that is here and says something else than before."""

    row: int
    case_id: int
    case_no: str
    name: str
    balance: Money
    differences: tuple[FieldDifference, ...]
    versions: tuple[int, int] = (0, 0)
    """Versions of case and debtor as they were compared."""
    debtor_id: int = 0

    @property
    def has_conflict(self) -> bool:
        """Tell whether a value of ours would be kept against the client's."""
        return any(each.fate is Fate.KEPT for each in self.differences)

    def count(self, fate: Fate) -> int:
        """Count the differences of one fate."""
        return sum(1 for each in self.differences if each.fate is fate)


@dataclass(frozen=True, slots=True)
class MissingRow:
    """An open case of the client that an earlier file of this kind named and this one does not."""

    case_id: int
    case_no: str
    name: str
    balance: Money
    status: CaseStatus
    recall_on: date | None
    seen_in: str
    seen_row: int


_NO_CHOICES: Mapping[tuple[int, str], Choice] = MappingProxyType({})


@dataclass(frozen=True)
class Acceptance:
    """What a person takes of a checked file; missing cases go back only when that is said expressly."""

    groups: frozenset[RowGroup] = frozenset({RowGroup.NEW, RowGroup.CHANGED})
    left_out: frozenset[int] = frozenset()
    """Rows of the file that are not taken."""
    left_out_cases: frozenset[int] = frozenset()
    """Missing cases that stay open, by key."""
    choices: Mapping[tuple[int, str], Choice] = field(default_factory=lambda: _NO_CHOICES)
    """By row and difference: whose value; what is not named follows its fate."""

    @classmethod
    def everything(cls) -> "Acceptance":
        """Return the acceptance of all rows, with the missing cases given back."""
        return cls(frozenset({RowGroup.NEW, RowGroup.CHANGED, RowGroup.MISSING}))

    def takes(self, group: RowGroup) -> bool:
        """Tell whether a group is taken."""
        return group in self.groups


@dataclass(frozen=True)
class LastTouch:
    """Who last changed something here, when, and by which action of the log."""

    by: str
    at: datetime
    what: str = ""


@dataclass(frozen=True, slots=True)
class OutrunRow:
    """A row whose case was changed here between the check and the import, and what that led to."""

    row: int
    case_no: str
    why: Sentence


@dataclass(frozen=True)
class Taken:
    """What an import did."""

    placement: Placement
    new: int = 0
    changed: int = 0
    kept: int = 0
    """Values of the client that lie beside ours."""
    returned: int = 0
    called_off: tuple[str, ...] = ()
    """Numbers of the visits that were called off."""
    outrun: tuple[OutrunRow, ...] = ()
