"""What the gate's dialog shows: lines of findings, the clause behind one, and the ways out."""

from dataclasses import dataclass
from typing import Protocol

from casedesk.domain.compliance import Finding, Override, Rule, Severity, Verdict, WayOut
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import Crew
from casedesk.services.operators import Seat
from casedesk.ui.looks import Text
from casedesk.ui.visits.presenter.subjects import Subject
from casedesk.ui.visits.presenter.words import said


@dataclass(frozen=True)
class FindingRow:
    """One line of the list: what a rule said."""

    rule: str
    severity: Severity
    title: str
    message: str
    limit: str
    is_released: bool = False
    shift: Sentence | None = None
    """What became of it since the verdict that was kept."""


@dataclass(frozen=True)
class Clause:
    """What stands beside the list for the chosen line."""

    row: FindingRow
    gist: str
    source: str
    is_verified: bool
    facts: tuple[tuple[Text, Text], ...]
    ways: tuple[tuple[WayOut, Text], ...]


@dataclass(frozen=True)
class GateShown:
    """Everything the dialog shows at once."""

    person: str
    case_no: str
    when: Text
    where: Text
    crew: Crew
    verdict: Verdict
    headline: Sentence
    counts: Sentence
    checked: Sentence
    groups: tuple[tuple[Severity, tuple[FindingRow, ...]], ...]
    difference: Sentence | None
    """How the verdict has changed since the visit was planned."""
    closed: Sentence | None
    """Why nobody can release it; None when a second person may."""
    approvers: tuple[Seat, ...]
    verb: Sentence | None
    """What the main button does; None when there is nothing to do."""


class GateSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_gate(self, shown: GateShown) -> None:
        """Show everything."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem in the dialog."""

    def finish_asked(self, told: Sentence) -> None:
        """Close without a visit: somebody else decides later."""

    def finish(self, visit: Visit | None) -> None:
        """Close with what was stored."""

    def ask_plan(self, subject: Subject) -> None:
        """Open the plan to change it."""

    def open_case(self, case_id: int) -> None:
        """Go to the case."""


WAY_NAMES: dict[WayOut, Sentence] = {
    WayOut.OTHER_TIME: say("Next free time"),
    WayOut.OTHER_ADDRESS: say("Another address"),
    WayOut.OTHER_CREW: say("Another crew"),
    WayOut.CONSENT: say("Enter the consent"),
    WayOut.OPEN_CASE: say("Open the case"),
    WayOut.OVERRIDE: say("Ask a second person"),
}


def row_of(
    finding: Finding, rule: Rule, given: Override | None = None, shift: Sentence | None = None
) -> FindingRow:
    """Return a finding as a line in the language in use."""
    return FindingRow(
        finding.rule,
        finding.severity,
        said(rule.title),
        said(finding.message),
        said(finding.limit),
        is_released=finding.severity is Severity.BLOCK and given is not None and given.covers(finding),
        shift=shift if finding.severity is not Severity.PASS else None,
    )
