"""A list of cases as a workbook: the columns that were chosen, in their order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from pathlib import Path

from casedesk.domain.case_lists import CaseRow
from casedesk.domain.case_sheets import OWN, SheetColumn, SheetWords
from casedesk.domain.own_fields import FieldKind
from casedesk.exporting.workbook import Value, write_workbook


@dataclass(frozen=True)
class Standing:
    """The office's day and zone, from which days are counted and moments are told."""

    today: date
    zone: tzinfo


def write_case_list(
    target: Path,
    columns: Sequence[SheetColumn],
    rows: Iterable[CaseRow],
    words: SheetWords,
    seen: Standing,
) -> int:
    """Write the cases into a workbook and return how many there are; ``rows`` may raise to stop it."""
    return write_workbook(target, [each.header for each in columns], _cells(columns, rows, words, seen))


def _cells(
    columns: Sequence[SheetColumn], rows: Iterable[CaseRow], words: SheetWords, seen: Standing
) -> Iterator[list[Value]]:
    readers = [_reader(each, words, seen) for each in columns]
    for row in rows:
        yield [read(row) for read in readers]


def _reader(column: SheetColumn, words: SheetWords, seen: Standing) -> Callable[[CaseRow], Value]:
    """Return what reads a column's cell from a case."""
    if column.key.startswith(OWN):
        key = int(column.key.removeprefix(OWN))
        return lambda row: _own(dict(row.own).get(key, ""), column.kind)
    chosen: dict[str, Callable[[CaseRow], Value]] = {
        "status": lambda row: words.statuses.get(row.status, row.status),
        "next_step": lambda row: _step(row, words),
        "next_due": lambda row: row.next_step.due_on if row.next_step else None,
        "last_contact": lambda row: _moment(row, seen.zone),
        "limitation": lambda row: row.limitation_days,
        "limitation_on": lambda row: _limitation(row, seen.today),
        "recall": lambda row: row.recall_on,
        "assigned": lambda row: row.assigned_on,
        "product": lambda row: (
            row.product_name or (words.products.get(row.product, "") if row.product else "")
        ),
        "tags": lambda row: ", ".join(each.name for each in row.tags),
        "flags": lambda row: ", ".join(words.flags.get(each, each) for each in row.flags),
    }
    name = column.key
    return chosen.get(name) or (lambda row: getattr(row, name))


def _step(row: CaseRow, words: SheetWords) -> str:
    step = row.next_step
    if step is None:
        return ""
    named = words.steps.get(step.kind, step.kind)
    return f"{named} {step.note}" if step.note else named


def _moment(row: CaseRow, zone: tzinfo) -> datetime | None:
    return row.last_contact.at.astimezone(zone) if row.last_contact else None


def _limitation(row: CaseRow, today: date) -> date | None:
    return today + timedelta(days=row.limitation_days) if row.limitation_days is not None else None


def _own(text: str, kind: FieldKind) -> Value:
    """Return an own field's canonical text as what it is; a masked number stays a text."""
    if not text or "*" in text:
        return text
    if kind is FieldKind.NUMBER:
        return Decimal(text)
    return date.fromisoformat(text) if kind is FieldKind.DATE else text
