"""Every step that a case may take; a closed one stands there with the reason."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.domain.case_states import STEP_EFFECTS, STEP_TITLES, CaseStep, StepState
from casedesk.domain.sentences import say
from casedesk.ui import forms
from casedesk.ui.case_file.dialogs import FileDialog, fix_height, require_day, require_text, text_in
from casedesk.ui.case_file.presenter import CaseFilePresenter
from casedesk.ui.case_looks import status_mark
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.fields import DateEdit, FieldBox

_REVIEW_AFTER = timedelta(days=14)


class StepChoice(QWidget):
    """One line for each step: what it does, or why it is closed."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._group = QButtonGroup(self)
        self.buttons: dict[CaseStep, QRadioButton] = {}
        self.reasons: dict[CaseStep, QLabel] = {}

    def show_steps(self, states: Sequence[StepState]) -> None:
        """Show these steps; the first open one takes the keyboard."""
        for state in states:
            self._add(state)
        first = next((self.buttons[each.step] for each in states if each.is_open), None)
        if first is not None:
            first.setFocus()

    def step(self) -> CaseStep | None:
        """Return the chosen step."""
        return next((step for step, each in self.buttons.items() if each.isChecked()), None)

    def _add(self, state: StepState) -> None:
        button = QRadioButton(shown(STEP_TITLES[state.step]), self)
        told = QLabel(shown(state.reason or STEP_EFFECTS[state.step]), self)
        told.setWordWrap(True)
        told.setProperty("type", "small")
        told.setProperty("tone", "secondary" if state.is_open else "warn")
        button.setEnabled(state.is_open)
        button.setAccessibleDescription(told.text())
        button.toggled.connect(lambda is_on: self.chosen.emit() if is_on else None)
        self._group.addButton(button)
        row = self._grid.rowCount()
        self._grid.addWidget(button, row, 0)
        self._grid.addWidget(told, row, 1)
        self.buttons[state.step], self.reasons[state.step] = button, told


forms.register(StepChoice)


class StateDialog(FileDialog):
    """Takes one step with the case and asks for what the step needs."""

    standsLabel: QLabel
    standsChip: Chip
    steps: StepChoice
    asksLabel: QLabel
    reasonField: FieldBox
    dayField: FieldBox

    def __init__(self, presenter: CaseFilePresenter, file: CaseFile, parent: QWidget) -> None:
        super().__init__("case_file_state_dialog", say("Change the state"), parent)
        self._presenter = presenter
        self._states = {each.step: each for each in file.steps}
        self.standsChip.set_mark(status_mark(file.case.status))
        fix_height(self.reasonField, 2)
        self.dayField.edit(DateEdit).set_day(file.today + _REVIEW_AFTER)
        self.steps.show_steps(file.steps)
        self.steps.chosen.connect(self._chosen)
        self._chosen()

    def is_complete(self) -> bool:
        """Require what the chosen step asks for."""
        step = self.steps.step()
        if step is None:
            return False
        has_day = step is not CaseStep.HOLD or require_day(self.dayField)
        is_asked = self._states[step].asks is not None
        return (not is_asked or require_text(self.reasonField, tr("This is kept in the log."))) and has_day

    def send(self) -> None:
        """Take the step."""
        step = self.steps.step()
        if step is not None:
            day = self.dayField.edit(DateEdit).day() if step is CaseStep.HOLD else None
            self._presenter.take_step(step, text_in(self.reasonField), day, self.saved, self.failed)

    def _chosen(self) -> None:
        """Ask for what the chosen step needs; without one nothing is asked."""
        step = self.steps.step()
        state = self._states[step] if step is not None else None
        asks = state.asks if state is not None else None
        self.asksLabel.setVisible(asks is not None)
        self.asksLabel.setText(shown(asks) if asks is not None else "")
        self.reasonField.setVisible(asks is not None)
        self.dayField.setVisible(step is CaseStep.HOLD)
        self.saveButton.setVisible(step is not None)
        if step is not None:
            self.saveButton.setText(shown(STEP_TITLES[step]))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the sentences need at this width."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.layout()
        if room is not None and room.hasHeightForWidth():
            room.activate()
            self.resize(self.width(), room.totalHeightForWidth(self.width()))
