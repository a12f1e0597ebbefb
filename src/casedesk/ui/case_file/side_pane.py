"""The pane beside the history: balance, next step, limitation, times reached and linked cases."""

from typing import Protocol

from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.case_files import CaseFile
from casedesk.ui import icons
from casedesk.ui.case_file.overview import Overview
from casedesk.ui.case_file.side_parts import ClickArea, CounterLines, LinkedList
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.bars import BalanceBar
from casedesk.ui.widgets.flow_chips import FlowChips
from casedesk.ui.widgets.panels import SectionHead


class SideParts(Protocol):
    """What of the page's form the pane consists of."""

    balanceHead: SectionHead
    balanceBar: BalanceBar
    totalLabel: QLabel
    groundLabel: QLabel
    stepHead: SectionHead
    stepArea: ClickArea
    stepIcon: QLabel
    stepLabel: QLabel
    stepNote: QLabel
    stepChips: FlowChips
    lightHead: SectionHead
    lightIcon: QLabel
    lightLabel: QLabel
    lightGround: QLabel
    countHead: SectionHead
    counters: CounterLines
    linked: LinkedList
    side: QWidget
    sideBody: QWidget


class SidePane:
    """Fills the pane from what is known about one case."""

    def __init__(self, parts: SideParts) -> None:
        self._parts = parts
        self._overview: Overview | None = None
        parts.stepHead.set_key("F4")
        parts.sideBody.setProperty("surface", "base")

    def show(self, file: CaseFile, overview: Overview) -> None:
        """Show one case."""
        self._overview = overview
        self._parts.balanceHead.set_title(tr("Balance by part"), None, overview.as_of)
        self._parts.balanceBar.set_parts(overview.parts, columns=1, has_bar=False)
        self._parts.totalLabel.setText(overview.total)
        self._parts.groundLabel.setText(shown(overview.ground))
        told = "\n".join(shown(each) for each in overview.origin)
        for part in (self._parts.balanceBar, self._parts.totalLabel, self._parts.groundLabel):
            part.setToolTip(told)
        self._parts.totalLabel.setAccessibleDescription(told)
        self._parts.stepLabel.setText(shown(overview.step.head))
        self._parts.stepNote.setText(shown(overview.step.note))
        self._parts.stepNote.setVisible(bool(overview.step.note))
        self._parts.stepChips.set_marks(overview.step.marks)
        self._parts.counters.show_counters(overview.counters)
        self._parts.linked.show_cases(file.linked)
        self.adjust()

    def adjust(self) -> None:
        """Draw the icons anew in the theme's ink and size."""
        if self._overview is None:
            return
        icon = self._parts.stepIcon
        icon.setPixmap(icons.pixmap(self._overview.step.icon, "accent.base", 16, icon.devicePixelRatioF()))
        self._show_light(self._overview)

    def name(self) -> None:
        """Name the pane and its parts in the language in use."""
        self._parts.stepArea.setAccessibleName(tr("Next step"))
        self._parts.side.setAccessibleName(tr("Balance, next step and limits"))
        self._parts.countHead.set_title(tr("Times reached"), None, tr("all cases"))

    def _show_light(self, overview: Overview) -> None:
        light = overview.light
        self._parts.lightIcon.setVisible(light is not None)
        self._parts.lightHead.set_title(tr("Limitation period"), None, light.until if light else "")
        if light is None:
            self._parts.lightLabel.setText(tr("Start of the period unknown"))
            self._parts.lightGround.setText(tr("No overdue day is on file."))
            return
        self._parts.lightLabel.setText(shown(light.head))
        self._parts.lightGround.setText("\n".join(shown(each) for each in light.ground))
        token = f"status.{light.tone}.solid"
        self._parts.lightIcon.setPixmap(
            icons.pixmap("disc", token, 16, self._parts.lightIcon.devicePixelRatioF())
        )
