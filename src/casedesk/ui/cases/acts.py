"""Opens what the list's actions need, dialogs and menus, and hands the answers on."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from casedesk.domain.operators import Right
from casedesk.services.case_export import Export
from casedesk.ui.cases.bulk import BulkKind, BulkPresenter
from casedesk.ui.cases.bulk_dialog import BulkDialog
from casedesk.ui.cases.export_dialog import ExportDialog
from casedesk.ui.cases.list_columns import ListColumns
from casedesk.ui.cases.list_work import ListWork, sheet_columns, sheet_words
from casedesk.ui.cases.presenter import CasesPresenter
from casedesk.ui.cases.view_dialog import ViewDialog
from casedesk.ui.texts import shown, tr


class ListActs:
    """What can be done with the ticked cases and with the views."""

    def __init__(
        self, presenter: CasesPresenter, page: QWidget, columns: ListColumns, work: ListWork
    ) -> None:
        self._presenter, self._page, self._columns, self._work = presenter, page, columns, work

    def bulk(self, kind: BulkKind) -> None:
        """Ask for the choice of an act, show what it would do, and do it."""
        presenter = self._presenter
        selection = presenter.selection()
        if not selection[1]:
            return
        asked = BulkPresenter(
            presenter.services.bulk, presenter.actor, presenter.tasks, presenter.choices, kind, selection
        )
        dialog = BulkDialog(asked, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._work.apply(asked)
        dialog.deleteLater()

    def export(self) -> None:
        """Write the ticked cases, or the whole view where none is ticked, into a workbook."""
        presenter = self._presenter
        query, number = presenter.selection_or_view()
        dialog = ExportDialog(number, self._page, may_unmask=presenter.may(Right.UNMASK))
        if dialog.exec() == QDialog.DialogCode.Accepted and (target := self._target()):
            columns = self._columns.titles(only_shown=dialog.shownBox.isChecked())
            asked = Export(
                sheet_columns(columns, presenter.choices.fields, shown),
                sheet_words(shown),
                dialog.reason,
                is_in_full=dialog.fullBox.isChecked() and not dialog.fullBox.isHidden(),
            )
            self._work.export(query, asked, target)
        dialog.deleteLater()

    def keep_view(self) -> None:
        """Keep what the list shows under a name (Ctrl+S)."""
        book = self._presenter.book
        dialog = ViewDialog(tr("Keep view"), "", self._page, may_share=book.may_share)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            book.keep(
                dialog.name,
                self._presenter.question,
                self._columns.shown_places(),
                is_shared=dialog.sharedBox.isChecked(),
            )
        dialog.deleteLater()

    def open_view_menu(self, key: str, point: QPoint) -> None:
        """Offer what can be done with a view."""
        menu = QMenu(self._page)
        menu.addActions(self.view_actions(menu, key))
        menu.exec(point)

    def view_actions(self, menu: QMenu, key: str) -> list[QAction]:
        """Return what can be done with a view, which is less with a built-in one."""
        presenter, book = self._presenter, self._presenter.book
        made = [_act(menu, tr("Keep as a new view…"), self.keep_view)]
        if book.may_change(key):
            if key == book.chosen.key:
                update = partial(self._update)
                made.append(_act(menu, tr("Update “{name}”").format(name=shown(book.chosen.title)), update))
            made += [
                _act(menu, tr("Rename…"), partial(self._rename, key)),
                _act(menu, tr("Move to the left"), partial(book.move, key, -1)),
                _act(menu, tr("Move to the right"), partial(book.move, key, 1)),
                _act(menu, tr("Remove view"), partial(book.remove, key)),
            ]
        made.append(_act(menu, tr("Columns and order as at first"), presenter.forget_layout))
        return made

    def _update(self) -> None:
        self._presenter.book.update(self._presenter.question, self._columns.shown_places())

    def _rename(self, key: str) -> None:
        book = self._presenter.book
        kept = book.kept(key)
        if kept is None:
            return
        dialog = ViewDialog(tr("Rename view"), kept.name, self._page, may_share=False)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.name != kept.name:
            book.rename(key, dialog.name)
        dialog.deleteLater()

    def _target(self) -> Path | None:
        name = tr("Cases {day}").format(day=date.today().isoformat())  # noqa: DTZ011 - only a file's name
        path, _kind = QFileDialog.getSaveFileName(
            self._page, tr("Write the workbook"), f"{name}.xlsx", tr("Excel workbook (*.xlsx)")
        )
        if not path:
            return None
        target = Path(path)
        return target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")


def _act(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    made = QAction(text, menu)
    made.triggered.connect(lambda _checked=False: act())
    return made


def open_menu(page: QWidget, actions: Sequence[QAction], point: QPoint) -> None:
    """Offer actions at a place of the screen."""
    menu = QMenu(page)
    menu.addActions(list(actions))
    menu.exec(point)
