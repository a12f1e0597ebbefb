"""Decides what the import shows and does, step by step; knows no Qt."""

from datetime import date
from pathlib import Path

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import IntakeField, Target
from casedesk.domain.operators import Operator
from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.placements import DryRun, FilePreview, PlacementService, Report, defaults_of
from casedesk.ui.importing.cards import (
    STAGES,
    CheckCard,
    ImportView,
    Stage,
    check_card,
    done_card,
    file_card,
    obstacle_of,
)
from casedesk.ui.importing.client_choice import ClientChoice
from casedesk.ui.importing.lines import (
    FindingRows,
    column_card,
    column_rows,
    labelled,
    targets_of,
)
from casedesk.ui.importing.one_work import OneWork
from casedesk.ui.work import Tasks


class ImportPresenter:
    """Leads from a file to cases."""

    def __init__(
        self, placements: PlacementService, clients: ClientService, actor: Operator, tasks: Tasks
    ) -> None:
        self._placements, self._actor, self._tasks = placements, actor, tasks
        self.clients = ClientChoice(clients, actor, tasks)
        self._view: ImportView
        self._targets: tuple[Target | None, ...] = (None,)
        self._defaults = defaults_of(None, None, None)
        self.stage = Stage.FILE
        self.preview: FilePreview | None = None
        self.dry_run: DryRun | None = None
        self._card: CheckCard | None = None
        self.placement: Placement | None = None
        self.position = 0
        self.severity: Severity | None = None
        self.column = ""
        self.leaves_bad_out = False
        self._work: OneWork

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return self._work.is_busy

    def attach(self, view: ImportView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view
        self.clients.attach(view)
        self._work = OneWork(
            self._tasks,
            changed=view.show_ready,
            failed=view.show_error,
            cancelled=lambda: view.say_done(say("Cancelled. Nothing was changed.")),
        )

    def load(self) -> None:
        """Read the clients again."""
        self.clients.load()

    def restart(self) -> None:
        """Begin with another list."""
        self.preview = self.dry_run = self.placement = None
        self._defaults = defaults_of(None, None, None)
        self._view.show_file(None)
        self._turn(Stage.FILE)

    def choose_client(self, client_id: int) -> None:
        """Take the client who sent the list; its columns of last time are proposed."""
        self.clients.choose(client_id)
        preview, key = self.preview, self.clients.key
        if preview is not None and key is not None:
            self._work.run(
                say("Reading the file"),
                lambda _report: self._placements.for_client(self._actor, preview, key),
                self._read,
            )
        self._view.show_ready()

    def take_client(self, client: Client) -> None:
        """Choose a client who has just been added."""
        self.clients.learn(client)
        self.choose_client(client.id)

    def choose_file(self, path: Path) -> None:
        """Read a file."""
        client_id = self.clients.key
        self._work.run(
            say("Reading {file}", file=path.name),
            lambda report: self._placements.inspect(self._actor, path, client_id=client_id, progress=report),
            self._read,
        )

    def choose_table(self, name: str) -> None:
        """Turn to another table of the file."""
        preview, client_id = self.preview, self.clients.key
        if preview is None or preview.sheet.name == name:
            return
        self._work.run(
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
        self._defaults = defaults_of(product, assigned_on, recall_on)

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
        return obstacle_of(
            self.stage, self.clients.chosen, self.preview, self.dry_run, leaves_bad_out=self.leaves_bad_out
        )

    def cases_wanted(self) -> CaseQuery:
        """Return the question that shows the client's cases."""
        return CaseQuery(client_ids=(self.clients.key,) if self.clients.key else ())

    def show_all(self) -> None:
        """Say everything again, in the present language."""
        self.clients.show()
        if self.preview is not None:
            self._show_file()
            self._show_columns()
        self._show_check()
        self._show_done()
        self._view.show_ready()

    def _read(self, preview: FilePreview) -> None:
        self.preview, self.dry_run, self.position = preview, None, 0
        self._show_file()
        self._show_columns()

    def _check(self) -> None:
        preview, client_id, defaults = self.preview, self.clients.key, self._defaults
        if preview is None or client_id is None:
            return

        def check(report: Report) -> tuple[DryRun, CheckCard]:
            dry_run = self._placements.check(
                self._actor, preview, preview.mapping, client_id, defaults=defaults, progress=report
            )
            return dry_run, check_card(dry_run)

        self._work.run(say("Checking {file}", file=preview.file_name), check, self._checked)

    def _checked(self, answer: tuple[DryRun, CheckCard]) -> None:
        self.dry_run, self._card = answer
        self.leaves_bad_out, self.severity, self.column = False, None, ""
        self._show_check()
        self._turn(Stage.CHECK)

    def _take(self) -> None:
        dry_run, skip_bad = self.dry_run, self.leaves_bad_out
        if dry_run is None:
            return
        self._work.run(
            say("Importing {file}", file=dry_run.file_name),
            lambda report: self._placements.take(self._actor, dry_run, skip_bad=skip_bad, progress=report),
            self._taken,
        )

    def _taken(self, placement: Placement) -> None:
        self.placement = placement
        self._show_done()
        self._turn(Stage.DONE)

    def _turn(self, stage: Stage) -> None:
        self.stage = stage
        self._view.show_stage(stage)
        self._view.show_ready()

    def _show_file(self) -> None:
        if self.preview is not None:
            self._view.show_file(file_card(self.preview))

    def _show_columns(self) -> None:
        preview = self.preview
        if preview is None:
            return
        self._targets = targets_of(preview.mapping)
        self._view.show_columns(column_rows(preview), labelled(self._targets))
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

    def _show_check(self) -> None:
        if self.dry_run is not None and self._card is not None:
            self._view.show_check(self._card)
            self._view.show_findings(FindingRows(self.dry_run.findings, self.severity, self.column))

    def _show_done(self) -> None:
        if self.placement is not None and self.dry_run is not None:
            name = self.clients.chosen.short_name if self.clients.chosen else ""
            self._view.show_done(done_card(self.placement, self.dry_run, name))
