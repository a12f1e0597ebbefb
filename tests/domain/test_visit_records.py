"""What follows from a record, how its fields become text, and how visitors stand to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.cases import Flag, FlagKind, StepKind
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.people import Relation
from casedesk.domain.person_words import RELATION_NAMES
from casedesk.domain.record_deadlines import due_at, late_hours
from casedesk.domain.record_drafts import RecordDraft, planned_draft, without_what_nobody_said
from casedesk.domain.record_effects import STEPS, effects_of, flags_to_raise
from casedesk.domain.record_fields import FIELDS, canonical, said, says_of, with_said, worded
from casedesk.domain.record_words import (
    CONDUCT_NAMES,
    DELIVERY_NAMES,
    HAND_OUT_NAMES,
    IDENTITY_NAMES,
    INCIDENT_NAMES,
    MEETING_NAMES,
    REASON_NAMES,
    SECTION_NAMES,
    SIGN_NAMES,
    Section,
)
from casedesk.domain.visit_records import (
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
from casedesk.domain.visit_states import VisitState, state_of
from casedesk.domain.visits import Attitude, Visit, VisitOutcome, VisitPurpose, VisitRecord, VisitStatus
from casedesk.domain.witnesses import Standing, Statement, differences, standings

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 11, 24)
CAME = datetime(2026, 11, 24, 2, 5, tzinfo=UTC)
RECORD = VisitRecord(CAME, CAME + timedelta(minutes=30), VisitOutcome.MET_DEBTOR, summary="Calm talk.")
VISIT = Visit("V1", 1, 1, 1, VisitPurpose.FIRST_VISIT, CAME, 40, (1, 2))


def written(**fields: object) -> VisitRecord:
    return replace(RECORD, **fields)  # type: ignore[arg-type]


def test_that_every_choice_has_its_words() -> None:
    for kind, names in (
        (MeetingPlace, MEETING_NAMES),
        (IdentityCheck, IDENTITY_NAMES),
        (DefaultReason, REASON_NAMES),
        (HandOutKind, HAND_OUT_NAMES),
        (Delivery, DELIVERY_NAMES),
        (VulnerableSign, SIGN_NAMES),
        (IncidentKind, INCIDENT_NAMES),
        (ConductPoint, CONDUCT_NAMES),
        (Relation, RELATION_NAMES),
        (Section, SECTION_NAMES),
        (VisitOutcome, STEPS),
    ):
        assert set(names) == set(kind)


# Effects.


@pytest.mark.parametrize(
    ("fields", "kind", "days"),
    [
        ({}, StepKind.CALL, 7),
        ({"attitude": Attitude.HOSTILE}, StepKind.LETTER, 1),
        ({"outcome": VisitOutcome.NOBODY}, StepKind.VISIT, 7),
        ({"outcome": VisitOutcome.DECEASED, "incident": "x"}, StepKind.LEGAL, 1),
        ({"hand_outs": (HandOut(HandOutKind.OFFER, Delivery.TAKEN),)}, StepKind.SIGN, 3),
        ({"hand_outs": (HandOut(HandOutKind.OFFER, Delivery.REFUSED),)}, StepKind.CALL, 7),
        ({"signs": (VulnerableSign.DISTRESS,), "incident": "x"}, StepKind.REVIEW, 0),
        ({"incident": "x", "reason": DefaultReason.DISPUTED}, StepKind.REVIEW, 1),
    ],
)
def test_that_the_gravest_reason_decides_the_next_step(
    fields: dict[str, object], kind: StepKind, days: int
) -> None:
    step = effects_of(written(**fields), DAY, 14).step
    assert (step.kind, step.due_on) == (kind, DAY + timedelta(days=days))


def test_that_a_promise_outweighs_an_offer_but_no_incident() -> None:
    promise = {"promise_amount": Money.of(5), "promise_due_on": date(2026, 12, 1)}
    offer = (HandOut(HandOutKind.AGREEMENT, Delivery.SIGNED_FOR),)
    assert effects_of(written(**promise, hand_outs=offer), DAY, 14).step.kind is StepKind.AWAIT_PAYMENT
    assert effects_of(written(**promise, incident="x"), DAY, 14).step.kind is StepKind.REVIEW


@pytest.mark.parametrize(
    ("came_on", "days", "until"),
    [
        (date(2028, 2, 15), 14, date(2028, 2, 29)),
        (date(2028, 2, 29), 14, date(2028, 3, 14)),
        (date(2028, 2, 29), 365, date(2029, 2, 28)),
        (date(2026, 2, 15), 14, date(2026, 3, 1)),
    ],
)
def test_that_days_of_rest_count_over_leap_days(came_on: date, days: int, until: date) -> None:
    effects = effects_of(written(outcome=VisitOutcome.REFUSED), came_on, days)
    assert effects.rests_until == until


def test_that_a_pack_without_rest_brings_none() -> None:
    effects = effects_of(written(outcome=VisitOutcome.REFUSED), DAY, 0)
    assert (effects.flags, effects.rests_until) == ((), None)


@given(
    st.sampled_from(list(VisitOutcome)),
    st.sets(st.sampled_from(list(VulnerableSign))),
    st.sampled_from(["", "x"]),
)
def test_that_no_next_visit_falls_into_a_rest(
    outcome: VisitOutcome, signs: set[VulnerableSign], incident: str
) -> None:
    record = written(outcome=outcome, signs=tuple(signs), incident=incident)
    effects = effects_of(record, DAY, 14)
    assert effects.step.due_on >= DAY
    if effects.rests_until is not None and effects.step.kind is StepKind.VISIT:
        assert effects.step.due_on > effects.rests_until


def test_that_a_rest_is_lengthened_but_never_cut_short() -> None:
    effects = effects_of(written(outcome=VisitOutcome.REFUSED), DAY, 14)
    for until, is_raised in ((DAY + timedelta(days=13), True), (DAY + timedelta(days=14), False)):
        acting = (Flag(1, FlagKind.COOL_DOWN, "", DAY, until_on=until),)
        assert bool(flags_to_raise(effects, acting, 1, "V1", DAY)) is is_raised


# States, deadlines, drafts.


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (VisitOutcome.MET_FAMILY, VisitState.HELD),
        (VisitOutcome.REFUSED, VisitState.REFUSED),
        (VisitOutcome.STOPPED_AT_GATE, VisitState.NOT_MET),
        (VisitOutcome.MOVED_AWAY, VisitState.NOT_MET),
    ],
)
def test_that_lists_keep_apart_what_came_of_a_visit(outcome: VisitOutcome, state: VisitState) -> None:
    assert state_of(replace(VISIT, status=VisitStatus.HELD, record=written(outcome=outcome))) is state
    assert state_of(replace(VISIT, status=VisitStatus.CALLED_OFF)) is VisitState.CALLED_OFF


def test_that_a_clock_set_back_makes_no_record_late() -> None:
    assert late_hours(written(written_at=CAME - timedelta(days=3)), 24) == 0
    assert late_hours(written(written_at=RECORD.left_at + timedelta(hours=24)), 24) == 0
    assert late_hours(written(written_at=RECORD.left_at + timedelta(hours=26, minutes=59)), 24) == 26
    assert late_hours(RECORD, 24) == 0
    assert due_at(datetime(2028, 2, 28, 3, tzinfo=UTC), 24) == datetime(2028, 2, 29, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("arrived", "left", "minutes"),
    [
        (time(21, 40), time(22, 5), 25),
        (time(23, 50), time(0, 20), 30),
        (time(0, 0), time(0, 0), 0),
        (time(14, 0), time(13, 30), -30),
        (time(20, 1), time(0, 1), 240),
    ],
)
def test_that_a_form_knows_a_short_night_from_a_slip_of_the_pen(
    arrived: time, left: time, minutes: int
) -> None:
    times = RecordDraft(DAY, arrived, left).times(ZONE)
    assert times is not None
    assert times[1] - times[0] == timedelta(minutes=minutes)


def test_that_an_unfinished_form_is_no_record() -> None:
    assert planned_draft(VISIT, ZONE).times(ZONE) == (CAME, CAME + timedelta(minutes=40))
    with pytest.raises(BadInputError, match="came and left"):
        RecordDraft(DAY, time(10)).record(ZONE)
    draft = RecordDraft(DAY, promise_amount=Money.of(5), summary="Nobody.", was_debt_disclosed=True)
    bare = without_what_nobody_said(draft)
    assert (bare.promise_amount, bare.was_debt_disclosed, bare.summary) == (None, False, "Nobody.")


# Fields as text.

FULL = written(
    met_relation=Relation.SELF,
    is_address_valid=False,
    attitude=Attitude.HOSTILE,
    promise_amount=Money.of("1234.50"),
    promise_due_on=date(2028, 2, 29),
    signs=(VulnerableSign.OLD_AGE, VulnerableSign.ILLNESS),
    conduct=tuple(ConductPoint),
    travel_minutes=12,
    has_entered_home=True,
)


@pytest.mark.parametrize("name", [name for name, field in FIELDS.items() if field.read is not None])
def test_that_a_field_reads_what_it_writes(name: str) -> None:
    for record in (RECORD, FULL):
        text = said(record, name, ZONE)
        assert said(with_said(FULL, name, text, ZONE), name, ZONE) == text
        assert all(worded(name, text)) or not text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("arrived_at", "yesterday"),
        ("arrived_at", ""),
        ("outcome", "met_ghost"),
        ("promise_due_on", "2027-02-29"),
        ("promise_amount", "a lot"),
        ("signs", "illness, wings"),
        ("is_address_valid", "maybe"),
        ("weather", "rain"),
    ],
)
def test_that_text_that_fits_no_field_is_refused(name: str, text: str) -> None:
    with pytest.raises(BadInputError):
        with_said(RECORD, name, text, ZONE)


def test_that_lists_are_corrected_in_words_alone() -> None:
    assert canonical(RECORD, "hand_outs", " he kept it ", ZONE) == "he kept it"
    with pytest.raises(RefusedError):
        with_said(RECORD, "hand_outs", "he kept it", ZONE)


# Witnesses.


def word(operator_id: int, minute: int, corrections: dict[str, str] | None = None) -> Statement:
    at = CAME + timedelta(minutes=minute)
    return Statement(1, operator_id, at, corrections is None, corrections or {}, id=minute)


def test_that_the_last_word_of_a_visitor_holds() -> None:
    says = says_of(RECORD, ZONE)
    words = [word(2, 1, {"summary": "He shouted."}), word(2, 2)]
    assert differences(says, words) == ()
    assert [each.visitor_says for each in differences(says, words[:1])] == ["He shouted."]
    assert differences(says | {"summary": "He shouted."}, words[:1]) == ()


def test_that_everybody_of_the_crew_has_a_standing() -> None:
    says = says_of(RECORD, ZONE)
    words = [word(2, 1), word(3, 2, {"attitude": "hostile"})]
    found = standings((1, 2, 3, 4), 1, CAME + timedelta(minutes=2), says, words)
    assert list(found.values()) == [
        Standing.WROTE,
        Standing.CHANGED_SINCE,
        Standing.DIFFERS,
        Standing.OPEN,
    ]
    assert standings((2,), 1, None, says, words) == {2: Standing.CONFIRMED}
