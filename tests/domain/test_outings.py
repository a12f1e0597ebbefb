"""How a crew on the road stands, and who is called when it is silent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from casedesk.domain.outings import (
    CheckIn,
    CheckInKind,
    Outing,
    OutingState,
    Rung,
    effective,
    next_check_in,
    rungs_of,
    standing,
)

LEFT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
OUTING = Outing(
    crew=(1, 2),
    visit_ids=(7, 8),
    left_at=LEFT,
    due_back_at=LEFT + timedelta(hours=3),
    next_check_in_at=LEFT + timedelta(minutes=60),
    check_in_minutes=60,
    safety_contact="Office phone",
)


def word(kind: CheckInKind, minutes: int, key: int = 1, visit_id: int | None = None) -> CheckIn:
    return CheckIn(0, kind, LEFT + timedelta(minutes=minutes), 1, visit_id, id=key)


def after(minutes: int) -> datetime:
    return LEFT + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "state", "late"),
    [
        (30, OutingState.ON_ROAD, 0),
        (60, OutingState.DUE, 0),
        (70, OutingState.DUE, 10),
        (71, OutingState.LATE, 11),
        (200, OutingState.OVERDUE, 140),
    ],
)
def test_that_silence_grows_from_due_to_late_to_overdue(minutes: int, state: OutingState, late: int) -> None:
    found = standing(OUTING, [word(CheckInKind.LEFT, 0)], after(minutes), 10)
    assert (found.state, found.minutes_late) == (state, late)
    assert found.state.is_alarm is (state in {OutingState.LATE, OutingState.OVERDUE})


@pytest.mark.parametrize(
    ("minutes", "rung"),
    [
        (71, Rung.SECOND),
        (79, Rung.SECOND),
        (80, Rung.SAFETY_CONTACT),
        (95, Rung.SUPERVISOR),
        (125, Rung.POLICE),
    ],
)
def test_that_the_longer_the_silence_the_further_the_call(minutes: int, rung: Rung) -> None:
    assert standing(OUTING, [], after(minutes), 10).rung is rung


def test_that_a_call_nobody_answers_goes_one_rung_on() -> None:
    silent = [word(CheckInKind.LEFT, 0), word(CheckInKind.NO_ANSWER, 61, 2)]
    assert standing(OUTING, silent, after(62), 10).rung is Rung.SECOND
    silent += [word(CheckInKind.NO_ANSWER, 62, 3), word(CheckInKind.RAISED, 63, 4)]
    assert standing(OUTING, silent, after(64), 10).rung is Rung.SUPERVISOR


def test_that_without_a_safety_contact_the_supervisor_comes_next() -> None:
    alone = replace(OUTING, safety_contact=" ")
    assert Rung.SAFETY_CONTACT not in rungs_of(alone)
    assert standing(alone, [], after(82), 10).rung is Rung.SECOND
    assert standing(alone, [], after(90), 10).rung is Rung.SUPERVISOR


def test_that_a_crew_at_a_door_is_on_site_until_it_leaves_the_door() -> None:
    words = [word(CheckInKind.LEFT, 0), word(CheckInKind.ARRIVED, 20, 2, visit_id=7)]
    found = standing(OUTING, words, after(25), 10)
    assert (found.state, found.visit_id) == (OutingState.ON_SITE, 7)
    words.append(word(CheckInKind.DONE, 40, 3, visit_id=7))
    assert standing(OUTING, words, after(45), 10).state is OutingState.ON_ROAD


def test_that_a_cry_for_help_stands_above_all_until_they_are_well() -> None:
    words = [word(CheckInKind.LEFT, 0), word(CheckInKind.HELP, 5, 2)]
    found = standing(OUTING, words, after(6), 10)
    assert (found.state, found.rung) == (OutingState.HELP, Rung.POLICE)
    words.append(word(CheckInKind.SAFE, 15, 3))
    assert standing(OUTING, words, after(16), 10).state is OutingState.ON_ROAD


def test_that_a_crew_that_is_back_is_never_late() -> None:
    home = replace(OUTING, back_at=after(300))
    assert standing(home, [], after(900), 10).state is OutingState.BACK


def test_that_a_correction_takes_the_place_of_what_it_corrects() -> None:
    wrong = word(CheckInKind.SAFE, 50, 2)
    right = replace(word(CheckInKind.SAFE, 20, 3), corrects_id=2)
    again = replace(word(CheckInKind.SAFE, 25, 4), corrects_id=3)
    told = effective([word(CheckInKind.LEFT, 0), wrong, right, again])
    assert [each.id for each in told] == [1, 4]
    assert next_check_in(OUTING, [word(CheckInKind.LEFT, 0), wrong, right], after(55)) == after(80)


def test_that_a_clock_set_back_is_said_and_hides_no_late_crew() -> None:
    found = standing(OUTING, [word(CheckInKind.LEFT, 0)], after(-600), 10)
    assert found.state is OutingState.DUE
    assert found.clock is not None
    future = [word(CheckInKind.LEFT, 0), word(CheckInKind.SAFE, 600, 2)]
    odd = replace(OUTING, next_check_in_at=after(660))
    found = standing(odd, future, after(30), 10)
    assert (found.state, found.clock is not None) == (OutingState.DUE, True)
    assert next_check_in(odd, future, after(30)) == after(60)


def test_that_a_clock_set_forward_shows_a_late_crew_and_not_an_error() -> None:
    found = standing(OUTING, [], LEFT + timedelta(days=400), 10)
    assert (found.state, found.rung) == (OutingState.OVERDUE, Rung.POLICE)
