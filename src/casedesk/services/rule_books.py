"""The office's rules: packs that are shipped or taken in, what the office changed, and what that breaks."""

import json
from dataclasses import dataclass, replace
from datetime import date

from casedesk.domain.compliance import MIN_REASON_LENGTH, RulePack
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.rule_books import (
    RuleBook,
    RuleChange,
    check_change,
    checked_value,
    current_value,
    is_looser,
)
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.law_effects import FailingPlan, LawEffects, told
from casedesk.services.office_law import (
    RULES_CHANGED,
    RULES_WITHDRAWN,
)
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class RuleWish:
    """One parameter, or one rule's severity as ``severity:RULE-ID``, that shall stand at another value."""

    name: str
    value: object
    reason: str
    valid_from: date | None = None
    """None means from today on."""


@dataclass(frozen=True)
class DraftChange:
    """A change that makes sense, before anybody agreed to it."""

    change: RuleChange
    book: RuleBook
    """The office's rules with it."""
    failing: tuple[FailingPlan, ...]
    """Planned visits that the rules would block, those that come to fail first."""

    @property
    def needs_administrator(self) -> bool:
        """Tell whether only an administrator may make it: it gives more room than the pack."""
        return self.change.is_looser


@dataclass(frozen=True)
class HistoryLine:
    """One change as the history shows it."""

    change: RuleChange
    changed_by: str
    is_acting: bool
    can_be_withdrawn: bool


class RuleService:
    """Changes the rules of the office; past visits keep those of their own day."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._effects = desk, LawEffects(desk)

    # --- what holds

    def book(self, actor: Operator) -> RuleBook:
        """Return the packs with the office's changes."""
        with self._desk.reading(actor, Right.VIEW_CASES):
            return self._desk.rules

    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def pack_today(self) -> RulePack:
        """Return the pack in force, which everybody may read."""
        return self._desk.pack

    def history(self, actor: Operator) -> tuple[HistoryLine, ...]:
        """Return every change of the office, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            changes = shelves.rule_changes.all()
            names = {each.id: each.name for each in shelves.operators.all()}
        acting = {each.name: each for each in _in_order(changes) if self._acts(each)}
        return tuple(
            HistoryLine(
                each,
                names.get(each.changed_by, ""),
                acting.get(each.name) == each,
                acting.get(each.name) == each or self._is_ahead(each),
            )
            for each in reversed(changes)
        )

    def failing_now(self, actor: Operator) -> tuple[FailingPlan, ...]:
        """Return the planned visits that the rules block as things are."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._effects.failing(shelves)

    def affected(self, actor: Operator, book_after: RuleBook) -> tuple[FailingPlan, ...]:
        """Return the planned visits that would fail under other rules, those that come to fail first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return self._effects.failing(shelves, book_after)

    # --- changes

    def draft(self, actor: Operator, wish: RuleWish) -> DraftChange:
        """Check a wish and show what it would break; nothing is stored."""
        with self._desk.reading(actor, Right.CHANGE_RULES) as shelves:
            change = self._change(actor, wish)
            book = _with(self._desk.rules, change)
            return DraftChange(change, book, self._effects.failing(shelves, book))

    def change(self, actor: Operator, wish: RuleWish, administrator: Operator | None = None) -> RuleChange:
        """Keep a change and give every visit it breaks its verdict.

        What gives more room than the pack needs an administrator, the actor or one who agreed on the
        spot, and a reason of some length.
        """
        with self._desk.work(RULES_CHANGED, actor, Right.CHANGE_RULES) as work:
            change = self._agreed(work, actor, self._change(actor, wish), administrator)
            stored: RuleChange = work.rule_changes.add(change)
            numbers = self._effects.keep(work, actor, _with(self._desk.rules, stored))
            self._tell(work, stored, **told(numbers))
            work.commit()
        self._see()
        return stored

    def withdraw(
        self, actor: Operator, change_id: int, reason: str, administrator: Operator | None = None
    ) -> RuleChange:
        """Take a change back: one still ahead is struck, one that acts gives way to what stood before it.

        The days on which it held keep it, so that past visits are judged as they were.
        """
        with self._desk.work(RULES_WITHDRAWN, actor, Right.CHANGE_RULES) as work:
            known: RuleChange = work.rule_changes.get(change_id)
            if known.is_withdrawn:
                raise RefusedError(say("This change is withdrawn already."))
            _require_reason(reason)
            if self._is_ahead(known):
                stored: RuleChange = work.rule_changes.save(replace(known, is_withdrawn=True))
                book = _without(self._desk.rules, known)
            else:
                back = self._back(actor, known, reason)
                stored = work.rule_changes.add(self._agreed(work, actor, back, administrator))
                book = _with(self._desk.rules, stored)
            numbers = self._effects.keep(work, actor, book)
            self._tell(work, stored, withdrawn=known.name, why=reason.strip(), **told(numbers))
            work.commit()
        self._see()
        return stored

    # --- parts

    def _change(self, actor: Operator, wish: RuleWish) -> RuleChange:
        """Return the wish as a change; raise with a sentence where it makes no sense."""
        today = self._desk.today()
        valid_from = wish.valid_from or today
        if valid_from < today:
            raise BadInputError(
                say("A change holds from today on at the earliest; past days keep their rules.")
            )
        _require_reason(wish.reason)
        plain, now = self._desk.rules.plain_on(valid_from), self._desk.pack_on(valid_from)
        value = checked_value(plain, wish.name, wish.value)
        before = current_value(now, wish.name)
        if value == before:
            raise BadInputError(say("This is what holds already."))
        change = RuleChange(
            pack_id=plain.id,
            name=wish.name,
            value=_json(value),
            before=_json(before),
            is_looser=is_looser(plain, wish.name, value),
            reason=wish.reason.strip(),
            changed_by=actor.id,
            changed_at=self._desk.now(),
            valid_from=valid_from,
        )
        check_change(plain, change)
        return change

    def _back(self, actor: Operator, known: RuleChange, reason: str) -> RuleChange:
        acting = {each.name: each for each in _in_order(self._desk.rules.changes) if self._acts(each)}
        newest = acting.get(known.name)
        if newest is None or newest.id != known.id:
            raise RefusedError(say("A later change stands above this one. Withdraw that one first."))
        return self._change(actor, RuleWish(known.name, json.loads(known.before), reason))

    def _agreed(
        self, work: UnitOfWork, actor: Operator, change: RuleChange, administrator: Operator | None
    ) -> RuleChange:
        """Return the change in the name of who answers for it."""
        if not change.is_looser:
            return change
        if len(change.reason) < MIN_REASON_LENGTH:
            raise RefusedError(
                say(
                    "This gives more room than the pack; the reason needs at least {least} characters.",
                    least=MIN_REASON_LENGTH,
                )
            )
        answers = work.operators.get(administrator.id) if administrator is not None else actor
        answers.require(Right.MANAGE_OFFICE)
        return replace(change, changed_by=answers.id)

    def _acts(self, change: RuleChange) -> bool:
        return not change.is_withdrawn and change.valid_from <= self._desk.today()

    def _is_ahead(self, change: RuleChange) -> bool:
        return not change.is_withdrawn and change.valid_from > self._desk.today()

    def _tell(self, work: UnitOfWork, change: RuleChange, **more: object) -> None:
        answers = work.operators.get(change.changed_by).name
        work.about(change.name, None, is_looser=change.is_looser, answers=answers, **more)

    def _see(self) -> None:
        """Let this desk know at once; others see it with their next transaction."""
        with self._desk.database.reading() as connection:
            self._desk.law.seen(Shelves(connection))


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise BadInputError(say("Give a reason; it stays in the history of the rules."))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _in_order(changes: tuple[RuleChange, ...] | list[RuleChange]) -> list[RuleChange]:
    return sorted(changes, key=lambda each: (each.valid_from, each.changed_at, each.id))


def _with(book: RuleBook, change: RuleChange) -> RuleBook:
    return RuleBook(book.packs, (*book.changes, change))


def _without(book: RuleBook, change: RuleChange) -> RuleBook:
    return RuleBook(book.packs, tuple(each for each in book.changes if each.id != change.id))
