"""Beside the record: what the rules say of it as it stands, and what storing it brings about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from casedesk.domain.sentences import say
from casedesk.ui import icons
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.record import Outlook
from casedesk.ui.widgets.panels import SectionHead

_WIDTH, _HEAD = 264, 30
_ICONS = {Tone.BLOCK: "circle-x", Tone.WARN: "warning", Tone.OK: "check", Tone.INFO: "info"}


class RecordSide(QFrame):
    """Two short lists that follow every keystroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "tools")
        self.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rules, self._follows = QGridLayout(), QGridLayout()
        for title, grid in ((say("What the rules say"), self._rules), (say("What follows"), self._follows)):
            head = SectionHead(title, self)
            head.setFixedHeight(theme.px(_HEAD))
            column.addWidget(head)
            grid.setContentsMargins(*(theme.px(each) for each in (12, 8, 12, 12)))
            grid.setHorizontalSpacing(theme.px(6))
            grid.setVerticalSpacing(theme.px(6))
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        column.addStretch(1)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the newest word."""
        _empty(self._rules)
        _empty(self._follows)
        for word in outlook.words:
            text = say("{rule}: {text}", rule=word.title, text=word.text)
            self._line(self._rules, _ICONS[word.tone], f"status.{word.tone}.text", text)
        if not outlook.words:
            self._line(self._rules, "check", "status.ok.text", say("Nothing speaks against it."))
        for icon, told in outlook.follows:
            self._line(self._follows, icon, "text.secondary", told)

    def _line(self, grid: QGridLayout, icon: str, token: str, text: Text) -> None:
        picture, label = QLabel(self), QLabel(shown(text), self)
        picture.setPixmap(icons.pixmap(icon, token, 14, self.devicePixelRatioF()))
        label.setProperty("type", "small")
        label.setWordWrap(True)
        row = grid.rowCount()
        grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)


def _empty(grid: QGridLayout) -> None:
    while grid.count():
        item = grid.takeAt(0)
        part = item.widget() if item is not None else None
        if part is not None:
            part.hide()
            part.deleteLater()
