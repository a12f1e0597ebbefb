"""Sign-in and the locked desk: who, with which password."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.ui.unlock.presenter.ports import Door, Fact, Seat
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class LoginState:
    """All that the sign-in window shows."""

    seats: Sequence[Seat] = ()
    chosen: int = 0
    """The person's key, 0 while nobody is chosen."""
    facts: Sequence[Fact] = ()
    problem: Sentence | None = None
    help: Sentence | None = None
    is_busy: bool = False

    @property
    def seat(self) -> Seat | None:
        """Return the chosen person."""
        return next((each for each in self.seats if each.operator_id == self.chosen), None)

    @property
    def last_at(self) -> datetime | None:
        """Return when the chosen person signed in last."""
        return self.seat.last_at if self.seat else None


class LoginView(Protocol):
    """The window or the lock page."""

    def show_state(self, state: LoginState) -> None:
        """Show everything anew."""
        ...

    def ask_again(self) -> None:
        """Empty the password and put the cursor there."""
        ...

    def finish(self, operator: Operator) -> None:
        """Let the person in."""
        ...


class LoginPresenter:
    """Lets one person in; ``only`` keeps the choice to the person who locked the desk."""

    def __init__(self, view: LoginView, door: Door, tasks: Tasks, last: str = "", only: int = 0) -> None:
        """Join window and door; ``last`` is the badge number of who signed in here last."""
        self._view, self._door, self._tasks = view, door, tasks
        self._last, self._only = last, only
        self._state = LoginState()

    def start(self) -> None:
        """Show the people and look up the office's facts meanwhile."""
        seats = tuple(self._door.seats())
        if self._only:
            seats = tuple(each for each in seats if each.operator_id == self._only)
        known = next((each.operator_id for each in seats if each.badge_no == self._last), 0)
        first = seats[0].operator_id if len(seats) == 1 else 0
        self._change(seats=seats, chosen=known or first)
        self._tasks.run(lambda _: self._door.facts(), self._facts_found, owner=self, key="facts")

    def choose(self, operator_id: int) -> None:
        """Choose the person who wants to sign in."""
        if operator_id != self._state.chosen:
            self._change(chosen=operator_id, problem=None, help=None)
            self._view.ask_again()

    def help_out(self) -> None:
        """Say what helps against a forgotten password."""
        text = say("An administrator can give you a new password under Settings › Staff; it is logged.")
        self._change(help=text, problem=None)

    def sign_in(self, password: str) -> None:
        """Try the password; a wrong one is said below the field."""
        if self._state.is_busy:
            return
        if not self._state.chosen:
            self._change(problem=say("Choose who you are first."))
            return
        if not password:
            self._change(problem=say("Enter your password."))
            self._view.ask_again()
            return
        chosen = self._state.chosen
        self._change(is_busy=True, problem=None, help=None)
        self._tasks.run(
            lambda _: self._door.sign_in(chosen, password), self._signed_in, self._refused, owner=self
        )

    def _signed_in(self, operator: Operator) -> None:
        self._change(is_busy=False)
        self._view.finish(operator)

    def _refused(self, error: CaseDeskError) -> None:
        self._change(is_busy=False, problem=error.sentence)
        self._view.ask_again()

    def _facts_found(self, facts: Sequence[Fact]) -> None:
        self._change(facts=tuple(facts))

    def _change(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._view.show_state(self._state)
