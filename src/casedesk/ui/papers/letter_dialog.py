"""The form of letters: kind and choices on the left, the page as it would be printed on the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import PAPER_NAMES, PaperKind
from casedesk.domain.payments import Payment
from casedesk.domain.sentences import say
from casedesk.services.letters import PrintedLetter
from casedesk.services.paper_images import PageImage
from casedesk.services.paper_register import MOST_COPIES
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.papers.presenter.letters import FIELDS, LetterChoice, LettersPresenter
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.a4_view import A4View
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.paper_printer import picture
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_SIZE: Final = (1180, 860)
_LEFT: Final = 340
_SOON: Final = 150
_LINES: Final = 96


class LetterDialog(QDialog):
    """Writes one letter about a case; every change redraws the page."""

    headLabel: QLabel
    banner: Banner
    scrollArea: QScrollArea
    whoLabel: QLabel
    kindField: FieldBox
    languageField: FieldBox
    copiesField: FieldBox
    payByField: FieldBox
    paymentField: FieldBox
    firstField: FieldBox
    lastField: FieldBox
    itemsField: FieldBox
    giverField: FieldBox
    relationField: FieldBox
    whyField: FieldBox
    reasonField: FieldBox
    previewLabel: QLabel
    pageLabel: QLabel
    preview: A4View
    countLabel: QLabel
    closeButton: Button
    saveButton: Button
    printButton: Button

    def __init__(
        self,
        presenter: LettersPresenter,
        tasks: Tasks,
        near: QWidget,
        kind: PaperKind = PaperKind.DEMAND_LETTER,
        payment_id: int = 0,
    ) -> None:
        super().__init__(near.window())
        forms.load("letter_dialog", self)
        self._presenter, self._last, self._number = presenter, b"", ""
        self._payment_id, self._is_untouched = payment_id, True
        self._soon = QTimer(self)
        self._delivery = Delivery(self, tasks, self._told, self._undelivered)
        self._own = {
            "pay_by": self.payByField,
            "payment": self.paymentField,
            "first": self.firstField,
            "last": self.lastField,
            "items": self.itemsField,
            "giver": self.giverField,
            "relation": self.relationField,
            "why": self.whyField,
        }
        self._fill(kind)
        self._connect()
        take_room(self, *_SIZE)
        presenter.attach(self)
        self._kind_changed()
        self.kindField.setFocus()

    # --- what the presenter asks for

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Offer the payments that can have a receipt, the newest chosen."""
        combo = self.paymentField.edit(QComboBox)
        with QSignalBlocker(combo):
            combo.clear()
            for each in payments:
                combo.addItem(
                    f"{each.paid_on.isoformat()}  {formats.money(each.amount)}  {each.receipt_no}", each.id
                )
            combo.setCurrentIndex(max(combo.findData(self._payment_id), 0))
        self._soon.start()

    def show_pages(self, pages: Sequence[PageImage], caution: Text = "") -> None:
        """Show the letter, brought to the width of the view, and what to think of before it goes out."""
        width, smooth = self.preview.wanted_width(), Qt.TransformationMode.SmoothTransformation
        self.preview.set_pages([picture(each).scaledToWidth(width, smooth) for each in pages])
        if caution:
            self.banner.show_text(Tone.WARN, caution)
        else:
            self.banner.hide()
        self._offer(is_possible=True)

    def show_hint(self, text: Text) -> None:
        """Tell calmly what is still to be written."""
        self._show_nothing(Tone.INFO, text)

    def show_problem(self, text: Text) -> None:
        """Tell why the letter cannot be written; before anything was chosen that is no warning yet."""
        self._show_nothing(Tone.INFO if self._is_untouched else Tone.WARN, text)

    def show_printed(self, letter: PrintedLetter) -> None:
        """Bring the letter to where it was asked for; another print is another letter."""
        self._last, self._number = letter.printed.content, letter.number
        self._offer(is_possible=True)
        self._delivery.send(letter.printed.content)

    # --- the form

    def _fill(self, kind: PaperKind) -> None:
        self.setWindowTitle(tr("Write a letter"))
        self.headLabel.setText(tr("Write a letter"))
        self.whoLabel.setText(shown(self._presenter.case_name))
        kinds = self.kindField.edit(QComboBox)
        for each in self._presenter.kinds:
            kinds.addItem(shown(PAPER_NAMES[each]), each)
        kinds.setCurrentIndex(max(0, kinds.findData(kind)))
        language = self.languageField.edit(QComboBox)
        language.addItem("中文", "zh")  # first: debtors and clients read it, whatever the window speaks
        language.addItem("English", "en")
        copies = self.copiesField.edit(QComboBox)
        for number in range(1, MOST_COPIES + 1):
            copies.addItem(str(number), number)
        self.payByField.edit(DateEdit).setPlaceholderText(tr("Empty: in 15 days"))
        self.firstField.edit(DateEdit).setPlaceholderText(tr("Empty: from the beginning"))
        self.lastField.edit(DateEdit).setPlaceholderText(tr("Empty: until today"))
        self.giverField.edit(QLineEdit).setPlaceholderText(tr("Empty: the debtor"))
        items = self.itemsField.edit(QPlainTextEdit)
        items.setPlaceholderText(tr("ID card; copy; 1\nBank slip; original; 2"))
        items.setTabChangesFocus(True)
        items.setFixedHeight(theme.px(_LINES))
        self.scrollArea.setFixedWidth(theme.px(_LEFT))

    def _connect(self) -> None:
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._refresh)
        self.kindField.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._kind_chosen())
        for field in (self.languageField, self.paymentField):
            field.edit(QComboBox).currentIndexChanged.connect(lambda _at: self._touched())
        for field in (self.payByField, self.firstField, self.lastField):
            field.edit(DateEdit).day_changed.connect(self._touched)
        for field in (self.giverField, self.relationField, self.whyField):
            field.edit(QLineEdit).textEdited.connect(lambda _text: self._touched())
        self.itemsField.edit(QPlainTextEdit).textChanged.connect(self._touched)
        self.preview.resolution_wanted.connect(lambda _width: self._soon.start())
        self.preview.page_changed.connect(self._show_page)
        self.closeButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(lambda: self._print(to_file=True))
        self.printButton.clicked.connect(lambda: self._print(to_file=False))
        QShortcut(QKeySequence("Ctrl+P"), self, self.printButton.click)
        QShortcut(QKeySequence("Ctrl+S"), self, self.saveButton.click)

    def _touched(self, *_news: object) -> None:
        """Draw anew what a person chose; from now on what stands in the way is a warning."""
        self._is_untouched = False
        self._soon.start()

    def _kind_chosen(self) -> None:
        self._kind_changed()
        self._touched()

    def _kind_changed(self) -> None:
        """Show what can be chosen for this letter; only a receipt is printed twice under one number."""
        kind = self._choice().kind
        for name, field in self._own.items():
            field.setVisible(name in FIELDS[kind])
        self.reasonField.setVisible(kind is PaperKind.PAYMENT_RECEIPT)
        self.previewLabel.setText(tr("Preview: {name}").format(name=shown(PAPER_NAMES[kind])))
        self.countLabel.clear()
        self._soon.start()

    def _choice(self) -> LetterChoice:
        return LetterChoice(
            kind=PaperKind(self.kindField.edit(QComboBox).currentData()),  # Qt hands back a plain text
            language=self.languageField.edit(QComboBox).currentData(),
            copies=self.copiesField.edit(QComboBox).currentData(),
            reason=self.reasonField.edit(QLineEdit).text().strip(),
            pay_by=self.payByField.edit(DateEdit).day(),
            first=self.firstField.edit(DateEdit).day(),
            last=self.lastField.edit(DateEdit).day(),
            payment_id=self.paymentField.edit(QComboBox).currentData(),
            items=self.itemsField.edit(QPlainTextEdit).toPlainText(),
            giver=self.giverField.edit(QLineEdit).text().strip(),
            relation=self.relationField.edit(QLineEdit).text().strip(),
            why=self.whyField.edit(QLineEdit).text().strip(),
        )

    def _refresh(self) -> None:
        if self._mistaken_day() is None:
            self._presenter.preview(self._choice(), self.preview.wanted_width())

    def _mistaken_day(self) -> FieldBox | None:
        """Mark days that cannot be read; return the first of them."""
        mistaken = None
        for name in ("pay_by", "first", "last"):
            field = self._own[name]
            if field.isVisibleTo(self) and not field.edit(DateEdit).is_readable():
                field.set_message(Tone.BLOCK, say("This is no day; write it like 2026-05-09."))
                mistaken = mistaken or field
            else:
                field.set_message()
        return mistaken

    def _print(self, *, to_file: bool) -> None:
        """Ask where to before anything is registered, so that calling it off leaves no trace."""
        self._is_untouched = False
        choice, mistaken = self._choice(), self._mistaken_day()
        problem = self._presenter.problem(choice)
        if mistaken is not None:
            mistaken.setFocus()
        elif problem is not None:
            self.show_problem(problem)
        elif (self._delivery.ask_file if to_file else self._delivery.ask_printer)(self._file_name()):
            self._offer(is_possible=False)
            self._presenter.print(choice)

    def _file_name(self) -> str:
        return shown(PAPER_NAMES[self._choice().kind])

    def _offer(self, *, is_possible: bool) -> None:
        for part in (self.printButton, self.saveButton):
            part.setEnabled(is_possible)

    def _show_nothing(self, tone: Tone, text: Text) -> None:
        """Take the page away, since it would not be true, and say in its place why there is none."""
        self.preview.set_pages([])
        self.preview.set_hint(tr("There is no page to show yet."))
        self.pageLabel.clear()
        self.banner.show_text(tone, text)
        self._offer(is_possible=False)

    def _show_page(self, page: int, pages: int) -> None:
        self.pageLabel.setText(tr("Page {page} of {pages}").format(page=page, pages=pages))

    def _told(self, text: Text) -> None:
        told = tr("{number}: {told}").format(number=self._number, told=shown(text))
        self.countLabel.setText(told)

    def _undelivered(self, error: CaseDeskError) -> None:
        """Keep what was registered, so that it can be sent elsewhere without another number."""
        text = say("{problem} The copies are registered; send them once more.", problem=error.sentence)
        self.banner.show_text(Tone.BLOCK, text, say("Save as PDF…"), self._send_again)

    def _send_again(self) -> None:
        if self._last and self._delivery.ask_file(self._file_name()):
            self.banner.hide()
            self._delivery.send(self._last)


def write_letter(
    presenter: LettersPresenter,
    tasks: Tasks,
    near: QWidget,
    kind: PaperKind = PaperKind.DEMAND_LETTER,
    payment_id: int = 0,
) -> None:
    """Open the form over a page, with a kind and a payment chosen."""
    dialog = LetterDialog(presenter, tasks, near, kind, payment_id)
    dialog.exec()
    dialog.deleteLater()
