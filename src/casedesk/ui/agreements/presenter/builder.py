"""Decides what the builder shows while an agreement goes from figures to paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.compliance import Severity
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator
from casedesk.domain.schedules import number_from_amount
from casedesk.domain.sentences import say
from casedesk.services.agreement_quotes import Quote
from casedesk.services.paper_images import PageImage, page_images
from casedesk.ui import formats
from casedesk.ui.agreements.presenter.form import BuilderForm, FormError, form_of, terms_of
from casedesk.ui.agreements.presenter.opened import (
    Opened,
    opened_agreement,
    opened_draft,
    paper_of,
    quote_of,
)
from casedesk.ui.agreements.presenter.ports import AgreementServices, BuilderView, FindingLine
from casedesk.ui.agreements.presenter.telling import builder_state, no_quote, problem_of, quote_state
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

T = TypeVar("T")
_FINE = 820
"""Pixels across a page at which the smallest print is clear; wider views get their own width."""


class BuilderPresenter:
    """Holds one agreement while somebody works on it."""

    def __init__(self, services: AgreementServices, actor: Operator, tasks: Tasks) -> None:
        self._services, self._actor, self._tasks = services, actor, tasks
        self._view: BuilderView
        self.opened: Opened | None = None
        self._form = BuilderForm()
        self._quote: Quote | None = None
        self._problem: Text = ""
        self._started: Terms | None = None
        self._width = 0
        self.pdf = b""

    def attach(self, view: BuilderView) -> None:
        """Take the pane that shows the builder."""
        self._view = view

    def open_draft(self, case_id: int) -> None:
        """Begin a draft for a case, or go on with the one it has."""
        self._read(lambda: opened_draft(self._services, self._actor, case_id))

    def open(self, agreement_id: int) -> None:
        """Show a stored agreement."""
        self._read(lambda: opened_agreement(self._services, self._actor, agreement_id))

    def reload(self) -> None:
        """Read the agreement again, unless somebody is changing it."""
        agreement = self.opened.agreement if self.opened else None
        if agreement is not None and not self.is_dirty:
            self.open(agreement.id)

    @property
    def is_dirty(self) -> bool:
        """Tell whether the fields hold what is not stored."""
        if self.opened is None or not self.opened.is_draft:
            return False
        try:
            return self._terms() != self._started
        except FormError:
            return True

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._services.quotes.today

    def changed(self, form: BuilderForm) -> None:
        """Work the fields' terms out anew: schedule and rules first, then the paper."""
        self._form = form
        try:
            terms = self._terms()
        except FormError as wrong:
            self._refused(wrong)
            return
        self._view.show_problems({})
        self._compute(terms)

    def each_changed(self, form: BuilderForm, each: Money) -> None:
        """Choose the number of instalments whose equal part is at most ``each``."""
        try:
            terms = self._terms_of(form)
            number = number_from_amount(terms.total.total - terms.down_payment, each)
        except CaseDeskError as wrong:
            self._view.show_problems({"each": wrong.sentence})
            return
        self._view.show_number(number)
        self.changed(replace(form, number=number))

    def retell(self) -> None:
        """Say the figures again in another language."""
        if self.opened is not None and self._quote is not None:
            self._quoted(self._quote)

    def wants_width(self, width: int) -> None:
        """Render the paper for another width of the view, finer than shown so that small print is clear."""
        self._width = max(width, min(2 * width, _FINE))
        if self.pdf:
            self._render(self.pdf)

    def findings(self) -> list[FindingLine]:
        """Return every rule's finding, the gravest first."""
        if self._quote is None:
            return []
        order = list(Severity)
        found = sorted(self._quote.verdict.findings, key=lambda each: order.index(each.severity))
        return [FindingLine(each, self._services.quotes.rule(each.rule)) for each in found]

    def save(self, then: Callable[[Agreement], None] | None = None) -> None:
        """Store the draft, as its next revision if it has one; ``then`` goes on with what was stored."""
        opened = self.opened
        try:
            terms = self._terms()
        except FormError as wrong:
            self._refused(wrong)
            return
        if opened is None:
            return
        steps, actor, stored = self._services.steps, self._actor, opened.agreement

        def work() -> Agreement:
            if stored is None:
                return steps.draft(actor, opened.basis.case.id, terms)
            return steps.revise(actor, stored, terms)

        def done(agreement: Agreement) -> None:
            self.opened = replace(opened, agreement=agreement)
            self._started = terms
            if then is not None:
                then(agreement)
            else:
                self._view.tell(say("Draft {number} saved.", number=agreement.agreement_no))
                self.open(agreement.id)

        self._run(work, done)

    def submit(self) -> None:
        """Store what was changed and hand the draft over for approval."""
        steps, actor = self._services.steps, self._actor
        self.save(
            lambda agreement: self._step(
                lambda: steps.submit(actor, agreement), say("Submitted for approval.")
            )
        )

    def approve(self) -> None:
        """Approve the agreement."""
        self._on_stored(lambda each: self._services.steps.approve(self._actor, each), say("Approved."))

    def send_back(self, reason: str) -> None:
        """Return the agreement to its drafter."""
        self._on_stored(
            lambda each: self._services.steps.send_back(self._actor, each, reason), say("Sent back.")
        )

    def sign(self, day: date) -> None:
        """Mark the paper as signed."""
        self._on_stored(
            lambda each: self._services.steps.sign(self._actor, each, day),
            say("Signed. The case rests while the plan is kept."),
        )

    def void(self, reason: str) -> None:
        """Make the agreement void."""
        self._on_stored(lambda each: self._services.steps.void(self._actor, each, reason), say("Void."))

    def print_final(self, copies: int, reason: str = "") -> None:
        """Register and keep the final paper, then send it where the person wants it."""
        agreement = self.opened.agreement if self.opened else None
        if agreement is None:
            return
        printing, actor = self._services.printing, self._actor

        def work() -> tuple[Agreement, bytes]:
            stored, paper = printing.print(actor, agreement, copies=copies, reason=reason)
            return stored, paper.content

        def done(answer: tuple[Agreement, bytes]) -> None:
            self._view.deliver(answer[1])
            self.open(answer[0].id)

        self._run(work, done)

    def _read(self, read: Callable[[], Opened]) -> None:
        self._run(read, self._show, key="open")

    def _show(self, opened: Opened) -> None:
        self.opened, self._quote, self._problem, self.pdf = opened, None, "", b""
        base = opened.base
        self._form = form_of(base)
        self._started = opened.agreement.terms if opened.agreement else base
        self._show_state()
        self._view.show_form(self._form, base)
        self._compute(base)

    def _terms(self) -> Terms:
        return self._terms_of(self._form)

    def _terms_of(self, form: BuilderForm) -> Terms:
        assert self.opened is not None
        return terms_of(form, self.opened.base, self.today)

    def _compute(self, terms: Terms) -> None:
        """Work the figures out, and only then draw: both at once would hold each other up."""
        opened = self.opened
        assert opened is not None
        services, actor = self._services, self._actor

        def done(quote: Quote) -> None:
            self._quoted(quote)
            self._draw(opened, terms)

        self._tasks.run(
            lambda _p: quote_of(services, actor, opened, terms), done, self._refused, owner=self, key="quote"
        )

    def _draw(self, opened: Opened, terms: Terms) -> None:
        services, actor, width = self._services, self._actor, self._width

        def draw() -> tuple[bytes, tuple[PageImage, ...]]:
            pdf = paper_of(services, actor, opened, terms)
            return pdf, page_images(pdf, width) if width else ()

        self._tasks.run(lambda _p: draw(), self._drawn, self._view.show_error, owner=self, key="paper")

    def _drawn(self, answer: tuple[bytes, tuple[PageImage, ...]]) -> None:
        self.pdf, pages = answer
        if pages:
            self._view.show_pages(pages)
        elif self._width:
            self._render(self.pdf)

    def _render(self, pdf: bytes) -> None:
        width = self._width
        self._tasks.run(lambda _p: page_images(pdf, width), self._view.show_pages, owner=self, key="render")

    def _quoted(self, quote: Quote) -> None:
        assert self.opened is not None
        language = "zh" if formats.formats().is_chinese else "en"
        self._quote, self._problem = quote, problem_of(quote, self.opened)
        self._show_state()
        self._view.show_quote(quote_state(quote, self.opened, language))

    def _refused(self, error: CaseDeskError) -> None:
        self._quote, self._problem = None, error.sentence
        self._show_state()
        self._view.show_problems(error.problems if isinstance(error, FormError) else {})
        self._view.show_quote(no_quote(error.sentence))

    def _show_state(self) -> None:
        assert self.opened is not None
        self._view.show_state(builder_state(self.opened, self._actor, self._problem))

    def _on_stored(self, step: Callable[[Agreement], Agreement], told: Text) -> None:
        agreement = self.opened.agreement if self.opened else None
        if agreement is not None:
            self._step(lambda: step(agreement), told)

    def _step(self, step: Callable[[], Agreement], told: Text) -> None:
        def done(agreement: Agreement) -> None:
            self._view.tell(told)
            self.open(agreement.id)

        self._run(step, done)

    def _run(self, work: Callable[[], T], done: Callable[[T], None], key: str | None = None) -> None:
        self._tasks.run(lambda _p: work(), done, self._view.show_error, owner=self, key=key)
