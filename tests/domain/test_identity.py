from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import (
    IdNumber,
    NumberKind,
    PhoneNumber,
    credit_code_with_check,
    luhn_holds,
    read_bank_card,
    read_credit_code,
    read_id_number,
    read_phone,
    read_postal_code,
    with_check_digit,
    with_luhn_digit,
)
from casedesk.domain.people import Sex

STANDARD_EXAMPLE = "11010519491231002X"


def test_that_the_standard_s_own_example_is_valid() -> None:
    number = read_id_number(STANDARD_EXAMPLE)
    assert number == IdNumber(STANDARD_EXAMPLE)
    assert number.born_on == date(1949, 12, 31)
    assert number.sex is Sex.FEMALE
    assert number.area_code == "110105"


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "'11010519491231002X",
    ],
)
def test_that_spelling_habits_do_not_matter(text: str) -> None:
    assert read_id_number(text).text == STANDARD_EXAMPLE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1101051949123100", "16 characters"),
        ("", "0 characters"),
        ("1101051949123100XX", "only digits"),
        ("A1010519491231002X", "only digits"),
        (with_check_digit("11010519490230002"), "does not exist"),
        (with_check_digit("11010519491331002"), "does not exist"),
        ("110105194912310021", "check character"),
        ("11010519491231020X", "check character"),
    ],
)
def test_that_a_wrong_id_number_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(BadInputError, match=reason) as caught:
        read_id_number(text)
    assert not text or text not in str(caught.value)


def test_that_nobody_is_born_after_today() -> None:
    text = with_check_digit("33010620300101121")
    assert read_id_number(text).born_on == date(2030, 1, 1)
    with pytest.raises(BadInputError, match="future"):
        read_id_number(text, today=date(2026, 5, 6))


@pytest.mark.parametrize("area", ["440524", "340524", "999999"])
def test_that_unknown_and_abolished_county_codes_are_accepted(area: str) -> None:
    assert read_id_number(with_check_digit(f"{area}19800203123")).area_code == area


def test_that_a_fifteen_digit_number_is_converted_and_marked() -> None:
    number = read_id_number("110105491231002")
    assert number.text == STANDARD_EXAMPLE
    assert number.is_legacy


def test_that_age_counts_full_years() -> None:
    number = read_id_number(with_check_digit("33010619880229121"))
    assert number.age_on(date(2026, 2, 28)) == 37
    assert number.age_on(date(2026, 3, 1)) == 38
    assert number.sex is Sex.MALE
    assert number.is_unusual_on(date(2004, 2, 28))
    assert not number.is_unusual_on(date(2004, 2, 29))
    assert not number.is_unusual_on(date(2088, 2, 29))
    assert number.is_unusual_on(date(2089, 3, 1))


def test_that_representations_are_masked() -> None:
    assert "19491231" not in repr(read_id_number(STANDARD_EXAMPLE))
    assert "1380000" not in repr(read_phone("13800001234"))


@given(st.integers(min_value=0, max_value=16), st.integers(min_value=1, max_value=9))
def test_that_any_single_wrong_digit_is_found(place: int, shift: int) -> None:
    digit = (int(STANDARD_EXAMPLE[place]) + shift) % 10
    with pytest.raises(BadInputError):
        read_id_number(f"{STANDARD_EXAMPLE[:place]}{digit}{STANDARD_EXAMPLE[place + 1 :]}")


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000600037341L", "91440300708461136T"])
def test_that_real_shaped_credit_codes_hold(code: str) -> None:
    assert read_credit_code(code.lower()) == code
    assert credit_code_with_check(code[:17]) == code


@pytest.mark.parametrize("code", ["91350100M000100Y44", "91350100M000100Y4", "9135010OM000100Y43", ""])
def test_that_a_wrong_credit_code_is_refused(code: str) -> None:
    with pytest.raises(BadInputError):
        read_credit_code(code)


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("13800001234", "13800001234", NumberKind.MOBILE),
        ("+86 138-0000-1234", "13800001234", NumberKind.MOBILE),
        ("0086 13800001234", "13800001234", NumberKind.MOBILE),
        ("8613800001234", "13800001234", NumberKind.MOBILE),
        ("１３８００００１２３４", "13800001234", NumberKind.MOBILE),
        ("19200001234", "19200001234", NumberKind.MOBILE),
        ("0571-88885566", "0571-88885566", NumberKind.LANDLINE),
        ("057188885566", "0571-88885566", NumberKind.LANDLINE),
        ("(0571) 8888 5566", "0571-88885566", NumberKind.LANDLINE),
        ("（010）6888-5566", "010-68885566", NumberKind.LANDLINE),
        ("+86 571 88885566", "0571-88885566", NumberKind.LANDLINE),
        ("0571-88885566转12", "0571-88885566-12", NumberKind.LANDLINE),
        ("021-6888556-3", "021-6888556-3", NumberKind.LANDLINE),
        ("400-000-0137", "4000000137", NumberKind.SERVICE),
        ("95188", "95188", NumberKind.SERVICE),
        ("12345", "12345", NumberKind.SERVICE),
    ],
)
def test_that_phones_are_read_to_one_spelling(text: str, number: str, kind: NumberKind) -> None:
    assert read_phone(text) == PhoneNumber(number, kind)


def test_that_a_device_number_is_pointed_out() -> None:
    assert read_phone("1440000012345") == PhoneNumber("1440000012345", NumberKind.MOBILE, is_iot=True)
    assert not read_phone("13800001234").is_iot


@pytest.mark.parametrize(
    "text", ["", "88885566", "12800001234", "138000012345", "1380000123", "none", "+1 212 5550100"]
)
def test_that_anything_else_is_no_phone(text: str) -> None:
    with pytest.raises(BadInputError):
        read_phone(text)


def test_that_the_check_digit_of_a_card_only_warns() -> None:
    assert luhn_holds("6222021234567890128")
    assert luhn_holds("6222 0212 3456 7890 128")
    assert not luhn_holds("6222021234567890123")
    assert not luhn_holds("card")
    assert read_bank_card("6222-0212-3456-7890-123") == "6222021234567890123"
    assert with_luhn_digit("622202123456789012") == "6222021234567890128"


@pytest.mark.parametrize("text", ["", "12345678901", "12345678901234567890", "6222O21234567890128"])
def test_that_a_card_number_has_twelve_to_nineteen_digits(text: str) -> None:
    with pytest.raises(BadInputError):
        read_bank_card(text)


def test_that_a_postal_code_has_six_digits() -> None:
    assert read_postal_code(" ３１０００６ ") == "310006"
    with pytest.raises(BadInputError):
        read_postal_code("31006")
