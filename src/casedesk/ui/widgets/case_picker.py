"""Finds one case by a few letters of name or number, or the last digits of a phone."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QDialog, QLabel, QLineEdit, QListView, QWidget

from casedesk.domain.case_lists import CaseRow
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.work import Tasks

Finder = Callable[[str], Sequence[CaseRow]]
"""Returns the best cases for a text; called off the UI thread."""
MOST_HITS: Final = 8


class CasePicker(QLineEdit):
    """A field that offers cases while one types; ``chosen`` tells the one that was taken."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: Tasks | None = None
        self._find: Finder = lambda _text: ()
        self._hits: list[CaseRow] = []
        self.case: CaseRow | None = None
        self._model = QStringListModel(self)
        self._offer = QCompleter(self._model, self)
        self._offer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView(self)
        self._popup.setUniformItemSizes(True)
        self._offer.setPopup(self._popup)
        self._offer.activated.connect(self._take_line)
        self.setCompleter(self._offer)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(120)
        self._wait.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self._offer.setMaxVisibleItems(MOST_HITS)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate_ui()

    def attach(self, tasks: Tasks, find: Finder) -> None:
        """Say who finds cases."""
        self._tasks, self._find = tasks, find

    def set_case(self, case: CaseRow | None) -> None:
        """Show a case that is known already."""
        self.case = case
        self.setText("" if case is None else _line(case))
        self.setCursorPosition(0)

    def retranslate_ui(self) -> None:
        """Say again what may be typed."""
        self.setPlaceholderText(tr("Name, case number or last digits of the phone"))
        self.setAccessibleName(tr("Case"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the first offer with Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.case is None and self._hits and not self._popup.isVisible():
            self._take(0)
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        """Give the offers a line around and the height of rows."""
        line, height = theme.color("line.strong").name(), theme.px(26)
        self._popup.setFont(theme.font())
        items = f"QListView::item {{ height: {height}px; padding: 0 6px; }}"
        self._popup.setStyleSheet(f"QListView {{ border: 1px solid {line}; }} {items}")

    def _typed(self, _text: str) -> None:
        if self.case is not None:
            self.case = None
            self.chosen.emit(None)
        self._wait.start()

    def _search(self) -> None:
        text = self.text().strip()
        if self._tasks is None or not text:
            self._show(())
            return
        self._tasks.run(lambda _p: self._find(text), self._show, owner=self, key="find")

    def _show(self, hits: Sequence[CaseRow]) -> None:
        self._hits = list(hits)[:MOST_HITS]
        self._model.setStringList([_line(each) for each in self._hits])
        if self._hits and self.hasFocus():
            self._offer.complete()

    def _take_line(self, line: str) -> None:
        lines = [_line(each) for each in self._hits]
        if line in lines:
            self._take(lines.index(line))

    def _take(self, number: int) -> None:
        if 0 <= number < len(self._hits):
            self.set_case(self._hits[number])
            self.chosen.emit(self.case)


forms.register(CasePicker)


class CaseDialog(QDialog):
    """Asks which case something is for."""

    headLabel: QLabel
    picker: CasePicker
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, head: Text, verb: Text, tasks: Tasks, find: Finder) -> None:
        super().__init__(near.window())
        forms.load("case_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.headLabel.setText(shown(head))
        self.okButton.setText(shown(verb))
        self.picker.attach(tasks, find)
        self.picker.chosen.connect(lambda case: self.okButton.setEnabled(case is not None))
        self.okButton.setEnabled(False)
        self.okButton.setDefault(True)  # Enter goes on once a case is taken
        self.okButton.clicked.connect(self.accept)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.okButton.click)
        self.cancelButton.clicked.connect(self.reject)
        self.picker.setFocus()


def ask_case(near: QWidget, head: Text, verb: Text, tasks: Tasks, find: Finder) -> CaseRow | None:
    """Return the case that was chosen, or None."""
    dialog = CaseDialog(near, head, verb, tasks, find)
    return dialog.picker.case if dialog.exec() == QDialog.DialogCode.Accepted else None


def _line(case: CaseRow) -> str:
    return f"{case.name}  {case.case_no}  {case.client}  {formats.money(case.balance)}"
