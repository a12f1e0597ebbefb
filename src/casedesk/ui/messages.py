"""The one place where problems are shown: banners, dialogs, the unexpected box, undo and confirmation."""

import logging
import secrets
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import icons
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button

_LOG: Final = logging.getLogger("casedesk.unexpected")


@runtime_checkable
class ShowsProblems(Protocol):
    """A window with a banner of its own."""

    def show_problem(self, error: CaseDeskError) -> None:
        """Show an expected problem where the person looks."""
        ...

    def toast(self, text: Text, undo: Callable[[], None] | None = None, *, can_undo: bool = False) -> None:
        """Tell what was done and offer to take it back."""
        ...


def show_error(error: CaseDeskError, near: QWidget | None = None) -> None:
    """Show an expected problem in the banner of the window of ``near``, else in a dialog."""
    window = near.window() if near is not None else QApplication.activeWindow()
    if isinstance(window, ShowsProblems):
        window.show_problem(error)
        return
    _tell(window, "warning", "warn", say("This did not work"), error.sentence)


def toast(
    near: QWidget, text: Text, undo: Callable[[], None] | None = None, *, can_undo: bool = False
) -> None:
    """Tell what was done in the strip at the bottom of the window.

    ``can_undo`` offers to take the person's last act back; ``undo`` is a way back of its own.
    """
    window: QWidget | None = near.window()
    while window is not None and not isinstance(window, ShowsProblems):
        parent = window.parentWidget()
        window = parent.window() if parent is not None else None
    if isinstance(window, ShowsProblems):
        window.toast(text, undo, can_undo=can_undo)


def confirm(
    near: QWidget, question: Text, detail: Text, verb: Text, *, is_danger: bool = True, icon: str = "warning"
) -> bool:
    """Ask before what cannot be undone; the verb is on the button, the keyboard on the safe one."""
    dialog = MessageDialog(near, icon, "warn" if is_danger else "info", question, detail)
    safe = dialog.add_button(tr("Keep as it is"), "secondary", is_accepting=False)
    dialog.add_button(shown(verb), "danger" if is_danger else "primary", is_accepting=True)
    safe.setFocus()
    return dialog.exec() == QDialog.DialogCode.Accepted


def inform(near: QWidget | None, head: Text, detail: Text = "") -> None:
    """Tell something that needs to be read before going on."""
    _tell(near, "info", "info", head, detail)


class MessageDialog(QDialog):
    """An icon, a sentence in bold, a detail and buttons with verbs."""

    def __init__(self, parent: QWidget | None, icon: str, tone: str, head: Text, detail: Text) -> None:
        super().__init__(parent)
        self.setWindowTitle("CaseDesk")
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        picture, said, more = QLabel(), QLabel(shown(head)), QLabel(shown(detail))
        picture.setPixmap(icons.pixmap(icon, f"status.{tone}.solid", 20, self.devicePixelRatioF()))
        said.setProperty("type", "strong")
        more.setProperty("tone", "secondary")
        for label in (said, more):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        more.setVisible(bool(detail))
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(6))
        texts.addWidget(said)
        texts.addWidget(more)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(20)] * 4))
        column.setSpacing(theme.px(16))
        column.addLayout(row)
        column.addLayout(self._buttons)
        self.setMinimumWidth(theme.px(420))

    def add_button(self, text: str, kind: str, *, is_accepting: bool) -> Button:
        """Add a button with its verb."""
        button = Button(text, kind)
        button.clicked.connect(self.accept if is_accepting else self.reject)
        button.setAutoDefault(kind != "danger")
        self._buttons.addWidget(button)
        return button


def _tell(near: QWidget | None, icon: str, tone: str, head: Text, detail: Text) -> None:
    dialog = MessageDialog(near, icon, tone, head, detail)
    dialog.add_button(tr("Close"), "primary", is_accepting=False).setFocus()
    dialog.exec()


class Unexpected(QObject):
    """Catches everything nobody expected, writes it down masked and shows one box with a short code."""

    came = Signal(str)

    def __init__(self, log_path: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._is_open = False
        self.came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks for the main thread and all others."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write down a problem and show it; expected ones go their usual way."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, CaseDeskError) and threading.current_thread() is threading.main_thread():
            show_error(error)
            return
        code = f"E-{secrets.randbelow(9000) + 1000}"
        _LOG.error("%s", code, exc_info=(kind, error, trace))
        self.came.emit(code)

    def failed_unseen(self, problem: BaseException) -> None:
        """Show a problem of work that nobody waits for any more."""
        if isinstance(problem, CaseDeskError):
            show_error(problem)
        else:
            self.caught(type(problem), problem, problem.__traceback__)

    def _show(self, code: str) -> None:
        if self._is_open:
            return
        self._is_open = True
        detail: Sentence = say(
            "What you saved is safe. Please try again; if it comes back, give code {code} "
            "and the log file {path} to whoever looks after CaseDesk.",
            code=code,
            path=self._log_path,
        )
        _tell(
            QApplication.activeWindow(), "circle-x", Tone.BLOCK, say("Something unexpected happened"), detail
        )
        self._is_open = False
