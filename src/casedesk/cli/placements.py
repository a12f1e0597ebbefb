"""``casedesk placements``: list the placements, prolong, pause, resume or give one back."""

from datetime import date
from typing import TYPE_CHECKING

from casedesk.cli.commands import DONE, Call, Commands, Parser, UsageError
from casedesk.cli.output import Output
from casedesk.cli.session import signed_in
from casedesk.domain.placements import PlacementStatus
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.placement_terms import PlacementRow, TermChange

_STATES: dict[PlacementStatus, Sentence] = {
    PlacementStatus.OPEN: say("in hand"),
    PlacementStatus.PAUSED: say("paused"),
    PlacementStatus.WITHDRAWN: say("given back"),
    PlacementStatus.UNDONE: say("undone"),
}
_FIELDS = (
    "number", "client", "status", "received_at", "file_name", "assigned_on", "recall_on", "resume_on",
    "rows_read", "rows_taken", "rows_changed", "rows_unchanged", "rows_missing", "rows_rejected",
    "cases", "open_cases", "balance", "taken_by", "note",
)  # fmt: skip


def declare(commands: Commands) -> None:
    """Add the list and the verbs."""
    parser = commands.add("placements", say("list the placements with what is open in them"), show)
    parser.add_argument("--client", default="", metavar="NAME")
    verbs = commands.verbs(
        commands.add("placement", say("prolong, pause, resume a placement, or give it back"))
    )
    extend = _verb(verbs, "extend", say("move the recall of its open cases to a later day"))
    extend.add_argument("--recall", required=True, metavar="DATE")
    pause = _verb(verbs, "pause", say("put its open cases on hold and call their visits off"))
    pause.add_argument("--until", default="", metavar="DATE")
    _verb(verbs, "resume", say("let its cases stand again where they stood"))
    _verb(verbs, "withdraw", say("give its open cases back to the client and call their visits off"))


def _verb(verbs: Commands, name: str, what: Sentence) -> Parser:
    parser = verbs.add(name, what, change)
    parser.add_argument("number", metavar="PLACEMENT")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.set_defaults(verb=name)
    return parser


def show(call: Call) -> int:
    """List the placements, newest first."""
    from casedesk.services.clients import ClientService  # noqa: PLC0415
    from casedesk.services.placement_terms import PlacementTerms  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        wanted = options.client
        client_id = ClientService(session.desk).find(session.actor, wanted).id if wanted else None
        found = PlacementTerms(session.desk).rows(session.actor, client_id)
    titles = [
        say("Number"), say("Client"), say("Status"), say("Received"), say("Recall"), say("Open cases"),
        say("Owed"),
    ]  # fmt: skip
    lines = output.table(titles, [_cells(each, output) for each in found])
    output.answer([document_of(each) for each in found], lines)
    return DONE


def change(call: Call) -> int:
    """Do what the verb says."""
    from casedesk.services.placement_terms import PlacementTerms  # noqa: PLC0415

    options, output = call.options, call.output
    day = _day(vars(options).get("recall") or vars(options).get("until"), output)
    with signed_in(options, output) as session:
        terms, actor = PlacementTerms(session.desk), session.actor
        key = terms.find(actor, options.number).id
        if options.verb == "extend" and day is not None:
            done = terms.extend(actor, key, day, options.reason)
        elif options.verb == "pause":
            done = terms.pause(actor, key, day, options.reason)
        elif options.verb == "resume":
            done = terms.resume(actor, key, options.reason)
        else:
            done = terms.withdraw(actor, key, options.reason)
    output.answer(_change_document(done), _change_lines(done))
    return DONE


def document_of(row: "PlacementRow") -> dict[str, object]:
    """Return a placement as JSON data."""
    return {each: getattr(row, each) for each in _FIELDS}


def _cells(row: "PlacementRow", output: Output) -> list[str]:
    received, recall = f"{row.received_at:%Y-%m-%d}", str(row.recall_on or "")
    state = output.shown(_STATES[row.status])
    return [row.number, row.client, state, received, recall, str(row.open_cases), str(row.balance)]


def _change_document(done: "TermChange") -> dict[str, object]:
    return {
        "placement": done.placement.number,
        "status": str(done.placement.status),
        "recall_on": done.placement.recall_on,
        "cases": done.cases,
        "called_off": list(done.called_off),
        "under_way": list(done.under_way),
    }


def _change_lines(done: "TermChange") -> list[Sentence | str]:
    lines: list[Sentence | str] = [
        say("{number}: %n case(s) changed.", count=done.cases, number=done.placement.number)
    ]
    if done.called_off:
        lines.append(say("Visits called off: {numbers}", numbers=", ".join(done.called_off)))
    if done.under_way:
        lines.append(say("On the road, call the crews: {numbers}", numbers=", ".join(done.under_way)))
    return lines


def _day(text: str | None, output: Output) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise UsageError(output.shown(say("{text} is no day; write 2027-03-31.", text=text))) from problem
