"""Decides what the import shows and does, step by step; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import Placement
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.intake import IntakeField, Target, count_of
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.placements import DryRun, FilePreview, PlacementService, Report, defaults_of
from casedesk.ui import formats
from casedesk.ui.importing.lines import (
    ColumnCard,
    FindingRows,
    column_card,
    column_rows,
    columns_with_findings,
    mandate_mark,
    targets_of,
)
from casedesk.ui.looks import Mark, Text
from casedesk.ui.work import CancelledError, Progress, Tasks

T = TypeVar("T")


class Stage(StrEnum):
    """How far the import has come."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"
    DONE = "done"


STAGES = tuple(Stage)


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


class ImportView(Protocol):
    """What the page must be able to do."""

    def show_stage(self, stage: Stage) -> None:
        """Turn to a step."""

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        """Offer the clients and tell of the chosen one's mandate."""

    def show_file(self, card: FileCard | None) -> None:
        """Show the chosen file."""

    def show_columns(self, rows: Sequence[tuple[object, ...]], targets: Sequence[tuple[str, Text]]) -> None:
        """Show every column with its meaning."""

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


class ImportPresenter:
    """Leads from a file to cases."""

    def __init__(
        self, placements: PlacementService, clients: ClientService, actor: Operator, tasks: Tasks
    ) -> None:
        self._placements, self._clients, self._actor, self._tasks = placements, clients, actor, tasks
        self._view: ImportView
        self._known: tuple[Client, ...] = ()
        self._targets: tuple[Target | None, ...] = (None,)
        self._product: ProductKind | None = None
        self._assigned_on: date | None = None
        self._recall_on: date | None = None
        self.stage = Stage.FILE
        self.client: Client | None = None
        self.preview: FilePreview | None = None
        self.dry_run: DryRun | None = None
        self.placement: Placement | None = None
        self.position = 0
        self.severity: Severity | None = None
        self.column = ""
        self.leaves_bad_out = False
        self.is_busy = False

    @property
    def may_add_clients(self) -> bool:
        """Tell whether this operator may take a new client into the register."""
        return self._actor.may(Right.MANAGE_CLIENTS)

    def attach(self, view: ImportView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the clients again."""
        self._tasks.run(
            lambda _progress: self._clients.list(self._actor),
            self._clients_came,
            self._view.show_error,
            owner=self,
            key="clients",
        )

    def restart(self) -> None:
        """Begin with another list."""
        self.preview = self.dry_run = self.placement = None
        self._product = self._assigned_on = self._recall_on = None
        self._view.show_file(None)
        self._turn(Stage.FILE)

    def choose_client(self, client_id: int) -> None:
        """Take the client who sent the list; its columns of last time are proposed."""
        self.client = next((each for each in self._known if each.id == client_id), None)
        self._show_clients()
        if self.preview is not None and self.client is not None:
            preview, client = self.preview, self.client
            self._run(
                say("Reading the file"),
                lambda _report: self._placements.for_client(self._actor, preview, client.id),
                self._read,
            )
        self._view.show_ready()

    def save_client(self, new: Client) -> Client:
        """Take a new client into the register; called off the UI thread."""
        return self._clients.add(self._actor, new)

    def stored_client(self, client_id: int) -> Client:
        """Return a client as it is stored; called off the UI thread."""
        return self._clients.get(self._actor, client_id)

    def take_client(self, client: Client) -> None:
        """Choose a client who has just been added."""
        self._known = (*self._known, client)
        self.choose_client(client.id)

    def choose_file(self, path: Path) -> None:
        """Read a file."""
        client_id = self.client.id if self.client else None
        self._run(
            say("Reading {file}", file=path.name),
            lambda report: self._placements.inspect(self._actor, path, client_id=client_id, progress=report),
            self._read,
        )

    def choose_table(self, name: str) -> None:
        """Turn to another table of the file."""
        preview, client_id = self.preview, self.client.id if self.client else None
        if preview is None or preview.sheet.name == name:
            return
        self._run(
            say("Reading {file}", file=preview.file_name),
            lambda _report: self._placements.turn_to(self._actor, preview, name, client_id),
            self._read,
        )

    def select_column(self, position: int) -> None:
        """Show one column for correction."""
        self.position = position
        self._show_column()

    def choose_target(self, number: int) -> None:
        """Send the column on show to another field, by its place among the targets."""
        if self.preview is None or not 0 <= number < len(self._targets):
            return
        wanted = self._targets[number]
        if self.preview.mapping.columns[self.position].target != wanted:
            changed = self.preview.mapping.with_target(self.position, wanted)
            self.preview = self.preview.with_mapping(changed)
            self._show_columns()

    def set_defaults(
        self, product: ProductKind | None, assigned_on: date | None, recall_on: date | None
    ) -> None:
        """Take what holds for every row of the list."""
        self._product, self._assigned_on, self._recall_on = product, assigned_on, recall_on

    def lacks(self, field: IntakeField) -> bool:
        """Tell whether no column feeds a field."""
        return self.preview is None or not self.preview.mapping.has(field)

    def filter_findings(self, severity: Severity | None, column: str) -> None:
        """Show only the findings of one severity and column."""
        self.severity, self.column = severity, column
        if self.dry_run is not None:
            self._view.show_findings(FindingRows(self.dry_run.findings, severity, column))

    def leave_bad_out(self, *, is_wanted: bool) -> None:
        """Import without the blocked rows."""
        self.leaves_bad_out = is_wanted
        self._view.show_ready()

    def go_on(self) -> None:
        """Do the step's main action."""
        if self.obstacle() is not None:
            return
        if self.stage is Stage.FILE:
            self._turn(Stage.COLUMNS)
        elif self.stage is Stage.COLUMNS:
            self._check()
        elif self.stage is Stage.CHECK:
            self._take()
        else:
            self.restart()

    def go_back(self) -> bool:
        """Go one step back and tell whether there was one."""
        if self.is_busy or self.stage not in {Stage.COLUMNS, Stage.CHECK}:
            return False
        self._turn(STAGES[STAGES.index(self.stage) - 1])
        return True

    def obstacle(self) -> Sentence | None:
        """Say what keeps the main action from being done, or None."""
        if self.is_busy:
            return say("Please wait; this can be cancelled.")
        if self.stage is Stage.FILE:
            return self._file_obstacle()
        if self.stage is Stage.COLUMNS and self.preview is not None:
            missing = self.preview.mapping.missing()
            return say("Still missing: {fields}", fields=_listed(missing)) if missing else None
        if self.stage is Stage.CHECK and self.dry_run is not None:
            return self._check_obstacle(self.dry_run)
        return None

    def cases_wanted(self) -> CaseQuery:
        """Return the question that shows the client's cases."""
        return CaseQuery(client_ids=(self.client.id,) if self.client else ())

    def show_all(self) -> None:
        """Say everything again, in the present language."""
        self._show_clients()
        if self.preview is not None:
            self._show_file()
            self._show_columns()
        if self.dry_run is not None:
            self._show_check(self.dry_run)
        if self.placement is not None and self.dry_run is not None:
            self._view.show_done(self._done_card(self.placement, self.dry_run))
        self._view.show_ready()

    def _file_obstacle(self) -> Sentence | None:
        if self.client is None:
            return say("Choose the client who sent the list.")
        return say("Choose the client's file.") if self.preview is None else None

    def _check_obstacle(self, dry_run: DryRun) -> Sentence | None:
        if not dry_run.new:
            return say("No row makes a new case.")
        if dry_run.rejected and not self.leaves_bad_out:
            return say(
                "%n row(s) cannot be imported: correct the file, or leave them out.", count=dry_run.rejected
            )
        return None

    def _clients_came(self, clients: tuple[Client, ...]) -> None:
        self._known = clients
        if self.client is None and len(clients) == 1:
            self.client = clients[0]
        elif self.client is not None:
            key = self.client.id
            self.client = next((each for each in clients if each.id == key), None)
        self._show_clients()
        self._view.show_ready()

    def _read(self, preview: FilePreview) -> None:
        self.preview, self.dry_run, self.position = preview, None, 0
        self._show_file()
        self._show_columns()

    def _check(self) -> None:
        preview, client = self.preview, self.client
        if preview is None or client is None:
            return
        defaults = defaults_of(self._product, self._assigned_on, self._recall_on)
        self._run(
            say("Checking {file}", file=preview.file_name),
            lambda report: self._placements.check(
                self._actor, preview, preview.mapping, client.id, defaults=defaults, progress=report
            ),
            self._checked,
        )

    def _checked(self, dry_run: DryRun) -> None:
        self.dry_run, self.leaves_bad_out = dry_run, False
        self.severity, self.column = None, ""
        self._show_check(dry_run)
        self._turn(Stage.CHECK)

    def _take(self) -> None:
        dry_run, skip_bad = self.dry_run, self.leaves_bad_out
        if dry_run is None:
            return
        self._run(
            say("Importing {file}", file=dry_run.file_name),
            lambda report: self._placements.take(self._actor, dry_run, skip_bad=skip_bad, progress=report),
            self._taken,
        )

    def _taken(self, placement: Placement) -> None:
        self.placement = placement
        if self.dry_run is not None:
            self._view.show_done(self._done_card(placement, self.dry_run))
        self._turn(Stage.DONE)

    def _run(self, name: Sentence, work: Callable[[Report], T], done: Callable[[T], None]) -> None:
        """Run work that can be cancelled; meanwhile the main action waits."""
        if self.is_busy:
            return

        def guarded(progress: Progress) -> T | None:
            try:
                return work(progress.step)
            except CancelledError:
                return None

        def ended(answer: T | None) -> None:
            self._set_busy(is_busy=False)
            if answer is None:
                self._view.say_done(say("Cancelled. Nothing was changed."))
            else:
                done(answer)
            self._view.show_ready()

        def failed(error: CaseDeskError) -> None:
            self._set_busy(is_busy=False)
            self._view.show_error(error)

        self._set_busy(is_busy=True)
        self._tasks.run(guarded, ended, failed, name=name, owner=self)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._view.show_ready()

    def _turn(self, stage: Stage) -> None:
        self.stage = stage
        self._view.show_stage(stage)
        self._view.show_ready()

    def _show_clients(self) -> None:
        client = self.client
        mark = mandate_mark(client, formats.formats().today()) if client else None
        self._view.show_clients(self._known, client.id if client else None, mark)

    def _show_file(self) -> None:
        preview = self.preview
        if preview is not None:
            size = say("{size} KB", size=formats.number(-(-preview.file.size // 1_000)))
            detail = say("%n row(s), {size}, SHA-256 {digest}", count=preview.rows, size=size,
                         digest=preview.file.sha256[:12])  # fmt: skip
            card = FileCard(preview.file_name, detail, preview.sheet_names, preview.sheet.name)
            self._view.show_file(card)

    def _show_columns(self) -> None:
        preview = self.preview
        if preview is None:
            return
        self._targets = targets_of(preview.mapping)
        labels = [("" if each is None else each.field.value, _label(each)) for each in self._targets]
        self._view.show_columns(column_rows(preview), labels)
        self._show_column()
        self._view.show_ready()

    def _show_column(self) -> None:
        preview = self.preview
        if preview is None or self.position >= len(preview.mapping.columns):
            self._view.show_column(None)
            return
        target = preview.mapping.columns[self.position].target
        number = self._targets.index(target) if target in self._targets else 0
        self._view.show_column(column_card(preview, self.position, number))

    def _show_check(self, dry_run: DryRun) -> None:
        counts = {each: count_of(dry_run.findings, each) for each in Severity}
        columns = columns_with_findings(dry_run.findings)
        self._view.show_check(
            CheckCard(dry_run.rows_read, dry_run.new, dry_run.rejected, dry_run.known, counts, columns)
        )
        self._view.show_findings(FindingRows(dry_run.findings, self.severity, self.column))

    def _done_card(self, placement: Placement, dry_run: DryRun) -> DoneCard:
        facts: list[tuple[Text, Text]] = [
            (say("Placement"), placement.number),
            (say("Client"), self.client.short_name if self.client else ""),
            (say("File"), placement.file_name),
            (say("Rows read"), formats.number(dry_run.rows_read)),
            (say("Left out"), formats.number(dry_run.rejected)),
            (say("Here already"), formats.number(dry_run.known)),
            ("SHA-256", placement.file_sha256[:16] + "…"),
        ]
        return DoneCard(say("%n case(s) imported", count=dry_run.new), tuple(facts))


def _label(target: Target | None) -> Text:
    return say("Not taken") if target is None else target.label


def _listed(names: Sequence[Sentence]) -> Sentence:
    """Join names so that each is translated by itself."""
    if len(names) == 1:
        return names[0]
    return say("{first}, {rest}", first=names[0], rest=_listed(names[1:]))
