import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.identity import with_check_digit
from casedesk.domain.masks import (
    mask_address,
    mask_card,
    mask_document,
    mask_name,
    mask_names,
    mask_phone,
    mask_text,
    mask_workplace,
)


@pytest.mark.parametrize(
    ("name", "masked"), [("许三多", "许*"), ("张一", "张*"), ("𬱟", "𬱟*"), (" 阿依·古丽 ", "阿*"), ("", "")]
)
def test_that_a_name_keeps_its_first_character(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("陈䶮来电，陈䶮要求延期", "陈*来电，陈*要求延期"),
        ("欧阳不二与欧阳不同", "欧*与欧阳不同"),
        ("john  SMITH called Johnsmithson", "j* called Johnsmithson"),
        ("Ann met Joanna", "A* met Joanna"),
        ("张", "张"),
        ("", ""),
    ],
)
def test_that_known_names_are_masked_in_free_text_where_they_stand_whole(text: str, masked: str) -> None:
    assert mask_names(text, ["陈䶮", "欧阳不二", "John Smith", "Ann", "张", " ", ""]) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13800001234", "138****1234"),
        ("0571-88885566", "0571-****5566"),
        ("010-68885566-123", "010-****5566-***"),
        ("1440000012345", "144****2345"),
        ("95188", "****5188"),
        ("123", "***"),
        ("", ""),
    ],
)
def test_that_a_phone_keeps_its_range_and_last_four(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("330106198802291213", "330106********1213"),
        ("11010519491231002X", "110105********002X"),
        ("110105491231002", "110105*****1002"),
        ("E12345678", "E1*****78"),
        ("H1234567890", "H1*******90"),
        ("A1", "**"),
        ("", ""),
    ],
)
def test_that_a_document_number_hides_its_middle(number: str, masked: str) -> None:
    assert mask_document(number) == masked


def test_that_a_card_keeps_its_last_four() -> None:
    assert mask_card("6222021234567890128") == "**** **** **** 0128"
    assert mask_card("6222 0212 3456 7890 128") == "**** **** **** 0128"
    assert mask_card("1234") == "****"


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("浙江省杭州市西湖区文三路 199 号 3 幢 502 室", "浙江省杭州市西湖区***"),
        ("上海市浦东新区张江路 1 号", "上海市浦东新区***"),
        ("浙江省杭州市桐庐县城南街道 8 号", "浙江省杭州市桐庐县***"),
        ("浙江省义乌市稠城街道 8 号", "浙江省义乌市***"),
        ("浙江省金华市义乌市稠城街道 8 号", "浙江省金华市义乌市***"),
        ("广西壮族自治区南宁市青秀区民族大道 1 号", "广西壮族自治区南宁市青秀区***"),
        ("文三路 199 号", "***"),
        ("", ""),
    ],
)
def test_that_an_address_ends_at_its_district(address: str, masked: str) -> None:
    assert mask_address(address) == masked


def test_that_a_known_district_decides_where_the_address_ends() -> None:
    assert mask_address("浙江杭州滨江江南大道 1 号", "滨江") == "浙江杭州滨江***"
    assert mask_address("江南大道 1 号", "滨江区") == "滨江区***"


def test_that_an_employer_keeps_two_characters() -> None:
    assert mask_workplace("虚构制造有限公司") == "虚构***"
    assert mask_workplace("") == ""


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("联系人13800001234未接", "联系人138****1234未接"),
        ("+86 138 0000 1234", "+86 138 **** 1234"),
        ("身份证330106198802291213。", "身份证330106********1213。"),
        ("证件１１０１０５１９４９１２３１００２Ｘ", "证件１１０１０５********００２Ｘ"),
        ("旧证 110105491231002", "旧证 110105*****1002"),
        ("卡号6222021234567890128", "卡号****0128"),
        ("card 6222 0212 3456 7890 128 x", "card ****0128 x"),
        ("座机 0571-88885566", "座机 0571-****5566"),
        (
            "HY-2604-0137 于 2026-05-07 10:05:41 欠 46,325.80",
            "HY-2604-0137 于 2026-05-07 10:05:41 欠 46,325.80",
        ),
    ],
)
def test_that_free_text_loses_its_numbers_and_keeps_the_rest(text: str, masked: str) -> None:
    assert mask_text(text) == masked


@given(
    st.text(alphabet="abc号：, =\n", max_size=8),
    st.from_regex(
        r"[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}", fullmatch=True
    ),
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
)
def test_that_no_identity_or_phone_survives_in_a_log(filler: str, first17: str, phone: str) -> None:
    document = with_check_digit("".join(first17.split()))
    masked = mask_text(f"{filler}{document}{filler or ' '}{phone}{filler}")
    assert document not in masked
    assert phone not in masked
