"""Headers of two lines: a line of groups over a line of fields, merged or not."""

from pathlib import Path

import openpyxl
import pytest

from casedesk.domain.intake import GroupKind, IntakeField
from casedesk.importing.columns import find_header, propose
from casedesk.importing.spreadsheet import Sheet, read_spreadsheet

UPPER = ["委案编号", "基本信息", "", "", "联系人1", "", "联系人2", "", "欠款", "", "备注"]
LOWER = ["", "姓名", "身份证号", "手机", "姓名", "电话", "姓名", "电话", "剩余本金", "逾期利息", ""]
CASE = [
    "A1",
    "陈轩",
    "410202200009101761",
    "18773546848",
    "陈父",
    "18773546849",
    "陈母",
    "18773546850",
    100.0,
    2.0,
    "",
]


def fields_in(sheet: Sheet) -> list[tuple[str, GroupKind | None, int]]:
    targets = [each.target for each in propose(find_header(sheet)).columns]
    return [
        (
            target.field.value,
            target.group.kind if target.group else None,
            target.group.number if target.group else 0,
        )
        if target
        else ("", None, 0)
        for target in targets
    ]


WANTED = [
    ("case_no", None, 0),
    ("name", None, 0),
    ("id_no", None, 0),
    ("mobile", None, 0),
    ("related_name", GroupKind.CONTACT, 1),
    ("related_phone", GroupKind.CONTACT, 1),
    ("related_name", GroupKind.CONTACT, 2),
    ("related_phone", GroupKind.CONTACT, 2),
    ("principal", None, 0),
    ("interest", None, 0),
    ("note", None, 0),
]


def test_that_a_group_line_over_a_field_line_is_one_header() -> None:
    sheet = Sheet("x", [["委案清单"], UPPER, LOWER, CASE])
    header = find_header(sheet)
    assert (header.row, header.lines) == (3, 2)
    assert header.texts[4:6] == ("联系人1姓名", "联系人1电话")
    assert fields_in(sheet) == WANTED


def test_that_merged_cells_tell_how_far_a_group_goes(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    table = book.active
    table.append([*UPPER[:8], "", "", "备注"])
    table.append(LOWER)
    table.append(CASE)
    for area in ("A1:A2", "B1:D1", "E1:F1", "G1:H1", "K1:K2"):
        table.merge_cells(area)
    book.save(tmp_path / "a.xlsx")
    file = read_spreadsheet(tmp_path / "a.xlsx")
    assert fields_in(file.sheet(file.sheet_names[0])) == WANTED


def test_that_a_contact_group_does_not_swallow_the_debtors_columns() -> None:
    upper = ["", "", "", "联系人1", "", ""]
    lower = ["委案编号", "客户姓名", "身份证号", "姓名", "委案金额", "备注"]
    case = ["A1", "陈轩", "410202200009101761", "陈父", 5.0, ""]
    found = [field for field, _, _ in fields_in(Sheet("x", [upper, lower, case]))]
    assert found == ["case_no", "name", "id_no", "related_name", "assigned_amount", "note"]


def test_that_one_line_stays_one_line_under_a_title_of_several_cells() -> None:
    title = ["催收公司：", "甲", "日期：", "2026-11-01"]
    header = find_header(
        Sheet("x", [title, ["委案编号", "姓名", "身份证号", "委案金额"], ["A1", "陈轩", "4", 5.0]])
    )
    assert (header.row, header.lines) == (2, 1)


def test_that_spouse_guarantor_and_co_borrower_are_groups_of_their_own() -> None:
    upper = ["", "", "", "", "配偶", "", "担保人1", "", "共借人", ""]
    lower = ["委案编号", "姓名", "身份证号", "委案金额", *["姓名", "手机"] * 3]
    mapping = propose(find_header(Sheet("x", [upper, lower, ["A1"] * 10])))
    assert [each.kind for each in mapping.groups()] == [
        GroupKind.CO_BORROWER,
        GroupKind.GUARANTOR,
        GroupKind.SPOUSE,
    ]


@pytest.mark.parametrize("header", ["姓 名", "客戶姓名", "客户姓名：", "Ｎａｍｅ"])
def test_that_width_spaces_and_traditional_characters_make_no_other_header(header: str) -> None:
    mapping = propose(find_header(Sheet("x", [[header, "身份證號", "委案金額"], ["a", "b", "c"]])))
    assert mapping.has(IntakeField.NAME)
    assert mapping.has(IntakeField.ID_NO)
    assert mapping.has(IntakeField.ASSIGNED_AMOUNT)
