"""Crews that the office has put together, and the days on which somebody is away."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class StandingCrew:
    """People who usually go out together; ``position`` chooses letter and colour, from 0."""

    position: int
    members: tuple[int, ...]
    """Operator ids, the leader first."""
    vehicle: str = ""
    note: str = ""
    is_active: bool = True
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class Absence:
    """Days on which a person goes nowhere, both ends included."""

    operator_id: int
    first_on: date
    last_on: date
    reason: str = ""
    id: int = 0
    version: int = 0

    def covers(self, day: date) -> bool:
        """Tell whether the person is away on a day."""
        return self.first_on <= day <= self.last_on
