"""What the list of placements shows, as values; knows no Qt."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from casedesk.domain.placements import PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.import_undo import UndoPlan
from casedesk.services.placement_terms import PlacementRow, TermChange
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Text, Tone

SOON_DAYS: Final = 7
IDENTITY: Final = 14
STATUS_MARKS: Final[dict[PlacementStatus, Mark]] = {
    PlacementStatus.OPEN: Mark(Tone.OK, "check", say("In hand")),
    PlacementStatus.PAUSED: Mark(Tone.WARN, "pause", say("Paused")),
    PlacementStatus.WITHDRAWN: Mark(Tone.NEUTRAL, "logout", say("Withdrawn")),
    PlacementStatus.UNDONE: Mark(Tone.NEUTRAL, "undo", say("Undone")),
}


@dataclass(frozen=True)
class PlacementCard:
    """The chosen placement and what may be done with it now."""

    row: PlacementRow
    can_extend: bool
    can_pause: bool
    can_resume: bool
    can_withdraw: bool
    can_undo: bool
    can_open: bool


@dataclass(frozen=True)
class UndoCard:
    """What an undo would take away, and what it keeps with the reason."""

    head: Sentence
    facts: tuple[tuple[Text, Text], ...]
    kept: tuple[tuple[str, Text], ...]
    is_nothing: bool


def card_of(row: PlacementRow) -> PlacementCard:
    """Return what may be done with a placement."""
    is_open, is_paused = row.status is PlacementStatus.OPEN, row.status is PlacementStatus.PAUSED
    return PlacementCard(
        row,
        can_extend=is_open or is_paused,
        can_pause=is_open,
        can_resume=is_paused,
        can_withdraw=is_open or is_paused,
        can_undo=row.status is not PlacementStatus.UNDONE,
        can_open=row.cases > 0,
    )


def table_row(row: PlacementRow, today: date) -> tuple[Any, ...]:
    """Return a placement as a row of the table; its key and the placement stand behind."""
    received = formats.formats().local(row.received_at).date()
    return (
        row.number,
        row.client,
        received,
        row.assigned_on,
        recall_cell(row, today),
        row.rows_taken,
        row.rows_changed,
        row.rows_unchanged,
        row.rows_missing,
        row.rows_rejected,
        row.open_cases,
        row.balance,
        status_cell(row),
        Styled(row.file_name, is_secondary=True),
        row.id,
        row,
    )


def recall_cell(row: PlacementRow, today: date) -> object:
    """Return the recall day; amber in its last week and red once it has passed with open cases."""
    if row.recall_on is None or row.status in {PlacementStatus.WITHDRAWN, PlacementStatus.UNDONE}:
        return row.recall_on
    days = (row.recall_on - today).days
    if days > SOON_DAYS or not row.open_cases:
        return row.recall_on
    day, left = formats.formats().day(row.recall_on), formats.formats().left(row.recall_on, today)
    tone = Tone.WARN if days >= 0 else Tone.BLOCK
    return Styled(say("{day} · {left}", day=day, left=left), icon="clock", tone=tone)


def status_cell(row: PlacementRow) -> Mark:
    """Return where the placement stands, with the day on which a paused one is looked at again."""
    if row.status is PlacementStatus.PAUSED and row.resume_on is not None:
        return Mark(Tone.WARN, "pause", say("Paused until {day}", day=row.resume_on))
    return STATUS_MARKS[row.status]


def chosen_text(row: PlacementRow) -> Sentence:
    """Return what the line below the table says of the chosen placement."""
    return say(
        "{number} · %n case(s), {open} open · taken by {person}",
        count=row.cases,
        number=row.number,
        open=formats.number(row.open_cases),
        person=row.taken_by or "—",
    )


def undo_card(plan: UndoPlan) -> UndoCard:
    """Return what the undo of an import comes to."""
    facts: list[tuple[Text, Text]] = [
        (say("Cases removed"), formats.number(plan.removed)),
        (say("Cases changed back"), formats.number(plan.restored)),
        (say("Cases reopened"), formats.number(plan.reopened)),
        (say("Phones, addresses and persons removed"), formats.number(plan.added_removed)),
        (say("Cases kept"), formats.number(len(plan.kept))),
    ]
    if plan.called_off:
        facts.append((say("Visits that stay called off"), ", ".join(plan.called_off)))
    kept = tuple((each.case_no, each.why) for each in plan.kept)
    head = say("Undo the import {number}?", number=plan.placement.number)
    return UndoCard(head, tuple(facts), kept, plan.is_nothing)


def undone_text(plan: UndoPlan) -> Sentence:
    """Return what is told after an import was undone."""
    return say(
        "{number}: %n case(s) removed, {restored} changed back, {kept} kept.",
        count=plan.removed,
        number=plan.placement.number,
        restored=formats.number(plan.restored + plan.reopened),
        kept=formats.number(len(plan.kept)),
    )


def change_text(what: Sentence, change: TermChange) -> Sentence:
    """Return what is told after a placement's terms changed."""
    told: Sentence = say("{what} %n case(s) follow.", what=what, count=change.cases)
    if change.called_off:
        told = say("{told} Visits called off: {visits}.", told=told, visits=", ".join(change.called_off))
    if change.under_way:
        told = say("{told} Already under way: {visits}.", told=told, visits=", ".join(change.under_way))
    return told
