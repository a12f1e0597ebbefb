"""Runs of many papers: preview, progress, cancel, dead printers, kills in the middle and going on."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pypdfium2
import pytest
from sqlalchemy import event
from tests.conftest import Clock
from tests.services.test_agreements import printed, terms_for

from casedesk.domain.agreements import Agreement, AgreementStatus
from casedesk.domain.cases import Case, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.errors import BadInputError, CaseDeskError, NoRightError, RefusedError
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import Paper, PaperKind
from casedesk.domain.print_runs import JobStatus, RunJob, RunStatus, sentence_of, words_of
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction
from casedesk.services.agreements import AgreementService
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.print_queue import PrintQueue
from casedesk.services.print_runs import PrintRuns, RunOrder
from casedesk.services.print_sinks import FolderSink
from casedesk.services.today_runs import run_items
from casedesk.storage import files
from casedesk.storage.shelves import Shelves

Lend = Callable[..., Case]
FEW = 4


class KilledError(BaseException):
    """Ends the program as a kill does: nothing is caught, nothing is tidied up."""


class Tray:
    """A printer's tray that can be made to fail."""

    name = "Tray"

    def __init__(self) -> None:
        self.sent: list[tuple[str, bytes]] = []
        self.before: Callable[[RunJob], None] = lambda _job: None

    def send(self, job: RunJob, content: bytes) -> None:
        self.before(job)
        self.sent.append((job.subject, content))


class Stopping:
    """Cancels before a step."""

    def __init__(self, at: int) -> None:
        self.at = at

    def step(self, done: int, total: int, what: Sentence | None = None) -> None:
        assert total
        assert what
        if done == self.at:
            raise StopIteration


@pytest.fixture
def clerk(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.CLERK)


@pytest.fixture
def runs(desk: Desk) -> PrintRuns:
    return PrintRuns(desk)


@pytest.fixture
def approve(desk: Desk, lend: Lend, clerk: Operator, supervisor: Operator) -> Callable[[], Agreement]:
    def one() -> Agreement:
        service, case = AgreementService(desk), lend()
        draft = service.draft(clerk, case.id, terms_for(desk, clerk, case))
        return service.approve(supervisor, service.submit(clerk, draft))

    return one


def order(desk: Desk, clerk: Operator, **fields: object) -> RunOrder:
    return RunOrder(PrintQueue(desk).lines(clerk), "Tray", **fields)  # type: ignore[arg-type]


def papers_of(desk: Desk) -> list[Paper]:
    with desk.database.reading() as connection:
        return Shelves(connection).papers.all()


def jobs_of(desk: Desk) -> list[RunJob]:
    with desk.database.reading() as connection:
        return Shelves(connection).run_jobs.all()


def require_each_once(desk: Desk, agreements: list[Agreement]) -> None:
    """Every agreement has exactly copies 1 and 2, of one file, and is printed."""
    found = papers_of(desk)
    assert Counter((each.subject, each.copy_no) for each in found) == {
        (each.agreement_no, copy): 1 for each in agreements for copy in (1, 2)
    }
    with desk.database.reading() as connection:
        shelves = Shelves(connection)
        assert {each.status for each in shelves.agreements.all()} == {AgreementStatus.PRINTED}
        for each in found:
            assert files.content_of(connection, each.file_sha256).startswith(b"%PDF")


def test_that_a_run_prints_the_queue_in_two_copies_each_and_empties_it(
    *, desk: Desk, clerk: Operator, supervisor: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    agreements, tray = [approve() for _ in range(FEW)], Tray()
    run = runs.begin(clerk, order(desk, clerk))
    line = runs.go_on(clerk, run.id, tray)
    assert (line.run.status, line.done, line.failed, line.waiting) == (RunStatus.DONE, FEW, 0, 0)
    assert [number for number, _pdf in tray.sent] == [each.agreement_no for each in agreements]
    require_each_once(desk, agreements)
    assert PrintQueue(desk).lines(clerk) == ()
    assert {each.job.status for each in runs.log(clerk, run.id)} == {JobStatus.DONE}
    assert runs.lines(clerk) == (line,)
    assert AuditService(desk).verify(supervisor).is_intact
    with pytest.raises(RefusedError, match="nothing is left"):
        runs.go_on(clerk, run.id, tray)


def test_that_every_row_says_pages_revision_and_digest(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    approve()
    tray = Tray()
    runs.go_on(clerk, runs.begin(clerk, order(desk, clerk)).id, tray)
    with pypdfium2.PdfDocument(tray.sent[0][1]) as document:
        pages = len(document)
    for each in papers_of(desk):
        assert each.pages * 2 == pages
        assert (each.revision, len(each.text_digest), len(each.file_sha256)) == (1, 64, 64)


def test_that_a_dead_printer_fails_its_paper_and_stops_the_run_which_goes_on_later(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    agreements, tray = [approve() for _ in range(FEW)], Tray()

    def vanish(job: RunJob) -> None:
        if job.position == 2:
            raise CaseDeskError(say("The printer {name} is gone.", name="Tray"))

    tray.before = vanish
    run = runs.begin(clerk, order(desk, clerk))
    line = runs.go_on(clerk, run.id, tray)
    assert (line.run.status, line.done, line.failed, line.waiting) == (RunStatus.STOPPED, 1, 1, 2)
    (problem,) = [each.problem for each in runs.log(clerk, run.id) if each.problem]
    assert problem.in_english() == "The printer Tray is gone."
    tray.before = lambda _job: None
    line = runs.go_on(clerk, run.id, tray)
    assert (line.run.status, line.done) == (RunStatus.DONE, FEW)
    require_each_once(desk, agreements)
    assert len(tray.sent) == FEW


def test_that_a_paper_that_became_void_while_the_run_stood_still_is_not_printed_from_its_file(
    desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    first, second, tray = approve(), approve(), Tray()

    def vanish(job: RunJob) -> None:
        raise CaseDeskError(say("The printer {name} is gone.", name="Tray"))

    tray.before = vanish
    run = runs.begin(clerk, order(desk, clerk))
    runs.go_on(clerk, run.id, tray)
    with desk.reading(clerk, Right.VIEW_CASES) as shelves:
        kept = next(each for each in shelves.agreements.all() if each.status is AgreementStatus.PRINTED)
    AgreementService(desk).void(clerk, kept, "Wrong terms")
    tray.before = lambda _job: None
    line = runs.go_on(clerk, run.id, tray)
    assert (line.done, line.failed) == (1, 1)
    (other,) = {first.agreement_no, second.agreement_no} - {kept.agreement_no}
    assert [name for name, _content in tray.sent] == [other]
    problem = next(each.problem for each in runs.log(clerk, run.id) if each.problem is not None)
    assert "is Void by now" in problem.in_english()


@pytest.mark.parametrize("is_kept", [False, True])
def test_that_a_kill_in_the_middle_registers_nothing_twice_and_loses_nothing(
    *,
    desk: Desk,
    clerk: Operator,
    runs: PrintRuns,
    approve: Callable[[], Agreement],
    monkeypatch: pytest.MonkeyPatch,
    is_kept: bool,
) -> None:
    agreements, tray = [approve() for _ in range(FEW)], Tray()
    run = runs.begin(clerk, order(desk, clerk))

    def killed(*_args: object) -> NoReturn:
        raise KilledError

    with monkeypatch.context() as patched:
        if is_kept:
            tray.before = killed
        else:
            patched.setattr(files, "keep", killed)
        with pytest.raises(KilledError):
            runs.go_on(clerk, run.id, tray)
    assert tray.sent == []
    assert len(papers_of(desk)) == (2 if is_kept else 0)
    assert [bool(each.file_sha256) for each in jobs_of(desk)] == [is_kept, False, False, False]
    assert runs.line(clerk, run.id).run.status is RunStatus.STOPPED

    tray.before = lambda _job: None
    after_restart = PrintRuns(desk)
    assert after_restart.go_on(clerk, run.id, tray).run.status is RunStatus.DONE
    require_each_once(desk, agreements)
    with desk.database.reading() as connection:
        kept = {each.subject: each.file_sha256 for each in Shelves(connection).papers.all()}
        for number, content in tray.sent:
            assert files.content_of(connection, kept[number]) == content


def test_that_cancel_stops_before_the_next_paper(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    agreements, tray = [approve() for _ in range(FEW)], Tray()
    run = runs.begin(clerk, order(desk, clerk))
    with pytest.raises(StopIteration):
        runs.go_on(clerk, run.id, tray, Stopping(at=2))
    line = runs.line(clerk, run.id)
    assert (line.run.status, line.done, line.waiting) == (RunStatus.STOPPED, 2, 2)
    runs.go_on(clerk, run.id, tray)
    require_each_once(desk, agreements)


def test_that_a_stopped_run_stands_on_today_until_its_last_paper_is_printed(
    *,
    desk: Desk,
    clerk: Operator,
    hire: Callable[..., Operator],
    runs: PrintRuns,
    approve: Callable[[], Agreement],
) -> None:
    approve()
    approve()
    run, tray = runs.begin(clerk, order(desk, clerk)), Tray()
    with pytest.raises(StopIteration):
        runs.go_on(clerk, run.id, tray, Stopping(at=1))
    (item,) = run_items(desk, clerk)
    assert (item.number, item.action, item.operator) == (run.run_no, TodayAction.OPEN_RUNS, clerk.name)
    assert item.what.in_english() == "Go on with the print run: 1 of 2 papers are left"
    assert list(run_items(desk, hire(Role.AUDITOR))) == []
    runs.go_on(clerk, run.id, tray)
    assert list(run_items(desk, clerk)) == []


def test_that_a_blocked_paper_is_previewed_told_and_left_while_the_others_are_printed(
    *, desk: Desk, clerk: Operator, administrator: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    first, second = approve(), approve()
    with desk.work("flag.raised", administrator, Right.EDIT_CASES) as work:
        work.flags.add(Flag(first.case_id, FlagKind.DECEASED, "Told by the widow.", date(2026, 11, 20)))
        work.commit()
    lines = PrintQueue(desk).lines(clerk)
    shown = runs.preview(clerk, lines)
    tray = Tray()
    run = runs.begin(clerk, RunOrder(lines, "Tray"))
    line = runs.go_on(clerk, run.id, tray)
    assert [each.line.target_id for each in shown.blocked] == [first.id]
    assert shown.counts == {PaperKind.AGREEMENT: 1}
    assert (line.done, line.failed) == (1, 1)
    assert [number for number, _pdf in tray.sent] == [second.agreement_no]


def test_that_an_agreement_that_was_voided_meanwhile_fails_with_a_sentence(
    *, desk: Desk, clerk: Operator, supervisor: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    first, second = approve(), approve()
    run = runs.begin(clerk, order(desk, clerk))
    AgreementService(desk).void(supervisor, first, "Other terms agreed by phone")
    line = runs.go_on(clerk, run.id, Tray())
    assert (line.run.status, line.done, line.failed) == (RunStatus.STOPPED, 1, 1)
    (problem,) = [each.problem for each in runs.log(clerk, run.id) if each.problem]
    assert "cannot become" in problem.in_english()
    assert {each.subject for each in papers_of(desk)} == {second.agreement_no}


def test_that_a_run_goes_into_a_folder_of_files_in_its_order(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement], tmp_path: Path
) -> None:
    agreements = [approve() for _ in range(2)]
    sink = FolderSink(tmp_path / "today" / "papers")
    sink.prepare()
    runs.go_on(clerk, runs.begin(clerk, order(desk, clerk)).id, sink)
    names = sorted(each.name for each in (tmp_path / "today" / "papers").iterdir())
    assert [each.name for each in sink.written] == names
    assert [each.agreement_no in name for each, name in zip(agreements, names, strict=True)] == [True, True]


def test_that_a_folder_that_is_a_file_or_full_keeps_the_copies_for_later(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement], tmp_path: Path
) -> None:
    agreement = approve()
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(BadInputError, match="cannot be used"):
        FolderSink(tmp_path / "file" / "x").prepare()
    run = runs.begin(clerk, order(desk, clerk))
    line = runs.go_on(clerk, run.id, FolderSink(tmp_path / "file"))
    assert (line.run.status, line.failed) == (RunStatus.STOPPED, 1)
    good = FolderSink(tmp_path / "good")
    good.prepare()
    assert runs.go_on(clerk, run.id, good).run.status is RunStatus.DONE
    require_each_once(desk, [agreement])


def test_that_a_full_disk_registers_nothing_by_halves(
    *,
    desk: Desk,
    clerk: Operator,
    runs: PrintRuns,
    approve: Callable[[], Agreement],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agreement = approve()
    run = runs.begin(clerk, order(desk, clerk))

    def full(*_args: object) -> str:
        raise RefusedError(say("Not saved: the disk is full."))

    with monkeypatch.context() as patched:
        patched.setattr(files, "keep", full)
        line = runs.go_on(clerk, run.id, Tray())
    assert (line.failed, papers_of(desk)) == (1, [])
    assert runs.go_on(clerk, run.id, Tray()).run.status is RunStatus.DONE
    require_each_once(desk, [agreement])


def test_that_a_disk_that_is_really_full_in_the_middle_leaves_whole_papers_only(
    *, desk: Desk, clerk: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    if desk.database.engine.dialect.name != "sqlite":
        pytest.skip("a server's disk is not this computer's")
    agreements, tray, held = [approve() for _ in range(FEW)], Tray(), list[Any]()
    event.listen(desk.database.engine, "checkout", lambda each, *_rest: held.append(each))

    def limit(pages: int) -> None:
        with desk.database.reading():
            pass
        for each in held:
            (count,) = each.execute("PRAGMA page_count").fetchone()
            each.execute(f"PRAGMA max_page_count = {count + pages}")

    tray.before = lambda job: limit(2) if job.position == 2 else None
    run = runs.begin(clerk, order(desk, clerk))
    with suppress(RefusedError):
        runs.go_on(clerk, run.id, tray)
    assert runs.line(clerk, run.id).run.status is RunStatus.STOPPED
    counted = Counter(each.subject for each in papers_of(desk))
    assert counted
    assert set(counted.values()) == {2}
    assert len(counted) < FEW
    limit(100_000)
    tray.before = lambda _job: None
    assert runs.go_on(clerk, run.id, tray).run.status is RunStatus.DONE
    require_each_once(desk, agreements)


def test_that_an_agreement_is_printed_again_only_with_a_reason_and_counts_on(
    *, desk: Desk, clerk: Operator, supervisor: Operator, lend: Lend, runs: PrintRuns
) -> None:
    agreement = printed(desk, clerk, supervisor, lend())
    lines = PrintQueue(desk).lines(clerk)
    assert lines == ()
    with pytest.raises(BadInputError, match="at least one"):
        runs.begin(clerk, RunOrder((), "Tray"))
    assert [each.copy_no for each in papers_of(desk)] == [1, 2]
    assert agreement.status is AgreementStatus.PRINTED


def test_that_letters_due_stand_in_the_queue_until_one_is_out(
    *, desk: Desk, clock: Clock, clerk: Operator, administrator: Operator, lend: Lend
) -> None:
    case, later = lend(), lend()
    with desk.work("case.step", administrator, Right.EDIT_CASES) as work:
        today = desk.today()
        for each, due in ((case, today), (later, today + timedelta(days=3))):
            work.cases.save(_with_letter(work.cases.get(each.id), due))
        work.commit()
    lines = PrintQueue(desk).lines(clerk)
    assert [(each.kind, each.target_id) for each in lines] == [(PaperKind.DEMAND_LETTER, case.id)]
    clock.moment += timedelta(days=3)
    assert len(PrintQueue(desk).lines(clerk)) == 2


def test_that_a_run_prints_a_letter_under_its_number_and_the_line_leaves_the_queue(
    *, desk: Desk, clerk: Operator, administrator: Operator, lend: Lend, runs: PrintRuns
) -> None:
    case = lend()
    with desk.work("case.step", administrator, Right.EDIT_CASES) as work:
        work.cases.save(_with_letter(work.cases.get(case.id), desk.today()))
        work.commit()
    lines = PrintQueue(desk).lines(clerk)
    shown, tray = runs.preview(clerk, lines), Tray()
    line = runs.go_on(clerk, runs.begin(clerk, RunOrder(lines, "Tray", copies=2)).id, tray)
    assert [each.problem for each in runs.log(clerk, line.run.id)] == [None]
    assert (shown.blocked, line.failed, line.done) == ((), 0, 1)
    assert [(each.kind, each.copy_no) for each in papers_of(desk)] == [
        (PaperKind.DEMAND_LETTER, 1),
        (PaperKind.DEMAND_LETTER, 2),
    ]
    assert PrintQueue(desk).lines(clerk) == ()


def _with_letter(case: Case, due: date) -> Case:
    return replace(case, next_step=NextStep(StepKind.LETTER, due))


def test_that_a_role_that_prints_no_papers_begins_no_run(
    *, desk: Desk, clerk: Operator, auditor: Operator, runs: PrintRuns, approve: Callable[[], Agreement]
) -> None:
    approve()
    with pytest.raises(NoRightError):
        runs.begin(auditor, order(desk, clerk))


def test_that_a_kept_sentence_is_shown_again_with_its_gaps_and_count() -> None:
    told = say("%n of {what} left", count=3, what=say("papers of {who}", who="A"))
    again = sentence_of(words_of(told))
    assert again is not None
    assert again.in_english() == told.in_english()
    assert isinstance(again.gaps["what"], Sentence)
    assert sentence_of("") is None
