"""Phones and addresses that stand on both records of one human: what names one is turned to the other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from casedesk.domain.approvals import ApprovalStatus
from casedesk.storage.unit_of_work import UnitOfWork

Turn = tuple[str, int, int, int]
"""Shelf and key of a record, the phone or address that it named, and the one that it names now."""
_NAMING: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "addresses": (("visits", "address_id"), ("visit_requests", "address_id")),
    "phones": (("contacts", "phone_id"),),
}
_FIELDS: Final = {shelf: field for pairs in _NAMING.values() for shelf, field in pairs}
_APPROVALS: Final = "approvals"


def turn_to_kept(work: UnitOfWork, noun: str, twins: Mapping[int, int]) -> list[Turn]:
    """Turn what names a phone or address of the record that goes to its twin; return what was turned.

    Visits, requests and contacts of any state are turned, releases while they wait for an answer.
    """
    return [turn for gone, kept in twins.items() for turn in _turned(work, noun, gone, kept)]


def turn_back(work: UnitOfWork, turns: Iterable[Sequence[Any]]) -> None:
    """Let what was turned and still names the twin name its own phone or address again."""
    for shelf, key, gone, kept in turns:
        records = getattr(work, shelf)
        found = records.first(records.table.c.id == key)
        if found is None:
            continue
        if shelf == _APPROVALS:
            if found.wish.address_id == kept:
                records.save(replace(found, wish=replace(found.wish, address_id=gone)))
        elif getattr(found, _FIELDS[shelf]) == kept:
            records.save(replace(found, **{_FIELDS[shelf]: gone}))


def _turned(work: UnitOfWork, noun: str, gone: int, kept: int) -> Iterator[Turn]:
    for shelf, field in _NAMING.get(noun, ()):
        records = getattr(work, shelf)
        for each in records.all(records.table.c[field] == gone):
            records.save(replace(each, **{field: kept}))
            yield shelf, each.id, gone, kept
    if noun == "addresses":
        for each in work.approvals.all(work.approvals.table.c.status == ApprovalStatus.PENDING):
            if each.wish.address_id == gone:
                work.approvals.save(replace(each, wish=replace(each.wish, address_id=kept)))
                yield _APPROVALS, each.id, gone, kept
