"""Planning, moving, calling off and recording visits, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from tests.conftest import Clock
from tests.services import visit_samples
from tests.services.visit_samples import DAY, REASON, Filed, add_client, at

from casedesk.domain.cases import CaseStatus, Flag, FlagKind, NextStep, StepKind
from casedesk.domain.clients import Client
from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.contacts import Channel, ContactResult
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.people import Address, AddressKind, LawfulSource, Party, Person, Reachability, Relation
from casedesk.domain.visit_records import IncidentKind
from casedesk.domain.visits import Consent, Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.domain.workdays import DayKind
from casedesk.services.approvals import ApprovalService
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.visits import MoveRequest, PlanRequest, VisitService


@pytest.fixture
def service(desk: Desk) -> VisitService:
    return VisitService(desk)


@pytest.fixture
def planner(hire: Callable[..., Operator]) -> Operator:
    return hire(Role.PLANNER)


@pytest.fixture
def client(desk: Desk, administrator: Operator) -> Client:
    return add_client(desk, administrator)


@pytest.fixture
def file_case(desk: Desk, administrator: Operator, client: Client) -> Callable[..., Filed]:
    """Return a function that files a case."""
    return partial(visit_samples.file_case, desk, administrator, client)


@pytest.fixture
def wish(collectors: tuple[Operator, Operator]) -> Callable[..., PlanRequest]:
    """Return a function that wishes for a visit by two collectors at an hour of the day."""

    def wish_for(filed: Filed, clock: str = "10:00", day: date = DAY, **fields: object) -> PlanRequest:
        request = PlanRequest(filed.case.id, at(clock, day), tuple(each.id for each in collectors))
        return replace(request, **fields)  # type: ignore[arg-type]

    return wish_for


Wish = Callable[..., PlanRequest]
Files = Callable[..., Filed]


def blocks(error: BlockedError) -> list[str]:
    return [each.rule for each in error.verdict.blocks]


def test_that_a_visit_is_stored_with_its_verdict_and_one_audit_entry(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    visit = service.plan(planner, wish(filed))
    assert visit.visit_no.startswith("V20261123-")
    stored = service.get(planner, visit.id)
    assert stored.visit == visit
    assert stored.visit.verdict is not None
    assert stored.visit.verdict.worst in {Severity.PASS, Severity.INFO}
    assert stored.person_name == filed.person.name
    assert filed.home.text not in stored.address
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        case = shelves.cases.get(filed.case.id)
    assert case.next_step == NextStep(StepKind.VISIT, DAY)
    entry = newest(desk, supervisor)
    assert entry.action == "visit.planned"
    assert entry.subject == visit.visit_no
    assert entry.case_id == filed.case.id
    assert entry.summary["pack"] == "cn-2026 v1"


def newest(desk: Desk, actor: Operator):  # noqa: ANN201
    return AuditService(desk).entries(actor, amount=1)[0]


def test_that_a_blocked_visit_leaves_no_trace(
    desk: Desk, service: VisitService, planner: Operator, file_case: Files, wish: Wish
) -> None:
    request = wish(file_case(), "07:59")
    before = desk.revision()
    with pytest.raises(BlockedError) as caught:
        service.plan(planner, request)
    assert blocks(caught.value) == ["TIME-NIGHT"]
    assert desk.revision() == before
    assert service.week(planner, DAY - timedelta(days=1)).visits == ()


def test_that_one_human_is_visited_once_a_day_over_all_cases(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish
) -> None:
    filed = file_case()
    other = file_case(person=filed.person)
    service.plan(planner, wish(filed))
    with pytest.raises(BlockedError) as caught:
        service.plan(planner, wish(other, "15:00"))
    assert blocks(caught.value) == ["FREQ-VISIT-DAY"]
    assert service.plan(planner, wish(other, "15:00", DAY + timedelta(days=1)))


def test_that_two_records_of_one_identity_number_are_one_human(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    administrator: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    with desk.work("person.added", administrator, Right.MANAGE_CLIENTS) as work:
        twin = work.people.add(replace(filed.person, id=0, version=0))
        work.commit()
    other = file_case(person=twin)
    service.plan(planner, wish(filed))
    with pytest.raises(BlockedError):
        service.plan(planner, wish(other, "15:00"))


def test_that_a_called_off_visit_counts_no_more_and_its_case_waits_again(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish
) -> None:
    filed = file_case()
    visit = service.plan(planner, wish(filed))
    assert service.tray(planner).items == ()
    with pytest.raises(BadInputError):
        service.call_off(planner, visit.id, visit.version, " ")
    off = service.call_off(planner, visit.id, visit.version, "The debtor is away.")
    assert off.status is VisitStatus.CALLED_OFF
    assert [each.case_id for each in service.tray(planner).items] == [filed.case.id]
    assert service.plan(planner, wish(filed, "15:00"))


def test_that_a_move_is_judged_anew_and_a_stale_one_refused(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    visit = service.plan(planner, wish(file_case()))
    moved = service.move(planner, visit.id, visit.version, MoveRequest(at("16:00")))
    assert moved.starts_at == at("16:00")
    assert moved.verdict is not None
    assert newest(desk, supervisor).action == "visit.moved"
    with pytest.raises(ConflictError):
        service.move(planner, visit.id, visit.version, MoveRequest(at("11:00")))
    with pytest.raises(BlockedError):
        service.move(planner, moved.id, moved.version, MoveRequest(at("22:30")))
    back = service.move(planner, moved.id, moved.version, MoveRequest(visit.starts_at))
    assert back.starts_at == visit.starts_at


def test_that_a_crew_is_not_in_two_places(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish, hire: Callable[..., Operator]
) -> None:
    service.plan(planner, wish(file_case()))
    second = file_case()
    with pytest.raises(BlockedError) as caught:
        service.plan(planner, wish(second, "10:20"))
    assert blocks(caught.value) == ["CREW-OVERLAP"]
    others = hire(Role.COLLECTOR).id, hire(Role.COLLECTOR).id
    assert service.plan(planner, wish(second, "10:20", crew=others))


def test_that_a_second_person_releases_a_block(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    work_address = workplace(desk, supervisor, filed)
    request = wish(filed, address_id=work_address.id, note="Met at the porter's lodge.")
    with pytest.raises(BlockedError) as caught:
        service.plan(planner, request)
    assert blocks(caught.value) == ["PLACE-WORK"]
    with pytest.raises(RefusedError, match="own plan"):
        service.plan(supervisor, request, OverrideRequest(REASON, supervisor))
    with pytest.raises(NoRightError):
        service.plan(supervisor, request, OverrideRequest(REASON, planner))
    visit = service.plan(planner, request, OverrideRequest(REASON, supervisor))
    assert visit.workplace_approved_by == supervisor.id
    assert visit.verdict is not None
    assert visit.verdict.override is not None
    assert visit.verdict.override.rules == ("PLACE-WORK",)
    told = newest(desk, supervisor).summary["override"]
    assert told == {
        "rules": ["PLACE-WORK"], "reason": REASON, "approved_by": supervisor.name, "consent": "",
    }  # fmt: skip
    moved = service.move(planner, visit.id, visit.version, MoveRequest(at("11:00")))
    assert moved.workplace_approved_by == supervisor.id
    told = moved.verdict.finding("PLACE-WORK") if moved.verdict else None
    assert told is not None
    assert supervisor.name in told.message["en"]
    home = service.move(planner, moved.id, moved.version, MoveRequest(address_id=filed.home.id))
    assert home.workplace_approved_by is None


def test_that_the_approval_of_a_workplace_ends_with_its_day_its_crew_and_its_address(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    hire: Callable[..., Operator],
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    first, second = workplace(desk, supervisor, filed), workplace(desk, supervisor, filed)
    request = wish(filed, address_id=first.id, note="Met at the porter's lodge.")
    visit = service.plan(planner, request, OverrideRequest(REASON, supervisor))
    other_crew = (collectors[0].id, hire(Role.COLLECTOR).id)
    for change in (
        MoveRequest(at("10:00", DAY + timedelta(days=6))),
        MoveRequest(crew=other_crew),
        MoveRequest(address_id=second.id),
    ):
        with pytest.raises(BlockedError, match="PLACE-WORK"):
            service.move(planner, visit.id, visit.version, change)
    later = MoveRequest(at("10:00", DAY + timedelta(days=6)))
    moved = service.move(planner, visit.id, visit.version, later, OverrideRequest(REASON, supervisor))
    assert moved.workplace_approved_by == supervisor.id


def workplace(desk: Desk, actor: Operator, filed: Filed) -> Address:
    with desk.work("address.added", actor, Right.VIEW_CASES) as work:
        added: Address = work.addresses.add(
            Address(filed.person.id, "拱墅区 一厂", AddressKind.WORK, "拱墅区", source=LawfulSource.DEBTOR),
        )
        work.commit()
    return added


def test_that_a_night_visit_needs_consent_and_the_log_names_it(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    request = wish(file_case(), "22:30")
    with pytest.raises(RefusedError, match="consent record"):
        service.plan(planner, request, OverrideRequest(REASON, supervisor))
    consent = Consent("C-8", "the debtor", date(2026, 11, 20), "R-17", at("22:30"), at("23:10"))
    visit = service.plan(planner, replace(request, consent=consent), OverrideRequest(REASON, supervisor))
    assert service.get(planner, visit.id).visit.consent == consent
    told = newest(desk, supervisor).summary["override"]
    assert isinstance(told, dict)
    assert told["consent"] == "C-8"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"given_by": " "}, "who gave"),
        ({"proof": ""}, "what proves"),
        ({"given_on": date(2026, 11, 24)}, "after today"),
    ],
)
def test_that_a_consent_names_who_gave_it_its_proof_and_no_day_to_come(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    supervisor: Operator,
    file_case: Files,
    wish: Wish,
    change: dict[str, object],
    told: str,
) -> None:
    sound = Consent("C-8", "the debtor", date(2026, 11, 22), "R-17", at("22:30"), at("23:10"))
    consent = replace(sound, **change)  # type: ignore[arg-type]
    request = wish(file_case(), "22:30", consent=consent)
    with pytest.raises(BadInputError, match=told):
        service.plan(planner, request, OverrideRequest(REASON, supervisor))
    with pytest.raises(BadInputError, match=told):
        ApprovalService(desk).ask(planner, request, REASON)
    visit = service.plan(planner, wish(file_case(), "10:00"))
    move = MoveRequest(at("22:30"), consent=consent)
    with pytest.raises(BadInputError, match=told):
        service.move(planner, visit.id, visit.version, move, OverrideRequest(REASON, supervisor))
    with pytest.raises(BadInputError, match=told):
        ApprovalService(desk).ask_move(planner, visit.id, visit.version, move, REASON)


def test_that_an_unreasonable_wish_is_explained(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish
) -> None:
    filed, stranger = file_case(), file_case()
    with pytest.raises(BadInputError, match="between 1 and"):
        service.plan(planner, wish(filed, minutes=0))
    with pytest.raises(BadInputError, match="time zone"):
        service.plan(planner, wish(filed, starts_at=datetime(2026, 11, 24, 10)))  # noqa: DTZ001
    with pytest.raises(NotFoundError):
        service.plan(planner, wish(filed, crew=(98_765, 98_766)))
    with pytest.raises(BadInputError, match="nobody in case"):
        service.plan(planner, wish(filed, address_id=stranger.home.id))
    with pytest.raises(NotFoundError):
        service.plan(planner, wish(filed, case_id=98_765))


def test_that_a_case_without_an_address_says_so(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    administrator: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    with desk.work("address.removed", administrator, Right.MANAGE_CLIENTS) as work:
        work.addresses.remove(filed.home)
        work.commit()
    with pytest.raises(BadInputError, match="No address"):
        service.plan(planner, wish(filed))
    assert [str(each.held) for each in service.tray(planner).items] == ["No usable address"]


def test_that_a_contact_is_only_visited_when_the_debtor_is_lost(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    administrator: Operator,
    file_case: Files,
    wish: Wish,
) -> None:
    filed = file_case()
    with desk.work("party.added", administrator, Right.MANAGE_CLIENTS) as work:
        aunt = work.people.add(Person("An aunt", born_on=date(1960, 1, 1)))
        party = work.parties.add(Party(filed.case.id, aunt.id, Relation.RELATIVE))
        there = work.addresses.add(replace(filed.home, id=0, version=0, person_id=aunt.id))
        work.commit()
    with pytest.raises(BlockedError) as caught:
        service.plan(planner, wish(filed, address_id=there.id))
    assert blocks(caught.value) == ["OBJ-CONTACT-WHEN"]
    with desk.work("party.stopped", administrator, Right.MANAGE_CLIENTS) as work:
        work.parties.save(replace(party, is_contact_stopped=True))
        work.commit()
    verdict = service.check(planner, wish(filed, address_id=there.id))
    assert {each.rule for each in verdict.blocks} == {"OBJ-CONTACT-WHEN", "OBJ-CONTACT-STOP"}


@pytest.mark.parametrize("role", [Role.COLLECTOR, Role.AUDITOR])
def test_that_planning_needs_the_right(
    service: VisitService, role: Role, hire: Callable[..., Operator], file_case: Files, wish: Wish
) -> None:
    with pytest.raises(NoRightError):
        service.plan(hire(role), wish(file_case()))


# The record.


def written(**fields: object) -> VisitRecord:
    record = VisitRecord(
        at("10:05"), at("10:35"), VisitOutcome.MET_DEBTOR, summary="Calm talk.", recording_ref="R-20",
        is_address_valid=True,
    )  # fmt: skip
    return replace(record, **fields)  # type: ignore[arg-type]


@pytest.fixture
def held(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish, clock: Clock
) -> tuple[Filed, Visit]:
    """Plan a visit and let its day come."""
    filed = file_case()
    visit = service.plan(planner, wish(filed))
    clock.moment = at("12:00")
    return filed, visit


def test_that_a_record_moves_the_case_on(
    desk: Desk,
    service: VisitService,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    held: tuple[Filed, Visit],
) -> None:
    filed, visit = held
    due_on = date(2026, 12, 10)
    record = written(promise_amount=Money.of(500), promise_due_on=due_on)
    stored = service.record(collectors[0], visit.id, visit.version, record)
    assert stored.status is VisitStatus.HELD
    assert stored.record is not None
    assert stored.record.verdict is not None
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        case = shelves.cases.get(filed.case.id)
        [contact] = shelves.contacts.all()
        [promise] = shelves.promises.all()
        home = shelves.addresses.get(filed.home.id)
    assert case.status is CaseStatus.PROMISE
    assert case.next_step == NextStep(StepKind.AWAIT_PAYMENT, due_on)
    assert case.last_contact_at == record.arrived_at
    assert (contact.channel, contact.result, contact.minutes) == (Channel.IN_PERSON, ContactResult.TALKED, 30)
    assert (promise.amount, promise.due_on, promise.visit_id) == (Money.of(500), due_on, visit.id)
    assert (home.status, home.verified_on) == (Reachability.VALID, DAY)
    entry = newest(desk, supervisor)
    assert entry.action == "visit.recorded"
    assert entry.summary["outcome"] == "met_debtor"
    with pytest.raises(RefusedError):
        service.record(collectors[0], stored.id, stored.version, record)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"recording_ref": ""}, "REC-AV"),
        ({"has_entered_home": True}, "PLACE-CONSENT"),
        ({"was_debt_disclosed": True}, "OBJ-CONTACT-SAY"),
        ({"arrived_at": at("07:30"), "left_at": at("08:10")}, "REC-TIME"),
    ],
)
def test_that_a_record_against_the_rules_is_refused(
    service: VisitService,
    collectors: tuple[Operator, Operator],
    held: tuple[Filed, Visit],
    fields: dict[str, object],
    rule: str,
) -> None:
    _, visit = held
    assert [
        each.rule for each in service.judge_record(collectors[0], visit.id, written(**fields)).blocks
    ] == [rule]
    with pytest.raises(BlockedError) as caught:
        service.record(collectors[0], visit.id, visit.version, written(**fields))
    assert blocks(caught.value) == [rule]


def test_that_an_incident_is_recorded_and_reviewed(
    desk: Desk,
    service: VisitService,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    held: tuple[Filed, Visit],
) -> None:
    filed, visit = held
    told = written(was_debt_disclosed=True, incident="The neighbour overheard; the client was told.")
    with pytest.raises(BadInputError, match="kind of incident"):
        service.record(collectors[0], visit.id, visit.version, told)
    short = replace(told, incident_kind=IncidentKind.DISCLOSURE, incident="Overheard.")
    with pytest.raises(BlockedError, match="at least 20 characters"):
        service.record(collectors[0], visit.id, visit.version, short)
    told = replace(told, incident_kind=IncidentKind.DISCLOSURE)
    service.record(collectors[0], visit.id, visit.version, told)
    assert newest(desk, supervisor).summary["has_incident"] is True
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        step = shelves.cases.get(filed.case.id).next_step
    assert step is not None
    assert step.kind is StepKind.REVIEW


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"left_at": at("09:00")}, "cannot leave before"),
        ({"arrived_at": at("15:00"), "left_at": at("15:30")}, "lies in the future"),
        ({"promise_amount": Money.of(1)}, "both an amount and a day"),
        ({"promise_amount": Money.of(0), "promise_due_on": DAY}, "more than zero"),
        ({"promise_amount": Money.of(1), "promise_due_on": DAY - timedelta(days=1)}, "before the visit"),
        ({"summary": " "}, "in a few words"),
    ],
)
def test_that_an_impossible_record_is_explained(
    service: VisitService,
    collectors: tuple[Operator, Operator],
    held: tuple[Filed, Visit],
    fields: dict[str, object],
    complaint: str,
) -> None:
    _, visit = held
    with pytest.raises(BadInputError, match=complaint):
        service.record(collectors[0], visit.id, visit.version, written(**fields))


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (VisitOutcome.NOBODY, StepKind.VISIT),
        (VisitOutcome.MOVED_AWAY, StepKind.VERIFY),
        (VisitOutcome.DECEASED, StepKind.LEGAL),
        (VisitOutcome.MET_FAMILY, StepKind.CALL),
    ],
)
def test_that_no_case_is_left_without_a_step(
    *,
    desk: Desk,
    service: VisitService,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
    held: tuple[Filed, Visit],
    outcome: VisitOutcome,
    kind: StepKind,
) -> None:
    filed, visit = held
    record = written(outcome=outcome, recording_ref="", is_address_valid=None)
    service.record(collectors[0], visit.id, visit.version, record)
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        case = shelves.cases.get(filed.case.id)
        flags = shelves.flags.all()
        home = shelves.addresses.get(filed.home.id)
    assert case.next_step is not None
    assert case.next_step.kind is kind
    assert [each.kind for each in flags] == ([FlagKind.DECEASED] if outcome is VisitOutcome.DECEASED else [])
    assert (home.status is Reachability.INVALID) is (outcome is VisitOutcome.MOVED_AWAY)


# The week.


def test_that_the_week_shows_days_crews_and_clashes(
    *,
    service: VisitService,
    planner: Operator,
    collectors: tuple[Operator, Operator],
    file_case: Files,
    wish: Wish,
    hire: Callable[..., Operator],
) -> None:
    visit = service.plan(planner, wish(file_case()))
    mixed = collectors[0].id, hire(Role.PLANNER).id
    service.plan(planner, wish(file_case(), "15:00", crew=mixed))
    week = service.week(planner, date(2026, 11, 23))
    assert [each.kind for each in week.days] == [DayKind.WORKDAY] * 5 + [DayKind.WEEKEND] * 2
    assert [each.crew.is_standing for each in week.visits] == [True, False]
    assert week.crews[0].members == (collectors[0].id, collectors[1].id)
    assert (week.blocked, week.warned, week.held, week.met) == (0, 0, 0, 0)
    assert week.visit(visit.id) == week.visits[0]
    loads = service.loads(planner, date(2026, 11, 23), 7)
    assert [each.visits for each in loads] == [0, 2, 0, 0, 0, 0, 0]
    assert service.week(planner, date(2026, 11, 30)).visits == ()


def test_that_a_visit_at_midnight_belongs_to_the_office_day(
    service: VisitService, planner: Operator, supervisor: Operator, file_case: Files, wish: Wish
) -> None:
    sunday_evening = date(2026, 11, 29)
    consent = Consent(
        "C-9",
        "the debtor",
        date(2026, 11, 20),
        "R-18",
        at("23:00", sunday_evening),
        at("23:59", sunday_evening),
    )
    request = wish(file_case(), "23:10", sunday_evening, consent=consent)
    service.plan(planner, request, OverrideRequest(REASON, supervisor))
    assert len(service.week(planner, date(2026, 11, 23)).visits) == 1
    assert service.week(planner, date(2026, 11, 30)).visits == ()


def test_that_the_tray_names_what_holds_a_case_back(
    desk: Desk, service: VisitService, planner: Operator, administrator: Operator, file_case: Files
) -> None:
    file_case(district="西湖区")
    sign = file_case(status=CaseStatus.DRAFTING, next_step=NextStep(StepKind.SIGN, DAY, "brings the papers"))
    stopped = file_case()
    file_case(status=CaseStatus.ACTIVE, next_step=NextStep(StepKind.CALL, DAY))
    file_case(status=CaseStatus.RETURNED)
    on_hold = file_case(status=CaseStatus.ON_HOLD)
    with desk.work("flag.raised", administrator, Right.MANAGE_CLIENTS) as work:
        work.flags.add(Flag(stopped.case.id, FlagKind.DO_NOT_CONTACT, "in writing", DAY))
        work.commit()
    tray = service.tray(planner)
    assert tray.total == 4
    assert tray.districts == ("上城区", "西湖区")
    first = tray.items[0]
    assert (first.case_id, first.purpose, first.due_on, first.note) == (
        sign.case.id, VisitPurpose.SIGN_AGREEMENT, DAY, "brings the papers",
    )  # fmt: skip
    held = {each.case_id: str(each.held) for each in tray.items if each.held}
    assert held == {stopped.case.id: "Do not contact", on_hold.case.id: "On hold"}
    assert all("街道" not in each.address for each in tray.items)


def test_that_facts_gathered_once_judge_every_hour_of_the_week(
    service: VisitService, planner: Operator, file_case: Files, wish: Wish
) -> None:
    service.plan(planner, wish(file_case()))
    facts = service.facts(planner, wish(file_case(), "12:00"))
    assert service.judged(facts).is_allowed
    assert [each.rule for each in service.judged(replace(facts, starts_at=at("10:10"))).blocks] == [
        "CREW-OVERLAP"
    ]
    assert service.free_start(replace(facts, starts_at=at("10:00"))) == at("10:40")
