"""Asks for the reason of something that the audit log will keep."""

from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget

from casedesk.ui import forms
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button


class ReasonDialog(QDialog):
    """One question, room for a reason and a verb; without a reason it says so and stays."""

    headLabel: QLabel
    detailLabel: QLabel
    reason: QPlainTextEdit
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(
        self, near: QWidget, head: Text, detail: Text, verb: Text, *, is_danger: bool = False
    ) -> None:
        super().__init__(near.window())
        forms.load("reason_dialog", self)
        self.setWindowTitle("CaseDesk")
        self.headLabel.setText(shown(head))
        self.detailLabel.setText(shown(detail))
        self.detailLabel.setVisible(bool(detail))
        self.okButton.setText(shown(verb))
        if is_danger:
            self.okButton.set_kind("danger")
        self.okButton.setAutoDefault(False)
        self.cancelButton.setAutoDefault(False)
        self.problemLabel.hide()
        self.okButton.clicked.connect(self._finish)
        self.cancelButton.clicked.connect(self.reject)
        self.reason.setFocus()

    def text(self) -> str:
        """Return the reason without blanks around it."""
        return self.reason.toPlainText().strip()

    def _finish(self) -> None:
        if self.text():
            self.accept()
            return
        self.problemLabel.setText(tr("Give a reason; it is kept in the audit log."))
        self.problemLabel.show()
        self.reason.setFocus()


def ask_reason(
    near: QWidget, head: Text, detail: Text, verb: Text, *, is_danger: bool = False, begun: str = ""
) -> str | None:
    """Return the reason, or None when the person keeps everything as it is; ``begun`` stands there first."""
    dialog = ReasonDialog(near, head, detail, verb, is_danger=is_danger)
    if begun:
        dialog.reason.setPlainText(begun)
        dialog.reason.selectAll()
    return dialog.text() if dialog.exec() == QDialog.DialogCode.Accepted else None
