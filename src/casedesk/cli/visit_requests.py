"""``casedesk visit request|requests|approve|refuse``: wishes for visits and their answers."""

from datetime import time

from casedesk.cli.agreements import day_of
from casedesk.cli.cases import find_case
from casedesk.cli.commands import DONE, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.errors import BadInputError
from casedesk.domain.masks import mask_name
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_requests import REQUEST_STATUS_NAMES, RequestStatus, VisitRequest
from casedesk.domain.visits import VisitPurpose


def declare_verbs(verbs: Commands) -> None:
    """Add the verbs of requests to ``visit``."""
    parser = verbs.add("request", say("ask for a visit, for somebody else to approve"), request)
    parser.add_argument(
        "case",
        metavar="CASE",
        help=verbs.text(say("its number, or CLIENT:NUMBER where two clients use it")),
    )
    parser.add_argument(
        "--purpose",
        type=VisitPurpose,
        choices=list(VisitPurpose),
        default=VisitPurpose.FIRST_VISIT,
        metavar="WHY",
        help=", ".join(VisitPurpose),
    )
    parser.add_argument("--goal", default="", metavar="TEXT", help=verbs.text(say("what shall be reached")))
    parser.add_argument("--remark", default="", metavar="TEXT")
    parser.add_argument("--from", dest="earliest", type=day_of, metavar="DAY")
    parser.add_argument("--to", dest="latest", type=day_of, metavar="DAY")
    parser.add_argument(
        "--hours", metavar="HH:MM-HH:MM", help=verbs.text(say("the hours that suit, such as 14:00-18:00"))
    )
    parser = verbs.add("requests", say("list the requests, names masked"), requests)
    parser.add_argument(
        "--status", type=RequestStatus, choices=list(RequestStatus), help=", ".join(RequestStatus)
    )
    for name, what, act in (
        ("approve", say("approve somebody else's request"), approve),
        ("refuse", say("refuse somebody else's request"), refuse),
    ):
        parser = verbs.add(name, what, act)
        parser.add_argument(
            "number", metavar="NO", help=verbs.text(say("of the request, such as Q20261122-01"))
        )
        parser.add_argument("--opinion", default="", required=name == "refuse", metavar="TEXT")


def request(call: Call) -> int:
    """Store a request and tell its number."""
    from casedesk.services.visit_requests import NewRequest, VisitRequestService  # noqa: PLC0415

    options = call.options
    day_from, day_until = _hours(options.hours)
    with signed_in(options, call.output) as session:
        new = NewRequest(
            case_id=find_case(session, options.case).id,
            purpose=options.purpose,
            goal=options.goal,
            remark=options.remark,
            earliest_on=options.earliest,
            latest_on=options.latest,
            day_from=day_from,
            day_until=day_until,
        )
        stored = VisitRequestService(session.desk).request(session.actor, new)
    told = say("Request {number} is the visit no. {round}.", number=stored.request_no, round=stored.round_no)
    call.output.answer(_document(stored), [told])
    return DONE


def requests(call: Call) -> int:
    """Print the requests, the newest first."""
    from casedesk.services.visit_requests import VisitRequestService  # noqa: PLC0415

    options, output = call.options, call.output
    statuses = (options.status,) if options.status else ()
    with signed_in(options, output) as session:
        found = VisitRequestService(session.desk).lines(session.actor, statuses)
    documents = [
        _document(each.request)
        | {
            "case_no": each.case_no,
            "person": mask_name(each.person_name),
            "district": each.district,
            "contact": str(each.contact),
            "asked_by": each.asked_by,
            "decided_by": each.decided_by,
        }
        for each in found
    ]
    lines: list[Sentence | str] = [say("%n request(s)", count=len(found))]
    for each in found:
        state = output.shown(REQUEST_STATUS_NAMES[each.request.status])
        who = mask_name(each.person_name)
        lines.append(f"{each.request.request_no}  {state}  {each.case_no}  {who}  {each.district}")
    output.answer({"requests": documents}, lines)
    return DONE


def approve(call: Call) -> int:
    """Approve a request; what the gate has against it is told."""
    from casedesk.cli.visits import findings_of  # noqa: PLC0415
    from casedesk.services.visit_requests import VisitRequestService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = VisitRequestService(session.desk)
        found = service.find(session.actor, call.options.number)
        outlook = service.outlook(session.actor, found.id)
        stored = service.approve(session.actor, found, call.options.opinion)
    findings = findings_of(outlook.verdict, call.output.language)
    document = _document(stored) | {"findings": findings, "is_possible": outlook.is_possible}
    told: list[Sentence | str] = [say("Request {number} is approved.", number=stored.request_no)]
    told += [f"{each['rule']}  {each['message']}" for each in findings]
    call.output.answer(document, told)
    return DONE


def refuse(call: Call) -> int:
    """Refuse a request with the reason."""
    from casedesk.services.visit_requests import VisitRequestService  # noqa: PLC0415

    with signed_in(call.options, call.output) as session:
        service = VisitRequestService(session.desk)
        stored = service.refuse(
            session.actor, service.find(session.actor, call.options.number), call.options.opinion
        )
    told = say("Request {number} is not approved.", number=stored.request_no)
    call.output.answer(_document(stored), [told])
    return DONE


def _document(found: VisitRequest) -> dict[str, object]:
    return {
        "request_no": found.request_no,
        "status": str(found.status),
        "purpose": str(found.purpose),
        "round": found.round_no,
        "earliest_on": found.earliest_on,
        "latest_on": found.latest_on,
        "hours": [f"{found.day_from:%H:%M}", f"{found.day_until:%H:%M}"]
        if found.day_from and found.day_until
        else None,
        "opinion": found.opinion,
    }


def _hours(text: str | None) -> tuple[time | None, time | None]:
    if text is None:
        return None, None
    try:
        first, last = (time.fromisoformat(each.strip()) for each in text.split("-"))
    except ValueError:
        raise BadInputError(say("“{text}” are no hours. Write them like 14:00-18:00.", text=text)) from None
    return first, last
