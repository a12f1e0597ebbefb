"""Takes what stands in the builder step by step: stored, approved, printed, signed, chosen, void."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from casedesk.domain.agreement_parts import ArrivalWay
from casedesk.domain.agreements import Agreement, Terms
from casedesk.domain.offers import OfferSheet
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.agreements.presenter.editing import Editing
from casedesk.ui.agreements.presenter.form import FormError
from casedesk.ui.agreements.presenter.keeping import Keeping, Stored
from casedesk.ui.looks import Text


class BuilderPresenter(Editing):
    """Decides what the builder shows while an agreement or a sheet goes from figures to paper."""

    def save(self, then: Callable[[Stored], None] | None = None) -> None:
        """Store the draft; ``then`` goes on with what was stored."""
        try:
            entered = self._entered()
        except FormError as wrong:
            self._refused(wrong)
            return
        keeping = self._keeping(entered)

        def done(stored: Stored) -> None:
            self._note_stored(stored, entered)
            if then is not None:
                then(stored)
            else:
                self._view.tell(say("Draft {number} saved.", number=_number_of(stored)))
                self._show_stored(stored)

        self._run(keeping.store, done)

    def submit(self) -> None:
        """Store what was changed and hand the draft over for approval."""
        keeping = self._keeping()
        self.save(lambda stored: self._step(lambda: keeping.submit(stored), say("Submitted for approval.")))

    def approve(self) -> None:
        """Approve the agreement."""
        self._step(self._keeping().approve, say("Approved."))

    def send_back(self, reason: str) -> None:
        """Return the agreement to its drafter."""
        keeping = self._keeping()
        self._step(lambda: keeping.send_back(reason), say("Sent back."))

    def sign(self, day: date, copies: Sequence[int] = (), reason: str = "") -> None:
        """Mark the paper as signed, and the copies that came back so; others need a reason."""
        keeping, told = self._keeping(), say("Signed. The case rests while the plan is kept.")
        self._step(lambda: keeping.sign(day, copies, reason), told)

    def choose(self, option_no: int) -> None:
        """Make the option that the debtor ticked an agreement."""
        keeping = self._keeping()
        told = say("The chosen plan is an agreement now; print it and have it signed.")
        self._step(lambda: keeping.choose(option_no), told)

    def void(self, reason: str) -> None:
        """Make the agreement void."""
        keeping = self._keeping()
        self._step(lambda: keeping.void(reason), say("Void."))

    def close_refused(self, note: str) -> None:
        """Make an agreement void of which every copy was refused."""
        self._alive(
            lambda agreement: self.services.steps.close_refused(self.actor, agreement, note),
            say("Closed as refused; the case is free again."),
        )

    def notified(self, day: date, way: ArrivalWay, evidence: str = "") -> None:
        """Enter that the notice of breach arrived."""
        self._alive(
            lambda agreement: self.services.steps.notified(self.actor, agreement, day, way, evidence),
            say("Entered. The days to make good run from {day}.", day=day),
        )

    def postpone(self, until: date, reason: str) -> None:
        """Let nothing count as missed through a day."""
        self._alive(
            lambda agreement: self.services.steps.postpone(self.actor, agreement, until, reason),
            say("Nothing counts as missed through {day}.", day=until),
        )

    def confirm_basis(self, reason: str) -> None:
        """Let a plan go on whose basis was in doubt."""
        self._alive(
            lambda agreement: self.services.steps.confirm_basis(self.actor, agreement, reason),
            say("Confirmed; the plan goes on, and its days of grace begin once more."),
        )

    def told_wording(self) -> Sentence | None:
        """Say which text the agreement will be printed with."""
        agreement = self.opened.agreement if self.opened is not None else None
        return self.services.wordings.told_for(self.actor, agreement) if agreement is not None else None

    def print_final(self, copies: int, reason: str = "") -> None:
        """Register and keep the final paper, then send it where the person wants it."""
        keeping = self._keeping()

        def done(answer: tuple[Stored, bytes]) -> None:
            self._view.deliver(answer[1])
            self._show_stored(answer[0])

        self._run(lambda: keeping.printed(copies, reason), done)

    def release(self, rule: str, reason: str) -> None:
        """Let an office limit pass for this agreement or for the option on show, with the reason."""
        releases, actor, number = self.services.releases, self.actor, self.option_no
        offer = self.opened.offer if self.opened is not None else None
        if offer is not None:
            self._step(lambda: releases.release_option(actor, offer, number, rule, reason), say("Let pass."))
            return
        self._alive(lambda agreement: releases.release(actor, agreement, rule, reason), say("Let pass."))

    def _keeping(self, entered: tuple[tuple[Terms, ...], date | None] = ((), None)) -> Keeping:
        assert self.opened is not None
        return Keeping(self.services, self.actor, self.opened, *entered)

    def _note_stored(self, stored: Stored, entered: tuple[tuple[Terms, ...], date | None]) -> None:
        assert self.opened is not None
        if isinstance(stored, OfferSheet):
            self.opened = replace(self.opened, offer=stored, agreement=None)
        else:
            self.opened = replace(self.opened, agreement=stored)
        self._started = entered

    def _alive(self, step: Callable[[Agreement], Stored], told: Text) -> None:
        """Take a step with the agreement on show, where there is a stored one."""
        agreement = self.opened.agreement if self.opened is not None else None
        if agreement is not None:
            self._step(lambda: step(agreement), told)

    def _step(self, step: Callable[[], Stored], told: Text) -> None:
        def done(stored: Stored) -> None:
            self._view.tell(told)
            self._show_stored(stored)

        self._run(step, done)

    def _show_stored(self, stored: Stored) -> None:
        if isinstance(stored, OfferSheet):
            self.open_offer(stored.id)
        else:
            self.open(stored.id)


def _number_of(stored: Stored) -> str:
    return stored.offer_no if isinstance(stored, OfferSheet) else stored.agreement_no
