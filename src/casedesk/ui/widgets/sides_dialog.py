"""Both sides of a record that two people changed at once, field by field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from casedesk.ui.editing import Difference
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button


class SidesDialog(QDialog):
    """Shows what is stored now beside what was typed; ``kept`` names the fields typed here that win."""

    def __init__(self, parent: QWidget, differences: Sequence[Difference]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Changed meanwhile"))
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.choices: dict[str, QRadioButton] = {}
        head = QLabel(tr("Somebody else saved this record while you were typing."))
        head.setProperty("type", "strong")
        note = QLabel(tr("Choose which value is right, field by field. Nothing has been saved yet."))
        note.setProperty("tone", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.px(20)] * 4))
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(note)
        column.addLayout(self._grid(differences))
        column.addStretch(1)
        column.addLayout(self._foot())
        self.setMinimumWidth(theme.px(560))

    @classmethod
    def ask(cls, parent: QWidget, differences: Sequence[Difference]) -> tuple[str, ...] | None:
        """Return the fields whose typed value wins, or None when the question was left open."""
        dialog = cls(parent, differences)
        is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        kept = dialog.kept()
        dialog.deleteLater()
        return kept if is_chosen else None

    def kept(self) -> tuple[str, ...]:
        """Return the fields whose typed value is chosen."""
        return tuple(name for name, mine in self.choices.items() if mine.isChecked())

    def _grid(self, differences: Sequence[Difference]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        for place, text in enumerate((tr("Field"), tr("Stored now"), tr("Typed here"))):
            title = QLabel(text)
            title.setProperty("type", "small")
            title.setProperty("tone", "secondary")
            grid.addWidget(title, 0, place)
        for line, each in enumerate(differences, start=1):
            self._add_line(grid, line, each)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _add_line(self, grid: QGridLayout, line: int, difference: Difference) -> None:
        group = QButtonGroup(self)
        theirs, mine = QRadioButton(shown(difference.theirs)), QRadioButton(shown(difference.mine))
        label = shown(difference.label)
        for place, (button, side) in enumerate(((theirs, tr("Stored now")), (mine, tr("Typed here")))):
            button.setAccessibleName(f"{label}, {side}: {button.text()}")
            group.addButton(button)
            grid.addWidget(button, line, place + 1)
        theirs.setChecked(True)
        grid.addWidget(QLabel(label), line, 0)
        self.choices[difference.field] = mine

    def _foot(self) -> QHBoxLayout:
        back, go_on = (
            Button(tr("Back to the form"), key="Esc"),
            Button(tr("Save the chosen values"), "primary"),
        )
        back.clicked.connect(self.reject)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(go_on)
        return row
