"""What the comparison of a client's file with the office shows, as values; knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.debts import Debt
from casedesk.domain.masks import mask_name
from casedesk.domain.money import Money
from casedesk.domain.reconciliation import (
    ChangedRow,
    Choice,
    Fate,
    FieldDifference,
    KnownRow,
    LastTouch,
    MissingRow,
    RowGroup,
)
from casedesk.domain.sentences import Sentence, say
from casedesk.services.placements import DryRun
from casedesk.ui import formats
from casedesk.ui.case_looks import status_mark
from casedesk.ui.importing.words import PRODUCTS
from casedesk.ui.looks import Mark, Text, Tone

CONFLICT: Final = Mark(Tone.WARN, "warning", say("Both changed it"))
GROUP_WORDS: Final[dict[RowGroup, Sentence]] = {
    RowGroup.NEW: say("New here"),
    RowGroup.CHANGED: say("Changed"),
    RowGroup.UNCHANGED: say("Unchanged"),
    RowGroup.MISSING: say("Not in the file"),
}
GROUP_MARKS: Final[dict[RowGroup, Mark]] = {
    RowGroup.NEW: Mark(Tone.OK, "plus", GROUP_WORDS[RowGroup.NEW]),
    RowGroup.CHANGED: Mark(Tone.INFO, "pencil", GROUP_WORDS[RowGroup.CHANGED]),
    RowGroup.UNCHANGED: Mark(Tone.NEUTRAL, "check", GROUP_WORDS[RowGroup.UNCHANGED]),
    RowGroup.MISSING: Mark(Tone.WARN, "question", GROUP_WORDS[RowGroup.MISSING]),
}
GROUP_MEANINGS: Final[dict[RowGroup, Sentence]] = {
    RowGroup.NEW: say("Ticked rows become cases."),
    RowGroup.CHANGED: say("Ticked cases take the client's values; what people here changed stays."),
    RowGroup.UNCHANGED: say("Nothing differs here; nothing is written."),
    RowGroup.MISSING: say("The file no longer names them. Ticked cases go back to the client."),
}
CHOICE_WORDS: Final[dict[Choice, Sentence]] = {
    Choice.OURS: say("ours"),
    Choice.THEIRS: say("the client's"),
}


@dataclass(frozen=True)
class FieldCard:
    """One field of a case: our value, the client's, which one will stand and what else to know."""

    key: str
    label: Text
    ours: Text
    theirs: Text
    choice: Choice = Choice.THEIRS
    is_choosable: bool = False
    is_conflict: bool = False
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class ComparedCase:
    """One case of the comparison: whose it is, where it stands in the file and what differs."""

    name: str
    place: Text
    mark: Mark
    note: Text = ""
    fields: tuple[FieldCard, ...] = ()


@dataclass(frozen=True)
class ComparisonCard:
    """The groups with their sizes, the group on show and how many records will be written."""

    counts: Mapping[RowGroup, int]
    group: RowGroup
    accepted: Mapping[RowGroup, int]
    conflicts: int = 0
    is_same: bool = False


def value_text(value: Text | Money | date | None) -> Text:
    """Return a value as a screen shows it; nothing is an empty text."""
    match value:
        case None:
            return ""
        case Money():
            return formats.money(value)
        case date():
            return formats.formats().day(value)
    return value


def default_choice(difference: FieldDifference) -> Choice:
    """Return whose value stands when nobody chooses."""
    return Choice.OURS if difference.fate is Fate.KEPT else Choice.THEIRS


def changed_card(
    row: ChangedRow,
    choices: Mapping[tuple[int, str], Choice],
    touches: Sequence[LastTouch | None] = (),
) -> ComparedCase:
    """Return what the pane says about a changed case."""
    known = [*touches, *[None] * (len(row.differences) - len(touches))]
    fields = tuple(
        FieldCard(
            key=each.key,
            label=each.label,
            ours=value_text(each.old),
            theirs=value_text(each.new),
            choice=choices.get((row.row, each.key), default_choice(each)),
            is_choosable=each.is_choosable,
            is_conflict=each.fate is Fate.KEPT,
            notes=_notes(each, touch),
        )
        for each, touch in zip(row.differences, known, strict=True)
    )
    note = say("%n field(s) differ", count=len(fields))
    return ComparedCase(row.name, _place(row.case_no, row.row), GROUP_MARKS[RowGroup.CHANGED], note, fields)


def new_card(dry_run: DryRun, number: int) -> ComparedCase:
    """Return what the pane says about a row that becomes a case, by its place among the new ones."""
    draft = dry_run.drafts[number]
    debtor = draft.debtor
    lines: list[tuple[Text, Text]] = [
        *_debt_lines(draft.debt),
        (say("Assigned on"), value_text(draft.assigned_on)),
        (say("Recall on"), value_text(draft.recall_on)),
        (say("Phones"), formats.number(len(debtor.phones))),
        (say("Addresses"), formats.number(len(debtor.addresses))),
        (say("Other persons"), formats.number(len(draft.related))),
    ]
    fields = tuple(FieldCard(f"new:{n}", label, "", value) for n, (label, value) in enumerate(lines) if value)
    name, place = mask_name(debtor.person.name), _place(draft.case_no, draft.row)
    return ComparedCase(name, place, GROUP_MARKS[RowGroup.NEW], say("Not in the office yet"), fields)


def unchanged_card(row: KnownRow) -> ComparedCase:
    """Return what the pane says about a case of which nothing differs."""
    place, note = _place(row.case_no, row.row), say("The file says what the office has.")
    return ComparedCase(row.name, place, GROUP_MARKS[RowGroup.UNCHANGED], note)


def missing_card(row: MissingRow) -> ComparedCase:
    """Return what the pane says about a case that the file no longer names."""
    note = say("Ticked, the case is withdrawn and its visits are called off; left out, it stays as it is.")
    lines: tuple[tuple[Text, Text], ...] = (
        (say("Balance"), formats.money(row.balance)),
        (say("State"), status_mark(row.status).text),
        (say("Recall on"), value_text(row.recall_on)),
        (say("Last named in"), say("{file}, row {row}", file=row.seen_in, row=row.seen_row)),
    )
    fields = tuple(
        FieldCard(f"missing:{n}", label, value, "", Choice.OURS)
        for n, (label, value) in enumerate(lines)
        if value
    )
    return ComparedCase(row.name, row.case_no, GROUP_MARKS[RowGroup.MISSING], note, fields)


def _place(case_no: str, row: int) -> Sentence:
    return say("{case} · row {row} of the file", case=case_no, row=formats.number(row))


def _debt_lines(debt: Debt) -> list[tuple[Text, Text]]:
    owed = debt.owed
    return [
        (say("Product"), PRODUCTS[debt.product]),
        (say("Balance"), formats.money(debt.balance)),
        (say("Principal"), formats.money(owed.principal)),
    ]


def _notes(difference: FieldDifference, touch: LastTouch | None) -> tuple[Text, ...]:
    """Return why a value is kept, and who touched ours last."""
    told: list[Text] = [difference.reason] if difference.reason else []
    if difference.fate is Fate.GONE:
        told.append(say("No longer in the file; it stays here"))
    if touch is not None:
        at = formats.formats().moment(touch.at)
        told.append(say("ours: {person}, {moment}", person=touch.by, moment=at))
    return tuple(told)
