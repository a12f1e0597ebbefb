"""The county-level part of Chinese addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.domain.districts import district_of


@pytest.mark.parametrize(
    ("address", "district"),
    [
        ("河南省开封市龙亭区解放路145号绿城小区5号楼", "龙亭区"),
        ("河南省郑州市管城回族区人民路180号", "管城回族区"),
        ("河南省郑州市中牟县建设路286号", "中牟县"),
        ("江苏省苏州市昆山市玉山镇", "昆山市"),
        ("北京市朝阳区建国路1号", "朝阳区"),
        ("上海市浦东新区世纪大道", "浦东新区"),
        ("内蒙古自治区锡林郭勒盟锡林浩特市", "锡林浩特市"),
        ("新疆维吾尔自治区伊犁哈萨克自治州伊宁市", "伊宁市"),
        ("湖北省神农架林区松柏镇", "神农架林区"),
        ("重庆市彭水苗族土家族自治县", "彭水苗族土家族自治县"),
        ("黑龙江省大兴安岭地区呼玛县", "呼玛县"),
        ("广东省东莞市南城街道阳光小区3号", "东莞市"),
        (" 杭州市 西湖区 文三路", "西湖区"),
        ("开封市市区人民路", "开封市"),
        ("解放路145号", ""),
        ("阳光小区5号楼", ""),
        ("", ""),
    ],
)
def test_that_the_district_is_found(address: str, district: str) -> None:
    assert district_of(address) == district


def test_that_a_column_of_its_own_wins() -> None:
    assert district_of("解放路145号", city="开封市", county="龙亭区") == "龙亭区"
    assert district_of("解放路145号", city="开封市") == "开封市"


@given(st.text(alphabet="省市区县旗盟州路号小阳光自治 x", max_size=40))
def test_that_any_text_gives_a_part_of_itself(address: str) -> None:
    assert district_of(address) in "".join(address.split())
