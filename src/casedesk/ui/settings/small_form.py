"""The frame of the small forms in the settings."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox


class SmallForm(QDialog):
    """A head, fields below each other, a sentence for what is wrong, and two buttons."""

    def __init__(self, head: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(head)
        self.setProperty("surface", "base")
        self._problem = QLabel()
        self._problem.setProperty("tone", "block")
        self._problem.setProperty("type", "small")
        self._problem.setWordWrap(True)
        self._problem.hide()
        title = QLabel(head)
        title.setProperty("type", "title")
        self._fields = QVBoxLayout()
        self._fields.setSpacing(theme.px(10))
        save, cancel = Button(tr("Save"), "primary"), Button(tr("Cancel"))
        save.setDefault(True)
        save.clicked.connect(self._finish)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(18)] * 4))
        column.setSpacing(theme.px(12))
        column.addWidget(title)
        column.addLayout(self._fields)
        column.addWidget(self._problem)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(380))

    def put(self, label: str, edit: QWidget) -> FieldBox:
        """Add a field."""
        box = FieldBox(label, edit)
        self._fields.addWidget(box)
        return box

    def check(self) -> None:
        """Raise BadInputError for what cannot be saved."""
        raise NotImplementedError

    def _finish(self) -> None:
        try:
            self.check()
        except CaseDeskError as problem:
            self._problem.setText(shown(problem.sentence))
            self._problem.show()
            return
        self.accept()
