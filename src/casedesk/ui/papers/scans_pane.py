"""Scans: a stack dropped or chosen, what waits for a hand, and the copies that lack pages."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.scan_stacks import ScanPicture
from casedesk.services.scans import ScanService
from casedesk.ui import forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.papers import scans_asking
from casedesk.ui.papers.presenter.scans import CHECK_ID, COPY_ID, PAGE_ID, PageShown, Row, ScansPresenter
from casedesk.ui.papers.scans_side import ScansSide
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import TICKS, Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.shared_width import SharedWidth
from casedesk.ui.work import Tasks

_TRAY, _STACK, _COPIES, _CHECKS = "tray", "stack", "copies", "checks"
_PANES: Final = (_TRAY, _STACK, _COPIES, _CHECKS)
_BESIDE: Final = frozenset({_TRAY, _STACK})
"""Lists of pages, which show one of them beside."""
_PAGES: Final = [
    Column("status", say("Status"), 152, Kind.CHIP),
    Column("file", say("File and page"), 130, Kind.BOLD),
    Column("paper", say("Paper"), 236, stretches=True),
    Column("told", say("What is the matter"), 120, Kind.SECONDARY, stretches=True),
]
_COPY_COLUMNS: Final = [
    Column("paper", say("Paper"), 240, Kind.BOLD, stretches=True),
    Column("missing", say("Missing pages"), 160),
    Column("printed", say("Printed"), 140),
]
_CHECK_COLUMNS: Final = [
    Column("paper", say("Paper"), 240, Kind.BOLD, stretches=True),
    Column("debtor", say("Debtor"), 100),
    Column("bearer", say("Carried by"), 110),
    Column("scanned", say("Scan complete"), 140),
    Column("state", say("State"), 260, Kind.CHIP, stretches=True),
]
_EMPTY: Final = (
    (
        "circle-check",
        say("No page waits"),
        say("Drop a stack of scans here, or choose its folder (F4). What cannot file itself waits here."),
    ),
    (
        "qr",
        say("No stack was read yet"),
        say("Choose the folder of the scans (F4), or drop files here."),
    ),
    (
        "circle-check",
        say("No copy lacks a page"),
        say("A copy of which only some pages are filed stands here with those that it lacks."),
    ),
    (
        "circle-check",
        say("No complete scan waits to be checked"),
        say("A signed copy whose pages are all filed stands here until a second person checked it."),
    ),
)
"""What each list says while nothing is in it."""
_SHARES: Final = (11, 9)
"""How the list and the page beside it share the width."""
HINTS: Final[tuple[tuple[str, Text], ...]] = (
    ("F4", say("read a folder")),
    ("Alt+1 2 3 4", say("waiting, last stack, missing, to check")),
    ("Enter", say("file by number")),
    ("F9", say("file here")),
    ("F8", say("check the scan")),
    ("Del", say("set aside")),
    ("Ctrl+R", say("turn")),
)


class ScansPane(QWidget):
    """Reads a stack (F4 or a drop), shows what became of each page, and lets it be put right by keyboard."""

    changed = Signal()
    waiting_changed = Signal(int)
    wants_check = Signal(int)

    folderButton: Button
    filesButton: Button
    scanTabs: SegmentedControl
    sumLabel: QLabel
    scansBanner: Banner
    scansBody: QSplitter
    scansStack: QStackedWidget
    trayTable: TableView
    stackTable: TableView
    copiesTable: TableView
    checksTable: TableView
    scansSide: ScansSide

    def __init__(self, desk: Desk, actor: Operator, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(ScansSide)
        forms.load("papers_scans", self)
        self._presenter = ScansPresenter(ScanService(desk), actor, tasks)
        self._tables = (self.trayTable, self.stackTable, self.copiesTable, self.checksTable)
        self._counts = dict.fromkeys(_PANES, 0)
        self._folder = Path.home()
        self.scansBanner.hide()
        self.setAcceptDrops(self._presenter.may_file)
        self.trayTable.setup([TICKS, *_PAGES], tasks, is_dense=True, identity=PAGE_ID)
        self.stackTable.setup(list(_PAGES), tasks, is_dense=True, identity=PAGE_ID)
        self.copiesTable.setup(list(_COPY_COLUMNS), tasks, is_dense=True, identity=COPY_ID)
        self.checksTable.setup(list(_CHECK_COLUMNS), tasks, is_dense=True, identity=CHECK_ID)
        self._shared = SharedWidth(self.scansBody, _SHARES)
        self._presenter.attach(self)
        self.scansSide.attach(self._presenter)
        self._connect()
        self.retranslate_ui()
        self.choose_pane(_TRAY)

    # --- what the page asks for

    def refresh(self) -> None:
        """Read everything again."""
        self._presenter.load()

    def choose_folder(self) -> None:
        """Ask for a folder of scans and read it."""
        if (folder := scans_asking.which_folder(self, self._folder)) is not None:
            self._folder = folder
            self.read([folder])

    def choose_files(self) -> None:
        """Ask for scanned files and read them."""
        self.read(scans_asking.which_files(self, self._folder))

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders."""
        if self._presenter.may_file and paths:
            self.scansBanner.clear()
            self._presenter.read(paths)

    def waiting(self) -> int:
        """Return how many pages wait."""
        return self._counts[_TRAY]

    def choose_pane(self, key: str) -> None:
        """Show the tray, the last stack, the copies that lack pages or those to be checked."""
        if key not in _PANES:
            return
        self.scanTabs.set_value(key)
        self.scansStack.setCurrentIndex(_PANES.index(key))
        self.scansSide.setVisible(key in _BESIDE)
        table = self.table()
        table.setFocus()
        if key in _BESIDE:
            self._presenter.show(table.current_row())

    def table(self) -> TableView:
        """Return the list on show."""
        return self._tables[self.scansStack.currentIndex()]

    # --- what the presenter asks for

    def show_tray(self, rows: Sequence[Row]) -> None:
        """Show what waits."""
        self._show(_TRAY, self.trayTable, rows)
        self.waiting_changed.emit(len(rows))

    def show_stack(self, rows: Sequence[Row], summary: Text) -> None:
        """Show the stack that was read last."""
        self.sumLabel.setText(shown(summary))
        self._show(_STACK, self.stackTable, rows)

    def show_copies(self, rows: Sequence[Row]) -> None:
        """Show copies that lack pages."""
        self._show(_COPIES, self.copiesTable, rows)
        self.changed.emit()

    def show_checks(self, rows: Sequence[Row]) -> None:
        """Show complete scans that wait to be checked."""
        self._show(_CHECKS, self.checksTable, rows)

    def show_page(self, page: PageShown | None) -> None:
        """Show one page beside the list."""
        self.scansSide.show_page(page)

    def show_picture(self, picture: ScanPicture | None) -> None:
        """Show its picture."""
        self.scansSide.show_picture(picture)

    def show_candidates(self, copies: Sequence[tuple[int, Text, tuple[int, ...]]]) -> None:
        """Offer copies that lack pages."""
        self.scansSide.show_candidates(copies)

    def show_read(self) -> None:
        """Go to the stack that was just read."""
        self.choose_pane(_STACK)

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the lists."""
        self.scansBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def tell(self, text: Text, tone: Tone, checks: int = 0) -> None:
        """Tell what came of it; where scans can be checked now, one press leads to them."""
        verb, act = (say("To the check"), partial(self.choose_pane, _CHECKS)) if checks else ("", None)
        self.scansBanner.show_text(tone, text, verb, act, can_close=True)

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self._show_tabs()
        self.folderButton.setEnabled(self._presenter.may_file)
        self.filesButton.setEnabled(self._presenter.may_file)
        self.scansSide.retranslate_ui()
        for table, (icon, head, text) in zip(self._tables, _EMPTY, strict=True):
            empty = EmptyState()
            empty.set_texts(icon, head, text)
            table.set_empty(empty)

    # --- parts

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(each.isLocalFile() for each in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.read([Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile()])

    def _connect(self) -> None:
        side = self.scansSide
        self.scanTabs.chosen.connect(self.choose_pane)
        for table in (self.trayTable, self.stackTable):
            table.current_changed.connect(self._presenter.show)
            table.opened.connect(lambda _row: self.scansSide.begin())
        for table, place in ((self.copiesTable, COPY_ID), (self.checksTable, CHECK_ID)):
            table.opened.connect(lambda row, at=place: self.wants_check.emit(int(row[at])))
        side.file_asked.connect(self._file)
        side.aside_asked.connect(self._set_aside)
        side.back_asked.connect(self._take_back)
        side.replace_asked.connect(self._replace)
        side.check_asked.connect(self._check)
        side.right_asked.connect(self._set_right)
        self.folderButton.clicked.connect(self.choose_folder)
        self.filesButton.clicked.connect(self.choose_files)
        for keys, act in (
            ("F4", self.choose_folder),
            ("Shift+F4", self.choose_files),
            ("F9", side.file),
            ("Del", self._set_aside),
            ("Ctrl+Backspace", self._take_back),
            ("Ctrl+F9", self._set_right),
            ("F7", self._replace),
            ("F8", self._check),
            ("Ctrl+R", lambda: self._presenter.turn(90)),
            ("Ctrl+Shift+R", lambda: self._presenter.turn(-90)),
        ):
            _key(self, keys, act)
        for number, key in enumerate(_PANES, start=1):
            _key(self, f"Alt+{number}", partial(self.choose_pane, key))

    def _show(self, key: str, table: TableView, rows: Sequence[Row]) -> None:
        row = table.currentIndex().row()
        self._counts[key] = len(rows)
        table.show_rows(list(rows))
        if rows:
            table.select_row(min(max(row, 0), len(rows) - 1))
        self._show_tabs()
        if table is self.table() and key in _BESIDE:
            self._presenter.show(table.current_row())

    def _show_tabs(self) -> None:
        chosen = self.scanTabs.value() or _TRAY
        names = (tr("Waiting pages"), tr("Last stack"), tr("Pages missing"), tr("To be checked"))
        self.scanTabs.set_options(
            [(key, f"{name} {self._counts[key]}") for key, name in zip(_PANES, names, strict=True)]
        )
        self.scanTabs.set_value(chosen)

    def _file(self, paper_id: int, page_no: int) -> None:
        against, reason = self._presenter.speaks_against(paper_id), ""
        page = self.scansSide.page
        if page is not None and (page.needs_reason or against):
            given = scans_asking.why_file(self, page, against)
            if given is None:
                return
            reason = given
        self._presenter.file(paper_id, page_no, reason)
        self.table().setFocus()

    def _set_aside(self) -> None:
        line = self._presenter.current
        if line is None or not self.scansSide.asideButton.isVisible():
            return
        ticked = self.trayTable.ticked_rows() if self.table() is self.trayTable else []
        keys = [int(each[PAGE_ID]) for each in ticked] or [line.page.id]
        reason = scans_asking.why_aside(self, len(keys))
        if reason:
            self._presenter.set_aside(keys, reason)

    def _take_back(self) -> None:
        if self.scansSide.backButton.isVisible() and (reason := scans_asking.why_back(self)):
            self._presenter.take_back(reason)

    def _replace(self) -> None:
        if self.scansSide.replaceButton.isVisible():
            self._presenter.replace()

    def _set_right(self) -> None:
        page = self.scansSide.page
        if page is not None and self.scansSide.setRightButton.isVisible():
            reason = scans_asking.why_wrong(self) if page.asks_why else ""
            if reason is not None:
                self._presenter.set_right(reason)

    def _check(self) -> None:
        if self.table() is self.checksTable:
            row = self.checksTable.current_row()
            if row is not None:
                self.wants_check.emit(int(row[CHECK_ID]))
            return
        line = self._presenter.current
        if line is not None and line.page.paper_id is not None and self.scansSide.checkButton.isVisible():
            self.wants_check.emit(line.page.paper_id)


def _key(near: QWidget, keys: str, act: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence(keys), near)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
