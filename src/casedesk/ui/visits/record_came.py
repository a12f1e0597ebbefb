"""Who really came: the planned crew to be ticked, and others to be chosen."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.record import Visitor

_OTHERS: Final = 2


class CameRow(QWidget):
    """Ticks of the planned crew and two choices of somebody else; ``changed`` tells of either."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[int, QCheckBox] = {}
        self._others = tuple(QComboBox(self) for _ in range(_OTHERS))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))
        for combo in self._others:
            combo.setAccessibleName(tr("Somebody else who came"))
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
            self._row.addWidget(combo, 1)
        self.setFocusProxy(self._others[0])

    def set_people(self, planned: Iterable[Visitor], others: Iterable[Visitor]) -> None:
        """Offer the planned crew and everybody else; the crew is ticked."""
        for place, each in enumerate(planned):
            box = QCheckBox(each.words, self)
            box.setChecked(True)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[each.id] = box
            self._row.insertWidget(place, box)
            if not place:
                self.setFocusProxy(box)
        choices = tuple(others)
        for combo in self._others:
            combo.addItem(tr("Nobody else"), None)
            for each in choices:
                combo.addItem(each.words, each.id)
        for first, second in zip((*self._boxes.values(), *self._others), self._others, strict=False):
            QWidget.setTabOrder(first, second)

    def set_came(self, came: Iterable[int]) -> None:
        """Show who came; nobody named means the planned crew."""
        named = tuple(came) or tuple(self._boxes)
        for key, box in self._boxes.items():
            box.setChecked(key in named)
        strangers = [each for each in named if each not in self._boxes]
        for place, combo in enumerate(self._others):
            wanted = strangers[place] if place < len(strangers) else None
            combo.setCurrentIndex(max(0, combo.findData(wanted)))

    def came(self) -> tuple[int, ...]:
        """Return who came where it was not the planned crew, otherwise nothing."""
        people = self.people()
        return () if people == tuple(self._boxes) else people

    def people(self) -> tuple[int, ...]:
        """Return everybody who came, the planned ones first."""
        ticked = [key for key, box in self._boxes.items() if box.isChecked()]
        chosen = [each.currentData(Qt.ItemDataRole.UserRole) for each in self._others]
        return tuple(dict.fromkeys((*ticked, *(each for each in chosen if each is not None))))
