"""Turns previews and findings into what tables and panes show; knows no Qt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.intake import ColumnMapping, Group, GroupKind, ImportFinding, IntakeField, Origin, Target
from casedesk.domain.sentences import Sentence, say
from casedesk.services.placements import FilePreview
from casedesk.ui.looks import Mark, Styled, Text, Tone

ORIGINS: dict[Origin, Sentence] = {
    Origin.HEADER: say("Known header"),
    Origin.VALUES: say("By its values"),
    Origin.PROFILE: say("As last time"),
    Origin.PERSON: say("Chosen by you"),
    Origin.UNKNOWN: say("Unknown header"),
    Origin.WITHHELD: say("More than needed"),
}
ORIGIN_HINTS: dict[Origin, Sentence] = {
    Origin.HEADER: say("The header is in the list of known words."),
    Origin.VALUES: say("The header is unknown, but the values have this form. Please check."),
    Origin.PROFILE: say("So it was chosen the last time for this client."),
    Origin.PERSON: say("Remembered for the next list of this client."),
    Origin.UNKNOWN: say("The column stays out unless you choose a field for it."),
    Origin.WITHHELD: say(
        "The purpose does not need it (PIPL art. 6, 19); it stays out unless you choose a field."
    ),
}
SEVERITY_MARKS: dict[Severity, Mark] = {
    Severity.BLOCK: Mark(Tone.BLOCK, "circle-x", say("Blocked")),
    Severity.WARN: Mark(Tone.WARN, "warning", say("Warning")),
    Severity.INFO: Mark(Tone.INFO, "info", say("Info")),
}
_ORDER = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.INFO: 2, Severity.PASS: 3}
_GROUP_FIELDS = tuple(each for each in IntakeField if each.is_related)


@dataclass(frozen=True)
class ColumnCard:
    """One column in the pane: its name, why it means what it means, its values, the chosen target."""

    header: str
    place: Text
    hint: Text
    samples: tuple[str, ...]
    target: int


def mandate_mark(client: Client, today: date) -> Mark:
    """Tell whether the client's mandate covers today."""
    mandate = client.mandate
    if mandate is None:
        return Mark(Tone.WARN, "warning", say("No mandate on record"))
    if not mandate.covers(today):
        return Mark(
            Tone.WARN, "warning", say("Mandate {number} does not cover today", number=mandate.contract_no)
        )
    text = say("Mandate {number} until {day}", number=mandate.contract_no, day=mandate.ends_on)
    return Mark(Tone.OK, "check", text)


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


def column_rows(preview: FilePreview) -> list[tuple[object, ...]]:
    """Return a row for every column: number, header, meaning, reason, values; the place is behind."""
    rows: list[tuple[object, ...]] = []
    for column, samples in zip(preview.mapping.columns, preview.samples(), strict=True):
        if not column.header and not samples and column.target is None:
            continue
        name = column.header or say("(no header)")
        rows.append(
            (
                column.position + 1,
                Styled(name, is_bold=column.is_taken, is_secondary=not column.is_taken),
                _meaning(column.target, column.origin),
                Styled(ORIGINS[column.origin], is_secondary=True),
                Styled("  ·  ".join(samples), is_secondary=True),
                column.position,
            )
        )
    return rows


def column_card(preview: FilePreview, position: int, target: int) -> ColumnCard:
    """Return what the pane says about one column."""
    column = preview.mapping.columns[position]
    return ColumnCard(
        header=column.header,
        place=say("Column {number}", number=position + 1),
        hint=ORIGIN_HINTS[column.origin],
        samples=preview.samples()[position],
        target=target,
    )


def columns_with_findings(findings: Sequence[ImportFinding]) -> tuple[tuple[str, int], ...]:
    """Return the columns that have findings with their numbers, most first."""
    return tuple(Counter(each.column for each in findings if each.column).most_common())


class FindingRows:
    """The findings of one severity and column as table rows, made only where they are seen."""

    def __init__(
        self,
        findings: Sequence[ImportFinding],
        severity: Severity | None = None,
        column: str = "",
        *,
        is_ordered: bool = False,
    ) -> None:
        self._all, self._severity, self._column = findings, severity, column
        self._is_ordered = is_ordered

    @cached_property
    def chosen(self) -> Sequence[ImportFinding]:
        """Return the findings that fit, the gravest first."""
        if self._is_ordered:
            return self._all
        fitting = (
            each
            for each in self._all
            if self._severity in {None, each.severity} and self._column in {"", each.column}
        )
        return sorted(fitting, key=lambda each: (_ORDER[each.severity], each.row))

    def count(self) -> int:
        """Return how many findings fit."""
        return len(self.chosen)

    def rows(self, first: int, amount: int) -> list[tuple[object, ...]]:
        """Return a window of rows."""
        window = enumerate(self.chosen[first : first + amount], start=first)
        return [
            (each.row, SEVERITY_MARKS[each.severity], each.column, each.message, each.value, number)
            for number, each in window
        ]

    def sorted_by(self, place: int, key: str, *, is_descending: bool) -> "FindingRows":  # noqa: ARG002
        """Return the same findings in another order."""
        ranks = {
            "row": lambda each: (each.row,),
            "severity": lambda each: (_ORDER[each.severity], each.row),
            "column": lambda each: (each.column, each.row),
            "message": lambda each: (each.code, each.row),
            "value": lambda each: (each.value, each.row),
        }
        ordered = sorted(self.chosen, key=ranks[key], reverse=is_descending)
        return FindingRows(ordered, is_ordered=True)


def _meaning(target: Target | None, origin: Origin) -> Styled:
    if target is not None:
        return Styled(target.label, icon="check", tone=Tone.OK)
    icon = "ban" if origin is Origin.WITHHELD else "minus"
    text: Text = say("Held back") if origin is Origin.WITHHELD else say("Not taken")
    return Styled(text, icon=icon, tone=Tone.NEUTRAL, is_secondary=True)
