"""What an office adds to its cases: tags and own fields, read for many cases at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, select

from casedesk.domain.tags import Tag
from casedesk.storage.list_rows import case_tags, own_fields, own_values, tags
from casedesk.storage.records import NOTED


def tags_of(connection: Connection, case_ids: Sequence[int]) -> dict[int, tuple[Tag, ...]]:
    """Return the tags of each case that carries any, by name."""
    query = (
        select(case_tags.c.case_id, tags)
        .join(tags, tags.c.id == case_tags.c.tag_id)
        .where(case_tags.c.case_id.in_(case_ids))
        .order_by(tags.c.name)
    )
    found: dict[int, list[Tag]] = defaultdict(list)
    known: dict[int, Tag] = {}
    for row in connection.execute(query):
        tag = known.setdefault(row.id, Tag(row.name, row.colour, row.id, row.version))
        found[row.case_id].append(tag)
    return {case_id: tuple(each) for case_id, each in found.items()}


def own_values_of(connection: Connection, case_ids: Sequence[int]) -> dict[int, tuple[tuple[int, str], ...]]:
    """Return by case what its own fields hold: pairs of the field's key and canonical text."""
    query = (
        select(own_values.c.case_id, own_values.c.field_id, own_values.c.value)
        .join(own_fields, own_fields.c.id == own_values.c.field_id)
        .where(own_values.c.case_id.in_(case_ids))
        .order_by(own_fields.c.position, own_fields.c.id)
    )
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for case_id, field_id, value in connection.execute(query):
        found[case_id].append((field_id, value))
    return {case_id: tuple(each) for case_id, each in found.items()}


def cases_by_tag(connection: Connection, tag_ids: Iterable[int]) -> dict[int, int]:
    """Return how many cases carry each tag; tags on no case are missing."""
    query = select(case_tags.c.tag_id, func.count()).where(case_tags.c.tag_id.in_(tuple(tag_ids)))
    return {row[0]: row[1] for row in connection.execute(query.group_by(case_tags.c.tag_id))}


def values_by_field(connection: Connection) -> dict[int, int]:
    """Return how many cases hold a value of each own field; unused fields are missing."""
    query = select(own_values.c.field_id, func.count()).group_by(own_values.c.field_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def drop_tag(connection: Connection, tag_id: int) -> int:
    """Take a tag off every case and return how many there were; the entry of the work tells it."""
    gone = delete(case_tags).where(case_tags.c.tag_id == tag_id).execution_options(**NOTED)
    return connection.execute(gone).rowcount


def drop_field(connection: Connection, field_id: int) -> int:
    """Remove every value of an own field and return how many there were; the entry of the work tells it."""
    gone = delete(own_values).where(own_values.c.field_id == field_id).execution_options(**NOTED)
    return connection.execute(gone).rowcount
