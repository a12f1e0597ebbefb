"""``casedesk scan``: read a stack of scanned pages and tell what became of each."""

from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.scans import SCAN_NAMES, WAITING, ScanStatus
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.scan_checks import CheckLine
    from casedesk.services.scan_stacks import CopyState, ScanLine, StackReport


def declare(commands: Commands) -> None:
    """Add the command."""
    what = say("read a stack of scanned pages (PDF, JPEG, PNG, TIFF) and file each into its paper")
    parser = commands.add("scan", what, scan)
    parser.add_argument(
        "paths",
        type=Path,
        nargs="+",
        metavar="FOLDER",
        help=commands.text(say("a folder, or files")),
    )


def scan(call: Call) -> int:
    """Read the stack; exit code 3 tells that pages wait in the tray."""
    from casedesk.services.scans import ScanService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        report = ScanService(session.desk).read_stack(session.actor, call.options.paths)
    answer = {
        "stack_no": report.stack.stack_no if report.stack else "",
        "pages": len(report.lines),
        "counts": {str(status): report.amount(status) for status in ScanStatus if report.amount(status)},
        "known_before": report.known,
        "left_out": list(report.left_out),
        "files": [_line(each, call) for each in report.lines],
        "copies": [_copy(each, call) for each in report.copies],
        "to_check": [_check(each, call) for each in report.checks],
    }
    call.output.answer(answer, _told(report, call))
    return REFUSED if report.amount(*WAITING) else DONE


def _line(line: "ScanLine", call: Call) -> dict[str, object]:
    paper = line.paper
    return {
        "file": line.page.file_name,
        "page_in_file": line.page.page_in_file,
        "status": str(line.page.status),
        "paper": paper.subject if paper else "",
        "kind": str(paper.kind) if paper else "",
        "copy": paper.copy_no if paper else None,
        "page": line.page.page_no,
        "turned": line.page.turned,
        "told": call.output.shown(line.told),
    }


def _check(line: "CheckLine", call: Call) -> dict[str, object]:
    return {
        "paper": line.paper.subject,
        "kind": str(line.paper.kind),
        "copy": line.paper.copy_no,
        "hindrance": call.output.shown(line.hindrance) if line.hindrance else "",
    }


def _copy(state: "CopyState", call: Call) -> dict[str, object]:
    return {
        "paper": state.paper.subject,
        "kind": str(state.paper.kind),
        "copy": state.paper.copy_no,
        "pages": state.paper.pages,
        "missing": list(state.missing),
        "is_complete": state.is_complete,
        "hint": call.output.shown(state.hint) if state.hint else "",
    }


def _told(report: "StackReport", call: Call) -> list[str | Sentence]:
    """Return a count by status, every page that needs a look, and what each copy lacks."""
    shown = call.output.shown
    told: list[str | Sentence] = [
        f"{shown(SCAN_NAMES[status])}: {report.amount(status)}"
        for status in ScanStatus
        if report.amount(status)
    ]
    if report.known:
        told.append(say("%n page(s) had been read before and were left as they are.", count=report.known))
    if report.left_out:
        told.append(say("%n file(s) are no scans and were left out.", count=len(report.left_out)))
    for line in report.lines:
        if line.page.status is not ScanStatus.FILED:
            place = f"{line.page.file_name} · {line.page.page_in_file}"
            told.append(f"{place}  {shown(SCAN_NAMES[line.page.status])}: {shown(line.told)}")
    told += [f"{shown(each.told)}  {shown(each.hint)}" if each.hint else each.told for each in report.copies]
    if report.checks:
        told.append(
            say(
                "%n complete scan(s) wait to be checked; open Scans on the page of papers.",
                count=len(report.checks),
            )
        )
    return told
