"""The month beside the week: which days are busy, which are off, and where the week lies."""

from datetime import date

from casedesk.domain.weeks import DayLoad
from casedesk.domain.workdays import DayKind
from casedesk.ui import formats
from casedesk.ui.visits.presenter.subjects import WeekShown
from casedesk.ui.visits.presenter.times import DAY, MONTH
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.widgets.month_view import MonthView


class MonthSide:
    """Keeps the month at the week that is shown; another month asks the presenter for its loads."""

    def __init__(self, view: MonthView, presenter: WeekPresenter) -> None:
        self._view = view
        self._today: date | None = None
        view.day_chosen.connect(presenter.show_day)
        view.month_shown.connect(lambda month: presenter.loads(month, self._mark))

    def show(self, shown: WeekShown) -> None:
        """Show the month in which the middle of a week lies."""
        self._today = shown.today
        self._view.blockSignals(True)
        times = shown.times
        middle = times.day if times.view in (DAY, MONTH) else shown.week.days[3].day
        chosen = times.day if times.view == DAY else None
        week = None if times.view == MONTH else shown.week.first_day
        self._view.show_month(middle, chosen=chosen, week_of=week)
        self._view.blockSignals(False)
        self._mark(shown.loads)

    def _mark(self, loads: tuple[DayLoad, ...]) -> None:
        self._view.set_marks(
            rest={each.day for each in loads if each.kind is DayKind.HOLIDAY},
            work={each.day for each in loads if each.kind is DayKind.MAKEUP_WORKDAY},
            loads={each.day: each.visits for each in loads},
            today=self._today or formats.formats().today(),
        )
