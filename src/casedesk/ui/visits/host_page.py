"""What a tool may ask of the visits page."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.domain.weeks import PlannedVisit
from casedesk.ui import messages
from casedesk.ui.looks import Text
from casedesk.ui.pages import Page
from casedesk.ui.visits.feed import Feed
from casedesk.ui.visits.presenter.subjects import WeekShown
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.side_pane import TraySide
from casedesk.ui.visits.views import Views
from casedesk.ui.widgets.drafts import Draft


class HostPage(Page):
    """Answers tools; the page that shows the calendar fills in the parts."""

    draft_chosen = Signal(int)
    draft_toggled = Signal(int)

    _presenter: WeekPresenter
    _views: Views
    _feed: Feed
    _side: TraySide
    _shown: WeekShown | None

    def widget(self) -> QWidget:
        """Return the parent for dialogs."""
        return self

    def day(self) -> date:
        """Return the chosen visit's day, else today where it is shown, else the day that is looked at."""
        planned = self.chosen()
        if planned is not None:
            return planned.visit.starts_at.astimezone(self._presenter.zone).date()
        return self._presenter.day_looked_at()

    def reload(self) -> None:
        """Read calendar and tray anew."""
        self._presenter.load()

    def show_day(self, day: date) -> None:
        """Go to a day."""
        self._presenter.show_day(day)

    def open_case(self, case_id: int) -> None:
        """Open a case's file."""
        self.wants.emit("case_file", case_id)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show proposed visits among the others; none takes them away."""
        self._feed.show_drafts(drafts, self._presenter.zone)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return the proposed visits that are shown."""
        return self._feed.drafts

    def choose_draft(self, key: int) -> None:
        """Choose a proposed visit in the calendar that is on show."""
        self._views.calendar.choose_draft(key)

    def calendar_side(self, widget: QWidget | None) -> None:
        """Show a pane in place of the tray; None brings the tray back."""
        had_focus = self._side.pane().isAncestorOf(QApplication.focusWidget() or self)
        self._side.put(widget)
        if had_focus and widget is None:
            self._views.current().setFocus()

    def chosen(self) -> PlannedVisit | None:
        """Return the chosen visit of the view that is shown."""
        return self._views.chosen(self._shown) if self._shown else None

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done, with the way back."""
        messages.toast(self, text, can_undo=can_undo)
