"""What every section of the settings is to the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence
from casedesk.ui import messages
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.edit_dialog import may_drop
from casedesk.ui.widgets.field_set import FormView


class SectionWidget(QWidget):
    """One section; ``status_changed`` asks the page for a new reading of the status text."""

    status_changed = Signal()
    view: FormView | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def load(self) -> None:
        """Read what the section shows; called when it is shown and when data has changed."""

    def may_leave(self) -> bool:
        """Tell whether the section may be left; ask once when something typed would be lost."""
        editor = self.view.editor if self.view is not None else None
        if editor is None or not editor.is_dirty:
            return True
        if not may_drop(self, editor):
            return False
        self.forget()
        return True

    def forget(self) -> None:
        """Throw away what is typed."""

    def new_actions(self) -> list[QAction]:
        """Return what Ctrl+N offers in this section."""
        return []

    def own_actions(self) -> list[QAction]:
        """Return the section's other actions."""
        return []

    def status_text(self) -> str:
        """Return what stands in the status line."""
        return ""

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        if self.view is not None:
            self.view.retranslate()

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the page."""
        messages.show_error(error, self)

    def say_done(self, told: Sentence) -> None:
        """Tell what was done."""
        messages.toast(self, told)


def show_facts(grid: QGridLayout, facts: tuple[tuple[Text, Text], ...]) -> None:
    """Fill a grid with names at the left and values that can be copied at the right."""
    while (item := grid.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for line, (name, value) in enumerate(facts):
        caption, told = QLabel(shown(name)), QLabel(shown(value))
        caption.setProperty("tone", "secondary")
        told.setWordWrap(True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(caption, line, 0)
        grid.addWidget(told, line, 1)
    grid.setColumnMinimumWidth(0, theme.px(140))
    grid.setColumnStretch(1, 1)
