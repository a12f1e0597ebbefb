"""What moves between the visits page and its presenters: wishes, previews and what is shown."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.months import MonthPlan
from casedesk.domain.sentences import Sentence
from casedesk.domain.weeks import DayLoad, PlannedVisit, Tray, WeekPlan
from casedesk.services.visits import MoveRequest, PlanRequest
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.times import Times


@dataclass(frozen=True)
class Shift:
    """A stored visit with the change somebody wishes for."""

    visit_id: int
    version: int
    change: MoveRequest


@dataclass(frozen=True)
class Look:
    """A stored visit that somebody wants to look at."""

    visit_id: int


Subject = PlanRequest | Shift | Look
"""What the gate can be asked about."""


@dataclass(frozen=True)
class Carried:
    """What is carried over the calendar, and where it is held; None leaves crew or length as they are."""

    kind: str
    """"visit" or "case"."""
    key: int
    starts_at: datetime
    crew_index: int | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class Preview:
    """Where something would go, and the gate's first word."""

    kind: str
    key: int
    starts_at: datetime
    minutes: int
    name: str
    crew_index: int
    severity: Severity | None
    head: Text
    lines: tuple[Text, ...] = ()


@dataclass(frozen=True)
class WeekShown:
    """Everything the page shows at once."""

    week: WeekPlan
    tray: Tray
    loads: tuple[DayLoad, ...]
    today: date
    ways: dict[str, Sentence]
    """District to who goes there this week."""
    times: Times
    month: MonthPlan | None = None
    """The month, where that is what is looked at."""
    listed: WeekPlan | None = None
    """The days of the list, where they are others than the week's."""

    @property
    def agenda(self) -> WeekPlan:
        """Return what the list shows."""
        return self.listed or self.week

    def visit(self, visit_id: int) -> PlannedVisit | None:
        """Return a visit of the week or of the list."""
        return self.week.visit(visit_id) or self.agenda.visit(visit_id)


class WeekSight(Protocol):
    """What the page can do for the presenter."""

    def show_week(self, shown: WeekShown) -> None:
        """Show a week with tray and month."""

    def show_preview(self, preview: Preview | None) -> None:
        """Show where something would go."""

    def ask_gate(self, subject: Subject) -> None:
        """Open the gate."""

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
