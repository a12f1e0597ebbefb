"""What the gate said about a visit over time, and its check on paper; knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Final

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.rule_books import GivenVerdict, Occasion
from casedesk.domain.sentences import Sentence, say
from casedesk.services.operators import OperatorService
from casedesk.services.visit_papers import PaperWish, PrintedJob, PrintJob, VisitPapers
from casedesk.services.visits import VisitService
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Styled, Tone
from casedesk.ui.visits.presenter.differences import differences
from casedesk.ui.visits.presenter.words import counts_of
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
OCCASIONS: Final[dict[Occasion, Sentence]] = {
    Occasion.PLANNED: say("Planned"),
    Occasion.MOVED: say("Moved"),
    Occasion.APPOINTED: say("Time spoken of"),
    Occasion.APPROVED: say("Approved"),
    Occasion.PRINTED: say("Printed"),
    Occasion.DEPARTED: say("Set out"),
    Occasion.RECORDED: say("Recorded"),
    Occasion.RULES_CHANGED: say("Rules changed"),
    Occasion.FACTS_CHANGED: say("Something else changed"),
}
_BLOCKED: Final = Mark(Tone.BLOCK, "circle-x", say("Blocked"))
_RELEASED: Final = Mark(Tone.WARN, "user", say("Released"))
_NOTED: Final = Mark(Tone.WARN, "warning", say("To note"))
_REMARKED: Final = Mark(Tone.INFO, "info", say("Remark"))
_CLEAN: Final = Mark(Tone.OK, "check", say("Passed"))


class KeptVerdicts:
    """Reads the history of a visit's verdicts and prints its check."""

    def __init__(
        self,
        service: VisitService,
        operators: OperatorService,
        papers: VisitPapers,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._service, self._operators, self._papers = service, operators, papers
        self._actor, self._tasks = actor, tasks

    @property
    def may_print(self) -> bool:
        """Tell whether the person may print papers."""
        return self._actor.may(Right.PRINT_PAPERS)

    def load(
        self,
        visit_id: int,
        owner: object,
        done: Callable[[list[Row]], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        """Read the history as rows, the newest first."""

        def read() -> list[Row]:
            given = self._service.verdicts(self._actor, visit_id)
            names = {each.operator_id: each.name for each in self._operators.seats()}
            return self._rows(given, names)

        self._tasks.run(lambda _p: read(), done, failed, owner=owner, key="history")

    def print(
        self,
        visit_id: int,
        language: str,
        owner: object,
        done: Callable[[bytes], None],
        failed: Callable[[CaseDeskError], None],
    ) -> None:
        """Register a copy of the check and hand over its pages."""
        short = "zh" if language.startswith("zh") else "en"
        wish = PaperWish(PaperKind.GATE_SHEET, (visit_id,))
        job = PrintJob((wish,), language=short, reason=str(say("Check of the gate").in_english()))

        def printed(result: PrintedJob) -> None:
            done(result.content)

        self._tasks.run(
            lambda progress: self._papers.print(self._actor, job, progress),
            printed,
            failed,
            name=say("Printing the check"),
            owner=owner,
            key="print",
        )

    def _rows(self, given: Sequence[GivenVerdict], names: dict[int, str]) -> list[Row]:
        rules = self._service.pack.rules
        rows: list[Row] = []
        earlier: GivenVerdict | None = None
        for each in given:
            changed = differences(earlier.verdict, each.verdict).told(rules) if earlier else None
            rows.append(
                (
                    Styled(OCCASIONS[each.occasion], is_bold=True),
                    formats.formats().moment(each.at),
                    _mark(each),
                    counts_of(each.verdict),
                    _pack_words(each),
                    names.get(each.operator_id, "—"),
                    changed or "",
                    each.id,
                )
            )
            earlier = each
        return rows[::-1]


def _mark(given: GivenVerdict) -> Mark:
    verdict = given.verdict
    if verdict.blocks:
        return _BLOCKED
    if verdict.of(Severity.BLOCK):
        return _RELEASED
    marks = {Severity.PASS: _CLEAN, Severity.INFO: _REMARKED}
    return marks.get(verdict.worst, _NOTED)


def _pack_words(given: GivenVerdict) -> str:
    """Name pack, version and the office's newest change in it."""
    verdict = given.verdict
    revision = f".{verdict.revision}" if verdict.revision else ""
    return f"{verdict.pack} v{verdict.pack_version}{revision}"
