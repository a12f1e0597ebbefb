"""The tool “Suggest plan”: asks what for, lays the drafts on the calendar and plans what is accepted."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.ui import messages
from casedesk.ui.texts import shown
from casedesk.ui.visits.presenter.proposal import DraftRow, ProposalPresenter, ProposalRow, why_of
from casedesk.ui.visits.proposal_dialog import ProposalDialog
from casedesk.ui.visits.proposal_pane import ProposalPane
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.drafts import Draft


class DraftsHost(VisitsHost, Protocol):
    """A page that can show drafts and a pane beside the calendar."""

    draft_chosen: Any
    draft_toggled: Any

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show proposed visits; none takes them away."""

    def choose_draft(self, key: int) -> None:
        """Choose a proposed visit in the calendar."""

    def calendar_side(self, widget: QWidget | None) -> None:
        """Show a pane in place of the tray."""


class ProposalTool(QObject):
    """One proposal beside one calendar; lives as long as the page."""

    def __init__(self, presenter: ProposalPresenter, host: DraftsHost) -> None:
        super().__init__(host.widget())
        self._presenter, self._host = presenter, host
        self.pane = ProposalPane(host.widget())
        self.pane.hide()
        self._shown_day: date | None = None
        self._is_following = False
        presenter.attach(self)
        self.pane.toggled.connect(presenter.toggle)
        self.pane.opened.connect(host.open_case)
        self.pane.moved.connect(self._follow)
        self.pane.accepted.connect(presenter.accept)
        self.pane.discarded.connect(self.discard)
        self.pane.stopped.connect(presenter.stop)
        self.pane.all_ticked.connect(lambda is_ticked: presenter.tick_all(is_ticked=is_ticked))
        host.draft_chosen.connect(self._chosen_on_calendar)
        host.draft_toggled.connect(presenter.toggle)

    def open(self) -> None:
        """Ask what for; a proposal that is there already is shown again."""
        if self._presenter.proposal is not None:
            self.pane.setFocus()
            return
        try:
            choices, usual = self._presenter.choices(), self._presenter.usual_days()
        except CaseDeskError as error:
            self.show_error(error)
            return
        dialog = ProposalDialog(choices, usual, self._host.widget().window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._presenter.start(dialog.wish())
        dialog.deleteLater()

    def discard(self) -> None:
        """Take the proposal away; nothing was stored."""
        self._presenter.drop()
        self.show_nothing()

    # --- what the presenter asks for

    def show_search(self) -> None:
        """Show that roads are being looked for."""
        self.pane.show_search()
        self._host.calendar_side(self.pane)

    def show_proposal(self, rows: Sequence[ProposalRow], summary: Sentence, ticked: int) -> None:
        """Lay the drafts on the calendar and list them."""
        self._host.show_drafts([_draft(each) for each in rows if isinstance(each, DraftRow)])
        self.pane.show_proposal(rows, summary, ticked)

    def show_accepted(self, told: Sentence, *, is_whole: bool) -> None:
        """Tell what was planned; the tray comes back when nothing is left to decide."""
        self._host.reload()
        self._host.tell(told, can_undo=True)
        if is_whole:
            self.discard()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self._host.widget())

    def show_nothing(self) -> None:
        """Bring the tray back."""
        self._host.show_drafts(())
        self._host.calendar_side(None)

    def _follow(self, row: ProposalRow | None) -> None:
        """Show the draft of the line on the calendar."""
        if not isinstance(row, DraftRow) or self._is_following:
            return
        self._is_following = True
        try:
            day = row.draft.starts_at.date()
            if day != self._shown_day:
                self._shown_day = day
                self._host.show_day(day)
            self._host.choose_draft(row.draft.case_id)
        finally:
            self._is_following = False

    def _chosen_on_calendar(self, case_id: int) -> None:
        if not self._is_following:
            self._is_following = True
            try:
                self.pane.proposalList.choose(case_id)
            finally:
                self._is_following = False


def _draft(row: DraftRow) -> Draft:
    draft = row.draft
    return Draft(
        key=draft.case_id,
        name=draft.person_name,
        starts_at=draft.starts_at,
        minutes=draft.minutes,
        crew=draft.crew.members,
        reason="\n".join(shown(each) for each in why_of(row)),
        severity=draft.severity if draft.severity is not Severity.PASS else None,
        is_chosen=row.is_ticked,
        district=draft.district,
    )


def suggest(host: VisitsHost, presenter: ProposalPresenter) -> None:
    """Open the tool; the page keeps one of it."""
    found = host.widget().findChild(ProposalTool)
    tool = found if isinstance(found, ProposalTool) else ProposalTool(presenter, host)  # type: ignore[arg-type]
    tool.open()
