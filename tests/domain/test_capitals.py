import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.capitals import accepted_capitals, capitals, parse_capitals
from casedesk.domain.errors import BadInputError
from casedesk.domain.money import Money

VECTORS = [
    ("0.00", "零元整", ()),
    ("0.05", "伍分", ()),
    ("0.50", "伍角", ("伍角整",)),
    ("10.00", "壹拾元整", ()),
    ("325.04", "叁佰贰拾伍元零肆分", ()),
    ("1000.01", "壹仟元零壹分", ()),
    ("1409.50", "壹仟肆佰零玖元伍角", ("壹仟肆佰零玖元伍角整",)),
    ("1680.32", "壹仟陆佰捌拾元零叁角贰分", ("壹仟陆佰捌拾元叁角贰分",)),
    ("6007.14", "陆仟零柒元壹角肆分", ()),
    ("16409.02", "壹万陆仟肆佰零玖元零贰分", ()),
    ("20000.30", "贰万元零叁角", ("贰万元叁角", "贰万元零叁角整")),
    ("100000.00", "壹拾万元整", ()),
    ("100100.00", "壹拾万零壹佰元整", ()),
    ("107000.53", "壹拾万柒仟元零伍角叁分", ("壹拾万零柒仟元伍角叁分", "壹拾万柒仟元伍角叁分")),
    ("1005000.00", "壹佰万伍仟元整", ("壹佰万零伍仟元整",)),
    ("10050000.00", "壹仟零伍万元整", ()),
    ("100000001.00", "壹亿零壹元整", ()),
    ("100005000.00", "壹亿零伍仟元整", ()),
    (
        "123456789.10",
        "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角",
        ("壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角整",),
    ),
]


@pytest.mark.parametrize(("figures", "house", "others"), VECTORS, ids=[vector[0] for vector in VECTORS])
def test_that_an_amount_is_spelled_in_the_house_form(
    figures: str, house: str, others: tuple[str, ...]
) -> None:
    amount = Money.of(figures)
    assert capitals(amount, limit=None) == "人民币" + house
    assert capitals(amount, limit=None, with_currency=False) == house
    assert accepted_capitals(amount) == {house, *others, *_endings(house, others)}


def _endings(house: str, others: tuple[str, ...]) -> set[str]:
    return {form + "整" for form in (house, *others) if form.endswith("角")}


@pytest.mark.parametrize(("figures", "house", "others"), VECTORS, ids=[vector[0] for vector in VECTORS])
def test_that_every_accepted_form_reads_back(figures: str, house: str, others: tuple[str, ...]) -> None:
    for form in (house, *others):
        assert parse_capitals(form) == Money.of(figures)
        assert parse_capitals("人民币" + form) == Money.of(figures)
        assert parse_capitals(form.replace("元", "圆").replace("整", "正")) == Money.of(figures)


def test_that_traditional_characters_named_by_the_regulation_are_read() -> None:
    assert parse_capitals("人民币貳萬陸仟圓整") == Money.of(26000)
    assert parse_capitals("貳億零壹元整") == Money.of(200000001)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "人民币",
        "拾元整",
        "一百元整",
        "壹佰元",
        "壹佰",
        "壹佰元伍毛",
        "叁佰贰拾伍元肆分",
        "叁佰贰拾伍元零肆分整",
        "壹仟伍元整",
        "壹仟零零伍元整",
        "壹拾万零柒仟元零伍角叁分",
        "壹拾万壹佰元整",
        "元整",
        "伍分肆角",
        "整壹元",
        "壹元整整",
        "壹万亿元整",
    ],
)
def test_that_an_altered_or_careless_spelling_is_refused(text: str) -> None:
    with pytest.raises(BadInputError):
        parse_capitals(text)


def test_that_negative_and_very_large_amounts_are_not_spelled() -> None:
    with pytest.raises(BadInputError):
        capitals(Money.of("-0.01"))
    with pytest.raises(BadInputError):
        capitals(Money.of("100000000.00"))
    with pytest.raises(BadInputError):
        capitals(Money.of(10**12), limit=None)
    assert capitals(Money.of("99999999.99")).startswith("人民币玖仟玖佰玖拾玖万")


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_that_capitals_and_figures_always_agree(fen: int) -> None:
    amount = Money.of_fen(fen)
    assert parse_capitals(capitals(amount, limit=None)) == amount
    assert {parse_capitals(form) for form in accepted_capitals(amount)} == {amount}


@given(st.integers(min_value=0, max_value=10**14 - 1), st.integers(min_value=0, max_value=10**14 - 1))
def test_that_two_amounts_never_share_a_spelling(first: int, second: int) -> None:
    if first != second:
        assert not accepted_capitals(Money.of_fen(first)) & accepted_capitals(Money.of_fen(second))
