"""``casedesk complaint``: take complaints and disputes down, list them, close them."""

from casedesk.cli.agreements import day_of
from casedesk.cli.cases import find_case
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.complaints import (
    COMPLAINT_KIND_NAMES,
    COMPLAINT_STATUS_NAMES,
    Complaint,
    ComplaintKind,
    ComplaintStatus,
)
from casedesk.domain.masks import mask_name, mask_text
from casedesk.domain.sentences import say

_RESULTS = [each.value for each in ComplaintStatus if not each.is_open]


def declare(commands: Commands) -> None:
    """Add the noun with its verbs."""
    verbs = commands.verbs(commands.add("complaint", say("take complaints and disputes down, close them")))
    parser = verbs.add("add", say("take a complaint down; the case rests until it is answered"), add)
    parser.add_argument("case", metavar="CASE")
    parser.add_argument("--kind", choices=[each.value for each in ComplaintKind], required=True)
    parser.add_argument("--text", required=True, help=commands.text(say("what the person said")))
    parser.add_argument("--channel", default="", help=commands.text(say("how it came in")))
    parser.add_argument("--received", metavar="DAY", help=commands.text(say("today")))
    parser = verbs.add("list", say("list the complaints that wait, names masked"), show)
    parser.add_argument("--all", action="store_true", help=commands.text(say("with those closed")))
    parser = verbs.add("close", say("write the answer down; the case goes on"), close)
    parser.add_argument("number", metavar="NUMBER")
    parser.add_argument("--result", choices=_RESULTS, required=True)
    parser.add_argument("--answer", required=True, help=commands.text(say("what was answered")))
    parser.add_argument("--on", metavar="DAY", help=commands.text(say("today")))


def add(call: Call) -> int:
    """Take one down and tell until when it is to be answered."""
    from casedesk.services.complaints import ComplaintService, NewComplaint  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        case = find_case(session, options.case)
        service = ComplaintService(session.desk)
        day = day_of(options.received) if options.received else service.today
        new = NewComplaint(case.id, ComplaintKind(options.kind), options.text, day, options.channel)
        taken = service.take(session.actor, new)
    told = say("{number}: the answer is due on {day}.", number=taken.complaint_no, day=taken.due_on)
    call.output.answer(_document(taken, case.case_no), [told])
    return DONE


def show(call: Call) -> int:
    """Print the register, those due first at the top."""
    from casedesk.services.complaints import ComplaintService  # noqa: PLC0415

    output = call.output
    with signed_in(call.options, output) as session:
        rows = ComplaintService(session.desk).rows(session.actor, only_open=not call.options.all)
    titles = (say("Number"), say("Case"), say("Name"), say("Kind"), say("State"), say("Answer due"))
    lines = [
        (
            each.complaint.complaint_no,
            each.case_no,
            mask_name(each.debtor),
            output.shown(COMPLAINT_KIND_NAMES[each.complaint.kind]),
            output.shown(COMPLAINT_STATUS_NAMES[each.complaint.status]),
            each.complaint.due_on.isoformat(),
        )
        for each in rows
    ]
    documents = [_document(each.complaint, each.case_no) for each in rows]
    output.answer({"complaints": documents}, output.table(titles, lines))
    return DONE


def close(call: Call) -> int:
    """Close one with its answer, or with the reason for which it was taken back."""
    from casedesk.services.complaints import ComplaintService  # noqa: PLC0415

    options, status = call.options, ComplaintStatus(call.options.result)
    with signed_in(options, call.output) as session:
        service = ComplaintService(session.desk)
        complaint = service.by_number(session.actor, options.number)
        if status is ComplaintStatus.WITHDRAWN:
            closed = service.withdraw(session.actor, complaint, options.answer)
        else:
            day = day_of(options.on) if options.on else service.today
            closed = service.answer(session.actor, complaint, status, options.answer, day)
    result = COMPLAINT_STATUS_NAMES[closed.status]
    told = say("{number} is closed: {status}.", number=closed.complaint_no, status=result)
    call.output.answer(_document(closed), [told])
    return DONE


def _document(complaint: Complaint, case_no: str = "") -> dict[str, object]:
    document: dict[str, object] = {
        "number": complaint.complaint_no,
        "kind": complaint.kind.value,
        "status": complaint.status.value,
        "text": mask_text(complaint.text),
        "received_on": complaint.received_on,
        "due_on": complaint.due_on,
    }
    return document | ({"case": case_no} if case_no else {})
