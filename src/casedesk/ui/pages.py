"""What a page is to the main window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from casedesk.domain.sentences import Sentence


class Page(QWidget):
    """One page of the body; override what differs.

    ``wants`` asks the main window for another page with an argument, ``status_changed`` and
    ``title_changed`` for a new reading of the texts.
    """

    title_changed = Signal()
    status_changed = Signal()
    badge_changed = Signal(int, bool)
    wants = Signal(str, object)

    def title(self) -> str:
        """Return the title in the top bar, already translated."""
        return ""

    def crumb(self) -> str:
        """Return the page above this one, shown before the title."""
        return ""

    def context(self) -> str:
        """Return the short text behind the title."""
        return ""

    def refresh(self, revision: int) -> None:
        """Read the data again; called when shown after the revision number changed."""

    def open(self, argument: object) -> None:
        """Show what another page or the search asked for."""

    def own_actions(self) -> list[QAction]:
        """Return the page's actions for menu, palette and shortcuts."""
        return []

    def new_actions(self) -> list[QAction]:
        """Return what Ctrl+N offers here."""
        return []

    def top_widget(self) -> QWidget | None:
        """Return a widget for the top bar, behind the context."""
        return None

    def status_text(self) -> str:
        """Return the left text of the status bar; ``<b>`` is allowed."""
        return ""

    def panes(self) -> list[QWidget]:
        """Return the panes that F6 goes round."""
        return []

    def main_pane(self) -> QWidget | None:
        """Return the pane that takes the keyboard when the page is first shown."""
        return next(iter(self.panes()), None)

    def lasting(self, argument: object) -> object:
        """Return what the way back hands to the page again; a request for a form is not repeated."""
        return argument

    def can_unmask(self) -> bool:
        """Tell whether a masked value can be asked for here."""
        return False

    def unmask(self) -> None:
        """Ask the reason and show masked values for a while (Ctrl+U)."""

    def leave(self) -> bool:
        """Tell whether the page may be left now; ask the person if something is unsaved."""
        return True

    def go_up(self) -> bool:
        """Answer Esc and Alt+←: go one layer up inside the page and tell whether there was one."""
        return False

    def retranslate_ui(self) -> None:
        """Set again what was set by hand; the form's own texts follow the language by themselves."""

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small pane widths below 1400 pixels."""

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()


@dataclass(frozen=True)
class PageEntry:
    """A page as it is registered: made when first shown."""

    key: str
    icon: str
    title: Sentence
    factory: Callable[[], Page]
    shortcut: str = ""
    is_at_foot: bool = False
    is_on_rail: bool = True
    parent_key: str = ""


def action(
    text: str, act: Callable[[], object], shortcut: str = "", icon: str = "", parent: QWidget | None = None
) -> QAction:
    """Return an action with a translated text, a shortcut and an icon's name for palette and menu."""
    made = QAction(text, parent)
    made.triggered.connect(lambda _checked=False: act())
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
    made.setProperty("iconName", icon)
    return made
