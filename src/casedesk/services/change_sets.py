"""What an import writes into records that are here, gathered and written in a few statements."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from casedesk.domain.ledger import LedgerKind
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import KeptDecision
from casedesk.services.client_words import AS_OF
from casedesk.services.comparing import CASE, OWED, OWED_COLUMNS, PERSON, Effect, kept_text
from casedesk.services.import_journal import ImportJournal
from casedesk.services.reconciling import Compared
from casedesk.storage import rows
from casedesk.storage.bulk import reserve_keys
from casedesk.storage.intake_rows import client_rows, kept_values
from casedesk.storage.ledger_book import Line
from casedesk.storage.raw_rows import raw_add, raw_change
from casedesk.storage.unit_of_work import UnitOfWork

ROW: Final = "client row"
"""The noun of what a client said in the journal of an import."""
_KEPT = ("case_id", "noun", "record_id", "field", "value", "placement_id", "source_row", "decision")


class ChangeSet:
    """Gathers changes of cases, debtors and clients' rows with their journal."""

    def __init__(self, work: UnitOfWork, placement: Placement, journal: ImportJournal) -> None:
        self._work, self._placement, self._journal = work, placement, journal
        self._cases: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        self._people: list[tuple[int, dict[str, Any]]] = []
        self._rows: list[tuple[Any, ...]] = []
        self._kept: list[tuple[Any, ...]] = []

    def change_case(self, compared: Compared, values: Mapping[str, Any]) -> None:
        """Set columns of a case."""
        if not values:
            return
        office = compared.office
        columns = tuple(sorted(values))
        self._cases.setdefault(columns, []).append((*(values[each] for each in columns), office.case_id))
        before = {each: _held(compared, each) for each in columns}
        self._journal.changed(office.case_id, CASE, office.case_id, office.version, before)
        if "balance" in values:
            self._enter(compared, values)

    def _enter(self, compared: Compared, values: Mapping[str, Any]) -> None:
        """Enter into the ledger what the client says is owed now; it counts from the client's own day."""
        if self._work.changes is None:
            return
        office, held = compared.office, compared.office.owed
        change = tuple(values[each] - old for each, old in zip(OWED_COLUMNS, held, strict=True))
        counts_from = compared.now.counts[AS_OF]
        kind, placement = LedgerKind.CLIENT_FILE.value, self._placement.id
        line = Line(office.case_id, kind, counts_from, change, placement_id=placement)
        self._work.changes.book.enter_moved(line, held, office.values["as_of"])

    def change_debtor(self, compared: Compared, before: Mapping[str, Any], values: dict[str, Any]) -> None:
        """Set columns of a debtor."""
        office = compared.office
        self._people.append((office.debtor_id, values))
        self._journal.changed(office.case_id, PERSON, office.debtor_id, office.debtor_version, before)

    def note_row(self, compared: Compared) -> None:
        """Remember what the client says now."""
        known, row, text = compared.known, compared.draft.row, compared.now.text
        if known.row_id is None:
            self._rows.append((None, compared.office.case_id, row, text))
            return
        before = {
            "placement_id": known.placement_id,
            "source_row": known.source_row,
            "said": known.said,
        }
        self._rows.append((known.row_id, compared.office.case_id, row, text))
        self._journal.changed(compared.office.case_id, ROW, known.row_id, known.row_version or 1, before)

    def keep(self, compared: Compared, effect: Effect) -> None:
        """Lay the client's value beside ours; one that a person refused is decided already."""
        decision = KeptDecision.DISMISSED if effect.reason is None else KeptDecision.OPEN
        self._kept.append(
            (
                compared.office.case_id,
                effect.noun,
                effect.record_id,
                effect.column,
                kept_text(effect.new),
                self._placement.id,
                compared.draft.row,
                decision.value,
            )
        )
        if effect.key == OWED:
            self._doubt(compared, effect.new)

    def _doubt(self, compared: Compared, told: Sequence[int]) -> None:
        """Take down a balance that stays ours against the client's word: agreements may rest on it."""
        if self._work.changes is not None:
            kind, day = LedgerKind.CLIENT_FILE.value, compared.now.counts[AS_OF]
            placement = self._placement.id
            line = Line(compared.office.case_id, kind, day, tuple(told), placement_id=placement)
            self._work.changes.book.doubts.append(line)

    def write(self) -> None:
        """Write everything gathered since the last time."""
        connection = self._work.connection
        for columns, values in self._cases.items():
            raw_change(connection, rows.cases, columns, values)
        for key, changed in self._people:
            raw_change(connection, rows.people, tuple(changed), [(*changed.values(), key)])
        placement = self._placement.id
        raw_change(
            connection,
            client_rows,
            ("placement_id", "source_row", "said"),
            [(placement, row, text, key) for key, _, row, text in self._rows if key is not None],
        )
        self._add_rows([each for each in self._rows if each[0] is None])
        raw_add(connection, kept_values, _KEPT, self._kept)
        self._cases, self._people, self._rows, self._kept = {}, [], [], []
        self._journal.write()

    def _add_rows(self, fresh: Sequence[tuple[Any, ...]]) -> None:
        if not fresh:
            return
        connection, placement = self._work.connection, self._placement.id
        keys = reserve_keys(connection, client_rows, len(fresh))
        columns = ("id", "case_id", "placement_id", "source_row", "said")
        values = [
            (key, case_id, placement, row, text)
            for key, (_, case_id, row, text) in zip(keys, fresh, strict=True)
        ]
        raw_add(connection, client_rows, columns, values)
        for key, case_id, *_ in values:
            self._journal.made(case_id, ROW, key)


def _held(compared: Compared, column: str) -> Any:
    """Return what a case's column holds now."""
    return compared.office.debtor_id if column == "debtor_id" else compared.office.values[column]
