"""A choice that says with an ellipsis where its words are longer than the field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_EDGE = 4


class ChoiceBox(QComboBox):
    """Draws its choice elided and tells the whole of it when it is pointed at."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - painted as a whole
        """Paint the frame and as much of the words as there is room for."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        whole, wide = self.currentText(), room.width() - _EDGE
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, wide)
        if self.toolTip() != (tip := "" if option.currentText == whole else whole):
            self.setToolTip(tip)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
