"""The dialog that asks what a proposal shall be about: days, crews, cases and how long to look."""

from datetime import date
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QWidget

from casedesk.domain.sentences import Sentence, say
from casedesk.domain.workdays import DayKind
from casedesk.services.planning import PlanChoices, PlanWish
from casedesk.ui import formats, forms
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.widgets.banner import Banner
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.check_list import CheckList
from casedesk.ui.widgets.chips import CREW_LETTERS
from casedesk.ui.widgets.fields import FieldBox

_SECONDS: Final = (5, 10, 30, 60)
_USUAL_SECONDS: Final = 10
_REST: Final[dict[DayKind, Sentence]] = {DayKind.WEEKEND: say("weekend"), DayKind.HOLIDAY: say("holiday")}


class ProposalDialog(QDialog):
    """Ticks are set for the next working days and for all crews."""

    noteLabel: QLabel
    banner: Banner
    dayList: CheckList
    crewList: CheckList
    casesBox: FieldBox
    secondsBox: FieldBox
    stateLabel: QLabel
    cancelButton: Button
    startButton: Button

    def __init__(self, choices: PlanChoices, usual: tuple[date, ...], parent: QWidget) -> None:
        super().__init__(parent)
        forms.register(CheckList)
        forms.load("visit_proposal_dialog", self)
        self.setWindowTitle(tr("Suggest plan"))
        self._choices = choices
        self._fill(usual)
        self.noteLabel.setText(
            tr("The proposal lies on the calendar as a draft. Nothing is planned until you accept it.")
        )
        self.stateLabel.setText(tr("%n case(s) wait", choices.waiting))
        self.cancelButton.clicked.connect(self.reject)
        self.startButton.clicked.connect(self._start)
        self.startButton.setDefault(True)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._start)
        self.dayList.setFocus()

    def wish(self) -> PlanWish:
        """Return what was chosen."""
        days = tuple(self._choices.days[each][0] for each in self.dayList.chosen())
        crews = frozenset(self._choices.crews[each].key for each in self.crewList.chosen())
        return PlanWish(
            days,
            crews=crews,
            is_requested_only=self.casesBox.edit(QComboBox).currentIndex() == 1,
            seconds=_SECONDS[self.secondsBox.edit(QComboBox).currentIndex()],
        )

    def _fill(self, usual: tuple[date, ...]) -> None:
        days = [(at, _day_words(day, kind)) for at, (day, kind) in enumerate(self._choices.days)]
        self.dayList.set_entries(
            days, [at for at, (day, _kind) in enumerate(self._choices.days) if day in usual]
        )
        crews = [
            (at, f"{CREW_LETTERS[each.index % len(CREW_LETTERS)]}  {'、'.join(each.names)}")
            for at, each in enumerate(self._choices.crews)
        ]
        self.crewList.set_entries(crews, [at for at, _name in crews])
        cases = self.casesBox.edit(QComboBox)
        cases.addItems([tr("All that wait"), tr("Approved requests only")])
        seconds = self.secondsBox.edit(QComboBox)
        seconds.addItems([tr("{seconds} s").format(seconds=each) for each in _SECONDS])
        seconds.setCurrentIndex(_SECONDS.index(_USUAL_SECONDS))

    def _start(self) -> None:
        """Begin, unless nothing is ticked."""
        if not self.dayList.chosen():
            self._complain(say("Tick at least one day."))
        elif not self.crewList.chosen():
            self._complain(say("Tick at least one crew. Crews are put together under Crews and absences."))
        else:
            self.accept()

    def _complain(self, text: Sentence) -> None:
        self.banner.show_text(Tone.WARN, text)


def _day_words(day: date, kind: DayKind) -> str:
    told = formats.formats()
    words = f"{told.day(day)} {told.weekday(day)}"
    return f"{words} · {shown(_REST[kind])}" if kind in _REST else words
