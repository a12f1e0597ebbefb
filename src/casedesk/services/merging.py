"""One human over many records: merged by hand, with a preview, and separated again by hand."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from casedesk.domain.errors import BadInputError, ConflictError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.merging import (
    Belongings,
    MergeLine,
    MergePreview,
    PersonRecord,
    emptied_of,
    filled_from,
    obstacle_to,
    require_one_human,
    warnings_of,
)
from casedesk.domain.operators import Operator, Right
from casedesk.domain.people import Merge, Party, Person, Reachability
from casedesk.domain.sentences import say
from casedesk.services.case_files import linked_cases, masked_person
from casedesk.services.desk import Desk
from casedesk.services.twins import Turn, turn_back, turn_to_kept
from casedesk.storage import belongings
from casedesk.storage.codec import canonical, from_data, parsed, to_data
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_LONG_NUMBER = 7
"""Digits from which a search looks for one person, which the log keeps."""


class MergeService:
    """Makes two records of one human one, tells what that moves, and takes it apart again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def candidates(self, actor: Operator, person_id: int, text: str = "") -> tuple[PersonRecord, ...]:
        """Return records that may be the same human, or those of a whole name, number or case number."""
        text = text.strip()
        if sum(each.isdigit() for each in text) >= _LONG_NUMBER:
            with self._desk.work("search.logged", actor, Right.EDIT_CASES) as work:
                work.about(mask_text(text))
                work.commit()
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            connection = shelves.connection
            keys = (
                belongings.named(connection, text, person_id)
                if text
                else belongings.alike(connection, person_id)
            )
            return tuple(_record(shelves, each) for each in keys)

    def preview(self, actor: Operator, kept_id: int, gone_id: int) -> MergePreview:
        """Return what merging the second record into the first would move."""
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            kept, gone = shelves.people.get(kept_id), shelves.people.get(gone_id)
            return MergePreview(
                _record(shelves, kept_id),
                _record(shelves, gone_id),
                warnings_of(kept, gone),
                obstacle_to(kept, gone),
            )

    def merge(self, actor: Operator, preview: MergePreview, reason: str) -> Merge:
        """Let the kept record take everything of the other over, in one transaction that can be undone."""
        _require_reason(reason)
        with self._desk.work("people.merged", actor, Right.EDIT_CASES, say("Merge of two records")) as work:
            kept, gone = (_unchanged(work, each.person) for each in (preview.kept, preview.gone))
            require_one_human(kept, gone)
            turned: list[Turn] = []
            moved = {noun: _move(work, noun, gone.id, kept.id, turned) for noun in belongings.NOUNS}
            told = {**moved, "kept": to_data(kept), "turned": turned}
            work.people.save(filled_from(kept, gone))
            for each in work.people.all(work.people.table.c.merged_into == gone.id):
                work.people.save(replace(each, merged_into=kept.id))
            work.people.save(replace(gone, merged_into=kept.id))
            merge: Merge = work.merges.add(
                Merge(kept.id, gone.id, self._desk.now(), actor.id, reason.strip(), canonical(told))
            )
            _tell(work, moved["cases"], kept.id, reason, {noun: len(keys) for noun, keys in moved.items()})
            work.commit()
        return merge

    def merges(self, actor: Operator, person_id: int) -> tuple[MergeLine, ...]:
        """Return the merges into a record that still stand, newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.merges.table.c
            found = shelves.merges.all(
                table.kept_id == person_id, table.undone_by.is_(None), order=(table.id.desc(),)
            )
            names = {each.id: each.name for each in shelves.operators.all()}
            return tuple(_line(shelves, each, names) for each in found)

    def separate(self, actor: Operator, merge_id: int, version: int, reason: str) -> Person:
        """Give a merged record back what came with it and is still there; return the record, masked."""
        _require_reason(reason)
        what = say("Separation of two records")
        with self._desk.work("people.separated", actor, Right.EDIT_CASES, what) as work:
            merge = work.merges.get(merge_id)
            if merge.undone_by is not None:
                raise RefusedError(say("These records were separated already."))
            kept, gone = work.people.get(merge.kept_id), work.people.get(merge.gone_id)
            moved = parsed(merge.moved)
            turn_back(work, moved.get("turned", ()))
            back = {noun: _give_back(work, noun, moved[noun], kept.id, gone.id) for noun in belongings.NOUNS}
            before = from_data(Person, moved["kept"])
            work.people.save(emptied_of(kept, before, gone))
            restored: Person = work.people.save(replace(gone, merged_into=None))
            work.merges.save(replace(merge, version=version, undone_by=actor.id))
            _tell(work, moved["cases"], kept.id, reason, back)
            work.commit()
        return masked_person(restored, is_debtor=False)

    def split_off(self, actor: Operator, person_id: int, case_ids: Collection[int], reason: str) -> Person:
        """Move chosen cases to a record of their own, which has the name and no document number.

        Contacts and visits of these cases go with them, and phones and addresses that came with their lists.
        """
        _require_reason(reason)
        what = say("Separation of cases")
        with self._desk.work("people.separated", actor, Right.EDIT_CASES, what) as work:
            person = work.people.get(person_id)
            own = belongings.of_person(work, "cases", person_id)
            chosen = [each for each in own if each.id in set(case_ids)]
            if not chosen or len(chosen) == len(own):
                raise RefusedError(say("Choose some of the cases, not none and not all."))
            other: Person = work.people.add(Person(person.name, sex=person.sex))
            keys = [each.id for each in chosen]
            _tell(work, keys, other.id, reason, _split(work, person_id, other.id, keys))
            work.commit()
        return masked_person(other, is_debtor=True)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise BadInputError(say("Write the reason; it is kept in the log."))


def _unchanged(work: UnitOfWork, shown: Person) -> Person:
    """Return the stored record if it is the version that the preview showed."""
    stored: Person = work.people.get(shown.id)
    if stored.version != shown.version:
        raise ConflictError(say("A record was changed meanwhile. Look at the preview again."), {})
    return stored


def _record(shelves: Shelves, person_id: int) -> PersonRecord:
    person = masked_person(shelves.people.get(person_id), is_debtor=False)
    numbers = {noun: belongings.count(shelves.connection, noun, person_id) for noun in belongings.NOUNS[2:]}
    cases = linked_cases(shelves, (person_id,))
    own = {each.id for each in cases}
    parts = [each for each in belongings.of_person(shelves, "parties", person_id) if each.case_id not in own]
    return PersonRecord(person, Belongings(cases, len(parts), **numbers))


def _line(shelves: Shelves, merge: Merge, names: dict[int, str]) -> MergeLine:
    gone = masked_person(shelves.people.get(merge.gone_id), is_debtor=False)
    numbers = belongings.case_numbers(shelves.connection, parsed(merge.moved)["cases"])
    by = names.get(merge.operator_id, "")
    return MergeLine(merge.id, merge.version, gone, merge.at, by, merge.reason, numbers)


def _tell(
    work: UnitOfWork, case_ids: list[int], person_id: int, reason: str, counts: Mapping[str, int]
) -> None:
    """Name a case that the change concerns, so that its file tells of it, with how much was moved."""
    cases = work.cases.all(work.cases.table.c.id.in_(case_ids))
    cases = cases or belongings.of_person(work, "cases", person_id)
    subject = cases[0].case_no if cases else f"person {person_id}"
    told: dict[str, object] = {noun: number for noun, number in counts.items() if number}
    told["reason"] = mask_text(reason.strip())
    work.about(subject, cases[0].id if cases else None, **told)


def _move(work: UnitOfWork, noun: str, gone_id: int, kept_id: int, turned: list[Turn]) -> list[int]:
    """Move what can be moved and return its keys; what the kept record has already stays where it is.

    Whatever names a phone or address that stays behind is turned to the kept record's own.
    """
    had = {_same(each): each for each in belongings.of_person(work, noun, kept_id)}
    moved = []
    for each in belongings.of_person(work, noun, gone_id):
        twin = had.get(_same(each)) if noun in {"parties", "phones", "addresses"} else None
        if twin is None:
            getattr(work, noun).save(replace(each, **{belongings.field_of(noun): kept_id}))
            moved.append(each.id)
        else:
            _keep_stop(work, noun, each, twin)
            turned += turn_to_kept(work, noun, {each.id: twin.id})
    return moved


def _same(record: Any) -> object:
    """Return by what two parts, phones or addresses of one human are the same."""
    if isinstance(record, Party):
        return record.case_id
    return getattr(record, "number", None) or getattr(record, "text", None) or record.id


def _keep_stop(work: UnitOfWork, noun: str, gone: Any, kept: Any) -> None:
    """Let a stop on either record hold for the human."""
    if noun == "parties":
        if gone.is_contact_stopped and not kept.is_contact_stopped:
            work.parties.save(replace(kept, is_contact_stopped=True))
    elif gone.status is Reachability.STOP and kept.status is not Reachability.STOP:
        getattr(work, noun).save(replace(kept, status=Reachability.STOP))


def _give_back(work: UnitOfWork, noun: str, keys: list[int], kept_id: int, gone_id: int) -> int:
    """Give back what still hangs on the kept record; return how many."""
    records, field = getattr(work, noun), belongings.field_of(noun)
    found = [each for each in belongings.of_person(work, noun, kept_id) if each.id in set(keys)]
    for each in found:
        records.save(replace(each, **{field: gone_id}))
    return len(found)


def _split(work: UnitOfWork, person_id: int, other_id: int, case_ids: list[int]) -> dict[str, int]:
    """Move what belongs to the chosen cases alone; return how many of each kind."""
    chosen, counts = set(case_ids), {}
    for noun in belongings.NOUNS:
        own = belongings.of_person(work, noun, person_id)
        if noun in {"phones", "addresses"}:
            theirs = belongings.placements_of(work.connection, chosen)
            rest = {each.id for each in belongings.of_person(work, "cases", person_id)} - chosen
            theirs -= belongings.placements_of(work.connection, rest)
            going = [each for each in own if each.placement_id in theirs]
        else:
            going = [each for each in own if (each.id if noun == "cases" else each.case_id) in chosen]
        for each in going:
            getattr(work, noun).save(replace(each, **{belongings.field_of(noun): other_id}))
        counts[noun] = len(going)
    return counts
