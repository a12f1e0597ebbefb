"""Views of the case list that people keep, for themselves or for everybody."""

from collections.abc import Sequence
from dataclasses import replace

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.saved_views import SavedView
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.shelves import Shelves


class SavedViewService:
    """Keeps views; everybody's are changed only by those who may share views."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, actor: Operator) -> tuple[SavedView, ...]:
        """Return everybody's views and then the person's own, each in their order."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(_seen_by(shelves, actor))

    def keep(self, actor: Operator, view: SavedView) -> SavedView:
        """Keep a new view behind the others; a name is used once among those that a person sees."""
        checked = view.checked()
        with self._desk.work("view.kept", actor, _right(checked)) as work:
            others = _seen_by(work, actor)
            _require_free_name(checked, others)
            owner = None if checked.is_shared else actor.id
            last = max((each.position for each in others if each.is_shared == checked.is_shared), default=0)
            kept = work.saved_views.add(replace(checked, operator_id=owner, position=last + 1, id=0))
            work.about(kept.name, shared=kept.is_shared)
            work.commit()
        return kept

    def save(self, actor: Operator, view: SavedView) -> SavedView:
        """Save a view's name, question or columns."""
        checked = view.checked()
        with self._desk.work("view.changed", actor, _right(checked)) as work:
            stored = _own(work, actor, view.id)
            _require_free_name(checked, [each for each in _seen_by(work, actor) if each.id != view.id])
            saved = work.saved_views.save(
                replace(checked, operator_id=stored.operator_id, position=stored.position)
            )
            work.about(saved.name)
            work.commit()
        return saved

    def remove(self, actor: Operator, view: SavedView) -> None:
        """Forget a view; the act can be taken back."""
        undo = say("View “{name}” removed", name=view.name)
        with self._desk.work("view.removed", actor, _right(view), undo) as work:
            stored = _own(work, actor, view.id)
            work.saved_views.remove(stored)
            work.about(stored.name)
            work.commit()

    def arrange(self, actor: Operator, view_ids: Sequence[int]) -> None:
        """Put views into an order; nothing is written where they stand so already."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = {each.id: each for each in _seen_by(shelves, actor)}
        wanted = [found[key] for key in view_ids if key in found]
        moved = [
            replace(each, position=place)
            for place, each in enumerate(wanted, start=1)
            if each.position != place
        ]
        if not moved:
            return
        right = Right.SHARE_VIEWS if any(each.is_shared for each in moved) else Right.VIEW_CASES
        with self._desk.work("view.moved", actor, right) as work:
            for each in moved:
                _own(work, actor, each.id)
                work.saved_views.save(each)
            work.about(moved[0].name)
            work.commit()


def _seen_by(shelves: Shelves, actor: Operator) -> list[SavedView]:
    table = shelves.saved_views.table.c
    mine = table.operator_id.is_(None) | (table.operator_id == actor.id)
    views = shelves.saved_views.all(mine, order=(table.position, table.id))
    return sorted(views, key=lambda each: not each.is_shared)


def _right(view: SavedView) -> Right:
    return Right.SHARE_VIEWS if view.is_shared else Right.VIEW_CASES


def _own(shelves: Shelves, actor: Operator, view_id: int) -> SavedView:
    """Return a view that this person may change; a colleague's own view is nobody else's business."""
    stored = shelves.saved_views.get(view_id)
    actor.require(_right(stored))
    if stored.operator_id not in (None, actor.id):
        raise RefusedError(say("This view belongs to somebody else."))
    return stored


def _require_free_name(view: SavedView, others: Sequence[SavedView]) -> None:
    if any(each.name == view.name for each in others):
        raise RefusedError(say("There is already a view called {name}. Choose another name.", name=view.name))
