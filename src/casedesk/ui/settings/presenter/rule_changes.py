"""What the office changes about its rules: drafts with what they break, history, packs; knows no Qt."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from casedesk.domain.compliance import RulePack, Severity, Tighter
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.masks import mask_name
from casedesk.domain.operators import Operator, Right
from casedesk.domain.pack_loosenings import Loosening, LooseningKind, written
from casedesk.domain.rule_books import SEVERITY_OF, RuleChange, StoredPack, current_value
from casedesk.domain.sentences import Sentence, say
from casedesk.services.law_effects import FailingPlan
from casedesk.services.operators import OperatorService, Seat
from casedesk.services.pack_files import NewPack, PackLine, PackService
from casedesk.services.rule_books import DraftChange, HistoryLine, RuleService, RuleWish
from casedesk.ui import formats, parameters
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.settings.presenter import rule_values
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
Failed = Callable[[CaseDeskError], None]
_ACTS: Final = Mark(Tone.OK, "check", say("In force"))
_AHEAD: Final = Mark(Tone.INFO, "clock", say("From its day on"))
_PAST: Final = Mark(Tone.LINE, "history", say("Superseded"))
_STRUCK: Final = Mark(Tone.LINE, "x", say("Withdrawn"))
_LOOSER: Final = Mark(Tone.WARN, "unlock", say("More room"))
_STRICTER: Final = Mark(Tone.OK, "lock", say("Stricter"))


LOOSENING_NAMES: Final[dict[LooseningKind, Sentence]] = {
    LooseningKind.RULE_GONE: say("Rule left out"),
    LooseningKind.NOT_ASKED: say("No longer asked"),
    LooseningKind.SEVERITY: say("Counts less"),
    LooseningKind.OVERRIDABLE: say("May now be released"),
    LooseningKind.NEEDS_NO_CONSENT: say("No consent needed any more"),
    LooseningKind.ASKED_OTHERWISE: say("Asked otherwise"),
    LooseningKind.PARAMETER: say("Limit with more room"),
    LooseningKind.PARAMETER_GONE: say("Parameter left out"),
    LooseningKind.FIXED_PARAMETER: say("Fixed by law, changed"),
    LooseningKind.DIRECTION: say("Stricter the other way"),
}


@dataclass(frozen=True)
class LawRead:
    """Everything the section shows."""

    pack: RulePack
    plain: RulePack
    """The pack as its file says it."""
    history: tuple[HistoryLine, ...]
    packs: tuple[PackLine, ...]
    problems: tuple[Sentence, ...]


@dataclass(frozen=True)
class Editable:
    """One parameter or severity as the form takes it."""

    name: str
    title: Text
    now: object
    law: object
    way: Tighter

    @property
    def direction(self) -> Sentence:
        """Say which way is stricter."""
        return rule_values.DIRECTIONS[self.way]


class RuleChanges:
    """Carries changes of rules through; what breaks is shown before anybody confirms."""

    def __init__(
        self,
        rules: RuleService,
        packs: PackService,
        operators: OperatorService,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._rules, self._packs, self._operators = rules, packs, operators
        self._actor, self._tasks = actor, tasks

    @property
    def may_change(self) -> bool:
        """Tell whether the person may tighten rules."""
        return self._actor.may(Right.CHANGE_RULES)

    @property
    def may_loosen(self) -> bool:
        """Tell whether the person answers for more room and takes packs in."""
        return self._actor.may(Right.MANAGE_OFFICE)

    def today(self) -> date:
        """Return the office's day."""
        return self._rules.today()

    def load(self, owner: object, done: Callable[[LawRead], None], failed: Failed) -> None:
        """Read the rules anew."""
        self._tasks.run(lambda _p: self._read(), done, failed, owner=owner, key="law")

    def _read(self) -> LawRead:
        actor = self._actor
        if not actor.may(Right.VIEW_CASES):
            pack = self._rules.pack_today()
            return LawRead(pack, pack, (), (), ())
        book = self._rules.book(actor)
        today = self._rules.today()
        broken = self._packs.broken_packs(actor)
        return LawRead(
            book.on(today),
            book.plain_on(today),
            self._rules.history(actor),
            self._packs.packs(actor),
            tuple(each.why for each in broken),
        )

    # --- what is shown

    @staticmethod
    def editable(read: LawRead, name: str, language: str) -> Editable:
        """Return what the form needs of a parameter, or of ``severity:RULE-ID``."""
        if name.startswith(SEVERITY_OF):
            rule = read.pack.rules[name.removeprefix(SEVERITY_OF)]
            short = "zh" if language.startswith("zh") else "en"
            title: Text = f"{rule.id}　{rule.title[short]}"
            way = Tighter.SEVERITY
        else:
            title, way = parameters.name_of(name), read.plain.tighter.get(name, Tighter.FIXED)
        return Editable(name, title, current_value(read.pack, name), current_value(read.plain, name), way)

    @staticmethod
    def told(name: str, value: object) -> Text:
        """Return a value as people read it."""
        if name.startswith(SEVERITY_OF) or value in set(Severity):
            return rule_values.SEVERITY_NAMES[Severity(str(value))]
        return parameters.told(name, tuple(value) if isinstance(value, list) else value)

    def history_rows(self, read: LawRead) -> list[Row]:
        """Return the office's changes, the newest first; each ends with its line."""
        known = formats.formats()
        rows: list[Row] = []
        for line in read.history:
            each = line.change
            name = each.name.removeprefix(SEVERITY_OF)
            title = parameters.name_of(each.name) if name == each.name else name
            rows.append(
                (
                    Styled(title, is_bold=True),
                    _change_words(self, each),
                    _state(line),
                    _LOOSER if each.is_looser else _STRICTER,
                    known.day(each.valid_from),
                    each.reason,
                    line.changed_by,
                    known.moment(each.changed_at),
                    line,
                )
            )
        return rows

    @staticmethod
    def pack_rows(read: LawRead, language: str) -> list[Row]:
        """Return the packs of the family, the newest first; each ends with its line."""
        short, known = "zh" if language.startswith("zh") else "en", formats.formats()
        return [
            (
                Styled(line.pack.title.get(short, line.pack.id), is_bold=True),
                f"{line.pack.id} v{line.pack.version}",
                known.day(line.pack.effective_from),
                _ACTS if line.is_in_force else _day_mark(line, read.pack),
                say("%n rule(s)", count=len(line.pack.rules)),
                _checked(line.pack),
                line.added_by if line.stored else say("with the program"),
                f"{line.pack.id} v{line.pack.version}",
                line,
            )
            for line in read.packs
        ]

    @staticmethod
    def failing_rows(failing: Sequence[FailingPlan]) -> list[Row]:
        """Return planned visits that fail, those that come to fail first."""
        known = formats.formats()
        return [
            (
                Styled(each.visit.visit_no, is_bold=True),
                known.moment(each.visit.starts_at),
                each.case_no,
                mask_name(each.person_name),
                " ".join(each.rules),
                Mark(Tone.BLOCK, "circle-x", say("fails from then on")) if each.is_new else "",
                each.visit.id,
            )
            for each in failing
        ]

    @classmethod
    def loosening_rows(cls, new: NewPack) -> list[Row]:
        """Return where a pack gives more room than the one it replaces."""
        return [
            (
                Styled(_title(new.pack, each), is_bold=True),
                LOOSENING_NAMES[each.kind],
                cls._part(each, each.before),
                cls._part(each, each.after),
                f"{each.kind}:{each.name}:{at}",
            )
            for at, each in enumerate(new.loosenings)
        ]

    @classmethod
    def _part(cls, each: Loosening, value: object) -> Text:
        """Return one side of what grew looser as people read it."""
        if value == "":
            return ""
        match each.kind:
            case LooseningKind.PARAMETER | LooseningKind.FIXED_PARAMETER | LooseningKind.PARAMETER_GONE:
                return cls.told(each.name, value)
            case LooseningKind.SEVERITY:
                return cls.told(f"{SEVERITY_OF}{each.name}", value)
            case LooseningKind.DIRECTION:
                return rule_values.DIRECTIONS[Tighter(str(value))]
        return written(value)

    def administrators(self) -> list[Seat]:
        """Return those who may answer for more room."""
        return [
            each
            for each in self._operators.seats()
            if Operator(each.name, each.badge_no, each.role).may(Right.MANAGE_OFFICE)
        ]

    # --- what is done

    def wish(self, edited: Editable, value: object, reason: str, valid_from: date | None) -> RuleWish:
        """Return what was typed as a wish; raise BadInputError where it cannot be read."""
        read = (
            rule_values.parsed(value, edited.now)
            if isinstance(value, str) and not _is_choice(edited)
            else value
        )
        return RuleWish(edited.name, read, reason, valid_from)

    def draft(
        self, wish: RuleWish, owner: object, done: Callable[[DraftChange], None], failed: Failed
    ) -> None:
        """Check a wish and find what it breaks."""
        self._tasks.run(
            lambda _p: self._rules.draft(self._actor, wish),
            done,
            failed,
            name=say("Judging the planned visits"),
            owner=owner,
            key="draft",
        )

    def change(
        self,
        wish: RuleWish,
        second: tuple[Seat | None, str] | None,
        owner: object,
        done: Callable[[RuleChange], None],
        failed: Failed,
    ) -> None:
        """Keep a change; ``second`` is the administrator who answers, with the password typed."""
        self._run(lambda: self._rules.change(self._actor, wish, self._agreed(second)), owner, done, failed)

    def withdraw(
        self,
        change: RuleChange,
        reason: str,
        second: tuple[Seat | None, str] | None,
        owner: object,
        done: Callable[[RuleChange], None],
        failed: Failed,
    ) -> None:
        """Take a change back."""
        self._run(
            lambda: self._rules.withdraw(self._actor, change.id, reason, self._agreed(second)),
            owner,
            done,
            failed,
        )

    def read_pack(self, path: Path, owner: object, done: Callable[[NewPack], None], failed: Failed) -> None:
        """Read a pack file and find what it breaks."""
        self._tasks.run(
            lambda _p: self._packs.read_pack(self._actor, path),
            done,
            failed,
            name=say("Judging the planned visits"),
            owner=owner,
            key="draft",
        )

    def take_in(
        self, new: NewPack, reason: str, owner: object, done: Callable[[StoredPack], None], failed: Failed
    ) -> None:
        """Keep a pack, with a reason where it gives more room."""
        self._run(lambda: self._packs.take_in(self._actor, new, reason), owner, done, failed)

    def drop(self, stored: StoredPack, owner: object, done: Callable[[Any], None], failed: Failed) -> None:
        """Take a pack out that is still ahead."""
        self._run(lambda: self._packs.drop(self._actor, stored.id), owner, done, failed)

    def _run(
        self, work: Callable[[], Any], owner: object, done: Callable[[Any], None], failed: Failed
    ) -> None:
        self._tasks.run(lambda _p: work(), done, failed, owner=owner, key="keep")

    def _agreed(self, second: tuple[Seat | None, str] | None) -> Operator | None:
        if second is None:
            return None
        seat, password = second
        if seat is None or not password:
            raise BadInputError(say("Choose the administrator, who types the password."))
        return self._operators.confirm(seat.operator_id, password, Right.MANAGE_OFFICE)


def _title(pack: RulePack, each: Loosening) -> Text:
    is_rule = each.name in pack.rules or each.kind is LooseningKind.RULE_GONE
    return each.name if is_rule else parameters.name_of(each.name)


def _is_choice(edited: Editable) -> bool:
    return bool(rule_values.choices_of(edited.now, edited.way))


def _change_words(changes: RuleChanges, change: RuleChange) -> Sentence:
    return say(
        "{before} → {after}",
        before=changes.told(change.name, json.loads(change.before)),
        after=changes.told(change.name, json.loads(change.value)),
    )


def _state(line: HistoryLine) -> Mark:
    if line.change.is_withdrawn:
        return _STRUCK
    if line.is_acting:
        return _ACTS
    return _AHEAD if line.can_be_withdrawn else _PAST


def _day_mark(line: PackLine, now: RulePack) -> Mark:
    return _AHEAD if line.pack.effective_from > now.effective_from else _PAST


def _checked(pack: RulePack) -> Mark:
    waiting = sum(not each.is_verified for each in pack.rules.values())
    if not waiting:
        return Mark(Tone.OK, "check", say("All clauses compared"))
    return Mark(Tone.WARN, "question", say("%n to be compared with the original", count=waiting))
