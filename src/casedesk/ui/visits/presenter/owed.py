"""What is still owed about past visits: records to write, words to say, records to check."""

from dataclasses import dataclass
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.record_deadlines import MissingRecord
from casedesk.domain.record_sheets import RecordSheet
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.visit_records import RecordKeeper
from casedesk.services.witnesses import WitnessService
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.visits.presenter.witness import marks_of
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class OwedLine:
    """One visit of which something is missing."""

    visit_id: int
    has_record: bool
    when: str
    visit_no: str
    person: str
    case_no: str
    marks: tuple[Mark, ...]
    note: Text = ""


class OwedSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_lines(self, lines: tuple[OwedLine, ...]) -> None:
        """Show what is owed."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem."""


class OwedPresenter:
    """Reads missing and unchecked records, the oldest first."""

    def __init__(self, desk: Desk, actor: Operator, tasks: Tasks) -> None:
        self._keeper, self._service = RecordKeeper(desk, Gate(desk)), WitnessService(desk)
        self._actor, self._tasks = actor, tasks

    def attach(self, view: OwedSight) -> None:
        """Take the dialog and fill it."""
        self._tasks.run(
            lambda _progress: self._lines(),
            view.show_lines,
            view.show_problem,
            owner=view,
            key="owed",
        )

    def _lines(self) -> tuple[OwedLine, ...]:
        missing = [_missing(each) for each in self._keeper.missing(self._actor)]
        return (*missing, *(_unchecked(each) for each in self._service.unchecked(self._actor)))


def _missing(each: MissingRecord) -> OwedLine:
    mark = Mark(Tone.INFO, "clock", say("{hours} h left", hours=each.hours_left))
    if each.is_late:
        mark = Mark(Tone.BLOCK, "warning", say("{hours} h late", hours=each.hours_late))
    drafts = (Mark(Tone.LINE, "pencil", say("Draft")),) if each.has_draft else ()
    visit = each.visit
    return OwedLine(
        visit.id,
        has_record=False,
        when=_when(each),
        visit_no=visit.visit_no,
        person=each.person_name,
        case_no=each.case_no,
        marks=(mark, *drafts),
        note=say("Record missing"),
    )


def _unchecked(sheet: RecordSheet) -> OwedLine:
    return OwedLine(
        sheet.visit.id,
        has_record=True,
        when=_when(sheet),
        visit_no=sheet.visit.visit_no,
        person=sheet.person_name,
        case_no=sheet.case_no,
        marks=marks_of(sheet),
        note=say("Not locked yet"),
    )


def _when(each: MissingRecord | RecordSheet) -> str:
    using = formats.formats()
    return f"{using.short_day(using.local(each.visit.starts_at).date())} {using.time(each.visit.starts_at)}"
