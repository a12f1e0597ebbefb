"""Sorts the rows of a client's next file: what is new, changed, unchanged, and which cases are missing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from casedesk.domain.cases import CaseStatus
from casedesk.domain.masks import mask_name
from casedesk.domain.money import Money
from casedesk.domain.reconciliation import ChangedRow, KnownRow, MissingRow
from casedesk.importing.drafts import CaseDraft
from casedesk.services import client_words as words
from casedesk.services.client_words import Listener, Said, counts_of, read_said, says_the_same
from casedesk.services.comparing import Effect, Office, Surroundings, compare, merely_older
from casedesk.services.differences import differences_of
from casedesk.storage import reconciliation as stored
from casedesk.storage.bulk import in_lots
from casedesk.storage.reconciliation import Known
from casedesk.storage.shelves import Shelves

_LOT: Final = 2_000
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Compared:
    """One known row with both sides and what differs."""

    draft: CaseDraft
    known: Known
    before: Said | None
    now: Said
    office: Office
    effects: tuple[Effect, ...]


@dataclass
class Sorted:
    """The rows of a file by group."""

    fresh: list[CaseDraft] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)
    unchanged: list[KnownRow] = field(default_factory=list)
    moved: dict[int, CaseDraft] = field(default_factory=dict)
    """By row: the drafts that say something else than before, also where nothing of ours differs."""


@dataclass(frozen=True)
class Comparison:
    """Whose file is compared, by what it says, on which day."""

    shelves: Shelves
    client_id: int
    listener: Listener
    today: date
    file_sha256: str

    def sorted(self, drafts: Sequence[CaseDraft], tick: Tick) -> Sorted:
        """Return every row in its group; the texts are compared before anything is read apart."""
        known = stored.known(self.shelves.connection, self.client_id, _numbers(drafts, tick))
        answer = Sorted()
        to_compare: list[tuple[CaseDraft, Known, str]] = []
        repeated = self._files(known.values())
        for number, draft in enumerate(drafts):
            if number % _LOT == 0:
                tick(number, len(drafts))
            found = known.get(draft.case_no)
            if found is None:
                answer.fresh.append(draft)
                continue
            text = self.listener.text(draft)
            is_back = found.status == CaseStatus.RETURNED and found.placement_id not in repeated
            if not is_back and self._says_the_same(found.said, text, draft):
                answer.unchanged.append(_known_row(draft, found))
            else:
                to_compare.append((draft, found, text))
        done = 0
        for lot in in_lots(to_compare, _LOT):
            tick(done, len(to_compare))
            for each in self.compared(lot):
                _sort_in(answer, each)
            done += len(lot)
        return answer

    def _says_the_same(self, before: str | None, now: str, draft: CaseDraft) -> bool:
        """Tell whether a row says what was said before; days past due may have grown with time."""
        if before is None or not says_the_same(before, now):
            return False
        if before == now or draft.debt.overdue_on is not None or draft.debt.client_dpd is None:
            return True
        return merely_older(counts_of(before), counts_of(now), self.today)

    def _files(self, known: Iterable[Known]) -> frozenset[int]:
        """Return the placements that this very file has made."""
        placements = {each.placement_id for each in known if each.placement_id is not None}
        digests = stored.file_of(self.shelves.connection, sorted(placements))
        return frozenset(key for key, digest in digests.items() if digest == self.file_sha256)

    def compared(self, lot: Sequence[tuple[CaseDraft, Known, str]]) -> list[Compared]:
        """Return the three-way comparison of some known rows, read from the office in a few queries."""
        before = {one.case_id: read_said(one.said) if one.said else None for _, one, _ in lot}
        now = {one.case_id: read_said(text).over(before[one.case_id]) for _, one, text in lot}
        offices = {
            each.case_id: each
            for each in map(Office.of, stored.office_values(self.shelves.connection, list(now)))
        }
        around = self._around(lot, offices, before, now)
        answer = []
        for draft, one, _ in lot:
            office, old, new = offices[one.case_id], before[one.case_id], now[one.case_id]
            effects = tuple(compare(office, old, new, around))
            answer.append(Compared(draft, one, old, new, office, effects))
        return answer

    def _around(
        self,
        lot: Sequence[tuple[CaseDraft, Known, str]],
        offices: dict[int, Office],
        before: dict[int, Said | None],
        now: dict[int, Said],
    ) -> Surroundings:
        differ = [key for key in now if _differs(before[key], now[key], words.RELATED)]
        parties = stored.parties_of(self.shelves.connection, differ)
        related = {each.person_id for people in parties.values() for each in people.values()}
        debtors = [offices[each].debtor_id for each in now]
        reached = {
            offices[key].debtor_id
            for key in now
            if any(_differs(before[key], now[key], each) for each in (words.PHONES, words.ADDRESSES))
        }
        disputed = [key for key in now if now[key].facts[words.OWED] != offices[key].owed]
        repeated = self._files(one for _, one, _ in lot)
        return Surroundings(
            today=self.today,
            phones=stored.phones_of(self.shelves.connection, reached | related),
            addresses=stored.addresses_of(self.shelves.connection, reached),
            parties=parties,
            paid=stored.paid_here(self.shelves.connection, disputed),
            shared=frozenset(stored.debtors_of_others(self.shelves.connection, debtors, self.client_id)),
            same_file=frozenset(one.case_id for _, one, _ in lot if one.placement_id in repeated),
        )

    def missing(self, profile: str, named: Iterable[str]) -> list[MissingRow]:
        """Return the client's open cases that an earlier file of this kind named and this one does not."""
        here = set(named)
        rows = stored.open_cases_of_profile(self.shelves.connection, self.client_id, profile)
        return [_missing_row(row) for row in rows if row[1] not in here]


def _missing_row(row: Sequence[Any]) -> MissingRow:
    key, case_no, name, balance, status, recall_on, placement, source_row = row
    return MissingRow(
        case_id=key,
        case_no=case_no,
        name=mask_name(name),
        balance=Money.of_fen(balance),
        status=CaseStatus(status),
        recall_on=date.fromisoformat(recall_on) if recall_on else None,
        seen_in=placement,
        seen_row=source_row,
    )


def _differs(before: Said | None, now: Said, place: int) -> bool:
    return before is None or before.facts[place] != now.facts[place]


def _numbers(drafts: Sequence[CaseDraft], tick: Tick) -> Iterator[str]:
    """Yield the case numbers and tell how far the look-up has come."""
    for number, draft in enumerate(drafts):
        if number % _LOT == 0:
            tick(number, len(drafts))
        yield draft.case_no


def _known_row(draft: CaseDraft, found: Known) -> KnownRow:
    name = mask_name(draft.debtor.person.name)
    return KnownRow(draft.row, found.case_id, draft.case_no, name, Money.of_fen(found.balance))


def _sort_in(answer: Sorted, each: Compared) -> None:
    answer.moved[each.draft.row] = each.draft
    if not each.effects:
        answer.unchanged.append(_known_row(each.draft, each.known))
        return
    row = _known_row(each.draft, each.known)
    answer.changed.append(
        ChangedRow(
            row.row,
            row.case_id,
            row.case_no,
            row.name,
            row.balance,
            differences_of(each.effects),
            (each.office.version, each.office.debtor_version),
            each.office.debtor_id,
        )
    )
