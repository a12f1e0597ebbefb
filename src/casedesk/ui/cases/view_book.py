"""The views of the list: built-in ones, everybody's and one's own, each with its order and columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from casedesk.domain.case_lists import CaseQuery, Order, Totals
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.saved_views import SavedView
from casedesk.domain.sentences import Sentence, say
from casedesk.services.saved_views import SavedViewService
from casedesk.ui.cases.filters import VIEWS, View, query_of
from casedesk.ui.cases.kept_views import (
    FIRST_ORDER,
    ListLayout,
    Question,
    list_layout_text,
    question_text,
    read_list_layout,
    read_question,
)
from casedesk.ui.cases.ports import Layouts
from casedesk.ui.column_layout import ColumnPlace, layout_text, read_layout
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

_KEPT = "kept:"
Told = Callable[[Sentence, bool], None]
"""Tells what was done, and whether it can be taken back."""


class ViewBook:
    """Knows every view and how it stands; keeps, renames, arranges and removes a person's views."""

    def __init__(self, service: SavedViewService, actor: Operator, tasks: Tasks, layouts: Layouts) -> None:
        self._service, self._actor, self._tasks, self._layouts = service, actor, tasks, layouts
        self._kept: dict[str, SavedView] = {}
        self.views: tuple[View, ...] = VIEWS
        self.chosen: View = VIEWS[0]
        self.told: Told = lambda _sentence, _can_undo: None
        self.failed: Callable[[CaseDeskError], None] = lambda _error: None

    @property
    def may_share(self) -> bool:
        """Tell whether this person may keep views for everybody."""
        return self._actor.may(Right.SHARE_VIEWS)

    def take(self, kept: Sequence[SavedView]) -> None:
        """Take over which views are kept now; a chosen one that is gone gives way to the first."""
        self._kept = {f"{_KEPT}{each.id}": each for each in kept}
        self.views = (*VIEWS, *(_view(key, each) for key, each in self._kept.items()))
        self.chosen = next((each for each in self.views if each.key == self.chosen.key), VIEWS[0])

    def choose(self, key: str) -> Question | None:
        """Choose a view; return what a kept one asks for, None for a built-in one."""
        self.chosen = next((each for each in self.views if each.key == key), self.chosen)
        return self.question()

    def question(self, key: str | None = None) -> Question | None:
        """Return what a kept view asks for, the chosen one unless named; None for a built-in one."""
        kept = self.kept(key)
        return read_question(kept.query) if kept else None

    def kept(self, key: str | None = None) -> SavedView | None:
        """Return a kept view, the chosen one unless named; None for a built-in one."""
        return self._kept.get(self.chosen.key if key is None else key)

    def queries(self, today: date) -> list[CaseQuery]:
        """Return what each view asks for, to be counted."""
        asked = []
        for view in self.views:
            question = self.question(view.key)
            asked.append(query_of(view, question.filters if question else {}, self._actor, today))
        return asked

    def tabs(self, counts: Mapping[str, Totals]) -> list[tuple[str, Text, int | None]]:
        """Return key, name and count of each view; what is not counted yet has no count."""
        return [
            (each.key, each.title, counts[each.key].number if each.key in counts else None)
            for each in self.views
        ]

    def may_change(self, key: str) -> bool:
        """Tell whether a view is kept and this person may rename, change or remove it."""
        kept = self._kept.get(key)
        return kept is not None and (self.may_share or not kept.is_shared)

    def layout(self) -> ListLayout:
        """Return how the chosen view stands: as this person left it, else as it was kept."""
        mine = read_list_layout(self._layouts.layout(self.chosen.key))
        kept = self.kept()
        columns = mine.columns or (read_layout(kept.columns) if kept else ())
        order = mine.order or (read_question(kept.query).order if kept else FIRST_ORDER)
        return ListLayout(columns, order)

    def keep_layout(self, columns: Sequence[ColumnPlace], order: Sequence[Order]) -> None:
        """Remember how this person left the chosen view."""
        self._layouts.keep(self.chosen.key, list_layout_text(ListLayout(tuple(columns), tuple(order))))

    def forget_layout(self) -> None:
        """Let the chosen view stand again as it was kept or built."""
        self._layouts.keep(self.chosen.key, "")

    def keep(self, name: str, question: Question, columns: Sequence[ColumnPlace], *, is_shared: bool) -> None:
        """Keep what the list shows now under a name and choose it."""
        owner = None if is_shared else self._actor.id
        new = SavedView(name, question_text(question), layout_text(columns), operator_id=owner)

        def kept(view: SavedView) -> None:
            self.take((*self._kept.values(), view))
            self.chosen = next(each for each in self.views if each.key == f"{_KEPT}{view.id}")
            self.told(say("View “{name}” kept", name=view.name), False)

        self._run(lambda: self._service.keep(self._actor, new), kept)

    def update(self, question: Question, columns: Sequence[ColumnPlace]) -> None:
        """Keep what the list shows now under the chosen view's name."""
        kept = self.kept()
        if kept is not None:
            changed = replace(kept, query=question_text(question), columns=layout_text(columns))
            self.forget_layout()
            self._save(changed, say("View “{name}” updated", name=kept.name))

    def rename(self, key: str, name: str) -> None:
        """Give a kept view another name."""
        kept = self._kept.get(key)
        if kept is not None:
            self._save(replace(kept, name=name), say("View renamed to “{name}”", name=name))

    def remove(self, key: str) -> None:
        """Remove a kept view; it can be brought back."""
        kept = self._kept.get(key)
        if kept is None:
            return

        def gone(_answer: None) -> None:
            self.take([each for each in self._kept.values() if each.id != kept.id])
            self.told(say("View “{name}” removed", name=kept.name), True)

        self._run(lambda: self._service.remove(self._actor, kept), gone)

    def move(self, key: str, step: int) -> None:
        """Move a kept view among those of its kind, to the left or right."""
        kept = self._kept.get(key)
        if kept is None:
            return
        kind = [each for each in self._kept.values() if each.is_shared == kept.is_shared]
        place = kind.index(kept)
        other = place + step
        if not 0 <= other < len(kind):
            return
        kind[place], kind[other] = kind[other], kind[place]

        def arrange() -> Sequence[SavedView]:
            self._service.arrange(self._actor, [each.id for each in kind])
            return self._service.list(self._actor)

        def arranged(views: Sequence[SavedView]) -> None:
            self.take(views)
            self.told(say("Views arranged"), False)

        self._run(arrange, arranged)

    def _save(self, view: SavedView, told: Sentence) -> None:
        def saved(stored: SavedView) -> None:
            self.take([stored if each.id == stored.id else each for each in self._kept.values()])
            self.told(told, False)

        self._run(lambda: self._service.save(self._actor, view), saved)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tasks.run(lambda _p: work(), done, self.failed, owner=self)


def _view(key: str, kept: SavedView) -> View:
    base = read_question(kept.query).base
    return View(key, kept.name, base.ask)
