"""``casedesk visit record|confirm|check``: what happened, each visitor's word, and the supervisor's check."""

import json
from argparse import Namespace
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import InvalidOperation
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import Session, signed_in
from casedesk.cli.visits import findings_of
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money
from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.record_fields import FIELDS
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitOutcome

_BY_OPTION = ("outcome", "summary", "recording_ref", "no_recording_reason")


def declare_verbs(verbs: Commands) -> None:
    """Add the verbs of the record to ``visit``."""
    number = verbs.text(say("of the visit, such as V20261122-001"))
    parser = verbs.add("record", say("write down what happened at a visit"), record)
    parser.add_argument("number", metavar="VISIT", help=number)
    for name in ("--arrived", "--left"):
        parser.add_argument(name, metavar="TIME", help=verbs.text(say("such as 10:05, or 2026-11-24T10:05")))
    parser.add_argument(
        "--outcome",
        choices=[str(each) for each in VisitOutcome],
        metavar="WHAT",
        help=", ".join(VisitOutcome),
    )
    parser.add_argument("--summary", metavar="TEXT")
    parser.add_argument("--recording", dest="recording_ref", metavar="NO")
    parser.add_argument("--no-recording", dest="no_recording_reason", metavar="WHY")
    parser.add_argument(
        "--fields",
        dest="fields",
        type=Path,
        metavar="FILE",
        help=verbs.text(say("a file with every field of the record by its name")),
    )
    parser = verbs.add("confirm", say("confirm the record as a visitor, or correct fields of it"), confirm)
    parser.add_argument("number", metavar="VISIT", help=number)
    parser.add_argument(
        "--correct", action="append", default=[], metavar="FIELD=TEXT", help=", ".join(FIELDS)
    )
    parser.add_argument("--note", default="", metavar="TEXT")
    parser = verbs.add("check", say("check the record as a supervisor, which locks it"), check)
    parser.add_argument("number", metavar="VISIT", help=number)
    parser.add_argument("--opinion", default="", metavar="TEXT")


def record(call: Call) -> int:
    """Store a record; one that a rule blocks is told with its findings and exit code 3."""
    from casedesk.services.visits import VisitService  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        service = VisitService(session.desk)
        visit = service.find(session.actor, options.number)
        draft = _draft(options, visit, session)
        try:
            stored = service.record(
                session.actor, visit.id, visit.version, draft.record(session.desk.zone), draft.next_step
            )
        except BlockedError as problem:
            findings = findings_of(problem.verdict, output.language)
            answer = {"visit_no": visit.visit_no, "is_recorded": False, "findings": findings}
            output.answer(answer, [f"{each['rule']}  {each['message']}" for each in findings])
            output.tell(problem.sentence)
            return REFUSED
    _answer_record(call, stored)
    return DONE


def confirm(call: Call) -> int:
    """Store the signed-in visitor's own word."""
    from casedesk.services.visits import VisitService  # noqa: PLC0415
    from casedesk.services.witnesses import WitnessService  # noqa: PLC0415

    options = call.options
    corrections = dict(_pair(each) for each in options.correct)
    with signed_in(options, call.output) as session:
        visit = VisitService(session.desk).find(session.actor, options.number)
        service = WitnessService(session.desk)
        if corrections:
            word = service.correct(session.actor, visit.id, corrections, options.note)
        else:
            word = service.confirm(session.actor, visit.id, options.note)
    told = say("The record of visit {number} is confirmed.", number=visit.visit_no)
    if corrections:
        told = say("Corrections to the record of visit {number} are on file.", number=visit.visit_no)
    answer = {
        "visit_no": visit.visit_no,
        "is_confirmed": word.is_confirmed,
        "corrections": dict(word.corrections),
    }
    call.output.answer(answer, [told])
    return DONE


def check(call: Call) -> int:
    """Lock a record."""
    from casedesk.services.visits import VisitService  # noqa: PLC0415
    from casedesk.services.witnesses import WitnessService  # noqa: PLC0415

    options = call.options
    with signed_in(options, call.output) as session:
        visit = VisitService(session.desk).find(session.actor, options.number)
        stored = WitnessService(session.desk).check(session.actor, visit.id, visit.version, options.opinion)
    told = say("The record of visit {number} is checked and locked.", number=stored.visit_no)
    call.output.answer({"visit_no": stored.visit_no, "is_locked": stored.checked is not None}, [told])
    return DONE


def _draft(options: Namespace, visit: Visit, session: Session) -> RecordDraft:
    """Return what the file and the options say; the options weigh more."""
    fields: dict[str, object] = _read(options.fields) if options.fields else {}
    fields |= {name: getattr(options, name) for name in _BY_OPTION if getattr(options, name) is not None}
    fields.setdefault("day", visit.starts_at.astimezone(session.desk.zone).date().isoformat())
    for name in ("arrived", "left"):
        text = getattr(options, name)
        if text is not None and "T" in text:
            day, text = text.split("T", 1)
            if name == "arrived":
                fields["day"] = day
        if text is not None:
            fields[name] = text
    missing = [each for each in ("arrived", "left", "outcome", "summary") if not fields.get(each)]
    if missing:
        raise BadInputError(say("Missing: {names}.", names=", ".join(missing)))
    if fields.get("came"):
        fields["came"] = _visitors(session, fields["came"])
    draft: RecordDraft = _value(RecordDraft, fields)
    return draft


def _visitors(session: Session, came: object) -> list[int]:
    """Return the ids of visitors named by badge number or id; raise BadInputError for strangers."""
    from casedesk.services.gate import Gate  # noqa: PLC0415
    from casedesk.services.visit_records import RecordKeeper  # noqa: PLC0415

    staff = RecordKeeper(session.desk, Gate(session.desk)).visitors(session.actor)
    known = {key: each.id for each in staff for key in (each.badge_no, each.id)}
    found = []
    for each in came if isinstance(came, list) else [came]:
        if each not in known:
            raise BadInputError(say("Nobody of the office has the number {number}.", number=str(each)))
        found.append(known[each])
    return found


def _read(path: Path) -> dict[str, object]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise BadInputError(say("{file} cannot be read as JSON.", file=path.name)) from None
    if not isinstance(data, dict):
        raise BadInputError(say("{file} cannot be read as JSON.", file=path.name))
    return data


def _value(hint: Any, data: Any) -> Any:
    """Return data of a JSON file as the hinted type; raise BadInputError that names what fits not."""
    if data is None:
        return None
    if get_origin(hint) in {Union, UnionType}:
        hint = next(each for each in get_args(hint) if each is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in data)
    try:
        if hint is Money:
            return Money.parse(str(data))
        if hint in {date, time, datetime}:
            return hint.fromisoformat(str(data))
        if isinstance(data, Mapping):
            return _built(hint, data)
        return hint(data) if hint not in {bool, int, str} else _plain(hint, data)
    except (ValueError, TypeError, InvalidOperation):
        raise BadInputError(say("“{value}” does not fit here.", value=str(data))) from None


def _built(hint: Any, data: Mapping[str, Any]) -> Any:
    known = get_type_hints(hint)
    unknown = [each for each in data if each not in known]
    if unknown:
        raise BadInputError(say("A record has no field “{name}”.", name=unknown[0]))
    return hint(**{name: _value(known[name], each) for name, each in data.items()})


def _plain(hint: type, data: Any) -> Any:
    if type(data) is not hint:
        raise ValueError(data)
    return data


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or name.strip() not in FIELDS:
        raise BadInputError(
            say("“{text}” is no correction. Write it like left_at=2026-11-24 10:50.", text=text)
        )
    return name.strip(), value.strip()


def _answer_record(call: Call, stored: Visit) -> None:
    kept = stored.record
    findings = findings_of(kept.verdict, call.output.language) if kept and kept.verdict else []
    step = kept.next_step if kept is not None else None
    lines: list[Sentence | str] = [say("Visit {number} is recorded.", number=stored.visit_no)]
    if step is not None:
        lines.append(say("Next: {step} on {day}", step=str(step.kind), day=step.due_on))
    lines += [f"{each['rule']}  {each['message']}" for each in findings]
    answer = {
        "visit_no": stored.visit_no,
        "is_recorded": True,
        "next_step": None if step is None else {"kind": str(step.kind), "due_on": str(step.due_on)},
        "findings": findings,
    }
    call.output.answer(answer, lines)
