from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import zxingcpp

from casedesk.printing.fonts import MissingCharacterError
from casedesk.printing.recovery import RecoverySheet, recovery_sheet

SHEET = RecoverySheet(
    office_name="杭州和衡信用服务有限公司",
    groups=("0W40E", "J2GBE", "1G6GP", "W3RGN", "2491J", "650NK", "2RBHE", "G68T1"),
    sheet_no="8A-77-B3",
    made_at=datetime(2026, 5, 7, 9, 12, tzinfo=ZoneInfo("Asia/Shanghai")),
)


def _texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", ("资料库恢复表", "保管人签名", "见证人签名", "存放处", "第 2 份，共 2 份")),
        ("en", ("Recovery sheet", "Keeper's signature", "Witness's signature", "Kept at", "Copy 2 of 2")),
    ],
)
def test_that_both_copies_carry_every_group_and_two_signatures(language: str, words: tuple[str, ...]) -> None:
    texts = _texts(recovery_sheet(SHEET, language=language))
    assert len(texts) == 2
    for group in SHEET.groups:
        assert all(group in text for text in texts)
    for word in (*words, SHEET.office_name, SHEET.sheet_no, "2026-05-07 09:12"):
        assert word in texts[1]


def test_that_place_and_keeper_stand_on_their_lines_when_they_are_known() -> None:
    place = "保险柜 A-01，行政部二层东侧档案室左起第三格，钥匙由行政主管保管"
    (text,) = _texts(recovery_sheet(replace(SHEET, place=place, keeper="沈若琳"), language="zh", copies=1))
    assert place in text
    assert "沈若琳" in text


def test_that_the_qr_code_reads_as_the_recovery_code() -> None:
    with pypdfium2.PdfDocument(recovery_sheet(SHEET, language="zh")) as document:
        image = document[0].render(scale=200 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(image)
    assert code.text == "-".join(SHEET.groups)


def test_that_a_long_office_name_stays_on_the_page() -> None:
    name = "Heheng & Sons <Credit> Services of the Western Lake District " * 3
    content = recovery_sheet(replace(SHEET, office_name=name), language="en", copies=1)
    (text,) = _texts(content)
    assert " ".join(text.split()).count("<Credit>") == 3


def test_that_the_same_sheet_makes_the_same_bytes() -> None:
    assert recovery_sheet(SHEET, language="en") == recovery_sheet(SHEET, language="en")


def test_that_a_name_that_no_font_can_write_is_refused_by_its_character() -> None:
    with pytest.raises(MissingCharacterError, match="U\\+1F9A9"):
        recovery_sheet(replace(SHEET, keeper="沈\U0001f9a9"), language="zh")
