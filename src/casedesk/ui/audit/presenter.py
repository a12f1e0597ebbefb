"""Decides what the audit page shows; knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from casedesk.domain.audit import AuditEntry, AuditFilter, ChainReport, FieldChange
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.audit import AuditService, PaperAnchor
from casedesk.ui import formats
from casedesk.ui.audit import words
from casedesk.ui.audit.values import Teller
from casedesk.ui.editing import listed
from casedesk.ui.looks import Mark, Styled, Text, Tone
from casedesk.ui.work import Progress, Tasks

WATCHED = ("value.unmasked", "agreement.printed", "audit.exported", "operator.sign_in_failed")
"""Actions that are offered as filters at once, with their counts."""

_TELLING = ("outcome", "starts_at", "status", "role", "rules", "cases", "signed_on", "missed_on", "sheet")
"""Facts of an entry that say most in its line, the best first."""

_MOST_NAMES = 3
"""So many changed fields are named in a line; of more it only tells how many."""


@dataclass(frozen=True)
class ChainState:
    """The banner above the log."""

    tone: Tone
    head: Text
    text: Text


@dataclass(frozen=True)
class ChangeLine:
    """One field of one record in the pane: its name, what was and what is."""

    record: Text
    field: Text
    before: Text
    after: Text


@dataclass(frozen=True)
class EntryDetail:
    """Everything the pane says about one entry."""

    icon: str
    title: Text
    seq: int
    person: str
    facts: tuple[tuple[Text, Text], ...]
    changes: tuple[ChangeLine, ...]
    previous_seal: str
    seal: str
    is_sound: bool


@dataclass(frozen=True)
class Loaded:
    """What one reading of the log brought."""

    total: int
    counts: dict[str, int]
    operators: tuple[str, ...]
    anchors: tuple[PaperAnchor, ...]
    people: Mapping[int, str] = field(default_factory=dict)


class AuditView(Protocol):
    """What the page must be able to do."""

    def show_entries(self, rows: "EntryRows", loaded: Loaded) -> None:
        """Show the list anew."""

    def show_chain(self, state: ChainState) -> None:
        """Show the banner."""

    def show_detail(self, detail: EntryDetail | None) -> None:
        """Show one entry in the pane."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, text: Sentence) -> None:
        """Tell what was done."""


class EntryRows:
    """The rows of the list, read window by window off the UI thread."""

    def __init__(self, service: AuditService, actor: Operator, wanted: AuditFilter, teller: Teller) -> None:
        self._service, self._actor, self._wanted, self._teller = service, actor, wanted, teller

    def count(self) -> int:
        """Return how many entries fit."""
        return self._service.count(self._actor, self._wanted)

    def rows(self, first: int, amount: int) -> Sequence[tuple[object, ...]]:
        """Return a window of rows, newest first."""
        found = self._service.entries(self._actor, self._wanted, first=first, amount=amount)
        now = datetime.now(UTC)
        return [_row(each, self._teller, now) for each in found]


class AuditPresenter:
    """Filters, verifies and exports the log."""

    def __init__(self, service: AuditService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self.wanted = AuditFilter()
        self._teller = Teller()
        self._view: AuditView

    @property
    def may_export(self) -> bool:
        """Tell whether this operator may take the log out of the office."""
        return self._actor.may(Right.EXPORT)

    def attach(self, view: AuditView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read list and counts again."""
        wanted = self.wanted
        self._tasks.run(
            lambda _progress: Loaded(
                self._service.count(self._actor, wanted),
                self._service.counts_by_action(self._actor, replace(wanted, actions=())),
                self._service.operators(self._actor),
                self._service.paper_anchors(self._actor),
                self._service.people(self._actor),
            ),
            lambda loaded: self._loaded(wanted, loaded),
            self._view.show_error,
            owner=self,
            key="load",
        )

    def _loaded(self, wanted: AuditFilter, loaded: Loaded) -> None:
        self._teller = Teller(loaded.people)
        self._view.show_entries(EntryRows(self._service, self._actor, wanted, self._teller), loaded)

    def narrow(self, wanted: AuditFilter) -> None:
        """Show other entries."""
        self.wanted = wanted
        self.load()

    def select(self, seq: int | None) -> None:
        """Show one entry, its seal recomputed."""
        if seq is None:
            self._view.show_detail(None)
            return
        self._tasks.run(
            lambda _progress: self._service.entry(self._actor, seq),
            lambda found: self._view.show_detail(_detail(*found, self._teller)),
            self._view.show_error,
            owner=self,
            key="detail",
        )

    def verify(self) -> None:
        """Recompute the whole chain."""
        self._view.show_chain(ChainState(Tone.INFO, say("Checking the audit log…"), ""))

        def work(progress: Progress) -> ChainReport:
            return self._service.verify(
                self._actor, lambda done, total: progress.step(done, total, say("Checking seals"))
            )

        self._tasks.run(
            work,
            lambda report: self._view.show_chain(_state(report)),
            self._view.show_error,
            name=say("Checking the audit log"),
            owner=self,
            key="verify",
        )

    def export(self, path: Path) -> None:
        """Write the whole log to a file."""
        self._tasks.run(
            lambda _progress: self._service.export(self._actor, path),
            lambda number: self._view.say_done(
                say("%n entries were written to {name}.", count=number, name=path.name)
            ),
            self._view.show_error,
            name=say("Exporting the audit log"),
            owner=self,
        )


def _state(report: ChainReport) -> ChainState:
    if report.is_intact:
        return ChainState(
            Tone.OK,
            say("The audit log is whole: %n entries without a break", count=report.entries),
            say(
                "Checked {moment}. Newest seal {seal}.",
                moment=report.checked_at,
                seal=report.newest_seal[:16],
            ),
        )
    problem = _PROBLEMS.get(report.problem, _PROBLEMS["edited"])
    return ChainState(
        Tone.BLOCK,
        say("The audit log is broken at entry {number}", number=report.first_bad),
        say("{problem} Keep the data folder as it is and call the administrator.", problem=problem),
    )


_PROBLEMS = {
    "edited": say("The entry was edited after it was written."),
    "removed": say("An entry was removed."),
    "reordered": say("Entries were put into another order."),
    "cut_off": say("Entries from this number on were cut off."),
    "head": say("The end of the log was changed."),
}


def _row(entry: AuditEntry, teller: Teller, now: datetime) -> tuple[object, ...]:
    icon, name = words.action_of(entry.action)
    shown = formats.formats()
    return (
        entry.seq,
        shown.near_moment(entry.at, now),
        entry.operator,
        entry.desk,
        Styled(name, icon=icon),
        entry.subject,
        _summary(entry, teller),
        entry.seal[:4],
    )


def _summary(entry: AuditEntry, teller: Teller) -> Text:
    """Say shortly what it was: the reason given, else the amount, else the facts that tell most."""
    told = entry.summary.get("reason")
    if told:
        return str(told)
    amount = entry.summary.get("amount") or entry.summary.get("total")
    if isinstance(amount, int):
        return say("{amount} yuan", amount=Money.of_fen(amount))
    noun = entry.action.partition(".")[0]
    known = [name for name in _TELLING if entry.summary.get(name)]
    if known:
        return listed(teller.told(noun, name, entry.summary[name]) for name in known[:2])
    names = list(dict.fromkeys(words.field_of(each.field) for each in entry.changes))
    if len(names) > _MOST_NAMES:
        return say("%n field(s) changed", count=len(entry.changes))
    return listed(names)


def _detail(entry: AuditEntry, is_sound: bool, teller: Teller) -> EntryDetail:  # noqa: FBT001 - the check's answer
    icon, name = words.action_of(entry.action)
    noun = entry.action.partition(".")[0]
    at = formats.formats().local(entry.at)
    facts: list[tuple[Text, Text]] = [
        (say("Time"), f"{at:%Y-%m-%d %H:%M:%S} (UTC{at:%z})"),
        (say("Person"), say("{name} at {desk}", name=entry.operator, desk=entry.desk)),
        (say("Subject"), entry.subject or formats.NOTHING),
    ]
    facts += [
        (words.field_of(key), teller.told(noun, key, value)) for key, value in entry.summary.items() if value
    ]
    return EntryDetail(
        icon=icon,
        title=name,
        seq=entry.seq,
        person=entry.operator,
        facts=tuple(facts),
        changes=tuple(_change(each, teller) for each in entry.changes),
        previous_seal=entry.previous_seal,
        seal=entry.seal,
        is_sound=is_sound,
    )


def _change(change: FieldChange, teller: Teller) -> ChangeLine:
    noun, number = words.record_of(change.record)
    kind = change.record.partition(" ")[0]
    return ChangeLine(
        say("{noun} {number}", noun=noun, number=number),
        words.field_of(change.field),
        teller.told(kind, change.field, change.before),
        teller.told(kind, change.field, change.after),
    )


def mark_of(is_sound: bool) -> Mark:  # noqa: FBT001 - the answer of the check
    """Return the chip beside an entry's seals."""
    if is_sound:
        return Mark(Tone.OK, "check", say("Recomputed, the same"))
    return Mark(Tone.BLOCK, "circle-x", say("Does not match"))
