"""Finds the county-level part of a Chinese address: 区, 县, county-level 市 or 旗."""

import re
from typing import Final

_PROVINCE: Final = re.compile(
    r"(?:内蒙古|广西|西藏|宁夏|新疆)[^市州盟县区]{0,6}?自治区|[^省市区县州盟]{2,3}省|(?:香港|澳门)特别行政区",
)
_CITY: Final = re.compile(
    r"[^省市区县]{2,12}?自治州|[^省市区县]{2,8}?地区|[^省市区县]{1,6}?盟|[^省区县]{1,9}?市"
)
_COUNTY: Final = re.compile(
    r".{1,12}?(?:自治县|自治旗|林区|特区|新区|矿区|开发区|管理区|区|县|旗)|[^区县旗]{1,6}?市"
)
_NOT_COUNTY: Final = re.compile(r"[路街道巷弄号镇乡村组栋幢]|(?:小|社|校|厂|园|景|库|市)区$")


def district_of(address: str, *, city: str = "", county: str = "") -> str:
    """Return the county-level part, such as ``龙亭区``; the city where there is none, else an empty text.

    A county or a city from columns of their own wins over what the address says.
    """
    if county.strip():
        return county.strip()
    found_city, rest = _city_and_rest(address)
    after = rest[found_city.end() :] if found_city else rest
    found = _COUNTY.match(after)
    if found is not None and not _NOT_COUNTY.search(found[0]):
        return found[0]
    return city.strip() or (found_city[0] if found_city else "")


def city_of(address: str) -> str:
    """Return the city an address names, such as ``开封市``, else an empty text."""
    found, _rest = _city_and_rest(address)
    return found[0] if found else ""


def _city_and_rest(address: str) -> tuple[re.Match[str] | None, str]:
    """Return where the city stands in an address without its province."""
    rest = "".join(address.split())
    province = _PROVINCE.match(rest)
    rest = rest[province.end() :] if province else rest
    found = _CITY.match(rest)
    return (None if found is not None and _NOT_COUNTY.search(found[0]) else found), rest
