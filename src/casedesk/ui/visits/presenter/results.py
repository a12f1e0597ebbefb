"""The results of visits: what a span cost and brought, what waiting cases want, and whether visits help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.hold_out import Arm, Comparison
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.visit_yield import Summary
from casedesk.domain.weeks import PURPOSE_NAMES
from casedesk.services.visit_results import LABEL_NAMES, GroupBy, ResultsReport, VisitResults, WaitingAdvice
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
_PERCENT = 100


class Span(StrEnum):
    """How far back the results go."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


SPANS: dict[Span, tuple[Sentence, int]] = {
    Span.MONTH: (say("30 days"), 30),
    Span.QUARTER: (say("90 days"), 90),
    Span.YEAR: (say("A year"), 365),
}
GROUPS: dict[GroupBy, Sentence] = {
    GroupBy.OUTCOME: say("Result"),
    GroupBy.PURPOSE: say("Purpose"),
    GroupBy.CREW: say("Crew"),
    GroupBy.DISTRICT: say("District"),
    GroupBy.CLIENT: say("Client"),
    GroupBy.MONTH: say("By month"),
}


@dataclass(frozen=True)
class ResultsShown:
    """One span as the dialog shows it."""

    rows: tuple[Row, ...]
    sums: Text
    note: Text


@dataclass(frozen=True)
class HoldOutShown:
    """The comparison as the dialog shows it."""

    rows: tuple[Row, ...]
    verdict: Text
    may_draw: bool


class ResultsSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_results(self, shown_now: ResultsShown) -> None:
        """Show the visits of a span."""

    def show_advice(self, rows: Sequence[Row], phone_first: int) -> None:
        """Show what waiting cases want."""

    def show_hold_out(self, shown_now: HoldOutShown) -> None:
        """Show the comparison."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class ResultsPresenter:
    """Asks the service and puts its figures into lines."""

    def __init__(self, service: VisitResults, actor: Operator, tasks: Tasks, today: date) -> None:
        self._service, self._actor, self._tasks, self._today = service, actor, tasks, today
        self.span, self.group = Span.QUARTER, GroupBy.OUTCOME
        self._view: ResultsSight

    def attach(self, view: ResultsSight) -> None:
        """Take the dialog and fill it."""
        self._view = view
        self.show_span()
        self._tasks.run(
            lambda _progress: self._service.advice(self._actor),
            self._advised,
            view.show_error,
            owner=view,
            key="advice",
        )
        self._compare()

    def show_span(self, span: Span | None = None, group: GroupBy | None = None) -> None:
        """Show another span, or the same one summed up otherwise."""
        self.span, self.group = span or self.span, group or self.group
        first_on, by = self._today - timedelta(days=SPANS[self.span][1] - 1), self.group
        self._tasks.run(
            lambda _progress: self._service.report(self._actor, first_on, self._today, by),
            self._reported,
            self._view.show_error,
            owner=self._view,
            key="report",
        )

    def draw(self) -> None:
        """Draw the lots of the waiting cases."""

        def drawn(found: tuple[int, int]) -> None:
            held, visited = found
            self._view.tell(
                say("Drawn: {held} case(s) rest, {visited} are visited as usual.", held=held, visited=visited)
            )
            self._compare()

        self._tasks.run(
            lambda _progress: self._service.draw(self._actor),
            drawn,
            self._view.show_error,
            owner=self._view,
            key="draw",
        )

    def _compare(self) -> None:
        self._tasks.run(
            lambda _progress: self._service.comparison(self._actor),
            self._compared,
            self._view.show_error,
            owner=self._view,
            key="comparison",
        )

    def _reported(self, report: ResultsReport) -> None:
        whole = report.whole
        sums = say(
            "{visits} visits · met the debtor at {met} · cost {cost} · {received} came in within {days} days",
            visits=whole.visits,
            met=whole.met,
            cost=whole.cost,
            received=whole.received,
            days=report.yield_days,
        )
        note: Text = say("Payments for the newest visits may still come.") if report.is_open else ""
        rows = tuple(_line(each, self.group) for each in report.groups)
        self._view.show_results(ResultsShown(rows, sums, note))

    def _advised(self, found: Sequence[WaitingAdvice]) -> None:
        ordered = sorted(found, key=lambda each: not each.advice.is_phone_first)
        phone_first = sum(each.advice.is_phone_first for each in found)
        self._view.show_advice([_advice_line(each) for each in ordered], phone_first)

    def _compared(self, told: Comparison) -> None:
        rows = (
            _arm_line(say("Visited as usual"), told.visited),
            _arm_line(say("In the hold-out group"), told.held),
        )
        may_draw = self._actor.may(Right.MANAGE_OFFICE)
        self._view.show_hold_out(HoldOutShown(rows, _verdict(told), may_draw))


def _line(found: Summary, group: GroupBy) -> Row:
    is_named = group in {GroupBy.OUTCOME, GroupBy.PURPOSE}
    label: Text = LABEL_NAMES.get(found.label, found.label) if is_named else found.label or "—"
    return (
        label,
        found.visits,
        found.met,
        found.paying,
        found.minutes_per_visit,
        found.per_visit(found.cost),
        found.cost,
        found.received,
        found.net,
    )


def _advice_line(found: WaitingAdvice) -> Row:
    told, item = found.advice, found.item
    mark = (
        Mark(Tone.WARN, "phone", say("Call first"))
        if told.is_phone_first
        else Mark(Tone.OK, "walk", say("Go"))
    )
    if found.is_held_back:
        mark = Mark(Tone.NEUTRAL, "pause", say("Hold-out"))
    return (
        mark,
        item.person_name,
        item.case_no,
        PURPOSE_NAMES[item.purpose],
        item.district,
        _joined(told.reasons),
        told.expected_cost,
        told.expected_yield,
        told.based_on or None,
        item.case_id,
    )


def _joined(reasons: Sequence[Sentence]) -> Text:
    told: Text = ""
    for each in reasons:
        told = say("{first}; {next}", first=told, next=each) if told else each
    return told


def _arm_line(name: Sentence, arm: Arm) -> Row:
    return name, arm.cases, arm.visits, arm.paying, f"{_percent(arm.share)} %", arm.per_case, arm.received


def _verdict(told: Comparison) -> Text:
    if not (told.visited.cases and told.held.cases):
        return say("No lot was drawn yet. Set the share of the hold-out group in the settings, then draw.")
    low, high, points = _percent(told.low), _percent(told.high), _percent(told.difference)
    if told.is_clear and told.difference > 0:
        return say(
            "Visits help: {points} points more cases pay (95 % sure: {low} to {high}).",
            points=points,
            low=low,
            high=high,
        )
    if told.is_clear:
        return say(
            "Visits do harm: {points} points more cases pay with them (95 % sure: {low} to {high}).",
            points=points,
            low=low,
            high=high,
        )
    return say(
        "Nothing is proved yet: {points} points, 95 % sure only of {low} to {high}. More cases or time.",
        points=points,
        low=low,
        high=high,
    )


def _percent(share: Decimal) -> str:
    return f"{share * _PERCENT:.1f}"
