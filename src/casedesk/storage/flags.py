"""Which flags of cases have their consequences on a day."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select

from casedesk.domain.cases import Case, Flag, FlagKind
from casedesk.storage import visit_sources
from casedesk.storage.rows import cases, flags
from casedesk.storage.shelves import Shelves

BINDING = tuple(each for each in FlagKind if each.binds_human)
"""Kinds that hold in every case of the human."""


def acting(day: date) -> ColumnElement[bool]:
    """Return the condition that a flag is neither cleared nor over on a day (see ``Flag.acts_on``)."""
    return and_(flags.c.cleared_on.is_(None), or_(flags.c.until_on.is_(None), flags.c.until_on >= day))


def flags_upon(shelves: Shelves, case_id: int, person_ids: Collection[int], day: date) -> list[Flag]:
    """Return what acts on a case: its own flags first, then those that bind these people in any case."""
    theirs = select(cases.c.id).where(cases.c.debtor_id.in_(person_ids))
    binds = and_(flags.c.kind.in_(BINDING), flags.c.case_id.in_(theirs))
    found = shelves.flags.all(or_(flags.c.case_id == case_id, binds), acting(day))
    return sorted(found, key=lambda flag: (flag.case_id != case_id, flag.id))


def flags_on(shelves: Shelves, case: Case, day: date) -> list[Flag]:
    """Return what was flagged of a case on a day: its own flags first, then those that bind its debtor.

    Whatever became of a flag since, it counts for the days on which it held.
    """
    same = visit_sources.humans(shelves.connection, {case.debtor_id})[case.debtor_id]
    raised = visit_sources.flags_of(shelves, same)
    held = [
        flag
        for found in raised.values()
        for flag in found
        if (flag.case_id == case.id or flag.kind.binds_human) and flag.held_on(day)
    ]
    return sorted(held, key=lambda flag: (flag.case_id != case.id, flag.id))


def flags_of_cases(shelves: Shelves, debtors: Mapping[int, int]) -> dict[int, list[Flag]]:
    """Return by case, given with its debtor, its own flags and those that bind the debtor in other cases."""
    humans = visit_sources.humans(shelves.connection, set(debtors.values()))
    everybody: frozenset[int] = frozenset().union(*humans.values())
    raised = visit_sources.flags_of(shelves, everybody)
    return {
        case_id: [
            flag
            for person_id in sorted(humans[debtor_id])
            for flag in raised.get(person_id, ())
            if flag.case_id == case_id or flag.kind.binds_human
        ]
        for case_id, debtor_id in debtors.items()
    }
