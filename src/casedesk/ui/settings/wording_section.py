"""The wording of the office's papers: versions in force, and the ways to change them."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wordings import name_of
from casedesk.services.wordings import WordingLine, WordingText
from casedesk.ui import forms
from casedesk.ui.looks import Tone
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.wordings import WordingsPresenter
from casedesk.ui.settings.wording_dialog import WordingDialog, told_saved
from casedesk.ui.settings.wording_versions import VersionsDialog
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.work import Tasks

COLUMNS: Final = [
    Column("paper", say("Paper"), 190, Kind.BOLD),
    Column("language", say("Language"), 84),
    Column("version", say("Version on the paper"), 170),
    Column("from", say("Text of"), 110, Kind.CHIP),
    Column("versions", say("Saved versions"), 96),
    Column("saved", say("Saved"), 130),
    Column("by", say("Saved by"), 100),
    Column("news", say("Status"), 200, Kind.CHIP, stretches=True),
]
_LINE: Final = len(COLUMNS)


class WordingSection(SectionWidget):
    """Enter or F2 edits, Ctrl+H shows the versions, Ctrl+O takes a file, Ctrl+E writes one."""

    versionsButton: Button
    exportButton: Button
    importButton: Button
    editButton: Button
    newsBanner: Banner
    table: TableView

    def __init__(self, presenter: WordingsPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_wording", self)
        self.setFocusProxy(self.table)
        self._presenter, self._tasks = presenter, tasks
        self._lines: tuple[WordingLine, ...] = ()
        self.table.setup(COLUMNS, tasks, identity=_LINE)
        self.table.opened.connect(lambda _row: self.edit())
        self._actions = [
            action("", self.edit, "F2", "pencil", self),
            action("", self.versions, "Ctrl+H", "history", self),
            action("", self.take_file, "Ctrl+O", "upload", self),
            action("", self.export, "Ctrl+E", "download", self),
        ]
        self.addActions(self._actions)
        buttons = (self.editButton, self.versionsButton, self.importButton, self.exportButton)
        for button, each in zip(buttons, self._actions, strict=True):
            button.clicked.connect(each.trigger)
        self.importButton.setVisible(presenter.may_edit)
        self.newsBanner.hide()
        self.retranslate_ui()

    def load(self) -> None:
        """Read the versions anew."""
        self._presenter.load(self, self._show, self.show_error)

    def own_actions(self) -> list[QAction]:
        """Offer what the person may do here."""
        return self._actions if self._presenter.may_edit else [self._actions[each] for each in (0, 1, 3)]

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        may_edit = self._presenter.may_edit
        names = (
            tr("Edit the wording…") if may_edit else tr("Look at the wording…"),
            tr("Versions…"),
            tr("Take a file…"),
            tr("Write to a file…"),
        )
        for each, text in zip(self._actions, names, strict=True):
            each.setText(text)
        self.editButton.setText(names[0])
        self._show(self._lines)

    def edit(self, text: str = "") -> None:
        """Open the text in force, or a given one, in the editor."""
        line = self.chosen()
        if line is not None:
            self._presenter.open(line.name, self, lambda opened: self._edit(opened, text), self.show_error)

    def versions(self) -> None:
        """Show the versions of the chosen wording."""
        line = self.chosen()
        if line is None:
            return
        dialog = VersionsDialog(self._presenter, line.name, self._tasks, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.say_done(told_saved(line.name))
            self.load()
        dialog.deleteLater()

    def take_file(self) -> None:
        """Open a file's text in the editor, where it is checked before it is saved."""
        if not self._presenter.may_edit or self.chosen() is None:
            return
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose a wording"), "", tr("Wordings (*.toml)"))
        if path:
            try:
                self.edit(self._presenter.read_file(Path(path)))
            except CaseDeskError as problem:
                self.show_error(problem)

    def export(self) -> None:
        """Write the text in force to a file."""
        line = self.chosen()
        if line is None:
            return
        kinds = tr("Wordings (*.toml)")
        path, _kind = QFileDialog.getSaveFileName(self, tr("Write the wording"), f"{line.name}.toml", kinds)
        if path:
            try:
                self._presenter.export(line.name, Path(path))
                self.say_done(
                    say("{name} is written to {file}.", name=name_of(line.name), file=Path(path).name)
                )
            except CaseDeskError as problem:
                self.show_error(problem)

    def chosen(self) -> WordingLine | None:
        """Return the wording that the table points at."""
        row = self.table.current_row()
        line = row[_LINE] if row is not None else None
        return line if isinstance(line, WordingLine) else None

    def _edit(self, opened: WordingText, text: str) -> None:
        dialog = WordingDialog(self._presenter, opened, self._tasks, self, text)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.say_done(told_saved(opened.name))
            self.load()
        dialog.deleteLater()

    def _show(self, lines: tuple[WordingLine, ...]) -> None:
        place = self.table.currentIndex().row()
        self._lines = lines
        self.table.show_rows(self._presenter.rows(lines))
        if lines:
            self.table.select_row(max(0, place))
        news = [each for each in lines if each.has_news]
        self.newsBanner.setVisible(bool(news))
        if news:
            self.newsBanner.show_text(Tone.WARN, _told_news(news[0]))
        self.status_changed.emit()


def _told_news(line: WordingLine) -> Sentence:
    return say(
        "The program brings a newer text of {name}, {version}. Yours stays in force; "
        "compare them under Versions.",
        name=name_of(line.name),
        version=line.bundled_version,
    )
