"""Two records of one human made one by hand, and taken apart again."""

from dataclasses import dataclass, replace
from datetime import datetime

from casedesk.domain.case_files import LinkedCase
from casedesk.domain.errors import CaseDeskError, RefusedError
from casedesk.domain.identity import read_id_number
from casedesk.domain.people import DocumentKind, Person
from casedesk.domain.sentences import Sentence, say


@dataclass(frozen=True)
class Belongings:
    """How much hangs on one record of a person."""

    cases: tuple[LinkedCase, ...] = ()
    parts: int = 0
    """Parts in other people's cases."""
    phones: int = 0
    addresses: int = 0
    contacts: int = 0
    visits: int = 0


@dataclass(frozen=True)
class PersonRecord:
    """One record of a person as a choice: masked, with what hangs on it."""

    person: Person
    belongings: Belongings


@dataclass(frozen=True)
class MergePreview:
    """What a merge would move from ``gone`` to ``kept``, and what speaks against it."""

    kept: PersonRecord
    gone: PersonRecord
    warnings: tuple[Sentence, ...] = ()
    obstacle: Sentence | None = None


@dataclass(frozen=True)
class MergeLine:
    """A merge that still stands, to be told and undone."""

    id: int
    version: int
    gone: Person
    at: datetime
    by: str
    reason: str
    cases: tuple[str, ...]
    """Numbers of the cases that came with it."""


def obstacle_to(kept: Person, gone: Person) -> Sentence | None:
    """Say why two records cannot be one human, None when they may be."""
    if kept.id == gone.id:
        return say("Choose another record: this is the same one.")
    if kept.merged_into is not None or gone.merged_into is not None:
        return say("One of the records was merged already. Choose the record that holds its cases.")
    are_numbers = kept.document_kind is gone.document_kind is DocumentKind.ID_CARD
    has_both = bool(kept.document_no and gone.document_no)
    if are_numbers and has_both and _whole(kept.document_no) != _whole(gone.document_no):
        return say("The records carry different identity numbers: they are two people.")
    if kept.born_on and gone.born_on and kept.born_on != gone.born_on:
        return say("The records carry different birthdays: they are two people.")
    return None


def warnings_of(kept: Person, gone: Person) -> tuple[Sentence, ...]:
    """Tell what a person should look at before two records become one."""
    told: list[Sentence] = []
    if kept.name != gone.name:
        told.append(say("The names differ."))
    if not (kept.document_no and gone.document_no):
        told.append(say("A record has no identity number: make sure by other papers that it is one human."))
    elif kept.document_no != gone.document_no:
        told.append(say("The document numbers differ; both stay on their records."))
    return tuple(told)


def filled_from(kept: Person, gone: Person) -> Person:
    """Return the kept record with what only the other one knew."""
    if not kept.document_no and gone.document_no:
        kept = replace(kept, document_kind=gone.document_kind, document_no=gone.document_no)
    return replace(
        kept,
        sex=kept.sex or gone.sex,
        born_on=kept.born_on or gone.born_on,
        employer=kept.employer or gone.employer,
    )


def emptied_of(kept: Person, before: Person, gone: Person) -> Person:
    """Take from the kept record what a merge had filled in, unless it was changed since."""
    filled = filled_from(before, gone)
    if kept.document_no == filled.document_no != before.document_no:
        kept = replace(kept, document_kind=before.document_kind, document_no=before.document_no)
    return replace(
        kept,
        sex=before.sex if kept.sex == filled.sex else kept.sex,
        born_on=before.born_on if kept.born_on == filled.born_on else kept.born_on,
        employer=before.employer if kept.employer == filled.employer else kept.employer,
    )


def require_one_human(kept: Person, gone: Person) -> None:
    """Raise RefusedError when two records cannot be one human."""
    obstacle = obstacle_to(kept, gone)
    if obstacle is not None:
        raise RefusedError(obstacle)


def _whole(number: str) -> str:
    """Return an identity number with 18 characters; one of 15 grows, a mistaken one stays."""
    try:
        return read_id_number(number).text
    except CaseDeskError:
        return number
