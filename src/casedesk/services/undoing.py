"""Taking back what one did last, and doing it again: ordinary edits, bulk actions, moves on the calendar."""

from dataclasses import replace
from datetime import date

from casedesk.domain.allocation import NOTHING
from casedesk.domain.audit import AuditEntry
from casedesk.domain.compliance import BlockedError
from casedesk.domain.errors import RefusedError
from casedesk.domain.ledger import BalanceChange, LedgerKind
from casedesk.domain.operators import Operator
from casedesk.domain.rule_books import Occasion
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visits import Visit, VisitStatus
from casedesk.services.desk import Desk
from casedesk.services.undo_stack import DoneAct
from casedesk.services.visits import VisitService
from casedesk.storage import ledger, maps, visits
from casedesk.storage.journals import Journal
from casedesk.storage.unit_of_work import Kept, UnitOfWork
from casedesk.storage.way_back import MovedOnError, changed_by, take_back

_NOUNS: dict[str, Sentence] = {
    "case": say("Case"),
    "phone": say("Phone"),
    "address": say("Address"),
    "person": say("Person"),
    "party": say("Person"),
    "flag": say("Flag"),
    "visit request": say("Request"),
    "crew": say("Crew"),
    "absence": say("Absence"),
    "visit": say("Visit"),
    "tag on a case": say("Tag"),
    "tag": say("Tag"),
    "own value": say("Own field"),
    "own field": say("Own field"),
    "saved view": say("Saved view"),
    "kept value": say("Value"),
}


class UndoService:
    """Takes acts back in one unit of work each, when every record is still as the act left it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def last(self, actor: Operator) -> Sentence | None:
        """Name what would be taken back; None when there is nothing."""
        return _named(self._desk.undo.last(actor.id))

    def undo(self, actor: Operator) -> Sentence:
        """Take the last act back and name it.

        RefusedError when there is none or it is of a kind that is corrected, not undone; ConflictError
        names who changed what meanwhile, and BlockedError what the gate has against a visit's old place.
        Nothing is written then, and the next call goes on with the act before.
        """
        act = self._desk.undo.last(actor.id)
        if act is None:
            raise RefusedError(say("There is nothing to undo since you signed in."))
        return self._turn(actor, act, is_redo=False)

    def redo(self, actor: Operator) -> Sentence:
        """Do again what was undone last and name it; raise as ``undo`` does."""
        act = self._desk.undo.last(actor.id, is_redo=True)
        if act is None:
            raise RefusedError(say("There is nothing to do again."))
        return self._turn(actor, act, is_redo=True)

    def _turn(self, actor: Operator, act: DoneAct, *, is_redo: bool) -> Sentence:
        stack = self._desk.undo
        if act.journal is None:
            stack.pop(actor.id, act)
            raise RefusedError(
                say(
                    "What you did last is never undone: payments, contacts and papers are corrected by a new "
                    "entry. Press again to undo what came before it."
                )
            )
        try:
            self._write_back(actor, act, act.journal, is_redo=is_redo)
        except (BlockedError, MovedOnError):
            stack.pop(actor.id, act, is_redo=is_redo)
            raise
        return act.what

    def _write_back(self, actor: Operator, act: DoneAct, journal: Journal, *, is_redo: bool) -> None:
        actor.require(act.right)

        def turned(kept: Kept) -> None:
            opposite = replace(act, seq=kept.seq, journal=kept.journal)
            self._desk.undo.turn(actor.id, act, opposite, is_redo=is_redo)

        work = UnitOfWork(
            self._desk.database,
            "edit.redone" if is_redo else "edit.undone",
            actor,
            desk=self._desk.name,
            now=self._desk.now,
            keeps_journal=True,
            begun=self._desk.law.seen,
            sealing=self._desk.judging(actor),
            after=turned,
        )
        with work:
            self._take_back(work, actor, act, journal)
            work.about(act.subject, act.case_id, entry=act.seq, records=journal.size)
            work.commit()

    def _take_back(self, work: UnitOfWork, actor: Operator, act: DoneAct, journal: Journal) -> None:
        planned = journal.keys_of(maps.VISIT)
        if planned:
            visits.lock_planning(work.connection)
            _forget_later_verdicts(work, journal)
        try:
            take_back(work, journal)
        except MovedOnError as problem:
            raise _told(problem, changed_by(work.connection, problem.record, act.seq)) from problem
        _enter_balances(work, self._desk.today())
        for key in planned:
            visit: Visit | None = work.visits.first(work.visits.table.c.id == key)
            if visit is not None and visit.status is VisitStatus.PLANNED:
                VisitService(self._desk).require_allowed(work, actor, visit)


def _enter_balances(work: UnitOfWork, today: date) -> None:
    """Tell the ledger of balances that go back; they count from where the change did that is taken back."""
    moved = work.changes.book.unexplained if work.changes is not None else {}
    for case_id, change in moved.items():
        turned = ledger.last_change(work, case_id, NOTHING - change)
        counts_from = turned.counts_from if turned is not None else today
        work.enter(BalanceChange(case_id, LedgerKind.BY_HAND, counts_from, change))


def _forget_later_verdicts(work: UnitOfWork, journal: Journal) -> None:
    """Take away what the gate said by itself of a visit whose planning is taken back as a whole."""
    table = work.given_verdicts.table.c
    planned = [key for key, version in journal.versions_before()[maps.VISIT].items() if version is None]
    said = (table.visit_id.in_(planned), table.occasion == Occasion.FACTS_CHANGED)
    for each in work.given_verdicts.all(*said) if planned else ():
        work.given_verdicts.remove(each)


def _named(act: DoneAct | None) -> Sentence | None:
    return act.what if act is not None and act.journal is not None else None


def _told(problem: MovedOnError, entry: AuditEntry | None) -> MovedOnError:
    noun = next((each for each in _NOUNS if problem.record.startswith(f"{each} ")), "")
    number = problem.record.removeprefix(noun).strip()
    record = say("{noun} {number}", noun=_NOUNS.get(noun, ""), number=number)
    if entry is None:
        told = say("{record} was changed by somebody else meanwhile. Nothing was undone.", record=record)
    else:
        told = say(
            "{record} was changed by {who} meanwhile (entry {entry}). Nothing was undone.",
            record=record,
            who=entry.operator,
            entry=entry.seq,
        )
    return MovedOnError(problem.record, told)
