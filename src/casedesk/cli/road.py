"""``casedesk visit depart|return|checkin`` and ``casedesk board``: crews on the road."""

from datetime import datetime, time, timedelta

from casedesk.cli.cases import positive
from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.cli.visits import crew_of, findings_of
from casedesk.domain.boards import Board, BoardRow
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError
from casedesk.domain.masks import mask_name
from casedesk.domain.outings import CheckInKind, Outing
from casedesk.domain.sentences import Sentence, say

_WORDS = {
    each.value.replace("_", "-"): each
    for each in CheckInKind
    if each not in {CheckInKind.LEFT, CheckInKind.BACK}
}


def declare(commands: Commands) -> None:
    """Add the noun ``board``."""
    commands.add("board", say("show who is out, late crews first, and what is left before closing"), board)


def declare_verbs(verbs: Commands) -> None:
    """Add the verbs of the road to ``visit``."""
    number = verbs.text(say("of a visit, such as V20261122-001"))
    crew = verbs.text(say("a visit of the way, or a name or badge number of the crew"))
    at = verbs.text(say("when it was, such as 10:05; now when left out"))
    parser = verbs.add("depart", say("let a crew set out for its visits of today"), depart)
    parser.add_argument("numbers", metavar="VISIT", nargs="+", help=number)
    parser.add_argument(
        "--back", required=True, metavar="HH:MM", help=verbs.text(say("when the crew is expected"))
    )
    parser.add_argument(
        "--every", type=positive, metavar="MINUTES", help=verbs.text(say("between check-ins"))
    )
    parser.add_argument("--vehicle", default="", metavar="TEXT")
    parser.add_argument("--recorder", default="", metavar="NO")
    parser.add_argument("--contact", default="", metavar="TEXT", help=verbs.text(say("name and phone")))
    parser.add_argument("--at", metavar="HH:MM", help=at)
    parser = verbs.add("return", say("note that a crew is back"), back)
    parser.add_argument("crew", metavar="CREW", help=crew)
    parser.add_argument("--at", metavar="HH:MM", help=at)
    parser.add_argument("--note", default="", metavar="TEXT")
    parser = verbs.add("checkin", say("write down a word from the road"), check_in)
    parser.add_argument("crew", metavar="CREW", help=crew)
    parser.add_argument(
        "--kind", choices=sorted(_WORDS), default="safe", metavar="KIND", help=", ".join(sorted(_WORDS))
    )
    parser.add_argument("--visit", metavar="VISIT", help=number)
    parser.add_argument("--at", metavar="HH:MM", help=at)
    parser.add_argument("--note", default="", metavar="TEXT")


def depart(call: Call) -> int:
    """Ask the gate for every visit; a blocked one keeps the crew and gives exit code 3."""
    from casedesk.services.outings import OutingService, SetOut  # noqa: PLC0415
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        visits = [VisitService(session.desk).find(session.actor, each) for each in options.numbers]
        left_at = _moment(options.at, session) if options.at else None
        wish = SetOut(
            visit_ids=tuple(each.id for each in visits),
            due_back_at=_after(options.back, left_at or session.desk.now(), session),
            vehicle=options.vehicle,
            recorder_no=options.recorder,
            safety_contact=options.contact,
            check_in_minutes=options.every,
            left_at=left_at,
        )
        try:
            outing = OutingService(session.desk).set_out(session.actor, wish)
        except BlockedError as problem:
            findings = findings_of(problem.verdict, output.language)
            lines = [f"{each['severity']}  {each['rule']}  {each['message']}" for each in findings]
            output.answer({"outing": None, "findings": findings}, lines)
            output.tell(problem.sentence)
            return REFUSED
        document = _outing(outing, session)
    told = say("The crew is out; expected back {time}.", time=outing.due_back_at)
    output.answer(document | {"visits": [each.visit_no for each in visits]}, [told])
    return DONE


def back(call: Call) -> int:
    """End a way; the visits whose record is missing are told."""
    from casedesk.services.outings import OutingService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        outing = _out(session, options.crew)
        at = _moment(options.at, session) if options.at else None
        stored = OutingService(session.desk).back(session.actor, outing.id, at, options.note)
        row = next(
            (each for each in _board(session).rows if each.outing and each.outing.id == stored.id), None
        )
        missing = [each.visit.visit_no for each in row.missing] if row is not None else []
        document = _outing(stored, session) | {"records_missing": missing}
    lines: list[Sentence | str] = [say("The crew is back.")]
    lines += [say("The record of visit {number} is missing.", number=each) for each in missing]
    output.answer(document, lines)
    return DONE


def check_in(call: Call) -> int:
    """Write down a word about a crew."""
    from casedesk.services.outings import OutingService, Word  # noqa: PLC0415
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        outing, service = _out(session, options.crew), OutingService(session.desk)
        visit_id = None
        if options.visit:
            visit_id = VisitService(session.desk).find(session.actor, options.visit).id
        at = _moment(options.at, session) if options.at else None
        word = Word(_WORDS[options.kind], at, visit_id, options.note)
        stored = service.say_word(session.actor, outing.id, word)
        due = next(each for each in service.open(session.actor) if each.id == outing.id).next_check_in_at
        local = due.astimezone(session.desk.zone)
    document = {"kind": options.kind, "at": stored.at.isoformat(), "next_check_in_at": due.isoformat()}
    output.answer(document, [say("Written down; the next word is due {time}.", time=f"{local:%H:%M}")])
    return DONE


def board(call: Call) -> int:
    """Print the board; names of debtors are masked."""
    with signed_in(call.options, call.output) as session:
        found = _board(session)
        rows = [_row(each, session) for each in found.rows]
    document = {
        "out": found.out,
        "late": len(found.alarms),
        "crews": rows,
        "closing": [
            {"point": str(each.point), "done": each.done, "total": each.total} for each in found.closing
        ],
        "next_day": found.tomorrow.day,
        "next_visits": found.tomorrow.visits,
    }
    columns = ("state", "minutes_late", "crew", "left_at", "next_check_in_at", "due_back_at", "districts")
    lines: list[Sentence | str] = [say("%n crew(s) out", count=found.out)]
    lines += ["  ".join(str(row[name] or "-") for name in columns) for row in rows]
    lines += [f"{call.output.shown(each.point.label)}  {each.done} / {each.total}" for each in found.closing]
    call.output.answer(document, lines)
    return DONE


def _board(session: Session) -> Board:
    from casedesk.services.board import BoardService  # noqa: PLC0415

    return BoardService(session.desk).board(session.actor)


def _row(row: BoardRow, session: Session) -> dict[str, object]:
    outing, standing = row.outing, row.standing
    next_at = outing.next_check_in_at if outing is not None and outing.is_out else None
    return {
        "crew": "、".join(row.crew.names),
        "state": str(standing.state) if standing else "in_office",
        "minutes_late": standing.minutes_late if standing else 0,
        "call": str(standing.rung) if standing and standing.rung else None,
        "left_at": _clock(outing.left_at if outing else None, session),
        "next_check_in_at": _clock(next_at, session),
        "due_back_at": _clock(row.due_back_at, session),
        "districts": "、".join(row.districts),
        "papers": row.papers,
        "recorder_no": outing.recorder_no if outing else "",
        "visits": [
            {
                "visit_no": each.visit.visit_no,
                "person": mask_name(each.person_name),
                "status": str(each.visit.status),
                "is_recorded": each.visit.record is not None,
            }
            for each in row.visits
        ],
    }


def _clock(moment: datetime | None, session: Session) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(session.desk.zone).isoformat(timespec="minutes")


def _outing(outing: Outing, session: Session) -> dict[str, object]:
    return {
        "outing": outing.id,
        "left_at": _clock(outing.left_at, session),
        "due_back_at": _clock(outing.due_back_at, session),
        "next_check_in_at": _clock(outing.next_check_in_at, session),
        "back_at": _clock(outing.back_at, session),
    }


def _out(session: Session, text: str) -> Outing:
    """Return the open way that a visit or a member of its crew names."""
    from casedesk.services.outings import OutingService  # noqa: PLC0415
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    outings = OutingService(session.desk).open(session.actor)
    try:
        members = set(crew_of(text, session))
        found = [each for each in outings if members & set(each.crew)]
    except BadInputError:
        visit = VisitService(session.desk).find(session.actor, text)
        found = [each for each in outings if visit.id in each.visit_ids]
    if not found:
        raise BadInputError(say("Nobody of “{text}” is out.", text=text))
    return found[0]


def _moment(text: str, session: Session) -> datetime:
    """Return a time of today, or a whole ISO 8601 moment."""
    try:
        if "T" in text:
            moment = datetime.fromisoformat(text)
            return moment if moment.tzinfo is not None else moment.replace(tzinfo=session.desk.zone)
        return datetime.combine(session.desk.today(), time.fromisoformat(text), session.desk.zone)
    except ValueError:
        raise BadInputError(say("“{text}” is not a time. Write it like 10:05.", text=text)) from None


def _after(text: str, left_at: datetime, session: Session) -> datetime:
    """Return the first moment after the departure with this time of day."""
    moment = _moment(text, session)
    return moment + timedelta(days=1) if "T" not in text and moment <= left_at else moment
