"""Crews on the road: when they left, where they are, when they are expected, and each word of safety."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CheckInKind(StrEnum):
    """What a call or message from the road said, or what the office did about silence."""

    LEFT = "left"
    SAFE = "safe"
    ARRIVED = "arrived"
    DONE = "done"
    NO_ANSWER = "no_answer"
    """The office called and nobody answered."""
    RAISED = "raised"
    """The next person on the list was told."""
    HELP = "help"
    """The crew asked for help."""
    BACK = "back"


@dataclass(frozen=True)
class Outing:
    """One crew's way out; open until ``back_at``."""

    crew: tuple[int, ...]
    visit_ids: tuple[int, ...]
    """The visits it carries, in the order of the road."""
    left_at: datetime
    due_back_at: datetime
    next_check_in_at: datetime
    check_in_minutes: int
    back_at: datetime | None = None
    vehicle: str = ""
    recorder_no: str = ""
    safety_contact: str = ""
    """Name and phone of who is called when the crew is silent; masked in the log."""
    note: str = ""
    started_by: int = 0
    id: int = 0
    version: int = 0

    @property
    def is_out(self) -> bool:
        """Tell whether the crew is still on the road."""
        return self.back_at is None


@dataclass(frozen=True)
class CheckIn:
    """One word about a crew on the road; never changed."""

    outing_id: int
    kind: CheckInKind
    at: datetime
    operator_id: int
    """Who took it down."""
    visit_id: int | None = None
    note: str = ""
    id: int = 0
    version: int = 0
