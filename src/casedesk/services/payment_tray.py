"""The tray of payments that no file could tell a case for: assigned by hand, dismissed, put back."""

from dataclasses import dataclass, replace
from typing import Final

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import Money
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payment_files import LineStatus, PaymentFile, PaymentLine
from casedesk.domain.payment_matches import Booked, Outlook, Proposal
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import say
from casedesk.services.booking import post_line
from casedesk.services.desk import Desk
from casedesk.services.payment_matching import alike, propose
from casedesk.storage import payment_files
from casedesk.storage.unit_of_work import UnitOfWork

MOST_WAITING: Final = 2_000
"""Lines of the tray that are shown at once."""


@dataclass(frozen=True)
class TrayLine:
    """One waiting line with what could be done about it now."""

    line: PaymentLine
    file_number: str
    proposal: Proposal


class PaymentTray:
    """Keeps the lines that wait."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tray(self, actor: Operator) -> list[TrayLine]:
        """Return the waiting lines by day, each with what is proposed for it as of now."""
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            found = payment_files.tray(shelves, MOST_WAITING)
            groups: dict[tuple[PaymentChannel, int | None], list[PaymentLine]] = {}
            for line, channel, client_id, _number in found:
                groups.setdefault((channel, client_id), []).append(line)
            proposals = {
                each.line.id: each
                for (channel, client_id), lines in groups.items()
                for each in propose(
                    self._desk, shelves, lines, client_id=client_id, channel=channel, is_new=False
                )
            }
        return [TrayLine(line, number, proposals[line.id]) for line, _channel, _client, number in found]

    def waiting(self, actor: Operator) -> tuple[int, Money]:
        """Return how many lines wait, and for how much."""
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            return payment_files.lines_waiting(shelves.connection)

    def alike(self, actor: Operator, line_id: int, case_id: int) -> tuple[Booked, ...]:
        """Return the payments of a case that a waiting line may be another telling of."""
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            line = shelves.payment_lines.get(line_id)
            return alike(shelves, case_id, line, shelves.payment_files.get(line.file_id).channel)[1]

    def assign(
        self,
        actor: Operator,
        line_id: int,
        case_id: int,
        reason: str = "",
        *,
        payment_id: int | None = None,
        is_second: bool = False,
    ) -> PaymentLine:
        """Post a waiting line to a case, or let it stand on a payment of the case that is recorded already.

        Only what is proposed needs no reason; a payment like a recorded one must be called a second one.
        """
        with self._desk.work("payment_line.assigned", actor, Right.RECORD_PAYMENTS) as work:
            line = _waiting(work, line_id)
            file: PaymentFile = work.payment_files.get(line.file_id)
            case, known = alike(work, case_id, line, file.channel)
            if payment_id is None and known and not is_second:
                text = say("A payment of this amount is recorded for {day}.", day=known[0].paid_on)
                raise RefusedError(text)
            if payment_id is not None and payment_id not in {each.payment_id for each in known}:
                raise RefusedError(say("This payment changed meanwhile. Look at the tray again."))
            chosen = Outlook.POST if payment_id is None else Outlook.RECORDED
            wanted = Proposal(line, chosen, case=case, payment_id=payment_id)
            if not reason.strip():
                self._require_proposed(work, file, wanted)
            stored: PaymentLine = work.payment_lines.save(
                replace(post_line(work, self._desk, actor, file, wanted), reason=reason.strip())
            )
            work.about(
                case.case_no,
                case.case_id,
                file=file.number,
                row=line.source_row,
                amount=line.amount.fen,
                status=str(stored.status),
                reason=mask_text(reason.strip()),
            )
            work.commit()
        return stored

    def dismiss(self, actor: Operator, line_id: int, reason: str) -> PaymentLine:
        """Put a waiting line away: it is no payment for this office."""
        if not reason.strip():
            raise BadInputError(say("Say why this line is none of the office's payments."))
        with self._desk.work("payment_line.dismissed", actor, Right.RECORD_PAYMENTS) as work:
            line = _waiting(work, line_id)
            return _moved(work, replace(line, status=LineStatus.DISMISSED, reason=reason.strip()))

    def put_back(self, actor: Operator, line_id: int) -> PaymentLine:
        """Let a dismissed line wait again."""
        with self._desk.work("payment_line.put_back", actor, Right.RECORD_PAYMENTS) as work:
            line = work.payment_lines.get(line_id)
            if line.status is not LineStatus.DISMISSED:
                raise RefusedError(say("Only a dismissed line can be put back."))
            return _moved(work, replace(line, status=LineStatus.WAITING, reason=""))

    def _require_proposed(self, work: UnitOfWork, file: PaymentFile, wanted: Proposal) -> None:
        proposed = propose(
            self._desk, work, [wanted.line], client_id=file.client_id, channel=file.channel, is_new=False
        )[0]
        if not proposed.is_same(wanted):
            raise BadInputError(say("Say why the line belongs to this case."))


def _waiting(work: UnitOfWork, line_id: int) -> PaymentLine:
    line: PaymentLine = work.payment_lines.get(line_id)
    if line.status is not LineStatus.WAITING:
        raise RefusedError(say("This line does not wait any more. Look at the tray again."))
    return line


def _moved(work: UnitOfWork, line: PaymentLine) -> PaymentLine:
    """Store a line and commit the work that is about it."""
    stored: PaymentLine = work.payment_lines.save(line)
    file: PaymentFile = work.payment_files.get(line.file_id)
    work.about(
        file.number,
        row=line.source_row,
        amount=line.amount.fen,
        status=str(stored.status),
        reason=mask_text(stored.reason),
    )
    work.commit()
    return stored
