"""The register of carried papers as a dialog: hand out, take back, print it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.papers import ENDING_NAMES, PaperEnding
from casedesk.domain.sentences import Sentence, say
from casedesk.ui import formats, forms
from casedesk.ui.looks import Text, Tone
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import TICKS, Column, Kind, Row
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.visits.presenter.custody import DAY, OUT, PAPER_ID, CustodyPresenter
from casedesk.ui.visits.tools import VisitsHost
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, SegmentedControl
from casedesk.ui.widgets.delivery import Delivery
from casedesk.ui.widgets.fields import DateEdit, FieldBox
from casedesk.ui.widgets.panels import EmptyState
from casedesk.ui.widgets.room import take_room
from casedesk.ui.work import Tasks

_SIZE: Final = (1120, 640)
_COLUMNS: Final = [
    TICKS,
    Column("kind", say("Paper"), 150, Kind.BOLD),
    Column("number", say("Number"), 190, Kind.SECONDARY, stretches=True),
    Column("copy", say("Copy no."), 72, Kind.NUMBER),
    Column("printed", say("Printed"), 130, Kind.SECONDARY),
    Column("carrier", say("Carried by"), 110),
    Column("since", say("Since"), 130, Kind.SECONDARY),
    Column("state", say("State"), 150, Kind.CHIP),
]


class CustodyDialog(QDialog):
    """Shows copies; ticked ones, or else the current one, are handed out or taken back."""

    headLabel: QLabel
    scopeControl: SegmentedControl
    dayField: FieldBox
    banner: Banner
    table: TableView
    carrierField: FieldBox
    issueButton: Button
    endingField: FieldBox
    noteField: FieldBox
    endButton: Button
    closeButton: Button
    countLabel: QLabel
    registerButton: Button

    def __init__(self, presenter: CustodyPresenter, tasks: Tasks, near: QWidget) -> None:
        super().__init__(near.window())
        forms.load("visit_custody_dialog", self)
        self.setWindowTitle(tr("Papers carried"))
        self._presenter = presenter
        self._delivery = Delivery(self, tasks, self.tell, self._undelivered)
        self.table.setup(_COLUMNS, tasks, identity=PAPER_ID)
        empty = EmptyState()
        empty.set_texts(
            "folder", say("No papers here"), say("Printed copies appear here until they are accounted for.")
        )
        self.table.set_empty(empty)
        self.scopeControl.set_options([(OUT, say("Out now")), (DAY, say("Of a day"))])
        self.scopeControl.set_value(presenter.scope)
        self.dayField.edit(DateEdit).set_day(presenter.day)
        self.dayField.edit(DateEdit).setAccessibleName(tr("Day"))
        self.dayField.setFixedWidth(theme.px(150))
        ending = self.endingField.edit(QComboBox)
        for each in PaperEnding:
            ending.addItem(shown(ENDING_NAMES[each]), each)
        ending.setCurrentIndex(ending.findData(PaperEnding.RETURNED))
        self._connect()
        take_room(self, *_SIZE)
        presenter.attach(self)
        self.table.setFocus()

    # --- what the presenter asks for

    def show_copies(self, rows: Sequence[tuple[object, ...]], note: Sentence) -> None:
        """Show the copies."""
        self.table.show_rows(list(rows))
        self.countLabel.setText(shown(note))

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer who may take papers."""
        box = self.carrierField.edit(QComboBox)
        box.clear()
        for key, name in people:
            box.addItem(name, key)

    def show_problem(self, text: Text) -> None:
        """Tell what stands in the way."""
        self.banner.show_text(Tone.BLOCK, text, can_close=True)

    def tell(self, text: Text) -> None:
        """Tell what was done."""
        self.noteField.edit(QLineEdit).clear()
        self.banner.show_text(Tone.OK, text, can_close=True)

    def show_register(self, pdf: bytes) -> None:
        """Bring the register to where it was asked for."""
        self._delivery.send(pdf)

    # --- the form

    def _connect(self) -> None:
        for part in (self.issueButton, self.endButton, self.carrierField, self.endingField, self.noteField):
            part.setEnabled(self._presenter.may_change)
        self.registerButton.setVisible(self._presenter.may_change)
        self.scopeControl.chosen.connect(lambda key: self._show(scope=key))
        self.dayField.edit(DateEdit).editingFinished.connect(self._day_changed)
        self.issueButton.clicked.connect(self._issue)
        self.endButton.clicked.connect(self._end)
        self.registerButton.clicked.connect(self._print)
        self.closeButton.clicked.connect(self.reject)
        for keys, button in (
            ("F2", self.issueButton),
            ("F3", self.endButton),
            ("Ctrl+P", self.registerButton),
        ):
            QShortcut(QKeySequence(keys), self, button.click)
        self._show_day()

    def _show(self, scope: str) -> None:
        self._presenter.show(scope=scope)
        self._show_day()

    def _show_day(self) -> None:
        self.dayField.setVisible(self._presenter.scope == DAY)

    def _day_changed(self) -> None:
        day = self.dayField.edit(DateEdit).day()
        if day is not None and day != self._presenter.day:
            self._presenter.show(day=day)

    def _chosen(self) -> list[int]:
        rows: list[Row] = self.table.ticked_rows()
        current = self.table.current_row()
        if not rows and current is not None:
            rows = [current]
        return [each[PAPER_ID] for each in rows]

    def _issue(self) -> None:
        chosen = self._chosen()
        if not chosen:
            self.show_problem(say("Choose at least one paper."))
            return
        self._presenter.issue(chosen, self.carrierField.edit(QComboBox).currentData())

    def _end(self) -> None:
        chosen = self._chosen()
        if not chosen:
            self.show_problem(say("Choose at least one paper."))
            return
        ending = PaperEnding(self.endingField.edit(QComboBox).currentData())
        self._presenter.end(chosen, ending, self.noteField.edit(QLineEdit).text().strip())

    def _print(self) -> None:
        """Ask for a file before the register takes its next copy number."""
        if self._delivery.ask_file(tr("papers carried {day}").format(day=self._presenter.day.isoformat())):
            self._presenter.register("zh" if formats.formats().is_chinese else "en")

    def _undelivered(self, error: CaseDeskError) -> None:
        self.show_problem(error.sentence)


def show_custody(host: VisitsHost, presenter: CustodyPresenter, tasks: Tasks) -> None:
    """Open the register over the visits page."""
    dialog = CustodyDialog(presenter, tasks, host.widget())
    dialog.exec()
    dialog.deleteLater()
