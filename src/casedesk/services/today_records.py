"""What Today says of records: missing or late, unchecked, a visitor's word, an incident to report."""

from collections.abc import Iterator

from casedesk.domain.operators import Operator, Right
from casedesk.domain.record_deadlines import MissingRecord
from casedesk.domain.record_sheets import RecordSheet
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.desk import Desk
from casedesk.services.visit_records import missing_records
from casedesk.services.witnesses import WitnessService

_MOST = 40


def record_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield what is owed about past visits, the oldest first; each person sees what they can do."""
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        missing = missing_records(desk, shelves)[:_MOST]
        names = {each.id: each.name for each in shelves.operators.all()}
    for each in missing:
        yield _missing(each, desk, names.get(each.visit.crew[0], "") if each.visit.crew else "")
    if actor.may(Right.RECORD_VISITS):
        for sheet in WitnessService(desk).unchecked(actor, _MOST):
            item = _owed(sheet, desk, actor)
            if item is not None:
                yield item


def _missing(each: MissingRecord, desk: Desk, leader: str) -> TodayItem:
    limit = (
        say("{hours} h late", hours=each.hours_late)
        if each.is_late
        else say("{hours} h left", hours=each.hours_left)
    )
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=each.visit.case_id,
        name=each.person_name,
        number=each.case_no,
        what=say("Visit of {day}: the record is missing", day=desk.day_of(each.visit.starts_at)),
        urgency=Urgency.BAD if each.is_late else Urgency.SOON,
        limit=limit,
        operator=leader,
        action=TodayAction.OPEN_VISIT,
        target_id=each.visit.id,
    )


def _owed(sheet: RecordSheet, desk: Desk, actor: Operator) -> TodayItem | None:
    """Return the one thing this person can do about a record that is not locked."""
    record, day = sheet.visit.record, desk.day_of(sheet.visit.starts_at)
    is_third = record is not None and actor.id not in (*sheet.visit.counted_crew, record.written_by)
    if sheet.report_due_at is not None:
        is_late = desk.now() > sheet.report_due_at
        what = say("Visit of {day}: tell the client of the incident", day=day)
        return _item(sheet, actor, what, say("Too late") if is_late else say("Within 24 hours"), is_bad=True)
    if actor.id in sheet.missing:
        what = say("Visit of {day}: your word on the record is missing", day=day)
        return _item(sheet, actor, what, say("To be confirmed"))
    if is_third and actor.may(Right.APPROVE_VISITS) and not sheet.missing:
        limit = say("Visitors differ") if sheet.is_contradicted else say("To be checked")
        what = say("Visit of {day}: the record waits for the check", day=day)
        return _item(sheet, actor, what, limit)
    return None


def _item(
    sheet: RecordSheet, actor: Operator, what: Sentence, limit: Sentence, *, is_bad: bool = False
) -> TodayItem:
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=sheet.visit.case_id,
        name=sheet.person_name,
        number=sheet.case_no,
        what=what,
        urgency=Urgency.BAD if is_bad else Urgency.SOON,
        limit=limit,
        operator=actor.name,
        action=TodayAction.OPEN_VISIT,
        target_id=sheet.visit.id,
    )
