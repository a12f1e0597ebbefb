import time
from datetime import UTC, datetime, timedelta

import pytest

from casedesk.security.passwords import (
    FAILURES,
    PAUSE,
    hash_password,
    needs_rehash,
    password_matches,
    throttle_state,
)

NOW = datetime(2026, 5, 7, 8, 30, tzinfo=UTC)


def _failures(count: int, last: datetime = NOW) -> list[datetime]:
    return [last - timedelta(seconds=10 * back) for back in range(count)]


def test_that_only_the_right_password_matches() -> None:
    stored = hash_password("灰鹭-heron-91")
    assert password_matches(stored, "灰鹭-heron-91")
    assert password_matches(stored, "灰鹭-ｈｅｒｏｎ-91 ")
    assert not password_matches(stored, "灰鹭-heron-92")
    assert not password_matches(stored, "")
    assert not password_matches(stored, "x" * 2000)
    assert "heron" not in stored
    assert stored != hash_password("灰鹭-heron-91")


@pytest.mark.parametrize("stored", [None, "", "no hash", "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA"])
def test_that_nobody_signs_in_without_a_sound_hash(stored: str | None) -> None:
    assert not password_matches(stored, "heron-91")


def test_that_an_unknown_person_takes_as_long_as_a_known_one() -> None:
    stored = hash_password("heron-91")
    password_matches(None, "heron-92")

    def shortest(of: str | None) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            password_matches(of, "heron-92")
            times.append(time.perf_counter() - start)
        return min(times)

    assert shortest(None) > shortest(stored) / 2


def test_that_old_costs_are_noticed() -> None:
    assert not needs_rehash(hash_password("heron-91"))
    assert needs_rehash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b1VzR/A2LBaNtVo")
    assert needs_rehash("no hash")


def test_that_four_failures_leave_one_try() -> None:
    assert throttle_state([], NOW).tries_left == FAILURES
    state = throttle_state(_failures(4), NOW)
    assert (state.tries_left, state.is_locked) == (1, False)


def test_that_five_failures_lock_for_five_minutes() -> None:
    failures = _failures(5)
    state = throttle_state(failures, NOW + timedelta(seconds=1))
    assert state.is_locked
    assert state.locked_until == NOW + PAUSE
    assert throttle_state(failures, NOW + PAUSE - timedelta(seconds=1)).is_locked
    free = throttle_state(failures, NOW + PAUSE)
    assert (free.tries_left, free.is_locked) == (FAILURES, False)


def test_that_failures_during_the_lock_do_not_make_it_longer() -> None:
    failures = [*_failures(5), NOW + timedelta(minutes=1), NOW + timedelta(minutes=4)]
    assert throttle_state(failures, NOW + timedelta(minutes=4)).locked_until == NOW + PAUSE
    assert not throttle_state(failures, NOW + PAUSE).is_locked


def test_that_five_more_failures_lock_again() -> None:
    later = NOW + timedelta(minutes=10)
    failures = _failures(5) + _failures(5, later)
    assert throttle_state(reversed_(failures), later).locked_until == later + PAUSE


def reversed_(moments: list[datetime]) -> list[datetime]:
    return sorted(moments, reverse=True)


def test_that_a_clock_set_back_locks_nobody_out_for_days() -> None:
    state = throttle_state(_failures(5, NOW + timedelta(days=3)), NOW)
    assert not state.is_locked
