"""The last step: what was imported."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from casedesk.ui import forms, icons
from casedesk.ui.importing.cards import DoneCard
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button


class DonePane(QWidget):
    """Says what was made and where it came from."""

    pictureLabel: QLabel
    headLabel: QLabel
    textLabel: QLabel
    factsGrid: QGridLayout
    casesButton: Button
    againButton: Button
    undoButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("importing_done", self)
        self.factsGrid.setColumnStretch(1, 1)
        self.factsGrid.setHorizontalSpacing(theme.px(24))
        theme.changed.connect(self._adjust)
        self._adjust()

    def show_card(self, card: DoneCard) -> None:
        """Show head and facts."""
        self.headLabel.setText(shown(card.head))
        first = tr("Each new case has a call as its next step today.") if card.has_new else ""
        self.textLabel.setText(first)
        self.textLabel.setVisible(card.has_new)
        self.casesButton.setVisible(card.has_new)
        self.againButton.set_kind("secondary" if card.has_new else "primary")
        while (item := self.factsGrid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, (name, value) in enumerate(card.facts):
            told, fact = QLabel(shown(name)), QLabel(shown(value))
            told.setProperty("tone", "secondary")
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.factsGrid.addWidget(told, row, 0)
            self.factsGrid.addWidget(fact, row, 1)

    def main(self) -> QWidget:
        """Return where the keyboard belongs."""
        return self.casesButton if self.casesButton.isVisibleTo(self) else self.againButton

    def _adjust(self) -> None:
        picture = icons.pixmap("circle-check", "status.ok.solid", 36, self.devicePixelRatioF())
        self.pictureLabel.setPixmap(picture)
