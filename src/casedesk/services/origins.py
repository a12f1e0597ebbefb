"""Where each value of a case file comes from: file and row, or who typed it and when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from casedesk.domain.audit import AuditEntry
from casedesk.domain.case_files import Origin, PersonInCase
from casedesk.domain.cases import Case
from casedesk.domain.placements import Placement
from casedesk.storage.shelves import Shelves

DEBT, CASE = "debt", "case"
"""The keys of what is no record of its own in a file."""


def origins_of(
    shelves: Shelves,
    case: Case,
    people: Sequence[PersonInCase],
    audit: Sequence[AuditEntry],
    names: Mapping[int, str],
) -> dict[str, Origin]:
    """Return origins by key: ``phone:7``, ``address:7``, ``person:7``, ``case`` and ``debt``."""
    table = shelves.client_rows.table.c
    newest = shelves.client_rows.first(table.case_id == case.id)
    debt = (newest.placement_id, newest.source_row) if newest else (case.placement_id, case.source_row)
    places = {CASE: (case.placement_id, case.source_row), DEBT: debt} | dict(_places(people))
    wanted = {placement_id for placement_id, _row in places.values() if placement_id is not None}
    known = {
        each.id: each for each in shelves.placements.all(shelves.placements.table.c.id.in_(sorted(wanted)))
    }
    typed = _typed(audit)
    changed = _changed(audit, case)
    return {
        key: _origin(
            known.get(placement_id or 0), row, names, typed.get(_record_of(key, case)), changed.get(key)
        )
        for key, (placement_id, row) in places.items()
    }


def _places(people: Iterable[PersonInCase]) -> Iterator[tuple[str, tuple[int | None, int | None]]]:
    for each in people:
        yield f"person:{each.person.id}", (each.person.placement_id, each.person.source_row)
        for phone in each.phones:
            yield f"phone:{phone.id}", (phone.placement_id, phone.source_row)
        for address in each.addresses:
            yield f"address:{address.id}", (address.placement_id, address.source_row)


def _record_of(key: str, case: Case) -> str:
    """Return how the log names the record of a key."""
    return f"case {case.case_no}" if key in {CASE, DEBT} else key.replace(":", " ")


def _typed(audit: Sequence[AuditEntry]) -> dict[str, AuditEntry]:
    """Return by record the entry that added it, as far as the entries go back."""
    found: dict[str, AuditEntry] = {}
    for entry in reversed(audit):
        for each in entry.changes:
            if each.before is None:
                found.setdefault(each.record, entry)
    return found


def _changed(audit: Sequence[AuditEntry], case: Case) -> dict[str, AuditEntry]:
    """Return by key the newest entry that changed what the record is about."""
    found: dict[str, AuditEntry] = {}
    for entry in audit:
        for each in entry.changes:
            if each.before is not None and each.field in _TOLD:
                key = each.record.replace(" ", ":", 1)
                found.setdefault(DEBT if each.record == f"case {case.case_no}" else key, entry)
    return found


_TOLD = frozenset(
    {"number", "text", "name", "document_no", "employer", "principal", "interest", "penalty", "fees"}
)
"""Fields whose change makes another origin."""


def _origin(
    placement: Placement | None,
    row: int | None,
    names: Mapping[int, str],
    typed: AuditEntry | None,
    changed: AuditEntry | None,
) -> Origin:
    later = (changed.operator, changed.at, changed.seq) if changed is not None else ("", None, 0)
    if placement is not None and row is not None:
        taken_by = names.get(placement.taken_by or 0, "")
        return Origin(placement.file_name, placement.number, row, taken_by, placement.received_at, 0, *later)
    if typed is not None:
        return Origin("", "", None, typed.operator, typed.at, typed.seq, *later)
    return Origin("", "", None, "", None, 0, *later)
