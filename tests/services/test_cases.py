from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.services.case_samples import MORNING, TODAY, make_case, store

from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus, FlagKind, NextStep, StepKind
from casedesk.domain.contacts import Channel, ContactAttempt, ContactResult, Direction, Promise, PromiseState
from casedesk.domain.errors import BadInputError, ConflictError, NoRightError, NotFoundError, RefusedError
from casedesk.domain.limitation import LimitationEventKind, LimitationLight
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.payments import Payment, PaymentChannel
from casedesk.domain.people import (
    Address,
    LawfulSource,
    Person,
    Phone,
    PhoneKind,
    Reachability,
    Relation,
)
from casedesk.domain.visits import Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.services.audit import AuditService
from casedesk.services.cases import CaseService
from casedesk.services.desk import Desk
from casedesk.services.people import PeopleService
from casedesk.storage import audit


@pytest.fixture
def cases(desk: Desk) -> CaseService:
    return CaseService(desk)


@pytest.fixture
def people(desk: Desk) -> PeopleService:
    return PeopleService(desk)


def newest(desk: Desk) -> audit.AuditEntry:
    with desk.database.reading() as connection:
        return audit.entries(connection, amount=1)[0]


def test_that_lists_show_the_debtor_in_full_and_the_phone_masked(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    (row,) = cases.list(supervisor, CaseQuery())
    assert row.name == sample.debtor.name
    assert row.phone == "138****1234"
    assert (row.district, row.client, row.dpd, row.bucket) == ("拱墅区", "Haiyue", 234, "M6+")
    assert row.balance == Money.of("46325.80")
    assert row.next_step == NextStep(StepKind.CALL, TODAY, "首次通话")


def test_that_an_auditor_sees_no_cases(desk: Desk, cases: CaseService, auditor: Operator) -> None:
    make_case(desk)
    for ask in (
        lambda: cases.list(auditor, CaseQuery()),
        lambda: cases.totals(auditor, CaseQuery()),
        lambda: cases.file(auditor, 1),
        lambda: cases.unmask(auditor, 1, "card", "curious"),
    ):
        with pytest.raises(NoRightError):
            ask()


def test_that_totals_count_what_the_list_shows(desk: Desk, cases: CaseService, supervisor: Operator) -> None:
    for number in range(1, 5):
        make_case(desk, number, status=CaseStatus.ACTIVE if number % 2 else CaseStatus.PROMISE)
    promised = CaseQuery(statuses=(CaseStatus.PROMISE,))
    everything, due = cases.view_totals(supervisor, (CaseQuery(), promised))
    assert (everything.number, everything.balance) == (4, Money.of("46325.80") * 4)
    assert (due.number, due.balance) == (2, Money.of("46325.80") * 2)
    assert cases.count(supervisor, promised) == len(cases.list(supervisor, promised))


def test_that_the_file_masks_everything_but_the_debtors_name(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk, note="another number 13912347788 was told")
    file = cases.file(supervisor, sample.case.id)
    debtor, spouse = file.people
    assert debtor.person.name == sample.debtor.name
    assert debtor.person.document_no.count("*") == 8
    assert debtor.person.employer == "杭州***"
    assert spouse.person.name == "许*"
    assert [each.number for each in debtor.phones] == ["138****1234"]
    assert debtor.addresses[0].text == "浙江省杭州市拱墅区***"
    assert file.case.debt.card_no == "**** **** **** 0128"
    assert "13912347788" not in file.case.note
    assert sample.debtor.document_no not in repr(file)


def test_that_seeing_a_value_in_full_needs_a_reason_and_stands_in_the_log(
    desk: Desk, cases: CaseService, collectors: tuple[Operator, Operator]
) -> None:
    sample = make_case(desk)
    with pytest.raises(BadInputError):
        cases.unmask(collectors[0], sample.case.id, f"phone:{sample.phone.id}", "  ")
    number = cases.unmask(collectors[0], sample.case.id, f"phone:{sample.phone.id}", "calling back")
    assert number == sample.phone.number
    entry = newest(desk)
    assert entry.action == "value.unmasked"
    assert entry.summary == {"what": f"phone:{sample.phone.id}", "reason": "calling back"}
    assert sample.phone.number not in entry.body


def test_that_every_masked_value_can_be_shown_and_only_of_its_own_case(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample, other = make_case(desk, 1), make_case(desk, 2)
    key = sample.debtor.id
    for what, value in (
        (f"document:{key}", sample.debtor.document_no),
        (f"employer:{key}", sample.debtor.employer),
        (f"name:{sample.spouse.id}", "许某某"),
        (f"address:{sample.home.id}", sample.home.text),
        ("card", "6222021234567890128"),
    ):
        assert cases.unmask(supervisor, sample.case.id, what, "check") == value
    with pytest.raises(NotFoundError):
        cases.unmask(supervisor, other.case.id, f"phone:{sample.phone.id}", "check")
    with pytest.raises(BadInputError):
        cases.unmask(supervisor, sample.case.id, "salary:1", "check")


def test_that_an_edit_keeps_the_masked_card_and_writes_one_entry(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    shown = cases.file(supervisor, sample.case.id).case
    cases.edit(supervisor, replace(shown, preference="weekend mornings", operator_id=supervisor.id))
    entry = newest(desk)
    assert entry.action == "case.changed"
    assert {each.field for each in entry.changes} == {"preference", "operator_id"}
    assert cases.unmask(supervisor, sample.case.id, "card", "check") == "6222021234567890128"


def test_that_an_edit_over_somebody_elses_change_is_refused_and_shows_both(
    desk: Desk, cases: CaseService, supervisor: Operator, collectors: tuple[Operator, Operator]
) -> None:
    shown = cases.file(supervisor, make_case(desk).case.id).case
    cases.edit(collectors[0], replace(shown, note="theirs"))
    with pytest.raises(ConflictError) as caught:
        cases.edit(supervisor, replace(shown, note="mine"))
    assert caught.value.differences == {"note": ("theirs", "mine")}
    assert cases.file(supervisor, shown.id).case.note == "theirs"


def test_that_a_note_with_masked_numbers_is_not_overwritten_by_its_mask(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    shown = cases.file(supervisor, make_case(desk, note="call 13912347788").case.id).case
    with pytest.raises(RefusedError):
        cases.edit(supervisor, replace(shown, note=f"{shown.note} tomorrow"))
    cases.edit(supervisor, replace(shown, preference="evenings"))
    assert cases.unmask(supervisor, shown.id, "note", "check") == "call 13912347788"


def test_that_an_edit_changes_no_state(desk: Desk, cases: CaseService, supervisor: Operator) -> None:
    shown = cases.file(supervisor, make_case(desk).case.id).case
    for status in CaseStatus:
        if status is not shown.status:
            with pytest.raises(RefusedError):
                cases.edit(supervisor, replace(shown, status=status))


def test_that_a_dispute_stops_the_pressing_until_it_is_cleared(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    case_id = make_case(desk).case.id
    flag = cases.raise_flag(supervisor, case_id, FlagKind.DISPUTE, "denies the fees")
    assert cases.file(supervisor, case_id).case.status is CaseStatus.DISPUTE
    with pytest.raises(RefusedError):
        cases.raise_flag(supervisor, case_id, FlagKind.DISPUTE, "again")
    (row,) = cases.list(supervisor, CaseQuery(flags=(FlagKind.DISPUTE,)))
    assert row.flags == (FlagKind.DISPUTE,)
    cases.clear_flag(supervisor, flag, "client has confirmed")
    file = cases.file(supervisor, case_id)
    assert (file.case.status, file.flags) == (CaseStatus.ACTIVE, ())
    assert cases.count(supervisor, CaseQuery(flags=(FlagKind.DISPUTE,))) == 0
    assert [each.action for each in file.audit][:2] == ["flag.cleared", "flag.raised"]


def test_that_a_flag_needs_a_note_and_a_clearing_needs_a_reason(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    case_id = make_case(desk).case.id
    with pytest.raises(BadInputError):
        cases.raise_flag(supervisor, case_id, FlagKind.HARDSHIP, "")
    flag = cases.raise_flag(supervisor, case_id, FlagKind.HARDSHIP, "lost the job")
    with pytest.raises(BadInputError):
        cases.clear_flag(supervisor, flag, "")


def test_that_the_light_counts_from_the_newest_event_that_interrupts(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    debt = replace(sample.case.debt, overdue_on=date(2024, 1, 10))
    store(desk, lambda work: work.cases.save(replace(sample.case, debt=debt)))
    first = cases.file(supervisor, sample.case.id).limitation
    assert first is not None
    assert (first.limitation.ends_on, first.light) == (date(2027, 1, 11), LimitationLight.AMBER)
    paid = Payment(
        sample.case.id, Money.of(1000), date(2026, 4, 28), PaymentChannel.TRANSFER, recorded_by=supervisor.id
    )
    store(desk, lambda work: work.payments.add(paid))
    second = cases.file(supervisor, sample.case.id).limitation
    assert second is not None
    assert second.limitation.since is not None
    assert second.limitation.since.kind is LimitationEventKind.PART_PAYMENT
    assert second.light is LimitationLight.GREEN
    (row,) = cases.list(supervisor, CaseQuery())
    assert row.limitation_days == second.days_left


def test_that_promises_and_delivered_letters_interrupt_and_lists_follow(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)

    def since() -> tuple[LimitationEventKind, date] | None:
        state = cases.file(supervisor, sample.case.id).limitation
        assert state is not None
        (row,) = cases.list(supervisor, CaseQuery())
        assert row.limitation_days == state.days_left
        found = state.limitation.since
        return (found.kind, found.on) if found is not None else None

    assert since() is None
    letter = ContactAttempt(
        sample.case.id,
        sample.debtor.id,
        Channel.LETTER,
        Direction.OUTGOING,
        ContactResult.DELIVERED,
        MORNING - timedelta(days=40),
        supervisor.id,
    )
    call = replace(letter, channel=Channel.CALL, result=ContactResult.TALKED, at=MORNING)
    store(desk, lambda work: work.contacts.add(letter) and None)
    store(desk, lambda work: work.contacts.add(call) and None)
    assert since() == (LimitationEventKind.DEMAND_ARRIVED, TODAY - timedelta(days=40))
    made = Promise(sample.case.id, Money.of(500), TODAY, MORNING - timedelta(days=3), supervisor.id)
    store(desk, lambda work: work.promises.add(made) and None)
    assert since() == (LimitationEventKind.DEBTOR_PROMISED, TODAY - timedelta(days=3))


def test_that_a_reversed_payment_interrupts_nothing(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    paid = Payment(
        sample.case.id, Money.of(1000), date(2026, 10, 1), PaymentChannel.TRANSFER, recorded_by=supervisor.id
    )
    kept = []
    store(desk, lambda work: kept.append(work.payments.add(paid)))
    back = replace(paid, amount=-paid.amount, reverses_id=kept[0].id)
    store(desk, lambda work: work.payments.add(back) and None)
    state = cases.file(supervisor, sample.case.id).limitation
    assert state is not None
    assert state.limitation.since is None


def test_that_meeting_the_debtor_interrupts_and_counts_as_a_visit(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    at = datetime(2026, 11, 18, 2, 5, tzinfo=UTC)
    record = VisitRecord(at, at + timedelta(minutes=37), VisitOutcome.MET_DEBTOR, summary="call 13912347788")
    visit = Visit(
        "V20261118-01",
        sample.case.id,
        sample.debtor.id,
        sample.home.id,
        VisitPurpose.FIRST_VISIT,
        at,
        40,
        (supervisor.id,),
        VisitStatus.HELD,
        record=record,
    )
    store(desk, lambda work: work.visits.add(visit) and None)
    file = cases.file(supervisor, sample.case.id)
    assert file.limitation is not None
    assert file.limitation.limitation.counted_from == date(2026, 11, 18)
    assert (file.counters.visits_today, file.counters.visits_period, file.counters.period_limit) == (0, 1, 4)
    assert file.visits[0].record is not None
    assert "13912347788" not in file.visits[0].record.summary


def test_that_calls_are_counted_by_human_over_all_cases(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    first = make_case(desk, 1)
    second = make_case(desk, 2, document_no=first.debtor.document_no, case_no="HY-2604-0002")
    other = make_case(desk, 3, document_no=first.debtor.document_no, client="Chengling Bank")
    for sample in (first, second, other):
        attempt = ContactAttempt(
            sample.case.id,
            first.debtor.id,
            Channel.CALL,
            Direction.OUTGOING,
            ContactResult.TALKED,
            MORNING,
            supervisor.id,
        )
        store(desk, lambda work, attempt=attempt: work.contacts.add(attempt) and None)
    file = cases.file(supervisor, first.case.id)
    assert (file.counters.calls_today, file.counters.calls_limit) == (3, 3)
    assert {each.case_no for each in file.linked} == {"HY-2604-0002", "HY-2604-0003"}
    assert cases.list(supervisor, CaseQuery(case_ids=(first.case.id,)))[0].linked == 2


def test_that_a_promise_shows_whether_it_was_kept(
    desk: Desk, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    made_at = datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
    for due_on in (date(2026, 11, 5), date(2026, 12, 5)):
        promise = Promise(sample.case.id, Money.of(500), due_on, made_at, supervisor.id)
        store(desk, lambda work, promise=promise: work.promises.add(promise) and None)
    file = cases.file(supervisor, sample.case.id)
    assert list(file.promise_states.values()) == [PromiseState.BROKEN, PromiseState.OPEN]
    paid = Payment(
        sample.case.id, Money.of(500), date(2026, 11, 20), PaymentChannel.TRANSFER, recorded_by=supervisor.id
    )
    store(desk, lambda work: work.payments.add(paid) and None)
    states = cases.file(supervisor, sample.case.id).promise_states
    assert set(states.values()) == {PromiseState.KEPT}


def test_that_a_phone_keeps_its_number_when_only_its_state_changes(
    desk: Desk, cases: CaseService, people: PeopleService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    shown = cases.file(supervisor, sample.case.id).debtor.phones[0]
    saved = people.save_phone(
        supervisor, sample.case.id, replace(shown, status=Reachability.INVALID, verified_on=TODAY)
    )
    assert (saved.number, saved.verified_by) == ("138****1234", supervisor.name)
    assert newest(desk).action == "phone.changed"
    full = cases.unmask(supervisor, sample.case.id, f"phone:{saved.id}", "check")
    assert full == sample.phone.number


def test_that_a_new_phone_is_read_in_any_spelling_and_refused_when_it_is_none(
    desk: Desk, people: PeopleService, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    new = Phone(sample.debtor.id, "+86 139 0000 5566", PhoneKind.MOBILE, source=LawfulSource.DEBTOR)
    saved = people.save_phone(supervisor, sample.case.id, new)
    assert cases.unmask(supervisor, sample.case.id, f"phone:{saved.id}", "check") == "13900005566"
    assert newest(desk).action == "value.unmasked"
    with pytest.raises(BadInputError):
        people.save_phone(supervisor, sample.case.id, replace(new, number="12"))


def test_that_a_stopped_phone_and_a_stopped_person_stay_stopped(
    desk: Desk, people: PeopleService, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    shown = cases.file(supervisor, sample.case.id)
    phone = replace(shown.people[1].phones[0], status=Reachability.STOP)
    stopped = people.save_phone(supervisor, sample.case.id, phone)
    with pytest.raises(RefusedError):
        people.save_phone(supervisor, sample.case.id, replace(stopped, status=Reachability.VALID))
    party = shown.people[1].party
    assert party is not None
    saved = people.save_party(supervisor, replace(party, is_contact_stopped=True))
    with pytest.raises(RefusedError):
        people.save_party(supervisor, replace(saved, is_contact_stopped=False))


def test_that_a_new_address_gets_its_district(
    desk: Desk, people: PeopleService, cases: CaseService, supervisor: Operator
) -> None:
    sample = make_case(desk)
    new = Address(sample.debtor.id, "浙江省杭州市西湖区文三路1号", source=LawfulSource.DEBTOR)
    saved = people.save_address(supervisor, sample.case.id, new)
    assert (saved.text, saved.district) == ("浙江省杭州市西湖区***", "西湖区")
    again = people.save_address(supervisor, sample.case.id, replace(saved, status=Reachability.VALID))
    assert cases.unmask(supervisor, sample.case.id, f"address:{again.id}", "check") == new.text
    with pytest.raises(BadInputError):
        people.save_address(supervisor, sample.case.id, replace(new, text=" "))


def test_that_a_person_is_added_only_with_a_reason_and_joined_by_document_number(
    desk: Desk, people: PeopleService, cases: CaseService, supervisor: Operator
) -> None:
    first, second = make_case(desk, 1), make_case(desk, 2)
    guarantor = Person("周某", document_no=second.debtor.document_no)
    with pytest.raises(BadInputError):
        people.add_person(supervisor, first.case.id, guarantor, Relation.GUARANTOR, "")
    with pytest.raises(RefusedError):
        people.add_person(supervisor, first.case.id, guarantor, Relation.SELF, "contract")
    added = people.add_person(supervisor, first.case.id, guarantor, Relation.GUARANTOR, "contract page 3")
    assert added.id == second.debtor.id
    names = [each.person.name for each in cases.file(supervisor, first.case.id).people]
    assert names[0] == first.debtor.name
    assert all(name.endswith("*") for name in names[1:])


def test_that_phones_of_strangers_are_not_changed_through_a_case(
    desk: Desk, people: PeopleService, supervisor: Operator
) -> None:
    first, second = make_case(desk, 1), make_case(desk, 2)
    with pytest.raises(NotFoundError):
        people.save_phone(supervisor, first.case.id, replace(second.phone, note="x"))


def test_that_the_choices_name_only_who_can_work_cases(
    desk: Desk, cases: CaseService, supervisor: Operator, auditor: Operator
) -> None:
    make_case(desk, district="西湖区")
    choices = cases.choices(supervisor)
    assert (supervisor.id, supervisor.name) in choices.operators
    assert auditor.id not in [key for key, _name in choices.operators]
    assert choices.districts == ("西湖区",)
    assert [name for _key, name in choices.clients] == ["Haiyue"]


def test_that_every_change_is_in_a_chain_that_holds(
    desk: Desk, cases: CaseService, people: PeopleService, administrator: Operator
) -> None:
    sample = make_case(desk)
    shown = cases.file(administrator, sample.case.id).case
    cases.edit(administrator, replace(shown, note="n"))
    cases.raise_flag(administrator, shown.id, FlagKind.VULNERABLE, "infant at home")
    cases.unmask(administrator, shown.id, "card", "check")
    assert AuditService(desk).verify(administrator).is_intact
