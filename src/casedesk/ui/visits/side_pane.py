"""The right side below the month: the tray with its search, or another pane in its place."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from casedesk.domain.sentences import say
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.subjects import WeekShown
from casedesk.ui.visits.tray_view import TrayView
from casedesk.ui.widgets.panels import SectionHead

_LONG = 12


class TraySide(QObject):
    """Shows the tray; a long one can be searched."""

    def __init__(self, layout: QVBoxLayout, head: SectionHead, search: QLineEdit, tray: TrayView) -> None:
        super().__init__(tray)
        self._layout, self._head, self._search, self._tray = layout, head, search, tray
        self._other: QWidget | None = None
        self._total = self._listed = 0
        search.setVisible(False)
        search.textChanged.connect(self._find)
        search.installEventFilter(self)
        edge = theme.px(8)
        search.setStyleSheet(f"QLineEdit {{ margin: {edge // 2}px {edge}px; }}")

    def show(self, shown: WeekShown) -> None:
        """Show what waits."""
        self._total, self._listed = shown.tray.total, len(shown.tray.items)
        self._tray.show_tray(shown.tray, shown.ways, shown.today)
        is_long = self._listed >= _LONG
        self._search.setVisible(is_long and self._other is None)
        if not is_long and self._search.text():
            self._search.clear()
        self._count(self._tray.search(self._search.text()) if self._search.text() else self._listed)

    def put(self, widget: QWidget | None) -> None:
        """Show a pane in place of the tray; None brings the tray back."""
        if self._other is not None and self._other is not widget:
            self._layout.removeWidget(self._other)
            self._other.hide()
        self._other = widget
        for own in (self._head, self._tray):
            own.setVisible(widget is None)
        self._search.setVisible(widget is None and self._listed >= _LONG)
        if widget is not None:
            self._layout.addWidget(widget, 1)
            widget.show()

    def pane(self) -> QWidget:
        """Return what takes the keyboard here."""
        return self._other or self._tray

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search into the tray with the arrow down or Enter; Esc empties the search first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._tray.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _find(self, text: str) -> None:
        self._count(self._tray.search(text))

    def _count(self, found: int) -> None:
        """Say how many of all are listed, or by what they are grouped where that is all of them."""
        note = (
            say("by district")
            if found == self._total
            else say("{found} of {total}", found=found, total=self._total)
        )
        self._head.set_title(say("Waiting for a visit"), self._total, note)
