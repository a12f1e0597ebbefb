"""Headers found, columns proposed, corrections remembered."""

from pathlib import Path

import pytest
from workbooks import HEADERS, ROW

from casedesk import assets
from casedesk.domain.errors import BadInputError
from casedesk.domain.intake import ColumnMapping, Group, GroupKind, IntakeField, Origin, Target
from casedesk.importing.columns import (
    Header,
    find_header,
    fits_profile,
    propose,
    samples_of,
    to_profile,
    with_profile,
)
from casedesk.importing.spreadsheet import Sheet, read_spreadsheet


def fields_of(*headers: str, samples: list[list[str]] | None = None) -> list[str]:
    mapping = propose(Header(1, headers), samples or [])
    return [each.target.field.value if each.target else "" for each in mapping.columns]


def groups_of(*headers: str) -> list[Group | None]:
    return [each.target.group if each.target else None for each in propose(Header(1, headers)).columns]


def test_that_titles_and_blank_rows_above_the_header_are_skipped() -> None:
    sheet = Sheet("x", [["委案清单(2026年11月)", ""], ["", ""], HEADERS, ROW])
    assert find_header(sheet).row == 3


def test_that_the_row_with_the_most_known_words_is_the_header() -> None:
    sheet = Sheet("x", [["姓名", "联系人"], ["姓名", "身份证号", "手机号码"], ["陈轩", "4102", "1877"]])
    assert find_header(sheet).row == 2


def test_that_unknown_headers_are_still_found() -> None:
    sheet = Sheet("x", [["标题"], ["甲", "乙", "丙"], ["1", "2", "3"]])
    assert find_header(sheet).row == 2


def test_that_a_table_without_headers_is_refused() -> None:
    with pytest.raises(BadInputError, match="No row of headers"):
        find_header(Sheet("x", [["1", "2"], ["3", "4"]]))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("案件序列号", "case_no"),
        (" 客户 姓名 ", "name"),
        ("＊身份证号：", "id_no"),
        ("委案金额(元)", "assigned_amount"),
        ("最新欠款（元）", "latest_amount"),
        ("本人手机2", "mobile"),
        ("宅电", "home_phone"),
        ("户籍地址", "household_address"),
        ("Case No.", "case_no"),
        ("逾期违约金", "penalty"),
        ("超限费", "fees"),
        ("备注6", "note"),
        ("车架号", "detail"),
        ("预计退案日", "recall_on"),
        ("完全陌生", ""),
        ("", ""),
    ],
)
def test_that_known_headers_are_proposed(header: str, field: str) -> None:
    assert fields_of(header) == [field]


def test_that_numbered_groups_belong_to_one_person_each() -> None:
    one, two = Group(GroupKind.CONTACT, 1), Group(GroupKind.CONTACT, 2)
    assert groups_of("联系人1姓名", "联系人1关系", "联系人1手机", "联系人2姓名", "联络人二手机") == [
        one,
        one,
        one,
        two,
        Group(GroupKind.CONTACT, 3),
    ]
    assert groups_of("担保人姓名", "担保人手机", "配偶电话") == [
        Group(GroupKind.GUARANTOR, 1),
        Group(GroupKind.GUARANTOR, 1),
        Group(GroupKind.SPOUSE, 1),
    ]


@pytest.mark.parametrize(
    ("header", "kind", "number"),
    [
        ("联络人2电话", GroupKind.CONTACT, 2),
        ("第二联系人姓名", GroupKind.CONTACT, 2),
        ("亲属电话", GroupKind.CONTACT, 1),
        ("配偶手机", GroupKind.SPOUSE, 1),
        ("保證人姓名", GroupKind.GUARANTOR, 1),
        ("共同借款人1身份证号", GroupKind.CO_BORROWER, 1),
        ("Contact 3 Name", GroupKind.CONTACT, 3),
    ],
)
def test_that_people_beside_the_debtor_are_groups(header: str, kind: GroupKind, number: int) -> None:
    assert groups_of(header) == [Group(kind, number)]


def test_that_chinese_numerals_and_ordinals_number_contacts() -> None:
    assert groups_of("第二联系人姓名", "联系人二电话") == [Group(GroupKind.CONTACT, 2)] * 2


def test_that_repeated_contact_headers_are_people_of_their_own() -> None:
    found = groups_of("联系人姓名", "联系人手机", "联系人姓名", "联系人手机")
    assert found == [Group(GroupKind.CONTACT, 1)] * 2 + [Group(GroupKind.CONTACT, 2)] * 2


def test_that_a_repeated_header_is_taken_once_and_by_its_fuller_column() -> None:
    assert fields_of("批次号", "姓名", "批次号") == ["batch_no", "name", ""]
    assert fields_of("批次号", "批次号", samples=[[], ["B1"]]) == ["", "batch_no"]


def test_that_the_remaining_principal_wins_over_the_lent_one() -> None:
    assert fields_of("本金", "剩余本金", "逾期本金") == ["detail", "principal", "detail"]
    assert fields_of("本金", "罚息", "违约金") == ["principal", "penalty", "penalty"]


def test_that_more_than_the_purpose_needs_is_withheld_and_named() -> None:
    mapping = propose(Header(1, ("姓名", "QQ号", "社保号", "联系人1证件号", "担保人证件号")))
    assert [each.header for each in mapping.dropped()] == ["QQ号", "社保号", "联系人1证件号"]
    assert all(each.origin is Origin.WITHHELD for each in mapping.dropped())


def test_that_unknown_columns_of_id_numbers_are_recognised_by_their_values() -> None:
    ids = ["410202200009101761", "41010219920207870X", "410102199209205329"]
    assert fields_of("甲", "乙", samples=[["1", "2", "3"], ids]) == ["", "id_no"]
    assert fields_of("甲", "身份证号", samples=[ids, []]) == ["", "id_no"]


def test_that_a_correction_moves_a_field_to_another_column() -> None:
    mapping = propose(Header(1, ("姓名", "借款人", "手机", "电话2")))
    moved = mapping.with_target(1, Target(IntakeField.NAME))
    assert moved.positions(IntakeField.NAME) == (1,)
    both = moved.with_target(3, Target(IntakeField.MOBILE))
    assert both.positions(IntakeField.MOBILE) == (2, 3)
    assert both.with_target(2, None).positions(IntakeField.MOBILE) == (3,)


def test_that_missing_fields_are_named() -> None:
    mapping = propose(Header(1, ("姓名",)))
    assert [str(each) for each in mapping.missing()] == ["Case number", "ID number", "Assigned amount"]
    assert not propose(Header(1, tuple(HEADERS))).missing()


def corrected() -> tuple[ColumnMapping, str]:
    mapping = propose(Header(1, ("姓名", "甲", "甲", "身份证号", "QQ")))
    mapping = mapping.with_target(2, Target(IntakeField.CASE_NO)).with_target(4, Target(IntakeField.NOTE))
    return mapping, to_profile(mapping)


def test_that_a_remembered_mapping_follows_columns_that_have_moved() -> None:
    _, profile = corrected()
    header = Header(1, ("新列", "甲", "身份证号", "甲", "姓名", "QQ"))
    assert fits_profile(header, profile)
    again = with_profile(propose(header), profile)
    assert again.position(IntakeField.CASE_NO) == 3
    assert again.position(IntakeField.NOTE) == 5
    assert again.columns[3].origin is Origin.PROFILE
    assert again.columns[4].origin is Origin.HEADER


def test_that_a_mapping_of_another_kind_of_list_is_not_used() -> None:
    _, profile = corrected()
    assert not fits_profile(Header(1, ("案件编号", "姓名", "证件号")), profile)


def test_that_a_profile_gives_groups_back() -> None:
    mapping = propose(Header(1, ("担保人姓名", "联系人2手机")))
    assert with_profile(mapping, to_profile(mapping)) == mapping


@pytest.mark.parametrize(
    "name", ["consumer-loans-2026-11.xlsx", "credit-cards-2026-11.xlsx", "car-loans-2026-11.csv"]
)
def test_that_the_bundled_lists_need_no_correction(name: str) -> None:
    file = read_spreadsheet(Path(assets.resource("samples", name)))
    sheet = file.sheet(file.sheet_names[0])
    header = find_header(sheet)
    mapping = propose(header, samples_of(sheet, header))
    assert not mapping.missing()
    assert [each.header for each in mapping.dropped()] in ([], ["序号"])
