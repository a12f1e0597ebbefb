"""The live paper at the right of the builder: pages, their number and their size."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from casedesk.domain.sentences import say
from casedesk.services.paper_images import PageImage
from casedesk.ui import forms
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.button import IconButton, SegmentedControl
from casedesk.ui.widgets.paper_printer import picture

_FIT, _REAL = "fit", "real"
_SETTLE: Final = 40
"""Milliseconds after which a view that is being resized asks for sharp pages."""


class PaperSide(QWidget):
    """Shows pages as they come; ``width_wanted`` asks for their size, ``page_seen`` tells the one in view."""

    width_wanted = Signal(int)
    page_seen = Signal(int)

    previousPage: IconButton
    pageLabel: QLabel
    nextPage: IconButton
    fit: SegmentedControl
    preview: A4View
    previewNote: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("agreement_paper", self)
        self._images: list[QImage] = []
        self._note: Text = ""
        self._has_problem = False
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_SETTLE)
        self._resized.timeout.connect(lambda: self.width_wanted.emit(self.preview.wanted_width()))
        self.preview.resolution_wanted.connect(lambda _width: self._resized.start())
        self.preview.page_changed.connect(self._show_number)
        self.previousPage.clicked.connect(lambda: self.preview.show_page(self.preview.current_page() - 1))
        self.nextPage.clicked.connect(lambda: self.preview.show_page(self.preview.current_page() + 1))
        self.fit.chosen.connect(lambda key: self.preview.set_fits(key == _FIT))
        self.retranslate_ui()

    def show_page_image(self, place: int, count: int, image: PageImage) -> None:
        """Put one page in, brought to the width of the view once and not at every painting."""
        width, smooth = self.preview.wanted_width(), Qt.TransformationMode.SmoothTransformation
        page = picture(image)
        drawn = page if page.width() == width else page.scaledToWidth(width, smooth)
        self._images = [*self._images[:count], *[QImage()] * (count - len(self._images))]
        self._images[place] = drawn
        self.preview.set_pages(self._images)
        if self._has_problem:
            self._has_problem = False
            self._say(self._note, "secondary")

    def show_note(self, note: Text) -> None:
        """Say below the pages what they are; a problem stays until there are pages again."""
        if note != self._note and not self._has_problem:
            self._say(note, "secondary")
        self._note = note

    def show_problem(self, problem: Text) -> None:
        """Say why the pages above are not those of the present terms."""
        self._has_problem = True
        self._say(problem, "block")

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        self.fit.set_options([(_FIT, say("Fit")), (_REAL, "100%")])

    def _say(self, text: Text, tone: str) -> None:
        self.previewNote.setText(shown(text))
        self.previewNote.setProperty("tone", tone)
        self.previewNote.style().unpolish(self.previewNote)
        self.previewNote.style().polish(self.previewNote)

    def _show_number(self, page: int, count: int) -> None:
        self.pageLabel.setText(tr("Page {page} of {count}").format(page=page, count=count))
        self.previousPage.setEnabled(page > 1)
        self.nextPage.setEnabled(page < count)
        self.page_seen.emit(page)
