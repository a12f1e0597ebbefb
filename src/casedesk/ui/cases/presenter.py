"""Decides what the list of cases asks for and what stands around it; knows no Qt."""

from collections.abc import Sequence
from typing import Any, Protocol

from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_lists import CaseQuery, CaseRow, CaseSort, Order, Totals
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.services.cases import CaseService, Choices
from casedesk.ui.cases.filters import MANY, VIEWS, FilterKind, Filters, View, chip_text, query_of
from casedesk.ui.cases.lines import CaseLines
from casedesk.ui.cases.preview import Preview, preview_of
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

SORTS = {
    "case_no": CaseSort.CASE_NO,
    "name": CaseSort.NAME,
    "client": CaseSort.CLIENT,
    "balance": CaseSort.BALANCE,
    "dpd": CaseSort.DPD,
    "bucket": CaseSort.DPD,
    "status": CaseSort.STATUS,
    "next_step": CaseSort.NEXT_STEP,
    "last_contact": CaseSort.LAST_CONTACT,
    "limitation": CaseSort.LIMITATION,
    "operator": CaseSort.OPERATOR,
    "recall": CaseSort.RECALL,
}
"""Columns by which the list can be ordered."""
_NO_CHOICES = Choices((), (), ())


class CasesView(Protocol):
    """What the page must be able to do."""

    def show_views(self, views: Sequence[tuple[str, Text, int | None]], current: str) -> None:
        """Show the tabs with their counts."""

    def show_chips(self, chips: Sequence[tuple[FilterKind, Text]]) -> None:
        """Show the filters that are set."""

    def show_lines(self, lines: CaseLines) -> None:
        """Show the list anew and tell by ``lines_came`` when it is there."""

    def show_preview(self, preview: Preview | None) -> None:
        """Show one case beside the list, or nothing."""

    def show_texts(self) -> None:
        """Write context and status anew."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""


class CasesPresenter:
    """Keeps view, filters and order; loads counts, lines and the preview."""

    def __init__(self, service: CaseService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: CasesView
        self._lines: CaseLines
        self._chosen: View = VIEWS[0]
        self._filters: Filters = {}
        self._order: tuple[Order, ...] = (Order(CaseSort.NEXT_STEP),)
        self._counts: dict[str, Totals] = {}
        self._shown = Totals()
        self._ticked: tuple[CaseRow, ...] = ()
        self._current: int | None = None
        self._is_stale = False
        self.choices = _NO_CHOICES

    @property
    def may_import(self) -> bool:
        """Tell whether the way to the import is shown."""
        return self._actor.may(Right.IMPORT)

    def may(self, right: Right) -> bool:
        """Tell whether an action is shown to this person."""
        return self._actor.may(right)

    @property
    def query(self) -> CaseQuery:
        """Return what the list asks for now."""
        asked = query_of(self._chosen, self._filters, self._actor, self._service.today)
        return asked.ordered_by(*self._order)

    @property
    def filters(self) -> Filters:
        """Return the filters that are set."""
        return dict(self._filters)

    def attach(self, view: CasesView) -> None:
        """Take the page that shows everything."""
        self._view = view

    def load(self) -> None:
        """Read everything anew: lines and preview first, then what stands around them."""
        self._is_stale = True
        self._show_views()
        self._show_list()
        self._load_preview()

    def lines_came(self) -> None:
        """Tell the sums of the lines that are shown now, and read what stands around them if it is old."""
        self._shown = self._lines.totals
        self._view.show_texts()
        if self._is_stale:
            self._load_choices()

    def choose_view(self, key: str) -> None:
        """Show another built-in view; filters stay."""
        self._chosen = next(each for each in VIEWS if each.key == key)
        self._show_views()
        self._show_list()

    def choose_view_number(self, number: int) -> None:
        """Show a view by its place, counted from 0 (Alt+1 and so on)."""
        if number < len(VIEWS):
            self.choose_view(VIEWS[number].key)

    def set_filter(self, kind: FilterKind, value: Any) -> None:
        """Set a filter, or take it away with an empty value; zero is a value."""
        if value is None or value in ("", ()):
            self._filters.pop(kind, None)
        else:
            self._filters[kind] = value
        self._filters_changed()

    def toggle_filter(self, kind: FilterKind, value: Any) -> None:
        """Add one alternative to a filter or take it out; single-valued filters are set or removed."""
        if kind not in MANY:
            self.set_filter(kind, None if self._filters.get(kind) == value else value)
            return
        values = self._filters.get(kind, ())
        left = tuple(each for each in values if each != value)
        self.set_filter(kind, left if len(left) < len(values) else (*values, value))

    def drop_last_filter(self) -> None:
        """Take away the filter that was set last (Backspace)."""
        if self._filters:
            self._filters.popitem()
            self._filters_changed()

    def clear_filters(self) -> None:
        """Take every filter away."""
        self._filters.clear()
        self._filters_changed()

    def sort(self, column: str, *, is_descending: bool, is_second: bool = False) -> None:
        """Order by a column, or by it within the present first order."""
        if column not in SORTS:
            return
        wanted = Order(SORTS[column], is_descending)
        first = self._order[0]
        self._order = (first, wanted) if is_second and wanted.by is not first.by else (wanted,)
        self._show_list()

    def select(self, row: CaseRow | None) -> None:
        """Make a case current and show its preview."""
        self._current = row.id if row else None
        self._load_preview()

    def tick(self, rows: Sequence[CaseRow]) -> None:
        """Remember which lines count in the sums."""
        self._ticked = tuple(rows)
        self._view.show_texts()

    def open(self, row: CaseRow) -> None:
        """Open a case's file; it knows the list, for going to the next case."""
        self._view.go("case_file", (row.id, self.query))

    def act(self, what: str) -> None:
        """Do something with the current case on the page that does it."""
        if self._current is None:
            return
        target: tuple[str, object] = {
            "contact": ("case_file", ("contact", self._current)),
            "step": ("case_file", ("step", self._current)),
            "payment": ("payments", self._current),
            "visit": ("visits", ("plan", self._current)),
            "agreement": ("agreements", ("draft", self._current)),
        }[what]
        self._view.go(*target)

    def context(self) -> Sentence | str:
        """Return how many cases the office has."""
        everything = self._counts.get("all")
        return say("%n case(s) in all", count=everything.number) if everything else ""

    @property
    def has_no_cases(self) -> bool:
        """Tell whether the office is known to have no case that this person may see."""
        everything = self._counts.get("all")
        return everything is not None and everything.number == 0

    def status(self) -> list[Sentence]:
        """Return the sums of the ticked lines and of the view, first the ticked ones."""
        parts = []
        if self._ticked:
            mean = round(sum(each.dpd for each in self._ticked) / len(self._ticked))
            parts.append(say("%n selected", count=len(self._ticked)))
            parts.append(
                say(
                    "owed {amount} yuan · {days} days overdue on average",
                    amount=total(each.balance for each in self._ticked),
                    days=mean,
                )
            )
        parts.append(
            say("This view: {number} · {amount} yuan", number=self._shown.number, amount=self._shown.balance)
        )
        return parts

    def _filters_changed(self) -> None:
        self._show_chips()
        self._show_list()

    def _show_list(self) -> None:
        self._lines = CaseLines(self._service, self._actor, self.query)
        self._view.show_lines(self._lines)

    def _load_preview(self) -> None:
        case_id = self._current
        if case_id is None:
            self._view.show_preview(None)
            return
        self._tasks.run(
            lambda _p: self._service.file(self._actor, case_id),
            self._preview_came,
            self._view.show_error,
            owner=self,
            key="preview",
        )

    def _preview_came(self, file: CaseFile) -> None:
        if file.case.id == self._current:
            self._view.show_preview(preview_of(file))

    def _load_choices(self) -> None:
        self._is_stale = False
        self._tasks.run(
            lambda _p: self._service.choices(self._actor),
            self._choices_came,
            self._view.show_error,
            owner=self,
            key="choices",
        )

    def _choices_came(self, choices: Choices) -> None:
        self.choices = choices
        self._show_chips()
        self._tasks.run(
            lambda _p: self._service.view_totals(
                self._actor, [each.ask(self._actor, self._service.today) for each in VIEWS]
            ),
            self._counts_came,
            self._view.show_error,
            owner=self,
            key="counts",
        )

    def _counts_came(self, totals: Sequence[Totals]) -> None:
        self._counts = dict(zip((each.key for each in VIEWS), totals, strict=True))
        self._show_views()
        self._view.show_texts()

    def _show_views(self) -> None:
        tabs = [
            (each.key, each.title, self._counts[each.key].number if each.key in self._counts else None)
            for each in VIEWS
        ]
        self._view.show_views(tabs, self._chosen.key)

    def _show_chips(self) -> None:
        self._view.show_chips(
            [(kind, chip_text(kind, value, self.choices)) for kind, value in self._filters.items()]
        )
