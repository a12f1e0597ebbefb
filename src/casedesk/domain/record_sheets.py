"""A record with everybody's word about it, as one value that windows and commands show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from casedesk.domain.visits import Visit
from casedesk.domain.witnesses import (
    Addendum,
    Difference,
    Standing,
    Statement,
    differences,
    standings,
)


@dataclass(frozen=True)
class RecordSheet:
    """One recorded visit: what the record says, who says otherwise, the check and the addenda."""

    visit: Visit
    person_name: str
    case_no: str
    says: Mapping[str, str]
    """What the record says, field by field."""
    statements: tuple[Statement, ...]
    addenda: tuple[Addendum, ...]
    names: Mapping[int, str] = field(default_factory=dict)
    """Everybody of the office, by operator id."""
    late_hours: int = 0
    report_due_at: datetime | None = None
    """Until when the client must hear of the incident; None where there is none to tell or it was told."""

    @property
    def standings(self) -> dict[int, Standing]:
        """Return how each of those who came stands to the record."""
        record = self.visit.record
        written_by = record.written_by if record is not None else 0
        amended_at = record.amended_at if record is not None else None
        return standings(self.visit.counted_crew, written_by, amended_at, self.says, self.statements)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return where visitors say something else than the record."""
        return differences(self.says, self.statements)

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the visitors who have not said their word about the record as it is."""
        return tuple(each for each, standing in self.standings.items() if not standing.has_spoken)

    @property
    def is_locked(self) -> bool:
        """Tell whether the supervisor's check has locked the record."""
        return self.visit.checked is not None

    @property
    def is_contradicted(self) -> bool:
        """Tell whether the visitors do not agree."""
        return any(each is Standing.DIFFERS for each in self.standings.values())

    def name(self, operator_id: int) -> str:
        """Return how somebody is called."""
        return self.names.get(operator_id, "")


@dataclass(frozen=True)
class RecordNotes:
    """What a case's history tells of a record, without anybody's data."""

    late_hours: int = 0
    is_contradicted: bool = False
    is_checked: bool = False
    addenda: tuple[tuple[datetime, str, str], ...] = ()
    """When, who, and the words with numbers of people masked."""
