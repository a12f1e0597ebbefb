"""Ctrl+Z and Ctrl+Shift+Z on every page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from casedesk.domain.operators import Operator
from casedesk.domain.sentences import Sentence, say
from casedesk.services.desk import Desk
from casedesk.ui.main_window import MainWindow
from casedesk.ui.tasks import ThreadTasks

if TYPE_CHECKING:
    from casedesk.services.undoing import UndoService


class Undoer(QObject):
    """Takes back what the person at the desk did last, and tells it; pages follow by the revision."""

    def __init__(self, desk: Desk, actor: Operator, tasks: ThreadTasks, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._actor, self._tasks, self._window = desk, actor, tasks, window
        window.undo_asked.connect(self.undo)
        window.redo_asked.connect(self.redo)

    def undo(self) -> None:
        """Take the last act back."""

        def told(what: Sentence) -> None:
            self._window.toast(say("Undone: {what}", what=what))

        self._tasks.run(
            lambda _progress: self._service().undo(self._actor),
            told,
            self._window.show_problem,
            owner=self,
            name=say("Undoing"),
        )

    def redo(self) -> None:
        """Do again what was undone."""

        def told(what: Sentence) -> None:
            self._window.toast(say("Done again: {what}", what=what), can_undo=True)

        self._tasks.run(
            lambda _progress: self._service().redo(self._actor),
            told,
            self._window.show_problem,
            owner=self,
            name=say("Doing again"),
        )

    def _service(self) -> "UndoService":
        """Load the service with the first wish: the start does without it."""
        from casedesk.services.undoing import UndoService

        return UndoService(self._desk)
