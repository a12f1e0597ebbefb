import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.errors import CannotOpenError
from casedesk.security.recovery_code import LETTERS, RecoveryCode

CODES = st.binary(min_size=20, max_size=20).map(RecoveryCode)


@given(CODES)
def test_that_a_code_reads_back_from_its_groups(code: RecoveryCode) -> None:
    assert [len(group) for group in code.groups] == [5] * 8
    assert RecoveryCode.read("-".join(code.groups)) == code
    assert RecoveryCode.read("".join(code.groups).lower()) == code


@given(CODES)
def test_that_lookalikes_and_full_width_are_forgiven(code: RecoveryCode) -> None:
    typed = "  ".join(code.groups).replace("0", "O").replace("1", "i").replace("V", "u")
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else "　" for sign in typed)
    assert RecoveryCode.read(typed) == RecoveryCode.read(wide) == code


@given(CODES, st.integers(0, 39), st.sampled_from(LETTERS))
def test_that_one_wrong_character_is_found_by_its_group(code: RecoveryCode, at: int, sign: str) -> None:
    signs = list("".join(code.groups))
    if signs[at] == sign:
        return
    signs[at] = sign
    with pytest.raises(CannotOpenError, match=f"Group {at // 5 + 1} "):
        RecoveryCode.read("".join(signs))


@given(CODES, st.integers(0, 7), st.integers(0, 3))
def test_that_two_swapped_characters_are_found(code: RecoveryCode, group: int, at: int) -> None:
    signs = list("".join(code.groups))
    left, right = group * 5 + at, group * 5 + at + 1
    if signs[left] == signs[right]:
        return
    signs[left], signs[right] = signs[right], signs[left]
    with pytest.raises(CannotOpenError, match=f"Group {group + 1} "):
        RecoveryCode.read("".join(signs))


@given(CODES, st.integers(0, 7), st.integers(0, 7))
def test_that_two_swapped_groups_are_found(code: RecoveryCode, left: int, right: int) -> None:
    if left == right:
        return
    groups = list(code.groups)
    groups[left], groups[right] = groups[right], groups[left]
    with pytest.raises(CannotOpenError, match=f"Group {min(left, right) + 1} "):
        RecoveryCode.read(" ".join(groups))


@pytest.mark.parametrize("typed", ["", "K7QD", "A" * 41, "！？" * 20])
def test_that_a_wrong_length_is_told(typed: str) -> None:
    with pytest.raises(CannotOpenError, match="40 characters in 8 groups"):
        RecoveryCode.read(typed)


def test_that_groups_are_checked_one_by_one() -> None:
    code = RecoveryCode.new()
    assert code.has_group(7, f" {code.groups[6].lower()} ")
    assert not code.has_group(7, code.groups[0])
    assert not code.has_group(1, "")


def test_that_two_codes_differ_and_so_do_their_sheet_numbers() -> None:
    first, second = RecoveryCode(bytes(20)), RecoveryCode(b"\x01" * 20)
    assert RecoveryCode.new() != RecoveryCode.new()
    assert first.sheet_no != second.sheet_no
    assert len(first.sheet_no) == 8
