"""``casedesk payment``: take a file of payments, list what waits, take a file back."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.ledger import declare_payments
from casedesk.cli.output import Output
from casedesk.cli.session import Session, signed_in
from casedesk.domain.errors import NotFoundError
from casedesk.domain.masks import mask_name
from casedesk.domain.money import total
from casedesk.domain.payment_files import LineProblem
from casedesk.domain.payment_matches import Confidence, Outlook, Proposal
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.services.payment_files import PaymentRun, TakenFile

_MOST_LINES = 20
_OUTLOOKS: dict[Outlook, Sentence] = {
    Outlook.POST: say("post"),
    Outlook.RECORDED: say("recorded"),
    Outlook.WAIT: say("wait"),
    Outlook.REPEATED: say("repeated"),
}


def declare(commands: Commands) -> None:
    """Add the noun with its verbs."""
    verbs = commands.verbs(
        commands.add("payment", say("record payments, take files of them, list what waits"))
    )
    declare_payments(verbs)
    parser = verbs.add("import", say("take a bank's statement or a client's report of payments"), take)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--client", metavar="NAME", help=commands.text(say("look among the cases of this client only"))
    )
    parser.add_argument(
        "--accept",
        choices=("certain", "likely"),
        default="certain",
        metavar="HOW",
        help=commands.text(say("certain posts what a number proves, likely also what name and amount tell")),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=commands.text(say("only check; nothing is posted"))
    )
    parser.add_argument(
        "--skip-bad", action="store_true", help=commands.text(say("take it without the rows that are wrong"))
    )
    verbs.add("tray", say("list the payments that wait for a case, payers masked"), tray)
    parser = verbs.add("undo", say("reverse every payment of a file"), undo)
    parser.add_argument("number", metavar="NUMBER", help=commands.text(say("of the file, such as SK…")))
    parser.add_argument("--reason", required=True, metavar="TEXT")


def take(call: Call) -> int:
    """Check the file and, unless it is a dry run, post what is accepted; the rest waits."""
    from casedesk.services.payment_files import PaymentFileService  # noqa: PLC0415

    options, taken = call.options, None
    with signed_in(options, call.output) as session:
        service = PaymentFileService(session.desk)
        read = service.read(session.actor, options.file)
        run = service.check(session.actor, read, client_id=_client_id(session, options.client))
        sure = [Confidence.CERTAIN]
        sure += [Confidence.LIKELY] if options.accept == "likely" else []
        accepted = run.rows_of(*sure)
        refusal = None if options.dry_run else _refusal(run, skip_bad=options.skip_bad)
        if not options.dry_run and refusal is None:
            taken = service.take(session.actor, run, accepted, skip_bad=options.skip_bad)
    _answer(call, run, taken, _wanted(run, accepted))
    if refusal is not None:
        call.output.tell(refusal)
    return DONE if refusal is None else REFUSED


def tray(call: Call) -> int:
    """Print the waiting lines with what is proposed for each."""
    from casedesk.services.payment_tray import PaymentTray  # noqa: PLC0415

    output = call.output
    with signed_in(call.options, output) as session:
        found = PaymentTray(session.desk).tray(session.actor)
    documents = [{"file": each.file_number, **_document(each.proposal, output)} for each in found]
    titles = (say("File"), say("Row"), say("Day"), say("Amount"), say("Payer"), say("Outlook"), say("Case"))
    lines = [(each.file_number, *_cells(each.proposal, output)) for each in found]
    amount = total(each.line.amount for each in found)
    told = say("%n payment(s) wait, {amount} together.", count=len(found), amount=amount)
    output.answer({"waiting": documents, "amount": amount}, [*output.table(titles, lines), told])
    return DONE


def undo(call: Call) -> int:
    """Reverse what a file has posted; its lines leave the tray."""
    from casedesk.services.payment_files import PaymentFileService  # noqa: PLC0415

    number = call.options.number
    with signed_in(call.options, call.output) as session:
        service = PaymentFileService(session.desk)
        found = next((each for each in service.files(session.actor) if each.number == number), None)
        if found is None:
            raise NotFoundError(say("There is no payment file {number}.", number=number))
        reversed_ = service.take_file_back(session.actor, found.id, call.options.reason)
    told = say("%n payment(s) of {file} were reversed.", count=reversed_, file=number)
    call.output.answer({"file": number, "reversed": reversed_}, [told])
    return DONE


def _client_id(session: Session, name: str | None) -> int | None:
    from casedesk.services.clients import ClientService  # noqa: PLC0415

    return ClientService(session.desk).find(session.actor, name.strip()).id if name else None


def _refusal(run: "PaymentRun", *, skip_bad: bool) -> Sentence | None:
    """Return why nothing is taken, so that the lines can still be told."""
    if run.taken_as:
        return say("The same file was taken as {file}. Nothing was changed.", file=run.taken_as)
    if run.read.problems and not skip_bad:
        return say("%n row(s) cannot be read. Correct them or use --skip-bad.", count=len(run.read.problems))
    if run.counts[Outlook.REPEATED] == len(run.proposals):
        return say("Every line of this file was taken before. Nothing was changed.")
    return None


def _wanted(run: "PaymentRun", accepted: frozenset[int]) -> dict[str, object]:
    """Return what taking the accepted rows would come to."""
    chosen = [each for each in run.proposals if each.line.source_row in accepted]
    counts = Counter(each.outlook for each in chosen)
    repeated = run.counts[Outlook.REPEATED]
    return {
        "file": None,
        "posted": counts[Outlook.POST],
        "recorded": counts[Outlook.RECORDED],
        "waiting": len(run.proposals) - len(chosen) - repeated,
        "repeated": repeated,
        "amount": total(each.line.amount for each in chosen if each.outlook is Outlook.POST),
    }


def _answer(call: Call, run: "PaymentRun", taken: "TakenFile | None", wanted: dict[str, object]) -> None:
    output, is_dry = call.output, call.options.dry_run
    nothing = {"posted": 0, "recorded": 0, "waiting": 0, "amount": total(())}
    sums = wanted if is_dry else wanted | nothing
    if taken is not None:
        sums = {
            "file": taken.file.number,
            "posted": taken.posted,
            "recorded": taken.recorded,
            "waiting": taken.waiting,
            "repeated": taken.repeated,
            "amount": taken.amount,
        }
    findings = [*run.read.problems, *run.read.set_aside]
    document = {
        **sums,
        "rows": run.read.rows,
        "rejected": len(run.read.problems),
        "set_aside": len(run.read.set_aside),
        "lines": [_document(each, output) for each in run.proposals],
        "findings": [
            {"row": each.source_row, "column": each.column, "message": output.shown(each.message)}
            for each in findings
        ],
    }
    told = say(
        "{posted} posted ({amount}), {recorded} recorded before, {waiting} waiting, {repeated} taken before.",
        posted=sums["posted"],
        amount=sums["amount"],
        recorded=sums["recorded"],
        waiting=sums["waiting"],
        repeated=sums["repeated"],
    )
    titles = (say("Row"), say("Day"), say("Amount"), say("Payer"), say("Outlook"), say("Case"))
    table = output.table(titles, [_cells(each, output) for each in run.proposals[:_MOST_LINES]])
    more = len(run.proposals) - _MOST_LINES
    output.answer(
        document,
        [
            *table,
            *([say("… and %n more line(s).", count=more)] if more > 0 else []),
            *(_problem(each, output) for each in run.read.problems[:_MOST_LINES]),
            *([say("Only checked; nothing was posted.")] if is_dry else []),
            told,
        ],
    )


def _problem(problem: LineProblem, output: Output) -> str:
    return f"  {problem.source_row} {problem.column}: {output.shown(problem.message)}"


def _outlook(proposal: Proposal) -> Sentence:
    """Return what becomes of a line; one that is only likely is posted with --accept likely alone."""
    if proposal.outlook is Outlook.POST and proposal.confidence is Confidence.LIKELY:
        return say("likely")
    return _OUTLOOKS[proposal.outlook]


def _cells(proposal: Proposal, output: Output) -> tuple[str, ...]:
    line = proposal.line
    case = proposal.case.case_no if proposal.case is not None else ""
    return (
        str(line.source_row),
        line.paid_on.isoformat(),
        str(line.amount),
        mask_name(line.payer),
        output.shown(_outlook(proposal)),
        case,
    )


def _document(proposal: Proposal, output: Output) -> dict[str, object]:
    line = proposal.line
    return {
        "row": line.source_row,
        "day": line.paid_on,
        "amount": line.amount,
        "payer": mask_name(line.payer),
        "voucher": line.voucher_no,
        "outlook": str(proposal.outlook),
        "confidence": str(proposal.confidence),
        "case_no": proposal.case.case_no if proposal.case is not None else None,
        "reasons": [output.shown(each) for each in proposal.reasons],
    }
