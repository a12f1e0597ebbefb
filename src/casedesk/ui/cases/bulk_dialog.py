"""The dialog of an act on many cases: a choice above, below it what would happen."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from casedesk.domain.bulk import Assign, BulkAct, GiveBack, PutTags, SetStep, TakeTags
from casedesk.domain.cases import NextStep, StepKind
from casedesk.domain.errors import CaseDeskError
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms, icons
from casedesk.ui.case_looks import STEP_ICONS, STEP_NAMES
from casedesk.ui.cases.bulk import BulkKind, BulkPresenter, PreviewLine
from casedesk.ui.looks import Text
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.check_list import CheckList
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.panels import SectionHead

_WAIT_MS = 250
"""A preview is asked for once typing has come to rest."""


class BulkDialog(QDialog):
    """Takes the choice and shows the preview; once accepted, the presenter holds what is to be done."""

    headLabel: QLabel
    detailLabel: QLabel
    inputLayout: QVBoxLayout
    previewHead: SectionHead
    lineLayout: QVBoxLayout
    problemLabel: QLabel
    cancelButton: Button
    applyButton: Button

    def __init__(self, presenter: BulkPresenter, parent: QWidget) -> None:
        super().__init__(parent.window())
        forms.load("cases_bulk_dialog", self)
        self.setWindowTitle(shown(presenter.head))
        self.presenter = presenter
        self.headLabel.setText(shown(presenter.head))
        self.detailLabel.setText(shown(presenter.detail))
        self.problemLabel.hide()
        self._rest = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._rest.timeout.connect(self._changed)
        self._read = self._inputs()
        self.cancelButton.clicked.connect(self.reject)
        self.applyButton.clicked.connect(self._apply)
        self.applyButton.setAutoDefault(False)
        if presenter.kind is BulkKind.RETURN:
            self.applyButton.set_kind("danger")
        QShortcut(QKeySequence("Ctrl+Return"), self, self._apply)
        presenter.attach(self)
        self._changed()

    def show_lines(self, lines: Sequence[PreviewLine], verb: Text) -> None:
        """Show what would happen; an empty verb closes the button."""
        while (item := self.lineLayout.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        if not lines and not self.previewHead.isHidden():
            lines = [PreviewLine("info", say("Choose first; nothing is written before you confirm."))]
        for line in lines:
            self.lineLayout.addWidget(_line(line))
        self.lineLayout.addStretch(1)
        QTimer.singleShot(0, self, self.adjustSize)
        self.applyButton.setEnabled(bool(verb))
        self.applyButton.setText(shown(verb) if verb else shown(self.presenter.head))

    def show_problem(self, error: CaseDeskError | None) -> None:
        """Show what is wrong with the choice, or nothing."""
        self.problemLabel.setText(shown(error.sentence) if error else "")
        self.problemLabel.setVisible(error is not None)

    def reject(self) -> None:
        """Leave; counting stops."""
        self.presenter.cancel()
        super().reject()

    def _apply(self) -> None:
        if self.applyButton.isEnabled():
            self.accept()

    def _changed(self) -> None:
        self.presenter.change(self._read())

    def _inputs(self) -> Callable[[], BulkAct | None]:
        """Build the fields of the act and return what reads them."""
        match self.presenter.kind:
            case BulkKind.ASSIGN:
                return self._one_colleague()
            case BulkKind.DEAL:
                several = self._list(tr("Colleagues"))
                several.set_entries(self.presenter.choices.operators, icon="user")
                return lambda: Assign(chosen) if len(chosen := several.chosen()) > 1 else None
            case BulkKind.TAG | BulkKind.UNTAG:
                return self._tags()
            case BulkKind.STEP:
                return self._step()
        reason = QPlainTextEdit()
        reason.setTabChangesFocus(True)
        reason.setFixedHeight(theme.px(72))
        reason.textChanged.connect(self._rest.start)
        self._field(tr("Reason"), reason)
        return lambda: GiveBack(text) if (text := reason.toPlainText().strip()) else None

    def _one_colleague(self) -> Callable[[], BulkAct | None]:
        one = QComboBox()
        for key, name in self.presenter.choices.operators:
            one.addItem(name, key)
        one.setCurrentIndex(-1)
        one.setPlaceholderText(tr("Choose a colleague"))
        one.currentIndexChanged.connect(self._changed)
        self._field(tr("Colleague"), one)
        return lambda: Assign((one.currentData(),)) if one.currentIndex() >= 0 else None

    def _tags(self) -> Callable[[], BulkAct | None]:
        is_putting = self.presenter.kind is BulkKind.TAG
        if not self.presenter.choices.tags:
            none = QLabel(
                tr("The office has no tags yet. They are made in Settings, under Own fields and tags.")
            )
            none.setWordWrap(True)
            self.inputLayout.addWidget(none)
            self.previewHead.hide()
            return lambda: None
        tags = self._list(tr("Tags"))
        tags.set_tags(self.presenter.choices.tags)
        kind = PutTags if is_putting else TakeTags
        return lambda: kind(chosen) if (chosen := tags.chosen()) else None

    def _step(self) -> Callable[[], BulkAct | None]:
        kind, day, note = QComboBox(), DateEdit(), QLineEdit()
        for step in StepKind:
            kind.addItem(icons.icon(STEP_ICONS[step]), shown(STEP_NAMES[step]), step.value)
        day.set_day(formats.formats().today() + timedelta(days=1))
        kind.currentIndexChanged.connect(self._changed)
        day.day_changed.connect(self._rest.start)
        note.textChanged.connect(self._rest.start)
        for label, edit in ((tr("Next step"), kind), (tr("On"), day), (tr("Note"), note)):
            self._field(label, edit)

        def read() -> BulkAct | None:
            on = day.day()
            return SetStep(NextStep(StepKind(kind.currentData()), on, note.text().strip())) if on else None

        return read

    def _field(self, label: str, edit: QWidget) -> None:
        self.inputLayout.addWidget(FieldBox(label, edit))
        if self.inputLayout.count() == 1:
            edit.setFocus()

    def _list(self, name: str) -> CheckList:
        made = CheckList()
        made.setAccessibleName(name)
        made.changed.connect(self._rest.start)
        self.inputLayout.addWidget(made)
        made.setFocus()
        return made


def _line(line: PreviewLine) -> QWidget:
    """Return one line of the preview."""
    whole, icon, text, note = QWidget(), QLabel(), QLabel(shown(line.text)), QLabel(shown(line.note))
    icon.setPixmap(icons.pixmap(line.icon, "text.secondary", 16, icon.devicePixelRatioF()))
    text.setWordWrap(True)
    note.setProperty("tone", "secondary")
    note.setProperty("type", "small")
    note.setWordWrap(True)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    words.addWidget(text)
    if line.note:
        words.addWidget(note)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return whole
