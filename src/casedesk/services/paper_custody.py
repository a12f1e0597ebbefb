"""Who carries which printed copy, and what became of it: the register that is never empty of an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import ENDING_NAMES, PAPER_NAMES, Paper, PaperEnding, PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_forms import register_pdf
from casedesk.printing.visit_values import PaperFrame, RegisterLine
from casedesk.services.case_files import day_bounds
from casedesk.services.desk import Desk
from casedesk.services.paper_register import PrintedCopies, frame_of, next_numbers, register_copies
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

CARRIED_KINDS = (
    PaperKind.AGREEMENT,
    PaperKind.VISIT_SHEET,
    PaperKind.VISIT_BRIEF,
    PaperKind.VISIT_NOTICE,
    PaperKind.NOT_MET_CARD,
    PaperKind.AUTHORISATION,
    PaperKind.DEBTOR_SLIP,
    PaperKind.GATE_SHEET,
    PaperKind.RECORD_FORM,
)
"""What leaves the office in somebody's bag."""

_NEEDS_NOTE = frozenset({PaperEnding.LOST, PaperEnding.DESTROYED})


@dataclass(frozen=True)
class CarriedPaper:
    """One copy with who has it, for lists."""

    paper: Paper
    carrier: str = ""
    printer: str = ""

    @property
    def name(self) -> Sentence:
        """Name the copy: what it is, of what, and which one."""
        paper = self.paper
        return say(
            "{kind} {number}, copy {copy}",
            kind=PAPER_NAMES[paper.kind],
            number=paper.subject,
            copy=paper.copy_no,
        )

    @property
    def is_out(self) -> bool:
        """Tell whether somebody carries it now."""
        return self.paper.carried_by is not None and self.paper.ending is None


class PaperCustody:
    """Hands copies out, takes them back, and prints the register of a day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def papers_out(self, actor: Operator) -> tuple[CarriedPaper, ...]:
        """Return every copy that somebody carries, the longest out first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return papers_out(shelves)

    def of_day(self, actor: Operator, day: date) -> tuple[CarriedPaper, ...]:
        """Return the copies printed on a day, and with them whatever is still out from before."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._of_day(shelves, day)

    def issue(self, actor: Operator, paper_ids: Sequence[int], carrier_id: int) -> tuple[Paper, ...]:
        """Write down that somebody takes copies out of the office."""
        with self._desk.work("paper.issued", actor, Right.PRINT_PAPERS, say("Handing out of papers")) as work:
            carrier = work.operators.get(carrier_id)
            if not carrier.is_active:
                raise RefusedError(say("{name} no longer works here and takes no papers.", name=carrier.name))
            found = _papers(work, paper_ids)
            for each in found:
                _require_free(work, each)
            now = self._desk.now()
            stored = tuple(
                work.papers.save(replace(each, carried_by=carrier.id, carried_at=now)) for each in found
            )
            _tell(work, stored, carrier=carrier.name)
            work.commit()
        return stored

    def end(
        self, actor: Operator, paper_ids: Sequence[int], ending: PaperEnding, note: str = ""
    ) -> tuple[Paper, ...]:
        """Write down what became of copies; a lost or destroyed one needs a word about how."""
        if ending in _NEEDS_NOTE and not note.strip():
            raise BadInputError(say("Write how it was lost or destroyed; the note stays in the register."))
        with self._desk.work("paper.ended", actor, Right.PRINT_PAPERS, say("Taking back of papers")) as work:
            found = _papers(work, paper_ids)
            for each in found:
                _require_open(each)
            now = self._desk.now()
            stored = tuple(
                work.papers.save(replace(each, ended_at=now, ending=ending, ending_note=note.strip()))
                for each in found
            )
            _tell(work, stored, ending=str(ending), note=mask_text(note.strip()))
            work.commit()
        return stored

    def register(self, actor: Operator, day: date, language: str = "zh") -> PrintedVisitPaper:
        """Return a preview of the register of a day."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return register_pdf(
                self._frame(shelves, actor, day, language), day, _lines(self._of_day(shelves, day))
            )

    def print_register(self, actor: Operator, day: date, language: str = "zh") -> PrintedVisitPaper:
        """Keep the register of a day by its digest as the next copy; it is a count, so no reason is asked."""
        with self._desk.work("paper.printed", actor, Right.PRINT_PAPERS) as work:
            frame = self._frame(work, actor, day, language, is_draft=False)
            printed = register_pdf(frame, day, _lines(self._of_day(work, day)))
            done = PrintedCopies(
                kind=PaperKind.REGISTER,
                subject=frame.subject,
                content=printed.content,
                numbers=frame.copies,
                pages=printed.pages_per_copy,
                text_digest=printed.text_digest,
                seal=frame.newest_seal,
            )
            (paper,) = register_copies(work, self._desk, actor, done)
            work.about(frame.subject, None, sha256=paper.file_sha256, copy=paper.copy_no)
            work.commit()
        return printed

    def _frame(
        self, shelves: Shelves, actor: Operator, day: date, language: str, *, is_draft: bool = True
    ) -> PaperFrame:
        number, kind = f"R{day:%Y%m%d}", PaperKind.REGISTER
        numbers = () if is_draft else next_numbers(shelves, kind, number, is_again=True)
        return frame_of(self._desk, shelves, actor, kind, number, language=language, numbers=numbers)

    def _of_day(self, shelves: Shelves, day: date) -> tuple[CarriedPaper, ...]:
        first, last = day_bounds(self._desk, day)
        table = shelves.papers.table.c
        printed = shelves.papers.all(
            table.kind.in_(CARRIED_KINDS), table.printed_at >= first, table.printed_at < last
        )
        out = shelves.papers.all(*_is_out(shelves))
        known = {each.id: each for each in (*out, *printed)}
        return _named(
            shelves, sorted(known.values(), key=lambda each: (each.subject, each.kind, each.copy_no))
        )


def papers_out(shelves: Shelves) -> tuple[CarriedPaper, ...]:
    """Return every copy that somebody carries, the longest out first."""
    found = shelves.papers.all(*_is_out(shelves), order=(shelves.papers.table.c.carried_at,))
    return _named(shelves, found)


def _is_out(shelves: Shelves) -> tuple[Any, ...]:
    table = shelves.papers.table.c
    return table.carried_by.is_not(None), table.ending.is_(None), table.ended_at.is_(None)


def _named(shelves: Shelves, papers: Iterable[Paper]) -> tuple[CarriedPaper, ...]:
    names = {each.id: each.name for each in shelves.operators.all()}
    return tuple(
        CarriedPaper(each, names.get(each.carried_by or 0, ""), names.get(each.printed_by, ""))
        for each in papers
    )


def _lines(carried: Iterable[CarriedPaper]) -> tuple[RegisterLine, ...]:
    return tuple(RegisterLine(each.paper, each.carrier) for each in carried)


def _papers(work: UnitOfWork, paper_ids: Sequence[int]) -> list[Paper]:
    if not paper_ids:
        raise BadInputError(say("Choose at least one paper."))
    found = [work.papers.get(each) for each in dict.fromkeys(paper_ids)]
    for each in found:
        if each.kind not in CARRIED_KINDS:
            raise RefusedError(say("{kind} is not carried out of the office.", kind=PAPER_NAMES[each.kind]))
    return found


def _require_free(work: UnitOfWork, paper: Paper) -> None:
    _require_open(paper)
    if paper.carried_by is not None:
        raise RefusedError(
            say(
                "{number}, copy {copy} is already with {name}. Take it back first.",
                number=paper.subject,
                copy=paper.copy_no,
                name=work.operators.get(paper.carried_by).name,
            )
        )


def _require_open(paper: Paper) -> None:
    if paper.ending is not None:
        raise RefusedError(
            say(
                "{number}, copy {copy} is already entered as: {ending}.",
                number=paper.subject,
                copy=paper.copy_no,
                ending=ENDING_NAMES[paper.ending],
            )
        )


def _tell(work: UnitOfWork, papers: Sequence[Paper], **words: str) -> None:
    """Name the copies in the log, and the case when they are all of one."""
    cases = {each.case_id for each in papers}
    subjects = list(dict.fromkeys(each.subject for each in papers))
    named = subjects[0] if len(subjects) == 1 else f"{subjects[0]} …"
    copies = [f"{each.kind} {each.subject} / {each.copy_no}" for each in papers]
    work.about(named, cases.pop() if len(cases) == 1 else None, papers=copies, **words)
