"""Looks at what all rows of a list have in common: constants, the client, the batch."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from casedesk.domain.compliance import Severity
from casedesk.domain.intake import Column, ColumnMapping, IntakeField, Origin, Target
from casedesk.domain.sentences import say
from casedesk.importing.aliases import plain
from casedesk.importing.balances import Defaults
from casedesk.importing.blocks import Block
from casedesk.importing.cells import text_of
from casedesk.importing.checks import Findings
from casedesk.importing.spreadsheet import Cell

_LONGEST_NUMBER: Final = 60


class WholeList:
    """Gathers what all rows should have in common: the client and the batch."""

    def __init__(
        self, findings: Findings, at: Mapping[IntakeField, int | None], client_names: tuple[str, ...]
    ) -> None:
        self._findings, self._client_at = findings, at[IntakeField.CLIENT_NAME]
        self._batch_at = at[IntakeField.BATCH_NO]
        self._names = [name for name in map(plain, client_names) if name]
        self._batches: set[str] = set()
        self._others: Counter[str] = Counter()
        self._other_rows: dict[str, int] = {}

    @property
    def batch_no(self) -> str:
        """Return the batch number where all rows agree on one, else an empty text."""
        return next(iter(self._batches)) if len(self._batches) == 1 else ""

    def note(self, block: Block) -> None:
        """Look at the client and the batch of some rows."""
        batches = map(text_of, set(block.column(self._batch_at)) if self._batch_at is not None else ())
        self._batches |= {batch[:_LONGEST_NUMBER] for batch in batches if batch}
        if self._client_at is None or not self._names:
            return
        for cell, times in Counter(block.column(self._client_at)).items():
            told = plain(text_of(cell))
            if told and not any(told in name or name in told for name in self._names):
                self._others[told] += times
                self._other_rows.setdefault(told, block.numbers[block.column(self._client_at).index(cell)])

    def note_other_clients(self) -> None:
        """Warn of rows that name somebody else."""
        for name, times in self._others.items():
            told = say("%n row(s) name another client.", count=times)
            row, place = self._other_rows[name], self._client_at
            self._findings.note(row, place, Severity.WARN, "other_client", told, cell=name)


def with_constants(
    mapping: ColumnMapping, defaults: Defaults, width: int
) -> tuple[ColumnMapping, dict[int, Cell]]:
    """Return the mapping with a column behind the table for each constant, and what stands there."""
    chosen = {
        IntakeField.PRODUCT: defaults.product,
        IntakeField.ASSIGNED_ON: defaults.assigned_on,
        IntakeField.RECALL_ON: defaults.recall_on,
    }
    taken = {each.target.field for each in mapping.columns if each.target}
    constants: dict[int, Cell] = {}
    columns = list(mapping.columns)
    for each in mapping.constants:
        if each.field not in taken and not chosen.get(each.field):
            place = width + len(constants)
            constants[place] = each.value
            columns.append(Column(place, "", Target(each.field), Origin.PROFILE))
    return ColumnMapping(tuple(columns), mapping.constants), constants
