"""The rows of one group of the comparison for the table, made only where they are seen; knows no Qt."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from typing import Any

from casedesk.domain.masks import mask_name
from casedesk.domain.reconciliation import ChangedRow, Choice, Fate, RowGroup
from casedesk.domain.sentences import Sentence, say
from casedesk.services.placements import DryRun
from casedesk.ui.case_looks import status_mark
from casedesk.ui.importing.comparison_cards import CONFLICT
from casedesk.ui.importing.words import PRODUCTS
from casedesk.ui.looks import Mark, Text, Tone

IDENTITY = 6
PLACE = 7
_MOST_NAMED = 3
Choices = Mapping[tuple[int, str], Choice]


def identity_of(dry_run: DryRun, group: RowGroup, place: int) -> int:
    """Return what names a row of a group: its row in the file, or the case that the file leaves out."""
    if group is RowGroup.NEW:
        return dry_run.drafts[place].row
    if group is RowGroup.CHANGED:
        return dry_run.changed[place].row
    return dry_run.unchanged[place].row if group is RowGroup.UNCHANGED else dry_run.missing[place].case_id


class ComparedRows:
    """One group of a dry run as table rows; behind the columns stand what names a row and its place."""

    def __init__(
        self, dry_run: DryRun, group: RowGroup, choices: Choices, order: tuple[str, bool] | None = None
    ) -> None:
        self._dry_run, self._group, self._choices, self._order = dry_run, group, choices, order
        self._made: dict[RowGroup, Callable[[int], tuple[Any, ...]]] = {
            RowGroup.NEW: self._new,
            RowGroup.CHANGED: self._changed,
            RowGroup.UNCHANGED: self._unchanged,
            RowGroup.MISSING: self._missing,
        }

    @cached_property
    def places(self) -> Sequence[int]:
        """Return the places in the group in the order of the table."""
        everything = range(self._dry_run.counts[self._group])
        if self._order is None:
            return everything
        key, is_descending = self._order
        return sorted(everything, key=lambda place: self._rank(place, key), reverse=is_descending)

    def count(self) -> int:
        """Return how many rows the group has."""
        return len(self.places)

    def rows(self, first: int, amount: int) -> list[tuple[Any, ...]]:
        """Return a window of rows."""
        make = self._made[self._group]
        return [(*make(place), place) for place in self.places[first : first + amount]]

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "ComparedRows":  # noqa: ARG002
        """Return the same rows in another order."""
        return ComparedRows(self._dry_run, self._group, self._choices, (key, is_descending))

    def place_of(self, identity: Hashable) -> int | None:
        """Return the row number of what an identity names."""
        for number, place in enumerate(self.places):
            if identity_of(self._dry_run, self._group, place) == identity:
                return number
        return None

    def _rank(self, place: int, key: str) -> Any:
        row = self._made[self._group](place)
        number = {"row": 0, "case": 1, "name": 2, "balance": 3}.get(key)
        if number is not None:
            return row[number]
        changed = self._dry_run.changed[place] if self._group is RowGroup.CHANGED else None
        if key == "mark" and changed is not None:
            return (not changed.has_conflict, changed.row)
        return (-len(changed.differences), changed.row) if changed is not None else place

    def _new(self, place: int) -> tuple[Any, ...]:
        draft = self._dry_run.drafts[place]
        name, what = mask_name(draft.debtor.person.name), PRODUCTS[draft.debt.product]
        return draft.row, draft.case_no, name, draft.debt.balance, what, "", draft.row

    def _changed(self, place: int) -> tuple[Any, ...]:
        row = self._dry_run.changed[place]
        mark = _conflict_mark(row, self._choices)
        return row.row, row.case_no, row.name, row.balance, named(row), mark, row.row

    def _unchanged(self, place: int) -> tuple[Any, ...]:
        row = self._dry_run.unchanged[place]
        return row.row, row.case_no, row.name, row.balance, "", "", row.row

    def _missing(self, place: int) -> tuple[Any, ...]:
        row = self._dry_run.missing[place]
        what = say("Last named in {file}, row {row}", file=row.seen_in, row=row.seen_row)
        return None, row.case_no, row.name, row.balance, what, status_mark(row.status), row.case_id


def named(row: ChangedRow) -> Text:
    """Name the first fields that differ and count the rest."""
    labels = list(dict.fromkeys(str(each.label) for each in row.differences))
    words: dict[str, Sentence] = {str(each.label): each.label for each in row.differences}
    told = _joined([words[each] for each in labels[:_MOST_NAMED]])
    rest = len(labels) - _MOST_NAMED
    return told if rest <= 0 else say("{fields} and {number} more", fields=told, number=rest)


def _conflict_mark(row: ChangedRow, choices: Choices) -> Mark | str:
    if not row.has_conflict:
        return ""
    keys = [each.key for each in row.differences if each.fate is Fate.KEPT]
    is_decided = all((row.row, key) in choices for key in keys)
    return Mark(Tone.OK, "check", say("Decided")) if is_decided else CONFLICT


def _joined(names: Sequence[Sentence]) -> Text:
    if len(names) == 1:
        return names[0]
    return say("{first}, {rest}", first=names[0], rest=_joined(names[1:])) if names else ""
