"""The short way through clean cells comes to the same as a close look at every one."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from casedesk.domain.districts import district_of
from casedesk.domain.identity import luhn_holds, with_check_digit
from casedesk.domain.intake import Column, ColumnMapping, ImportFinding, IntakeField, Target
from casedesk.domain.people import AddressKind, DocumentKind, PhoneKind
from casedesk.importing.balances import is_sound
from casedesk.importing.blocks import Block
from casedesk.importing.checks import (
    Findings,
    Row,
    read_amount,
    read_count,
    read_day,
    read_key,
    read_name,
    read_text,
)
from casedesk.importing.identities import IdReader, read_identity
from casedesk.importing.persons import PersonReader, phone_columns
from casedesk.importing.phones import read_phones
from casedesk.importing.spreadsheet import Cell

TODAY = date(2026, 11, 23)
MAPPING = ColumnMapping((Column(0, "甲", Target(IntakeField.NOTE)),))
CLEAN = st.sampled_from(
    ["陈轩", "HT0001", "河南省开封市龙亭区解放路1号", "100", "1000.5", "18773546848", "0371-66668888"]
)
ODD = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789.,-¥万元年月日/ Ee+无", max_size=12),
    st.floats(),
    st.floats(0, 1_000_000).map(lambda each: round(each, 2)),
    st.dates(),
    st.datetimes(),
    st.booleans(),
    st.sampled_from(["", "-", "无", "N/A", None, " 陈 轩 ", "\u200b", "1e5", "20260305", 46086.0]),
)
COLUMN = st.lists(st.one_of(CLEAN, CLEAN, ODD), min_size=1, max_size=8)


def by_row(cells: list[Cell], read: Callable[[Row], Any]) -> tuple[list[Any], list[ImportFinding]]:
    findings = Findings(MAPPING)
    return [read(Row(number, [cell], findings)) for number, cell in enumerate(cells)], findings.noted


def by_block(cells: list[Cell], read: Callable[[Block], Any]) -> tuple[list[Any], list[ImportFinding]]:
    findings = Findings(MAPPING)
    block = Block(range(len(cells)), [[cell] for cell in cells], findings)
    return list(read(block)), findings.noted


@settings(max_examples=300, deadline=None)
@given(COLUMN)
def test_that_a_column_reads_like_its_cells(cells: list[Cell]) -> None:
    def fen(row: Row) -> int | None:
        amount = read_amount(row, 0)
        return None if amount is None else amount.fen

    known: dict[Cell, date] = {}
    pairs: list[tuple[Callable[[Row], Any], Callable[[Block], Any]]] = [
        (lambda row: read_text(row, 0, 10), lambda block: block.texts(0, 10)),
        (lambda row: read_name(row, 0, 10), lambda block: block.names(0, 10)),
        (lambda row: read_key(row, 0, 10), lambda block: block.keys(0, 10)),
        (lambda row: read_key(row, 0, 10, has_zeros=True), lambda block: block.keys(0, 10, has_zeros=True)),
        (fen, lambda block: block.amounts(0)),
        (lambda row: read_day(row, 0), lambda block: block.days(0, known)),
        (lambda row: read_count(row, 0), lambda block: block.counts(0)),
    ]
    for one, whole in pairs:
        assert by_row(cells, one) == by_block(cells, whole)


@settings(max_examples=200, deadline=None)
@given(COLUMN)
def test_that_a_column_of_phones_reads_like_its_cells(cells: list[Cell]) -> None:
    told, noted = by_row(cells, lambda row: [each.number for each in read_phones(row, 0)])
    found, noted_too = by_block(cells, lambda block: phone_columns(block, [(0, PhoneKind.WORK)]))
    assert [[each.number for each in row] for row in found] == told
    assert noted_too == noted


@settings(max_examples=300, deadline=None)
@given(
    st.from_regex(r"[0-9]{6}(19|20)[0-9]{2}(0[0-9]|1[0-3])[0-3][0-9]{4}", fullmatch=True),
    st.one_of(st.just(""), st.sampled_from("0123456789Xx０")),
)
def test_that_the_quick_look_at_an_id_number_agrees_with_the_close_one(first: str, check: str) -> None:
    text = first[:17] + check if check else with_check_digit(first[:17])
    quick = IdReader(TODAY).plain(text)
    findings = Findings(MAPPING)
    close = read_identity(Row(1, [text], findings), 0, DocumentKind.ID_CARD, TODAY)
    if quick is not None:
        assert quick == close
        assert not findings.noted
    elif close.is_certain:
        assert findings.noted or text != close.number


@given(st.text(alphabet="0123456789", min_size=10, max_size=21))
def test_that_the_quick_look_at_a_card_agrees_with_the_check_digit(text: str) -> None:
    assert is_sound(text) == (12 <= len(text) <= 19 and luhn_holds(text))


PLACES = [
    "河南省",
    "内蒙古自治区",
    "新疆维吾尔自治区",
    "重庆市",
    "开封市",
    "喀什地区",
    "恩施土家族苗族自治州",
    "锡林郭勒盟",
    "",
]
PARTS = [
    "龙亭区",
    "兰考县",
    "巩义市",
    "和平小区",
    "宾阳县",
    "东乌珠穆沁旗",
    "高新技术开发区",
    "莫力达瓦达斡尔族自治旗",
    "",
]


@given(
    st.lists(st.sampled_from(PLACES), max_size=3),
    st.lists(st.sampled_from(PARTS), max_size=3),
    st.text(max_size=6),
)
def test_that_addresses_that_begin_alike_share_their_district(
    places: list[str], parts: list[str], rest: str
) -> None:
    reader = PersonReader(MAPPING, TODAY)
    text = "".join([*places, *parts]) + "解放路1号" + rest
    for one in (text, text + "2室", text):
        assert reader.address(one, AddressKind.HOME).district == district_of(one)[:60]
