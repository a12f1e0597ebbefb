"""Finds out what undoing an import takes back, and what it keeps because people have worked on it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casedesk.domain.placements import Placement
from casedesk.domain.sentences import Sentence, say
from casedesk.services.calling_off import VISIT
from casedesk.services.change_sets import ROW
from casedesk.services.comparing import ADDRESS, CASE, PARTY, PERSON, PHONE
from casedesk.storage import import_undo as stored
from casedesk.storage.import_undo import Change
from casedesk.storage.placement_lists import PAUSE
from casedesk.storage.shelves import Shelves

TABLES = {
    CASE: "cases",
    PERSON: "people",
    PHONE: "phones",
    ADDRESS: "addresses",
    PARTY: "parties",
    ROW: "client_rows",
    VISIT: "visits",
}
"""Where the nouns of the journal lie."""

Roles = Sequence[tuple[int, int, int]]
"""Person, case and part; the part is 0 where the person is the case's debtor."""

WORKED_ON = say("People have worked on the case since.")


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A case that an undo leaves as it is, and why."""

    case_id: int
    case_no: str
    why: Sentence


@dataclass(frozen=True)
class UndoPlan:
    """What an undo takes back and what it keeps."""

    placement: Placement
    removed: int
    """Cases that go because the import made them."""
    restored: int
    """Cases whose values go back."""
    reopened: int
    """Cases among the restored ones that the import had given back to the client."""
    added_removed: int
    """Phones, addresses and people that the import added to cases that were here."""
    kept: tuple[KeptCase, ...]
    called_off: tuple[str, ...]
    """Visits that the import called off; they stay so."""

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing would be taken back."""
        return not (self.removed or self.restored or self.added_removed)


@dataclass
class Work:
    """The keys that an undo acts upon."""

    cases: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    restore: list[Change] = field(default_factory=list)
    remove: list[Change] = field(default_factory=list)
    left: list[Change] = field(default_factory=list)
    """Lines of the journal that are not followed."""
    kept: dict[int, Sentence] = field(default_factory=dict)
    reopened: int = 0
    visits: list[int] = field(default_factory=list)


class Finder:
    """Looks at everything an import made or changed, and at what has become of it."""

    def __init__(self, shelves: Shelves, placement: Placement) -> None:
        connection = shelves.connection
        self._connection, self._placement = connection, placement
        self._undone = {
            (each.noun, each.record_id, each.version_after): json.loads(each.before)["version"]
            for each in stored.taken_back(connection)
            if each.before and each.noun != PAUSE
        }
        self._lines = stored.journal(connection, placement.id)
        self.work = Work()

    def find(self) -> Work:
        """Return what can be taken back."""
        self._find_changed()
        roles = list(stored.roles_of_people(self._connection, self._placement.id))
        self._find_made(roles)
        self._leave_used(roles)
        return self.work

    def _version(self, noun: str, key: int, version: int) -> int:
        """Return a version as if the imports that were undone had never been."""
        while (noun, key, version) in self._undone:
            before: int = self._undone[noun, key, version]
            version = before
        return version

    def _find_made(self, roles: Roles) -> None:
        """Find the cases that nobody has touched, and the people whom only they need."""
        connection, key = self._connection, self._placement.id
        made = stored.made_cases(connection, key)
        told_again = stored.cases_told_again(connection, key)
        worked = stored.worked_cases(connection, key)
        worked.update(
            case_id
            for party, version, case_id in stored.changed_parties(connection, key)
            if self._version(PARTY, party, version) > 1
        )
        touched = self._touched_people()
        with_touched = {case_id for person, case_id, _ in roles if person in touched}
        for each in made:
            if each.case_id in told_again:
                self._keep(each.case_id, _later(told_again[each.case_id]))
            elif each.case_id in worked or self._version(CASE, each.case_id, each.version) > 1:
                self._keep(each.case_id, WORKED_ON)
            elif each.case_id in with_touched:
                self._keep(each.case_id, say("The data of its people were changed since."))
            else:
                self.work.cases.add(each.case_id)
        needed = self._needed(roles)
        self.work.people = stored.people_of(connection, key) - needed - touched - self._added_people()

    def _added_people(self) -> set[int]:
        """Return the people whom the import added to cases that were here; the journal tells of them."""
        return {each.record_id for each in self._lines if each.noun == PERSON and not each.before}

    def _touched_people(self) -> set[int]:
        found = stored.touched_people(self._connection, self._placement.id)
        return {
            key for key, version in found.items() if not version or self._version(PERSON, key, version) > 1
        }

    def _find_changed(self) -> None:
        """Find what can go back in cases that were here before."""
        self.work.visits = [each.record_id for each in self._lines if each.noun == VISIT]
        lines = [each for each in self._lines if each.noun not in {VISIT, PAUSE}]
        versions = self._versions(lines)
        moved = {
            each.case_id for each in lines if each.noun in {ROW, CASE} and self._has_moved(each, versions)
        } - {None}
        later = stored.later_placements(
            self._connection, [each for each in moved if each is not None], self._placement.id
        )
        for each in lines:
            if each.case_id in moved or self._has_moved(each, versions):
                self.work.left.append(each)
                if each.case_id is not None:
                    number = later.get(each.case_id)
                    self._keep(each.case_id, _later(number) if number else WORKED_ON)
            elif each.before:
                self.work.restore.append(each)
            else:
                self.work.remove.append(each)

    def _versions(self, lines: Iterable[Change]) -> dict[tuple[str, int], int]:
        by_noun: dict[str, set[int]] = {}
        for each in lines:
            by_noun.setdefault(each.noun, set()).add(each.record_id)
        return {
            (noun, key): self._version(noun, key, version)
            for noun, keys in by_noun.items()
            for key, version in stored.versions_of(self._connection, TABLES[noun], sorted(keys)).items()
        }

    def _has_moved(self, change: Change, versions: dict[tuple[str, int], int]) -> bool:
        return versions.get((change.noun, change.record_id)) != change.version_after

    def _needed(self, roles: Roles) -> set[int]:
        """Return the people who have a part in something that stays as it is."""
        gone = {each.record_id for each in self.work.remove if each.noun == PARTY}
        back = {
            each.record_id
            for each in self.work.restore
            if (each.noun == PARTY and '"person_id"' in each.before)
        }
        debtors = {
            each.record_id for each in self.work.restore if each.noun == CASE and '"debtor_id"' in each.before
        }
        return {
            person
            for person, case_id, part in roles
            if case_id not in self.work.cases
            and part not in gone | back
            and not (part == 0 and case_id in debtors)
        }

    def _leave_used(self, roles: Roles) -> None:
        """Keep what was added and is used by now."""
        needed = self._needed(roles)
        for noun in (PHONE, ADDRESS, PERSON):
            keys = [each.record_id for each in self.work.remove if each.noun == noun]
            used = stored.used(self._connection, TABLES[noun], keys)
            used |= needed if noun == PERSON else set()
            kept = [each for each in self.work.remove if each.noun == noun and each.record_id in used]
            for each in kept:
                self.work.remove.remove(each)
                if each.case_id is not None:
                    self._keep(each.case_id, say("What the import added to the case is in use."))

    def _keep(self, case_id: int, why: Sentence) -> None:
        self.work.kept.setdefault(case_id, why)


def _later(number: str) -> Sentence:
    return say("The later import {number} changed the case; undo that one first.", number=number)
