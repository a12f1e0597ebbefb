"""The panel that long work shows itself in, at the lower right of the window."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from casedesk.domain.sentences import Sentence
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.theme import theme
from casedesk.ui.widgets.panels import ProgressPanel


class WorkPanel(ProgressPanel):
    """Follows the latest named work of ``tasks`` that has lasted long enough to be shown."""

    def __init__(self, tasks: ThreadTasks, window: QWidget) -> None:
        super().__init__(window)
        self._number = 0
        self._window = window
        window.installEventFilter(self)
        self.cancelled.connect(lambda: tasks.cancel(self._number))
        tasks.busy.connect(self._lasts)
        tasks.progressed.connect(self._went_on)
        tasks.ended.connect(self._ended)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _lasts(self, number: int, name: Sentence) -> None:
        self._number = number
        self.start(name)
        self._place()
        self.raise_()

    def _went_on(self, number: int, done: int, total: int, what: Sentence | None) -> None:
        if number == self._number:
            self.set_progress(done, total, what)

    def _ended(self, number: int) -> None:
        if number == self._number:
            self.hide()

    def _place(self) -> None:
        width, height = theme.px(420), self.sizeHint().height()
        left = self._window.width() - width - theme.px(16)
        self.setGeometry(QRect(left, self._window.height() - height - theme.px(40), width, height))
