"""Writes what a person took of the changed rows: values, additions, what is kept beside ours, the journal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any, Final

from casedesk.domain.cases import StepKind
from casedesk.domain.people import Relation
from casedesk.domain.placements import Placement
from casedesk.domain.reconciliation import (
    Acceptance,
    ChangedRow,
    Choice,
    Fate,
    OutrunRow,
)
from casedesk.domain.sentences import say
from casedesk.services.change_sets import ChangeSet
from casedesk.services.comparing import (
    ADDRESS,
    CASE,
    OWED_COLUMNS,
    PARTY,
    PERSON,
    PHONE,
    Effect,
    carried,
)
from casedesk.services.import_journal import ImportJournal
from casedesk.services.reconciling import Compared
from casedesk.services.taking import Batch, Filing
from casedesk.storage import rows
from casedesk.storage.raw_rows import raw_change
from casedesk.storage.readings import name_key
from casedesk.storage.unit_of_work import UnitOfWork

ROW: Final = "client row"
_KEPT = ("case_id", "noun", "record_id", "field", "value", "placement_id", "source_row", "decision")
_SINCE = frozenset({"overdue_on", "as_of", "client_dpd"})


@dataclass
class Applied:
    """What came of the changed rows."""

    changed: int = 0
    kept: int = 0
    outrun: list[OutrunRow] = field(default_factory=list)
    recalled: dict[int, date] = field(default_factory=dict)
    """Cases whose recall day is another one now."""
    moved: set[int] = field(default_factory=set)
    """Cases that are overdue since another day."""


class Applier:
    """Takes compared rows, lot by lot, inside one unit of work."""

    def __init__(  # noqa: PLR0917 - what is written, whose it is, as whom it is chosen
        self,
        work: UnitOfWork,
        placement: Placement,
        filing: Filing,
        journal: ImportJournal,
        accept: Acceptance,
        today: date,
    ) -> None:
        self._work, self._placement, self._filing = work, placement, filing
        self._journal, self._accept, self._today = journal, accept, today
        self._done_people: dict[int, dict[str, Any]] = {}
        self._set = ChangeSet(work, placement, journal)
        self._added: set[tuple[int, str]] = set()
        self.answer = Applied()

    def take(self, lot: Iterable[tuple[Compared, ChangedRow | None]]) -> None:
        """Write some rows; one without a seen row only refreshes what the client said."""
        batch = Batch()
        for compared, seen in lot:
            self._take(compared, seen, batch)
        batch.store(self._work, self._journal)
        self._set.write()

    def _take(self, compared: Compared, seen: ChangedRow | None, batch: Batch) -> None:
        is_outrun = seen is None or self._has_moved(compared, seen)
        if is_outrun and not _was_seen(compared, seen):
            self._refuse(compared)
            return
        self._set.note_row(compared)
        if not compared.effects:
            return
        effects = [self._resolved(each, compared.draft.row, is_outrun=is_outrun) for each in compared.effects]
        if is_outrun:
            self._tell_outrun(compared, effects)
        case = self._values(compared, effects, batch)
        self._set.change_case(compared, case)
        if "past_due_from" in case:
            self.answer.moved.add(compared.office.case_id)
        told = [each for each in effects if each.fate is Fate.APPLIED and each.noun == PERSON]
        self._change_person(compared, told)
        self.answer.changed += 1

    def _has_moved(self, compared: Compared, seen: ChangedRow) -> bool:
        """Tell whether case or debtor were changed here since the check, but by this import."""
        case, debtor = seen.versions
        is_same_debtor = debtor == compared.office.debtor_version
        is_ours = compared.office.debtor_id in self._done_people
        return case != compared.office.version or not (is_same_debtor or is_ours)

    def _refuse(self, compared: Compared) -> None:
        why = say("The case was changed here after the check. Nothing of this row was taken; check it again.")
        self.answer.outrun.append(OutrunRow(compared.draft.row, compared.draft.case_no, why))

    def _resolved(self, effect: Effect, row: int, *, is_outrun: bool) -> Effect:
        """Return the effect as a person chose; what was chosen for values that have moved on is void."""
        choice = None if is_outrun else self._accept.choices.get((row, effect.key))
        if choice is Choice.THEIRS and effect.fate is Fate.KEPT:
            return replace(effect, fate=Fate.APPLIED)
        if choice is Choice.OURS and effect.fate in {Fate.APPLIED, Fate.ADDED}:
            return replace(effect, fate=Fate.KEPT, reason=None)
        return effect

    def _tell_outrun(self, compared: Compared, effects: Sequence[Effect]) -> None:
        kept = sum(1 for each in effects if each.fate is Fate.KEPT)
        why = say("The case was changed here after the check; what the client says was compared anew.")
        if kept:
            why = say("The case was changed here after the check; ours stays, the client's is beside it.")
        self.answer.outrun.append(OutrunRow(compared.draft.row, compared.draft.case_no, why))

    def _values(self, compared: Compared, effects: Sequence[Effect], batch: Batch) -> dict[str, Any]:
        """Return what changes in the case; additions go to the batch, what is kept lies beside."""
        case: dict[str, Any] = {}
        for each in effects:
            if each.fate is Fate.KEPT:
                self._keep(compared, each)
            elif each.fate is Fate.ADDED:
                self._add(compared, each, batch)
            elif each.fate is Fate.APPLIED and each.noun == CASE:
                case |= self._case_values(compared, each, batch)
            elif each.fate is Fate.APPLIED and each.noun == PARTY:
                self._change_relation(compared, each)
        if case:
            case |= carried(compared.office, compared.before, compared.now, list(effects))
        if _SINCE & set(case):
            case["past_due_from"] = _past_due_from({**compared.office.values, **case})
        return case

    def _case_values(self, compared: Compared, effect: Effect, batch: Batch) -> dict[str, Any]:
        if effect.key == "owed":
            parts = dict(zip(OWED_COLUMNS, effect.new, strict=True))
            return {**parts, "balance": sum(effect.new)}
        if effect.key == "debtor":
            return {"debtor_id": self._other_debtor(compared, batch)}
        if effect.key == "status":
            day = self._today.isoformat()
            return {
                "status": effect.new,
                "next_kind": StepKind.CALL.value,
                "next_due_on": day,
                "next_note": "",
            }
        if effect.key == "recall_on":
            self.answer.recalled[compared.office.case_id] = date.fromisoformat(effect.new)
        return {} if effect.key == "dpd" else {effect.column: effect.new}

    def _other_debtor(self, compared: Compared, batch: Batch) -> int:
        """Return the key of the debtor whom the client names now, and let him take the old one's part."""
        case_id = compared.office.case_id
        before = len(batch.people)
        key = self._filing.debtor(compared.draft, batch)
        if len(batch.people) > before:
            self._journal.made(case_id, PERSON, key)
        table = self._work.parties.table.c
        party = self._work.parties.first(table.case_id == case_id, table.relation == Relation.SELF)
        is_there = self._work.parties.first(table.case_id == case_id, table.person_id == key)
        if party is not None and is_there is None:
            batch.repointed.append((key, party.id))
            self._journal.changed(case_id, PARTY, party.id, party.version, {"person_id": party.person_id})
        return key

    def _add(self, compared: Compared, effect: Effect, batch: Batch) -> None:
        draft = compared.draft
        if effect.noun == PARTY:
            self._add_person(compared, effect, batch)
            return
        value = effect.new if effect.noun == PHONE else effect.new[1]
        if (effect.record_id, value) in self._added:
            return
        self._added.add((effect.record_id, value))
        case_id = compared.office.case_id
        if effect.noun == ADDRESS:
            place = next(each for each in draft.debtor.addresses if each.text == value)
            self._filing.address(effect.record_id, place, batch, draft.row, case_id, is_added=True)
            return
        numbers = chain(draft.debtor.phones, *(each.phones for each in draft.related))
        phone = next(each for each in numbers if each.number == value)
        self._filing.phone(effect.record_id, phone, batch, draft.row, case_id, is_added=True)

    def _add_person(self, compared: Compared, effect: Effect, batch: Batch) -> None:
        draft, case_id = compared.draft, compared.office.case_id
        name, relation = effect.new[0], effect.new[1]
        told = (each for each in draft.related if (each.person.name, each.relation.value) == (name, relation))
        other = next(told)
        person_id = self._filing.other(other, batch, draft.row)
        part = self._filing.party(case_id, person_id, other, batch, draft.row)
        batch.added += [(case_id, PERSON, person_id), (case_id, PARTY, part)]

    def _change_relation(self, compared: Compared, effect: Effect) -> None:
        table = rows.parties
        party = self._work.parties.get(effect.record_id)
        raw_change(self._work.connection, table, ("relation",), [(effect.new, effect.record_id)])
        before = {"relation": effect.old}
        self._journal.changed(compared.office.case_id, PARTY, effect.record_id, party.version, before)

    def _keep(self, compared: Compared, effect: Effect) -> None:
        self._set.keep(compared, effect)
        self.answer.kept += 1

    def _change_person(self, compared: Compared, effects: Sequence[Effect]) -> None:
        """Change the debtor once; a second row that says something else of him is kept beside."""
        office = compared.office
        if not effects:
            return
        if office.debtor_id in self._done_people:
            done = self._done_people[office.debtor_id]
            for each in effects:
                if done.get(each.column) != each.new:
                    self._keep(compared, replace(each, reason=say("Another row says something else.")))
            return
        values: dict[str, Any] = {each.column: each.new for each in effects}
        before = {each: office.values[each] for each in values}
        if "name" in values:
            before["name_key"] = name_key(office.values["name"])
            values["name_key"] = name_key(values["name"])
        self._done_people[office.debtor_id] = values
        self._set.change_debtor(compared, before, values)


def _was_seen(compared: Compared, seen: ChangedRow | None) -> bool:
    """Tell whether a person has seen every difference that there is now."""
    shown = {each.key for each in seen.differences} if seen else set()
    return {each.key for each in compared.effects} <= shown


def _past_due_from(values: Mapping[str, Any]) -> str | None:
    """Return since when a debt is overdue; falls back on the client's own count of days."""
    overdue_on: str | None = values["overdue_on"]
    if overdue_on is not None or values["client_dpd"] is None:
        return overdue_on
    since = date.fromisoformat(values["as_of"]) - timedelta(days=values["client_dpd"])
    return since.isoformat()
