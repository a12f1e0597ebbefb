"""A scanned copy held against what was printed, page by page, and the word that it agrees."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QSplitter, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.desk import Desk
from casedesk.services.paper_custody import PaperCustody
from casedesk.services.paper_images import PageImage
from casedesk.services.scan_stacks import ScanPicture, ScanSheet, copy_name, printed_page
from casedesk.services.scans import ScanService
from casedesk.ui import forms
from casedesk.ui.looks import Tone
from casedesk.ui.papers.scans_picture import ScanView
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, IconButton
from casedesk.ui.widgets.paper_printer import picture as image_of
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.work import Tasks

_WIDTH: Final = 1654
_SIZE: Final = (1240, 860)
_MARGIN: Final = 24

Pair = tuple[ScanPicture | None, PageImage]


class CheckDialog(QDialog):
    """Shows both sides of each page; the word can be given once every page was seen."""

    paperLabel: QLabel
    pageLabel: QLabel
    previousButton: Button
    nextButton: Button
    smallerButton: IconButton
    largerButton: IconButton
    fitButton: IconButton
    banner: Banner
    checkBody: QSplitter
    scanLabel: QLabel
    storedLabel: QLabel
    scanView: ScanView
    storedView: ScanView
    askLabel: QLabel
    closeButton: Button
    checkedButton: Button

    def __init__(
        self, desk: Desk, actor: Operator, tasks: Tasks, paper_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        forms.register(ScanView)
        forms.load("papers_scans_check", self)
        self._service, self._custody = ScanService(desk), PaperCustody(desk)
        self._actor, self._tasks, self._paper_id = actor, tasks, paper_id
        self._sheet: ScanSheet | None = None
        self._page = 1
        self._seen: set[int] = set()
        self._differing: set[int] = set()
        self.setWindowTitle(tr("Check the scan"))
        self.banner.hide()
        self.checkedButton.setEnabled(False)
        self.checkBody.setSizes([theme.px(_SIZE[0] // 2)] * 2)
        self._connect()
        for button, name, key in (
            (self.smallerButton, tr("Smaller"), "-"),
            (self.largerButton, tr("Larger"), "+"),
            (self.fitButton, tr("Fit the width"), "0"),
        ):
            button.set_name(name, key)
        room = self.screen().availableSize() - QSize(_MARGIN, 2 * _MARGIN)
        self.resize(QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1])).boundedTo(room))
        self.scanView.setFocus()
        tasks.run(
            lambda _p: self._service.sheet(actor, paper_id),
            self._opened,
            self.show_error,
            owner=self,
            key="sheet",
        )

    def show_error(self, error: CaseDeskError) -> None:
        """Show a problem above the pages."""
        self.banner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def show_page(self, number: int) -> None:
        """Show both sides of a page."""
        sheet = self._sheet
        if sheet is None or not 1 <= number <= len(sheet.pages):
            return
        self._page = number
        self.pageLabel.setText(tr("page {page} of {pages}").format(page=number, pages=len(sheet.pages)))
        self.previousButton.setEnabled(number > 1)
        self.nextButton.setEnabled(number < len(sheet.pages))
        scan = sheet.pages[number - 1]

        def work(_progress: object) -> Pair:
            taken = self._service.picture(self._actor, scan.id) if scan is not None else None
            return taken, printed_page(sheet, number, _WIDTH)

        self._tasks.run(work, lambda pair: self._shown(number, pair), self.show_error, owner=self, key="page")

    def _opened(self, sheet: ScanSheet) -> None:
        self._sheet = sheet
        self.paperLabel.setText(shown(copy_name(sheet.paper)))
        self.show_page(1)

    def _shown(self, number: int, pair: Pair) -> None:
        scan, stored = pair
        none = tr("This page was not scanned yet.")
        image = QImage.fromData(scan.content) if scan is not None else QImage()
        turned, marks = (scan.turned, scan.marks) if scan is not None else (0, ())
        self.scanView.show_image(image, turned, none, marks)
        self._tell_difference(number, scan)
        self.storedView.show_image(image_of(stored))
        sheet = self._sheet
        if sheet is None:
            return
        if scan is not None:
            self._seen.add(number)
        is_checked = sheet.paper.checked_at is not None
        self.checkedButton.setEnabled(len(self._seen) == len(sheet.pages) and not is_checked)

    def _tell_difference(self, number: int, scan: ScanPicture | None) -> None:
        """Say what the program saw when it held the page against the printed one."""
        self.banner.hide()
        if scan is not None and scan.marks:
            self._differing.add(number)
            places = len(scan.marks)
            told = say("The picture differs from the printed page in %n framed place(s).", count=places)
            self.banner.show_text(Tone.WARN, told)
        elif scan is not None and not scan.is_compared:
            told = say("The picture is too poor to be held against the stored page. Compare it by eye.")
            self.banner.show_text(Tone.INFO, told)

    def _connect(self) -> None:
        self.closeButton.clicked.connect(self.reject)
        for keys, button, act in (
            ("PgUp", self.previousButton, lambda: self.show_page(self._page - 1)),
            ("PgDown", self.nextButton, lambda: self.show_page(self._page + 1)),
            ("Ctrl+Return", self.checkedButton, self._check),
        ):
            button.clicked.connect(lambda _on=False, do=act: do())
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for view, other in ((self.scanView, self.storedView), (self.storedView, self.scanView)):
            view.zoomed.connect(other.follow)
            for bar, beside in (
                (view.verticalScrollBar(), other.verticalScrollBar()),
                (view.horizontalScrollBar(), other.horizontalScrollBar()),
            ):
                bar.valueChanged.connect(beside.setValue)
        self.smallerButton.clicked.connect(self.scanView.reduce)
        self.largerButton.clicked.connect(self.scanView.enlarge)
        self.fitButton.clicked.connect(self.scanView.fit)

    def _asked(self) -> str | None:
        """Ask why a paper is right whose print differs from what is stored."""
        pages = ", ".join(map(str, sorted(self._differing)))
        head = say("Page {pages} differs from the stored page. Is the paper right?", pages=pages)
        detail = say("Hold the framed places against the stored page. What you write here stays in the log.")
        return ask_reason(self, head, detail, say("It is right"), is_danger=True)

    def _check(self) -> None:
        reason: str | None = ""
        if not self.checkedButton.isEnabled():
            return
        if self._differing:
            reason = self._asked()
        if reason is not None:
            why = reason
            self._tasks.run(
                lambda _p: self._custody.check(self._actor, self._paper_id, why),
                lambda _paper: self.accept(),
                self.show_error,
                owner=self,
                key="check",
            )


def show_check(parent: QWidget, desk: Desk, actor: Operator, tasks: Tasks, paper_id: int) -> bool:
    """Open the check of a copy; tell whether the scan was found to agree."""
    dialog = CheckDialog(desk, actor, tasks, paper_id, parent.window())
    return dialog.exec() == QDialog.DialogCode.Accepted
