"""What the client's lists did to one case, told from the placement and the journals of its imports."""

import json
from collections.abc import Mapping
from typing import Final

from casedesk.domain.case_files import ListTouch
from casedesk.domain.cases import Case
from casedesk.domain.placements import Placement, PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.comparing import ADDRESS, OWED_COLUMNS, PERSON, PHONE
from casedesk.services.differences import has_label, label_of
from casedesk.storage.shelves import Shelves

_NOUNS: Final[dict[str, Sentence]] = {
    PHONE: say("Phone"),
    ADDRESS: say("Address"),
    PERSON: say("Related person"),
}


def lists_of(
    shelves: Shelves, case: Case, placement: Placement | None, operators: Mapping[int, str]
) -> tuple[ListTouch, ...]:
    """Return what brought the case and what changed it since, oldest first."""
    journal = shelves.import_changes
    fields: dict[int, dict[str, Sentence]] = {}
    for each in journal.all(journal.table.c.case_id == case.id):
        told = fields.setdefault(each.placement_id, {})
        told |= _told(each.noun, each.before)
    table = shelves.placements.table.c
    found = [
        _touch(each, operators, fields=tuple(fields[each.id].values()))
        for each in shelves.placements.all(table.id.in_(fields), order=(table.received_at,))
        if each.id != case.placement_id
    ]
    if placement is not None and case.source_row is not None:
        found.insert(0, _touch(placement, operators, row=case.source_row))
    return tuple(found)


def _told(noun: str, before: str) -> dict[str, Sentence]:
    """Name what one line of a journal changed; a balance once, whatever parts of it."""
    if not before:
        return {noun: _NOUNS[noun]} if noun in _NOUNS else {}
    named = {"owed" if each in OWED_COLUMNS else each for each in json.loads(before)}
    return {each: label_of(each) for each in sorted(named) if has_label(each)}


def _touch(
    placement: Placement,
    operators: Mapping[int, str],
    *,
    row: int | None = None,
    fields: tuple[Sentence, ...] = (),
) -> ListTouch:
    return ListTouch(
        placement.number,
        placement.file_name,
        placement.received_at,
        operators.get(placement.taken_by, "") if placement.taken_by is not None else "",
        row,
        fields,
        placement.status is PlacementStatus.UNDONE,
    )
