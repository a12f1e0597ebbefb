"""The departure of a crew: which visits, until when, with what."""

from datetime import datetime, time

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QListWidgetItem, QTimeEdit, QWidget

from casedesk.domain.errors import BadInputError, CaseDeskError
from casedesk.domain.outings import Outing
from casedesk.domain.sentences import say
from casedesk.services.departures import Departure
from casedesk.services.outings import SetOut
from casedesk.ui import forms
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.chips import CREW_LETTERS
from casedesk.ui.widgets.departing import DepartPresenter, going_words, read_minutes
from casedesk.ui.widgets.fields import FieldBox

LIST_STYLE = """
QListWidget::item { min-height: 24u; padding: 0 6u; }
QListWidget::indicator { width: 13u; height: 13u; border: 1px solid @line.strong; border-radius: 3u;
  background: @surface.base; }
QListWidget::indicator:checked { background: @accent.base; border-color: @accent.base;
  image: icon(check, @text.onAccent); }
"""
_LIST_HEIGHT = 150


class SetOutDialog(QDialog):
    """Lets one crew leave; ``stored`` holds its way once it is out."""

    problemBanner: Banner
    crewField: FieldBox
    visitList: QListWidget
    leftField: FieldBox
    backField: FieldBox
    minutesField: FieldBox
    vehicleField: FieldBox
    recorderField: FieldBox
    contactField: FieldBox
    noteField: FieldBox
    cancelButton: Button
    saveButton: Button

    def __init__(
        self, presenter: DepartPresenter, chosen_visit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        forms.load("set_out_dialog", self)
        self._presenter, self._chosen = presenter, chosen_visit
        self._departures: tuple[Departure, ...] = ()
        self.stored: Outing | None = None
        for field in (self.leftField, self.backField):
            clock = QTimeEdit()
            clock.setDisplayFormat("HH:mm")
            field.set_field(clock)
        self.visitList.setStyleSheet(theme.style(LIST_STYLE))
        self.visitList.setFixedHeight(theme.px(_LIST_HEIGHT))
        self.problemBanner.hide()
        self.crewField.edit(QComboBox).activated.connect(self._show_crew)
        self.cancelButton.clicked.connect(self.reject)
        self.saveButton.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        self.saveButton.setEnabled(False)
        presenter.attach(self)

    def show_departures(self, departures: tuple[Departure, ...]) -> None:
        """Offer the crews that may set out, the one of the chosen visit first."""
        self._departures = departures
        combo = self.crewField.edit(QComboBox)
        combo.clear()
        for each in departures:
            letter = CREW_LETTERS[each.crew.index % len(CREW_LETTERS)]
            combo.addItem(f"{letter}　{' '.join(each.crew.names)}")
        self.saveButton.setEnabled(bool(departures))
        if not departures:
            self.problemBanner.show_text(
                Tone.INFO, say("No crew in the office has a planned visit today. Plan one first.")
            )
            return
        combo.setCurrentIndex(self._first())
        self._show_crew(combo.currentIndex())
        self.visitList.setFocus()

    def show_problem(self, error: CaseDeskError) -> None:
        """Show a problem above the form."""
        self.problemBanner.show_text(Tone.BLOCK, error.sentence, can_close=True)
        self.saveButton.setEnabled(bool(self._departures))

    def finish(self, outing: Outing) -> None:
        """Close: the crew is out."""
        self.stored = outing
        self.accept()

    def save(self) -> None:
        """Let the crew leave with what is ticked."""
        if not self._departures or not self.saveButton.isEnabled():
            return
        try:
            wish = self._wish()
        except BadInputError as problem:
            self.show_problem(problem)
            return
        self.saveButton.setEnabled(False)
        self._presenter.save(wish)

    def _wish(self) -> SetOut:
        left_at, back_at = self._presenter.moments(_clock(self.leftField), _clock(self.backField))
        return SetOut(
            visit_ids=self._ticked(),
            due_back_at=back_at,
            vehicle=self.vehicleField.edit(QLineEdit).text(),
            recorder_no=self.recorderField.edit(QLineEdit).text(),
            safety_contact=self.contactField.edit(QLineEdit).text(),
            check_in_minutes=read_minutes(self.minutesField.edit(QLineEdit).text().strip()),
            left_at=left_at,
            note=self.noteField.edit(QLineEdit).text(),
        )

    def _first(self) -> int:
        for place, each in enumerate(self._departures):
            if any(going.planned.visit.id == self._chosen for going in each.visits):
                return place
        return 0

    def _show_crew(self, place: int) -> None:
        departure = self._departures[place]
        self.visitList.clear()
        for going in departure.visits:
            item = QListWidgetItem(shown(going_words(going, self._presenter.zone)), self.visitList)
            item.setData(Qt.ItemDataRole.UserRole, going.planned.visit.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if going.is_free else Qt.CheckState.Unchecked)
            if not going.is_free:
                item.setForeground(theme.color("status.block.text"))
                item.setToolTip(tr("The gate blocks this visit; a second person may release it."))
        self.visitList.setCurrentRow(0)
        self._set_clock(self.leftField, self._presenter.now())
        self._set_clock(self.backField, departure.due_back_at)
        self.minutesField.edit(QLineEdit).setText(str(departure.check_in_minutes))
        self.vehicleField.edit(QLineEdit).setText(departure.vehicle)
        self.recorderField.edit(QLineEdit).setText(departure.recorder_no)
        self.contactField.edit(QLineEdit).setText(departure.safety_contact)

    def _set_clock(self, field: FieldBox, moment: datetime) -> None:
        local = moment.astimezone(self._presenter.zone)
        field.edit(QTimeEdit).setTime(QTime(local.hour, local.minute))

    def _ticked(self) -> tuple[int, ...]:
        items = [self.visitList.item(row) for row in range(self.visitList.count())]
        return tuple(
            each.data(Qt.ItemDataRole.UserRole)
            for each in items
            if each.checkState() is Qt.CheckState.Checked
        )


def _clock(field: FieldBox) -> time:
    value = field.edit(QTimeEdit).time()
    return time(value.hour(), value.minute())
