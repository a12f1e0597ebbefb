"""Record and witnesses: what the record says beside each visitor's word, and who may do what next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.record_effects import REPORTABLE
from casedesk.domain.record_fields import FIELDS, Text, paper_words, worded
from casedesk.domain.record_sheets import RecordSheet
from casedesk.domain.record_words import Section
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitRecord
from casedesk.domain.witnesses import Standing, Statement
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.witnesses import WitnessService
from casedesk.ui import formats
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.work import Tasks

STANDINGS: dict[Standing, Mark] = {
    Standing.WROTE: Mark(Tone.OK, "pencil", say("Wrote it")),
    Standing.CONFIRMED: Mark(Tone.OK, "check", say("Bears it out")),
    Standing.DIFFERS: Mark(Tone.WARN, "warning", say("Says otherwise")),
    Standing.CHANGED_SINCE: Mark(Tone.INFO, "refresh", say("Changed since")),
    Standing.OPEN: Mark(Tone.LINE, "clock", say("Not heard")),
}


@dataclass(frozen=True)
class Line:
    """One field: what the record says and what each visitor says instead, None where they say nothing."""

    field: str
    section: Section
    label: Text
    record: tuple[Text, ...]
    words: tuple[tuple[Text, ...] | None, ...]

    @property
    def is_contradicted(self) -> bool:
        """Tell whether a visitor says otherwise."""
        return any(each is not None for each in self.words)


@dataclass(frozen=True)
class Speaker:
    """Somebody whose word is still to come or may follow."""

    operator_id: int
    name: str
    needs_password: bool
    may_confirm: bool


@dataclass(frozen=True)
class SheetShown:
    """Everything the dialog shows."""

    sheet: RecordSheet
    visitors: tuple[tuple[int, str, Mark], ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    speakers: tuple[Speaker, ...]
    may_take: bool
    may_check: bool
    may_add: bool
    may_report: bool


class WitnessSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_sheet(self, shown_now: SheetShown) -> None:
        """Show record and words."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem in the dialog."""

    def tell(self, text: Sentence) -> None:
        """Tell what was done."""


class WitnessPresenter:
    """Reads one record with its witnesses, and stores the next word."""

    def __init__(self, desk: Desk, actor: Operator, tasks: Tasks) -> None:
        self._service, self._operators = WitnessService(desk), OperatorService(desk)
        self._actor, self._tasks = actor, tasks
        self._visit_id = 0
        self._view: WitnessSight

    def attach(self, view: WitnessSight, visit_id: int) -> None:
        """Take the dialog and the visit."""
        self._view, self._visit_id = view, visit_id
        self.load()

    def load(self) -> None:
        """Read everything anew."""
        self._tasks.run(
            lambda _progress: self._service.sheet(self._actor, self._visit_id),
            lambda sheet: self._view.show_sheet(shown_of(sheet, self._actor)),
            self._view.show_problem,
            owner=self._view,
            key="sheet",
        )

    def speak(self, speaker: Speaker, password: str, corrections: Mapping[str, str], note: str) -> None:
        """Store a visitor's word: a confirmation where nothing is corrected."""

        def work() -> Statement:
            who = self._actor
            if speaker.needs_password:
                who = self._operators.confirm(speaker.operator_id, password, Right.RECORD_VISITS)
            if corrections or (note.strip() and not speaker.may_confirm):
                return self._service.correct(who, self._visit_id, corrections, note)
            return self._service.confirm(who, self._visit_id, note)

        told = say("Corrections are on file.") if corrections else say("The record is confirmed.")
        self._run(work, told)

    def take(self, sheet: RecordSheet, fields: Sequence[str]) -> None:
        """Take the chosen corrections over, visitor by visitor."""
        words = {each.statement_id for each in sheet.differences if each.field in fields}
        if len(words) != 1:
            self._view.show_problem(
                CaseDeskError(say("Choose lines of one visitor that differ, then take them over."))
            )
            return
        word = words.pop()
        chosen = [
            each.field for each in sheet.differences if each.statement_id == word and each.field in fields
        ]
        version = sheet.visit.version
        self._run(
            lambda: self._service.take_over(self._actor, self._visit_id, version, word, chosen),
            say("Taken over; the old text stays in the audit log."),
        )

    def check(self, sheet: RecordSheet, opinion: str) -> None:
        """Lock the record."""
        version = sheet.visit.version
        self._run(
            lambda: self._service.check(self._actor, self._visit_id, version, opinion),
            say("Checked and locked."),
        )

    def add(self, text: str) -> None:
        """Add to a locked record."""
        self._run(lambda: self._service.add(self._actor, self._visit_id, text), say("Added."))

    def report(self, text: str) -> None:
        """Note how the client was told of the incident."""
        self._run(lambda: self._service.report(self._actor, self._visit_id, text), say("Noted."))

    def _run(self, work: Callable[[], object], told: Sentence) -> None:
        def done(_stored: object) -> None:
            self._view.tell(told)
            self.load()

        self._tasks.run(lambda _progress: work(), done, self._view.show_problem, owner=self._view, key="word")


def shown_of(sheet: RecordSheet, actor: Operator) -> SheetShown:
    """Return a sheet as one person sees it."""
    record, crew = sheet.visit.record, sheet.visit.counted_crew
    assert record is not None
    standings = sheet.standings
    is_writer = actor.id == (record.written_by or crew[0])
    may_write = actor.may(Right.RECORD_VISITS)
    is_third = actor.id not in crew and actor.id != record.written_by
    return SheetShown(
        sheet,
        tuple((each, sheet.name(each), STANDINGS[standings[each]]) for each in crew),
        _lines(sheet, record),
        marks_of(sheet),
        () if sheet.is_locked else _speakers(sheet, actor, record),
        may_take=is_writer and may_write and not sheet.is_locked and bool(sheet.differences),
        may_check=is_third and actor.may(Right.APPROVE_VISITS) and not sheet.is_locked,
        may_add=may_write and sheet.is_locked,
        may_report=may_write and sheet.report_due_at is not None and record.incident_kind in REPORTABLE,
    )


def marks_of(sheet: RecordSheet) -> tuple[Mark, ...]:
    """Return what is to be noticed about a record."""
    marks = []
    if sheet.late_hours:
        marks.append(Mark(Tone.WARN, "clock", say("Late entry {hours} h", hours=sheet.late_hours)))
    if sheet.is_contradicted:
        marks.append(Mark(Tone.WARN, "users", say("Visitors differ")))
    if sheet.is_locked:
        marks.append(Mark(Tone.OK, "lock", say("Checked")))
    elif sheet.missing:
        marks.append(Mark(Tone.LINE, "clock", say("Word missing")))
    else:
        marks.append(Mark(Tone.ACCENT, "eye", say("To be checked")))
    if sheet.report_due_at is not None:
        marks.append(Mark(Tone.BLOCK, "phone", say("Tell the client by {at}", at=_clock(sheet))))
    if sheet.addenda:
        marks.append(Mark(Tone.INFO, "plus", say("Addendum {number}", number=len(sheet.addenda))))
    return tuple(marks)


def _clock(sheet: RecordSheet) -> str:
    assert sheet.report_due_at is not None
    using = formats.formats()
    return f"{using.short_day(using.local(sheet.report_due_at).date())} {using.time(sheet.report_due_at)}"


def _lines(sheet: RecordSheet, record: VisitRecord) -> tuple[Line, ...]:
    said = {(each.field, each.operator_id): each.visitor_says for each in sheet.differences}
    lines = []
    for name, field in FIELDS.items():
        words = tuple(
            worded(name, said[name, each]) or ("",) if (name, each) in said else None
            for each in sheet.visit.counted_crew
        )
        record_says = worded(name, sheet.says[name])
        if name == "hand_outs":
            record_says = tuple(word for each in record.hand_outs for word in paper_words(each))
            record_says = record_says or ((record.handed_out,) if record.handed_out else ())
        lines.append(Line(name, field.section, field.label, record_says, words))
    return tuple(lines)


def _speakers(sheet: RecordSheet, actor: Operator, record: VisitRecord) -> tuple[Speaker, ...]:
    """Return who may speak at this desk: the actor first, others with their password."""
    keys = dict.fromkeys((*sheet.visit.counted_crew, record.written_by))
    known = [each for each in keys if each and sheet.name(each)]
    return tuple(
        Speaker(each, sheet.name(each), each != actor.id, each != record.written_by)
        for each in sorted(known, key=lambda key: (key != actor.id, key == record.written_by))
        if each != record.written_by or each == actor.id
    )
