"""Decides what a case file shows and does; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from casedesk.domain.case_files import CaseFile, PersonInCase
from casedesk.domain.case_lists import CaseQuery
from casedesk.domain.operators import Operator, Right
from casedesk.services.cases import Choices
from casedesk.services.kept_values import KeptLine
from casedesk.ui.case_file.changes import ChangesView, Done, Failed
from casedesk.ui.case_file.complaint_changes import ComplaintChanges
from casedesk.ui.case_file.fact_entries import Entry
from casedesk.ui.case_file.facts import facts_of
from casedesk.ui.case_file.history import KIND_TITLES, Event, Kind, history_of, narrowed
from casedesk.ui.case_file.overview import Overview, overview_of
from casedesk.ui.case_file.services import FileServices
from casedesk.ui.looks import Text, TimelineEntry
from casedesk.ui.work import Tasks

UNMASKED_FOR = timedelta(minutes=2)


@dataclass(frozen=True)
class Unmasked:
    """A value in full and until when it may stand."""

    value: str
    until: datetime


@dataclass(frozen=True)
class Reading:
    """A file with what its page shows of it, made away from the UI thread."""

    file: CaseFile
    events: list[Event]
    overview: Overview
    kept: tuple[KeptLine, ...]


def read(services: FileServices, actor: Operator, case_id: int) -> Reading:
    """Return a file with history, overview and the client's values beside ours."""
    file = services.cases.file(actor, case_id)
    return Reading(file, history_of(file), overview_of(file), tuple(services.kept.of_case(actor, case_id)))


class CaseFileView(ChangesView, Protocol):
    """What the page must be able to do."""

    def show_file(self, file: CaseFile, overview: Overview) -> None:
        """Show head and right pane."""

    def show_facts(self, facts: Sequence[Entry]) -> None:
        """Show the left pane."""

    def show_history(
        self, kinds: Sequence[tuple[str, Text, int]], current: str, entries: Sequence[TimelineEntry]
    ) -> None:
        """Show filters and timeline."""

    def show_position(self) -> None:
        """Show where in its list the case stands."""

    def start(self, what: str) -> None:
        """Open a dialog that another page asked for: contact, step or complaint."""

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""

    def text_of(self, text: Text) -> str:
        """Return a text in the language on show."""


class CaseFilePresenter(ComplaintChanges):
    """Loads one file, narrows its history, unmasks, saves, and goes to the next case of the list."""

    def __init__(
        self,
        services: FileServices,
        actor: Operator,
        tasks: Tasks,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(services, actor, tasks)
        self._clock = clock
        self._view: CaseFileView
        self._list: tuple[int, ...] = ()
        self._events: list[Event] = []
        self._kind, self._words = Kind.ALL, ""
        self._unmasked: dict[str, Unmasked] = {}
        self._wanted = ""
        self.choices = Choices((), (), ())

    def attach(self, view: CaseFileView) -> None:
        """Take the page that shows everything."""
        self._view = self._changes_view = view

    def may(self, right: Right) -> bool:
        """Tell whether an action is shown to this person."""
        return self._actor.may(right)

    def open(self, argument: object) -> None:
        """Show what another page asked for.

        A case's key; the key with the ``CaseQuery`` of the list it was opened from; or ``"contact"``,
        ``"step"``, ``"complaint"`` or ``"complaint:7"`` with the key, which opens that dialog at once.
        """
        match argument:
            case int() as case_id:
                self._open(case_id)
            case (str() as what, int() as case_id):
                self._wanted = what
                self._open(case_id)
            case (int() as case_id, CaseQuery() as query):
                self._open(case_id)
                self._load_list(query)

    def load(self) -> None:
        """Read the file anew."""
        case_id = self._case_id
        if case_id:
            self._run(lambda: read(self._services, self._actor, case_id), self.came, key="file")

    def step(self, by: int) -> None:
        """Go to the next or previous case of the list one came from."""
        if self._case_id not in self._list:
            return
        place = self._list.index(self._case_id) + by
        if 0 <= place < len(self._list):
            self._open(self._list[place])

    def position(self) -> tuple[int, int] | None:
        """Return the case's place in its list, counted from 1, and the list's length."""
        if self._case_id not in self._list:
            return None
        return self._list.index(self._case_id) + 1, len(self._list)

    def show_kind(self, kind: str) -> None:
        """Show only one kind of entries."""
        self._kind = Kind(kind)
        self._show_history()

    def find(self, words: str) -> None:
        """Show only entries in which these words stand (Ctrl+F)."""
        self._words = words
        self._show_history()

    def act(self, what: str) -> None:
        """Go to the page on which payments, visits and agreements are made."""
        target: tuple[str, object] = {
            "payment": ("payments", self._case_id),
            "visit": ("visits", ("plan", self._case_id)),
            "request": ("visits", ("tool", "request", self._case_id)),
            "agreement": ("agreements", ("draft", self._case_id)),
            "ledger": ("payments", ("ledger", self._case_id)),
            "letter": ("papers", ("letter", self._case_id)),
        }[what]
        self._view.go(*target)

    def open_entry(self, key: str) -> None:
        """Open the visit or agreement that an entry tells of; audit entries open the log of the case."""
        noun, _colon, number = key.partition(":")
        pages = {"visit": "visits", "agreement": "agreements"}
        if noun in pages:
            self._view.go(pages[noun], ("open", int(number)))
        elif noun == "complaint":
            self._view.start(key)
        elif noun == "audit" and self.may(Right.VIEW_AUDIT):
            self._view.go("audit", self._case_id)

    def unmask(self, what: str, reason: str, done: Done, failed: Failed) -> None:
        """Show a value in full for two minutes."""
        case_id = self._case_id

        def came(value: str) -> None:
            self._unmasked[what] = Unmasked(value, self._clock() + UNMASKED_FOR)
            done()
            self._show_facts()

        self._run(lambda: self._cases.unmask(self._actor, case_id, what, reason), came, failed)

    def mask_again(self) -> None:
        """Hide what has stood in full for two minutes."""
        now = self._clock()
        left = {what: each for what, each in self._unmasked.items() if each.until > now}
        if len(left) < len(self._unmasked):
            self._unmasked = left
            self._show_facts()

    def forget_unmasked(self) -> None:
        """Hide everything at once, when the page is left or the desk is locked."""
        self._unmasked.clear()
        self._show_facts()

    def in_full(self, what: str) -> str | None:
        """Return a value that stands in full now."""
        found = self._unmasked.get(what)
        return found.value if found else None

    def person(self, person_id: int) -> PersonInCase | None:
        """Return somebody of the case."""
        return self.file.person(person_id) if self.file else None

    def _open(self, case_id: int) -> None:
        if case_id != self._case_id:
            self._unmasked.clear()
            self._kind, self._words = Kind.ALL, ""
        self._case_id = case_id
        self.load()

    def _load_list(self, query: CaseQuery) -> None:
        self._run(lambda: self._cases.ids(self._actor, query), self._list_came, key="list")

    def _list_came(self, keys: tuple[int, ...]) -> None:
        self._list = keys
        self._view.show_position()

    def came(self, reading: Reading) -> None:
        """Show a file that was read, unless another was opened meanwhile."""
        file = reading.file
        if file.case.id != self._case_id:
            return
        self.file, self._events, self.kept = file, reading.events, reading.kept
        self._view.show_file(file, reading.overview)
        self._show_facts()
        self._show_history()
        self._view.show_position()
        if not self.choices.operators:
            self._run(lambda: self._cases.choices(self._actor), self._choices_came, key="choices")
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._view.start(wanted)

    def _choices_came(self, choices: Choices) -> None:
        self.choices = choices

    def _show_facts(self) -> None:
        if self.file is not None:
            shown = {what: each.value for what, each in self._unmasked.items()}
            may_edit = self.may(Right.EDIT_CASES) and self.file.case.status.is_open
            self._view.show_facts(facts_of(self.file, shown, self.kept, may_edit=may_edit))

    def _show_history(self) -> None:
        counts = {kind: sum(each.kind is kind for each in self._events) for kind in Kind}
        counts[Kind.ALL] = len(self._events)
        tabs = [(str(kind), KIND_TITLES[kind], counts[kind]) for kind in Kind]
        entries = narrowed(self._events, self._kind, self._words, self._view.text_of)
        self._view.show_history(tabs, str(self._kind), entries)
