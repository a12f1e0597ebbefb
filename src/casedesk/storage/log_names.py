"""Hides the names of a case's people in what the log tells of it: reasons and notes are typed by hand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, or_, select

from casedesk.domain.audit import FieldChange
from casedesk.domain.masks import mask_names
from casedesk.storage.rows import cases, parties, people

_MAY_NAME: Final = re.compile(r"[^\x00-\x7f]|\s")
"""What words typed by hand have in them, and keys, days, amounts and digests have not."""


def without_names(
    connection: Connection,
    case_id: int | None,
    summary: Mapping[str, Any],
    changes: Sequence[FieldChange],
) -> tuple[dict[str, Any], list[FieldChange]]:
    """Return an entry's texts with the names of debtor, contacts and guarantors masked.

    Nobody is asked for the names where no text could hold one.
    """
    told = [each for change in changes for each in (change.before, change.after) if each]
    if case_id is None or not any(map(_MAY_NAME.search, (*_texts(summary), *told))):
        return dict(summary), list(changes)
    names = names_in(connection, case_id)
    hidden = [
        replace(each, before=_masked(each.before, names), after=_masked(each.after, names))
        for each in changes
    ]
    return {key: _masked(value, names) for key, value in summary.items()}, hidden


def names_in(connection: Connection, case_id: int) -> tuple[str, ...]:
    """Return the names of everybody who has a part in a case."""
    debtor = select(cases.c.debtor_id).where(cases.c.id == case_id)
    others = select(parties.c.person_id).where(parties.c.case_id == case_id)
    query = select(people.c.name).where(or_(people.c.id.in_(debtor), people.c.id.in_(others)))
    return tuple(connection.execute(query).scalars())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)


def _masked(value: Any, names: Sequence[str]) -> Any:
    if isinstance(value, str):
        return mask_names(value, names)
    if isinstance(value, Mapping):
        return {key: _masked(each, names) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_masked(each, names) for each in value]
    return value
