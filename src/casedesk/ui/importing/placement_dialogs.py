"""Asks for a day with a reason, and shows what the undo of an import takes and keeps."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPlainTextEdit, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.importing.placement_cards import UndoCard
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.work import Tasks

_KEPT = [
    Column("case", say("Case no."), 150, Kind.BOLD),
    Column("why", say("Why it is kept"), 380, stretches=True),
]


class DayDialog(QDialog):
    """One day, a reason and a verb; what is missing is said and nothing is lost."""

    headLabel: QLabel
    detailLabel: QLabel
    dayBox: FieldBox
    reasonHead: QLabel
    reason: QPlainTextEdit
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, *, must_have_day: bool) -> None:
        super().__init__(near.window())
        forms.load("placements_day_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._must_have_day = must_have_day
        self.day = self.dayBox.edit(DateEdit)
        self.problemLabel.hide()
        _finish_with(self, self.okButton, self.cancelButton, self._finish)

    def set_texts(self, head: Text, detail: Text, day: Text, verb: Text, start: date | None) -> None:
        """Say what is asked for, and begin with a day."""
        self.headLabel.setText(shown(head))
        self.detailLabel.setText(shown(detail))
        self.dayBox.set_label(day)
        self.okButton.setText(shown(verb))
        self.day.set_day(start)
        self.day.setFocus()
        self.day.selectAll()

    def answer(self) -> tuple[date | None, str]:
        """Return the day and the reason."""
        return self.day.day(), self.reason.toPlainText().strip()

    def _finish(self) -> None:
        day, reason = self.answer()
        if (self._must_have_day and day is None) or not self.day.is_readable():
            self._point_at(self.day, tr("Give the day as YYYY-MM-DD."))
        elif not reason:
            self._point_at(self.reason, tr("Give a reason; it is kept in the audit log."))
        else:
            self.accept()

    def _point_at(self, field: QWidget, text: str) -> None:
        self.problemLabel.setText(text)
        self.problemLabel.show()
        field.setFocus()


class UndoDialog(QDialog):
    """What goes, what is kept and why; undoing needs a reason."""

    headLabel: QLabel
    detailLabel: QLabel
    goesGrid: QGridLayout
    keptHead: QLabel
    table: TableView
    reasonHead: QLabel
    reason: QPlainTextEdit
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, card: UndoCard, tasks: Tasks) -> None:
        super().__init__(near.window())
        forms.load("placements_undo_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table.setup(_KEPT, tasks, identity=0)
        self.problemLabel.hide()
        _finish_with(self, self.okButton, self.cancelButton, self._finish)
        self._show(card)
        self.cancelButton.setFocus()

    def text(self) -> str:
        """Return the reason."""
        return self.reason.toPlainText().strip()

    def _show(self, card: UndoCard) -> None:
        self.headLabel.setText(shown(card.head))
        self.detailLabel.setText(
            tr("Nothing of this import can be taken back.")
            if card.is_nothing
            else tr("Everything goes in one step. What people have worked on since is kept.")
        )
        self.goesGrid.setColumnStretch(1, 1)
        self.goesGrid.setHorizontalSpacing(theme.px(24))
        for line, (name, value) in enumerate(card.facts):
            told, fact = QLabel(shown(name)), QLabel(shown(value))
            told.setProperty("tone", "secondary")
            fact.setWordWrap(True)
            self.goesGrid.addWidget(told, line, 0)
            self.goesGrid.addWidget(fact, line, 1)
        self.keptHead.setVisible(bool(card.kept))
        self.table.setVisible(bool(card.kept))
        self.keptHead.setText(tr("%n case(s) are kept", len(card.kept)))
        self.table.show_rows(list(card.kept))
        for part in (self.reasonHead, self.reason, self.okButton):
            part.setVisible(not card.is_nothing)
        if not card.kept:
            self.setMinimumSize(theme.px(560), 0)
            self.adjustSize()

    def _finish(self) -> None:
        if self.text():
            self.accept()
            return
        self.problemLabel.setText(tr("Give a reason; it is kept in the audit log."))
        self.problemLabel.show()
        self.reason.setFocus()


def ask_day(
    near: QWidget,
    head: Text,
    detail: Text,
    day: Text,
    verb: Text,
    start: date | None,
    *,
    must_have_day: bool,
) -> tuple[date | None, str] | None:
    """Return the day and the reason, or None when everything stays as it is."""
    dialog = DayDialog(near, must_have_day=must_have_day)
    dialog.set_texts(head, detail, day, verb, start)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    answer = dialog.answer()
    dialog.deleteLater()
    return answer if is_given else None


def ask_undo(near: QWidget, card: UndoCard, tasks: Tasks) -> str:
    """Return the reason for the undo, empty when everything stays."""
    dialog = UndoDialog(near, card, tasks)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.text()
    dialog.deleteLater()
    return reason if is_given else ""


def _finish_with(dialog: QDialog, ok: Button, cancel: Button, finish: Callable[[], None]) -> None:
    """Let Ctrl+Enter and the verb finish, Esc and the other button leave."""
    for button in (ok, cancel):
        button.setAutoDefault(False)
    ok.clicked.connect(finish)
    cancel.clicked.connect(dialog.reject)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog, finish)
