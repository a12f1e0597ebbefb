"""The contact log asks the same rules as the gate, shows what is used up and which words to say."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.conftest import Clock
from tests.services.case_samples import TODAY, Sample, make_case, store

from casedesk.domain.compliance import BlockedError, Severity
from casedesk.domain.contacts import Channel, ContactResult, Direction
from casedesk.domain.errors import RefusedError
from casedesk.domain.gate import OverrideRequest
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.people import Party, Reachability, Relation
from casedesk.domain.scripts import Situation
from casedesk.services.contact_rules import LimitKind
from casedesk.services.contacts import ContactService, NewContact
from casedesk.services.desk import Desk

REASON = "The person called back and agreed to it; recording R-9 proves it."


@pytest.fixture
def contacts(desk: Desk) -> ContactService:
    return ContactService(desk)


@pytest.fixture
def sample(desk: Desk) -> Sample:
    """Return a case whose debtor is lost, so that others may be asked."""
    made = make_case(desk)
    store(desk, lambda work: work.phones.save(replace(made.phone, status=Reachability.INVALID)))
    return made


def call(sample: Sample, **fields: object) -> NewContact:
    made = NewContact(
        sample.case.id,
        sample.debtor.id,
        Channel.CALL,
        Direction.OUTGOING,
        ContactResult.TALKED,
        phone_id=sample.phone.id,
        note="talked",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def to_spouse(sample: Sample, **fields: object) -> NewContact:
    return call(sample, person_id=sample.spouse.id, phone_id=sample.spouse_phone.id, **fields)


def refused(contacts: ContactService, actor: Operator, new: NewContact) -> list[str]:
    with pytest.raises(BlockedError) as caught:
        contacts.log(actor, new)
    return [each.rule for each in caught.value.verdict.blocks]


def test_that_a_debt_told_to_others_needs_its_incident(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    told = to_spouse(sample, was_debt_disclosed=True)
    assert refused(contacts, supervisor, told) == ["OBJ-CONTACT-SAY"]
    logged = contacts.log(supervisor, replace(told, incident="asked what the sum was; the clerk named it"))
    assert logged.contact.was_debt_disclosed
    assert logged.contact.incident.startswith("asked")
    finding = logged.verdict.finding("OBJ-CONTACT-SAY")
    assert finding is not None
    assert finding.severity is Severity.WARN


def test_that_an_offer_to_pay_is_written_down_and_told_only_what_paying_needs(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    offer = to_spouse(sample, result=ContactResult.OFFERED_TO_PAY, note="")
    assert refused(contacts, supervisor, offer) == ["OBJ-CONTACT-PAY"]
    logged = contacts.log(supervisor, replace(offer, note="wants to pay 500 by Friday"))
    finding = logged.verdict.finding("OBJ-CONTACT-PAY")
    assert finding is not None
    assert finding.severity is Severity.WARN
    advice = contacts.advise(supervisor, offer)
    assert advice.script.situation is Situation.CONTACT_PAYS


def test_that_a_spouse_who_is_not_shown_to_owe_promises_nothing(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    promise = to_spouse(sample, promise_amount=Money.of(100), promise_due_on=TODAY + timedelta(days=3))
    assert "OBJ-SPOUSE" in refused(contacts, supervisor, promise)


def test_that_a_fourth_notice_that_reaches_the_debtor_in_a_day_is_refused(
    contacts: ContactService, sample: Sample, supervisor: Operator, clock: Clock
) -> None:
    notice = call(sample, channel=Channel.VOICE_NOTICE, result=ContactResult.DELIVERED)
    for _ in range(3):
        contacts.log(supervisor, notice)
    contacts.log(supervisor, call(sample, phone_id=None))
    assert refused(contacts, supervisor, notice) == ["FREQ-CALL-NOTIFY"]
    counts = {each.kind: each.used for each in contacts.advise(supervisor, notice).counts}
    assert counts == {LimitKind.EFFECTIVE_CALLS: 1, LimitKind.ATTEMPTS: 4, LimitKind.NOTICES: 3}
    clock.moment += timedelta(days=1)
    contacts.log(supervisor, notice)


def test_that_a_stop_binds_for_ever_and_in_every_case_of_the_human(
    desk: Desk, sample: Sample, supervisor: Operator, administrator: Operator, clock: Clock
) -> None:
    contacts = ContactService(desk)
    other = make_case(desk, 2)
    store(desk, lambda work: work.parties.add(Party(other.case.id, sample.spouse.id, Relation.FRIEND)))
    contacts.log(supervisor, to_spouse(sample, result=ContactResult.ASKED_TO_STOP))
    clock.moment += timedelta(days=700)
    newer = make_case(desk, 3)
    store(desk, lambda work: work.parties.add(Party(newer.case.id, sample.spouse.id, Relation.FRIEND)))
    for case_id in (sample.case.id, other.case.id, newer.case.id):
        again = to_spouse(sample, case_id=case_id)
        verdict = contacts.check(supervisor, again)
        assert "OBJ-CONTACT-STOP" in [each.rule for each in verdict.blocks]
        assert not contacts.can_be_released(verdict)
        with pytest.raises(RefusedError, match="cannot be released by anybody"):
            contacts.log(supervisor, again, OverrideRequest(REASON, administrator))
    assert contacts.check(supervisor, to_spouse(sample, direction=Direction.INCOMING)).is_allowed


def test_that_words_for_others_hold_no_client_and_only_a_masked_name(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    words = contacts.advise(supervisor, to_spouse(sample)).script.text
    for text in words.values():
        assert "Haiyue" not in text
        assert sample.spouse.name not in text
        assert sample.debtor.name in text
    own = contacts.advise(supervisor, call(sample)).script
    assert own.situation is Situation.DEBTOR_CALL
    assert "Haiyue" in own.text["zh"]
    assert supervisor.name in own.text["en"]


def test_that_a_wrong_number_has_words_of_its_own(
    contacts: ContactService, sample: Sample, supervisor: Operator
) -> None:
    wrong = call(sample, result=ContactResult.WRONG_NUMBER)
    assert contacts.advise(supervisor, wrong).script.situation is Situation.WRONG_PERSON
