"""The first step: whose list, and which file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

from casedesk.domain.clients import Client
from casedesk.ui import forms, icons, paint
from casedesk.ui.importing.cards import FileCard
from casedesk.ui.looks import Mark
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.fields import FieldBox

KINDS: Final = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


def dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """Return the one local file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


class DropZone(QWidget):
    """Takes a dropped file; a click or Space asks for one. A chosen file is shown inside."""

    dropped = Signal(object)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: FileCard | None = None
        self._is_over = False
        self.button = Button("", "secondary", icon="folder-open", key="Ctrl+O", parent=self)
        self.button.clicked.connect(self.asked)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)
        self.show_card(None)

    def show_card(self, card: FileCard | None) -> None:
        """Show the chosen file, or the invitation to choose one."""
        self._card = card
        self.button.setText(tr("Choose a file…") if card is None else tr("Choose another…"))
        self.setAccessibleName(card.name if card else tr("No file chosen"))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that is easy to hit."""
        return QSize(theme.px(520), theme.px(148))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that one file is welcome."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()
            self._set_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._set_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self._set_over(is_over=False)
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a file."""
        super().mouseReleaseEvent(event)
        self.asked.emit()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Keep the button below the texts."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a dashed frame, a picture and two lines of text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_full = self._card is not None
        painter.setBrush(theme.color("accent.soft" if self._is_over else "surface.base"))
        style = Qt.PenStyle.SolidLine if is_full else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.color("accent.base" if self._is_over else "line.strong"), 1, style))
        painter.drawRoundedRect(frame, theme.px(6), theme.px(6))
        self._paint_texts(painter, frame)
        painter.end()

    def _paint_texts(self, painter: QPainter, frame: QRectF) -> None:
        card = self._card
        side = theme.px(28)
        picture = QRectF(frame.center().x() - side / 2, theme.px(16), side, side)
        icons.paint_icon(
            painter, picture, "document" if card else "upload", "accent.base" if card else "text.tertiary"
        )
        head = card.name if card else tr("Drop the list here")
        more = (
            shown(card.detail)
            if card
            else tr("Excel (.xlsx, .xls), OpenDocument (.ods) or text (.csv, .tsv, .txt)")
        )
        line = frame.adjusted(theme.px(16), 0, -theme.px(16), 0)
        line.setTop(theme.px(50))
        line.setHeight(theme.px(20))
        paint.draw_text(painter, line, head, theme.font("strong"), theme.color("text.primary"), paint.CENTER)
        line.translate(0, theme.px(22))
        ink = theme.color("text.secondary")
        paint.draw_text(painter, line, more, theme.font("small"), ink, paint.CENTER)

    def _place(self) -> None:
        size = self.button.sizeHint()
        self.button.setGeometry(
            (self.width() - size.width()) // 2, theme.px(102), size.width(), size.height()
        )

    def _set_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


class FilePane(QWidget):
    """Asks for client and file."""

    clientBox: FieldBox
    newClientButton: Button
    mandateChip: Chip
    noClientLabel: QLabel
    dropZone: DropZone
    tableBox: FieldBox

    client_chosen = Signal(int)
    table_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(DropZone)
        forms.load("importing_file", self)
        self._clients = self.clientBox.edit(QComboBox)
        self._tables = self.tableBox.edit(QComboBox)
        self._clients.activated.connect(lambda place: self.client_chosen.emit(self._clients.itemData(place)))
        self._tables.textActivated.connect(self.table_chosen)
        self.tableBox.hide()
        self.noClientLabel.hide()

    def show_clients(self, clients: Sequence[Client], client_id: int | None, mark: Mark | None) -> None:
        """Offer the clients; the chosen one's mandate stands below."""
        self._clients.clear()
        self._clients.setPlaceholderText(tr("Choose a client"))
        for each in clients:
            self._clients.addItem(f"{each.short_name}  —  {each.name}", each.id)
        places = [n for n, each in enumerate(clients) if each.id == client_id]
        self._clients.setCurrentIndex(places[0] if places else -1)
        self.mandateChip.set_mark(mark)
        self.noClientLabel.setVisible(not clients and not self.newClientButton.isVisibleTo(self))

    def show_file(self, card: FileCard | None) -> None:
        """Show the chosen file and, where it has several, its tables."""
        self.dropZone.show_card(card)
        tables = card.tables if card else ()
        self._tables.clear()
        self._tables.addItems(list(tables))
        if card is not None:
            self._tables.setCurrentText(card.table)
        self.tableBox.setVisible(len(tables) > 1)
