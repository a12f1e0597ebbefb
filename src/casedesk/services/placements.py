"""Placements: a client's list is looked at, compared with the office, and taken in one step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from casedesk.domain.clients import Client, ClientKind
from casedesk.domain.debts import ProductKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.intake import ColumnMapping, masked_value
from casedesk.domain.mandates import scope_of
from casedesk.domain.operators import Operator, Right
from casedesk.domain.reconciliation import Acceptance, ChangedRow, LastTouch, Taken
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.balances import Defaults
from casedesk.importing.columns import (
    Header,
    find_header,
    propose,
    samples_of,
    with_profile,
    within_scope,
)
from casedesk.importing.drafts import Context, Drafts, read_drafts
from casedesk.importing.spreadsheet import Sheet, Spreadsheet, read_spreadsheet
from casedesk.services.client_words import Listener
from casedesk.services.desk import Desk
from casedesk.services.dry_runs import DryRun
from casedesk.services.import_findings import debtor_findings, group_findings, whole_findings
from casedesk.services.import_profiles import fitting
from casedesk.services.import_runs import ImportRun
from casedesk.services.last_touches import last_touches
from casedesk.services.reconciling import Comparison
from casedesk.services.rejections import rejected_workbook
from casedesk.services.taking import uncollected

__all__ = ["Acceptance", "DryRun", "FilePreview", "PlacementService", "Report", "Taken", "defaults_of"]

Report = Callable[[int, int, Sentence | None], None]
"""Told how far the work has come and what it does; raises to cancel."""

_SHOWN_SAMPLES: Final = 3
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
    profile: str = ""
    """The name under which the columns are kept; empty for a new kind of list."""

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


class PlacementService:
    """Imports a client's lists: what is new becomes cases, what is known is compared."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def inspect(
        self,
        actor: Operator,
        path: Path,
        *,
        client_id: int | None = None,
        sheet_name: str | None = None,
        profile: str = "",
        progress: Report = _silent,
    ) -> FilePreview:
        """Read a file and propose its columns, as corrected the last time for this client."""
        actor.require(Right.IMPORT)
        what = say("Reading the file")
        progress(0, 0, what)
        file = read_spreadsheet(path, lambda done, total: progress(done, total, what))
        preview = self._previewed(actor, file, client_id, sheet_name, progress)
        return self.for_client(actor, preview, client_id, profile) if profile else preview

    def turn_to(
        self, actor: Operator, preview: FilePreview, sheet_name: str, client_id: int | None = None
    ) -> FilePreview:
        """Return the preview of another table in the same file."""
        actor.require(Right.IMPORT)
        return self._previewed(actor, preview.file, client_id, sheet_name, _silent)

    def for_client(
        self, actor: Operator, preview: FilePreview, client_id: int | None, profile: str = ""
    ) -> FilePreview:
        """Return the preview with the columns that a client's lists had the last time, or those of a name."""
        proposed = propose(preview.header, samples_of(preview.sheet, preview.header))
        fresh = replace(preview, mapping=proposed, is_remembered=False, profile=profile)
        if client_id is None:
            return fresh
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            known = fitting(shelves, client_id, preview.header, profile)
            scope = scope_of(shelves.clients.get(client_id).mandate_fields)
        proposed = propose(preview.header, samples_of(preview.sheet, preview.header), scope)
        if known is None:
            return replace(fresh, mapping=proposed)
        mapping = within_scope(with_profile(proposed, known.mapping), scope)
        return replace(preview, mapping=mapping, is_remembered=True, profile=known.name)

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
        """Check every row and compare it with the office, without writing.

        ``unknown`` stands in for a client who is not in the register yet; such a run cannot be taken.
        """
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            client = unknown or shelves.clients.get(client_id)
        mapping = within_scope(mapping, scope_of(client.mandate_fields))
        missing = mapping.missing()
        if missing:
            raise BadInputError(say("No column is chosen for: {fields}.", fields=_listed(missing)))
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
            return self._compared(actor, client, preview, mapping, context, drafts, progress)

    def take(
        self,
        actor: Operator,
        dry_run: DryRun,
        *,
        accept: Acceptance | None = None,
        skip_bad: bool = False,
        progress: Report = _silent,
    ) -> Taken:
        """Write what is accepted in one transaction with one entry; a cancel or a failure leaves nothing.

        Without an acceptance new and changed rows are taken and missing cases stay.
        """
        accept = accept or Acceptance()
        obstacle = dry_run.obstacle(accept, skip_bad=skip_bad)
        if obstacle is not None:
            raise RefusedError(obstacle)
        return ImportRun(self._desk, actor, dry_run, accept, progress).take()

    def obstacle(self, dry_run: DryRun, accept: Acceptance, *, skip_bad: bool) -> Sentence | None:
        """Say why nothing would be imported, or None."""
        return dry_run.obstacle(accept, skip_bad=skip_bad)

    def touches(self, actor: Operator, row: ChangedRow) -> tuple[LastTouch | None, ...]:
        """Return for each difference of a row who last touched the field here, and when."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return last_touches(shelves, row)

    def rejected(self, actor: Operator, dry_run: DryRun, translate: Callable[[Sentence], str] = str) -> bytes:
        """Return a workbook of the rows that were not taken, each with its reasons, to send back."""
        if dry_run.sheet is None or not dry_run.rejected_rows:
            raise RefusedError(say("No row was rejected."))
        with self._desk.work("placement.rejected_exported", actor, Right.IMPORT) as work:
            content = rejected_workbook(dry_run, dry_run.sheet, translate)
            work.about(dry_run.file_name, rows=dry_run.rejected, file_sha256=dry_run.file_sha256)
            work.commit()
        return content

    def _compared(  # noqa: PLR0917 - the file, how it is read, and what it gave
        self,
        actor: Operator,
        client: Client,
        preview: FilePreview,
        mapping: ColumnMapping,
        context: Context,
        drafts: Drafts,
        progress: Report,
    ) -> DryRun:
        what = say("Comparing with the office")
        progress(0, 0, what)
        profile = preview.profile
        listener = Listener(mapping, context.defaults, context.today)
        digest = preview.file.sha256
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            comparison = Comparison(shelves, client.id, listener, context.today, digest)
            groups = comparison.sorted(drafts.drafts, lambda done, total: progress(done, total, what))
            fresh = tuple(groups.fresh)
            named = (each.case_no for each in drafts.drafts)
            missing = comparison.missing(profile, named) if profile else []
            findings = [
                *whole_findings(shelves, client, digest, preview.header.row, context.today),
                *drafts.findings,
                *group_findings(groups.changed, groups.unchanged, mapping),
                *debtor_findings(shelves, fresh, mapping, progress),
            ]
        return DryRun(
            client_id=client.id,
            file_name=preview.file_name,
            file_sha256=digest,
            mapping=mapping,
            drafts=fresh,
            findings=tuple(sorted(findings, key=lambda each: each.row)),
            rows_read=drafts.rows_read,
            rejected=drafts.rejected,
            batch_no=drafts.batch_no,
            listener=listener,
            changed=tuple(groups.changed),
            unchanged=tuple(sorted(groups.unchanged, key=lambda each: each.row)),
            missing=tuple(missing),
            moved=groups.moved,
            profile=profile,
            sheet=preview.sheet,
            header=preview.header,
        )

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
