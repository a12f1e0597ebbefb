"""The practice office's records in full: who bears witness, one contradiction, one that is still owed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from casedesk.domain.money import Money
from casedesk.domain.people import Relation
from casedesk.domain.visit_records import (
    Ability,
    ConductPoint,
    DefaultReason,
    Delivery,
    HandOut,
    HandOutKind,
    IdentityCheck,
    IncidentKind,
    MeetingPlace,
    VulnerableSign,
)
from casedesk.domain.visits import Attitude, Visit, VisitOutcome, VisitRecord
from casedesk.services.practice_story import Story
from casedesk.services.visits import VisitService
from casedesk.services.witnesses import WitnessService

_SLIP: Final = HandOut(HandOutKind.SLIP, Delivery.TAKEN, "本人")
_CARD: Final = HandOut(HandOutKind.NOT_MET_CARD, Delivery.LEFT_SEALED, "信箱")
_CONTRADICTED, _UNCHECKED, _NO_WORD, _MISSING = 4, 5, 8, 9
"""Places in a round of ten visits at which something is left open."""

_ROUND: Final = 10


@dataclass(frozen=True)
class Came:
    """What a crew comes back with; times and numbers are filled in later."""

    outcome: VisitOutcome
    summary: str
    met: Relation | None = None
    attitude: Attitude | None = None
    is_address_valid: bool | None = None
    promised: bool = False
    where: MeetingPlace | None = None
    identity: IdentityCheck | None = None
    reason: DefaultReason | None = None
    words: str = ""
    ability: Ability | None = None
    hand_outs: tuple[HandOut, ...] = ()
    signs: tuple[VulnerableSign, ...] = ()
    incident_kind: IncidentKind = IncidentKind.NONE
    incident: str = ""


OUTCOMES: Final = (
    Came(
        VisitOutcome.MET_DEBTOR,
        "本人在家，核对欠款明细，说明因停工逾期，愿意按期还款",
        Relation.SELF,
        Attitude.COOPERATIVE,
        is_address_valid=True,
        promised=True,
        where=MeetingPlace.AT_THE_DOOR,
        identity=IdentityCheck.LAST_DIGITS,
        reason=DefaultReason.LOST_WORK,
        words="厂里停工三个月，下月复工",
        ability=Ability(Money.of(5200), Money.of(3100), Money.of(600), "装配工", "复工后按月还"),
        hand_outs=(_SLIP, HandOut(HandOutKind.OFFER, Delivery.SIGNED_FOR, "本人")),
    ),
    Came(
        VisitOutcome.NOBODY,
        "敲门无人应答，邻居称晚上才回",
        is_address_valid=True,
        hand_outs=(_CARD,),
    ),
    Came(
        VisitOutcome.MET_FAMILY,
        "家属开门，只请其转告回电，未谈及欠款",
        Relation.PARENT,
        Attitude.NEUTRAL,
        is_address_valid=True,
        where=MeetingPlace.AT_THE_DOOR,
        identity=IdentityCheck.SAID_SO,
        hand_outs=(_CARD,),
    ),
    Came(VisitOutcome.MOVED_AWAY, "房东称已搬走两个月，未留新址", is_address_valid=False),
    Came(
        VisitOutcome.MET_DEBTOR,
        "本人接待，要求核对利息，约定下周再谈分期",
        Relation.SELF,
        Attitude.NEUTRAL,
        is_address_valid=True,
        where=MeetingPlace.ENTRANCE,
        identity=IdentityCheck.DOCUMENT,
        reason=DefaultReason.OTHER_DEBTS,
        words="几家一起还，周转不开",
        hand_outs=(_SLIP, HandOut(HandOutKind.STATEMENT, Delivery.TAKEN, "本人")),
    ),
    Came(
        VisitOutcome.REFUSED,
        "本人隔门表示不愿面谈，要求改为书面联系，当即离开",
        Relation.SELF,
        Attitude.HOSTILE,
        is_address_valid=True,
        where=MeetingPlace.AT_THE_DOOR,
        identity=IdentityCheck.SAID_SO,
        reason=DefaultReason.UNWILLING,
        hand_outs=(HandOut(HandOutKind.SLIP, Delivery.REFUSED),),
    ),
    Came(
        VisitOutcome.MET_DEBTOR,
        "本人术后在家休养，只说明来意并留下单据，未谈还款安排",
        Relation.SELF,
        Attitude.COOPERATIVE,
        is_address_valid=True,
        where=MeetingPlace.AT_THE_DOOR,
        identity=IdentityCheck.LAST_DIGITS,
        reason=DefaultReason.ILLNESS,
        words="上月做了手术，还在复查",
        signs=(VulnerableSign.ILLNESS,),
        hand_outs=(_SLIP,),
    ),
)


def record_of(number: int, visit: Visit, story: Story) -> VisitRecord:
    """Return what the crew of the numbered visit came back with."""
    came = OUTCOMES[number % len(OUTCOMES)]
    day, minutes = story.desk.day_of(visit.starts_at), 4 + 9 * (1 + number % 4)
    reached = came.met is not None
    return VisitRecord(
        arrived_at=visit.starts_at + timedelta(minutes=4),
        left_at=visit.starts_at + timedelta(minutes=minutes),
        outcome=came.outcome,
        met_relation=came.met,
        is_address_valid=came.is_address_valid,
        attitude=came.attitude,
        default_reason=came.words,
        summary=came.summary,
        recording_ref=f"REC-{day:%m%d}-{number:03d}",
        promise_amount=Money.of(800) if came.promised else None,
        promise_due_on=day + timedelta(days=6) if came.promised else None,
        met_where=came.where,
        identity_check=came.identity,
        reason=came.reason,
        ability=came.ability,
        hand_outs=came.hand_outs,
        signs=came.signs,
        incident_kind=came.incident_kind,
        incident=came.incident,
        conduct=tuple(ConductPoint) if reached else tuple(ConductPoint)[:-1],
        travel_minutes=12 + number % 5 * 6,
        cost=Money.of(6 + number % 4 * 3),
    )


def is_left_open(number: int, visit: Visit, story: Story) -> bool:
    """Tell whether the record of this visit is still owed: one of the last days, for the list to show."""
    age = story.today - story.desk.day_of(visit.starts_at)
    return number % _ROUND == _MISSING and timedelta(0) < age < timedelta(days=_ROUND)


def write_up(number: int, visit: Visit, story: Story) -> None:
    """Let the leader write the record, the other visitor say their word and a supervisor check it."""
    staff = {each.id: each for each in story.staff.values()}
    leader, second = staff[visit.crew[0]], staff[visit.crew[1]]
    stored = VisitService(story.desk).record(leader, visit.id, visit.version, record_of(number, visit, story))
    witnesses, place = WitnessService(story.desk), number % _ROUND
    if place == _NO_WORD:
        return
    if place == _CONTRADICTED:
        wished = {"attitude": str(Attitude.HOSTILE), "summary": "本人情绪激动，声音很大，随后平静"}
        witnesses.correct(second, stored.id, wished, "当时我站在楼梯口")
        return
    for each in visit.crew[1:]:
        witnesses.confirm(staff[each], stored.id)
    if place == _UNCHECKED:
        return
    checked = witnesses.check(story.staff["S001"], stored.id, stored.version, "与录音一致")
    if place == 0:
        witnesses.add(leader, checked.id, "次日本人来电，确认已收到来访告知单")
