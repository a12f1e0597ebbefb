"""The rail at the left: the menu, a button for every page, settings at the foot."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import NavButton


class Rail(QWidget):
    """Seventy-six pixels wide; ``asked`` tells the key of the page whose button was pressed."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menuButton = NavButton("menu", "", self)
        self.menuButton.setCheckable(False)
        self._buttons: dict[str, tuple[NavButton, Text, str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.menuButton)
        self._column.addStretch(1)
        self._places = 1
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "nav")
        theme.changed.connect(self._adjust)
        self._adjust()
        self._name()

    def add(self, key: str, icon: str, title: Text, shortcut: str, *, is_at_foot: bool = False) -> None:
        """Add a button for a page."""
        button = NavButton(icon, title, self)
        button.clicked.connect(lambda: self.asked.emit(key))
        self._buttons[key] = (button, title, shortcut)
        if is_at_foot:
            self._column.addWidget(button)
        else:
            self._column.insertWidget(self._places, button)
            self._places += 1
        self._name()

    def mark(self, key: str) -> None:
        """Show which page is open."""
        for name, (button, _, _) in self._buttons.items():
            button.setChecked(name == key)

    def set_badge(self, key: str, count: int, *, is_alert: bool = False) -> None:
        """Show a number of open items at a button."""
        if key in self._buttons:
            self._buttons[key][0].set_badge(count, is_alert=is_alert)

    def changeEvent(self, event: QEvent) -> None:
        """Name the buttons in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(tr("Pages"))
        self.menuButton.setAccessibleName(tr("Menu"))
        self.menuButton.setToolTip(tr("Menu (F10)"))
        for button, title, shortcut in self._buttons.values():
            button.setAccessibleName(shown(title))
            button.setToolTip(f"{shown(title)} ({shortcut})" if shortcut else shown(title))
            button.update()

    def _adjust(self) -> None:
        self.setFixedWidth(theme.px(76))
        self.menuButton.setFixedHeight(theme.px(48))
