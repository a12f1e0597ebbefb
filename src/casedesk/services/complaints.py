"""Complaints and disputes: taken, given to somebody, answered in time, while the case rests."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.complaints import (
    ANSWERED,
    COMPLAINT_STATUS_NAMES,
    REPLY_TERMS,
    Complaint,
    ComplaintKind,
    ComplaintStatus,
    reply_due_on,
)
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.services import complaint_rests
from casedesk.services.desk import Desk
from casedesk.storage import complaints as complaint_rows
from casedesk.storage.complaints import ComplaintRow
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

__all__ = ["ComplaintRow", "ComplaintService", "NewComplaint", "enter", "has_open"]


@dataclass(frozen=True)
class NewComplaint:
    """What is known when a complaint or dispute comes in."""

    case_id: int
    kind: ComplaintKind
    text: str
    received_on: date
    channel: str = ""
    assigned_to: int | None = None
    due_on: date | None = None
    """Another day than the rule's; None for that one."""


class ComplaintService:
    """Keeps the register of complaints and disputes and lets the case rest while one is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def due_on(self, kind: ComplaintKind, received_on: date) -> date:
        """Return the last day for the answer, as the rules in force today say."""
        return _due_on(self._desk, kind, received_on)

    def take(self, actor: Operator, new: NewComplaint) -> Complaint:
        """Write down what came in; the case rests from now on, and a running plan breaks no instalment."""
        with self._desk.work("complaint.taken", actor, Right.LOG_CONTACTS) as work:
            stored = enter(work, self._desk, actor, new)
            _tell(work, stored, kind=str(stored.kind), due_on=stored.due_on.isoformat())
        return stored

    def assign(self, actor: Operator, complaint: Complaint, operator_id: int) -> Complaint:
        """Give the matter to somebody who may answer it."""
        with self._desk.work("complaint.assigned", actor, Right.ANSWER_COMPLAINTS) as work:
            _require_open(work.complaints.get(complaint.id))
            person = work.operators.get(operator_id)
            if not person.is_active or not person.may(Right.ANSWER_COMPLAINTS):
                raise RefusedError(say("{name} may not answer complaints.", name=person.name))
            stored: Complaint = work.complaints.save(replace(complaint, assigned_to=person.id))
            _tell(work, stored, assigned_to=person.name)
        return stored

    def answer(
        self,
        actor: Operator,
        complaint: Complaint,
        status: ComplaintStatus,
        answer: str,
        answered_on: date | None = None,
    ) -> Complaint:
        """Write down the answer that was given; the case goes back to where it was."""
        if status not in ANSWERED:
            raise BadInputError(say("Choose how the complaint was answered."))
        if not answer.strip():
            raise BadInputError(say("Write what was answered; the file keeps it."))
        with self._desk.work("complaint.answered", actor, Right.ANSWER_COMPLAINTS) as work:
            return self._closed(
                work, actor, complaint, status=status, answer=answer.strip(), answered_on=answered_on
            )

    def withdraw(self, actor: Operator, complaint: Complaint, reason: str) -> Complaint:
        """Write down that the person took it back; the case goes back to where it was."""
        if not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        with self._desk.work("complaint.withdrawn", actor, Right.ANSWER_COMPLAINTS) as work:
            return self._closed(
                work, actor, complaint, status=ComplaintStatus.WITHDRAWN, answer=reason.strip()
            )

    def get(self, actor: Operator, complaint_id: int) -> Complaint:
        """Return one complaint."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found: Complaint = shelves.complaints.get(complaint_id)
            return found

    def by_number(self, actor: Operator, number: str) -> Complaint:
        """Return the complaint of that number or raise NotFoundError."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.complaints.first(shelves.complaints.table.c.complaint_no == number)
        if found is None:
            raise NotFoundError(say("There is no complaint {number}.", number=number))
        return found

    def of_case(self, actor: Operator, case_id: int) -> list[Complaint]:
        """Return the complaints of a case, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.complaints.table.c
            return list(shelves.complaints.all(table.case_id == case_id, order=(table.id.desc(),)))

    def rows(self, actor: Operator, *, only_open: bool = True, most: int = 500) -> list[ComplaintRow]:
        """Return the office's complaints with names, those that are due first at the top."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return complaint_rows.rows(shelves.connection, only_open=only_open, most=most)

    def row(self, actor: Operator, complaint_id: int) -> ComplaintRow:
        """Return one complaint with names."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = complaint_rows.rows(shelves.connection, only_open=False, most=1, key=complaint_id)
        if not found:
            raise NotFoundError(say("There is no complaint {number}.", number=complaint_id))
        return found[0]

    def answerers(self, actor: Operator) -> Sequence[Operator]:
        """Return who may be given a complaint."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            everybody = shelves.operators.all()
        return [each for each in everybody if each.is_active and each.may(Right.ANSWER_COMPLAINTS)]

    def _closed(
        self,
        work: UnitOfWork,
        actor: Operator,
        complaint: Complaint,
        *,
        status: ComplaintStatus,
        answer: str,
        answered_on: date | None = None,
    ) -> Complaint:
        today = self._desk.today()
        day = answered_on or today
        _require_open(work.complaints.get(complaint.id))
        if day > today:
            raise BadInputError(say("The day {day} lies in the future.", day=day))
        if day < complaint.received_on:
            raise BadInputError(
                say("An answer cannot come before the complaint of {day}.", day=complaint.received_on)
            )
        closed = replace(
            complaint,
            status=status,
            answer=answer,
            answered_on=day,
            closed_by=actor.id,
            closed_at=self._desk.now(),
        )
        stored: Complaint = work.complaints.save(closed)
        complaint_rests.end(work, self._desk, stored)
        _tell(work, stored, result=str(status), answered_on=day.isoformat(), reason=mask_text(answer))
        return stored


def enter(
    work: UnitOfWork, desk: Desk, actor: Operator, new: NewComplaint, *, moves_case: bool = True
) -> Complaint:
    """Write a complaint down as a part of other work, which the caller names and commits.

    ``moves_case`` is False where that work decides itself where the case goes.
    """
    text, today = new.text.strip(), desk.today()
    if not text:
        raise BadInputError(say("Write what the person said; a complaint without words helps nobody."))
    if new.received_on > today:
        raise BadInputError(say("The day {day} lies in the future.", day=new.received_on))
    due_on = new.due_on or _due_on(desk, new.kind, new.received_on)
    if due_on < new.received_on:
        raise BadInputError(say("An answer cannot be due before the complaint came in."))
    if new.assigned_to is not None and not work.operators.get(new.assigned_to).may(Right.ANSWER_COMPLAINTS):
        name = work.operators.get(new.assigned_to).name
        raise RefusedError(say("{name} may not answer complaints.", name=name))
    complaint: Complaint = work.complaints.add(
        Complaint(
            complaint_no=next_number(work.connection, "TS", today),
            case_id=new.case_id,
            kind=new.kind,
            text=text,
            received_on=new.received_on,
            due_on=due_on,
            taken_by=actor.id,
            taken_at=desk.now(),
            channel=new.channel.strip(),
            assigned_to=new.assigned_to,
        )
    )
    return complaint_rests.begin(work, desk, complaint, moves_case=moves_case)


def has_open(shelves: Shelves, case_id: int, kind: ComplaintKind) -> bool:
    """Tell whether a matter of this kind waits for its answer already."""
    table = shelves.complaints.table.c
    waiting = table.case_id == case_id, table.kind == kind, table.status == ComplaintStatus.OPEN
    return shelves.complaints.first(*waiting) is not None


def _due_on(desk: Desk, kind: ComplaintKind, received_on: date) -> date:
    name, usual = REPLY_TERMS[kind]
    return reply_due_on(kind, received_on, desk.pack.number_or(name, usual), desk.calendar)


def _require_open(stored: Complaint) -> None:
    if not stored.status.is_open:
        raise RefusedError(
            say(
                "{number} is closed already: {status}.",
                number=stored.complaint_no,
                status=COMPLAINT_STATUS_NAMES[stored.status],
            )
        )


def _tell(work: UnitOfWork, complaint: Complaint, **more: object) -> None:
    work.about(complaint.complaint_no, complaint.case_id, **more)
    work.commit()
