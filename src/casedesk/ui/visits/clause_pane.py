"""The clause behind a finding: gist, source, parameters, what was found, and the ways out."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from casedesk.domain.compliance import WayOut
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.findings import Clause
from casedesk.ui.visits.presenter.words import severity_mark
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip

_ICONS = {
    WayOut.OTHER_TIME: "clock",
    WayOut.OTHER_ADDRESS: "home",
    WayOut.OTHER_CREW: "users",
    WayOut.CONSENT: "pencil",
    WayOut.OPEN_CASE: "folder-open",
    WayOut.OVERRIDE: "user",
}


class ClausePane(QScrollArea):
    """Shows one clause; ``way_chosen`` tells the way out somebody wants to take."""

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.px(280))
        self.show_clause(None)

    def show_clause(self, clause: Clause | None) -> None:
        """Show another clause, or none."""
        body = QWidget()
        body.setProperty("surface", "raised")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(body)
        column.setContentsMargins(*(theme.px(each) for each in (16, 12, 14, 12)))
        column.setSpacing(theme.px(6))
        if clause is not None:
            self._fill(column, clause)
        column.addStretch(1)
        self.setWidget(body)

    def _fill(self, column: QVBoxLayout, clause: Clause) -> None:
        row = clause.row
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Chip(severity_mark(row.severity, is_released=row.is_released)))
        head.addWidget(_label(row.title, kind="strong"), 1)
        column.addLayout(head)
        column.addWidget(_label(tr("Ground (gist)"), kind="small", tone="secondary"))
        column.addWidget(_Quote(clause.gist))
        source = clause.source
        if not clause.is_verified:
            source = tr("{source}. Not yet compared with the original text by this office.").format(
                source=source
            )
        column.addWidget(_label(source, kind="small", tone="secondary"))
        column.addWidget(_label(tr("Parameters and facts"), kind="small", tone="secondary"))
        column.addLayout(_facts(clause.facts))
        if clause.ways:
            column.addWidget(_label(tr("Ways out"), kind="small", tone="secondary"))
            for way, text in clause.ways:
                button = Button(shown(text), "link", _ICONS[way])
                button.clicked.connect(lambda _checked=False, way=way: self.way_chosen.emit(way))
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


class _Quote(QLabel):
    """A text with a bar at its left."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setContentsMargins(theme.px(14), theme.px(2), 0, theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the text."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, theme.px(3), self.height()), theme.color("line.strong"))
        painter.end()
        super().paintEvent(event)


def _label(text: str, kind: str = "", tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if kind:
        label.setProperty("type", kind)
    if tone:
        label.setProperty("tone", tone)
    return label


def _facts(facts: tuple[tuple[Text, Text], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(10))
    grid.setVerticalSpacing(theme.px(3))
    grid.setColumnMinimumWidth(0, theme.px(64))
    grid.setColumnStretch(1, 1)
    for line, (name, value) in enumerate(facts):
        caption = _label(shown(name), kind="small", tone="secondary")
        grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_label(shown(value), kind="small"), line, 1)
    return grid
