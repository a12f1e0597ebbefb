"""Words with the debtor about the time of a visit: proposed, agreed or declined."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from casedesk.domain.appointments import Appointment, AppointmentState
from casedesk.domain.contacts import Channel
from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Relation
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.storage.shelves import Shelves

_OF_A_CALL = frozenset({AppointmentState.AGREED, AppointmentState.DECLINED})


@dataclass(frozen=True)
class NewWord:
    """What was said about a time; the visit's own start and the present moment unless told otherwise."""

    state: AppointmentState
    channel: Channel
    said_by: Relation = Relation.SELF
    at: datetime | None = None
    starts_at: datetime | None = None
    note: str = ""
    proof: str = ""
    """Number of the recording, message or letter."""
    contact: NewContact | None = None
    """The contact to be written into the log with it; None where it stands there already."""


@dataclass(frozen=True)
class SaidWord:
    """One word of the history, with who of the office spoke."""

    word: Appointment
    operator: str
    is_about_now: bool
    """Whether it speaks of the visit's present start."""


class AppointmentService:
    """Appends words to visits; the newest about a start is the one that holds."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gate = Gate(desk)

    def note(self, actor: Operator, visit_id: int, version: int, new: NewWord) -> Visit:
        """Write a word down with its contact, where one is not in the log yet, and judge the visit anew.

        BlockedError where a rule forbids the contact; nothing is written then.
        """
        word = self._word(actor, new)
        with self._desk.work("visit.appointment", actor, Right.LOG_CONTACTS) as work:
            visit: Visit = work.visits.get(visit_id)
            self._require_fit(visit, version)
            said = replace(word, starts_at=_utc(new.starts_at) if new.starts_at else visit.starts_at)
            _require_voice(work, visit, said)
            if new.contact is not None:
                ContactService(self._desk).log_in(work, actor, new.contact)
            heard = replace(visit, appointments=(*visit.appointments, said))
            judged = heard.with_verdict(self._gate.judge(work, heard))
            stored: Visit = work.visits.save(judged)
            self._gate.note(work, actor, stored, Occasion.APPOINTED)
            told = {"state": str(said.state), "channel": str(said.channel), "said_by": str(said.said_by)}
            work.about(stored.visit_no, stored.case_id, starts_at=said.starts_at.isoformat(), **told)
            work.commit()
        return stored

    def history(self, actor: Operator, visit_id: int) -> tuple[SaidWord, ...]:
        """Return every word about a visit's time, the oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            visit: Visit = shelves.visits.get(visit_id)
            names = {each.id: each.name for each in shelves.operators.all()}
        return tuple(
            SaidWord(each, names.get(each.operator_id, ""), each.starts_at == visit.starts_at)
            for each in visit.appointments
        )

    def _word(self, actor: Operator, new: NewWord) -> Appointment:
        now = self._desk.now()
        at = _utc(new.at) if new.at is not None else now
        if at > now:
            raise BadInputError(say("The word lies in the future. Correct the time."))
        if new.state in _OF_A_CALL and not (new.proof.strip() or new.note.strip()):
            raise BadInputError(
                say("Say how it can be shown: number of the recording or message, or a note.")
            )
        return Appointment(
            new.state, now, at, actor.id, new.channel, new.said_by, new.note.strip(), new.proof.strip()
        )

    def _require_fit(self, visit: Visit, version: int) -> None:
        if visit.status is not VisitStatus.PLANNED:
            raise RefusedError(
                say("Visit {number} is no longer planned; there is no time to agree.", number=visit.visit_no)
            )
        if visit.version != version:
            raise ConflictError(
                say(
                    "Visit {number} was changed meanwhile. Look at its time again before you note the word.",
                    number=visit.visit_no,
                ),
                {},
            )


def _require_voice(shelves: Shelves, visit: Visit, said: Appointment) -> None:
    """Refuse an agreement by anybody but the debtor or the very person who is to be visited."""
    if said.state is not AppointmentState.AGREED or said.said_by is Relation.SELF:
        return
    table = shelves.parties.table.c
    met = shelves.parties.first(table.case_id == visit.case_id, table.person_id == visit.person_id)
    if met is None or met.relation is not said.said_by:
        raise RefusedError(
            say(
                "Only the person to be visited can agree to a time; write down what others say as a proposal."
            )
        )


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise BadInputError(say("The time needs a time zone, such as 2026-05-09T10:00+08:00."))
    return moment.astimezone(UTC)
