"""What a case's history tells of the records of its visits."""

from collections import defaultdict
from collections.abc import Sequence

from casedesk.domain.masks import mask_text
from casedesk.domain.record_deadlines import late_hours
from casedesk.domain.record_fields import says_of
from casedesk.domain.record_sheets import RecordNotes
from casedesk.domain.visits import Visit
from casedesk.domain.witnesses import Addendum, Standing, Statement, standings
from casedesk.services.desk import Desk
from casedesk.services.visit_records import hours_to_submit
from casedesk.storage.shelves import Shelves


def notes_of(desk: Desk, shelves: Shelves, visits: Sequence[Visit]) -> dict[int, RecordNotes]:
    """Return the notes of every recorded visit, by its id."""
    recorded = [each for each in visits if each.record is not None]
    if not recorded:
        return {}
    keys = [each.id for each in recorded]
    words: dict[int, list[Statement]] = defaultdict(list)
    for word in shelves.statements.all(shelves.statements.table.c.visit_id.in_(keys)):
        words[word.visit_id].append(word)
    added: dict[int, list[Addendum]] = defaultdict(list)
    for each in shelves.addenda.all(shelves.addenda.table.c.visit_id.in_(keys)):
        added[each.visit_id].append(each)
    names = {each.id: each.name for each in shelves.operators.all()}
    return {each.id: _notes(desk, each, words[each.id], added[each.id], names) for each in recorded}


def _notes(
    desk: Desk, visit: Visit, words: list[Statement], added: list[Addendum], names: dict[int, str]
) -> RecordNotes:
    record = visit.record
    if record is None:
        return RecordNotes()
    standing = standings(visit.crew, record.written_by, record.amended_at, says_of(record, desk.zone), words)
    return RecordNotes(
        late_hours(record, hours_to_submit(desk, record.arrived_at)),
        Standing.DIFFERS in standing.values(),
        visit.checked is not None,
        tuple((each.at, names.get(each.operator_id, ""), mask_text(each.text)) for each in added),
    )
