"""Decides what the list of taken payment files shows, and takes one back; knows no Qt."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.payment_files import LineStatus, PaymentFileRow
from casedesk.domain.payments import PaymentChannel
from casedesk.domain.sentences import Sentence, say
from casedesk.services.payment_files import PaymentFileService
from casedesk.ui.looks import Mark, Text, Tone
from casedesk.ui.work import Tasks

SOURCES: Final = {
    PaymentChannel.TRANSFER: say("Bank statement"),
    PaymentChannel.CLIENT_REPORT: say("Client's report"),
}


class FilesView(Protocol):
    """What the pane must be able to do."""

    def show_files(self, rows: Sequence[tuple[object, ...]]) -> None:
        """Show the taken files."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text) -> None:
        """Tell what was done."""


class FilesPresenter:
    """Reads the taken files and takes one back."""

    def __init__(self, service: PaymentFileService, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: FilesView
        self._files: dict[int, PaymentFileRow] = {}
        self.current: PaymentFileRow | None = None
        self.after: Callable[[], None] = lambda: None
        """What follows a file that was taken back."""

    @property
    def can_take_back(self) -> bool:
        """Tell whether the file on show still counts."""
        return self.current is not None and not self.current.is_taken_back

    def attach(self, view: FilesView) -> None:
        """Take the pane that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the files again."""
        self._tasks.run(
            lambda _p: self._service.files(self._actor),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def show(self, row: tuple[object, ...] | None) -> None:
        """Choose a file."""
        key = row[-1] if row is not None else None
        self.current = self._files.get(key) if isinstance(key, int) else None

    def take_back(self, reason: str) -> None:
        """Take the chosen file back."""
        file = self.current
        if file is None:
            return
        self._tasks.run(
            lambda progress: self._service.take_file_back(
                self._actor, file.id, reason, progress=progress.step
            ),
            lambda number: self._done(_told(file, number)),
            self._view.show_error,
            owner=self,
            name=say("Taking {file} back", file=file.number),
        )

    def _done(self, told: Sentence) -> None:
        self._view.tell(told)
        self.load()
        self.after()

    def _loaded(self, files: list[PaymentFileRow]) -> None:
        self._files = {each.id: each for each in files}
        self._view.show_files([_cells(each) for each in files])


def _told(file: PaymentFileRow, number: int) -> Sentence:
    return say("%n payment(s) of {file} were reversed.", count=number, file=file.number)


def _cells(file: PaymentFileRow) -> tuple[object, ...]:
    counts = file.counts
    mark = Mark(Tone.OK, "check", say("Done"))
    if file.is_taken_back:
        mark = Mark(Tone.NEUTRAL, "undo", say("Undone"))
    elif counts.get(LineStatus.WAITING):
        mark = Mark(Tone.WARN, "clock", say("Waits"))
    return (
        file.received_at,
        file.number,
        file.file_name,
        file.client or None,
        SOURCES.get(file.channel, ""),
        mark,
        counts.get(LineStatus.POSTED, 0),
        file.posted,
        counts.get(LineStatus.RECORDED, 0),
        counts.get(LineStatus.WAITING, 0),
        counts.get(LineStatus.DISMISSED, 0),
        file.taken_by,
        file.id,
    )
