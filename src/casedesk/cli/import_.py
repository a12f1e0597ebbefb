"""``casedesk import``: take a client's list of cases, compare it with the office, take an import back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.commands import DONE, REFUSED, Call, Commands, UsageError
from casedesk.cli.output import Output, write_file
from casedesk.cli.session import Session, signed_in
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.intake import ImportFinding
from casedesk.domain.reconciliation import Acceptance, RowGroup, Taken
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.import_undo import UndoPlan
    from casedesk.services.placements import DryRun

_MANDATE = timedelta(days=365)
_MOST_LINES = 20
_UNDO = "undo"
_ACCEPTED = (RowGroup.NEW, RowGroup.CHANGED, RowGroup.MISSING)


def declare(commands: Commands) -> None:
    """Add the command."""
    what = say("take a client's list of cases (xlsx, xls, ods, csv); “undo PLACEMENT” takes an import back")
    parser = commands.add("import", what, run)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("placement", nargs="?", metavar="PLACEMENT")
    parser.add_argument(
        "--client",
        metavar="NAME",
        help=commands.text(
            say("whose cases; a new name becomes a client with a mandate of one year from today")
        ),
    )
    parser.add_argument(
        "--kind",
        type=ClientKind,
        choices=list(ClientKind),
        default=ClientKind.OTHER,
        metavar="KIND",
        help=commands.text(say("what a new client is: {kinds}", kinds=", ".join(ClientKind))),
    )
    parser.add_argument(
        "--profile",
        default="",
        metavar="NAME",
        help=commands.text(say("read the columns as they were kept under this name, or keep them under it")),
    )
    parser.add_argument(
        "--accept",
        default="new,changed",
        metavar="GROUPS",
        help=commands.text(say("what to take, of new,changed,missing; missing cases go back to the client")),
    )
    parser.add_argument(
        "--rejected",
        type=Path,
        metavar="FILE",
        help=commands.text(say("write the rows that are wrong into a workbook, with the reasons")),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=commands.text(say("only check; nothing is written"))
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help=commands.text(say("import without the rows that are wrong"))
    )
    parser.add_argument(
        "--reason", default="", metavar="TEXT", help=commands.text(say("why an import is taken back"))
    )


def run(call: Call) -> int:
    """Take a list, or take an import back."""
    options = call.options
    if str(options.file) == _UNDO and options.placement:
        return undo(call)
    if options.placement or str(options.file) == _UNDO:
        raise UsageError(call.output.shown(say("One file at a time, or: import undo PLACEMENT")))
    if not options.client:
        raise UsageError(call.output.shown(say("--client NAME says whose list it is.")))
    return take(call)


def take(call: Call) -> int:
    """Check the list, compare it with the office and, unless it is a dry run, write what is accepted."""
    from casedesk.services.clients import ClientService  # noqa: PLC0415
    from casedesk.services.placements import PlacementService  # noqa: PLC0415

    options, output = call.options, call.output
    accept = Acceptance(_groups(options.accept, output))
    taken: Taken | None = None
    with signed_in(options, output) as session:
        service = PlacementService(session.desk)
        client = _client(session, call)
        unknown = None if client.id else client
        preview = service.inspect(
            session.actor, options.file, client_id=client.id or None, profile=options.profile
        )
        checked = service.check(session.actor, preview, preview.mapping, client.id, unknown=unknown)
        if options.rejected is not None and checked.rejected:
            write_file(options.rejected, service.rejected(session.actor, checked, output.shown))
        refusal = None if options.dry_run else checked.obstacle(accept, skip_bad=options.skip_bad)
        if unknown is not None:
            output.tell(_told_client(client, is_added=not options.dry_run and refusal is None))
        if not options.dry_run and refusal is None:
            owner = client if unknown is None else ClientService(session.desk).add(session.actor, client)
            checked = replace(checked, client_id=owner.id)
            taken = service.take(session.actor, checked, accept=accept, skip_bad=options.skip_bad)
    _answer(call, checked, accept, taken, refusal)
    is_same = checked.says_the_same and (options.skip_bad or not checked.rejected)
    return DONE if refusal is None or is_same else REFUSED


def undo(call: Call) -> int:
    """Take an import back, or tell what that would do."""
    from casedesk.services.import_undo import ImportUndoService  # noqa: PLC0415
    from casedesk.services.placement_terms import PlacementTerms  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        row = PlacementTerms(session.desk).find(session.actor, options.placement)
        service = ImportUndoService(session.desk)
        if options.dry_run:
            plan = service.preview(session.actor, row.id)
        else:
            reason = options.reason or output.shown(say("taken back at the command line"))
            plan = service.undo(session.actor, row.id, reason)
    output.answer(_undo_document(plan, output), _undo_lines(plan, output))
    return DONE


def document_of(
    checked: "DryRun", output: Output, accept: Acceptance | None = None, taken: Taken | None = None
) -> dict[str, object]:
    """Return what came of an import, or what would, as JSON data."""
    accept = accept or Acceptance()
    findings = [
        {
            "row": each.row,
            "column": each.column,
            "severity": str(each.severity),
            "code": each.code,
            "message": output.shown(each.message),
        }
        for each in checked.findings
    ]
    return {
        "rows": checked.rows_read,
        "new": taken.new if taken else len(checked.new_taken(accept)),
        "changed": taken.changed if taken else len(checked.changed_taken(accept)),
        "unchanged": len(checked.unchanged),
        "missing": len(checked.missing),
        "rejected": checked.rejected,
        "returned": taken.returned if taken else len(checked.missing_taken(accept)),
        "kept": taken.kept if taken else checked.kept,
        "placement": taken.placement.number if taken else "",
        "findings": findings,
    }


def _groups(told: str, output: Output) -> frozenset[RowGroup]:
    """Return the groups that --accept names."""
    names = [each.strip() for each in told.split(",") if each.strip()]
    if not names or any(each not in _ACCEPTED for each in names):
        raise UsageError(output.shown(say("--accept takes new, changed and missing, with commas between.")))
    return frozenset(RowGroup(each) for each in names)


def _client(session: Session, call: Call) -> Client:
    """Return the client of that name, or one that is not in the register yet, with a mandate of one year."""
    from casedesk.services.clients import ClientService  # noqa: PLC0415

    service, name = ClientService(session.desk), call.options.client.strip()
    known = service.list(session.actor)
    if any(name in (each.name, each.short_name) for each in known):
        return service.find(session.actor, name)
    today = session.desk.today()
    return Client(name, name[:60], call.options.kind, mandate=Mandate("", today, today + _MANDATE))


def _told_client(client: Client, *, is_added: bool) -> Sentence:
    """Say that the client was not in the register, and what is still to do."""
    if not is_added or client.mandate is None:
        return say("The client {client} is new and would be added.", client=client.name)
    return say(
        "The client {client} is new. Its mandate runs until {day}; enter its contract and payee account.",
        client=client.name,
        day=client.mandate.ends_on,
    )


def _answer(
    call: Call, checked: "DryRun", accept: Acceptance, taken: Taken | None, refusal: Sentence | None
) -> None:
    output = call.output
    shown_accept = accept if refusal is None else Acceptance(frozenset())
    lines: list[Sentence | str] = [
        say("%n row(s) were read, {rejected} rejected.", count=checked.rows_read, rejected=checked.rejected),
        *_sums(checked, shown_accept, taken, is_dry=call.options.dry_run),
        *(_line(each, output.shown(each.message)) for each in checked.findings[:_MOST_LINES]),
    ]
    if len(checked.findings) > _MOST_LINES:
        lines.append(say("… and %n more finding(s).", count=len(checked.findings) - _MOST_LINES))
    output.answer(document_of(checked, output, shown_accept, taken), lines)
    if refusal is not None:
        output.tell(refusal)


def _sums(
    checked: "DryRun", accept: Acceptance, taken: Taken | None, *, is_dry: bool
) -> list[Sentence | str]:
    """Say what was written, or would be."""
    new = taken.new if taken else len(checked.new_taken(accept))
    changed = taken.changed if taken else len(checked.changed_taken(accept))
    told: list[Sentence | str] = [
        say("%n new case(s) would be made.", count=new)
        if is_dry
        else say("%n new case(s) were made.", count=new),
        say("%n case(s) would change.", count=changed)
        if is_dry
        else say("%n case(s) were changed.", count=changed),
        say("%n row(s) say what they said before.", count=len(checked.unchanged)),
    ]
    if checked.missing:
        told.append(say("%n open case(s) are no longer in the file.", count=len(checked.missing)))
    if taken is not None and taken.returned:
        told.append(say("%n case(s) went back to the client.", count=taken.returned))
    if taken is not None and taken.kept:
        told.append(say("%n value(s) of the client are kept beside ours.", count=taken.kept))
    told += [each.why for each in (taken.outrun if taken else ())]
    return told


def _undo_document(plan: "UndoPlan", output: Output) -> dict[str, object]:
    return {
        "placement": plan.placement.number,
        "removed": plan.removed,
        "restored": plan.restored,
        "reopened": plan.reopened,
        "kept": [{"case": each.case_no, "why": output.shown(each.why)} for each in plan.kept],
        "called_off": list(plan.called_off),
    }


def _undo_lines(plan: "UndoPlan", output: Output) -> list[Sentence | str]:
    lines: list[Sentence | str] = [
        say("{number}: %n case(s) removed.", count=plan.removed, number=plan.placement.number),
        say("%n case(s) put back to what they were.", count=plan.restored),
    ]
    if plan.kept:
        lines.append(say("%n case(s) are kept:", count=len(plan.kept)))
    lines += [f"  {each.case_no}: {output.shown(each.why)}" for each in plan.kept[:_MOST_LINES]]
    return lines


def _line(finding: ImportFinding, message: str) -> str:
    place = f"{finding.row} {finding.column}".rstrip()
    return f"  {finding.severity:<5}  {place}: {message}"
