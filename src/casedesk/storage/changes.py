"""Notes what a unit of work changes: field by field and masked for the log, in full for the way back."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.domain.audit import FieldChange
from casedesk.domain.masks import (
    mask_address,
    mask_card,
    mask_document,
    mask_name,
    mask_phone,
    mask_text,
    mask_workplace,
)
from casedesk.storage import limitation
from casedesk.storage.codec import canonical, to_data
from casedesk.storage.journals import Batch, Journal, Write
from casedesk.storage.ledger_book import PARTS, Book
from casedesk.storage.mapping import RowMap
from casedesk.storage.touches import Touches

_UNTOLD = frozenset({"id", "version", "name_key", "past_due_from", "limitation_from"})

_MASKS: dict[str, Callable[[str], str]] = {
    "name": mask_name,
    "payer": mask_name,
    "number": mask_phone,
    "phone": mask_phone,
    "document_no": mask_document,
    "card_no": mask_card,
    "payee_number": mask_card,
    "text": mask_address,
    "employer": mask_workplace,
}


class Changes:
    """The differences of one unit of work, in the order they were made."""

    def __init__(self, *, keeps_journal: bool = False) -> None:
        self.noted: list[FieldChange] = []
        self.journal = Journal() if keeps_journal else None
        self.has_written = False
        self.periods: set[int] = set()
        """Cases whose limitation period may run from another day than before."""
        self.touches = Touches()
        self.book = Book()
        """Which balances moved, and why."""

    def note(
        self,
        kind: RowMap[Any],
        name: str,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        """Note every column that differs between two rows of one record, both with key and version."""
        self.has_written = True
        self.periods.update(limitation.cases_of(kind.table.name, (before, after)))
        self.touches.note(kind.table.name, before, after)
        self.book.note(kind.table.name, before, after)
        if self.journal is not None:
            self.journal.steps.append(
                Write(kind, dict(before) if before else None, dict(after) if after else None)
            )
        for column in after or before or {}:
            old, new = (before or {}).get(column), (after or {}).get(column)
            if column in _UNTOLD or old == new:
                continue
            self._note_parts(name, column, to_data(old), to_data(new), column in kind.masked)

    def note_many(self, batch: Batch) -> None:
        """Note a change of many records, which the summary tells in the log."""
        self.has_written = True
        if batch.kind.table.name == "cases" and set(PARTS) & set(batch.columns):
            raise RuntimeError("balances change case by case, each with its entry in the ledger")
        gone = batch.rows if batch.after is None and batch.rows is not None else ()
        self.touches.note_many(batch.kind.table.name, batch.keys, batch.columns, gone)
        if self.journal is not None:
            self.journal.steps.append(batch)

    def _note_parts(self, name: str, field: str, old: Any, new: Any, is_masked: bool) -> None:  # noqa: FBT001
        """Note one field; a field that is a whole value is told part by part."""
        if isinstance(old, dict) or isinstance(new, dict):
            parts = {**(old or {}), **(new or {})}
            for part in parts:
                before, after = (old or {}).get(part), (new or {}).get(part)
                self._note_parts(name, f"{field}.{part}", before, after, is_masked)
            return
        before, after = _told(field, old, is_masked), _told(field, new, is_masked)
        if before != after or (is_masked and old != new):
            self.noted.append(FieldChange(name, field, before, after))


def _told(field: str, data: Any, is_masked: bool) -> str | None:  # noqa: FBT001
    """Return a value as the log may show it; numbers of people are masked in free text too."""
    if data is None or data in ("", []):
        return None
    text = data if isinstance(data, str) else canonical(data)
    if not is_masked:
        return mask_text(text)
    mask = _MASKS.get(field)
    return mask(text) if mask else "***"
