"""What is used of the limits of a day, beside a contact that is being written."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from casedesk.domain.sentences import say
from casedesk.services.contact_rules import LimitCount, LimitKind
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import LimitCounter

_NAMES = {
    LimitKind.EFFECTIVE_CALLS: say("Effective calls that day"),
    LimitKind.ATTEMPTS: say("Tries at this number that day"),
    LimitKind.NOTICES: say("Voice notices that day"),
}


class LimitsPane(QWidget):
    """One line for each limit that has a say about the person and the channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(0, 1)
        self.counters: dict[LimitKind, LimitCounter] = {}
        self._words: dict[LimitKind, QLabel] = {}
        for row, (kind, name) in enumerate(_NAMES.items()):
            word, counter = QLabel(shown(name), self), LimitCounter(self)
            word.setProperty("type", "small")
            word.setProperty("tone", "secondary")
            grid.addWidget(word, row, 0)
            grid.addWidget(counter, row, 1)
            self.counters[kind], self._words[kind] = counter, word
        self.show_counts(())

    def show_counts(self, counts: Sequence[LimitCount]) -> None:
        """Show the limits that are counted, the others not at all."""
        known = {each.kind: each for each in counts}
        for kind, counter in self.counters.items():
            count = known.get(kind)
            counter.setVisible(count is not None)
            self._words[kind].setVisible(count is not None)
            if count is not None:
                counter.set_count(count.used, count.limit, _NAMES[kind])
