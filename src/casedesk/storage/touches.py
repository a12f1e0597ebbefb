"""What a unit of work has changed of the things that the gate looks at, kept until it is committed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

_ANY: Final[frozenset[str]] = frozenset()
_LOOKED_AT: Final[Mapping[str, frozenset[str]]] = {
    "cases": frozenset({"debtor_id", "client_id", "status", "recall_on", "preference"}),
    "flags": _ANY,
    "parties": frozenset({"case_id", "person_id", "relation", "is_contact_stopped"}),
    "people": frozenset({"document_no", "born_on", "merged_into"}),
    "phones": frozenset({"person_id", "status"}),
    "addresses": frozenset(
        {"person_id", "text", "kind", "district", "status", "source", "verified_on"},
    ),
    "agreements": frozenset({"case_id", "status", "terms", "schedule", "signed_on"}),
    "payments": frozenset({"case_id", "status", "amount", "paid_on"}),
    "contact_attempts": _ANY,
    "clients": frozenset({"mandate_no", "mandate_starts_on", "mandate_ends_on"}),
    "operators": frozenset({"credentials", "is_active"}),
    "absences": _ANY,
}
"""The tables that the facts of a visit come from and the columns that count; an empty set means all."""
_CASES, _PEOPLE, _CLIENTS, _STAFF = "cases", "people", "clients", "staff"
_KEYS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "cases": (("id", _CASES), ("debtor_id", _PEOPLE)),
    "flags": (("case_id", _CASES),),
    "parties": (("case_id", _CASES), ("person_id", _PEOPLE)),
    "people": (("id", _PEOPLE), ("merged_into", _PEOPLE)),
    "phones": (("person_id", _PEOPLE),),
    "addresses": (("person_id", _PEOPLE),),
    "agreements": (("case_id", _CASES),),
    "payments": (("case_id", _CASES),),
    "contact_attempts": (("person_id", _PEOPLE),),
    "clients": (("id", _CLIENTS),),
    "operators": (("id", _STAFF),),
    "absences": (("operator_id", _STAFF),),
}
"""Whom or what a row of these tables is about."""


class Touches:
    """Cases, people, clients and colleagues whose visits ahead must be looked at again."""

    def __init__(self) -> None:
        self.cases: set[int] = set()
        self.people: set[int] = set()
        self.clients: set[int] = set()
        self.staff: set[int] = set()
        self.placements: set[int] = set()
        """Imports, whose journals name the cases that they changed."""
        self.rows: dict[str, set[int]] = {}
        """Keys of rows, by table, that were changed by the thousand; the store knows whose they are."""

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing was changed that the gate looks at."""
        kinds = (self.cases, self.people, self.clients, self.staff, self.placements, self.rows)
        return not any(kinds)

    def note(self, table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> None:
        """Remember whom one changed row is about, before as well as after."""
        watched = _LOOKED_AT.get(table)
        if watched is None or not _differ(watched, before, after):
            return
        for row in (before, after):
            for column, kind in _KEYS[table] if row is not None else ():
                if row is not None and row.get(column) is not None:
                    getattr(self, kind).add(row[column])

    def note_many(
        self, table: str, keys: Iterable[int], columns: Collection[str], gone: Iterable[Sequence[Any]]
    ) -> None:
        """Remember rows that were changed together; ``gone`` are the columns of those that were removed."""
        watched = _LOOKED_AT.get(table)
        if watched is None or (columns and watched and watched.isdisjoint(columns)):
            return
        if table == "cases":
            self.cases.update(keys)
            return
        self.rows.setdefault(table, set()).update(keys)
        for row in gone:
            self.note(table, dict(zip(columns, row, strict=True)), None)


def _differ(
    watched: frozenset[str], before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> bool:
    if before is None or after is None or not watched:
        return True
    return any(before[each] != after[each] for each in watched)
