"""What waits today for a second person or a renewal: requests, releases, papers of the staff."""

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Final

from casedesk.domain.approvals import ApprovalStatus
from casedesk.domain.credentials import PAPER_NAMES, SOON_DAYS, PaperState
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.domain.visit_requests import RequestStatus
from casedesk.domain.weeks import PURPOSE_NAMES
from casedesk.services.approvals import ApprovalService
from casedesk.services.desk import Desk
from casedesk.services.scans import ScanService
from casedesk.services.staff_papers import PaperLine, StaffPapers
from casedesk.services.visit_requests import VisitRequestService

_MOST: Final = 40
REQUESTS_TAB, RELEASES_TAB = 0, 1
"""Which tab of the dialog of releases an item opens."""


def waiting_items(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield what this person may decide about, and whose papers end soon."""
    if actor.may(Right.APPROVE_VISITS):
        yield from _requests(desk, actor)
    if actor.may(Right.OVERRIDE_BLOCKS):
        yield from _releases(desk, actor)
    if actor.may(Right.FILE_SCANS):
        yield from _scans(desk, actor)
    yield from _papers(desk, actor)


def _requests(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    lines = VisitRequestService(desk).lines(actor, (RequestStatus.PENDING,))
    for line in [each for each in lines if each.request.asked_by != actor.id][:_MOST]:
        purpose = PURPOSE_NAMES[line.request.purpose]
        yield TodayItem(
            group=TodayGroup.REVIEW,
            case_id=line.request.case_id,
            name=line.person_name,
            number=line.request.request_no,
            what=say("Visit requested by {who}: {purpose}", who=line.asked_by, purpose=purpose),
            urgency=Urgency.SOON,
            limit=say("To be decided"),
            operator=actor.name,
            action=TodayAction.OPEN_RELEASES,
            target_id=REQUESTS_TAB,
        )


def _scans(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield one item for all pages that did not file themselves, one for the scans this person can check."""
    service = ScanService(desk)
    ready = sum(each.hindrance is None for each in service.checks(actor))
    if ready:
        yield TodayItem(
            group=TodayGroup.REVIEW,
            case_id=0,
            name="",
            number="",
            what=say("%n complete scan(s) of signed papers wait to be checked", count=ready),
            urgency=Urgency.SOON,
            limit=say("Not checked"),
            operator=actor.name,
            action=TodayAction.CHECK_SCANS,
        )
    waiting = service.waiting_count(actor)
    if waiting:
        yield TodayItem(
            group=TodayGroup.REVIEW,
            case_id=0,
            name="",
            number="",
            what=say("%n scanned page(s) wait to be filed", count=waiting),
            urgency=Urgency.SOON,
            limit=say("To be filed"),
            operator=actor.name,
            action=TodayAction.OPEN_SCANS,
        )


def _releases(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    lines = ApprovalService(desk).lines(actor, (ApprovalStatus.PENDING,))
    for line in [each for each in lines if each.approval.asked_by != actor.id][:_MOST]:
        rules = titles_of(desk, line.approval.rules)
        yield TodayItem(
            group=TodayGroup.REVIEW,
            case_id=line.approval.case_id,
            name=line.person_name,
            number=line.approval.approval_no,
            what=say("Decide on the release that {who} asks for: {rules}", rules=rules, who=line.asked_by),
            urgency=Urgency.BAD if line.approval.wish.starts_at.date() <= desk.today() else Urgency.SOON,
            limit=say("Second person"),
            operator=actor.name,
            action=TodayAction.OPEN_RELEASES,
            target_id=RELEASES_TAB,
        )


def titles_of(desk: Desk, rules: Sequence[str]) -> object:
    """Return what the rules are called, one behind the other; a rule no pack knows any more keeps its key."""
    known = desk.pack.rules
    names: list[object] = [known[each].title if each in known else each for each in rules]
    return reduce(lambda first, second: say("{first}, {next}", first=first, next=second), names)


def _papers(desk: Desk, actor: Operator) -> Iterator[TodayItem]:
    """Yield everybody's papers for whoever keeps the register, one's own for others."""
    keeps_register = actor.may(Right.MANAGE_OPERATORS)
    for line in StaffPapers(desk).register(actor, SOON_DAYS):
        if keeps_register or line.person.id == actor.id:
            yield _paper_item(line)


def _paper_item(line: PaperLine) -> TodayItem:
    paper = PAPER_NAMES[line.kind]
    what, limit = say("{paper} ends soon; no visits after that", paper=paper), say("Renew")
    urgency = Urgency.SOON
    if line.standing.state is PaperState.MISSING:
        what, urgency = say("{paper} is missing; no visits until it is there", paper=paper), Urgency.BAD
    elif line.days_left is not None and line.days_left < 0:
        what, urgency = say("{paper} has ended; no visits until it is renewed", paper=paper), Urgency.BAD
    elif line.days_left is not None:
        limit = say("%n day(s) left", count=line.days_left)
    return TodayItem(
        group=TodayGroup.REVIEW,
        case_id=0,
        name=line.person.name,
        number=line.person.badge_no,
        what=what,
        urgency=urgency,
        limit=limit,
        operator=line.person.name,
        action=TodayAction.OPEN_STAFF,
    )
