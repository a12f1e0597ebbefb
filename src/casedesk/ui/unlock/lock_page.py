"""The lock: every window is covered, its title is empty of names, and one pane asks who is there."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QWidget

from casedesk.domain.operators import Operator
from casedesk.ui.icons import paint_icon
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.unlock.login_pane import LoginPane
from casedesk.ui.unlock.presenter.ports import Door
from casedesk.ui.work import Tasks

_TITLE = "CaseDesk"
"""What a covered window is called."""


class Cover(QWidget):
    """Hides one window's content; what was typed stays below it."""

    def __init__(self, window: QWidget) -> None:
        """Cover the window and take the names out of its title."""
        super().__init__(window)
        self._title = window.windowTitle()
        window.setWindowTitle(_TITLE)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def lift(self) -> None:
        """Show the window again as it was."""
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
            window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window and above everything in it, with no name in the title."""
        if event.type() == QEvent.Type.WindowTitleChange and isinstance(watched, QWidget):
            if watched.windowTitle() != _TITLE:
                self._title = watched.windowTitle()
                watched.setWindowTitle(_TITLE)
            return False
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint an opaque ground with a lock."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface.window"))
        side = theme.px(40)
        box = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        paint_icon(painter, box, "lock", "text.tertiary")
        painter.end()


class LockPage(QDialog):
    """Covers every window until the person who locked the desk, or somebody else, signs in.

    ``unlocked`` hands over the operator; ``someone_else`` asks for an ordinary sign-in, with the
    windows still covered until ``lift``.
    """

    unlocked = Signal(object)
    someone_else = Signal()
    language_chosen = Signal(str)

    def __init__(
        self, door: Door, tasks: Tasks, office_name: str, operator: Operator, parent: QWidget | None = None
    ) -> None:
        """Prepare the page above ``parent``, the main window."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(tr("CaseDesk — locked"))
        self._covers: list[Cover] = []
        self.pane = LoginPane(door, tasks, office_name, only=operator.id, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pane)
        self.pane.signed_in.connect(self._signed_in)
        self.pane.someone_else.connect(self.someone_else)
        self.pane.language_chosen.connect(self.language_chosen)

    def lock(self) -> None:
        """Cover everything and ask."""
        for window in QApplication.topLevelWidgets():
            if window is self or not window.isVisible():
                continue
            if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
                window.close()
            else:
                self._covers.append(Cover(window))
        self._settle()
        self.show()
        self.raise_()
        self.activateWindow()
        self.pane.ask_again()

    def lift(self) -> None:
        """Uncover the windows as they were left."""
        for cover in self._covers:
            cover.lift()
        self._covers.clear()
        self.hide()

    def reject(self) -> None:
        """Stay: Esc opens nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: closing opens nothing."""
        event.ignore()

    def _signed_in(self, operator: Operator) -> None:
        self.lift()
        self.unlocked.emit(operator)

    def _settle(self) -> None:
        """Lie exactly on the main window."""
        main = self.parentWidget()
        if main is not None:
            self.setGeometry(main.rect().translated(main.mapToGlobal(QPoint(0, 0))))
