"""``casedesk visit plan``: put a visit on the calendar through the gate."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from importlib import import_module
from typing import Final
from zoneinfo import ZoneInfo

from casedesk.cli.agreements import day_of
from casedesk.cli.cases import find_case, positive
from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.domain.compliance import BlockedError, Severity, Verdict
from casedesk.domain.errors import BadInputError
from casedesk.domain.masks import mask_name
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import VisitPurpose
from casedesk.domain.weeks import DAYS_A_WEEK, PlannedVisit
from casedesk.services.operators import OperatorService

SEVERITY_NAMES: dict[Severity, Sentence] = {
    Severity.BLOCK: say("blocked"),
    Severity.WARN: say("warning"),
    Severity.INFO: say("note"),
    Severity.PASS: say("fine"),
}

_MOST_DAYS: Final = 366
_COLUMNS: Final = ("visit_no", "starts_at", "minutes", "status", "crew", "case_no", "person", "district")
_VISIT_ROOMS: Final = ("visit_requests", "road", "records")
"""The modules whose ``declare_verbs`` adds verbs to ``visit``."""

_VISITS_ROOMS: Final = ("planning",)
"""The modules whose ``declare_verbs`` adds verbs to ``visits``."""


def declare(commands: Commands) -> None:
    """Add the nouns ``visit`` and ``visits`` with their verbs."""
    visit = commands.verbs(commands.add("visit", say("plan home visits")))
    _declare_plan(visit)
    _declare_changes(visit)
    _join(_VISIT_ROOMS, visit)
    listing = commands.add("visits", say("list the visits of some days, or propose days and crews"), listed)
    listing.add_argument("--from", dest="first", type=day_of, metavar="DAY", help=commands.text(say("today")))
    listing.add_argument(
        "--to", dest="last", type=day_of, metavar="DAY", help=commands.text(say("six days later"))
    )
    visits = commands.verbs(listing, must_choose=False)
    _join(_VISITS_ROOMS, visits)


def _join(rooms: Sequence[str], verbs: Commands) -> None:
    for room in rooms:
        import_module(f"casedesk.cli.{room}").declare_verbs(verbs)


def _declare_plan(verbs: Commands) -> None:
    parser = verbs.add("plan", say("put a visit to the debtor's home on the calendar"), plan)
    parser.add_argument(
        "case",
        metavar="CASE",
        help=verbs.text(say("its number, or CLIENT:NUMBER where two clients use it")),
    )
    parser.add_argument(
        "--start",
        required=True,
        metavar="ISO8601",
        help=verbs.text(say("such as 2026-11-24T10:00; without an offset it is the office's time")),
    )
    parser.add_argument("--minutes", type=positive, default=40, metavar="N")
    parser.add_argument(
        "--crew",
        required=True,
        metavar="A,B",
        help=verbs.text(say("names or badge numbers, the leader first")),
    )
    parser.add_argument(
        "--purpose",
        type=VisitPurpose,
        choices=list(VisitPurpose),
        default=VisitPurpose.FIRST_VISIT,
        metavar="WHY",
        help=", ".join(VisitPurpose),
    )
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument(
        "--request",
        metavar="NO",
        help=verbs.text(say("the approved request it fulfils; else the case's own")),
    )


def _declare_changes(verbs: Commands) -> None:
    number = verbs.text(say("of the visit, such as V20261122-001"))
    parser = verbs.add("move", say("move a planned visit to another time or crew"), move)
    parser.add_argument("number", metavar="VISIT", help=number)
    parser.add_argument("--start", metavar="ISO8601")
    parser.add_argument("--minutes", type=positive, metavar="N")
    parser.add_argument("--crew", metavar="A,B")
    parser = verbs.add("cancel", say("call a planned visit off; its case waits again"), cancel)
    parser.add_argument("number", metavar="VISIT", help=number)
    parser.add_argument("--reason", required=True, metavar="TEXT")


def plan(call: Call) -> int:
    """Ask the gate; a refused visit is told with its findings and exit code 3."""
    from casedesk.services.visits import PlanRequest, VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        request = PlanRequest(
            case_id=find_case(session, options.case).id,
            starts_at=_start(options.start, session),
            crew=crew_of(options.crew, session),
            minutes=options.minutes,
            purpose=options.purpose,
            note=options.note,
            request_id=_request_id(session, options.request),
        )
        try:
            visit = VisitService(session.desk).plan(session.actor, request)
        except BlockedError as problem:
            _answer(call, None, problem.verdict)
            output.tell(problem.sentence)
            return REFUSED
    _answer(call, visit.visit_no, visit.verdict)
    return DONE


def move(call: Call) -> int:
    """Move a visit through the gate; a refused one is told with its findings and exit code 3."""
    from casedesk.services.visits import MoveRequest, VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    if options.start is None and options.minutes is None and options.crew is None:
        raise BadInputError(say("Nothing to change was given. Name --start, --minutes or --crew."))
    with signed_in(options, output) as session:
        service = VisitService(session.desk)
        visit = service.find(session.actor, options.number)
        change = MoveRequest(
            starts_at=_start(options.start, session) if options.start else None,
            crew=crew_of(options.crew, session) if options.crew else None,
            minutes=options.minutes,
        )
        try:
            moved = service.move(session.actor, visit.id, visit.version, change)
        except BlockedError as problem:
            _answer(call, None, problem.verdict)
            output.tell(problem.sentence)
            return REFUSED
    _answer(call, moved.visit_no, moved.verdict)
    return DONE


def cancel(call: Call) -> int:
    """Call a visit off, with the reason that the audit log keeps."""
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        service = VisitService(session.desk)
        visit = service.find(session.actor, options.number)
        stored = service.call_off(session.actor, visit.id, visit.version, options.reason)
    told = say("Visit {number} is called off.", number=stored.visit_no)
    call.output.answer({"visit_no": stored.visit_no, "status": str(stored.status)}, [told])
    return DONE


def _request_id(session: Session, number: str | None) -> int | None:
    from casedesk.services.visit_requests import VisitRequestService  # noqa: PLC0415

    if number is None:
        return None
    return VisitRequestService(session.desk).find(session.actor, number).id


def listed(call: Call) -> int:
    """Print the visits of some days, names and addresses masked."""
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        first = options.first or session.desk.today()
        last = options.last or first + timedelta(days=DAYS_A_WEEK - 1)
        if not 0 <= (last - first).days < _MOST_DAYS:
            raise BadInputError(say("Choose between 1 and {most} days.", most=_MOST_DAYS))
        service, days = VisitService(session.desk), range(0, (last - first).days + 1, DAYS_A_WEEK)
        weeks = [service.week(session.actor, first + timedelta(days=each)) for each in days]
        zone = session.desk.zone
    found = [each for week in weeks for each in week.visits]
    rows = [_row(each, zone) for each in found if each.visit.starts_at.astimezone(zone).date() <= last]
    lines = ["  ".join(str(each[name]) for name in _COLUMNS) for each in rows]
    told: list[Sentence | str] = [say("%n visit(s)", count=len(rows)), *lines]
    output.answer({"first": f"{first}", "last": f"{last}", "visits": rows}, told)
    return DONE


def _row(planned: PlannedVisit, zone: ZoneInfo) -> dict[str, object]:
    visit, verdict = planned.visit, planned.visit.verdict
    return {
        "visit_no": visit.visit_no,
        "starts_at": visit.starts_at.astimezone(zone).isoformat(timespec="minutes"),
        "minutes": visit.minutes,
        "status": str(visit.status),
        "crew": "、".join(each for each in planned.crew.names if each),
        "case_no": planned.case_no,
        "person": mask_name(planned.person_name),
        "district": planned.district,
        "verdict": str(verdict.worst) if verdict else None,
        "is_released": verdict is not None and verdict.override is not None,
    }


def crew_of(text: str, session: Session) -> tuple[int, ...]:
    """Return the keys of the people named, in their order."""
    seats = OperatorService(session.desk).seats()
    return tuple(
        _one([seat.operator_id for seat in seats if name in (seat.badge_no, seat.name)], name)
        for name in (each.strip() for each in text.replace("，", ",").split(","))
        if name
    )


def findings_of(verdict: Verdict, language: str) -> list[dict[str, str]]:
    """Return what the rules said, without those that simply passed."""
    return [
        {
            "rule": each.rule,
            "severity": str(each.severity),
            "message": each.message.get(language) or each.message.get("en", ""),
        }
        for each in verdict.findings
        if each.severity is not Severity.PASS
    ]


def _one(found: Sequence[int], name: str) -> int:
    if not found:
        raise BadInputError(say("Nobody called {name} works in this office.", name=name))
    if len(found) > 1:
        raise BadInputError(say("Several people have this name. Use the badge number."))
    return found[0]


def _start(text: str, session: Session) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInputError(
            say("“{text}” is not a time. Write it like 2026-11-24T10:00.", text=text)
        ) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=session.desk.zone)


def _answer(call: Call, visit_no: str | None, verdict: Verdict | None) -> None:
    output = call.output
    findings = findings_of(verdict, output.language) if verdict else []
    worst = verdict.worst if verdict else Severity.PASS
    lines: list[Sentence | str] = []
    if visit_no is not None:
        lines.append(say("Visit {number} is planned.", number=visit_no))
    lines += [
        f"{output.shown(SEVERITY_NAMES[Severity(each['severity'])])}  {each['rule']}  {each['message']}"
        for each in findings
    ]
    output.answer({"visit_no": visit_no, "verdict": str(worst), "findings": findings}, lines)
