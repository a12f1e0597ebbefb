"""``casedesk audit``: prove and export the log."""

from pathlib import Path

from casedesk.cli.commands import DONE, OTHER, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.audit import ChainReport
from casedesk.domain.sentences import Sentence, say

PROBLEMS: dict[str, Sentence] = {
    "edited": say("it was edited"),
    "removed": say("it was removed"),
    "reordered": say("it stands in the wrong place"),
    "cut_off": say("the end of the log was cut off"),
    "head": say("the end of the log does not fit"),
}


def declare(commands: Commands) -> None:
    """Add the noun with its verbs."""
    verbs = commands.verbs(commands.add("audit", say("prove or export the audit log")))
    verbs.add(
        "verify", say("recompute every seal; exit code 1 when an entry is not as it was written"), verify
    )
    export = verbs.add("export", say("write the whole log with its seals to a file"), export_log)
    export.add_argument("file", type=Path, metavar="FILE")


def verify(call: Call) -> int:
    """Prove the log."""
    from casedesk.services.audit import AuditService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        report = AuditService(session.desk).verify(session.actor)
    call.output.answer(document_of(report), lines_of(report))
    return DONE if report.is_intact else OTHER


def document_of(report: ChainReport) -> dict[str, object]:
    """Return the report as JSON data."""
    return {
        "entries": report.entries,
        "intact": report.is_intact,
        "first_bad": report.first_bad,
        "newest_seal": report.newest_seal,
    }


def lines_of(report: ChainReport) -> list[Sentence]:
    """Return the report in sentences."""
    if report.is_intact:
        return [
            say("Intact: %n audit entries, each as it was written.", count=report.entries),
            say("Newest seal: {seal}", seal=report.newest_seal),
        ]
    problem = PROBLEMS.get(report.problem, say("it does not fit"))
    return [
        say("NOT intact: entry {number}: {problem}.", number=report.first_bad, problem=problem),
        say("Entries: {entries}", entries=report.entries),
    ]


def export_log(call: Call) -> int:
    """Write the log to the file."""
    from casedesk.services.audit import AuditService  # noqa: PLC0415

    path: Path = call.options.file
    with signed_in(call.options, call.output) as session:
        service = AuditService(session.desk)
        number = service.export(session.actor, path)
        report = service.inspect()
    document = document_of(report) | {"entries": number, "file": str(path)}
    call.output.answer(
        document,
        [say("%n audit entries were written to {file}.", count=number, file=path), *lines_of(report)],
    )
    return DONE if report.is_intact else OTHER
