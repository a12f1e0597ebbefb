"""Placements: a client's list is looked at, checked without writing, and taken in one step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from casedesk.domain.clients import Client, ClientKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.intake import (
    ColumnMapping,
    ImportFinding,
    ImportProfile,
    masked_value,
)
from casedesk.domain.operators import Operator, Right
from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.balances import Defaults
from casedesk.importing.columns import (
    Header,
    find_header,
    fits_profile,
    propose,
    samples_of,
    to_profile,
    with_profile,
)
from casedesk.importing.drafts import CaseDraft, Context, read_drafts
from casedesk.importing.spreadsheet import Sheet, Spreadsheet, read_spreadsheet
from casedesk.services.desk import Desk
from casedesk.services.import_findings import debtor_findings, known_findings, whole_findings
from casedesk.services.taking import store_cases, uncollected
from casedesk.storage.numbers import next_number
from casedesk.storage.placements import (
    is_number_free,
    known_cases,
    profiles,
    profiles_of,
)
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

Report = Callable[[int, int, Sentence | None], None]
"""Told how far the work has come and what it does; raises to cancel."""

_SHOWN_SAMPLES: Final = 3
_PREFIX: Final = "WA"
_USUAL_PRODUCTS: Final = {
    ClientKind.AUTO_FINANCE: ProductKind.CAR_LOAN,
    ClientKind.CONSUMER_FINANCE: ProductKind.CONSUMER_LOAN,
}


def defaults_of(product: ProductKind | None, assigned_on: date | None, recall_on: date | None) -> Defaults:
    """Return what holds for every row of a list that has no column for it."""
    return Defaults(product, None, assigned_on, recall_on)


def _silent(_done: int, _total: int, _what: Sentence | None) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class FilePreview:
    """A file as it was found: its tables, its columns and what they seem to mean."""

    file: Spreadsheet
    sheet: Sheet
    header: Header
    mapping: ColumnMapping
    is_remembered: bool = False
    """The mapping is the one that was used for this client the last time."""

    def with_mapping(self, mapping: ColumnMapping) -> "FilePreview":
        """Return the preview with corrected columns."""
        return replace(self, mapping=mapping)

    @property
    def file_name(self) -> str:
        """Return the file's name without its folder."""
        return self.file.name

    @property
    def sheet_names(self) -> tuple[str, ...]:
        """Return the names of the tables in the file."""
        return self.file.sheet_names

    @property
    def rows(self) -> int:
        """Return how many rows stand below the headers."""
        return len(self.sheet.rows) - self.header.row

    def samples(self, mapping: ColumnMapping | None = None) -> tuple[tuple[str, ...], ...]:
        """Return the first values of every column, masked by what the column means."""
        found = samples_of(self.sheet, self.header, _SHOWN_SAMPLES)
        columns = (mapping or self.mapping).columns
        return tuple(
            tuple(masked_value(column.target.field if column.target else None, each) for each in texts)
            for column, texts in zip(columns, found, strict=True)
        )


@dataclass(frozen=True)
class DryRun:
    """What an import would do; nothing is written yet."""

    client_id: int
    file_name: str
    file_sha256: str
    mapping: ColumnMapping
    drafts: tuple[CaseDraft, ...]
    findings: tuple[ImportFinding, ...]
    rows_read: int
    rejected: int
    known: int
    batch_no: str

    @property
    def new(self) -> int:
        """Return how many cases would be made."""
        return len(self.drafts)


class PlacementService:
    """Imports assignment lists."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def inspect(
        self,
        actor: Operator,
        path: Path,
        *,
        client_id: int | None = None,
        sheet_name: str | None = None,
        progress: Report = _silent,
    ) -> FilePreview:
        """Read a file and propose its columns, as corrected the last time for this client."""
        actor.require(Right.IMPORT)
        progress(0, 0, say("Reading the file"))
        return self._previewed(actor, read_spreadsheet(path), client_id, sheet_name, progress)

    def turn_to(
        self, actor: Operator, preview: FilePreview, sheet_name: str, client_id: int | None = None
    ) -> FilePreview:
        """Return the preview of another table in the same file."""
        actor.require(Right.IMPORT)
        return self._previewed(actor, preview.file, client_id, sheet_name, _silent)

    def for_client(self, actor: Operator, preview: FilePreview, client_id: int | None) -> FilePreview:
        """Return the preview with the columns that a client's lists had the last time."""
        proposed = propose(preview.header, samples_of(preview.sheet, preview.header))
        if client_id is None:
            return replace(preview, mapping=proposed, is_remembered=False)
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            profile = _fitting(shelves, client_id, preview.header)
        if profile is None:
            return replace(preview, mapping=proposed, is_remembered=False)
        return replace(preview, mapping=with_profile(proposed, profile.mapping), is_remembered=True)

    def check(
        self,
        actor: Operator,
        preview: FilePreview,
        mapping: ColumnMapping,
        client_id: int,
        *,
        defaults: Defaults | None = None,
        unknown: Client | None = None,
        progress: Report = _silent,
    ) -> DryRun:
        """Check every row without writing; cases that the client has here already are set apart.

        ``unknown`` stands in for a client who is not in the register yet; such a run cannot be taken.
        """
        missing = mapping.missing()
        if missing:
            raise BadInputError(say("No column is chosen for: {fields}.", fields=_listed(missing)))
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            client = unknown or shelves.clients.get(client_id)
        context = self._context(client, defaults)
        what = say("Checking rows")
        with uncollected():
            drafts = read_drafts(
                preview.sheet,
                preview.header,
                mapping,
                context,
                lambda done, total: progress(done, total, what),
            )
        progress(0, 0, say("Comparing with the office"))
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            known = known_cases(shelves.connection, client_id, (each.case_no for each in drafts.drafts))
            findings = [
                *whole_findings(shelves, client, preview.file.sha256, preview.header.row, context.today),
                *drafts.findings,
                *known_findings(drafts.drafts, known, mapping),
                *debtor_findings(shelves, drafts.drafts, mapping),
            ]
        fresh = tuple(each for each in drafts.drafts if each.case_no not in known)
        return DryRun(
            client_id=client_id,
            file_name=preview.file_name,
            file_sha256=preview.file.sha256,
            mapping=mapping,
            drafts=fresh,
            findings=tuple(sorted(findings, key=lambda each: each.row)),
            rows_read=drafts.rows_read,
            rejected=drafts.rejected,
            known=len(drafts.drafts) - len(fresh),
            batch_no=drafts.batch_no,
        )

    def take(
        self,
        actor: Operator,
        dry_run: DryRun,
        *,
        skip_bad: bool = False,
        progress: Report = _silent,
    ) -> Placement:
        """Make the cases in one transaction with one audit entry; a cancel or a failure leaves nothing."""
        if dry_run.rejected and not skip_bad:
            raise RefusedError(
                say(
                    "%n row(s) cannot be imported. Correct them in the file or import without them.",
                    count=dry_run.rejected,
                ),
            )
        if not dry_run.drafts:
            raise RefusedError(say("There is nothing to import: no row makes a new case."))
        with uncollected(), self._desk.work("placement.imported", actor, Right.IMPORT) as work:
            self._require_still_new(work, dry_run)
            placement = work.placements.add(self._placement(work, dry_run))
            linked = store_cases(work, placement, dry_run.drafts, self._desk.today(), progress)
            _remember(work, dry_run)
            work.about(
                placement.number,
                client=work.clients.get(dry_run.client_id).short_name,
                file_sha256=dry_run.file_sha256,
                rows=dry_run.rows_read,
                new=dry_run.new,
                rejected=dry_run.rejected,
                known=dry_run.known,
                linked=linked,
            )
            progress(0, 0, say("Writing"))
            work.commit()
        return placement

    def _previewed(
        self,
        actor: Operator,
        file: Spreadsheet,
        client_id: int | None,
        sheet_name: str | None,
        progress: Report,
    ) -> FilePreview:
        what = say("Reading rows")
        sheet, header = _table_of(file, sheet_name, lambda done, total: progress(done, total, what))
        preview = FilePreview(file, sheet, header, propose(header, samples_of(sheet, header)))
        return preview if client_id is None else self.for_client(actor, preview, client_id)

    def _context(self, client: Client, defaults: Defaults | None) -> Context:
        told = defaults or Defaults()
        if told.product is None and client.kind in _USUAL_PRODUCTS:
            told = replace(told, usual_product=_USUAL_PRODUCTS[client.kind])
        return Context(self._desk.today(), (client.name, client.short_name), told)

    def _require_still_new(self, work: UnitOfWork, dry_run: DryRun) -> None:
        """Refuse when somebody else has imported some of the cases since the check."""
        numbers = (each.case_no for each in dry_run.drafts)
        known = known_cases(work.connection, dry_run.client_id, numbers)
        if known:
            raise RefusedError(
                say("%n case(s) were imported by somebody else meanwhile. Check again.", count=len(known)),
            )

    def _placement(self, work: UnitOfWork, dry_run: DryRun) -> Placement:
        """Return the placement; it bears the client's batch number where that is free."""
        number = dry_run.batch_no
        if not number or not is_number_free(work.connection, number):
            number = next_number(work.connection, _PREFIX, self._desk.today())
        first = dry_run.drafts[0]
        recalls = [each.recall_on for each in dry_run.drafts if each.recall_on]
        return Placement(
            client_id=dry_run.client_id,
            number=number,
            received_at=self._desk.now(),
            file_name=dry_run.file_name[:260],
            file_sha256=dry_run.file_sha256,
            assigned_on=min((each.assigned_on for each in dry_run.drafts), default=first.assigned_on),
            recall_on=max(recalls, default=None),
            rows_read=dry_run.rows_read,
            rows_taken=dry_run.new,
            rows_rejected=dry_run.rejected,
        )


def _fitting(shelves: Shelves, client_id: int, header: Header) -> ImportProfile | None:
    """Return the remembered columns of the client's lists that look like this one."""
    known = profiles_of(shelves, client_id)
    return next((each for each in known if fits_profile(header, each.mapping)), None)


def _remember(work: UnitOfWork, dry_run: DryRun) -> None:
    """Keep the columns for the client's next list of this kind."""
    text = to_profile(dry_run.mapping)
    header = Header(0, tuple(each.header for each in dry_run.mapping.columns))
    known = _fitting(work, dry_run.client_id, header)
    if known is None:
        profiles(work).add(ImportProfile(dry_run.client_id, dry_run.file_name[:100], text))
    elif known.mapping != text:
        profiles(work).save(replace(known, mapping=text))


def _table_of(
    file: Spreadsheet, sheet_name: str | None, tick: Callable[[int, int], None]
) -> tuple[Sheet, Header]:
    """Return the chosen table, or the first one in which headers are found."""
    if sheet_name is not None and sheet_name not in file.sheet_names:
        raise BadInputError(say("The file has no table called {sheet}.", sheet=sheet_name))
    first_problem: BadInputError | None = None
    for name in (sheet_name,) if sheet_name is not None else file.sheet_names:
        try:
            sheet = file.sheet(name, tick)
            return sheet, find_header(sheet)
        except BadInputError as problem:
            first_problem = first_problem or problem
    raise first_problem or BadInputError(say("The file has no table called {sheet}.", sheet=sheet_name or ""))


def _listed(names: tuple[Sentence, ...]) -> Sentence:
    """Join names to one sentence, so that each is translated by itself."""
    if len(names) == 1:
        return names[0]
    return say("{first}, {rest}", first=names[0], rest=_listed(names[1:]))
