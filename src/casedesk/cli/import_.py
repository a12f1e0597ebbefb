"""``casedesk import``: take a client's list of cases."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.output import Output
from casedesk.cli.session import Session, signed_in
from casedesk.domain.clients import Client, ClientKind, Mandate
from casedesk.domain.intake import ImportFinding
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.placements import DryRun

_MANDATE = timedelta(days=365)
_MOST_LINES = 20


def declare(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("import", say("take a client's list of cases (xlsx, xls, ods, csv)"), take)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--client",
        required=True,
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
        "--dry-run", action="store_true", help=commands.text(say("only check; no case is made"))
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help=commands.text(say("import without the rows that are wrong"))
    )


def take(call: Call) -> int:
    """Check the list and, unless it is a dry run, make the cases."""
    from casedesk.services.clients import ClientService  # noqa: PLC0415
    from casedesk.services.placements import PlacementService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        service = PlacementService(session.desk)
        client = _client(session, call)
        unknown = None if client.id else client
        preview = service.inspect(session.actor, options.file, client_id=client.id or None)
        run = service.check(session.actor, preview, preview.mapping, client.id, unknown=unknown)
        refusal = None if options.dry_run else _refusal(run, skip_bad=options.skip_bad)
        if unknown is not None:
            output.tell(_told_client(client, is_added=not options.dry_run and refusal is None))
        if not options.dry_run and refusal is None:
            owner = client if unknown is None else ClientService(session.desk).add(session.actor, client)
            service.take(session.actor, replace(run, client_id=owner.id), skip_bad=options.skip_bad)
    _answer(call, run, refusal)
    return DONE if refusal is None else REFUSED


def document_of(run: "DryRun", output: Output, *, new: int) -> dict[str, object]:
    """Return what came of an import as JSON data."""
    findings = [
        {
            "row": each.row,
            "column": each.column,
            "severity": str(each.severity),
            "code": each.code,
            "message": output.shown(each.message),
        }
        for each in run.findings
    ]
    return {"rows": run.rows_read, "new": new, "rejected": run.rejected, "findings": findings}


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


def _refusal(run: "DryRun", *, skip_bad: bool) -> Sentence | None:
    """Return why nothing is imported, so that the findings can still be told."""
    if run.rejected and not skip_bad:
        return say("%n row(s) cannot be imported. Correct them or use --skip-bad.", count=run.rejected)
    return None if run.new else say("There is nothing to import: no row makes a new case.")


def _answer(call: Call, run: "DryRun", refusal: Sentence | None) -> None:
    output = call.output
    new = run.new if refusal is None else 0
    told = say("%n new case(s) would be made.", count=new)
    if not call.options.dry_run:
        told = say("%n new case(s) were made.", count=new)
    lines: list[Sentence | str] = [
        say("%n row(s) were read, {rejected} rejected.", count=run.rows_read, rejected=run.rejected),
        told,
        *(_line(each, output.shown(each.message)) for each in run.findings[:_MOST_LINES]),
    ]
    if len(run.findings) > _MOST_LINES:
        lines.append(say("… and %n more finding(s).", count=len(run.findings) - _MOST_LINES))
    output.answer(document_of(run, output, new=new), lines)
    if refusal is not None:
        output.tell(refusal)


def _line(finding: ImportFinding, message: str) -> str:
    place = f"{finding.row} {finding.column}".rstrip()
    return f"  {finding.severity:<5}  {place}: {message}"
