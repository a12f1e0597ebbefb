"""Calling about a crew: the number, whose turn it is, and what came of it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QWidget

from casedesk.domain.outings import CheckInKind
from casedesk.domain.sentences import say
from casedesk.services.outings import Word
from casedesk.ui import forms
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.today.presenter.board import CallSheet
from casedesk.ui.today.presenter.cards import joined
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.set_out_dialog import LIST_STYLE

_ROW = 25


class CallDialog(QDialog):
    """Shows the number and writes down how the call went; ``other`` asks for somebody else's number."""

    headLabel: QWidget
    adviceLabel: QWidget
    numberField: FieldBox
    peopleList: QListWidget
    noteField: FieldBox
    copyButton: Button
    helpButton: Button
    silentButton: Button
    raisedButton: Button
    safeButton: Button

    def __init__(
        self, sheet: CallSheet, say_word: Callable[[Word], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        forms.load("today_call_dialog", self)
        self._say, self._sheet = say_word, sheet
        self.other = 0
        title = shown(say("Call {name}", name=sheet.name))
        self.setWindowTitle(title)
        self.headLabel.setProperty("text", title)
        advice = joined([each for each in (sheet.advice, sheet.row.outing and self._contact()) if each])
        self.adviceLabel.setProperty("text", shown(advice))
        self.numberField.edit(QLineEdit).setText(sheet.number)
        self.numberField.edit(QLineEdit).setReadOnly(True)
        self.peopleList.setStyleSheet(theme.style(LIST_STYLE))
        self._fill_ladder()
        self._connect()
        if not sheet.number:
            self.copyButton.setEnabled(False)
            self.noteField.setFocus()

    def _contact(self) -> str:
        outing = self._sheet.row.outing
        if outing is None or not outing.safety_contact:
            return ""
        return shown(say("safety contact: {contact}", contact=outing.safety_contact))

    def _fill_ladder(self) -> None:
        for place, text in enumerate(self._sheet.ladder):
            mark = "▶ " if place == self._sheet.step else "　"
            self.peopleList.addItem(f"{mark}{place + 1}. {shown(text)}")
        self.peopleList.setCurrentRow(max(0, self._sheet.step))
        self.peopleList.setFixedHeight(theme.px(_ROW) * max(1, self.peopleList.count()) + theme.px(8))
        self.peopleList.setToolTip(tr("Enter on a member of the crew shows that number."))

    def _connect(self) -> None:
        self.copyButton.clicked.connect(self._copy)
        self.peopleList.itemActivated.connect(lambda _item: self._ask_other())
        for button, kind, keys in (
            (self.safeButton, CheckInKind.SAFE, "Alt+S"),
            (self.silentButton, CheckInKind.NO_ANSWER, "Alt+N"),
            (self.raisedButton, CheckInKind.RAISED, "Alt+T"),
            (self.helpButton, CheckInKind.HELP, "Alt+H"),
        ):
            button.clicked.connect(lambda _on=False, chosen=kind: self._finish(chosen))
            QShortcut(QKeySequence(keys), self, lambda chosen=kind: self._finish(chosen))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, lambda: self._finish(CheckInKind.SAFE))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.numberField.edit(QLineEdit).text())
        self.copyButton.setText(tr("Copied"))

    def _ask_other(self) -> None:
        """Close for the number of the first or second person."""
        crew, place = self._sheet.row.crew.members, self.peopleList.currentRow()
        if 0 <= place < min(2, len(crew)) and crew[place] != self._sheet.operator_id:
            self.other = crew[place]
            self.accept()

    def _finish(self, kind: CheckInKind) -> None:
        self._say(Word(kind, note=self.noteField.edit(QLineEdit).text().strip()))
        self.accept()
