"""A table whose ticks are a choice that somebody else holds, for one group of rows after the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from casedesk.ui.table_view import TableView
from casedesk.ui.ticks import Ticks


class AcceptTable(TableView):
    """Space accepts a row, Ctrl+A all, Ctrl+D none; Esc keeps the ticks and goes up."""

    def show_ticks(self, ticks: Ticks | None) -> None:
        """Show which rows are accepted; where nothing can be chosen the boxes are hidden."""
        self.table.ticked = ticks or Ticks()
        self.setColumnHidden(0, ticks is None)
        self._stretch()
        self.viewport().update()
        self.header.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the box in the header by keyboard too."""
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_control and event.key() == Qt.Key.Key_D and self._has_ticks():
            self.table.tick_none()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _has_ticks(self) -> bool:
        return super()._has_ticks() and not self.isColumnHidden(0)

    def _first_column(self) -> int:
        return 1
