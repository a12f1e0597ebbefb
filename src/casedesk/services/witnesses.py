"""Two witnesses: each visitor's own word, corrections taken over, the supervisor's check, and addenda."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.record_deadlines import late_hours
from casedesk.domain.record_effects import REPORTABLE
from casedesk.domain.record_fields import FIELDS, canonical, said, says_of, with_said
from casedesk.domain.record_sheets import RecordSheet
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitRecord
from casedesk.domain.witnesses import LEAST_OPINION, Addendum, RecordCheck, Statement
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.record_aftermath import Aftermath
from casedesk.services.visit_records import hours_to_submit, require_possible, require_told
from casedesk.storage import record_sheets
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_REPORT_WITHIN: Final = timedelta(hours=24)
"""The office's own time for telling the client; the standard says at once (GB/T 45251-2025, 5.7)."""


@dataclass(frozen=True)
class Word:
    """What a visitor says: nothing to correct, or fields with what they should say, or words alone."""

    corrections: Mapping[str, str] | None = None
    note: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Tell whether the record is confirmed as it is."""
        return self.corrections is None


class WitnessService:
    """Keeps who says what about a record; nothing said is ever changed or taken away."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._gate, self._aftermath = desk, Gate(desk), Aftermath(desk)

    def sheet(self, actor: Operator, visit_id: int) -> RecordSheet:
        """Return a record, unmasked, with everybody's word about it."""
        with self._desk.reading(actor, Right.RECORD_VISITS) as shelves:
            return self._sheet(shelves, visit_id)

    def unchecked(self, actor: Operator, most: int = 500) -> tuple[RecordSheet, ...]:
        """Return the records that no supervisor has checked, the oldest first, so many at most."""
        with self._desk.reading(actor, Right.RECORD_VISITS) as shelves:
            keys = record_sheets.unchecked(shelves.connection)[:most]
            return tuple(self._sheet(shelves, each) for each in keys)

    def confirm(self, actor: Operator, visit_id: int, note: str = "") -> Statement:
        """Confirm the record as it is; ``actor`` is the visitor, signed in or known by their password."""
        return self._state(actor, visit_id, Word(note=note))

    def correct(
        self, actor: Operator, visit_id: int, corrections: Mapping[str, str], note: str = ""
    ) -> Statement:
        """Say what the record should say instead, field by field, or in words alone."""
        return self._state(actor, visit_id, Word(corrections, note))

    def take_over(
        self, actor: Operator, visit_id: int, version: int, statement_id: int, fields: Sequence[str]
    ) -> Visit:
        """Take corrections of a visitor over into the record, which only its writer may, before the check."""
        with self._desk.work("visit.record_corrected", actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            before = _record_of(visit)
            visit.require_unlocked()
            self._require_writer(actor, visit, before)
            statement = self._statement(work, visit, statement_id)
            record = self._corrected(before, statement, fields)
            require_possible(self._desk, record)
            verdict = self._gate.judge_record(work, visit, record)
            require_told(verdict)
            record = replace(record, verdict=verdict, amended_at=self._desk.now())
            stored = work.visits.save(replace(visit.amended(record), version=version))
            self._gate.note_verdict(work, actor, visit_id, Occasion.RECORDED, verdict)
            self._aftermath.correct(work, actor, stored, before, record)
            work.about(visit.visit_no, visit.case_id, fields=list(fields), word=statement.id)
            work.commit()
        return stored

    def check(self, actor: Operator, visit_id: int, version: int, opinion: str = "") -> Visit:
        """Lock a record; what is not agreed needs an opinion of at least twenty characters."""
        with self._desk.work("visit.record_checked", actor, Right.APPROVE_VISITS) as work:
            sheet = self._sheet(work, visit_id)
            self._require_third(actor, sheet)
            self._require_agreed(sheet, opinion.strip())
            check = RecordCheck(actor.id, self._desk.now(), opinion.strip())
            stored = work.visits.save(replace(sheet.visit.checked_by(check), version=version))
            work.about(
                stored.visit_no,
                stored.case_id,
                missing=[sheet.name(each) for each in sheet.missing],
                differences=[each.field for each in sheet.differences],
            )
            work.commit()
        return stored

    def add(self, actor: Operator, visit_id: int, text: str) -> Addendum:
        """Add to a locked record; what it says stays."""
        with self._desk.work("visit.record_added_to", actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            _record_of(visit)
            if visit.checked is None:
                raise RefusedError(
                    say(
                        "The record of visit {visit_no} is not locked yet. Correct it instead.",
                        visit_no=visit.visit_no,
                    )
                )
            added = self._add(work, actor, visit, text, is_client_report=False)
            work.commit()
        return added

    def report(self, actor: Operator, visit_id: int, text: str) -> Addendum:
        """Note when and how the client was told of the incident, locked or not."""
        with self._desk.work("visit.incident_reported", actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            if _record_of(visit).incident_kind not in REPORTABLE:
                raise RefusedError(
                    say("Visit {visit_no} has no incident to report.", visit_no=visit.visit_no)
                )
            added = self._add(work, actor, visit, text, is_client_report=True)
            work.commit()
        return added

    # --- parts

    def _sheet(self, shelves: Shelves, visit_id: int) -> RecordSheet:
        visit = shelves.visits.get(visit_id)
        record = _record_of(visit)
        words, added = shelves.statements.table.c, shelves.addenda.table.c
        addenda = tuple(shelves.addenda.all(added.visit_id == visit_id))
        is_told = any(each.is_client_report for each in addenda)
        is_reportable = record.incident_kind in REPORTABLE and not is_told
        person, case_no = record_sheets.whom(shelves.connection, visit)
        return RecordSheet(
            visit,
            person,
            case_no,
            says_of(record, self._desk.zone),
            tuple(shelves.statements.all(words.visit_id == visit_id)),
            addenda,
            {each.id: each.name for each in shelves.operators.all()},
            late_hours(record, hours_to_submit(self._desk, record.arrived_at)),
            record.left_at + _REPORT_WITHIN if is_reportable else None,
        )

    def _state(self, actor: Operator, visit_id: int, word: Word) -> Statement:
        action = "visit.record_confirmed" if word.is_confirmed else "visit.record_contradicted"
        with self._desk.work(action, actor, Right.RECORD_VISITS) as work:
            visit = work.visits.get(visit_id)
            record = _record_of(visit)
            visit.require_unlocked()
            self._require_visitor(actor, visit, record, is_confirmed=word.is_confirmed)
            corrections = self._corrections(record, word.corrections or {})
            if not word.is_confirmed and not corrections and not word.note.strip():
                raise BadInputError(say("These corrections say what the record says. Confirm it instead."))
            statement: Statement = work.statements.add(
                Statement(
                    visit_id,
                    actor.id,
                    self._desk.now(),
                    word.is_confirmed,
                    corrections,
                    word.note.strip(),
                )
            )
            work.about(visit.visit_no, visit.case_id, fields=list(corrections))
            work.commit()
        return statement

    def _require_visitor(
        self, actor: Operator, visit: Visit, record: VisitRecord, *, is_confirmed: bool
    ) -> None:
        """Let only those speak who were there, and the writer only to correct."""
        if actor.id == record.written_by and is_confirmed:
            raise RefusedError(
                say("Who wrote the record has confirmed it by writing. Correct it if need be.")
            )
        if actor.id not in {*visit.counted_crew, record.written_by}:
            raise RefusedError(say("{name} was not at this visit and cannot witness it.", name=actor.name))

    def _corrections(self, record: VisitRecord, wished: Mapping[str, str]) -> dict[str, str]:
        """Return the corrections that differ from the record, written as the record would say them."""
        zone, found = self._desk.zone, {}
        for name, text in wished.items():
            written = canonical(record, name, text, zone)
            if written != said(record, name, zone):
                found[name] = written
        return found

    def _require_writer(self, actor: Operator, visit: Visit, record: VisitRecord) -> None:
        writer = record.written_by or visit.counted_crew[0]
        if actor.id != writer:
            raise RefusedError(
                say("Only who wrote the record may take corrections over. Others write their own word.")
            )

    def _statement(self, work: UnitOfWork, visit: Visit, statement_id: int) -> Statement:
        statement = work.statements.get(statement_id)
        if statement.visit_id != visit.id:
            raise NotFoundError(
                say("This word belongs to another visit than {visit_no}.", visit_no=visit.visit_no)
            )
        return statement

    def _corrected(self, record: VisitRecord, statement: Statement, fields: Sequence[str]) -> VisitRecord:
        if not fields:
            raise BadInputError(say("Choose what to take over."))
        for name in fields:
            if name not in statement.corrections:
                label = FIELDS[name].label if name in FIELDS else name
                raise BadInputError(say("This visitor did not correct “{field}”.", field=label))
            record = with_said(record, name, statement.corrections[name], self._desk.zone)
        return record

    def _require_third(self, actor: Operator, sheet: RecordSheet) -> None:
        record = _record_of(sheet.visit)
        if actor.id in sheet.visit.counted_crew:
            raise RefusedError(say("Nobody checks a visit they were at. Ask another supervisor."))
        if actor.id == record.written_by:
            raise RefusedError(say("Nobody checks a record they wrote. Ask another supervisor."))

    def _require_agreed(self, sheet: RecordSheet, opinion: str) -> None:
        if not sheet.missing and not sheet.is_contradicted:
            return
        if len(opinion) >= LEAST_OPINION:
            return
        if sheet.missing:
            names = ", ".join(sheet.name(each) for each in sheet.missing)
            raise RefusedError(
                say(
                    "{names} has not said a word about this record yet. Wait, or write why it is locked "
                    "without: at least {least} characters.",
                    names=names,
                    least=LEAST_OPINION,
                )
            )
        raise RefusedError(
            say(
                "The visitors do not agree. Write what you hold to be right: at least {least} characters.",
                least=LEAST_OPINION,
            )
        )

    def _add(
        self, work: UnitOfWork, actor: Operator, visit: Visit, text: str, *, is_client_report: bool
    ) -> Addendum:
        if not text.strip():
            raise BadInputError(say("Write down what is to be added."))
        added: Addendum = work.addenda.add(
            Addendum(visit.id, actor.id, self._desk.now(), text.strip(), is_client_report)
        )
        work.about(visit.visit_no, visit.case_id)
        return added


def _record_of(visit: Visit) -> VisitRecord:
    """Return a visit's record; raise RefusedError where none is written."""
    if visit.record is None:
        raise RefusedError(say("Visit {visit_no} has no record yet.", visit_no=visit.visit_no))
    return visit.record
