"""What an import would do: the rows of a file by group, and what a person takes of them."""

from dataclasses import dataclass, field

from casedesk.domain.compliance import Severity
from casedesk.domain.intake import ColumnMapping, ImportFinding
from casedesk.domain.reconciliation import Acceptance, ChangedRow, Fate, KnownRow, MissingRow, RowGroup
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.columns import Header
from casedesk.importing.drafts import CaseDraft
from casedesk.importing.spreadsheet import Sheet
from casedesk.services.client_words import Listener


@dataclass(frozen=True)
class DryRun:
    """A checked file; nothing is written yet."""

    client_id: int
    file_name: str
    file_sha256: str
    mapping: ColumnMapping
    drafts: tuple[CaseDraft, ...]
    """The rows that would make new cases."""
    findings: tuple[ImportFinding, ...]
    rows_read: int
    rejected: int
    batch_no: str
    listener: Listener
    changed: tuple[ChangedRow, ...] = ()
    unchanged: tuple[KnownRow, ...] = ()
    missing: tuple[MissingRow, ...] = ()
    moved: dict[int, CaseDraft] = field(default_factory=dict, repr=False)
    """By row: known cases of which the file says something else than before."""
    profile: str = ""
    """The name under which the columns are kept."""
    sheet: Sheet | None = field(default=None, repr=False)
    header: Header | None = None

    @property
    def new(self) -> int:
        """Return how many cases would be made."""
        return len(self.drafts)

    @property
    def known(self) -> int:
        """Return how many rows are about cases that are here."""
        return len(self.changed) + len(self.unchanged)

    @property
    def counts(self) -> dict[RowGroup, int]:
        """Return how many rows each group holds."""
        return {
            RowGroup.NEW: len(self.drafts),
            RowGroup.CHANGED: len(self.changed),
            RowGroup.UNCHANGED: len(self.unchanged),
            RowGroup.MISSING: len(self.missing),
        }

    @property
    def is_nothing_new(self) -> bool:
        """Tell whether nothing could be written, whatever is accepted."""
        return not (self.drafts or self.changed or self.missing)

    @property
    def says_the_same(self) -> bool:
        """Tell whether every row is about a case that is here and says what it said before."""
        return bool(self.unchanged) and not (self.drafts or self.changed)

    @property
    def kept(self) -> int:
        """Return how many values of the client would lie beside ours."""
        return sum(each.count(Fate.KEPT) for each in self.changed)

    @property
    def rejected_rows(self) -> dict[int, list[ImportFinding]]:
        """Return by row what keeps it out."""
        found: dict[int, list[ImportFinding]] = {}
        for each in self.findings:
            if each.severity is Severity.BLOCK:
                found.setdefault(each.row, []).append(each)
        return found

    def new_taken(self, accept: Acceptance) -> list[CaseDraft]:
        """Return the rows that make cases."""
        if not accept.takes(RowGroup.NEW):
            return []
        return [each for each in self.drafts if each.row not in accept.left_out]

    def changed_taken(self, accept: Acceptance) -> list[ChangedRow]:
        """Return the rows that change cases."""
        if not accept.takes(RowGroup.CHANGED):
            return []
        return [each for each in self.changed if each.row not in accept.left_out]

    def missing_taken(self, accept: Acceptance) -> list[MissingRow]:
        """Return the cases that go back to the client."""
        if not accept.takes(RowGroup.MISSING):
            return []
        return [each for each in self.missing if each.case_id not in accept.left_out_cases]

    def rows_to_write(self, accept: Acceptance) -> int:
        """Return how many cases would be made, changed or given back."""
        return len(self.new_taken(accept)) + len(self.changed_taken(accept)) + len(self.missing_taken(accept))

    def obstacle(self, accept: Acceptance, *, skip_bad: bool) -> Sentence | None:
        """Say why nothing would be imported, or None."""
        if self.rejected and not skip_bad:
            return say(
                "%n row(s) cannot be imported. Correct them in the file or import without them.",
                count=self.rejected,
            )
        if self.rows_to_write(accept):
            return None
        if self.says_the_same:
            return say(
                "There is nothing to import: all %n row(s) say what they said before.",
                count=len(self.unchanged),
            )
        return say("There is nothing to import: no row is taken that makes or changes a case.")
