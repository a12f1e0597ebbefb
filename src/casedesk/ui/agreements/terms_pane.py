"""The fields of the builder; what they mean is decided elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from casedesk.domain.agreements import Terms
from casedesk.domain.allocation import AllocationOrder
from casedesk.domain.money import Money
from casedesk.domain.schedules import Interval
from casedesk.domain.sentences import say
from casedesk.ui import formats, forms
from casedesk.ui.agreements import terms_words as words
from casedesk.ui.agreements.presenter.form import WAIVABLE, BuilderForm
from casedesk.ui.agreements.terms_fields import TermsFields
from casedesk.ui.looks import Text, Tone
from casedesk.ui.texts import shown, tr
from casedesk.ui.theme import theme
from casedesk.ui.widgets.button import Button
from casedesk.ui.widgets.fields import FieldBox

_LEAST = 96
_ONLY_MONTHLY = ("monthlyDay",)
_NOT_OWN = ("number", "each", "firstOn", "monthlyDay")


class TermsPane(QWidget):
    """Tells of every change; ``each_chosen`` when the instalment's amount was typed instead of the number."""

    changed = Signal()
    each_chosen = Signal(object)
    own_days_wanted = Signal()

    asOf: QLabel
    debt: QLabel
    total: QLabel
    capitals: QLabel
    penalty: FieldBox
    fees: FieldBox
    interest: FieldBox
    principal: FieldBox
    approvalNo: FieldBox
    approvedUntil: FieldBox
    waiverButton: Button
    down: FieldBox
    downOn: FieldBox
    number: FieldBox
    each: FieldBox
    firstOn: FieldBox
    monthlyDay: FieldBox
    interval: FieldBox
    balloon: FieldBox
    ownDays: FieldBox
    remainder: FieldBox
    shift: FieldBox
    order: FieldBox
    running: FieldBox
    dayCount: FieldBox
    contractOrder: FieldBox
    absorber: FieldBox
    grace: FieldBox
    cure: FieldBox
    copies: FieldBox
    language: FieldBox
    deferred: FieldBox
    ownEarner: FieldBox
    meansLabel: QLabel
    meansButton: Button
    signersLabel: QLabel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        forms.load("agreement_terms", self)
        self._terms: Terms | None = None
        self._form = BuilderForm()
        self._can_edit = False
        self._is_each_typed = False
        self._problems: dict[str, Text] = {}
        self._fields = TermsFields()
        self._edits = self._fields.edits
        self._put_in()
        self.retranslate_ui()
        self._connect()

    def form(self) -> BuilderForm:
        """Return what stands in the fields; rows set by hand stay as they were shown."""
        return self._fields.form(self._form)

    def show_form(self, form: BuilderForm, terms: Terms, *, can_edit: bool) -> None:
        """Put a form into the fields, with the limits that the debt sets."""
        self._terms, self._form, self._can_edit = terms, form, can_edit
        self._is_each_typed = False
        self._fields.fill(form)
        self._set_editable()
        self._fold_fields()
        self._show_debt()

    def show_number(self, number: int) -> None:
        """Show another number of instalments without telling; a field being written in is left alone."""
        if not self._fields.numbers["number"].hasFocus():
            self._fields.numbers["number"].set_number(number)

    def show_total(self, total: Money | None, capitals: str, each: Money | None) -> None:
        """Show what the terms come to; a field that is being written in is left alone."""
        self.total.setText(formats.money(total) if total is not None else formats.NOTHING)
        self.capitals.setText(capitals)
        field = self._fields.money["each"]
        is_written_in = self._is_each_typed and field.hasFocus()
        if each is not None and each != field.amount() and not is_written_in:
            field.set_amount(each)
            if field.hasFocus():
                field.selectAll()

    def show_aside(self, means: Text, signers: Sequence[Text], *, wants_earner: bool) -> None:
        """Show what can be borne and who must sign, and ask for a young debtor's own income."""
        self.meansLabel.setText(shown(means))
        self.meansLabel.setVisible(bool(means))
        self.signersLabel.setText("\n".join(shown(each) for each in signers))
        self.signersLabel.setVisible(bool(signers))
        self.ownEarner.setVisible(wants_earner or bool(self._fields.earner.text()))

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Show what is wrong below its fields and clear the others."""
        named = {words.FIELDS.get(name, name): text for name, text in problems.items()}
        for name in self._edits:
            text = named.get(name, "")
            if text != self._problems.get(name, ""):
                self._box(name).set_message(Tone.BLOCK if text else None, text)
        self._problems = named

    def retranslate_ui(self) -> None:
        """Say labels, units and choices again."""
        for name, label in words.LABELS.items():
            self._box(name).set_label(label)
        self._fields.say_choices()
        for name in words.MONEY:
            self._box(name).set_unit(say("yuan"))
        for name, unit in words.UNITS.items():
            self._box(name).set_unit(unit)
        self._fields.say_none(can_edit=self._can_edit)
        self._show_debt()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_edits"):
            self.retranslate_ui()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the pane instead of changing a choice it passes over."""
        is_passed = isinstance(watched, QComboBox) and not watched.hasFocus()
        if event.type() == QEvent.Type.Wheel and is_passed:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _put_in(self) -> None:
        for name, edit in self._edits.items():
            self._box(name).set_field(edit)
            self._box(name).setMinimumWidth(theme.px(_LEAST))
            edit.installEventFilter(self)
        for choice in (*self._fields.choices.values(), self._fields.monthly, self._fields.contract):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for grid in self.findChildren(QGridLayout):
            if not isinstance(grid.parent(), FieldBox):
                grid.setColumnStretch(0, 1)
                grid.setColumnStretch(1, 1)
            for place in range(grid.count()):
                item = grid.itemAt(place)
                if item is not None and isinstance(item.widget(), FieldBox):
                    item.setAlignment(Qt.AlignmentFlag.AlignTop)
        for hidden in (self.ownDays, self.contractOrder, self.dayCount, self.absorber, self.ownEarner):
            hidden.hide()

    def _connect(self) -> None:
        for name, edit in self._fields.money.items():
            edit.amount_changed.connect(self._each_typed if name == "each" else self.changed)
        for name, day in self._fields.days.items():
            day.day_changed.connect(self._first_day_typed if name == "firstOn" else self.changed)
        for name, number in self._fields.numbers.items():
            number.number_changed.connect(self._number_typed if name == "number" else self.changed)
        for choice in (*self._fields.choices.values(), self._fields.monthly, self._fields.contract):
            choice.currentIndexChanged.connect(lambda _place: self._chosen())
        for line in (self._fields.approval, self._fields.earner):
            line.textEdited.connect(lambda _text: self.changed.emit())
        self._fields.own.days_changed.connect(self.changed)
        self._fields.rate.rate_changed.connect(self._chosen)

    def _chosen(self) -> None:
        is_own = self._fields.choices["interval"].currentData() == Interval.OWN
        if is_own and not self._fields.own.toPlainText():
            self.own_days_wanted.emit()
        self._fold_fields()
        self.changed.emit()

    def offer_days(self, days: tuple[date, ...]) -> None:
        """Begin own days with those that stand in the schedule now."""
        self._fields.own.set_days(days)

    def _number_typed(self) -> None:
        self._form, self._is_each_typed = self._form.without_each(), False
        each = self._fields.money["each"]
        if not each.is_readable():
            blocker = QSignalBlocker(each)
            each.set_amount(None)
            blocker.unblock()
        self.changed.emit()

    def _each_typed(self) -> None:
        self._is_each_typed = True
        field = self._fields.money["each"]
        amount = field.amount()
        if amount is not None:
            self.each_chosen.emit(amount)
        else:
            self._form = self._form.without_each() if field.is_readable() else self._form
            self.changed.emit()

    def keep_each(self, each: Money) -> None:
        """Remember that the amount was chosen and the number follows."""
        self._form = self._form.with_each(each)

    def _first_day_typed(self) -> None:
        day: date | None = self._fields.days["firstOn"].day()
        if day is not None:
            blocker = QSignalBlocker(self._fields.monthly)
            self._fields.monthly.setCurrentIndex(day.day - 1)
            blocker.unblock()
        self.changed.emit()

    def _box(self, name: str) -> FieldBox:
        box: FieldBox = getattr(self, name)
        return box

    def _fold_fields(self) -> None:
        """Show only the fields that mean something with the present choices."""
        interval = self._fields.choices["interval"].currentData()
        is_own, is_monthly = interval == Interval.OWN, interval == Interval.MONTHLY
        for name in _NOT_OWN:
            self._box(name).setVisible(not is_own and (is_monthly or name not in _ONLY_MONTHLY))
        self.ownDays.setVisible(is_own)
        self.contractOrder.setVisible(self._fields.choices["order"].currentData() == AllocationOrder.CONTRACT)
        self.dayCount.setVisible(bool(self._fields.rate.text().strip()))
        self.absorber.setVisible(bool(self._form.edits))

    def _set_editable(self) -> None:
        for edit in self._edits.values():
            if isinstance(edit, (QLineEdit, QPlainTextEdit)):
                edit.setReadOnly(not self._can_edit)
            else:
                edit.setEnabled(self._can_edit)
        self._fields.say_none(can_edit=self._can_edit)

    def _show_debt(self) -> None:
        if self._terms is None:
            return
        owed = self._terms.debt
        self.asOf.setText(tr("as of {day}").format(day=formats.formats().day(self._terms.as_of)))
        self.debt.setText(formats.money(owed.total))
        for part in WAIVABLE:
            limit = say("{label} ≤ {limit}", label=words.LABELS[part.value], limit=owed.amount_of(part))
            self._box(part.value).set_label(limit)
