"""Who last touched a value here: found in the newest audit entries of its case."""

from casedesk.domain.audit import AuditEntry
from casedesk.domain.reconciliation import ChangedRow, LastTouch
from casedesk.services.comparing import OWED_COLUMNS
from casedesk.storage import audit
from casedesk.storage.intake_rows import client_rows
from casedesk.storage.rows import audit_entries
from casedesk.storage.shelves import Shelves

_MOST_ENTRIES = 200
_COLUMNS = {
    "owed": frozenset(OWED_COLUMNS),
    "debtor": frozenset({"debtor_id", "document_no"}),
    "dpd": frozenset({"client_dpd"}),
    "phone": frozenset({"number"}),
    "address": frozenset({"text"}),
    "relation": frozenset({"relation"}),
    "person": frozenset({"person_id"}),
}
"""What the log calls the fields of a difference, where the names differ."""


def last_touches(shelves: Shelves, row: ChangedRow) -> tuple[LastTouch | None, ...]:
    """Return for each difference of a row the newest entry that tells its field, else the last import."""
    entries = audit.entries(shelves.connection, audit_entries.c.case_id == row.case_id, amount=_MOST_ENTRIES)
    imported = _import_of(shelves, row.case_id)
    return tuple(_touch(entries, each.key) or imported for each in row.differences)


def _touch(entries: list[AuditEntry], key: str) -> LastTouch | None:
    word = key.partition(":")[0].partition(" ")[0]
    columns = _COLUMNS.get(word, frozenset({word}))
    for entry in entries:
        if any(change.field in columns for change in entry.changes):
            return LastTouch(entry.operator, entry.at, entry.action)
    return None


def _import_of(shelves: Shelves, case_id: int) -> LastTouch | None:
    """Return the import that last said something of a case."""
    row = shelves.client_rows.first(client_rows.c.case_id == case_id)
    if row is None:
        return None
    placement = shelves.placements.get(row.placement_id)
    by = shelves.operators.first(shelves.operators.table.c.id == placement.taken_by)
    return LastTouch(by.name if by else "", placement.received_at, "placement.imported")
