"""The record form as it is filled in: Enter goes on, sections fold, what nobody can say is left out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from casedesk.domain.cases import StepKind
from casedesk.domain.people import Relation
from casedesk.domain.record_drafts import RecordDraft
from casedesk.domain.sentences import say
from casedesk.domain.visit_records import (
    ConductPoint,
    VulnerableSign,
)
from casedesk.domain.visits import VisitOutcome
from casedesk.ui.visits.presenter.record import Visitor
from casedesk.ui.visits.record_came import CameRow
from casedesk.ui.visits.record_fields import RecordFields
from casedesk.ui.visits.record_parts import (
    EnterWalk,
    FoldHead,
    choose,
    chosen,
    fields_in,
)

_SPOKEN: Final = ("metField", "attitudeField", "whereField", "identityField", "entryBox", "reasonField")
_SAID: Final = ("wordsField", "disclosedCheck", "abilityCheck")
_FOLDED: Final = ("handOuts", "newData", "incidents", "costs")
_SECTIONS: Final = (
    *("times", "whom", "talk", "promise", "handOuts", "newData"),
    *("recording", "incidents", "conduct", "costs", "next"),
)


class RecordForm(RecordFields):
    """Asks what happened; ``changed`` tells of every keystroke."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        for name in _SECTIONS:
            head, body = self._part(f"{name}Head"), self._part(f"{name}Body")
            assert isinstance(head, FoldHead)
            head.attach(body, is_open=name not in _FOLDED)
        self.keptButton.setAutoDefault(False)
        self.keptButton.clicked.connect(self.keep_all)
        QShortcut(QKeySequence("Ctrl+K"), self, self.keep_all)
        self._walk = EnterWalk(self)
        self._walk.watch(fields_in(self))
        for rows in (self.handOutRows, self.newDataRows):
            rows.changed.connect(self._edited)
            rows.row_added.connect(lambda row: self._walk.watch(fields_in(row)))
        self._listen()
        self._show_parts()

    def keep_all(self) -> None:
        """Tick every point of conduct."""
        self.conductTicks.set_ticked(ConductPoint)

    def set_people(self, planned: Sequence[Visitor], others: Sequence[Visitor]) -> None:
        """Offer who may have come, before the form is filled."""
        row = self.cameField.edit(CameRow)
        self._is_filling = True
        row.set_people(planned, others)
        self._is_filling = False
        self._walk.watch(fields_in(row))
        row.changed.connect(self._edited)

    def fill(self, draft: RecordDraft) -> None:
        """Show a draft without telling of a change; sections that hold something are open."""
        self._is_filling = True
        self.set_draft(draft)
        self._is_filling = False
        self._show_parts()
        for head, is_open in (
            (self.handOutsHead, bool(draft.hand_outs)),
            (self.newDataHead, bool(draft.new_data)),
            (self.incidentsHead, bool(draft.signs or draft.incident)),
        ):
            head.set_open(is_open=is_open)

    # --- parts

    def _listen(self) -> None:
        for edit in self.findChildren(QLineEdit):
            edit.textChanged.connect(lambda _text: self._edited())
        for combo in self.findChildren(QComboBox):
            combo.currentIndexChanged.connect(lambda _at: self._edited())
        for box in self.findChildren(QCheckBox):
            box.toggled.connect(lambda _on: self._edited())
        self._notes().textChanged.connect(self._edited)
        self._combo(self.outcomeField).currentIndexChanged.connect(lambda _at: self._outcome_changed())

    def _outcome_changed(self) -> None:
        """Keep who was met in step with the result."""
        outcome = chosen(self._combo(self.outcomeField), VisitOutcome)
        met = self._combo(self.metField)
        if outcome is VisitOutcome.MET_DEBTOR:
            choose(met, Relation.SELF)
        elif chosen(met, Relation) is Relation.SELF:
            choose(met, None)

    def _edited(self) -> None:
        if not self._is_filling:
            self._show_parts()
            self.changed.emit()

    def _show_parts(self) -> None:
        """Fold away what a visit without a talk cannot have, and what nobody asked for."""
        has_talk = self._has_talk()
        for name in (*_SPOKEN, *_SAID):
            self._part(name).setVisible(has_talk)
        self.promiseHead.setVisible(has_talk)
        self.promiseBody.setVisible(has_talk and self.promiseHead.is_open)
        self.consentField.setVisible(self.enteredCheck.isChecked())
        self.abilityBox.setVisible(has_talk and self.abilityCheck.isChecked())
        has_own_step = chosen(self._combo(self.stepField), StepKind) is not None
        self.stepDayField.setVisible(has_own_step)
        self.stepNoteField.setVisible(has_own_step)
        for head, count in (
            (self.handOutsHead, self.handOutRows.count()),
            (self.newDataHead, self.newDataRows.count()),
            (self.incidentsHead, len(self.signTicks.ticked(VulnerableSign))),
        ):
            head.set_note(str(count) if count else say("none"))
