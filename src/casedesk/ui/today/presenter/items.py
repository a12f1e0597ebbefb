"""Decides what stands on today's list; knows no Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator, Right, Role
from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.today import TodayAction, TodayGroup, TodayItem, Urgency
from casedesk.services.today import TodayService
from casedesk.ui.looks import Heading, Styled, Text, Tone
from casedesk.ui.work import Tasks

ICONS: dict[TodayGroup, str] = {
    TodayGroup.PROMISES: "flag",
    TodayGroup.VISITS: "pin",
    TodayGroup.PAPERS: "document",
    TodayGroup.LIMITATION: "scales",
    TodayGroup.RECALL: "clock",
    TodayGroup.REVIEW: "users",
    TodayGroup.STEPS: "today",
}
TONES: dict[Urgency, Tone | None] = {
    Urgency.BAD: Tone.BLOCK,
    Urgency.SOON: Tone.WARN,
    Urgency.DONE: Tone.OK,
    Urgency.CALM: None,
}
LIMIT_ICONS: dict[Urgency, str] = {
    Urgency.BAD: "circle-x",
    Urgency.SOON: "clock",
    Urgency.DONE: "check",
    Urgency.CALM: "",
}
VERBS: dict[TodayAction, Sentence] = {
    TodayAction.OPEN_CASE: say("Open"),
    TodayAction.OPEN_VISIT: say("See visit"),
    TodayAction.OPEN_AGREEMENT: say("See agreement"),
    TodayAction.RECORD_PAYMENT: say("Record payment"),
    TodayAction.LOG_CONTACT: say("Log contact"),
    TodayAction.OPEN_TRAY: say("Match"),
    TodayAction.OPEN_BOARD: say("To the board"),
    TodayAction.OPEN_RELEASES: say("Decide now"),
    TodayAction.OPEN_STAFF: say("See papers"),
    TodayAction.OPEN_PAPERS: say("See copies"),
    TodayAction.OPEN_SCANS: say("File them"),
    TodayAction.OPEN_RUNS: say("See run"),
    TodayAction.CHECK_SCANS: say("Check them"),
    TodayAction.OPEN_COMPLAINT: say("Answer"),
    TodayAction.OPEN_WAIVER: say("To the terms"),
    TodayAction.WRITE_NOTICE: say("Print notice"),
    TodayAction.ENTER_NOTICE: say("Enter the day"),
}


_TARGETS: Final[dict[TodayAction, Callable[[TodayItem], tuple[str, object]]]] = {
    TodayAction.OPEN_VISIT: lambda item: ("visits", ("open", item.target_id)),
    TodayAction.OPEN_AGREEMENT: lambda item: ("agreements", ("open", item.target_id)),
    TodayAction.RECORD_PAYMENT: lambda item: ("payments", item.case_id),
    TodayAction.LOG_CONTACT: lambda item: ("case_file", ("contact", item.case_id)),
    TodayAction.OPEN_TRAY: lambda _item: ("payments", "waiting"),
    TodayAction.OPEN_RELEASES: lambda item: ("visits", ("tool", "releases", item.target_id)),
    TodayAction.OPEN_STAFF: lambda _item: ("settings", "staff"),
    TodayAction.OPEN_PAPERS: lambda item: ("papers", ("paper", item.target_id)),
    TodayAction.OPEN_SCANS: lambda _item: ("papers", "scans"),
    TodayAction.OPEN_RUNS: lambda _item: ("papers", "runs"),
    TodayAction.CHECK_SCANS: lambda _item: ("papers", ("scans", "checks")),
    TodayAction.OPEN_COMPLAINT: lambda item: ("case_file", (f"complaint:{item.target_id}", item.case_id)),
    TodayAction.OPEN_WAIVER: lambda item: ("agreements", ("draft", item.case_id)),
    TodayAction.WRITE_NOTICE: lambda item: ("papers", ("letter", item.case_id, str(PaperKind.BREACH_NOTICE))),
    TodayAction.ENTER_NOTICE: lambda item: ("agreements", ("notified", item.target_id)),
    TodayAction.OPEN_BOARD: lambda item: ("today", ("board", item.target_id)),
}
"""Where the main action of an item leads; without a place of its own it is the case."""


@dataclass(frozen=True)
class Line:
    """One row of the list as it is shown: a head of a group, or an item."""

    group: TodayGroup
    item: TodayItem | None
    cells: tuple[object, ...]


@dataclass(frozen=True)
class TodayState:
    """Everything the page shows."""

    lines: tuple[Line, ...]
    counts: dict[TodayGroup, int]
    total: int
    done: int
    bad: int


class TodayView(Protocol):
    """What the page must be able to do."""

    def show_today(self, state: TodayState) -> None:
        """Show the list anew."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def go(self, page: str, argument: object) -> None:
        """Open another page."""


class TodayPresenter:
    """Loads, narrows and opens."""

    def __init__(self, service: TodayService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self.only_own = actor.role in {Role.COLLECTOR, Role.CLERK}
        self.group: TodayGroup | None = None
        self._items: list[TodayItem] = []
        self._more: dict[TodayGroup, int] = {}
        self._view: TodayView

    def attach(self, view: TodayView) -> None:
        """Take the page that shows what is decided here."""
        self._view = view

    def may(self, right: Right) -> bool:
        """Tell whether the person has a right."""
        return self._actor.may(right)

    def load(self) -> None:
        """Gather everything again."""
        only_own = self.only_own
        self._tasks.run(
            lambda _progress: (
                self._service.items(self._actor, only_own=only_own),
                self._service.more(self._actor, only_own=only_own),
            ),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def show_whose(self, *, only_own: bool) -> None:
        """Show one's own items or the whole office's."""
        self.only_own = only_own
        self.load()

    def show_group(self, group: TodayGroup | None) -> None:
        """Show one group, or all."""
        self.group = group
        self._view.show_today(self._state())

    def act(self, item: TodayItem) -> None:
        """Do an item's main action."""
        target = _TARGETS.get(item.action)
        if target is None:
            self.open(item)
        else:
            self._view.go(*target(item))

    def open(self, item: TodayItem) -> None:
        """Open the case behind an item; one without a case does its action."""
        if item.case_id:
            self._view.go("case_file", item.case_id)
        else:
            self.act(item)

    def _loaded(self, found: tuple[list[TodayItem], dict[TodayGroup, int]]) -> None:
        self._items, self._more = found
        self._view.show_today(self._state())

    def _state(self) -> TodayState:
        open_items = [each for each in self._items if each.urgency is not Urgency.DONE]
        counts = {
            group: sum(each.group is group for each in open_items) + self._more.get(group, 0)
            for group in TodayGroup
        }
        shown = [each for each in self._items if self.group in {None, each.group}]
        return TodayState(
            lines=tuple(_lines(shown, self._more)),
            counts=counts,
            total=sum(counts.values()),
            done=len(self._items) - len(open_items),
            bad=sum(each.urgency is Urgency.BAD for each in open_items),
        )


def _lines(items: list[TodayItem], more: Mapping[TodayGroup, int]) -> list[Line]:
    """Put a head before each group, with the sum of its amounts."""
    lines: list[Line] = []
    for number, group in enumerate(TodayGroup, start=1):
        members = [each for each in items if each.group is group]
        if not members:
            continue
        amount = total(each.amount or Money.of_fen(0) for each in members)
        rest = more.get(group, 0)
        told: Text = say("{amount} yuan together", amount=amount) if amount.fen else ""
        if rest:
            told = say("The first %n are shown; the list of cases has them all", count=len(members))
        head = Heading(group.label, len(members) + rest, told, str(number))
        lines.append(Line(group, None, (head, "", "", "", "", "", "", "", group)))
        lines += [Line(group, each, (*_cells(each), each)) for each in members]
    return lines


def _cells(item: TodayItem) -> tuple[object, ...]:
    tone = TONES[item.urgency]
    is_done = item.urgency is Urgency.DONE
    return (
        Styled("", icon=ICONS[item.group], tone=tone),
        Styled(item.name, is_bold=not is_done, is_secondary=is_done),
        item.number,
        item.what,
        item.amount,
        Styled(item.limit, icon=LIMIT_ICONS[item.urgency], tone=tone),
        item.operator,
        Styled(VERBS[item.action], tone=Tone.ACCENT),
    )
