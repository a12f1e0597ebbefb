"""Takes a whole import back in one step and keeps what people have since worked on."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.ledger import LedgerKind
from casedesk.domain.operators import Operator, Right
from casedesk.domain.placements import Placement, PlacementStatus
from casedesk.domain.sentences import Sentence, say
from casedesk.services.comparing import ADDRESS, CASE, PARTY, PERSON, PHONE
from casedesk.services.desk import Desk
from casedesk.services.taking import uncollected
from casedesk.services.undo_plans import TABLES, Finder, KeptCase, UndoPlan, Work
from casedesk.storage import import_undo as stored
from casedesk.storage import ledger
from casedesk.storage.import_undo import Change
from casedesk.storage.intake_rows import client_rows, import_changes, kept_values
from casedesk.storage.ledger_book import PARTS, Line
from casedesk.storage.ledger_keeping import forget
from casedesk.storage.raw_rows import raw_change, raw_remove
from casedesk.storage.rows import addresses, cases, metadata, parties, people, phones
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

__all__ = ["ImportUndoService", "KeptCase", "UndoPlan"]

Report = Callable[[int, int, Sentence | None], None]
_ORDER = (PHONE, ADDRESS, PARTY, PERSON)
"""What is removed first, so that nothing points at what is gone."""


def _silent(_done: int, _total: int, _what: Sentence | None) -> None:
    """Report to nobody."""


class ImportUndoService:
    """Undoes imports."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(self, actor: Operator, placement_id: int) -> UndoPlan:
        """Return what an undo would take back and what it would keep."""
        with self._desk.reading(actor, Right.IMPORT) as shelves:
            placement = _undoable(shelves, placement_id)
            work = Finder(shelves, placement).find()
            return _plan(shelves, placement, work)

    def undo(
        self, actor: Operator, placement_id: int, reason: str, *, progress: Report = _silent
    ) -> UndoPlan:
        """Take an import back in one transaction with one entry; return what was done and what was kept."""
        if not reason.strip():
            raise BadInputError(say("Give a reason; it is kept in the audit log."))
        with uncollected(), self._desk.work("placement.undone", actor, Right.IMPORT) as work:
            placement = _undoable(work, placement_id)
            progress(0, 0, say("Looking at what the import did"))
            found = Finder(work, placement).find()
            plan = _plan(work, placement, found)
            _Undoing(work, placement, found, progress).do()
            undone = work.placements.save(
                replace(placement, status=PlacementStatus.UNDONE, note=reason.strip())
            )
            work.about(
                placement.number,
                reason=reason.strip(),
                removed=plan.removed,
                restored=plan.restored,
                reopened=plan.reopened,
                added_removed=plan.added_removed,
                kept=[each.case_no for each in plan.kept[:100]],
                kept_cases=len(plan.kept),
            )
            progress(0, 0, say("Writing"))
            work.commit()
        return replace(plan, placement=undone)


@dataclass
class _Undoing:
    """Carries an undo out."""

    work: UnitOfWork
    placement: Placement
    found: Work
    progress: Report

    def do(self) -> None:
        """Restore, then remove, what nobody needs any more last."""
        if self.work.changes is not None:
            self.work.changes.touches.placements.add(self.placement.id)
        self._restore()
        self._remove_cases()
        self._remove_additions()

    def _restore(self) -> None:
        """Put records back to what they held; the journal remembers at which version they are now."""
        left = [(0, each.id) for each in self.found.left]
        raw_change(self.work.connection, import_changes, ("version_after",), left)
        groups: dict[tuple[str, tuple[str, ...]], list[tuple[Change, dict[str, Any]]]] = {}
        for each in self.found.restore:
            before = json.loads(each.before)
            columns = tuple(sorted(set(before) - {"version"}))
            groups.setdefault((each.noun, columns), []).append((each, before))
        total, done, what = len(self.found.restore), 0, say("Putting values back")
        for (noun, columns), lines in groups.items():
            self.progress(done, total, what)
            table = metadata.tables[TABLES[noun]]
            if noun == CASE and "balance" in columns:
                self._enter({each.record_id: before for each, before in lines})
            keys = sorted(each.record_id for each, _ in lines)
            rows = [(*(before[name] for name in columns), each.record_id) for each, before in lines]
            raw_change(self.work.connection, table, columns, rows)
            versions = stored.versions_of(self.work.connection, table.name, keys)
            after = [(versions[each.record_id], each.id) for each, _ in lines]
            raw_change(self.work.connection, import_changes, ("version_after",), after)
            done += len(lines)
            if noun == CASE:
                self._periods(each.record_id for each, _ in lines)

    def _enter(self, before: Mapping[int, Mapping[str, Any]]) -> None:
        """Enter into the ledger that balances go back, from the days on which the list's word counted."""
        connection, placement = self.work.connection, self.placement.id
        told = ledger.client_days(connection, placement)
        for key, held, as_of in ledger.held(connection, before):
            change = tuple(before[key][each] - old for each, old in zip(PARTS, held, strict=True))
            kind, day = LedgerKind.TAKEN_BACK.value, told.get(key, as_of)
            line = Line(key, kind, day, change, placement_id=placement)
            if self.work.changes is not None:
                self.work.changes.book.enter_moved(line, held, as_of)

    def _remove_additions(self) -> None:
        connection = self.work.connection
        persons = [each.record_id for each in self.found.remove if each.noun == PERSON]
        contacts = {
            PHONE: stored.keys_of(connection, phones, "person_id", persons),
            ADDRESS: stored.keys_of(connection, addresses, "person_id", persons),
        }
        for noun in (*_ORDER, "client row"):
            keys = [each.record_id for each in self.found.remove if each.noun == noun]
            keys = sorted({*keys, *contacts.get(noun, ())})
            self._drop(TABLES[noun], keys)

    def _remove_cases(self) -> None:
        """Remove the cases nobody touched, and the people whom only they needed."""
        connection, gone = self.work.connection, sorted(self.found.cases)
        forget(connection, gone)
        settled = self.found.cases | {each.case_id for each in self.found.restore if each.case_id}
        values = stored.own_kept_values(connection, self.placement.id)
        raw_remove(connection, kept_values, (key for key, case_id in values if case_id in settled))
        told = stored.keys_of(connection, import_changes, "case_id", gone)
        raw_change(connection, import_changes, ("case_id",), ((None, key) for key in told))
        persons = sorted(self.found.people)
        for table, column, owners in (
            (parties, "case_id", gone),
            (client_rows, "case_id", gone),
            (cases, "id", gone),
            (phones, "person_id", persons),
            (addresses, "person_id", persons),
            (people, "id", persons),
        ):
            self.progress(0, 0, say("Removing what the import made"))
            self._drop(table.name, stored.keys_of(connection, table, column, owners))

    def _drop(self, table: str, keys: list[int]) -> None:
        raw_remove(self.work.connection, metadata.tables[table], keys)

    def _periods(self, case_ids: Iterable[int]) -> None:
        """Let the store compute the limitation period of these cases anew."""
        if self.work.changes is not None:
            self.work.changes.periods.update(case_ids)


def _undoable(shelves: Shelves, placement_id: int) -> Placement:
    placement = shelves.placements.get(placement_id)
    if placement.status is PlacementStatus.UNDONE:
        raise RefusedError(say("The import {number} was undone already.", number=placement.number))
    if not placement.file_sha256:
        raise RefusedError(say("{number} is not an import.", number=placement.number))
    return placement


def _plan(shelves: Shelves, placement: Placement, work: Work) -> UndoPlan:
    numbers = stored.case_numbers(shelves.connection, work.kept)
    restored = {each.case_id for each in work.restore if each.case_id is not None}
    returned = [each for each in work.restore if each.noun == CASE and '"status"' in each.before]
    kinds = {PHONE, ADDRESS, PERSON}
    return UndoPlan(
        placement=placement,
        removed=len(work.cases),
        restored=len(restored - set(work.kept)),
        reopened=sum(1 for each in returned if json.loads(each.before)["status"] != "returned"),
        added_removed=sum(1 for each in work.remove if each.noun in kinds),
        kept=tuple(
            KeptCase(key, numbers.get(key, ""), why) for key, why in work.kept.items() if key in numbers
        ),
        called_off=tuple(shelves.visits.get(key).visit_no for key in work.visits),
    )
