"""The office's calendar: which days are rest days, which weekends are worked, and who says so."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.errors import BadInputError
from casedesk.domain.own_days import OwnDay
from casedesk.domain.sentences import say
from casedesk.domain.workdays import DayKind
from casedesk.services.law_effects import FailingPlan
from casedesk.services.own_days import DayLine, NewYear, YearView
from casedesk.ui import forms
from casedesk.ui.pages import action
from casedesk.ui.settings.parts import SectionWidget
from casedesk.ui.settings.presenter.days import KIND_MARKS, DaysPresenter
from casedesk.ui.settings.rule_dialogs import LawDialog
from casedesk.ui.table_view import TableView
from casedesk.ui.tables import Column, Kind
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button, IconButton, SegmentedControl
from casedesk.ui.work import Tasks

COLUMNS = [
    Column("day", say("Day"), 110, Kind.BOLD),
    Column("weekday", say("Weekday"), 84),
    Column("kind", say("What it is"), 164, Kind.CHIP),
    Column("name", say("Name or note"), 220, stretches=True),
    Column("source", say("Who says so"), 170, Kind.CHIP),
]
_LINE = len(COLUMNS)
_SPECIAL, _WHOLE = "special", "whole"


class DaysSection(SectionWidget):
    """Lists a year; F2 or Enter sets a day, Del takes it back, Ctrl+O takes in a year's notice."""

    yearLabel: QLabel
    earlierButton: IconButton
    laterButton: IconButton
    views: SegmentedControl
    sumLabel: QLabel
    removeButton: Button
    takeButton: Button
    setButton: Button
    standingBanner: Banner
    table: TableView

    def __init__(self, presenter: DaysPresenter, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("settings_days", self)
        self.setFocusProxy(self.table)
        self._presenter, self._tasks = presenter, tasks
        self._view: YearView | None = None
        self._is_whole = False
        self.table.setup(COLUMNS, tasks, identity=_LINE)
        self.table.opened.connect(lambda _row: self.set_day())
        self.views.chosen.connect(self._show_view)
        self.earlierButton.clicked.connect(lambda: self.turn(-1))
        self.laterButton.clicked.connect(lambda: self.turn(1))
        for button, act in (
            (self.setButton, self.set_day),
            (self.removeButton, self.remove_day),
            (self.takeButton, self.take_in),
        ):
            button.clicked.connect(act)
            button.setVisible(presenter.may_change)
        self._actions = [
            action("", self.set_day, "F2", "pencil", self),
            action("", self.remove_day, "Del", "trash", self),
            action("", self.take_in, "Ctrl+O", "upload", self),
            action("", lambda: self.turn(-1), "PgUp", "chevron-left", self),
            action("", lambda: self.turn(1), "PgDown", "chevron-right", self),
        ]
        self.addActions(self._actions)
        self.retranslate_ui()

    def load(self) -> None:
        """Read the year anew."""
        self._presenter.load(self, self._show, self.show_error)

    def own_actions(self) -> list[QAction]:
        """Offer what can be done here."""
        return self._actions if self._presenter.may_change else self._actions[3:]

    def status_text(self) -> str:
        """Count the working days."""
        return shown(self._presenter.sums(self._view)) if self._view is not None else ""

    def retranslate_ui(self) -> None:
        """Say everything again in the new language."""
        names = (
            tr("Set a day…"),
            tr("Take the day back"),
            tr("Take in a year…"),
            tr("Earlier year"),
            tr("Later year"),
        )
        for each, text in zip(self._actions, names, strict=True):
            each.setText(text)
        self.earlierButton.set_name(tr("Earlier year"), "PgUp")
        self.laterButton.set_name(tr("Later year"), "PgDown")
        self.earlierButton.set_icon("chevron-left")
        self.laterButton.set_icon("chevron-right")
        self.views.set_options([(_SPECIAL, say("Special days")), (_WHOLE, say("Whole year"))])
        self.views.set_value(_WHOLE if self._is_whole else _SPECIAL)
        if self._view is not None:
            self._show(self._view)

    def turn(self, years: int) -> None:
        """Go to another year."""
        self._presenter.year += years
        self.load()

    def set_day(self) -> None:
        """Say what a day is to the office."""
        if not self._presenter.may_change:
            return
        dialog = DayDialog(self._chosen(), self._presenter, self._tasks, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._presenter.year = dialog.own.day.year
            self.load()

    def remove_day(self) -> None:
        """Let the chosen day be again what law and notice say."""
        line = self._chosen()
        if self._presenter.may_change and line is not None and line.own is not None:
            self._presenter.remove_day(line.day, self, lambda _none: self.load(), self.show_error)

    def take_in(self) -> None:
        """Choose a year's file; a mistake in it is told and the old year stays."""
        if not self._presenter.may_change:
            return
        kinds = tr("Calendar years (*.json)")
        path, _kind = QFileDialog.getOpenFileName(self, tr("Choose the file of a year"), "", kinds)
        if path:
            self._presenter.read_year(Path(path), self, self._ask_year, self.show_error)

    def _ask_year(self, new: NewYear) -> None:
        if YearDialog(new, self._presenter, self._tasks, self).exec() == QDialog.DialogCode.Accepted:
            self._presenter.year = new.notice.year
            self.say_done(say("The year is taken in."))
            self.load()

    def _chosen(self) -> DayLine | None:
        row = self.table.current_row()
        line = row[_LINE] if row is not None else None
        return line if isinstance(line, DayLine) else None

    def _show(self, view: YearView) -> None:
        self._view = view
        self.yearLabel.setText(str(view.year))
        self.sumLabel.setText(shown(self._presenter.sums(view)))
        self.standingBanner.show_text(*self._presenter.standing(view))
        self.table.show_rows(self._presenter.rows(view, is_whole=self._is_whole))
        self.status_changed.emit()

    def _show_view(self, key: str) -> None:
        self._is_whole = key == _WHOLE
        if self._view is not None:
            self._show(self._view)
        self.table.setFocus()


class DayDialog(LawDialog):
    """One day set by hand; the first step shows what it breaks, the second keeps it."""

    def __init__(self, line: DayLine | None, presenter: DaysPresenter, tasks: Tasks, parent: QWidget) -> None:
        detail = say("What is set here stands over law and notice, for visits and for due days.")
        super().__init__(say("Set a day"), detail, tasks, parent)
        self._presenter = presenter
        self._is_shown = False
        self.day = QLineEdit((line.day if line else presenter.today).isoformat())
        self.kind, self.note = QComboBox(), QLineEdit(line.own.note if line and line.own else "")
        for each, mark in KIND_MARKS.items():
            self.kind.addItem(shown(mark.text), each.value)
        self.kind.setCurrentIndex(self.kind.findData(line.kind.value if line else DayKind.HOLIDAY.value))
        self.put(tr("Day"), self.day)
        self.put(tr("What it is"), self.kind)
        self.put(tr("Note, such as the town's festival"), self.note)
        self.own = OwnDay(presenter.today, DayKind.HOLIDAY)
        self.day.textChanged.connect(lambda _text: self._forget())
        self.kind.currentIndexChanged.connect(lambda _row: self._forget())
        (self.kind if line else self.day).setFocus()

    def go_on(self) -> None:
        """Show what the day breaks, or keep it."""
        try:
            day = self._presenter.day_of(self.day.text())
        except BadInputError as problem:
            self.show_problem(problem)
            return
        self.own = OwnDay(day, DayKind(self.kind.currentData()), self.note.text())
        if self._is_shown:
            self._presenter.set_day(self.own, self, lambda _kept: self.accept(), self.show_problem)
        else:
            self._presenter.draft(self.own, self, self._show, self.show_problem)

    def _show(self, failing: tuple[FailingPlan, ...]) -> None:
        self._is_shown = True
        self.show_failing(failing, "")
        self.main.setText(tr("Set the day"))

    def _forget(self) -> None:
        self._is_shown = False
        self.banner.clear()
        self.table.hide()
        self.main.setText(tr("Show what it does"))


class YearDialog(LawDialog):
    """A sound file of one year with what it would break, before it is taken in."""

    def __init__(self, new: NewYear, presenter: DaysPresenter, tasks: Tasks, parent: QWidget) -> None:
        notice = new.notice
        detail = say(
            "{source}: {off} days off, {working} working weekends. Days set by hand stay as they are.",
            source=notice.source or str(notice.year),
            off=len(notice.days_off),
            working=len(notice.working_weekends),
        )
        super().__init__(say("Take in the year {year}", year=str(notice.year)), detail, tasks, parent)
        self._new, self._presenter = new, presenter
        self.show_failing(new.failing, say("The file is sound."))
        self.main.setText(tr("Take in the year"))
        self.main.setFocus()

    def go_on(self) -> None:
        """Keep it."""
        self._presenter.take_in(self._new, self, lambda _kept: self.accept(), self.show_problem)
