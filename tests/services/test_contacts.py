from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.conftest import Clock
from tests.services.case_samples import MORNING, TODAY, Sample, make_case, writing

from casedesk.domain.cases import CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.complaints import ComplaintKind
from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import BadInputError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.people import Reachability
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.complaints import ComplaintService, NewComplaint
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk


@pytest.fixture
def contacts(desk: Desk) -> ContactService:
    return ContactService(desk)


@pytest.fixture
def sample(desk: Desk) -> Sample:
    return make_case(desk)


def call(sample: Sample, **fields: object) -> NewContact:
    made = NewContact(
        sample.case.id,
        sample.debtor.id,
        Channel.CALL,
        Direction.OUTGOING,
        ContactResult.TALKED,
        phone_id=sample.phone.id,
        note="pays at the end of the month",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def to_spouse(sample: Sample, **fields: object) -> NewContact:
    return call(sample, person_id=sample.spouse.id, phone_id=sample.spouse_phone.id, **fields)


def test_that_a_contact_moves_the_case_on(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    step = NextStep(StepKind.VISIT, TODAY + timedelta(days=3))
    logged = contacts.log(supervisor, call(sample, minutes=6, next_step=step))
    file = CaseService(desk).file(supervisor, sample.case.id)
    assert file.contacts == (logged.contact,)
    assert (file.case.last_contact_at, file.case.next_step) == (MORNING, step)
    assert file.counters.calls_today == 1


def test_that_a_fourth_effective_call_of_a_day_is_refused(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    for _ in range(3):
        contacts.log(supervisor, call(sample))
    with pytest.raises(BlockedError) as caught:
        contacts.log(supervisor, call(sample))
    assert [each.rule for each in caught.value.verdict.blocks] == ["FREQ-CALL-VOICE"]
    contacts.log(supervisor, call(sample, result=ContactResult.NO_ANSWER))
    contacts.log(supervisor, call(sample, direction=Direction.INCOMING))


def test_that_the_limit_begins_anew_at_midnight_of_the_office(
    contacts: ContactService, sample: Sample, supervisor: Operator, clock: Clock
) -> None:
    for _ in range(3):
        contacts.log(supervisor, call(sample))
    clock.moment = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    assert contacts.check(supervisor, call(sample)).is_allowed


def lose(desk: Desk, sample: Sample) -> None:
    """Make the debtor's only number invalid, so that others may be asked."""
    with writing(desk) as work:
        work.phones.save(replace(work.phones.get(sample.phone.id), status=Reachability.INVALID))
        work.commit()


def test_that_calls_to_others_do_not_use_up_the_debtors_limit(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    lose(desk, sample)
    for _ in range(4):
        contacts.log(supervisor, to_spouse(sample))
    assert contacts.check(supervisor, call(sample)).is_allowed


def test_that_a_number_is_dialled_six_times_a_day_with_a_warning_at_the_fifth(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    again = call(sample, result=ContactResult.NO_ANSWER)
    severities = [contacts.log(supervisor, again).verdict.worst for _ in range(6)]
    assert severities == [Severity.PASS] * 4 + [Severity.WARN] * 2
    with pytest.raises(BlockedError):
        contacts.log(supervisor, again)


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.SMS, Channel.IN_PERSON])
def test_that_nobody_is_contacted_in_the_quiet_hours(
    contacts: ContactService, sample: Sample, supervisor: Operator, clock: Clock, channel: Channel
) -> None:
    clock.moment = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
    night = call(sample, channel=channel)
    assert [each.rule for each in contacts.check(supervisor, night).blocks] == ["TIME-NIGHT"]
    assert contacts.check(supervisor, replace(night, direction=Direction.INCOMING)).is_allowed
    assert contacts.check(supervisor, replace(night, channel=Channel.LETTER)).is_allowed
    assert contacts.check(supervisor, replace(night, at=MORNING)).is_allowed


@pytest.mark.parametrize(
    ("minutes", "severity"), [(10, Severity.PASS), (11, Severity.WARN), (30, Severity.WARN)]
)
def test_that_a_call_that_ran_into_the_quiet_hours_is_written_down_with_a_warning(
    contacts: ContactService, sample: Sample, supervisor: Operator, minutes: int, severity: Severity
) -> None:
    ten_to_ten = datetime(2026, 11, 20, 13, 50, tzinfo=UTC)
    logged = contacts.log(supervisor, call(sample, at=ten_to_ten, minutes=minutes))
    found = logged.verdict.finding("TIME-NIGHT")
    assert (found.severity if found else Severity.PASS) is severity


def test_that_a_contact_keeps_what_the_rules_said_of_it(
    *,
    desk: Desk,
    contacts: ContactService,
    sample: Sample,
    supervisor: Operator,
    administrator: Operator,
    clock: Clock,
) -> None:
    for _ in range(3):
        contacts.log(supervisor, call(sample))
    reason = "The debtor asked to be called back at once; the recording has it."
    released = contacts.log(supervisor, call(sample), OverrideRequest(reason, administrator)).contact
    calm = contacts.log(
        supervisor, call(sample, channel=Channel.LETTER, result=ContactResult.DELIVERED)
    ).contact
    kept = {each.id: each.verdict for each in CaseService(desk).file(supervisor, sample.case.id).contacts}
    stored, plain = kept[released.id], kept[calm.id]
    assert stored is not None
    assert (stored.pack, stored.pack_version, stored.checked_at) == ("cn-2026", 1, clock.moment)
    assert [each.rule for each in stored.findings] == ["FREQ-CALL-VOICE"]
    assert stored.override is not None
    assert (stored.override.reason, stored.override.approved_by) == (reason, administrator.id)
    assert plain is not None
    assert plain.findings == ()


def test_that_a_third_person_who_asks_to_stop_is_left_alone_for_ever(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    lose(desk, sample)
    logged = contacts.log(supervisor, to_spouse(sample, result=ContactResult.ASKED_TO_STOP))
    assert "OBJ-CONTACT-SAY" in [each.rule for each in logged.verdict.of(Severity.WARN)]
    assert CaseService(desk).file(supervisor, sample.case.id).people[1].is_stopped
    with pytest.raises(BlockedError) as caught:
        contacts.log(supervisor, to_spouse(sample, channel=Channel.SMS))
    assert [each.rule for each in caught.value.verdict.blocks] == ["OBJ-CONTACT-STOP"]
    contacts.log(supervisor, to_spouse(sample, direction=Direction.INCOMING))


def test_that_a_debtor_who_asks_to_stop_is_no_stopped_third_person(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    contacts.log(supervisor, call(sample, result=ContactResult.ASKED_TO_STOP))
    assert not CaseService(desk).file(supervisor, sample.case.id).debtor.is_stopped


def test_that_a_flag_against_contact_blocks_everybody(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    CaseService(desk).raise_flag(supervisor, sample.case.id, FlagKind.DO_NOT_CONTACT, "by letter")
    verdict = contacts.check(supervisor, call(sample))
    assert [each.rule for each in verdict.blocks] == ["CASE-STOP"]
    assert "2026-11-23" in verdict.blocks[0].message["zh"]
    letter = contacts.check(supervisor, call(sample, channel=Channel.LETTER, phone_id=None))
    assert letter.is_allowed
    assert "CASE-STOP" in [each.rule for each in letter.of(Severity.WARN)]


def test_that_nobody_collects_from_the_dead(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    CaseService(desk).raise_flag(supervisor, sample.case.id, FlagKind.DECEASED, "death certificate")
    for channel in Channel:
        verdict = contacts.check(supervisor, call(sample, channel=channel))
        assert [each.rule for each in verdict.blocks] == ["OBJ-HEIR"]
        assert not contacts.can_be_released(verdict)
    to_heir = contacts.check(supervisor, to_spouse(sample))
    assert to_heir.is_allowed
    assert "OBJ-HEIR" in [each.rule for each in to_heir.of(Severity.WARN)]


def test_that_whoever_is_represented_is_reached_through_the_representative(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    CaseService(desk).raise_flag(supervisor, sample.case.id, FlagKind.REPRESENTED, "Lawyer Zhou, 0571")
    verdict = contacts.check(supervisor, call(sample))
    assert [each.rule for each in verdict.blocks] == ["OBJ-REPRESENTED"]
    assert "Lawyer Zhou" in verdict.blocks[0].message["en"]
    assert contacts.check(supervisor, call(sample, channel=Channel.LETTER)).is_allowed
    assert contacts.check(supervisor, call(sample, direction=Direction.INCOMING)).is_allowed


def test_that_others_are_asked_only_once_contact_is_lost(
    contacts: ContactService, sample: Sample, supervisor: Operator, clock: Clock
) -> None:
    verdict = contacts.check(supervisor, to_spouse(sample))
    assert [each.rule for each in verdict.blocks] == ["OBJ-CONTACT-WHEN"]
    assert contacts.check(supervisor, to_spouse(sample, direction=Direction.INCOMING)).is_allowed
    for _ in range(3):
        contacts.log(supervisor, call(sample, result=ContactResult.NO_ANSWER))
    assert not contacts.check(supervisor, to_spouse(sample)).is_allowed
    clock.moment += timedelta(days=1)
    lost = contacts.check(supervisor, to_spouse(sample))
    assert lost.is_allowed
    assert "OBJ-CONTACT-WHEN" in [each.rule for each in lost.of(Severity.PASS)]
    contacts.log(supervisor, call(sample))
    assert not contacts.check(supervisor, to_spouse(sample)).is_allowed


def test_that_a_promise_becomes_the_next_step(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    due_on = TODAY + timedelta(days=5)
    logged = contacts.log(supervisor, call(sample, promise_amount=Money.of(3000), promise_due_on=due_on))
    assert logged.promise is not None
    file = CaseService(desk).file(supervisor, sample.case.id)
    assert file.case.status is CaseStatus.PROMISE
    assert file.case.next_step == NextStep(StepKind.AWAIT_PAYMENT, due_on)
    assert file.promises == (logged.promise,)


def test_that_a_promise_leaves_a_plan_or_a_hold_as_it_is(
    desk: Desk, contacts: ContactService, supervisor: Operator
) -> None:
    for number, status in enumerate((CaseStatus.ON_PLAN, CaseStatus.ON_HOLD, CaseStatus.DISPUTE), 5):
        sample = make_case(desk, number, status=status)
        contacts.log(
            supervisor, call(sample, promise_amount=Money.of(1), promise_due_on=TODAY + timedelta(days=1))
        )
        assert CaseService(desk).file(supervisor, sample.case.id).case.status is status


@pytest.mark.parametrize(
    "fields",
    [
        {"promise_amount": Money.of(100)},
        {"promise_due_on": TODAY},
        {"promise_amount": Money.of(0), "promise_due_on": TODAY},
        {"promise_amount": Money.of(5), "promise_due_on": date(2026, 11, 1)},
        {"at": MORNING + timedelta(hours=1)},
        {"minutes": -1},
    ],
)
def test_that_half_a_promise_and_impossible_times_are_refused(
    contacts: ContactService, sample: Sample, supervisor: Operator, fields: dict[str, object]
) -> None:
    with pytest.raises(BadInputError):
        contacts.log(supervisor, call(sample, **fields))


def test_that_a_closed_case_takes_no_contact(
    desk: Desk, contacts: ContactService, supervisor: Operator
) -> None:
    with pytest.raises(RefusedError):
        contacts.log(supervisor, call(make_case(desk, 9, status=CaseStatus.SETTLED)))


def test_that_strangers_to_the_case_are_refused(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    other = make_case(desk, 2)
    with pytest.raises(NotFoundError):
        contacts.log(supervisor, call(sample, person_id=other.spouse.id))


def test_that_a_second_person_lets_a_contact_be_recorded_that_broke_the_limit(
    contacts: ContactService,
    sample: Sample,
    supervisor: Operator,
    collectors: tuple[Operator, Operator],
) -> None:
    for _ in range(3):
        contacts.log(collectors[0], call(sample))
    reason = "The debtor asked to be called back at once; the recording has it."
    logged = contacts.log(collectors[0], call(sample), OverrideRequest(reason, supervisor))
    assert logged.verdict.override is not None
    with pytest.raises(NoRightError):
        contacts.log(collectors[0], call(sample), OverrideRequest(reason, collectors[1]))


def test_that_who_may_not_log_contacts_writes_nothing(
    desk: Desk, contacts: ContactService, sample: Sample, auditor: Operator, supervisor: Operator
) -> None:
    with pytest.raises(NoRightError):
        contacts.log(auditor, call(sample))
    assert CaseService(desk).file(supervisor, sample.case.id).contacts == ()


def test_that_a_contact_and_the_complaint_made_in_it_are_written_down_together_or_not_at_all(
    desk: Desk, contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    complaints = ComplaintService(desk)
    said = NewComplaint(0, ComplaintKind.DISPUTE, "", TODAY, "Phone")
    with pytest.raises(BadInputError, match="Write what the person said"):
        contacts.log(supervisor, call(sample, complaint=said))
    assert complaints.of_case(supervisor, sample.case.id) == []
    assert CaseService(desk).file(supervisor, sample.case.id).contacts == ()
    contacts.log(supervisor, call(sample, complaint=replace(said, text="Not my loan.")))
    (taken,) = complaints.of_case(supervisor, sample.case.id)
    assert (taken.kind, taken.text) == (ComplaintKind.DISPUTE, "Not my loan.")
    assert CaseService(desk).file(supervisor, sample.case.id).case.status is CaseStatus.DISPUTE
    (entry,) = AuditService(desk).entries(supervisor, amount=1)
    assert (entry.action, entry.summary["complaint"]) == ("contact.logged", taken.complaint_no)
