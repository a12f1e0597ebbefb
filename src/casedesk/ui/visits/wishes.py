"""What a person wishes for on the visits page, from keys, menu and buttons alike."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from casedesk.domain.sentences import say
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import PlannedVisit, TrayItem
from casedesk.services.visits import MoveRequest
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.pages import action
from casedesk.ui.texts import tr
from casedesk.ui.visits.dialogs import Dialogs
from casedesk.ui.visits.presenter.subjects import Look, Shift, Subject
from casedesk.ui.visits.presenter.week import WeekPresenter
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.widgets.calendar_view import WeekView
from casedesk.ui.widgets.week_scene import Ghost


class Sight(Protocol):
    """What of the page the wishes need."""

    trayView: TrayView

    def calendar(self) -> WeekView:
        """Return the painted calendar, shown first where another view stood before it."""

    def open_tool(self, key: str) -> bool:
        """Open a tool by its key; tell whether the page has it."""

    def chosen(self) -> PlannedVisit | None:
        """Return the chosen visit."""

    def has_main_focus(self) -> bool:
        """Tell whether the keyboard is in the calendar or the list."""

    def tell(self, text: Text, *, can_undo: bool = False) -> None:
        """Tell what was done."""


class Wishes:
    """Carries wishes to the presenter and the dialogs, as far as the person's rights go."""

    def __init__(
        self,
        page: QWidget,
        sight: Sight,
        presenter: WeekPresenter,
        dialogs: Dialogs,
        to_case: Callable[[int], None],
    ) -> None:
        self._page, self._sight, self._presenter = page, sight, presenter
        self._dialogs, self._to_case = dialogs, to_case

    def gate(self, subject: Subject) -> None:
        """Open the gate; what it stores is shown at once."""
        if self._dialogs.gate(subject) is not None:
            self._presenter.load()

    def plan_case(self, case_id: int, purpose: VisitPurpose = VisitPurpose.FIRST_VISIT) -> None:
        """Open the form for a visit to a case; the week of what it stores is shown."""
        visit = self._dialogs.plan_case(case_id, purpose)
        if visit is not None:
            self._presenter.show_day(formats.formats().local(visit.starts_at).date())
            self._sight.tell(
                say(
                    "Visit {number} stands on the calendar, {at}.", number=visit.visit_no, at=visit.starts_at
                ),
                can_undo=True,
            )

    def place(self) -> None:
        """Place the case that is chosen in the tray."""
        item = self._sight.trayView.current_item()
        if item is not None:
            self.place_item(item)

    def place_item(self, item: TrayItem) -> None:
        """Let arrow keys carry a case from the tray over the calendar."""
        if not self._presenter.may_plan:
            return
        if not item.is_placeable:
            self._sight.tell(
                say("{name} cannot be placed: {reason}", name=item.person_name, reason=item.held or "")
            )
            return
        calendar = self._sight.calendar()
        place = self._presenter.first_place(item)
        ghost = Ghost(place.starts_at, place.minutes, place.name, place.crew_index)
        calendar.begin_keyed("case", item.case_id, ghost)

    def plan_chosen(self) -> None:
        """Change the chosen visit by form, else plan the case chosen in the tray."""
        item = self._sight.trayView.current_item()
        planned = self._sight.chosen()
        if planned is not None and self._sight.has_main_focus() and planned.is_open:
            shift = Shift(planned.visit.id, planned.visit.version, MoveRequest())
            if self._dialogs.plan(shift) is not None:
                self._presenter.load()
        elif item is not None:
            self.plan_case(item.case_id, item.purpose)
        else:
            self._sight.tell(say("No case waits for a visit. Set the next step of a case to a visit first."))

    def record_visit(self, visit_id: int) -> None:
        """Write the record of a visit; one that is over is only shown."""
        planned = self._planned(visit_id)
        if planned is None or not self._presenter.may_record:
            return
        if planned.is_over:
            self.gate(Look(visit_id))
            return
        if self._sight.open_tool("record"):
            return
        if self._dialogs.record(visit_id) is not None:
            self._sight.tell(say("The record of {name} is kept.", name=planned.person_name))
            self._presenter.load()

    def depart(self, visit_id: int) -> None:
        """Let the crew of a visit set out for all its visits of the day."""
        planned = self._planned(visit_id)
        if planned is not None and planned.is_open:
            self._sight.open_tool("set_out")

    def pin(self, visit_id: int) -> None:
        """Pin a planned visit to its place, or let go of it."""
        planned = self._planned(visit_id)
        if planned is not None and planned.is_open and self._presenter.may_plan:
            self._presenter.pin(planned)

    def call_off(self, visit_id: int) -> None:
        """Send a visit back to the tray, with a reason."""
        planned = self._planned(visit_id)
        if planned is None or planned.is_over or not self._presenter.may_plan:
            return
        reason = self._dialogs.reason(planned.person_name)
        if reason is not None:
            self._presenter.call_off(planned, reason)

    def menu(self, visit_id: int, place: QPoint) -> None:
        """Show what can be done with a visit."""
        planned = self._planned(visit_id)
        if planned is None:
            return
        menu = QMenu(self._page)
        menu.addAction(action(tr("See the gate"), lambda: self.gate(Look(visit_id)), "Return", "", menu))
        if planned.is_open and self._presenter.may_plan:
            menu.addAction(action(tr("Change…"), self.plan_chosen, "F9", "", menu))
            pin = tr("Let go of the pin") if planned.visit.is_pinned else tr("Pin")
            menu.addAction(action(pin, lambda: self.pin(visit_id), "P", "", menu))
            menu.addAction(action(tr("Back to the tray…"), lambda: self.call_off(visit_id), "Del", "", menu))
        if not planned.is_over and self._presenter.may_record:
            if planned.is_open:
                menu.addAction(action(tr("Set out…"), lambda: self.depart(visit_id), "G", "", menu))
            menu.addAction(action(tr("Record visit…"), lambda: self.record_visit(visit_id), "R", "", menu))
        if self._presenter.may_plan or self._presenter.may_record:
            papers = tr("Papers of the visit…")
            menu.addAction(action(papers, lambda: self._sight.open_tool("visit_papers"), "D", "", menu))
        open_case = action(tr("Open the case"), lambda: self._to_case(planned.visit.case_id), "", "", menu)
        menu.addAction(open_case)
        menu.exec(place)
        menu.deleteLater()

    def _planned(self, visit_id: int) -> PlannedVisit | None:
        shown = self._presenter.shown
        return shown.visit(visit_id) if shown else None
