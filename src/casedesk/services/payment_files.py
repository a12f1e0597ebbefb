"""Payments from a bank's or client's file: checked, taken, matched by hand, and taken back as a whole."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from casedesk.domain.errors import BadInputError, RefusedError
from casedesk.domain.masks import mask_text
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator, Right
from casedesk.domain.payment_files import LineStatus, PaymentFile, PaymentFileRow, PaymentLine
from casedesk.domain.payment_matches import Confidence, Outlook, Proposal
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import Sentence, say
from casedesk.importing.payment_files import PaymentsRead, read_payments
from casedesk.importing.spreadsheet import read_spreadsheet
from casedesk.services.booking import post_line, take_back
from casedesk.services.desk import Desk
from casedesk.services.payment_matching import propose
from casedesk.storage import payment_files
from casedesk.storage.numbers import next_number
from casedesk.storage.unit_of_work import UnitOfWork

Report = Callable[[int, int, Sentence | None], None]
"""Told how many of how many are done, and what is being done; may raise to stop the work."""
_PREFIX: Final = "SK"


@dataclass(frozen=True)
class PaymentRun:
    """What taking a file would do; nothing is written yet."""

    read: PaymentsRead
    client_id: int | None
    channel: PaymentChannel
    proposals: tuple[Proposal, ...]
    taken_as: str = ""
    """The number under which the same file stands already."""

    @cached_property
    def counts(self) -> Mapping[Outlook, int]:
        """Return how many lines have which outlook."""
        return Counter(each.outlook for each in self.proposals)

    def rows_of(self, *confidences: Confidence) -> frozenset[int]:
        """Return the rows whose proposal may be accepted and is that sure."""
        return frozenset(
            each.line.source_row
            for each in self.proposals
            if each.may_be_accepted and each.confidence in confidences
        )


@dataclass(frozen=True)
class TakenFile:
    """What came of taking a file."""

    file: PaymentFile
    posted: int
    recorded: int
    waiting: int
    repeated: int
    amount: Money
    """What was posted together."""


def _silent(_done: int, _total: int, _what: Sentence | None) -> None:
    """Report to nobody."""


class PaymentFileService:
    """Takes files of payments; what cannot be matched waits in a tray."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, actor: Operator, path: Path, progress: Report = _silent) -> PaymentsRead:
        """Read a file: its columns are found by their headers."""
        actor.require(Right.RECORD_PAYMENTS)
        what = say("Reading the file")
        progress(0, 0, what)
        tick = lambda done, rows: progress(done, rows, what)  # noqa: E731
        return read_payments(read_spreadsheet(path), self._desk.today(), tick)

    def check(
        self,
        actor: Operator,
        read: PaymentsRead,
        *,
        client_id: int | None = None,
        channel: PaymentChannel | None = None,
        progress: Report = _silent,
    ) -> PaymentRun:
        """Propose a case for every line without writing; a client narrows the cases to the client's own."""
        told = channel or (PaymentChannel.TRANSFER if read.is_statement else PaymentChannel.CLIENT_REPORT)
        progress(0, 0, say("Comparing with the office"))
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            proposals = propose(self._desk, shelves, read.lines, client_id=client_id, channel=told)
            taken_as = payment_files.file_taken(shelves.connection, read.file_sha256) or ""
        return PaymentRun(read, client_id, told, proposals, taken_as)

    def take(
        self,
        actor: Operator,
        run: PaymentRun,
        accepted: Collection[int],
        *,
        skip_bad: bool = False,
        progress: Report = _silent,
    ) -> TakenFile:
        """Post the accepted rows and let the others wait, in one transaction with one audit entry."""
        if run.read.problems and not skip_bad:
            number = len(run.read.problems)
            raise RefusedError(
                say(
                    "%n row(s) cannot be read. Correct them in the file or take it without them.",
                    count=number,
                )
            )
        with self._desk.work("payment_file.taken", actor, Right.RECORD_PAYMENTS) as work:
            proposals = self._still(work, run, accepted)
            file = work.payment_files.add(self._file(work, actor, run))
            lines = self._settled(
                work=work, actor=actor, file=file, proposals=proposals, accepted=accepted, progress=progress
            )
            work.payment_lines.add_many(lines)
            taken = _taken(file, run, lines)
            client = work.clients.get(run.client_id).short_name if run.client_id else ""
            work.about(
                file.number,
                client=client,
                file_sha256=file.file_sha256,
                posted=taken.posted,
                recorded=taken.recorded,
                waiting=taken.waiting,
                repeated=taken.repeated,
                amount=taken.amount.fen,
            )
            progress(0, 0, say("Writing"))
            work.commit()
        return taken

    def files(self, actor: Operator) -> list[PaymentFileRow]:
        """Return the taken files, newest first."""
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            return payment_files.file_rows(shelves.connection)

    def count(self, actor: Operator) -> int:
        """Return how many files were taken."""
        with self._desk.reading(actor, Right.RECORD_PAYMENTS) as shelves:
            return payment_files.files_taken(shelves.connection)

    def take_file_back(
        self, actor: Operator, file_id: int, reason: str, *, progress: Report = _silent
    ) -> int:
        """Reverse every payment that a file has posted and clear its lines; return how many were reversed.

        Refused while another file or a newer plan rests on one of its payments.
        """
        if not reason.strip():
            raise BadInputError(say("A reversal needs a reason."))
        with self._desk.work("payment_file.taken_back", actor, Right.RECORD_PAYMENTS) as work:
            file: PaymentFile = work.payment_files.get(file_id)
            table = work.payment_lines.table.c
            lines = work.payment_lines.all(table.file_id == file_id, table.status != LineStatus.TAKEN_BACK)
            if not lines:
                raise RefusedError(say("{file} was taken back already.", file=file.number))
            self._require_untouched(work, file)
            payment_files.mark_taken_back(work, file_id, reason.strip())
            posted = [each.payment_id for each in lines if each.status is LineStatus.POSTED]
            what, newest_first = say("Reversing payments"), sorted(filter(None, posted), reverse=True)
            for number, key in enumerate(newest_first):
                progress(number, len(newest_first), what)
                take_back(work, self._desk, actor, work.payments.get(key), reason.strip())
            amount = total(each.amount for each in lines if each.status is LineStatus.POSTED)
            work.about(
                file.number,
                posted=len(posted),
                lines=len(lines),
                amount=amount.fen,
                reason=mask_text(reason.strip()),
            )
            work.commit()
        return len(posted)

    def _still(self, work: UnitOfWork, run: PaymentRun, accepted: Collection[int]) -> tuple[Proposal, ...]:
        """Propose once more under the write lock; refuse when an accepted row would do something else now."""
        standing = payment_files.file_taken(work.connection, run.read.file_sha256)
        if standing is not None:
            raise RefusedError(say("The same file was taken as {file}. Nothing was changed.", file=standing))
        fresh = propose(self._desk, work, run.read.lines, client_id=run.client_id, channel=run.channel)
        if all(each.outlook is Outlook.REPEATED for each in fresh):
            raise RefusedError(say("Every line of this file was taken before. Nothing was changed."))
        for old, new in zip(run.proposals, fresh, strict=True):
            if old.line.source_row in accepted and not (new.may_be_accepted and new.is_same(old)):
                row = old.line.source_row
                raise RefusedError(say("Row {row} changed meanwhile. Check the file again.", row=row))
        return fresh

    def _file(self, work: UnitOfWork, actor: Operator, run: PaymentRun) -> PaymentFile:
        return PaymentFile(
            number=next_number(work.connection, _PREFIX, self._desk.today()),
            received_at=self._desk.now(),
            file_name=run.read.file_name[:260],
            file_sha256=run.read.file_sha256,
            taken_by=actor.id,
            channel=run.channel,
            client_id=run.client_id,
        )

    def _settled(
        self,
        *,
        work: UnitOfWork,
        actor: Operator,
        file: PaymentFile,
        proposals: Sequence[Proposal],
        accepted: Collection[int],
        progress: Report,
    ) -> list[PaymentLine]:
        """Return the lines of the file as they are stored; accepted ones are posted in the order of days."""
        kept = [each for each in proposals if each.outlook is not Outlook.REPEATED]
        kept.sort(key=lambda each: (each.line.paid_on, each.line.source_row))
        what, lines = say("Posting payments"), []
        for number, each in enumerate(kept):
            progress(number, len(kept), what)
            if each.line.source_row in accepted:
                lines.append(post_line(work, self._desk, actor, file, each))
            else:
                lines.append(each.line)
        return sorted((replace(each, file_id=file.id) for each in lines), key=lambda each: each.source_row)

    def _require_untouched(self, work: UnitOfWork, file: PaymentFile) -> None:
        others, plans = payment_files.rests_on(work.connection, file.id, self._desk.day_of(file.received_at))
        if others:
            raise RefusedError(
                say(
                    "%n line(s) of other files stand on its payments. Take those files back first.",
                    count=others,
                )
            )
        if plans:
            raise RefusedError(
                say(
                    "%n plan(s) were signed after its payments. Reverse its payments one by one instead.",
                    count=plans,
                )
            )


def _taken(file: PaymentFile, run: PaymentRun, lines: Sequence[PaymentLine]) -> TakenFile:
    counts = Counter(each.status for each in lines)
    return TakenFile(
        file,
        counts[LineStatus.POSTED],
        counts[LineStatus.RECORDED],
        counts[LineStatus.WAITING],
        len(run.read.lines) - len(lines),
        total(each.amount for each in lines if each.status is LineStatus.POSTED),
    )
