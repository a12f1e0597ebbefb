"""What a colleague saved meanwhile, beside what was written here; nothing is overwritten unseen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from casedesk.ui.settings.wording_versions import show_differences
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.room import take_room

_SIZE: Final = (900, 620)


class ConflictDialog(QDialog):
    """Accepted when the text written here shall stand on top of the colleague's version."""

    def __init__(self, near: QWidget, version: str, lines: Sequence[str]) -> None:
        super().__init__(near)
        self.setWindowTitle(tr("Saved by somebody else meanwhile"))
        self.setProperty("surface", "base")
        head, told, self.changes = QLabel(self.windowTitle()), QLabel(), QPlainTextEdit()
        head.setProperty("type", "title")
        told.setText(
            tr(
                "Version {version} is in force now. Lines with − stand in it, lines with + are yours. "
                "Take over by hand what shall stay of it, or save yours on top; both stay on file."
            ).format(version=version)
        )
        told.setWordWrap(True)
        told.setProperty("tone", "secondary")
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(tr("Differences between the version in force and yours"))
        show_differences(self.changes, lines)
        self.back_button = Button(tr("Go on writing"))
        self.save_button = Button(tr("Save mine on top"), "primary")
        self.back_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.accept)
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.setSpacing(theme.px(8))
        foot.addStretch(1)
        for button in (self.back_button, self.save_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        whole.setContentsMargins(*([theme.px(18)] * 4))
        whole.setSpacing(theme.px(10))
        for part in (head, told):
            whole.addWidget(part)
        whole.addWidget(self.changes, 1)
        whole.addLayout(foot)
        take_room(self, *_SIZE)
        self.changes.setFocus()
