"""Drafts of visit records: kept in the encrypted store as they are typed, and gone with the record.

They are no facts yet: nothing of them stands in the audit log, and only their writer reads them.
"""

from casedesk.domain.operators import Operator, Right
from casedesk.domain.record_drafts import RecordDraft
from casedesk.services.desk import Desk
from casedesk.storage import visit_records
from casedesk.storage.visit_records import KeptDraft


class DraftService:
    """Keeps what a person has typed of a record until it is stored or thrown away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, actor: Operator, visit_id: int) -> KeptDraft | None:
        """Return the actor's own draft for a visit, None where there is none."""
        with self._desk.reading(actor, Right.RECORD_VISITS) as shelves:
            return visit_records.draft_of(shelves.connection, visit_id, actor.id)

    def keep(self, actor: Operator, visit_id: int, draft: RecordDraft) -> KeptDraft | None:
        """Store what is typed; nothing is kept for a visit that has its record already."""
        actor.require(Right.RECORD_VISITS)
        kept = KeptDraft(visit_id, actor.id, self._desk.now(), draft)
        with self._desk.reading(actor, Right.RECORD_VISITS) as shelves:
            has_record = shelves.visits.get(visit_id).record is not None
        if has_record:
            return None
        with self._desk.database.jotting() as connection:
            visit_records.keep_draft(connection, kept)
        return kept

    def discard(self, actor: Operator, visit_id: int) -> None:
        """Throw the actor's draft away."""
        actor.require(Right.RECORD_VISITS)
        with self._desk.database.jotting() as connection:
            visit_records.drop_draft(connection, visit_id, actor.id)
