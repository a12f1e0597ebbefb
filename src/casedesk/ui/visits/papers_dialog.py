"""The dialog of papers: a day's route sheets with all that goes along, or the papers of one visit."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QScrollArea, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import PAPER_NAMES
from casedesk.domain.sentences import Sentence, say
from casedesk.services.paper_images import PageImage
from casedesk.services.paper_register import MOST_COPIES
from casedesk.services.visit_papers import CrewDay, PrintedJob
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.tasks import ThreadTasks
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.papers import Choice, PapersPresenter
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.check_list import CheckList
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.paper_printer import picture
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks
from casedesk.ui.work_panel import WorkPanel

_SIZE: Final = (1180, 860)
_LEFT: Final = 340
_SOON: Final = 120


class PapersDialog(QDialog):
    """Chooses crews and papers, shows the paper pointed at, prints or saves them all."""

    headLabel: QLabel
    banner: Banner
    scrollArea: QScrollArea
    whoLabel: QLabel
    dayField: FieldBox
    crewsLabel: QLabel
    crewList: CheckList
    kindsLabel: QLabel
    kindList: CheckList
    languageField: FieldBox
    copiesField: FieldBox
    addressField: FieldBox
    reasonField: FieldBox
    issueCheck: QCheckBox
    previewLabel: QLabel
    pageLabel: QLabel
    preview: A4View
    countLabel: QLabel
    closeButton: Button
    saveButton: Button
    printButton: Button

    def __init__(self, presenter: PapersPresenter, tasks: Tasks, near: QWidget) -> None:
        super().__init__(near.window())
        forms.register(CheckList)
        forms.load("visit_papers_dialog", self)
        self._presenter, self._name = presenter, say("Route sheet")
        self._last: bytes = b""
        self._soon, self._resized = QTimer(self), QTimer(self)
        self._delivery = Delivery(self, tasks, self._told, self._undelivered)
        if isinstance(tasks, ThreadTasks):
            WorkPanel(tasks, self)
        self._fill()
        self._connect()
        take_room(self, *_SIZE)
        presenter.attach(self)
        (self.kindList if presenter.visit_id is not None else self.crewList).setFocus()

    # --- what the presenter asks for

    def show_day(self, day: date) -> None:
        """Name the day that is looked at."""
        self.dayField.edit(DateEdit).set_day(day)

    def show_crews(self, crews: Sequence[CrewDay]) -> None:
        """Offer the crews of a day, all ticked."""
        entries: list[tuple[int, Text]] = [
            (number, say("{names}: %n visit(s)", count=len(crew.visit_ids), names=_joined(crew.names)))
            for number, crew in enumerate(crews)
        ]
        self.crewList.set_entries(entries, tuple(range(len(crews))))
        if not crews:
            self.banner.show_text(Tone.INFO, say("No visits are planned on this day. Choose another one."))
            self.preview.set_pages([])
            self.previewLabel.clear()
        else:
            self.banner.hide()
        self._changed()

    def show_pages(self, name: Sentence, pages: Sequence[PageImage]) -> None:
        """Show a paper, brought to the width of the view."""
        self._name = name
        width, smooth = self.preview.wanted_width(), Qt.TransformationMode.SmoothTransformation
        self.preview.set_pages([picture(each).scaledToWidth(width, smooth) for each in pages])
        self.previewLabel.setText(tr("Preview: {name}").format(name=shown(name)))

    def show_before(self, count: int) -> None:
        """Ask for a reason where something was printed before."""
        self.reasonField.setVisible(count > 0)
        text = say("Printed before: %n paper(s). They get the next copy number.", count=count)
        self.reasonField.set_message(Tone.INFO if count else None, text)

    def show_problem(self, text: Text) -> None:
        """Tell what stands in the way; the buttons work again."""
        self._set_busy(is_busy=False)
        self.banner.show_text(Tone.BLOCK, text, can_close=True)

    def show_printed(self, job: PrintedJob) -> None:
        """Bring the papers to where it was asked for, and tell what was left out."""
        self._set_busy(is_busy=False)
        self._last = job.content
        printed = say("Registered: %n paper(s).", count=len(job.papers))
        if job.left_out:
            text = say("{printed} {left_out}", printed=printed, left_out=_listed(job.left_out))
            self.banner.show_text(Tone.WARN, text, can_close=True)
        else:
            self.banner.show_text(Tone.OK, printed, can_close=True)
        self._delivery.send(job.content)
        self._presenter.count_before(self._choice())

    def reject(self) -> None:
        """Stop the drawing first; a second time leaves."""
        if not self.printButton.isEnabled():
            self._presenter.stop()
            self._set_busy(is_busy=False)
            return
        super().reject()

    # --- the form

    def _fill(self) -> None:
        is_day = self._presenter.visit_id is None
        title = tr("Route sheets and papers") if is_day else tr("Papers of the visit")
        self.setWindowTitle(title)
        self.headLabel.setText(title)
        self.whoLabel.setText(shown(self._presenter.visit_name))
        self.whoLabel.setVisible(not is_day)
        for part in (self.dayField, self.crewsLabel, self.crewList):
            part.setVisible(is_day)
        self.dayField.edit(DateEdit).set_day(self._presenter.day)
        self.crewList.setAccessibleName(tr("Crews"))
        self.kindList.setAccessibleName(tr("Papers"))
        kinds = self._presenter.kinds
        ticked = [number for number, kind in enumerate(kinds) if kind in self._presenter.usual_kinds]
        self.kindList.set_entries([(number, PAPER_NAMES[kind]) for number, kind in enumerate(kinds)], ticked)
        language = self.languageField.edit(QComboBox)
        language.addItem("中文", "zh")
        language.addItem("English", "en")
        language.setCurrentIndex(0 if formats.formats().is_chinese else 1)
        copies = self.copiesField.edit(QComboBox)
        for number in range(1, MOST_COPIES + 1):
            copies.addItem(str(number), number)
        self.addressField.edit(QLineEdit).setPlaceholderText(tr("Empty: only the district is printed"))
        self.addressField.setVisible(self._presenter.may_name_doors)
        self.reasonField.hide()
        self.scrollArea.setFixedWidth(theme.px(_LEFT))

    def _connect(self) -> None:
        for timer, wait in ((self._soon, _SOON), (self._resized, _SOON)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._soon.timeout.connect(self._refresh)
        self._resized.timeout.connect(lambda: self._presenter.render(self._name, self.preview.wanted_width()))
        self.crewList.changed.connect(self._changed)
        self.kindList.changed.connect(self._changed)
        self.crewList.currentRowChanged.connect(lambda _row: self._soon.start())
        self.kindList.currentRowChanged.connect(lambda _row: self._soon.start())
        self.languageField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._soon.start())
        self.copiesField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._count())
        self.dayField.edit(DateEdit).editingFinished.connect(self._day_changed)
        self.reasonField.edit(QLineEdit).textEdited.connect(lambda _text: self.reasonField.set_message())
        self.preview.resolution_wanted.connect(lambda _width: self._resized.start())
        self.preview.page_changed.connect(self._show_page)
        self.closeButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(lambda: self._print(to_file=True))
        self.printButton.clicked.connect(lambda: self._print(to_file=False))
        QShortcut(QKeySequence("Ctrl+P"), self, self.printButton.click)
        QShortcut(QKeySequence("Ctrl+S"), self, self.saveButton.click)

    def _choice(self) -> Choice:
        kinds = self._presenter.kinds
        return Choice(
            crews=self.crewList.chosen(),
            kinds=tuple(kinds[each] for each in self.kindList.chosen()),
            current_crew=max(0, self.crewList.currentRow()),
            current_kind=kinds[max(0, self.kindList.currentRow())],
            language=self.languageField.edit(QComboBox).currentData(),
            copies=self.copiesField.edit(QComboBox).currentData(),
            address_reason=self.addressField.edit(QLineEdit).text().strip(),
            reason=self.reasonField.edit(QLineEdit).text().strip(),
            is_issued=self.issueCheck.isChecked(),
        )

    def _changed(self) -> None:
        self._count()
        self._presenter.count_before(self._choice())
        self._soon.start()

    def _count(self) -> None:
        choice = self._choice()
        count = len(self._presenter.wishes(choice)) * choice.copies
        self.countLabel.setText(tr("%n paper(s) to print", count))

    def _refresh(self) -> None:
        self._presenter.preview(self._choice(), self.preview.wanted_width())

    def _day_changed(self) -> None:
        day = self.dayField.edit(DateEdit).day()
        if day is None:
            self.dayField.set_message(Tone.BLOCK, say("This is no day; write it like 2026-05-09."))
        elif day != self._presenter.day:
            self.dayField.set_message()
            self._presenter.show_day(day)

    def _show_page(self, page: int, pages: int) -> None:
        self.pageLabel.setText(tr("Page {page} of {pages}").format(page=page, pages=pages))

    def _print(self, *, to_file: bool) -> None:
        """Ask where to before anything is registered, so that calling it off leaves no trace."""
        choice = self._choice()
        problem = self._presenter.problem(choice)
        if problem is not None:
            self.show_problem(problem)
            return
        if self.reasonField.isVisibleTo(self) and not choice.reason:
            self.reasonField.set_message(Tone.BLOCK, say("Give a reason; it is kept in the audit log."))
            self.reasonField.setFocus()
            return
        ask = self._delivery.ask_file if to_file else self._delivery.ask_printer
        if ask(self._file_name()):
            self._set_busy(is_busy=True)
            self._presenter.print(choice)

    def _file_name(self) -> str:
        day = self._presenter.day.isoformat()
        return tr("visit papers {day}").format(day=day)

    def _set_busy(self, *, is_busy: bool) -> None:
        for part in (self.printButton, self.saveButton):
            part.setEnabled(not is_busy)

    def _told(self, text: Text) -> None:
        self.countLabel.setText(shown(text))

    def _undelivered(self, error: CaseDeskError) -> None:
        """Keep what was registered, so that it can be sent elsewhere without another copy number."""
        text = say("{problem} The copies are registered; send them once more.", problem=error.sentence)
        self.banner.show_text(Tone.BLOCK, text, say("Save as PDF…"), self._send_again)

    def _send_again(self) -> None:
        if self._last and self._delivery.ask_file(self._file_name()):
            self.banner.hide()
            self._delivery.send(self._last)


def _joined(names: Sequence[str]) -> str:
    return "、".join(each for each in names if each)


def _listed(sentences: Sequence[Sentence]) -> str:
    most = 3
    told = [shown(each) for each in sentences[:most]]
    if len(sentences) > most:
        told.append("…")
    return " ".join(told)


def show_papers(host: VisitsHost, presenter: PapersPresenter, tasks: Tasks) -> None:
    """Open the dialog over the visits page."""
    dialog = PapersDialog(presenter, tasks, host.widget())
    dialog.exec()
    dialog.deleteLater()
    host.reload()
