"""Checks the cells of one row and notes what is wrong with them; what cannot be used is left out and said."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.compliance import Severity
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import (
    IdNumber,
    NumberKind,
    PhoneNumber,
    luhn_holds,
    read_bank_card,
    read_id_number,
    read_phone,
    with_check_digit,
)
from casedesk.domain.intake import ColumnMapping, ImportFinding, masked_value
from casedesk.domain.money import Money
from casedesk.domain.people import DocumentKind, Sex
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.cells import (
    CellError,
    amount_of,
    count_of,
    day_of,
    has_hidden,
    is_empty,
    lines_of,
    number_text,
    text_of,
)
from casedesk.importing.spreadsheet import Cell

_ADULT: Final = 18
_LONGEST_DOCUMENT: Final = 40
_SEVERAL: Final = re.compile(r"[/、,，;；\n]+|\s{2,}")
_ODD_NAME: Final = re.compile(r"[\d*?？#@]")
_SPACED_HAN: Final = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U000323af])\s+(?=[\u3400-\u9fff\U00020000-\U000323af])"
)
_PLAIN_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_BARE_ID: Final = re.compile(r"\d{17}[\dX]")


class Findings:
    """Everything noted about one list."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self.noted: list[ImportFinding] = []
        self._headers = {each.position: each.header for each in mapping.columns}
        self._fields = {each.position: each.target.field for each in mapping.columns if each.target}

    def note(
        self,
        row: int,
        position: int | None,
        severity: Severity,
        code: str,
        message: Sentence,
        *,
        cell: Cell = "",
    ) -> None:
        """Note one finding; the cell's value is masked as its column demands."""
        header, field = "", None
        if position is not None:
            header, field = self._headers.get(position, ""), self._fields.get(position)
        value = masked_value(field, text_of(cell)) if cell not in {"", None} else ""
        self.noted.append(ImportFinding(row, header, severity, code, message, value))


@dataclass(slots=True)
class Row:
    """One row while it is being read."""

    number: int
    cells: Sequence[Cell]
    findings: Findings
    is_bad: bool = False

    def cell(self, position: int | None) -> Cell:
        """Return the cell of a column, an empty text where the row is shorter or the column unmapped."""
        if position is None or position >= len(self.cells):
            return ""
        found = self.cells[position]
        return "" if found is None else found

    def block(self, position: int | None, code: str, message: Sentence) -> None:
        """Note what keeps the row out."""
        self.is_bad = True
        self.findings.note(self.number, position, Severity.BLOCK, code, message, cell=self.cell(position))

    def warn(self, position: int | None, code: str, message: Sentence) -> None:
        """Note what a person should look at."""
        self.findings.note(self.number, position, Severity.WARN, code, message, cell=self.cell(position))

    def inform(self, position: int | None, code: str, message: Sentence) -> None:
        """Note what was done with the row."""
        self.findings.note(self.number, position, Severity.INFO, code, message, cell=self.cell(position))


def check_hidden(row: Row, positions: Sequence[int]) -> None:
    """Warn of control and direction characters, which the readers below leave out."""
    cells = row.cells
    for position in positions:
        cell = cells[position] if position < len(cells) else ""
        if isinstance(cell, str) and not cell.isprintable() and has_hidden(cell):
            row.warn(
                position,
                "hidden_characters",
                say("Hidden control characters were left out of this cell."),
            )


def read_text(row: Row, position: int | None, longest: int) -> str:
    """Return a text on one line, cut with a warning where it is longer than the office keeps."""
    cell = row.cell(position)
    if is_empty(cell):
        return ""
    text = text_of(cell)
    if len(text) <= longest:
        return text
    row.warn(position, "too_long", say("Longer than {most} characters; the rest was cut off.", most=longest))
    return text[:longest]


def read_lines(row: Row, position: int) -> str:
    """Return a text with its line breaks."""
    cell = row.cell(position)
    return "" if is_empty(cell) else lines_of(cell)


def read_key(row: Row, position: int | None, longest: int, *, has_zeros: bool = False) -> str:
    """Return a number that identifies; block lost digits and zeros and what is too long to be one."""
    cell = row.cell(position)
    if is_empty(cell):
        return ""
    try:
        text = number_text(cell)
    except CellError as problem:
        row.block(position, problem.code, problem.sentence)
        return ""
    if has_zeros and isinstance(cell, float):
        row.block(
            position,
            "lost_zeros",
            say(
                "The spreadsheet stored this as a number; others in the column begin with 0. "
                "Format the column as text."
            ),
        )
        return ""
    if len(text) > longest:
        row.block(position, "too_long", say("Longer than {most} characters. Correct it.", most=longest))
        return ""
    return text


def read_name(row: Row, position: int | None, longest: int = 100) -> str:
    """Return a person's name without spaces between Chinese characters."""
    name = read_text(row, position, longest)
    if not name.isascii():
        name = _SPACED_HAN.sub("", name)
    if _ODD_NAME.search(name):
        row.warn(position, "name_odd", say("This name holds digits or masking marks. Ask the client for it."))
    return name


def read_amount(row: Row, position: int | None) -> Money | None:
    """Return an amount; block unreadable and negative ones, warn of parts of a fen."""
    cell = row.cell(position)
    if is_empty(cell):
        return None
    try:
        amount, is_rounded = amount_of(cell)
    except CellError as problem:
        row.block(position, problem.code, problem.sentence)
        return None
    if amount.is_negative:
        row.block(position, "negative", say("The amount is negative. Ask the client what it means."))
        return None
    if is_rounded:
        row.warn(
            position,
            "amount_rounded",
            say("More than two decimals; {amount} was taken.", amount=amount),
        )
    return amount


def read_day(row: Row, position: int | None) -> date | None:
    """Return a date; one that cannot be read is left out with a warning."""
    cell = row.cell(position)
    if is_empty(cell):
        return None
    try:
        return day_of(cell)
    except CellError as problem:
        row.warn(position, problem.code, problem.sentence)
        return None


def read_count(row: Row, position: int | None) -> int | None:
    """Return a count; one that is negative or cannot be read is left out with a warning."""
    cell = row.cell(position)
    if is_empty(cell):
        return None
    try:
        count = count_of(cell)
    except CellError as problem:
        row.warn(position, problem.code, problem.sentence)
        return None
    if count < 0:
        row.warn(position, "count_negative", say("The count is negative and was left out."))
        return None
    return count


def read_card(row: Row, position: int | None) -> str:
    """Return a card number; lost digits block, a wrong length or check digit only warns."""
    text = read_key(row, position, _LONGEST_DOCUMENT)
    if not text:
        return ""
    try:
        card = read_bank_card(text)
    except BadInputError as problem:
        row.warn(position, "card_unusable", problem.sentence)
        return text
    if not luhn_holds(card):
        row.warn(
            position, "card_check_digit", say("The check digit of the card number does not fit; compare it.")
        )
    return card


def read_phones(row: Row, position: int) -> list[PhoneNumber]:
    """Return the numbers in a cell; lost digits and zeros block, other unreadable numbers are left out."""
    cell = row.cell(position)
    if isinstance(cell, str) and _PLAIN_MOBILE.fullmatch(cell):
        return [PhoneNumber(cell, NumberKind.MOBILE)]
    if is_empty(cell):
        return []
    try:
        whole = lines_of(cell) if isinstance(cell, str) and "\n" in cell else number_text(cell)
    except CellError as problem:
        row.block(position, problem.code, problem.sentence)
        return []
    found = []
    for text in filter(None, (part.strip() for part in _SEVERAL.split(whole))):
        try:
            phone = read_phone(text)
        except BadInputError as problem:
            _note_bad_phone(row, position, text, problem)
            continue
        if phone.kind is NumberKind.SERVICE:
            message = say("A service number is nobody's phone; it was left out.")
            row.warn(position, "phone_of_service", message)
            continue
        if phone.is_iot:
            row.warn(position, "phone_of_device", say("This is the number of a device, not of a person."))
        if phone not in found:
            found.append(phone)
    return found


def _note_bad_phone(row: Row, position: int, text: str, problem: BadInputError) -> None:
    if isinstance(row.cell(position), float):
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


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the debtor is by the document; uncertain where its check character does not fit."""

    kind: DocumentKind = DocumentKind.ID_CARD
    number: str = ""
    sex: Sex | None = None
    born_on: date | None = None
    is_certain: bool = False


def read_identity(row: Row, position: int | None, kind: DocumentKind, today: date) -> Identity:
    """Return the document; block an unusable ID number, warn of a wrong check character and unusual ages."""
    text = read_key(row, position, _LONGEST_DOCUMENT)
    if not text:
        return Identity(kind)
    if kind is not DocumentKind.ID_CARD:
        return Identity(kind, "".join(text.split()).upper(), is_certain=True)
    is_certain = True
    try:
        number = read_id_number(text, today=today)
    except BadInputError as problem:
        repaired = _with_right_check(text, today)
        if repaired is None:
            row.block(position, "id_unusable", problem.sentence)
            return Identity(kind)
        row.warn(position, "id_check_character", problem.sentence)
        number, is_certain = IdNumber(_bare(text)), False
    if number.is_legacy:
        row.inform(position, "id_legacy", say("An old ID number of 15 digits was written with 18."))
    _check_age(row, position, number, today)
    return Identity(kind, number.text, number.sex, number.born_on, is_certain)


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def _with_right_check(text: str, today: date) -> IdNumber | None:
    """Return the number that differs in the check character alone, or None if more is wrong."""
    bare = _bare(text)
    if not _BARE_ID.fullmatch(bare):
        return None
    try:
        return read_id_number(with_check_digit(bare[:17]), today=today)
    except BadInputError:
        return None


def _check_age(row: Row, position: int | None, number: IdNumber, today: date) -> None:
    age = number.age_on(today)
    if age < _ADULT:
        row.warn(
            position,
            "minor",
            say("By the ID number this person is {age}: no visit, no negotiation, no signing.", age=age),
        )
    elif number.is_unusual_on(today):
        row.warn(position, "age_unusual", say("By the ID number this person is {age}; compare it.", age=age))


@dataclass(frozen=True, slots=True)
class ToldElsewhere:
    """Columns that repeat what the ID number says."""

    sex: int | None
    born: int | None
    age: int | None


def check_person(row: Row, identity: Identity, told: ToldElsewhere, today: date) -> None:
    """Warn where sex, birthday or age in columns of their own differ from the ID number."""
    if identity.born_on is None:
        return
    told_sex = aliases().sexes.get(plain(text_of(row.cell(told.sex))))
    if told_sex is not None and told_sex is not identity.sex:
        row.warn(told.sex, "sex_differs", say("The sex differs from the one in the ID number; compare it."))
    told_day = read_day(row, told.born)
    if told_day is not None and told_day != identity.born_on:
        row.warn(
            told.born,
            "birthday_differs",
            say("The date of birth differs from the one in the ID number; compare it."),
        )
    told_age = read_count(row, told.age)
    computed = today.year - identity.born_on.year
    if told_age is not None and abs(told_age - computed) > 1:
        row.warn(told.age, "age_differs", say("The age differs from the one in the ID number; compare it."))
