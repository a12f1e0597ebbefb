"""Turns the rows of a list into drafts of cases: values for the office, with a finding for every doubt."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from casedesk.domain.compliance import Severity
from casedesk.domain.debts import Debt
from casedesk.domain.intake import ADDRESSES, ColumnMapping, ImportFinding, IntakeField
from casedesk.domain.people import Phone, Relation
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.aliases import aliases, plain
from casedesk.importing.balances import BalanceReader, Defaults, data_day_of
from casedesk.importing.cells import is_empty, text_of
from casedesk.importing.checks import Findings, Row, check_hidden, read_day, read_key, read_lines
from casedesk.importing.columns import Header
from casedesk.importing.persons import DebtorDraft, PersonReader, RelatedDraft
from casedesk.importing.spreadsheet import Cell, Sheet, Tick

_LONGEST_NUMBER: Final = 60
_LONGEST_NOTE: Final = 4_000
_TICK_ROWS: Final = 200
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


def read_drafts(
    sheet: Sheet, header: Header, mapping: ColumnMapping, context: Context, tick: Tick | None = None
) -> Drafts:
    """Check every row below the header; blank rows are skipped, totals and notes set aside."""
    reader = _DraftReader(sheet.rows[header.row :], header, mapping, context)
    total = len(sheet.rows) - header.row
    for done, cells in enumerate(sheet.rows[header.row :]):
        if tick is not None and done % _TICK_ROWS == 0:
            tick(done, total)
        reader.take(header.row + 1 + done, cells)
    return reader.drafts()


class _DraftReader:
    """Reads the rows of one list one after the other."""

    def __init__(
        self, rows: Sequence[Sequence[Cell]], header: Header, mapping: ColumnMapping, context: Context
    ) -> None:
        self._mapping, self._context, self._header = mapping, context, header
        self._findings = Findings(mapping)
        self._at = {each: mapping.position(each) for each in IntakeField if not each.is_related}
        self._taken = tuple(each.position for each in mapping.columns if each.is_taken)
        self._notes = mapping.positions(IntakeField.NOTE)
        self._details = [
            (each, mapping.columns[each].header) for each in mapping.positions(IntakeField.DETAIL)
        ]
        self._keys = (self._at[IntakeField.CASE_NO], self._at[IntakeField.CONTRACT_NO])
        self._with_zeros = {
            place for place in self._keys if place is not None and _begins_with_zero(rows, place)
        }
        self._persons = PersonReader(mapping, context.today)
        data_day = data_day_of(rows, mapping)
        self._balances = BalanceReader(mapping, context.defaults, context.today, data_day)
        self._first_rows: dict[str, int] = {}
        self._debtors: dict[str, tuple[int, str]] = {}
        self._batches: set[str] = set()
        self._other_clients: Counter[str] = Counter()
        self._other_client_rows: dict[str, int] = {}
        self._drafts: list[CaseDraft] = []
        self.rows_read = 0

    def take(self, number: int, cells: Sequence[Cell]) -> None:
        """Read one row into a draft, a finding or nothing."""
        if not any(cells) and all(is_empty(cell) for cell in cells):
            return
        row = Row(number, cells, self._findings)
        if self._is_set_aside(row):
            return
        self.rows_read += 1
        check_hidden(row, self._taken)
        draft = self._draft(row)
        if draft is not None:
            self._drafts.append(draft)

    def drafts(self) -> Drafts:
        """Return everything read."""
        self._note_whole_list()
        rejected = self.rows_read - len(self._drafts)
        findings = sorted(self._findings.noted, key=lambda each: each.row)
        batch = next(iter(self._batches)) if len(self._batches) == 1 else ""
        return Drafts(tuple(self._drafts), tuple(findings), self.rows_read, rejected, batch)

    def _draft(self, row: Row) -> CaseDraft | None:
        assigned_on, recall_on = self._read_term(row)
        case_no = self._read_case_no(row)
        debtor = self._persons.debtor(row)
        related = self._persons.related(row)
        self._check_zeros(row)
        debt = self._balances.debt(row, assigned_on)
        self._note_client(row)
        self._note_batch(row)
        if row.is_bad:
            return None
        self._first_rows[case_no] = row.number
        self._note_same_debtor(row, debtor)
        debtor, related = _with_own_phones(debtor, related)
        note = self._read_note(row)
        assigned_on = assigned_on or self._context.defaults.assigned_on or self._context.today
        return CaseDraft(row.number, case_no, debtor, related, debt, assigned_on, recall_on, note)

    def _read_case_no(self, row: Row) -> str:
        place = self._at[IntakeField.CASE_NO]
        case_no = read_key(row, place, _LONGEST_NUMBER, has_zeros=place in self._with_zeros)
        if not case_no and not row.is_bad:
            row.block(place, "case_no_missing", say("The case number is missing."))
        elif case_no in self._first_rows:
            first = self._first_rows[case_no]
            row.block(place, "duplicate", say("Row {row} already has this case number.", row=first))
        return case_no

    def _check_zeros(self, row: Row) -> None:
        place = self._at[IntakeField.CONTRACT_NO]
        if place in self._with_zeros and isinstance(row.cell(place), float):
            read_key(row, place, _LONGEST_NUMBER, has_zeros=True)

    def _read_term(self, row: Row) -> tuple[date | None, date | None]:
        """Return the days of assignment and recall; a list without such columns takes the defaults."""
        defaults = self._context.defaults
        assigned_on = read_day(row, self._at[IntakeField.ASSIGNED_ON]) or defaults.assigned_on
        recall_at = self._at[IntakeField.RECALL_ON]
        recall_on = read_day(row, recall_at) or defaults.recall_on
        if assigned_on and recall_on and recall_on < assigned_on:
            row.warn(
                recall_at, "recall_before_assigned", say("The recall day lies before the day of assignment.")
            )
        return assigned_on, recall_on

    def _read_note(self, row: Row) -> str:
        lines = [text for place in self._notes if (text := read_lines(row, place))]
        for place, name in self._details:
            cell = row.cell(place)
            if not is_empty(cell):
                lines.append(f"{name}：{text_of(cell)}")
        note = "\n".join(lines)
        if len(note) > _LONGEST_NOTE:
            place = next(iter((*self._notes, *(each for each, _ in self._details))))
            row.warn(
                place,
                "too_long",
                say("Longer than {most} characters; the rest was cut off.", most=_LONGEST_NOTE),
            )
        return note[:_LONGEST_NOTE]

    def _note_client(self, row: Row) -> None:
        told = plain(text_of(row.cell(self._at[IntakeField.CLIENT_NAME])))
        names = [plain(each) for each in self._context.client_names]
        if told and names and not any(told in name or name in told for name in names if name):
            self._other_clients[told] += 1
            self._other_client_rows.setdefault(told, row.number)

    def _note_batch(self, row: Row) -> None:
        batch = text_of(row.cell(self._at[IntakeField.BATCH_NO]))
        if batch:
            self._batches.add(batch[:_LONGEST_NUMBER])

    def _note_same_debtor(self, row: Row, debtor: DebtorDraft) -> None:
        """Say where one human has several rows, or one ID number two names."""
        if not debtor.is_certain:
            return
        name, number = debtor.person.name, debtor.person.document_no
        first = self._debtors.setdefault(number, (row.number, name))
        if first[0] == row.number:
            return
        place = self._at[IntakeField.ID_NO]
        if first[1] == name:
            row.inform(
                place,
                "same_debtor",
                say("The same debtor as in row {row}; the cases are linked.", row=first[0]),
            )
        else:
            row.warn(
                place,
                "id_of_another",
                say("Row {row} gives this ID number to another name; they are not linked.", row=first[0]),
            )

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
        for column in self._mapping.dropped():
            self._findings.note(
                head, column.position, Severity.INFO, "column_dropped", say("This column is not taken.")
            )
        for name, times in self._other_clients.items():
            self._findings.note(
                self._other_client_rows[name],
                self._at[IntakeField.CLIENT_NAME],
                Severity.WARN,
                "other_client",
                say("%n row(s) name another client.", count=times),
                cell=name,
            )
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


def _begins_with_zero(rows: Sequence[Sequence[Cell]], place: int) -> bool:
    return any(
        isinstance(row[place], str) and text_of(row[place]).startswith("0") and text_of(row[place]).isdigit()
        for row in rows
        if place < len(row)
    )


def _with_own_phones(
    debtor: DebtorDraft, related: tuple[RelatedDraft, ...]
) -> tuple[DebtorDraft, tuple[RelatedDraft, ...]]:
    """Give numbers that a list keeps under a contact called 本人 back to the debtor."""
    own = [each for each in related if each.relation is Relation.SELF]
    if not own:
        return debtor, related
    known: dict[str, Phone] = {each.number: each for each in debtor.phones}
    for each in own:
        known |= {phone.number: phone for phone in each.phones if phone.number not in known}
    others = tuple(each for each in related if each.relation is not Relation.SELF)
    return (
        DebtorDraft(debtor.person, debtor.is_certain, tuple(known.values()), debtor.addresses),
        others,
    )
