"""The versions of a wording: who saved which, what changed, and the way back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.domain.wordings import name_of
from casedesk.services.wordings import VersionLine
from casedesk.ui.looks import Tone
from casedesk.ui.settings.presenter.wordings import WordingsPresenter
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.work import Tasks

VERSION_COLUMNS: Final = [
    Column("number", say("Version"), 90, Kind.BOLD),
    Column("state", say("Status"), 110, Kind.CHIP),
    Column("saved", say("Saved"), 130),
    Column("by", say("Saved by"), 110),
    Column("note", say("What changed"), 220, stretches=True),
    Column("digest", say("Fingerprint"), 120, Kind.SECONDARY),
]
_NUMBER: Final = len(VERSION_COLUMNS)
_SIZE: Final = (1000, 700)
_MARGIN: Final = 40
_TABLE: Final = 190
_TONES: Final = {"+": "status.ok.text", "-": "status.block.text", "@": "text.tertiary"}


class VersionsDialog(QDialog):
    """Shows below each version what it changed; Ctrl+R goes back to the chosen one."""

    def __init__(self, presenter: WordingsPresenter, name: str, tasks: Tasks, near: QWidget) -> None:
        super().__init__(near.window())
        self._presenter, self._name, self._numbers = presenter, name, [0]
        self.setWindowTitle(tr("Versions"))
        self.setProperty("surface", "base")
        self.table, self.changes, self.banner = TableView(self), QPlainTextEdit(), Banner()
        self.note = QLineEdit()
        self.restore_button, self.close_button = Button(tr("Go back to it"), "primary"), Button(tr("Close"))
        self.table.setup(VERSION_COLUMNS, tasks, identity=_NUMBER)
        self.table.setMaximumHeight(theme.px(_TABLE))
        self.table.setAccessibleName(tr("Versions"))
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(tr("What the version changed"))
        self.note.setPlaceholderText(tr("Why go back, for the list of versions"))
        self.note.setAccessibleName(tr("Why go back"))
        self._build()
        self.table.current_changed.connect(self._compare)
        self.restore_button.clicked.connect(self.restore)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+R"), self, self.restore)
        self.table.setFocus()
        presenter.versions(name, self, self._show, self._fail)

    def restore(self) -> None:
        """Go back to the chosen version, which becomes the newest."""
        number = self._chosen()
        if number is not None and self._presenter.may_edit:
            note = self.note.text()
            self._presenter.restore(self._name, number, note, self, lambda _done: self.accept(), self._fail)

    def _build(self) -> None:
        room = self.parentWidget()
        wide, high = (room.width(), room.height()) if isinstance(room, QWidget) else _SIZE
        self.resize(
            min(wide - theme.px(_MARGIN), theme.px(_SIZE[0])),
            min(high - theme.px(_MARGIN), theme.px(_SIZE[1])),
        )
        title, row, whole = QLabel(shown(name_of(self._name))), QHBoxLayout(), QVBoxLayout(self)
        title.setProperty("type", "title")
        self.restore_button.setProperty("keyHint", "Ctrl+R")
        for each in (self.restore_button, self.close_button):
            each.setAutoDefault(False)
        row.setSpacing(theme.px(8))
        row.addWidget(self.note, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.restore_button)
        for part in (self.note, self.restore_button):
            part.setVisible(self._presenter.may_edit)
        whole.setContentsMargins(*([theme.px(18)] * 4))
        whole.setSpacing(theme.px(10))
        for widget in (title, self.banner, self.table):
            whole.addWidget(widget)
        whole.addWidget(self.changes, 1)
        whole.addLayout(row)

    def _show(self, lines: tuple[VersionLine, ...]) -> None:
        rows = self._presenter.version_rows(lines)
        self._numbers = sorted(each.stored.number for each in lines)
        self.table.show_rows(rows)
        self.table.select_row(0)
        if not lines:
            self.banner.show_text(Tone.INFO, say("The office has saved no version of its own yet."))
        self._compare(self.table.current_row())

    def _chosen(self) -> int | None:
        row = self.table.current_row()
        return int(row[_NUMBER]) if row is not None else None

    def _compare(self, row: Row | None) -> None:
        """Compare a version with the one before it, the first and the program's own with each other."""
        number = int(row[_NUMBER]) if row is not None else 0
        before = max((each for each in self._numbers if each < number), default=0)
        if number == 0:
            before = max(self._numbers, default=0)
        self._presenter.differences(self._name, (before, number), self, self._tell, self._fail)

    def _tell(self, lines: tuple[str, ...]) -> None:
        show_differences(self.changes, lines)

    def _fail(self, error: CaseDeskError) -> None:
        self.banner.show_text(Tone.BLOCK, error.sentence, can_close=True)


def show_differences(edit: QPlainTextEdit, lines: Sequence[str]) -> None:
    """Show what left and what came, each by its sign and colour."""
    edit.setPlainText("\n".join(lines) or tr("It says the same."))
    cursor = QTextCursor(edit.document())
    for number, line in enumerate(lines):
        if (token := _TONES.get(line[:1])) is not None:
            cursor.setPosition(edit.document().findBlockByNumber(number).position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_in_colour(theme.color(token)))


def _in_colour(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    return look
