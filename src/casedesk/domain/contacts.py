"""Contact attempts and the promises that come of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from casedesk.domain.compliance import Verdict
from casedesk.domain.instalment_states import WEEKENDS, grace_ends_on
from casedesk.domain.money import Money
from casedesk.domain.workdays import OfficeCalendar


class Channel(StrEnum):
    """How a person was reached."""

    CALL = "call"
    VOICE_NOTICE = "voice_notice"
    """A recorded or spoken notice that nobody is to answer, such as of a due date."""
    SMS = "sms"
    MESSAGE = "message"
    LETTER = "letter"
    IN_PERSON = "in_person"


class Direction(StrEnum):
    """Who began the contact."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class ContactResult(StrEnum):
    """What came of an attempt; only TALKED and LEFT_WORD are effective contacts."""

    TALKED = "talked"
    LEFT_WORD = "left_word"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    WRONG_NUMBER = "wrong_number"
    OUT_OF_SERVICE = "out_of_service"
    DELIVERED = "delivered"
    ASKED_TO_STOP = "asked_to_stop"
    OFFERED_TO_PAY = "offered_to_pay"
    """Somebody who does not owe clearly offered to pay."""


TALKS = frozenset(
    {
        ContactResult.TALKED,
        ContactResult.ASKED_TO_STOP,
        ContactResult.REFUSED,
        ContactResult.OFFERED_TO_PAY,
    },
)
"""Results of a conversation."""


@dataclass(frozen=True)
class ContactAttempt:
    """One attempt to reach one person about one case."""

    case_id: int
    person_id: int
    channel: Channel
    direction: Direction
    result: ContactResult
    at: datetime
    operator_id: int
    minutes: int = 0
    phone_id: int | None = None
    note: str = ""
    recording_ref: str = ""
    script: str = ""
    """The situation whose words were shown."""
    was_debt_disclosed: bool = False
    """Whether somebody who does not owe heard of the debt."""
    incident: str = ""
    """What went wrong, in words."""
    verdict: Verdict | None = None
    """What the rules said when it was written down, without what simply passed."""
    id: int = 0
    version: int = 0

    @property
    def is_effective_call(self) -> bool:
        """Tell whether this counts against the daily limit of effective calls (GB/T 45251-2025, 5.3)."""
        return self.channel is Channel.CALL and self.direction is Direction.OUTGOING and self.result in TALKS


class PromiseState(StrEnum):
    """Whether a promise to pay was kept; worked out, never typed."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True)
class Promise:
    """An oral promise to pay an amount by a day."""

    case_id: int
    amount: Money
    due_on: date
    made_at: datetime
    operator_id: int
    visit_id: int | None = None
    id: int = 0
    version: int = 0

    def state(
        self, paid_since: Money, today: date, grace_days: int = 3, calendar: OfficeCalendar = WEEKENDS
    ) -> PromiseState:
        """Judge the promise by what was received from the day it was made until now."""
        if paid_since >= self.amount:
            return PromiseState.KEPT
        is_over = today > grace_ends_on(self.due_on, grace_days, calendar)
        return PromiseState.BROKEN if is_over else PromiseState.OPEN
