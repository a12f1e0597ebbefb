"""Who carries which printed copy, and what became of it: the register that is never empty of an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from casedesk.domain import paper_life
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.paper_life import CARRIED_KINDS
from casedesk.domain.papers import PAPER_NAMES, Paper, PaperAnswer, PaperEnding, PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_forms import register_pdf
from casedesk.printing.visit_values import PaperFrame, RegisterLine
from casedesk.services.case_files import day_bounds
from casedesk.services.consequences import arrival_undone, paper_arrived
from casedesk.services.desk import Desk
from casedesk.services.paper_register import PrintedCopies, frame_of, next_numbers, register_copies
from casedesk.services.scan_comparing import changed_pages
from casedesk.services.signed_copies import require_not_void, require_still_signed
from casedesk.storage.case_names import debtor_names
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class CarriedPaper:
    """One copy with who has it, for lists."""

    paper: Paper
    carrier: str = ""
    printer: str = ""
    debtor: str = ""
    """Whose case it is about; empty for papers of no case."""

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
        return paper_life.is_out(self.paper)


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

    def unaccounted(self, actor: Operator) -> tuple[CarriedPaper, ...]:
        """Return every copy of which nobody wrote down yet where it went, the oldest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.papers.table.c
            found = shelves.papers.all(
                table.kind.in_(CARRIED_KINDS),
                table.ended_at.is_(None) | (table.answer == PaperAnswer.SPOILED),
                order=(table.printed_at, table.id),
            )
            return _named(shelves, [each for each in found if not paper_life.is_accounted(each)])

    def of_subject(self, actor: Operator, kind: PaperKind, subject: str) -> tuple[CarriedPaper, ...]:
        """Return every copy of one paper, the first first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.papers.table.c
            found = shelves.papers.all(
                table.kind == kind, table.subject == subject, order=(table.copy_no, table.id)
            )
            return _named(shelves, found)

    def issue(
        self,
        actor: Operator,
        paper_ids: Sequence[int],
        carrier_id: int,
        due_back_on: date | None = None,
    ) -> tuple[Paper, ...]:
        """Write down that somebody takes copies out of the office, back by the evening unless told."""
        due = due_back_on or self._desk.today()
        if due < self._desk.today():
            raise BadInputError(say("The day {day} on which the papers are due back is over.", day=due))
        with self._desk.work("paper.issued", actor, Right.PRINT_PAPERS, say("Handing out of papers")) as work:
            carrier = work.operators.get(carrier_id)
            if not carrier.is_active:
                raise RefusedError(say("{name} no longer works here and takes no papers.", name=carrier.name))
            found, now = _papers(work, paper_ids), self._desk.now()
            for each in found:
                _require_free(work, each)
            stored = tuple(work.papers.save(paper_life.issued(each, carrier.id, now, due)) for each in found)
            _tell(work, stored, carrier=carrier.name, due_back_on=due.isoformat())
            work.commit()
        return stored

    def answer(
        self,
        actor: Operator,
        paper_ids: Sequence[int],
        answer: PaperAnswer,
        note: str = "",
        on: date | None = None,
    ) -> tuple[Paper, ...]:
        """Write down that copies were signed, refused or spoiled; a fact, which Ctrl+Z leaves alone.

        ``on`` is the day on which that happened, today unless told: what follows from it counts from there.
        """
        with self._desk.work("paper.answered", actor, Right.PRINT_PAPERS) as work:
            found = _papers(work, paper_ids)
            if answer is PaperAnswer.SIGNED:
                for each in found:
                    require_not_void(work, each)
            stored = tuple(
                work.papers.save(paper_life.answered(each, answer, _answered_at(self._desk, each, on), note))
                for each in found
            )
            if answer is not PaperAnswer.SIGNED:
                for each in found:
                    self._withdrawn(work, each)
            self._arrived(work, stored)
            told = {} if on is None else {"answered_on": on.isoformat()}
            _tell(work, stored, answer=str(answer), note=mask_text(note.strip()), **told)
            work.commit()
        return stored

    def take_answer_back(self, actor: Operator, paper_id: int, reason: str) -> Paper:
        """Clear an answer that was entered by mistake, with the reason in the log."""
        if not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        with self._desk.work("paper.answer_taken_back", actor, Right.PRINT_PAPERS) as work:
            before = work.papers.get(paper_id)
            stored: Paper = work.papers.save(paper_life.unanswered(before))
            self._withdrawn(work, before)
            _tell(work, (stored,), reason=mask_text(reason.strip()))
            work.commit()
        return stored

    def end(
        self, actor: Operator, paper_ids: Sequence[int], ending: PaperEnding, note: str = ""
    ) -> tuple[Paper, ...]:
        """Write down what became of copies; a lost or destroyed one needs a word about how."""
        with self._desk.work("paper.ended", actor, Right.PRINT_PAPERS, say("Taking back of papers")) as work:
            now = self._desk.now()
            stored = tuple(
                work.papers.save(paper_life.ended(each, ending, now, note))
                for each in _papers(work, paper_ids)
            )
            self._arrived(work, stored)
            _tell(work, stored, ending=str(ending), note=mask_text(note.strip()))
            work.commit()
        return stored

    def check(self, actor: Operator, paper_id: int, reason: str = "") -> Paper:
        """Write down that the scan says what is stored; the agreement counts as checked with it.

        RefusedError for print that differs from the stored page, unless a reason says why it is right.
        """
        with self._desk.reading(actor, Right.FILE_SCANS) as shelves:
            changed = changed_pages(shelves, shelves.papers.get(paper_id))
        with self._desk.work("paper.checked", actor, Right.FILE_SCANS) as work:
            now, found = self._desk.now(), work.papers.get(paper_id)
            if changed and not reason.strip():
                raise _differing(found, changed)
            stored: Paper = work.papers.save(paper_life.checked(found, actor.id, now))
            if stored.kind is PaperKind.AGREEMENT:
                _check_agreement(work, stored, actor, now)
            pages = ", ".join(map(str, changed))
            more = {"changed_pages": pages, "reason": mask_text(reason.strip())} if changed else {}
            _tell(work, (stored,), **more)
            work.commit()
        return stored

    def _arrived(self, work: UnitOfWork, papers: Sequence[Paper]) -> None:
        """Let papers that reached the person take effect within the same work."""
        for each in papers:
            paper_arrived(work, self._desk, each)

    def _withdrawn(self, work: UnitOfWork, before: Paper) -> None:
        """Undo what an answer brought about that holds no longer, or refuse where it cannot be undone."""
        if before.answer is PaperAnswer.SIGNED:
            require_still_signed(work, before)
            arrival_undone(work, self._desk, before)

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
    found = tuple(papers)
    names = {each.id: each.name for each in shelves.operators.all()}
    debtors = debtor_names(shelves.connection, {each.case_id for each in found if each.case_id is not None})
    return tuple(
        CarriedPaper(
            each,
            names.get(each.carried_by or 0, ""),
            names.get(each.printed_by, ""),
            debtors.get(each.case_id or 0, ""),
        )
        for each in found
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


def _differing(paper: Paper, pages: Sequence[int]) -> RefusedError:
    return RefusedError(
        say(
            "{number}, copy {copy}: the print on page {pages} differs from the stored page. Nothing was "
            "checked. Hold the framed places against it; where the paper is right, say why.",
            number=paper.subject,
            copy=paper.copy_no,
            pages=", ".join(map(str, pages)),
        )
    )


def _answered_at(desk: Desk, paper: Paper, on: date | None) -> datetime:
    """Return the moment of an answer: now, or the noon of an earlier day on which the copy was there."""
    if on is None or on == desk.today():
        return desk.now()
    if on > desk.today():
        raise BadInputError(say("The day {day} lies in the future.", day=on))
    printed_on = desk.day_of(paper.printed_at)
    if on < printed_on:
        raise BadInputError(
            say(
                "{number}, copy {copy} was printed on {printed}; nobody answered it before that, on {day}.",
                number=paper.subject,
                copy=paper.copy_no,
                printed=printed_on,
                day=on,
            )
        )
    noon = datetime.combine(on, time(12), desk.zone).astimezone(UTC)
    return max(noon, paper.printed_at)


def _require_free(work: UnitOfWork, paper: Paper) -> None:
    if paper_life.is_out(paper) and paper.carried_by is not None:
        raise RefusedError(
            say(
                "{number}, copy {copy} is already with {name}. Take it back first.",
                number=paper.subject,
                copy=paper.copy_no,
                name=work.operators.get(paper.carried_by).name,
            )
        )


def _check_agreement(work: UnitOfWork, paper: Paper, actor: Operator, now: datetime) -> None:
    """Mark the agreement as checked; refuse while it is not signed, was revised, or is signed by halves."""
    agreement = work.agreements.first(work.agreements.table.c.agreement_no == paper.subject)
    if agreement is None:
        return
    if agreement.revision != paper.revision:
        raise RefusedError(
            say(
                "{number}, copy {copy} is of version {version}, the agreement now of version {now}.",
                number=paper.subject,
                copy=paper.copy_no,
                version=paper.revision,
                now=agreement.revision,
            )
        )
    if agreement.signed_on is None:
        raise RefusedError(
            say(
                "Agreement {number} is not entered as signed; enter the signing day first.",
                number=paper.subject,
            )
        )
    table = work.papers.table.c
    siblings = work.papers.all(
        table.kind == paper.kind, table.subject == paper.subject, table.revision == paper.revision
    )
    if paper_life.is_half_signed(siblings):
        raise RefusedError(
            say(
                "Agreement {number} is signed on one copy and refused on another. Settle which holds, "
                "and destroy the refused copy, before the scan is checked.",
                number=paper.subject,
            )
        )
    work.agreements.save(replace(agreement, checked_at=now, checked_by=actor.id))


def _tell(work: UnitOfWork, papers: Sequence[Paper], **words: str) -> None:
    """Name the copies in the log, and the case when they are all of one."""
    cases = {each.case_id for each in papers}
    subjects = list(dict.fromkeys(each.subject for each in papers))
    named = subjects[0] if len(subjects) == 1 else f"{subjects[0]} …"
    copies = [f"{each.kind} {each.subject} / {each.copy_no}" for each in papers]
    work.about(named, cases.pop() if len(cases) == 1 else None, papers=copies, **words)
