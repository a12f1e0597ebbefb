"""What the visits page offers besides the calendar: each tool is a dialog or pane of its own file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtWidgets import QWidget

from casedesk.domain.operators import Right
from casedesk.domain.sentences import Sentence
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui.looks import Text


class VisitsHost(Protocol):
    """What a tool may ask of the page."""

    def widget(self) -> QWidget:
        """Return the parent for dialogs."""

    def day(self) -> date:
        """Return the day that is looked at: the chosen visit's, else today, else the first one shown."""

    def chosen(self) -> PlannedVisit | None:
        """Return the chosen visit."""

    def reload(self) -> None:
        """Read calendar and tray anew after a tool has stored something."""

    def show_day(self, day: date) -> None:
        """Go to a day."""

    def open_case(self, case_id: int) -> None:
        """Open a case's file."""

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done."""


@dataclass(frozen=True)
class VisitTool:
    """One entry of the tool row or its menu; those without a right are absent."""

    key: str
    text: Sentence
    icon: str
    right: Right
    open: Callable[[VisitsHost], None]
    shortcut: str = ""
    is_button: bool = False
    """True: a button of the tool row; False: a line of the menu “More”."""
    open_on: Callable[[VisitsHost, int], None] | None = None
    """Opens the tool on the key of a case or tab that another page hands over."""
