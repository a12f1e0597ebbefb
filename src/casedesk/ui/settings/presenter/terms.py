"""The office's limits for terms and its lending rates; knows no Qt."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Protocol

from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.lending_rates import LendingRate
from casedesk.domain.money import Money
from casedesk.domain.operators import ROLE_NAMES, Operator, Right
from casedesk.domain.policies import TermPolicy
from casedesk.domain.sentences import Sentence, say
from casedesk.services.clients import ClientService
from casedesk.services.lending_rates import LendingRates, RateRow
from casedesk.services.policies import PolicyService
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
RECORD: Final = -1
"""Place of the limit or rate in a row; before it stands its key."""
_OWN: Final = Mark(Tone.INFO, "pencil", say("This office"))
_UNVERIFIED: Final = Mark(Tone.WARN, "question", say("Bundled, not verified"))
_VERIFIED: Final = Mark(Tone.OK, "check", say("Bundled"))


class TermsView(Protocol):
    """What the section must be able to do."""

    def show_terms(self, limits: Sequence[Row], rates: Sequence[Row]) -> None:
        """Show both tables."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def say_done(self, told: Sentence) -> None:
        """Tell what was done."""


class TermsPresenter:
    """Lists limits and lending rates, and changes them for whoever may change the office's rules."""

    def __init__(
        self,
        policies: PolicyService,
        rates: LendingRates,
        clients: ClientService,
        actor: Operator,
        tasks: Tasks,
    ) -> None:
        self._policies, self._rates, self._clients = policies, rates, clients
        self._actor, self._tasks = actor, tasks
        self._view: TermsView
        self.clients: tuple[tuple[int, str], ...] = ()

    @property
    def may_change(self) -> bool:
        """Tell whether this person may change what is shown."""
        return self._actor.may(Right.CHANGE_RULES)

    def attach(self, view: TermsView) -> None:
        """Take the section that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read limits, rates and clients anew."""
        self._tasks.run(
            lambda _p: (
                self._policies.rows(self._actor),
                self._rates.rows(self._actor),
                self._clients.list(self._actor),
            ),
            lambda found: self._loaded(*found),
            self._view.show_error,
            owner=self,
            key="load",
        )

    def save_limit(self, policy: TermPolicy) -> None:
        """Keep a limit."""
        self._run(lambda: self._policies.save(self._actor, policy), say("Limit saved"))

    def remove_limit(self, policy: TermPolicy) -> None:
        """Take a limit away."""
        self._run(lambda: self._policies.remove(self._actor, policy), say("Limit removed"))

    def add_rate(self, rate: LendingRate) -> None:
        """Keep a rate of the office."""
        self._run(
            lambda: self._rates.add(self._actor, rate.valid_from, rate.percent, rate.note),
            say("Lending rate of {day} saved", day=rate.valid_from),
        )

    def remove_rate(self, row: RateRow) -> None:
        """Take a rate of the office out."""
        self._run(
            lambda: self._rates.remove(self._actor, row.rate),
            say("Lending rate of {day} removed", day=row.rate.valid_from),
        )

    def _run(self, work: Callable[[], Any], told: Sentence) -> None:
        def done(_answer: object) -> None:
            self._view.say_done(told)
            self.load()

        self._tasks.run(lambda _p: work(), done, self._view.show_error, owner=self)

    def _loaded(
        self, policies: Sequence[TermPolicy], rates: Sequence[RateRow], clients: Sequence[Any]
    ) -> None:
        self.clients = tuple((each.id, each.short_name) for each in clients)
        names = dict(self.clients)
        self._view.show_terms(
            [limit_row(each, names) for each in policies], [rate_row(each) for each in rates]
        )


def limit_row(policy: TermPolicy, clients: dict[int, str]) -> Row:
    """Return one limit as the table shows it; a dash stands for no limit."""
    return (
        ROLE_NAMES[policy.role] if policy.role else say("Every role"),
        clients.get(policy.client_id, "") if policy.client_id else say("All clients"),
        _share(policy.most_waived),
        say("yes") if policy.waives_principal else say("no"),
        str(policy.most_months) if policy.most_months else "–",
        _share(policy.least_down),
        str(policy.least_instalment) if policy.least_instalment else "–",
        policy.note,
        policy.id,
        policy,
    )


def rate_row(row: RateRow) -> Row:
    """Return one rate as the table shows it, with the cap that follows for private loans of its time."""
    mark = _OWN if not row.is_bundled else _VERIFIED if row.is_verified else _UNVERIFIED
    return (
        row.rate.valid_from,
        f"{row.rate.percent.quantize(Decimal('0.01'))} %",
        "–" if row.cap is None else f"{row.cap.quantize(Decimal('0.01'))} %",
        mark,
        row.rate.note,
        row.rate.valid_from.isoformat(),
        row,
    )


def _share(share: Decimal | None) -> str:
    return "–" if share is None else f"{share.normalize():f} %"


def share_of(text: str) -> Decimal | None:
    """Read a share as it is typed, None for nothing; raise BadInputError for what is no number."""
    plain = text.strip().removesuffix("%").removesuffix("％").strip()
    if not plain:
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        raise BadInputError(say("“{text}” is no number; write it like 12.5.", text=text)) from None


def rate_of(day: str, percent: str, note: str) -> LendingRate:
    """Read a rate as it is typed; raise BadInputError for an impossible one."""
    try:
        valid_from = date.fromisoformat(day.strip())
    except ValueError:
        raise BadInputError(say("Type the day like 2026-12-25.")) from None
    share = share_of(percent)
    if share is None:
        raise BadInputError(say("Enter the rate; write it like 3.10."))
    rate = LendingRate(valid_from, share, note)
    rate.require_sensible()
    return rate


def months_of(text: str) -> int | None:
    """Read a number of months, None for nothing."""
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal():
        raise BadInputError(say("“{text}” is no number of months; write it like 36.", text=text))
    return int(plain)


def amount_of(text: str) -> Money | None:
    """Read an amount, None for nothing."""
    return Money.parse(text) if text.strip() else None
