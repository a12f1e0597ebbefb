"""``casedesk print``: everything that a day's crews need, as a run into a folder of PDF files."""

from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.agreements import day_of
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.domain.errors import BadInputError, NotFoundError, RefusedError
from casedesk.domain.print_runs import JobStatus
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.print_runs import JobLine, PrintRuns
    from casedesk.services.print_sinks import FolderSink

_LANGUAGES = ("zh", "en")
_COPIES = 2


def declare(commands: Commands) -> None:
    """Add the command."""
    prints = commands.add("print", say("print what a day's crews need: sheets, agreements, letters"), run_day)
    prints.add_argument("--date", metavar="DAY", help=commands.text(say("such as 2026-11-24")))
    prints.add_argument(
        "--run",
        metavar="NUMBER",
        help=commands.text(say("go on with a run that stopped, such as DY20261124-001")),
    )
    prints.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=commands.text(say("folder for the PDF files"))
    )
    prints.add_argument(
        "--copies", type=int, default=_COPIES, help=commands.text(say("of each agreement, offer and letter"))
    )
    prints.add_argument("--reason", default="", help=commands.text(say("why they are printed again")))
    prints.add_argument("--language", choices=_LANGUAGES, help=commands.text(say("language of the papers")))
    prints.add_argument(
        "--preview",
        action="store_true",
        help=commands.text(say("tell what would be printed, and print nothing")),
    )


def run_day(call: Call) -> int:
    """Print a day's papers, or what a stopped run still lacks."""
    from casedesk.services.print_runs import PrintRuns  # noqa: PLC0415
    from casedesk.services.print_sinks import FolderSink  # noqa: PLC0415

    if bool(call.options.date) == bool(call.options.run):
        raise BadInputError(say("Name either a day (--date) or a run (--run)."))
    sink = FolderSink(call.options.out)
    if not call.options.preview:
        sink.prepare()
    with signed_in(call.options, call.output) as session:
        runs = PrintRuns(session.desk)
        if call.options.preview:
            return _previewed(call, session, runs)
        run_id = _found(session, runs, call.options.run) if call.options.run else _begun(call, session, runs)
        line = runs.go_on(session.actor, run_id, sink)
        log = runs.log(session.actor, run_id)
    failed = [each for each in log if each.problem is not None]
    if not line.done and failed and failed[0].problem is not None:
        raise RefusedError(
            say(
                "{problem} Nothing was printed; go on with it later: --run {number}",
                problem=failed[0].problem,
                number=line.run.run_no,
            )
        )
    _tell(call, line.run.run_no, log, sink)
    return DONE


def _begun(call: Call, session: Session, runs: "PrintRuns") -> int:
    """Store the run of a day and return its key."""
    from casedesk.services.print_queue import PrintQueue  # noqa: PLC0415
    from casedesk.services.print_runs import RunOrder  # noqa: PLC0415

    options = call.options
    day = day_of(options.date)
    lines = PrintQueue(session.desk).of_day(session.actor, day)
    if not lines:
        raise BadInputError(say("Nothing waits to be printed for {day}.", day=day))
    order = RunOrder(
        lines,
        str(options.out),
        copies=options.copies,
        language=options.language or call.output.language,
        reason=options.reason,
    )
    return runs.begin(session.actor, order).id


def _previewed(call: Call, session: Session, runs: "PrintRuns") -> int:
    """Tell what a run of the day would print."""
    from casedesk.services.print_queue import PrintQueue  # noqa: PLC0415

    if not call.options.date:
        raise BadInputError(say("Name either a day (--date) or a run (--run)."))
    day = day_of(call.options.date)
    lines = PrintQueue(session.desk).of_day(session.actor, day)
    if not lines:
        raise BadInputError(say("Nothing waits to be printed for {day}.", day=day))
    preview = runs.preview(session.actor, lines)
    document = {
        "papers": [{"kind": str(each.kind), "number": each.subject} for each in preview.ready],
        "blocked": [
            {"kind": str(each.line.kind), "number": each.line.subject, "why": call.output.shown(each.why)}
            for each in preview.blocked
        ],
    }
    shown: list[Sentence | str] = [
        say("{number} can be printed.", number=each.subject) for each in preview.ready
    ]
    call.output.answer(document, shown)
    for each in preview.blocked:
        call.output.tell(each.why)
    return DONE


def _found(session: Session, runs: "PrintRuns", number: str) -> int:
    for line in runs.lines(session.actor):
        if line.run.run_no == number:
            return line.run.id
    raise NotFoundError(say("There is no print run {number}.", number=number))


def _tell(call: Call, number: str, log: "tuple[JobLine, ...]", sink: "FolderSink") -> None:
    """Answer with what was written, and tell what was not printed."""
    output = call.output
    written = {each.name for each in sink.written}
    document = {
        "run": number,
        "files": sorted(written),
        "papers": [
            {
                "kind": str(each.job.kind),
                "number": each.job.subject,
                "state": str(each.job.status),
                "sha256": each.job.file_sha256,
                "problem": output.shown(each.problem) if each.problem else "",
            }
            for each in log
        ],
    }
    lines: list[Sentence | str] = [say("{file} is written.", file=each.name) for each in sink.written]
    done = sum(each.job.status is JobStatus.DONE for each in log)
    lines.append(say("Run {number}: {done} of {total} printed.", number=number, done=done, total=len(log)))
    output.answer(document, lines)
    for each in log:
        if each.problem is not None:
            output.tell(each.problem)
