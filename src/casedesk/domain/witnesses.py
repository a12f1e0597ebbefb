"""The word of each visitor about a record, the supervisor's check that locks it, and addenda after."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LEAST_OPINION = 20
"""Characters of the opinion of a supervisor who locks a record that is not agreed."""


@dataclass(frozen=True)
class Statement:
    """One visitor's own word: the record confirmed, or what it should say; never changed, only followed."""

    visit_id: int
    operator_id: int
    at: datetime
    is_confirmed: bool
    corrections: Mapping[str, str] = field(default_factory=dict)
    """Field of the record to what this visitor says instead, in words."""
    note: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True)
class RecordCheck:
    """The supervisor's check; from then on the record is locked."""

    checked_by: int
    checked_at: datetime
    opinion: str = ""


@dataclass(frozen=True)
class Addendum:
    """What was added to a locked record; the old text stays."""

    visit_id: int
    operator_id: int
    at: datetime
    text: str
    is_client_report: bool = False
    """Whether it tells how the client was told of the incident."""
    id: int = 0
    version: int = 0


class Standing(StrEnum):
    """How one visitor stands to the record."""

    WROTE = "wrote"
    """Who wrote the record and was there has confirmed it by writing."""
    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    CHANGED_SINCE = "changed_since"
    """The record was corrected after this visitor confirmed it."""
    OPEN = "open"

    @property
    def has_spoken(self) -> bool:
        """Tell whether this visitor's word about the record as it is now is on file."""
        return self in {Standing.WROTE, Standing.CONFIRMED, Standing.DIFFERS}


@dataclass(frozen=True)
class Difference:
    """One field of which a visitor says something else than the record."""

    field: str
    operator_id: int
    statement_id: int
    record_says: str
    visitor_says: str


def newest(statements: Iterable[Statement], operator_id: int) -> Statement | None:
    """Return a visitor's last word, None where there is none."""
    own = [each for each in statements if each.operator_id == operator_id]
    return max(own, key=lambda each: (each.at, each.id)) if own else None


def differences(says: Mapping[str, str], statements: Sequence[Statement]) -> tuple[Difference, ...]:
    """Return where the visitors' last words differ from the record, in the order of its fields.

    ``says`` maps each field to what the record says; what was taken over no longer differs.
    """
    found = []
    for operator_id in dict.fromkeys(each.operator_id for each in statements):
        word = newest(statements, operator_id)
        corrections = word.corrections if word is not None and not word.is_confirmed else {}
        for name, text in corrections.items():
            if word is not None and says.get(name, "") != text:
                found.append(Difference(name, operator_id, word.id, says.get(name, ""), text))
    order = {name: place for place, name in enumerate(says)}
    return tuple(sorted(found, key=lambda each: order.get(each.field, len(order))))


def standings(
    crew: Sequence[int],
    written_by: int,
    amended_at: datetime | None,
    says: Mapping[str, str],
    statements: Sequence[Statement],
) -> dict[int, Standing]:
    """Return how each of the crew stands to the record, in the crew's order."""
    differing = {each.operator_id for each in differences(says, statements)}
    found: dict[int, Standing] = {}
    for each in crew:
        word = newest(statements, each)
        if each in differing or (word is not None and _is_words_only(word)):
            found[each] = Standing.DIFFERS
        elif each == written_by:
            found[each] = Standing.WROTE
        elif word is None:
            found[each] = Standing.OPEN
        elif word.is_confirmed and amended_at is not None and word.at < amended_at:
            found[each] = Standing.CHANGED_SINCE
        else:
            found[each] = Standing.CONFIRMED
    return found


def _is_words_only(word: Statement) -> bool:
    """Tell whether a visitor disagrees without naming a field."""
    return not word.is_confirmed and not word.corrections
