"""Asks which columns leave the office, why, and whether numbers stand in full."""

from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QRadioButton, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox


class ExportDialog(QDialog):
    """A choice of columns and a reason; the file is asked for afterwards."""

    headLabel: QLabel
    detailLabel: QLabel
    shownBox: QRadioButton
    allBox: QRadioButton
    fullBox: QCheckBox
    reasonField: FieldBox
    problemLabel: QLabel
    cancelButton: Button
    writeButton: Button

    def __init__(self, number: int, parent: QWidget, *, may_unmask: bool) -> None:
        super().__init__(parent.window())
        forms.load("cases_export_dialog", self)
        self.setWindowTitle(tr("Export"))
        self.headLabel.setText(shown(say("Export %n case(s)", count=number)))
        self.detailLabel.setText(tr("An Excel workbook; phone numbers are masked as on the screen."))
        self.fullBox.setVisible(may_unmask)
        self.problemLabel.hide()
        self.cancelButton.clicked.connect(self.reject)
        self.writeButton.clicked.connect(self._finish)
        self.writeButton.setDefault(True)
        self.reasonField.edit(QLineEdit).setFocus()

    @property
    def reason(self) -> str:
        """Return why the cases leave."""
        return self.reasonField.edit(QLineEdit).text().strip()

    def _finish(self) -> None:
        if self.reason:
            self.accept()
            return
        self.problemLabel.setText(tr("Write what the workbook is for; the reason is kept in the log."))
        self.problemLabel.show()
        self.reasonField.edit(QLineEdit).setFocus()
