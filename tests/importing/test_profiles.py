"""What a profile remembers of columns, forms and constants, and what a mandate allows."""

import json
from datetime import date
from typing import Any

import pytest
from workbooks import list_of

from casedesk.domain.amount_forms import AmountForm, AmountUnit, Negative
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import ColumnMapping, IntakeField, Origin, Target
from casedesk.domain.mandates import DataKind, FieldScope, scope_of
from casedesk.importing.balances import Defaults
from casedesk.importing.columns import (
    Header,
    find_header,
    fits_profile,
    propose,
    to_profile,
    with_profile,
    within_scope,
)
from casedesk.importing.drafts import Context, Drafts, read_drafts
from casedesk.importing.spreadsheet import Sheet

TODAY = date(2026, 11, 23)


def drafts_of(rows: list[list[Any]], mapping: ColumnMapping | None = None, **defaults: Any) -> Drafts:
    sheet = Sheet("清单", [[float(each) if isinstance(each, int) else each for each in row] for row in rows])
    header = find_header(sheet)
    return read_drafts(sheet, header, mapping or propose(header), Context(TODAY, (), Defaults(**defaults)))


def mapping_of(*headers: str) -> ColumnMapping:
    return propose(Header(1, headers))


def codes(drafts: Drafts) -> list[str]:
    return [each.code for each in drafts.findings]


def test_that_a_profile_gives_everything_back() -> None:
    mapping = mapping_of("姓名", "本金(万元)", "甲", "联系人2手机", "QQ")
    form = AmountForm(AmountUnit.FEN, Negative.OWED)
    mapping = mapping.with_target(2, Target(IntakeField.INTEREST)).with_form(2, form)
    mapping = mapping.with_constant(IntakeField.PRODUCT, " 车贷 ").with_constant(IntakeField.CITY, "开封市")
    again = with_profile(mapping_of("姓名", "本金(万元)", "甲", "联系人2手机", "QQ"), to_profile(mapping))
    assert again.columns[1].form == AmountForm(AmountUnit.TEN_THOUSAND)
    assert again.columns[2].form == form
    assert [each.target for each in again.columns] == [each.target for each in mapping.columns]
    assert again.constants == mapping.constants
    assert again.constant(IntakeField.PRODUCT) == "车贷"
    assert not mapping.with_constant(IntakeField.CITY, "").constant(IntakeField.CITY)


def test_that_profiles_of_the_first_version_are_still_read() -> None:
    old = json.dumps([["姓名", 0, "name", "", 0], ["甲", 0, "case_no", "", 0], ["qq", 0, "", "", 0]])
    header = Header(1, ("甲", "姓名", "QQ"))
    assert fits_profile(header, old)
    again = with_profile(propose(header), old)
    assert again.position(IntakeField.CASE_NO) == 0
    assert again.constants == ()


def test_that_a_column_without_a_header_is_remembered_by_its_place() -> None:
    mapping = mapping_of("姓名", "身份证号", "").with_target(2, Target(IntakeField.CASE_NO))
    again = with_profile(mapping_of("姓名", "身份证号", ""), to_profile(mapping))
    assert again.position(IntakeField.CASE_NO) == 2
    renamed = with_profile(mapping_of("姓名", "身份证号", "新名"), to_profile(mapping))
    assert renamed.position(IntakeField.CASE_NO) == 2


def test_that_constants_count_as_columns() -> None:
    mapping = mapping_of("姓名", "身份证号", "委案编号", "委案金额").with_constant(IntakeField.DPD, "90")
    assert not mapping.missing()
    assert mapping.has(IntakeField.DPD)


def test_that_a_constant_fills_every_row_that_has_no_column_for_it() -> None:
    rows = list_of({}, {})
    mapping = propose(find_header(Sheet("x", rows)))
    mapping = mapping.with_constant(IntakeField.PRODUCT, "汽车贷款").with_constant(
        IntakeField.ASSIGNED_ON, "2026/11/1"
    )
    mapping = mapping.with_constant(IntakeField.NOTE, "请先联系").with_constant(IntakeField.BATCH_NO, "B7")
    found = drafts_of(rows, mapping)
    assert {each.debt.product for each in found.drafts} == {ProductKind.CAR_LOAN}
    assert {each.assigned_on for each in found.drafts} == {date(2026, 11, 1)}
    assert {each.note for each in found.drafts} == {"请先联系"}
    assert found.batch_no == "B7"


def test_that_a_column_and_a_choice_for_this_import_win_over_a_constant() -> None:
    rows = list_of({"合同编号": "HT9"})
    mapping = propose(find_header(Sheet("x", rows))).with_constant(IntakeField.CONTRACT_NO, "HT1")
    mapping = mapping.with_constant(IntakeField.ASSIGNED_ON, "2026-01-01").with_constant(
        IntakeField.PRODUCT, "车贷"
    )
    found = drafts_of(rows, mapping, assigned_on=date(2026, 11, 2), product=ProductKind.CREDIT_CARD)
    assert found.drafts[0].debt.contract_no == "HT9"
    assert found.drafts[0].assigned_on == date(2026, 11, 2)
    assert found.drafts[0].debt.product is ProductKind.CREDIT_CARD


@pytest.mark.parametrize(
    ("header", "cell", "fen"),
    [
        ("剩余本金", 100, 10_000),
        ("剩余本金(元)", "1,000.5", 100_050),
        ("剩余本金（万元）", 1.2, 1_200_000),
        ("剩余本金/分", 1234, 1_234),
        ("剩余本金(千元)", "3", 300_000),
        ("剩余本金(万元)", "500元", 50_000),
        ("剩余本金(分)", "1.2万", 1_200_000),
    ],
)
def test_that_the_unit_of_a_header_holds_unless_the_cell_has_its_own(
    header: str, cell: Any, fen: int
) -> None:
    rows = [["委案编号", "姓名", "身份证号", header], ["A1", "陈轩", "410202200009101761", cell]]
    found = drafts_of(rows)
    assert found.drafts[0].debt.owed.principal.fen == fen


@pytest.mark.parametrize(
    ("negative", "cell", "fen", "code"),
    [
        (Negative.REFUSED, -5, None, "negative"),
        (Negative.REFUSED, "(5.00)", None, "negative"),
        (Negative.OWED, -5, 500, ""),
        (Negative.OWED, "5.00-", 500, ""),
        (Negative.OWED, 5, 0, "credit"),
        (Negative.CREDIT, -5, 0, "credit"),
        (Negative.CREDIT, 5, 500, ""),
    ],
)
def test_that_a_minus_means_what_the_profile_says(
    negative: Negative, cell: Any, fen: int | None, code: str
) -> None:
    rows = list_of({"剩余本金": cell, "逾期利息": "", "委案金额": ""})
    header = find_header(Sheet("x", rows))
    place = header.texts.index("剩余本金")
    mapping = propose(header).with_form(place, AmountForm(AmountUnit.YUAN, negative))
    found = drafts_of(rows, mapping)
    assert [each.debt.owed.principal.fen for each in found.drafts] == ([] if fen is None else [fen])
    assert (code in codes(found)) == bool(code)


def test_that_what_is_still_owed_is_the_newest_total_where_no_parts_are_told() -> None:
    headers = ["委案编号", "姓名", "身份证号", "委案金额", "最新欠款"]
    found = drafts_of([headers, ["A1", "陈轩", "410202200009101761", 100, 80]])
    debt = found.drafts[0].debt
    assert (debt.owed.principal.fen, debt.assigned_amount.fen) == (8_000, 10_000)


@pytest.mark.parametrize(
    ("told", "is_taken"), [("人民币", True), ("RMB", True), ("", True), ("港币", False), ("USD", False)]
)
def test_that_only_renminbi_is_taken(told: str, is_taken: bool) -> None:  # noqa: FBT001
    rows = list_of({})
    found = drafts_of([[*rows[0], "币种"], [*rows[1], told]])
    assert len(found.drafts) == int(is_taken)
    assert ("other_currency" in codes(found)) is not is_taken


def test_that_findings_name_the_table() -> None:
    assert {each.sheet for each in drafts_of(list_of({"客户姓名": ""})).findings} == {"清单"}


def test_that_withheld_columns_are_named_as_such() -> None:
    rows = list_of({})
    found = drafts_of(
        [[*rows[0], "QQ号", "月收入", "联系人1姓名", "联系人1身份证号"], [*rows[1], "1", 2, "甲", "3"]]
    )
    named = {each.column for each in found.findings if each.code == "column_withheld"}
    assert named == {"QQ号", "月收入", "联系人1身份证号"}
    assert not found.drafts[0].note


def test_that_a_mandate_may_allow_more_and_withhold_more() -> None:
    headers = Header(1, ("姓名", "月收入", "QQ", "联系人1姓名", "联系人1证件号", "单位名称"))
    scope = scope_of("+income +third_party_ids -employer -case_no nonsense +later_kind")
    assert scope == FieldScope(
        frozenset({DataKind.INCOME, DataKind.THIRD_PARTY_IDS}), frozenset({IntakeField.EMPLOYER})
    )
    assert scope_of(scope.text) == scope
    fields = [each.target.field.value if each.target else "" for each in propose(headers, (), scope).columns]
    assert fields == ["name", "detail", "", "related_name", "related_id_no", ""]


def test_that_a_choice_by_hand_does_not_widen_the_mandate() -> None:
    mapping = mapping_of("姓名", "QQ", "单位名称").with_target(1, Target(IntakeField.NOTE))
    mapping = mapping.with_constant(IntakeField.EMPLOYER, "甲厂")
    kept = within_scope(mapping, scope_of("-employer"))
    assert [each.target is None for each in kept.columns] == [False, True, True]
    assert {each.origin for each in kept.columns[1:]} == {Origin.WITHHELD}
    assert kept.constants == ()
