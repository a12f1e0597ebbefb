"""Appointments with the debtor for a visit: proposed, agreed or declined, by whom and how."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casedesk.domain.contacts import Channel
from casedesk.domain.people import Relation


class AppointmentState(StrEnum):
    """What was said about a time."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"


@dataclass(frozen=True)
class Appointment:
    """One word about one start of a visit; a visit that is moved needs a new one."""

    state: AppointmentState
    starts_at: datetime
    """The start that was spoken of, aware UTC."""
    at: datetime
    """When it was said."""
    operator_id: int
    """Who of the office spoke or wrote."""
    channel: Channel
    said_by: Relation = Relation.SELF
    """Who answered; for a proposal, who was asked."""
    note: str = ""
    proof: str = ""
    """Number of the recording, message or letter that proves it."""
