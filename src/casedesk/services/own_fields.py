"""The office's own fields: which there are, and what they hold for a case."""

from collections.abc import Sequence
from dataclasses import replace

from casedesk.domain.cases import Case
from casedesk.domain.errors import NotFoundError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.own_fields import FieldKind, OwnField, OwnValue
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.storage.case_additions import drop_field, values_by_field
from casedesk.storage.shelves import Shelves

_MASK = "***"


class OwnFieldService:
    """Keeps own fields; long numbers in their values are masked wherever they are shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list(self, actor: Operator, client_id: int | None = None) -> tuple[OwnField, ...]:
        """Return the fields in their order: all of them, or those that a client's cases have."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = _ordered(shelves)
        return tuple(each for each in found if client_id is None or each.suits(client_id))

    def counted(self, actor: Operator) -> tuple[tuple[OwnField, int], ...]:
        """Return all fields in their order with the number of cases that hold a value."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            counts = values_by_field(shelves.connection)
            return tuple((each, counts.get(each.id, 0)) for each in _ordered(shelves))

    def add(self, actor: Operator, field: OwnField) -> OwnField:
        """Add a field behind the others."""
        checked = field.checked()
        with self._desk.work("field.added", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            last = max((each.position for each in work.own_fields.all()), default=0)
            added = work.own_fields.add(replace(checked, position=last + 1))
            work.about(added.name)
            work.commit()
        return added

    def save(self, actor: Operator, field: OwnField) -> OwnField:
        """Save a field; its kind stays while cases hold values of it."""
        checked = field.checked()
        with self._desk.work("field.changed", actor, Right.MANAGE_CLIENTS) as work:
            _require_free_name(work, checked)
            stored = work.own_fields.get(field.id)
            if stored.kind is not checked.kind and values_by_field(work.connection).get(field.id):
                raise RefusedError(
                    say(
                        "Cases hold values of “{field}”. Add another field for another kind.",
                        field=stored.name,
                    )
                )
            saved = work.own_fields.save(checked)
            work.about(saved.name)
            work.commit()
        return saved

    def remove(self, actor: Operator, field: OwnField) -> int:
        """Remove a field with its values; return how many cases held one."""
        with self._desk.work("field.removed", actor, Right.MANAGE_CLIENTS) as work:
            stored = work.own_fields.get(field.id)
            number = drop_field(work.connection, stored.id)
            work.own_fields.remove(stored)
            work.about(stored.name, cases=number)
            work.commit()
        return number

    def arrange(self, actor: Operator, field_ids: Sequence[int]) -> None:
        """Put the fields into an order."""
        with self._desk.work("field.moved", actor, Right.MANAGE_CLIENTS) as work:
            moved = [(work.own_fields.get(key), place) for place, key in enumerate(field_ids, start=1)]
            changed = [replace(each, position=place) for each, place in moved if each.position != place]
            for each in changed:
                work.own_fields.save(each)
            if changed:
                work.about(changed[0].name)
                work.commit()

    def values(self, actor: Operator, case_id: int) -> tuple[tuple[OwnField, str], ...]:
        """Return every field that a case has with what it holds, masked, empty where nothing is known."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return own_fields_of(shelves, shelves.cases.get(case_id))

    def set_value(self, actor: Operator, case_id: int, field_id: int, text: str) -> str:
        """Save what a field holds for a case, nothing for an empty text; return it masked."""
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            case, field = shelves.cases.get(case_id), shelves.own_fields.get(field_id)
        undo = say("{field} of {case_no}", field=field.name, case_no=case.case_no)
        with self._desk.work("case.changed", actor, Right.EDIT_CASES, undo) as work:
            if not field.suits(case.client_id):
                raise NotFoundError(
                    say("Case {case_no} has no field “{field}”.", case_no=case.case_no, field=field.name)
                )
            table = work.own_values.table.c
            stored = work.own_values.first(table.case_id == case_id, table.field_id == field_id)
            held = stored.value if stored else ""
            value = _restored(field, text, held)
            if value != held:
                if stored is None:
                    work.own_values.add(OwnValue(case_id, field_id, value))
                elif value:
                    work.own_values.save(replace(stored, value=value))
                else:
                    work.own_values.remove(stored)
                work.about(case.case_no, case_id, field=field.name)
                work.commit()
        return masked_value(field.kind, value)


def own_fields_of(shelves: Shelves, case: Case) -> tuple[tuple[OwnField, str], ...]:
    """Return the fields that a case has with what they hold, masked, empty where nothing is known."""
    fields = [each for each in _ordered(shelves) if each.suits(case.client_id)]
    if not fields:
        return ()
    held = {
        each.field_id: each.value
        for each in shelves.own_values.all(shelves.own_values.table.c.case_id == case.id)
    }
    return tuple((each, masked_value(each.kind, held.get(each.id, ""))) for each in fields)


def masked_value(kind: FieldKind, value: str) -> str:
    """Return a value as it may be shown: numbers of people are masked, days are not."""
    return value if kind is FieldKind.DATE else mask_text(value)


def _ordered(shelves: Shelves) -> list[OwnField]:
    table = shelves.own_fields.table.c
    return shelves.own_fields.all(order=(table.position, table.id))


def _restored(field: OwnField, text: str, stored: str) -> str:
    """Return what to store; where only the mask came back, the stored value stays."""
    masked = masked_value(field.kind, stored)
    if text.strip() == masked:
        return stored
    if masked != stored and _MASK in text:
        raise RefusedError(say("The text holds masked numbers. Write it anew without them."))
    return field.read(text)


def _require_free_name(shelves: Shelves, field: OwnField) -> None:
    table = shelves.own_fields.table.c
    same = shelves.own_fields.all(table.name == field.name, table.id != field.id)
    clients = {each.client_id for each in same}
    if same and (field.client_id is None or clients & {None, field.client_id}):
        raise RefusedError(say("There is already a field called {name}.", name=field.name))
