"""Papers of visits: previews, prints that pass the gate, and the copies that are registered for ever."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from casedesk.domain.compliance import Verdict
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.domain.weeks import sheet_number
from casedesk.printing.pages import merged
from casedesk.printing.visit_document import PrintedVisitPaper
from casedesk.printing.visit_values import Refusal
from casedesk.services.case_files import day_bounds
from casedesk.services.desk import Desk
from casedesk.services.gate import Gate
from casedesk.services.paper_register import (
    Kept,
    PrintedCopies,
    newest_copy,
    nothing_more,
    register_copies,
    require_copies,
)
from casedesk.services.visit_drawing import Drawing, DrawnPaper, badges_of
from casedesk.services.visit_paper_facts import SubjectReader
from casedesk.storage import visits
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

UNGATED = frozenset({PaperKind.GATE_SHEET, PaperKind.RECORD_FORM})
"""Papers that may be printed of a blocked or past visit: they only tell what is known."""

VISIT_KINDS = (
    PaperKind.VISIT_BRIEF,
    PaperKind.VISIT_NOTICE,
    PaperKind.AUTHORISATION,
    PaperKind.DEBTOR_SLIP,
    PaperKind.NOT_MET_CARD,
    PaperKind.RECORD_FORM,
    PaperKind.GATE_SHEET,
)
"""What is printed for a single visit, in the order of a folder."""

_PART = 400
_LOOK_AHEAD = timedelta(days=14)
_GOING = (VisitStatus.PLANNED, VisitStatus.UNDER_WAY)


class Steps(Protocol):
    """Is told how far the drawing has come; raises to stop it."""

    def step(self, done: int, total: int, what: Sentence | None = None) -> None:
        """Tell and check."""
        ...


class _Silent:
    def step(self, done: int, total: int, what: Sentence | None = None) -> None:
        """Tell nobody."""


@dataclass(frozen=True)
class CrewDay:
    """A crew with its visits of one day, in the order of the road."""

    members: tuple[int, ...]
    names: tuple[str, ...]
    visit_ids: tuple[int, ...]


@dataclass(frozen=True)
class PaperWish:
    """One paper: a crew's route sheet over its visits of a day, else the paper of one visit."""

    kind: PaperKind
    visit_ids: tuple[int, ...]


@dataclass(frozen=True)
class PrintJob:
    """Papers printed at once; ``address_reason`` puts the doors on route sheets and briefs."""

    wishes: tuple[PaperWish, ...]
    language: str = "zh"
    copies: int = 1
    reason: str = ""
    """Why it is printed again; asked for where an earlier copy exists."""
    address_reason: str = ""
    is_issued: bool = False
    """Whether each crew's leader takes the copies at once."""


@dataclass(frozen=True)
class PrintedJob:
    """What came of a job; ``content`` holds all papers one after another."""

    content: bytes
    papers: tuple[DrawnPaper, ...]
    left_out: tuple[Sentence, ...] = ()
    """What was not printed, and why."""


class VisitPapers:
    """Turns visits into paper."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._gate = desk, Gate(desk)

    def crews(self, actor: Operator, day: date) -> tuple[CrewDay, ...]:
        """Return who has visits on a day that can still take place."""
        first, last = day_bounds(self._desk, day)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            rows = [each.visit for each in visits.between(shelves, first, last)]
            names = {each.id: each.name for each in shelves.operators.all()}
        by_crew: dict[frozenset[int], list[Visit]] = {}
        for each in rows:
            if each.status in _GOING:
                by_crew.setdefault(frozenset(each.crew), []).append(each)
        return tuple(
            CrewDay(
                group[0].crew,
                tuple(names.get(each, "") for each in group[0].crew),
                tuple(each.id for each in group),
            )
            for group in by_crew.values()
        )

    def next_day(self, actor: Operator, day: date) -> date:
        """Return the first day from this one on that has visits to print for, else this one."""
        first = day_bounds(self._desk, day)[0]
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            rows = visits.between(shelves, first, first + _LOOK_AHEAD)
            going = [each.visit.starts_at for each in rows if each.visit.status in _GOING]
        return self._desk.day_of(min(going)) if going else day

    def preview(self, actor: Operator, wish: PaperWish, language: str = "zh") -> PrintedVisitPaper:
        """Return one copy marked as a preview; nothing is registered and no door is named."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            found = [shelves.visits.get(each) for each in wish.visit_ids]
            verdicts = self._gate.judge_many(shelves, found)
            drawing = Drawing(self._desk, shelves, actor, language=language, is_draft=True)
            allowed, refused = _parted(wish, found, verdicts)
            if wish.kind is PaperKind.VISIT_SHEET and not allowed:
                _refuse(verdicts)
            judged = allowed or list(zip(found, verdicts, strict=True))
            return drawing.paper(wish.kind, judged, refused).printed

    def printed_before(self, actor: Operator, wishes: Iterable[PaperWish]) -> int:
        """Count the papers of which a copy exists, which are printed again only with a reason."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            reader = SubjectReader(self._desk, shelves)
            return sum(
                newest_copy(shelves, each.kind, self._number(shelves, reader, each)) > 0 for each in wishes
            )

    def _number(self, shelves: Shelves, reader: SubjectReader, wish: PaperWish) -> str:
        first = shelves.visits.get(wish.visit_ids[0])
        if wish.kind is not PaperKind.VISIT_SHEET:
            return first.visit_no
        badges = badges_of(reader.visitors(first.crew))
        return sheet_number(self._desk.day_of(first.starts_at), first.crew, badges)

    def print(
        self, actor: Operator, job: PrintJob, progress: Steps | None = None, kept: Kept = nothing_more
    ) -> PrintedJob:
        """Draw every paper, then register all copies at once; stopping before leaves no trace.

        A single paper of a blocked visit raises BlockedError; in a larger job it is left out and told.
        """
        self._require_sane(actor, job)
        with self._desk.reading(actor, Right.PRINT_PAPERS) as shelves:
            drawn, left_out = self._drawn(actor, shelves, job, progress or _Silent())
        with self._desk.work("paper.printed", actor, Right.PRINT_PAPERS) as work:
            self._let_through(work, actor, drawn)
            self._register(work, actor, job, drawn)
            self._tell(work, job, drawn)
            for each in drawn:
                kept(work, each.printed.sha256)
            work.commit()
        content = merged([each.printed.content for each in drawn])
        return PrintedJob(content, tuple(drawn), tuple(left_out))

    def _require_sane(self, actor: Operator, job: PrintJob) -> None:
        actor.require(Right.PRINT_PAPERS)
        if job.address_reason.strip():
            actor.require(Right.UNMASK)
        if not job.wishes or not any(each.visit_ids for each in job.wishes):
            raise BadInputError(say("No visit is planned for these papers. Choose another day or crew."))
        require_copies(job.copies)

    def _drawn(
        self, actor: Operator, shelves: Shelves, job: PrintJob, progress: Steps
    ) -> tuple[list[DrawnPaper], list[Sentence]]:
        found = _visits(shelves, job.wishes)
        verdicts = dict(zip(found, self._gate.judge_many(shelves, list(found.values())), strict=True))
        drawing = Drawing(
            self._desk,
            shelves,
            actor,
            language=job.language,
            copies=job.copies,
            shows_addresses=bool(job.address_reason.strip()),
            is_again=bool(job.reason.strip()),
            folders=_folders(job.wishes),
        )
        drawn: list[DrawnPaper] = []
        left_out: list[Sentence] = []
        for number, wish in enumerate(job.wishes):
            progress.step(number, len(job.wishes), PAPER_NAMES[wish.kind])
            mine = [found[each] for each in wish.visit_ids]
            allowed, refused = _parted(wish, mine, [verdicts[each.id] for each in mine])
            left_out += [_blocked(each) for each in refused]
            if not allowed:
                if len(job.wishes) == 1:
                    _refuse([verdicts[each.id] for each in mine])
                continue
            try:
                drawn.append(drawing.paper(wish.kind, allowed, refused))
            except RefusedError as problem:
                if len(job.wishes) == 1:
                    raise
                left_out.append(problem.sentence)
        if not drawn:
            raise RefusedError(left_out[0] if left_out else say("Nothing was printed."))
        return drawn, left_out

    def _let_through(self, work: UnitOfWork, actor: Operator, drawn: Sequence[DrawnPaper]) -> None:
        """Ask the gate for every visit that a crew will go to, and keep what it said."""
        asked = dict.fromkeys(
            visit_id for paper in drawn if paper.kind not in UNGATED for visit_id in paper.visit_ids
        )
        found = list(_read(work, asked).values())
        for visit, verdict in zip(found, self._gate.judge_many(work, found), strict=True):
            verdict.require_allowed()
            judged = visit.with_verdict(verdict)
            self._gate.note(work, actor, judged, Occasion.PRINTED)
            work.visits.save(judged)

    def _register(
        self, work: UnitOfWork, actor: Operator, job: PrintJob, drawn: Sequence[DrawnPaper]
    ) -> None:
        for paper in drawn:
            done = PrintedCopies(
                kind=paper.kind,
                subject=paper.subject,
                content=paper.printed.content,
                numbers=paper.copies,
                pages=paper.printed.pages_per_copy,
                text_digest=paper.printed.text_digest,
                case_id=paper.case_id,
                visit_id=paper.visit_ids[0] if paper.case_id is not None else None,
                seal=paper.seal,
                reason=job.reason,
                carrier_id=paper.leader if job.is_issued else None,
                due_back_on=paper.day if job.is_issued else None,
            )
            register_copies(work, self._desk, actor, done)

    def _tell(self, work: UnitOfWork, job: PrintJob, drawn: Sequence[DrawnPaper]) -> None:
        subjects = list(dict.fromkeys(each.subject for each in drawn))
        cases = {each.case_id for each in drawn}
        summary: dict[str, object] = {
            "papers": [_told(each) for each in drawn],
        }
        if job.reason.strip():
            summary["reason"] = mask_text(job.reason.strip())
        if job.address_reason.strip():
            summary["addresses"] = mask_text(job.address_reason.strip())
        if job.is_issued:
            summary["issued"] = True
        named = subjects[0] if len(subjects) == 1 else f"{subjects[0]} …"
        work.about(named, cases.pop() if len(cases) == 1 else None, **summary)


def _visits(shelves: Shelves, wishes: Iterable[PaperWish]) -> dict[int, Visit]:
    keys = dict.fromkeys(each for wish in wishes for each in wish.visit_ids)
    return _read(shelves, keys)


def _read(shelves: Shelves, keys: Iterable[int]) -> dict[int, Visit]:
    """Return visits by key, in the order asked for; raise NotFoundError for one that is not there."""
    wanted, table = list(keys), shelves.visits.table.c
    parts = (wanted[at : at + _PART] for at in range(0, len(wanted), _PART))
    known = {each.id: each for part in parts for each in shelves.visits.all(table.id.in_(part))}
    return {each: known.get(each) or shelves.visits.get(each) for each in wanted}


def _told(paper: DrawnPaper) -> str:
    """Name a paper for the log: kind, number, copies and the digest of its file."""
    copies = ", ".join(map(str, paper.copies))
    return f"{paper.kind} {paper.subject} / {copies} {paper.printed.sha256}"


def _folders(wishes: Iterable[PaperWish]) -> dict[int, Counter[PaperKind]]:
    """Count by visit what a job prints for it besides the route sheet."""
    folders: dict[int, Counter[PaperKind]] = {}
    for wish in wishes:
        if wish.kind is not PaperKind.VISIT_SHEET:
            folders.setdefault(wish.visit_ids[0], Counter())[wish.kind] += 1
    return folders


def _parted(
    wish: PaperWish, found: Sequence[Visit], verdicts: Sequence[Verdict]
) -> tuple[list[tuple[Visit, Verdict]], list[Refusal]]:
    """Return the visits a paper may speak of, and those that the gate keeps off it."""
    if wish.kind in UNGATED:
        return list(zip(found, verdicts, strict=True)), []
    require_going(found)
    allowed = [(visit, verdict) for visit, verdict in zip(found, verdicts, strict=True) if verdict.is_allowed]
    refused = [
        Refusal(visit.visit_no, visit.starts_at, tuple(dict.fromkeys(each.rule for each in verdict.blocks)))
        for visit, verdict in zip(found, verdicts, strict=True)
        if not verdict.is_allowed
    ]
    return allowed, refused


def require_going(found: Sequence[Visit]) -> None:
    """Refuse visits that are over or called off; nobody takes papers to them."""
    over = next((each for each in found if each.status not in _GOING), None)
    if over is not None:
        raise RefusedError(
            say(
                "Visit {visit_no} is over or called off; only its gate sheet is printed.",
                visit_no=over.visit_no,
            )
        )


def _refuse(verdicts: Iterable[Verdict]) -> None:
    for verdict in verdicts:
        verdict.require_allowed()


def _blocked(refusal: Refusal) -> Sentence:
    return say(
        "Visit {visit_no} was not printed: blocked by {rules}, not released.",
        visit_no=refusal.visit_no,
        rules=", ".join(refusal.rules),
    )


def with_all_kinds(crews: Iterable[CrewDay], kinds: Iterable[PaperKind]) -> tuple[PaperWish, ...]:
    """Return the wishes for some crews: each crew's sheet first, then its visits' papers door by door."""
    chosen = list(kinds)
    wishes: list[PaperWish] = []
    for crew in crews:
        if PaperKind.VISIT_SHEET in chosen:
            wishes.append(PaperWish(PaperKind.VISIT_SHEET, crew.visit_ids))
        wishes += [
            PaperWish(kind, (visit_id,))
            for visit_id in crew.visit_ids
            for kind in VISIT_KINDS
            if kind in chosen
        ]
    return tuple(wishes)
