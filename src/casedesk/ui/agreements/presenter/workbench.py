"""What is open in the builder: its plans, what they come to and the paper they make."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Event
from typing import Generic, TypeVar

from casedesk.domain.agreements import Terms
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.offers import OfferOption
from casedesk.domain.operators import Operator
from casedesk.services.agreement_quotes import Quote
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.drawing import PaperDrawing
from casedesk.ui.agreements.presenter.form import BuilderForm, FormError, terms_of
from casedesk.ui.agreements.presenter.opened import (
    Opened,
    offer_paper_of,
    opened_agreement,
    opened_draft,
    opened_offer,
    opened_replacement,
    paper_of,
)
from casedesk.ui.agreements.presenter.options import Options
from casedesk.ui.agreements.presenter.ports import AgreementServices, BuilderView
from casedesk.ui.agreements.presenter.telling import (
    behind,
    no_quote,
    problem_of,
    quote_state,
    state_of,
    without_paper,
)
from casedesk.ui.agreements.presenter.working import Worked, worked_out
from casedesk.ui.looks import Text
from casedesk.ui.work import CancelledError, Progress, Tasks

T = TypeVar("T")
_PATIENCE = 0.02
"""Seconds after which a paper that waits for its figures asks whether it is still wanted."""


class Awaited(Generic[T]):
    """An answer that one thread works out and another waits for."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make, self._is_done, self._answers = make, Event(), list[T]()

    @property
    def has_failed(self) -> bool:
        """Tell whether nothing came of it."""
        return self._is_done.is_set() and not self._answers

    def work(self) -> T:
        """Work it out, whatever comes of it."""
        try:
            answer = self._make()
            self._answers.append(answer)
        finally:
            self._is_done.set()
        return answer

    def answer(self, progress: Progress) -> T:
        """Return it once it is there; end quietly where nothing came of it or nobody waits any more."""
        while not self._is_done.wait(_PATIENCE):
            progress.check()
        if not self._answers:
            raise CancelledError
        return self._answers[0]


class Workbench:
    """Holds what is open, its plans and what they come to; ``BuilderPresenter`` adds the steps."""

    def __init__(self, services: AgreementServices, actor: Operator, tasks: Tasks) -> None:
        self.services, self.actor, self._tasks = services, actor, tasks
        self._view: BuilderView
        self.opened: Opened | None = None
        self.quote: Quote | None = None
        self._options: Options
        self._problem: Text = ""
        self._days: tuple[date, ...] = ()
        self._started: tuple[tuple[Terms, ...], date | None] = ((), None)
        self._turn = 0
        """Counts what was asked; only the answer to the newest may decide."""
        self.paper = PaperDrawing(tasks)

    def attach(self, view: BuilderView) -> None:
        """Take the pane that shows the builder."""
        self._view = view
        self.paper.attach(view)

    def open_draft(self, case_id: int) -> None:
        """Begin a draft for a case, or go on with the one it has."""
        self._read(lambda: opened_draft(self.services, self.actor, case_id))

    def open(self, agreement_id: int) -> None:
        """Show a stored agreement."""
        self._read(lambda: opened_agreement(self.services, self.actor, agreement_id))

    def open_offer(self, offer_id: int) -> None:
        """Show a stored sheet of offers."""
        self._read(lambda: opened_offer(self.services, self.actor, offer_id))

    def open_replacement(self, agreement_id: int) -> None:
        """Begin an agreement that takes the place of a signed one."""
        self._read(lambda: opened_replacement(self.services, self.actor, agreement_id))

    def reload(self) -> None:
        """Read the agreement again, unless somebody is changing it."""
        if self.opened is None or self.is_dirty:
            return
        if self.opened.offer is not None:
            self.open_offer(self.opened.offer.id)
        elif self.opened.agreement is not None:
            self.open(self.opened.agreement.id)

    @property
    def is_dirty(self) -> bool:
        """Tell whether the fields hold what is not stored."""
        if self.opened is None or not self.opened.is_draft:
            return False
        try:
            return self._entered() != self._started
        except FormError:
            return True

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self.services.quotes.today

    @property
    def form(self) -> BuilderForm:
        """Return the choices that were worked out last."""
        return self._options.form

    @property
    def days(self) -> tuple[date, ...]:
        """Return the days of the last schedule, for somebody who wants to name their own."""
        return self._days

    def changed(self, form: BuilderForm) -> None:
        """Work the fields' terms out anew: schedule and rules first, then the paper."""
        self._options.keep(form)
        self._turn += 1
        try:
            terms = self._terms_of(form)
        except FormError as wrong:
            self._refused(wrong)
            return
        self._view.show_problems({})
        self._compute(terms)

    def each_changed(self, form: BuilderForm, each: Money) -> None:
        """Let the number of instalments follow from the amount of one."""
        self.changed(replace(form, each=each))

    @property
    def option_no(self) -> int:
        """Return the plan on show, counted from 1."""
        return self._options.at + 1

    def choose_option(self, at: int) -> None:
        """Go on with another plan."""
        self._options.at = at
        self._show_option()

    def add_option(self) -> None:
        """Put a copy of the present plan beside it."""
        self._options.copy()
        self._show_option()

    def remove_option(self) -> None:
        """Take the present plan away."""
        self._options.remove()
        self._show_option()

    def hold_until(self, day: date) -> None:
        """Let the offer hold until another day."""
        self._options.valid_until = day
        self.changed(self.form)

    def retell(self) -> None:
        """Say the figures again in another language."""
        if self.opened is not None and self.quote is not None:
            self._quoted(self.quote)

    def _read(self, read: Callable[[], Opened]) -> None:
        self._run(read, self._show, key="open")

    def _show(self, opened: Opened) -> None:
        before = self.opened.offer if self.opened is not None else None
        is_same = before is not None and opened.offer is not None and before.id == opened.offer.id
        at = self._options.at if is_same else 0
        self.opened, self.quote, self._problem = opened, None, ""
        self._turn += 1
        self.paper.begin()
        valid_until = opened.offer.valid_until if opened.offer is not None else None
        self._options = Options(opened.plans, valid_until, self.today)
        self._options.at = min(at, len(self._options) - 1)
        self._started = (opened.started, self._options.valid_until)
        self._show_state()
        self._show_option()

    def _show_option(self) -> None:
        assert self.opened is not None
        self._view.show_form(self.form, self.opened.base)
        self._show_options()
        self.changed(self.form)

    def _terms_of(self, form: BuilderForm) -> Terms:
        assert self.opened is not None
        if not self.opened.is_draft:
            return self.opened.terms_at(self._options.at)
        return terms_of(form, self.opened.base, self.today)

    def _entered(self) -> tuple[tuple[Terms, ...], date | None]:
        """Return every plan as it stands in its fields, and the last day of the offer."""
        return tuple(self._terms_of(each) for each in self._options.forms()), self._options.valid_until

    def _compute(self, terms: Terms) -> None:
        """Work the figures out and draw the paper from them, the figures shown as soon as they are there."""
        opened, at, turn = self.opened, self._options.at, self._turn
        assert opened is not None
        services, actor = self.services, self.actor
        unknown = self._unknown()
        figures = Awaited(lambda: worked_out(services, actor, opened, terms, at, unknown))

        def worked(answer: Worked) -> None:
            if turn == self._turn:
                self._worked(answer)

        def refused(error: CaseDeskError) -> None:
            if turn == self._turn:
                self._refused(error)

        self._tasks.run(lambda _p: figures.work(), worked, refused, owner=self, key="quote")
        if not figures.has_failed:
            self._draw(opened, figures)

    def _unknown(self) -> dict[int, Terms]:
        """Return the terms of the plans beside the present one that are not worked out yet."""
        found = {}
        for place, form in self._options.unknown().items():
            with suppress(FormError):
                found[place] = self._terms_of(form)
        return found

    def _draw(self, opened: Opened, figures: "Awaited[Worked]") -> None:
        services, actor, options = self.services, self.actor, self._options
        known, last = options.offered(), options.valid_until

        def make(progress: Progress) -> bytes:
            worked = figures.answer(progress)
            if len(known) == 1 and opened.offer is None:
                return paper_of(services, actor, opened, worked.quote)
            return offer_paper_of(services, actor, opened, worked.side_by_side(known), last)

        self.paper.draw(make)

    def _worked(self, worked: Worked) -> None:
        for place, plan in worked.beside.items():
            self._options.work_out(plan, place)
        self._quoted(worked.quote)

    def _quoted(self, quote: Quote) -> None:
        assert self.opened is not None
        language = "zh" if formats.formats().is_chinese else "en"
        self.quote, self._problem = quote, problem_of(quote, self.opened)
        self._options.work_out(OfferOption(quote.terms, quote.schedule))
        self._days = tuple(each.due_on for each in quote.schedule if each.no)
        self._show_state()
        self._show_options()
        self._view.show_quote(quote_state(quote, self.opened, language))

    def _refused(self, error: CaseDeskError) -> None:
        self.quote, self._problem = None, error.sentence
        self.paper.fall_behind(behind(error.sentence))
        self._show_state()
        self._view.show_problems(error.problems if isinstance(error, FormError) else {})
        self._view.show_quote(no_quote(error.sentence))

    def _show_options(self) -> None:
        assert self.opened is not None
        is_sheet = self.opened.offer is not None
        may_offer = self.opened.replaced is None and not self.opened.is_amendment
        state = self._options.state(can_edit=self.opened.is_draft, is_sheet=is_sheet, can_add=may_offer)
        self._view.show_options(state)

    def _show_state(self) -> None:
        assert self.opened is not None
        is_offer = self._options.is_many or self.opened.offer is not None
        state = state_of(self.opened, self.actor, self._problem, is_offer=is_offer)
        self._view.show_state(state if self.quote or not self._problem else without_paper(state))

    def _run(self, work: Callable[[], T], done: Callable[[T], None], key: str | None = None) -> None:
        self._tasks.run(lambda _p: work(), done, self._view.show_error, owner=self, key=key)
