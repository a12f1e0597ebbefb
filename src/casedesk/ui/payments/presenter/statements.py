"""Statements to clients: what one would bill, the rates behind it, and those that were made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Protocol, TypeVar

from casedesk.domain.clients import Client
from casedesk.domain.commissions import BilledLine, ClientStatement, CommissionRate, DraftStatement
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.masks import mask_name
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.clients import ClientService
from casedesk.services.commissions import CommissionService
from casedesk.ui.looks import Text
from casedesk.ui.work import Tasks

Row = tuple[object, ...]
T = TypeVar("T")
LINES, RATES, MADE = "lines", "rates", "made"
"""The three views of one client."""
BUCKETS = ("", "M0", "M1", "M2", "M3", "M4", "M5", "M6", "M6+")


@dataclass(frozen=True)
class DraftShown:
    """A statement that could be made, as lines and sums."""

    rows: tuple[Row, ...]
    sums: Text
    note: Text
    can_make: bool


class StatementsSight(Protocol):
    """What the dialog can do for the presenter."""

    def show_clients(self, clients: Sequence[Client]) -> None:
        """Offer the clients."""

    def show_draft(self, shown_now: DraftShown) -> None:
        """Show what would be billed."""

    def show_rates(self, rows: Sequence[Row]) -> None:
        """Show the client's rates."""

    def show_made(self, rows: Sequence[Row]) -> None:
        """Show the statements that were made."""

    def turn_to(self, view: str) -> None:
        """Show one of the views, the keyboard where something is to be entered."""

    def deliver(self, pdf: bytes) -> None:
        """Bring a paper to where it was asked for."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""


class StatementsPresenter:
    """Asks for a client and days; makes nothing before it was shown."""

    def __init__(
        self, commissions: CommissionService, clients: ClientService, actor: Operator, tasks: Tasks
    ) -> None:
        self._commissions, self._clients, self._actor, self._tasks = commissions, clients, actor, tasks
        self._view: StatementsSight
        self._rates: tuple[CommissionRate, ...] = ()
        self._made: tuple[ClientStatement, ...] = ()
        self._asked_rate_of: int | None = None
        self.client_id: int | None = None
        self.days = _last_month(commissions.today)

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._commissions.today

    def attach(self, view: StatementsSight) -> None:
        """Take the dialog and offer the clients."""
        self._view = view
        self._run(lambda: self._clients.list(self._actor), view.show_clients, "clients")

    def choose(self, client_id: int | None = None, days: tuple[date, date] | None = None) -> None:
        """Show another client or other days."""
        self.client_id, self.days = client_id or self.client_id, days or self.days
        key = self.client_id
        if key is None:
            return
        chosen = self.days
        self._run(lambda: self._commissions.preview(self._actor, key, chosen), self._drafted, "draft")
        self._run(lambda: self._commissions.rates(self._actor, key), self._rated, "rates")
        self._run(lambda: self._commissions.statements(self._actor, key), self._listed, "made")

    def add_rate(self, valid_from: date | None, bucket: str, percent: str) -> None:
        """Add a rate from what was typed; a share that cannot be read is told and nothing is stored."""
        client_id = self.client_id
        if client_id is None:
            return
        try:
            if valid_from is None:
                raise BadInputError(say("Enter the day from which the rate holds."))
            rate = CommissionRate(client_id, valid_from, _percent(percent), bucket)
        except CaseDeskError as problem:
            self._view.show_error(problem)
            return
        self._run(lambda: self._commissions.save_rate(self._actor, rate), self._changed, "save")

    def remove_rate(self, rate_id: int) -> None:
        """Take a rate away."""
        rate = next(each for each in self._rates if each.id == rate_id)
        self._run(lambda: self._commissions.remove_rate(self._actor, rate), self._changed, "remove")

    def make(self) -> None:
        """Make the statement and bring its paper to where it was asked for."""
        client_id, days = self.client_id, self.days
        if client_id is None:
            return

        def made(found: tuple[ClientStatement, bytes]) -> None:
            self._view.deliver(found[1])
            number, total = found[0].statement_no, found[0].commission
            self._view.tell(say("Statement {number} over {total} is made.", number=number, total=total))
            self.choose()

        self._run(lambda: self._commissions.make(self._actor, client_id, days), made, "make")

    def again(self, statement_id: int) -> None:
        """Bring the stored paper of a statement."""
        statement = next(each for each in self._made if each.id == statement_id)
        self._run(lambda: self._commissions.paper(self._actor, statement), self._view.deliver, "again")

    def number_of(self, statement_id: int) -> str:
        """Return the number of a statement that was made."""
        return next(each.statement_no for each in self._made if each.id == statement_id)

    def export(self, target: Path, headers: Sequence[str]) -> None:
        """Write what would be billed as a workbook."""
        client_id, days = self.client_id, self.days
        if client_id is None:
            return

        def written(number: int) -> None:
            self._view.tell(say("%n line(s) written to {file}.", count=number, file=target.name))

        self._run(
            lambda: self._commissions.export(self._actor, client_id, days, target, headers), written, "export"
        )

    def _changed(self, _stored: object) -> None:
        self.choose()

    def _drafted(self, draft: DraftStatement) -> None:
        note: Text = ""
        if draft.unrated:
            note = say("%n line(s) lack a rate. Enter it under Rates.", count=draft.unrated)
        elif any(each.is_late for each in draft.lines):
            note = say("Lines of earlier days were confirmed or taken back since the last statement.")
        sums = say(
            "%n line(s) · received {received} · commission {commission}",
            count=len(draft.lines),
            received=draft.received,
            commission=draft.commission,
        )
        can_make = bool(draft.lines) and not draft.unrated
        self._view.show_draft(DraftShown(tuple(_line(each) for each in draft.lines), sums, note, can_make))

    def _rated(self, rates: tuple[CommissionRate, ...]) -> None:
        self._rates = rates
        self._view.show_rates([_rate_line(each) for each in rates])
        is_asked = self._asked_rate_of == self.client_id
        if not rates and not is_asked:
            self._asked_rate_of = self.client_id
            self._view.turn_to(RATES)
        elif rates and self._asked_rate_of is not None:
            self._asked_rate_of = None
            self._view.turn_to(LINES)

    def _listed(self, made: tuple[ClientStatement, ...]) -> None:
        self._made = made
        self._view.show_made([_made_line(each) for each in made])

    def _run(self, work: Callable[[], T], done: Callable[[T], None], key: str) -> None:
        self._tasks.run(lambda _progress: work(), done, self._view.show_error, owner=self._view, key=key)


def _last_month(today: date) -> tuple[date, date]:
    """Return the first and the last day of the month before a day's."""
    last_on = today.replace(day=1) - timedelta(days=1)
    return last_on.replace(day=1), last_on


def _percent(text: str) -> Decimal:
    try:
        return Decimal(text.strip().removesuffix("%").strip().replace("，", "."))
    except InvalidOperation as reason:
        raise BadInputError(
            say("“{text}” is no share. Enter a number such as 18 or 12.5.", text=text.strip())
        ) from reason


def _shown_percent(percent: Decimal | None) -> str:
    return "—" if percent is None else f"{percent.normalize():f} %"


def _line(line: BilledLine) -> Row:
    entry = line.received
    remark: Text = ""
    if entry.reverses_id is not None:
        remark = say("Reversal")
    elif line.is_late:
        remark = say("Earlier period")
    elif line.percent is None:
        remark = say("No rate")
    return (
        entry.paid_on,
        mask_name(entry.debtor),
        entry.case_no,
        entry.contract_no,
        line.bucket,
        entry.amount,
        _shown_percent(line.percent),
        line.commission,
        remark,
        entry.payment_id,
    )


def _rate_line(rate: CommissionRate) -> Row:
    return rate.valid_from, rate.bucket or say("Every age"), _shown_percent(rate.percent), rate.note, rate.id


def _made_line(made: ClientStatement) -> Row:
    return (
        made.statement_no,
        made.first_on,
        made.last_on,
        made.payments,
        made.received,
        made.commission,
        made.id,
    )
