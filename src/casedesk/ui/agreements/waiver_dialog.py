"""Asks a client for a waiver, enters its answer, and takes an approval into the agreement."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.allocation import Components
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.waivers import WAIVER_NAMES, WaiverAnswer, WaiverRequest, WaiverStatus
from casedesk.services.waivers import MOST_EVIDENCE, WaiverService
from casedesk.ui import formats, forms
from casedesk.ui.looks import Mark, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_LOOKS: Final = {
    WaiverStatus.ASKED: (Tone.INFO, "clock"),
    WaiverStatus.APPROVED: (Tone.OK, "check"),
    WaiverStatus.DECLINED: (Tone.WARN, "x"),
    WaiverStatus.WITHDRAWN: (Tone.NEUTRAL, "undo"),
}
_KEY: Final = 6


class WaiverDialog(QDialog):
    """Lists the requests of a case; ``taken`` is the approval that the agreement is to rest on."""

    table: TableView
    aboutLabel: QLabel
    useButton: Button
    withdrawButton: Button
    declineButton: Button
    askHead: QLabel
    askLabel: QLabel
    reason: FieldBox
    askButton: Button
    answerHead: QLabel
    number: FieldBox
    approver: FieldBox
    approvedOn: FieldBox
    validUntil: FieldBox
    fileButton: Button
    fileLabel: QLabel
    approveButton: Button
    problemLabel: QLabel
    closeButton: Button

    def __init__(
        self,
        near: QWidget,
        service: WaiverService,
        actor: Operator,
        tasks: Tasks,
        about: tuple[int, Components, date],
    ) -> None:
        super().__init__(near.window())
        forms.load("agreement_waiver_dialog", self)
        self.setWindowTitle("CaseDesk")
        self._service, self._actor, self._tasks = service, actor, tasks
        self._case_id, self._amounts, self._today = about
        self._requests: list[WaiverRequest] = []
        self._file: Path | None = None
        self.taken: WaiverRequest | None = None
        self.why, self.letter_no, self.who = QLineEdit(), QLineEdit(), QLineEdit()
        self.given, self.until = DateEdit(), DateEdit()
        self._put_in()
        self._connect()
        self.problemLabel.hide()
        self._say_amounts()
        self._load(self._begin)

    def current(self) -> WaiverRequest | None:
        """Return the request on the current line."""
        row = self.table.current_row()
        return next((each for each in self._requests if row is not None and each.id == row[_KEY]), None)

    def take_file(self, path: Path) -> None:
        """Take the client's letter or a picture of it as evidence."""
        self._file = path
        self.fileLabel.setText(path.name)

    def _put_in(self) -> None:
        for box, field, label in (
            (self.reason, self.why, say("Why the client should waive it")),
            (self.number, self.letter_no, say("Approval number")),
            (self.approver, self.who, say("Approved by (at the client)")),
            (self.approvedOn, self.given, say("Approved on")),
            (self.validUntil, self.until, say("Approved until")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.until.setPlaceholderText(tr("none"))
        self.given.set_day(self._today)
        self.table.setup(
            [
                Column("number", say("Request"), 130, Kind.SECONDARY, is_sortable=False),
                Column("asked", say("Asked on"), 96, Kind.DAY, is_sortable=False),
                Column("amount", say("Waiver (yuan)"), 100, Kind.MONEY, is_sortable=False),
                Column("status", say("State"), 130, Kind.CHIP, is_sortable=False),
                Column("letter", say("Approval number"), 120, is_sortable=False, stretches=True),
                Column("until", say("Until"), 96, Kind.DAY, is_sortable=False),
            ],
            identity=_KEY,
        )

    def _connect(self) -> None:
        self.table.current_changed.connect(lambda _row: self._show_current())
        self.table.opened.connect(lambda _row: self._take())
        self.useButton.clicked.connect(self._take)
        self.withdrawButton.clicked.connect(self._withdraw)
        self.declineButton.clicked.connect(self._decline)
        self.askButton.clicked.connect(self._ask)
        self.why.returnPressed.connect(self._ask)
        for field in (self.letter_no, self.who, self.given, self.until):
            field.returnPressed.connect(self._approve)
        self.fileButton.clicked.connect(self._choose_file)
        self.approveButton.clicked.connect(self._approve)
        self.closeButton.clicked.connect(self.reject)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)

    def _say_amounts(self) -> None:
        can_ask = not self._amounts.is_zero
        text = (
            _parts(self._amounts) if can_ask else say("Write the waiver into the agreement's fields first.")
        )
        self.askLabel.setText(shown(text))
        self.askButton.setEnabled(can_ask)
        self.reason.setEnabled(can_ask)

    def _load(self, then: Callable[[], None], wanted: int | None = None) -> None:
        def show(requests: Sequence[WaiverRequest]) -> None:
            self._show(requests, wanted)
            then()

        self._run(lambda: self._service.of_case(self._actor, self._case_id), show)

    def _show(self, requests: Sequence[WaiverRequest], wanted: int | None) -> None:
        self._requests = list(requests)
        self.table.show_rows([_row(each) for each in self._requests])
        place = next((at for at, each in enumerate(self._requests) if each.id == wanted), None)
        if place is not None or self.table.current_row() is None:
            self.table.select_row(place or 0)
        self._show_current()

    def _begin(self) -> None:
        """Let the keys begin where there is something to do: at the requests, or with a first one."""
        self._stand_at(self.table if self._requests else self.why)

    def _go_on(self) -> None:
        """Let the keys go on after a step: to the client's answer, or to the line that Enter takes over."""
        request = self.current()
        is_open = request is not None and request.status is WaiverStatus.ASKED
        self._stand_at(self.letter_no if is_open else self.table)

    def _stand_at(self, field: QWidget) -> None:
        (field if field.isEnabled() else self.closeButton).setFocus()

    def _forget_answer(self) -> None:
        """Empty what was entered: number and letter of one request never slip into the next."""
        for line in (self.why, self.letter_no, self.who, self.until):
            line.clear()
        self.given.set_day(self._today)
        self._file = None
        self.fileLabel.clear()

    def _show_current(self) -> None:
        request = self.current()
        is_open = request is not None and request.status is WaiverStatus.ASKED
        is_good = request is not None and request.is_valid_on(self._today)
        self.useButton.setEnabled(is_good)
        for part in (self.withdrawButton, self.declineButton, self.approveButton, self.fileButton):
            part.setEnabled(is_open)
        for box in (self.number, self.approver, self.approvedOn, self.validUntil):
            box.setEnabled(is_open)
        self.aboutLabel.setText(shown(_about(request)) if request is not None else "")

    def _take(self) -> None:
        request = self.current()
        if request is not None and request.is_valid_on(self._today):
            self.taken = request
            self.accept()

    def _ask(self) -> None:
        reason = self.why.text().strip()
        if not self.askButton.isEnabled():
            return
        if not reason:
            self.reason.set_message(Tone.BLOCK, say("Give a reason; it is kept in the audit log."))
            self.why.setFocus()
            return
        self.reason.set_message()
        self._do(lambda: self._service.ask(self._actor, self._case_id, self._amounts, reason))

    def _approve(self) -> None:
        request, given = self.current(), self.given.day()
        if request is None or not self.approveButton.isEnabled():
            return
        wrong = say("no such day")
        for box, is_good in (
            (self.approvedOn, given is not None),
            (self.validUntil, self.until.is_readable()),
        ):
            box.set_message(None if is_good else Tone.BLOCK, "" if is_good else wrong)
        if given is None or not self.until.is_readable():
            (self.given if given is None else self.until).setFocus()
            return
        number, who, until, path = self.letter_no.text(), self.who.text(), self.until.day(), self._file

        def approve() -> WaiverRequest:
            answer = WaiverAnswer(number, given, who, valid_until=until, evidence=_read(path))
            return self._service.approve(self._actor, request, answer)

        self._do(approve)

    def _withdraw(self) -> None:
        request = self.current()
        head = say("Take the request back?")
        reason = ask_reason(self, head, "", say("Take it back")) if request is not None else None
        if request is not None and reason:
            self._do(lambda: self._service.withdraw(self._actor, request, reason))

    def _decline(self) -> None:
        request = self.current()
        head = say("What did the client answer?")
        reason = ask_reason(self, head, "", say("Enter as declined")) if request is not None else None
        if request is not None and reason:
            self._do(lambda: self._service.decline(self._actor, request, reason))

    def _choose_file(self) -> None:
        kinds = tr("Letters and pictures (*.pdf *.png *.jpg *.jpeg)")
        path, _kind = QFileDialog.getOpenFileName(self, tr("The client's letter"), "", kinds)
        if path:
            self.take_file(Path(path))

    def _do(self, act: Callable[[], WaiverRequest]) -> None:
        self.problemLabel.hide()

        def done(request: WaiverRequest) -> None:
            self._forget_answer()
            self._load(self._go_on, request.id)

        self._run(act, done)

    def _run(self, act: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(lambda _p: act(), done, self._show_problem, owner=self)

    def _show_problem(self, error: CaseDeskError) -> None:
        self.problemLabel.setText(shown(error.sentence))
        self.problemLabel.show()


def _row(request: WaiverRequest) -> tuple[object, ...]:
    tone, icon = _LOOKS[request.status]
    return (
        request.request_no,
        formats.formats().local(request.asked_at).date(),
        request.amounts.total,
        Mark(tone, icon, WAIVER_NAMES[request.status]),
        request.approval_no,
        request.valid_until,
        request.id,
    )


def _about(request: WaiverRequest) -> Sentence:
    return say("{parts}. Reason: {reason}", parts=_parts(request.amounts), reason=request.reason)


def _parts(amounts: Components) -> str:
    named = (f"{shown(part.label)} {formats.money(amount)}" for part, amount in amounts.parts() if amount)
    return " · ".join(named)


def _read(path: Path | None) -> bytes:
    """Return a file's bytes; refuse what cannot be read and what is too large to be a letter."""
    if path is None:
        return b""
    try:
        if path.stat().st_size > MOST_EVIDENCE:
            raise BadInputError(say("{file} is too large for a letter; scan it again.", file=path.name))
        return path.read_bytes()
    except OSError as problem:
        raise BadInputError(say("{file} cannot be read; choose it again.", file=path.name)) from problem
