"""The list of cases as people see it."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Right
from casedesk.domain.own_fields import OwnField
from casedesk.domain.sentences import Sentence
from casedesk.ui import forms, icons, messages
from casedesk.ui.cases.actions import HINTS, CaseActions
from casedesk.ui.cases.acts import ListActs, open_menu
from casedesk.ui.cases.filter_strip import FilterStrip
from casedesk.ui.cases.filters import FilterKind
from casedesk.ui.cases.lines import ROW, CaseLines
from casedesk.ui.cases.list_columns import ListColumns
from casedesk.ui.cases.list_work import ListWork
from casedesk.ui.cases.no_cases import NoCases
from casedesk.ui.cases.opening import OpensPlacements
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.cases.preview import Preview
from casedesk.ui.cases.preview_pane import CasePreview
from casedesk.ui.column_layout import ColumnPlace
from casedesk.ui.looks import Text
from casedesk.ui.table_view import TableView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import HintBar
from casedesk.ui.widgets.count_tabs import CountTabs
from casedesk.ui.work import Tasks

_LEAST_LIST = 560


forms.register(CountTabs, CasePreview)


@runtime_checkable
class OpensSearch(Protocol):
    """A window with the search over everything."""

    def open_search(self, text: str = "") -> None:
        """Open it with something typed."""


class CasesPage(OpensPlacements):
    """Shows views, filters, the list and the preview of the current case."""

    views: CountTabs
    filterIcon: QLabel
    chipsLayout: QHBoxLayout
    clearButton: Button
    findLine: QLineEdit
    saveViewButton: Button
    importButton: Button
    bulkButton: Button
    columnsButton: Button
    exportButton: Button
    previewButton: Button
    splitter: QSplitter
    table: TableView
    preview: CasePreview
    hints: HintBar

    def __init__(self, presenter: CasesPresenter, tasks: Tasks) -> None:
        super().__init__()
        forms.load("cases_page", self)
        self._presenter = presenter
        self._is_narrow = False
        self._columns = ListColumns(self.table, tasks, presenter.keep_layout, presenter.forget_layout)
        work = ListWork(presenter.services, presenter.actor, tasks, self)
        self._acts = ListActs(presenter, self, self._columns, work)
        self._empty = NoCases(presenter, lambda: self.go("importing", None))
        self.table.set_empty(self._empty)
        self._strip = FilterStrip(presenter, self, self.chipsLayout, self.clearButton, self._open_find)
        self._actions = CaseActions(
            presenter,
            self,
            bring=lambda: self.go("importing", None),
            flip_preview=self._flip_preview,
            open_find=self._open_find,
            open_filters=self._strip.open,
            acts=self._acts,
            columns=self._columns,
        )
        self._connect()
        self.findLine.hide()
        self.importButton.setVisible(presenter.may_import)
        self.exportButton.setVisible(presenter.may(Right.EXPORT))
        self.bulkButton.setVisible(presenter.may(Right.EDIT_CASES))
        self.preview.offer(
            contact=presenter.may(Right.LOG_CONTACTS),
            payment=presenter.may(Right.RECORD_PAYMENTS),
            visit=presenter.may(Right.PLAN_VISITS),
        )
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        theme.changed.connect(self._adjust)
        presenter.attach(self)
        presenter.show_layout()
        self._name_parts()
        self._adjust()

    def title(self) -> str:
        """Return the page's name."""
        return tr("Cases")

    def context(self) -> str:
        """Return how many cases there are."""
        return shown(self._presenter.context())

    def refresh(self, revision: int) -> None:  # noqa: ARG002
        """Read everything again."""
        self._presenter.load()

    def own_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return self._actions.own()

    def new_actions(self) -> list[QAction]:
        """Return what Ctrl+N offers."""
        return self._actions.new()

    def status_text(self) -> str:
        """Return the sums of ticked lines and view."""
        *ticked, view = (shown(each) for each in self._presenter.status())
        if not ticked:
            return view
        number, sums = ticked
        return f"<b>{number}</b> &nbsp;{sums} &nbsp;│&nbsp; {view}"

    def panes(self) -> list[QWidget]:
        """Return tabs, list and preview."""
        return [self.views, self.table, self.preview.scrollArea]

    def main_pane(self) -> QWidget:
        """Begin in the list."""
        return self.table

    def go_up(self) -> bool:
        """Close the find line with Esc."""
        if not self.findLine.isVisible():
            return False
        self._close_find()
        return True

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001
        """Take the small preview."""
        self._is_narrow = is_narrow
        self._adjust()

    def retranslate_ui(self) -> None:
        """Name everything in the new language and read the lines, which hold words too."""
        self._name_parts()
        self._presenter.load()
        self.preview.retranslate_ui()

    def _name_parts(self) -> None:
        """Name actions, buttons and the empty list."""
        self._actions.name()
        self._strip.name()
        self.views.setAccessibleName(tr("Views"))
        self.table.setAccessibleName(tr("Cases"))
        self.preview.setAccessibleName(tr("Preview"))
        self._empty.name()
        self.hints.set_hints(HINTS)

    def show_views(self, views: Sequence[tuple[str, Text, int | None]], current: str) -> None:
        """Show the tabs."""
        self.views.set_tabs(views, current)

    def show_chips(self, chips: Sequence[tuple[FilterKind, Text]]) -> None:
        """Show the set filters as chips, the one that adds more at the end."""
        self._strip.show(chips)
        self._empty.name()

    def show_lines(self, lines: CaseLines) -> None:
        """Show another list; the old lines stay until the new ones are there."""
        self.table.show_rows(lines)

    def show_layout(self, columns: Sequence[ColumnPlace], column: str, *, is_descending: bool) -> None:
        """Put the columns as the view has them and mark its order."""
        self._columns.show(columns)
        self._columns.mark_order(column, is_descending=is_descending)

    def show_fields(self, fields: Sequence[OwnField]) -> None:
        """Have a column for each of the office's own fields."""
        self._columns.take_fields(fields)

    def untick_all(self) -> None:
        """Forget that everything was ticked; single ticks stay."""
        if self.table.table.ticked.is_all:
            self.table.table.tick_none()

    def tell(self, told: Sentence, *, can_undo: bool) -> None:
        """Tell what was done, with the way back."""
        messages.toast(self, told, can_undo=can_undo)

    def show_preview(self, preview: Preview | None) -> None:
        """Show one case beside the list."""
        self.preview.show_preview(preview)

    def show_texts(self) -> None:
        """Have the window read context and status anew."""
        self._empty.name()
        self.title_changed.emit()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem."""
        messages.show_error(error, self)

    def go(self, page: str, argument: object) -> None:
        """Ask for another page."""
        self.wants.emit(page, argument)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last filter away with Backspace."""
        if event.key() == Qt.Key.Key_Backspace and self._presenter.filters:
            self._presenter.drop_last_filter()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show two more columns where there is room."""
        super().resizeEvent(event)
        self._columns.fit(self.window().width())

    def _connect(self) -> None:
        presenter, table = self._presenter, self.table
        self.views.chosen.connect(presenter.choose_view)
        self.importButton.clicked.connect(self._actions.bring.trigger)
        self.previewButton.clicked.connect(self._flip_preview)
        self.columnsButton.clicked.connect(lambda: self._columns.open_menu(_below(self.columnsButton)))
        ticked = self._actions.on_ticked()
        self.bulkButton.clicked.connect(lambda: open_menu(self, ticked, _below(self.bulkButton)))
        self.exportButton.clicked.connect(self._acts.export)
        self.saveViewButton.clicked.connect(
            lambda: self._acts.open_view_menu(presenter.book.chosen.key, _below(self.saveViewButton))
        )
        self.views.menu_asked.connect(self._acts.open_view_menu)
        self.findLine.textChanged.connect(lambda text: presenter.set_filter(FilterKind.TEXT, text.strip()))
        self.findLine.returnPressed.connect(self.table.setFocus)
        table.counted.connect(presenter.lines_came)
        table.opened.connect(lambda row: presenter.open(row[ROW]))
        table.current_changed.connect(lambda row: presenter.select(row[ROW] if row else None))
        table.ticked_changed.connect(lambda: presenter.tick(table.table.ticked))
        table.sort_asked.connect(self._sort)
        table.typed.connect(self._typed)
        table.menu_asked.connect(self._open_row_menu)
        self.preview.acted.connect(self._preview_acted)

    def _adjust(self) -> None:
        self.filterIcon.setPixmap(icons.pixmap("filter", "text.secondary", 16, self.devicePixelRatioF()))
        least, usual, most = theme.pane("preview")
        self.preview.setMinimumWidth(least)
        self.preview.setMaximumWidth(most)
        wanted = least if self._is_narrow else usual
        self.splitter.setSizes([max(theme.px(_LEAST_LIST), self.width() - wanted), wanted])
        self.previewButton.setChecked(not self.preview.isHidden())

    def _flip_preview(self) -> None:
        self.preview.setVisible(self.preview.isHidden())
        self.previewButton.setChecked(not self.preview.isHidden())

    def _open_find(self) -> None:
        self.findLine.show()
        self.findLine.setFocus()
        self.findLine.selectAll()

    def _close_find(self) -> None:
        self.findLine.clear()
        self.findLine.hide()
        self.table.setFocus()

    def _sort(self, key: str, is_descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        is_second = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._presenter.sort(key, is_descending=is_descending, is_second=is_second)

    def _typed(self, text: str) -> None:
        window = self.window()
        if isinstance(window, OpensSearch):
            window.open_search(text)

    def _open_row_menu(self, _row: object, point: QPoint) -> None:
        open_menu(self, [*self._actions.on_row(), *self._actions.on_ticked()], point)

    def _preview_acted(self, name: str) -> None:
        row = self.table.current_row()
        if name == "open" and row is not None:
            self._presenter.open(row[ROW])
        else:
            self._presenter.act(name)


def _below(part: QWidget) -> QPoint:
    return part.mapToGlobal(part.rect().bottomLeft())
