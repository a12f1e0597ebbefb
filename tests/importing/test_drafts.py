"""What the checks find in rows, and what becomes of them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbooks import HEADERS, ROW, list_of

from casedesk import assets
from casedesk.domain.allocation import Components
from casedesk.domain.compliance import Severity
from casedesk.domain.debts import ProductKind
from casedesk.domain.intake import ImportFinding
from casedesk.domain.money import Money
from casedesk.domain.people import AddressKind, DocumentKind, LawfulSource, PhoneKind, Relation, Sex
from casedesk.importing.balances import Defaults
from casedesk.importing.columns import find_header, propose, samples_of
from casedesk.importing.drafts import Context, Drafts, read_drafts
from casedesk.importing.spreadsheet import Cell, Sheet, read_spreadsheet

TODAY = date(2026, 11, 23)


def drafts_of(rows: list[list[Any]], **context: Any) -> Drafts:
    sheet = Sheet("x", [[float(each) if isinstance(each, int) else each for each in row] for row in rows])
    header = find_header(sheet)
    mapping = propose(header, samples_of(sheet, header))
    return read_drafts(sheet, header, mapping, Context(TODAY, **context))


def one(*, extra: dict[str, Any] | None = None, **changes: Any) -> Drafts:
    """Read one row with some cells changed and some columns added."""
    headers = [*HEADERS, *(extra or {})]
    return drafts_of(list_of(changes | (extra or {}), headers=headers))


def told(drafts: Drafts) -> list[tuple[str, str, str]]:
    return [
        (each.severity.value, each.code, each.column)
        for each in drafts.findings
        if each.code not in {"no_recall_day", "column_dropped"}
    ]


def test_that_a_good_row_becomes_a_case_without_a_word() -> None:
    drafts = one()
    (case,) = drafts.drafts
    assert told(drafts) == []
    assert (case.row, case.case_no, case.assigned_on) == (2, "A001", TODAY)
    assert case.debtor.person.born_on == date(2000, 9, 10)
    assert case.debtor.person.sex is Sex.FEMALE
    assert case.debtor.is_certain
    assert case.debt.owed == Components(principal=Money(10_000), interest=Money(2_050))
    assert case.debt.assigned_amount == Money(12_050)
    assert case.debt.client_dpd == 30
    (phone,), (address,) = case.debtor.phones, case.debtor.addresses
    assert (phone.number, phone.kind, phone.source) == (
        "18773546848",
        PhoneKind.MOBILE,
        LawfulSource.CONTRACT,
    )
    assert (address.kind, address.district) == (AddressKind.HOME, "龙亭区")


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("委案编号", "", "case_no_missing"),
        ("委案编号", "X" * 61, "too_long"),
        ("客户姓名", "  ", "name_missing"),
        ("身份证号", None, "id_missing"),
        ("身份证号", "4102022000091017", "id_unusable"),
        ("身份证号", "41020220000910176A", "id_unusable"),
        ("身份证号", "410202200013101761", "id_unusable"),
        ("身份证号", "410202209909101761", "id_unusable"),
        ("身份证号", "4102**********1761", "id_unusable"),
        ("身份证号", 410202200009101761.0, "lost_digits"),
        ("身份证号", "4.10202E+17", "lost_digits"),
        ("手机号码", 57188885566.0, "lost_zeros"),
        ("手机号码", "1.87735E+10", "lost_digits"),
        ("合同编号", 1234567890123456789.0, "lost_digits"),
        ("委案金额", "about 100", "amount_unreadable"),
        ("剩余本金", -100.0, "negative"),
        ("委案金额", "(120.50)", "negative"),
        ("剩余本金", 1e13, "amount_too_large"),
    ],
)
def test_that_a_row_without_a_usable_case_is_blocked(column: str, cell: Cell, code: str) -> None:
    drafts = one(**{column: cell})
    assert ("block", code, column) in told(drafts)
    assert (len(drafts.drafts), drafts.rows_read, drafts.rejected) == (0, 1, 1)


def test_that_a_row_without_any_amount_is_blocked() -> None:
    drafts = one(剩余本金="", 逾期利息="-", 委案金额="无")
    assert told(drafts) == [("block", "amount_missing", "委案金额")]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("身份证号", "410202200009101762", "id_check_character"),
        ("身份证号", "110101201501011239", "id_check_character"),
        ("客户姓名", "张*", "name_odd"),
        ("客户姓名", "陈\u202e轩", "hidden_characters"),
        ("手机号码", "1877354684", "phone_unusable"),
        ("手机号码", "95588", "phone_of_service"),
        ("手机号码", "1440123456789", "phone_of_device"),
        ("委案金额", 120.51, "sum_differs"),
        ("逾期天数", "long", "count_unreadable"),
        ("逾期天数", -3.0, "count_negative"),
        ("剩余本金", 100.001, "amount_rounded"),
        ("家庭地址", "路" * 501, "too_long"),
    ],
)
def test_that_doubts_warn_and_the_row_stays(column: str, cell: Cell, code: str) -> None:
    drafts = one(**{column: cell})
    assert ("warn", code, column) in told(drafts)
    assert len(drafts.drafts) == 1


def test_that_a_wrong_check_character_leaves_the_identity_uncertain() -> None:
    (case,) = one(身份证号="410202200009101762").drafts
    assert not case.debtor.is_certain
    assert case.debtor.person.document_no == "410202200009101762"


@pytest.mark.parametrize(
    ("number", "code"), [("110101201501010017", "minor"), ("110101191001010012", "age_unusual")]
)
def test_that_unusual_ages_are_told(number: str, code: str) -> None:
    from casedesk.domain.identity import with_check_digit

    drafts = one(身份证号=with_check_digit(number[:17]))
    assert told(drafts) == [("warn", code, "身份证号")]


def test_that_old_and_full_width_id_numbers_are_written_the_new_way() -> None:
    drafts = one(身份证号="110105491231002")
    assert told(drafts) == [("info", "id_legacy", "身份证号")]
    assert drafts.drafts[0].debtor.person.document_no == "11010519491231002X"
    (wide,) = one(身份证号="１１０１０５１９４９１２３１００２ｘ").drafts
    assert wide.debtor.person.document_no == "11010519491231002X"
    (number,) = one(身份证号=110105491231002.0).drafts
    assert number.debtor.person.document_no == "11010519491231002X"


def test_that_other_documents_are_free_text() -> None:
    (case,) = one(extra={"证件类型": "护照"}, 身份证号="e 1234567").drafts
    assert (case.debtor.person.document_kind, case.debtor.person.document_no) == (
        DocumentKind.PASSPORT,
        "E1234567",
    )


def test_that_sex_birthday_and_age_are_compared_with_the_id_number() -> None:
    drafts = one(extra={"性别": "男", "出生日期": "2000年9月11日", "年龄": "40岁"})
    assert [code for _, code, _ in told(drafts)] == ["sex_differs", "birthday_differs", "age_differs"]
    assert told(one(extra={"性别": "女", "出生日期": "20000910", "年龄": 26})) == []


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("+86 187-7354-6848", ["18773546848"]),
        ("0571-88885566", ["0571-88885566"]),
        ("（0571）88885566转12", ["0571-88885566-12"]),
        ("18773546848/13800001234、18773546848", ["18773546848", "13800001234"]),
        (18773546848.0, ["18773546848"]),
        ("0086 187 7354 6848", ["18773546848"]),
        ("(+86)18773546848", ["18773546848"]),
        ("１８７７３５４６８４８", ["18773546848"]),
        ("18773546848 13800001234", ["18773546848", "13800001234"]),
        ("18773546848（本人）", ["18773546848"]),
        ("手机：18773546848", ["18773546848"]),
        ("18773546848或13800001234", ["18773546848", "13800001234"]),
        ("187-7354-6848\n138 0000 1234", ["18773546848", "13800001234"]),
    ],
)
def test_that_phones_are_read_in_all_written_forms(written: Cell, numbers: list[str]) -> None:
    drafts = one(手机号码=written)
    assert told(drafts) == []
    assert [each.number for each in drafts.drafts[0].debtor.phones] == numbers


def test_that_a_number_in_two_columns_is_kept_once() -> None:
    (case,) = one(extra={"宅电": "0571-88885566", "手机2": "18773546848"}).drafts
    kinds = [(each.number, each.kind) for each in case.debtor.phones]
    assert kinds == [("18773546848", PhoneKind.MOBILE), ("0571-88885566", PhoneKind.HOME)]


@pytest.mark.parametrize(
    ("card", "codes"),
    [
        ("6222021234567890128", []),
        ("6222 0212 3456 7890 128", []),
        ("6222021234567890123", ["card_check_digit"]),
        ("62220", ["card_unusable"]),
    ],
)
def test_that_card_numbers_only_warn(card: str, codes: list[str]) -> None:
    drafts = one(extra={"卡号": card})
    assert [code for _, code, _ in told(drafts)] == codes
    assert len(drafts.drafts) == 1


def test_that_a_card_that_lost_its_zeros_is_refused() -> None:
    rows = list_of({"卡号": "0222021234567"}, {"卡号": 222021234567.0}, headers=[*HEADERS, "卡号"])
    drafts = drafts_of(rows)
    assert [code for _, code, _ in told(drafts) if code == "lost_zeros"] == ["lost_zeros"]
    assert drafts.rejected_rows == (3,)


def test_that_an_account_in_a_note_that_lost_digits_is_left_out_of_it() -> None:
    drafts = one(extra={"客户号": 6222021234567890128.0, "备注": "有房"})
    assert told(drafts) == [("warn", "lost_digits", "客户号")]
    assert drafts.drafts[0].note == "有房"


def test_that_names_of_one_debtor_may_differ_in_traditional_characters() -> None:
    drafts = drafts_of(list_of({"客户姓名": "陈轩"}, {"客户姓名": "陳軒"}))
    assert [code for _, code, _ in told(drafts)] == ["same_debtor"]


def test_that_relations_are_known_in_traditional_characters() -> None:
    (case,) = one(extra={"联系人1姓名": "陈父", "联系人1关系": "父親"}).drafts
    assert case.related[0].relation is Relation.PARENT


def test_that_an_old_id_number_is_shown_with_its_new_spelling() -> None:
    (finding,) = [each for each in one(身份证号="110105491231002").findings if each.code == "id_legacy"]
    assert "110105********002X" in str(finding.message)
    assert finding.value == "110105*****1002"


def test_that_a_card_stored_as_a_number_is_refused() -> None:
    assert ("block", "lost_digits", "卡号") in told(one(extra={"卡号": 6222021234567890128.0}))


def test_that_numbers_among_texts_with_zeros_have_lost_theirs() -> None:
    drafts = drafts_of(list_of({"合同编号": "00123"}, {"合同编号": 124}))
    assert told(drafts) == [("block", "lost_zeros", "合同编号")]
    assert [each.case_no for each in drafts.drafts] == ["A001"]


def test_that_several_columns_of_one_part_are_added_up() -> None:
    (case,) = one(extra={"罚息": 1.5, "违约金": "2.5", "管理费": 3}, 委案金额="127.50").drafts
    assert case.debt.owed == Components(Money(10_000), Money(2_050), Money(400), Money(300))


def test_that_a_list_without_parts_owes_its_total_as_principal() -> None:
    (case,) = drafts_of([["案件号", "姓名", "身份证号", "最新欠款"], ["A1", "陈轩", ROW[2], 88.8]]).drafts
    assert case.debt.owed == Components(principal=Money(8_880))
    assert case.debt.assigned_amount == Money(8_880)


def test_that_the_second_of_two_equal_case_numbers_is_blocked() -> None:
    drafts = drafts_of(list_of({"委案编号": "B1"}, {"委案编号": "B1"}, {"委案编号": "B2"}))
    assert [(each.row, each.code) for each in drafts.findings if each.severity is Severity.BLOCK] == [
        (3, "duplicate")
    ]
    assert [each.case_no for each in drafts.drafts] == ["B1", "B2"]


def test_that_width_makes_no_other_case_number() -> None:
    drafts = drafts_of(list_of({"委案编号": "A001"}, {"委案编号": "Ａ００１"}))
    assert [each.code for each in drafts.findings if each.row == 3] == ["duplicate"]


def test_that_one_debtor_with_two_cases_is_linked_by_id_number_and_name() -> None:
    assert told(drafts_of(list_of({}, {}))) == [("info", "same_debtor", "身份证号")]
    assert told(drafts_of(list_of({}, {"客户姓名": "王五"}))) == [("warn", "id_of_another", "身份证号")]


def test_that_totals_and_notes_are_set_aside() -> None:
    rows = list_of({})
    rows += [["", "", ""], ["合计", "", "", "", "", "", 100], ["制表人：李四"], ["以上名单请于三日内反馈"]]
    drafts = drafts_of(rows)
    assert [(each.row, each.code) for each in drafts.findings if each.code == "set_aside"] == [
        (4, "set_aside"),
        (5, "set_aside"),
        (6, "set_aside"),
    ]
    assert (drafts.rows_read, drafts.rejected) == (1, 0)


def test_that_a_case_called_total_is_still_a_case() -> None:
    assert one(委案编号="合计").rows_read == 1


def test_that_days_past_due_are_compared_on_the_day_of_the_data() -> None:
    headers = [*HEADERS, "逾期日期"]
    changes = [{"逾期日期": "2026-10-01", "逾期天数": 50} for _ in range(3)]
    drafts = drafts_of(list_of(*changes, {"逾期日期": "2026-10-01", "逾期天数": 70}, headers=headers))
    found = [each for each in drafts.findings if each.code == "dpd_differs"]
    assert [(each.row, each.value) for each in found] == [(5, "70")]
    assert {each.debt.as_of for each in drafts.drafts} == {date(2026, 11, 20)}


def test_that_dates_are_read_and_compared() -> None:
    extra = {"委案日期": "2026年11月1日", "预计退案日": 46300, "放款日期": "20250310", "逾期日": "2026-12-24"}
    drafts = one(extra=extra, 逾期天数="")
    (case,) = drafts.drafts
    assert (case.assigned_on, case.recall_on) == (date(2026, 11, 1), date(2026, 10, 5))
    assert [code for _, code, _ in told(drafts)] == ["recall_before_assigned", "overdue_in_future"]
    assert case.debt.lent_on == date(2025, 3, 10)


def test_that_defaults_fill_what_a_list_does_not_tell() -> None:
    defaults = Defaults(ProductKind.CAR_LOAN, None, date(2026, 11, 2), date(2027, 2, 1))
    (case,) = drafts_of(list_of({}), defaults=defaults).drafts
    assert (case.assigned_on, case.recall_on) == (date(2026, 11, 2), date(2027, 2, 1))
    assert case.debt.product is ProductKind.CAR_LOAN


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("个人消费贷", ProductKind.CONSUMER_LOAN),
        ("汽车金融", ProductKind.CAR_LOAN),
        ("白金信用卡", ProductKind.CREDIT_CARD),
        ("其他", ProductKind.OTHER),
    ],
)
def test_that_products_are_known_by_their_names(name: str, product: ProductKind) -> None:
    assert one(extra={"产品类型": name}).drafts[0].debt.product is product


def test_that_the_product_is_known_by_columns_that_only_it_has() -> None:
    assert one(extra={"车架号": "L1"}).drafts[0].debt.product is ProductKind.CAR_LOAN
    assert one(extra={"账单日": "5"}).drafts[0].debt.product is ProductKind.CREDIT_CARD


def test_that_contacts_and_guarantors_become_people() -> None:
    extra = {
        "联系人1姓名": "熊 思雨",
        "联系人1关系": "父母",
        "联系人1手机": "15892693719",
        "联系人2姓名": "杜军",
        "联系人2关系": "师傅",
        "联系人2手机": "bad",
        "担保人姓名": "苏平",
        "担保人证件号": "11010519491231002X",
        "配偶姓名": "",
        "配偶手机": "13800001234",
    }
    drafts = one(extra=extra)
    found = [(each.person.name, each.relation, each.note) for each in drafts.drafts[0].related]
    assert found == [
        ("熊思雨", Relation.PARENT, ""),
        ("杜军", Relation.OTHER, "师傅"),
        ("苏平", Relation.GUARANTOR, ""),
    ]
    assert drafts.drafts[0].related[2].person.document_no == "11010519491231002X"
    assert told(drafts) == [
        ("warn", "phone_unusable", "联系人2手机"),
        ("warn", "contact_nameless", "配偶手机"),
    ]


def test_that_a_contact_who_is_the_debtor_gives_the_number_back() -> None:
    extra = {"联系人1姓名": "陈轩", "联系人1关系": "本人", "联系人1手机": "13800001234"}
    (case,) = one(extra=extra).drafts
    assert case.related == ()
    assert [each.number for each in case.debtor.phones] == ["18773546848", "13800001234"]


def test_that_notes_and_details_are_kept_together() -> None:
    (case,) = one(
        extra={"备注1": "要求\n周末联系", "车型": "帝豪", "信用额度": "", "开卡日": date(2024, 11, 30)}
    ).drafts
    assert case.note == "要求\n周末联系\n车型：帝豪\n开卡日：2024-11-30"


def test_that_a_list_of_another_client_is_noticed_once() -> None:
    rows = list_of(
        {"委托方": "海岳消金"}, {"委托方": "海岳消金"}, {"委托方": "望舟小贷"}, headers=[*HEADERS, "委托方"]
    )
    drafts = drafts_of(rows, client_names=("望舟小额贷款有限公司", "望舟小贷"))
    found = [each for each in drafts.findings if each.code == "other_client"]
    assert [(each.row, each.message.count) for each in found] == [(2, 2)]


def test_that_values_in_findings_are_masked() -> None:
    drafts = drafts_of(
        list_of(
            {"身份证号": "410202200009101762", "手机号码": "1877354684", "客户姓名": "张3"},
            {"家庭地址": "河南省开封市龙亭区解放路145号\u200b", "合同编号": "13800001234\u200b"},
        )
    )
    values = {each.column: each.value for each in drafts.findings if each.value}
    assert values == {
        "身份证号": "410202********1762",
        "手机号码": "****4684",
        "客户姓名": "张*",
        "家庭地址": "河南省开封市龙亭区***",
        "合同编号": "138****1234",
    }


@pytest.mark.parametrize(
    ("name", "read", "rejected"),
    [
        ("consumer-loans-2026-11.xlsx", 500, 0),
        ("credit-cards-2026-11.xlsx", 200, 2),
        ("car-loans-2026-11.csv", 80, 0),
    ],
)
def test_that_the_bundled_lists_are_read(name: str, read: int, rejected: int) -> None:
    file = read_spreadsheet(assets.resource("samples", name))
    sheet = file.sheet(file.sheet_names[0])
    header = find_header(sheet)
    drafts = read_drafts(sheet, header, propose(header, samples_of(sheet, header)), Context(TODAY))
    assert (drafts.rows_read, drafts.rejected, len(drafts.drafts)) == (read, rejected, read - rejected)
    assert not any(each.debt.owed.has_negative for each in drafts.drafts)


def test_that_reading_tells_its_steps() -> None:
    steps: list[tuple[int, int]] = []
    sheet = Sheet("x", list_of(*[{} for _ in range(2_500)]))
    header = find_header(sheet)
    read_drafts(
        sheet, header, propose(header), Context(TODAY), lambda done, total: steps.append((done, total))
    )
    assert steps == [(0, 2_500), (1_000, 2_500), (2_000, 2_500)]


ODD = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="0123456789X-/年月日.¥,eE+ \u200b\n", max_size=25),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.booleans(),
    st.sampled_from(["", None, "合计", "410202200009101761", "18773546848", "1,234.50", "=1+1"]),
)
MORE = "性别 出生日期 年龄 证件类型 卡号 罚息 委案日期 联系人1姓名 联系人1手机 联系人1关系 备注 车型"
REST = ["委托方", "批次号", "产品类型", "逾期日期", "城市", "担保人证件号", "甲"]
SOME_HEADERS = [*HEADERS, *MORE.split(), *REST]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(ODD, max_size=len(SOME_HEADERS)), max_size=6))
def test_that_no_row_crashes_the_checks(rows: list[list[Any]]) -> None:
    sheet = Sheet("x", [SOME_HEADERS, *rows])
    header = find_header(sheet)
    drafts = read_drafts(sheet, header, propose(header, samples_of(sheet, header)), Context(TODAY, ("甲",)))
    assert len(drafts.drafts) + drafts.rejected == drafts.rows_read <= len(rows)
    assert_told(drafts.findings, drafts.rejected)


def assert_told(findings: tuple[ImportFinding, ...], rejected: int) -> None:
    blocked = {each.row for each in findings if each.severity is Severity.BLOCK}
    assert len(blocked) == rejected
    assert all(str(each.message) and each.code for each in findings)
