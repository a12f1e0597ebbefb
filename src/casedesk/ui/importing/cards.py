"""What the steps of the import show, as values, and the page that shows them; knows no Qt."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.reconciliation import RowGroup, Taken
from casedesk.domain.sentences import Sentence, say
from casedesk.services.placements import DryRun, FilePreview
from casedesk.ui import formats
from casedesk.ui.importing.column_lines import ColumnCard, ColumnRows, ProfileCard, WholeCard
from casedesk.ui.importing.comparing import ComparisonView
from casedesk.ui.importing.lines import FindingRows, columns_with_findings
from casedesk.ui.looks import Mark, Text


class Stage(StrEnum):
    """How far the import has come."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"
    COMPARE = "compare"
    DONE = "done"


STAGES = tuple(Stage)
_NAMED: Final = 8


@dataclass(frozen=True)
class FileCard:
    """The chosen file: its name, what is in it and its tables."""

    name: str
    detail: Text
    tables: tuple[str, ...]
    table: str


@dataclass(frozen=True)
class CheckCard:
    """The sums above the findings and how many there are of each severity."""

    rows_read: int
    new: int
    rejected: int
    known: int
    counts: dict[Severity, int]
    columns: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class DoneCard:
    """What came of the import."""

    head: Sentence
    facts: tuple[tuple[Text, Text], ...]
    has_new: bool = True


class ImportView(ComparisonView, Protocol):
    """What the wizard must be able to do."""

    def show_stage(self, stage: Stage) -> None:
        """Turn to a step."""

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        """Offer the clients and tell of the chosen one's mandate."""

    def show_file(self, card: FileCard | None) -> None:
        """Show the chosen file."""

    def show_columns(self, rows: ColumnRows, targets: Sequence[tuple[str, Text]]) -> None:
        """Show every column with its meaning."""

    def show_whole(self, card: WholeCard) -> None:
        """Show what holds for the whole list."""

    def show_profile(self, card: ProfileCard) -> None:
        """Show under which name the columns are kept."""

    def show_column(self, card: ColumnCard | None) -> None:
        """Show the column that is to be corrected."""

    def show_check(self, card: CheckCard) -> None:
        """Show the sums of the check."""

    def show_findings(self, rows: FindingRows) -> None:
        """Show the findings that fit the filter."""

    def show_done(self, card: DoneCard) -> None:
        """Show what was imported."""

    def show_ready(self) -> None:
        """Ask again what may be done now, and say what is missing."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""


def file_card(preview: FilePreview) -> FileCard:
    """Return what the first step says about the file."""
    detail = say(
        "%n row(s), {size}, SHA-256 {digest}",
        count=preview.rows,
        size=say("{size} KB", size=formats.number(-(-preview.file.size // 1_000))),
        digest=preview.file.sha256[:12],
    )
    return FileCard(preview.file_name, detail, preview.sheet_names, preview.sheet.name)


def check_card(dry_run: DryRun) -> CheckCard:
    """Return the sums of a check."""
    return CheckCard(
        dry_run.rows_read,
        dry_run.new,
        dry_run.rejected,
        dry_run.known,
        dict(Counter(each.severity for each in dry_run.findings)),
        columns_with_findings(dry_run.findings),
    )


def done_card(taken: Taken, dry_run: DryRun, client_name: str) -> DoneCard:
    """Return what the last step says."""
    placement = taken.placement
    facts: list[tuple[Text, Text]] = [
        (say("Placement"), placement.number),
        (say("Client"), client_name),
        (say("File"), placement.file_name),
        (say("Rows read"), formats.number(dry_run.rows_read)),
        (say("New cases"), formats.number(taken.new)),
        (say("Cases changed"), formats.number(taken.changed)),
        (say("Client's values kept beside ours"), formats.number(taken.kept)),
        (say("Unchanged"), formats.number(dry_run.counts[RowGroup.UNCHANGED])),
        (say("Sent back to the client"), formats.number(taken.returned)),
        (say("Left out"), formats.number(dry_run.rejected)),
    ]
    if taken.called_off:
        facts.append((say("Visits called off"), ", ".join(taken.called_off)))
    if taken.outrun:
        facts.append(
            (say("Changed here meanwhile"), ", ".join(each.case_no for each in taken.outrun[:_NAMED]))
        )
    facts.append(("SHA-256", placement.file_sha256[:16] + "…"))
    head = (
        say("%n case(s) imported", count=taken.new) if taken.new else say("The list was compared and taken")
    )
    return DoneCard(head, tuple(facts), has_new=taken.new > 0)


def sums_text(accepted: Mapping[RowGroup, int]) -> Sentence:
    """Return what an import will write, in figures."""
    return say(
        "To be written: {new} new, {changed} changed, {missing} sent back",
        new=formats.number(accepted.get(RowGroup.NEW, 0)),
        changed=formats.number(accepted.get(RowGroup.CHANGED, 0)),
        missing=formats.number(accepted.get(RowGroup.MISSING, 0)),
    )


def obstacle_of(
    stage: Stage,
    client: Client | None,
    preview: FilePreview | None,
    dry_run: DryRun | None,
    *,
    leaves_bad_out: bool,
    accepted: int = 0,
) -> Sentence | None:
    """Say what a step lacks before its main action can be done, or None."""
    if stage is Stage.FILE and client is None:
        return say("Choose the client who sent the list.")
    if stage is Stage.FILE and preview is None:
        return say("Choose the client's file.")
    if stage is Stage.COLUMNS and preview is not None:
        missing = preview.mapping.missing()
        return say("Still missing: {fields}", fields=listed(missing)) if missing else None
    if stage is Stage.CHECK and dry_run is not None and dry_run.rejected and not leaves_bad_out:
        return say(
            "%n row(s) cannot be imported: correct the file, or leave them out.", count=dry_run.rejected
        )
    if stage is Stage.COMPARE and dry_run is not None:
        if dry_run.is_nothing_new:
            return say("The file changes nothing here.")
        if not accepted:
            return say("Nothing is ticked in any group.")
    return None


def listed(names: Sequence[Sentence]) -> Sentence:
    """Join names so that each is translated by itself."""
    if len(names) == 1:
        return names[0]
    return say("{first}, {rest}", first=names[0], rest=listed(names[1:]))
