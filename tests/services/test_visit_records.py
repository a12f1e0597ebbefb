"""What follows from a record, its deadline and its drafts, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from tests.conftest import Clock
from tests.services.record_samples import file_case, held, planner, service, written
from tests.services.visit_samples import DAY, Filed, at

from casedesk.domain.cases import Case, Flag, FlagKind, StepKind
from casedesk.domain.complaints import FLAG_OF
from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.contacts import ContactResult
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Credentials, Operator, Right, Role
from casedesk.domain.papers import Paper, PaperEnding, PaperKind
from casedesk.domain.people import LawfulSource
from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.visit_records import (
    DefaultReason,
    Delivery,
    HandOut,
    HandOutKind,
    IncidentKind,
    NewContactData,
    VulnerableSign,
)
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.record_drafts import DraftService
from casedesk.services.visit_records import missing_records
from casedesk.services.visits import PlanRequest, VisitService
from casedesk.storage import files
from casedesk.storage.codec import from_data, to_data

__all__ = ["file_case", "held", "planner", "service"]
Held = tuple[Filed, Visit]
Pair = tuple[Operator, Operator]


def looked_up(desk: Desk, actor: Operator, filed: Filed) -> tuple[Case, list[Flag]]:
    with desk.reading(actor, Right.VIEW_CASES) as shelves:
        return shelves.cases.get(filed.case.id), shelves.flags.all()


def cool_down_days(desk: Desk) -> int:
    return int(str(desk.pack_on(DAY).params["cool_down_days"]))


@pytest.mark.parametrize("outcome", list(VisitOutcome))
def test_that_every_visit_leaves_a_contact_and_a_next_step(
    desk: Desk, service: VisitService, collectors: Pair, held: Held, outcome: VisitOutcome
) -> None:
    filed, visit = held
    stored = service.record(collectors[0], visit.id, visit.version, written(outcome=outcome))
    case, _flags = looked_up(desk, collectors[0], filed)
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        [contact] = shelves.contacts.all()
    assert contact.at == at("10:05")
    assert case.next_step is not None
    assert stored.record is not None
    assert stored.record.next_step == case.next_step
    assert (stored.record.written_by, stored.record.written_at) == (collectors[0].id, at("12:00"))


@pytest.mark.parametrize(
    ("fields", "kinds", "step"),
    [
        ({"signs": (VulnerableSign.ILLNESS,)}, {FlagKind.VULNERABLE}, StepKind.CALL),
        ({"reason": DefaultReason.DISPUTED}, {FlagKind.DISPUTE}, StepKind.VERIFY),
        (
            {"incident_kind": IncidentKind.COMPLAINT, "incident": "He wants to complain."},
            {FlagKind.COMPLAINT},
            StepKind.REVIEW,
        ),
        (
            {"incident_kind": IncidentKind.CONFLICT, "incident": "He raised a stool."},
            {FlagKind.STAFF_SAFETY},
            StepKind.REVIEW,
        ),
        ({"outcome": VisitOutcome.REFUSED}, {FlagKind.COOL_DOWN}, StepKind.LETTER),
        (
            {"signs": (VulnerableSign.SUICIDE_RISK,)},
            {FlagKind.VULNERABLE, FlagKind.COOL_DOWN},
            StepKind.REVIEW,
        ),
        ({"outcome": VisitOutcome.IN_PRISON}, set(), StepKind.LEGAL),
    ],
)
def test_that_what_was_seen_marks_the_case(
    *,
    desk: Desk,
    service: VisitService,
    collectors: Pair,
    held: Held,
    fields: dict[str, object],
    kinds: set[FlagKind],
    step: StepKind,
) -> None:
    filed, visit = held
    service.record(collectors[0], visit.id, visit.version, written(**fields))
    case, flags = looked_up(desk, collectors[0], filed)
    assert {each.kind for each in flags} == kinds
    assert {each.note for each in flags} <= {visit.visit_no}
    assert case.next_step is not None
    assert case.next_step.kind is step
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        taken = {FLAG_OF[each.kind] for each in shelves.complaints.all()}
    assert taken == kinds & {FlagKind.COMPLAINT, FlagKind.DISPUTE}


def test_that_a_refusal_brings_a_rest_that_ends_by_itself(
    desk: Desk, service: VisitService, collectors: Pair, held: Held
) -> None:
    filed, visit = held
    service.record(collectors[0], visit.id, visit.version, written(outcome=VisitOutcome.REFUSED))
    _case, [flag] = looked_up(desk, collectors[0], filed)
    assert flag.until_on == DAY + timedelta(days=cool_down_days(desk))
    assert flag.acts_on(flag.until_on)
    assert not flag.acts_on(flag.until_on + timedelta(days=1))


def test_that_a_mark_that_acts_is_not_set_twice(
    desk: Desk, service: VisitService, collectors: Pair, held: Held
) -> None:
    filed, visit = held
    with desk.work("flag.raised", collectors[0], Right.EDIT_CASES) as work:
        work.flags.add(Flag(filed.case.id, FlagKind.VULNERABLE, "old", DAY))
        work.about("case")
        work.commit()
    record = written(signs=(VulnerableSign.DISABILITY,))
    service.record(collectors[0], visit.id, visit.version, record)
    _case, flags = looked_up(desk, collectors[0], filed)
    assert [each.note for each in flags] == ["old"]


def test_that_new_data_keeps_its_lawful_source_and_known_data_is_not_doubled(
    desk: Desk, service: VisitService, collectors: Pair, held: Held
) -> None:
    filed, visit = held
    new = (
        NewContactData("154 0000 0222", is_phone=True, source=LawfulSource.DEBTOR),
        NewContactData("15400000222", is_phone=True, source=LawfulSource.DEBTOR),
        NewContactData("浙江省杭州市西湖区桂花路 3 号", is_phone=False, source=LawfulSource.CONTACT),
        NewContactData(filed.home.text, is_phone=False, source=LawfulSource.DEBTOR),
    )
    service.record(collectors[0], visit.id, visit.version, written(new_data=new))
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        [phone] = shelves.phones.all()
        _home, found = shelves.addresses.all()
    assert (phone.number, phone.source, phone.note) == ("15400000222", LawfulSource.DEBTOR, visit.visit_no)
    assert (found.district, found.source) == ("西湖区", LawfulSource.CONTACT)


def test_that_the_mandate_withholds_new_data(
    desk: Desk, service: VisitService, administrator: Operator, collectors: Pair, held: Held
) -> None:
    filed, visit = held
    with desk.work("client.changed", administrator, Right.MANAGE_CLIENTS) as work:
        client = work.clients.get(filed.case.client_id)
        work.clients.save(replace(client, mandate_fields="-mobile"))
        work.about("client")
        work.commit()
    new = (NewContactData("15400000222", is_phone=True, source=LawfulSource.DEBTOR),)
    with pytest.raises(BadInputError, match="mandate"):
        service.record(collectors[0], visit.id, visit.version, written(new_data=new))
    with desk.reading(administrator, Right.VIEW_CASES) as shelves:
        assert shelves.phones.all() == []
        assert shelves.visits.get(visit.id).record is None


def printed(desk: Desk, actor: Operator, visit: Visit, **fields: object) -> Paper:
    paper = Paper(
        PaperKind.DEBTOR_SLIP, visit.visit_no, visit.case_id, 1, 1, "0" * 64, 1, "seal", desk.now(), actor.id,
        visit_id=visit.id, carried_by=actor.id, carried_at=at("09:00"),
    )  # fmt: skip
    with desk.work("paper.printed", actor, Right.PRINT_PAPERS) as work:
        sha256 = files.keep(work.connection, b"paper", "application/pdf", desk.now())
        stored: Paper = work.papers.add(replace(paper, file_sha256=sha256, **fields))  # type: ignore[arg-type]
        work.about(visit.visit_no)
        work.commit()
    return stored


@pytest.mark.parametrize(
    ("delivery", "ending"), [(Delivery.TAKEN, PaperEnding.HANDED_OVER), (Delivery.REFUSED, None)]
)
def test_that_a_handed_over_copy_is_no_longer_carried(
    *,
    desk: Desk,
    service: VisitService,
    collectors: Pair,
    held: Held,
    delivery: Delivery,
    ending: PaperEnding | None,
) -> None:
    _filed, visit = held
    paper = printed(desk, collectors[0], visit)
    hand_out = HandOut(HandOutKind.SLIP, delivery, "the debtor", f"{visit.visit_no} / 1")
    service.record(collectors[0], visit.id, visit.version, written(hand_outs=(hand_out,)))
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        kept = shelves.papers.get(paper.id)
    assert kept.ending is ending
    assert kept.ended_at == (at("10:35") if ending else None)


@pytest.mark.parametrize("number", ["V1 / 9", "{own} / 2"])
def test_that_a_copy_nobody_printed_is_refused(
    desk: Desk, service: VisitService, collectors: Pair, held: Held, number: str
) -> None:
    _filed, visit = held
    printed(desk, collectors[0], visit)
    number = number.format(own=visit.visit_no)
    hand_out = HandOut(HandOutKind.SLIP, Delivery.TAKEN, "the debtor", number)
    with pytest.raises(BadInputError, match="No printed copy"):
        service.record(collectors[0], visit.id, visit.version, written(hand_outs=(hand_out,)))


def test_that_a_copy_is_not_handed_over_twice(
    desk: Desk, service: VisitService, collectors: Pair, held: Held
) -> None:
    _filed, visit = held
    printed(desk, collectors[0], visit, ended_at=at("09:30"), ending=PaperEnding.RETURNED)
    hand_out = HandOut(HandOutKind.SLIP, Delivery.TAKEN, "the debtor", f"{visit.visit_no} / 1")
    with pytest.raises(BadInputError, match="no longer out"):
        service.record(collectors[0], visit.id, visit.version, written(hand_outs=(hand_out,)))


def test_that_posting_up_is_never_stored(service: VisitService, collectors: Pair, held: Held) -> None:
    _filed, visit = held
    record = written(hand_outs=(HandOut(HandOutKind.NOTICE, Delivery.POSTED_UP),))
    with pytest.raises(BlockedError) as caught:
        service.record(collectors[0], visit.id, visit.version, record)
    assert "PLACE-PUBLIC" in [each.rule for each in caught.value.verdict.blocks]


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"incident_kind": IncidentKind.POLICE}, "what happened"),
        ({"cost": Money.of(-1)}, "less than nothing"),
        ({"travel_minutes": 1441}, "between 0 and 1440"),
        ({"arrived_at": at("10:05", DAY - timedelta(days=1))}, "sixteen hours"),
        ({"left_at": at("12:01")}, "lies in the future"),
        ({"new_data": (NewContactData(" ", is_phone=True, source=LawfulSource.DEBTOR),)}, "delete its row"),
        ({"new_data": (NewContactData("12", is_phone=True, source=LawfulSource.DEBTOR),)}, "phone"),
    ],
)
def test_that_what_cannot_be_is_refused(
    service: VisitService, collectors: Pair, held: Held, fields: dict[str, object], complaint: str
) -> None:
    _filed, visit = held
    with pytest.raises(BadInputError, match=complaint):
        service.record(collectors[0], visit.id, visit.version, written(**fields))


# Deadline.


def test_that_a_visit_without_a_record_is_missed_and_then_late(
    *, desk: Desk, service: VisitService, collectors: Pair, held: Held, clock: Clock
) -> None:
    filed, visit = held

    def found() -> tuple[tuple[bool, int, int], ...]:
        with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
            return tuple(
                (each.is_late, each.hours_left, each.hours_late) for each in missing_records(desk, shelves)
            )

    clock.moment = at("10:39")
    assert found() == ()
    clock.moment = at("10:40")
    assert found() == ((False, 24, 0),)
    clock.moment = at("13:45", DAY + timedelta(days=1))
    assert found() == ((True, 0, 3),)
    clock.moment = at("09:00")
    assert found() == (), "a clock that jumps back misses nothing"
    clock.moment = at("12:00")
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        [missed] = missing_records(desk, shelves)
    assert (missed.case_no, missed.person_name) == (filed.case.case_no, filed.person.name)
    service.record(collectors[0], visit.id, visit.version, written())
    assert found() == ()


def test_that_the_deadline_counts_hours_over_the_29th_of_february(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    collectors: Pair,
    file_case: Callable[..., Filed],
    clock: Clock,
) -> None:
    leap_day, filed = date(2028, 2, 29), file_case()
    with desk.work("office.changed", planner, Right.VIEW_CASES) as work:
        work.visits.add(
            Visit(
                "V20280228-01",
                filed.case.id,
                filed.person.id,
                filed.home.id,
                VisitPurpose.FIRST_VISIT,
                at("14:00", date(2028, 2, 28)),
                40,
                tuple(each.id for each in collectors),
                VisitStatus.UNDER_WAY,
            )
        )
        work.about("V20280228-01")
        work.commit()
    clock.moment = at("15:00", leap_day)
    with desk.reading(planner, Right.VIEW_CASES) as shelves:
        [missed] = missing_records(desk, shelves)
    assert missed.due_at == at("14:40", leap_day)
    assert missed.is_late


# Drafts.


def test_that_a_draft_lies_apart_until_the_record_is_stored(
    *, desk: Desk, service: VisitService, collectors: Pair, auditor: Operator, held: Held
) -> None:
    _filed, visit = held
    drafts, draft = DraftService(desk), RecordDraft(DAY, time(10, 5), summary="begun")
    before = desk.revision()
    drafts.keep(collectors[0], visit.id, replace(draft, summary="older"))
    drafts.keep(collectors[0], visit.id, draft)
    assert desk.revision() == before, "a draft is no fact"
    kept = drafts.find(collectors[0], visit.id)
    assert kept is not None
    assert (kept.draft, kept.saved_at) == (draft, at("12:00"))
    assert drafts.find(collectors[1], visit.id) is None
    with pytest.raises(NoRightError):
        drafts.find(auditor, visit.id)
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        assert [each.has_draft for each in missing_records(desk, shelves)] == [True]
    service.record(collectors[0], visit.id, visit.version, written())
    assert drafts.find(collectors[0], visit.id) is None
    assert drafts.keep(collectors[0], visit.id, draft) is None


def test_that_a_draft_is_thrown_away_by_its_writer_alone(desk: Desk, collectors: Pair, held: Held) -> None:
    _filed, visit = held
    drafts = DraftService(desk)
    drafts.keep(collectors[0], visit.id, RecordDraft(summary="mine"))
    drafts.discard(collectors[1], visit.id)
    assert drafts.find(collectors[0], visit.id) is not None
    drafts.discard(collectors[0], visit.id)
    assert drafts.find(collectors[0], visit.id) is None


# Midnight.


def test_that_a_visit_past_ten_in_the_evening_is_named(
    service: VisitService, collectors: Pair, held: Held, clock: Clock
) -> None:
    _filed, visit = held
    clock.moment = at("23:00")
    late = written(arrived_at=at("21:40"), left_at=at("22:05"))
    assert [each.rule for each in service.judge_record(collectors[0], visit.id, late).blocks] == ["REC-TIME"]
    in_time = written(arrived_at=at("21:20"), left_at=at("22:00"))
    assert service.judge_record(collectors[0], visit.id, in_time).blocks == ()
    told = replace(late, incident_kind=IncidentKind.OTHER, incident="He asked us to wait for his wife.")
    stored = service.record(collectors[0], visit.id, visit.version, told)
    assert stored.record is not None


def test_that_a_visit_over_midnight_belongs_to_the_day_it_began(
    *, desk: Desk, service: VisitService, collectors: Pair, held: Held, clock: Clock
) -> None:
    filed, visit = held
    clock.moment = at("09:00", DAY + timedelta(days=1))
    draft = RecordDraft(DAY, time(23, 50), time(0, 20), summary="Late.", recording_ref="R-1")
    record = replace(
        draft.record(desk.zone),
        incident_kind=IncidentKind.OTHER,
        incident="He came home late and asked us in the yard.",
        promise_amount=Money.of(1),
        promise_due_on=DAY,
    )
    assert record.left_at - record.arrived_at == timedelta(minutes=30)
    service.record(collectors[0], visit.id, visit.version, record)
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        home = shelves.addresses.get(filed.home.id)
        [contact] = shelves.contacts.all()
    assert home.verified_on == date(2026, 11, 1), "nothing was said of the address"
    assert (contact.at, contact.minutes, contact.result) == (at("23:50"), 30, ContactResult.TALKED)


def test_that_a_visit_counts_on_the_day_it_was_held(
    *, desk: Desk, service: VisitService, planner: Operator, collectors: Pair, held: Held, clock: Clock
) -> None:
    filed, visit = held
    real, crew = DAY + timedelta(days=1), tuple(each.id for each in collectors)
    clock.moment = at("18:00", real)
    record = written(arrived_at=at("10:05", real), left_at=at("10:35", real))
    stored = service.record(collectors[0], visit.id, visit.version, record)
    assert stored.record is not None
    assert stored.record.verdict is not None
    assert [each.rule for each in stored.record.verdict.of(Severity.WARN)] == ["REC-DAY"]

    def blocks(clock_time: str, day: date) -> set[str]:
        wish = PlanRequest(filed.case.id, at(clock_time, day), crew)
        return {each.rule for each in service.check(planner, wish).blocks}

    assert "FREQ-VISIT-DAY" in blocks("19:00", real)
    assert "CREW-OVERLAP" in blocks("10:20", real)
    assert not {"FREQ-VISIT-DAY", "CREW-OVERLAP"} & blocks("10:00", DAY)


def test_that_nobody_is_recorded_at_two_doors_at_once(
    *,
    service: VisitService,
    planner: Operator,
    file_case: Callable[..., Filed],
    collectors: Pair,
    held: Held,
    clock: Clock,
) -> None:
    crew = tuple(each.id for each in collectors)
    clock.moment = at("09:00", DAY - timedelta(days=1))
    other = service.plan(planner, PlanRequest(file_case().case.id, at("11:30"), crew))
    clock.moment = at("13:00")
    near = written(arrived_at=at("10:35"), left_at=at("11:20"))
    assert service.judge_record(collectors[0], held[1].id, near).is_allowed, "a plan is no visit yet"
    service.record(collectors[0], held[1].id, held[1].version, near)
    both = written(arrived_at=at("11:10"), left_at=at("11:50"))
    assert [each.rule for each in service.judge_record(collectors[0], other.id, both).blocks] == [
        "CREW-OVERLAP"
    ]
    told = replace(both, incident_kind=IncidentKind.OTHER, incident="They split up between two floors.")
    assert service.judge_record(collectors[0], other.id, told).is_allowed


def test_that_who_really_came_is_judged_and_holds_the_hour(
    *,
    desk: Desk,
    service: VisitService,
    planner: Operator,
    hire: Callable[..., Operator],
    file_case: Callable[..., Filed],
    collectors: Pair,
    held: Held,
) -> None:
    _filed, visit = held
    third, novice = hire(Role.COLLECTOR), hire(Role.COLLECTOR, credentials=Credentials())
    alone = written(came=(collectors[0].id,))
    assert [each.rule for each in service.judge_record(collectors[0], visit.id, alone).blocks] == ["CREW-MIN"]
    untrained = service.judge_record(collectors[0], visit.id, written(came=(collectors[0].id, novice.id)))
    assert {each.rule for each in untrained.blocks} == {"CREW-QUAL", "CREW-ID"}
    with pytest.raises(BadInputError, match="named twice"):
        service.record(collectors[0], visit.id, visit.version, written(came=(third.id, third.id)))
    with pytest.raises(NotFoundError):
        service.record(collectors[0], visit.id, visit.version, written(came=(third.id, 9_999)))
    stored = service.record(
        collectors[0], visit.id, visit.version, written(came=(collectors[0].id, third.id))
    )
    assert stored.crew == visit.crew, "the plan stays"

    def clashes(*crew: int) -> bool:
        wish = PlanRequest(file_case().case.id, at("10:10"), crew)
        return "CREW-OVERLAP" in {each.rule for each in service.check(planner, wish).blocks}

    assert clashes(third.id, novice.id)
    assert not clashes(collectors[1].id, novice.id)


# Old records.


def test_that_a_record_of_before_still_reads() -> None:
    old = {
        "arrived_at": "2026-05-09T02:05:00+00:00",
        "left_at": "2026-05-09T02:35:00+00:00",
        "outcome": "met_debtor",
        "met_relation": "self",
        "default_reason": "The works closed.",
        "handed_out": "The slip and a letter",
        "summary": "Calm talk.",
        "promise_amount": 50000,
        "promise_due_on": "2026-05-20",
        "something_else": 1,
    }
    record = from_data(type(written()), old)
    assert (record.default_reason, record.handed_out) == ("The works closed.", "The slip and a letter")
    assert record.promise_amount == Money.of(500)
    assert (record.reason, record.hand_outs, record.written_by) == (None, (), 0)
    assert record.stored_at is None
    assert from_data(type(record), to_data(record)) == record


def test_that_a_full_record_comes_back_from_the_store_as_it_went(
    desk: Desk, service: VisitService, collectors: Pair, held: Held
) -> None:
    _filed, visit = held
    record = written(
        signs=(VulnerableSign.OLD_AGE,),
        hand_outs=(HandOut(HandOutKind.SLIP, Delivery.SIGNED_FOR, "the debtor"),),
        new_data=(NewContactData("15400000222", is_phone=True, source=LawfulSource.DEBTOR),),
        cost=Money.of("12.50"),
        travel_minutes=25,
    )
    stored = service.record(collectors[0], visit.id, visit.version, record)
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        assert shelves.visits.get(visit.id).record == stored.record
    with pytest.raises(RefusedError):
        service.record(collectors[0], stored.id, stored.version, record)
    assert stored.record is not None
    assert stored.record.cost == Money.of("12.50")
