"""Acts on many cases at once: looked at before anything is written, then done wholly or not at all."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from typing import Any

from casedesk.domain.bulk import (
    Assign,
    BulkAct,
    BulkPreview,
    CaseFacts,
    GiveBack,
    LeftOut,
    PutTags,
    SetStep,
    Share,
    TakeTags,
    WhyLeftOut,
    ranges,
)
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.cases import CaseStatus
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.tags import CaseTag
from casedesk.services.case_files import standpoint
from casedesk.services.desk import Desk
from casedesk.storage import maps
from casedesk.storage.bulk_facts import facts, tag_keys
from casedesk.storage.many import add_many, change_many, remove_many
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

Tick = Callable[[int, int], None]
"""Told how many of how many are done; it may raise to stop the work, which then leaves nothing behind."""
_EXAMPLES = 5
_PART = 2000
_NO_STEP = {"next_kind": None, "next_due_on": None, "next_note": None}


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


class BulkService:
    """Counts what an act would do, does it in one transaction and leaves one audit entry."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def preview(self, actor: Operator, query: CaseQuery, act: BulkAct, tick: Tick = _silent) -> BulkPreview:
        """Return what an act would do to the cases of a question; nothing is written."""
        _require_complete(act, self._desk)
        with self._desk.reading(actor, Right.EDIT_CASES) as shelves:
            return _Plan(shelves, self._desk, query, act, tick).preview()

    def apply(
        self, actor: Operator, query: CaseQuery, act: BulkAct, seen: BulkPreview, tick: Tick = _silent
    ) -> BulkPreview:
        """Do what the preview showed, or raise RefusedError when the cases have changed since."""
        _require_complete(act, self._desk)
        with self._desk.work(_action(act), actor, Right.EDIT_CASES, undo=_undo(act, seen.changing)) as work:
            plan = _Plan(work, self._desk, query, act, tick)
            done = plan.preview()
            if (done.changing, done.balance) != (seen.changing, seen.balance):
                raise RefusedError(
                    say("Other cases than you were shown would change now. Look at the preview again.")
                )
            if not done.changing:
                raise RefusedError(say("None of these cases would change."))
            plan.write(work)
            work.about(*plan.subject(), **plan.told(work))
            work.commit()
        return done


class _Plan:
    """One act on the cases of one question, seen at one moment."""

    def __init__(self, shelves: Shelves, desk: Desk, query: CaseQuery, act: BulkAct, tick: Tick) -> None:
        self._act, self._tick = act, tick
        self.changing: list[CaseFacts] = []
        self._left: dict[WhyLeftOut, list[Any]] = {}
        self._asked = 0
        tag_ids = act.tag_ids if isinstance(act, PutTags | TakeTags) else ()
        for case in facts(shelves.connection, query, standpoint(desk, shelves), tag_ids):
            self._take(case)
            if self._asked % _PART == 0:
                tick(0, 0)
        self._shares = act.shares(self.changing) if isinstance(act, Assign) else {}
        if len(self._shares) > 1:
            self._drop_unmoved()

    def preview(self) -> BulkPreview:
        """Return the plan in numbers."""
        return BulkPreview(
            asked=self._asked,
            changing=len(self.changing),
            balance=total(each.balance for each in self.changing),
            left_out=tuple(
                LeftOut(why, number, tuple(examples)) for why, (number, *examples) in self._left.items()
            ),
            shares=tuple(
                Share(person, len(share), total(each.balance for each in share))
                for person, share in self._shares.items()
            ),
        )

    def write(self, work: UnitOfWork) -> None:
        """Change every case of the plan."""
        done = 0
        for values, keys in self._changes():
            for part in _parts(keys):
                self._tick(done, len(self.changing))
                change_many(work, maps.CASE, part, values)
                done += len(part)
        match self._act:
            case PutTags(tag_ids):
                self._tag(work, tag_ids)
            case TakeTags(tag_ids):
                self._untag(work, tag_ids)
        self._tick(len(self.changing), len(self.changing))

    def subject(self) -> tuple[str, int | None]:
        """Return what the log names: one case, or the first and the last of many."""
        first, last = self.changing[0], self.changing[-1]
        return (first.case_no, first.id) if first is last else (f"{first.case_no} … {last.case_no}", None)

    def told(self, work: UnitOfWork) -> dict[str, Any]:
        """Return what the log keeps: how many, which ones, and what was chosen."""
        left = sum(entry[0] for entry in self._left.values())
        told: dict[str, Any] = {"cases": len(self.changing), "left_out": left}
        match self._act:
            case Assign():
                told["dealt"] = "; ".join(
                    f"{work.operators.get(person).name} × {len(share)}: {_keys(share)}"
                    for person, share in self._shares.items()
                )
                told["before"] = "; ".join(
                    f"{work.operators.get(person).name if person else '—'}: {_keys(share)}"
                    for person, share in _by(self.changing, lambda each: each.operator_id).items()
                )
                return told
            case PutTags(tag_ids) | TakeTags(tag_ids):
                told["tags"] = ", ".join(work.tags.get(each).name for each in tag_ids)
            case SetStep(step):
                told |= {"next_kind": str(step.kind), "next_due_on": step.due_on.isoformat()}
                told["next_note"] = mask_text(step.note)
            case GiveBack(reason):
                told["reason"] = mask_text(reason.strip())
                told["before"] = "; ".join(
                    f"{status}: {_keys(share)}"
                    for status, share in _by(self.changing, lambda each: each.status).items()
                )
        return told | {"keys": _keys(self.changing)}

    def _take(self, case: CaseFacts) -> None:
        self._asked += 1
        why = self._act.left_out(case)
        if why is None:
            self.changing.append(case)
        else:
            self._leave(why, case)

    def _leave(self, why: WhyLeftOut, case: CaseFacts) -> None:
        entry = self._left.setdefault(why, [0])
        entry[0] += 1
        if len(entry) <= _EXAMPLES:
            entry.append(case.case_no)

    def _drop_unmoved(self) -> None:
        """Leave out the cases that were dealt to the colleague who has them; they count in the shares."""
        stay = {
            each.id for person, share in self._shares.items() for each in share if each.operator_id == person
        }
        for case in self.changing:
            if case.id in stay:
                self._leave(WhyLeftOut.SAME_OPERATOR, case)
        self.changing = [each for each in self.changing if each.id not in stay]

    def _changes(self) -> Iterator[tuple[dict[str, Any], list[int]]]:
        """Yield columns and the cases that get them."""
        keys = [each.id for each in self.changing]
        match self._act:
            case Assign():
                for person, share in self._shares.items():
                    yield {"operator_id": person}, [each.id for each in share if each.operator_id != person]
            case SetStep(step):
                yield (
                    {"next_kind": step.kind, "next_due_on": step.due_on, "next_note": step.note.strip()},
                    keys,
                )
            case GiveBack():
                yield {"status": CaseStatus.RETURNED, **_NO_STEP}, keys

    def _tag(self, work: UnitOfWork, tag_ids: Sequence[int]) -> None:
        for number, part in enumerate(_parts(self.changing)):
            self._tick(number * _PART, len(self.changing))
            add_many(
                work,
                maps.CASE_TAG,
                [CaseTag(each.id, tag) for each in part for tag in tag_ids if tag not in each.tag_ids],
            )

    def _untag(self, work: UnitOfWork, tag_ids: Collection[int]) -> None:
        known = tag_keys(work.connection, tag_ids)
        for number, part in enumerate(_parts(self.changing)):
            self._tick(number * _PART, len(self.changing))
            remove_many(work, maps.CASE_TAG, [key for each in part for key in known[each.id]])


def _parts(things: Sequence[Any]) -> Iterator[list[Any]]:
    waiting = iter(things)
    while part := list(islice(waiting, _PART)):
        yield part


def _by(cases: Sequence[CaseFacts], mark: Callable[[CaseFacts], Any]) -> dict[Any, list[CaseFacts]]:
    found: dict[Any, list[CaseFacts]] = {}
    for each in cases:
        found.setdefault(mark(each), []).append(each)
    return found


def _keys(cases: Sequence[CaseFacts]) -> str:
    return ranges(each.id for each in cases)


def _action(act: BulkAct) -> str:
    match act:
        case Assign():
            return "case.assigned"
        case PutTags():
            return "case.tagged"
        case TakeTags():
            return "case.untagged"
        case SetStep():
            return "case.changed"
    return "case.returned"


def _undo(act: BulkAct, number: int) -> Sentence:
    match act:
        case Assign():
            return say("Assignment of %n case(s)", count=number)
        case PutTags() | TakeTags():
            return say("Tags of %n case(s)", count=number)
        case SetStep():
            return say("Next step of %n case(s)", count=number)
    return say("Return of %n case(s)", count=number)


def _require_complete(act: BulkAct, desk: Desk) -> None:
    """Raise BadInputError for an act that says too little, or a step in the past."""
    match act:
        case Assign(operator_ids) if not operator_ids:
            raise BadInputError(say("Choose a colleague."))
        case PutTags(tag_ids) | TakeTags(tag_ids) if not tag_ids:
            raise BadInputError(say("Choose a tag."))
        case SetStep(step) if step.due_on < desk.today():
            raise BadInputError(say("The day of the next step lies in the past."))
        case GiveBack(reason) if not reason.strip():
            raise BadInputError(say("Write the reason; it is kept in the log."))
