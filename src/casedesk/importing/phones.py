"""Reads the phone numbers of a cell, however many and however written."""

import re
import unicodedata
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import NumberKind, PhoneNumber, read_phone
from casedesk.domain.sentences import say
from casedesk.importing.cells import NUMBERS, CellError, is_empty, lines_of, number_text
from casedesk.importing.checks import Row

_SEVERAL: Final = re.compile(r"[/\\|、,，;；\n]+|\s{2,}|(?<=\d)(?:或|和|及)(?=[\d+(])")
_REMARK: Final = re.compile(r"[(（\[【][^()（）\[\]【】0-9０-９]*[)）\]】]")
_LABEL: Final = re.compile(r"^[^\d０-９+＋(（]+[:：]?|[^\d０-９)）]+$")
_MOBILES: Final = re.compile(r"(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}")
PLAIN_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
PLAIN_LANDLINE: Final = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}")
"""What both patterns fit is spelt as ``read_phone`` would spell it."""


def read_phones(row: Row, position: int) -> list[PhoneNumber]:
    """Return the numbers in a cell; lost digits and zeros block, other unreadable numbers are left out."""
    cell = row.cell(position)
    if is_empty(cell):
        return []
    try:
        whole = lines_of(cell) if isinstance(cell, str) and "\n" in cell else number_text(cell)
    except CellError as problem:
        row.block(position, problem.code, problem.sentence)
        return []
    found: list[PhoneNumber] = []
    for text in filter(None, (part.strip() for part in _SEVERAL.split(whole))):
        try:
            phones = _phones_in(text)
        except BadInputError as problem:
            _note_bad_phone(row, position, text, problem)
            continue
        for phone in phones:
            _take(row, position, phone, found)
    return found


def _take(row: Row, position: int, phone: PhoneNumber, found: list[PhoneNumber]) -> None:
    if phone.kind is NumberKind.SERVICE:
        row.warn(position, "phone_of_service", say("A service number is nobody's phone; it was left out."))
        return
    if phone.is_iot:
        row.warn(position, "phone_of_device", say("This is the number of a device, not of a person."))
    if phone not in found:
        found.append(phone)


def _phones_in(text: str) -> list[PhoneNumber]:
    """Read one number, also with a remark or a label, or several mobiles with a space between."""
    try:
        return [read_phone(text)]
    except BadInputError:
        bare = unicodedata.normalize("NFKC", text)
        mobiles = [found[0] for found in _MOBILES.finditer(bare)]
        if len(mobiles) > 1 and not re.search(r"\d", _MOBILES.sub("", bare)):
            return [read_phone(each) for each in mobiles]
        trimmed = _LABEL.sub("", _REMARK.sub("", bare).strip())
        if trimmed in {"", bare}:
            raise
        return [read_phone(trimmed)]


def _note_bad_phone(row: Row, position: int, text: str, problem: BadInputError) -> None:
    if type(row.cell(position)) in NUMBERS:
        try:
            read_phone("0" + text)
        except BadInputError:
            pass
        else:
            row.block(
                position,
                "lost_zeros",
                say(
                    "The spreadsheet stored this as a number and lost the 0 of the area code. "
                    "Format the column as text."
                ),
            )
            return
    row.warn(position, "phone_unusable", problem.sentence)
