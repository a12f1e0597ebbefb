"""Decides what the tray of waiting payments shows and does; knows no Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.money import Money, total
from casedesk.domain.operators import Operator
from casedesk.domain.payment_files import PaymentLine
from casedesk.domain.payment_matches import Booked, Outlook
from casedesk.domain.sentences import Sentence, say
from casedesk.services.payment_tray import PaymentTray, TrayLine
from casedesk.ui.looks import Mark, Text
from casedesk.ui.payments.presenter.proposals import (
    case_of,
    line_facts,
    mark_of,
    proposal_cells,
    together,
)
from casedesk.ui.work import Tasks


@dataclass(frozen=True)
class TrayDetail:
    """Everything the pane says about one waiting line."""

    amount: Money
    mark: Mark
    source: Text
    facts: tuple[tuple[str, Text, Text], ...]
    """Icon, name and value of what the file says."""
    case: str
    case_id: int | None
    reasons: Text
    accept_verb: Text
    """What accepting the proposal does; empty where nothing is proposed."""


class TrayView(Protocol):
    """What the pane must be able to do."""

    def show_lines(self, rows: Sequence[tuple[object, ...]], amount: Money) -> None:
        """Show the waiting lines and their sum."""

    def show_detail(self, detail: TrayDetail | None) -> None:
        """Show one line."""

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""

    def tell(self, text: Text, undo: Callable[[], None] | None = None) -> None:
        """Tell what was done, and how it is undone."""


class TrayPresenter:
    """Reads the tray, accepts proposals, assigns and dismisses."""

    def __init__(self, service: PaymentTray, actor: Operator, tasks: Tasks) -> None:
        self._service, self._actor, self._tasks = service, actor, tasks
        self._view: TrayView
        self._lines: dict[int, TrayLine] = {}
        self.current: TrayLine | None = None
        self.after: Callable[[], None] = lambda: None
        """What follows every change: the tabs count again."""

    def attach(self, view: TrayView) -> None:
        """Take the pane that shows what is decided here."""
        self._view = view

    def load(self) -> None:
        """Read the waiting lines with what is proposed for each now."""
        self._tasks.run(
            lambda _p: self._service.tray(self._actor),
            self._loaded,
            self._view.show_error,
            owner=self,
            key="load",
        )

    def show(self, row: tuple[object, ...] | None) -> None:
        """Show one line in the pane."""
        key = row[-1] if row is not None else None
        self.current = self._lines.get(key) if isinstance(key, int) else None
        self._view.show_detail(None if self.current is None else _detail(self.current))

    def accept(self) -> None:
        """Do what is proposed for the line on show."""
        shown = self.current
        if shown is None or shown.proposal.case is None or not shown.proposal.may_be_accepted:
            return
        proposal = shown.proposal
        told = say("{amount} posted to {case}.", amount=shown.line.amount, case=shown.proposal.case.case_no)
        if proposal.outlook is Outlook.RECORDED:
            told = say("{amount} stands on the recorded payment.", amount=shown.line.amount)
        self.assign(shown.proposal.case.case_id, "", payment_id=proposal.payment_id, told=told)

    def assign(
        self,
        case_id: int,
        reason: str,
        *,
        payment_id: int | None = None,
        is_second: bool = False,
        told: Sentence | None = None,
    ) -> None:
        """Post the line on show to a case, or let it stand on a recorded payment of the case."""
        shown = self.current
        if shown is None:
            return
        key, amount = shown.line.id, shown.line.amount
        self._tasks.run(
            lambda _p: self._service.assign(
                self._actor, key, case_id, reason, payment_id=payment_id, is_second=is_second
            ),
            lambda _line: self._done(told or say("{amount} assigned.", amount=amount)),
            self._failed,
            owner=self,
        )

    def dismiss(self, reason: str) -> None:
        """Put the line on show away."""
        shown = self.current
        if shown is None:
            return
        self._tasks.run(
            lambda _p: self._service.dismiss(self._actor, shown.line.id, reason),
            self._dismissed,
            self._failed,
            owner=self,
        )

    def alike(self, case_id: int, found: Callable[[tuple[Booked, ...]], None]) -> None:
        """Look for recorded payments of a case that the line on show may be."""
        shown = self.current
        if shown is not None:
            self._tasks.run(
                lambda _p: self._service.alike(self._actor, shown.line.id, case_id),
                found,
                self._view.show_error,
                owner=self,
                key="alike",
            )

    def _dismissed(self, line: PaymentLine) -> None:
        def put_back() -> None:
            self._tasks.run(
                lambda _p: self._service.put_back(self._actor, line.id),
                lambda _line: self._changed(),
                self._failed,
                owner=self,
            )

        self._done(say("{amount} dismissed.", amount=line.amount), put_back)

    def _done(self, told: Sentence, undo: Callable[[], None] | None = None) -> None:
        self._view.tell(told, undo)
        self._changed()

    def _failed(self, error: CaseDeskError) -> None:
        self._view.show_error(error)
        self._changed()

    def _changed(self) -> None:
        self.load()
        self.after()

    def _loaded(self, lines: list[TrayLine]) -> None:
        self._lines = {each.line.id: each for each in lines}
        rows = [(*proposal_cells(each.proposal), each.file_number, each.line.id) for each in lines]
        self._view.show_lines(rows, total(each.line.amount for each in lines))
        if not lines:
            self.show(None)


def _detail(shown: TrayLine) -> TrayDetail:
    proposal, verb = shown.proposal, say("Post to this case")
    if proposal.outlook is Outlook.RECORDED:
        verb = say("It is the recorded one")
    reasons = [together(proposal.reasons)]
    if shown.line.reason:
        reasons.append(say("It was posted before and reversed: {reason}", reason=shown.line.reason))
    return TrayDetail(
        shown.line.amount,
        mark_of(proposal),
        say("{file}, row {row}", file=shown.file_number, row=shown.line.source_row),
        line_facts(shown.line),
        case_of(proposal),
        proposal.case.case_id if proposal.case is not None else None,
        reasons[0] if len(reasons) == 1 else say("{first} {rest}", first=reasons[0], rest=reasons[1]),
        verb if proposal.may_be_accepted else "",
    )
