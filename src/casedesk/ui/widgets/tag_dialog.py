"""Chooses the tags of a case."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.sentences import say
from casedesk.domain.tags import Tag
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.check_list import CheckList


class TagDialog(QDialog):
    """All tags of the office, those of the case ticked; Ctrl+Enter or the button keeps the choice."""

    def __init__(self, tags: Sequence[Tag], carried: Sequence[int], case_no: Text, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setProperty("surface", "base")
        self.setWindowTitle(tr("Tags"))
        head, self.list = QLabel(shown(say("Tags of {case_no}", case_no=case_no))), CheckList(self)
        head.setProperty("type", "title")
        self.list.set_tags(tags, carried)
        self.list.setAccessibleName(tr("Tags"))
        none = QLabel(tr("The office has no tags yet. They are made in Settings, under Own fields and tags."))
        none.setWordWrap(True)
        none.setVisible(not tags)
        self.list.setVisible(bool(tags))
        keep, cancel = Button(tr("Keep tags"), "primary"), Button(tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        keep.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(18)] * 4))
        column.setSpacing(theme.px(12))
        for part in (head, none, self.list):
            column.addWidget(part)
        column.addLayout(row)
        self.setMinimumWidth(theme.px(340))
        self.list.setFocus()

    def chosen(self) -> tuple[int, ...]:
        """Return the keys of the ticked tags."""
        return self.list.chosen()
