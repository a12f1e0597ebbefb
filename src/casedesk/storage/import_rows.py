"""The rows that an import makes, as plain values in the order of their columns: no object in between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Table

from casedesk.storage import search_index
from casedesk.storage.intake_rows import client_rows
from casedesk.storage.raw_rows import raw_add
from casedesk.storage.rows import addresses, cases, parties, people, phones

Rows = list[tuple[Any, ...]]

_CONTACT: Final = {"status": "'unknown'", "source": "'contract'", "verified_by": "''", "note": "''"}
"""What a client names comes from the contract and is not verified yet (CBA guideline of 2026-01-30)."""
_CASE: Final = {"status": "'active'", "next_kind": "'call'", "next_note": "''", "preference": "''"}


@dataclass(frozen=True)
class _Kind:
    """How one kind of row is stored."""

    table: Table
    columns: tuple[str, ...]
    fixed: dict[str, str] = field(default_factory=dict)

    @property
    def searched(self) -> tuple[int, ...]:
        """Return the places of the columns that are searched."""
        return tuple(self.columns.index(each) for each in search_index.COLUMNS.get(self.table.name, ()))


PEOPLE: Final = _Kind(
    people,
    (
        "id", "name", "document_kind", "document_no", "sex", "born_on", "employer", "placement_id",
        "source_row", "name_key",
    ),
)  # fmt: skip
PHONES: Final = _Kind(phones, ("id", "person_id", "number", "kind", "placement_id", "source_row"), _CONTACT)
ADDRESSES: Final = _Kind(
    addresses, ("id", "person_id", "text", "kind", "district", "placement_id", "source_row"), _CONTACT
)
CASES: Final = _Kind(
    cases,
    (
        "id", "case_no", "client_id", "placement_id", "debtor_id", "product", "product_name", "contract_no",
        "principal", "interest", "penalty", "fees", "balance", "as_of", "assigned_amount", "overdue_on",
        "lent_amount", "lent_on", "card_no", "client_dpd", "client_bucket", "assigned_on", "recall_on",
        "next_due_on", "note", "source_row", "past_due_from", "limitation_from",
    ),
    _CASE,
)  # fmt: skip
PARTIES: Final = _Kind(
    parties,
    ("id", "case_id", "person_id", "relation", "note", "placement_id", "source_row"),
    {"is_contact_stopped": "FALSE"},
)
CLIENT_ROWS: Final = _Kind(client_rows, ("case_id", "placement_id", "source_row", "said"))


def store_rows(connection: Connection, kind: _Kind, rows: Rows) -> None:
    """Store rows of one kind and take them into the search index."""
    if not rows:
        return
    raw_add(connection, kind.table, kind.columns, rows, kind.fixed)
    places = kind.searched
    if places:
        held = _picked(places)
        search_index.enter(connection, kind.table.name, [(row[0], held(row)) for row in rows])


def _picked(places: Sequence[int]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """Return what picks some columns of a row."""
    if len(places) == 1:
        (place,) = places
        return lambda row: (row[place],)
    first, second, third = places
    return lambda row: (row[first], row[second], row[third])
