"""The left of the top bar: the way back, the page above, the title and what a page puts there itself."""

from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from casedesk.ui import icons
from casedesk.ui.pages import Page
from casedesk.ui.widgets.button import IconButton


class TopBar(Protocol):
    """What of the main window the line consists of."""

    backButton: IconButton
    crumbLabel: QLabel
    crumbArrow: QLabel
    titleLabel: QLabel
    contextLabel: QLabel
    topWidgets: QHBoxLayout


class TitleLine:
    """Says which page is on show and from where it was reached."""

    def __init__(self, bar: TopBar) -> None:
        self._bar = bar
        self._own: QWidget | None = None

    def show_texts(self, page: Page) -> None:
        """Write title, context and the page above; without one there is no way back to show."""
        crumb = page.crumb()
        self._bar.titleLabel.setText(page.title())
        self._bar.contextLabel.setText(page.context())
        self._bar.crumbLabel.setText(crumb)
        for part in (self._bar.crumbLabel, self._bar.crumbArrow, self._bar.backButton):
            part.setVisible(bool(crumb))

    def put(self, widget: QWidget | None) -> None:
        """Show the page's own widget behind the context, in place of the page's before."""
        if self._own is not None:
            self._own.hide()
            self._bar.topWidgets.removeWidget(self._own)
        self._own = widget
        if widget is not None:
            self._bar.topWidgets.addWidget(widget)
            widget.show()

    def adjust(self) -> None:
        """Draw the arrow anew in the theme's ink and size."""
        arrow = self._bar.crumbArrow
        arrow.setPixmap(icons.pixmap("chevron-right", "text.tertiary", 12, arrow.devicePixelRatioF()))
