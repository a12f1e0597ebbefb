"""Turns a file's columns into what the table and the pane of the second step show; knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from casedesk.domain.amount_forms import AmountForm, AmountUnit, Negative
from casedesk.domain.intake import (
    AMOUNTS,
    CONSTANTS,
    FIELD_NAMES,
    Column,
    ColumnMapping,
    Group,
    GroupKind,
    IntakeField,
    Origin,
    Target,
)
from casedesk.domain.sentences import Sentence, say
from casedesk.services.placements import FilePreview
from casedesk.services.profile_lists import ProfileLine
from casedesk.ui.looks import Heading, Styled, Text, Tone

POSITION: Final = 6
UNITS: Final = tuple(AmountUnit)
SIGNS: Final = tuple(Negative)
ORIGINS: dict[Origin, Sentence] = {
    Origin.HEADER: say("Known header"),
    Origin.VALUES: say("By its values"),
    Origin.PROFILE: say("As last time"),
    Origin.PERSON: say("Chosen by you"),
    Origin.UNKNOWN: say("Unknown header"),
    Origin.WITHHELD: say("Not in the mandate"),
}
ORIGIN_HINTS: dict[Origin, Sentence] = {
    Origin.HEADER: say("The header is in the list of known words."),
    Origin.VALUES: say("The header is unknown, but the values have this form. Please check."),
    Origin.PROFILE: say("So it was chosen the last time for this client."),
    Origin.PERSON: say("Remembered for the next list of this client."),
    Origin.UNKNOWN: say("The column stays out unless you choose a field for it."),
    Origin.WITHHELD: say(
        "The mandate does not allow it (PIPL art. 6, 21): it is not read, whatever is chosen here."
    ),
}
_GROUP_NAMES: dict[GroupKind, Sentence] = {
    GroupKind.CONTACT: say("Contact"),
    GroupKind.SPOUSE: say("Spouse"),
    GroupKind.GUARANTOR: say("Guarantor"),
    GroupKind.CO_BORROWER: say("Co-borrower"),
}
_DATED: Final = frozenset({IntakeField.PRODUCT, IntakeField.ASSIGNED_ON, IntakeField.RECALL_ON})
"""What a list may have in common but is asked for each list anew, by fields of their own."""
_GROUP_FIELDS: Final = tuple(each for each in IntakeField if each.is_related)


@dataclass(frozen=True)
class ColumnCard:
    """One column in the pane: its name, why it means what it means, its values, its target and form."""

    header: str
    place: Text
    hint: Text
    samples: tuple[str, ...]
    target: int
    form: AmountForm | None = None
    is_withheld: bool = False


@dataclass(frozen=True)
class ProfileCard:
    """Under which name the columns are kept: the client's names, the chosen one and what will be saved."""

    names: tuple[tuple[str, Text], ...]
    chosen: str
    told: Text


@dataclass(frozen=True)
class WholeCard:
    """What holds for the whole list: the values that no column feeds and what the mandate holds back."""

    open_fields: tuple[tuple[str, Text], ...]
    constants: tuple[tuple[str, Text], ...]
    withheld: Text


def targets_of(mapping: ColumnMapping) -> tuple[Target | None, ...]:
    """Return everything a column may go to; each kind of person has one free number more."""
    found: list[Target | None] = [None]
    found += [Target(each) for each in IntakeField if not each.is_related]
    groups = mapping.groups()
    for kind in GroupKind:
        used = max((each.number for each in groups if each.kind is kind), default=0)
        most = 1 if kind is GroupKind.SPOUSE else used + 1
        for number in range(1, most + 1):
            found += [Target(field, Group(kind, number)) for field in _GROUP_FIELDS]
    return tuple(found)


def labelled(targets: Sequence[Target | None]) -> list[tuple[str, Text]]:
    """Return each target's field and what people call it."""
    return [("", say("Not taken")) if each is None else (each.field.value, each.label) for each in targets]


class ColumnRows:
    """Every column as a table row, repeated persons under a heading; another order has no headings."""

    def __init__(self, rows: Sequence[tuple[Any, ...]], headed: Sequence[tuple[Any, ...]]) -> None:
        self._rows, self._headed = rows, headed

    def count(self) -> int:
        """Return how many rows there are, with headings."""
        return len(self._headed)

    def rows(self, first: int, amount: int) -> Sequence[tuple[Any, ...]]:
        """Return a slice of the rows."""
        return self._headed[first : first + amount]

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "ColumnRows":  # noqa: ARG002
        """Return the columns ordered by what one cell says; their order in the file is the first one."""
        ordered = sorted(self._rows, key=lambda row: _rank(row[place]), reverse=is_descending)
        return ColumnRows(self._rows, ordered)


def column_rows(preview: FilePreview) -> ColumnRows:
    """Return a row for every column: number, header, meaning, form, reason, values; the place is behind."""
    rows: list[tuple[Any, ...]] = []
    headed: list[tuple[Any, ...]] = []
    told = [
        (column, samples)
        for column, samples in zip(preview.mapping.columns, preview.samples(), strict=True)
        if column.header or samples or column.target is not None
    ]
    for group, members in groupby(told, key=lambda each: _group_of(each[0])):
        lines = [_row(column, samples) for column, samples in members]
        if headed or group is not None:
            headed.append(_heading(group, len(lines)))
        rows += lines
        headed += lines
    return ColumnRows(rows, headed)


def column_card(preview: FilePreview, position: int, target: int) -> ColumnCard:
    """Return what the pane says about one column."""
    column = preview.mapping.columns[position]
    is_amount = column.target is not None and column.target.field in AMOUNTS
    return ColumnCard(
        header=column.header,
        place=say("Column {number}", number=position + 1),
        hint=ORIGIN_HINTS[column.origin],
        samples=preview.samples()[position],
        target=target,
        form=column.form if is_amount else None,
        is_withheld=column.origin is Origin.WITHHELD,
    )


def whole_card(mapping: ColumnMapping) -> WholeCard:
    """Return what the pane says about the whole list."""
    fed = {each.target.field for each in mapping.columns if each.target}
    set_here = {each.field for each in mapping.constants}
    free = [each for each in CONSTANTS if each not in fed | set_here | _DATED]
    withheld = [each.header for each in mapping.columns if each.origin is Origin.WITHHELD and each.header]
    told = say("Held back by the mandate: {columns}", columns="、".join(withheld)) if withheld else ""
    return WholeCard(
        tuple((each.value, FIELD_NAMES[each]) for each in free),
        tuple(
            (each.field.value, say("{field}: {value}", field=FIELD_NAMES[each.field], value=each.value))
            for each in mapping.constants
        ),
        told,
    )


def profile_card(preview: FilePreview, known: Sequence[ProfileLine], *, is_corrected: bool) -> ProfileCard:
    """Return what the pane says about the name and the revision of the columns."""
    revision = next((each.revision for each in known if each.name == preview.profile), 0)
    names: list[tuple[str, Text]] = [
        (each.name, say("{name} (revision {revision})", name=each.name, revision=each.revision))
        for each in known
    ]
    told = say("A new kind of list: kept as {name} with this import.", name=preview.file_name)
    if not revision:
        names.insert(0, ("", say("New: {name}", name=preview.file_name)))
    elif is_corrected:
        told = say(
            "Corrected: saved as revision {revision} of {name} with this import.",
            revision=revision + 1,
            name=preview.profile,
        )
    else:
        told = say("As in revision {revision} of {name}.", revision=revision, name=preview.profile)
    return ProfileCard(tuple(names), preview.profile if revision else "", told)


def is_corrected(mapping: ColumnMapping, remembered: ColumnMapping | None) -> bool:
    """Tell whether the columns go elsewhere than they went the last time."""
    if remembered is None:
        return False
    sides = [
        [(each.target, each.form) for each in known.columns if each.header] for known in (mapping, remembered)
    ]
    return sides[0] != sides[1] or set(mapping.constants) != set(remembered.constants)


def _group_of(column: Column) -> Group | None:
    return column.target.group if column.target else None


def _heading(group: Group | None, size: int) -> tuple[Any, ...]:
    if group is None:
        return (Heading(say("Debtor and debt"), size), *[None] * POSITION)
    name = _GROUP_NAMES[group.kind]
    if group.kind is not GroupKind.SPOUSE:
        name = say("{kind} {number}", kind=name, number=group.number)
    return (Heading(name, size), *[None] * POSITION)


def _row(column: Column, samples: tuple[str, ...]) -> tuple[Any, ...]:
    name = column.header or say("(no header)")
    is_withheld = column.origin is Origin.WITHHELD
    return (
        column.position + 1,
        Styled(name, is_bold=column.is_taken, is_secondary=not column.is_taken, is_struck=is_withheld),
        _meaning(column.target, column.origin),
        _form(column),
        Styled(ORIGINS[column.origin], is_secondary=True),
        Styled("  ·  ".join(samples), is_secondary=True),
        column.position,
    )


def _form(column: Column) -> Text | None:
    """Return the unit of an amount, with the meaning of a minus where it has one."""
    if column.target is None or column.target.field not in AMOUNTS:
        return ""
    if column.form.negative is Negative.REFUSED:
        return column.form.unit.label
    return say("{unit}, ±", unit=column.form.unit.label)


def _meaning(target: Target | None, origin: Origin) -> Styled:
    if target is not None:
        return Styled(target.label, icon="check", tone=Tone.OK)
    icon = "ban" if origin is Origin.WITHHELD else "minus"
    text: Text = say("Held back") if origin is Origin.WITHHELD else say("Not taken")
    return Styled(text, icon=icon, tone=Tone.NEUTRAL, is_secondary=True)


def _rank(value: object) -> Any:
    return value if isinstance(value, int) else str(value.text if isinstance(value, Styled) else value or "")
