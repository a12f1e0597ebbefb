"""Editing a wording: the text with its mistakes at the left, the page with sample data at the right."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError, ConflictError
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.wordings import name_of
from casedesk.services.wording_checks import WordingProblem
from casedesk.services.wordings import WordingLook, WordingText
from casedesk.ui import messages
from casedesk.ui.looks import Tone
from casedesk.ui.settings.presenter.wordings import WordingsPresenter
from casedesk.ui.settings.wording_conflict import ConflictDialog
from casedesk.ui.settings.wording_editor import WordingEditor
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind, Row
from casedesk.ui.texts import language, shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.paper_printer import picture
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

PROBLEM_COLUMNS: Final = [
    Column("line", say("Line"), 52, Kind.BOLD),
    Column("place", say("Text"), 128, Kind.SECONDARY),
    Column("reason", say("What is wrong"), 280, stretches=True),
    Column("rule", say("Clause"), 124),
]
_NUMBER: Final = len(PROBLEM_COLUMNS)
_PROBLEM: Final = _NUMBER + 1
_SIZE: Final = (1500, 960)
_SOON: Final = 350
_PROBLEMS: Final = 172
_NOTE: Final = 260
_SAMPLE: Final = 18
"""Characters of an example beside a name."""


class WordingDialog(QDialog):
    """Ctrl+S saves, Ctrl+Space inserts a name, F8 goes to the next mistake, Esc leaves."""

    def __init__(
        self, presenter: WordingsPresenter, opened: WordingText, tasks: Tasks, near: QWidget, text: str = ""
    ) -> None:
        super().__init__(near.window())
        self._presenter, self._opened = presenter, opened
        self._problems: tuple[WordingProblem, ...] = ()
        self._is_saving = False
        self._samples = presenter.samples(opened.name)
        self.setWindowTitle(shown(name_of(opened.name)))
        self.setProperty("surface", "base")
        self.editor, self.problems, self.preview = WordingEditor(self), TableView(self), A4View(self)
        self.banner, self.clause, self.place, self.pages = Banner(), QLabel(), QLabel(), QLabel()
        self.note = QLineEdit()
        self.insert_button, self.next_button = Button(tr("Insert a name…")), Button(tr("Next mistake"))
        self.save_button, self.close_button = (
            Button(tr("Save and print with it"), "primary"),
            Button(tr("Close")),
        )
        self._soon = QTimer(self)
        self._build(tasks)
        self._connect()
        self.editor.setPlainText(text or opened.text)
        self.editor.document().setModified(bool(text))
        self.editor.setReadOnly(not presenter.may_edit)
        take_room(self, *_SIZE)
        self.editor.setFocus()
        self._soon.start()

    # --- what a person does

    def insert_name(self) -> None:
        """Offer the names that the part of the cursor may use."""
        menu = self.names_menu()
        menu.exec(self.editor.mapToGlobal(self.editor.cursorRect().bottomRight()))

    def names_menu(self) -> QMenu:
        """Return the menu of names; those of the cursor's part come first, others by part."""
        part, menu = self.editor.part(), QMenu(self)
        groups = dict(self._presenter.gaps(self._opened.name))
        for gap in groups.pop(part, ()):
            self._offer(menu, gap)
        if menu.isEmpty():
            for section, gaps in groups.items():
                below = menu.addMenu(section)
                for gap in gaps:
                    self._offer(below, gap)
        return menu

    def next_problem(self) -> None:
        """Go to the first mistake below the cursor, or to the first of all."""
        if not self._problems:
            return
        line = self.editor.line()
        found = next((each for each in self._problems if each.line > line), self._problems[0])
        self.problems.select_row(self._problems.index(found))
        self.editor.go_to(found.line)

    def save(self) -> None:
        """Save the text; what is wrong is told with line and clause, and the text stays here."""
        if not self._presenter.may_edit or self._is_saving:
            return
        self._is_saving = True
        self.save_button.setEnabled(False)
        text, note = self.editor.toPlainText(), self.note.text()
        self._presenter.save(self._opened, text, note, self, lambda _stored: self.accept(), self._not_saved)

    def reject(self) -> None:
        """Leave; ask before what was written is lost."""
        if self._presenter.may_edit and self.editor.document().isModified():
            question = say("Leave without saving?")
            detail = say("What you wrote in {name} is lost.", name=name_of(self._opened.name))
            if not messages.confirm(self, question, detail, say("Leave it")):
                return
        super().reject()

    # --- what comes back

    def show_look(self, look: WordingLook) -> None:
        """Show mistakes, or the pages where there are none; the last good pages stay in sight."""
        self._problems = look.problems
        self.problems.show_rows(self._presenter.problem_rows(look.problems))
        self.editor.mark_lines({each.line for each in look.problems})
        self._show_clause(self.problems.current_row())
        self.problems.setVisible(bool(look.problems))
        if look.problems:
            told = say("%n mistake(s): this text cannot be saved yet.", count=len(look.problems))
            if self.preview.page_count():
                told = say(
                    "%n mistake(s): this text cannot be saved. The page shows it as it was before.",
                    count=len(look.problems),
                )
            self.banner.show_text(Tone.BLOCK, told)
            self.preview.set_hint(tr("The page appears here once nothing is wrong any more."))
        else:
            self.banner.show_text(Tone.OK, say("Nothing is wrong; it can be saved and printed."))
            self.preview.set_pages([picture(each) for each in look.pages])
        self.next_button.setEnabled(bool(look.problems))
        self.save_button.setEnabled(self._presenter.may_edit and not look.problems and not self._is_saving)

    def _not_saved(self, error: CaseDeskError) -> None:
        self._is_saving = False
        self.save_button.setEnabled(True)
        if isinstance(error, ConflictError):
            self.banner.show_text(Tone.BLOCK, error.sentence, say("Compare…"), self.compare)
        else:
            self.banner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def compare(self) -> None:
        """Show what a colleague saved meanwhile beside what stands here."""
        self._presenter.open(self._opened.name, self, self._show_conflict, self._not_saved)

    def _show_conflict(self, newer: WordingText) -> None:
        lines = self._presenter.compared(newer.text, self.editor.toPlainText())
        dialog = ConflictDialog(self, newer.version, lines)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._opened = newer
            self.save()
        dialog.deleteLater()

    def _look(self) -> None:
        width = self.preview.wanted_width()
        self._presenter.look(
            self._opened.name, self.editor.toPlainText(), width, self, self.show_look, self._not_saved
        )

    def _show_clause(self, row: Row | None) -> None:
        problem = row[_PROBLEM] if row is not None else None
        told = self._presenter.clause(problem, language()) if isinstance(problem, WordingProblem) else ""
        self.clause.setText(told)
        self.clause.setVisible(bool(told))

    def _jump(self, row: Row) -> None:
        problem = row[_PROBLEM]
        if isinstance(problem, WordingProblem):
            self.editor.go_to(problem.line)

    def _show_place(self, line: int, column: int) -> None:
        self.place.setText(tr("Line {line}, column {column}").format(line=line, column=column))

    def _show_page(self, page: int, pages: int) -> None:
        self.pages.setText(tr("Page {page} of {pages}").format(page=page, pages=pages) if pages else "")

    # --- the form

    def _offer(self, menu: QMenu, gap: str) -> None:
        sample = self._samples.get(gap, "")
        shown_sample = f"{sample[:_SAMPLE]}…" if len(sample) > _SAMPLE else sample
        entry = QAction(f"{{{gap}}}\t{shown_sample}".rstrip(), menu)
        entry.setData(gap)
        entry.triggered.connect(lambda _checked=False, name=gap: self.editor.insertPlainText(f"{{{name}}}"))
        menu.addAction(entry)

    def _build(self, tasks: Tasks) -> None:
        self.problems.setup(PROBLEM_COLUMNS, tasks, identity=_NUMBER)
        self.problems.setAccessibleName(tr("Mistakes in the text"))
        self.problems.setFixedHeight(theme.px(_PROBLEMS))
        self.problems.hide()
        self.editor.setAccessibleName(tr("Text of the paper"))
        self.clause.setWordWrap(True)
        self.note.setPlaceholderText(tr("What changed, for the list of versions"))
        self.note.setAccessibleName(tr("What changed"))
        self.note.setMinimumWidth(theme.px(_NOTE))
        for label in (self.clause, self.place, self.pages):
            label.setProperty("tone", "secondary")
        left, splitter = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.editor, 1)
        column.addWidget(self.problems)
        column.addWidget(self.clause)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setSizes([theme.px(640), theme.px(520)])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*([theme.px(18)] * 4))
        whole.setSpacing(theme.px(10))
        whole.addLayout(self._head())
        whole.addWidget(self.banner)
        whole.addWidget(splitter, 1)
        whole.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head, version = QLabel(shown(name_of(self._opened.name))), QLabel(self._opened.version)
        head.setProperty("type", "title")
        version.setProperty("tone", "secondary")
        row = QHBoxLayout()
        for each in (head, version):
            row.addWidget(each)
        row.addStretch(1)
        for each in (self.place, self.pages):
            row.addWidget(each)
        row.setSpacing(theme.px(14))
        return row

    def _foot(self) -> QHBoxLayout:
        self.insert_button.setProperty("keyHint", "Ctrl+Space")
        self.next_button.setProperty("keyHint", "F8")
        self.save_button.setProperty("keyHint", "Ctrl+S")
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for button in (self.insert_button, self.next_button, self.save_button, self.close_button):
            button.setAutoDefault(False)
        row.addWidget(self.insert_button)
        row.addWidget(self.next_button)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.close_button)
        row.addWidget(self.save_button)
        for each in (self.insert_button, self.note, self.save_button):
            each.setVisible(self._presenter.may_edit)
        return row

    def _connect(self) -> None:
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._look)
        self.editor.textChanged.connect(self._soon.start)
        self.editor.place_changed.connect(self._show_place)
        self.preview.page_changed.connect(self._show_page)
        self.preview.resolution_wanted.connect(lambda _width: self._soon.start())
        self.problems.opened.connect(self._jump)
        self.problems.current_changed.connect(self._show_clause)
        self.insert_button.clicked.connect(self.insert_name)
        self.next_button.clicked.connect(self.next_problem)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+Space", self.insert_name),
            ("F8", self.next_problem),
        ):
            QShortcut(QKeySequence(keys), self, act)


def told_saved(name: str) -> Sentence:
    """Say that a wording is kept."""
    return say("{name} is saved; papers are printed with it from now on.", name=name_of(name))
