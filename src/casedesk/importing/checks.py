"""Checks the cells of one row and notes what is wrong with them; what cannot be used is left out and said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.amount_forms import PLAIN, AmountForm, Negative
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import BadInputError
from casedesk.domain.identity import luhn_holds, read_bank_card
from casedesk.domain.intake import ColumnMapping, ImportFinding, masked_value
from casedesk.domain.money import ZERO, Money
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.cells import (
    EXACT,
    NUMBERS,
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

LONGEST_DOCUMENT: Final = 40
ODD_NAME: Final = re.compile(r"[\d*?？#@<>=＜＞＝|]")
_SPACED_HAN: Final = re.compile(
    r"(?<=[\u3400-\u9fff\U00020000-\U000323af])\s+(?=[\u3400-\u9fff\U00020000-\U000323af])"
)


class Findings:
    """Everything noted about one list."""

    def __init__(
        self, mapping: ColumnMapping, sheet: str = "", constants: Mapping[int, Cell] | None = None
    ) -> None:
        self.noted: list[ImportFinding] = []
        self.constants = constants or {}
        self.forms = {each.position: each.form for each in mapping.columns if not each.form.is_plain}
        self._sheet = sheet
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
        self.noted.append(ImportFinding(row, header, severity, code, message, value, self._sheet))


@dataclass(slots=True)
class Row:
    """One row while it is being read."""

    number: int
    cells: Sequence[Cell]
    findings: Findings
    is_bad: bool = False

    def cell(self, position: int | None) -> Cell:
        """Return the cell of a column, an empty text where the row is shorter or the column unmapped."""
        if position is None:
            return ""
        if position >= len(self.cells):
            return self.findings.constants.get(position, "")
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


def read_detail(row: Row, position: int) -> str:
    """Return whatever a cell shows; a number that has lost digits is left out with a warning."""
    cell = row.cell(position)
    if is_empty(cell):
        return ""
    if isinstance(cell, float) and abs(cell) >= EXACT:
        row.warn(
            position,
            "lost_digits",
            say("The spreadsheet stored this as a number and lost digits; it was left out."),
        )
        return ""
    return text_of(cell)


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
    if has_zeros and type(cell) in NUMBERS:
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
    if ODD_NAME.search(name):
        row.warn(position, "name_odd", say("This name holds digits or masking marks. Ask the client for it."))
    return name


def read_amount(row: Row, position: int | None) -> Money | None:
    """Return an amount in the form of its column; block unreadable ones, warn of parts of a fen."""
    cell = row.cell(position)
    if position is None or is_empty(cell):
        return None
    form = row.findings.forms.get(position, PLAIN)
    try:
        amount, is_rounded = amount_of(cell, form.unit)
    except CellError as problem:
        row.block(position, problem.code, problem.sentence)
        return None
    if is_rounded:
        row.warn(
            position,
            "amount_rounded",
            say("More than two decimals; {amount} was taken.", amount=amount),
        )
    return _signed(row, position, amount, form)


def _signed(row: Row, position: int, amount: Money, form: AmountForm) -> Money | None:
    """Return what is owed by the column's meaning of a minus sign."""
    owed = -amount if form.negative is Negative.OWED else amount
    if not owed.is_negative:
        return owed
    if form.negative is Negative.REFUSED:
        row.block(position, "negative", say("The amount is negative. Ask the client what it means."))
        return None
    row.warn(position, "credit", say("{amount} were paid too much; nothing is owed here.", amount=-owed))
    return ZERO


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


def check_card(row: Row, position: int | None, text: str) -> str:
    """Return a card number; a wrong length or check digit only warns."""
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
