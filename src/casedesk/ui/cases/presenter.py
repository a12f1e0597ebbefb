"""Decides what the list of cases asks for and what stands around it; knows no Qt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from casedesk.domain.case_lists import CaseQuery, CaseRow, CaseSort, Order, Totals
from casedesk.domain.operators import Operator, Right
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.cases.filters import MANY, FilterKind, Filters, chip_text, query_of
from casedesk.ui.cases.kept_views import FIRST_ORDER, Question
from casedesk.ui.cases.lines import CaseLines
from casedesk.ui.cases.page_view import CasesView
from casedesk.ui.cases.ports import Choices, Layouts, LayoutsInMemory, ListServices
from casedesk.ui.cases.preview_loader import PreviewLoader
from casedesk.ui.cases.sums import status_lines
from casedesk.ui.cases.view_book import ViewBook
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.ticks import Ticks
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
    "contract_no": CaseSort.CONTRACT_NO,
    "placement": CaseSort.PLACEMENT,
}
"""Columns by which the list can be ordered."""
_FORMS = {
    "contact": ("case_file", "contact"),
    "step": ("case_file", "step"),
    "payment": ("payments", ""),
    "visit": ("visits", "plan"),
    "agreement": ("agreements", "draft"),
}
"""Where something is done with a case: the page and the form that it opens."""


class CasesPresenter:
    """Keeps view, filters and order; loads counts, lines and the preview."""

    def __init__(
        self, services: ListServices, actor: Operator, tasks: Tasks, layouts: Layouts | None = None
    ) -> None:
        self.services, self.actor, self.tasks = services, actor, tasks
        self._view: CasesView
        self._preview: PreviewLoader
        self._lines: CaseLines
        self.book = ViewBook(services.views, actor, tasks, layouts or LayoutsInMemory())
        self._filters: Filters = {}
        self._order: tuple[Order, ...] = self.book.layout().order or FIRST_ORDER
        self._counts: dict[str, Totals] = {}
        self._shown = Totals()
        self._ticks = Ticks()
        self._current: int | None = None
        self._is_stale = False
        self.choices = Choices()

    @property
    def may_import(self) -> bool:
        """Tell whether the way to the import is shown."""
        return self.actor.may(Right.IMPORT)

    def may(self, right: Right) -> bool:
        """Tell whether an action is shown to this person."""
        return self.actor.may(right)

    @property
    def query(self) -> CaseQuery:
        """Return what the list asks for now."""
        asked = query_of(self.book.chosen, self._filters, self.actor, self.services.cases.today)
        return asked.ordered_by(*self._order)

    @property
    def filters(self) -> Filters:
        """Return the filters that are set."""
        return dict(self._filters)

    def attach(self, view: CasesView) -> None:
        """Take the page that shows everything."""
        self._view = view
        self.book.told, self.book.failed = self._views_changed, view.show_error
        self._preview = PreviewLoader(self.services.cases, self.actor, self.tasks, view)

    def load(self) -> None:
        """Read everything anew: lines and preview first, then what stands around them."""
        self._is_stale = True
        self._show_views()
        self._show_list()
        self._preview.load(self._current)

    def lines_came(self) -> None:
        """Tell the sums of the lines that are shown now, and read what stands around them if it is old."""
        self._shown = self._lines.totals
        self._view.show_texts()
        if self._is_stale:
            self._load_choices()

    def choose_view(self, key: str) -> None:
        """Show another view: a kept one brings its filters, between built-in ones filters stay."""
        was_kept = self.book.kept() is not None
        question = self.book.choose(key)
        if question is not None or was_kept:
            self._filters = dict(question.filters) if question else {}
        self._show_choice()

    def choose_view_number(self, number: int) -> None:
        """Show a view by its place, counted from 0 (Alt+1 and so on)."""
        if number < len(self.book.views):
            self.choose_view(self.book.views[number].key)

    @property
    def question(self) -> Question:
        """Return what the list shows now, fit to be kept as a view."""
        kept = self.book.question()
        return Question(kept.base if kept else self.book.chosen, dict(self._filters), self._order)

    def keep_layout(self, columns: Sequence[ColumnPlace]) -> None:
        """Remember how the person left the columns of this view."""
        self.book.keep_layout(columns, self._order)

    def forget_layout(self) -> None:
        """Let columns and order stand again as the view has them."""
        self.book.forget_layout()
        self._show_choice()

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
        self.book.keep_layout(self.book.layout().columns, self._order)
        self._show_list()

    def select(self, row: CaseRow | None) -> None:
        """Make a case current and show its preview."""
        self._current = row.id if row else None
        self._preview.load(self._current)

    def tick(self, ticks: Ticks) -> None:
        """Take over which lines count in the sums and are acted upon."""
        self._ticks = ticks
        self._view.show_texts()

    def selection(self) -> tuple[CaseQuery, int]:
        """Return which cases an act means and how many: the ticked ones, else the current one."""
        ids = tuple(int(str(each)) for each in self._ticks.named)
        if self._ticks.is_all:
            return replace(self.query, except_ids=ids), self._ticks.count(self._shown.number)
        if not ids and self._current is not None:
            ids = (self._current,)
        return CaseQuery(case_ids=ids, order=self._order), len(ids)

    def selection_or_view(self) -> tuple[CaseQuery, int]:
        """Return the ticked cases, or all of the view while none is ticked."""
        return self.selection() if self._ticks else (self.query, self._shown.number)

    def open(self, row: CaseRow) -> None:
        """Open a case's file; it knows the list, for going to the next case."""
        self._view.go("case_file", (row.id, self.query))

    def act(self, what: str) -> None:
        """Do something with the current case on the page that does it."""
        if self._current is None:
            return
        page, form = _FORMS[what]
        self._view.go(page, (form, self._current) if form else self._current)

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
        return status_lines(self._ticks, self._shown)

    def _filters_changed(self) -> None:
        self._view.untick_all()
        self._show_chips()
        self._show_list()

    def _show_choice(self) -> None:
        """Show the chosen view as it stands: tabs, filters, columns, order, lines."""
        self._view.untick_all()
        self._show_views()
        self._show_chips()
        self.show_layout()
        self._show_list()

    def show_layout(self) -> None:
        """Put columns and order as the chosen view has them."""
        layout = self.book.layout()
        self._order = layout.order or FIRST_ORDER
        first = self._order[0]
        column = next((key for key, by in SORTS.items() if by is first.by), "")
        self._view.show_layout(layout.columns, column, is_descending=first.is_descending)

    def _views_changed(self, told: Sentence, can_undo: bool) -> None:  # noqa: FBT001 - a callback's argument
        self._view.tell(told, can_undo=can_undo)
        self._show_choice()
        self._count_views()

    def _show_list(self) -> None:
        self._lines = CaseLines(self.services.cases, self.actor, self.query, self.choices.fields)
        self._view.show_lines(self._lines)

    def _load_choices(self) -> None:
        self._is_stale = False
        self.tasks.run(
            lambda _p: self.services.choices(self.actor),
            self._choices_came,
            self._view.show_error,
            owner=self,
            key="choices",
        )

    def _choices_came(self, choices: Choices) -> None:
        old, self.choices = self.choices, choices
        self.book.take(choices.views)
        if choices.fields != old.fields:
            self._view.show_fields(choices.fields)
            self.show_layout()
            self._show_list()
        self._show_chips()
        self._show_views()
        self._count_views()

    def _count_views(self) -> None:
        views, asked = self.book.views, self.book.queries(self.services.cases.today)

        def came(totals: Sequence[Totals]) -> None:
            self._counts = {each.key: found for each, found in zip(views, totals, strict=True)}
            self._show_views()
            self._view.show_texts()

        self.tasks.run(
            lambda _p: self.services.cases.view_totals(self.actor, asked),
            came,
            self._view.show_error,
            owner=self,
            key="counts",
        )

    def _show_views(self) -> None:
        self._view.show_views(self.book.tabs(self._counts), self.book.chosen.key)

    def _show_chips(self) -> None:
        self._view.show_chips(
            [(kind, chip_text(kind, value, self.choices)) for kind, value in self._filters.items()]
        )
