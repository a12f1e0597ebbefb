"""``casedesk sheets`` and ``casedesk ics``: a day's route sheets, and own visits as a calendar."""

from pathlib import Path

from casedesk.cli.agreements import day_of
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.output import write_file
from casedesk.cli.session import signed_in
from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import Sentence, say

_LANGUAGES = ("zh", "en")


def declare(commands: Commands) -> None:
    """Add both commands."""
    sheets = commands.add("sheets", say("print the route sheets of all crews of a day"), print_sheets)
    sheets.add_argument("--date", required=True, metavar="DAY", help=commands.text(say("such as 2026-11-24")))
    sheets.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help=commands.text(say("folder for the PDF files"))
    )
    sheets.add_argument("--reason", default="", help=commands.text(say("why they are printed again")))
    sheets.add_argument(
        "--addresses",
        default="",
        metavar="WHY",
        help=commands.text(say("name the doors in full, and why; the reason is kept in the log")),
    )
    sheets.add_argument("--language", choices=_LANGUAGES, help=commands.text(say("language of the papers")))
    calendar = commands.add(
        "ics", say("write your own visits as a calendar file, without personal data"), export
    )
    calendar.add_argument("--out", type=Path, required=True, metavar="FILE")
    calendar.add_argument("--from", dest="first", metavar="DAY", help=commands.text(say("a month ago")))
    calendar.add_argument("--to", dest="last", metavar="DAY", help=commands.text(say("three months ahead")))


def print_sheets(call: Call) -> int:
    """Write one PDF per crew; each is registered as a copy."""
    from casedesk.domain.papers import PaperKind  # noqa: PLC0415
    from casedesk.services.visit_papers import PrintJob, VisitPapers, with_all_kinds  # noqa: PLC0415

    options, output = call.options, call.output
    day = day_of(options.date)
    _require_folder(options.out)
    with signed_in(options, output) as session:
        papers = VisitPapers(session.desk)
        crews = papers.crews(session.actor, day)
        if not crews:
            raise BadInputError(say("No visits are planned on {day}; there is nothing to print.", day=day))
        job = PrintJob(
            with_all_kinds(crews, [PaperKind.VISIT_SHEET]),
            language=options.language or output.language,
            reason=options.reason,
            address_reason=options.addresses,
        )
        printed = papers.print(session.actor, job)
    files = [
        _written(options.out, each.subject, each.copies, each.printed.content) for each in printed.papers
    ]
    document = {
        "date": day.isoformat(),
        "sheets": [
            {
                "number": each.subject,
                "copies": list(each.copies),
                "visits": len(each.visit_ids),
                "pages": each.printed.pages,
                "sha256": each.printed.sha256,
                "file": file.name,
            }
            for each, file in zip(printed.papers, files, strict=True)
        ],
        "left_out": [output.shown(each) for each in printed.left_out],
    }
    lines: list[Sentence | str] = [say("{file} is written.", file=each.name) for each in files]
    output.answer(document, lines)
    for each in printed.left_out:
        output.tell(each)
    return DONE


def export(call: Call) -> int:
    """Write the calendar of whoever signs in."""
    from casedesk.services.visit_calendar import CalendarWish, VisitCalendar  # noqa: PLC0415

    options, output = call.options, call.output
    first = day_of(options.first) if options.first else None
    last = day_of(options.last) if options.last else None
    with signed_in(options, output) as session:
        wish = CalendarWish(first, last, output.language)
        count = VisitCalendar(session.desk).export(session.actor, options.out, wish)
    told = say("Written to {file}: %n visit(s).", count=count, file=options.out.name)
    output.answer({"file": options.out.name, "visits": count}, [told])
    return DONE


def _require_folder(folder: Path) -> None:
    """Make the folder, so that nothing is registered that could not be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise BadInputError(
            say("The folder {folder} cannot be used: {reason}", folder=folder, reason=problem.strerror or "")
        ) from problem


def _written(folder: Path, number: str, copies: tuple[int, ...], content: bytes) -> Path:
    safe = "".join(each if each.isalnum() or each in "-+_" else "_" for each in number)
    path = folder / f"{safe}-{copies[0]}.pdf"
    write_file(path, content)
    return path
