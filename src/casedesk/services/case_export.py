"""Cases that leave the office as a workbook: with a right, a reason and an entry in the log."""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from casedesk.domain.case_lists import CaseQuery, CaseRow
from casedesk.domain.case_sheets import SheetColumn, SheetWords
from casedesk.domain.errors import BadInputError
from casedesk.domain.masks import mask_text
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import say
from casedesk.exporting.case_list import Standing, write_case_list
from casedesk.services.case_files import standpoint
from casedesk.services.desk import Desk
from casedesk.services.masked_rows import masked_row
from casedesk.storage import cases as case_rows

Tick = Callable[[int, int], None]
_PART = 400
MOST_CASES = 1_048_575
"""A sheet has room for no more, its header aside."""


@dataclass(frozen=True)
class Export:
    """What leaves: which columns in which words, why, and whether numbers stand in full."""

    columns: Sequence[SheetColumn]
    words: SheetWords
    reason: str
    is_in_full: bool = False


class CaseExportService:
    """Writes workbooks of cases; every one of them is told in the log with its fingerprint."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(
        self, actor: Operator, query: CaseQuery, export: Export, target: Path, tick: Tick | None = None
    ) -> int:
        """Write the cases of a question into a workbook and return how many there are.

        The file appears after its entry is sealed; stopped or refused, it does not appear at all.
        """
        self._check(actor, export)
        draft = target.with_name(f".{secrets.token_hex(6)}-{target.name}")
        try:
            number = self._draft(actor, query, export, draft, tick)
            with self._desk.work("case.exported", actor, Right.EXPORT) as work:
                work.about(
                    target.name,
                    cases=number,
                    reason=mask_text(export.reason.strip()),
                    columns=", ".join(each.key for each in export.columns),
                    in_full=export.is_in_full,
                    sha256=_digest(draft),
                )
                work.commit()
            _put(draft, target)
        finally:
            draft.unlink(missing_ok=True)
        return number

    def _check(self, actor: Operator, export: Export) -> None:
        actor.require(Right.EXPORT)
        if export.is_in_full:
            actor.require(Right.UNMASK)
        if not export.reason.strip():
            raise BadInputError(say("Write what the workbook is for; the reason is kept in the log."))
        if not export.columns:
            raise BadInputError(say("Choose at least one column."))

    def _draft(
        self, actor: Operator, query: CaseQuery, export: Export, draft: Path, tick: Tick | None
    ) -> int:
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            seen = standpoint(self._desk, shelves)
            ids = case_rows.ids(shelves.connection, query, seen)
            if len(ids) > MOST_CASES:
                raise BadInputError(
                    say("A sheet holds {most} cases at most. Narrow the list by a filter.", most=MOST_CASES)
                )

            def rows() -> Iterator[CaseRow]:
                for number, part in enumerate(_parts(ids)):
                    if tick:
                        tick(number * _PART, len(ids))
                    wanted = CaseQuery(case_ids=part)
                    found = case_rows.rows(shelves.connection, wanted, seen, 0, len(part))
                    known = {each.id: each for each in found}
                    for key in part:
                        yield known[key] if export.is_in_full else masked_row(known[key])

            return write_case_list(
                draft,
                export.columns,
                rows(),
                export.words,
                Standing(self._desk.today(), self._desk.zone),
            )


def _parts(ids: Sequence[int]) -> Iterator[tuple[int, ...]]:
    waiting = iter(ids)
    while part := tuple(islice(waiting, _PART)):
        yield part


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _put(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except OSError as problem:
        raise BadInputError(
            say(
                "The file {name} cannot be written: {reason}", name=target.name, reason=problem.strerror or ""
            )
        ) from problem
