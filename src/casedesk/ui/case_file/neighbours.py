"""The way to the cases before and after the one on show, and its place in their list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from casedesk.ui import formats
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import IconButton
from casedesk.ui.widgets.chips import KeyHint


class Neighbours(QWidget):
    """Stands in the top bar; empty when the case was reached from no list."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, 0, 0)
        row.setSpacing(theme.px(4))
        self._previous, self._next = IconButton("chevron-up"), IconButton("chevron-down")
        self._place, self._place_key = QLabel(), KeyHint("Alt+↑↓")
        self._place.setProperty("tone", "secondary")
        for part in (self._previous, self._next, self._place, self._place_key):
            row.addWidget(part)
        row.addStretch(1)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Show number and count of the list; None hides everything."""
        for part in (self._previous, self._next, self._place, self._place_key):
            part.setVisible(place is not None)
        if place is not None:
            self._place.setText(
                tr("{number} of {count}").format(number=place[0], count=formats.number(place[1]))
            )

    def name(self) -> None:
        """Name the buttons in the language in use."""
        self._previous.set_name(tr("Previous case"), "Alt+↑")
        self._next.set_name(tr("Next case"), "Alt+↓")
