"""Passwords of the people at the desk: argon2id hashes, and a pause after five failures."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from casedesk.security.passphrases import LONGEST, normal

FAILURES = 5
"""Wrong passwords in a row that lock a person out for a while."""

PAUSE = timedelta(minutes=5)
"""How long the lock lasts after the fifth failure."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=32768, parallelism=1, type=Type.ID)
"""32 MiB and two passes, above OWASP's minimum for argon2id; about 60 ms."""


def hash_password(text: str) -> str:
    """Return the salted argon2id hash to store; never the same twice."""
    return _HASHER.hash(normal(text))


def password_matches(stored: str | None, text: str) -> bool:
    """Tell whether the password is the stored one.

    With None (nobody of that name) the same work is done on a hash that nobody knows the password of,
    so the time does not tell which people exist.
    """
    if len(text) > LONGEST:
        return False
    try:
        is_right = _HASHER.verify(stored or _nobodys_hash(), normal(text))
    except (VerificationError, InvalidHashError):
        return False
    return is_right and stored is not None


def needs_rehash(stored: str) -> bool:
    """Tell whether the hash was made with other costs than today's; hash again at the next sign-in."""
    try:
        return _HASHER.check_needs_rehash(stored)
    except InvalidHashError:
        return True


@dataclass(frozen=True)
class Throttle:
    """Whether a person may try now: how many tries are left, or until when they must wait."""

    tries_left: int
    locked_until: datetime | None = None

    @property
    def is_locked(self) -> bool:
        """Tell whether no try is allowed now."""
        return self.locked_until is not None


def throttle_state(failures: Sequence[datetime], now: datetime) -> Throttle:
    """Judge the failures since the last success: five lock for five minutes, then five tries are free.

    Failures during a lock do not make it longer. A lock that would begin after ``now`` (the clock was
    set back) does not hold.
    """
    count, locked_until = 0, None
    for moment in sorted(failures):
        if locked_until is not None and moment < locked_until:
            continue
        count += 1
        if count == FAILURES:
            count, locked_until = 0, moment + PAUSE
    if locked_until is not None and locked_until - PAUSE <= now < locked_until:
        return Throttle(0, locked_until)
    return Throttle(FAILURES - count)


@cache
def _nobodys_hash() -> str:
    """Return a hash with today's costs whose password was thrown away."""
    return _HASHER.hash(secrets.token_urlsafe(32))
