"""Turns the rows of a list into drafts of cases: values for the office, with a finding for every doubt."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from casedesk.domain.compliance import Severity
from casedesk.domain.debts import Debt
from casedesk.domain.intake import (
    ADDRESSES,
    ColumnMapping,
    ImportFinding,
    IntakeField,
    Origin,
)
from casedesk.domain.people import Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.aliases import aliases, plain, simplified
from casedesk.importing.balances import BalanceReader, Defaults, data_day_of
from casedesk.importing.blocks import Block, are_printable
from casedesk.importing.cells import NUMBERS, empty_starts, is_empty, text_of
from casedesk.importing.checks import Findings, Row, check_hidden, read_detail, read_lines
from casedesk.importing.columns import Header
from casedesk.importing.persons import DebtorDraft, PersonReader, PhoneDraft, RelatedDraft
from casedesk.importing.spreadsheet import Cell, Sheet, Tick
from casedesk.importing.whole_lists import WholeList, with_constants

_LONGEST_NUMBER: Final = 60
_LONGEST_NOTE: Final = 4_000
_BLOCK_ROWS: Final = 1_000
_KEYS: Final = (IntakeField.CASE_NO, IntakeField.CONTRACT_NO, IntakeField.CARD_NO)
_FIRST_WORD: Final = re.compile(r"[:：\s(（,，。.]")


@dataclass(frozen=True)
class Context:
    """What the rows are checked against."""

    today: date
    client_names: tuple[str, ...] = ()
    defaults: Defaults = field(default_factory=Defaults)


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """One row that can become a case; its keys are still to be given."""

    row: int
    case_no: str
    debtor: DebtorDraft
    related: tuple[RelatedDraft, ...]
    debt: Debt
    assigned_on: date
    recall_on: date | None
    note: str


@dataclass(frozen=True)
class Drafts:
    """What a list gave: drafts of its good rows and everything noted on the way."""

    drafts: tuple[CaseDraft, ...]
    findings: tuple[ImportFinding, ...]
    rows_read: int
    rejected: int
    batch_no: str
    rejected_rows: tuple[int, ...] = ()
    """Numbers, as in the file, of the rows that cannot become cases."""


def read_drafts(
    sheet: Sheet, header: Header, mapping: ColumnMapping, context: Context, tick: Tick | None = None
) -> Drafts:
    """Check every row below the header; blank rows are skipped, totals and notes set aside."""
    reader = _DraftReader(sheet, header, mapping, context)
    total = len(sheet.rows) - header.row
    for done in range(0, total, _BLOCK_ROWS):
        if tick is not None:
            tick(done, total)
        reader.take(header.row + done, sheet.rows[header.row + done : header.row + done + _BLOCK_ROWS])
    return reader.drafts()


class _DraftReader:
    """Reads the rows of one list block after block."""

    def __init__(self, sheet: Sheet, header: Header, mapping: ColumnMapping, context: Context) -> None:
        rows = sheet.rows[header.row :]
        width = max(len(header.texts), 1 + max((each.position for each in mapping.columns), default=0))
        self._given, self._width, self._header = mapping, width, header
        mapping, constants = with_constants(mapping, context.defaults, width)
        self._mapping, self._context = mapping, context
        self._findings = Findings(mapping, sheet.name, constants)
        self._at = {each: mapping.position(each) for each in IntakeField if not each.is_related}
        self._taken = tuple(each.position for each in mapping.columns if each.is_taken)
        self._notes = mapping.positions(IntakeField.NOTE)
        headers = {each.position: each.header for each in mapping.columns}
        self._details = [(each, headers[each]) for each in mapping.positions(IntakeField.DETAIL)]
        with_zeros = frozenset(place for field in _KEYS if _lost_zeros(rows, place := self._at[field]))
        self._has_zeros = self._at[IntakeField.CASE_NO] in with_zeros
        self._persons = PersonReader(mapping, context.today)
        data_day = data_day_of(rows, mapping)
        self._balances = BalanceReader(mapping, context.defaults, context.today, data_day, with_zeros)
        self._batches = WholeList(self._findings, self._at, context.client_names)
        self._first_rows: dict[str, int] = {}
        self._debtors: dict[str, tuple[int, str]] = {}
        self._days: dict[Cell, date] = {}
        self._drafts: list[CaseDraft] = []
        self._rejected: list[int] = []
        self.rows_read = 0

    def take(self, before: int, rows: Sequence[Sequence[Cell]]) -> None:
        """Read some rows into drafts and findings; ``before`` is how many rows of the file stand above."""
        block = self._kept(before, rows)
        if not len(block):
            return
        self.rows_read += len(block)
        self._check_hidden(block)
        assigned, recalls = self._read_terms(block)
        case_nos = self._read_case_nos(block)
        debtors = self._persons.debtors(block)
        related = self._persons.related(block)
        debts = self._balances.debts(block, assigned)
        self._batches.note(block)
        notes = self._read_notes(block)
        usual = self._context.defaults.assigned_on or self._context.today
        columns = zip(case_nos, debtors, related, debts, assigned, recalls, notes, strict=True)
        for index, (case_no, debtor, others, debt, assigned_on, recall_on, note) in enumerate(columns):
            number = block.numbers[index]
            self._check_duplicate(block, index, case_no)
            if block.is_bad(index):
                self._rejected.append(number)
                continue
            self._first_rows[_in_one_width(case_no)] = number
            if debtor.is_certain:
                self._note_same_debtor(block, index, debtor)
            if others:
                debtor, others = _with_own_phones(debtor, others)  # noqa: PLW2901 - numbers change hands
            self._drafts.append(
                CaseDraft(number, case_no, debtor, others, debt, assigned_on or usual, recall_on, note)
            )

    def drafts(self) -> Drafts:
        """Return everything read."""
        self._note_whole_list()
        return Drafts(
            tuple(self._drafts),
            tuple(sorted(self._findings.noted, key=lambda each: each.row)),
            self.rows_read,
            len(self._rejected),
            self._batches.batch_no,
            tuple(self._rejected),
        )

    def _kept(self, before: int, rows: Sequence[Sequence[Cell]]) -> Block:
        """Return the rows that are cases, all of one width; blank ones, totals and notes are left out."""
        numbers, kept = [], []
        place, starts = self._at[IntakeField.ID_NO], empty_starts()
        for number, cells in enumerate(rows, start=before + 1):
            if len(cells) < self._width:
                cells = [*cells, *[""] * (self._width - len(cells))]  # noqa: PLW2901 - a short row is filled up
            told = "" if place is None else self._findings.constants.get(place) or cells[place]
            is_told = type(told) is str and told and told[0] not in starts
            if is_told or not self._is_left_out(number, cells):
                numbers.append(number)
                kept.append(cells)
        return Block(numbers, kept, self._findings)

    def _is_left_out(self, number: int, cells: Sequence[Cell]) -> bool:
        is_blank = not any(cells) and all(is_empty(cell) for cell in cells)
        return is_blank or self._is_set_aside(Row(number, cells, self._findings))

    def _check_hidden(self, block: Block) -> None:
        """Warn of hidden characters in the taken columns."""
        suspects: set[int] = set()
        for place in self._taken:
            cells = block.column(place)
            if not are_printable(cells):
                suspects |= {
                    index for index, cell in enumerate(cells) if type(cell) is str and not cell.isprintable()
                }
        for index in sorted(suspects):
            check_hidden(block.row(index), self._taken)

    def _read_case_nos(self, block: Block) -> list[str]:
        place = self._at[IntakeField.CASE_NO]
        case_nos = block.keys(place, _LONGEST_NUMBER, has_zeros=self._has_zeros)
        for index, case_no in enumerate(case_nos):
            if not case_no and is_empty(block.row(index).cell(place)):
                block.row(index).block(place, "case_no_missing", say("The case number is missing."))
        return case_nos

    def _check_duplicate(self, block: Block, index: int, case_no: str) -> None:
        first = self._first_rows.get(_in_one_width(case_no))
        if first is not None:
            told = say("Row {row} already has this case number.", row=first)
            block.row(index).block(self._at[IntakeField.CASE_NO], "duplicate", told)

    def _read_terms(self, block: Block) -> tuple[list[date | None], list[date | None]]:
        """Return the days of assignment and recall; a list without such columns takes the defaults."""
        defaults, recall_at = self._context.defaults, self._at[IntakeField.RECALL_ON]
        assigned = block.days(self._at[IntakeField.ASSIGNED_ON], self._days)
        recalls = block.days(recall_at, self._days)
        assigned = [each or defaults.assigned_on for each in assigned]
        recalls = [each or defaults.recall_on for each in recalls]
        for index, (assigned_on, recall_on) in enumerate(zip(assigned, recalls, strict=True)):
            if assigned_on and recall_on and recall_on < assigned_on:
                told = say("The recall day lies before the day of assignment.")
                block.row(index).warn(recall_at, "recall_before_assigned", told)
        return assigned, recalls

    def _read_notes(self, block: Block) -> list[str]:
        if not self._notes and not self._details:
            return [""] * len(block)
        return [self._read_note(block.row(index)) for index in range(len(block))]

    def _read_note(self, row: Row) -> str:
        lines = [text for place in self._notes if (text := read_lines(row, place))]
        for place, name in self._details:
            text = read_detail(row, place)
            if text:
                lines.append(f"{name}：{text}")
        note = "\n".join(lines)
        if len(note) > _LONGEST_NOTE:
            place = next(iter((*self._notes, *(each for each, _ in self._details))))
            row.warn(
                place,
                "too_long",
                say("Longer than {most} characters; the rest was cut off.", most=_LONGEST_NOTE),
            )
        return note[:_LONGEST_NOTE]

    def _note_same_debtor(self, block: Block, index: int, debtor: DebtorDraft) -> None:
        """Say where one human has several rows, or one ID number two names."""
        name, number = debtor.person.name, debtor.person.document_no
        first = self._debtors.setdefault(number, (block.numbers[index], name))
        if first[0] == block.numbers[index]:
            return
        row, place = block.row(index), self._at[IntakeField.ID_NO]
        if first[1] == name or simplified(first[1]) == simplified(name):
            told = say("The same debtor as in row {row}; the cases are linked.", row=first[0])
            row.inform(place, "same_debtor", told)
        else:
            told = say("Row {row} gives this ID number to another name; they are not linked.", row=first[0])
            row.warn(place, "id_of_another", told)

    def _is_set_aside(self, row: Row) -> bool:
        """Tell totals and notes from cases: they name no debtor and start with a word like 合计."""
        if not is_empty(row.cell(self._at[IntakeField.ID_NO])):
            return False
        filled = [cell for cell in row.cells if cell not in {"", None} and not is_empty(cell)]
        first = filled[0] if filled else ""
        word = _FIRST_WORD.split(plain(first).strip("*"), maxsplit=1)[0] if isinstance(first, str) else ""
        is_named = word in aliases().set_aside
        is_lone = (
            len(filled) == 1 and isinstance(first, str) and is_empty(row.cell(self._at[IntakeField.NAME]))
        )
        if is_named or is_lone:
            row.inform(None, "set_aside", say("A total or a note, not a case; this row was set aside."))
        return is_named or is_lone

    def _note_whole_list(self) -> None:
        """Note what concerns every row, at the row of the headers."""
        head = self._header.row
        for column in self._given.dropped():
            code, told = "column_dropped", say("This column is not taken.")
            if column.origin is Origin.WITHHELD:
                code, told = (
                    "column_withheld",
                    say("The mandate does not cover this column; it is not taken."),
                )
            self._findings.note(head, column.position, Severity.INFO, code, told)
        self._batches.note_other_clients()
        for code, message in _gaps(self._mapping, self._context.defaults):
            self._findings.note(head, None, Severity.WARN, code, message)


def _gaps(mapping: ColumnMapping, defaults: Defaults) -> list[tuple[str, Sentence]]:
    """Return what the list should say and does not."""
    found = []
    if not mapping.has(IntakeField.DPD, IntakeField.OVERDUE_ON):
        found.append(("no_dpd", say("No column tells how long the debts are overdue.")))
    if not mapping.has(IntakeField.RECALL_ON) and defaults.recall_on is None:
        found.append(("no_recall_day", say("No column tells when the cases are recalled.")))
    if not mapping.has(*ADDRESSES):
        found.append(("no_address", say("No column holds an address; nobody can be visited.")))
    return found


def _lost_zeros(rows: Sequence[Sequence[Cell]], place: int | None) -> bool:
    """Tell whether a column has numbers stored as numbers beside texts of digits that begin with 0."""
    if place is None:
        return False
    cells = [row[place] for row in rows if place < len(row)]
    if not any(type(cell) in NUMBERS for cell in cells):
        return False
    texts = (text_of(cell) for cell in cells if isinstance(cell, str))
    return any(text.startswith("0") and text.isdigit() for text in texts)


def _in_one_width(case_no: str) -> str:
    """Return a case number as it is compared: １２ is 12."""
    return case_no if case_no.isascii() else unicodedata.normalize("NFKC", case_no)


def _with_own_phones(
    debtor: DebtorDraft, related: tuple[RelatedDraft, ...]
) -> tuple[DebtorDraft, tuple[RelatedDraft, ...]]:
    """Give numbers that a list keeps under a contact called 本人 back to the debtor."""
    own = [each for each in related if each.relation is Relation.SELF]
    if not own:
        return debtor, related
    known: dict[str, PhoneDraft] = {each.number: each for each in debtor.phones}
    for each in own:
        known |= {phone.number: phone for phone in each.phones if phone.number not in known}
    others = tuple(each for each in related if each.relation is not Relation.SELF)
    return (
        DebtorDraft(debtor.person, debtor.is_certain, tuple(known.values()), debtor.addresses),
        others,
    )
