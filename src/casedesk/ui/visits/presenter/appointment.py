"""A word about the time of a visit as typed, and the history of such words; knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.operators import Operator
from casedesk.domain.people import Relation
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import PlannedVisit
from casedesk.services.appointments import AppointmentService, NewWord, SaidWord
from casedesk.services.contacts import NewContact
from casedesk.ui import formats
from casedesk.ui.editing import Editor, Remark, TypedDay, as_day, blocks, unreadable_days
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.visits.presenter.clocks import read_clock
from casedesk.ui.work import Tasks

STATE_NAMES: Final[dict[AppointmentState, Sentence]] = {
    AppointmentState.PROPOSED: say("Proposed"),
    AppointmentState.AGREED: say("Agreed"),
    AppointmentState.DECLINED: say("Declined"),
}
CHANNEL_NAMES: Final[dict[Channel, Sentence]] = {
    Channel.CALL: say("Call"),
    Channel.SMS: say("Text message"),
    Channel.MESSAGE: say("Online message"),
    Channel.LETTER: say("Letter"),
    Channel.IN_PERSON: say("In person"),
}
LABELS: Final[dict[str, Sentence]] = {
    "state": say("What was said"),
    "channel": say("How"),
    "said_by": say("Who answered"),
    "day": say("Day spoken of"),
    "clock": say("Start spoken of"),
    "proof": say("Number of recording or message"),
    "note": say("Note"),
    "is_logged": say("This was a call that is not in the contact log yet: log it too"),
}
_MARKS: Final = {
    AppointmentState.PROPOSED: (Tone.INFO, "clock"),
    AppointmentState.AGREED: (Tone.OK, "check"),
    AppointmentState.DECLINED: (Tone.BLOCK, "x"),
}


@dataclass(frozen=True)
class WordDraft:
    """The fields of the form."""

    state: str
    channel: str
    said_by: str
    day: TypedDay
    clock: str
    proof: str = ""
    note: str = ""
    is_logged: bool = False
    stored: Visit | None = None


def appointment_mark(visit: Visit) -> Mark | None:
    """Return the chip of the newest word about the visit's start, None where nobody spoke of it."""
    word = visit.appointment
    if word is None:
        return None
    tone, icon = _MARKS[word.state]
    return Mark(tone, icon, STATE_NAMES[word.state])


class AppointmentPresenter:
    """Leads one word through the form and shows those before it."""

    def __init__(self, service: AppointmentService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks

    def history(self, visit_id: int) -> tuple[SaidWord, ...]:
        """Read every word about a visit; called off the UI thread."""
        return self._service.history(self._actor, visit_id)

    def editor(self, planned: PlannedVisit) -> Editor[WordDraft]:
        """Return what leads a word about a visit through the form."""
        visit = planned.visit
        local = formats.formats().local(visit.starts_at)
        draft = WordDraft("", Channel.CALL.value, Relation.SELF.value, local.date(), f"{local:%H:%M}")
        names: dict[str, Text] = {each.value: name for each, name in STATE_NAMES.items()}
        return Editor(
            self._tasks,
            draft,
            LABELS,
            check=remarks,
            save=lambda typed: self._save(visit, typed),
            told=_told,
            words=names,
        )

    def _save(self, visit: Visit, draft: WordDraft) -> WordDraft:
        starts_at = _moment(draft, visit)
        contact = None
        if draft.is_logged:
            contact = NewContact(
                visit.case_id,
                visit.person_id,
                Channel(draft.channel),
                Direction.OUTGOING,
                ContactResult.TALKED,
                note=draft.note,
                recording_ref=draft.proof,
            )
        word = NewWord(
            AppointmentState(draft.state),
            Channel(draft.channel),
            Relation(draft.said_by),
            starts_at=starts_at,
            note=draft.note,
            proof=draft.proof,
            contact=contact,
        )
        stored = self._service.note(self._actor, visit.id, visit.version, word)
        return WordDraft(draft.state, draft.channel, draft.said_by, draft.day, draft.clock, stored=stored)


def remarks(draft: WordDraft) -> Mapping[str, Remark]:
    """Say what is wrong with each field."""
    found = unreadable_days(draft, ("day",))
    if not draft.state:
        found["state"] = blocks(say("Choose what was said."))
    if draft.day is None:
        found["day"] = blocks(say("The day is missing."))
    if read_clock(draft.clock) is None:
        found["clock"] = blocks(say("This is no time. Write it like 14:30."))
    is_answer = draft.state in {AppointmentState.AGREED.value, AppointmentState.DECLINED.value}
    if is_answer and not (draft.proof or draft.note):
        found["proof"] = blocks(say("Say how it can be shown: this number, or a note."))
    if draft.is_logged and draft.channel != Channel.CALL.value:
        found["channel"] = blocks(say("Only a call is logged from here. Log other contacts in the file."))
    return found


def rows_of(history: tuple[SaidWord, ...]) -> list[tuple[object, ...]]:
    """Return the history as rows, the newest first; words about another start stand back."""
    known = formats.formats()
    return [
        (
            Mark(*_MARKS[each.word.state], STATE_NAMES[each.word.state])
            if each.is_about_now
            else Mark(Tone.NEUTRAL, "history", STATE_NAMES[each.word.state]),
            known.moment(each.word.starts_at),
            CHANNEL_NAMES[each.word.channel],
            RELATION_NAMES[each.word.said_by],
            known.moment(each.word.at),
            each.operator,
            " · ".join(text for text in (each.word.proof, each.word.note) if text),
        )
        for each in reversed(history)
    ]


def _moment(draft: WordDraft, visit: Visit) -> datetime:
    """Return the start spoken of; the visit's own where the fields still say so."""
    day, clock = as_day(draft.day), read_clock(draft.clock)
    local = formats.formats().local(visit.starts_at)
    if day is None or clock is None or (day, clock) == (local.date(), local.time().replace(tzinfo=None)):
        return visit.starts_at
    return datetime.combine(day, clock, local.tzinfo)


def _told(draft: WordDraft, _fields: Text) -> Sentence:
    number = draft.stored.visit_no if draft.stored else ""
    state = STATE_NAMES[AppointmentState(draft.state)]
    return say("Visit {number}, word noted: {state}.", number=number, state=state)
