"""Terms, schedule and paper side by side; the paper folds where there is no room for three."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from casedesk.ui.agreements.paper_side import PaperSide
from casedesk.ui.agreements.plan_pane import PlanPane
from casedesk.ui.agreements.terms_pane import TermsPane
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button

_THREE_PANES: Final = 1230


class ThreePanes(QWidget):
    """Gives the panes their widths at every scale and keeps whether the paper is folded."""

    body: QSplitter
    terms: TermsPane
    middle: PlanPane
    previewSide: PaperSide
    previewButton: Button
    _is_folded: bool | None = None
    _is_narrow = True

    def flip_preview(self) -> None:
        """Fold the paper, or unfold it; what the person chose holds for every width."""
        self._is_folded = self.previewSide.isVisible()
        self._fold(is_folded=self._is_folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the paper where there is no room for three panes."""
        super().resizeEvent(event)
        if self._is_folded is None:
            self._fold(is_folded=self.width() < theme.px(_THREE_PANES))

    def panes(self) -> list[QWidget]:
        """Return terms, schedule and paper."""
        return [self.terms.penalty, self.middle.schedule, self.previewSide.preview]

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a breakpoint's state
        """Take the small widths below 1400 pixels."""
        self._is_narrow = is_narrow
        self._fit()

    def _fit(self) -> None:
        """Give the panes their widths at the present scale."""
        is_narrow = self._is_narrow
        widths = (290, 614, 386) if is_narrow else (316, 660, 500)
        self.body.setSizes([theme.px(each) for each in widths])
        for place in range(3):
            self.body.setStretchFactor(place, min(place, 1))
        self.terms.setMinimumWidth(theme.px(280))
        self.terms.setMaximumWidth(theme.px(360))

    def _fold(self, *, is_folded: bool) -> None:
        self.previewSide.setVisible(not is_folded)
        self.previewButton.setVisible(is_folded)
