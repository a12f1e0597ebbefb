"""The preview beside the list: who, how much, what next, how to reach them, what happened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from casedesk.ui import forms, icons
from casedesk.ui.cases.preview import Preview
from casedesk.ui.cases.preview_parts import FactLines, RecentLines
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.flow_chips import FlowChips

forms.register(FlowChips, FactLines, RecentLines)


class CasePreview(QWidget):
    """Shows one case; the buttons at the foot stay whatever the height."""

    acted = Signal(str)

    scrollArea: QScrollArea
    previewBody: QWidget
    nameLabel: QLabel
    openButton: Button
    lineLabel: QLabel
    chips: FlowChips
    asOfLabel: QLabel
    balanceLabel: QLabel
    overdueLabel: QLabel
    balanceBar: BalanceBar
    stepIcon: QLabel
    stepLabel: QLabel
    stepNote: QLabel
    facts: FactLines
    recent: RecentLines
    recentSection: QWidget
    contactSection: QWidget
    foot: QWidget
    contactButton: Button
    paymentButton: Button
    visitButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("cases_preview", self)
        self._preview: Preview | None = None
        self.previewBody.setProperty("surface", "base")
        for name, button in (
            ("open", self.openButton),
            ("contact", self.contactButton),
            ("payment", self.paymentButton),
            ("visit", self.visitButton),
        ):
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))
        theme.changed.connect(self._adjust)
        self._adjust()

    def show_preview(self, preview: Preview | None) -> None:
        """Show a case, or an empty pane."""
        self._preview = preview
        for part in (self.previewBody, self.foot):
            part.setVisible(preview is not None)
        if preview is None:
            return
        self.nameLabel.setText(preview.name)
        self.lineLabel.setText(shown(preview.line))
        self.chips.set_marks(preview.marks)
        self.asOfLabel.setText(shown(preview.as_of))
        self.balanceLabel.setText(preview.balance)
        self.overdueLabel.setText(shown(preview.overdue))
        self.balanceBar.set_parts(preview.parts)
        self.stepLabel.setText(shown(preview.step_head))
        self.stepNote.setText(shown(preview.step_note))
        self.stepNote.setVisible(bool(preview.step_note))
        self.facts.show_facts(preview.facts)
        self.contactSection.setVisible(bool(preview.facts))
        self.recent.show_recent(preview.recent)
        self.recentSection.setVisible(bool(preview.recent))
        self._adjust()

    def offer(self, *, contact: bool, payment: bool, visit: bool) -> None:
        """Show only the buttons that the person may press."""
        self.contactButton.setVisible(contact)
        self.paymentButton.setVisible(payment)
        self.visitButton.setVisible(visit)

    def retranslate_ui(self) -> None:
        """Show the case in the new language."""
        self.show_preview(self._preview)

    def _adjust(self) -> None:
        if self._preview is not None:
            picture = icons.pixmap(self._preview.step_icon, "accent.base", 16, self.devicePixelRatioF())
            self.stepIcon.setPixmap(picture)
