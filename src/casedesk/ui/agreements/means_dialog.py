"""What a debtor can bear a month, from what they say themselves."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from casedesk.domain.errors import CaseDeskError
from casedesk.domain.means import Means
from casedesk.domain.money import ZERO
from casedesk.domain.operators import Operator
from casedesk.domain.sentences import say
from casedesk.services.means import MeansService
from casedesk.ui import formats, forms
from casedesk.ui.agreements.dialogs import finish_with
from casedesk.ui.agreements.number_edit import NumberEdit
from casedesk.ui.looks import Tone
from casedesk.ui.texts import shown
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import DateEdit, FieldBox, MoneyEdit
from casedesk.ui.work import Tasks

_MOST_PEOPLE = 30


class MeansDialog(QDialog):
    """Income less needs and other debts; the ceiling follows every key."""

    income: FieldBox
    needs: FieldBox
    otherDebts: FieldBox
    household: FieldBox
    statedOn: FieldBox
    note: FieldBox
    ceilingLabel: QLabel
    formulaLabel: QLabel
    problemLabel: QLabel
    cancelButton: Button
    okButton: Button

    def __init__(self, near: QWidget, before: Means, save: Callable[[Means], None]) -> None:
        super().__init__(near.window())
        forms.load("agreement_means_dialog", self)
        self.setWindowTitle("CaseDesk")
        self._before, self._save = before, save
        self.money = {"income": MoneyEdit(), "needs": MoneyEdit(), "otherDebts": MoneyEdit()}
        self.people, self.day, self.words = NumberEdit(1, _MOST_PEOPLE), DateEdit(), QLineEdit()
        for box, field, label in (
            (self.income, self.money["income"], say("Income")),
            (self.needs, self.money["needs"], say("Needs of the household")),
            (self.otherDebts, self.money["otherDebts"], say("Other debts")),
            (self.household, self.people, say("People in the household")),
            (self.statedOn, self.day, say("Said on")),
            (self.note, self.words, say("Shown by")),
        ):
            box.set_field(field)
            box.set_label(label)
        for box in (self.income, self.needs, self.otherDebts):
            box.set_unit(say("yuan"))
        self._fill()
        for edit in self.money.values():
            edit.amount_changed.connect(self._show_ceiling)
        self.problemLabel.hide()
        self.cancelButton.clicked.connect(self.reject)
        finish_with(self, self.okButton, self._finish)
        self.money["income"].setFocus()
        self.money["income"].selectAll()
        self._show_ceiling()

    def means(self) -> Means:
        """Return what stands in the fields; what cannot be read counts as nothing."""
        return replace(
            self._before,
            stated_on=self.day.day() or self._before.stated_on,
            income=self.money["income"].amount() or ZERO,
            needs=self.money["needs"].amount() or ZERO,
            other_debts=self.money["otherDebts"].amount() or ZERO,
            household=self.people.number(),
            note=self.words.text().strip(),
        )

    def show_problem(self, error: CaseDeskError) -> None:
        """Say why it was not stored."""
        self.problemLabel.setText(shown(error.sentence))
        self.problemLabel.show()

    def _fill(self) -> None:
        before = self._before
        self.money["income"].set_amount(before.income or None)
        self.money["needs"].set_amount(before.needs or None)
        self.money["otherDebts"].set_amount(before.other_debts or None)
        self.people.set_number(before.household)
        self.day.set_day(before.stated_on)
        self.words.setText(before.note)

    def _show_ceiling(self) -> None:
        means = self.means()
        self.ceilingLabel.setText(formats.money(means.ceiling))
        words = say(
            "to be borne a month = income {income} − needs {needs} − other debts {debts}",
            income=means.income,
            needs=means.needs,
            debts=means.other_debts,
        )
        self.formulaLabel.setText(shown(words))

    def _finish(self) -> None:
        boxes = {"income": self.income, "needs": self.needs, "otherDebts": self.otherDebts}
        wrong = [name for name, edit in self.money.items() if not edit.is_readable()]
        for name, box in boxes.items():
            box.set_message(Tone.BLOCK if name in wrong else None, say("no amount") if name in wrong else "")
        if not self.people.is_readable():
            people = self.people
            told = say("a whole number from {least} to {most}", least=people.least, most=people.most)
            self.household.set_message(Tone.BLOCK, told)
            return
        self.household.set_message()
        if self.day.day() is None:
            self.statedOn.set_message(Tone.BLOCK, say("no such day"))
            return
        if not wrong:
            self._save(self.means())


def ask_means(
    near: QWidget,
    service: MeansService,
    actor: Operator,
    tasks: Tasks,
    before: Means,
    then: Callable[[], None],
) -> None:
    """Ask for a debtor's means and store them; ``then`` is called when they are stored."""

    def save(means: Means) -> None:
        tasks.run(lambda _p: service.take(actor, means), lambda _stored: dialog.accept(), dialog.show_problem)

    dialog = MeansDialog(near, before, save)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        then()
