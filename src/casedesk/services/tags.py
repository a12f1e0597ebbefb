"""Coloured tags: the office's list of them, and which case carries which."""

from collections.abc import Iterable

from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.tags import CaseTag, Tag
from casedesk.services.desk import Desk
from casedesk.storage.case_additions import cases_by_tag, drop_tag, tags_of
from casedesk.storage.shelves import Shelves


class TagService:
    """Keeps the tags that everybody in the office uses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, actor: Operator) -> tuple[Tag, ...]:
        """Return every tag by name."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tuple(shelves.tags.all(order=(shelves.tags.table.c.name,)))

    def counted(self, actor: Operator) -> tuple[tuple[Tag, int], ...]:
        """Return every tag by name with the number of cases that carry it."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = shelves.tags.all(order=(shelves.tags.table.c.name,))
            counts = cases_by_tag(shelves.connection, [each.id for each in found])
        return tuple((each, counts.get(each.id, 0)) for each in found)

    def add(self, actor: Operator, tag: Tag) -> Tag:
        """Take a tag into the list; its name is used once."""
        checked = tag.checked()
        with self._desk.work("tag.added", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            added = work.tags.add(checked)
            work.about(added.name)
            work.commit()
        return added

    def save(self, actor: Operator, tag: Tag) -> Tag:
        """Save a tag's name or colour."""
        checked = tag.checked()
        with self._desk.work("tag.changed", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            saved = work.tags.save(checked)
            work.about(saved.name)
            work.commit()
        return saved

    def remove(self, actor: Operator, tag: Tag) -> int:
        """Take a tag off the list and off every case; return how many carried it."""
        with self._desk.work("tag.removed", actor, Right.MANAGE_CLIENTS) as work:
            stored = work.tags.get(tag.id)
            number = drop_tag(work.connection, stored.id)
            work.tags.remove(stored)
            work.about(stored.name, cases=number)
            work.commit()
        return number

    def of_case(self, actor: Operator, case_id: int) -> tuple[Tag, ...]:
        """Return the tags that a case carries."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return tags_of(shelves.connection, [case_id]).get(case_id, ())

    def put(self, actor: Operator, case_id: int, tag_ids: Iterable[int]) -> tuple[Tag, ...]:
        """Make a case carry exactly these tags; return them."""
        wanted = set(tag_ids)
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            case = shelves.cases.get(case_id)
        undo = say("Tags of {case_no}", case_no=case.case_no)
        with self._desk.work("case.tagged", actor, Right.EDIT_CASES, undo) as work:
            carried = {
                each.tag_id: each for each in work.case_tags.all(work.case_tags.table.c.case_id == case_id)
            }
            for tag_id in sorted(wanted - carried.keys()):
                work.case_tags.add(CaseTag(case_id, work.tags.get(tag_id).id))
            for tag_id in sorted(carried.keys() - wanted):
                work.case_tags.remove(carried[tag_id])
            tags = tags_of(work.connection, [case_id]).get(case_id, ())
            if wanted != carried.keys():
                work.about(case.case_no, case_id, tags=", ".join(each.name for each in tags))
                work.commit()
        return tags


def _require_free_name(shelves: Shelves, tag: Tag) -> None:
    table = shelves.tags.table.c
    if shelves.tags.first(table.name == tag.name, table.id != tag.id):
        raise RefusedError(say("There is already a tag called {name}.", name=tag.name))
