"""Two witnesses, corrections taken over, the supervisor's check and addenda, on both databases."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.conftest import Clock
from tests.services.record_samples import file_case, held, planner, service, written
from tests.services.visit_samples import Filed, at

from casedesk.domain.cases import FlagKind
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import BadInputError, CaseDeskError, ConflictError, NoRightError, RefusedError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.visits import Visit, VisitOutcome, VisitRecord
from casedesk.domain.witnesses import Standing
from casedesk.services.audit import AuditService
from casedesk.services.desk import Desk
from casedesk.services.visits import VisitService
from casedesk.services.witnesses import WitnessService

__all__ = ["file_case", "held", "planner", "service"]
Held = tuple[Filed, Visit]
Pair = tuple[Operator, Operator]
OPINION = "I heard the recording; the record is right."


@pytest.fixture
def witnesses(desk: Desk) -> WitnessService:
    return WitnessService(desk)


@pytest.fixture
def recorded(service: VisitService, collectors: Pair, held: Held, clock: Clock) -> Visit:
    """Let the first of the crew write the record."""
    _filed, visit = held
    stored = service.record(collectors[0], visit.id, visit.version, written())
    clock.moment += timedelta(minutes=5)
    return stored


def test_that_the_writer_has_confirmed_and_the_other_speaks_for_themselves(
    witnesses: WitnessService, collectors: Pair, recorded: Visit
) -> None:
    sheet = witnesses.sheet(collectors[0], recorded.id)
    assert list(sheet.standings.values()) == [Standing.WROTE, Standing.OPEN]
    assert sheet.missing == (collectors[1].id,)
    witnesses.confirm(collectors[1], recorded.id, "as I saw it")
    sheet = witnesses.sheet(collectors[0], recorded.id)
    assert list(sheet.standings.values()) == [Standing.WROTE, Standing.CONFIRMED]
    assert (sheet.missing, sheet.is_contradicted, sheet.late_hours) == ((), False, 0)
    with pytest.raises(RefusedError, match="by writing"):
        witnesses.confirm(collectors[0], recorded.id)


def test_that_both_speak_where_somebody_else_wrote_from_the_paper(
    service: VisitService, witnesses: WitnessService, planner: Operator, collectors: Pair, held: Held
) -> None:
    _filed, visit = held
    stored = service.record(planner, visit.id, visit.version, written())
    assert witnesses.sheet(planner, stored.id).missing == tuple(each.id for each in collectors)


def test_that_witnesses_are_those_who_came(
    *,
    service: VisitService,
    witnesses: WitnessService,
    hire: Callable[..., Operator],
    collectors: Pair,
    held: Held,
) -> None:
    _filed, visit = held
    third = hire(Role.COLLECTOR)
    came = (collectors[0].id, third.id)
    stored = service.record(collectors[0], visit.id, visit.version, written(came=came))
    assert tuple(witnesses.sheet(collectors[0], stored.id).standings) == came
    with pytest.raises(RefusedError, match="was not at this visit"):
        witnesses.confirm(collectors[1], stored.id)
    witnesses.confirm(third, stored.id)
    assert witnesses.sheet(collectors[0], stored.id).missing == ()


@pytest.mark.parametrize("role", [Role.COLLECTOR, Role.PLANNER, Role.SUPERVISOR])
def test_that_only_visitors_bear_witness(
    witnesses: WitnessService, hire: Callable[..., Operator], recorded: Visit, role: Role
) -> None:
    with pytest.raises(RefusedError, match="was not at this visit"):
        witnesses.confirm(hire(role), recorded.id)


def test_that_a_correction_stands_beside_the_record_until_its_writer_takes_it_over(
    *,
    desk: Desk,
    witnesses: WitnessService,
    supervisor: Operator,
    collectors: Pair,
    recorded: Visit,
    clock: Clock,
) -> None:
    first, second = collectors
    wished = {"left_at": "2026-11-24 10:50", "promise_amount": "500", "promise_due_on": "2026-12-01"}
    word = witnesses.correct(second, recorded.id, {**wished, "outcome": "met_debtor"}, "I kept the watch.")
    assert "outcome" not in word.corrections, "what the record says already is no correction"
    sheet = witnesses.sheet(first, recorded.id)
    assert [(each.field, each.record_says, each.visitor_says) for each in sheet.differences] == [
        ("left_at", "2026-11-24 10:35", "2026-11-24 10:50"),
        ("promise_amount", "", "500.00"),
        ("promise_due_on", "", "2026-12-01"),
    ]
    assert sheet.is_contradicted
    with pytest.raises(RefusedError, match="Only who wrote"):
        witnesses.take_over(second, recorded.id, recorded.version, word.id, ["left_at"])
    with pytest.raises(BadInputError, match="both an amount and a day"):
        witnesses.take_over(first, recorded.id, recorded.version, word.id, ["promise_amount"])
    with pytest.raises(BadInputError, match="did not correct"):
        witnesses.take_over(first, recorded.id, recorded.version, word.id, ["summary"])
    clock.moment += timedelta(minutes=1)
    taken = witnesses.take_over(first, recorded.id, recorded.version, word.id, list(wished))
    assert taken.record is not None
    assert (taken.record.left_at, taken.record.amended_at) == (at("10:50"), clock.moment)
    with desk.reading(first, Right.VIEW_CASES) as shelves:
        [promise], [contact] = shelves.promises.all(), shelves.contacts.all()
    assert (promise.amount, contact.minutes) == (Money.of(500), 45)
    sheet = witnesses.sheet(first, recorded.id)
    assert list(sheet.standings.values()) == [Standing.WROTE, Standing.CONFIRMED]
    entry = AuditService(desk).entries(supervisor)[0]
    [change] = [each for each in entry.changes if each.field == "record.left_at"]
    assert (change.before, change.after) == ("2026-11-24T02:35:00+00:00", "2026-11-24T02:50:00+00:00")
    with pytest.raises(ConflictError):
        witnesses.take_over(first, recorded.id, recorded.version, word.id, ["left_at"])


def test_that_a_corrected_record_is_confirmed_anew(
    *,
    service: VisitService,
    witnesses: WitnessService,
    planner: Operator,
    collectors: Pair,
    held: Held,
    clock: Clock,
) -> None:
    _filed, visit = held
    stored = service.record(planner, visit.id, visit.version, written())
    clock.moment += timedelta(minutes=1)
    witnesses.confirm(collectors[0], stored.id)
    word = witnesses.correct(collectors[1], stored.id, {"summary": "He shouted."})
    clock.moment += timedelta(minutes=1)
    witnesses.take_over(planner, stored.id, stored.version, word.id, ["summary"])
    sheet = witnesses.sheet(planner, stored.id)
    assert list(sheet.standings.values()) == [Standing.CHANGED_SINCE, Standing.CONFIRMED]
    assert sheet.missing == (collectors[0].id,)


def test_that_a_correction_against_the_rules_needs_its_incident(
    *, desk: Desk, witnesses: WitnessService, collectors: Pair, recorded: Visit
) -> None:
    wished = {"was_debt_disclosed": "yes", "incident_kind": "disclosure", "incident": "The neighbour heard."}
    word = witnesses.correct(collectors[1], recorded.id, wished)
    with pytest.raises(BlockedError):
        witnesses.take_over(collectors[0], recorded.id, recorded.version, word.id, ["was_debt_disclosed"])
    witnesses.take_over(collectors[0], recorded.id, recorded.version, word.id, list(wished))
    sheet = witnesses.sheet(collectors[0], recorded.id)
    assert sheet.report_due_at == at("10:35") + timedelta(hours=24)
    witnesses.report(collectors[0], recorded.id, "Called the client's hotline at 13:10.")
    assert witnesses.sheet(collectors[0], recorded.id).report_due_at is None


@pytest.mark.parametrize(
    ("corrections", "complaint"),
    [
        ({"summary": "Calm talk."}, "Confirm it instead"),
        ({"outcome": "met_nobody_at_all"}, "does not fit"),
        ({"left_at": ""}, "does not fit"),
        ({"is_locked": "yes"}, "no field"),
    ],
)
def test_that_a_faulty_correction_is_explained(
    witnesses: WitnessService,
    collectors: Pair,
    recorded: Visit,
    corrections: dict[str, str],
    complaint: str,
) -> None:
    with pytest.raises(BadInputError, match=complaint):
        witnesses.correct(collectors[1], recorded.id, corrections)


def test_that_a_list_is_corrected_in_words_and_stays_beside_the_record(
    witnesses: WitnessService, collectors: Pair, recorded: Visit
) -> None:
    word = witnesses.correct(collectors[1], recorded.id, {"hand_outs": "He kept the slip."})
    with pytest.raises(RefusedError, match="stays beside it"):
        witnesses.take_over(collectors[0], recorded.id, recorded.version, word.id, ["hand_outs"])
    assert witnesses.sheet(collectors[0], recorded.id).is_contradicted


# The check.


def test_that_a_third_person_locks_what_two_agree_on(
    *, witnesses: WitnessService, supervisor: Operator, collectors: Pair, recorded: Visit
) -> None:
    with pytest.raises(NoRightError):
        witnesses.check(collectors[0], recorded.id, recorded.version)
    with pytest.raises(RefusedError, match="has not said a word"):
        witnesses.check(supervisor, recorded.id, recorded.version, "too short a reason")
    witnesses.confirm(collectors[1], recorded.id)
    assert [each.visit.id for each in witnesses.unchecked(supervisor)] == [recorded.id]
    checked = witnesses.check(supervisor, recorded.id, recorded.version)
    assert checked.checked is not None
    assert (checked.checked.checked_by, checked.checked.opinion) == (supervisor.id, "")
    assert witnesses.unchecked(supervisor) == ()
    with pytest.raises(RefusedError, match="locked"):
        witnesses.check(supervisor, checked.id, checked.version, OPINION)
    with pytest.raises(RefusedError, match="locked"):
        witnesses.correct(collectors[1], checked.id, {"summary": "No."})


def test_that_nobody_checks_their_own_visit_or_record(
    *,
    service: VisitService,
    witnesses: WitnessService,
    supervisor: Operator,
    hire: Callable[..., Operator],
    held: Held,
) -> None:
    _filed, visit = held
    stored = service.record(supervisor, visit.id, visit.version, written())
    with pytest.raises(RefusedError, match="they wrote"):
        witnesses.check(supervisor, stored.id, stored.version, OPINION)
    checked = witnesses.check(hire(Role.SUPERVISOR), stored.id, stored.version, OPINION)
    assert checked.checked is not None


def test_that_a_contradiction_is_settled_by_an_opinion(
    *, witnesses: WitnessService, supervisor: Operator, collectors: Pair, recorded: Visit
) -> None:
    witnesses.correct(collectors[1], recorded.id, {}, "It was much louder than written.")
    with pytest.raises(RefusedError, match="do not agree"):
        witnesses.check(supervisor, recorded.id, recorded.version)
    witnesses.check(supervisor, recorded.id, recorded.version, OPINION)
    assert witnesses.sheet(supervisor, recorded.id).is_contradicted, "the word stays on file"


def test_that_only_addenda_follow_the_check(
    *, witnesses: WitnessService, supervisor: Operator, collectors: Pair, recorded: Visit, clock: Clock
) -> None:
    with pytest.raises(RefusedError, match="not locked yet"):
        witnesses.add(collectors[0], recorded.id, "He called later.")
    checked = witnesses.check(supervisor, recorded.id, recorded.version, OPINION)
    clock.moment -= timedelta(hours=1)
    added = witnesses.add(collectors[0], recorded.id, "He called later.")
    assert added.text == "He called later."
    with pytest.raises(BadInputError):
        witnesses.add(collectors[0], recorded.id, "  ")
    with pytest.raises(RefusedError, match="no incident"):
        witnesses.report(collectors[0], recorded.id, "told")
    sheet = witnesses.sheet(supervisor, recorded.id)
    assert sheet.visit == checked
    assert [each.text for each in sheet.addenda] == ["He called later."]


def test_that_a_visit_without_a_record_has_no_sheet(
    witnesses: WitnessService, collectors: Pair, held: Held
) -> None:
    with pytest.raises(RefusedError, match="no record yet"):
        witnesses.sheet(collectors[0], held[1].id)


Dice = tuple[int, list[str], dict[str, str], random.Random, list[int]]


def acts_of(
    service: VisitService, witnesses: WitnessService, who: Operator, visit: Visit, dice: Dice
) -> list[Callable[[], object]]:
    """Return what somebody may try on a visit."""
    turn, fields, values, chance, said = dice
    key, version = visit.id, visit.version
    return [
        lambda: service.record(who, key, version, written(summary=f"Turn {turn}")),
        lambda: witnesses.confirm(who, key),
        lambda: witnesses.correct(who, key, {name: values[name] for name in fields}),
        lambda: witnesses.take_over(who, key, version, chance.choice(said or [0]), fields),
        lambda: witnesses.check(who, key, version, chance.choice(["", OPINION])),
        lambda: witnesses.add(who, key, "more"),
        lambda: service.call_off(who, key, version, "no"),
    ]


@pytest.mark.parametrize("seed", range(6))
def test_that_a_locked_record_never_changes_whatever_is_tried(
    *,
    desk: Desk,
    service: VisitService,
    witnesses: WitnessService,
    supervisor: Operator,
    planner: Operator,
    collectors: Pair,
    held: Held,
    clock: Clock,
    seed: int,
) -> None:
    filed, visit = held
    chance = random.Random(seed)  # noqa: S311 - dice for a test, no secret
    people = (*collectors, planner, supervisor)

    def now() -> Visit:
        with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
            found: Visit = shelves.visits.get(visit.id)
        return found

    def words() -> list[int]:
        with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
            return [each.id for each in shelves.statements.all()]

    locked: VisitRecord | None = None
    for turn in range(30):
        who, before, said = chance.choice(people), now(), words()
        clock.moment += timedelta(minutes=chance.choice([-30, 1, 40]))
        fields = chance.sample(["summary", "left_at", "outcome", "incident"], 2)
        values = {
            "summary": f"Turn {turn}",
            "left_at": "2026-11-24 10:40",
            "outcome": str(chance.choice(list(VisitOutcome))),
            "incident": "Something happened.",
        }
        acts = acts_of(service, witnesses, who, before, (turn, fields, values, chance, said))
        try:
            chance.choice(acts if turn else acts[:1])()
        except CaseDeskError:
            assert now() == before, "a refusal leaves nothing"
        after = now()
        if locked is not None:
            assert after.record == locked
        elif after.checked is not None:
            locked = after.record
        assert set(said) <= set(words())
    with desk.reading(supervisor, Right.VIEW_CASES) as shelves:
        if now().record is not None:
            assert len(shelves.contacts.all()) == 1
            assert shelves.cases.get(filed.case.id).next_step is not None


def test_that_a_corrected_refusal_brings_its_rest(
    *, desk: Desk, witnesses: WitnessService, collectors: Pair, recorded: Visit
) -> None:
    word = witnesses.correct(collectors[1], recorded.id, {"outcome": "refused"})
    witnesses.take_over(collectors[0], recorded.id, recorded.version, word.id, ["outcome"])
    with desk.reading(collectors[0], Right.VIEW_CASES) as shelves:
        assert [each.kind for each in shelves.flags.all()] == [FlagKind.COOL_DOWN]
