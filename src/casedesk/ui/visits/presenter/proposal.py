"""Asks for a proposal, keeps which drafts are ticked, and plans what is accepted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from threading import Event
from typing import Protocol

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.planning import CrewOut, LeftOut, LeftOutKind, PlanDraft, Proposal
from casedesk.domain.sentences import Sentence, say
from casedesk.services.planning import Accepted, PlanChoices, PlanningService, PlanWish
from casedesk.ui import formats
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.words import said
from casedesk.ui.work import Progress, Tasks


@dataclass(frozen=True)
class HeadRow:
    """The head above the drafts of a day, what was left out, or the crews at home."""

    text: Text
    count: int


@dataclass(frozen=True)
class DraftRow:
    """One draft and whether it is ticked."""

    draft: PlanDraft
    is_ticked: bool


@dataclass(frozen=True)
class LeftRow:
    """A case without a place, or a crew that stays at home."""

    name: Text
    where: Text
    why: Text
    case_id: int | None = None


ProposalRow = HeadRow | DraftRow | LeftRow


class ProposalSight(Protocol):
    """What the pane can do for the presenter."""

    def show_search(self) -> None:
        """Show that roads are being looked for."""

    def show_proposal(self, rows: Sequence[ProposalRow], summary: Sentence, ticked: int) -> None:
        """Show drafts, what is left out, and how many are ticked."""

    def show_accepted(self, told: Sentence, *, is_whole: bool) -> None:
        """Tell what was planned; close the pane unless something was skipped."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def show_nothing(self) -> None:
        """End without a proposal."""


class ProposalPresenter:
    """One proposal from the wish to its acceptance."""

    def __init__(self, service: PlanningService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: ProposalSight
        self._stopped = Event()
        self._progress: Progress | None = None
        self.proposal: Proposal | None = None
        self.ticked: frozenset[int] = frozenset()

    def attach(self, view: ProposalSight) -> None:
        """Take the pane."""
        self._view = view

    def choices(self) -> PlanChoices:
        """Return what there is to choose from."""
        return self._service.choices(self._actor)

    def usual_days(self) -> tuple[date, ...]:
        """Return the days that are ticked at first: the next five working days."""
        return self._service.workdays(5)

    def start(self, wish: PlanWish) -> None:
        """Look for roads in a thread; the progress panel can give it up."""
        self._stopped.clear()
        self._view.show_search()

        def work(progress: Progress) -> Proposal | None:
            return self._service.propose(self._actor, wish, progress.step, self._stopped.is_set)

        self._progress = self._tasks.run(
            work, self._proposed, self._failed, name=say("Suggest plan"), owner=self._view, key="proposal"
        )

    def stop(self) -> None:
        """End the search with the best found so far."""
        self._stopped.set()

    def drop(self) -> None:
        """Give the search or the proposal up."""
        if self._progress is not None:
            self._progress.cancel()
        self.proposal, self.ticked = None, frozenset()

    def toggle(self, case_id: int) -> None:
        """Tick a draft, or take its tick away."""
        self.ticked = self.ticked ^ {case_id}
        self._show()

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick all drafts or none."""
        drafts = self.proposal.drafts if self.proposal is not None else ()
        self.ticked = frozenset(each.case_id for each in drafts) if is_ticked else frozenset()
        self._show()

    def accept(self) -> None:
        """Plan the ticked drafts in one step."""
        if self.proposal is None:
            return
        proposal, ticked = self.proposal, self.ticked
        self._tasks.run(
            lambda _progress: self._service.accept(self._actor, proposal, ticked),
            self._accepted,
            self._view.show_error,
            name=say("Planning"),
            owner=self._view,
            key="accept",
        )

    def retell(self) -> None:
        """Show the proposal again, as after a change of language."""
        if self.proposal is not None:
            self._show()

    def _proposed(self, proposal: Proposal | None) -> None:
        self._progress = None
        if proposal is None:
            self._view.show_nothing()
            return
        self.proposal = proposal
        self.tick_all(is_ticked=True)

    def _failed(self, error: CaseDeskError) -> None:
        self._view.show_nothing()
        self._view.show_error(error)

    def _accepted(self, accepted: Accepted) -> None:
        assert self.proposal is not None
        done = {each.case_id for each in accepted.visits}
        gone = {draft.case_id: why for draft, why in accepted.skipped}
        rest = tuple(each for each in self.proposal.drafts if each.case_id not in done | gone.keys())
        left = (*(_skipped(draft, why) for draft, why in accepted.skipped), *self.proposal.left_out)
        self.proposal = replace(self.proposal, drafts=rest, left_out=left)
        self.ticked &= {each.case_id for each in rest}
        self._show()
        told = say("%n visit(s) planned", count=len(done))
        if gone:
            told = say("{planned}; {skipped} no longer possible", planned=told, skipped=len(gone))
        self._view.show_accepted(told, is_whole=not gone and not rest)

    def _show(self) -> None:
        assert self.proposal is not None
        found = self.proposal
        hours, minutes = divmod(found.way_minutes, 60)
        summary = say("{hours} h {minutes} min driving", hours=hours, minutes=minutes)
        self._view.show_proposal(rows_of(found, self.ticked), summary, len(self.ticked))


def rows_of(proposal: Proposal, ticked: frozenset[int]) -> list[ProposalRow]:
    """Return the lines of the pane: drafts by day, what is left out, crews that stay at home."""
    rows: list[ProposalRow] = []
    for day, group in groupby(proposal.drafts, lambda each: each.starts_at.date()):
        drafts = list(group)
        rows.append(HeadRow(_day_words(day), len(drafts)))
        rows += [DraftRow(each, each.case_id in ticked) for each in drafts]
    if proposal.left_out:
        rows.append(HeadRow(say("Not placed"), len(proposal.left_out)))
        rows += [_left_row(each) for each in proposal.left_out]
    home = [each for each in proposal.crews_out if each.finding is not None]
    if home:
        rows.append(HeadRow(say("Crews that stay at home"), len(home)))
        rows += [_crew_row(each) for each in home]
    return rows


def why_of(row: ProposalRow | None) -> tuple[Text, ...]:
    """Return the reasons of a line, one sentence each."""
    match row:
        case DraftRow(draft=draft):
            grave = [each for each in draft.findings if each.severity in {Severity.BLOCK, Severity.WARN}]
            spoken = [f"{each.rule}: {said(each.message)}" for each in grave]
            return (*draft.why, *spoken)
        case LeftRow(why=why):
            return (why,)
        case _:
            return ()


def _day_words(day: date) -> str:
    told = formats.formats()
    return f"{told.day(day)} {told.weekday(day)}"


def _left_row(left: LeftOut) -> LeftRow:
    why: Text = left.why
    if left.finding is not None:
        why = say("{rule}: {text}", rule=left.finding.rule, text=said(left.finding.message))
    return LeftRow(left.person_name, left.district, why, left.case_id)


def _crew_row(out: CrewOut) -> LeftRow:
    assert out.finding is not None
    why = say("{rule}: {text}", rule=out.finding.rule, text=said(out.finding.message))
    return LeftRow("、".join(out.crew.names), _day_words(out.day), why)


def _skipped(draft: PlanDraft, why: Sentence) -> LeftOut:
    return LeftOut(
        draft.case_id, draft.case_no, draft.person_name, draft.district, LeftOutKind.NO_LONGER, why
    )
