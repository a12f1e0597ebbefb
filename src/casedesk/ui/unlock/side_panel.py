"""The dark panel beside the sign-in: the program, the office, its facts and a word on looking."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from casedesk.ui import texts
from casedesk.ui.icons import app_icon
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.unlock.parts import Picture
from casedesk.ui.unlock.presenter.ports import Fact


class Emblem(QWidget):
    """The program's icon and name on the dark ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = 24
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def enlarge(self) -> None:
        """Show it in the size of the sign-in."""
        self._side = 28
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(theme.px(160), theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint icon and name."""
        painter = QPainter(self)
        side = theme.px(self._side)
        app_icon().paint(painter, 0, 0, side, side)
        painter.setFont(theme.font("figure" if self._side > 24 else "title"))  # noqa: PLR2004
        painter.setPen(theme.color("text.onNavSelected"))
        rect = QRectF(side + theme.px(10), 0, self.width(), side)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "CaseDesk")
        painter.end()


class SidePanel(QWidget):
    """Office and facts at the left of sign-in, opening and lock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._emblem, self._office, self._note = Emblem(self), QLabel(self), QLabel(self)
        self._emblem.enlarge()
        self._lines = QVBoxLayout()
        self._rule = QWidget(self)
        self._facts: Sequence[Fact] = ()
        self._shown: list[QWidget] = []
        self._office.setWordWrap(True)
        self._note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for part in (self._emblem, self._office):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._rule)
        self._column.addWidget(self._note)
        theme.changed.connect(self._adjust)
        self._adjust()

    def set_office(self, name: str, note: Text) -> None:
        """Show the office's name and the sentence at the foot."""
        self._office.setText(name)
        self._note.setText(shown(note))
        self._rule.setVisible(bool(note))

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these lines above the foot."""
        self._facts = tuple(facts)
        for line in self._shown:
            self._lines.removeWidget(line)
            line.deleteLater()
        self._shown = [self._line(fact) for fact in self._facts]
        for line in self._shown:
            self._lines.addWidget(line)

    def _line(self, fact: Fact) -> QWidget:
        line, picture = QWidget(self), Picture()
        label = QLabel(shown(fact.text))
        label.setWordWrap(True)
        ink = "badge.alertBg" if fact.is_bad else "text.onNav"
        picture.set_icon(fact.icon, ink)
        label.setStyleSheet(f"color: {theme.color(ink).name()};")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        return line

    def _adjust(self) -> None:
        self.setFixedWidth(theme.px(340))
        self._column.setContentsMargins(theme.px(32), theme.px(40), theme.px(32), theme.px(24))
        self._column.setSpacing(theme.px(10))
        ink = theme.color("text.onNav").name()
        for label in (self._office, self._note):
            label.setStyleSheet(f"color: {ink};")
        self._note.setStyleSheet(f"color: {ink}; font-size: {theme.px(12)}px;")
        self._rule.setFixedHeight(1)
        self._rule.setStyleSheet(f"background: {theme.color('surface.navSelected').name()};")
        self.set_facts(self._facts)


class LanguageSwitch(QWidget):
    """The languages by their own names, and the program's version."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_on_nav = False
        self._buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.version = QLabel(self)
        for language, name in texts.LANGUAGES.items():
            button = QToolButton(self)
            button.setText(name)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, chosen=language: self.chosen.emit(chosen))
            self._buttons[language] = button
            self._row.addWidget(button)
        self._row.addWidget(self.version)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.version.hide()
        theme.changed.connect(self._adjust)
        self._adjust()

    def show_version(self, version: str) -> None:
        """Show the program's version beside the languages."""
        self.version.setText(version)
        self.version.show()

    def dress_for_nav(self) -> None:
        """Use the colours of the dark rail."""
        self._is_on_nav = True
        self._adjust()

    def changeEvent(self, event: QEvent) -> None:
        """Mark the language that is now in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._adjust()

    def _adjust(self) -> None:
        plain = "text.onNav" if self._is_on_nav else "text.secondary"
        strong = "text.onNavSelected" if self._is_on_nav else "text.primary"
        hover = "surface.navHover" if self._is_on_nav else "surface.hover"
        self._row.setSpacing(theme.px(4))
        for language, button in self._buttons.items():
            is_on = language == texts.language()
            ink = theme.color(strong if is_on else plain).name()
            weight = "bold" if is_on else "normal"
            button.setStyleSheet(
                f"QToolButton {{ color: {ink}; font-size: {theme.px(12)}px; font-weight: {weight};"
                f" padding: {theme.px(4)}px; border: 1px solid transparent; }}"
                f"QToolButton:hover {{ background: {theme.color(hover).name()}; }}"
                f"QToolButton:focus {{ border-color: {theme.color('focus.ring').name()}; }}"
            )
        self.version.setStyleSheet(f"color: {theme.color(plain).name()}; font-size: {theme.px(12)}px;")
