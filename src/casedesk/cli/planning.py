"""``casedesk visits plan``: propose days, crews and order for what waits, and plan it when asked to."""

from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from casedesk.cli.cases import positive
from casedesk.cli.commands import DONE, REFUSED, Call, Commands
from casedesk.cli.session import signed_in
from casedesk.domain.masks import mask_name
from casedesk.domain.planning import LeftOut, PlanDraft, Proposal
from casedesk.domain.sentences import Sentence, say

if TYPE_CHECKING:
    from casedesk.cli.output import Output
    from casedesk.services.planning import Accepted

_SECONDS: Final = 10


def declare_verbs(verbs: Commands) -> None:
    """Add ``plan`` to the noun ``visits``."""
    parser = verbs.add("plan", say("propose days, crews and order for the cases that wait"), plan)
    parser.add_argument("--days", type=positive, default=5, metavar="N", help=verbs.text(say("working days")))
    parser.add_argument(
        "--seconds", type=positive, default=_SECONDS, metavar="N", help=verbs.text(say("longest search"))
    )
    parser.add_argument("--seed", type=positive, default=1, metavar="N")
    parser.add_argument(
        "--accept", action="store_true", help=verbs.text(say("plan the whole proposal, in one step"))
    )


def plan(call: Call) -> int:
    """Propose, and accept when asked; code 3 when nothing of what was accepted could be planned."""
    from casedesk.services.planning import PlanningService, PlanWish  # noqa: PLC0415

    options, output = call.options, call.output
    with signed_in(options, output) as session:
        service = PlanningService(session.desk)
        wish = PlanWish(service.workdays(options.days), seconds=options.seconds, seed=options.seed)
        proposal = service.propose(session.actor, wish)
        zone = session.desk.zone
        accepted = None
        if options.accept and proposal.drafts:
            chosen = {each.case_id for each in proposal.drafts}
            accepted = service.accept(session.actor, proposal, chosen)
    output.answer(_document(proposal, accepted, zone, output), _lines(proposal, accepted, zone, output))
    return REFUSED if accepted is not None and not accepted.visits else DONE


def _document(
    proposal: Proposal, accepted: "Accepted | None", zone: ZoneInfo, output: "Output"
) -> dict[str, object]:
    document: dict[str, object] = {
        "days": [f"{each}" for each in proposal.days],
        "way_minutes": proposal.way_minutes,
        "drafts": [_row(each, zone, output) for each in proposal.drafts],
        "left_out": [_left(each, output) for each in proposal.left_out],
        "crews_out": [
            {
                "crew": "、".join(each.crew.names),
                "day": f"{each.day}",
                "rule": each.finding.rule if each.finding else None,
            }
            for each in proposal.crews_out
        ],
    }
    if accepted is not None:
        document["planned"] = [each.visit_no for each in accepted.visits]
        document["skipped"] = [
            {"case_no": draft.case_no, "why": output.shown(why)} for draft, why in accepted.skipped
        ]
    return document


def _row(draft: PlanDraft, zone: ZoneInfo, output: "Output") -> dict[str, object]:
    return {
        "starts_at": _local(draft.starts_at, zone),
        "minutes": draft.minutes,
        "crew": "、".join(draft.crew.names),
        "case_no": draft.case_no,
        "person": mask_name(draft.person_name),
        "district": draft.district,
        "travel_minutes": draft.travel_minutes,
        "verdict": str(draft.severity),
        "why": [output.shown(each) for each in draft.why],
    }


def _left(left: LeftOut, output: "Output") -> dict[str, object]:
    return {
        "case_no": left.case_no,
        "person": mask_name(left.person_name),
        "district": left.district,
        "kind": str(left.kind),
        "why": output.shown(left.why),
        "rule": left.finding.rule if left.finding else None,
        "message": _said(left, output),
    }


def _said(left: LeftOut, output: "Output") -> str:
    message = left.finding.message if left.finding else {}
    return message.get(output.language) or message.get("en", "")


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="minutes")


def _lines(
    proposal: Proposal, accepted: "Accepted | None", zone: ZoneInfo, output: "Output"
) -> list[Sentence | str]:
    lines: list[Sentence | str] = [say("%n visit(s) proposed", count=len(proposal.drafts))]
    for each in proposal.drafts:
        row = _row(each, zone, output)
        why = "; ".join(output.shown(one) for one in each.why)
        told = [row[name] for name in ("starts_at", "crew", "case_no", "person", "district")]
        lines.append("  ".join(str(part) for part in told) + f"  ({why})")
    if proposal.left_out:
        lines.append(say("%n case(s) left out", count=len(proposal.left_out)))
    for left in proposal.left_out:
        rule = f" ({left.finding.rule}: {_said(left, output)})" if left.finding else ""
        lines.append(f"{left.case_no}  {mask_name(left.person_name)}  {output.shown(left.why)}{rule}")
    if accepted is not None:
        lines.append(say("%n visit(s) planned", count=len(accepted.visits)))
        lines += [f"{draft.case_no}  {output.shown(why)}" for draft, why in accepted.skipped]
    return lines
