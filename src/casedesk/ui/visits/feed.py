"""Hands what was read to the view that is on show: week, day by crews, month or list."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, time
from zoneinfo import ZoneInfo

from casedesk.domain.months import DayMarks
from casedesk.domain.weeks import PlannedVisit
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown
from casedesk.ui.visits.agenda_bar import AgendaBar
from casedesk.ui.visits.presenter.subjects import Preview, WeekShown
from casedesk.ui.visits.presenter.times import DAY, MONTH
from casedesk.ui.visits.presenter.words import spoken, spoken_day, spoken_draft
from casedesk.ui.visits.views import Views
from casedesk.ui.visits.week_rows import row_of
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.drafts import Draft
from casedesk.ui.widgets.month_board import MonthBoard
from casedesk.ui.widgets.week_layout import Hours
from casedesk.ui.widgets.week_scene import Ghost

Clocks = tuple[time, time]


class Feed:
    """Feeds the views; drafts stay until they are taken away."""

    def __init__(
        self,
        views: Views,
        calendars: tuple[WeekView, WeekView],
        board: MonthBoard,
        listing: tuple[AgendaBar, TableView],
    ) -> None:
        self._views, self._board = views, board
        self._week, self._day = calendars
        self._bar, self._list = listing
        self._shown: WeekShown | None = None
        self.drafts: tuple[Draft, ...] = ()
        for calendar in calendars:
            calendar.describe = self._describe
            calendar.describe_draft = _draft_words
        board.describe = _day_words

    def show(
        self, shown_now: WeekShown, zone: ZoneInfo, pack_hours: tuple[Clocks, Clocks], day: date
    ) -> None:
        """Show what was read; only the view that looks at it is laid out."""
        self._shown = shown_now
        quiet, planned = pack_hours
        pause = shown_now.week.pause or (None, None)
        hours = Hours(quiet[0], quiet[1], planned[0], planned[1], *pause)
        if self._views.key == DAY:
            self._day.show_week(shown_now.week, zone, hours, day)
        elif self._views.key == MONTH and shown_now.month is not None:
            self._board.show_month(shown_now.month, shown_now.today, day)
        else:
            self._week.show_week(shown_now.week, zone, hours)
        agenda = shown_now.agenda
        self._bar.show_range(agenda.days[0].day, agenda.days[-1].day)
        self._list.show_rows([row_of(each, agenda, zone) for each in agenda.visits])

    def show_drafts(self, drafts: Sequence[Draft], zone: ZoneInfo) -> None:
        """Show proposed visits in every view."""
        self.drafts = tuple(drafts)
        for calendar in (self._week, self._day):
            calendar.show_drafts(self.drafts)
        self._board.show_drafts(Counter(each.starts_at.astimezone(zone).date() for each in self.drafts))

    def show_preview(self, preview: Preview | None) -> None:
        """Show where something would go."""
        if preview is None:
            for calendar in (self._week, self._day):
                calendar.show_ghost(None)
            return
        self._views.calendar.show_ghost(
            Ghost(
                preview.starts_at,
                preview.minutes,
                preview.name,
                preview.crew_index,
                shown(preview.head),
                tuple(shown(each) for each in preview.lines),
                preview.severity,
                preview.key if preview.kind == "visit" else 0,
            )
        )

    def _describe(self, planned: PlannedVisit) -> str:
        is_clash = self._shown is not None and planned.visit.id in self._shown.week.clashes
        return shown(spoken(planned, is_clash=is_clash))


def _draft_words(draft: Draft, planned: PlannedVisit) -> str:
    return shown(spoken_draft(planned, draft.reason, is_chosen=draft.is_chosen))


def _day_words(marks: DayMarks) -> str:
    return shown(spoken_day(marks))
