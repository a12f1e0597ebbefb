"""Reads a bank's statement or a client's report of payments: its header, its columns, every incoming line."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from casedesk.domain.errors import BadInputError
from casedesk.domain.money import ZERO, Money
from casedesk.domain.payment_files import LineProblem, PaymentLine
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.aliases import plain, plain_header
from casedesk.importing.cells import CellError, amount_of, day_of, is_empty, number_text, text_of
from casedesk.importing.payment_aliases import PaymentField, payment_aliases
from casedesk.importing.spreadsheet import Cell, Sheet, Spreadsheet, Tick

MOST_LINES: Final = 50_000
_SEARCHED_ROWS: Final = 40
_TICK_ROWS: Final = 500
_WORD: Final = re.compile(r"[^\d\s:：,，(（]+")
_MOMENT: Final = re.compile(r"\d{14}")
_LENGTHS: Final = {
    PaymentField.CASE_NO: 60,
    PaymentField.CONTRACT_NO: 60,
    PaymentField.ACCOUNT_NO: 40,
    PaymentField.VOUCHER_NO: 80,
}
_LONGEST_PAYER, _LONGEST_NOTE = 100, 500
_UNREADABLE: Final = (CellError, BadInputError)


@dataclass(frozen=True)
class PaymentsRead:
    """Everything a file said: lines, rows that cannot be read, rows that are no incoming payment."""

    file_name: str
    file_sha256: str
    sheet: str
    is_statement: bool
    """It has columns for both directions, so it is a bank's and not a client's."""
    lines: tuple[PaymentLine, ...]
    problems: tuple[LineProblem, ...]
    set_aside: tuple[LineProblem, ...]

    @property
    def rows(self) -> int:
        """Return how many rows held something."""
        return len(self.lines) + len(self.problems) + len(self.set_aside)


@dataclass(frozen=True)
class _Columns:
    row: int
    places: dict[PaymentField, int]
    titles: tuple[str, ...]

    def cell(self, cells: Sequence[Cell], field: PaymentField) -> Cell:
        """Return what a row holds in a field's column; an empty text where it has none."""
        place = self.places.get(field)
        return cells[place] if place is not None and place < len(cells) else ""

    def title(self, field: PaymentField) -> str:
        """Return a field's header as the file writes it."""
        place = self.places.get(field)
        return "" if place is None else self.titles[place]


def read_payments(file: Spreadsheet, today: date, tick: Tick | None = None) -> PaymentsRead:
    """Read the first table that has a day and an amount; a day after ``today`` is refused with its row."""
    sheet, columns = _table_of(file, tick)
    reader = _Reader(columns, today)
    below = sheet.rows[columns.row :]
    for number, cells in enumerate(below, start=columns.row + 1):
        if any(not is_empty(cell) for cell in cells):
            reader.read(number, cells)
        if tick is not None and number % _TICK_ROWS == 0:
            tick(number, len(sheet.rows))
    if len(reader.lines) > MOST_LINES:
        raise BadInputError(
            say("The file {name} has more than {most} payments. Split it.", name=file.name, most=MOST_LINES)
        )
    if not reader.lines and not reader.problems:
        raise BadInputError(
            say("The file {name} holds no incoming payment. Choose another file.", name=file.name)
        )
    return PaymentsRead(
        file.name,
        file.sha256,
        sheet.name,
        bool(payment_aliases().statement & columns.places.keys()),
        tuple(reader.lines),
        tuple(reader.problems),
        tuple(reader.set_aside),
    )


class _Reader:
    """Sorts the rows of one table."""

    def __init__(self, columns: _Columns, today: date) -> None:
        self._columns, self._today = columns, today
        self.lines: list[PaymentLine] = []
        self.problems: list[LineProblem] = []
        self.set_aside: list[LineProblem] = []

    def read(self, number: int, cells: Sequence[Cell]) -> None:
        """Read one row as a payment, or say why it is none."""
        aside = self._no_payment(cells)
        if aside is not None:
            self.set_aside.append(LineProblem(number, "", aside))
            return
        try:
            self.lines.append(self._line(number, cells))
        except _RowError as problem:
            self.problems.append(LineProblem(number, problem.column, problem.message))

    def _no_payment(self, cells: Sequence[Cell]) -> Sentence | None:
        """Say why a row is no incoming payment: a total or note, or money that went out."""
        columns, filled = self._columns, [cell for cell in cells if not is_empty(cell)]
        has_day = _is_day(columns.cell(cells, PaymentField.PAID_ON))
        words = set[str]().union(*map(_first_words, filled[:1] if has_day else filled))
        if words & payment_aliases().set_aside:
            return say("A total or a note, not a payment; this row was set aside.")
        if not has_day and len(filled) == 1:
            return say("A total or a note, not a payment; this row was set aside.")
        direction = columns.cell(cells, PaymentField.DIRECTION)
        money = [columns.cell(cells, each) for each in (PaymentField.CREDIT, PaymentField.AMOUNT)]
        if plain(text_of(direction)) in payment_aliases().outgoing or any(map(_is_below_zero, money)):
            return say("Money that went out; this row was set aside.")
        if all(map(_is_nothing, money)) and not _is_nothing(columns.cell(cells, PaymentField.DEBIT)):
            return say("Money that went out; this row was set aside.")
        return None

    def _line(self, number: int, cells: Sequence[Cell]) -> PaymentLine:
        texts = {field: self._number(cells, field) for field in _LENGTHS}
        return PaymentLine(
            file_id=0,
            source_row=number,
            paid_on=self._day(cells),
            amount=self._amount(cells),
            payer=text_of(self._columns.cell(cells, PaymentField.PAYER))[:_LONGEST_PAYER].strip(),
            case_no=texts[PaymentField.CASE_NO],
            contract_no=texts[PaymentField.CONTRACT_NO],
            account_no=texts[PaymentField.ACCOUNT_NO],
            voucher_no=texts[PaymentField.VOUCHER_NO],
            note=text_of(self._columns.cell(cells, PaymentField.NOTE))[:_LONGEST_NOTE].strip(),
        )

    def _day(self, cells: Sequence[Cell]) -> date:
        cell = self._columns.cell(cells, PaymentField.PAID_ON)
        try:
            day = _day_of(cell)
        except _UNREADABLE as problem:
            raise self._refused(PaymentField.PAID_ON, problem.sentence) from None
        if day > self._today:
            text = say("The payment day {day} lies in the future.", day=day)
            raise self._refused(PaymentField.PAID_ON, text)
        return day

    def _amount(self, cells: Sequence[Cell]) -> Money:
        field = PaymentField.CREDIT
        if _is_nothing(self._columns.cell(cells, field)) and PaymentField.AMOUNT in self._columns.places:
            field = PaymentField.AMOUNT
        try:
            amount, is_rounded = amount_of(self._columns.cell(cells, field))
        except _UNREADABLE as problem:
            raise self._refused(field, problem.sentence) from None
        if is_rounded:
            raise self._refused(field, say("The amount has parts of a fen. Correct it."))
        if amount.fen <= 0:
            raise self._refused(field, say("The amount must be more than zero."))
        return amount

    def _number(self, cells: Sequence[Cell], field: PaymentField) -> str:
        """Return a number as text; one that has lost digits is refused, an account is only left out."""
        cell = self._columns.cell(cells, field)
        if is_empty(cell):
            return ""
        try:
            text = number_text(cell).strip()
        except _UNREADABLE as problem:
            if field is PaymentField.ACCOUNT_NO:
                return ""
            raise self._refused(field, problem.sentence) from None
        if len(text) > _LENGTHS[field]:
            raise self._refused(field, say("This number is too long to be one. Correct it."))
        return text

    def _refused(self, field: PaymentField, message: Sentence) -> "_RowError":
        return _RowError(self._columns.title(field), message)


class _RowError(Exception):
    """A row cannot be read; carries the column and the sentence."""

    def __init__(self, column: str, message: Sentence) -> None:
        super().__init__(column)
        self.column, self.message = column, message


def _table_of(file: Spreadsheet, tick: Tick | None) -> tuple[Sheet, _Columns]:
    """Return the first table with a header that names a day and an amount."""
    problem: BadInputError | None = None
    for name in file.sheet_names:
        try:
            sheet = file.sheet(name, tick)
        except BadInputError as reason:
            problem = problem or reason
            continue
        columns = _columns_of(sheet)
        if columns is not None:
            return sheet, columns
    raise problem or BadInputError(
        say(
            "No header with a day and an amount was found in {name}. Name the columns "
            "like 交易日期 and 金额 and choose the file again.",
            name=file.name,
        )
    )


def _columns_of(sheet: Sheet) -> _Columns | None:
    """Return the columns below that row of the first ones which knows the most headers."""
    best: _Columns | None = None
    for number, cells in enumerate(sheet.rows[:_SEARCHED_ROWS], start=1):
        places = _places(cells)
        is_enough = PaymentField.PAID_ON in places and places.keys() & {
            PaymentField.CREDIT,
            PaymentField.AMOUNT,
        }
        if is_enough and (best is None or len(places) > len(best.places)):
            best = _Columns(number, places, tuple(" ".join(text_of(cell).split()) for cell in cells))
    return best


def _places(cells: Sequence[Cell]) -> dict[PaymentField, int]:
    """Return where each field stands; of several columns for one the best-named first one."""
    headers, found = payment_aliases().headers, dict[PaymentField, tuple[int, int]]()
    for place, cell in enumerate(cells):
        if isinstance(cell, str) and (known := headers.get(plain_header(cell))) is not None:
            field, rank = known
            if field not in found or rank < found[field][0]:
                found[field] = (rank, place)
    return {field: place for field, (_rank, place) in found.items()}


def _day_of(cell: Cell) -> date:
    """Read a day, also from a moment written in fourteen digits."""
    bare = unicodedata.normalize("NFKC", text_of(cell)).strip()
    return day_of(bare[:8] if _MOMENT.fullmatch(bare) else cell)


def _is_day(cell: Cell) -> bool:
    try:
        _day_of(cell)
    except _UNREADABLE:
        return False
    return True


def _money_or_none(cell: Cell) -> Money | None:
    try:
        return amount_of(cell)[0]
    except _UNREADABLE:
        return None


def _is_nothing(cell: Cell) -> bool:
    """Tell whether a cell holds no amount at all, or zero."""
    return is_empty(cell) or _money_or_none(cell) == ZERO


def _is_below_zero(cell: Cell) -> bool:
    amount = _money_or_none(cell)
    return amount is not None and amount.is_negative


def _first_words(cell: Cell) -> set[str]:
    """Return the word a text begins with as it is compared, read with and without its spaces."""
    if not isinstance(cell, str):
        return set()
    begins = (_WORD.match(text) for text in (plain(cell).strip("*"), cell.strip("* ").casefold()))
    return {found[0] for found in begins if found}
