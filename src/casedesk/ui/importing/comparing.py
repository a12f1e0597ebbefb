"""Decides what of a compared file is taken: by group, by row and, where both changed, by field; no Qt."""

from collections.abc import Sequence
from typing import Final, Protocol

from casedesk.domain.operators import Operator
from casedesk.domain.reconciliation import Acceptance, ChangedRow, Choice, LastTouch, RowGroup
from casedesk.services.placements import DryRun, PlacementService
from casedesk.ui.importing.compared_rows import ComparedRows, identity_of
from casedesk.ui.importing.comparison_cards import (
    ComparedCase,
    ComparisonCard,
    changed_card,
    default_choice,
    missing_card,
    new_card,
    unchanged_card,
)
from casedesk.ui.ticks import Ticks
from casedesk.ui.work import Tasks

_WANTED: Final = {RowGroup.NEW: True, RowGroup.CHANGED: True, RowGroup.MISSING: False}
"""Whether a group is taken unless somebody says otherwise; sending cases back is nobody's habit."""


class ComparisonView(Protocol):
    """What shows a comparison."""

    def show_comparison(self, card: ComparisonCard) -> None:
        """Show the groups and how much is accepted."""

    def show_compared(self, rows: ComparedRows, ticks: Ticks | None) -> None:
        """Show the rows of the chosen group and which of them are accepted."""

    def show_compared_case(self, card: ComparedCase | None, *, is_same: bool) -> None:
        """Show one case field by field; ``is_same`` tells that it was on show already."""


class Comparison:
    """Holds a dry run's comparison and everything that was chosen in it."""

    def __init__(self, service: PlacementService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: ComparisonView
        self.dry_run: DryRun | None = None
        self.group = RowGroup.NEW
        self.ticks: dict[RowGroup, Ticks] = {}
        self.choices: dict[tuple[int, str], Choice] = {}
        self._place: int | None = None
        self._touches: dict[int, Sequence[LastTouch | None]] = {}

    def attach(self, view: ComparisonView) -> None:
        """Take the view that shows what is decided here."""
        self._view = view

    def begin(self, dry_run: DryRun) -> None:
        """Take the comparison of a file that has just been checked; nothing is chosen yet."""
        self.dry_run = dry_run
        self.ticks = {each: Ticks() for each in _WANTED}
        for group in (each for each, is_wanted in _WANTED.items() if is_wanted):
            self.ticks[group].take_all()
        self.choices, self._touches, self._place = {}, {}, None
        self.group = next(
            (each for each in (RowGroup.CHANGED, *RowGroup) if dry_run.counts[each]), self.group
        )

    def forget(self) -> None:
        """Let go of the file."""
        self.dry_run, self._place = None, None

    def choose_group(self, group: RowGroup) -> None:
        """Turn to another group."""
        self.group, self._place = group, None
        self._show_case(is_same=False)
        self.show()

    def select(self, place: int | None) -> None:
        """Show the case at a place of the group, and who touched it as soon as that is known."""
        is_same, self._place = place == self._place, place
        self._show_case(is_same=is_same)
        row = self._changed_row()
        if row is None or row.row in self._touches:
            return
        self._tasks.run(
            lambda _progress: self._service.touches(self._actor, row),
            lambda touches: self._touched(row, touches),
            owner=self,
            key="touches",
        )

    def decide(self, key: str, choice: Choice) -> None:
        """Choose whose value of a field stands in the case on show."""
        row = self._changed_row()
        if row is None:
            return
        usual = next((default_choice(each) for each in row.differences if each.key == key), None)
        if usual is None:
            return
        self.choices[row.row, key] = choice
        self._show_case(is_same=True)
        self.tell()

    def decide_all(self, choice: Choice) -> None:
        """Choose one side for every field of the case on show."""
        row = self._changed_row()
        if row is not None:
            self.choices.update(
                {(row.row, each.key): choice for each in row.differences if each.is_choosable}
            )
            self._show_case(is_same=True)
            self.tell()

    def acceptance(self) -> Acceptance:
        """Return what was chosen as the import takes it."""
        left_out = [row for each in (RowGroup.NEW, RowGroup.CHANGED) for row in self._left_out(each)]
        return Acceptance(
            groups=frozenset(each for each, number in self.accepted().items() if number),
            left_out=frozenset(left_out),
            left_out_cases=frozenset(self._left_out(RowGroup.MISSING)),
            choices=dict(self.choices),
        )

    def accepted(self) -> dict[RowGroup, int]:
        """Return how many rows of each group are ticked."""
        sizes = self.dry_run.counts if self.dry_run else {}
        return {each: ticks.count(sizes.get(each, 0)) for each, ticks in self.ticks.items()}

    def show(self) -> None:
        """Show the group, its rows and the sums."""
        if self.dry_run is not None:
            self.tell()
            rows = ComparedRows(self.dry_run, self.group, self.choices)
            self._view.show_compared(rows, self.ticks.get(self.group))

    def tell(self) -> None:
        """Show the sums again."""
        dry_run = self.dry_run
        if dry_run is None:
            return
        conflicts = sum(each.has_conflict for each in dry_run.changed)
        is_same = dry_run.is_nothing_new
        self._view.show_comparison(
            ComparisonCard(dry_run.counts, self.group, self.accepted(), conflicts, is_same)
        )

    def _left_out(self, group: RowGroup) -> list[int]:
        """Return what names the rows of a group that are not ticked, where some are."""
        ticks, dry_run = self.ticks[group], self.dry_run
        if dry_run is None or not ticks or (ticks.is_all and not ticks.named):
            return []
        names = (identity_of(dry_run, group, place) for place in range(dry_run.counts[group]))
        return [name for name in names if not ticks.holds(name)]

    def _changed_row(self) -> ChangedRow | None:
        if self.dry_run is None or self._place is None or self.group is not RowGroup.CHANGED:
            return None
        return self.dry_run.changed[self._place]

    def _touched(self, row: ChangedRow, touches: Sequence[LastTouch | None]) -> None:
        self._touches[row.row] = touches
        if self._changed_row() is row:
            self._show_case(is_same=True)

    def _show_case(self, *, is_same: bool) -> None:
        self._view.show_compared_case(self._card(), is_same=is_same)

    def _card(self) -> ComparedCase | None:
        dry_run, place = self.dry_run, self._place
        if dry_run is None or place is None:
            return None
        if self.group is RowGroup.NEW:
            return new_card(dry_run, place)
        if self.group is RowGroup.UNCHANGED:
            return unchanged_card(dry_run.unchanged[place])
        if self.group is RowGroup.MISSING:
            return missing_card(dry_run.missing[place])
        row = dry_run.changed[place]
        return changed_card(row, self.choices, self._touches.get(row.row, ()))
