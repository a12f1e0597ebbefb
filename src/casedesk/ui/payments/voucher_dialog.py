"""The dialog that shows the picture of a voucher; it never leaves the program's memory."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from casedesk.domain.errors import BadInputError
from casedesk.domain.sentences import say
from casedesk.services.paper_images import page_images
from casedesk.ui.texts import tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.paper_printer import picture

_SIZE: Final = (760, 760)
_MARGIN: Final = 48
_GAP: Final = 12


class VoucherDialog(QDialog):
    """Shows the picture, as wide as the window, and offers to keep another one."""

    def __init__(self, near: QWidget, content: bytes, other: Callable[[], None] | None) -> None:
        super().__init__(near.window())
        self.setWindowTitle(tr("Voucher"))
        self.setProperty("surface", "base")
        room = near.window().size()
        self.resize(
            min(room.width() - theme.px(_MARGIN), theme.px(_SIZE[0])),
            min(room.height() - theme.px(_MARGIN), theme.px(_SIZE[1])),
        )
        area, inner = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Voucher"))
        pages = QVBoxLayout(inner)
        for image in images_of(content, self.width() - theme.px(3 * _GAP)):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            pages.addWidget(page, alignment=Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(inner)
        layout, foot = QVBoxLayout(self), QHBoxLayout()
        layout.setContentsMargins(*([theme.px(_GAP)] * 4))
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.otherButton = Button(tr("Another picture…"), "secondary")
        self.otherButton.setVisible(other is not None)
        if other is not None:
            self.otherButton.clicked.connect(self.reject)
            self.otherButton.clicked.connect(other)
        close = Button(tr("Close"), "secondary", key="Esc")
        close.clicked.connect(self.reject)
        foot.addWidget(self.otherButton)
        foot.addStretch(1)
        foot.addWidget(close)
        area.setFocus()


def images_of(content: bytes, width: int) -> list[QImage]:
    """Return the pages of a voucher's picture at most so wide; BadInputError for one that shows nothing."""
    if content.startswith(b"%PDF"):
        found = [picture(each) for each in page_images(content, width)]
    else:
        image = QImage.fromData(content)
        found = [] if image.isNull() else [image]
    if not found:
        raise BadInputError(say("The voucher's picture cannot be shown: the file is damaged."))
    smooth = Qt.TransformationMode.SmoothTransformation
    return [each if each.width() <= width else each.scaledToWidth(width, smooth) for each in found]


def ask_picture(near: QWidget) -> Path | None:
    """Ask for the file of a voucher's picture."""
    kinds = tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)")
    chosen, _kind = QFileDialog.getOpenFileName(near.window(), tr("Choose the voucher's picture"), "", kinds)
    return Path(chosen) if chosen else None
