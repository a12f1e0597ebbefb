"""The practice office's wishes: requests, a release that waits, crews, an absence and appointments."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice
from typing import Final

from casedesk.domain.appointments import AppointmentState
from casedesk.domain.contacts import Channel
from casedesk.domain.crews import Absence, StandingCrew
from casedesk.domain.errors import RefusedError
from casedesk.domain.operators import Operator
from casedesk.domain.people import Relation
from casedesk.domain.visits import Consent, VisitPurpose
from casedesk.domain.weeks import TrayItem
from casedesk.services.appointments import AppointmentService, NewWord
from casedesk.services.approvals import ApprovalService
from casedesk.services.crews import CrewService
from casedesk.services.desk import Desk
from casedesk.services.operators import OperatorService
from casedesk.services.visit_requests import NewRequest, VisitRequestService
from casedesk.services.visits import PlanRequest, VisitService

_CREWS: Final = ((("C001", "C002"), "澜A·练012"), (("C003", "C004"), "澜A·练035"))
_EXAM_LEFT: Final = 20
"""Days until the exam of one collector must be renewed."""

_GOALS: Final = (
    ("C001", VisitPurpose.LOST_CONTACT, "核实住址，当面送达还款提示", "电话停机两周，邻居称仍住此处"),
    ("C003", VisitPurpose.BROKEN_PROMISES, "谈妥分期，带回首期还款日", "三次承诺未兑现"),
    ("C002", VisitPurpose.LOW_WILLINGNESS, "了解不还款的原因", "愿意见面，不愿电话沟通"),
    ("C001", VisitPurpose.VERIFY_ADDRESS, "核实新登记的住址", ""),
)


def add_wishes(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Put crews together and ask for visits as a working day would leave it."""
    _put_together(desk, staff)
    _let_an_exam_end(desk, staff)
    waiting = iter([each for each in VisitService(desk).tray(staff["P001"]).items if each.is_placeable])
    _ask_for_visits(desk, staff, waiting)
    _ask_for_release(desk, staff, waiting)
    _agree_on_times(desk, staff)


def _put_together(desk: Desk, staff: Mapping[str, Operator]) -> None:
    service, planner = CrewService(desk), staff["P001"]
    for badges, vehicle in _CREWS:
        service.save_crew(planner, StandingCrew(0, tuple(staff[each].id for each in badges), vehicle))
    first = desk.today() + timedelta(days=8)
    service.add_absence(
        planner, Absence(staff["C002"].id, first, first + timedelta(days=2), "参加年度合规培训")
    )


def _let_an_exam_end(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Give one collector an exam that ends soon, so that the register has something to say."""
    service, administrator = OperatorService(desk), staff["A001"]
    person = next(each for each in service.all(administrator) if each.badge_no == "C003")
    days = desk.pack.number("training_valid_days") - _EXAM_LEFT
    held = replace(person.credentials, exam_on=desk.today() - timedelta(days=days))
    service.save(administrator, replace(person, credentials=held))


def _ask_for_visits(desk: Desk, staff: Mapping[str, Operator], waiting: Iterator[TrayItem]) -> None:
    """Leave two requests waiting, one approved and one refused."""
    service, today = VisitRequestService(desk), desk.today()
    asked = []
    for (badge, purpose, goal, remark), item in zip(_GOALS, islice(waiting, len(_GOALS)), strict=False):
        new = NewRequest(
            item.case_id,
            purpose,
            goal=goal,
            remark=remark,
            earliest_on=today + timedelta(days=1),
            latest_on=today + timedelta(days=9),
            day_from=time(14),
            day_until=time(18),
        )
        asked.append(service.request(staff[badge], new))
    decided = asked[2:]
    if decided:
        service.approve(staff["S001"], decided[0], "同意，注意先电话核实在家")
    if decided[1:]:
        service.refuse(staff["S001"], decided[1], "先发函核实地址，再申请外访")


def _ask_for_release(desk: Desk, staff: Mapping[str, Operator], waiting: Iterator[TrayItem]) -> None:
    """Leave one plan in the late evening waiting for a second person."""
    item = next(waiting, None)
    if item is None:
        return
    day = desk.today() + timedelta(days=3)
    starts_at = datetime.combine(day, time(21, 40), desk.zone)
    ends_at = starts_at + timedelta(hours=2)
    consent = Consent("TY-001", "本人", desk.today(), "REC-TY-001", starts_at, ends_at)
    crew = tuple(staff[each].id for each in ("C001", "C002"))
    wish = PlanRequest(item.case_id, starts_at, crew, purpose=VisitPurpose.AGREED_TALK, consent=consent)
    reason = "债务人上夜班，电话中请求下班后在家中面谈，录音编号 REC-TY-001"
    try:
        ApprovalService(desk).ask(staff["P001"], wish, reason)
    except RefusedError:
        return  # a practice office of a few cases may have nobody who could be asked about


def _agree_on_times(desk: Desk, staff: Mapping[str, Operator]) -> None:
    """Note words about the next planned visits: one agreed, one proposed."""
    service, visits = AppointmentService(desk), VisitService(desk)
    week = visits.week(staff["P001"], desk.today())
    ahead = [each.visit for each in week.visits if each.is_open and each.visit.starts_at > desk.now()]
    words = (
        NewWord(AppointmentState.AGREED, Channel.CALL, proof="REC-YY-001", note="本人确认在家"),
        NewWord(AppointmentState.PROPOSED, Channel.SMS, Relation.SELF, proof="SMS-0042"),
    )
    for visit, word in zip(ahead, words, strict=False):
        service.note(staff["C001"], visit.id, visit.version, word)
