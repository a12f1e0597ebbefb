"""Draws one paper of visits after another from the records."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from casedesk.domain.compliance import Verdict
from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.sentences import say
from casedesk.domain.visits import Visit
from casedesk.domain.weeks import sheet_number
from casedesk.printing.agreement_facts import AuditSeal
from casedesk.printing.visit_brief import brief_pdf
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_forms import record_form_pdf
from casedesk.printing.visit_gate import gate_pdf
from casedesk.printing.visit_letters import authorisation_pdf, card_pdf, notice_pdf, slip_pdf
from casedesk.printing.visit_sheet import sheet_pdf
from casedesk.printing.visit_values import CrewSheet, PaperFrame, Refusal, Visitor, VisitSubject
from casedesk.services.desk import Desk
from casedesk.services.paper_register import frame_of, next_numbers
from casedesk.services.visit_paper_facts import Scope, SubjectReader
from casedesk.storage.shelves import Shelves

_DRAWERS = {
    PaperKind.VISIT_BRIEF: brief_pdf,
    PaperKind.VISIT_NOTICE: notice_pdf,
    PaperKind.NOT_MET_CARD: card_pdf,
    PaperKind.AUTHORISATION: authorisation_pdf,
    PaperKind.DEBTOR_SLIP: slip_pdf,
    PaperKind.GATE_SHEET: gate_pdf,
    PaperKind.RECORD_FORM: record_form_pdf,
}
_DOOR = frozenset({PaperKind.VISIT_SHEET, PaperKind.VISIT_BRIEF})
"""Papers on which the crew may read the door."""

_NAMELESS = frozenset({PaperKind.NOT_MET_CARD, PaperKind.AUTHORISATION, PaperKind.VISIT_SHEET})
"""Papers without a case number, since others may read them."""


@dataclass(frozen=True)
class DrawnPaper:
    """One finished paper with its copies, not yet registered."""

    kind: PaperKind
    subject: str
    copies: tuple[int, ...]
    printed: PrintedVisitPaper
    visit_ids: tuple[int, ...]
    case_id: int | None
    leader: int | None
    day: date
    """The day of the visits, by whose evening a copy that was taken along is due back."""
    seal: AuditSeal | None


class Drawing:
    """One job's drawing: who prints, in which language, how many copies of each."""

    def __init__(
        self,
        desk: Desk,
        shelves: Shelves,
        actor: Operator,
        *,
        language: str,
        copies: int = 1,
        shows_addresses: bool = False,
        is_draft: bool = False,
        is_again: bool = False,
        folders: Mapping[int, Mapping[PaperKind, int]] | None = None,
    ) -> None:
        self._desk, self._shelves, self._actor = desk, shelves, actor
        self._language, self._copies, self._is_draft, self._is_again = language, copies, is_draft, is_again
        self._shows_addresses = shows_addresses
        self._folders = folders or {}
        self._reader = SubjectReader(desk, shelves)

    def paper(
        self, kind: PaperKind, judged: Sequence[tuple[Visit, Verdict]], refused: Sequence[Refusal] = ()
    ) -> DrawnPaper:
        """Draw a paper over these visits; raise RefusedError for what it cannot be made without."""
        found = [visit for visit, _verdict in judged]
        scope = Scope(self._shows_addresses and kind in _DOOR, kind is PaperKind.VISIT_BRIEF)
        subjects = self._reader.subjects(found, [verdict for _visit, verdict in judged], scope)
        is_sheet = kind is PaperKind.VISIT_SHEET
        day = self._desk.day_of(found[0].starts_at)
        number = (
            sheet_number(day, found[0].crew, badges_of(subjects[0].visitors))
            if is_sheet
            else found[0].visit_no
        )
        frame = self._frame(kind, number, "" if kind in _NAMELESS else subjects[0].case.case_no)
        if is_sheet:
            printed = sheet_pdf(frame, self._sheet(found, subjects, refused))
        else:
            self._require_possible(kind, subjects[0])
            printed = _DRAWERS[kind](frame, subjects[0])
        return DrawnPaper(
            kind,
            number,
            frame.copies,
            printed,
            tuple(each.id for each in found),
            None if is_sheet else found[0].case_id,
            found[0].crew[0] if found[0].crew else None,
            day,
            frame.newest_seal,
        )

    def _frame(self, kind: PaperKind, number: str, case_no: str) -> PaperFrame:
        numbers = () if self._is_draft else self._numbers(kind, number)
        return frame_of(
            self._desk,
            self._shelves,
            self._actor,
            kind,
            number,
            language=self._language,
            case_no=case_no,
            numbers=numbers,
        )

    def _numbers(self, kind: PaperKind, number: str) -> tuple[int, ...]:
        return next_numbers(self._shelves, kind, number, self._copies, is_again=self._is_again)

    def _sheet(
        self, found: Sequence[Visit], subjects: Sequence[VisitSubject], refused: Sequence[Refusal]
    ) -> CrewSheet:
        crew = found[0].crew
        known = self._shelves.crews.all()
        standing = next((each for each in known if each.is_active and set(each.members) == set(crew)), None)
        return CrewSheet(
            day=self._desk.day_of(found[0].starts_at),
            visitors=self._reader.visitors(crew),
            visits=tuple(subjects),
            refused=tuple(refused),
            vehicle=standing.vehicle if standing else "",
            carried=self._counted(found),
        )

    def _counted(self, found: Sequence[Visit]) -> tuple[tuple[PaperKind, int], ...]:
        """Count what is in the folder: copies printed before and not ended, and this job's."""
        table = self._shelves.papers.table.c
        kept = self._shelves.papers.all(
            table.visit_id.in_([each.id for each in found]), table.ended_at.is_(None)
        )
        counts = Counter(each.kind for each in kept)
        for visit in found:
            for kind, amount in self._folders.get(visit.id, {}).items():
                counts[kind] += amount * self._copies
        return tuple((kind, amount) for kind, amount in counts.items() if kind is not PaperKind.VISIT_SHEET)

    def _require_possible(self, kind: PaperKind, subject: VisitSubject) -> None:
        """Refuse a card without a phone to ring, and a letter without mandate or authorisation."""
        office, visit_no = self._desk.office, subject.visit.visit_no
        if kind in {PaperKind.NOT_MET_CARD, PaperKind.VISIT_NOTICE} and not office.hotline.strip():
            raise RefusedError(
                say(
                    "The office has no phone number, and {paper} must name one. Enter it in Settings.",
                    paper=PAPER_NAMES[kind],
                )
            )
        if kind is not PaperKind.AUTHORISATION:
            return
        if subject.client.mandate is None:
            raise RefusedError(
                say(
                    "No entrustment contract of {client} is on file, so that no letter can be printed "
                    "for {visit_no}.",
                    client=subject.client.short_name or subject.client.name,
                    visit_no=visit_no,
                )
            )
        lacking = [each.name for each in subject.visitors if not each.letter_no]
        if lacking:
            raise RefusedError(
                say(
                    "{names} has no authorisation on file. Enter it under Staff before printing the "
                    "letter for {visit_no}.",
                    names=", ".join(lacking),
                    visit_no=visit_no,
                )
            )


def badges_of(visitors: Iterable[Visitor]) -> list[str]:
    """Return what a sheet's number is made of: badges, or names where there is none."""
    return [each.badge_no or each.name for each in visitors]
