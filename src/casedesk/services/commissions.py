"""Commission rates of clients and the numbered statements that bill what came in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from casedesk.domain.commissions import (
    BilledLine,
    ClientStatement,
    CommissionRate,
    DraftStatement,
    StatementLine,
    draft_statement,
)
from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.operators import Operator, Right
from casedesk.domain.papers import PaperKind
from casedesk.domain.sentences import say
from casedesk.exporting.client_statement import write_client_statement
from casedesk.printing.client_statement import client_statement_pdf
from casedesk.services.desk import Desk
from casedesk.services.paper_register import PrintedCopies, frame_of, next_numbers, register_copies
from casedesk.storage import commissions, files
from casedesk.storage.numbers import next_number
from casedesk.storage.shelves import Shelves
from casedesk.storage.unit_of_work import UnitOfWork

_PREFIX = "JS"


class CommissionService:
    """Keeps the rates and makes statements; what one statement billed, no other bills again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self._desk.today()

    def rates(self, actor: Operator, client_id: int) -> tuple[CommissionRate, ...]:
        """Return a client's rates, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            return _rates(shelves, client_id)

    def save_rate(self, actor: Operator, rate: CommissionRate) -> CommissionRate:
        """Add a rate or change one; a second rate of the same day and age is refused."""
        undo = say("Commission rate")
        with self._desk.work("commission.rate_saved", actor, Right.BILL_CLIENTS, undo) as work:
            others = [each for each in _rates(work, rate.client_id) if each.id != rate.id]
            if any((each.valid_from, each.bucket) == (rate.valid_from, rate.bucket) for each in others):
                raise BadInputError(
                    say("There is a rate from {day} for this age. Change that one.", day=rate.valid_from)
                )
            stored = work.commission_rates.save(rate) if rate.id else work.commission_rates.add(rate)
            work.about(work.clients.get(rate.client_id).short_name, percent=str(rate.percent))
            work.commit()
        return stored

    def remove_rate(self, actor: Operator, rate: CommissionRate) -> None:
        """Take a rate away; statements that were made keep what they billed."""
        undo = say("Commission rate")
        with self._desk.work("commission.rate_removed", actor, Right.BILL_CLIENTS, undo) as work:
            work.commission_rates.remove(rate)
            work.about(work.clients.get(rate.client_id).short_name, percent=str(rate.percent))
            work.commit()

    def statements(self, actor: Operator, client_id: int | None = None) -> tuple[ClientStatement, ...]:
        """Return the statements that were made, the newest first."""
        with self._desk.reading(actor, Right.VIEW_CASES) as shelves:
            table = shelves.client_statements.table.c
            of_client = () if client_id is None else (table.client_id == client_id,)
            return tuple(shelves.client_statements.all(*of_client, order=(table.id.desc(),)))

    def preview(self, actor: Operator, client_id: int, days: tuple[date, date]) -> DraftStatement:
        """Return what a statement of these days would bill."""
        with self._desk.reading(actor, Right.BILL_CLIENTS) as shelves:
            return _draft(shelves, client_id, self._checked(days))

    def make(
        self, actor: Operator, client_id: int, days: tuple[date, date], language: str = "zh"
    ) -> tuple[ClientStatement, bytes]:
        """Bill what came in up to the last day; return the statement and its paper."""
        with self._desk.work("client_statement.made", actor, Right.BILL_CLIENTS) as work:
            draft = _draft(work, client_id, self._checked(days))
            _require_billable(draft)
            client = work.clients.get(client_id)
            number = next_number(work.connection, _PREFIX, self._desk.today())
            content, digest = self._printed(work, actor, number, draft, language)
            stored = work.client_statements.add(
                ClientStatement(
                    statement_no=number,
                    client_id=client_id,
                    first_on=draft.first_on,
                    last_on=draft.last_on,
                    received=draft.received,
                    commission=draft.commission,
                    payments=len(draft.lines),
                    made_by=actor.id,
                    made_at=self._desk.now(),
                    file_sha256=digest,
                )
            )
            for line in draft.lines:
                work.statement_lines.add(_stored_line(stored.id, line))
            sums = {"received": draft.received.fen, "total": draft.commission.fen}
            work.about(number, None, client=client.short_name, **sums)
            work.commit()
        return stored, content

    def paper(self, actor: Operator, statement: ClientStatement) -> bytes:
        """Return the stored paper of a statement."""
        with self._desk.reading(actor, Right.BILL_CLIENTS) as shelves:
            return files.content_of(shelves.connection, statement.file_sha256)

    def export(
        self, actor: Operator, client_id: int, days: tuple[date, date], target: Path, headers: Sequence[str]
    ) -> int:
        """Write what a statement would list as a workbook; return its number of lines."""
        draft = self.preview(actor, client_id, days)
        with self._desk.work("client_statement.exported", actor, Right.EXPORT) as work:
            work.about(target.name, None, client=work.clients.get(client_id).short_name)
            number = write_client_statement(target, headers, draft)
            work.commit()
        return number

    def _checked(self, days: tuple[date, date]) -> tuple[date, date]:
        first_on, last_on = days
        if last_on < first_on:
            raise BadInputError(say("The last day lies before the first. Correct the days."))
        if last_on > self._desk.today():
            raise BadInputError(say("A statement ends today at the latest."))
        return days

    def _printed(
        self,
        work: UnitOfWork,
        actor: Operator,
        number: str,
        draft: DraftStatement,
        language: str,
    ) -> tuple[bytes, str]:
        kind = PaperKind.CLIENT_STATEMENT
        numbers = next_numbers(work, kind, number)
        frame = frame_of(self._desk, work, actor, kind, number, language=language, numbers=numbers)
        printed = client_statement_pdf(frame, work.clients.get(draft.client_id), draft)
        papers = register_copies(
            work,
            self._desk,
            actor,
            PrintedCopies(
                kind,
                number,
                printed.content,
                numbers,
                printed.pages_per_copy,
                printed.text_digest,
                seal=frame.newest_seal,
            ),
        )
        return printed.content, papers[0].file_sha256


def _rates(shelves: Shelves, client_id: int) -> tuple[CommissionRate, ...]:
    table = shelves.commission_rates.table.c
    found = shelves.commission_rates.all(
        table.client_id == client_id, order=(table.valid_from.desc(), table.bucket)
    )
    return tuple(found)


def _draft(shelves: Shelves, client_id: int, days: tuple[date, date]) -> DraftStatement:
    received = commissions.unbilled(shelves.connection, client_id, days[1])
    taken_back = commissions.reversed_by(received)
    table = shelves.statement_lines.table.c
    billed = {each.payment_id: each for each in shelves.statement_lines.all(table.payment_id.in_(taken_back))}
    return draft_statement(client_id, days, _rates(shelves, client_id), received, billed)


def _require_billable(draft: DraftStatement) -> None:
    if not draft.lines:
        raise RefusedError(say("Nothing came in that was not billed yet. There is nothing to state."))
    if draft.unrated:
        raise RefusedError(
            say(
                "For {number} payments no commission rate is agreed. Enter the rate that held on those days.",
                number=draft.unrated,
            )
        )


def _stored_line(statement_id: int, line: BilledLine) -> StatementLine:
    return StatementLine(
        statement_id=statement_id,
        payment_id=line.received.payment_id,
        amount=line.received.amount,
        bucket=line.bucket,
        percent=line.percent,
        commission=line.commission,
    )
