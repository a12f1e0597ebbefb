import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.security.digests import is_digest_of, sha256_hex
from casedesk.security.seals import NO_SEAL, head_seal, seal, seals_match

KEY = bytes(range(32))


def test_that_a_seal_depends_on_the_key_the_one_before_and_every_character() -> None:
    first = seal(KEY, NO_SEAL, '{"name":"沈若琳"}')
    assert len(bytes.fromhex(first)) == 32
    assert first == seal(KEY, NO_SEAL, '{"name":"沈若琳"}')
    assert first != seal(KEY, NO_SEAL, '{"name":"沈若林"}')
    assert first != seal(KEY, bytes.fromhex(first), '{"name":"沈若琳"}')
    assert first != seal(bytes(32), NO_SEAL, '{"name":"沈若琳"}')


@given(st.text(), st.text())
def test_that_two_texts_never_share_a_seal(left: str, right: str) -> None:
    assert (seal(KEY, NO_SEAL, left) == seal(KEY, NO_SEAL, right)) == (left == right)


def test_that_the_head_seal_tells_a_cut_off_end() -> None:
    first = seal(KEY, NO_SEAL, "one")
    second = seal(KEY, bytes.fromhex(first), "two")
    assert head_seal(KEY, 2, second) != head_seal(KEY, 1, first)
    assert head_seal(KEY, 1, second) != head_seal(KEY, 2, second)
    assert seals_match(head_seal(KEY, 2, second), head_seal(KEY, 2, second))
    assert not seals_match(first, "不是")


def test_that_a_short_previous_seal_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        seal(KEY, b"", "one")


def test_that_digests_are_sha256() -> None:
    assert sha256_hex(b"abc") == hashlib.sha256(b"abc").hexdigest()
    assert is_digest_of(sha256_hex(b"abc").upper(), b"abc")
    assert not is_digest_of(sha256_hex(b"abc"), b"abd")
    assert not is_digest_of("ü", b"abc")
