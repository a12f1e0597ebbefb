"""Asks for the name of a kept view."""

from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QWidget

from casedesk.ui import forms
from casedesk.ui.texts import tr
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox


class ViewDialog(QDialog):
    """A name, and whether the view is everybody's."""

    headLabel: QLabel
    nameField: FieldBox
    sharedBox: QCheckBox
    problemLabel: QLabel
    cancelButton: Button
    keepButton: Button

    def __init__(self, head: str, name: str, parent: QWidget, *, may_share: bool) -> None:
        super().__init__(parent.window())
        forms.load("cases_view_dialog", self)
        self.setWindowTitle(head)
        self.headLabel.setText(head)
        self.sharedBox.setVisible(may_share)
        self.problemLabel.hide()
        self.nameField.edit(QLineEdit).setText(name)
        self.nameField.edit(QLineEdit).selectAll()
        self.cancelButton.clicked.connect(self.reject)
        self.keepButton.clicked.connect(self._finish)
        self.keepButton.setDefault(True)
        self.nameField.edit(QLineEdit).setFocus()

    @property
    def name(self) -> str:
        """Return the name."""
        return self.nameField.edit(QLineEdit).text().strip()

    def _finish(self) -> None:
        if self.name:
            self.accept()
            return
        self.problemLabel.setText(tr("A view needs a name."))
        self.problemLabel.show()
