"""Rule packs as files: read with every mistake told, taken in, taken out while they are still ahead."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from casedesk.domain.compliance import MIN_REASON_LENGTH, RulePack
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.pack_loosenings import Loosening, loosenings
from casedesk.domain.rule_books import RuleBook, StoredPack
from casedesk.domain.sentences import say
from casedesk.importing.rule_packs import read_rule_pack
from casedesk.services.desk import Desk
from casedesk.services.law_effects import FailingPlan, LawEffects, told
from casedesk.services.office_law import PACK_DROPPED, PACK_TAKEN_IN, BrokenPack
from casedesk.storage.shelves import Shelves

MOST_BYTES = 2_000_000
"""No pack is larger; a film that was chosen by mistake is not read to its end."""


@dataclass(frozen=True)
class PackLine:
    """One pack as the list of packs shows it."""

    pack: RulePack
    stored: StoredPack | None
    """Where the office took it in; None for one that came with the program."""
    added_by: str
    is_in_force: bool


@dataclass(frozen=True)
class NewPack:
    """A sound pack file that may be taken in."""

    pack: RulePack
    text: str
    failing: tuple[FailingPlan, ...]
    loosenings: tuple[Loosening, ...] = ()
    """Where it gives more room than the pack it replaces; then it is taken in with a reason."""


class PackService:
    """Keeps the packs of the office's family; what is shipped cannot be taken out."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._effects = desk, LawEffects(desk)

    def packs(self, actor: Operator) -> tuple[PackLine, ...]:
        """Return every pack of the office's family, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            stored = {(each.pack_id, each.pack_version): each for each in shelves.stored_packs.all()}
            names = {each.id: each.name for each in shelves.operators.all()}
        book, now = self._desk.rules, self._desk.pack
        lines = []
        for each in sorted(book.packs, key=lambda one: (one.effective_from, one.version), reverse=True):
            own = stored.get((each.id, each.version))
            by = names.get(own.added_by, "") if own else ""
            lines.append(PackLine(each, own, by, (each.id, each.version) == (now.id, now.version)))
        return tuple(lines)

    def broken_packs(self, actor: Operator) -> tuple[BrokenPack, ...]:
        """Return packs that were taken in and that this version of the program cannot read."""
        with self._desk.reading(actor, Right.VIEW_CASES):
            return self._desk.law.now.broken_packs

    def read_pack(self, actor: Operator, path: Path) -> NewPack:
        """Read a pack file and show which planned visits would fail; a mistake is told with its line."""
        pack, text = self._sound(path)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            self._require_fitting(pack)
            failing = self._effects.failing(shelves, _with_pack(self._desk.rules, pack))
            return NewPack(pack, text, failing, _loosenings(self._desk.rules.packs, pack))

    def check(self, actor: Operator, path: Path) -> NewPack:
        """Read a pack of any family, here already or not, and tell which planned visits it would block."""
        pack, text = self._sound(path)
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            known = self._desk.rules
            others = [each for each in known.packs if (each.id, each.version) != (pack.id, pack.version)]
            is_ours = pack.family == known.packs[0].family
            book = RuleBook((*others, pack), known.changes) if is_ours else RuleBook((pack,))
            looser = _loosenings(others or known.packs, pack) if is_ours else ()
            return NewPack(pack, text, self._effects.failing(shelves, book), looser)

    def take_in(self, actor: Operator, new: NewPack, reason: str = "") -> StoredPack:
        """Keep a pack; it holds from its first day on, and what it breaks is shown blocked.

        One that gives more room anywhere than the pack it replaces needs a reason of some length.
        """
        with self._desk.work(PACK_TAKEN_IN, actor, Right.MANAGE_OFFICE) as work:
            pack = read_rule_pack(new.text, new.pack.id)
            self._require_fitting(pack)
            looser = _loosenings(self._desk.rules.packs, pack)
            why = _good_reason(reason, looser)
            stored: StoredPack = work.stored_packs.add(
                StoredPack(
                    pack_id=pack.id,
                    pack_version=pack.version,
                    effective_from=pack.effective_from,
                    text=new.text,
                    sha256=hashlib.sha256(new.text.encode()).hexdigest(),
                    added_by=actor.id,
                    added_at=self._desk.now(),
                    reason=why,
                )
            )
            numbers = self._effects.keep(work, actor, _with_pack(self._desk.rules, pack))
            work.about(
                f"{pack.id} v{pack.version}",
                None,
                sha256=stored.sha256,
                **_answered(why, looser),
                **told(numbers),
            )
            work.commit()
        self._see()
        return stored

    def drop(self, actor: Operator, stored_id: int) -> None:
        """Take out a pack that was taken in; one that has been in force stays: visits were judged by it."""
        with self._desk.work(PACK_DROPPED, actor, Right.MANAGE_OFFICE) as work:
            stored: StoredPack = work.stored_packs.get(stored_id)
            if stored.effective_from <= self._desk.today():
                raise RefusedError(
                    say("{pack} is in force; visits were judged by it, so it stays.", pack=stored.pack_id)
                )
            rest = tuple(
                each
                for each in self._desk.rules.packs
                if (each.id, each.version) != (stored.pack_id, stored.pack_version)
            )
            work.stored_packs.remove(stored)
            numbers = self._effects.keep(work, actor, RuleBook(rest, self._desk.rules.changes))
            work.about(f"{stored.pack_id} v{stored.pack_version}", None, **told(numbers))
            work.commit()
        self._see()

    def _sound(self, path: Path) -> tuple[RulePack, str]:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise BadInputError(say("“{file}” is too large to be a rule pack.", file=path.name))
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as reason:
            raise BadInputError(
                say("“{file}” cannot be read: {reason}.", file=path.name, reason=reason)
            ) from reason
        return read_rule_pack(text, path.name), text

    def _require_fitting(self, pack: RulePack) -> None:
        book = self._desk.rules
        family = book.packs[0].family
        if pack.family != family:
            raise RefusedError(
                say(
                    "The pack is for “{theirs}”, the office works under “{ours}”. The old rules stay.",
                    theirs=pack.family,
                    ours=family,
                )
            )
        if any((each.id, each.version) == (pack.id, pack.version) for each in book.packs):
            raise RefusedError(
                say("{pack} version {version} is here already.", pack=pack.id, version=pack.version)
            )
        if pack.effective_from < self._desk.today() - timedelta(days=366):
            raise RefusedError(
                say("The pack would hold from {day} on and judge what is past.", day=pack.effective_from)
            )

    def _see(self) -> None:
        """Let this desk know at once; others see it with their next transaction."""
        with self._desk.database.reading() as connection:
            self._desk.law.seen(Shelves(connection))


def _with_pack(book: RuleBook, pack: RulePack) -> RuleBook:
    return RuleBook((*book.packs, pack), book.changes)


def _loosenings(packs: Sequence[RulePack], pack: RulePack) -> tuple[Loosening, ...]:
    """Compare a pack, as its file says it, with the one that would hold on its first day without it."""
    return loosenings(RuleBook(tuple(packs)).plain_on(pack.effective_from), pack)


def _good_reason(reason: str, looser: Sequence[Loosening]) -> str:
    why = reason.strip()
    if looser and len(why) < MIN_REASON_LENGTH:
        raise RefusedError(
            say(
                "The pack gives more room in %n place(s): {first}. "
                "The reason needs at least {least} characters.",
                count=len(looser),
                first=looser[0].sentence,
                least=MIN_REASON_LENGTH,
            )
        )
    return why


def _answered(why: str, looser: Sequence[Loosening]) -> dict[str, object]:
    """Return what the log says about more room and who answers for it."""
    names = list(dict.fromkeys(each.name for each in looser))
    return {"reason": why, "loosened": names} if looser else {}
