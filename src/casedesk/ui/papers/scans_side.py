"""Beside the scans: one page's picture, what is the matter with it, and filing it by hand."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from casedesk.services.scan_stacks import ScanPicture
from casedesk.ui import forms
from casedesk.ui.looks import Text
from casedesk.ui.papers.presenter.scans import PageShown, ScansPresenter
from casedesk.ui.papers.scans_picture import ScanView
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.chips import Chip
from casedesk.ui.widgets.fields import FieldBox

_WAIT: Final = 200


class ScansSide(QWidget):
    """Shows one page; Enter in the list begins to file it, Enter in the number files it."""

    file_asked = Signal(int, int)
    aside_asked = Signal()
    back_asked = Signal()
    replace_asked = Signal()
    check_asked = Signal()
    right_asked = Signal()

    markChip: Chip
    headLabel: QLabel
    toldLabel: QLabel
    scanView: ScanView
    leftButton: IconButton
    rightButton: IconButton
    smallerButton: IconButton
    largerButton: IconButton
    fitButton: IconButton
    filing: QWidget
    findField: FieldBox
    copyField: FieldBox
    pageField: FieldBox
    fileButton: Button
    asideButton: Button
    backButton: Button
    replaceButton: Button
    checkButton: Button
    setRightButton: Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.register(ScanView)
        forms.load("papers_scans_side", self)
        self._presenter: ScansPresenter | None = None
        self.page: PageShown | None = None
        for field, letters in ((self.copyField, 14), (self.pageField, 3)):
            combo = field.edit(QComboBox)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(letters)
        self._finding = QTimer(self, singleShot=True, interval=_WAIT)
        self._finding.timeout.connect(self.look)
        self.findField.edit(QLineEdit).textEdited.connect(lambda _text: self._finding.start())
        self.findField.edit(QLineEdit).returnPressed.connect(self.file)
        self.copyField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._show_pages())
        for button, asked in (
            (self.asideButton, self.aside_asked),
            (self.backButton, self.back_asked),
            (self.replaceButton, self.replace_asked),
            (self.checkButton, self.check_asked),
            (self.setRightButton, self.right_asked),
        ):
            button.clicked.connect(lambda _on=False, tell=asked: tell.emit())
        self.fileButton.clicked.connect(self.file)

    def attach(self, presenter: ScansPresenter) -> None:
        """Join the side to what decides about it."""
        self._presenter = presenter
        acts: tuple[tuple[IconButton, Callable[[], None]], ...] = (
            (self.leftButton, lambda: presenter.turn(-90)),
            (self.rightButton, lambda: presenter.turn(90)),
            (self.smallerButton, self.scanView.reduce),
            (self.largerButton, self.scanView.enlarge),
            (self.fitButton, self.scanView.fit),
        )
        for button, act in acts:
            button.clicked.connect(lambda _on=False, do=act: do())
        self.show_page(None)
        self.show_picture(None)

    def show_page(self, page: PageShown | None) -> None:
        """Show what one page is and what may be done with it."""
        self.page = page
        for part in (self.markChip, self.headLabel, self.toldLabel):
            part.setVisible(page is not None)
        may = page is not None and self._presenter is not None and self._presenter.may_file
        self.filing.setVisible(may and page is not None and page.can_file)
        self.asideButton.setVisible(may and page is not None and page.can_set_aside)
        self.backButton.setVisible(may and page is not None and page.can_take_back)
        self.replaceButton.setVisible(may and page is not None and page.can_replace)
        self.checkButton.setVisible(may and page is not None and page.can_check)
        self.setRightButton.setVisible(may and page is not None and page.can_set_right)
        if page is None:
            return
        verb = tr("Set the register right…") if page.asks_why else tr("File it by its code")
        self.setRightButton.setText(verb)
        self.markChip.set_mark(page.mark)
        self.headLabel.setText(page.head)
        self.toldLabel.setText(shown(page.told))
        if page.can_file:
            self.look()

    def show_picture(self, picture: ScanPicture | None) -> None:
        """Show the page's picture, or say why there is none."""
        none = tr("There is no picture.") if self.page is not None else tr("Choose a page to see it.")
        image = QImage.fromData(picture.content) if picture is not None else QImage()
        turned, marks = (picture.turned, picture.marks) if picture is not None else (0, ())
        self.scanView.show_image(image, turned, none, marks)

    def show_candidates(self, copies: Sequence[tuple[int, Text, tuple[int, ...]]]) -> None:
        """Offer copies; the one that the page was taken for is chosen."""
        combo = self.copyField.edit(QComboBox)
        combo.blockSignals(True)
        combo.clear()
        for key, name, missing in copies:
            combo.addItem(shown(name), (key, missing))
        keys = [key for key, _name, _missing in copies]
        if self.page is not None and self.page.paper_id in keys:
            combo.setCurrentIndex(keys.index(self.page.paper_id))
        combo.blockSignals(False)
        self._show_pages()
        self.fileButton.setEnabled(bool(copies))

    def begin(self) -> None:
        """Go to the number of the paper."""
        if self.filing.isVisible():
            self.findField.edit(QLineEdit).setFocus()
            self.findField.edit(QLineEdit).selectAll()

    def file(self) -> None:
        """Ask for the page to be filed as chosen."""
        chosen = self.copyField.edit(QComboBox).currentData()
        page_no = self.pageField.edit(QComboBox).currentData()
        if self.page is not None and self.page.can_file and chosen and page_no is not None:
            self.file_asked.emit(int(chosen[0]), int(page_no))

    def look(self) -> None:
        """Look for copies of the number that was typed."""
        if self._presenter is not None:
            self._presenter.find(self.findField.edit(QLineEdit).text())

    def retranslate_ui(self) -> None:
        """Say again what was set by hand."""
        for button, name, key in (
            (self.leftButton, tr("Turn to the left"), "Ctrl+Shift+R"),
            (self.rightButton, tr("Turn to the right"), "Ctrl+R"),
            (self.smallerButton, tr("Smaller"), "-"),
            (self.largerButton, tr("Larger"), "+"),
            (self.fitButton, tr("Fit the width"), "0"),
        ):
            button.set_name(name, key)

    def _show_pages(self) -> None:
        pages = self.pageField.edit(QComboBox)
        pages.clear()
        chosen = self.copyField.edit(QComboBox).currentData()
        for page in chosen[1] if chosen else ():
            pages.addItem(str(page), page)
        if self.page is not None and self.page.page_no is not None:
            pages.setCurrentIndex(max(pages.findData(self.page.page_no), 0))
