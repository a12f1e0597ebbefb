"""Personal data shown with its middle hidden, for lists, papers, exports and logs."""

import re
from collections.abc import Iterable
from typing import Final

_STARS: Final = "***"
_SHORTEST_NAME: Final = 2
_MOBILE_LENGTH: Final = 11
_TAIL: Final = 4
_DOCUMENT_HEAD: Final = 6
_SHORT_DOCUMENT: Final = 12
_EMPLOYER_HEAD: Final = 2
_DISTRICT: Final = re.compile(r".{0,24}?(?:自治县|自治旗|新区|林区|特区|矿区|区|县|旗)")
_CITY: Final = re.compile(r".{0,16}?(?:自治州|地区|盟|州|市)(?:.{1,6}?市)?")
_PROVINCE: Final = re.compile(r".{0,8}?(?:自治区|特别行政区|省)")

_SOME_DIGITS: Final = re.compile(r"\d{3}")
"""What every number that is masked has in it."""
_IDENTITY: Final = re.compile(r"(?<!\d)(?:\d{17}[\dXxＸｘ]|\d{15})(?![\dXxＸｘ])")
_MOBILE: Final = re.compile(r"(?<!\d)((?:[+]|00)?86[ -]?)?([1１][3-9３-９]\d)([ -]?)\d{4}[ -]?(\d{4})(?!\d)")
_LANDLINE: Final = re.compile(r"(?<!\d)([0０]\d{2,3})([ -]?)\d{3,4}[ -]?(\d{4})(?!\d)")
_CARD: Final = re.compile(r"(?<!\d)(?:\d{4}(?:[ -]\d{4}){2,4}(?:[ -]\d{1,3})?|\d{12,})(?!\d)")


def mask_name(name: str) -> str:
    """Keep the first character and hide even the length of the rest: ``张*``."""
    return name.strip()[:1] + "*" if name.strip() else ""


def mask_names(text: str, names: Iterable[str]) -> str:
    """Mask the given names inside free text; one in Latin letters only where it stands by itself."""
    for name in sorted({each.strip() for each in names}, key=len, reverse=True):
        if len(name) < _SHORTEST_NAME:
            continue
        pattern = r"\s+".join(map(re.escape, name.split()))
        whole = rf"(?<!\w){pattern}(?!\w)" if name.isascii() else pattern
        text = re.sub(whole, lambda found: mask_name(found[0]), text, flags=re.IGNORECASE)
    return text


def mask_phone(number: str) -> str:
    """Keep ``138****1234`` of a mobile and area code and last four of a landline, ``0571-****5566``."""
    number = number.strip()
    area, dash, local = number.partition("-")
    if dash and area.startswith("0"):
        local, extension_dash, extension = local.partition("-")
        return f"{area}-****{local[-_TAIL:]}{extension_dash}{'*' * len(extension)}"
    if len(number) >= _MOBILE_LENGTH:
        return f"{number[:3]}****{number[-_TAIL:]}"
    return "****" + number[-_TAIL:] if len(number) > _TAIL else "*" * len(number)


def mask_document(number: str) -> str:
    """Keep the first six and last four of an ID number, ``330106********1213``, less of shorter documents."""
    number = number.strip()
    if len(number) > _SHORT_DOCUMENT:
        hidden = "*" * (len(number) - _DOCUMENT_HEAD - _TAIL)
        return number[:_DOCUMENT_HEAD] + hidden + number[-_TAIL:]
    kept = min(2, len(number) // 3)
    return number[:kept] + "*" * (len(number) - 2 * kept) + number[len(number) - kept :]


def mask_card(number: str) -> str:
    """Keep the last four digits: ``**** **** **** 0128``."""
    digits = "".join(number.split()).replace("-", "")
    return f"**** **** **** {digits[-_TAIL:]}" if len(digits) > 2 * _TAIL else "*" * len(digits)


def mask_address(address: str, district: str = "") -> str:
    """Keep the address down to its district, or to its city where no district is found."""
    address = address.strip()
    if not address:
        return ""
    if district and district in address:
        return address[: address.index(district) + len(district)] + _STARS
    province = _PROVINCE.match(address)
    start = province.end() if province else 0
    for part in (_DISTRICT, _CITY):
        found = part.match(address, start)
        if found is not None and found.end() < len(address):
            return address[: found.end()] + _STARS
    return (district or address[:start]) + _STARS


def mask_workplace(name: str) -> str:
    """Keep the first two characters of an employer's name."""
    return name.strip()[:_EMPLOYER_HEAD] + _STARS if name.strip() else ""


def mask_text(text: str) -> str:
    """Mask identity, phone and card numbers inside free text, rather one too many than one too few."""
    if not _SOME_DIGITS.search(text):
        return text
    text = _IDENTITY.sub(lambda found: mask_document(found[0]), text)
    text = _CARD.sub(lambda found: "****" + re.sub(r"[ -]", "", found[0])[-_TAIL:], text)
    text = _MOBILE.sub(lambda found: f"{found[1] or ''}{found[2]}{found[3]}****{found[3]}{found[4]}", text)
    return _LANDLINE.sub(lambda found: f"{found[1]}{found[2]}****{found[3]}", text)
