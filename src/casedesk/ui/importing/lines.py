"""Turns previews and findings into what tables and panes show; knows no Qt."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from casedesk.domain.clients import Client
from casedesk.domain.compliance import Severity
from casedesk.domain.intake import ImportFinding
from casedesk.domain.sentences import say
from casedesk.ui.looks import Mark, Tone

SEVERITY_MARKS: dict[Severity, Mark] = {
    Severity.BLOCK: Mark(Tone.BLOCK, "circle-x", say("Blocked")),
    Severity.WARN: Mark(Tone.WARN, "warning", say("Warning")),
    Severity.INFO: Mark(Tone.INFO, "info", say("Info")),
}
_ORDER = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.INFO: 2, Severity.PASS: 3}


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
