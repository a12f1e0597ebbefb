"""Everything that was heard of one crew, to add to and to put right."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from casedesk.domain.boards import BoardRow
from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.outings import CHECK_IN_NAMES, CheckIn, CheckInKind
from casedesk.domain.sentences import Sentence, say
from casedesk.domain.weeks import PURPOSE_NAMES, STATUS_NAMES, PlannedVisit
from casedesk.services.outings import Word
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown
from casedesk.ui.theme import theme
from casedesk.ui.today.presenter.cards import card_of, joined
from casedesk.ui.today.presenter.way import WayPresenter, read_time
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import Chip, CrewBadge
from casedesk.ui.widgets.fields import FieldBox
from casedesk.ui.widgets.reason_dialog import ask_reason
from casedesk.ui.widgets.set_out_dialog import LIST_STYLE

_KEY: Final = Qt.ItemDataRole.UserRole


class WayDialog(QDialog):
    """Shows visits and words of a way; every button asks the presenter, which hands the way back."""

    problemBanner: Banner
    badge: CrewBadge
    headLabel: QLabel
    chip: Chip
    factsLabel: QLabel
    visitList: QListWidget
    wordList: QListWidget
    timeField: FieldBox
    noteField: FieldBox
    addButton: Button
    removeButton: Button
    correctButton: Button
    safeButton: Button
    arrivedButton: Button
    doneButton: Button
    backButton: Button

    def __init__(self, presenter: WayPresenter, row: BoardRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("today_way_dialog", self)
        self._presenter, self._row = presenter, row
        self.problemBanner.hide()
        for listed in (self.visitList, self.wordList):
            listed.setStyleSheet(theme.style(LIST_STYLE))
        self._connect()
        self.show_row(row)
        presenter.attach(self, row)
        self.visitList.setFocus()

    def show_row(self, row: BoardRow) -> None:
        """Show the way as it stands now."""
        self._row = row
        card = card_of(row, self._presenter.now())
        self.badge.set_number(row.crew.index)
        self.headLabel.setText(card.names)
        self.chip.set_mark(card.mark)
        facts = (card.where, card.due, card.expected, card.carried, card.advice)
        self.factsLabel.setText(shown(joined([each for each in facts if each])))
        _fill(self.visitList, [(each.visit.id, _visit_words(each)) for each in row.visits])
        _fill(self.wordList, [(each.id, shown(self._word_words(each))) for each in row.words])
        for button in (self.addButton, self.safeButton, self.arrivedButton, self.doneButton, self.backButton):
            button.setEnabled(row.is_out and self._presenter.may_watch)
        self.removeButton.setEnabled(self._presenter.may_set_out)
        self.correctButton.setEnabled(self._presenter.may_watch)

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the lists."""
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)

    def stored(self) -> None:
        """Clear what was typed for the word that is stored now."""
        self.problemBanner.hide()
        for field in (self.timeField, self.noteField):
            field.edit(QLineEdit).clear()

    def ask_visit(self, visits: tuple[PlannedVisit, ...]) -> None:
        """Add the next of the crew's planned visits of the day."""
        if not visits:
            self.show_problem(BadInputError(say("This crew has no further planned visit today.")))
            return
        self._presenter.add(visits[0])

    def _connect(self) -> None:
        for button, act, keys in (
            (self.safeButton, lambda: self._say(CheckInKind.SAFE), "Alt+S"),
            (self.arrivedButton, lambda: self._say(CheckInKind.ARRIVED), "Alt+A"),
            (self.doneButton, lambda: self._say(CheckInKind.DONE), "Alt+D"),
            (self.backButton, self._back, "Alt+B"),
            (self.addButton, self._presenter.ask_visits, "Ins"),
            (self.correctButton, self._correct, "F2"),
        ):
            button.clicked.connect(lambda _on=False, do=act: do())
            QShortcut(QKeySequence(keys), self, lambda do=act: do())
        self.removeButton.clicked.connect(self._remove)
        shortcut = QShortcut(QKeySequence("Del"), self.visitList, self._remove)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _say(self, kind: CheckInKind) -> None:
        if not self._row.is_out:
            return
        door = self._key(self.visitList) if kind in {CheckInKind.ARRIVED, CheckInKind.DONE} else None
        try:
            word = Word(kind, self._typed(), door, self._note())
        except BadInputError as problem:
            self.show_problem(problem)
            return
        self._presenter.say(word)

    def _back(self) -> None:
        try:
            self._presenter.back(self._typed(), self._note())
        except BadInputError as problem:
            self.show_problem(problem)

    def _correct(self) -> None:
        key = self._key(self.wordList)
        try:
            moment = self._typed()
        except BadInputError as problem:
            self.show_problem(problem)
            return
        if key is None or moment is None:
            self.show_problem(
                BadInputError(say("Choose a word below, write its true time and why, then correct it."))
            )
            return
        self._presenter.correct(key, moment, self._note())

    def _remove(self) -> None:
        key = self._key(self.visitList)
        visit = self._row.visit(key)
        if visit is None or not self._presenter.may_set_out:
            return
        head = say("Take the visit to {name} off the way?", name=visit.person_name)
        detail = say("It was not made. It stands on the calendar again and can be moved or called off.")
        reason = ask_reason(self, head, detail, say("Take off the way"))
        if reason is not None:
            self._presenter.remove(visit.visit.id, reason)

    def _typed(self) -> datetime | None:
        text = self.timeField.edit(QLineEdit).text().strip()
        return None if not text else self._presenter.moment(read_time(text))

    def _note(self) -> str:
        return self.noteField.edit(QLineEdit).text().strip()

    @staticmethod
    def _key(listed: QListWidget) -> int | None:
        item = listed.currentItem()
        return None if item is None else int(item.data(_KEY))

    def _word_words(self, word: CheckIn) -> Sentence:
        visit = self._row.visit(word.visit_id)
        head = joined(
            [
                f"{formats.formats().time(word.at)}  {shown(CHECK_IN_NAMES[word.kind])}",
                *([visit.person_name] if visit else []),
                *([word.note] if word.note else []),
            ]
        )
        name = self._presenter.name_of(word.operator_id)
        told = (
            say("{word} · taken down by {name}", word=head, name=name) if name else say("{word}", word=head)
        )
        return told if word.corrects_id is None else say("{word} (corrects an earlier entry)", word=told)


def _fill(listed: QListWidget, lines: list[tuple[int, str]]) -> None:
    """Fill a list anew; the chosen line stays chosen."""
    row = max(0, listed.currentRow())
    listed.clear()
    for key, text in lines:
        item = QListWidgetItem(text, listed)
        item.setData(_KEY, key)
    listed.setCurrentRow(min(row, listed.count() - 1))
    listed.setMinimumHeight(theme.px(96))


def _visit_words(planned: PlannedVisit) -> str:
    parts: list[Text] = [
        f"{formats.formats().time(planned.visit.starts_at)}  {planned.person_name}",
        planned.district or planned.address,
        PURPOSE_NAMES[planned.visit.purpose],
        STATUS_NAMES[planned.visit.status],
    ]
    return shown(joined(parts))
