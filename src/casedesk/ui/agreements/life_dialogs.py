"""What is asked while a plan runs: when the notice arrived, how much more time, which version to see."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.agreement_parts import ARRIVAL_NAMES, ArrivalWay
from casedesk.domain.agreements import Agreement
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms
from casedesk.ui.agreements.dialogs import finish_with
from casedesk.ui.agreements.presenter.looks import status_mark
from casedesk.ui.looks import Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox


class ArrivalDialog(QDialog):
    """The day on which the notice of breach arrived, and how it did."""

    headLabel: QLabel
    detailLabel: QLabel
    arrivedOn: FieldBox
    arrivedBy: FieldBox
    provenBy: FieldBox
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, agreement: Agreement, today: date) -> None:
        super().__init__(near.window())
        forms.load("agreement_arrival_dialog", self)
        self.setWindowTitle("CaseDesk")
        told = say("%n day(s) to make good run from that day.", count=agreement.terms.cure_days)
        self.detailLabel.setText(shown(told))
        self._today, self._broken_on = today, agreement.broken_on
        self.day, self.way, self.proof = DateEdit(), QComboBox(), QLineEdit()
        self.day.set_day(agreement.noticed_on or today)
        for way, name in ARRIVAL_NAMES.items():
            self.way.addItem(shown(name), way)
        for box, field, label in (
            (self.arrivedOn, self.day, say("Arrived on")),
            (self.arrivedBy, self.way, say("How it arrived")),
            (self.provenBy, self.proof, say("What proves it, if the notice was not printed here")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        self.day.setFocus()
        self.day.selectAll()

    def chosen_way(self) -> ArrivalWay:
        """Return how it arrived."""
        return ArrivalWay(self.way.currentData())

    def _finish(self) -> None:
        wrong = self._problem(self.day.day())
        if wrong is None:
            self.accept()
            return
        self.arrivedOn.set_message(Tone.BLOCK, wrong)
        self.day.setFocus()

    def _problem(self, day: date | None) -> Sentence | None:
        if day is None:
            return say("This is no day; write it like 2026-05-09.")
        if day > self._today:
            return say("The day {day} lies in the future.", day=day)
        if self._broken_on is not None and day < self._broken_on:
            return say("The plan was broken on {day}; the notice came later.", day=self._broken_on)
        return None


class PostponeDialog(QDialog):
    """The last day on which nothing counts as missed, and why."""

    headLabel: QLabel
    detailLabel: QLabel
    untilDay: FieldBox
    reasonBox: FieldBox
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, agreement: Agreement, today: date, usual: date) -> None:
        super().__init__(near.window())
        forms.load("agreement_postpone_dialog", self)
        self.setWindowTitle("CaseDesk")
        self._today = today
        self.day, self.why = DateEdit(), QLineEdit()
        self.day.set_day(agreement.grace_until or usual)
        for box, field, label in (
            (self.untilDay, self.day, say("Nothing counts as missed through")),
            (self.reasonBox, self.why, say("Why is more time given?")),
        ):
            box.set_field(field)
            box.set_label(label)
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        self.day.setFocus()
        self.day.selectAll()

    def _finish(self) -> None:
        day = self.day.day()
        wrong: Sentence | None = None
        if day is None:
            wrong = say("This is no day; write it like 2026-05-09.")
        elif day < self._today:
            wrong = say("The day {day} lies in the past.", day=day)
        self.untilDay.set_message(Tone.BLOCK if wrong else None, wrong or "")
        if wrong is not None:
            self.day.setFocus()
            return
        if not self.why.text().strip():
            self.reasonBox.set_message(Tone.BLOCK, say("Give a reason; it is kept in the audit log."))
            self.why.setFocus()
            return
        self.accept()


class VersionsDialog(QDialog):
    """The agreements that replaced one another, the newest first; Enter opens one."""

    headLabel: QLabel
    table: TableView
    cancelButton: Button
    okButton: Button

    _PLACE = 5

    def __init__(self, near: QWidget, versions: Sequence[Agreement], on_show: int) -> None:
        super().__init__(near.window())
        forms.load("agreement_versions_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.table.setup(
            [
                Column("number", say("Agreement"), 140, Kind.BOLD, is_sortable=False),
                Column("signed", say("Signed on"), 100, Kind.SECONDARY, is_sortable=False),
                Column("total", say("Total (yuan)"), 110, Kind.MONEY, is_sortable=False),
                Column("rows", say("Instalments"), 90, Kind.NUMBER, is_sortable=False),
                Column("status", say("State"), 110, Kind.CHIP, is_sortable=False, stretches=True),
            ],
            identity=self._PLACE,
        )
        newest_first = list(reversed(versions))
        self.table.show_rows([_version_row(each) for each in newest_first])
        here = next((at for at, each in enumerate(newest_first) if each.id == on_show), 0)
        self.table.select_row(here)
        self.table.opened.connect(lambda _row: self.accept())
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self.accept)
        self.table.setFocus()

    def chosen(self) -> int | None:
        """Return the agreement that is wanted."""
        row = self.table.current_row()
        key = row[self._PLACE] if row is not None else None
        return key if isinstance(key, int) else None


def _version_row(agreement: Agreement) -> tuple[object, ...]:
    signed_on = agreement.signed_on
    return (
        agreement.agreement_no,
        formats.formats().day(signed_on) if signed_on is not None else None,
        agreement.terms.total.total,
        sum(1 for each in agreement.schedule if each.no),
        status_mark(agreement.status),
        agreement.id,
    )
