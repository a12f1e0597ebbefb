"""Decides what the list of placements shows and does; knows no Qt."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.import_undo import ImportUndoService, UndoPlan
from casedesk.services.placement_terms import PlacementRow, PlacementTerms, TermChange
from casedesk.ui import formats
from casedesk.ui.importing.one_work import OneWork
from casedesk.ui.importing.placement_cards import (
    STATUS_MARKS,
    PlacementCard,
    UndoCard,
    card_of,
    change_text,
    table_row,
    undo_card,
    undone_text,
)
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks


class PlacementsView(Protocol):
    """What the list of placements must be able to do."""

    def show_placements(self, rows: Sequence[tuple[Any, ...]], filters: "PlacementFilters") -> None:
        """Show the placements that fit the filters."""

    def show_placement(self, card: PlacementCard | None) -> None:
        """Show which placement is chosen and what may be done with it."""

    def ask_undo(self, card: UndoCard, go_on: Callable[[str], None]) -> None:
        """Show what an undo takes and keeps; call on with a reason."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""

    def tell_undone(self, placement_id: int) -> None:
        """Hear that an import has been taken back."""


class PlacementFilters:
    """The filters with the number of placements behind each, and what is chosen."""

    def __init__(
        self, rows: Sequence[PlacementRow], status: PlacementStatus | None, client_id: int | None
    ) -> None:
        self.status, self.client_id = status, client_id
        self.clients = sorted({(each.client, each.client_id) for each in rows})
        fitting = [each for each in rows if client_id in {None, each.client_id}]
        counts = Counter(each.status for each in fitting)
        self.statuses: list[tuple[str, Text, int]] = [("", say("All"), len(fitting))]
        self.statuses += [(key.value, mark.text, counts[key]) for key, mark in STATUS_MARKS.items()]
        self.rows = [each for each in fitting if status in {None, each.status}]


class PlacementsPresenter:
    """Lists the placements and changes their terms."""

    def __init__(
        self, terms: PlacementTerms, undoing: ImportUndoService, actor: Operator, tasks: Tasks
    ) -> None:
        self._terms, self._undoing, self._actor, self._tasks = terms, undoing, actor, tasks
        self._view: PlacementsView
        self._work: OneWork
        self._rows: list[PlacementRow] = []
        self.status: PlacementStatus | None = None
        self.client_id: int | None = None
        self.card: PlacementCard | None = None
        self.shown = 0
        self.is_loaded = False

    def attach(self, view: PlacementsView) -> None:
        """Take the view that shows the list."""
        self._view = view
        self._work = OneWork(
            self._tasks,
            changed=lambda: view.show_placement(self.card),
            failed=view.show_error,
            cancelled=lambda: view.say_done(say("Cancelled. Nothing was changed.")),
        )

    @property
    def is_busy(self) -> bool:
        """Tell whether work is under way."""
        return self._work.is_busy

    def load(self) -> None:
        """Read the placements again."""
        self._tasks.run(
            lambda _progress: self._terms.rows(self._actor),
            self._came,
            self._view.show_error,
            owner=self,
            key="placements",
        )

    def filter(self, status: PlacementStatus | None, client_id: int | None) -> None:
        """Show only the placements of one state and client."""
        self.status, self.client_id = status, client_id
        self.show()

    def show(self) -> None:
        """Show the placements that fit."""
        filters, today = (
            PlacementFilters(self._rows, self.status, self.client_id),
            formats.formats().today(),
        )
        self.shown = len(filters.rows)
        self._view.show_placements([table_row(each, today) for each in filters.rows], filters)

    def select(self, row: PlacementRow | None) -> None:
        """Choose a placement."""
        self.card = card_of(row) if row is not None else None
        self._view.show_placement(self.card)

    def cases_wanted(self) -> tuple[str, int, str] | None:
        """Return what the list of cases is asked to show: the chosen placement's cases."""
        return ("placement", self.card.row.id, self.card.row.number) if self.card else None

    def extend(self, recall_on: date, reason: str) -> None:
        """Let the client leave the cases here until a later day."""
        told = say("Extended until {day}.", day=recall_on)
        self._change(
            say("Extending the placement"),
            told,
            lambda key: self._terms.extend(self._actor, key, recall_on, reason),
        )

    def withdraw(self, reason: str) -> None:
        """Give the open cases back to the client."""
        self._change(
            say("Withdrawing the placement"),
            say("Withdrawn."),
            lambda key: self._terms.withdraw(self._actor, key, reason),
        )

    def pause(self, until: date | None, reason: str) -> None:
        """Put the open cases on hold."""
        self._change(
            say("Pausing the placement"),
            say("Paused."),
            lambda key: self._terms.pause(self._actor, key, until, reason),
        )

    def resume(self, reason: str = "") -> None:
        """Let the cases go on where they stood."""
        self._change(
            say("Resuming the placement"),
            say("Resumed."),
            lambda key: self._terms.resume(self._actor, key, reason),
        )

    def prepare_undo(self, placement_id: int | None = None) -> None:
        """Look up what the undo of an import would take and keep, and ask."""
        key = placement_id or (self.card.row.id if self.card else None)
        if key is None:
            return
        self._work.run(
            say("Looking up what has changed since"),
            lambda _report: self._undoing.preview(self._actor, key),
            lambda plan: self._view.ask_undo(undo_card(plan), lambda reason: self.undo(key, reason)),
        )

    def undo(self, placement_id: int, reason: str) -> None:
        """Take a whole import back in one step."""
        self._work.run(
            say("Undoing the import"),
            lambda report: self._undoing.undo(self._actor, placement_id, reason, progress=report),
            self._undone,
        )

    def _change(self, name: Sentence, told: Sentence, act: Callable[[int], TermChange]) -> None:
        if self.card is None:
            return
        key = self.card.row.id

        def changed(change: TermChange) -> None:
            self._view.say_done(change_text(told, change))
            self.load()

        self._work.run(name, lambda _report: act(key), changed)

    def _undone(self, plan: UndoPlan) -> None:
        self._view.say_done(undone_text(plan))
        self._view.tell_undone(plan.placement.id)
        self.load()

    def _came(self, rows: list[PlacementRow]) -> None:
        self._rows, self.is_loaded = rows, True
        self.show()
